//! A session written out beat by beat, before anything runs.
//!
//! Invariant: a [`Script`] has at least one beat that is work. It can only be
//! made by `plan`, and `plan` asks for a clearance.

use std::time::Duration;

pub use crate::content::{Breath, Dose, Slug, Tempo};

/// Which side of the body works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The right side, which always goes first.
    Right,
    /// The left side.
    Left,
}

impl Side {
    /// "right" or "left".
    pub const fn name(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Left => "left",
        }
    }
}

/// One stretch of a session during which one thing is asked of the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beat {
    /// Index into [`Script::steps`] of the exercise it belongs to.
    pub step: usize,
    /// The set it belongs to, counted from 1.
    pub set: u8,
    /// The side, where the exercise has sides.
    pub side: Option<Side>,
    /// What is asked.
    pub kind: BeatKind,
}

/// What a beat asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BeatKind {
    /// Hear what comes next and fetch what it needs. Comes between exercises,
    /// before the [`BeatKind::Ready`] of the one it names.
    Next {
        /// How long.
        length: Duration,
    },
    /// Get into place. Comes before the first set of an exercise.
    Ready {
        /// How long.
        length: Duration,
    },
    /// Work: stay in the pose.
    Hold {
        /// How long.
        length: Duration,
    },
    /// Work: stay as long as feels right. Counts up and waits for the person.
    HoldOpen {
        /// What to aim for.
        target: Duration,
    },
    /// Work: repeat at a tempo.
    Reps {
        /// Repetitions, at least 1.
        count: u8,
        /// The pace of one repetition.
        tempo: Tempo,
    },
    /// Work: repeat at the person's own pace. Waits for the person.
    OwnPace {
        /// Repetitions, at least 1.
        count: u8,
    },
    /// Work: stay for slow breaths.
    Breaths {
        /// Breaths, at least 1.
        count: u8,
        /// The pace of one breath.
        breath: Breath,
    },
    /// Change to the other side. The beat's side is the new one.
    Switch {
        /// How long.
        length: Duration,
    },
    /// Rest before the next set. The beat's set is the one just done.
    Rest {
        /// How long.
        length: Duration,
    },
}

impl BeatKind {
    /// Whether this beat is work, and so leaves a trace in the record.
    pub const fn is_work(self) -> bool {
        match self {
            Self::Hold { .. }
            | Self::HoldOpen { .. }
            | Self::Reps { .. }
            | Self::OwnPace { .. }
            | Self::Breaths { .. } => true,
            Self::Next { .. } | Self::Ready { .. } | Self::Switch { .. } | Self::Rest { .. } => {
                false
            }
        }
    }

    /// How long the beat lasts by itself; `None` when it waits for the person.
    pub fn length(self) -> Option<Duration> {
        match self {
            Self::Next { length }
            | Self::Ready { length }
            | Self::Hold { length }
            | Self::Switch { length }
            | Self::Rest { length } => Some(length),
            Self::Reps { count, tempo } => Some(seconds(u32::from(count) * tempo.seconds())),
            Self::Breaths { count, breath } => Some(seconds(u32::from(count) * breath.seconds())),
            Self::HoldOpen { .. } | Self::OwnPace { .. } => None,
        }
    }

    /// How long one repetition or breath takes; zero where none is counted.
    pub fn each(self) -> Duration {
        match self {
            Self::Reps { tempo, .. } => seconds(tempo.seconds()),
            Self::Breaths { breath, .. } => seconds(breath.seconds()),
            Self::OwnPace { .. } => seconds(4),
            Self::Next { .. }
            | Self::Ready { .. }
            | Self::Hold { .. }
            | Self::HoldOpen { .. }
            | Self::Switch { .. }
            | Self::Rest { .. } => Duration::ZERO,
        }
    }

    /// A fair guess of how long the beat takes, for "5 minutes": 4 seconds a
    /// repetition at the person's own pace, the target of an open hold.
    pub fn expected(self) -> Duration {
        match self {
            Self::HoldOpen { target } => target,
            Self::OwnPace { count } => self.each() * u32::from(count),
            timed => timed.length().unwrap_or_default(),
        }
    }
}

/// One exercise of the session: what it is and how much of it was planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The exercise or variant.
    pub movement: Slug,
    /// What was planned.
    pub dose: Dose,
}

/// A whole session, written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Script {
    routine: String,
    name: String,
    steps: Vec<Step>,
    beats: Vec<Beat>,
}

impl Script {
    /// Writes out a session; `None` when there is no work in it. Only `plan`
    /// calls this (a test reads the source for it), because `plan` asks for a
    /// clearance. Two exceptions: the engine's own tests, and the saved form of
    /// a session that had its clearance when it was begun (`archive::draft`);
    /// `app` ends that one where a lock stands.
    ///
    /// `routine` is the name in addresses and records, `name` the one that
    /// people read.
    pub(crate) fn new(
        routine: String,
        name: String,
        steps: Vec<Step>,
        beats: Vec<Beat>,
    ) -> Option<Self> {
        let has_work = beats.iter().any(|b| b.kind.is_work());
        has_work.then_some(Self {
            routine,
            name,
            steps,
            beats,
        })
    }

    /// The routine's name in addresses and records.
    pub fn routine(&self) -> &str {
        &self.routine
    }

    /// The routine's plain name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The exercises, in order.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The beats, in order, at least one.
    pub fn beats(&self) -> &[Beat] {
        &self.beats
    }

    /// The same session with the amount of every work beat from `from` on
    /// halved, rounded up: what the pain rule asks for at amber (safety.md
    /// section 5, "halve reps/range, finish set").
    #[must_use]
    pub fn eased_from(&self, from: usize) -> Self {
        let mut eased = self.clone();
        for beat in eased.beats.iter_mut().skip(from) {
            beat.kind = match beat.kind {
                BeatKind::Hold { length } => BeatKind::Hold {
                    length: half(length),
                },
                BeatKind::HoldOpen { target } => BeatKind::HoldOpen {
                    target: half(target),
                },
                BeatKind::Reps { count, tempo } => BeatKind::Reps {
                    count: count.div_ceil(2),
                    tempo,
                },
                BeatKind::OwnPace { count } => BeatKind::OwnPace {
                    count: count.div_ceil(2),
                },
                BeatKind::Breaths { count, breath } => BeatKind::Breaths {
                    count: count.div_ceil(2),
                    breath,
                },
                other @ (BeatKind::Next { .. }
                | BeatKind::Ready { .. }
                | BeatKind::Switch { .. }
                | BeatKind::Rest { .. }) => other,
            };
        }
        eased
    }
}

/// Half of a length, rounded up to a whole second so that counts stay whole.
fn half(length: Duration) -> Duration {
    Duration::from_secs(length.as_secs().div_ceil(2))
}

fn seconds(n: u32) -> Duration {
    Duration::from_secs(u64::from(n))
}
