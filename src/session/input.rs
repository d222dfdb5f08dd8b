//! What can happen to a session from outside, and what it does. Everything the
//! app may ever report is one of these, so that a whole session can be replayed
//! from a list.
//!
//! Invariant: every input has a meaning in every phase, if only "no change".

use std::time::Duration;

use super::phase::{LEAD_IN, Phase, Place};
use super::summary::Amount;
use super::{Session, Step};
use crate::plan::script::BeatKind;
use crate::time::Moment;

/// Up to this far into a beat, Back means the previous beat (ux.md 3.5).
const BACK_WITHIN: Duration = Duration::from_secs(3);
/// What "+10 s" adds (ux.md 3.5).
const MORE_TIME: Duration = Duration::from_secs(10);

/// Something that happened to the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// Nothing but time.
    TimePassed,
    /// Pause. Tapped while the person was being asked why they stop, it means
    /// "keep going": the session stays paused and the question goes away.
    PauseTapped,
    /// Stop. Pauses at once, so that nothing runs while the reason is asked.
    StopTapped,
    /// Go on after a pause.
    ResumeTapped,
    /// Back to the start of this beat, or to the previous one.
    BackTapped,
    /// On to the next beat.
    SkipTapped,
    /// Ten seconds more.
    MoreTimeTapped,
    /// "I've finished"; between two pieces of work, "go on".
    FinishedTapped,
    /// This beat again from its beginning.
    RestartTapped,
    /// Whether every beat now waits for the person.
    WaitForMe(bool),
    /// From `at` on, the person could neither see nor hear the session.
    Interrupted {
        /// The last moment that was witnessed.
        at: Moment,
        /// What got in the way.
        why: Interruption,
    },
    /// It hurts more than usual: halve what is still to come.
    EaseOff,
    /// The session is to end here.
    Ended,
}

/// Why a session stands still.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PauseReason {
    /// The person asked for a pause.
    Asked,
    /// The person pressed Stop and has not yet said what next.
    Stopping,
    /// Something got in the way.
    Interrupted(Interruption),
}

/// What kept the person from seeing and hearing the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Interruption {
    /// The screen went off, or another app came to the front, without sound.
    ScreenOff,
    /// The device took the sound away: a call, or another app.
    SoundLost,
    /// The device slept.
    ClockStood,
    /// The app was closed, or the browser ended it.
    Closed,
    /// A step that waits for the person waited long enough for somebody who
    /// has walked away.
    NothingHappened,
}

impl Session {
    /// Takes an input at `now`, to which time has passed already.
    pub(super) fn act(mut self, input: Input, now: Moment) -> Step {
        match input {
            Input::TimePassed => {}
            Input::PauseTapped => self.pause(PauseReason::Asked, now),
            Input::StopTapped => self.pause(PauseReason::Stopping, now),
            Input::ResumeTapped => self.resume(now),
            Input::BackTapped => self.back(now),
            Input::SkipTapped => return self.go_on(now),
            Input::MoreTimeTapped => self.add_time(),
            Input::FinishedTapped => return self.finish_beat(now),
            Input::RestartTapped => self.enter(self.cursor, now),
            Input::WaitForMe(on) => self.wait_for_me(on, now),
            Input::Interrupted { why, .. } => self.interrupt(why, now),
            Input::EaseOff => return self.ease_off(now),
            Input::Ended => return Step::Over(self.close(now)),
        }
        Step::Going(self)
    }

    /// Stands still, keeping exactly what is left. During the countdown after
    /// a pause this goes back to what that pause held.
    fn pause(&mut self, why: PauseReason, now: Moment) {
        let held = self.phase.place(now);
        let why = match self.phase {
            Phase::Running { .. } | Phase::LeadIn { .. } => why,
            Phase::Paused { why: before, .. } => before.then(why),
        };
        self.ledger.add_active(self.phase.ran(now));
        self.phase = Phase::Paused { held, why };
    }

    fn resume(&mut self, now: Moment) {
        if let Phase::Paused { held, .. } = self.phase {
            self.phase = Phase::LeadIn {
                until: now + LEAD_IN,
                held,
            };
        }
    }

    /// Pauses where the cues stopped. A beat that ran is done again from its
    /// beginning; a pause that was there before keeps its own reason.
    fn interrupt(&mut self, why: Interruption, at: Moment) {
        match self.phase {
            Phase::Running { .. } => {
                self.pause(PauseReason::Interrupted(why), at);
                self.enter(self.cursor, at);
            }
            Phase::LeadIn { .. } => self.pause(PauseReason::Interrupted(why), at),
            Phase::Paused { .. } => {}
        }
    }

    fn back(&mut self, now: Moment) {
        let again = self.phase.place(now).elapsed() > BACK_WITHIN;
        let beat = if again {
            self.cursor
        } else {
            self.cursor.saturating_sub(1)
        };
        self.enter(beat, now);
    }

    /// Repetitions and breaths keep to their own rhythm and get no more time.
    fn add_time(&mut self) {
        let stretches = match self.kind() {
            BeatKind::Next { .. }
            | BeatKind::Ready { .. }
            | BeatKind::Hold { .. }
            | BeatKind::Switch { .. }
            | BeatKind::Rest { .. } => true,
            BeatKind::HoldOpen { .. }
            | BeatKind::Reps { .. }
            | BeatKind::OwnPace { .. }
            | BeatKind::Breaths { .. } => false,
        };
        if let Place::Timed { length, .. } = self.phase.place_mut()
            && stretches
        {
            *length = length.saturating_add(MORE_TIME);
        }
    }

    /// Turned on, it opens the current beat where it stands; turned off, it
    /// waits for the next one. Repetitions and breaths done at the tempo are
    /// credited now, because nobody counts them from here on; seconds go on
    /// being counted.
    fn wait_for_me(&mut self, on: bool, now: Moment) {
        self.wait_for_me = on;
        if !on {
            return;
        }
        match Amount::so_far(self.kind(), self.phase.place(now)) {
            paced @ Some(Amount::Reps(_) | Amount::Breaths(_)) => {
                self.ledger.credit(self.cursor, paced);
            }
            Some(Amount::Seconds(_)) | None => {}
        }
        let place = self.phase.place_mut();
        let elapsed = place.elapsed();
        *place = Place::Open { elapsed };
    }

    /// Halves the amount of this beat, if it is work, and of every later one.
    /// Time that ran in this beat still counts: when it already comes to half
    /// of the beat, the beat ends here.
    fn ease_off(mut self, now: Moment) -> Step {
        self.script = self.script.eased_from(self.cursor);
        let kind = self.kind();
        let elapsed = self.phase.place(now).elapsed();
        if let Some(eased) = kind.length()
            && kind.is_work()
            && let Place::Timed { length, .. } = self.phase.place_mut()
        {
            if elapsed >= eased {
                return self.go_on(now);
            }
            *length = eased;
        }
        Step::Going(self)
    }

    /// Ends the beat on the person's word.
    fn finish_beat(mut self, now: Moment) -> Step {
        let place = self.phase.place(now);
        let amount = Amount::on_their_word(self.kind(), place);
        self.ledger.credit(self.cursor, amount);
        self.go_on(now)
    }
}

impl PauseReason {
    /// The reason that holds when `next` is asked for during a pause for
    /// `self`. A plain pause answers the question behind Stop, but does not
    /// wipe out the explanation of an interruption.
    const fn then(self, next: Self) -> Self {
        match next {
            Self::Stopping | Self::Interrupted(_) => next,
            Self::Asked => match self {
                Self::Interrupted(_) => self,
                Self::Asked | Self::Stopping => next,
            },
        }
    }
}
