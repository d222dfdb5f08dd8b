//! Two tabs, or a stale copy: joining keeps the stricter of both.

use std::fmt;

use proptest::prelude::*;
use unhunch::archive::write_answers;
use unhunch::triage::{Answers, Hold, Level, Standing, StopReason, assess, assess_short};

use super::laws::any_answers;
use super::{DAY, after, at, checked, lock, pain, said};

const CHEST: &str = r#"{"chest":"yes"}"#;

/// When it was set, or last grew.
fn set_at(hold: &Hold) -> Option<i64> {
    hold.wait.began().last().map(|t| t.0)
}

#[test]
fn joining_two_tabs_keeps_the_graver_lock_and_forgets_a_word_about_another() {
    let seen = after(CHEST).seen(at(DAY));
    let severe = checked(&Standing::default(), r#"{"pain":8}"#, at(DAY + 1)).standing;
    for joined in [seen.joined(&severe), severe.joined(&seen)] {
        let lock = lock(&joined);
        assert_eq!(lock.level, Level::Emergency);
        assert!(!lock.seen, "the word was about another lock");
        assert_eq!(set_at(lock), Some(at(DAY + 1).wall.0));
    }
    let stale = after(CHEST).joined(&seen);
    assert!(
        lock(&stale).seen,
        "the word counts for the lock it was about"
    );
}

#[test]
fn an_old_copy_does_not_lock_again_what_was_opened_properly() {
    let stale = after(CHEST);
    let seen = stale.seen(at(DAY));
    let open = checked(&seen, "{}", at(DAY + 5)).standing;
    for old in [&stale, &seen] {
        assert_eq!(old.joined(&open).lock(), None);
        assert_eq!(open.joined(old).lock(), None);
    }
    let other = checked(&Standing::default(), CHEST, at(3)).standing;
    assert!(open.joined(&other).lock().is_some(), "another lock stays");
    let grown = checked(&stale, r#"{"fever":"yes"}"#, at(10)).standing;
    assert!(
        grown.joined(&open).lock().is_some(),
        "so does one that grew since"
    );
}

#[test]
fn joining_keeps_the_later_full_check_and_the_first_day() {
    let first = after(r#"{"checked":"no"}"#);
    let later = checked(&first, "{}", at(3 * DAY)).standing;
    for joined in [first.joined(&later), later.joined(&first)] {
        assert_eq!(joined.full, later.full);
        assert_eq!(joined.first_full, Some(at(0).day));
        assert_eq!(joined.unchecked, None);
        assert!(!joined.is_gentle());
    }
    let recorded = first.recorded_check(true);
    assert!(
        !first.joined(&recorded).is_gentle(),
        "a recorded check is not lost"
    );
    assert!(!recorded.joined(&first).is_gentle());
}

#[test]
fn two_checks_of_one_day_are_joined_to_the_graver() {
    let mild = after("{}");
    let grave = checked(&Standing::default(), CHEST, at(5)).standing;
    for joined in [mild.joined(&grave), grave.joined(&mild)] {
        let level = joined.last_check().map(|check| check.level);
        assert_eq!(level, Some(Level::Emergency));
    }
}

/// What happens between two looks at how things stand.
#[derive(Clone)]
pub(super) enum Event {
    Checked(Answers),
    Short(u8),
    Stopped(StopReason),
    Seen,
    Recorded(bool),
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Checked(answers) => write!(f, "checked {}", write_answers(answers)),
            Self::Short(score) => write!(f, "short check, pain {score}"),
            Self::Stopped(reason) => write!(f, "stopped, {reason:?}"),
            Self::Seen => f.write_str("seen"),
            Self::Recorded(ok) => write!(f, "recorded, exercise ok: {ok}"),
        }
    }
}

/// Things that happen, each so many minutes after the one before: a whole
/// number of tens, and below 0 where the clock was set back.
pub(super) type Events = Vec<(i64, Event)>;

pub(super) fn any_events() -> impl Strategy<Value = Events> {
    use StopReason::{Emergency, HurtMore, NotSaid, Numbness, Sharp, TooHard};
    let stops = vec![Emergency, HurtMore, NotSaid, Numbness, Sharp, TooHard];
    let clean = (0..=10_u8).prop_map(|n| said(&format!("{{\"pain\":{n}}}")));
    let event = prop_oneof![
        3 => any_answers().prop_map(Event::Checked),
        3 => clean.prop_map(Event::Checked),
        2 => (0..=10_u8).prop_map(Event::Short),
        2 => prop::sample::select(stops).prop_map(Event::Stopped),
        3 => Just(Event::Seen),
        1 => any::<bool>().prop_map(Event::Recorded),
    ];
    let gap = prop_oneof![2 => -150..300_i64, 1 => 0..2000_i64];
    prop::collection::vec((gap.prop_map(|n| n * 10), event), 0..8)
}

/// How things stand after these events from minute `start` on. No two things
/// happen at one instant where starts differ by less than 10 minutes.
pub(super) fn stands_after(before: Standing, start: i64, events: &Events) -> Standing {
    let mut minutes = start;
    events.iter().fold(before, |mut standing, (gap, event)| {
        minutes += gap;
        let now = at(minutes);
        standing.notice(now);
        match event {
            Event::Checked(answers) => assess(answers, &standing, now).standing,
            Event::Short(score) => match assess_short(pain(*score), &standing, now) {
                Some(outcome) => outcome.standing,
                None => standing,
            },
            Event::Stopped(reason) => standing.after_stop(*reason, Some(pain(2)), now),
            Event::Seen => standing.seen(now),
            Event::Recorded(ok) => standing.recorded_check(*ok),
        }
    })
}

/// Whether the word on `lock` was given later, about all that `other` is about.
fn speaks_of(lock: &Hold, other: &Hold) -> bool {
    let all_told = other.told.iter().all(|t| lock.told.contains(t));
    lock.seen && set_at(other) <= set_at(lock) && all_told
}

/// With its reasons in one order, which joining once more may change.
fn in_order(hold: &Hold) -> Hold {
    let mut hold = hold.clone();
    hold.told.sort();
    hold.rules.sort();
    hold
}

/// Whether it stands among what was opened.
fn was_opened(standing: &Standing, hold: &Hold) -> bool {
    let same = |other: &Hold| other.locks == hold.locks && set_at(other) == set_at(hold);
    standing.opened.iter().any(|(opened, _)| same(opened))
}

proptest! {
    #[test]
    fn joining_is_even_handed(
        both in any_events(), a in any_events(), b in any_events(),
    ) {
        let before = stands_after(Standing::default(), 0, &both);
        let a = stands_after(before.clone(), 30_000, &a);
        let b = stands_after(before, 30_005, &b);
        let (one, other) = (a.joined(&b), b.joined(&a));
        prop_assert_eq!(one.lock(), other.lock());
        prop_assert_eq!(one.limit(), other.limit());
        prop_assert_eq!(one.last_check(), other.last_check());
        prop_assert_eq!(&one.warned, &other.warned);
        prop_assert_eq!(&one.first_full, &other.first_full);
        prop_assert_eq!(&one.asked, &other.asked);
        prop_assert_eq!(&one.sore, &other.sore);
        let again = one.joined(&b);
        prop_assert_eq!(one.lock().map(in_order), again.lock().map(in_order));
        prop_assert_eq!(one.limit().map(in_order), again.limit().map(in_order));
        prop_assert_eq!(a.joined(&a), a);
    }

    #[test]
    fn joining_loses_no_lock_and_no_limit_but_what_was_opened(
        both in any_events(), a in any_events(), b in any_events(),
    ) {
        let before = stands_after(Standing::default(), 0, &both);
        let a = stands_after(before.clone(), 30_000, &a);
        let b = stands_after(before, 30_005, &b);
        let joined = a.joined(&b);
        for (one, other) in [(&a, &b), (&b, &a)] {
            if let Some(lock) = one.lock().filter(|lock| !was_opened(other, lock)) {
                let kept = joined.lock().expect("a lock is never lost");
                prop_assert!(lock.level <= kept.level);
                prop_assert!(lock.told.iter().all(|t| kept.told.contains(t)));
                prop_assert!(set_at(lock) <= set_at(kept));
                let word = other.lock().is_some_and(|l| speaks_of(l, lock));
                prop_assert!(!kept.seen || lock.seen || word);
            }
            if let Some(limit) = one.limit().filter(|limit| !was_opened(other, limit)) {
                let kept = joined.limit().expect("a limit is never lost");
                prop_assert!(limit.level <= kept.level);
                prop_assert!(limit.wait.hours() <= kept.wait.hours());
            }
        }
    }

    #[test]
    fn a_locked_person_gets_no_clearance(events in any_events(), last in any_answers()) {
        let standing = stands_after(Standing::default(), 0, &events);
        let outcome = assess(&last, &standing, at(90_000));
        prop_assert_eq!(outcome.clearance.is_none(), outcome.standing.lock().is_some());
        let unseen = standing.lock().is_some_and(|lock| !lock.seen);
        prop_assert!(!unseen || outcome.clearance.is_none());
        let locks = outcome.verdict.locks();
        prop_assert!(!locks || outcome.clearance.is_none());
    }
}
