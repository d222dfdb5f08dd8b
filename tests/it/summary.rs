//! The summary for a visit: what was told and nothing else.

use unhunch::app::effect::Effect;
use unhunch::app::msg::Msg;
use unhunch::app::screens::summary::{as_text, summary};
use unhunch::content::questions::Ask;
use unhunch::progress::chart::Range;
use unhunch::progress::{Ability, Activity, CheckIn, Effort, Ending, Overall, Since, StopReason};
use unhunch::route::Route;
use unhunch::time::WallTime;

use crate::journeys::person::Person;
use crate::records::{day, session};
use crate::triage::pain;

/// A person with a month behind them, on 22 November 2026.
fn after_a_month() -> Person {
    let mut person = Person::checked();
    let activity = |ability| Activity {
        name: "Lifting my child".to_owned(),
        ability: Ability::new(ability).expect("0 to 10"),
    };
    let days = [
        ("2026-10-01", 9, 9),
        ("2026-11-02", 5, 4),
        ("2026-11-05", 4, 4),
        ("2026-11-12", 3, 2),
        ("2026-11-18", 3, 5),
    ];
    for (on, before, after) in days {
        let mut record = session(day(on), Some(before));
        record.pain_after = Some(pain(after));
        if on == "2026-11-18" {
            record.ending = Ending::Stopped(StopReason::HurtMore);
            record.effort = Some(Effort::TooHard);
        }
        person.model.history.insert(record);
    }
    let told = |on| CheckIn::new(day(on), WallTime(1));
    let check_ins = [
        CheckIn {
            pain: Some(pain(8)),
            note: "Long ago.".to_owned(),
            ..told("2026-10-02")
        },
        CheckIn {
            pain: Some(pain(4)),
            waking: Some(pain(5)),
            slept: Some(false),
            sitting: Some(20),
            activities: vec![activity(4)],
            slide_cm: Some(182),
            medicine: "ibuprofen, 2 days".to_owned(),
            ..told("2026-11-03")
        },
        CheckIn {
            pain: Some(pain(2)),
            waking: Some(pain(2)),
            slept: Some(true),
            sitting: Some(45),
            since: Some(Since::Usual),
            activities: vec![activity(7)],
            slide_cm: Some(190),
            overall: Overall::new(1),
            note: "A long drive.".to_owned(),
            ..told("2026-11-13")
        },
        CheckIn {
            since: Some(Since::NotSettling),
            ..told("2026-11-19")
        },
    ];
    for told in check_ins {
        person.model.history.check_in(told);
    }
    person
}

/// The titles of the parts.
fn titles(person: &Person) -> Vec<&'static str> {
    let parts = summary(&person.model).parts;
    parts.into_iter().map(|part| part.title).collect()
}

#[test]
fn a_month_on_one_page() {
    insta::with_settings!({ snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!("summary", as_text(&after_a_month().model));
    });
}

#[test]
fn a_part_of_which_nothing_was_told_is_left_out() {
    assert!(titles(&Person::new()).is_empty());
    let mut person = Person::checked();
    assert_eq!(titles(&person), ["Warning signs"]);
    let told = CheckIn {
        slept: Some(true),
        ..CheckIn::new(day("2026-11-22"), WallTime(1))
    };
    person.model.history.check_in(told);
    assert_eq!(titles(&person), ["Warning signs", "Every day"]);
}

#[test]
fn what_lies_before_the_range_is_not_summed_up() {
    let mut person = after_a_month();
    assert!(!as_text(&person.model).contains("Long ago."));
    person.send(Msg::RangeChosen(Range::ThreeMonths));
    let text = as_text(&person.model);
    assert!(
        text.contains("Long ago.") && text.contains("5 sessions"),
        "{text}"
    );
    person.send(Msg::RangeChosen(Range::All));
    assert!(as_text(&person.model).contains("From 1 October to 22 November 2026."));
}

#[test]
fn what_the_last_full_check_found_is_told_with_its_reasons() {
    let mut person = after_a_month();
    let clean = as_text(&person.model);
    assert!(clean.contains("no warning signs found"), "{clean}");
    person.check_sign(Ask::Chest);
    let text = as_text(&person.model);
    let locked = "Exercises are locked since 22 November 2026";
    assert!(text.contains(locked) && text.contains("chest"), "{text}");
}

#[test]
fn it_leaves_the_phone_only_when_it_is_shared() {
    let mut person = after_a_month();
    person.go(Route::Summary);
    let shares = |person: &Person| {
        let mut asked = person.asked.iter();
        asked.any(|effect| matches!(effect, Effect::ShareText { .. }))
    };
    assert!(!shares(&person));
    person.send(Msg::SummaryShared);
    assert!(shares(&person));
}
