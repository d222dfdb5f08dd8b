//! Locks: what sets them, and what opens them (safety.md 3.4).

use unhunch::triage::{Due, Level, Light, Scope, Standing, StopReason, assess_short, light};

use super::{DAY, after, at, checked, clearance, lock, pain, said, scope};

const CHEST: &str = r#"{"chest":"yes"}"#;

/// How things stand after chest pain was ticked at minute 0.
fn locked() -> Standing {
    after(CHEST)
}

#[test]
fn e_and_u_wait_a_day_and_a_lock_of_level_c_does_not() {
    for (answers, minutes) in [
        (CHEST, DAY),
        (r#"{"fever":"yes"}"#, DAY),
        (r#"{"recent":["surgery"]}"#, 0),
        (r#"{"age":17}"#, 0),
    ] {
        let standing = after(answers);
        let lock = lock(&standing);
        assert!(!lock.may_say_seen(at(minutes - 1)), "{answers}");
        assert!(lock.may_say_seen(at(minutes)), "{answers}");
    }
}

#[test]
fn a_lock_names_each_reason_and_each_rule_once() {
    let standing = after(r#"{"effort":"yes","limited":"yes","pain":9}"#);
    assert_eq!(lock(&standing).rules, ["E5", "U11"]);
    let told = [
        "pain that comes with effort and eases when you rest",
        "pain of 9 out of 10",
        "the pain stops you from doing your normal activities",
    ];
    assert_eq!(
        lock(&standing).told,
        told,
        "all that locks, the gravest first"
    );
}

/// Chest pain at minute 0, then perhaps the word "seen", then a full check with
/// these answers: whether the exercises are open.
fn opens(seen: Option<i64>, check: i64, answers: &str) -> bool {
    let before = match seen {
        Some(minutes) => locked().seen(at(minutes)),
        None => locked(),
    };
    let outcome = checked(&before, answers, at(check));
    assert_eq!(
        outcome.clearance.is_none(),
        outcome.standing.lock().is_some()
    );
    outcome.clearance.is_some()
}

#[test]
fn a_lock_opens_only_by_a_day_and_a_word_and_a_clean_check() {
    assert!(!opens(None, 10, "{}"), "a clean check alone");
    assert!(!opens(None, DAY * 40, "{}"), "time and a clean check");
    assert!(!opens(Some(DAY - 1), DAY + 5, "{}"), "the word too early");
    let severe = r#"{"pain":8}"#;
    assert!(!opens(Some(DAY), DAY + 5, severe), "severe pain");
    let operation = r#"{"recent":["surgery"]}"#;
    assert!(
        !opens(Some(DAY), DAY + 5, operation),
        "something else that locks"
    );
    assert!(opens(Some(DAY), DAY + 5, "{}"), "all three");
    assert!(
        opens(Some(DAY), DAY + 5, r#"{"pain":5}"#),
        "to the gentle set"
    );
    assert!(locked().seen(at(DAY)).lock().is_some(), "the word alone");
}

#[test]
fn a_short_check_never_opens_a_lock() {
    let seen = locked().seen(at(DAY));
    assert_eq!(seen.due(at(DAY + 5)), Some(Due::Locked));
    assert_eq!(assess_short(pain(0), &seen, at(DAY + 5)), None);
}

#[test]
fn a_new_sign_takes_back_the_word_and_keeps_what_was_told() {
    let seen = locked().seen(at(DAY));
    let after = checked(&seen, r#"{"pain":9}"#, at(DAY + 5)).standing;
    let lock = lock(&after);
    assert!(!lock.seen);
    assert_eq!(lock.level, Level::Emergency, "it never becomes milder");
    assert_eq!(
        lock.told.len(),
        2,
        "chest pain is still named: {:?}",
        lock.told
    );
    assert_eq!(lock.rules, ["E1", "U11"]);
    assert!(
        !lock.may_say_seen(at(2 * DAY + 4)),
        "a day from the new sign"
    );
    assert!(lock.may_say_seen(at(2 * DAY + 5)));
}

#[test]
fn under_16_nothing_opens_the_lock_while_that_age_is_told() {
    let young = r#"{"age":15}"#;
    let seen = after(young).seen(at(1));
    assert_eq!(scope(&seen, young, at(5)), None);
    let much_later = seen.seen(at(90 * DAY));
    assert_eq!(scope(&much_later, young, at(90 * DAY)), None);
    let mistyped = seen.seen(at(6));
    assert_eq!(scope(&mistyped, r#"{"age":45}"#, at(7)), Some(Scope::Full));
}

/// A fact that locks until a professional clears it: it opens by the word and a
/// clean check, stays open while the check says so, and for 12 weeks.
fn check_cleared(fact: &str) {
    let with = |more: &str| format!("{{{fact},{more}}}");
    let ok = with(r#""checked":"yes-ok""#);
    assert_eq!(scope(&after(&ok), &ok, at(5)), None, "no word: {fact}");
    let open = checked(&after(&ok).seen(at(5)), &ok, at(6));
    assert_eq!(open.verdict.level, Level::Ok, "{fact}");
    let open = open.standing;
    assert_eq!(open.lock(), None, "{fact}");
    assert_eq!(scope(&open, &ok, at(7 * DAY)), Some(Scope::Full), "{fact}");
    assert_eq!(scope(&open, &ok, at(84 * DAY)), Some(Scope::Full), "{fact}");
    assert_eq!(scope(&open, &ok, at(86 * DAY)), None, "12 weeks on: {fact}");
    for doubt in ["no", "yes-unclear", "ns"] {
        let doubted = with(&format!(r#""checked":"{doubt}""#));
        assert_eq!(scope(&open, &doubted, at(7 * DAY)), None, "{doubted}");
    }
}

#[test]
fn a_word_about_age_16_or_17_or_an_operation_holds_for_twelve_weeks() {
    check_cleared(r#""age":16"#);
    check_cleared(r#""age":17"#);
    check_cleared(r#""recent":["surgery"]"#);
    check_cleared(r#""recent":["birth"]"#);
    check_cleared(r#""unstable":"yes""#);
}

#[test]
fn a_word_about_one_thing_opens_nothing_else() {
    let operation = r#"{"recent":["surgery"]}"#;
    let open = checked(&after(operation).seen(at(5)), operation, at(6)).standing;
    let both = r#"{"recent":["surgery"],"age":17}"#;
    let outcome = checked(&open, both, at(7));
    assert_eq!(outcome.verdict.rules(), ["C8"], "C6 was cleared");
    assert!(outcome.clearance.is_none());
    let new = r#"{"recent":["surgery"],"unstable":"yes"}"#;
    let outcome = checked(&open, new, at(8));
    assert!(outcome.clearance.is_none(), "the other half of C6 was not");
}

#[test]
fn a_warning_that_is_not_cleared_keeps_the_lock_for_two_weeks() {
    let unclear = r#"{"checked":"yes-unclear"}"#;
    let seen = |day: i64| locked().seen(at(day * DAY));
    assert_eq!(scope(&seen(13), unclear, at(13 * DAY)), None, "C9");
    let same = scope(&seen(14), unclear, at(14 * DAY));
    assert_eq!(
        same, None,
        "who was told that exercise is OK says so here too"
    );
    assert_eq!(scope(&seen(14), "{}", at(14 * DAY)), Some(Scope::Full));
}

#[test]
fn reasons_to_stop_lock_or_limit_or_do_nothing() {
    use StopReason::{Emergency, HurtMore, NotSaid, Numbness, Other, Sharp, TooHard};
    for (reason, locks, limits) in [
        (Emergency, Some(Level::Emergency), None),
        (Numbness, None, Some(Level::Modify)),
        (Sharp, None, Some(Level::Modify)),
        (HurtMore, None, Some(Level::Modify)),
        (NotSaid, None, Some(Level::Modify)),
        (TooHard, None, None),
        (Other, None, None),
    ] {
        let standing = after("{}").after_stop(reason, None, at(5));
        assert_eq!(standing.lock().map(|l| l.level), locks, "{reason:?}");
        assert_eq!(standing.limit().map(|l| l.level), limits, "{reason:?}");
        let asks = locks.or(limits).is_some();
        assert_eq!(standing.due(at(6)).is_some(), asks, "{reason:?}");
        if let Some(lock) = standing.lock() {
            assert!(!lock.may_say_seen(at(DAY + 4)) && lock.may_say_seen(at(DAY + 5)));
        }
    }
}

#[test]
fn a_clearance_lasts_half_an_hour_on_both_clocks() {
    use unhunch::time::{Moment, Now, WallTime};
    let given = clearance(Scope::Full);
    assert!(given.holds(at(29)));
    assert!(!given.holds(at(30)));
    let slept = Now {
        moment: Moment::from_millis(60_000),
        ..at(9 * 60)
    };
    assert!(
        !given.holds(slept),
        "the monotonic clock stood still overnight"
    );
    let set_back = Now {
        wall: WallTime(at(-60).wall.0),
        ..at(31)
    };
    assert!(!given.holds(set_back));
}

#[test]
fn a_clearance_falls_to_a_lock_and_to_a_gentle_limit() {
    let (full, gentle) = (clearance(Scope::Full), clearance(Scope::Gentle));
    let free = after("{}");
    let limited = after(r#"{"pain":5}"#);
    let unchecked = after(r#"{"checked":"no"}"#);
    assert!(free.honours(&full, at(2)));
    for gentle_only in [limited, unchecked] {
        assert!(!gentle_only.honours(&full, at(2)));
        assert!(gentle_only.honours(&gentle, at(2)));
    }
    let stopped = free.after_stop(StopReason::Sharp, None, at(1));
    assert!(!stopped.honours(&full, at(2)));
    assert!(!locked().honours(&gentle, at(2)));
}

#[test]
fn the_pain_rule_has_three_lights() {
    // Safety.md section 5: a row is pain before, a column pain now.
    let rows: Vec<String> = [0, 2, 3, 5, 8]
        .into_iter()
        .map(|before| {
            let lights = (0..=10).map(|now| match light(pain(before), pain(now)) {
                Light::Green => 'g',
                Light::Amber => 'a',
                Light::Red => 'R',
            });
            lights.collect()
        })
        .collect();
    let expected = [
        "ggaRRRRRRRR",
        "ggggaRRRRRR",
        "ggggaaRRRRR",
        "ggggaaRRRRR",
        "ggggaaRRRRR",
    ];
    assert_eq!(rows, expected);
}

#[test]
fn an_emergency_during_the_questions_locks_and_is_no_full_check() {
    let outcome = unhunch::triage::assess_emergency(&said(CHEST), &Standing::default(), at(0));
    assert_eq!(outcome.verdict.rules(), ["E1"]);
    assert!(outcome.clearance.is_none());
    assert_eq!(lock(&outcome.standing).level, Level::Emergency);
    assert_eq!(outcome.standing.checked(), None);
    let seen = outcome.standing.seen(at(DAY));
    assert_eq!(scope(&seen, "{}", at(DAY)), Some(Scope::Full));
}
