//! What doses grow and shrink by: what was done, how it felt, how it was borne,
//! and what the person chose.

use crate::content::{Dose, Movement};
use crate::pain::Pain;
use crate::plan::own::amount_of;
use crate::time::Day;
use crate::triage::Light;

/// How a session felt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// "Too easy".
    TooEasy,
    /// "About right".
    AboutRight,
    /// "Too hard".
    TooHard,
}

/// How a session was borne until the next day (safety.md section 5, the 24-hour
/// rule).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// "Same as usual, or better".
    Usual,
    /// "More sore, and already settling".
    Settling,
    /// "More sore, and not settling".
    NotSettling,
}

/// Something that doses go by. In the order in which it happened; what is told
/// of the day before comes first on its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A session ended.
    Session(Session),
    /// It was told on this day how the day before was borne.
    Told(Day, Since),
    /// The person put a movement on a rung, on this day.
    Chosen(Day, Movement, usize),
}

/// What a session says about doses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The day on which it ended.
    pub day: Day,
    /// Pain before it.
    pub before: Option<Pain>,
    /// What the pain rule says of it; red when a stop says so. `None` when the
    /// pain after it was not told.
    pub light: Option<Light>,
    /// How it felt.
    pub effort: Option<Effort>,
    /// What was done, each movement once.
    pub did: Vec<Did>,
}

/// What was done of a movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Did {
    /// The movement.
    pub movement: Movement,
    /// Whole sets: with sides, as many as both sides have.
    pub sets: u8,
    /// The smallest amount of any of them: seconds, repetitions or breaths.
    pub least: u16,
}

impl Did {
    /// Whether a dose was done in full.
    pub fn meets(&self, dose: Dose) -> bool {
        dose.sets <= self.sets && amount_of(dose.work) <= self.least
    }

    /// Whether that and more was done.
    pub(super) fn exceeds(&self, dose: Dose) -> bool {
        self.meets(dose) && (dose.sets < self.sets || amount_of(dose.work) < self.least)
    }
}
