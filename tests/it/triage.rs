//! Triage: the rules, the laws they obey, locks and how they open.

mod cases;
mod clocks;
mod command_line;
mod due;
mod joining;
mod laws;
mod limits;
mod rules;
mod saved;
mod standing;

use unhunch::archive::{Unmentioned, read_answers};
use unhunch::pain::Pain;
use unhunch::time::{Day, MinuteOfDay, Moment, Now, WallTime};
use unhunch::triage::{Answers, Clearance, Hold, Outcome, Scope, Standing, assess};

/// Noon of 22 November 2026 (UTC).
const NOON: i64 = 1_795_348_800_000;

/// `minutes` after noon of 22 November 2026, on every clock.
pub(crate) fn at(minutes: i64) -> Now {
    let since_midnight = 720 + minutes;
    let days = i32::try_from(since_midnight.div_euclid(1440)).expect("a test stays near its day");
    let minute = u16::try_from(since_midnight.rem_euclid(1440)).expect("below 1440");
    let moment = Moment::from_millis(u64::try_from(minutes.max(0)).expect("not below 0") * 60_000);
    Now {
        moment,
        witnessed: moment,
        wall: WallTime(NOON + minutes * 60_000),
        day: Day::new(2026, 11, 22).expect("a real day").plus(days),
        minute: MinuteOfDay::new(minute),
    }
}

pub(crate) fn pain(n: u8) -> Pain {
    Pain::new(n).expect("a test uses 0 to 10")
}

/// A clearance as a person gets it: nothing to report, and pain 1, or 5 for the
/// gentle set.
pub(crate) fn clearance(scope: Scope) -> Clearance {
    let now_hurts = match scope {
        Scope::Full => 1,
        Scope::Gentle => 5,
    };
    let answers = Answers::nothing_to_report(40, pain(now_hurts));
    let given = assess(&answers, &Standing::default(), at(0)).clearance;
    given.expect("nothing to report and no severe pain is no lock")
}

/// Minutes in a day.
const DAY: i64 = 24 * 60;

/// Answers as the command line takes them. What is not said is harmless: age
/// 40, pain 3, for 2 to 6 weeks, checked and exercise is OK.
fn said(json: &str) -> Answers {
    let read = read_answers(json, Unmentioned::Harmless);
    read.unwrap_or_else(|why| panic!("{json}: {why}"))
}

/// A full check with these answers.
pub(crate) fn checked(before: &Standing, json: &str, now: Now) -> Outcome {
    assess(&said(json), before, now)
}

/// How things stand after a first check with these answers, at minute 0.
pub(crate) fn after(json: &str) -> Standing {
    checked(&Standing::default(), json, at(0)).standing
}

/// What may be done after a full check with these answers.
fn scope(before: &Standing, json: &str, now: Now) -> Option<Scope> {
    checked(before, json, now).clearance.map(|c| c.scope())
}

fn lock(standing: &Standing) -> &Hold {
    standing.lock().expect("it is locked")
}
