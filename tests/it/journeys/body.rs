//! What a person tells of their body and their kit, and what becomes of the
//! plan.

use std::time::Duration;

use unhunch::app::msg::{CheckMsg, Msg, PlayerMsg, Setting};
use unhunch::app::screens::{self, preview, today, you};
use unhunch::content::questions::{Ask, Item, Recent, Value};
use unhunch::content::{self, Body, Filter, Kit};
use unhunch::route::{CheckPage, Route};
use unhunch::triage::StopReason;

use super::person::Person;
use super::said::Said;

impl Person {
    fn tells(&mut self, filter: Filter, on: bool) {
        self.send(Msg::SettingChanged(Setting::Body(filter, on)));
    }

    fn has(&mut self, kit: Kit, on: bool) {
        self.send(Msg::SettingChanged(Setting::AtHand(kit, on)));
    }

    /// What a preview lists, and what it says was changed.
    fn looks_at(&mut self, id: &str) -> (Vec<String>, Vec<String>) {
        self.go(Route::Session(id.to_owned()));
        let shown = preview::preview(&self.model).expect("it is shown");
        let names = shown.lines.into_iter().map(|l| l.name).collect();
        (names, shown.changes)
    }
}

fn days(n: u64) -> Duration {
    Duration::from_hours(24 * n)
}

#[test]
fn a_box_ticked_in_more_changes_the_preview_and_says_why() {
    let mut person = Person::checked();
    let (usual, changes) = person.looks_at("evening");
    assert_eq!(changes, [""; 0]);
    person.go(Route::You);
    person.tells(Filter::Neck, true);
    person.has(Kit::Mat, false);
    let (lines, changes) = person.looks_at("evening");
    assert_eq!(lines[2], "Standing side stretch");
    assert_eq!(
        changes,
        [
            "No mat? Use a carpet or a thick blanket.",
            "Hang, feet supported becomes standing side stretch: you told us of a neck problem.",
        ]
    );
    let mut person = person.reopened();
    assert_eq!(person.looks_at("evening").0, lines, "and it is kept");
    person.tells(Filter::Neck, false);
    person.has(Kit::Mat, true);
    assert_eq!(person.looks_at("evening").0, usual);
}

#[test]
fn today_says_it_too() {
    let mut person = Person::checked();
    person.has(Kit::Band, false);
    let today::Lead::Routine(shown) = today::today(&person.model).lead else {
        panic!("it proposes a routine");
    };
    assert_eq!(shown.title, "Morning routine");
    assert_eq!(
        shown.changes,
        [
            "Band pull-aparts becomes standing squeeze: no band at hand. Tights and towels can slip and hit your eyes, so do not pull on them."
        ]
    );
    assert!(!shown.sub.contains("band"), "{}", shown.sub);
}

#[test]
fn what_the_check_was_told_acts_at_once_and_only_a_check_changes_it() {
    let mut person = Person::new();
    let thinner = Item::Recent(Recent::Thinner);
    person.full_check(&Said::nothing(0).tick(thinner));
    let shown = you::you(&person.model);
    assert_eq!(shown.told, ["Blood thinners"]);
    assert!(!shown.others.contains(&Filter::Thinner));
    person.tells(Filter::Thinner, false);
    assert!(person.model.person.fit.body.has(Filter::Thinner));
    person.full_check(&Said::nothing(0));
    assert!(!person.model.person.fit.body.has(Filter::Thinner));
}

#[test]
fn every_answer_that_stands_for_a_filter_sets_it() {
    let asks = [
        (Item::Ask(Ask::Bone), Filter::Bones),
        (Item::Ask(Ask::Pregnancy), Filter::Pregnant),
        (Item::Ask(Ask::Shoulder), Filter::Shoulder),
        (Item::Ask(Ask::Arms), Filter::Arms),
        (Item::Ask(Ask::Unstable), Filter::Pressure),
        (Item::Recent(Recent::Thinner), Filter::Thinner),
        (Item::Recent(Recent::Clot), Filter::Clot),
        (Item::Recent(Recent::Surgery), Filter::Recent),
    ];
    for (item, filter) in asks {
        let mut person = Person::new();
        let said = Said::nothing(0).tick(item);
        person.full_check(&said.choose(Ask::Arms, Value::OneBrief));
        assert_eq!(
            person.model.person.fit.body,
            Body::of(&[filter]),
            "{item:?}"
        );
    }
    let mut person = Person::new();
    person.full_check(&Said::nothing(0).aged(16));
    assert_eq!(person.model.person.fit.body, Body::of(&[Filter::Young]));
    let mut person = Person::new();
    let mut unsure = Said::nothing(0);
    unsure.unsure.push(Item::Recent(Recent::Thinner));
    person.full_check(&unsure);
    assert!(
        person.model.person.fit.body.has(Filter::Thinner),
        "not sure counts as told"
    );
}

#[test]
fn the_list_that_no_rule_needs_never_changes_the_verdict() {
    let verdict = |ticked: &[Filter]| {
        let mut person = Person::new();
        let said = Said::nothing(0);
        person.begin_check(&said);
        while let Route::Check(page) = person.model.route {
            if page == CheckPage::Body {
                for filter in ticked {
                    person.tells(*filter, true);
                }
            }
            person.answer(page, &said);
        }
        let concluded = person.model.verdict.expect("it came to its end");
        (concluded.verdict, person.model.settings.body)
    };
    let (clean, none) = verdict(&[]);
    let (same, all) = verdict(&Filter::UNASKED);
    assert_eq!(same, clean);
    assert_eq!(none, Some(Body::default()));
    assert_eq!(all, Some(Body::of(&Filter::UNASKED)));
}

#[test]
fn the_list_comes_once_and_again_only_with_a_change() {
    let mut person = Person::new();
    let pages = |person: &mut Person| {
        person.begin_check(&Said::nothing(0));
        let mut pages = Vec::new();
        while let Route::Check(page) = person.model.route {
            pages.push(page);
            person.answer(page, &Said::nothing(0));
        }
        pages
    };
    assert!(pages(&mut person).contains(&CheckPage::Body));
    assert!(!pages(&mut person).contains(&CheckPage::Body));
    // Somebody whose last check is older than the list.
    person.model.settings.body = None;
    assert!(pages(&mut person).contains(&CheckPage::Body));
    person.begin_check(&Said::nothing(0));
    while person.model.route != Route::Check(CheckPage::Answers) {
        person.check(CheckMsg::NoneTicked(true));
        let Route::Check(page) = person.model.route else {
            panic!("the check goes on");
        };
        person.answer(page, &Said::nothing(0));
    }
    person.check(CheckMsg::ChangeTapped(CheckPage::Body));
    assert_eq!(person.model.route, Route::Check(CheckPage::Body));
    assert_eq!(you::go_on(&person.model), "None of these");
    person.tells(Filter::Knees, true);
    assert_eq!(you::go_on(&person.model), "Continue");
    person.check(CheckMsg::ContinueTapped);
    assert_eq!(person.model.route, Route::Check(CheckPage::Answers));
    let rows = screens::check::answers(&person.model);
    let row = rows.iter().find(|r| r.page == CheckPage::Body);
    let said = row.map(|r| r.said.clone());
    assert_eq!(
        said,
        Some(vec!["A knee or hip that hurts when it bends".to_owned()])
    );
}

#[test]
fn numbness_that_ended_a_session_leaves_the_arms_out_for_two_weeks() {
    let mut person = Person::checked();
    person.start("morning", 0);
    person.wait_secs(60);
    person.tap(PlayerMsg::StopTapped);
    person.tap(PlayerMsg::ReasonChosen(StopReason::Numbness));
    person.tap(PlayerMsg::EndTapped);
    let arms = |p: &Person| p.model.person.fit.body.has(Filter::Arms);
    assert!(arms(&person));
    person.full_check(&Said::nothing(0));
    assert!(arms(&person), "whatever the check after it says");
    let mut person = person.reopened_after(days(13));
    person.go(Route::Today);
    assert!(arms(&person));
    let mut person = person.reopened_after(days(2));
    person.go(Route::Today);
    assert!(!arms(&person));
}

#[test]
fn the_page_of_an_exercise_says_that_it_is_left_out_and_leads_to_another() {
    let mut person = Person::checked();
    let hang = content::movement("dead-hang").expect("it ships");
    assert_eq!(you::left_out(hang, &person.model.person), None);
    person.has(Kit::Bar, false);
    let left_out = you::left_out(hang, &person.model.person).expect("no bar");
    assert_eq!(left_out.why, "Left out for you: no bar at hand.");
    assert_eq!(left_out.words, "Start standing side stretch instead");
    person.go(left_out.start);
    let shown = preview::preview(&person.model).expect("it can be started");
    assert_eq!(shown.title, "Standing side stretch");
    // An old link leads to the same.
    let (lines, changes) = person.looks_at("dead-hang");
    assert_eq!(lines, ["Standing side stretch"]);
    assert_eq!(changes.len(), 1);
}

#[test]
fn lines_switched_off_are_on_again_when_the_list_is_another_one() {
    let mut person = Person::checked();
    person.go(Route::Session("morning".to_owned()));
    person.send(Msg::LineToggled(0, false));
    person.tells(Filter::Bones, true);
    assert!(person.model.preview.left_out.is_empty());
}

#[test]
fn deleting_the_record_forgets_the_body_and_taking_it_back_remembers() {
    let mut person = Person::checked();
    person.tells(Filter::Eye, true);
    person.send(Msg::DeleteConfirmed);
    assert_eq!(person.model.settings.body, None);
    assert!(!person.model.person.fit.body.has(Filter::Eye));
    person.send(Msg::DeleteUndone);
    assert_eq!(person.model.settings.body, Some(Body::of(&[Filter::Eye])));
    let person = person.reopened();
    assert!(person.model.person.fit.body.has(Filter::Eye));
}

#[test]
fn a_gentle_day_brings_nothing_back() {
    let mut person = Person::checked();
    person.tells(Filter::Shoulder, true);
    person.has(Kit::Wall, false);
    person.go(Route::Session("strength".to_owned()));
    person.send(Msg::ShortAnswered(true));
    person.send(Msg::PreviewPainChosen(crate::triage::pain(5)));
    assert!(preview::is_gentle(&person.model));
    let shown = preview::preview(&person.model).expect("it is shown");
    let names: Vec<_> = shown.lines.iter().map(|l| l.name.as_str()).collect();
    assert_eq!(names, ["Standing squeeze"]);
}
