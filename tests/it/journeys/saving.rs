//! What is stored, when storage fails, and two tabs.

use unhunch::app::effect::Effect;
use unhunch::app::msg::{EditorMsg, Msg, Setting, StorageError};
use unhunch::app::screens::{self, BannerAction};
use unhunch::archive;
use unhunch::content::questions::Ask;
use unhunch::route::Route;

use super::person::{Person, Storage};

const MONTH: &str = "unhunch/month/2026-11";

fn finish(person: &mut Person) {
    person.start("desk-reset", 0);
    person.play_to_the_end();
}

fn make_own(person: &mut Person, name: &str) {
    person.go(Route::NewRoutine);
    person.send(Msg::Editor(EditorMsg::Named(name.to_owned())));
    person.send(Msg::Editor(EditorMsg::Added("belly-breathing".to_owned())));
    person.send(Msg::Editor(EditorMsg::Saved));
}

/// A phone on which this text stands under `key`.
fn phone(key: &str, text: &str) -> Storage {
    let mut storage = Storage::default();
    storage.texts.insert(key.to_owned(), text.to_owned());
    storage
}

fn kept_aside<'a>(person: &'a Person, damaged: &str) -> Vec<&'a str> {
    let texts = person.storage.texts.iter();
    let aside = texts.filter(|(key, text)| archive::is_aside(key) && *text == damaged);
    aside.map(|(key, _)| key.as_str()).collect()
}

fn says(person: &Person, words: &str) -> bool {
    let banners = screens::banners(&person.model);
    banners
        .iter()
        .any(|b| b.text.contains(words) && b.action == BannerAction::SaveCopy)
}

#[test]
fn a_blocked_storage_is_told_and_a_session_still_runs() {
    let storage = Storage {
        fails: Some(StorageError::Unavailable),
        ..Storage::default()
    };
    let mut person = Person::with(storage);
    assert!(says(&person, "This browser lets us save nothing"));
    person.check_clean(0);
    finish(&mut person);
    assert_eq!(person.records().len(), 1);
    assert!(says(&person, "This browser lets us save nothing"));
}

#[test]
fn what_could_not_be_read_at_the_opening_is_not_written_over() {
    let mut before = Person::checked();
    finish(&mut before);
    let mut storage = before.storage;
    storage.fails = Some(StorageError::Unavailable);
    let mut person = Person::with(storage);
    person.storage.fails = None;
    person.check_clean(0);
    finish(&mut person);
    assert_eq!(person.records().len(), 1, "of this run, in memory");
    person.send(Msg::CopyTapped);
    assert_eq!(person.reopened().records().len(), 1);
}

#[test]
fn a_full_storage_keeps_the_record_in_memory_until_there_is_room() {
    let mut person = Person::checked();
    finish(&mut person);
    person.storage.fails = Some(StorageError::Full);
    finish(&mut person);
    assert_eq!(person.records().len(), 2);
    assert!(says(&person, "its storage is full"));
    let done = screens::done::done(&person.model).expect("a session has ended");
    assert_eq!(done.saved, None);
    person.storage.fails = None;
    person.send(Msg::AnswersSaved);
    assert!(
        !says(&person, "its storage is full"),
        "{:?}",
        person.model.unsaved
    );
    assert_eq!(person.reopened().records().len(), 2);
}

/// A sign on a phone that has room for so much more than the text of the lock:
/// what is stored at the end, after reopening.
fn check_lock_in_little_room(more: usize, settings_stay: bool) {
    let lock = {
        let mut person = Person::checked();
        person.check_sign(Ask::Chest);
        person.storage.texts[archive::STANDING_KEY].len()
    };
    let mut person = Person::checked();
    person.send(Msg::SettingChanged(Setting::BigNumbers(true)));
    let settings = person.storage.texts[archive::SETTINGS_KEY].len();
    assert!(more < settings || settings_stay);
    person.storage.room = Some(lock + more);
    person.check_sign(Ask::Chest);
    assert_eq!(person.storage.texts[archive::STANDING_KEY].len(), lock);
    assert_eq!(says(&person, "its storage is full"), !settings_stay);
    let person = person.reopened();
    assert!(person.model.standing.lock().is_some());
    assert_eq!(person.model.settings.big_numbers, settings_stay);
}

#[test]
fn the_settings_make_way_for_a_lock_that_finds_no_room() {
    check_lock_in_little_room(0, false);
    check_lock_in_little_room(1000, true);
}

#[test]
fn a_lock_that_no_room_can_be_made_for_holds_and_is_told() {
    let mut person = Person::checked();
    person.storage.fails = Some(StorageError::Full);
    person.check_sign(Ask::Chest);
    assert!(person.model.standing.lock().is_some());
    assert!(says(&person, "its storage is full"));
}

#[test]
fn a_copy_holds_what_could_not_be_saved() {
    let mut person = Person::checked();
    person.storage.fails = Some(StorageError::NotReadBack);
    finish(&mut person);
    person.send(Msg::CopyTapped);
    let offered = person.asked.iter().find_map(|effect| match effect {
        Effect::OfferFile { name, text } => Some((name, text)),
        _ => None,
    });
    let (name, text) = offered.expect("a copy is offered");
    assert_eq!(name, "unhunch-2026-11-22.json");
    let found = archive::read_file(text, person.now().day).expect("a copy");
    assert_eq!(found.records, person.records());
}

/// A damaged text: it is kept first, then replaced, and the person is told.
fn check_damaged(key: &str, text: &str, words: &str) -> Person {
    let person = Person::with(phone(key, text));
    let aside = kept_aside(&person, text);
    assert_eq!(aside.len(), 1, "{key}");
    assert_eq!(
        person.storage.touched,
        [aside[0], key],
        "kept first, then replaced"
    );
    assert!(
        says(&person, words),
        "{:?}",
        screens::banners(&person.model)
    );
    let person = person.reopened();
    assert!(
        person.model.problems.is_empty(),
        "the next opening finds nothing wrong"
    );
    assert_eq!(person.model.aside.len(), 1, "a copy still holds it");
    person
}

#[test]
fn damaged_text_is_kept_aside_and_the_rest_loads() {
    check_damaged(archive::SETTINGS_KEY, "{oops", "your saved data");
    check_damaged(archive::OWN_KEY, "[1,2", "your saved data");
    check_damaged(archive::CHECK_KEY, "{oops", "your saved data");
    check_damaged(MONTH, "", "November 2026");
    let mut whole = Person::checked();
    finish(&mut whole);
    finish(&mut whole);
    let text = &whole.storage.texts[MONTH];
    let cut = &text[..text.len() - 20];
    let person = check_damaged(MONTH, cut, "November 2026");
    assert_eq!(person.records().len(), 1, "the whole line still loads");
}

#[test]
fn damaged_text_that_could_not_be_kept_yet_is_never_written_over() {
    let mut storage = phone(MONTH, "{oops");
    storage.fails = Some(StorageError::Full);
    let mut person = Person::with(storage);
    assert_eq!(person.storage.texts[MONTH], "{oops");
    person.storage.fails = None;
    person.check_clean(0);
    finish(&mut person);
    assert_eq!(kept_aside(&person, "{oops").len(), 1);
    assert_eq!(person.reopened().records().len(), 1);
}

#[test]
fn what_a_newer_version_wrote_is_never_touched() {
    let newer = "{\"version\":3,\"data\":[]}";
    for key in [
        MONTH,
        archive::OWN_KEY,
        archive::SETTINGS_KEY,
        archive::STANDING_KEY,
    ] {
        let mut person = Person::with(phone(key, newer));
        assert!(says(&person, "A newer version of Unhunch"));
        make_own(&mut person, "Mine");
        person.send(Msg::SettingChanged(Setting::BigNumbers(true)));
        person.check_clean(0);
        finish(&mut person);
        assert_eq!(person.records().len(), 1, "{key}");
        person.send(Msg::DeleteConfirmed);
        person.send(Msg::DeleteUndone);
        assert_eq!(person.storage.texts[key], newer, "{key}");
        assert!(!person.storage.touched.iter().any(|k| k == key), "{key}");
    }
}

#[test]
fn a_newer_tab_beside_this_one_is_not_written_over() {
    let mut person = Person::checked();
    let newer = "{\"version\":3,\"data\":[]}".to_owned();
    person.storage.texts.insert(MONTH.to_owned(), newer.clone());
    let (key, text) = (MONTH.to_owned(), Some(newer.clone()));
    person.send(Msg::StoredElsewhere { key, text });
    finish(&mut person);
    assert_eq!(person.storage.texts[MONTH], newer);
    assert!(says(&person, "does not write to it"));
}

#[test]
fn deleting_asks_nothing_twice_and_can_be_taken_back() {
    let mut person = Person::checked();
    finish(&mut person);
    make_own(&mut person, "Mine");
    person.send(Msg::DeleteConfirmed);
    assert!(person.records().is_empty() && person.model.own.is_empty());
    assert!(!person.storage.texts.contains_key(MONTH));
    assert!(can_bring_back(&person));
    person.send(Msg::DeleteUndone);
    assert!(!can_bring_back(&person));
    let person = person.reopened();
    assert_eq!(person.records().len(), 1);
    assert_eq!(person.model.own.len(), 1);
}

fn can_bring_back(person: &Person) -> bool {
    let banners = screens::banners(&person.model);
    banners.iter().any(|b| b.action == BannerAction::UndoDelete)
}

#[test]
fn what_was_deleted_can_be_brought_back_until_the_app_is_closed() {
    let mut person = Person::checked();
    finish(&mut person);
    person.send(Msg::DeleteConfirmed);
    person.send(Msg::NoticeDismissed);
    person.go(Route::Progress);
    assert!(can_bring_back(&person));
    person.check_clean(0);
    finish(&mut person);
    assert!(can_bring_back(&person), "a session since changes nothing");
    person.send(Msg::DeleteConfirmed);
    person.check_clean(0);
    finish(&mut person);
    person.send(Msg::DeleteUndone);
    assert_eq!(person.records().len(), 3, "of two deletes and since");
    assert_eq!(person.reopened().records().len(), 3);
}

#[test]
fn deleting_everything_takes_what_was_kept_aside_and_brings_it_back() {
    let mut person = Person::with(phone(MONTH, "{oops"));
    assert!(says(&person, "November 2026"));
    assert!(person.records().is_empty() && person.model.own.is_empty());
    assert!(screens::data::data(&person.model).can_delete);
    person.send(Msg::DeleteConfirmed);
    assert!(kept_aside(&person, "{oops").is_empty());
    assert!(!screens::data::data(&person.model).can_delete);
    assert!(!says(&person, "November 2026"), "nothing of it is there");
    person.send(Msg::DeleteUndone);
    assert_eq!(kept_aside(&person, "{oops").len(), 1);
    assert_eq!(person.reopened().model.aside.len(), 1);
}

#[test]
fn a_new_routine_never_takes_the_place_of_one_in_the_record() {
    let mut person = Person::checked();
    make_own(&mut person, "Old");
    let id = person.model.own[0].id.clone();
    person.start(&id, 0);
    person.play_to_the_end();
    person.go(Route::EditRoutine(id.clone()));
    person.send(Msg::Editor(EditorMsg::Deleted));
    make_own(&mut person, "New");
    assert_ne!(person.model.own[0].id, id);
}

#[test]
fn a_routine_made_after_a_delete_survives_its_undoing() {
    let mut person = Person::checked();
    make_own(&mut person, "Old");
    person.send(Msg::DeleteConfirmed);
    make_own(&mut person, "New");
    person.send(Msg::DeleteUndone);
    let person = person.reopened();
    let own: Vec<_> = person.model.own.iter().map(|r| r.name.as_str()).collect();
    assert_eq!(own, ["Old", "New"]);
    assert_ne!(person.model.own[0].id, person.model.own[1].id);
}

#[test]
fn a_delete_is_a_delete_after_reopening() {
    let mut person = Person::checked();
    finish(&mut person);
    person.send(Msg::DeleteConfirmed);
    assert!(person.reopened().records().is_empty());
}

/// Tells `to` what `from` has stored under `key`, as the browser does.
fn tell(from: &Person, to: &mut Person, key: &str) {
    let text = from.storage.texts.get(key).cloned();
    match &text {
        Some(text) => to.storage.texts.insert(key.to_owned(), text.clone()),
        None => to.storage.texts.remove(key),
    };
    let key = key.to_owned();
    to.send(Msg::StoredElsewhere { key, text });
}

#[test]
fn two_tabs_know_each_others_sessions() {
    let mut here = Person::checked();
    let mut there = here.second_tab();
    finish(&mut here);
    tell(&here, &mut there, MONTH);
    assert_eq!(there.records(), here.records());
    finish(&mut there);
    tell(&there, &mut here, MONTH);
    assert_eq!(here.records().len(), 2);
    here.send(Msg::DeleteConfirmed);
    tell(&here, &mut there, MONTH);
    assert!(there.records().is_empty());
}

#[test]
fn two_tabs_that_finish_at_once_lose_neither_session() {
    let mut here = Person::checked();
    let mut there = here.second_tab();
    finish(&mut here);
    finish(&mut there);
    tell(&there, &mut here, MONTH);
    assert_eq!(here.records().len(), 2);
    tell(&here, &mut there, MONTH);
    assert_eq!(there.records().len(), 2);
    assert_eq!(here.storage.texts[MONTH], there.storage.texts[MONTH]);
    assert_eq!(here.reopened().records().len(), 2);
}

#[test]
fn settings_are_in_force_after_reopening() {
    let mut person = Person::checked();
    person.send(Msg::SettingChanged(Setting::ReadySeconds(0)));
    person.send(Msg::SettingChanged(Setting::RestSeconds(u16::MAX)));
    person.send(Msg::SettingChanged(Setting::WaitForMe(true)));
    let before = person.model.settings.clone();
    assert_eq!((before.ready_seconds, before.rest_seconds), (3, 120));
    assert_eq!(person.reopened().model.settings, before);
}
