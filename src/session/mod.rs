//! The engine: it leads through a script, beat by beat, and credits what was
//! done. It knows no exercise and reads no clock; the state is a function of
//! the script, the inputs and the time, so a late or missing timer changes
//! nothing. A hold counts only while its cues could be seen or heard: of an
//! interruption the engine is told when it began, and it lets no time pass
//! after that.
//!
//! Invariant: `cursor` points into the script, and a [`Session`] is running,
//! about to go on, or paused, never finished: whoever finishes it gives it away
//! for a [`Summary`].

mod cue;
mod draft;
mod input;
mod phase;
mod summary;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod view;

pub use cue::{Coming, Cue};
pub use draft::Draft;
pub use input::{Input, Interruption, PauseReason};
pub use summary::{Amount, Done, Summary};
pub use view::{Count, Part, State, View, seconds_shown};

use crate::plan::script::{Beat, BeatKind, Script};
use crate::time::Moment;
use phase::{Phase, Place};
use summary::Ledger;

/// A session under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    script: Script,
    cursor: usize,
    wait_for_me: bool,
    started: Moment,
    phase: Phase,
    ledger: Ledger,
}

/// What became of a session.
#[must_use = "the session goes on in it, or its summary is in it"]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// It goes on.
    Going(Session),
    /// It is over.
    Over(Summary),
}

impl Session {
    /// Starts a session with its first beat. With `wait_for_me` every beat
    /// counts up and waits for the person.
    pub fn start(script: Script, wait_for_me: bool, now: Moment) -> Self {
        let from = Place::start_of(script.beats()[0].kind, wait_for_me);
        Self {
            script,
            cursor: 0,
            wait_for_me,
            started: now,
            phase: Phase::Running { since: now, from },
            ledger: Ledger::default(),
        }
    }

    /// Lets time pass to `now`, then takes the input. Every input means
    /// something in every phase; what cannot apply changes nothing.
    ///
    /// An interruption lets time pass only up to the moment it began.
    pub fn handle(self, input: Input, now: Moment) -> Step {
        let witnessed = if let Input::Interrupted { at, .. } = input {
            at.min(now)
        } else {
            now
        };
        match self.advance(witnessed) {
            Step::Going(session) => session.act(input, witnessed),
            over @ Step::Over(_) => over,
        }
    }

    /// When something happens by itself: the end of the running timed beat, or
    /// of the countdown after a pause. `None` while it waits for the person.
    pub fn next_deadline(&self) -> Option<Moment> {
        self.phase.deadline()
    }

    /// When a beat that waits for the person has waited 5 minutes longer than
    /// it should take. What comes after that was nobody's work; the session is
    /// to be interrupted there. `None` while no beat waits.
    pub fn gives_up(&self) -> Option<Moment> {
        self.phase.gives_up(self.kind().expected())
    }

    /// The cues at or after `now`, in order, as far ahead as they are certain:
    /// to the next beat that waits for the person, with its opening cue and the
    /// reaching of its target, or to the end.
    ///
    /// Laid again after an input, cues before `now` are gone, so none sounds
    /// twice. Nothing is laid during a pause.
    pub fn upcoming(&self, now: Moment) -> Vec<Coming> {
        let mut sheet = Vec::new();
        match self.phase {
            Phase::Paused { .. } => return sheet,
            Phase::LeadIn { until, held } => {
                cue::lay_lead_in(&mut sheet, self.cursor, until);
                self.lay_from(&mut sheet, until, held);
            }
            Phase::Running { since, from } => self.lay_from(&mut sheet, since, from),
        }
        sheet.retain(|coming| coming.at >= now);
        if self.started >= now {
            self.lay_start(&mut sheet);
        }
        sheet
    }

    /// What to show at `now`.
    pub fn view(&self, now: Moment) -> View {
        let beat = self.beat();
        View {
            beat,
            cursor: self.cursor,
            state: State::of(&self.phase, now),
            count: Count::of(beat.kind, self.phase.place(now)),
        }
    }

    /// The script, eased if the session was eased.
    pub fn script(&self) -> &Script {
        &self.script
    }

    fn beat(&self) -> Beat {
        self.script.beats()[self.cursor]
    }

    fn kind(&self) -> BeatKind {
        self.beat().kind
    }

    /// Passes every deadline up to `now`. The next beat starts exactly where
    /// the previous one ended, however late that is noticed.
    fn advance(mut self, now: Moment) -> Step {
        while let Some(end) = self.phase.deadline()
            && end <= now
        {
            self = match self.pass(end) {
                Step::Going(session) => session,
                over @ Step::Over(_) => return over,
            };
        }
        Step::Going(self)
    }

    /// What happens by itself at the deadline `end`.
    fn pass(mut self, end: Moment) -> Step {
        match self.phase {
            Phase::LeadIn { until, held } => {
                self.phase = Phase::Running {
                    since: until,
                    from: held,
                };
                Step::Going(self)
            }
            // Only a running beat comes here: a pause has no deadline.
            Phase::Running { .. } | Phase::Paused { .. } => self.go_on(end),
        }
    }

    /// On to the next beat, or to the end. What was done of this one is
    /// credited on the way.
    fn go_on(mut self, now: Moment) -> Step {
        let next = self.cursor + 1;
        if next == self.script.beats().len() {
            return Step::Over(self.close(now));
        }
        self.enter(next, now);
        Step::Going(self)
    }

    /// Puts the session at the beginning of a beat. It keeps running, counting
    /// down or standing still, whichever it did. What was done of the beat that
    /// it leaves is credited.
    fn enter(&mut self, beat: usize, now: Moment) {
        self.credit_so_far(now);
        self.ledger.add_active(self.phase.ran(now));
        self.cursor = beat;
        let place = Place::start_of(self.kind(), self.wait_for_me);
        self.phase = self.phase.moved_to(place, now);
    }

    fn credit_so_far(&mut self, now: Moment) {
        let amount = Amount::so_far(self.kind(), self.phase.place(now));
        self.ledger.credit(self.cursor, amount);
    }

    fn close(mut self, now: Moment) -> Summary {
        self.credit_so_far(now);
        self.ledger.add_active(self.phase.ran(now));
        self.ledger.close(self.script)
    }

    /// Lays the beats from the current one on, which is at `from` at `since`.
    fn lay_from(&self, sheet: &mut cue::Sheet, since: Moment, from: Place) {
        let beats = self.script.beats();
        let (mut since, mut from) = (since, from);
        for (at, beat) in beats.iter().enumerate().skip(self.cursor) {
            let next = beats.get(at + 1).map(|next| next.kind);
            let before_work = next.is_some_and(BeatKind::is_work);
            cue::lay_beat(sheet, (at, beat.kind), before_work, since, from);
            let Some(left) = from.left() else {
                return;
            };
            since = since + left;
            match next {
                Some(kind) => from = Place::start_of(kind, self.wait_for_me),
                None => sheet.push(Coming {
                    at: since,
                    cue: Cue::Done,
                    beat: at,
                }),
            }
        }
    }

    /// Opens the sheet with the start, which also says to get ready.
    fn lay_start(&self, sheet: &mut cue::Sheet) {
        let start = Coming {
            at: self.started,
            cue: Cue::Start,
            beat: self.cursor,
        };
        match sheet.first_mut() {
            Some(first) if first.at == start.at && first.cue == Cue::Ready => *first = start,
            Some(_) | None => sheet.insert(0, start),
        }
    }
}
