//! Clocks that are set: a wait never gets shorter, and what a wrong clock
//! opened is shut again.

use proptest::prelude::*;
use unhunch::archive;
use unhunch::time::{Now, WallTime};
use unhunch::triage::{Scope, Standing};

use super::{DAY, after, at, checked, lock, scope};

const HOUR: i64 = 60;
const FEVER: &str = r#"{"fever":"yes"}"#;

fn noticed(standing: &Standing, now: Now) -> Standing {
    let mut next = standing.clone();
    next.notice(now);
    next
}

#[test]
fn moving_the_clock_alone_opens_nothing() {
    for hours in [-400, 400] {
        let moved = Now {
            wall: WallTime(at(hours * HOUR).wall.0),
            ..at(60)
        };
        for standing in [after(FEVER), noticed(&after(FEVER), moved)] {
            let outcome = checked(&standing, "{}", moved);
            assert!(outcome.clearance.is_none(), "{hours}");
            assert!(outcome.standing.lock().is_some(), "{hours}");
        }
    }
    assert!(!lock(&after(FEVER)).may_say_seen(at(-400 * HOUR)));
}

#[test]
fn a_lock_opened_on_a_clock_set_ahead_comes_back_when_it_is_set_right() {
    let ahead = 30 * HOUR;
    let open = checked(&after(FEVER).seen(at(ahead)), "{}", at(ahead)).standing;
    assert_eq!(open.lock(), None);
    let mut right = open;
    assert!(right.notice(at(20)), "something changed");
    assert!(!lock(&right).seen, "the word was given too early");
    assert_eq!(scope(&right, "{}", at(30)), None);
    assert_eq!(scope(&right.seen(at(DAY - 1)), "{}", at(DAY)), None);
    assert_eq!(
        scope(&right.seen(at(DAY)), "{}", at(DAY)),
        Some(Scope::Full)
    );
}

#[test]
fn a_limit_lifted_on_a_clock_set_ahead_comes_back_when_it_is_set_right() {
    let limited = after(r#"{"pain":5}"#);
    let lifted = checked(&limited, "{}", at(50 * HOUR)).standing;
    assert_eq!(lifted.limit(), None);
    let right = noticed(&lifted, at(20));
    assert!(right.limit().is_some());
    assert_eq!(scope(&right, "{}", at(30)), Some(Scope::Gentle));
}

#[test]
fn what_was_opened_in_its_time_stays_open() {
    let mut open = checked(&after(FEVER).seen(at(DAY)), "{}", at(DAY)).standing;
    for minutes in [DAY + 1, 3 * DAY, 40 * DAY] {
        open.notice(at(minutes));
        assert_eq!(open.lock(), None, "{minutes}");
    }
}

#[test]
fn a_clock_that_had_run_ahead_holds_nobody_for_longer_than_a_day_more() {
    let year = 365 * DAY;
    let standing = checked(&Standing::default(), FEVER, at(year)).standing;
    assert!(!lock(&standing).may_say_seen(at(60)));
    let right = noticed(&standing, at(60));
    assert!(!lock(&right).may_say_seen(at(60 + DAY - 1)));
    assert!(lock(&right).may_say_seen(at(60 + DAY)));
}

/// Minutes that pass, and by how many hours the clock is then wrong.
fn any_settings() -> impl Strategy<Value = Vec<(i64, i64)>> {
    prop::collection::vec((1..600_i64, -100..100_i64), 0..12)
}

proptest! {
    #[test]
    fn once_the_clock_is_right_a_lock_has_had_its_hours_and_no_fewer(
        settings in any_settings(), rest in 0..3000_i64,
    ) {
        let (mut standing, mut real) = (after(FEVER), 0);
        for (gap, wrong) in settings {
            real += gap;
            standing.notice(at(real + wrong * HOUR));
        }
        real += rest;
        standing.notice(at(real));
        prop_assert_eq!(lock(&standing).may_say_seen(at(real)), DAY <= real);
    }

    #[test]
    fn setting_the_clock_back_and_back_again_never_opens_early(settings in any_settings()) {
        let (mut standing, mut real, mut wrong) = (after(FEVER), 0, 0);
        for (gap, hours) in settings {
            real += gap;
            wrong -= hours.abs();
            let now = at(real + wrong * HOUR);
            standing.notice(now);
            prop_assert!(!lock(&standing).may_say_seen(now) || DAY <= real);
        }
    }

    #[test]
    fn what_a_wrong_clock_let_open_is_shut_when_it_is_right(
        settings in any_settings(), rest in 0..3000_i64,
    ) {
        let (mut standing, mut real) = (after(FEVER), 0);
        for (gap, wrong) in settings {
            real += gap;
            let now = at(real + wrong * HOUR);
            standing.notice(now);
            standing = checked(&standing.seen(now), "{}", now).standing;
        }
        real += rest;
        standing.notice(at(real));
        prop_assert!(standing.lock().is_some() || DAY <= real);
    }
}

#[test]
fn a_clock_set_back_and_right_and_back_again_gains_nothing() {
    let mut standing = after(FEVER);
    for hours in [-40, 1, -20, -16] {
        standing.notice(at(hours * HOUR));
        let lock = lock(&standing);
        assert!(!lock.may_say_seen(at(hours * HOUR)), "{hours} h");
    }
    standing.notice(at(DAY));
    assert!(
        lock(&standing).may_say_seen(at(DAY)),
        "set right, after a day"
    );
}

#[test]
fn the_clock_that_was_last_seen_outlives_a_reload() {
    let mut standing = after(FEVER);
    assert!(standing.notice(at(1)), "a first reading is stored");
    assert!(!standing.notice(at(2)), "one of the next hour is not");
    standing.notice(at(-40 * HOUR));
    standing.notice(at(0));
    let text = archive::write_standing(&standing);
    let mut again = archive::read_standing(&text).expect("it was just written");
    assert!(again.notice(at(-20 * HOUR)), "it is seen to be set back");
    assert!(!lock(&again).may_say_seen(at(-16 * HOUR)));
}
