//! Ways round a lock or a limit (safety.md 3.4), each tried in the app, and none
//! of them works.

use std::time::Duration;

use unhunch::app::model::Owner;
use unhunch::app::msg::{CheckMsg, Msg, PlayerMsg};
use unhunch::app::screens::{result, today};
use unhunch::content::questions::{Ask, Value};
use unhunch::content::regions::Region;
use unhunch::route::{CheckList, CheckPage, Route};
use unhunch::triage::{Clearance, Due, Scope, StopReason};

use super::held::Held::{self, Clinic, Emergency, Operation, Urgent};
use super::held::{SIGNS, check_each, only_gentle, stored, tell};
use super::person::Person;
use super::said::Said;
use crate::triage::pain;

const DAY: Duration = Duration::from_hours(24);

#[test]
fn a_reload_opens_nothing() {
    check_each("after a reload", |_, person| person.reopened());
    check_each("after ten reloads", |_, person| {
        (0..10).fold(person, |person, _| person.reopened())
    });
}

#[test]
fn answering_again_opens_nothing() {
    check_each("after short checks", |_, mut person| {
        for _ in 0..3 {
            person.start("desk-reset", 0);
            person.tap(PlayerMsg::FinishHereTapped);
        }
        person
    });
    check_each("after full checks", |_, mut person| {
        for _ in 0..3 {
            person.check_clean(0);
        }
        person
    });
    check_each("after saying that it is better", |_, mut person| {
        person.full_check(&Said::nothing(0).choose(Ask::Trend, Value::Better));
        person
    });
}

#[test]
fn a_second_tab_that_knew_of_nothing_opens_nothing() {
    for held in Held::ALL {
        let mut here = Person::checked();
        let mut there = here.second_tab();
        here.full_check(&held.said());
        there.check_clean(0);
        let (ours, theirs) = (stored(&here), stored(&there));
        tell(&mut here, theirs);
        tell(&mut there, ours);
        held.check(&mut here, "beside a clean check in another tab");
        held.check(&mut there, "in the tab that answered clean");
        held.check(&mut here.reopened(), "after that and a reload");
    }
}

#[test]
fn another_region_age_or_health_opens_nothing() {
    check_each("after choosing another region", |_, mut person| {
        person.send(Msg::RegionChosen(Region::Elsewhere));
        person
    });
    check_each("after choosing another age", |_, mut person| {
        person.full_check(&Said::nothing(0).aged(18));
        person
    });
    check_each("after changing what was said of health", |_, mut person| {
        person.begin_check(&Said::nothing(0));
        for page in [SIGNS, CheckPage::How, CheckPage::List(CheckList::Now)] {
            person.answer(page, &Said::nothing(0));
        }
        assert_eq!(person.model.route, Route::Check(CheckPage::Same));
        person.check(CheckMsg::HealthChanged);
        person.answer(CheckPage::List(CheckList::Health), &Said::nothing(0));
        person.check(CheckMsg::ContinueTapped);
        person.check(CheckMsg::ContinueTapped);
        assert_eq!(person.model.route, Route::CheckResult);
        person
    });
}

#[test]
fn deleting_the_record_opens_nothing() {
    check_each("after a delete", |_, mut person| {
        person.send(Msg::DeleteConfirmed);
        let now = person.now();
        assert!(person.model.standing.due(now).is_some());
        person
    });
    check_each("after a delete that was taken back", |_, mut person| {
        person.send(Msg::DeleteConfirmed);
        person.send(Msg::DeleteUndone);
        person
    });
    check_each("after a delete and a clean check", |_, mut person| {
        person.send(Msg::DeleteConfirmed);
        person.check_clean(0);
        person.send(Msg::DeleteUndone);
        person
    });
}

#[test]
fn an_earlier_text_from_another_tab_opens_nothing() {
    let free = stored(&Person::checked());
    assert!(free.is_some());
    check_each(
        "after another tab wrote an earlier text",
        |_, mut person| {
            tell(&mut person, free.clone());
            person
        },
    );
    check_each("after another tab removed the text", |_, mut person| {
        tell(&mut person, None);
        assert!(stored(&person).is_some(), "it is written back at once");
        person
    });
}

#[test]
fn a_link_to_a_session_or_the_player_starts_nothing() {
    for held in [Emergency, Urgent, Operation] {
        for route in [
            Route::Player,
            Route::Session("gentle".to_owned()),
            Route::Done,
        ] {
            let mut person = held.person().reopened_at(Some(route));
            assert!(!person.runs());
            for msg in [Msg::StartTapped, Msg::SilentStartTapped] {
                person.send(msg);
                assert!(!person.runs(), "{held:?}");
            }
        }
    }
    let link = Some(Route::Session("desk-reset".to_owned()));
    let mut newcomer = Person::new().reopened_at(link);
    newcomer.send(Msg::ShortAnswered(true));
    newcomer.send(Msg::PreviewPainChosen(pain(0)));
    newcomer.send(Msg::StartTapped);
    assert!(!newcomer.runs(), "nobody starts without a full check");
    assert_eq!(newcomer.model.route, Route::Symptoms);
}

#[test]
fn a_session_under_way_ends_when_another_tab_locks() {
    for held in [Emergency, Urgent, Operation] {
        let mut here = Person::checked();
        let mut there = here.second_tab();
        here.start("desk-reset", 0);
        here.wait_secs(40);
        there.full_check(&held.said());
        tell(&mut here, stored(&there));
        assert!(!here.runs(), "{held:?}");
        assert_eq!(here.model.owner, Owner::Nobody);
        assert_eq!(here.records().len(), 1, "what was done is kept");
        held.check(&mut here, "set by another tab");
    }
}

#[test]
fn pain_that_is_higher_on_a_third_day_asks_for_a_full_check_before_that_session() {
    let mut person = Person::checked();
    for day in 1..=3 {
        person.wait(DAY);
        person.start("desk-reset", 4);
        assert_eq!(person.runs(), day < 3, "day {day}");
        person.tap(PlayerMsg::FinishHereTapped);
    }
    assert_eq!(person.model.route, Route::Check(SIGNS));
    let person = person.reopened();
    let due = person.model.standing.due(person.now());
    assert_eq!(due, Some(Due::Sore));
}

#[test]
fn a_delete_forgets_the_answers_here_and_in_the_other_tab() {
    let mut here = Person::checked();
    let mut there = here.second_tab();
    here.send(Msg::DeleteConfirmed);
    tell(&mut there, stored(&here));
    tell(&mut here, stored(&there));
    for person in [&here, &there, &here.second_tab()] {
        assert_eq!(person.model.standing.full, None);
        let due = person.model.standing.due(person.now());
        assert_eq!(due, Some(Due::First));
    }
    here.send(Msg::DeleteUndone);
    tell(&mut there, stored(&here));
    for person in [&here, &there, &here.second_tab()] {
        assert_eq!(person.model.standing.due(person.now()), None);
    }
}

#[test]
fn an_earlier_text_does_not_bring_back_an_earlier_full_check() {
    let free = stored(&Person::checked());
    let mut person = Person::checked();
    person.wait(Duration::from_mins(1));
    person.full_check(&Said::nothing(0).choose(Ask::Checked, Value::No));
    tell(&mut person, free);
    let mut person = person.reopened();
    person.start("strength", 0);
    assert!(person.runs());
    assert!(only_gentle(&person), "nobody has checked this pain");
}

/// A stop 40 seconds into a session that leaves a full check due.
fn stopped(reason: Option<StopReason>) -> Person {
    let mut person = Person::checked();
    person.start("strength", 5);
    person.wait_secs(40);
    person.tap(PlayerMsg::StopTapped);
    if let Some(reason) = reason {
        person.tap(PlayerMsg::ReasonChosen(reason));
        person.tap(PlayerMsg::StopPainChosen(pain(6)));
    }
    person.tap(PlayerMsg::EndTapped);
    assert!(!person.runs());
    person
}

#[test]
fn a_stop_is_answered_by_a_full_check_and_48_gentle_hours() {
    for reason in [
        None,
        Some(StopReason::Numbness),
        Some(StopReason::Sharp),
        Some(StopReason::HurtMore),
    ] {
        let mut person = stopped(reason);
        for person in [&mut person.second_tab(), &mut person] {
            person.wait_secs(1);
            person.start("desk-reset", 0);
            assert!(!person.runs(), "{reason:?}: a full check comes first");
            let now = person.now();
            assert_eq!(person.model.standing.due(now), Some(Due::Stopped));
            person.check_clean(0);
            let open = person.model.open_clearance().map(Clearance::scope);
            assert_eq!(open, Some(Scope::Gentle), "{reason:?}");
        }
        person.wait(DAY * 2);
        person.check_clean(0);
        let open = person.model.open_clearance().map(Clearance::scope);
        assert_eq!(open, Some(Scope::Full), "{reason:?}: after 48 hours");
    }
}

#[test]
fn an_earlier_text_does_not_hide_a_stop() {
    let free = stored(&Person::checked());
    let mut person = Clinic.person();
    let limited = stored(&person);
    person.start("gentle", 0);
    person.wait_secs(40);
    person.tap(PlayerMsg::StopTapped);
    person.tap(PlayerMsg::EndTapped);
    for text in [limited, free, None] {
        tell(&mut person, text);
        let mut person = person.second_tab();
        person.start("gentle", 0);
        assert!(!person.runs(), "the full check is still due");
    }
}

#[test]
fn a_check_passed_before_a_stop_starts_nothing_after_it() {
    let mut person = Person::checked();
    person.start("gentle", 5);
    person.wait_secs(40);
    person.check_clean(5);
    person.go(Route::Player);
    person.tap(PlayerMsg::StopTapped);
    person.tap(PlayerMsg::ReasonChosen(StopReason::Sharp));
    person.tap(PlayerMsg::EndTapped);
    person.go(Route::Session("gentle".to_owned()));
    person.send(Msg::StartTapped);
    assert!(!person.runs());
    assert_ne!(person.model.route, Route::Player);
}

#[test]
fn an_emergency_on_the_stop_sheet_shows_its_card_at_once_and_locks() {
    let mut person = Person::checked();
    person.start("desk-reset", 0);
    person.wait_secs(40);
    person.tap(PlayerMsg::StopTapped);
    person.tap(PlayerMsg::ReasonChosen(StopReason::Emergency));
    person.tap(PlayerMsg::EndTapped);
    assert_eq!(person.model.route, Route::CheckResult);
    let card = result::result(&person.model).card.expect("it locks");
    assert_eq!(card.action, "Call 999 now");
    Emergency.check(&mut person, "from the stop sheet");
    let lead = today::today(&person.reopened().model).lead;
    assert!(matches!(lead, today::Lead::Locked(_)));
}
