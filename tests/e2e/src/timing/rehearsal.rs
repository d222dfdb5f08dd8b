//! The same session in the core itself: what should sound and be shown, and when.
//!
//! Invariant: times are spans since the session was started, so that they hold
//! on any clock.

use std::fmt;
use std::ops::Range;
use std::time::Duration;

use unhunch::app::tones::score;
use unhunch::plan::script::{BeatKind, Script};
use unhunch::session::{Count, Cue, Input, Session, Step};
use unhunch::time::Moment;

/// The session was started then.
const START: Moment = Moment::from_millis(0);

/// The session as it should run.
#[derive(Debug, Clone)]
pub struct Rehearsal {
    session: Session,
}

/// A tone that is due.
#[derive(Debug, Clone, Copy)]
pub struct Due {
    /// When it begins, in milliseconds since the start.
    pub at: f64,
    /// Frequency at its beginning.
    pub hertz: f64,
    /// What it says.
    pub cue: Cue,
}

impl Rehearsal {
    /// Starts the session.
    pub fn start(script: Script) -> Self {
        Self {
            session: Session::start(script, false, START),
        }
    }

    /// The session after a press, in milliseconds since the start.
    #[must_use]
    pub fn pressed(self, input: Input, at: f64) -> Self {
        match self.session.handle(input, moment(at)) {
            Step::Going(session) => Self { session },
            Step::Over(_) => panic!("the session was over before {input:?} at {at} ms"),
        }
    }

    /// The tones that are due from a time on, in milliseconds since the start.
    pub fn tones_from(&self, at: f64) -> Vec<Due> {
        let cues = self.session.upcoming(moment(at));
        cues.into_iter()
            .flat_map(|c| tones_of(c.cue, c.at))
            .collect()
    }

    /// Every hold of this many seconds: when it begins and ends since the start.
    pub fn holds(&self, seconds: u64) -> Vec<Range<Duration>> {
        let mut at = Duration::ZERO;
        let mut holds = Vec::new();
        for beat in self.session.script().beats() {
            let from = at;
            at += beat.kind.expected();
            let length = Duration::from_secs(seconds);
            if matches!(beat.kind, BeatKind::Hold { .. }) && at.saturating_sub(from) == length {
                holds.push(from..at);
            }
        }
        holds
    }

    /// How long the session takes, undisturbed.
    pub fn length(&self) -> Duration {
        let beats = self.session.script().beats().iter();
        beats.map(|beat| beat.kind.expected()).sum()
    }

    /// Seconds left in the step that counts down at a time in milliseconds since
    /// the start; `None` in one that does not.
    pub fn seconds_left(&self, at: f64) -> Option<f64> {
        let now = moment(at);
        let Step::Going(session) = self.session.clone().handle(Input::TimePassed, now) else {
            return None;
        };
        match session.view(now).count {
            Count::Down { left, .. } => Some(left.as_secs_f64()),
            Count::Up { .. } | Count::Rep { .. } | Count::Breath { .. } => None,
        }
    }
}

impl fmt::Display for Due {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.0} ms, {:.0} Hz, {:?}", self.at, self.hertz, self.cue)
    }
}

impl Due {
    /// The tones of a cue that is heard at once, not ahead.
    pub fn at_once(cue: Cue, at: f64) -> Vec<Self> {
        tones_of(cue, moment(at))
    }
}

fn tones_of(cue: Cue, at: Moment) -> Vec<Due> {
    let notes = score(at, cue).into_iter();
    let due = notes.map(|note| Due {
        at: note.at.since(START).as_secs_f64() * 1000.0,
        hertz: f64::from(note.from),
        cue,
    });
    due.collect()
}

fn moment(at: f64) -> Moment {
    START + Duration::from_secs_f64(at.max(0.0) / 1000.0)
}
