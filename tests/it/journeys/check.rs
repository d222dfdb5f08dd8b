//! The symptom check, page by page: its order, what it asks for, and what becomes
//! of a check that is not finished.

use std::time::Duration;

use unhunch::app::effect::{Effect, Focus};
use unhunch::app::model::{CheckProblem, Model};
use unhunch::app::msg::{CheckMsg, Msg, PlayerMsg};
use unhunch::app::screens::{card, check, more};
use unhunch::archive::{self, CHECK_KEY};
use unhunch::content::questions::{Ask, Heart, Item, Recent, Value};
use unhunch::content::regions::Region;
use unhunch::route::{CheckList, CheckPage, Route};
use unhunch::triage::{Level, StopReason};

use super::person::Person;
use super::said::Said;
use crate::triage::pain;

use CheckList::{Health, Now, Signs};
use CheckPage::{Answers, Body, How, List, More, Same, Shoulders, Unsure};

/// From opening Symptoms to the result with as few taps as the pages allow: the
/// pages met, and the taps.
fn walk(person: &mut Person) -> (Vec<CheckPage>, usize) {
    let mut taps = 0;
    let mut tap = |person: &mut Person, msg: Msg| {
        person.send(msg);
        taps += 1;
    };
    person.go(Route::Symptoms);
    if person.model.settings.region.is_none() {
        tap(person, Msg::RegionChosen(Region::Uk));
    }
    if person.model.check.age.is_none() {
        tap(person, Msg::Check(CheckMsg::AgeChosen(40)));
    }
    tap(person, Msg::Check(CheckMsg::Begun));
    let mut pages = Vec::new();
    while let Route::Check(page) = person.model.route {
        pages.push(page);
        match page {
            List(_) => tap(person, Msg::Check(CheckMsg::NoneTicked(true))),
            How => {
                tap(person, Msg::Check(CheckMsg::PainChosen(pain(1))));
                for choice in check::choices(&person.model, page) {
                    let answer = CheckMsg::Chosen(choice.ask, choice.ask.harmless());
                    tap(person, Msg::Check(answer));
                }
            }
            Same | Body | Answers => {}
            page => panic!("{page:?} asks for nothing that was told"),
        }
        tap(person, Msg::Check(CheckMsg::ContinueTapped));
        assert_eq!(person.model.check.problem, None, "{page:?}");
    }
    assert_eq!(person.model.route, Route::CheckResult);
    (pages, taps)
}

#[test]
fn with_nothing_to_report_there_are_six_pages_at_first_then_five_and_few_taps() {
    let mut person = Person::new();
    let (pages, taps) = walk(&mut person);
    let first = [List(Signs), How, List(Now), List(Health), Body, Answers];
    assert_eq!(pages, first);
    assert_eq!(taps, 16, "with region, age and health, the first time");
    let mut person = person.reopened_after(Duration::from_hours(24 * 7));
    let (pages, taps) = walk(&mut person);
    assert_eq!(pages, [List(Signs), How, List(Now), Same, Answers]);
    assert!(taps <= 12, "{taps} taps");
}

#[test]
fn start_asks_for_the_region_then_the_age_then_where_it_matters_the_sex() {
    let mut person = Person::new();
    person.go(Route::Symptoms);
    let begin = |person: &mut Person| {
        person.check(CheckMsg::Begun);
        person.model.check.problem
    };
    assert_eq!(begin(&mut person), Some(CheckProblem::NoRegion));
    assert_eq!(person.asked.last(), Some(&Effect::Focus(Focus::Problem)));
    person.send(Msg::RegionChosen(Region::Eu));
    assert_eq!(begin(&mut person), Some(CheckProblem::NoAge));
    person.check(CheckMsg::AgeChosen(65));
    let sex = Some(CheckProblem::Unanswered(Ask::Sex));
    assert_eq!(begin(&mut person), sex);
    assert_eq!(person.model.route, Route::Symptoms);
    person.check(CheckMsg::Chosen(Ask::Sex, Value::Unsaid));
    assert_eq!(begin(&mut person), None);
    assert_eq!(person.model.route, Route::Check(List(Signs)));
}

#[test]
fn before_a_region_is_chosen_a_number_stands_beside_the_name_of_its_region() {
    let mut person = Person::new();
    person.go(Route::Symptoms);
    let help = more::help(&person.model);
    assert!(!help.is_empty());
    for call in help {
        let named = Region::ALL.iter().any(|r| call.label.starts_with(r.name()));
        assert!(named, "{}", call.label);
    }
    assert_eq!(
        card::calls(false, None),
        [],
        "111 is not the same everywhere"
    );
    let offered = check::regions(&person.model).into_iter();
    for (region, words) in offered {
        let digits = |text: &str| text.chars().any(|c| c.is_ascii_digit());
        assert!(!digits(region.name()) && !digits(words), "{region:?}");
    }
}

/// What Continue says on a page that is reached with `before`, once this was
/// pressed there.
fn check_problem(before: &Said, page: CheckPage, pressed: &[CheckMsg], problem: CheckProblem) {
    let mut person = at(before, page);
    for msg in pressed {
        person.check(*msg);
    }
    person.check(CheckMsg::ContinueTapped);
    assert_eq!(person.model.check.problem, Some(problem), "{page:?}");
    assert_eq!(person.model.route, Route::Check(page));
    assert!(!check::problem(problem).is_empty());
    person.check(CheckMsg::PainChosen(pain(0)));
    assert_eq!(
        person.model.check.problem, None,
        "a new answer takes it away"
    );
}

/// A newcomer who has answered the pages before this one, and sees it.
fn at(said: &Said, page: CheckPage) -> Person {
    let mut person = Person::new();
    person.begin_check(said);
    while person.model.route != Route::Check(page) {
        let Route::Check(shown) = person.model.route else {
            panic!("the check ended before {page:?}");
        };
        person.answer(shown, said);
        assert_eq!(person.model.check.problem, None, "{shown:?}");
    }
    person
}

#[test]
fn each_page_says_what_is_missing() {
    use CheckProblem::{Both, NoPain, Nothing, NothingUnsure, Unanswered};
    let clean = Said::nothing(0);
    let none = CheckMsg::NoneTicked(true);
    let arms = CheckMsg::ItemTicked(Item::Ask(Ask::Arms), true);
    for list in [Signs, Now, Health] {
        let both = [none, CheckMsg::UnsureTicked(true)];
        check_problem(&clean, List(list), &[], Nothing);
        check_problem(&clean, List(list), &both, Both);
    }
    check_problem(&clean, List(Now), &[none, arms], Both);
    let score = CheckMsg::PainChosen(pain(0));
    check_problem(&clean, How, &[], NoPain);
    check_problem(&clean, How, &[score], Unanswered(Ask::Duration));
    for (item, list) in [
        (Item::Ask(Ask::Sudden), Signs),
        (Item::Ask(Ask::Night), Now),
        (Item::Recent(Recent::Thinner), Health),
    ] {
        let unsure = clean.clone().unsure(item);
        check_problem(&unsure, Unsure(list), &[], NothingUnsure);
    }
    for (ask, list) in [
        (Ask::Clot, Signs),
        (Ask::Belly, Now),
        (Ask::Pregnancy, Health),
    ] {
        let ticked = clean.clone().tick(Item::Ask(ask));
        check_problem(&ticked, More(list), &[], Unanswered(ask));
    }
    let stiff = clean.more(Ask::Stiff, Value::Girdle);
    check_problem(&stiff, Shoulders, &[], Unanswered(Ask::GirdleHead));
}

/// Somebody with something to say on every page, and no emergency.
fn talkative() -> Said {
    Said::nothing(2)
        .more(Ask::Clot, Value::Limb)
        .unsure(Item::Ask(Ask::Sudden))
        .more(Ask::Stiff, Value::Girdle)
        .choose(Ask::GirdleHead, Value::None)
        .unsure(Item::Ask(Ask::Skin))
        .more(Ask::Pregnancy, Value::Birth6Months)
        .unsure(Item::Ask(Ask::Cancer))
}

#[test]
fn back_leads_through_the_same_pages_and_keeps_every_answer() {
    let mut person = at(&talkative(), Answers);
    let answers = person.model.check.answers();
    let mut pages = vec![Answers];
    while let Route::Check(page) = person.model.route {
        person.go(check::back(&person.model, page));
        if let Route::Check(page) = person.model.route {
            pages.push(page);
        }
    }
    assert_eq!(person.model.route, Route::Symptoms);
    pages.reverse();
    let all = [
        List(Signs),
        Unsure(Signs),
        More(Signs),
        How,
        List(Now),
        Unsure(Now),
        More(Now),
        Shoulders,
        List(Health),
        Unsure(Health),
        More(Health),
        Body,
        Answers,
    ];
    assert_eq!(pages, all);
    assert_eq!(person.model.check.answers(), answers);
    person.go(Route::Check(List(Signs)));
    for _ in 1..all.len() {
        person.check(CheckMsg::ContinueTapped);
    }
    assert_eq!(person.model.route, Route::Check(Answers));
}

#[test]
fn a_change_from_the_page_of_answers_leads_back_to_it_by_its_follow_ups() {
    let mut person = at(&Said::nothing(0), Answers);
    person.check(CheckMsg::ChangeTapped(List(Now)));
    assert_eq!(person.model.route, Route::Check(List(Now)));
    assert_eq!(check::back(&person.model, List(Now)), Route::Check(Answers));
    person.check(CheckMsg::ItemTicked(Item::Ask(Ask::Arms), true));
    person.check(CheckMsg::NoneTicked(false));
    person.check(CheckMsg::ContinueTapped);
    assert_eq!(person.model.route, Route::Check(More(Now)));
    person.check(CheckMsg::Chosen(Ask::Arms, Value::OneLasting));
    person.check(CheckMsg::ContinueTapped);
    assert_eq!(person.model.route, Route::Check(Answers));
    let before = check::back(&person.model, Answers);
    assert_eq!(before, Route::Check(Body), "and Back is Back again");
    let rows = check::answers(&person.model);
    let says = rows.iter().flat_map(|row| &row.said);
    assert!(
        says.clone()
            .any(|s| s.contains("One arm") || s.contains("one arm"))
    );
    person.check(CheckMsg::ContinueTapped);
    let limit = person.model.standing.limit().map(|limit| limit.level);
    assert_eq!(limit, Some(Level::Clinic));
}

/// Nothing of a check that was not finished counts.
fn check_uncounted(model: &Model) {
    assert_eq!(model.standing.last_check(), None);
    assert_eq!(model.standing.full, None);
    assert_eq!(model.clearance, None);
    assert_eq!(model.verdict, None);
}

#[test]
fn a_reload_in_the_middle_goes_on_where_it_was() {
    for page in [
        More(Signs),
        How,
        Unsure(Now),
        Shoulders,
        More(Health),
        Answers,
    ] {
        let person = at(&talkative(), page);
        let before = person.model.check.answers();
        check_uncounted(&person.model);
        let mut person = person.reopened_at(Some(Route::Check(page)));
        assert_eq!(person.model.route, Route::Check(page));
        assert_eq!(person.model.check.answers(), before, "{page:?}");
        check_uncounted(&person.model);
        while let Route::Check(page) = person.model.route {
            person.answer(page, &talkative());
        }
        assert_eq!(person.model.route, Route::CheckResult);
        assert!(!person.storage.texts.contains_key(CHECK_KEY));
        let told = person.model.standing.full.map(|full| full.answers);
        assert_eq!(told.map(|a| a.get(Ask::Cancer)), Some(Value::NotSure));
    }
}

#[test]
fn a_check_under_way_goes_on_at_its_open_page_or_is_begun_anew() {
    let mut person = at(&talkative(), Shoulders);
    person.go(Route::Today);
    person.go(Route::Symptoms);
    person.check(CheckMsg::Begun);
    assert_eq!(person.model.route, Route::Check(Shoulders));
    person.check(CheckMsg::Anew);
    assert_eq!(person.model.route, Route::Symptoms);
    assert!(person.model.check.ticked.is_empty());
    assert!(!person.storage.texts.contains_key(CHECK_KEY));
    check_uncounted(&person.reopened().model);
}

#[test]
fn after_an_hour_a_check_starts_anew() {
    let person = at(&talkative(), How).reopened_after(Duration::from_mins(59));
    assert!(!person.model.check.ticked.is_empty());
    let mut person = at(&talkative(), How).reopened_after(Duration::from_mins(61));
    assert!(person.model.check.ticked.is_empty());
    person.go(Route::Check(How));
    assert_eq!(person.model.route, Route::Symptoms);
    check_uncounted(&person.model);
}

#[test]
fn a_check_in_another_tab_is_not_mixed_in() {
    let mut here = Person::new();
    let mut there = here.second_tab();
    for (tab, ask) in [(&mut here, Ask::Sudden), (&mut there, Ask::Effort)] {
        tab.begin_check(&Said::nothing(0));
        tab.fill(List(Signs), &Said::nothing(0).tick(Item::Ask(ask)));
    }
    let before = there.model.check.clone();
    let text = here.storage.texts.get(CHECK_KEY).cloned();
    for text in [text, None] {
        assert_eq!(there.model.check, before);
        let key = CHECK_KEY.to_owned();
        there.send(Msg::StoredElsewhere { key, text });
    }
    assert_eq!(there.model.check, before);
    check_uncounted(&there.model);
}

#[test]
fn a_stored_check_that_cannot_be_read_is_set_aside_and_begun_anew() {
    let person = at(&talkative(), How);
    let text = person.storage.texts[CHECK_KEY].clone();
    for damaged in [
        text.replace("clot", "levitation"),
        text[..text.len() / 2].to_owned(),
    ] {
        let mut storage = person.storage.clone();
        storage.texts.insert(CHECK_KEY.to_owned(), damaged.clone());
        let mut person = Person::with(storage);
        assert_eq!(person.model.problems.len(), 1, "it is named");
        let mut aside = person.storage.texts.iter();
        assert!(aside.any(|(key, text)| archive::is_aside(key) && *text == damaged));
        person.go(Route::Check(How));
        assert_eq!(person.model.route, Route::Symptoms);
        assert!(person.reopened().model.problems.is_empty());
    }
}

#[test]
fn what_was_said_on_the_stop_sheet_is_ticked_in_the_check_and_outlives_a_reload() {
    let mut person = Person::checked();
    person.start("desk-reset", 0);
    person.wait_secs(40);
    person.tap(PlayerMsg::StopTapped);
    person.tap(PlayerMsg::ReasonChosen(StopReason::Numbness));
    person.tap(PlayerMsg::EndTapped);
    let arms = Item::Ask(Ask::Arms);
    assert!(person.model.check.ticked.contains(&arms));
    let mut person = person.reopened();
    assert!(person.model.check.ticked.contains(&arms));
    person.start("desk-reset", 0);
    assert_eq!(person.model.route, Route::Check(List(Signs)));
    assert!(person.model.check.ticked.contains(&arms));
    assert!(!person.model.check.none.contains(&Signs));
}

#[test]
fn health_that_is_the_same_is_kept_and_what_changed_is_asked_with_what_was_known() {
    let sweet = Item::Heart(Heart::Diabetes);
    let mut person = Person::new();
    person.full_check(&Said::nothing(0).tick(sweet));
    let said = |person: &Person| {
        let full = person.model.standing.full.clone();
        full.map(|full| full.answers.heart().to_vec())
    };
    assert_eq!(said(&person), Some(vec![Heart::Diabetes]));
    walk(&mut person);
    assert_eq!(said(&person), Some(vec![Heart::Diabetes]));
    person.begin_check(&Said::nothing(0));
    for page in [List(Signs), How, List(Now)] {
        person.answer(page, &Said::nothing(0));
    }
    assert_eq!(person.model.route, Route::Check(Same));
    let health = check::health(&person.model);
    let nothing_else = "No neck, knee, hip, eye or skin trouble";
    assert_eq!(health, ["Age: 40 to 49", "Diabetes", nothing_else]);
    person.check(CheckMsg::HealthChanged);
    assert_eq!(person.model.route, Route::Check(List(Health)));
    assert!(person.model.check.ticked.contains(&sweet));
    person.check(CheckMsg::ItemTicked(sweet, false));
    person.check(CheckMsg::NoneTicked(true));
    person.check(CheckMsg::ContinueTapped);
    assert_eq!(person.model.route, Route::Check(Body));
    person.check(CheckMsg::ContinueTapped);
    person.check(CheckMsg::ContinueTapped);
    assert_eq!(said(&person), Some(Vec::new()));
}
