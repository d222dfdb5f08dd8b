//! Whether the session runs, is about to go on, or stands still. Each variant
//! carries just what it needs, so a pause cannot have a deadline and a running
//! beat cannot have a reason to be paused.
//!
//! Invariant: in a [`Place::Timed`], `elapsed` never exceeds `length`.

use std::time::Duration;

use super::input::PauseReason;
use crate::plan::script::BeatKind;
use crate::time::Moment;

/// The time from Resume to going on: a second to hear that it resumes, then
/// "3, 2, 1" (ux.md 3.5).
pub(super) const LEAD_IN: Duration = Duration::from_secs(4);

/// How long a beat waits for the person, beyond the time it should take, before
/// nobody can be thought to be there (ux.md 3.5: the screen is let go then).
const PATIENCE: Duration = Duration::from_mins(5);

/// What the session is doing with its current beat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// The beat runs.
    Running {
        /// When this stretch of it began.
        since: Moment,
        /// How far into the beat the person was at that moment.
        from: Place,
    },
    /// Counting down to going on after a pause.
    LeadIn {
        /// When the beat goes on.
        until: Moment,
        /// How far into the beat the person is.
        held: Place,
    },
    /// Nothing runs.
    Paused {
        /// How far into the beat the person is.
        held: Place,
        /// Why.
        why: PauseReason,
    },
}

/// How far into a beat the person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In a beat that ends by itself.
    Timed {
        /// The time it has run, pauses left out.
        elapsed: Duration,
        /// How long it lasts in all, added time included.
        length: Duration,
    },
    /// In a beat that waits for the person.
    Open {
        /// The time it has run, pauses left out.
        elapsed: Duration,
    },
}

impl Phase {
    /// How far into the beat the person is at `now`.
    pub(super) fn place(&self, now: Moment) -> Place {
        match *self {
            Self::Running { since, from } => from.after(now.since(since)),
            Self::LeadIn { held, .. } | Self::Paused { held, .. } => held,
        }
    }

    /// The place from which this phase counts.
    ///
    /// Changing its length or kind in place keeps the start of the stretch,
    /// and so keeps cues that have sounded from being laid again.
    pub(super) const fn place_mut(&mut self) -> &mut Place {
        match self {
            Self::Running { from: place, .. }
            | Self::LeadIn { held: place, .. }
            | Self::Paused { held: place, .. } => place,
        }
    }

    /// How much of the beat ran in this stretch, up to `now`.
    pub(super) fn ran(&self, now: Moment) -> Duration {
        match *self {
            Self::Running { since, .. } => now.since(since),
            Self::LeadIn { .. } | Self::Paused { .. } => Duration::ZERO,
        }
    }

    /// When this phase ends by itself; `None` when it waits for the person.
    pub(super) fn deadline(&self) -> Option<Moment> {
        match *self {
            Self::Running { since, from } => from.left().map(|left| since + left),
            Self::LeadIn { until, .. } => Some(until),
            Self::Paused { .. } => None,
        }
    }

    /// When a running beat that should take `target` has waited too long for
    /// the person; `None` when it is not waiting for anybody.
    pub(super) fn gives_up(&self, target: Duration) -> Option<Moment> {
        match *self {
            Self::Running {
                since,
                from: Place::Open { elapsed },
            } => Some(since + (target + PATIENCE).saturating_sub(elapsed)),
            Self::Running {
                from: Place::Timed { .. },
                ..
            }
            | Self::LeadIn { .. }
            | Self::Paused { .. } => None,
        }
    }

    /// The same phase at another place, with a running stretch begun at `at`.
    pub(super) fn moved_to(self, place: Place, at: Moment) -> Self {
        match self {
            Self::Running { .. } => Self::Running {
                since: at,
                from: place,
            },
            Self::LeadIn { until, .. } => Self::LeadIn { until, held: place },
            Self::Paused { why, .. } => Self::Paused { held: place, why },
        }
    }
}

impl Place {
    /// The beginning of a beat. All beats are open for those who asked the
    /// session to wait for them.
    pub(super) fn start_of(kind: BeatKind, wait_for_me: bool) -> Self {
        let elapsed = Duration::ZERO;
        match kind.length() {
            Some(length) if !wait_for_me => Self::Timed { elapsed, length },
            Some(_) | None => Self::Open { elapsed },
        }
    }

    /// The time the beat has run.
    pub(super) const fn elapsed(self) -> Duration {
        match self {
            Self::Timed { elapsed, .. } | Self::Open { elapsed } => elapsed,
        }
    }

    /// The time until the beat ends by itself.
    pub(super) const fn left(self) -> Option<Duration> {
        match self {
            Self::Timed { elapsed, length } => Some(length.saturating_sub(elapsed)),
            Self::Open { .. } => None,
        }
    }

    /// This place `ran` later, at most at the end of the beat.
    fn after(self, ran: Duration) -> Self {
        match self {
            Self::Timed { elapsed, length } => Self::Timed {
                elapsed: elapsed.saturating_add(ran).min(length),
                length,
            },
            Self::Open { elapsed } => Self::Open {
                elapsed: elapsed.saturating_add(ran),
            },
        }
    }
}
