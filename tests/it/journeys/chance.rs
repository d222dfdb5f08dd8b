//! Anything in any order at any time: what must hold all the same.

use std::collections::BTreeSet;
use std::time::Duration;

use proptest::prelude::*;
use unhunch::app::effect::Effect;
use unhunch::app::msg::{EditorMsg, Msg, PlayerMsg, Setting, Step, StorageError};
use unhunch::app::screens;
use unhunch::archive;
use unhunch::content::signs::SignId;
use unhunch::pain::Pain;
use unhunch::progress::Effort;
use unhunch::route::Route;
use unhunch::triage::StopReason;

use super::person::Person;
use crate::triage::pain;

/// One thing that a person, a phone or a browser may do.
#[derive(Debug, Clone)]
enum Deed {
    Send(Msg),
    Wait(u64),
    Sleep(u64),
    Fail(Option<StorageError>),
    Start(&'static str, u8),
    /// Another tab, or a fault, put this text under this key.
    Elsewhere(&'static str, &'static str),
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
        Route::Signs,
        Route::Unsure,
        Route::PainNow,
        Route::CheckResult,
        Route::Unlock,
        Route::Player,
        Route::Done,
        Route::Progress,
        Route::NewRoutine,
    ];
    prop_oneof![
        4 => prop::sample::select(plain),
        1 => slug().prop_map(|s| Route::Session(s.to_owned())),
        1 => slug().prop_map(|s| Route::EditRoutine(s.to_owned())),
    ]
}

fn any_editing() -> impl Strategy<Value = EditorMsg> {
    let step = || prop_oneof![Just(Step::Up), Just(Step::Down)];
    prop_oneof![
        Just(EditorMsg::Named("Mine".to_owned())),
        Just(EditorMsg::Added("dead-hang".to_owned())),
        Just(EditorMsg::Added("nothing".to_owned())),
        (0..3_usize).prop_map(EditorMsg::Removed),
        (0..3_usize).prop_map(EditorMsg::MovedUp),
        (0..3_usize, step()).prop_map(|(at, step)| EditorMsg::Sets(at, step)),
        (0..3_usize, step()).prop_map(|(at, step)| EditorMsg::Amount(at, step)),
        Just(EditorMsg::Saved),
        Just(EditorMsg::Deleted),
    ]
}

fn any_msg() -> impl Strategy<Value = Msg> {
    let sign = || prop::sample::select(SignId::ALL.to_vec());
    let plain = vec![
        Msg::WentNowhere,
        Msg::DeadlineReached,
        Msg::PageHidden,
        Msg::PageShown,
        Msg::SoundOpened,
        Msg::SoundFailed,
        Msg::ContinueTapped,
        Msg::CheckBegun,
        Msg::NoneTicked(true),
        Msg::UnsureTicked(true),
        Msg::SeenConfirmed,
        Msg::ShortAnswered(true),
        Msg::ShortAnswered(false),
        Msg::CheckDropped,
        Msg::SoundTestTapped,
        Msg::StartTapped,
        Msg::AnswersSaved,
        Msg::EffortChosen(Effort::TooHard),
        Msg::CopyTapped,
        Msg::DeleteUndone,
        Msg::SettingChanged(Setting::WaitForMe(true)),
        Msg::SettingChanged(Setting::ReadySeconds(0)),
    ];
    prop_oneof![
        6 => prop::sample::select(plain),
        6 => any_player().prop_map(Msg::Player),
        4 => any_route().prop_map(Msg::WentTo),
        2 => any_editing().prop_map(Msg::Editor),
        1 => (sign(), any::<bool>()).prop_map(|(s, on)| Msg::SignTicked(s, on)),
        1 => (sign(), any::<bool>()).prop_map(|(s, on)| Msg::UnsureSignTicked(s, on)),
        1 => (0..5_usize, any::<bool>()).prop_map(|(at, on)| Msg::LineToggled(at, on)),
        1 => any_pain().prop_map(Msg::CheckPainChosen),
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
        1 => any_text_elsewhere(),
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
        Deed::Elsewhere(key, text) => {
            let (key, text) = (key.to_owned(), text.to_owned());
            person.storage.texts.insert(key.clone(), text.clone());
            let text = Some(text);
            person.send(Msg::StoredElsewhere { key, text });
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
    drop(screens::progress::progress(model));
    drop(screens::result::result(model));
    drop(screens::banners(model));
}

fn check(deeds: Vec<Deed>) -> Result<(), TestCaseError> {
    let mut person = Person::new();
    for deed in deeds {
        let (known, was_locked) = (ids(&person), person.model.standing.lock().is_some());
        let unlocks = was_locked && matches!(deed, Deed::Send(Msg::ContinueTapped));
        person.asked.clear();
        person.laid_late = false;
        person = act(person, deed);
        prop_assert!(known.is_subset(&ids(&person)), "a record was lost");
        let locked = person.model.standing.lock().is_some();
        prop_assert!(!was_locked || locked || unlocks, "a lock was lost");
        prop_assert!(!(locked && person.runs()), "a session runs while locked");
        prop_assert!(!person.laid_late, "a note was laid in the past");
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
    let mut person = Person::new();
    person.start("desk-reset", 0);
    person.wait_secs(15);
    person.tap(PlayerMsg::PauseTapped);
    person.tap(PlayerMsg::ResumeTapped);
    assert!(person.asked.iter().any(|e| matches!(e, Effect::Lay { .. })));
    assert!(!person.laid_late);
}
