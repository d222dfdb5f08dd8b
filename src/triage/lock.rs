//! A lock on all exercises.

use super::verdict::Level;
use crate::time::{Day, MinuteOfDay, Now, WallTime};

/// Hours that must pass before a person can say that they have been seen
/// (safety.md 3.4: 24 h for E, at least 24 h for U).
const MINIMUM_HOURS: i64 = 24;

/// Exercises are locked. It never opens by time alone: it takes 24 hours, the
/// person's word that a professional saw them, and a clean check after that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lock {
    /// Urgent or emergency.
    pub level: Level,
    /// What the person told us, as it was shown: "chest pain or tightness".
    pub told: Vec<String>,
    /// The rules that fired, by their names in safety.md.
    pub rules: Vec<String>,
    /// When it was set.
    pub at: WallTime,
    /// The local day on which it was set.
    pub day: Day,
    /// The local time at which it was set.
    pub minute: MinuteOfDay,
    /// Whether the person has said that a professional saw them and told them
    /// that exercise is OK.
    pub seen: bool,
}

impl Lock {
    /// The stricter of two: the graver level, the later time, all that was
    /// told.
    #[must_use]
    pub(super) fn joined(&self, other: &Self) -> Self {
        let weight = |l: &Self| (l.level, l.at, l.told.clone());
        let (grave, mild) = if weight(self) < weight(other) {
            (other, self)
        } else {
            (self, other)
        };
        let later = if self.at < other.at { other } else { self };
        Self {
            level: grave.level,
            told: with_new(grave.told.clone(), mild.told.iter().cloned()),
            rules: with_new(grave.rules.clone(), mild.rules.iter().cloned()),
            at: later.at,
            day: later.day,
            minute: later.minute,
            seen: (self.seen && other.seen) || self.answers(other) || other.answers(self),
        }
    }

    /// Whether "I've been seen", said of this lock, was said of all that the
    /// other one is about.
    fn answers(&self, other: &Self) -> bool {
        let all_told = other.told.iter().all(|t| self.told.contains(t));
        self.seen && other.at <= self.at && other.level <= self.level && all_told
    }

    /// The earliest time at which "I've been seen" can be said.
    pub const fn opens_for_word_at(&self) -> WallTime {
        self.at.plus_hours(MINIMUM_HOURS)
    }

    /// Whether "I've been seen" can be said. A clock that was set back to
    /// before the lock does not help.
    pub fn may_say_seen(&self, now: Now) -> bool {
        self.opens_for_word_at() <= now.wall
    }
}

/// The list with what is not yet in it.
pub(super) fn with_new(mut list: Vec<String>, more: impl Iterator<Item = String>) -> Vec<String> {
    for item in more {
        if !list.contains(&item) {
            list.push(item);
        }
    }
    list
}
