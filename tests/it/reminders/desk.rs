//! When the desk timer says that a reset is due.

use std::time::Duration;

use unhunch::reminders::{Plan, Slot, desk};
use unhunch::time::{Moment, Now};

use super::{at, plan, time};

const MONDAY: &str = "2026-11-23";

/// What is due on that Monday at `now`, when the timer has counted since then.
fn due(since: &str, now: &str) -> Option<String> {
    let since = at(MONDAY, since).wall;
    desk::due(&timer(), since, at(MONDAY, now)).map(|due| due.to_string())
}

fn timer() -> Plan {
    plan(&[Slot::Timer])
}

#[test]
fn a_reset_is_due_that_long_after_the_last_one() {
    for (since, now, expected) in [
        ("09:00", "09:00", Some("10:30")),
        ("10:10", "11:00", Some("11:40")),
        ("10:10", "11:40", Some("11:40")),
        ("10:10", "16:59", Some("11:40")),
        // Time before work does not count.
        ("07:00", "08:00", Some("10:30")),
        ("07:00", "12:00", Some("10:30")),
        // None falls at the end of work or after it.
        ("15:29", "15:30", Some("16:59")),
        ("15:30", "15:30", None),
        ("10:10", "17:00", None),
    ] {
        assert_eq!(due(since, now).as_deref(), expected, "{since} {now}");
    }
}

#[test]
fn none_is_due_on_a_free_day_or_while_the_timer_is_off() {
    let saturday = "2026-11-28";
    let (since, now) = (at(saturday, "09:00").wall, at(saturday, "12:00"));
    assert_eq!(desk::due(&timer(), since, now), None);
    let (since, now) = (at(MONDAY, "09:00").wall, at(MONDAY, "12:00"));
    assert_eq!(desk::due(&Plan::USUAL, since, now), None);
    let desk_only = plan(&[Slot::Desk]);
    assert_eq!(desk::due(&desk_only, since, now), None);
}

/// `minutes` later by each of the two clocks.
fn later(now: Now, monotonic: u64, wall: i64) -> Now {
    let mut later = at(MONDAY, "12:00");
    later.moment = now.moment + Duration::from_mins(monotonic);
    later.wall.0 = now.wall.0 + wall * 60_000;
    later
}

#[test]
fn whoever_was_away_begins_anew() {
    let before = Now {
        moment: Moment::from_millis(1_000_000),
        ..at(MONDAY, "12:00")
    };
    let since = before.wall;
    for (monotonic, wall, expected) in [
        (5, 5, false),
        (10, 10, false),
        (11, 11, true),
        // A clock that stands while the device sleeps, and one that goes on.
        (0, 11, true),
        (11, 0, true),
        // The clock was set back.
        (1, -1, true),
    ] {
        let now = later(before, monotonic, wall);
        let anew = desk::begins_anew(since, before, now);
        assert_eq!(anew, expected, "{monotonic} {wall}");
    }
    let yesterday = at("2026-11-22", "23:59");
    let now = at(MONDAY, "00:00");
    assert!(desk::begins_anew(yesterday.wall, yesterday, now));
}

#[test]
fn the_clock_is_looked_at_when_it_is_due_and_every_five_minutes_till_then() {
    let mut now = at(MONDAY, "10:20");
    let wait = |due: &str, now| desk::wait(Some(time(due)), now).as_secs();
    assert_eq!(wait("10:30", now), 300);
    assert_eq!(wait("10:22", now), 120);
    now.wall.0 += 45_000;
    assert_eq!(wait("10:22", now), 75);
    assert_eq!(wait("10:21", now), 15);
    assert_eq!(wait("10:20", now), 300, "it is due already");
    assert_eq!(desk::wait(None, now).as_secs(), 300);
}
