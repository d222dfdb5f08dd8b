//! Limits to the gentle set, and pain that nobody has checked.

use unhunch::triage::{Level, Scope, Standing, StopReason, assess_short};

use super::{DAY, after, at, checked, clearance, pain, scope};

const HOUR: i64 = 60;

#[test]
fn a_limit_of_level_c_lasts_a_week_and_lifts_when_it_was_assessed() {
    let limited = after(r#"{"arms":"one-lasting"}"#);
    assert_eq!(limited.limit().map(|l| l.level), Some(Level::Clinic));
    let assessed = r#"{"checked":"yes-ok"}"#;
    assert_eq!(
        scope(&limited, assessed, at(7 * DAY)),
        Some(Scope::Gentle),
        "what was said at the time is no word of a professional since"
    );
    let limited = limited.recorded_check(true);
    assert_eq!(
        scope(&limited, assessed, at(7 * DAY - 1)),
        Some(Scope::Gentle)
    );
    assert_eq!(scope(&limited, assessed, at(7 * DAY)), Some(Scope::Full));
}

#[test]
fn a_limit_of_level_c_lifts_when_it_got_better_unless_it_had_been_worse() {
    let after_a_week = |first: &str, second: &str| {
        let limited = after(first);
        assert!(limited.limit().is_some(), "{first}");
        let outcome = checked(&limited, second, at(7 * DAY));
        outcome.standing.limit().is_none()
    };
    let tingling = r#"{"arms":"one-lasting","checked":"yes-unclear"}"#;
    let better = r#"{"trend":"better","checked":"yes-unclear"}"#;
    assert!(after_a_week(tingling, better));
    assert!(!after_a_week(
        tingling,
        r#"{"trend":"same","checked":"yes-unclear"}"#
    ));
    assert!(
        !after_a_week(
            tingling,
            r#"{"trend":"better","checked":"yes-unclear","belly":"meal"}"#
        ),
        "the check is not clean"
    );
    let worse = r#"{"trend":"worse","checked":"yes-unclear"}"#;
    assert!(!after_a_week(worse, better), "it had been getting worse");
    let assessed = after(worse).recorded_check(true);
    let again = checked(&assessed, r#"{"checked":"yes-ok"}"#, at(7 * DAY));
    assert_eq!(again.standing.limit(), None, "assessed");
}

#[test]
fn getting_better_is_no_word_of_a_professional() {
    let tingling = r#"{"arms":"one-lasting","checked":"no"}"#;
    let better = r#"{"trend":"better","checked":"no"}"#;
    let lifted = checked(&after(tingling), better, at(8 * DAY)).standing;
    assert_eq!(lifted.limit, None);
    let back = checked(&lifted, r#"{"arms":"one-lasting"}"#, at(30 * DAY));
    assert_eq!(back.verdict.level, Level::Clinic, "nothing covers it");
}

#[test]
fn a_stop_near_the_end_of_the_week_still_has_its_48_hours() {
    let limited = after(r#"{"arms":"one-lasting"}"#).recorded_check(true);
    let stopped = limited.after_stop(StopReason::Sharp, Some(pain(1)), at(7 * DAY));
    let soon = checked(&stopped, r#"{"pain":1}"#, at(7 * DAY + 60)).standing;
    assert_eq!(soon.limit, None, "the week is over");
    assert!(soon.is_gentle(), "the 48 hours are not");
    assert_eq!(
        scope(&soon, r#"{"pain":1}"#, at(9 * DAY)),
        Some(Scope::Full)
    );
}

#[test]
fn a_short_check_lifts_no_limit_of_level_c() {
    // Two weeks on, the last full check is six days old.
    let limited = after(r#"{"arms":"one-lasting","checked":"yes-unclear"}"#);
    let again = checked(&limited, r#"{"checked":"yes-unclear"}"#, at(8 * DAY)).standing;
    let short = assess_short(pain(0), &again, at(14 * DAY)).expect("no full check is due");
    assert!(short.standing.limit().is_some());
    assert_eq!(short.clearance.map(|c| c.scope()), Some(Scope::Gentle));
}

#[test]
fn saying_the_same_again_does_not_start_the_week_anew_and_something_new_does() {
    let limited = after(r#"{"arms":"one-lasting"}"#).recorded_check(true);
    let over = |second: &str| {
        let again = checked(&limited, second, at(3 * DAY)).standing;
        scope(&again, r#"{"checked":"yes-ok"}"#, at(8 * DAY)) == Some(Scope::Full)
    };
    assert!(over(r#"{"arms":"one-lasting"}"#));
    assert!(
        over(r#"{"pain":4}"#),
        "a milder limit does not make it longer"
    );
    assert!(!over(r#"{"belly":"meal"}"#));
}

#[test]
fn forty_eight_gentle_hours_follow_moderate_pain_until_it_is_back_to_green() {
    let limited = after(r#"{"pain":5}"#);
    let scope = |hours: i64, score: u8| {
        let json = format!("{{\"pain\":{score}}}");
        scope(&limited, &json, at(hours * HOUR))
    };
    assert_eq!(scope(0, 0), Some(Scope::Gentle));
    assert_eq!(scope(47, 0), Some(Scope::Gentle));
    assert_eq!(scope(48, 3), Some(Scope::Full));
    assert_eq!(scope(48, 4), Some(Scope::Gentle));
    let short = assess_short(pain(3), &limited, at(48 * HOUR));
    let short = short.and_then(|outcome| outcome.clearance);
    assert_eq!(
        short.map(|c| c.scope()),
        Some(Scope::Full),
        "a short check will do"
    );
}

#[test]
fn after_a_stop_the_pain_has_to_be_back_where_it_was() {
    let stopped = after("{}").after_stop(StopReason::HurtMore, Some(pain(1)), at(0));
    let scope = |score: u8, hours: i64| {
        let json = format!("{{\"pain\":{score}}}");
        scope(&stopped, &json, at(hours * HOUR))
    };
    assert_eq!(scope(0, 47), Some(Scope::Gentle));
    assert_eq!(scope(2, 48), Some(Scope::Full), "at most 1 above");
    assert_eq!(scope(3, 48), Some(Scope::Gentle), "2 above");
}

const UNCHECKED: &str = r#"{"checked":"no"}"#;

#[test]
fn unchecked_pain_is_gentle_until_a_check_is_recorded() {
    let unchecked = after(UNCHECKED);
    let short = |standing: &Standing| {
        let outcome = assess_short(pain(0), standing, at(3 * DAY)).expect("nothing is due");
        outcome.clearance.map(|c| c.scope())
    };
    assert_eq!(short(&unchecked), Some(Scope::Gentle), "no hours lift it");
    assert_eq!(short(&unchecked.recorded_check(false)), Some(Scope::Gentle));
    let recorded = unchecked.recorded_check(true);
    assert_eq!(short(&recorded), Some(Scope::Full));
    assert!(recorded.honours(&clearance(Scope::Full), at(1)));
}

#[test]
fn a_recorded_check_opens_no_lock_and_lifts_no_limit() {
    let locked = after(r#"{"chest":"yes","checked":"no"}"#).recorded_check(true);
    assert!(locked.lock().is_some_and(|l| !l.seen));
    let limited = after(r#"{"arms":"one-lasting","checked":"no"}"#).recorded_check(true);
    assert!(limited.is_gentle());
}

/// What a check at `day` with these answers comes to, after unchecked pain at
/// days 0 and 7.
fn level_on(day: i64, answers: &str) -> Level {
    let week = checked(&after(UNCHECKED), UNCHECKED, at(7 * DAY)).standing;
    checked(&week, answers, at(day * DAY)).verdict.level
}

#[test]
fn two_weeks_unchecked_is_level_c_unless_it_is_getting_better() {
    assert_eq!(level_on(13, UNCHECKED), Level::Modify);
    assert_eq!(level_on(14, UNCHECKED), Level::Clinic);
    assert_eq!(
        level_on(14, r#"{"checked":"no","trend":"better"}"#),
        Level::Modify
    );
    assert_eq!(level_on(14, r#"{"checked":"yes-unclear"}"#), Level::Modify);
    assert_eq!(level_on(14, r#"{"checked":"yes-ok"}"#), Level::Ok);
}

#[test]
fn a_check_in_between_starts_the_two_weeks_anew() {
    let seen = checked(&after(UNCHECKED), r#"{"checked":"yes-ok"}"#, at(7 * DAY)).standing;
    let again = checked(&seen, UNCHECKED, at(10 * DAY)).standing;
    let level = |day: i64| checked(&again, UNCHECKED, at(day * DAY)).verdict.level;
    assert_eq!(level(14), Level::Modify);
    assert_eq!(level(24), Level::Clinic);
}

#[test]
fn a_short_check_remembers_that_the_pain_is_getting_better() {
    let better = r#"{"checked":"no","trend":"better"}"#;
    let week = checked(&after(UNCHECKED), better, at(10 * DAY)).standing;
    let short = assess_short(pain(1), &week, at(14 * DAY)).expect("nothing is due");
    assert_eq!(short.verdict.level, Level::Modify);
    let same = checked(&after(UNCHECKED), UNCHECKED, at(10 * DAY)).standing;
    let short = assess_short(pain(1), &same, at(14 * DAY)).expect("nothing is due");
    assert_eq!(short.verdict.level, Level::Clinic);
}
