//! Small ways in which something that was meant could have been lost: an answer
//! passed over, a word taken back, a reason forgotten.

use unhunch::app::model::CheckProblem;
use unhunch::app::msg::{CheckMsg, Msg};
use unhunch::app::screens::{check, preview, result, today};
use unhunch::archive::CHECK_KEY;
use unhunch::content::questions::{Ask, Item, Recent, Value};
use unhunch::route::{CheckList, CheckPage, Route};
use unhunch::triage::{Due, Level};

use super::person::Person;
use super::said::Said;
use crate::triage::pain;

use CheckList::{Health, Now, Signs};
use CheckPage::{How, List, More};

/// The full check that is found, up to a page, with nothing new to say.
fn up_to_same(person: &mut Person) {
    let nothing = Said::nothing(0);
    person.begin_check(&nothing);
    for page in [List(Signs), How, List(Now)] {
        person.answer(page, &nothing);
    }
}

#[test]
fn a_pregnancy_ticked_at_a_later_check_has_to_be_answered() {
    let mut person = Person::checked();
    up_to_same(&mut person);
    person.check(CheckMsg::HealthChanged);
    person.check(CheckMsg::NoneTicked(false));
    person.check(CheckMsg::ItemTicked(Item::Ask(Ask::Pregnancy), true));
    person.check(CheckMsg::ContinueTapped);
    assert_eq!(person.model.route, Route::Check(More(Health)));
    person.check(CheckMsg::ContinueTapped);
    let open = CheckProblem::Unanswered(Ask::Pregnancy);
    assert_eq!(person.model.check.problem, Some(open));
}

#[test]
fn a_birth_is_told_once_and_answers_both_questions() {
    let mut person = Person::new();
    let born = Said::nothing(0).more(Ask::Pregnancy, Value::Weeks6To12);
    person.full_check(&born);
    let full = person.model.standing.full.clone().expect("it was full");
    assert_eq!(full.answers.get(Ask::Pregnancy), Value::Birth6Months);
    assert_eq!(full.answers.recent(), [Recent::Birth]);
    let lock = person.model.standing.lock().expect("C6 locks");
    assert_eq!(lock.rules, ["C6"]);
    let mut again = person.reopened();
    up_to_same(&mut again);
    assert_eq!(
        check::health(&again.model)[1],
        "Being pregnant, or a birth in the last 6 months: gave birth 6 to 12 weeks ago"
    );
}

#[test]
fn who_is_unsure_is_offered_only_what_is_not_ticked() {
    let mut person = Person::new();
    person.begin_check(&Said::nothing(0));
    person.check(CheckMsg::ItemTicked(Item::Ask(Ask::Breath), true));
    let lines = check::unsure_lines(&person.model, Signs);
    assert_eq!(lines.len(), 8, "a tick and a doubt do not contradict");
    let now = check::unsure_lines(&person.model, Now);
    let limited = now.iter().any(|l| l.item == Item::Ask(Ask::Limited));
    assert!(!limited, "only yes or no can answer that");
}

#[test]
fn an_emergency_among_several_questions_does_not_wait_for_the_others() {
    let mut person = Person::new();
    let two = Said::nothing(0)
        .more(Ask::Breath, Value::New)
        .more(Ask::Clot, Value::Limb);
    person.begin_check(&two);
    person.fill(List(Signs), &two);
    person.check(CheckMsg::ContinueTapped);
    person.check(CheckMsg::Chosen(Ask::Breath, Value::New));
    person.check(CheckMsg::ContinueTapped);
    assert_eq!(person.model.route, Route::CheckResult);
    let lock = person.model.standing.lock().expect("E2");
    assert_eq!(lock.level, Level::Emergency);
}

#[test]
fn something_new_before_a_session_is_not_taken_back_by_a_second_thought() {
    let mut person = Person::checked();
    person.go(Route::Session("gentle".to_owned()));
    person.send(Msg::ShortAnswered(false));
    person.send(Msg::PreviewPainChosen(pain(1)));
    person.send(Msg::StartTapped);
    assert!(matches!(person.model.route, Route::Check(_)));
    person.go(Route::Session("gentle".to_owned()));
    person.send(Msg::ShortAnswered(true));
    person.send(Msg::PreviewPainChosen(pain(1)));
    person.send(Msg::StartTapped);
    assert!(person.model.running.is_none());
    let due = |p: &Person| p.model.standing.due(p.now());
    assert_eq!(due(&person), Some(Due::Stopped));
    assert_eq!(due(&person.reopened()), Some(Due::Stopped), "kept");
}

#[test]
fn today_leads_to_the_check_after_a_stop_and_says_no_old_result() {
    let mut person = Person::checked();
    assert!(today::today(&person.model).check_line.is_some());
    person.send(Msg::ShortAnswered(false));
    person.go(Route::Session("gentle".to_owned()));
    person.send(Msg::ShortAnswered(false));
    person.send(Msg::StartTapped);
    person.go(Route::Today);
    let shown = today::today(&person.model);
    assert!(shown.stopped.is_some());
    assert_eq!(shown.check_line, None);
}

#[test]
fn a_check_left_for_an_hour_is_erased_when_the_app_opens() {
    let mut person = Person::new();
    person.begin_check(&Said::nothing(0));
    assert!(person.storage.texts.contains_key(CHECK_KEY));
    let later = person.reopened_after(std::time::Duration::from_hours(2));
    assert!(!later.storage.texts.contains_key(CHECK_KEY));
}

#[test]
fn a_limit_of_level_c_asks_whether_somebody_has_seen_it_until_the_word_is_given() {
    let mut person = Person::new();
    let worse = Said::nothing(1).choose(Ask::Trend, Value::Worse);
    person.full_check(&worse);
    let shown = result::result(&person.model);
    assert_eq!(shown.notice, None, "the card has its own advice");
    let notice = today::today(&person.model).notice.expect("it stands");
    assert_eq!(notice.title, "Has a professional seen you about this?");
    person.go(Route::Checked);
    person.check(CheckMsg::CheckedRecorded(true));
    assert_eq!(today::today(&person.model).notice, None);
    assert!(person.model.standing.is_gentle(), "the week is not over");
}

#[test]
fn the_preview_after_a_result_of_level_c_claims_nothing() {
    let mut person = Person::new();
    person.full_check(&Said::nothing(1).more(Ask::Arms, Value::OneLasting));
    person.go(Route::Session("gentle".to_owned()));
    let shown = preview::preview(&person.model).expect("it ships");
    let line = shown.answered.expect("it was just answered");
    assert!(!line.contains("no warning signs"), "{line}");
}

#[test]
fn under_16_no_word_is_offered() {
    let mut person = Person::new();
    person.full_check(&Said::nothing(0).aged(15));
    let card = result::result(&person.model).card.expect("it locks");
    assert!(!card.may_say_seen);
    assert_eq!(card.opens, "This app is for adults, and stays locked.");
}
