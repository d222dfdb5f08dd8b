//! Warning signs: nothing starts, by no way, until it is opened properly.

use std::time::Duration;

use unhunch::app::model::CheckProblem;
use unhunch::app::msg::{CheckMsg, Msg, PlayerMsg};
use unhunch::app::screens::{result, today};
use unhunch::archive;
use unhunch::content::questions::{Ask, Item};
use unhunch::route::{CheckList, CheckPage, Route};

use super::person::Person;
use super::said::Said;
use crate::triage::pain;

const DAY: u64 = 24 * 3600;
const SIGNS: CheckPage = CheckPage::List(CheckList::Signs);

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
    for sign in Ask::SIGNS {
        let mut person = Person::checked();
        person.check_sign(sign);
        assert_eq!(person.model.route, Route::CheckResult);
        check_locked(&mut person);
        check_locked(&mut person.second_tab());
        check_locked(&mut person.reopened_at(Some(Route::Session("desk-reset".to_owned()))));
    }
}

#[test]
fn not_being_sure_locks_too() {
    for sign in Ask::SIGNS {
        let mut person = Person::checked();
        person.full_check(&Said::nothing(0).unsure(Item::Ask(sign)));
        assert_eq!(person.model.route, Route::CheckResult);
        assert!(person.model.standing.lock().is_some(), "{sign:?}");
        check_locked(&mut person);
    }
}

#[test]
fn a_page_that_contradicts_itself_clears_nobody() {
    let mut person = Person::checked();
    person.begin_check(&Said::nothing(0));
    person.answer(SIGNS, &Said::nothing(0));
    person.go(Route::Check(SIGNS));
    person.check(CheckMsg::ItemTicked(Item::Ask(Ask::Chest), true));
    person.check(CheckMsg::ContinueTapped);
    assert_eq!(person.model.check.problem, Some(CheckProblem::Both));
    person.go(Route::Check(CheckPage::How));
    person.answer(CheckPage::How, &Said::nothing(0));
    assert_eq!(person.model.clearance, None);
    assert_eq!(person.model.route, Route::Symptoms);
}

#[test]
fn the_lock_opens_after_a_day_and_a_word_and_a_clean_check() {
    let mut person = Person::checked();
    person.check_sign(Ask::Chest);
    person.go(Route::Unlock);
    assert_eq!(
        person.model.route,
        Route::Symptoms,
        "the page is not there yet"
    );
    person.send(Msg::Check(CheckMsg::SeenConfirmed));
    check_locked(&mut person);
    person.wait_secs(DAY);
    person.go(Route::Unlock);
    assert_eq!(person.model.route, Route::Unlock);
    person.send(Msg::Check(CheckMsg::SeenConfirmed));
    let mut person = person.reopened();
    person.start("desk-reset", 0);
    assert!(!person.runs(), "the short check is not the full one");
    person.check_clean(1);
    assert_eq!(result::result(&person.model).card, None);
    person.start("desk-reset", 1);
    assert!(person.runs());
}

#[test]
fn deleting_the_record_opens_nothing() {
    let mut person = Person::checked();
    person.check_sign(Ask::Legs);
    person.send(Msg::DeleteConfirmed);
    check_locked(&mut person);
    check_locked(&mut person.reopened());
}

#[test]
fn a_damaged_note_of_a_lock_is_a_lock() {
    let mut person = Person::checked();
    person.check_sign(Ask::Head);
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
    let mut person = Person::checked();
    person.check_sign(Ask::Head);
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
    let mut person = Person::checked();
    person.start("desk-reset", 8);
    assert_eq!(person.model.route, Route::CheckResult);
    check_locked(&mut person);
}

#[test]
fn a_check_that_locks_ends_the_session_that_waits() {
    let mut person = Person::checked();
    person.start("desk-reset", 0);
    person.wait_secs(40);
    person.check_sign(Ask::Chest);
    assert!(!person.runs());
    assert_eq!(person.model.route, Route::CheckResult);
    assert_eq!(person.records().len(), 1, "what was done is kept");
    person.tap(PlayerMsg::ResumeTapped);
    check_locked(&mut person);
}

#[test]
fn a_lock_in_another_tab_ends_the_session_here() {
    let mut here = Person::checked();
    let mut there = here.second_tab();
    here.start("desk-reset", 0);
    there.check_sign(Ask::Chest);
    let text = there.storage.texts.get(archive::STANDING_KEY).cloned();
    let key = archive::STANDING_KEY.to_owned();
    here.send(Msg::StoredElsewhere { key, text });
    assert!(!here.runs());
    check_locked(&mut here);
}

#[test]
fn a_page_that_slept_through_a_lock_in_another_tab_holds_to_it_when_it_is_back() {
    let mut here = Person::checked();
    let mut there = here.second_tab();
    here.start("desk-reset", 0);
    there.check_sign(Ask::Chest);
    here.storage.texts.clone_from(&there.storage.texts);
    here.send(Msg::PageShown);
    assert!(!here.runs());
    check_locked(&mut here);
}

#[test]
fn a_tab_that_knew_of_no_lock_does_not_undo_one() {
    let mut here = Person::checked();
    let mut there = here.second_tab();
    here.check_sign(Ask::Chest);
    there.check_clean(0);
    let text = there.storage.texts.get(archive::STANDING_KEY).cloned();
    here.storage.texts.clone_from(&there.storage.texts);
    let key = archive::STANDING_KEY.to_owned();
    here.send(Msg::StoredElsewhere { key, text });
    check_locked(&mut here.reopened());
}

#[test]
fn a_lock_opened_in_one_tab_is_open_in_the_other() {
    let mut here = Person::checked();
    here.check_sign(Ask::Chest);
    let mut there = here.second_tab();
    for person in [&mut here, &mut there] {
        person.wait_secs(DAY + 60);
    }
    let tell = |here: &Person, there: &mut Person| {
        let text = here.storage.texts.get(archive::STANDING_KEY).cloned();
        let key = archive::STANDING_KEY.to_owned();
        there.send(Msg::StoredElsewhere { key, text });
    };
    here.send(Msg::Check(CheckMsg::SeenConfirmed));
    tell(&here, &mut there);
    here.check_clean(0);
    tell(&here, &mut there);
    there.start("desk-reset", 0);
    assert!(there.runs());
}

#[test]
fn one_check_starts_one_session() {
    let mut person = Person::checked();
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
    let mut person = Person::checked();
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
    let mut person = Person::checked();
    person.begin_check(&Said::nothing(0));
    person.answer(SIGNS, &Said::nothing(0));
    person.wait_secs(10 * 3600);
    person.answer(CheckPage::How, &Said::nothing(0));
    assert_eq!(person.model.clearance, None);
    assert_eq!(person.model.route, Route::Symptoms);
    let none = &person.model.check.none;
    assert!(
        !none.contains(&CheckList::Signs),
        "the signs are open again"
    );
}

#[test]
fn a_night_on_the_preview_counts_on_the_wall_clock_too() {
    let mut person = Person::checked();
    person.check_clean(1);
    person.go(Route::Session("desk-reset".to_owned()));
    person.sleep(Duration::from_hours(9));
    person.send(Msg::StartTapped);
    assert!(!person.runs());
}

#[test]
fn an_old_answer_is_not_made_new_by_a_later_one() {
    let (none, score) = (Msg::ShortAnswered(true), Msg::PreviewPainChosen(pain(0)));
    for (old, new) in [(none.clone(), score.clone()), (score, none)] {
        let mut person = Person::checked();
        person.go(Route::Session("desk-reset".to_owned()));
        person.send(old.clone());
        person.wait_secs(31 * 60);
        person.send(new.clone());
        person.send(Msg::StartTapped);
        assert!(!person.runs(), "{old:?} is too old");
        person.send(old);
        person.send(Msg::StartTapped);
        assert!(person.runs(), "both are new now");
    }
}

#[test]
fn answers_of_two_ages_are_as_old_as_the_first() {
    let mut person = Person::checked();
    person.go(Route::Session("desk-reset".to_owned()));
    person.send(Msg::PreviewPainChosen(pain(0)));
    person.wait_secs(20 * 60);
    person.send(Msg::ShortAnswered(true));
    person.wait_secs(11 * 60);
    person.send(Msg::StartTapped);
    assert!(!person.runs());
}

#[test]
fn a_sign_on_the_preview_leads_to_the_full_check_which_asks_for_pain_anew() {
    let mut person = Person::checked();
    person.go(Route::Session("desk-reset".to_owned()));
    person.send(Msg::PreviewPainChosen(pain(0)));
    person.send(Msg::ShortAnswered(false));
    person.send(Msg::StartTapped);
    assert_eq!(person.model.route, Route::Check(SIGNS));
    assert_eq!(person.model.check.pain, None);
    person.answer(SIGNS, &Said::nothing(0));
    person.check(CheckMsg::ContinueTapped);
    assert_eq!(person.model.check.problem, Some(CheckProblem::NoPain));
    assert_eq!(person.model.clearance, None);
}

#[test]
fn a_result_says_when_the_check_was_answered() {
    let mut person = Person::checked();
    person.check_clean(1);
    person.wait_secs(2 * 3600);
    let small = result::result(&person.model).small;
    assert!(small.contains("07:00"), "{small}");
}

#[test]
fn a_verdict_whose_lock_was_opened_elsewhere_is_no_clean_result() {
    let mut here = Person::checked();
    here.check_sign(Ask::Chest);
    assert_eq!(here.model.route, Route::CheckResult);
    let mut there = here.second_tab();
    for person in [&mut here, &mut there] {
        person.wait_secs(DAY + 60);
    }
    there.send(Msg::Check(CheckMsg::SeenConfirmed));
    for _ in 0..2 {
        let text = there.storage.texts.get(archive::STANDING_KEY).cloned();
        let key = archive::STANDING_KEY.to_owned();
        here.send(Msg::StoredElsewhere { key, text });
        there.check_clean(0);
    }
    assert!(here.model.standing.lock().is_none());
    assert_eq!(here.model.route, Route::Symptoms);
    here.go(Route::CheckResult);
    assert_eq!(here.model.route, Route::Symptoms);
}
