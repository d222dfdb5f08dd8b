//! In the player: pauses, steps back and forth, a sleeping phone, leaving.

use std::time::Duration;

use unhunch::app::effect::Effect;
use unhunch::app::model::Notice;
use unhunch::app::msg::{EditorMsg, Msg, PlayerMsg, Screen, Setting, Step};
use unhunch::app::screens::player::{self, PlayerScreen};
use unhunch::app::screens::today;
use unhunch::progress::Amount;
use unhunch::route::Route;

use super::person::Person;

/// The Desk reset, so many seconds in: 10 of getting ready, 32 of slides, 10
/// of notice, 10 of getting ready, 50 of breaths.
fn in_desk_reset(seconds: u64) -> Person {
    let mut person = Person::checked();
    person.start("desk-reset", 0);
    person.wait_secs(seconds);
    person
}

fn screen(person: &Person) -> PlayerScreen {
    player::player(&person.model).expect("a session runs")
}

fn number(person: &Person) -> String {
    let frame = player::frame(&person.model, person.now().moment);
    frame.expect("a session runs").number
}

fn word(person: &Person) -> &'static str {
    player::frame(&person.model, person.now().moment)
        .expect("a session runs")
        .word
}

/// An own routine of one hold of so many seconds; its id.
pub(crate) fn own_hold(person: &mut Person, seconds: u16) -> String {
    person.go(Route::NewRoutine);
    person.send(Msg::Editor(EditorMsg::Named("One hold".to_owned())));
    person.send(Msg::Editor(EditorMsg::Added(
        "childs-pose-reach".to_owned(),
    )));
    while person.model.editor.lines[0].amount < seconds {
        person.send(Msg::Editor(EditorMsg::Amount(0, Step::Up)));
    }
    person.send(Msg::Editor(EditorMsg::Saved));
    person.model.own[0].id.clone()
}

#[test]
fn a_pause_stops_the_clock_and_the_tones() {
    let mut person = in_desk_reset(14);
    let before_tap = person.asked.len();
    person.tap(PlayerMsg::PauseTapped);
    assert!(person.asked[before_tap..].contains(&Effect::Hush));
    let before = number(&person);
    person.wait_secs(100);
    assert_eq!((word(&person), number(&person)), ("Paused", before));
    person.tap(PlayerMsg::ResumeTapped);
    assert_eq!(word(&person), "Resuming");
    person.play_to_the_end();
    assert_eq!(
        person.records()[0].seconds,
        112,
        "pauses are left out, and so is the count back in"
    );
}

#[test]
fn a_long_pause_lets_the_screen_go() {
    let mut person = in_desk_reset(14);
    person.tap(PlayerMsg::PauseTapped);
    let before = person.asked.len();
    person.wait_secs(5 * 60 + 1);
    assert!(person.asked[before..].contains(&Effect::KeepAwake(false)));
    person.tap(PlayerMsg::ResumeTapped);
    assert!(person.asked[before..].contains(&Effect::KeepAwake(true)));
}

#[test]
fn skip_and_back_go_where_they_say() {
    let mut person = in_desk_reset(2);
    let name = screen(&person).name;
    person.tap(PlayerMsg::SkipTapped);
    assert_eq!(word(&person), "Slide up");
    person.tap(PlayerMsg::BackTapped);
    assert_eq!(word(&person), "Get ready");
    person.tap(PlayerMsg::SkipTapped);
    person.tap(PlayerMsg::SkipTapped);
    assert_eq!(word(&person), "Next");
    assert_ne!(screen(&person).name, name);
    person.play_to_the_end();
    assert_eq!(
        person.records()[0].completed,
        1,
        "skipped work is not in full"
    );
}

#[test]
fn ten_seconds_more_are_ten_seconds_more() {
    let mut person = in_desk_reset(4);
    assert_eq!(number(&person), "6");
    person.tap(PlayerMsg::MoreTimeTapped);
    assert_eq!(number(&person), "16");
    person.play_to_the_end();
    assert_eq!(person.records()[0].seconds, 122);
}

#[test]
fn wait_for_me_holds_every_step_until_a_tap() {
    let mut person = Person::checked();
    person.send(Msg::SettingChanged(Setting::WaitForMe(true)));
    person.start("desk-reset", 0);
    person.wait_secs(240);
    assert_eq!(screen(&person).finish, Some("Go on"));
    person.tap(PlayerMsg::FinishedTapped);
    assert_eq!(screen(&person).finish, Some("I’ve finished"));
    person.play_to_the_end();
    assert_eq!(person.records()[0].completed, 2);
}

#[test]
fn a_step_that_waits_for_nobody_pauses_after_five_minutes() {
    let mut person = Person::checked();
    person.send(Msg::SettingChanged(Setting::WaitForMe(true)));
    person.start("desk-reset", 0);
    person.wait_secs(60);
    person.tap(PlayerMsg::FinishedTapped);
    let before = person.asked.len();
    person.wait_secs(3600);
    assert_eq!(word(&person), "Paused");
    assert_eq!(
        screen(&person).cue,
        "Paused because nothing happened for 5 minutes."
    );
    assert!(person.asked[before..].contains(&Effect::KeepAwake(false)));
    person.tap(PlayerMsg::ResumeTapped);
    person.play_to_the_end();
    let most = 60 + 332 + 4 * 8;
    assert!(
        person.records()[0].seconds <= most,
        "the hour is not counted"
    );
}

#[test]
fn a_hang_is_waited_for_as_long_as_it_should_take_and_five_minutes() {
    let mut person = Person::checked();
    person.start("dead-hang", 0);
    person.wait_secs(30);
    let running = person.model.running.as_ref().expect("a hang waits");
    let beat = running.session.view(person.now().moment).beat;
    let target = beat.kind.expected().as_secs();
    person.wait_secs(3600);
    assert_eq!(word(&person), "Paused");
    person.tap(PlayerMsg::FinishHereTapped);
    let most = u16::try_from(target + 300).expect("a hang is short");
    assert_eq!(person.records()[0].done[0].amount, Amount::Seconds(most));
}

#[test]
fn hidden_with_sound_it_goes_on() {
    let mut person = in_desk_reset(14);
    person.send(Msg::PageHidden);
    person.play_to_the_end();
    assert_eq!(person.records()[0].seconds, 112);
}

#[test]
fn hidden_without_sound_it_waits_and_says_why() {
    let mut person = in_desk_reset(14);
    person.send(Msg::SoundFailed);
    person.send(Msg::PageHidden);
    person.wait_secs(300);
    person.send(Msg::PageShown);
    assert_eq!(screen(&person).cue, "Paused when your screen turned off.");
    person.tap(PlayerMsg::ResumeTapped);
    person.play_to_the_end();
    // The slides are begun again: 4 seconds of them are done twice.
    assert_eq!(person.records()[0].seconds, 116);
}

#[test]
fn a_phone_that_slept_credits_nothing_of_it() {
    let mut person = in_desk_reset(34);
    person.sleep(Duration::from_mins(20));
    assert_eq!(screen(&person).cue, "Paused when your phone went to sleep.");
    person.tap(PlayerMsg::StopTapped);
    person.tap(PlayerMsg::ReasonChosen(unhunch::triage::StopReason::Other));
    person.tap(PlayerMsg::EndTapped);
    let record = &person.records()[0];
    assert_eq!(
        (record.seconds, record.done[0].amount),
        (34, Amount::Reps(6))
    );
}

#[test]
fn leaving_the_player_pauses_and_today_leads_back() {
    let mut person = in_desk_reset(14);
    person.go(Route::Learn);
    person.go(Route::Today);
    let today::Lead::CarryOn { title, of, .. } = today::today(&person.model).lead else {
        panic!("Today leads back to the session");
    };
    assert_eq!(title, "Carry on: wall slides, set 1 of 1");
    assert_eq!(of, "Desk reset, paused at 07:00");
    person.wait_secs(60);
    person.go(Route::Player);
    assert_eq!(word(&person), "Paused");
    person.tap(PlayerMsg::ResumeTapped);
    person.play_to_the_end();
    assert_eq!(person.records()[0].completed, 2);
}

#[test]
fn a_session_that_waits_can_be_finished_from_today_and_is_kept() {
    let mut person = in_desk_reset(30);
    person.go(Route::Today);
    person.tap(PlayerMsg::FinishHereTapped);
    assert!(!person.runs());
    assert_eq!(person.model.route, Route::Done);
    assert_eq!(person.records().len(), 1);
    assert!(person.model.standing.lock().is_none());
}

#[test]
fn leaving_for_today_says_that_the_session_waits() {
    let mut person = in_desk_reset(14);
    person.go(Route::Today);
    assert_eq!(person.model.notice, Some(Notice::SessionWaits));
}

#[test]
fn a_session_that_waited_for_hours_is_kept_and_not_gone_on_with() {
    let mut person = in_desk_reset(60);
    person.tap(PlayerMsg::PauseTapped);
    person.wait_secs(2 * 3600);
    person.tap(PlayerMsg::ResumeTapped);
    assert!(!person.runs());
    assert_eq!(person.model.route, Route::Today);
    assert_eq!(person.model.notice, Some(Notice::WaitedTooLong));
    assert_eq!(person.records()[0].seconds, 60);
}

#[test]
fn going_back_to_a_session_that_waited_too_long_says_so() {
    let mut person = in_desk_reset(60);
    person.go(Route::Today);
    person.wait_secs(2 * 3600);
    person.go(Route::Player);
    assert_eq!(person.model.route, Route::Today);
    assert_eq!(person.model.notice, Some(Notice::WaitedTooLong));
}

#[test]
fn a_night_of_sleep_in_the_middle_ends_the_session() {
    let mut person = in_desk_reset(60);
    person.sleep(Duration::from_hours(8));
    assert!(!person.runs());
    assert_eq!(person.records()[0].seconds, 60);
    assert_eq!(person.reopened().records().len(), 1);
}

#[test]
fn starting_another_routine_keeps_what_was_done_of_the_first() {
    let mut person = in_desk_reset(60);
    person.start("morning", 0);
    assert!(person.runs());
    assert_eq!(person.records().len(), 1);
    assert_eq!(person.records()[0].routine, "desk-reset");
    assert_eq!(person.records()[0].completed, 1);
    person.play_to_the_end();
    assert_eq!(person.reopened().records().len(), 2);
}

#[test]
fn the_sound_channel_is_opened_inside_the_tap_on_start() {
    let person = in_desk_reset(0);
    let open = person
        .asked
        .iter()
        .position(|e| matches!(e, Effect::OpenSound(_)));
    let lay = person
        .asked
        .iter()
        .position(|e| matches!(e, Effect::Lay { .. }));
    assert!(open.is_some() && open < lay);
    assert!(person.asked.contains(&Effect::KeepAwake(true)));
}

#[test]
fn without_sound_the_player_says_to_follow_the_screen() {
    let mut person = in_desk_reset(1);
    person.tap(PlayerMsg::SoundToggled);
    assert_eq!(
        screen(&person).trouble.as_deref(),
        Some("Sound is off. Follow the screen.")
    );
    person.tap(PlayerMsg::SoundToggled);
    person.send(Msg::ScreenKnown(Screen::Refused));
    assert_eq!(
        screen(&person).trouble.as_deref(),
        Some("Keep your screen on.")
    );
}
