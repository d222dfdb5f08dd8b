//! Warning signs: nothing starts, by no way, until it is opened properly.

use std::time::Duration;

use unhunch::app::model::{CheckProblem, Notice};
use unhunch::app::msg::{Msg, PlayerMsg};
use unhunch::app::screens::{result, today};
use unhunch::archive;
use unhunch::content::signs::SignId;
use unhunch::progress::Ending;
use unhunch::route::Route;
use unhunch::triage::{Level, Scope, StopReason};

use super::person::Person;
use crate::triage::pain;

const DAY: u64 = 24 * 3600;

/// Every way to a session that a person can find; none of them works.
fn check_locked(person: &mut Person) {
    for id in ["desk-reset", "gentle", "belly-breathing"] {
        person.start(id, 0);
        assert!(!person.runs(), "{id}");
        assert_eq!(person.model.route, Route::CheckResult);
    }
    person.go(Route::Player);
    assert_ne!(person.model.route, Route::Player);
    person.check_clean(0);
    person.start("gentle", 0);
    assert!(!person.runs(), "a clean check alone opens nothing");
    assert!(matches!(
        today::today(&person.model).lead,
        today::Lead::Locked(_)
    ));
}

#[test]
fn every_sign_locks_by_link_reload_and_second_tab() {
    for sign in SignId::ALL {
        let mut person = Person::new();
        person.check_sign(sign);
        assert_eq!(person.model.route, Route::CheckResult);
        check_locked(&mut person);
        check_locked(&mut person.second_tab());
        check_locked(&mut person.reopened_at(Some(Route::Session("desk-reset".to_owned()))));
    }
}

#[test]
fn not_being_sure_locks_too() {
    for sign in SignId::ALL {
        let mut person = Person::new();
        person.send(Msg::CheckBegun);
        person.send(Msg::UnsureTicked(true));
        person.send(Msg::ContinueTapped);
        assert_eq!(person.model.route, Route::Unsure);
        person.send(Msg::UnsureSignTicked(sign, true));
        person.send(Msg::ContinueTapped);
        assert!(person.model.standing.lock().is_some(), "{sign:?}");
        check_locked(&mut person);
    }
}

#[test]
fn a_page_that_contradicts_itself_clears_nobody() {
    let mut person = Person::new();
    person.send(Msg::CheckBegun);
    person.send(Msg::NoneTicked(true));
    person.send(Msg::ContinueTapped);
    person.go(Route::Signs);
    person.send(Msg::SignTicked(SignId::Chest, true));
    person.send(Msg::ContinueTapped);
    assert_eq!(person.model.check.problem, Some(CheckProblem::Both));
    person.go(Route::PainNow);
    person.send(Msg::CheckPainChosen(pain(0)));
    person.send(Msg::ContinueTapped);
    assert_eq!(person.model.clearance, None);
}

#[test]
fn the_lock_opens_after_a_day_and_a_word_and_a_clean_check() {
    let mut person = Person::new();
    person.check_sign(SignId::Chest);
    person.go(Route::Unlock);
    assert_eq!(
        person.model.route,
        Route::Symptoms,
        "the page is not there yet"
    );
    person.send(Msg::SeenConfirmed);
    check_locked(&mut person);
    person.wait_secs(DAY);
    person.go(Route::Unlock);
    assert_eq!(person.model.route, Route::Unlock);
    person.send(Msg::SeenConfirmed);
    let mut person = person.reopened();
    person.start("desk-reset", 0);
    assert!(!person.runs(), "the short check is not the full one");
    person.check_clean(1);
    assert!(matches!(
        result::result(&person.model),
        result::ResultScreen::Clear(_)
    ));
    person.start("desk-reset", 1);
    assert!(person.runs());
}

#[test]
fn deleting_the_record_opens_nothing() {
    let mut person = Person::new();
    person.check_sign(SignId::Legs);
    person.send(Msg::DeleteConfirmed);
    check_locked(&mut person);
    check_locked(&mut person.reopened());
}

#[test]
fn a_damaged_note_of_a_lock_is_a_lock() {
    let mut person = Person::new();
    person.check_sign(SignId::Head);
    let text = person
        .storage
        .texts
        .get_mut(archive::STANDING_KEY)
        .expect("it was stored");
    text.truncate(text.len() - 3);
    let mut person = person.reopened();
    check_locked(&mut person);
    check_locked(&mut person.reopened());
}

#[test]
fn a_lock_that_a_newer_version_wrote_is_a_lock() {
    let mut person = Person::new();
    person.check_sign(SignId::Head);
    let text = person
        .storage
        .texts
        .get_mut(archive::STANDING_KEY)
        .expect("it was stored");
    *text = text.replace("\"version\":1", "\"version\":2");
    let before = text.clone();
    let mut person = person.reopened();
    check_locked(&mut person);
    assert_eq!(person.storage.texts[archive::STANDING_KEY], before);
}

#[test]
fn severe_pain_locks_at_the_preview() {
    let mut person = Person::new();
    person.start("desk-reset", 8);
    assert_eq!(person.model.route, Route::CheckResult);
    check_locked(&mut person);
}

#[test]
fn a_check_that_locks_ends_the_session_that_waits() {
    let mut person = Person::new();
    person.start("desk-reset", 0);
    person.wait_secs(40);
    person.check_sign(SignId::Chest);
    assert!(!person.runs());
    assert_eq!(person.model.route, Route::CheckResult);
    assert_eq!(person.records().len(), 1, "what was done is kept");
    person.tap(PlayerMsg::ResumeTapped);
    check_locked(&mut person);
}

#[test]
fn a_lock_in_another_tab_ends_the_session_here() {
    let mut here = Person::new();
    let mut there = here.second_tab();
    here.start("desk-reset", 0);
    there.check_sign(SignId::Chest);
    let text = there.storage.texts.get(archive::STANDING_KEY).cloned();
    let key = archive::STANDING_KEY.to_owned();
    here.send(Msg::StoredElsewhere { key, text });
    assert!(!here.runs());
    check_locked(&mut here);
}

#[test]
fn a_page_that_slept_through_a_lock_in_another_tab_holds_to_it_when_it_is_back() {
    let mut here = Person::new();
    let mut there = here.second_tab();
    here.start("desk-reset", 0);
    there.check_sign(SignId::Chest);
    here.storage.texts.clone_from(&there.storage.texts);
    here.send(Msg::PageShown);
    assert!(!here.runs());
    check_locked(&mut here);
}

#[test]
fn a_tab_that_knew_of_no_lock_does_not_undo_one() {
    let mut here = Person::new();
    let mut there = here.second_tab();
    here.check_sign(SignId::Chest);
    there.check_clean(0);
    let text = there.storage.texts.get(archive::STANDING_KEY).cloned();
    here.storage.texts.clone_from(&there.storage.texts);
    let key = archive::STANDING_KEY.to_owned();
    here.send(Msg::StoredElsewhere { key, text });
    check_locked(&mut here.reopened());
}

#[test]
fn a_lock_opened_in_one_tab_is_open_in_the_other() {
    let mut here = Person::new();
    here.check_sign(SignId::Chest);
    let mut there = here.second_tab();
    for person in [&mut here, &mut there] {
        person.wait_secs(DAY + 60);
    }
    let tell = |here: &Person, there: &mut Person| {
        let text = here.storage.texts.get(archive::STANDING_KEY).cloned();
        let key = archive::STANDING_KEY.to_owned();
        there.send(Msg::StoredElsewhere { key, text });
    };
    here.send(Msg::SeenConfirmed);
    tell(&here, &mut there);
    here.check_clean(0);
    tell(&here, &mut there);
    there.start("desk-reset", 0);
    assert!(there.runs());
}

#[test]
fn one_check_starts_one_session() {
    let mut person = Person::new();
    person.check_clean(1);
    person.go(Route::Session("desk-reset".to_owned()));
    person.send(Msg::StartTapped);
    person.play_to_the_end();
    person.go(Route::Session("desk-reset".to_owned()));
    person.send(Msg::StartTapped);
    assert!(!person.runs());
}

#[test]
fn old_answers_start_nothing() {
    let mut person = Person::new();
    person.check_clean(1);
    person.go(Route::Session("desk-reset".to_owned()));
    person.wait_secs(31 * 60);
    person.send(Msg::StartTapped);
    assert!(!person.runs(), "the check is over half an hour old");
    person.send(Msg::ShortAnswered(true));
    person.send(Msg::PreviewPainChosen(pain(0)));
    person.wait_secs(31 * 60);
    person.send(Msg::StartTapped);
    assert!(!person.runs(), "and so are these answers");
    person.start("desk-reset", 0);
    assert!(person.runs());
}

#[test]
fn answers_half_given_this_morning_clear_nobody_tonight() {
    let mut person = Person::new();
    person.send(Msg::CheckBegun);
    person.send(Msg::NoneTicked(true));
    person.send(Msg::ContinueTapped);
    person.wait_secs(10 * 3600);
    person.send(Msg::CheckPainChosen(pain(0)));
    person.send(Msg::ContinueTapped);
    assert_eq!(person.model.clearance, None);
    assert_eq!(person.model.route, Route::Signs);
}

/// Stops 40 seconds into a session for this reason.
fn stopped(reason: Option<StopReason>, score: Option<u8>) -> Person {
    let mut person = Person::new();
    person.start("desk-reset", 1);
    person.wait_secs(40);
    person.tap(PlayerMsg::StopTapped);
    if let Some(reason) = reason {
        person.tap(PlayerMsg::ReasonChosen(reason));
    }
    if let Some(score) = score {
        person.tap(PlayerMsg::StopPainChosen(pain(score)));
    }
    person.tap(PlayerMsg::EndTapped);
    person
}

fn check_stop(
    reason: Option<StopReason>,
    score: Option<u8>,
    to: &Route,
    lock: Option<Level>,
    gentle: bool,
) {
    let person = stopped(reason, score);
    assert!(!person.runs(), "{reason:?}");
    assert_eq!(person.model.route, *to, "{reason:?}");
    let person = person.reopened();
    let standing = &person.model.standing;
    assert_eq!(standing.lock().map(|l| l.level), lock, "{reason:?}");
    assert_eq!(
        standing.gentle_until(person.now()).is_some(),
        gentle,
        "{reason:?}"
    );
    let kept = Ending::Stopped(reason.unwrap_or(StopReason::NotSaid));
    assert_eq!(person.records()[0].ending, kept);
    assert_eq!(person.records()[0].pain_after, score.map(pain));
}

#[test]
fn each_reason_to_stop_leads_where_it_must() {
    use StopReason::{Emergency, HurtMore, Numbness, Other, Sharp, TooHard};
    check_stop(
        Some(Emergency),
        None,
        &Route::CheckResult,
        Some(Level::Emergency),
        false,
    );
    check_stop(
        Some(Numbness),
        None,
        &Route::CheckResult,
        Some(Level::Urgent),
        false,
    );
    check_stop(Some(Sharp), None, &Route::Signs, None, true);
    check_stop(Some(HurtMore), Some(6), &Route::Signs, None, true);
    check_stop(Some(TooHard), None, &Route::Done, None, false);
    check_stop(Some(Other), None, &Route::Done, None, false);
    check_stop(None, None, &Route::Done, None, true);
}

#[test]
fn a_sheet_closed_without_an_answer_says_what_follows() {
    assert_eq!(
        stopped(None, None).model.notice,
        Some(Notice::GentleAfterStop)
    );
}

#[test]
fn more_pain_asks_how_much_before_it_ends() {
    let person = stopped(Some(StopReason::HurtMore), None);
    assert!(person.runs());
    let sheet = person.model.running.and_then(|r| r.sheet);
    assert!(sheet.is_some_and(|s| s.asks_pain));
}

#[test]
fn amber_pain_halves_what_is_left_and_red_pain_ends() {
    let keep_going = |score| {
        let mut person = Person::new();
        person.start("desk-reset", 1);
        person.tap(PlayerMsg::StopTapped);
        person.tap(PlayerMsg::ReasonChosen(StopReason::HurtMore));
        person.tap(PlayerMsg::StopPainChosen(pain(score)));
        person.tap(PlayerMsg::KeepGoingTapped);
        person
    };
    let length = |person: &Person| {
        let running = person.model.running.as_ref();
        running.map(|r| r.session.script().expected())
    };
    let whole = length(&keep_going(2)).expect("green goes on");
    let halved = length(&keep_going(3)).expect("amber goes on");
    assert!(halved < whole);
    let red = keep_going(6);
    assert!(!red.runs());
    assert_eq!(red.model.route, Route::Signs);
}

#[test]
fn a_stop_for_sharp_pain_limits_a_check_passed_before_it() {
    let mut person = Person::new();
    person.start("strength", 0);
    person.wait_secs(30);
    person.check_clean(0);
    person.go(Route::Player);
    person.tap(PlayerMsg::StopTapped);
    person.tap(PlayerMsg::ReasonChosen(StopReason::Sharp));
    person.tap(PlayerMsg::EndTapped);
    let open = person.model.open_clearance();
    assert!(open.is_none_or(|c| c.scope() == Scope::Gentle));
}

#[test]
fn a_night_on_the_preview_counts_on_the_wall_clock_too() {
    let mut person = Person::new();
    person.check_clean(1);
    person.go(Route::Session("desk-reset".to_owned()));
    person.sleep(Duration::from_hours(9));
    person.send(Msg::StartTapped);
    assert!(!person.runs());
}
