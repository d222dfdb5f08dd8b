//! Months are written in turn with other tabs, read late when they are old, and
//! nothing is lost to a browser that is killed in between.

use unhunch::app::msg::Msg;
use unhunch::archive;
use unhunch::content::questions::Ask;
use unhunch::progress::History;
use unhunch::route::Route;

use super::person::{Person, Storage};
use crate::records::{day, session};
use crate::triage::pain;

fn finish(person: &mut Person) {
    person.start("desk-reset", 2);
    person.play_to_the_end();
}

fn answer(person: &mut Person) {
    person.send(Msg::DonePainChosen(pain(1)));
    person.send(Msg::AnswersSaved);
}

fn journals(storage: &Storage) -> Vec<&String> {
    let keys = storage.texts.keys();
    keys.filter(|key| archive::journal_month(key).is_some())
        .collect()
}

/// A month with one session on this day, as another tab may have stored it.
fn month_of(text: &str) -> (String, String) {
    let history: History = [session(day(text), Some(4))].into_iter().collect();
    let key = archive::month_key(day(text));
    let month = archive::write_month(&history, &key);
    (key, month)
}

#[test]
fn what_another_tab_has_stored_unseen_is_joined_before_a_month_is_written() {
    let mut person = Person::checked();
    let (key, text) = month_of("2026-11-03");
    person.storage.texts.insert(key, text);
    finish(&mut person);
    assert_eq!(person.records().len(), 2);
    assert_eq!(person.reopened().records().len(), 2);
}

#[test]
fn an_answer_outlives_a_browser_that_is_killed_before_its_turn() {
    let mut person = Person::checked();
    finish(&mut person);
    let month = archive::month_key(day("2026-11-22"));
    person.storage.no_turn = true;
    answer(&mut person);
    let stale = person.storage.texts[&month].clone();
    let mut storage = person.storage;
    storage.no_turn = false;
    assert_eq!(journals(&storage).len(), 1);
    let person = Person::with(storage);
    assert_eq!(person.records().len(), 1);
    assert_eq!(person.records()[0].pain_after, Some(pain(1)));
    assert_ne!(person.storage.texts[&month], stale);
    assert!(journals(&person.storage).is_empty());
    let person = person.reopened();
    assert_eq!(person.records()[0].pain_after, Some(pain(1)));
}

#[test]
fn a_session_beside_a_month_of_a_newer_version_waits_in_the_journal() {
    let newer = "{\"version\":9,\"data\":[]}";
    let month = archive::month_key(day("2026-11-22"));
    let mut storage = Person::checked().storage;
    storage.texts.insert(month.clone(), newer.to_owned());
    let mut person = Person::with(storage);
    finish(&mut person);
    let mut person = person.reopened();
    assert_eq!(person.records().len(), 1);
    assert!(person.model.running.is_none());
    assert_eq!(person.storage.texts[&month], newer);
    person.storage.texts.remove(&month);
    let person = person.reopened();
    assert!(journals(&person.storage).is_empty());
    assert_eq!(person.reopened().records().len(), 1);
}

#[test]
fn a_saved_answer_leaves_no_journal() {
    let mut person = Person::checked();
    finish(&mut person);
    answer(&mut person);
    assert!(journals(&person.storage).is_empty());
}

#[test]
fn a_damaged_journal_is_kept_aside() {
    let mut person = Person::checked();
    finish(&mut person);
    let mut storage = person.storage;
    let journal = archive::journal_key(day("2026-11-22"), "00");
    storage.texts.insert(journal.clone(), "not ours".to_owned());
    let person = Person::with(storage);
    let kept = person.storage.texts.iter();
    let kept = kept.filter(|(key, text)| archive::is_aside(key) && *text == "not ours");
    assert_eq!(kept.count(), 1);
    assert_eq!(person.model.problems.len(), 1);
    let person = person.reopened();
    assert_eq!(person.records().len(), 1);
    assert!(!person.storage.texts.contains_key(&journal));
}

#[test]
fn months_of_long_ago_are_read_after_the_first_screen() {
    let mut storage = Person::checked().storage;
    storage
        .texts
        .extend((1..=9).map(|m| month_of(&format!("2026-{m:02}-05"))));
    storage
        .texts
        .extend([month_of("2026-10-05"), month_of("2026-11-05")]);
    storage.reads_nothing_later = true;
    let mut person = Person::with(storage);
    assert_eq!(person.records().len(), 2, "this month and the last one");
    assert!(!person.model.is_first_run());
    person.storage.reads_nothing_later = false;
    person.go(Route::Progress);
    assert_eq!(person.records().len(), 11);
    assert!(person.model.unread.is_empty());
    let person = person.reopened();
    assert_eq!(
        person.records().len(),
        11,
        "in turn, a few months at a time"
    );
}

#[test]
fn a_month_that_was_not_read_yet_loses_nothing_when_it_is_written() {
    let mut storage = Person::checked().storage;
    let (key, text) = month_of("2026-03-05");
    storage.texts.insert(key.clone(), text);
    storage.reads_nothing_later = true;
    let mut person = Person::with(storage);
    assert!(person.records().is_empty());
    let text = person.storage.texts[&key].clone();
    person.send(Msg::TurnCame {
        key: key.clone(),
        found: Some(text.clone()),
    });
    assert_eq!(person.storage.texts[&key], text);
    assert_eq!(person.records().len(), 1);
}

/// The browser is killed: what it has stored is as it was a while ago, and the
/// second copies are as they were at the end.
fn killed(mut person: Person, then: &Storage) -> Person {
    let copies = std::mem::replace(&mut person.storage, then.clone()).texts;
    let mut person = person.reopened();
    for (key, text) in copies {
        if archive::is_mirrored(&key) && then.texts.get(&key) != Some(&text) {
            person.send(Msg::Mirrored { key, text });
        }
    }
    person
}

#[test]
fn a_record_that_only_the_second_copy_holds_is_back_and_stored() {
    let mut person = Person::checked();
    let before = person.storage.clone();
    finish(&mut person);
    let person = killed(person, &before);
    assert_eq!(person.records().len(), 1);
    assert_eq!(person.reopened().records().len(), 1);
}

#[test]
fn a_lock_that_only_the_second_copy_holds_is_back() {
    let mut person = Person::checked();
    let before = person.storage.clone();
    person.check_sign(Ask::Chest);
    let person = killed(person, &before);
    assert!(person.model.standing.lock().is_some());
    assert!(person.reopened().model.standing.lock().is_some());
}

#[test]
fn a_session_goes_on_from_the_later_of_two_copies() {
    let mut person = Person::checked();
    person.start("desk-reset", 2);
    person.wait_secs(30);
    let before = person.storage.clone();
    person.wait_secs(60);
    let done = |p: &Person| {
        let running = p.model.running.as_ref().expect("a session waits");
        running.session.draft(p.now().witnessed).done.len()
    };
    let mut person = killed(person, &before);
    assert_eq!(done(&person), 1, "the slides, which the older copy lacks");
    person.go(Route::Player);
    person.play_to_the_end();
    assert_eq!(person.records().len(), 1);
}

#[test]
fn a_session_that_is_over_does_not_come_back_from_an_old_copy() {
    let mut person = Person::checked();
    person.start("desk-reset", 2);
    person.wait_secs(60);
    let copy = person.storage.texts[archive::DRAFT_KEY].clone();
    person.play_to_the_end();
    let mut person = person.reopened();
    person.send(Msg::Mirrored {
        key: archive::DRAFT_KEY.to_owned(),
        text: copy,
    });
    assert!(person.model.running.is_none());
    assert_eq!(person.records().len(), 1);
}

#[test]
fn a_damaged_copy_changes_nothing() {
    let mut person = Person::checked();
    finish(&mut person);
    for key in person.storage.texts.clone().into_keys() {
        let text = "{oops".to_owned();
        person.send(Msg::Mirrored { key, text });
    }
    assert_eq!(person.records().len(), 1);
    assert!(person.model.problems.is_empty());
    assert!(
        person
            .storage
            .texts
            .keys()
            .all(|key| !archive::is_aside(key))
    );
}
