//! How doses grow and shrink, rule by rule, and the laws that hold whatever
//! happens.

use proptest::prelude::*;
use unhunch::content::{self, Movement};
use unhunch::pain::Pain;
use unhunch::plan::feedback::{Did, Event, Session};
use unhunch::plan::progression::{self, Why};
use unhunch::plan::{Effort, Levels, Person, Program, Since, amount_of, half};
use unhunch::time::Day;
use unhunch::triage::Light;

fn slides() -> Movement {
    movement("scapular-wall-slide")
}

fn movement(slug: &str) -> Movement {
    content::movement(slug).expect("it exists")
}

fn day(n: i32) -> Day {
    Day::new(2026, 3, 2).expect("a Monday").plus(n)
}

fn pain(n: u8) -> Option<Pain> {
    Pain::new(n)
}

/// All of a rung, counted from 0.
fn all_of(movement: Movement, rung: usize) -> Did {
    let dose = movement.ladder()[rung].dose;
    Did {
        movement,
        sets: dose.sets,
        least: amount_of(dose.work),
    }
}

/// A green session that felt about right.
fn easy(n: i32, did: &[Did]) -> Session {
    Session {
        day: day(n),
        before: pain(3),
        light: Some(Light::Green),
        effort: Some(Effort::AboutRight),
        did: did.to_vec(),
    }
}

fn after(events: &[Event], today: i32) -> Levels {
    levels(events, day(today))
}

fn levels(events: &[Event], today: Day) -> Levels {
    progression::levels(events.to_vec(), today, None)
}

fn sessions(all: Vec<Session>) -> Vec<Event> {
    all.into_iter().map(Event::Session).collect()
}

/// The rung of wall slides, and whether the next one is offered.
fn slides_after(events: &[Event], today: i32) -> (usize, bool) {
    let levels = after(events, today);
    let rung = levels.rung(slides());
    (rung, levels.step_up(&[slides()]).is_some())
}

/// Two easy sessions over a week, and the third with the next rung.
fn grown() -> Vec<Event> {
    let at = |rung| all_of(slides(), rung);
    sessions(vec![
        easy(0, &[at(0)]),
        easy(4, &[at(0)]),
        easy(7, &[at(1)]),
    ])
}

#[test]
fn everybody_begins_on_the_first_rung_and_nothing_is_offered() {
    assert_eq!(slides_after(&[], 0), (0, false));
}

#[test]
fn two_easy_sessions_over_a_week_offer_the_next_rung() {
    let two = sessions(vec![
        easy(0, &[all_of(slides(), 0)]),
        easy(3, &[all_of(slides(), 0)]),
    ]);
    assert_eq!(slides_after(&two, 6), (0, false), "not yet a week");
    assert_eq!(slides_after(&two, 7), (0, true));
    assert_eq!(slides_after(&two[..1], 7), (0, false), "only one session");
}

#[test]
fn the_rung_is_the_next_one_once_it_was_done() {
    let levels = after(&grown(), 7);
    assert_eq!((levels.rung(slides()), levels.top(slides())), (1, 1));
    assert_eq!(
        slides_after(&grown(), 13),
        (1, false),
        "a week for each rung"
    );
}

#[test]
fn who_does_no_more_stays_where_they_are() {
    let mut events = grown();
    events[2] = Event::Session(easy(7, &[all_of(slides(), 0)]));
    assert_eq!(slides_after(&events, 8), (0, true));
}

#[test]
fn a_session_in_part_does_not_count() {
    let part = Did {
        least: 5,
        ..all_of(slides(), 0)
    };
    let events = sessions(vec![easy(0, &[part]), easy(3, &[all_of(slides(), 0)])]);
    assert_eq!(slides_after(&events, 7), (0, false));
}

#[test]
fn one_movement_grows_at_a_time_and_the_longest_wait_goes_first() {
    let squeeze = movement("scapular-squeeze");
    let both = [all_of(slides(), 0), all_of(squeeze, 0)];
    let events = sessions(vec![
        easy(0, &both[1..]),
        easy(1, &both),
        easy(3, &both),
        easy(8, &[all_of(slides(), 0), all_of(squeeze, 1)]),
    ]);
    let before = after(&events[..3], 8);
    let step = before.step_up(&[slides(), squeeze]).expect("both may");
    assert_eq!(step.movement, squeeze);
    let then = after(&events, 8);
    assert_eq!((then.rung(slides()), then.rung(squeeze)), (0, 1));
    assert!(then.step_up(&[slides()]).is_none(), "one a day");
    assert!(after(&events, 9).step_up(&[slides()]).is_some());
}

/// What one thing on the way does to two easy sessions over a week: the rung
/// then, and whether the next is offered.
#[test]
fn what_speaks_against_growing() {
    let two = |change: fn(&mut Session), told: Option<Since>| {
        let mut last = easy(7, &[all_of(slides(), 0)]);
        change(&mut last);
        let mut events = sessions(vec![easy(0, &[all_of(slides(), 0)]), last]);
        events.extend(told.map(|since| Event::Told(day(8), since)));
        slides_after(&events, 9)
    };
    assert_eq!(two(|_| {}, None), (0, true));
    assert_eq!(two(|_| {}, Some(Since::Usual)), (0, true));
    assert_eq!(two(|_| {}, Some(Since::Settling)), (0, false));
    assert_eq!(two(|_| {}, Some(Since::NotSettling)), (0, false));
    assert_eq!(two(|s| s.light = Some(Light::Amber), None), (0, false));
    assert_eq!(two(|s| s.light = Some(Light::Red), None), (0, false));
    let hard = |s: &mut Session| s.effort = Some(Effort::TooHard);
    assert_eq!(two(hard, None), (0, false));
    let untold = |s: &mut Session| (s.light, s.before) = (None, None);
    assert_eq!(two(untold, None), (0, false), "nothing is known of it");
    assert_eq!(two(untold, Some(Since::Usual)), (0, true));
}

#[test]
fn more_pain_before_the_next_session_repeats_the_dose() {
    let mut events = sessions(vec![
        easy(0, &[all_of(slides(), 0)]),
        easy(7, &[all_of(slides(), 0)]),
    ]);
    let mut next = easy(8, &[]);
    next.before = pain(5);
    events.push(Event::Session(next));
    assert_eq!(slides_after(&events, 9), (0, false));
}

/// From the second rung: which rung follows, and why.
#[test]
fn what_lowers_a_rung() {
    let then = |more: Vec<Event>, today| {
        let mut events = grown();
        events.extend(more);
        let levels = after(&events, today);
        (
            levels.rung(slides()),
            levels.fresh(slides()).map(|c| (c.from, c.to, c.why)),
        )
    };
    let one = |n, change: fn(&mut Session)| {
        let mut session = easy(n, &[all_of(slides(), 1)]);
        change(&mut session);
        Event::Session(session)
    };
    let down = |why| (0, Some((1, 0, why)));
    let red = |s: &mut Session| s.light = Some(Light::Red);
    let hard = |s: &mut Session| s.effort = Some(Effort::TooHard);
    assert_eq!(then(vec![], 8), (1, None));
    assert_eq!(then(vec![one(9, red)], 10), down(Why::Red));
    let sore = Event::Told(day(8), Since::NotSettling);
    assert_eq!(then(vec![sore], 8), down(Why::Sore));
    assert_eq!(then(vec![one(9, hard)], 10), (1, None));
    assert_eq!(
        then(vec![one(9, hard), one(11, hard)], 12),
        down(Why::TooHard)
    );
    assert_eq!(
        then(vec![one(9, hard), one(11, |_| {}), one(13, hard)], 14),
        (1, None),
        "not running"
    );
    assert_eq!(then(vec![], 14), (1, None), "a week is no gap");
    assert_eq!(then(vec![], 15), down(Why::Away));
    assert_eq!(then(vec![], 60), down(Why::Away), "one rung however long");
}

#[test]
fn a_step_is_fresh_until_a_session_went_through_it() {
    let mut events = grown();
    events.push(Event::Session(easy(28, &[all_of(slides(), 0)])));
    let levels = after(&events, 29);
    assert_eq!(levels.rung(slides()), 0, "three weeks away");
    assert!(levels.fresh(slides()).is_none());
}

#[test]
fn doses_are_halved_for_two_days_after_red_and_one_after_amber() {
    let eased = |light, today| {
        let mut session = easy(0, &[all_of(slides(), 0)]);
        session.light = Some(light);
        let levels = after(&[Event::Session(session)], today);
        levels.ease().is_some()
    };
    assert_eq!(
        [0, 1, 2, 3].map(|n| eased(Light::Red, n)),
        [true, true, true, false]
    );
    assert_eq!(
        [0, 1, 2].map(|n| eased(Light::Amber, n)),
        [true, true, false]
    );
    assert!(!eased(Light::Green, 0));
}

#[test]
fn a_choice_is_kept_and_never_goes_beyond_what_was_earned() {
    let with = |rung| {
        let mut events = grown();
        events.push(Event::Chosen(day(8), slides(), rung));
        after(&events, 9)
    };
    assert_eq!(with(0).rung(slides()), 0);
    assert_eq!(with(0).top(slides()), 1, "the way back stays open");
    assert_eq!(with(5).rung(slides()), 1);
    assert!(
        with(0).step_up(&[slides()]).is_none(),
        "it is not offered again at once"
    );
}

#[test]
fn what_is_ready_and_was_not_done_more_holds_up_nothing_else() {
    let squeeze = movement("scapular-squeeze");
    let both = [all_of(squeeze, 0), all_of(slides(), 0)];
    let mut events = sessions(vec![easy(0, &both[..1]), easy(1, &both), easy(5, &both)]);
    let more = [all_of(squeeze, 0), all_of(slides(), 1)];
    events.push(Event::Session(easy(9, &more)));
    assert_eq!(after(&events, 9).rung(slides()), 1);
}

#[test]
fn a_choice_after_a_gap_stands() {
    let with = |rung| {
        let mut events = grown();
        events.push(Event::Chosen(day(20), slides(), rung));
        after(&events, 20).rung(slides())
    };
    assert_eq!(with(1), 1, "kept");
    assert_eq!(with(0), 0, "once lower, not twice");
}

#[test]
fn a_short_form_of_it_is_no_training() {
    let mut events = grown();
    let short = Did {
        least: 3,
        ..all_of(slides(), 0)
    };
    for n in [10, 14, 18] {
        events.push(Event::Session(easy(n, &[short])));
    }
    let levels = after(&events, 18);
    assert_eq!(levels.rung(slides()), 0, "11 days away");
    assert_eq!(levels.fresh(slides()).map(|c| c.why), Some(Why::Away));
}

#[test]
fn what_stands_in_for_a_missing_band_grows_in_its_routine() {
    let squeeze = movement("scapular-squeeze");
    let two = sessions(vec![
        easy(0, &[all_of(squeeze, 0)]),
        easy(7, &[all_of(squeeze, 0)]),
    ]);
    let mut person = Person {
        levels: after(&two, 8),
        ..Person::default()
    };
    person.fit.missing.put(content::Kit::Band, true);
    let routine = content::routine("morning").expect("it ships");
    let program = Program::shipped(routine, &person);
    assert_eq!(program.steps().len(), 1);
    let line = program.lines().iter().find(|l| l.movement == squeeze);
    assert_eq!(line.map(|l| l.dose), Some(squeeze.ladder()[1].dose));
}

#[test]
fn a_routine_brings_one_step_up_and_halves_all_on_an_easy_day() {
    let routine = content::routine("strength").expect("it ships");
    let two = sessions(vec![
        easy(0, &[all_of(slides(), 0)]),
        easy(7, &[all_of(slides(), 0)]),
    ]);
    let person = |events: &[Event], today| Person {
        levels: after(events, today),
        ..Person::default()
    };
    let program = Program::shipped(routine, &person(&two, 8));
    assert_eq!(program.steps().len(), 1);
    assert_eq!(program.lines()[0].dose, slides().ladder()[1].dose);
    let mut amber = two.clone();
    let mut session = easy(8, &[all_of(slides(), 0)]);
    session.light = Some(Light::Amber);
    amber.push(Event::Session(session));
    let eased = Program::shipped(routine, &person(&amber, 9));
    assert!(eased.steps().is_empty());
    assert_eq!(amount_of(eased.lines()[0].dose.work), 3, "half of 6");
}

#[test]
fn what_a_gentle_day_puts_in_is_halved_too() {
    let mut session = easy(0, &[all_of(slides(), 0)]);
    session.light = Some(Light::Red);
    let person = Person {
        levels: after(&[Event::Session(session)], 1),
        ..Person::default()
    };
    let routine = content::routine("strength").expect("it ships");
    let eased = Program::shipped(routine, &person).gentle();
    let usual = Program::shipped(routine, &Person::default()).gentle();
    assert_eq!(eased.lines().len(), usual.lines().len());
    for (eased, usual) in eased.lines().iter().zip(usual.lines()) {
        assert_eq!(eased.dose, half(usual.dose), "{}", usual.movement.name());
        assert_ne!(eased.dose, usual.dose);
    }
}

#[test]
fn a_bad_day_is_at_most_three_gentle_moves_at_half_their_first_dose() {
    let program = Program::bad_day(&Person::default()).expect("it always exists");
    assert!((2..=3).contains(&program.lines().len()));
    for line in program.lines() {
        let first = line.movement.ladder()[0].dose;
        assert!(line.movement.gentle());
        assert!(line.dose.sets * 2 <= first.sets + 1);
        assert!(
            amount_of(line.dose.work) * u16::from(line.dose.sets)
                < amount_of(first.work) * u16::from(first.sets)
        );
    }
}

#[test]
fn each_rung_changes_one_thing_or_regroups_the_same_time() {
    for movement in content::movements() {
        for pair in movement.ladder().windows(2) {
            let [a, b] = pair else { continue };
            let of =
                |r: &content::Rung| (u32::from(r.dose.sets), u32::from(amount_of(r.dose.work)));
            let ((sets, amount), (more_sets, more)) = (of(a), of(b));
            let one = (sets < more_sets) != (amount < more) && sets <= more_sets && amount <= more;
            let total = sets * amount;
            let regrouped = more_sets + 1 == sets
                && total < more_sets * more
                && more_sets * more * 7 <= total * 8;
            assert!(
                one || regrouped,
                "{}: {:?} to {:?}",
                movement.name(),
                a.dose,
                b.dose
            );
        }
    }
}

/// Anything that may happen over some weeks, in order.
fn any_events() -> impl Strategy<Value = Vec<Event>> {
    let light = prop_oneof![
        4 => Just(Some(Light::Green)), 1 => Just(Some(Light::Amber)),
        1 => Just(Some(Light::Red)), 1 => Just(None),
    ];
    let effort = prop_oneof![
        3 => Just(Some(Effort::AboutRight)), 1 => Just(Some(Effort::TooEasy)),
        1 => Just(Some(Effort::TooHard)), 1 => Just(None),
    ];
    let did = prop::collection::vec((0..4_usize, 0..8_usize), 0..4);
    let since = prop_oneof![
        Just(Since::Usual),
        Just(Since::Settling),
        Just(Since::NotSettling)
    ];
    let one = (
        0..4_i32,
        light,
        effort,
        did,
        0..11_u8,
        prop::option::of(since),
        prop::option::weighted(0.1, (0..4_usize, 0..9_usize)),
    );
    prop::collection::vec(one, 0..40).prop_map(|all| {
        let some = [
            "scapular-wall-slide",
            "band-pull-apart",
            "dead-hang",
            "scapular-squeeze",
        ]
        .map(movement);
        let mut events = Vec::new();
        let mut n = 0;
        for (gap, light, effort, did, before, told, chosen) in all {
            n += gap;
            if gap == 1 {
                events.extend(told.map(|since| Event::Told(day(n), since)));
            }
            events.extend(chosen.map(|(at, rung)| Event::Chosen(day(n), some[at], rung)));
            let mut session = easy(n, &[]);
            (session.light, session.effort, session.before) = (light, effort, pain(before));
            for (at, rung) in did {
                let rung = rung.min(some[at].ladder().len() - 1);
                if session.did.iter().all(|d| d.movement != some[at]) {
                    session.did.push(all_of(some[at], rung));
                }
            }
            events.push(Event::Session(session));
        }
        events
    })
}

fn day_of(event: &Event) -> Day {
    match event {
        Event::Session(session) => session.day,
        Event::Told(day, _) | Event::Chosen(day, ..) => *day,
    }
}

proptest! {
    #[test]
    fn no_rung_is_above_the_cap_or_above_what_was_earned(events in any_events(), later in 0..30_i32) {
        let today = events.last().map_or(day(0), |e| day_of(e).plus(later));
        let levels = levels(&events, today);
        for m in content::movements() {
            prop_assert!(levels.rung(m) <= levels.top(m) && levels.top(m) < m.ladder().len());
            if let Some(step) = levels.step_up(&[m]) {
                prop_assert_eq!((step.from, step.to), (levels.rung(m), levels.rung(m) + 1));
                prop_assert!(step.to < m.ladder().len());
            }
        }
    }

    #[test]
    fn nothing_grows_for_a_week_after_a_red_day(events in any_events()) {
        for (at, event) in events.iter().enumerate() {
            let Event::Session(Session { day: red, light: Some(Light::Red), .. }) = event else { continue };
            let then = levels(&events[..=at], *red);
            for (next, later) in events.iter().enumerate().skip(at + 1) {
                let Event::Session(session) = later else { continue };
                if session.day.days_since(*red) >= 7 { break }
                if events[at..next].iter().any(|e| matches!(e, Event::Chosen(..))) { break }
                let now = levels(&events[..=next], session.day);
                for m in content::movements() {
                    prop_assert!(now.rung(m) <= then.rung(m), "{} on {:?}", m.name(), session.day);
                    prop_assert!(now.step_up(&[m]).is_none());
                }
            }
        }
    }

    #[test]
    fn a_rung_grows_by_one_and_one_movement_a_day(events in any_events()) {
        for n in 1..=events.len() {
            let (was, is) = (&events[..n - 1], &events[..n]);
            let Event::Session(session) = &events[n - 1] else { continue };
            let before = progression::levels(was.to_vec(), session.day, session.before);
            let after = levels(is, session.day);
            let grown: Vec<Movement> = content::movements().filter(|m| before.rung(*m) < after.rung(*m)).collect();
            prop_assert!(grown.len() <= 1);
            for m in grown {
                prop_assert_eq!(after.rung(m), before.rung(m) + 1);
                prop_assert!(before.step_up(&content::movements().collect::<Vec<_>>()).is_some());
            }
        }
    }

    #[test]
    fn the_same_record_and_day_give_the_same_plan(events in any_events(), later in 0..30_i32) {
        let today = events.last().map_or(day(0), |e| day_of(e).plus(later));
        prop_assert_eq!(levels(&events, today), levels(&events, today));
    }
}
