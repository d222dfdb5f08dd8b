//! Reminders without a server: a plan of the day, a calendar file made of it,
//! and the desk timer that runs while the app is open.
//!
//! Invariant: an event that was given once keeps its name for good, and every
//! file says of each event ever given whether it still holds.

mod calendar;
pub mod desk;
mod plan;
mod text;
mod zone;

pub use calendar::{FILE_NAME, calendar};
pub use plan::{Fault, Field, Plan, Slot};
pub use text::{escaped, folded};
pub use zone::{Change, Zone};

use crate::time::WallTime;

/// The person's reminders, with what their calendar was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminders {
    /// When they want to be reminded. It has no fault.
    pub plan: Plan,
    /// What is common to the names of all events; empty before the first file.
    pub id: String,
    /// The last calendar file.
    pub given: Option<Given>,
    /// When the desk timer began to count.
    pub since: WallTime,
}

/// A calendar file that was given to the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// What it was made of.
    pub plan: Plan,
    /// When.
    pub at: WallTime,
    /// How many files came before it.
    pub sequence: u32,
    /// How many events any file has ever held, for each slot of the calendar.
    pub ever: [u16; 3],
}

impl Default for Reminders {
    fn default() -> Self {
        Self {
            plan: Plan::USUAL,
            id: String::new(),
            given: None,
            since: WallTime(0),
        }
    }
}

impl Reminders {
    /// The next file, made of the present plan at `now`.
    pub fn next(&self, now: WallTime) -> Given {
        let mut ever = self.given.map_or([0; 3], |given| given.ever);
        for (ever, slot) in ever.iter_mut().zip(Slot::CALENDAR) {
            *ever = self.plan.count(slot).max(*ever);
        }
        Given {
            plan: self.plan,
            at: now,
            sequence: self.given.map_or(0, |g| g.sequence.saturating_add(1)),
            ever,
        }
    }
}
