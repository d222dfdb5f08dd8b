//! Anything in any order at any time: what must hold all the same.

use std::collections::BTreeSet;
use std::time::Duration;

use proptest::prelude::*;
use unhunch::app::effect::Effect;
use unhunch::app::model::AGES;
use unhunch::app::msg::{
    CheckMsg, EditorMsg, Msg, PlayerMsg, Setting, ShareMsg, Step, StorageError,
};
use unhunch::app::screens;
use unhunch::archive;
use unhunch::content::questions::{Ask, HEALTH, Item, NOW};
use unhunch::content::regions::Region;
use unhunch::pain::Pain;
use unhunch::progress::Effort;
use unhunch::route::{CheckPage, Route};
use unhunch::triage::StopReason;

use super::held::{stored, tell};
use super::person::Person;
use super::said::Said;
use crate::triage::pain;

/// One thing that a person, a phone or a browser may do.
#[derive(Debug, Clone)]
enum Deed {
    Send(Msg),
    Wait(u64),
    Sleep(u64),
    Fail(Option<StorageError>),
    Start(&'static str, u8),
    /// A full check from its first page to its end.
    Check(Said),
    /// Another tab, or a fault, put this text under this key.
    Elsewhere(&'static str, &'static str),
    /// Another tab wrote locks and limits as they once were, or removed them.
    Earlier(bool),
    /// Another tab opens, goes through a full check, and tells of it.
    OtherTab(Said),
    /// The wall clock is set so many hours from what is right.
    Clock(i64),
    Reopen,
}

fn any_pain() -> impl Strategy<Value = Pain> {
    (0..=10_u8).prop_map(pain)
}

fn any_player() -> impl Strategy<Value = PlayerMsg> {
    let reasons = vec![
        StopReason::Emergency,
        StopReason::Numbness,
        StopReason::Sharp,
        StopReason::HurtMore,
        StopReason::TooHard,
        StopReason::Other,
    ];
    let plain = vec![
        PlayerMsg::PauseTapped,
        PlayerMsg::ResumeTapped,
        PlayerMsg::BackTapped,
        PlayerMsg::SkipTapped,
        PlayerMsg::MoreTimeTapped,
        PlayerMsg::FinishedTapped,
        PlayerMsg::RestartTapped,
        PlayerMsg::SoundToggled,
        PlayerMsg::StopTapped,
        PlayerMsg::KeepGoingTapped,
        PlayerMsg::EndTapped,
        PlayerMsg::FinishHereTapped,
    ];
    prop_oneof![
        8 => prop::sample::select(plain),
        1 => prop::sample::select(reasons).prop_map(PlayerMsg::ReasonChosen),
        1 => any_pain().prop_map(PlayerMsg::StopPainChosen),
    ]
}

fn any_route() -> impl Strategy<Value = Route> {
    let slug = || prop::sample::select(vec!["desk-reset", "own-1", "dead-hang", "nothing"]);
    let plain = vec![
        Route::Today,
        Route::Symptoms,
        Route::Checked,
        Route::Session("gentle".to_owned()),
        Route::CheckResult,
        Route::Unlock,
        Route::Player,
        Route::Done,
        Route::Progress,
        Route::NewRoutine,
        Route::Shared("1,3,Mine,dead-hang-9x900,nothing-1x1,belly".to_owned()),
    ];
    prop_oneof![
        4 => prop::sample::select(plain),
        1 => slug().prop_map(|s| Route::Session(s.to_owned())),
        1 => slug().prop_map(|s| Route::EditRoutine(s.to_owned())),
        2 => any_page().prop_map(Route::Check),
    ]
}

fn any_item() -> impl Strategy<Value = Item> {
    let signs = Ask::SIGNS.into_iter().map(Item::Ask);
    let others = NOW.iter().chain(&HEALTH).map(|line| line.item);
    prop::sample::select(signs.chain(others).collect::<Vec<_>>())
}

fn any_page() -> impl Strategy<Value = CheckPage> {
    prop::sample::select(CheckPage::ALL.to_vec())
}

fn any_check() -> impl Strategy<Value = CheckMsg> {
    let chosen = prop::sample::select(Ask::ALL.to_vec()).prop_flat_map(|ask| {
        let value = prop::sample::select(ask.values().to_vec());
        value.prop_map(move |value| CheckMsg::Chosen(ask, value))
    });
    let plain = vec![
        CheckMsg::Begun,
        CheckMsg::Anew,
        CheckMsg::HealthChanged,
        CheckMsg::SeenConfirmed,
        CheckMsg::CheckedRecorded(true),
        CheckMsg::CheckedRecorded(false),
        CheckMsg::ShareTapped,
        CheckMsg::PrintTapped,
    ];
    prop_oneof![
        4 => Just(CheckMsg::ContinueTapped),
        2 => prop::sample::select(plain),
        2 => any::<bool>().prop_map(CheckMsg::NoneTicked),
        1 => any::<bool>().prop_map(CheckMsg::UnsureTicked),
        1 => prop::sample::select(AGES.to_vec()).prop_map(CheckMsg::AgeChosen),
        2 => (any_item(), any::<bool>()).prop_map(|(i, on)| CheckMsg::ItemTicked(i, on)),
        1 => (any_item(), any::<bool>()).prop_map(|(i, on)| CheckMsg::UnsureItemTicked(i, on)),
        3 => chosen,
        2 => any_pain().prop_map(CheckMsg::PainChosen),
        1 => any_page().prop_map(CheckMsg::ChangeTapped),
    ]
}

/// Mostly nothing to report, so that sessions run.
fn any_said() -> impl Strategy<Value = Said> {
    let few = || prop_oneof![4 => Just(Vec::new()), 1 => prop::collection::vec(any_item(), 1..3)];
    (few(), few(), 0..=5_u8).prop_map(|(ticked, unsure, score)| Said {
        ticked,
        unsure,
        ..Said::nothing(score)
    })
}

fn any_editing() -> impl Strategy<Value = EditorMsg> {
    let step = || prop_oneof![Just(Step::Up), Just(Step::Down)];
    prop_oneof![
        Just(EditorMsg::Named("Mine".to_owned())),
        Just(EditorMsg::Added("dead-hang".to_owned())),
        Just(EditorMsg::Added("nothing".to_owned())),
        (0..3_usize).prop_map(EditorMsg::Removed),
        (0..3_usize).prop_map(EditorMsg::MovedUp),
        (0..3_usize).prop_map(EditorMsg::MovedDown),
        Just(EditorMsg::Dropped),
        Just(EditorMsg::Copied("morning".to_owned())),
        (0..3_usize, step()).prop_map(|(at, step)| EditorMsg::Sets(at, step)),
        (0..3_usize, step()).prop_map(|(at, step)| EditorMsg::Amount(at, step)),
        Just(EditorMsg::Saved),
        Just(EditorMsg::Deleted),
    ]
}

fn any_msg() -> impl Strategy<Value = Msg> {
    let plain = vec![
        Msg::WentNowhere,
        Msg::DeadlineReached,
        Msg::PageHidden,
        Msg::PageShown,
        Msg::SoundOpened,
        Msg::SoundFailed,
        Msg::ShortAnswered(true),
        Msg::ShortAnswered(false),
        Msg::CheckDropped,
        Msg::SoundTestTapped,
        Msg::StartTapped,
        Msg::AnswersSaved,
        Msg::EffortChosen(Effort::TooHard),
        Msg::CopyTapped,
        Msg::Share(ShareMsg::Saved),
        Msg::Share(ShareMsg::Tapped("morning".to_owned())),
        Msg::DeleteUndone,
        Msg::SettingChanged(Setting::WaitForMe(true)),
        Msg::SettingChanged(Setting::ReadySeconds(0)),
    ];
    prop_oneof![
        6 => prop::sample::select(plain),
        6 => any_player().prop_map(Msg::Player),
        4 => any_route().prop_map(Msg::WentTo),
        2 => any_editing().prop_map(Msg::Editor),
        6 => any_check().prop_map(Msg::Check),
        1 => prop::sample::select(Region::ALL.to_vec()).prop_map(Msg::RegionChosen),
        1 => (0..5_usize, any::<bool>()).prop_map(|(at, on)| Msg::LineToggled(at, on)),
        1 => any_pain().prop_map(Msg::PreviewPainChosen),
        1 => any_pain().prop_map(Msg::DonePainChosen),
    ]
}

fn any_text_elsewhere() -> impl Strategy<Value = Deed> {
    let keys = vec![
        "unhunch/month/2026-11",
        archive::STANDING_KEY,
        archive::SETTINGS_KEY,
        archive::OWN_KEY,
        archive::CHECK_KEY,
    ];
    let texts = vec![
        "",
        "{oops",
        "{\"version\":1,\"data\":[\n\n]}",
        "{\"version\":1,\"data\":{}}",
    ];
    let (keys, texts) = (prop::sample::select(keys), prop::sample::select(texts));
    (keys, texts).prop_map(|(key, text)| Deed::Elsewhere(key, text))
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let ids = vec!["desk-reset", "evening", "dead-hang", "own-1"];
    prop_oneof![
        12 => any_msg().prop_map(Deed::Send),
        4 => (0..90_u64).prop_map(Deed::Wait),
        1 => (0..60_u64).prop_map(|hours| Deed::Wait(hours * 3600)),
        1 => (0..900_u64).prop_map(Deed::Sleep),
        1 => prop_oneof![Just(None), Just(Some(StorageError::Full))].prop_map(Deed::Fail),
        3 => (prop::sample::select(ids), prop_oneof![12 => 0..=7_u8, 1 => Just(9)]).prop_map(|(id, n)| Deed::Start(id, n)),
        2 => any_said().prop_map(Deed::Check),
        1 => any_text_elsewhere(),
        1 => any::<bool>().prop_map(Deed::Earlier),
        1 => any_said().prop_map(Deed::OtherTab),
        1 => (-1000..1000_i64).prop_map(Deed::Clock),
        1 => Just(Deed::Reopen),
    ]
}

fn ids(person: &Person) -> BTreeSet<String> {
    person.records().iter().map(|r| r.id.clone()).collect()
}

fn act(mut person: Person, deed: Deed) -> Person {
    match deed {
        Deed::Send(msg) => person.send(msg),
        Deed::Wait(seconds) => person.wait_secs(seconds),
        Deed::Sleep(seconds) => person.sleep(Duration::from_secs(seconds)),
        Deed::Fail(why) => person.storage.fails = why,
        Deed::Start(id, score) => person.start(id, score),
        Deed::Check(said) => person.full_check(&said),
        Deed::Elsewhere(key, text) => {
            let (key, text) = (key.to_owned(), text.to_owned());
            person.storage.texts.insert(key.clone(), text.clone());
            let text = Some(text);
            person.send(Msg::StoredElsewhere { key, text });
        }
        Deed::Earlier(removed) => {
            let once = Person::checked();
            tell(&mut person, stored(&once).filter(|_| !removed));
        }
        Deed::OtherTab(said) => {
            let mut there = person.second_tab();
            there.full_check(&said);
            tell(&mut person, stored(&there));
        }
        Deed::Clock(hours) => {
            person.wall_set = hours * 3_600_000;
            person.send(Msg::DeadlineReached);
        }
        // What could not be saved is lost with the page, and the person was
        // told so.
        Deed::Reopen if person.model.unsaved.is_empty() => return person.reopened(),
        Deed::Reopen => {}
    }
    person
}

/// Every screen can be shown.
fn look(person: &Person) {
    let model = &person.model;
    drop(screens::today::today(model));
    drop(screens::preview::preview(model));
    drop(screens::player::player(model));
    drop(screens::player::frame(model, person.now().moment));
    drop(screens::done::done(model));
    drop(screens::progress::first(model));
    drop(screens::progress::back(model));
    drop(screens::charts::charts(model));
    drop(screens::charts::read_out(model));
    drop(screens::result::result(model));
    drop(screens::banners(model));
}

/// What must hold between any two deeds.
fn holds(person: &Person) -> Result<(), TestCaseError> {
    let standing = &person.model.standing;
    let locked = standing.lock().is_some();
    prop_assert!(!(locked && person.runs()), "a session runs while locked");
    if person.model.open_clearance().is_some() {
        prop_assert!(!locked, "cleared while locked");
        let due = standing.due(person.model.now);
        prop_assert_eq!(due, None, "cleared while a full check is due");
    }
    prop_assert!(!person.laid_late, "a note was laid in the past");
    Ok(())
}

fn check(deeds: Vec<Deed>) -> Result<(), TestCaseError> {
    let mut person = Person::checked();
    for deed in deeds {
        let known = ids(&person);
        let before = person.model.standing.clone();
        let ran = person.model.running.as_ref().map(|r| r.id.clone());
        let starts = matches!(deed, Deed::Start(..));
        person.asked.clear();
        person.laid_late = false;
        person = act(person, deed);
        prop_assert!(known.is_subset(&ids(&person)), "a record was lost");
        let standing = &person.model.standing;
        if let Some(lock) = before.lock().filter(|_| standing.lock().is_none()) {
            let may = lock.seen && lock.may_say_seen(person.model.now);
            prop_assert!(may, "a lock was lost before its time and the word");
        }
        if let Some(limit) = before.limit().filter(|_| standing.limit().is_none()) {
            let over = limit.wait.is_over(person.model.now.wall);
            prop_assert!(over, "a limit was lost before its time");
        }
        let runs = person.model.running.as_ref().map(|r| r.id.clone());
        if starts && runs.is_some() && runs != ran {
            let due = standing.due(person.model.now);
            prop_assert_eq!(due, None, "a session began while a full check was due");
        }
        holds(&person)?;
    }
    look(&person);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_happens_no_record_is_lost_and_no_lock_is_passed(
        deeds in prop::collection::vec(any_deed(), 1..60),
    ) {
        check(deeds)?;
    }
}

#[test]
fn a_note_is_laid_for_what_is_still_to_come() {
    let mut person = Person::checked();
    person.start("desk-reset", 0);
    person.wait_secs(15);
    person.tap(PlayerMsg::PauseTapped);
    person.tap(PlayerMsg::ResumeTapped);
    assert!(person.asked.iter().any(|e| matches!(e, Effect::Lay { .. })));
    assert!(!person.laid_late);
}
