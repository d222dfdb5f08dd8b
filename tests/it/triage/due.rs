//! When a full check is due (safety.md 3.4).

use unhunch::time::{Day, Now};
use unhunch::triage::{Due, Standing, StopReason, assess_emergency, assess_short};

use super::{DAY, after, at, checked, pain, said};

fn day(n: i64) -> Now {
    at(n * DAY)
}

/// How things stand after full checks with nothing to report on these days.
fn full_on(days: &[i64]) -> Standing {
    days.iter().fold(Standing::default(), |standing, n| {
        checked(&standing, "{}", day(*n)).standing
    })
}

fn short(before: &Standing, n: i64, score: u8) -> Standing {
    let outcome = assess_short(pain(score), before, day(n));
    outcome.expect("no full check is due").standing
}

#[test]
fn the_first_session_asks_for_a_full_check() {
    assert_eq!(Standing::default().due(day(0)), Some(Due::First));
    assert_eq!(Standing::default().next_full(), None);
    assert_eq!(assess_short(pain(0), &Standing::default(), day(0)), None);
    let warned = assess_emergency(&said(r#"{"chest":"yes"}"#), &Standing::default(), day(0));
    assert_eq!(warned.standing.due(day(0)), Some(Due::First));
}

#[test]
fn full_checks_come_weekly_for_four_weeks_and_then_every_four() {
    for (days, last_free) in [
        (&[0][..], 6),
        (&[0, 7], 13),
        (&[0, 7, 14, 21], 27),
        (&[0, 7, 14, 21, 27], 33),
    ] {
        let standing = full_on(days);
        assert_eq!(standing.due(day(last_free)), None, "{days:?}");
        assert_eq!(standing.due(day(last_free + 1)), Some(Due::Old), "{days:?}");
        let next: Option<Day> = standing.next_full();
        assert_eq!(next, Some(day(last_free + 1).day), "{days:?}");
    }
    let settled = full_on(&[0, 7, 14, 21, 28]);
    let settled = [35, 42, 49].iter().fold(settled, |s, n| short(&s, *n, 1));
    assert_eq!(settled.due(day(55)), None);
    assert_eq!(settled.due(day(56)), Some(Due::Old));
}

#[test]
fn two_weeks_without_any_check_ask_for_a_full_one() {
    let settled = full_on(&[0, 7, 14, 21, 28]);
    assert_eq!(settled.due(day(41)), None);
    assert_eq!(settled.due(day(42)), Some(Due::Away));
    let kept_up = short(&settled, 41, 1);
    assert_eq!(kept_up.due(day(54)), None);
}

#[test]
fn a_stop_asks_until_a_full_check_is_done() {
    let stopped = full_on(&[0]).after_stop(StopReason::Sharp, None, day(1));
    assert_eq!(stopped.due(day(1)), Some(Due::Stopped));
    let again = checked(&stopped, "{}", at(DAY + 1)).standing;
    assert_eq!(again.due(day(2)), None);
    let tired = full_on(&[0]).after_stop(StopReason::TooHard, None, day(1));
    assert_eq!(tired.due(day(1)), None);
}

/// Whether a full check is due after short checks of this pain on these days;
/// the pain at the last full check was 3.
fn sore(shorts: &[(i64, u8)]) -> Option<Due> {
    let standing = shorts.iter().fold(full_on(&[0]), |standing, (n, score)| {
        short(&standing, *n, *score)
    });
    standing.due(day(6))
}

#[test]
fn pain_of_two_above_on_three_days_asks_for_a_full_check() {
    assert_eq!(sore(&[(1, 5), (3, 5), (5, 6)]), Some(Due::Sore));
    assert_eq!(sore(&[(1, 5), (3, 5)]), None, "two days");
    assert_eq!(sore(&[(1, 5), (1, 5), (2, 6)]), None, "one day twice");
    assert_eq!(sore(&[(1, 4), (3, 4), (5, 4)]), None, "one above");
    let sore = [1, 2, 3]
        .iter()
        .fold(full_on(&[0]), |s, n| short(&s, *n, 5));
    let again = checked(&sore, "{}", day(4)).standing;
    assert_eq!(again.due(day(5)), None, "a full check counts anew");
}

#[test]
fn a_lock_asks_for_a_full_check() {
    assert_eq!(after(r#"{"fever":"yes"}"#).due(day(1)), Some(Due::Locked));
}

#[test]
fn a_clock_before_the_last_full_check_asks_for_a_new_one() {
    let standing = full_on(&[3]);
    assert_eq!(standing.due(day(2)), Some(Due::Old));
    assert_eq!(standing.due(at(3 * DAY - 1)), Some(Due::Old));
    assert_eq!(standing.due(at(3 * DAY)), None);
}

#[test]
fn forgotten_answers_are_asked_again_and_locks_stay() {
    let forgotten = after(r#"{"fever":"yes"}"#).without_answers();
    assert_eq!(forgotten.due(day(1)), Some(Due::First));
    assert!(forgotten.lock().is_some());
    let unchecked = after(r#"{"checked":"no","pain":5}"#).without_answers();
    assert!(unchecked.limit().is_some());
}
