//! What was really done. The record is worth something only if it never
//! flatters, so work is credited from time that ran, never from what was asked;
//! the one exception is the person's own word that they have finished.
//!
//! Invariant: the credited seconds of a session never exceed its active time.

use std::time::Duration;

use super::phase::Place;
use crate::plan::script::{BeatKind, Script};

/// A session that is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The session as it was run; eased, if it was eased on the way.
    pub script: Script,
    /// The time that ran, without pauses and the countdowns after them.
    pub active: Duration,
    /// What was done, by beat. Work that was never begun is absent.
    pub done: Vec<Done>,
}

/// What was done in one work beat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// Index into [`Script::beats`].
    pub beat: usize,
    /// How much. The greater amount when the beat was done twice.
    pub amount: Amount,
    /// Whether that is at least what was asked.
    pub full: bool,
}

/// An amount of work, at least 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Amount {
    /// Whole seconds held.
    Seconds(u16),
    /// Whole repetitions.
    Reps(u8),
    /// Whole breaths.
    Breaths(u8),
}

impl Amount {
    /// What the clock can vouch for; `None` when that is nothing. Of
    /// repetitions and breaths at the person's own pace it knows nothing.
    pub(super) fn so_far(kind: BeatKind, place: Place) -> Option<Self> {
        match (kind, place) {
            (BeatKind::Hold { .. } | BeatKind::HoldOpen { .. }, _) => {
                Self::seconds(place.elapsed())
            }
            (BeatKind::Reps { tempo, .. }, Place::Timed { elapsed, .. }) => {
                Self::reps(laps(elapsed, tempo.seconds()))
            }
            (BeatKind::Breaths { breath, .. }, Place::Timed { elapsed, .. }) => {
                Self::breaths(laps(elapsed, breath.seconds()))
            }
            (BeatKind::Reps { .. } | BeatKind::Breaths { .. }, Place::Open { .. })
            | (
                BeatKind::OwnPace { .. }
                | BeatKind::Next { .. }
                | BeatKind::Ready { .. }
                | BeatKind::Switch { .. }
                | BeatKind::Rest { .. },
                _,
            ) => None,
        }
    }

    /// What is credited when the person says that they have finished: their
    /// word counts for what the app did not pace.
    pub(super) fn on_their_word(kind: BeatKind, place: Place) -> Option<Self> {
        match place {
            Place::Timed { .. } => Self::so_far(kind, place),
            Place::Open { .. } => match kind {
                BeatKind::Reps { count, .. } | BeatKind::OwnPace { count } => Self::reps(count),
                BeatKind::Breaths { count, .. } => Self::breaths(count),
                BeatKind::Hold { .. }
                | BeatKind::HoldOpen { .. }
                | BeatKind::Next { .. }
                | BeatKind::Ready { .. }
                | BeatKind::Switch { .. }
                | BeatKind::Rest { .. } => Self::so_far(kind, place),
            },
        }
    }

    /// What a beat asks for; `None` when it is not work.
    fn asked(kind: BeatKind) -> Option<Self> {
        match kind {
            BeatKind::Hold { length } => Self::seconds(length),
            BeatKind::HoldOpen { target } => Self::seconds(target),
            BeatKind::Reps { count, .. } | BeatKind::OwnPace { count } => Self::reps(count),
            BeatKind::Breaths { count, .. } => Self::breaths(count),
            BeatKind::Next { .. }
            | BeatKind::Ready { .. }
            | BeatKind::Switch { .. }
            | BeatKind::Rest { .. } => None,
        }
    }

    fn seconds(held: Duration) -> Option<Self> {
        let whole = u16::try_from(held.as_secs()).unwrap_or(u16::MAX);
        (whole > 0).then_some(Self::Seconds(whole))
    }

    fn reps(count: u8) -> Option<Self> {
        (count > 0).then_some(Self::Reps(count))
    }

    fn breaths(count: u8) -> Option<Self> {
        (count > 0).then_some(Self::Breaths(count))
    }
}

/// What has been credited so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Ledger {
    active: Duration,
    /// By beat, in order of beats.
    done: Vec<(usize, Amount)>,
}

impl Ledger {
    /// Adds time that ran.
    pub(super) const fn add_active(&mut self, ran: Duration) {
        self.active = self.active.saturating_add(ran);
    }

    /// Credits the work of one attempt at a beat. Of several attempts the best
    /// one stands: doing a beat again never takes anything away.
    pub(super) fn credit(&mut self, beat: usize, amount: Option<Amount>) {
        let Some(amount) = amount else {
            return;
        };
        match self.done.binary_search_by_key(&beat, |d| d.0) {
            Ok(at) => self.done[at].1 = amount.max(self.done[at].1),
            Err(at) => self.done.insert(at, (beat, amount)),
        }
    }

    /// The time that ran, and what was credited by beat.
    pub(super) fn entries(self) -> (Duration, Vec<(usize, Amount)>) {
        (self.active, self.done)
    }

    /// Closes the book on `script`.
    pub(super) fn close(self, script: Script) -> Summary {
        let beats = script.beats();
        let full = |beat: usize, amount| Some(amount) >= Amount::asked(beats[beat].kind);
        let done = self.done.into_iter();
        let done = done
            .map(|(beat, amount)| Done {
                beat,
                amount,
                full: full(beat, amount),
            })
            .collect();
        Summary {
            script,
            active: self.active,
            done,
        }
    }
}

/// How many whole laps of `per` seconds fit into `elapsed`.
pub(super) fn laps(elapsed: Duration, per: u32) -> u8 {
    let laps = elapsed.as_secs() / u64::from(per).max(1);
    u8::try_from(laps).unwrap_or(u8::MAX)
}
