//! Triage: the rules, the laws they obey, locks and how they open.

mod cases;
mod laws;
mod rules;

use unhunch::pain::Pain;
use unhunch::time::{Day, MinuteOfDay, Moment, Now, WallTime};
use unhunch::triage::{Answers, Clearance, Scope, Standing, assess};

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
