//! One finished or stopped session, as it is kept.

pub use crate::pain::Pain;
pub use crate::plan::Effort;
use crate::plan::script::Side;
use crate::time::{Day, WallTime};
pub use crate::triage::StopReason;

/// How a session came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Every beat was reached.
    Finished,
    /// The person pressed Stop, for this reason.
    Stopped(StopReason),
}

/// What was really done in one work beat. Skipped work that was never begun
/// leaves nothing here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The exercise or variant, by its slug. Text, because a record outlives
    /// the content it was made with.
    pub movement: String,
    /// The set, counted from 1.
    pub set: u8,
    /// The side, where there are sides.
    pub side: Option<Side>,
    /// How much.
    pub amount: Amount,
}

/// An amount of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// Whole seconds held.
    Seconds(u16),
    /// Whole repetitions.
    Reps(u8),
    /// Whole breaths.
    Breaths(u8),
}

impl Amount {
    /// How many of its unit.
    pub fn number(self) -> u16 {
        match self {
            Self::Seconds(n) => n,
            Self::Reps(n) | Self::Breaths(n) => u16::from(n),
        }
    }

    /// What is counted: `s`, `reps` or `breaths`.
    pub const fn unit(self) -> &'static str {
        match self {
            Self::Seconds(_) => "s",
            Self::Reps(_) => "reps",
            Self::Breaths(_) => "breaths",
        }
    }
}

/// One session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Tells sessions apart, also between devices: 16 lower-case hex digits. A
    /// file may bring any other text, which is kept as it is.
    pub id: String,
    /// When it ended.
    pub at: WallTime,
    /// The local day on which it ended.
    pub day: Day,
    /// The routine's slug.
    pub routine: String,
    /// The routine's name at the time.
    pub name: String,
    /// Seconds from start to end without pauses.
    pub seconds: u32,
    /// How it ended.
    pub ending: Ending,
    /// How many exercises were planned.
    pub planned: u8,
    /// How many of them were done in full.
    pub completed: u8,
    /// What was really done, in order.
    pub done: Vec<Done>,
    /// Pain before the session.
    pub pain_before: Option<Pain>,
    /// Pain after it.
    pub pain_after: Option<Pain>,
    /// How it felt.
    pub effort: Option<Effort>,
    /// How often it was changed since it was made, as when the pain after it is
    /// told: of two copies the one changed more often counts.
    pub edits: u16,
}
