//! How things stand, as it is saved.

use proptest::prelude::*;
use unhunch::archive::{Why, careful_standing, read_standing, write_standing};
use unhunch::triage::{Due, Level, RULES_VERSION, Standing, StopReason};

use super::joining::{any_events, stands_after};
use super::{DAY, after, at, checked, lock};

const OLD_LOCK: &str = include_str!("../../fixtures/v1-standing-lock.json");
const OLD_LIMIT: &str = include_str!("../../fixtures/v1-standing-limit.json");

/// How things stood, read again from what was saved.
fn read_back(standing: &Standing) -> Result<Standing, Why> {
    read_standing(&write_standing(standing))
}

#[test]
fn locks_limits_and_opened_locks_are_read_back() {
    let fever = after(r#"{"fever":"yes"}"#);
    let seen = fever.seen(at(DAY));
    let stopped = after("{}").after_stop(StopReason::Sharp, None, at(3));
    for standing in [
        Standing::default(),
        stopped,
        after(r#"{"trend":"worse","checked":"no"}"#),
        checked(&seen, "{}", at(DAY)).standing,
        fever,
        seen,
    ] {
        assert_eq!(read_back(&standing), Ok(standing));
    }
}

#[test]
fn a_lock_that_the_first_version_saved_still_locks_for_its_day() {
    let standing = read_standing(OLD_LOCK).expect("it was well formed");
    let lock = lock(&standing);
    assert_eq!(lock.level, Level::Emergency);
    assert_eq!(lock.rules, ["E1"]);
    assert!(!lock.may_say_seen(at(DAY - 1)) && lock.may_say_seen(at(DAY)));
    assert_eq!(standing.due(at(0)), Some(Due::First));
    assert_eq!(read_back(&standing), Ok(standing.clone()));
    assert!(
        checked(&standing, "{}", at(2 * DAY)).clearance.is_none(),
        "no word"
    );
}

#[test]
fn gentle_hours_that_the_first_version_saved_still_last() {
    let standing = read_standing(OLD_LIMIT).expect("it was well formed");
    let limit = standing.limit().expect("the fixture has one");
    assert_eq!(limit.level, Level::Modify);
    assert_eq!(limit.wait.over_at(at(0).wall), at(2 * DAY).wall);
    let gone = |minutes| {
        checked(&standing, "{}", at(minutes))
            .standing
            .limit()
            .is_none()
    };
    assert!(!gone(2 * DAY - 1) && gone(2 * DAY));
    assert_eq!(standing.last_check().map(|c| c.level), Some(Level::Modify));
}

/// The text as a version with newer rules would save it, with an answer that we
/// do not know.
fn newer(standing: &Standing) -> String {
    let ours = format!("\"full\":{{\"version\":{RULES_VERSION},");
    let theirs = format!("\"full\":{{\"version\":{},\"mood\":[1],", RULES_VERSION + 1);
    let text = write_standing(standing);
    assert!(text.contains(&ours), "{text}");
    text.replace(&ours, &theirs)
}

#[test]
fn a_full_check_of_newer_rules_is_kept_and_counts_for_nothing() {
    let standing = after(r#"{"checked":"yes-ok","pain":2}"#);
    let read = read_standing(&newer(&standing)).expect("it is well formed");
    assert_eq!(read.full, None);
    assert_eq!(read.due(at(5)), Some(Due::First));
    let kept = read.newer.as_deref().expect("it is kept");
    assert!(
        kept.contains("\"mood\":[1]") && kept.contains("\\\"pain\\\":2"),
        "{kept}"
    );
    assert_eq!(read_back(&read), Ok(read.clone()));
    let again = checked(&read, "{}", at(5)).standing;
    assert_eq!(again.newer, None, "a new check takes its place");
    assert!(again.full.is_some());
}

#[test]
fn a_lock_beside_a_full_check_of_newer_rules_stays() {
    let read = read_standing(&newer(&after(r#"{"fever":"yes"}"#))).expect("it is well formed");
    assert_eq!(lock(&read).rules, ["U1"]);
    assert_eq!(read.full, None);
}

#[test]
fn damaged_text_that_speaks_of_a_lock_still_locks() {
    let text = write_standing(&after(r#"{"chest":"yes"}"#));
    let cut = &text[..text.len() - 4];
    let bent = text.replacen("\"E\"", "\"?\"", 1);
    for damaged in [cut, &bent] {
        assert!(read_standing(damaged).is_err());
        let careful = careful_standing(damaged, at(0));
        assert!(!lock(&careful).seen);
        assert!(!lock(&careful).may_say_seen(at(DAY - 1)));
        assert!(lock(&careful).may_say_seen(at(DAY)));
    }
    assert_eq!(careful_standing("junk", at(0)).lock(), None);
}

proptest! {
    #[test]
    fn whatever_stands_is_read_back(events in any_events(), newer in prop::option::of("\\PC{0,20}")) {
        let mut standing = stands_after(Standing::default(), 0, &events);
        standing.newer = newer;
        prop_assert_eq!(read_back(&standing), Ok(standing));
    }

    #[test]
    fn a_cut_never_unlocks(events in any_events(), at_byte in any::<prop::sample::Index>()) {
        let standing = stands_after(Standing::default(), 0, &events);
        let standing = checked(&standing, r#"{"chest":"yes"}"#, at(90_000)).standing;
        let text = write_standing(&standing);
        let mut end = at_byte.index(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let cut = &text[..end];
        prop_assert!(read_standing(cut).is_err());
        let speaks = cut.contains("\"lock\":{");
        prop_assert_eq!(careful_standing(cut, at(0)).lock().is_some(), speaks);
    }
}
