//! Visits where nothing goes wrong.

use unhunch::app::effect::{Effect, Focus};
use unhunch::app::model::Notice;
use unhunch::app::msg::{EditorMsg, Msg, PlayerMsg, Step};
use unhunch::app::screens::today::Lead;
use unhunch::app::screens::{self, done, preview, progress, today};
use unhunch::plan::script::Side;
use unhunch::progress::{Amount, Effort, Ending};
use unhunch::route::{CheckPage, Route};

use super::person::Person;
use crate::triage::pain;

/// From the welcome to the preview of a routine, by way of the full check.
fn first_check(person: &mut Person, id: &str) {
    assert_eq!(today::today(&person.model).lead, Lead::Welcome);
    person.check_clean(2);
    assert_eq!(person.model.route, Route::CheckResult);
    person.go(Route::Session(id.to_owned()));
    let shown = preview::preview(&person.model).expect("the routine ships");
    assert!(!shown.asks, "nobody is asked twice");
}

fn answer(person: &mut Person) {
    person.send(Msg::DonePainChosen(pain(1)));
    person.send(Msg::EffortChosen(Effort::AboutRight));
    person.send(Msg::AnswersSaved);
}

/// First visit, this routine to its end, answers, everything closed, and the
/// same once more.
fn check(id: &str, exercises: u8, seconds: u32) {
    let mut person = Person::new();
    first_check(&mut person, id);
    person.send(Msg::StartTapped);
    assert_eq!(person.model.route, Route::Player);
    person.play_to_the_end();
    assert_eq!(person.model.route, Route::Done);
    let shown = done::done(&person.model).expect("a session has ended");
    assert_eq!(shown.saved, Some("Session saved on this phone"));
    assert_eq!(shown.in_full, format!("{exercises} of {exercises}"));
    answer(&mut person);

    let mut person = person.reopened();
    assert_eq!(person.records().len(), 1);
    let record = &person.records()[0];
    assert_eq!(
        (record.pain_before, record.pain_after),
        (Some(pain(2)), Some(pain(1)))
    );
    assert_eq!(record.ending, Ending::Finished);
    assert_eq!(record.seconds, seconds);
    assert_eq!(progress::back(&person.model).sessions.len(), 1);

    person.start(id, 3);
    person.play_to_the_end();
    assert_eq!(person.reopened().records().len(), 2);
}

#[test]
fn the_desk_reset_from_welcome_to_progress_and_once_more() {
    check("desk-reset", 2, 112);
}

#[test]
fn the_morning_from_welcome_to_progress_and_once_more() {
    check("morning", 2, 138);
}

#[test]
fn the_evening_waits_for_the_person_in_each_hang() {
    // 208 seconds with hangs of 5: exactly as long as this person hangs.
    check("evening", 3, 208);
}

#[test]
fn the_desk_reset_credits_what_was_done() {
    let mut person = Person::checked();
    person.start("desk-reset", 0);
    person.play_to_the_end();
    let done: Vec<_> = person.records()[0]
        .done
        .iter()
        .map(|d| (d.movement.as_str(), d.amount))
        .collect();
    let expected = [
        ("scapular-wall-slide", Amount::Reps(8)),
        ("belly-breathing", Amount::Breaths(5)),
    ];
    assert_eq!(done, expected);
}

/// Side reaches of 3 seconds in two sets, then two slow pull-aparts.
fn make_own(person: &mut Person) {
    person.go(Route::NewRoutine);
    let edits = [
        EditorMsg::Named("Mine".to_owned()),
        EditorMsg::Added("childs-pose-side-reach".to_owned()),
        EditorMsg::Sets(0, Step::Up),
        EditorMsg::Added("band-pull-apart".to_owned()),
    ];
    for edit in edits {
        person.send(Msg::Editor(edit));
    }
    for _ in 0..30 {
        person.send(Msg::Editor(EditorMsg::Amount(0, Step::Down)));
        person.send(Msg::Editor(EditorMsg::Amount(1, Step::Down)));
    }
    person.send(Msg::Editor(EditorMsg::Amount(1, Step::Up)));
    person.send(Msg::Editor(EditorMsg::Saved));
}

#[test]
fn an_own_routine_with_sides_repetitions_and_rest_is_done_and_kept() {
    let mut person = Person::checked();
    make_own(&mut person);
    assert_eq!(person.model.notice, Some(Notice::RoutineSaved));
    let mut person = person.reopened();
    let id = person.model.own[0].id.clone();
    person.start(&id, 0);
    person.play_to_the_end();
    let person = person.reopened();
    let done: Vec<_> = person.records()[0]
        .done
        .iter()
        .map(|d| (d.set, d.side, d.amount))
        .collect();
    let (right, left) = (Some(Side::Right), Some(Side::Left));
    let expected = [
        (1, right, Amount::Seconds(3)),
        (1, left, Amount::Seconds(3)),
        (2, right, Amount::Seconds(3)),
        (2, left, Amount::Seconds(3)),
        (1, None, Amount::Reps(2)),
    ];
    assert_eq!(done, expected);
    assert_eq!(person.records()[0].routine, id);
}

#[test]
fn a_routine_of_ones_own_needs_a_name_and_a_line() {
    let mut person = Person::checked();
    person.go(Route::NewRoutine);
    person.send(Msg::Editor(EditorMsg::Saved));
    assert_eq!(person.asked.last(), Some(&Effect::Focus(Focus::Problem)));
    person.send(Msg::Editor(EditorMsg::Named("Mine".to_owned())));
    person.send(Msg::Editor(EditorMsg::Saved));
    assert!(person.model.own.is_empty());
}

#[test]
fn a_deleted_routine_is_gone_after_reopening_and_its_record_stays() {
    let mut person = Person::checked();
    make_own(&mut person);
    let id = person.model.own[0].id.clone();
    person.start(&id, 0);
    person.play_to_the_end();
    person.go(Route::EditRoutine(id));
    person.send(Msg::Editor(EditorMsg::Deleted));
    let person = person.reopened();
    assert!(person.model.own.is_empty());
    assert_eq!(person.records().len(), 1);
}

#[test]
fn sore_people_are_led_to_the_gentle_set_and_told_why() {
    let mut person = Person::checked();
    person.start("strength", 5);
    let running = person
        .model
        .running
        .as_ref()
        .expect("moderate pain is no lock");
    let steps = running.session.script().steps();
    let all_gentle = steps.iter().all(|s| {
        let movement = unhunch::content::movement(s.movement.as_str());
        movement.is_some_and(unhunch::content::Movement::gentle)
    });
    assert!(all_gentle);
    person.play_to_the_end();
    person.go(Route::Session("strength".to_owned()));
    let shown = preview::preview(&person.model).expect("it ships");
    assert!(shown.gentle.is_some_and(|g| !g.changes.is_empty()));
}

#[test]
fn start_says_what_is_missing() {
    let mut person = Person::checked();
    person.go(Route::Session("desk-reset".to_owned()));
    let missing = |person: &mut Person| {
        person.send(Msg::StartTapped);
        assert!(!person.runs());
        preview::preview(&person.model)
            .and_then(|p| p.problem)
            .expect("something is missing")
    };
    let first = missing(&mut person);
    person.send(Msg::ShortAnswered(true));
    let second = missing(&mut person);
    person.send(Msg::PreviewPainChosen(pain(1)));
    person.send(Msg::LineToggled(0, false));
    person.send(Msg::LineToggled(1, false));
    let third = missing(&mut person);
    assert_eq!(
        [first, second, third],
        [
            "Answer “Any of these, in the last few days?” first",
            "Choose your pain now, from 0 to 10",
            "Switch on at least one exercise",
        ]
    );
}

#[test]
fn what_was_left_out_stays_out_until_the_list_itself_changes() {
    let mut person = Person::checked();
    person.go(Route::Session("strength".to_owned()));
    person.send(Msg::LineToggled(1, false));
    let off = |person: &Person| {
        let shown = preview::preview(&person.model).expect("it ships");
        shown.lines.iter().filter(|l| !l.on).count()
    };
    for score in [0, 2, 3] {
        person.send(Msg::PreviewPainChosen(pain(score)));
        assert_eq!(off(&person), 1, "{score}");
    }
    person.send(Msg::PreviewPainChosen(pain(5)));
    assert_eq!(off(&person), 0, "the gentle list has other lines");
}

#[test]
fn an_unknown_address_shows_today_with_a_notice() {
    let person = Person::checked().reopened_at(None);
    assert_eq!(person.model.route, Route::Today);
    let banners = screens::banners(&person.model);
    assert_eq!(banners[0].text, "There is no such page. Here is Today.");
    let mut person = person;
    person.go(Route::Exercise("levitation".to_owned()));
    assert_eq!(person.model.route, Route::Today);
    person.send(Msg::NoticeDismissed);
    assert!(screens::banners(&person.model).is_empty());
}

#[test]
fn a_screen_that_needs_something_leads_to_where_it_can_be_had() {
    let table = [
        (Route::Player, Route::Today),
        (Route::Done, Route::Today),
        (Route::CheckResult, Route::Symptoms),
        (Route::Unlock, Route::Symptoms),
        (Route::Check(CheckPage::How), Route::Symptoms),
        (Route::Check(CheckPage::Answers), Route::Symptoms),
        (Route::Checked, Route::Today),
    ];
    for (asked, shown) in table {
        let mut person = Person::checked();
        person.go(asked.clone());
        assert_eq!(person.model.route, shown, "{asked:?}");
    }
}

#[test]
fn a_session_skipped_through_is_not_kept_and_not_called_done() {
    let mut person = Person::checked();
    person.start("desk-reset", 0);
    while person.runs() {
        person.tap(PlayerMsg::SkipTapped);
    }
    assert_eq!(person.model.route, Route::Done);
    assert!(person.records().is_empty());
    let shown = done::done(&person.model).expect("a session has ended");
    assert!(!shown.heading.starts_with("Done"), "{}", shown.heading);
}

#[test]
fn getting_ready_is_not_work_worth_keeping() {
    let mut person = Person::checked();
    person.start("desk-reset", 0);
    person.wait_secs(28);
    person.tap(PlayerMsg::StopTapped);
    person.tap(PlayerMsg::ReasonChosen(unhunch::triage::StopReason::Other));
    person.tap(PlayerMsg::EndTapped);
    assert!(person.records().is_empty(), "16 seconds of slides");
}

#[test]
fn a_routine_is_done_today_when_it_was_gone_through() {
    let suggested = |person: &Person| match today::today(&person.model).lead {
        Lead::Routine(routine) => routine.title,
        other => panic!("{other:?}"),
    };
    let mut person = Person::checked();
    person.start("morning", 0);
    person.wait_secs(60);
    person.tap(PlayerMsg::FinishHereTapped);
    assert_eq!(person.records().len(), 1);
    assert_eq!(suggested(&person), "Morning routine", "a part is not all");
    person.start("morning", 0);
    person.play_to_the_end();
    assert_ne!(suggested(&person), "Morning routine");
}

#[test]
fn a_session_too_short_to_keep_says_so() {
    let mut person = Person::checked();
    person.start("desk-reset", 0);
    person.wait_secs(5);
    person.tap(PlayerMsg::StopTapped);
    person.tap(PlayerMsg::ReasonChosen(unhunch::triage::StopReason::Other));
    person.tap(PlayerMsg::EndTapped);
    assert_eq!(person.model.notice, Some(Notice::TooShort));
    assert!(person.records().is_empty());
}
