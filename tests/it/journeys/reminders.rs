//! The page of reminders, the calendar file, and the desk timer.

use std::time::Duration;

use unhunch::app::effect::Effect;
use unhunch::app::msg::{Msg, ReminderMsg};
use unhunch::app::screens;
use unhunch::archive;
use unhunch::reminders::{Field, Reminders, Slot};
use unhunch::route::Route;

use super::person::Person;
use crate::reminders::{events, plan};

/// On the page of reminders, on Monday 23 November at `hour`.
fn on_the_page(hour: u64) -> Person {
    let mut person = Person::checked();
    // It is Sunday, 7 in the morning.
    person.wait(Duration::from_hours(24 - 7 + hour));
    person.go(Route::Reminders);
    person
}

fn tell(person: &mut Person, msg: ReminderMsg) {
    person.send(Msg::Reminder(msg));
}

fn turn(person: &mut Person, slot: Slot, on: bool) {
    tell(person, ReminderMsg::Switched(slot, on));
}

fn fill(person: &mut Person, field: Field, text: &str) {
    tell(person, ReminderMsg::Timed(field, text.to_owned()));
}

fn save(person: &mut Person) -> Option<String> {
    person.asked.clear();
    tell(person, ReminderMsg::SaveTapped);
    person.asked.iter().find_map(|effect| match effect {
        Effect::OfferFile { name, text } => {
            assert_eq!(name, "unhunch-reminders.ics");
            Some(text.clone())
        }
        _ => None,
    })
}

fn stored(person: &Person) -> Reminders {
    let text = &person.storage.texts[archive::SETTINGS_KEY];
    archive::read_settings(text)
        .expect("it was just written")
        .reminders
}

#[test]
fn a_plan_is_stored_as_it_is_filled_in_and_there_after_a_reload() {
    let mut person = on_the_page(8);
    turn(&mut person, Slot::Morning, true);
    fill(&mut person, Field::Morning, "06:45");
    tell(
        &mut person,
        ReminderMsg::DayToggled {
            work: false,
            day: 6,
        },
    );
    turn(&mut person, Slot::Desk, true);
    tell(&mut person, ReminderMsg::EveryChosen(60));
    let mut person = person.reopened();
    let saved = person.model.settings.reminders.plan;
    assert_eq!(saved.time(Slot::Morning, 0).to_string(), "06:45");
    assert_eq!((saved.days[0], saved.every), (0b011_1111, 60));
    person.go(Route::More);
    let rows = screens::more::more(&person.model).rows;
    let row = rows.iter().find(|row| row.route == Route::Reminders);
    assert_eq!(
        row.map(|row| row.sub.as_str()),
        Some("Morning 06:45, 7 desk resets")
    );
}

#[test]
fn a_file_is_offered_and_a_second_one_changes_the_same_events() {
    let mut person = on_the_page(8);
    assert_eq!(
        screens::reminders::first(&person.model),
        Some("Switch something on to save it for your calendar.")
    );
    assert_eq!(save(&mut person), None);
    turn(&mut person, Slot::Evening, true);
    let first = events(&save(&mut person).expect("a file"));
    assert_eq!(
        screens::reminders::last_file(&person.model).as_deref(),
        Some("Last file: 23 November 2026 at 08:00, with evening 21:30.")
    );
    let mut person = person.reopened_at(Some(Route::Reminders));
    fill(&mut person, Field::Evening, "20:15");
    let last = screens::reminders::last_file(&person.model).expect("it is remembered");
    assert!(last.ends_with("You have changed it since."), "{last}");
    let second = events(&save(&mut person).expect("a file"));
    assert_eq!(first[0]["UID"], second[0]["UID"]);
    assert_eq!(
        (&*first[0]["SEQUENCE"], &*second[0]["SEQUENCE"]),
        ("0", "1")
    );
    turn(&mut person, Slot::Evening, false);
    let third = events(&save(&mut person).expect("a file that takes them back"));
    assert_eq!(third[0]["UID"], first[0]["UID"]);
    assert_eq!(third[0]["STATUS"], "CANCELLED");
}

fn check_fault(field: Field, text: &str, words: &str) {
    let mut person = on_the_page(8);
    turn(&mut person, Slot::Desk, true);
    let before = stored(&person);
    person.storage.touched.clear();
    fill(&mut person, field, text);
    let fault = screens::reminders::fault(&person.model);
    assert_eq!(fault, Some((field, words)), "{text:?}");
    assert_eq!(save(&mut person), None, "no file of {text:?}");
    let first = screens::reminders::first(&person.model);
    assert_eq!(first, Some("First change what is marked above."));
    assert_eq!(person.storage.touched, Vec::<String>::new(), "{text:?}");
    assert_eq!(stored(&person), before);
    // What is switched off has no fault.
    turn(&mut person, Slot::Desk, false);
    assert_eq!(screens::reminders::fault(&person.model), None);
}

#[test]
fn impossible_hours_get_one_sentence_and_nothing_is_stored() {
    check_fault(
        Field::To,
        "08:00",
        "Choose an end that is later than the start.",
    );
    check_fault(
        Field::To,
        "09:45",
        "No desk reset fits between these times.",
    );
    for text in ["", "24:00", "9", "soon", "12:60", "-1:30", "99999999:00"] {
        check_fault(Field::To, text, "Fill in a time, such as 09:30.");
        check_fault(Field::From, text, "Fill in a time, such as 09:30.");
    }
}

#[test]
fn no_day_gets_one_sentence() {
    let mut person = on_the_page(8);
    turn(&mut person, Slot::Desk, true);
    for day in 0..5 {
        tell(&mut person, ReminderMsg::DayToggled { work: true, day });
    }
    let fault = screens::reminders::fault(&person.model);
    assert_eq!(fault, Some((Field::WorkDays, "Choose at least one day.")));
    assert_eq!(save(&mut person), None);
    // The last plan without a fault stands.
    assert_eq!(stored(&person).plan.days[1], 0b001_0000);
}

/// The timer is on since 9 on Monday.
fn with_timer() -> Person {
    let mut person = on_the_page(9);
    turn(&mut person, Slot::Timer, true);
    person.go(Route::Today);
    person
}

fn line(person: &Person) -> Option<String> {
    screens::reminders::desk_line(&person.model)
}

fn notices(person: &Person) -> usize {
    let notice = |effect: &&Effect| **effect == Effect::Notify;
    person.asked.iter().filter(notice).count()
}

fn badge(person: &Person) -> Option<bool> {
    person.asked.iter().rev().find_map(|effect| match effect {
        Effect::Badge(on) => Some(*on),
        _ => None,
    })
}

#[test]
fn the_timer_tells_once_that_a_reset_is_due() {
    let mut person = with_timer();
    assert!(person.asked.contains(&Effect::AskNotify(true)));
    assert_eq!(line(&person).as_deref(), Some("Desk reset at about 10:30"));
    person.wait(Duration::from_mins(89));
    assert_eq!((notices(&person), badge(&person)), (0, Some(false)));
    person.wait(Duration::from_mins(1));
    assert_eq!(line(&person).as_deref(), Some("Desk reset due"));
    assert_eq!((notices(&person), badge(&person)), (1, Some(true)));
    person.wait(Duration::from_hours(2));
    assert_eq!(notices(&person), 1, "it is not repeated");
    assert_eq!(screens::today::today(&person.model).desk, line(&person));
    // Work ends at 17:00.
    person.wait(Duration::from_hours(5));
    assert_eq!((line(&person), badge(&person)), (None, Some(false)));
}

#[test]
fn a_session_pauses_the_timer_and_its_end_begins_it_anew() {
    let mut person = with_timer();
    person.wait(Duration::from_mins(95));
    assert_eq!(badge(&person), Some(true));
    person.start("desk-reset", 2);
    assert!(person.runs());
    assert_eq!((line(&person), badge(&person)), (None, Some(false)));
    person.play_to_the_end();
    let end = person.now().minute.plus(90);
    assert_eq!(line(&person), Some(format!("Desk reset at about {end}")));
    assert_eq!(notices(&person), 1);
}

#[test]
fn whoever_was_away_gets_the_whole_time_again() {
    for stands in [true, false] {
        let mut person = with_timer();
        person.wait(Duration::from_hours(1));
        let away = Duration::from_mins(30);
        if stands {
            person.sleep_with_a_clock_that_stands(away);
        } else {
            person.sleep(away);
        }
        assert_eq!(line(&person).as_deref(), Some("Desk reset at about 12:00"));
        assert_eq!(notices(&person), 0);
    }
    let mut person = with_timer();
    person.wait(Duration::from_hours(1));
    person.sleep(Duration::from_mins(4));
    assert_eq!(line(&person).as_deref(), Some("Desk reset at about 10:30"));
}

#[test]
fn a_reload_on_the_same_day_changes_nothing() {
    let mut person = with_timer();
    person.wait(Duration::from_hours(1));
    let person = person.reopened();
    assert_eq!(line(&person).as_deref(), Some("Desk reset at about 10:30"));
    let person = person.reopened_after(Duration::from_mins(45));
    assert_eq!(line(&person).as_deref(), Some("Desk reset due"));
    // The person looks at it: no notification, but the mark.
    assert_eq!((notices(&person), badge(&person)), (0, Some(true)));
    let person = person.reopened_after(Duration::from_hours(24));
    let expected = person.now().minute.plus(90);
    assert_eq!(
        line(&person),
        Some(format!("Desk reset at about {expected}"))
    );
}

#[test]
fn switching_it_off_takes_the_mark_and_the_wake_up_away() {
    let mut person = with_timer();
    person.wait(Duration::from_mins(90));
    person.asked.clear();
    person.go(Route::Reminders);
    turn(&mut person, Slot::Timer, false);
    assert_eq!((line(&person), badge(&person)), (None, Some(false)));
    assert!(person.asked.contains(&Effect::LookAt(None)));
}

#[test]
fn the_browser_is_asked_by_the_switch_alone_and_never_after_a_no() {
    let asks = |person: &Person| person.asked.contains(&Effect::AskNotify(true));
    let mut person = on_the_page(9);
    assert!(!asks(&person));
    tell(&mut person, ReminderMsg::NotifyKnown(Some(false)));
    turn(&mut person, Slot::Timer, true);
    assert!(!asks(&person));
    let words = screens::reminders::timer_line(&person.model);
    assert_eq!(
        words,
        "Desk reset at about 10:30. This browser shows no notifications. Look at Today."
    );
}

#[test]
fn nobody_who_wants_none_is_reminded_or_woken() {
    let mut person = Person::checked();
    person.wait(Duration::from_hours(30));
    let of_reminders = |effect: &&Effect| {
        matches!(
            effect,
            Effect::Badge(_) | Effect::LookAt(_) | Effect::Notify | Effect::AskNotify(_)
        )
    };
    assert_eq!(person.asked.iter().find(of_reminders), None);
    assert_eq!(person.model.settings.reminders.plan, plan(&[]));
}
