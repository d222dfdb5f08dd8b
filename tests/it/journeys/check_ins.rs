//! How a day was: told in a few seconds, corrected later, taken back.

use unhunch::app::effect::{Effect, Focus};
use unhunch::app::model::{CheckInProblem, Notice, Pick, Typed};
use unhunch::app::msg::{CheckInMsg, CheckMsg, Msg};
use unhunch::app::screens::check_in::{self, Asks};
use unhunch::app::screens::{done, today};
use unhunch::progress::{CheckIn, Since};
use unhunch::route::Route;
use unhunch::time::Day;
use unhunch::triage::Due;

use super::person::Person;
use crate::records::{day, session};
use crate::triage::pain;

/// The day of the first visit.
const TODAY: &str = "2026-11-22";

impl Person {
    fn pick(&mut self, pick: Pick, answer: u8) {
        self.send(Msg::CheckIn(CheckInMsg::Picked(pick, Some(answer))));
    }

    fn write(&mut self, typed: Typed, text: &str) {
        self.send(Msg::CheckIn(CheckInMsg::Typed(typed, text.to_owned())));
    }

    fn save_check_in(&mut self) {
        self.send(Msg::CheckIn(CheckInMsg::Saved));
    }

    fn problem(&self) -> Option<CheckInProblem> {
        self.model.check_in().problem
    }

    fn told(&self, of: &str) -> Option<&CheckIn> {
        self.model.history.check_in_on(day(of))
    }

    /// A check-in of a day with nothing but this.
    fn has_told(&mut self, of: &str, tell: fn(&mut CheckIn)) {
        let mut told = CheckIn::new(day(of), self.now().wall);
        tell(&mut told);
        self.model.history.check_in(told);
    }
}

/// What is asked on a day, question by question.
fn asked(person: &mut Person, of: Option<Day>) -> Vec<Asks> {
    person.go(Route::CheckIn(of));
    let screen = check_in::check_in(&person.model);
    let parts = screen.daily.into_iter().chain(screen.weekly);
    parts.map(|part| part.asks).collect()
}

#[test]
fn what_is_told_this_morning_is_kept_and_shown_again() {
    let mut person = Person::checked();
    person.go(Route::CheckIn(None));
    assert_eq!(person.model.route, Route::CheckIn(Some(day(TODAY))));
    let screen = check_in::check_in(&person.model);
    assert_eq!(screen.heading, "How is your back this morning?");
    person.pick(Pick::Pain, 4);
    person.pick(Pick::Waking, 5);
    person.pick(Pick::Slept, 1);
    person.write(Typed::Sitting, " 45 ");
    person.write(Typed::Note, "A long drive.\nThen rest. ");
    person.save_check_in();

    assert_eq!(person.model.route, Route::Today);
    assert_eq!(person.model.notice, Some(Notice::CheckInSaved));
    let expected = CheckIn {
        pain: Some(pain(4)),
        waking: Some(pain(5)),
        slept: Some(false),
        sitting: Some(45),
        note: "A long drive.\nThen rest.".to_owned(),
        ..CheckIn::new(day(TODAY), person.now().wall)
    };
    assert_eq!(person.told(TODAY), Some(&expected));

    person.go(Route::CheckIn(None));
    let form = person.model.check_in();
    assert_eq!(form.pick(Pick::Pain), Some(4));
    assert_eq!(form.pick(Pick::Slept), Some(1));
    assert_eq!(form.text(Typed::Sitting), "45");
}

#[test]
fn a_check_in_is_still_there_when_the_app_is_opened_again() {
    let mut person = Person::checked();
    person.go(Route::CheckIn(None));
    person.pick(Pick::Pain, 3);
    person.write(Typed::Medicine, "paracetamol");
    person.save_check_in();
    let told = person.told(TODAY).cloned();
    let person = person.reopened();
    assert_eq!(person.told(TODAY), told.as_ref());
    assert!(told.is_some());
}

#[test]
fn a_chosen_answer_can_be_taken_back_and_nothing_is_chosen_at_first() {
    let mut person = Person::checked();
    person.go(Route::CheckIn(None));
    assert_eq!(person.model.check_in().picks, [None; 8]);
    person.pick(Pick::Pain, 4);
    person.pick(Pick::Slept, 0);
    person.send(Msg::CheckIn(CheckInMsg::Picked(Pick::Pain, None)));
    person.save_check_in();
    let told = person.told(TODAY).expect("the night was told");
    assert_eq!((told.pain, told.slept), (None, Some(true)));
}

#[test]
fn nothing_told_is_not_saved_and_is_said_so() {
    let mut person = Person::checked();
    person.go(Route::CheckIn(None));
    person.save_check_in();
    assert_eq!(person.problem(), Some(CheckInProblem::Nothing));
    assert!(matches!(person.model.route, Route::CheckIn(Some(_))));
    assert_eq!(person.asked.last(), Some(&Effect::Focus(Focus::Problem)));
    assert!(person.model.history.check_ins().is_empty());

    person.pick(Pick::Pain, 0);
    assert_eq!(person.problem(), None);
    person.save_check_in();
    assert_eq!(person.told(TODAY).and_then(|told| told.pain), Some(pain(0)));
}

#[test]
fn an_emptied_check_in_is_kept_empty_so_that_no_old_answer_comes_back() {
    let mut person = Person::checked();
    person.go(Route::CheckIn(None));
    person.pick(Pick::Pain, 4);
    person.save_check_in();
    let first = person.told(TODAY).expect("it was saved").at;
    person.wait_secs(60);
    person.go(Route::CheckIn(None));
    person.send(Msg::CheckIn(CheckInMsg::Picked(Pick::Pain, None)));
    person.save_check_in();
    let told = person.told(TODAY).expect("it stays as empty");
    assert!(told.is_empty());
    assert!(first < told.at, "the later of two copies counts");
}

#[test]
fn a_day_before_can_be_filled_in_and_corrected() {
    let mut person = Person::checked();
    let before = Day::new(2026, 11, 19);
    person.go(Route::CheckIn(before));
    let screen = check_in::check_in(&person.model);
    assert_eq!(screen.heading, "How was your back on 19 November?");
    person.pick(Pick::Pain, 6);
    person.save_check_in();
    person.go(Route::CheckIn(before));
    person.pick(Pick::Pain, 2);
    person.save_check_in();
    assert_eq!(
        person.told("2026-11-19").and_then(|t| t.pain),
        Some(pain(2))
    );
    assert_eq!(person.model.history.check_ins().len(), 1);
    assert!(person.told(TODAY).is_none());
}

#[test]
fn a_day_to_come_leads_to_today_with_a_sentence() {
    let mut person = Person::checked();
    let first = unhunch::time::Day::EPOCH.plus(-1);
    for wrong in [day("2026-11-23"), day("3024-01-01"), first] {
        person.go(Route::Today);
        person.go(Route::CheckIn(Some(wrong)));
        assert_eq!(person.model.route, Route::CheckIn(Some(day(TODAY))));
        assert_eq!(person.model.notice, Some(Notice::NotThatDay));
    }
    person.go(Route::Today);
    person.go(Route::CheckIn(None));
    assert_eq!(person.model.notice, None);
}

#[test]
fn the_days_beside_it_never_lie_ahead() {
    let mut person = Person::checked();
    let beside = |person: &mut Person, of: &str| {
        person.go(Route::CheckIn(Some(day(of))));
        let days = check_in::check_in(&person.model).days;
        let words = days.into_iter().map(|(_, words)| words);
        words.collect::<Vec<_>>()
    };
    assert_eq!(
        beside(&mut person, TODAY),
        ["Sunday 15 November", "Saturday 21 November"]
    );
    assert_eq!(
        beside(&mut person, "2026-11-21"),
        [
            "Saturday 14 November",
            "Friday 20 November",
            "Sunday 22 November"
        ]
    );
}

#[test]
fn what_was_typed_survives_another_day_and_what_another_tab_stores() {
    let mut person = Person::checked();
    person.go(Route::CheckIn(None));
    person.write(Typed::Note, "Half a sen");
    person.go(Route::CheckIn(Some(day("2026-11-20"))));
    person.pick(Pick::Pain, 1);
    let stored = unhunch::archive::write_month(
        &[session(day(TODAY), Some(3))].into_iter().collect(),
        "unhunch/month/2026-11",
    );
    person.send(Msg::StoredElsewhere {
        key: "unhunch/month/2026-11".to_owned(),
        text: Some(stored),
    });
    assert_eq!(person.records().len(), 1);
    assert_eq!(person.model.check_in().pick(Pick::Pain), Some(1));
    person.go(Route::CheckIn(None));
    assert_eq!(person.model.check_in().text(Typed::Note), "Half a sen");
}

#[test]
fn midnight_does_not_move_a_check_in_to_another_day() {
    let mut person = Person::checked();
    person.wait_secs(16 * 3600 + 59 * 60);
    person.go(Route::CheckIn(None));
    person.pick(Pick::Pain, 4);
    person.wait_secs(120);
    person.write(Typed::Note, "late");
    person.save_check_in();
    let told = person
        .told(TODAY)
        .expect("it is about the day it was begun");
    assert_eq!((told.pain, told.note.as_str()), (Some(pain(4)), "late"));
}

#[test]
fn bad_numbers_are_named_and_nothing_is_lost() {
    let table = [
        (Typed::Sitting, "601", Some(CheckInProblem::Sitting)),
        (Typed::Sitting, "-5", Some(CheckInProblem::Sitting)),
        (Typed::Sitting, "an hour", Some(CheckInProblem::Sitting)),
        (Typed::Sitting, "4.5", Some(CheckInProblem::Sitting)),
        (Typed::Sitting, "99999999", Some(CheckInProblem::Sitting)),
        (Typed::Sitting, "600", None),
        (Typed::Sitting, "0", None),
        (Typed::Slide, "301", Some(CheckInProblem::Slide)),
        (Typed::Slide, "300", None),
        (Typed::Slide, "  ", None),
    ];
    for (typed, text, problem) in table {
        let mut person = Person::checked();
        person.go(Route::CheckIn(None));
        person.pick(Pick::Pain, 4);
        person.write(typed, text);
        person.save_check_in();
        assert_eq!(person.told(TODAY).is_none(), problem.is_some(), "{text}");
        if problem.is_some() {
            assert_eq!(person.problem(), problem, "{text}");
            let form = person.model.check_in();
            assert_eq!(form.text(typed), text);
            assert_eq!(form.pick(Pick::Pain), Some(4));
        }
    }
}

#[test]
fn an_activity_needs_a_name_and_a_score_unless_its_name_was_carried_over() {
    let mut person = Person::checked();
    person.go(Route::CheckIn(Some(day("2026-11-15"))));
    person.write(Typed::First, "Lifting my child");
    person.save_check_in();
    assert_eq!(person.problem(), Some(CheckInProblem::Activity));
    person.pick(Pick::First, 4);
    person.pick(Pick::Third, 9);
    person.save_check_in();
    assert_eq!(person.problem(), Some(CheckInProblem::Activity));
    person.write(Typed::Third, "Driving");
    person.save_check_in();
    let told = person.told("2026-11-15").expect("it was saved");
    let names: Vec<&str> = told.activities.iter().map(|a| a.name.as_str()).collect();
    assert_eq!(names, ["Lifting my child", "Driving"]);

    person.go(Route::CheckIn(None));
    let form = person.model.check_in();
    assert_eq!(form.text(Typed::First), "Lifting my child");
    assert_eq!(form.text(Typed::Second), "Driving");
    assert_eq!(
        form.pick(Pick::First),
        None,
        "only the names are carried over"
    );
    person.pick(Pick::Pain, 2);
    person.save_check_in();
    let told = person.told(TODAY).expect("it was saved");
    assert!(told.activities.is_empty());
}

#[test]
fn each_question_is_asked_when_it_can_be_answered() {
    let waking = Asks::Pick(Pick::Waking);
    let since = Asks::Pick(Pick::Since);
    let overall = Asks::Pick(Pick::Overall);
    let mut person = Person::checked();
    let morning = asked(&mut person, None);
    assert!(morning.contains(&waking));
    assert!(!morning.contains(&since) && !morning.contains(&overall));

    let month_ago = day(TODAY).plus(-28);
    person.model.history.insert(session(month_ago, Some(3)));
    let yesterday = day(TODAY).plus(-1);
    person.model.history.insert(session(yesterday, Some(3)));
    let later = asked(&mut person, None);
    assert!(later.contains(&since) && later.contains(&overall));
    let past = asked(&mut person, Some(yesterday));
    assert!(!past.contains(&waking) && !past.contains(&since) && !past.contains(&overall));

    person.wait_secs(6 * 3600);
    assert!(
        !asked(&mut person, None).contains(&waking),
        "it is one o’clock"
    );
    person.has_told(TODAY, |told| told.waking = Some(pain(2)));
    assert!(
        asked(&mut person, None).contains(&waking),
        "it is there to be corrected"
    );
}

#[test]
fn the_weekly_part_opens_a_week_after_the_last_one_and_not_at_the_first_check_in() {
    let open = |person: &mut Person| {
        person.go(Route::CheckIn(None));
        check_in::check_in(&person.model).weekly_open
    };
    let mut person = Person::checked();
    assert!(!open(&mut person), "the first check-in is short");
    person.has_told("2026-11-10", |told| told.pain = Some(pain(3)));
    assert!(open(&mut person), "there was none yet");
    person.has_told("2026-11-16", |told| told.slide_cm = Some(180));
    assert!(!open(&mut person), "6 days ago");
    person.model.history.remove_month(day(TODAY));
    person.has_told("2026-11-15", |told| told.slide_cm = Some(180));
    assert!(open(&mut person), "7 days ago");
}

#[test]
fn today_asks_until_it_is_told_and_never_at_the_very_first() {
    let asks = |person: &Person| today::today(&person.model).check_in;
    let mut person = Person::checked();
    assert_eq!(asks(&person), None, "there is nothing to follow yet");
    person
        .model
        .history
        .insert(session(day("2026-11-20"), Some(3)));
    assert_eq!(asks(&person), Some("How is your back this morning?"));
    person.go(Route::CheckIn(None));
    person.pick(Pick::Pain, 1);
    person.save_check_in();
    assert_eq!(asks(&person), None);
    person.wait_secs(30 * 3600);
    person.send(Msg::PageShown);
    assert_eq!(
        asks(&person),
        Some("How is your back today?"),
        "the next day"
    );
}

#[test]
fn done_says_that_the_next_morning_asks_and_it_does() {
    let mut person = Person::checked();
    person.start("desk-reset", 2);
    person.play_to_the_end();
    let shown = done::done(&person.model).expect("a session has ended");
    assert!(
        shown
            .next
            .starts_with("Tomorrow morning we ask how your back is.")
    );
    person.wait_secs(24 * 3600);
    person.go(Route::Today);
    assert!(today::today(&person.model).check_in.is_some());
    let parts = asked(&mut person, None);
    assert!(parts.contains(&Asks::Pick(Pick::Since)));
}

/// A session the day before, and the answer that it left soreness which does not
/// settle.
fn sore(person: &mut Person) {
    let yesterday = person.now().day.plus(-1);
    person.model.history.insert(session(yesterday, Some(3)));
    person.go(Route::CheckIn(None));
    person.pick(Pick::Since, 2);
    assert!(check_in::caution(&person.model).is_some());
    person.save_check_in();
}

#[test]
fn soreness_that_does_not_settle_asks_for_less_for_48_hours() {
    let mut person = Person::checked();
    sore(&mut person);
    assert_eq!(person.model.notice, Some(Notice::SoreAfter));
    let limit = person.model.standing.limit().expect("the gentle set");
    assert_eq!(limit.rules, ["M1"]);
    assert_eq!(limit.baseline, Some(pain(3)));
    let over = limit.wait.over_at(person.now().wall);
    assert_eq!(over, person.now().wall.plus_hours(48));
    assert_eq!(person.model.standing.due(person.now()), None);

    let person = person.reopened();
    assert!(person.model.standing.limit().is_some(), "it is stored");
}

#[test]
fn a_correction_does_not_begin_the_48_hours_anew() {
    let mut person = Person::checked();
    sore(&mut person);
    let limit = person.model.standing.limit().cloned();
    person.wait_secs(3600);
    person.go(Route::CheckIn(None));
    person.write(Typed::Note, "Both sides.");
    person.save_check_in();
    assert_eq!(person.model.notice, Some(Notice::CheckInSaved));
    let now = person.model.standing.limit().cloned();
    assert_eq!(limit.map(|l| l.day), now.map(|l| l.day));
}

#[test]
fn the_third_setback_in_two_weeks_asks_for_a_full_check() {
    let mut person = Person::checked();
    for before in ["2026-11-09", "2026-11-12"] {
        person.has_told(before, |told| told.since = Some(Since::NotSettling));
    }
    sore(&mut person);
    assert_eq!(person.model.notice, Some(Notice::SoreOften));
    assert_eq!(person.model.standing.due(person.now()), Some(Due::Stopped));

    let mut person = Person::checked();
    for before in ["2026-11-08", "2026-11-12"] {
        person.has_told(before, |told| told.since = Some(Since::NotSettling));
    }
    sore(&mut person);
    assert_eq!(
        person.model.notice,
        Some(Notice::SoreAfter),
        "15 days apart"
    );
}

#[test]
fn a_day_long_gone_changes_nothing_about_the_next_session() {
    let mut person = Person::checked();
    let standing = person.model.standing.clone();
    person
        .model
        .history
        .insert(session(day("2026-11-18"), Some(3)));
    person.go(Route::CheckIn(Some(day("2026-11-19"))));
    person.pick(Pick::Pain, 9);
    person.pick(Pick::Since, 2);
    assert_eq!(check_in::caution(&person.model), None);
    person.save_check_in();
    assert_eq!(person.model.standing, standing);
}

#[test]
fn pain_well_above_the_last_check_on_three_days_asks_for_a_full_check() {
    let mut person = Person::checked();
    for told in 1..=3 {
        person.go(Route::CheckIn(None));
        person.pick(Pick::Pain, 4);
        person.save_check_in();
        let due = person.model.standing.due(person.now());
        assert_eq!(due, (told == 3).then_some(Due::Sore), "day {told}");
        person.wait_secs(24 * 3600);
    }
}

#[test]
fn a_lot_of_pain_now_points_to_the_check() {
    let mut person = Person::checked();
    person.go(Route::CheckIn(None));
    person.pick(Pick::Pain, 6);
    assert_eq!(check_in::caution(&person.model), None);
    person.pick(Pick::Pain, 7);
    let words = check_in::caution(&person.model).expect("a line with the way to the check");
    assert!(words.contains("Check your symptoms"));
}

#[test]
fn a_lock_asks_nothing_on_today_and_leaves_check_ins_open() {
    let mut person = Person::checked();
    person
        .model
        .history
        .insert(session(day("2026-11-20"), Some(3)));
    person.send(Msg::Check(CheckMsg::Anew));
    person.check_sign(unhunch::content::questions::Ask::Chest);
    assert!(person.model.standing.lock().is_some());
    person.go(Route::Today);
    assert_eq!(today::today(&person.model).check_in, None);
    person.go(Route::CheckIn(None));
    person.pick(Pick::Pain, 8);
    person.save_check_in();
    assert!(person.told(TODAY).is_some());
    assert!(person.model.standing.lock().is_some());
}
