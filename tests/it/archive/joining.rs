//! What two devices or two tabs tell becomes one story, whichever comes first.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use unhunch::archive::{Joined, join, join_own};
use unhunch::plan::{OwnLine, OwnRoutine};
use unhunch::progress::{CheckIn, History, Pain, Record};
use unhunch::time::{Day, WallTime};

use crate::records::{any_check_in, any_record, day, session};

/// Few ids and few days, so that they meet.
fn any_story() -> impl Strategy<Value = History> {
    let id = prop::sample::select(vec!["a", "b", "c"]);
    let near = || (0..70_i32).prop_map(|n| day("2026-10-15").plus(n));
    let record = (any_record(), id, near(), 0..2_u16).prop_map(|(record, id, day, edits)| Record {
        id: id.to_owned(),
        day,
        edits,
        ..record
    });
    let soon = (0..4_i32).prop_map(|n| day("2026-10-30").plus(n));
    let told = (any_check_in(), soon, 0..2_i64).prop_map(|(told, day, at)| CheckIn {
        day,
        at: WallTime(at),
        ..told
    });
    (vec(record, 0..6), vec(told, 0..6)).prop_map(|(records, told)| {
        let mut history = History::default();
        join(&mut history, records, told);
        history
    })
}

fn joined(a: &History, b: &History) -> (History, Joined) {
    let mut history = a.clone();
    let (records, told) = (b.records().to_vec(), b.check_ins().to_vec());
    let joined = join(&mut history, records, told);
    (history, joined)
}

fn ids(history: &History) -> BTreeSet<&str> {
    history.records().iter().map(|r| r.id.as_str()).collect()
}

fn days(history: &History) -> BTreeSet<Day> {
    history.check_ins().iter().map(|c| c.day).collect()
}

fn month(history: &History, first: Day) -> (Vec<&Record>, Vec<&CheckIn>) {
    let records = history.in_month(first).collect();
    (records, history.check_ins_in_month(first).collect())
}

#[test]
fn of_two_copies_the_one_with_more_edits_counts() {
    let early = session(day("2026-11-20"), Some(5));
    let mut later = early.clone();
    later.pain_after = Pain::new(2);
    later.edits = 1;
    for (first, second) in [(&early, &later), (&later, &early)] {
        let mut history: History = [first.clone()].into_iter().collect();
        join(&mut history, vec![second.clone()], Vec::new());
        assert_eq!(history.records(), [later.clone()]);
    }
}

#[test]
fn of_two_check_ins_of_a_day_the_later_counts() {
    let early = CheckIn::new(day("2026-11-20"), WallTime(1));
    let mut later = CheckIn::new(day("2026-11-20"), WallTime(2));
    later.pain = Pain::new(2);
    for (first, second) in [(&early, &later), (&later, &early)] {
        let mut history = History::default();
        history.check_in(first.clone());
        join(&mut history, Vec::new(), vec![second.clone()]);
        assert_eq!(history.check_ins(), [later.clone()]);
    }
}

#[test]
fn what_is_new_or_changed_is_counted() {
    let known = session(day("2026-10-20"), Some(5));
    let mut changed = session(day("2026-11-02"), Some(5));
    let mut history: History = [known.clone(), changed.clone()].into_iter().collect();
    changed.edits = 1;
    let new = session(day("2026-12-02"), None);
    let told = CheckIn::new(day("2026-08-31"), WallTime(1));
    let joined = join(
        &mut history,
        vec![known, changed, new],
        vec![told.clone(), told],
    );
    let months = ["2026-08-01", "2026-11-01", "2026-12-01"].map(day);
    let expected = Joined {
        months: months.into(),
        sessions: 2,
        check_ins: 1,
    };
    assert_eq!(joined, expected);
}

fn any_own() -> impl Strategy<Value = Vec<OwnRoutine>> {
    let line = (0..3_u8).prop_map(|sets| OwnLine {
        movement: "dead-hang".to_owned(),
        sets,
        amount: 10,
    });
    let routine = (1..4_u8, "[ab]", vec(line, 0..2), 0..2_u16);
    let routine = routine.prop_map(|(id, name, lines, edits)| OwnRoutine {
        id: format!("own-{id}"),
        name,
        lines,
        edits,
    });
    vec(routine, 0..5).prop_map(|all| {
        let mut own = Vec::new();
        join_own(&mut own, all);
        own
    })
}

fn own_joined(a: &[OwnRoutine], b: &[OwnRoutine]) -> (Vec<OwnRoutine>, usize) {
    let mut own = a.to_vec();
    let changed = join_own(&mut own, b.to_vec());
    (own, changed)
}

/// In no order: a list of routines is shown as it came.
fn unordered(mut own: Vec<OwnRoutine>) -> Vec<OwnRoutine> {
    own.sort_by(|a, b| a.id.cmp(&b.id));
    own
}

proptest! {
    #[test]
    fn the_order_of_two_stories_does_not_matter(a in any_story(), b in any_story()) {
        prop_assert_eq!(joined(&a, &b).0, joined(&b, &a).0);
    }

    #[test]
    fn the_order_of_three_stories_does_not_matter(
        a in any_story(), b in any_story(), c in any_story(),
    ) {
        let left = joined(&joined(&a, &b).0, &c).0;
        prop_assert_eq!(left, joined(&a, &joined(&b, &c).0).0);
    }

    #[test]
    fn the_same_story_twice_changes_nothing(a in any_story(), b in any_story()) {
        let once = joined(&a, &b).0;
        let (twice, told) = joined(&once, &b);
        prop_assert_eq!(&twice, &once);
        prop_assert_eq!(told, Joined::default());
        prop_assert_eq!(joined(&once, &once).1, Joined::default());
    }

    #[test]
    fn joining_loses_no_session_and_no_day(a in any_story(), b in any_story()) {
        let both = joined(&a, &b).0;
        prop_assert_eq!(ids(&both), &ids(&a) | &ids(&b));
        prop_assert_eq!(days(&both), &days(&a) | &days(&b));
        for record in both.records() {
            prop_assert!(a.records().contains(record) || b.records().contains(record));
        }
        let in_order = both.records().is_sorted_by_key(|r| (r.at, r.id.clone()));
        prop_assert!(in_order && both.check_ins().is_sorted_by_key(|c| c.day));
    }

    #[test]
    fn every_month_that_changed_is_named(a in any_story(), b in any_story()) {
        let (both, told) = joined(&a, &b);
        let all: BTreeSet<Day> = a.months().into_iter().chain(both.months()).collect();
        let changed = all.into_iter().filter(|m| month(&a, *m) != month(&both, *m));
        prop_assert_eq!(told.months, changed.collect::<Vec<Day>>());
        let new = both.records().iter().filter(|r| !a.records().contains(r));
        prop_assert_eq!(told.sessions, new.count());
        let new = both.check_ins().iter().filter(|c| !a.check_ins().contains(c));
        prop_assert_eq!(told.check_ins, new.count());
    }

    #[test]
    fn own_routines_join_by_the_same_laws(a in any_own(), b in any_own(), c in any_own()) {
        let (both, _) = own_joined(&a, &b);
        prop_assert_eq!(unordered(both.clone()), unordered(own_joined(&b, &a).0));
        let left = own_joined(&both, &c).0;
        let right = own_joined(&a, &own_joined(&b, &c).0).0;
        prop_assert_eq!(unordered(left), unordered(right));
        prop_assert_eq!(own_joined(&both, &b), (both.clone(), 0));
        let known = |id: &str| both.iter().any(|r| r.id == id);
        prop_assert!(a.iter().chain(&b).all(|r| known(&r.id)));
    }
}
