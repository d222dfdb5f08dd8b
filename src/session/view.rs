//! What the player shows at one instant: numbers only, no words. The digits
//! and the ring are redrawn up to 60 times a second from here, so that they
//! follow the same clock as the credit and can never disagree with it.
//!
//! Invariant: nothing shown runs past the length of its beat, even when the
//! end of the beat has not been handled yet.

use std::time::Duration;

use super::input::PauseReason;
use super::phase::{Phase, Place};
use super::summary::laps;
use crate::plan::script::{Beat, BeatKind, Breath, Tempo};
use crate::time::Moment;

/// The session at one instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    /// The current beat.
    pub beat: Beat,
    /// Its index into the script's beats.
    pub cursor: usize,
    /// Whether it runs.
    pub state: State,
    /// What the numeral and the ring count.
    pub count: Count,
}

/// Whether the beat runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It runs.
    Running,
    /// "3, 2, 1" after a pause.
    Resuming {
        /// Time until the beat goes on.
        left: Duration,
    },
    /// It stands still.
    Paused {
        /// Why.
        why: PauseReason,
    },
}

/// What is counted in a beat. All times leave pauses out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// Down to the end of the beat.
    Down {
        /// Time left.
        left: Duration,
        /// The whole beat, added time included.
        length: Duration,
    },
    /// Up, until the person goes on.
    Up {
        /// Time since the beginning.
        elapsed: Duration,
        /// What to aim for; `None` where the count is of repetitions or
        /// breaths at the person's own pace, which no time can measure.
        target: Option<Duration>,
    },
    /// Repetitions at a tempo.
    Rep {
        /// Which one, from 1.
        number: u8,
        /// Of how many.
        of: u8,
        /// Which part of it.
        part: Part,
        /// Time left in that part.
        part_left: Duration,
        /// The whole of that part.
        part_length: Duration,
        /// Time since the beginning of the beat.
        elapsed: Duration,
        /// The whole beat.
        length: Duration,
    },
    /// Slow breaths.
    Breath {
        /// Which one, from 1.
        number: u8,
        /// Of how many.
        of: u8,
        /// Breathing in rather than out.
        inhaling: bool,
        /// Time left of breathing in or out.
        part_left: Duration,
        /// The whole of breathing in or out.
        part_length: Duration,
        /// Time since the beginning of the beat.
        elapsed: Duration,
        /// The whole beat.
        length: Duration,
    },
}

/// A part of one repetition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Against the load.
    Effort,
    /// Staying at the end of the effort.
    Hold,
    /// The way back.
    Release,
}

/// The whole seconds to show for a time left: rounded up, so that the number
/// changes exactly when a second has passed and 0 is shown only at the end.
pub const fn seconds_shown(left: Duration) -> u64 {
    left.as_secs() + if left.subsec_nanos() > 0 { 1 } else { 0 }
}

impl Count {
    /// How much of the beat is behind the person, 0 to 1, for the ring. Stays
    /// at 0 where there is nothing to measure against.
    pub fn fraction(self) -> f32 {
        let (elapsed, length) = match self {
            Self::Down { left, length } => (length.saturating_sub(left), length),
            Self::Up { elapsed, target } => match target {
                Some(target) => (elapsed.min(target), target),
                None => return 0.0,
            },
            Self::Rep {
                elapsed, length, ..
            }
            | Self::Breath {
                elapsed, length, ..
            } => (elapsed, length),
        };
        if length.is_zero() {
            return 1.0;
        }
        elapsed.div_duration_f32(length)
    }

    /// The count of a beat of this kind at this place.
    pub(super) fn of(kind: BeatKind, place: Place) -> Self {
        let (elapsed, length) = match place {
            Place::Timed { elapsed, length } => (elapsed, length),
            Place::Open { elapsed } => {
                let target = time_target(kind);
                return Self::Up { elapsed, target };
            }
        };
        match kind {
            BeatKind::Reps { count, tempo } => Self::rep(count, tempo, elapsed, length),
            BeatKind::Breaths { count, breath } => Self::breath(count, breath, elapsed, length),
            BeatKind::Next { .. }
            | BeatKind::Ready { .. }
            | BeatKind::Hold { .. }
            | BeatKind::HoldOpen { .. }
            | BeatKind::OwnPace { .. }
            | BeatKind::Switch { .. }
            | BeatKind::Rest { .. } => Self::Down {
                left: length.saturating_sub(elapsed),
                length,
            },
        }
    }

    fn rep(of: u8, tempo: Tempo, elapsed: Duration, length: Duration) -> Self {
        let (number, within) = lap(elapsed, tempo.seconds(), of);
        let (part, part_left, part_length) = part_at(within, rep_parts(tempo));
        Self::Rep {
            number,
            of,
            part,
            part_left,
            part_length,
            elapsed,
            length,
        }
    }

    fn breath(of: u8, breath: Breath, elapsed: Duration, length: Duration) -> Self {
        let (number, within) = lap(elapsed, breath.seconds(), of);
        let (inhaling, part_left, part_length) = part_at(within, breath_parts(breath));
        Self::Breath {
            number,
            of,
            inhaling,
            part_left,
            part_length,
            elapsed,
            length,
        }
    }
}

impl State {
    /// The state of a phase at `now`.
    pub(super) fn of(phase: &Phase, now: Moment) -> Self {
        match *phase {
            Phase::Running { .. } => Self::Running,
            Phase::LeadIn { until, .. } => Self::Resuming {
                left: until.since(now),
            },
            Phase::Paused { why, .. } => Self::Paused { why },
        }
    }
}

/// The parts of a repetition in order, each with its length.
pub(super) fn rep_parts(tempo: Tempo) -> [(Part, Duration); 3] {
    [
        (Part::Effort, seconds(tempo.effort)),
        (Part::Hold, seconds(tempo.hold)),
        (Part::Release, seconds(tempo.release)),
    ]
}

/// In and out, each with its length; `true` is in.
pub(super) fn breath_parts(breath: Breath) -> [(bool, Duration); 2] {
    [
        (true, seconds(breath.inhale)),
        (false, seconds(breath.exhale)),
    ]
}

/// The time that an open beat of this kind aims for.
const fn time_target(kind: BeatKind) -> Option<Duration> {
    match kind {
        BeatKind::Hold { length }
        | BeatKind::Next { length }
        | BeatKind::Ready { length }
        | BeatKind::Switch { length }
        | BeatKind::Rest { length } => Some(length),
        BeatKind::HoldOpen { target } => Some(target),
        BeatKind::Reps { .. } | BeatKind::OwnPace { .. } | BeatKind::Breaths { .. } => None,
    }
}

/// Which lap of `per` seconds it is, from 1 to `of`, and how far into it. The
/// end of the last lap still belongs to the last lap.
fn lap(elapsed: Duration, per: u32, of: u8) -> (u8, Duration) {
    let before = laps(elapsed, per).min(of.saturating_sub(1));
    let gone = Duration::from_secs(u64::from(per) * u64::from(before));
    (before + 1, elapsed.saturating_sub(gone))
}

/// The part that is under way `within` a lap, the time left in it, and its
/// whole length. The end of the last part still belongs to the last part.
fn part_at<P: Copy, const N: usize>(
    within: Duration,
    parts: [(P, Duration); N],
) -> (P, Duration, Duration) {
    let (last, last_length) = parts[N - 1];
    let mut end = Duration::ZERO;
    for (part, length) in parts {
        end += length;
        if within < end {
            return (part, end.saturating_sub(within), length);
        }
    }
    (last, Duration::ZERO, last_length)
}

fn seconds(n: u8) -> Duration {
    Duration::from_secs(u64::from(n))
}
