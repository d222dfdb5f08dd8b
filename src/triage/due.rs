//! When a full check is due (safety.md 3.4).

use super::standing::Standing;
use crate::time::{Day, Now};

/// So many days of pain 2 or more above the last full check ask for a new one.
pub(super) const SORE_DAYS: usize = 3;

/// Full checks come every 7 days for the first 4 weeks, then every 28.
const FIRST_WEEKS: i32 = 28;
const OFTEN: i32 = 7;
const LATER: i32 = 28;
/// After so many days without any check.
const AWAY: i32 = 14;

/// Why a full check is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// There has been none that this version can read.
    First,
    /// Exercises are locked.
    Locked,
    /// A session was stopped for a sign, or pain rose in one.
    Stopped,
    /// Pain was higher than usual on three days.
    Sore,
    /// Two weeks without a check.
    Away,
    /// The last one is too old, or the clock stands before it.
    Old,
}

impl Standing {
    /// Whether a session has to be preceded by a full check, and why.
    pub fn due(&self, now: Now) -> Option<Due> {
        let Some(full) = &self.full else {
            return Some(Due::First);
        };
        let age = now.day.days_since(full.day);
        let away = self.last_check.map(|c| now.day.days_since(c.day));
        if self.lock.is_some() {
            Some(Due::Locked)
        } else if self.asked.is_some() {
            Some(Due::Stopped)
        } else if SORE_DAYS <= self.sore.len() {
            Some(Due::Sore)
        } else if away.is_some_and(|days| AWAY <= days) {
            Some(Due::Away)
        } else if age < 0 || now.wall < full.at || self.interval() <= age {
            Some(Due::Old)
        } else {
            None
        }
    }

    /// The day from which the next full check is due by date; `None` before the
    /// first one.
    pub fn next_full(&self) -> Option<Day> {
        let full = self.full.as_ref()?;
        Some(full.day.plus(self.interval()))
    }

    fn interval(&self) -> i32 {
        let since_first = match (&self.full, self.first_full) {
            (Some(full), Some(first)) => full.day.days_since(first),
            _ => 0,
        };
        if since_first < FIRST_WEEKS {
            OFTEN
        } else {
            LATER
        }
    }
}
