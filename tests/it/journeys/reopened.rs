//! A session whose page is closed, killed, slept or opened twice.

use std::time::Duration;

use unhunch::app::effect::Effect;
use unhunch::app::model::{Notice, Owner};
use unhunch::app::msg::{Msg, PlayerMsg, StorageError};
use unhunch::app::screens::player;
use unhunch::app::screens::today::{self, Lead};
use unhunch::archive::DRAFT_KEY;
use unhunch::content::questions::Ask;
use unhunch::progress::{Amount, Ending};
use unhunch::route::Route;
use unhunch::session::{Interruption, PauseReason, State};
use unhunch::triage::StopReason;

use super::person::Person;

/// The Desk reset, so many seconds in: 10 of getting ready, 32 of slides, 10
/// of notice, 10 of getting ready, 50 of breaths.
fn desk(seconds: u64) -> Person {
    let mut person = Person::checked();
    person.start("desk-reset", 0);
    person.wait_secs(seconds);
    person
}

fn state(person: &Person) -> State {
    let running = person.model.running.as_ref().expect("a session waits");
    running.session.view(person.now().moment).state
}

fn number(person: &Person) -> String {
    let frame = player::frame(&person.model, person.now().moment);
    frame.expect("a session waits").number
}

#[test]
fn after_a_reload_today_leads_back_to_where_the_session_was() {
    let person = desk(70).reopened_at(Some(Route::Player));
    assert_eq!(person.model.route, Route::Today);
    let Lead::CarryOn {
        title,
        of,
        segments,
    } = today::today(&person.model).lead
    else {
        panic!("Today does not lead to the session");
    };
    assert_eq!(title, "Carry on: belly breathing, set 1 of 1");
    assert_eq!(of, "Desk reset, paused at 07:01");
    assert_eq!(segments, [100, 66]);
}

#[test]
fn what_is_carried_on_begins_its_beat_again_and_keeps_what_was_done() {
    let mut person = desk(70).reopened();
    person.go(Route::Player);
    let why = PauseReason::Interrupted(Interruption::Closed);
    assert_eq!(state(&person), State::Paused { why });
    let screen = player::player(&person.model).expect("it waits");
    assert_eq!(screen.cue, "Paused when the app was closed.");
    person.tap(PlayerMsg::ResumeTapped);
    person.play_to_the_end();
    let record = &person.records()[0];
    assert_eq!(record.ending, Ending::Finished);
    let amounts: Vec<Amount> = record.done.iter().map(|d| d.amount).collect();
    assert_eq!(amounts, [Amount::Reps(8), Amount::Breaths(5)]);
    assert_eq!(person.records().len(), 1);
    assert!(!person.storage.texts.contains_key(DRAFT_KEY));
}

#[test]
fn a_pause_survives_with_its_exact_place() {
    let mut person = desk(5);
    person.wait(Duration::from_millis(300));
    person.tap(PlayerMsg::MoreTimeTapped);
    person.tap(PlayerMsg::PauseTapped);
    let before = number(&person);
    let mut person = person.reopened();
    assert_eq!((before.as_str(), number(&person)), ("15", "15".to_owned()));
    person.tap(PlayerMsg::ResumeTapped);
    person.wait_secs(4);
    person.wait(Duration::from_millis(14_600));
    assert!(matches!(state(&person), State::Running));
    let running = person.model.running.as_ref().expect("it runs");
    assert_eq!(running.session.view(person.now().moment).cursor, 0);
    person.wait(Duration::from_millis(200));
    let running = person.model.running.as_ref().expect("it runs");
    assert_eq!(running.session.view(person.now().moment).cursor, 1);
}

#[test]
fn finish_here_keeps_what_was_done_before_the_reload() {
    let mut person = desk(70).reopened();
    person.tap(PlayerMsg::FinishHereTapped);
    let record = &person.records()[0];
    assert_eq!(record.done[0].amount, Amount::Reps(8));
    assert_eq!(record.seconds, 62, "what ran of the breaths was not stored");
    assert_eq!(person.reopened().records().len(), 1);
}

#[test]
fn going_out_of_sight_stores_what_was_done_so_far() {
    let mut person = desk(82);
    person.send(Msg::PageHidden);
    let mut person = person.reopened();
    person.tap(PlayerMsg::FinishHereTapped);
    let done = &person.records()[0].done;
    assert_eq!(done[1].amount, Amount::Breaths(2));
}

#[test]
fn two_hours_later_it_is_ended_and_kept() {
    let mut person = desk(70);
    person.wait_secs(1);
    let mut person = person.reopened_after(Duration::from_hours(2));
    assert!(!person.runs());
    assert_eq!(person.model.notice, Some(Notice::WaitedTooLong));
    assert_eq!(person.records().len(), 1);
    assert!(!person.storage.texts.contains_key(DRAFT_KEY));
    person = person.reopened();
    assert_eq!((person.runs(), person.records().len()), (false, 1));
}

#[test]
fn just_before_two_hours_it_can_be_carried_on() {
    let person = desk(70).reopened_after(Duration::from_mins(118));
    assert!(person.runs());
}

#[test]
fn a_stop_that_was_never_answered_counts_as_not_said() {
    let mut person = desk(70);
    person.tap(PlayerMsg::StopTapped);
    let person = person.reopened();
    assert!(!person.runs());
    assert_eq!(
        person.records()[0].ending,
        Ending::Stopped(StopReason::NotSaid)
    );
    assert!(person.model.standing.limit().is_some());
    assert_eq!(person.model.notice, Some(Notice::GentleAfterStop));
}

#[test]
fn keep_going_takes_the_stop_back_in_the_stored_session_too() {
    let mut person = desk(70);
    person.tap(PlayerMsg::StopTapped);
    person.tap(PlayerMsg::KeepGoingTapped);
    assert!(person.reopened().runs());
}

#[test]
fn a_stored_session_does_not_get_past_a_lock() {
    let mut locked = Person::checked();
    locked.check_sign(Ask::Chest);
    let lock = locked.storage.texts["unhunch/standing"].clone();
    let mut person = desk(70);
    person
        .storage
        .texts
        .insert("unhunch/standing".to_owned(), lock);
    let person = person.reopened_at(Some(Route::Player));
    assert!(!person.runs());
    assert_eq!(person.records().len(), 1, "what was done is kept");
    assert!(matches!(today::today(&person.model).lead, Lead::Locked(_)));
}

#[test]
fn a_session_that_is_kept_already_is_not_taken_up_again() {
    let mut person = desk(70);
    let draft = person.storage.texts[DRAFT_KEY].clone();
    person.tap(PlayerMsg::StopTapped);
    person.tap(PlayerMsg::ReasonChosen(StopReason::Other));
    person.tap(PlayerMsg::EndTapped);
    assert_eq!(person.records().len(), 1);
    // Killed between the two writes.
    person.storage.texts.insert(DRAFT_KEY.to_owned(), draft);
    let person = person.reopened();
    assert!(!person.runs());
    assert_eq!(person.records().len(), 1);
    assert!(!person.storage.texts.contains_key(DRAFT_KEY));
}

#[test]
fn a_damaged_stored_session_is_kept_aside_and_told() {
    let mut person = desk(70);
    let text = person.storage.texts[DRAFT_KEY].clone();
    let half = text[..text.len() / 2].to_owned();
    person
        .storage
        .texts
        .insert(DRAFT_KEY.to_owned(), half.clone());
    let person = person.reopened();
    assert!(!person.runs());
    assert_eq!(person.model.problems.len(), 1);
    assert!(person.storage.texts.values().any(|kept| *kept == half));
    let again = person.reopened();
    assert!(again.model.problems.is_empty(), "it is told once");
}

#[test]
fn a_second_tab_says_that_the_first_one_runs_the_session() {
    let first = desk(70);
    let mut second = first.second_tab_beside_a_session();
    assert!(!second.runs());
    let Lead::Elsewhere { title } = today::today(&second.model).lead else {
        panic!("the second tab says nothing of the first");
    };
    assert_eq!(title, "Running in another tab: belly breathing, set 1 of 1");
    second.start("morning", 0);
    assert!(!second.runs(), "only one session at a time");
    assert_eq!(
        second.storage.texts[DRAFT_KEY],
        first.storage.texts[DRAFT_KEY]
    );
}

#[test]
fn when_the_first_tab_is_closed_the_second_can_carry_on() {
    let first = desk(70);
    let mut second = first.second_tab_beside_a_session();
    second.runs_elsewhere = false;
    second.send(Msg::PageShown);
    assert!(second.runs());
    assert!(matches!(state(&second), State::Paused { .. }));
}

#[test]
fn when_the_first_tab_is_done_the_second_is_free_again() {
    let first = desk(70);
    let mut second = first.second_tab_beside_a_session();
    second.runs_elsewhere = false;
    second.send(Msg::StoredElsewhere {
        key: DRAFT_KEY.to_owned(),
        text: None,
    });
    assert_eq!(second.model.owner, Owner::Nobody);
    second.start("morning", 0);
    assert!(second.runs());
}

#[test]
fn a_session_begun_in_another_tab_is_seen_at_once() {
    let mut second = Person::checked();
    second.runs_elsewhere = true;
    let first = desk(70);
    second.send(Msg::StoredElsewhere {
        key: DRAFT_KEY.to_owned(),
        text: first.storage.texts.get(DRAFT_KEY).cloned(),
    });
    assert!(matches!(second.model.owner, Owner::Elsewhere(_)));
}

#[test]
fn of_two_tabs_that_start_at_the_same_instant_one_gives_way() {
    let mut person = Person::checked();
    person.runs_elsewhere = true;
    person.start("desk-reset", 0);
    assert!(!person.runs());
    assert_eq!(person.model.notice, Some(Notice::RunsElsewhere));
    assert_eq!(person.model.route, Route::Today);
    assert!(!person.storage.texts.contains_key(DRAFT_KEY));
    assert!(person.records().is_empty());
}

#[test]
fn starting_another_session_keeps_the_first_and_goes_on_owning() {
    let mut person = desk(70);
    person.go(Route::Today);
    let before = person.asked.len();
    person.start("morning", 0);
    assert!(person.runs());
    assert_eq!(person.records().len(), 1);
    assert!(!person.asked[before..].contains(&Effect::LetGo));
    assert_eq!(person.model.owner, Owner::Us);
}

#[test]
fn the_session_is_stored_at_each_transition_and_not_in_between() {
    let mut person = desk(0);
    let writes = |person: &Person| {
        let drafts = person.storage.touched.iter().filter(|k| *k == DRAFT_KEY);
        drafts.count()
    };
    let begun = writes(&person);
    assert!(0 < begun);
    person.wait_secs(9);
    assert_eq!(writes(&person), begun, "3, 2, 1 store nothing");
    person.wait_secs(2);
    assert_eq!(writes(&person), begun + 1);
    person.tap(PlayerMsg::PauseTapped);
    assert_eq!(writes(&person), begun + 2);
}

#[test]
fn a_suspend_with_a_clock_that_stands_pauses_the_hold_and_credits_nothing() {
    let mut person = desk(20);
    person.sleep_with_a_clock_that_stands(Duration::from_mins(20));
    let why = PauseReason::Interrupted(Interruption::ClockStood);
    assert_eq!(state(&person), State::Paused { why });
    person.tap(PlayerMsg::FinishHereTapped);
    assert!(
        person.records().is_empty(),
        "two repetitions are too few to keep"
    );
}

#[test]
fn a_suspend_of_three_hours_ends_the_session_with_what_was_done() {
    let mut person = desk(50);
    person.sleep_with_a_clock_that_stands(Duration::from_hours(3));
    assert!(!person.runs());
    assert_eq!(person.model.notice, Some(Notice::WaitedTooLong));
    let record = &person.records()[0];
    assert_eq!(record.done[0].amount, Amount::Reps(8));
    assert!(record.seconds <= 50);
}

#[test]
fn a_clock_set_back_or_an_hour_forward_neither_credits_nor_ends() {
    for (shift, paused) in [(-3_600_000, false), (-1, false), (3_600_000, true)] {
        let mut person = desk(20);
        person.wall_set = shift;
        person.wait_secs(3);
        person.send(Msg::DeadlineReached);
        assert!(person.runs());
        assert_eq!(
            matches!(state(&person), State::Paused { .. }),
            paused,
            "{shift}"
        );
        if paused {
            person.tap(PlayerMsg::ResumeTapped);
        }
        person.play_to_the_end();
        let amounts: Vec<Amount> = person.records()[0].done.iter().map(|d| d.amount).collect();
        assert_eq!(amounts, [Amount::Reps(8), Amount::Breaths(5)], "{shift}");
        assert!(person.asked.contains(&Effect::LetGo));
    }
}

#[test]
fn what_was_ticked_on_the_stop_sheet_holds_after_a_kill() {
    let mut person = desk(70);
    person.tap(PlayerMsg::StopTapped);
    person.tap(PlayerMsg::ReasonChosen(StopReason::Numbness));
    let person = person.reopened();
    assert!(!person.runs());
    assert!(
        person.model.standing.limit().is_some(),
        "as if it had been sent"
    );
    let ending = person.records()[0].ending;
    assert_eq!(ending, Ending::Stopped(StopReason::Numbness));
}

#[test]
fn a_tab_that_has_been_open_for_hours_can_carry_on_too() {
    let mut old = Person::checked();
    old.wait(Duration::from_hours(3));
    let first = desk(70);
    old.storage = first.storage.clone();
    // The first tab began after this one and was closed a minute ago.
    let late = 3 * 3_600_000 - 60_000;
    let text = old.storage.texts[DRAFT_KEY].clone();
    let at = text
        .split("\"at\":")
        .nth(1)
        .and_then(|t| t.split(',').next());
    let at: i64 = at.and_then(|t| t.parse().ok()).expect("it is dated");
    let moved = text.replace(&at.to_string(), &(at + late).to_string());
    old.storage.texts.insert(DRAFT_KEY.to_owned(), moved);
    old.send(Msg::PageShown);
    assert!(old.runs(), "{:?}", old.model.notice);
}

#[test]
fn two_hours_count_from_the_pause_whatever_was_stored_since() {
    let mut person = desk(70);
    person.tap(PlayerMsg::PauseTapped);
    person.wait(Duration::from_mins(90));
    person.send(Msg::PageHidden);
    let person = person.reopened_after(Duration::from_mins(40));
    assert!(!person.runs());
    assert_eq!(person.model.notice, Some(Notice::WaitedTooLong));
}

#[test]
fn a_tab_that_missed_the_end_of_the_other_ones_session_is_free_when_it_is_seen() {
    let first = desk(70);
    let mut second = first.second_tab_beside_a_session();
    second.storage.texts.remove(DRAFT_KEY);
    second.send(Msg::PageShown);
    assert_eq!(second.model.owner, Owner::Nobody);
}

#[test]
fn start_beside_a_tab_that_crashed_brings_its_session_here() {
    let first = desk(70);
    let mut second = first.second_tab_beside_a_session();
    second.runs_elsewhere = false;
    second.start("morning", 0);
    assert!(second.runs());
    assert!(matches!(state(&second), State::Paused { .. }));
    let running = second.model.running.as_ref().expect("it waits");
    assert_eq!(running.session.script().routine(), "desk-reset");
}

#[test]
fn whatever_wakes_the_page_after_a_sleep_the_hold_is_paused() {
    for msg in [Msg::SoundOffTime, Msg::SoundOpened, Msg::NoticeDismissed] {
        let mut person = desk(20);
        person.sleep_with_a_clock_that_stands_until(Duration::from_mins(20), msg.clone());
        let why = PauseReason::Interrupted(Interruption::ClockStood);
        assert_eq!(state(&person), State::Paused { why }, "{msg:?}");
        let mut person = desk(20);
        person.sleep_until(Duration::from_mins(20), msg.clone());
        assert_eq!(state(&person), State::Paused { why }, "{msg:?}");
    }
}

#[test]
fn the_stored_session_stays_until_its_record_is_safe() {
    let mut person = desk(70);
    person.storage.fails = Some(StorageError::NotReadBack);
    person.play_to_the_end();
    assert_eq!(person.records().len(), 1);
    assert!(person.storage.texts.contains_key(DRAFT_KEY));
    person.storage.fails = None;
    let mut person = person.reopened();
    assert!(person.runs(), "what was on the disk can be carried on");
    person.play_to_the_end();
    assert!(!person.storage.texts.contains_key(DRAFT_KEY));
}

#[test]
fn on_a_full_phone_the_stored_session_makes_room_for_its_record() {
    let mut person = desk(70);
    let full: usize = person.storage.texts.values().map(String::len).sum();
    person.storage.room = Some(full + 20);
    person.play_to_the_end();
    assert!(
        person.model.unsaved.is_empty(),
        "{:?}",
        person.model.unsaved
    );
    assert_eq!(person.reopened().records().len(), 1);
}

#[test]
fn daylight_saving_in_the_middle_of_a_hold_changes_nothing() {
    for minutes in [60, 1440 - 60] {
        let mut person = desk(20);
        person.zone_moved = minutes;
        person.play_to_the_end();
        assert_eq!(person.records()[0].seconds, 112);
    }
}
