//! What a check comes to: an emergency ends it, doubt is judged, and a result says
//! what to do next.

use unhunch::app::effect::Effect;
use unhunch::app::msg::{CheckMsg, Msg};
use unhunch::app::screens::{check, preview, result};
use unhunch::archive::CHECK_KEY;
use unhunch::content::questions::{Ask, Heart, Item, Recent, Value};
use unhunch::content::regions::Region;
use unhunch::route::{CheckList, CheckPage, Route};
use unhunch::triage::{Clearance, Due, Level, Scope};

use super::person::Person;
use super::said::Said;

use CheckList::{Health, Now, Signs};
use CheckPage::{How, List, More, Shoulders, Unsure};

/// An emergency ends the questions on this page, whatever would come after it.
fn check_ends(said: &Said, page: CheckPage, rule: &str) {
    let mut person = Person::new();
    person.begin_check(said);
    let mut last = None;
    while let Route::Check(shown) = person.model.route {
        last = Some(shown);
        person.answer(shown, said);
        assert_eq!(person.model.check.problem, None, "{shown:?}");
    }
    assert_eq!(last, Some(page), "{rule}");
    assert_eq!(person.model.route, Route::CheckResult);
    let lock = person.model.standing.lock().expect("it locks");
    assert_eq!(lock.level, Level::Emergency);
    assert!(lock.rules.contains(&rule.to_owned()), "{:?}", lock.rules);
    assert_eq!(person.model.standing.full, None, "the rest was not asked");
    let person = person.reopened();
    assert!(!person.storage.texts.contains_key(CHECK_KEY));
    let due = person.model.standing.due(person.now());
    assert_eq!(due, Some(Due::First));
}

#[test]
fn an_emergency_ends_the_questions_on_any_page() {
    let said = Said::nothing;
    let new = |score| said(score).choose(Ask::Duration, Value::Under2Weeks);
    let chest = said(0).tick(Item::Ask(Ask::Chest));
    check_ends(&chest, List(Signs), "E1");
    let legs = said(0).unsure(Item::Ask(Ask::Legs));
    check_ends(&legs, Unsure(Signs), "E7");
    let breath = said(0).more(Ask::Breath, Value::New);
    check_ends(&breath, More(Signs), "E2");
    let effort = said(3).aged(18).tick(Item::Ask(Ask::Effort));
    check_ends(&effort, How, "E5");
    let fever = said(8).tick(Item::Ask(Ask::Fever));
    check_ends(&fever, List(Now), "E11");
    let leg = said(0).more(Ask::Legs, Value::One);
    check_ends(&leg.unsure(Item::Ask(Ask::Fever)), Unsure(Now), "E7");
    let arms = said(0).more(Ask::Arms, Value::Sudden);
    check_ends(&arms, More(Now), "E12");
    let shoulders = said(0).more(Ask::Stiff, Value::Girdle);
    let sight = shoulders.choose(Ask::GirdleHead, Value::Vision);
    check_ends(&sight, Shoulders, "U16");
    let aorta = said(0).tick(Item::Heart(Heart::Aorta));
    check_ends(&aorta, List(Health), "E17");
    let catch = new(7).more(Ask::Breath, Value::Catch);
    let expecting = catch.more(Ask::Pregnancy, Value::Pregnant);
    check_ends(&expecting, More(Health), "E16");
}

/// Not sure about this line, and nothing else: the rules that fire, and whether
/// it locks.
fn check_unsure(item: Item, rules: &[&str], locks: bool) {
    let mut person = Person::new();
    person.full_check(&Said::nothing(0).unsure(item));
    assert_eq!(person.model.route, Route::CheckResult);
    let verdict = &person
        .model
        .verdict
        .as_ref()
        .expect("it was judged")
        .verdict;
    assert_eq!(verdict.rules(), rules, "{item:?}");
    assert_eq!(person.model.standing.lock().is_some(), locks, "{item:?}");
    assert!(person.model.standing.is_gentle() || locks, "{item:?}");
    assert!(verdict.told().iter().all(|told| !told.is_empty()));
}

#[test]
fn who_is_not_sure_is_asked_which_and_the_rules_decide() {
    check_unsure(Item::Ask(Ask::Chest), &["E1"], true);
    check_unsure(Item::Ask(Ask::Saddle), &["E8"], true);
    check_unsure(Item::Ask(Ask::Sudden), &["NSU"], true);
    check_unsure(Item::Ask(Ask::Clot), &["NSU"], true);
    check_unsure(Item::Ask(Ask::Fever), &["U1"], true);
    check_unsure(Item::Ask(Ask::Night), &["NSC"], false);
    check_unsure(Item::Ask(Ask::Arms), &["NSC"], false);
    check_unsure(Item::Ask(Ask::Skin), &["NSC"], false);
    check_unsure(Item::Ask(Ask::Cancer), &["NSC"], false);
    check_unsure(Item::Recent(Recent::Clot), &["NSC"], false);
    check_unsure(Item::Ask(Ask::Unstable), &["C6", "NSC"], true);
}

/// A newcomer who opened this session and was sent to the full check.
fn sent_by(id: &str, said: &Said) -> Person {
    let mut person = Person::new();
    person.go(Route::Session(id.to_owned()));
    let shown = preview::preview(&person.model).expect("it ships");
    assert!(shown.full_check.is_some() && !shown.asks);
    person.send(Msg::StartTapped);
    assert_eq!(person.model.route, Route::Symptoms);
    person.full_check(said);
    person
}

#[test]
fn a_check_that_found_nothing_leads_back_to_the_session_that_asked_for_it() {
    let mut person = sent_by("strength", &Said::nothing(1));
    assert_eq!(person.model.route, Route::Session("strength".to_owned()));
    let shown = preview::preview(&person.model).expect("it ships");
    assert!(!shown.asks, "nobody is asked twice");
    assert_eq!(shown.gentle, None);
    person.send(Msg::StartTapped);
    assert!(person.runs());
}

#[test]
fn a_check_that_limits_shows_its_result_which_leads_to_the_gentle_form() {
    let worse = Said::nothing(0).choose(Ask::Trend, Value::Worse);
    let unchecked = Said::nothing(0).choose(Ask::Checked, Value::No);
    for said in [Said::nothing(5), worse, unchecked] {
        let person = sent_by("strength", &said);
        let mut person = person;
        assert_eq!(person.model.route, Route::CheckResult);
        let go = result::result(&person.model).go.expect("it does not lock");
        assert_eq!(go.next, "strength");
        assert!(
            go.next_words.starts_with("Strength, gently"),
            "{}",
            go.next_words
        );
        let open = person.model.open_clearance().map(Clearance::scope);
        assert_eq!(open, Some(Scope::Gentle));
        person.go(Route::Session(go.next));
        let shown = preview::preview(&person.model).expect("it ships");
        assert!(shown.gentle.is_some_and(|g| !g.changes.is_empty()));
        person.send(Msg::StartTapped);
        assert!(person.runs());
    }
}

#[test]
fn a_check_that_locks_leads_to_no_session() {
    let person = sent_by("strength", &Said::nothing(9));
    let shown = result::result(&person.model);
    assert_eq!((shown.go, shown.again), (None, None));
    assert!(shown.card.is_some());
}

#[test]
fn a_professional_who_found_exercise_ok_ends_the_gentle_set_of_pain_unchecked() {
    let unchecked = Said::nothing(0).choose(Ask::Checked, Value::No);
    for ok in [true, false] {
        let mut person = Person::new();
        person.full_check(&unchecked);
        assert!(result::notice(&person.model).is_some());
        person.go(Route::Checked);
        assert_eq!(person.model.route, Route::Checked);
        person.check(CheckMsg::CheckedRecorded(ok));
        assert_eq!(person.model.route, Route::Today);
        let person = person.reopened();
        assert_eq!(person.model.standing.is_gentle(), !ok);
        assert_eq!(result::notice(&person.model).is_none(), ok);
    }
}

/// Health that the last check did not know, told on the page of all answers.
#[test]
fn what_is_new_in_health_is_followed_up_however_it_was_reached() {
    let clean = Said::nothing(0);
    let new = Said::nothing(0).more(Ask::Pregnancy, Value::Pregnant);
    let told = |person: &Person| {
        let full = person.model.standing.full.as_ref();
        full.map(|full| full.answers.get(Ask::Pregnancy))
    };
    for by_link in [false, true] {
        let mut person = Person::checked();
        person.begin_check(&clean);
        for page in [List(Signs), How, List(Now)] {
            person.answer(page, &clean);
        }
        assert_eq!(person.model.route, Route::Check(CheckPage::Same));
        if by_link {
            person.go(Route::Check(List(Health)));
            assert_eq!(person.model.route, Route::Symptoms, "it was not asked for");
            person.go(Route::Check(CheckPage::Same));
        }
        person.check(CheckMsg::ContinueTapped);
        assert_eq!(person.model.route, Route::Check(CheckPage::Answers));
        person.check(CheckMsg::ChangeTapped(List(Health)));
        person.answer(List(Health), &new);
        assert_eq!(person.model.route, Route::Check(More(Health)));
        person.answer(More(Health), &new);
        person.check(CheckMsg::ContinueTapped);
        assert_eq!(told(&person), Some(Value::Pregnant));
    }
}

#[test]
fn an_unfinished_check_of_hours_ago_is_not_in_the_way_of_anything_else() {
    let mut person = Person::new();
    person.full_check(&Said::nothing(0).choose(Ask::Checked, Value::No));
    person.begin_check(&Said::nothing(0));
    person.wait_secs(2 * 3600);
    person.go(Route::CheckResult);
    person.check(CheckMsg::ShareTapped);
    let last = person.asked.last();
    assert!(matches!(last, Some(Effect::ShareText { .. })), "{last:?}");
    person.go(Route::Checked);
    person.check(CheckMsg::CheckedRecorded(true));
    assert!(!person.model.standing.is_gentle());
}

/// The text to share of a check, which is the one that the system is given.
fn shared(said: &Said) -> String {
    let mut person = Person::new();
    person.full_check(said);
    let text = result::as_text(&person.model);
    person.check(CheckMsg::ShareTapped);
    let Some(Effect::ShareText { text: given, .. }) = person.asked.last() else {
        panic!("nothing is shared");
    };
    assert_eq!(*given, text);
    text
}

#[test]
fn the_text_to_share_says_all_that_the_result_says() {
    let locked = shared(&Said::nothing(2).tick(Item::Ask(Ask::Chest)));
    let clinic = shared(&Said::nothing(2).choose(Ask::Trend, Value::Worse));
    let modify = shared(&Said::nothing(5));
    let clean = shared(&Said::nothing(2));
    for text in [&locked, &clinic, &modify, &clean] {
        assert!(text.contains("no list is complete"), "{text}");
        assert!(text.contains(result::WORRIED), "{text}");
    }
    let has = |text: &str, parts: &[&str]| {
        for part in parts {
            assert!(text.contains(part), "{part} is not in: {text}");
        }
    };
    has(
        &locked,
        &["Call 999 now", "chest pain", "From Monday at 07:00"],
    );
    has(&locked, &["Rules that fired: E1."]);
    has(&clinic, &["See a GP or physiotherapist", "getting worse"]);
    has(&clinic, &["The full one again on 29 November", "C1"]);
    has(&modify, &["pain of 5 out of 10", "The gentle set", "M1"]);
    has(&modify, &["The full one again on 29 November"]);
    has(&clean, &["No warning signs found from your answers"]);
    has(&clean, &["Exercise as planned", "Rules that fired: none."]);
    has(&clean, &["The full one again on 29 November"]);
}

#[test]
fn no_words_of_the_check_promise_that_nothing_is_wrong() {
    let mut all = Vec::new();
    let dues = [
        Due::First,
        Due::Locked,
        Due::Stopped,
        Due::Sore,
        Due::Away,
        Due::Old,
    ];
    all.extend(dues.map(|due| check::why_due(due).to_owned()));
    for list in [Signs, Now, Health] {
        for page in [List(list), Unsure(list), More(list)] {
            all.push(format!("{} {}", check::heading(page), check::hint(page)));
        }
        let lines = check::lines(list).into_iter();
        all.extend(lines.map(|line| format!("{}{}", line.lead, line.rest)));
        all.push(check::none_words(list).to_owned());
    }
    for page in [How, Shoulders, CheckPage::Same, CheckPage::Answers] {
        all.push(format!("{} {}", check::heading(page), check::hint(page)));
    }
    for region in Region::ALL {
        for said in [
            Said::nothing(0),
            Said::nothing(5),
            Said::nothing(9),
            Said::nothing(0).choose(Ask::Trend, Value::Worse),
            Said::nothing(0).choose(Ask::Checked, Value::No),
            Said::nothing(0).tick(Item::Ask(Ask::Chest)),
            Said::nothing(0).tick(Item::Recent(Recent::Surgery)),
        ] {
            let mut person = Person::new();
            person.full_check(&said);
            person.send(Msg::RegionChosen(region));
            all.push(result::as_text(&person.model));
        }
    }
    for text in all {
        let small = text.to_lowercase();
        for word in ["safe", "all clear", "nothing serious", "healthy"] {
            assert!(!small.contains(word), "{word} in: {text}");
        }
    }
}
