//! The stored form of a session under way: what is written is read back, and
//! text that is not ours is refused without harm.

use proptest::prelude::*;
use unhunch::app::msg::{Msg, PlayerMsg};
use unhunch::app::screens::{player, today};
use unhunch::archive::{DRAFT_KEY, Why, read_draft, write_draft};
use unhunch::route::Route;
use unhunch::session::Session;
use unhunch::time::Moment;

use crate::journeys::person::{Person, Storage};

/// What is stored of a routine, so many seconds in.
fn stored(routine: &str, seconds: u64) -> String {
    let mut person = Person::checked();
    person.start(routine, 0);
    person.wait_secs(seconds);
    person.send(Msg::PageHidden);
    person.storage.texts[DRAFT_KEY].clone()
}

#[test]
fn every_routine_is_read_back_as_it_was() {
    for routine in unhunch::content::ROUTINES {
        let id = routine.slug.as_str();
        for seconds in [0, 12, 70] {
            let text = stored(id, seconds);
            let saved = read_draft(&text).unwrap_or_else(|why| panic!("{id}: {why:?}"));
            assert_eq!(write_draft(&saved), text, "{id} at {seconds} s");
            let restored = Session::restored(saved.draft.clone()).expect("it is our own");
            assert_eq!(restored.draft(Moment::default()), saved.draft);
        }
    }
}

#[test]
fn an_eased_session_stays_eased() {
    let mut person = Person::checked();
    person.start("strength", 3);
    person.wait_secs(12);
    person.tap(PlayerMsg::StopTapped);
    person.tap(PlayerMsg::ReasonChosen(
        unhunch::triage::StopReason::HurtMore,
    ));
    person.tap(PlayerMsg::StopPainChosen(crate::triage::pain(5)));
    person.tap(PlayerMsg::KeepGoingTapped);
    let running = person.model.running.as_ref().expect("half of it is left");
    let saved = read_draft(&person.storage.texts[DRAFT_KEY]).expect("it is our own");
    assert_eq!(saved.draft.script, *running.session.script());
}

#[test]
fn a_newer_version_is_told_apart_from_damage() {
    let newer = stored("morning", 5).replacen("\"version\":1", "\"version\":2", 1);
    assert_eq!(read_draft(&newer).err(), Some(Why::Newer(2)));
    for text in [
        "",
        "{}",
        "null",
        "{\"version\":1}",
        "{\"version\":1,\"data\":[]}",
    ] {
        assert_eq!(read_draft(text).err(), Some(Why::Damaged), "{text}");
    }
}

#[test]
fn values_that_no_session_can_have_are_refused() {
    let text = stored("morning", 70);
    let changed = |from: &str, to: &str| {
        assert!(text.contains(from), "{from} stands in {text}");
        read_draft(&text.replacen(from, to, 1))
    };
    for (from, to) in [
        ("\"pain\":0", "\"pain\":11"),
        ("\"beats\":[0,", "\"beats\":[99,"),
        ("\"beats\":[0,", "\"beats\":[-1,"),
        ("\"beats\":[0,1,0,2,", "\"beats\":[0,1,0,77,"),
        ("\"beats\":[0,", "\"beats\":["),
        ("\"active\":", "\"active\":-"),
        ("\"movement\":\"", "\"movement\":\"no-such-"),
    ] {
        let read = changed(from, to);
        let whole = read.ok().and_then(|saved| Session::restored(saved.draft));
        assert!(whole.is_none(), "{to} was taken");
    }
}

proptest! {
    #[test]
    fn text_with_anything_in_it_is_read_or_refused_and_never_harms(
        at in 0..10_000_usize, len in 0..40_usize, with in "[0-9\\-\\[\\]{},\":a-z.]{0,12}",
        later in 0..u64::MAX / 2,
    ) {
        let text = stored("desk-reset", 70);
        let at = at % text.len();
        let end = (at + len).min(text.len());
        prop_assume!(text.is_char_boundary(at) && text.is_char_boundary(end));
        let odd = format!("{}{with}{}", &text[..at], &text[end..]);
        let mut storage = Storage::default();
        storage.texts.insert(DRAFT_KEY.to_owned(), odd.clone());
        let mut person = Person::with(storage);
        today::today(&person.model);
        if person.runs() {
            person.go(Route::Player);
            person.tap(PlayerMsg::ResumeTapped);
            player::player(&person.model);
            person.wait_secs(30);
            player::player(&person.model);
        }
        if let Ok(saved) = read_draft(&odd)
            && let Some(session) = Session::restored(saved.draft)
        {
            let later = Moment::from_millis(later);
            let resumed = session.handle(unhunch::session::Input::ResumeTapped, Moment::default());
            if let unhunch::session::Step::Going(session) = resumed {
                session.upcoming(Moment::default());
                session.view(later);
                session.draft(later);
            }
        }
    }
}
