//! A session as it can be put away and gone on with in another run of the app.
//! Moments mean nothing outside their run, so a draft holds lengths of time
//! only, and whoever goes on with it finds it paused.
//!
//! Invariant: what is restored credits nothing that the draft had not credited.

use std::time::Duration;

use super::phase::{Phase, Place};
use super::summary::Ledger;
use super::{Amount, Interruption, PauseReason, Session};
use crate::plan::script::Script;
use crate::time::Moment;

/// A session put away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What is done in it; eased, if it was eased on the way.
    pub script: Script,
    /// The current beat, as an index into the script's beats.
    pub cursor: usize,
    /// Whether every beat waits for the person.
    pub wait_for_me: bool,
    /// How far into the beat the person is.
    pub elapsed: Duration,
    /// How long the beat lasts in all, added time included; `None` when it
    /// waits for the person.
    pub length: Option<Duration>,
    /// The time that ran so far, without pauses.
    pub active: Duration,
    /// What was done so far: by beat, in order of beats.
    pub done: Vec<(usize, Amount)>,
}

impl Session {
    /// The session as it stands at `now`, to be put away. A beat that runs is
    /// done again from its beginning when the session goes on, as after every
    /// interruption; one that was paused keeps its place.
    pub fn draft(&self, now: Moment) -> Draft {
        let mut kept = self.clone();
        kept.credit_so_far(now);
        let place = match self.phase {
            Phase::Running { .. } => Place::start_of(self.kind(), self.wait_for_me),
            Phase::LeadIn { held, .. } | Phase::Paused { held, .. } => held,
        };
        let (active, done) = kept.ledger.entries();
        Draft {
            script: kept.script,
            cursor: self.cursor,
            wait_for_me: self.wait_for_me,
            elapsed: place.elapsed(),
            length: match place {
                Place::Timed { length, .. } => Some(length),
                Place::Open { .. } => None,
            },
            active: active + self.phase.ran(now),
            done,
        }
    }

    /// The session that was put away, paused because the app was closed;
    /// `None` when the draft speaks of a beat that its script does not have.
    pub fn restored(draft: Draft) -> Option<Self> {
        let beats = draft.script.beats().len();
        let beyond = |beat: usize| beats <= beat;
        if beyond(draft.cursor) || draft.done.iter().any(|(beat, _)| beyond(*beat)) {
            return None;
        }
        let mut ledger = Ledger::default();
        ledger.add_active(draft.active);
        for (beat, amount) in draft.done {
            ledger.credit(beat, Some(amount));
        }
        let held = match draft.length {
            Some(length) => Place::Timed {
                elapsed: draft.elapsed.min(length),
                length,
            },
            None => Place::Open {
                elapsed: draft.elapsed,
            },
        };
        Some(Self {
            script: draft.script,
            cursor: draft.cursor,
            wait_for_me: draft.wait_for_me,
            // Long ago: the start has been heard.
            started: Moment::default(),
            phase: Phase::Paused {
                held,
                why: PauseReason::Interrupted(Interruption::Closed),
            },
            ledger,
        })
    }
}
