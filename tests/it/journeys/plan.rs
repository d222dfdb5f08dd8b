//! What Today proposes, week after week, and what the doses do: played, answered
//! and reopened like any visit.

use std::time::Duration;

use unhunch::app::msg::Msg;
use unhunch::app::screens::preview;
use unhunch::app::screens::steps;
use unhunch::app::screens::today::{self, Lead, Suggested};
use unhunch::content;
use unhunch::plan::amount_of;
use unhunch::progress::{CheckIn, Effort, Since};
use unhunch::route::Route;

use super::person::Person;
use crate::triage::pain;

const HOUR: Duration = Duration::from_hours(1);

impl Person {
    /// Goes through a routine with this pain before and after.
    fn does(&mut self, id: &str, before: u8, after: u8) {
        if self.model.standing.due(self.now()).is_some() {
            self.check_clean(before);
            self.go(Route::Session(id.to_owned()));
            self.send(Msg::StartTapped);
        } else {
            self.start(id, before);
        }
        assert!(self.runs(), "{id} starts");
        self.play_to_the_end();
        self.send(Msg::DonePainChosen(pain(after)));
        self.send(Msg::EffortChosen(Effort::AboutRight));
        self.send(Msg::AnswersSaved);
    }

    /// Comes back at this hour, so many days later.
    fn comes(&mut self, days: i32, hour: u16) {
        let day = self.now().day.plus(days);
        while self.now().day < day || self.now().minute.hour() != hour {
            self.wait(HOUR);
        }
        self.send(Msg::NoticeDismissed);
    }

    fn suggested(&self) -> Suggested {
        match today::today(&self.model).lead {
            Lead::Routine(routine) => *routine,
            other => panic!("{other:?}"),
        }
    }

    fn preview(&mut self, id: &str) -> preview::PreviewScreen {
        self.go(Route::Session(id.to_owned()));
        preview::preview(&self.model).expect("it ships")
    }

    fn rung(&self, slug: &str) -> usize {
        let movement = content::movement(slug).expect("it exists");
        self.model.person.levels.rung(movement)
    }

    fn is_since(&mut self, since: Since) {
        let now = self.now();
        let mut told = CheckIn::new(now.day, now.wall);
        told.since = Some(since);
        self.model.history.check_in(told);
        self.send(Msg::NoticeDismissed);
    }
}

/// Morning on the first day and on the fourth, and then the eighth day.
fn a_week() -> Person {
    let mut person = Person::checked();
    person.does("morning", 3, 3);
    person.comes(3, 7);
    person.does("morning", 3, 3);
    person.comes(4, 7);
    person
}

#[test]
fn a_first_week_moves_first_and_brings_strength_and_then_one_step() {
    let mut person = Person::checked();
    let mut said = Vec::new();
    for _ in 0..8 {
        for hour in [7, 17] {
            person.comes(0, hour);
            let proposed = person.suggested();
            said.push(format!(
                "{} {hour:02} {}. {} {}",
                &person.now().day.weekday_name()[..3],
                proposed.title,
                proposed.why,
                proposed.steps.join(" ")
            ));
            let Route::Session(id) = proposed.route else {
                panic!("it leads to a session")
            };
            person.does(&id, 3, 3);
        }
        person.comes(1, 7);
    }
    insta::with_settings!({ snapshot_path => "../../snapshots" }, {
        insta::assert_snapshot!("first_week", said.join("\n"));
    });
}

#[test]
fn a_step_is_shown_with_its_reason_taken_and_kept_over_a_reload() {
    let mut person = a_week();
    let shown = person.preview("morning");
    assert_eq!(shown.steps.len(), 1, "one thing at a time");
    assert!(shown.steps[0].words.contains("2 easy sessions"));
    let rung = person.rung(shown.steps[0].movement);
    person.does("morning", 3, 3);
    assert_eq!(person.rung(shown.steps[0].movement), rung + 1);
    let person = person.reopened();
    assert_eq!(person.rung(shown.steps[0].movement), rung + 1);
}

#[test]
fn a_step_that_is_refused_comes_back_a_week_later() {
    let mut person = a_week();
    let step = person.preview("morning").steps.remove(0);
    person.send(Msg::RungChosen(step.movement, step.rung));
    let shown = person.preview("morning");
    let again = shown.steps.iter().any(|s| s.movement == step.movement);
    assert!(!again, "what was refused is not asked again");
    let mut person = person.reopened();
    person.preview("morning");
    assert_eq!(person.rung(step.movement), step.rung);
}

#[test]
fn a_step_that_was_taken_can_be_gone_back_and_forth() {
    let mut person = a_week();
    let step = person.preview("morning").steps.remove(0);
    person.does("morning", 3, 3);
    let movement = content::movement(step.movement).expect("it exists");
    let here = steps::standing(&person.model, movement);
    person.wait(HOUR);
    person.send(Msg::RungChosen(
        step.movement,
        here.less.expect("there is less"),
    ));
    let here = steps::standing(&person.model, movement);
    assert_eq!((here.less, here.more), (None, Some(1)));
    person.wait(HOUR);
    person.send(Msg::RungChosen(step.movement, 1));
    assert_eq!(person.rung(step.movement), 1);
    person.wait(HOUR);
    person.send(Msg::RungChosen(step.movement, 4));
    assert_eq!(person.rung(step.movement), 1, "no further than was earned");
}

#[test]
fn a_flare_halves_the_doses_and_then_lowers_them() {
    let mut person = a_week();
    person.does("morning", 3, 3);
    person.comes(1, 7);
    person.does("morning", 3, 4);
    let usual = amount_of(
        person.model.program("morning").expect("it ships").lines()[1]
            .dose
            .work,
    );
    person.comes(1, 7);
    person.is_since(Since::NotSettling);
    let proposed = person.suggested();
    assert!(proposed.steps[0].starts_with("Half of everything"));
    let half = amount_of(
        person.model.program("morning").expect("it ships").lines()[1]
            .dose
            .work,
    );
    assert!(half < usual);
    person.comes(2, 7);
    let shown = person.preview("morning");
    assert_eq!(shown.eased, None);
    assert!(
        shown
            .steps
            .iter()
            .all(|s| s.words.contains("did not settle"))
    );
}

#[test]
fn a_bad_day_is_one_tap_counts_as_active_and_is_over_the_next_day() {
    let mut person = a_week();
    let usual = person.suggested().title;
    person.send(Msg::BadDayTapped(true));
    let bad = person.suggested();
    assert_eq!((bad.title.as_str(), bad.bad_day), ("Bad day routine", true));
    let mut person = person.reopened();
    assert_eq!(person.suggested().title, "Bad day routine");
    let before = today::today(&person.model).week_line;
    person.does("bad-day", 3, 3);
    assert_ne!(today::today(&person.model).week_line, before);
    person.send(Msg::BadDayTapped(false));
    assert_eq!(person.suggested().title, usual);
    person.send(Msg::BadDayTapped(true));
    person.comes(1, 7);
    assert!(!person.suggested().bad_day);
}

#[test]
fn the_worst_day_has_the_smallest_choice_too() {
    let mut person = Person::checked();
    person.check_clean(6);
    person.go(Route::Today);
    assert!(person.model.standing.is_gentle());
    assert_eq!(person.suggested().title, "Gentle routine");
    person.send(Msg::BadDayTapped(true));
    assert_eq!(person.suggested().title, "Bad day routine");
}

#[test]
fn three_weeks_away_begin_short_and_one_step_lower() {
    let mut person = a_week();
    let step = person.preview("morning").steps.remove(0);
    person.does("morning", 3, 3);
    assert_eq!(person.rung(step.movement), 1);
    person.comes(21, 17);
    let back = person.suggested();
    assert!(back.is_back);
    assert_eq!(back.title, "Desk reset routine");
    assert_eq!(back.why, "The shortest routine is enough to begin again.");
    let shown = person.preview("morning");
    assert!(shown.steps[0].words.contains("more than a week ago"));
    assert_eq!(person.rung(step.movement), 0);
    person.go(Route::Today);
    person.does("desk-reset", 3, 3);
    assert_eq!(
        person.suggested().title,
        "Evening routine",
        "no strength yet"
    );
}

#[test]
fn a_gentle_day_is_none_to_grow_on() {
    let mut person = a_week();
    person.preview("morning");
    person.send(Msg::PreviewPainChosen(pain(5)));
    let shown = preview::preview(&person.model).expect("it ships");
    assert!(shown.gentle.is_some());
    assert!(shown.steps.is_empty());
}

#[test]
fn a_session_left_in_the_evening_counts_for_that_day() {
    let mut person = Person::checked();
    person.comes(0, 17);
    let day = person.now().day;
    person.start("evening", 3);
    person.wait_secs(120);
    let person = person.reopened_after(HOUR * 14);
    assert_ne!(person.now().day, day);
    let records = person.records();
    assert_eq!(records.len(), 1);
    assert_eq!(records[0].day, day);
}
