//! Stopping: what each reason leads to, and that no reason is lost.

use std::time::Duration;

use unhunch::app::model::Notice;
use unhunch::app::msg::{Msg, PlayerMsg};
use unhunch::app::screens::player;
use unhunch::archive;
use unhunch::content::questions::Ask;
use unhunch::progress::Ending;
use unhunch::route::{CheckList, CheckPage, Route};
use unhunch::triage::{Due, Level, Scope, StopReason};

use super::person::Person;
use crate::triage::pain;

/// The first page of the check, where the region and the age are known.
const SIGNS: Route = Route::Check(CheckPage::List(CheckList::Signs));

/// Stops 40 seconds into a session for this reason.
fn stopped(reason: Option<StopReason>, score: Option<u8>) -> Person {
    let mut person = stopping(reason);
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
    assert_eq!(standing.limit().is_some(), gentle, "{reason:?}");
    let due = lock.is_some() || gentle;
    assert_eq!(standing.due(person.now()).is_some(), due, "{reason:?}");
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
    check_stop(Some(Numbness), None, &SIGNS, None, true);
    check_stop(Some(Sharp), None, &SIGNS, None, true);
    check_stop(Some(HurtMore), Some(6), &SIGNS, None, true);
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
        let mut person = Person::checked();
        person.start("desk-reset", 1);
        person.tap(PlayerMsg::StopTapped);
        person.tap(PlayerMsg::ReasonChosen(StopReason::HurtMore));
        person.tap(PlayerMsg::StopPainChosen(pain(score)));
        person.tap(PlayerMsg::KeepGoingTapped);
        person
    };
    let length = |person: &Person| {
        let running = person.model.running.as_ref();
        running.map(|r| crate::plan::expected(r.session.script()))
    };
    let whole = length(&keep_going(2)).expect("green goes on");
    let halved = length(&keep_going(3)).expect("amber goes on");
    assert!(halved < whole);
    let red = keep_going(6);
    assert!(!red.runs());
    assert_eq!(red.model.route, SIGNS);
}

#[test]
fn a_stop_for_sharp_pain_limits_a_check_passed_before_it() {
    let mut person = Person::checked();
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

/// 40 seconds into a session, with the stop sheet open and this said on it.
fn stopping(reason: Option<StopReason>) -> Person {
    let mut person = Person::checked();
    person.start("desk-reset", 1);
    person.wait_secs(40);
    person.tap(PlayerMsg::StopTapped);
    if let Some(reason) = reason {
        person.tap(PlayerMsg::ReasonChosen(reason));
    }
    person
}

/// The sheet left by `leave` ends the session for what was said on it.
fn check_left(leave: impl Fn(&mut Person)) {
    let reasons = [
        None,
        Some(StopReason::Numbness),
        Some(StopReason::Sharp),
        Some(StopReason::HurtMore),
        Some(StopReason::TooHard),
    ];
    for reason in reasons {
        let mut person = stopping(reason);
        person.tap(PlayerMsg::StopPainChosen(pain(5)));
        leave(&mut person);
        assert!(!person.runs(), "{reason:?}");
        let said = reason.unwrap_or(StopReason::NotSaid);
        let person = person.reopened();
        let record = &person.records()[0];
        assert_eq!(record.ending, Ending::Stopped(said));
        assert_eq!(record.pain_after, Some(pain(5)));
        let standing = &person.model.standing;
        assert!(standing.lock().is_none(), "{reason:?}");
        let gentle = standing.limit().is_some();
        assert_eq!(gentle, said != StopReason::TooHard, "{reason:?}");
    }
}

#[test]
fn a_stop_sheet_that_is_walked_away_from_ends_the_session() {
    check_left(|person| person.go(Route::Session("desk-reset".to_owned())));
    check_left(|person| person.go(Route::Today));
    check_left(|person| person.go(Route::Learn));
    check_left(|person| person.send(Msg::WentNowhere));
}

#[test]
fn a_stop_sheet_left_open_for_hours_or_under_another_start_ends_the_session() {
    check_left(|person| {
        person.wait_secs(3 * 3600);
        person.send(Msg::PageShown);
    });
    check_left(|person| person.tap(PlayerMsg::FinishHereTapped));
    check_left(|person| person.send(Msg::StartTapped));
}

#[test]
fn a_stop_sheet_walked_away_from_says_what_follows() {
    let mut person = stopping(None);
    person.go(Route::Learn);
    assert_eq!(person.model.route, Route::Done);
    assert_eq!(person.model.notice, Some(Notice::GentleAfterStop));
}

#[test]
fn a_warning_sign_on_the_stop_sheet_cannot_be_kept_going_with() {
    for reason in [StopReason::Numbness, StopReason::Sharp] {
        let mut person = stopping(Some(reason));
        let screen = player::player(&person.model).expect("the sheet is open");
        assert_eq!(screen.sheet.and_then(|s| s.keep_going), None, "{reason:?}");
        person.tap(PlayerMsg::KeepGoingTapped);
        assert!(!person.runs());
        assert_eq!(person.records()[0].ending, Ending::Stopped(reason));
    }
    let harmless = [
        None,
        Some(StopReason::TooHard),
        Some(StopReason::Other),
        Some(StopReason::HurtMore),
    ];
    for reason in harmless {
        let mut person = stopping(reason);
        let screen = player::player(&person.model).expect("the sheet is open");
        assert!(screen.sheet.is_some_and(|s| s.keep_going.is_some()));
        person.tap(PlayerMsg::KeepGoingTapped);
        assert!(person.runs(), "{reason:?}");
    }
}

#[test]
fn a_lock_that_ends_a_session_after_a_sleep_credits_nothing_of_the_sleep() {
    let mut here = Person::checked();
    let mut there = here.second_tab();
    here.start("desk-reset", 0);
    there.check_sign(Ask::Chest);
    here.wait_secs(34);
    let text = there.storage.texts.get(archive::STANDING_KEY).cloned();
    let key = archive::STANDING_KEY.to_owned();
    here.sleep_until(Duration::from_mins(20), Msg::StoredElsewhere { key, text });
    assert!(!here.runs());
    assert_eq!(here.records()[0].seconds, 34);
}

#[test]
fn the_end_of_every_session_is_told_anew() {
    let mut person = stopping(Some(StopReason::Other));
    person.tap(PlayerMsg::EndTapped);
    assert_eq!(person.model.polite, "Session over.");
    person.start("desk-reset", 0);
    assert_eq!(person.model.polite, "");
    person.go(Route::Today);
    assert_eq!(person.model.assertive, "");
}

#[test]
fn pain_that_is_far_higher_after_a_session_asks_for_gentle_days_and_a_check() {
    let mut person = Person::checked();
    person.start("desk-reset", 2);
    person.play_to_the_end();
    person.send(Msg::DonePainChosen(pain(8)));
    person.send(Msg::AnswersSaved);
    assert_eq!(person.model.notice, Some(Notice::HurtAfter));
    assert!(person.model.standing.limit().is_some());
    let again = person.reopened();
    let standing = &again.model.standing;
    assert!(standing.limit().is_some());
    assert_eq!(standing.due(again.now()), Some(Due::Stopped));
}
