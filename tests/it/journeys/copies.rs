//! Copies that leave the app and come back, deleting, and the reminder.

use unhunch::app::effect::Effect;
use unhunch::app::msg::{DataMsg, DeviceFact, FileTrouble, Msg};
use unhunch::app::screens::{self, BannerAction, data};
use unhunch::archive;
use unhunch::content::questions::Ask;
use unhunch::progress::{CheckIn, History};
use unhunch::route::Route;
use unhunch::time::WallTime;

use super::person::{Person, Storage};
use crate::records::{day, session};
use crate::triage::pain;

/// A phone with a session on each of these days.
fn with_sessions(days: &[&str]) -> Person {
    let mut storage = Person::checked().storage;
    for text in days {
        let key = archive::month_key(day(text));
        let known = storage.texts.get(&key);
        let mut history: History = known
            .map_or_else(Vec::new, |text| archive::read_month(&key, text).records)
            .into_iter()
            .collect();
        history.insert(session(day(text), Some(3)));
        storage
            .texts
            .insert(key.clone(), archive::write_month(&history, &key));
    }
    Person::with(storage)
}

/// The file that "Save a copy" offers.
fn copy_of(person: &mut Person) -> String {
    person.send(Msg::CopyTapped);
    let offered = person.asked.iter().rev().find_map(|effect| match effect {
        Effect::OfferFile { name, text } if name.contains(".json") => Some(text.clone()),
        _ => None,
    });
    offered.expect("a copy was offered")
}

fn choose(person: &mut Person, text: &str) {
    person.go(Route::Data);
    person.send(Msg::Data(DataMsg::FileRead(Ok(text.to_owned()))));
}

fn add(person: &mut Person, text: &str) {
    choose(person, text);
    person.send(Msg::Data(DataMsg::ImportConfirmed));
}

fn months(storage: &Storage) -> Vec<(&String, &String)> {
    let texts = storage.texts.iter();
    texts.filter(|(key, _)| archive::is_month(key)).collect()
}

fn snapshot(name: &str, text: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => "../../snapshots" }, {
        insta::assert_snapshot!(name, text);
    });
}

fn reminded(person: &Person) -> bool {
    let banners = screens::banners(&person.model);
    banners
        .iter()
        .any(|b| b.action == BannerAction::SaveCopyOrLater)
}

#[test]
fn a_copy_carries_everything_to_a_new_phone() {
    let mut old = with_sessions(&["2026-03-05", "2026-11-20"]);
    let copy = copy_of(&mut old);
    let mut new = Person::new();
    choose(&mut new, &copy);
    assert_eq!(new.model.route, Route::Restore);
    let lines = data::restore(&new.model).expect("a file waits").join("\n");
    snapshot("copy_found", &lines);
    assert!(new.records().is_empty(), "nothing is written before a yes");
    assert!(months(&new.storage).is_empty());
    new.send(Msg::Data(DataMsg::ImportConfirmed));
    assert_eq!(new.records(), old.records());
    let new = new.reopened_at(Some(Route::Progress));
    assert_eq!(new.records(), old.records());
    assert!(new.model.standing.last_check().is_some());
}

#[test]
fn the_same_copy_twice_changes_nothing() {
    let mut person = with_sessions(&["2026-03-05", "2026-11-20"]);
    let copy = copy_of(&mut person);
    let before = person.storage.texts.clone();
    person.storage.touched.clear();
    add(&mut person, &copy);
    add(&mut person, &copy);
    let mut after = person.storage.texts.clone();
    let settings = archive::SETTINGS_KEY;
    after.insert(settings.to_owned(), before[settings].clone());
    assert_eq!(after, before);
    assert!(
        !person
            .storage
            .touched
            .iter()
            .any(|key| archive::is_month(key))
    );
}

#[test]
fn a_copy_that_was_added_can_be_taken_back() {
    let mut other = with_sessions(&["2026-11-03", "2026-11-20"]);
    let copy = copy_of(&mut other);
    let mut person = with_sessions(&["2026-11-02", "2026-11-20"]);
    let before = person.records().to_vec();
    add(&mut person, &copy);
    assert_eq!(person.records().len(), 3);
    person.start("desk-reset", 2);
    person.play_to_the_end();
    person.send(Msg::Data(DataMsg::ImportUndone));
    assert_eq!(person.records().len(), 3, "what was done since stays");
    assert_eq!(person.records()[..2], before);
    let person = person.reopened();
    assert_eq!(person.records().len(), 3);
    assert_eq!(person.records()[..2], before);
}

#[test]
fn a_lock_comes_with_a_copy_and_goes_with_it() {
    let mut other = with_sessions(&["2026-11-03"]);
    other.check_sign(Ask::Chest);
    let copy = copy_of(&mut other);
    let mut person = with_sessions(&["2026-11-02"]);
    add(&mut person, &copy);
    assert!(person.model.standing.lock().is_some());
    assert!(person.storage.texts.contains_key(archive::STANDING_KEY));
    person.send(Msg::Data(DataMsg::ImportUndone));
    assert!(person.model.standing.lock().is_none());
    assert!(person.reopened().model.standing.lock().is_none());
}

#[test]
fn an_old_copy_does_not_unlock() {
    let mut person = with_sessions(&["2026-11-02"]);
    let copy = copy_of(&mut person);
    person.check_sign(Ask::Chest);
    add(&mut person, &copy);
    assert!(person.model.standing.lock().is_some());
    person.send(Msg::Data(DataMsg::ImportUndone));
    assert!(person.model.standing.lock().is_some());
    assert!(person.reopened().model.standing.lock().is_some());
}

#[test]
fn a_file_that_is_no_copy_changes_nothing_and_says_so() {
    let mut person = with_sessions(&["2026-11-02"]);
    let before = person.storage.texts.clone();
    let mut said = Vec::new();
    for text in [
        Ok("a picture".to_owned()),
        Ok("{\"app\":\"Unhunch\",\"version\":9}".to_owned()),
        Err(FileTrouble::TooLarge),
        Err(FileTrouble::Unreadable),
    ] {
        person.go(Route::Data);
        person.send(Msg::Data(DataMsg::FileRead(text)));
        assert_eq!(person.model.route, Route::Data);
        said.extend(person.model.file_trouble.clone());
    }
    snapshot("copy_refused", &said.join("\n"));
    assert_eq!(person.storage.texts, before);
    person.go(Route::Restore);
    assert_eq!(person.model.route, Route::Data, "there is nothing to show");
}

#[test]
fn settings_come_only_to_a_phone_without_a_record() {
    let mut old = with_sessions(&["2026-11-02"]);
    old.send(Msg::SettingChanged(unhunch::app::msg::Setting::BigNumbers(
        true,
    )));
    let copy = copy_of(&mut old);
    let mut new = Person::new();
    add(&mut new, &copy);
    assert!(new.model.settings.big_numbers);
    let mut used = with_sessions(&["2026-11-03"]);
    add(&mut used, &copy);
    assert!(!used.model.settings.big_numbers);
}

#[test]
fn a_copy_from_today_holds_what_was_not_read_yet() {
    let mut person = with_sessions(&["2026-11-02"]);
    person.storage.reads_nothing_later = true;
    let mut storage = person.storage;
    let history: History = [session(day("2025-03-05"), None)].into_iter().collect();
    let key = archive::month_key(day("2025-03-05"));
    storage
        .texts
        .insert(key.clone(), archive::write_month(&history, &key));
    let mut person = Person::with(storage);
    assert_eq!(person.records().len(), 1);
    let copy = copy_of(&mut person);
    let found = archive::read_file(&copy, person.now().day).expect("our own file");
    assert_eq!(found.records.len(), 2);
}

#[test]
fn check_ins_are_deleted_and_brought_back_with_the_rest() {
    let mut person = with_sessions(&["2026-11-02"]);
    let told = CheckIn {
        pain: Some(pain(4)),
        ..CheckIn::new(day("2026-11-21"), WallTime(1_795_300_000_000))
    };
    let mut history = person.model.history.clone();
    history.check_in(told.clone());
    let key = archive::month_key(day("2026-11-21"));
    let text = archive::write_month(&history, &key);
    person.storage.texts.insert(key, text);
    let mut person = person.reopened();
    person.send(Msg::DeleteConfirmed);
    assert!(person.model.history.is_empty());
    assert!(months(&person.storage).is_empty());
    person.send(Msg::DeleteUndone);
    let person = person.reopened();
    assert_eq!(person.records().len(), 1);
    assert_eq!(person.model.history.check_ins(), [told]);
}

#[test]
fn a_copy_is_suggested_after_ten_sessions_and_not_again_until_ten_more() {
    let days: Vec<String> = (1..=10).map(|d| format!("2026-11-{d:02}")).collect();
    let days: Vec<&str> = days.iter().map(String::as_str).collect();
    assert!(!reminded(&with_sessions(&days[..9])));
    let mut person = with_sessions(&days);
    assert!(reminded(&person));
    person.send(Msg::Data(DataMsg::CopyLater));
    assert!(!reminded(&person));
    assert!(!reminded(&person.reopened()));
}

#[test]
fn nobody_is_reminded_where_the_browser_keeps_the_record() {
    let days: Vec<String> = (1..=20).map(|d| format!("2026-11-{d:02}")).collect();
    let days: Vec<&str> = days.iter().map(String::as_str).collect();
    let mut person = with_sessions(&days);
    person.send(Msg::DeviceKnown(DeviceFact::Kept(Some(true))));
    assert!(!reminded(&person));
}

#[test]
fn a_tab_of_safari_is_told_after_its_first_session() {
    let mut person = with_sessions(&["2026-11-20"]);
    assert!(!reminded(&person));
    person.model.device.safari_tab = true;
    assert!(reminded(&person));
}

#[test]
fn the_browser_is_asked_to_keep_the_record_after_the_first_session_only() {
    let mut person = Person::checked();
    let asked = |p: &Person| p.asked.iter().filter(|e| **e == Effect::AskToKeep).count();
    person.start("desk-reset", 2);
    assert_eq!(asked(&person), 0);
    person.play_to_the_end();
    assert_eq!(asked(&person), 1);
    person.start("desk-reset", 2);
    person.play_to_the_end();
    assert_eq!(asked(&person), 1);
}
