//! The calendar file.

use std::collections::{BTreeMap, BTreeSet};

use proptest::collection::vec;
use proptest::prelude::*;
use unhunch::content;
use unhunch::reminders::{Plan, Reminders, Slot, calendar, escaped, folded};
use unhunch::time::Now;

use super::{PAGE, any_plan, at, events, plan, time, zone};

const ID: &str = "0123456789abcdef";

/// The next file of these reminders, made now.
fn file(reminders: &mut Reminders, now: Now) -> String {
    let given = reminders.next(now.wall);
    reminders.given = Some(given);
    calendar(&given, ID, &zone("Europe/London"), PAGE, now)
}

fn first_file(plan: Plan, now: Now) -> String {
    let mut reminders = Reminders {
        plan,
        ..Reminders::default()
    };
    file(&mut reminders, now)
}

#[test]
fn a_whole_file() {
    let plan = plan(&Slot::CALENDAR);
    let file = first_file(plan, at("2026-11-23", "10:00"));
    insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => "../../snapshots" }, {
        insta::assert_snapshot!("reminders.ics", file.replace("\r\n", "\n"));
    });
}

#[test]
fn every_event_leads_to_a_routine_that_is_there() {
    for slot in Slot::CALENDAR {
        assert!(content::routine(slot.names().0).is_some(), "{slot:?}");
    }
}

fn starts(plan: Plan, now: Now) -> Vec<String> {
    let events = events(&first_file(plan, now));
    let start = |event: &BTreeMap<String, String>| event["DTSTART;TZID=Europe/London"].clone();
    events.iter().map(start).collect()
}

#[test]
fn the_first_event_lies_ahead_and_on_a_chosen_day() {
    let mut plan = plan(&[Slot::Morning]);
    // 23 November 2026 is a Monday.
    assert_eq!(starts(plan, at("2026-11-23", "06:59")), ["20261123T070000"]);
    assert_eq!(starts(plan, at("2026-11-23", "07:00")), ["20261124T070000"]);
    plan.days[0] = 0b100_0000;
    assert_eq!(starts(plan, at("2026-11-23", "06:59")), ["20261129T070000"]);
    assert_eq!(starts(plan, at("2026-11-29", "06:59")), ["20261129T070000"]);
    assert_eq!(starts(plan, at("2026-11-29", "07:30")), ["20261206T070000"]);
}

#[test]
fn what_is_switched_off_is_cancelled_in_every_later_file() {
    let mut reminders = Reminders {
        plan: plan(&[Slot::Morning, Slot::Desk]),
        ..Reminders::default()
    };
    let now = at("2026-11-23", "10:00");
    let given = events(&file(&mut reminders, now));
    assert_eq!(given.len(), 6);
    // Two resets fewer, and no morning.
    reminders.plan.on[Slot::Morning as usize] = false;
    reminders.plan.at[2] = time("14:00");
    for sequence in ["1", "2"] {
        let given = events(&file(&mut reminders, now));
        let states = given
            .iter()
            .map(|event| event.get("STATUS").map(String::as_str));
        let off = Some("CANCELLED");
        assert_eq!(
            states.collect::<Vec<_>>(),
            [off, None, None, None, off, off]
        );
        assert!(given.iter().all(|event| event["SEQUENCE"] == sequence));
        assert!(
            given
                .iter()
                .all(|event| event.contains_key("RRULE") != event.contains_key("STATUS"))
        );
    }
}

/// Undoes [`escaped`].
fn unescaped(text: &str) -> String {
    let mut letters = text.chars();
    let mut plain = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n') => plain.push('\n'),
                next => plain.extend(next),
            },
            _ => plain.push(letter),
        }
    }
    plain
}

proptest! {
    #[test]
    fn a_line_is_folded_and_put_together_again(text in "[^\r\n]{0,300}") {
        let mut file = String::new();
        folded(&mut file, &text);
        let lines: Vec<&str> = file.split_terminator("\r\n").collect();
        for line in &lines {
            prop_assert!(line.len() <= 75);
        }
        prop_assert_eq!(file.replace("\r\n ", ""), text + "\r\n");
    }

    #[test]
    fn a_text_is_marked_and_read_back(text in "[^\r]{0,80}") {
        let marked = escaped(&text);
        prop_assert!(!marked.contains('\n'));
        prop_assert_eq!(unescaped(&marked), text);
    }

    #[test]
    fn events_keep_their_names_and_come_in_order(plans in vec(any_plan(), 1..6)) {
        let now = at("2026-11-23", "10:00");
        let mut reminders = Reminders::default();
        let mut ever: BTreeSet<String> = BTreeSet::new();
        for (sequence, plan) in plans.into_iter().enumerate() {
            reminders.plan = plan;
            let text = file(&mut reminders, now);
            for line in text.split_terminator("\r\n") {
                prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
            }
            let events = events(&text);
            let names: BTreeSet<String> = events.iter().map(|e| e["UID"].clone()).collect();
            prop_assert_eq!(names.len(), events.len(), "each name is there once");
            prop_assert!(names.is_superset(&ever), "none is forgotten");
            ever = names;
            let mut held = 0;
            for event in &events {
                prop_assert_eq!(&event["SEQUENCE"], &sequence.to_string());
                held += u16::from(!event.contains_key("STATUS"));
            }
            let planned: u16 = Slot::CALENDAR.iter().map(|slot| plan.count(*slot)).sum();
            prop_assert_eq!(held, planned);
        }
    }
}
