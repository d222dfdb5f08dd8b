//! How things stand between checks: locked, gentle for a while, or free; and
//! what is remembered of the last full check.
//!
//! Invariant: only a full check that finds nothing locking, after the hours and
//! the person's word, takes a lock away; and one that a wrong clock let go comes
//! back when the clock is set right.

mod changes;
mod joined;

use super::answers::Answers;
use super::hold::Hold;
use super::verdict::Level;
use super::when::Past;
use crate::content::questions::{Ask, Value};
use crate::time::{Day, Now, WallTime};

/// Days for which a warning sign is remembered (safety.md 3.3, C9), and after
/// which unchecked pain that does not get better becomes C (decision 1).
const TWO_WEEKS: i32 = 14;

/// Hours after which a newer reading of the clock is stored.
const SEEN_EVERY: i64 = 1;

/// Days for which a professional's word covers what it was about, and for which
/// an opened lock is remembered. Our choice: 12 weeks, the longest span that
/// the questions ask about.
const WORD_LASTS: i32 = 84;

/// The last check that was answered to its end, full or short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastCheck {
    /// The local day.
    pub day: Day,
    /// What it came to.
    pub level: Level,
}

/// The last full check: what was said, and what it came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FullCheck {
    /// When it was answered.
    pub at: WallTime,
    /// The local day.
    pub day: Day,
    /// The rules that fired, by id.
    pub rules: Vec<String>,
    /// The version of the rules that judged it.
    pub version: u32,
    /// What was said.
    pub answers: Answers,
}

/// All that is kept between checks, as it is saved.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// The lock on all exercises.
    pub lock: Option<Hold>,
    /// The days of the gentle set after a level C that does not lock.
    pub limit: Option<Hold>,
    /// The 48 hours of the gentle set after a level M, or after a stop.
    pub rest: Option<Hold>,
    /// Locks and limits that were opened, and on which day.
    pub opened: Vec<(Hold, Day)>,
    /// The last check, full or short.
    pub last_check: Option<LastCheck>,
    /// The day of the last check that came to urgent or emergency.
    pub warned: Option<Day>,
    /// The last full check under rules that this version knows.
    pub full: Option<FullCheck>,
    /// The text of a full check that newer rules judged: kept, and not read.
    pub newer: Option<String>,
    /// The day of the first full check.
    pub first_full: Option<Day>,
    /// The day since which the pain is known to stand unchecked.
    pub unchecked: Option<Day>,
    /// When something asked for a full check that has not been answered since: a
    /// stop, or pain that rose. No clock that is set answers it.
    pub asked: Option<WallTime>,
    /// The last days on which pain was 2 or more above the last full check; three
    /// at most.
    pub sore: Vec<Day>,
    /// What the clock last said while something was held or had been opened, to
    /// within [`SEEN_EVERY`] of what is stored.
    pub clock: Option<WallTime>,
}

impl Standing {
    /// The lock, if there is one.
    pub const fn lock(&self) -> Option<&Hold> {
        self.lock.as_ref()
    }

    /// What limits to the gentle set, the graver first, if anything does.
    pub fn limit(&self) -> Option<&Hold> {
        self.limit.as_ref().or(self.rest.as_ref())
    }

    /// The last check that was answered to its end.
    pub const fn last_check(&self) -> Option<LastCheck> {
        self.last_check
    }

    /// What the last full check says of whether this pain was checked; `None`
    /// before there was one.
    pub fn checked(&self) -> Option<Value> {
        self.full.as_ref().map(|f| f.answers.get(Ask::Checked))
    }

    /// Whether no more than the gentle set is open: a limit, or pain that nobody
    /// has cleared for exercise.
    pub fn is_gentle(&self) -> bool {
        let uncleared = self.checked().is_some_and(|c| c != Value::YesOk);
        self.limit().is_some() || uncleared
    }

    /// What the rules may know of earlier checks. `cleared` comes from
    /// [`Self::cleared`].
    pub(super) fn past<'a>(&self, cleared: &'a [String], now: Now) -> Past<'a> {
        let days = |day: Day| now.day.days_since(day);
        Past {
            // A clock that stands before the warning has been set back since.
            warned_lately: self.warned.is_some_and(|day| days(day) < TWO_WEEKS),
            unchecked_2_weeks: self.unchecked.is_some_and(|day| TWO_WEEKS <= days(day)),
            cleared,
        }
    }

    /// The reasons that a professional's word covers: those of locks and limits
    /// that it opened in the last 12 weeks, and of the lock that it may open now.
    /// Reasons and not rules, because one rule may be about two things.
    pub(super) fn cleared(&self, now: Now) -> Vec<String> {
        let lasts = |day: Day| (0..=WORD_LASTS).contains(&now.day.days_since(day));
        let by_word = self.opened.iter().filter(|(hold, _)| hold.seen);
        let opened = by_word.filter(|(_, day)| lasts(*day));
        let may_open = self.lock.iter().filter(|lock| lock.may_open(now));
        let holds = opened.map(|(hold, _)| hold).chain(may_open);
        holds.flat_map(|h| h.told.iter().cloned()).collect()
    }

    /// The clock is told. Waits notice a clock that was set back, and what was
    /// opened too early by a clock that ran ahead is shut again. Whether
    /// anything changed that has to be stored.
    pub fn notice(&mut self, now: Now) -> bool {
        if self.lock.is_none() && self.limit().is_none() && self.opened.is_empty() {
            return self.clock.take().is_some();
        }
        let last = self.clock.replace(now.wall);
        let back = last.is_some_and(|last| now.wall < last);
        let known = last.is_some_and(|last| now.wall < last.plus_hours(SEEN_EVERY));
        let held = [&mut self.lock, &mut self.limit, &mut self.rest];
        let held = held.into_iter().flatten();
        for hold in held.chain(self.opened.iter_mut().map(|(hold, _)| hold)) {
            hold.wait.notice(now.wall, back);
        }
        self.shut_what_opened_early(now) || back || !known
    }

    /// What has not waited its hours, by what the clock says now, is shut again:
    /// a wrong clock had opened it. A lock that was set while the clock ran ahead
    /// may so come back once, when the clock reaches that time; a clock that was
    /// set back and forth cannot be told from it. Whether anything changed.
    fn shut_what_opened_early(&mut self, now: Now) -> bool {
        let (fine, early): (Vec<_>, Vec<_>) = std::mem::take(&mut self.opened)
            .into_iter()
            .partition(|(hold, _)| hold.wait.is_over(now.wall));
        self.opened = fine;
        let shut = !early.is_empty();
        for (mut hold, _) in early {
            hold.seen = false;
            self.put_back(hold);
        }
        shut
    }

    /// The person says that a professional saw them and told them that
    /// exercise is OK. Does nothing before the lock allows it.
    #[must_use]
    pub fn seen(&self, now: Now) -> Self {
        let mut next = self.clone();
        next.notice(now);
        if let Some(lock) = &mut next.lock {
            lock.seen = lock.seen || lock.may_say_seen(now);
        }
        next
    }

    /// The person says that this pain has been checked, outside a full check.
    #[must_use]
    pub fn recorded_check(&self, exercise_ok: bool) -> Self {
        let mut next = self.clone();
        if let Some(full) = &mut next.full {
            let value = if exercise_ok {
                Value::YesOk
            } else {
                Value::YesUnclear
            };
            full.answers.set(Ask::Checked, value);
            next.unchecked = None;
        }
        if let Some(limit) = &mut next.limit {
            limit.seen = exercise_ok;
        }
        next
    }

    /// Forgets what was said in the checks, but for the reasons of what is held
    /// now. The next session asks for a full check.
    #[must_use]
    pub fn without_answers(&self) -> Self {
        Self {
            full: None,
            newer: None,
            sore: Vec::new(),
            opened: self.opened.iter().map(forgotten).collect(),
            ..self.clone()
        }
    }

    fn put_back(&mut self, hold: Hold) {
        let place = match (hold.locks, hold.level) {
            (true, _) => &mut self.lock,
            (false, Level::Modify) => &mut self.rest,
            (false, _) => &mut self.limit,
        };
        *place = Some(match place.take() {
            Some(there) => there.joined(&hold),
            None => hold,
        });
    }
}

/// An opened hold without its reasons, which the person has deleted.
fn forgotten((hold, day): &(Hold, Day)) -> (Hold, Day) {
    let told = vec!["something that you have deleted since".to_owned()];
    let hold = Hold {
        told,
        ..hold.clone()
    };
    (hold, *day)
}
