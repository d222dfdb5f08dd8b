//! One session under one condition, from Start to its end, with everything that
//! is measured on the way.
//!
//! Invariant: while the processor time of a hold is counted, nothing is asked of
//! the page.

use std::ops::Range;
use std::thread;
use std::time::Duration;

use e2e::timing::{Piece, Recording, Rehearsal, begin, record};
use e2e::{Engine, Person, Site, Used};
use serde_json::{Value, json};

use crate::condition::Condition;
use crate::memory::{Kept, kept};

/// The hold that is watched more closely, in seconds.
const HOLD: u64 = 45;
/// How far in from its ends its processor time is counted.
const MARGIN: Duration = Duration::from_secs(3);
/// When memory is measured first, and how long before the end the last time.
const SETTLED: Duration = Duration::from_mins(1);
const NEAR_THE_END: Duration = Duration::from_secs(5);

/// What came of it.
pub(crate) struct Played {
    pub(crate) rehearsal: Rehearsal,
    pub(crate) recording: Recording,
    /// Page time of the start.
    pub(crate) start: f64,
    /// The watched hold, since the start.
    pub(crate) hold: Range<Duration>,
    pub(crate) counted: Counted,
    /// Memory at minute 1 and near the end.
    pub(crate) kept: [Kept; 2],
    /// Whether the number is a timer that no screen reader reads out by itself.
    pub(crate) is_quiet_timer: bool,
    /// Whether the page came to its end with the session.
    pub(crate) ended: bool,
}

/// What part of the watched hold cost.
pub(crate) struct Counted {
    /// How long was counted.
    pub(crate) over: Duration,
    pub(crate) used: Used,
    /// Seconds in which the main thread was busy.
    pub(crate) main_thread: f64,
}

/// Plays one session to its end.
pub(crate) fn play(condition: Condition, minutes: u64) -> Played {
    let site = Site::built();
    let mut person = Person::new(Engine::ChromiumWindow, &site);
    person.has_patience(Duration::from_mins(1));
    let piece = Piece::lasting(minutes);
    let rehearsal = Rehearsal::start(piece.script());
    if condition == Condition::SlowProcessor {
        condition.set_in(&mut person);
    }
    begin(&mut person, &piece);
    if condition != Condition::SlowProcessor {
        condition.set_in(&mut person);
    }
    let mut recording = Recording::default();
    record(&mut person, &mut recording);
    let mut session = Session {
        start: recording.pressed("Start"),
        person,
        recording,
    };
    let holds = rehearsal.holds(HOLD);
    let hold = holds.first().cloned().expect("the piece has such a hold");
    let counted = session.count_in(&hold);
    let is_quiet_timer = session.person.ask_page(QUIET_TIMER) == true;
    session.wait_until(SETTLED);
    let settled = session.kept();
    if let Some(span) = condition.hidden() {
        session.hide_for(span, &holds);
    }
    session.wait_until(rehearsal.length().saturating_sub(NEAR_THE_END));
    let last = session.kept();
    session.wait_until(rehearsal.length() + MARGIN);
    let ended = session.person.sees("Done.");
    record(&mut session.person, &mut session.recording);
    Played {
        rehearsal,
        recording: session.recording,
        start: session.start,
        hold,
        counted,
        kept: [settled, last],
        is_quiet_timer,
        ended,
    }
}

/// Whether a hiding of `span` fits into a session of `minutes`.
pub(crate) fn fits(span: Duration, minutes: u64) -> bool {
    let holds = Rehearsal::start(Piece::lasting(minutes).script()).holds(HOLD);
    return_in(span, &holds).is_some()
}

const QUIET_TIMER: &str = "
    const number = document.querySelector('[role=timer]');
    return number !== null && number.closest('[aria-live]') === null";

/// The middle of the first hold in which a page can come back that is hidden for
/// `span` after memory was measured.
fn return_in(span: Duration, holds: &[Range<Duration>]) -> Option<Duration> {
    let middles = holds.iter().map(|hold| (hold.start + hold.end) / 2);
    let mut late_enough = middles.filter(|at| SETTLED + NEAR_THE_END + span <= *at);
    late_enough.next()
}

/// The running session.
struct Session {
    person: Person,
    start: f64,
    recording: Recording,
}

impl Session {
    /// Waits until this long after the start, by the page's clock.
    fn wait_until(&mut self, at: Duration) {
        let now = self.person.ask_page("return performance.now()");
        let gone = (now.as_f64().unwrap_or_default() - self.start).max(0.0);
        thread::sleep(at.saturating_sub(Duration::from_secs_f64(gone / 1000.0)));
    }

    fn count_in(&mut self, hold: &Range<Duration>) -> Counted {
        self.person.devtools("Performance.enable", &json!({}));
        self.wait_until(hold.start + MARGIN);
        let (tasks, before) = (self.tasks(), self.person.processes());
        let over = (hold.end.saturating_sub(hold.start)).saturating_sub(2 * MARGIN);
        thread::sleep(over);
        let used = self.person.processes().since(&before);
        Counted {
            over,
            used,
            main_thread: self.tasks() - tasks,
        }
    }

    /// Seconds in which the page's main thread was busy so far.
    fn tasks(&mut self) -> f64 {
        let all = self.person.devtools("Performance.getMetrics", &json!({}));
        let all = all["metrics"].as_array().cloned().unwrap_or_default();
        let tasks = all.iter().find(|it| it["name"] == "TaskDuration");
        tasks
            .and_then(|it| it["value"].as_f64())
            .unwrap_or(f64::NAN)
    }

    /// Memory without what was recorded so far.
    fn kept(&mut self) -> Kept {
        record(&mut self.person, &mut self.recording);
        kept(&mut self.person)
    }

    /// Puts another tab in front, so that the page comes back within a hold.
    fn hide_for(&mut self, span: Duration, holds: &[Range<Duration>]) {
        let back = return_in(span, holds).expect("the piece is long enough");
        self.wait_until(back.saturating_sub(span));
        self.person.hide_page();
        self.wait_until(back.saturating_sub(span) + MARGIN);
        self.sees_the_page("hidden");
        self.wait_until(back);
        self.person.show_page();
        self.wait_until(back + MARGIN);
        self.sees_the_page("visible");
    }

    fn sees_the_page(&mut self, expected: &str) {
        let state: Value = self.person.ask_page("return document.visibilityState");
        assert_eq!(state, expected, "what the page is told");
    }
}
