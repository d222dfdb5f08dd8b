//! What a check or a stop holds shut: everything, or all but the gentle set.

use super::verdict::Level;
use super::wait::Wait;
use crate::pain::Pain;
use crate::time::{Day, MinuteOfDay, Now};

/// Hours before anybody can say that they have been seen (safety.md 3.4: 24 h
/// for E, at least 24 h for U).
const LOCK_HOURS: i64 = 24;
/// Hours of the gentle set after a level C that does not lock: 7 days.
const CLINIC_HOURS: i64 = 7 * 24;
/// Hours of the gentle set after a level M.
const GENTLE_HOURS: i64 = 48;

/// A lock on all exercises, or a limit to the gentle set.
///
/// A lock never opens by time alone: it takes its hours, the person's word that
/// a professional saw them, and a clean check after that. A limit takes its
/// hours, and a check that allows more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    /// The level that set it.
    pub level: Level,
    /// Whether it locks; else it limits to the gentle set.
    pub locks: bool,
    /// What the person told us, as it was shown: "chest pain or tightness".
    pub told: Vec<String>,
    /// The rules that fired, by their names in safety.md.
    pub rules: Vec<String>,
    /// The local day on which it was set.
    pub day: Day,
    /// The local time at which it was set.
    pub minute: MinuteOfDay,
    /// The hours that have to pass.
    pub wait: Wait,
    /// Whether the person has said that a professional saw them and told them
    /// that exercise is OK.
    pub seen: bool,
    /// Limits: whether the pain had been getting worse, so that getting better
    /// does not lift it.
    pub worse: bool,
    /// Limits: the pain before, which has to be reached again.
    pub baseline: Option<Pain>,
}

impl Hold {
    /// A new one. The hours are those of its level.
    pub(super) fn new(
        level: Level,
        locks: bool,
        told: Vec<String>,
        rules: Vec<String>,
        now: Now,
    ) -> Self {
        let hours = match (level, locks) {
            (Level::Urgent | Level::Emergency, _) => LOCK_HOURS,
            (_, true) => 0,
            (Level::Clinic, false) => CLINIC_HOURS,
            (Level::Ok | Level::Modify, false) => GENTLE_HOURS,
        };
        Self {
            level,
            locks,
            told: with_new(Vec::new(), told.into_iter()),
            rules: with_new(Vec::new(), rules.into_iter()),
            day: now.day,
            minute: now.minute,
            wait: Wait::new(now.wall, hours),
            seen: false,
            worse: false,
            baseline: None,
        }
    }

    /// Whether "I've been seen" can be said.
    pub fn may_say_seen(&self, now: Now) -> bool {
        self.locks && self.wait.is_over(now.wall)
    }

    /// Whether a clean full check opens it: the hours are over, and the word
    /// was given.
    pub(super) fn may_open(&self, now: Now) -> bool {
        self.seen && self.may_say_seen(now)
    }

    /// Whether it is the same hold, perhaps grown since.
    pub(super) fn is_of(&self, other: &Self) -> bool {
        let first = |h: &Self| h.wait.began().last().copied();
        let kind = |h: &Self| (h.locks, h.level == Level::Modify);
        kind(self) == kind(other) && first(self) == first(other)
    }

    /// One more reason on top: the graver level, all that was told, and its
    /// hours anew. A new lock takes back an earlier "I've been seen": that word
    /// was about something else.
    #[must_use]
    pub(super) fn raised(self, new: Self) -> Self {
        Self {
            level: self.level.max(new.level),
            told: with_new(without_scores(self.told), new.told.into_iter()),
            rules: with_new(self.rules, new.rules.into_iter()),
            wait: self.wait.renewed(&new.wait),
            worse: self.worse || new.worse,
            baseline: self.baseline.or(new.baseline),
            ..new
        }
    }

    /// The stricter of two, for what another tab or an older copy says: the
    /// graver level, the longer wait, all that was told.
    #[must_use]
    pub(super) fn joined<'a>(&'a self, other: &'a Self) -> Self {
        let weight = |h: &'a Self| (h.level, h.wait.began(), &h.told);
        let (grave, mild) = if weight(self) < weight(other) {
            (other, self)
        } else {
            (self, other)
        };
        let set = |h: &Self| (h.wait.began().last().copied(), h.day, h.minute);
        let later = if set(self) < set(other) { other } else { self };
        Self {
            level: grave.level,
            locks: grave.locks,
            told: with_new(grave.told.clone(), mild.told.iter().cloned()),
            rules: with_new(grave.rules.clone(), mild.rules.iter().cloned()),
            day: later.day,
            minute: later.minute,
            wait: grave.wait.joined(&mild.wait),
            seen: (self.seen && other.seen) || self.answers(other) || other.answers(self),
            worse: self.worse || other.worse,
            baseline: match (self.baseline, other.baseline) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            },
        }
    }

    /// Whether "I've been seen", said of this lock, was said of all that the
    /// other one is about.
    fn answers(&self, other: &Self) -> bool {
        let all_told = other.told.iter().all(|t| self.told.contains(t));
        let later = other.wait.began().last() <= self.wait.began().last();
        self.seen && later && other.level <= self.level && all_told
    }
}

/// Without scores of pain, which a new one replaces.
fn without_scores(mut told: Vec<String>) -> Vec<String> {
    told.retain(|told| !told.starts_with(super::verdict::PAIN_OF));
    told
}

/// The list with what is not yet in it.
fn with_new(mut list: Vec<String>, more: impl Iterator<Item = String>) -> Vec<String> {
    for item in more {
        if !list.contains(&item) {
            list.push(item);
        }
    }
    list
}
