//! What is said, felt, and read out, and when it is not.

use std::fmt::Write as _;
use std::time::Duration;

use unhunch::app::effect::{Effect, Playing};
use unhunch::app::model::Sound;
use unhunch::app::msg::{Msg, PlayerMsg, Setting};
use unhunch::app::screens::player;
use unhunch::route::Route;
use unhunch::session::{Interruption, PauseReason, State};
use unhunch::settings::{Background, Voice};
use unhunch::time::Moment;

use super::person::Person;

/// Everything that was said from the beginning to the end, with its second.
fn spoken(routine: &str) -> String {
    let mut person = Person::checked();
    person.start(routine, 0);
    let begun = person.now().moment;
    person.play_to_the_end();
    let mut table = String::new();
    for (at, words) in &person.said {
        let at = at.since(begun).as_secs_f64();
        writeln!(table, "{at:6.1} s  {words}").expect("a string takes all");
    }
    table
}

fn desk() -> Person {
    let mut person = Person::checked();
    person.start("desk-reset", 0);
    person
}

/// The release routine begins with a hold of each side.
fn in_a_hold(seconds: u64) -> Person {
    let mut person = Person::checked();
    person.start("release", 0);
    person.wait_secs(10 + seconds);
    person
}

fn state(person: &Person) -> State {
    let running = person.model.running.as_ref().expect("a session runs");
    running.session.view(person.now().moment).state
}

fn buzzes(person: &Person) -> usize {
    let felt = |e: &&Effect| matches!(e, Effect::Buzz(_));
    person.asked.iter().filter(felt).count()
}

fn playing(person: &Person) -> Option<Playing> {
    let shown = person.asked.iter().rev().find_map(|e| match e {
        Effect::KeepPlaying(playing) => Some(playing.clone()),
        _ => None,
    });
    shown.flatten()
}

#[test]
fn the_voice_carries_a_whole_session_by_itself() {
    insta::with_settings!({
        snapshot_path => "../../snapshots",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!("spoken_desk_reset", spoken("desk-reset"));
        insta::assert_snapshot!("spoken_release", spoken("release"));
    });
}

#[test]
fn with_a_screen_reader_the_live_text_speaks_and_the_app_does_not() {
    let mut person = Person::checked();
    person.send(Msg::SettingChanged(Setting::Voice(Voice::ScreenReader)));
    person.start("release", 0);
    person.wait_secs(11);
    assert!(person.model.assertive.contains("right side"));
    assert!(person.said.is_empty());
    assert!(person.model.gain() > 0.0, "tones go on");
}

#[test]
fn a_hold_of_45_seconds_tells_screen_readers_a_few_sentences_and_no_numbers() {
    let mut person = Person::checked();
    person.send(Msg::SettingChanged(Setting::WaitForMe(false)));
    let routine = super::player::own_hold(&mut person, 45);
    person.start(&routine, 0);
    person.wait_secs(10);
    let live = |person: &Person| [person.model.polite.clone(), person.model.assertive.clone()];
    let mut shown = live(&person);
    let mut told = vec![shown[1].clone()];
    for _ in 0..450 {
        person.wait(Duration::from_millis(100));
        let now = live(&person);
        for (before, after) in shown.iter().zip(&now) {
            let new = before != after && !after.is_empty();
            told.extend(new.then(|| after.clone()));
        }
        shown = now;
    }
    assert!(told.len() <= 5, "{told:?}");
    assert!(told.iter().any(|t| t.starts_with("Halfway")));
    assert!(told.iter().any(|t| t.starts_with("10 seconds left")));
    assert!(
        told.iter()
            .all(|t| t.contains(' ') || t.contains("Halfway"))
    );
}

#[test]
fn what_comes_too_late_is_not_said() {
    let mut person = in_a_hold(0);
    let said = person.said.len();
    // The page was held back over half time, while the tones went on.
    person.miss(Duration::from_secs(9));
    assert_eq!(person.said.len(), said, "{:?}", person.said.last());
    assert!(!person.laid_late);
}

#[test]
fn mute_silences_tones_voice_and_the_lock_screen_but_not_the_session() {
    let mut person = desk();
    assert!(playing(&person).is_some());
    person.tap(PlayerMsg::SoundToggled);
    assert_eq!(playing(&person), None);
    let said = person.said.len();
    person.wait_secs(60);
    assert_eq!(person.said.len(), said);
    assert!(person.asked.contains(&Effect::StopSaying));
    assert!(person.runs());
    person.tap(PlayerMsg::SoundToggled);
    assert!(playing(&person).is_some());
}

#[test]
fn each_channel_has_its_own_switch_and_all_are_remembered() {
    let mut person = Person::checked();
    for setting in [
        Setting::Tones(false),
        Setting::Vibration(false),
        Setting::Voice(Voice::Off),
        Setting::Background(Background::Mix),
    ] {
        person.send(Msg::SettingChanged(setting));
    }
    let mut person = person.reopened();
    person.start("desk-reset", 0);
    person.wait_secs(60);
    assert!(person.said.is_empty());
    assert_eq!(buzzes(&person), 0);
    assert!(person.asked.iter().all(|e| match e {
        Effect::Lay { gain, .. } => *gain <= 0.0,
        Effect::OpenSound(background) => *background == Background::Mix,
        _ => true,
    }));
    assert!(playing(&person).is_some_and(|p| !p.card), "music goes on");
}

#[test]
fn a_silent_session_makes_no_sound_and_does_not_buzz() {
    let mut person = silently();
    person.wait_secs(80);
    assert_eq!(playing(&person), None);
    assert_no_sound(&person);
    let screen = player::player(&person.model).expect("it runs");
    assert!(screen.silent.is_some_and(|s| s.contains("light rises")));
    assert_eq!(screen.trouble, None);
    // The light stands at the top when the breath is in.
    let level = |person: &Person| {
        let frame = player::frame(&person.model, person.now().moment);
        frame.expect("it runs").level
    };
    let first = person.now().moment;
    let levels: Vec<f32> = (0..20)
        .map(|_| {
            person.wait(Duration::from_millis(500));
            level(&person)
        })
        .collect();
    assert!(first < person.now().moment);
    assert!(levels.iter().any(|l| *l < 0.2) && levels.iter().any(|l| 0.8 < *l));
    person.play_to_the_end();
    assert_no_sound(&person);
}

fn silently() -> Person {
    let mut person = Person::checked();
    person.go(Route::Session("desk-reset".to_owned()));
    person.send(Msg::ShortAnswered(true));
    person.send(Msg::PreviewPainChosen(crate::triage::pain(0)));
    person.send(Msg::SilentStartTapped);
    person
}

#[track_caller]
fn assert_no_sound(person: &Person) {
    assert!(person.said.is_empty(), "{:?}", person.said);
    assert_eq!(buzzes(person), 0);
    let loud = |e: &Effect| matches!(e, Effect::Lay { gain, .. } if 0.0 < *gain);
    assert!(!person.asked.iter().any(loud));
    let opens = |e: &Effect| matches!(e, Effect::OpenSound(_));
    assert!(!person.asked.iter().any(opens), "music plays on");
}

#[test]
fn one_tap_brings_the_sound_back_to_a_silent_session() {
    let mut person = silently();
    person.wait_secs(12);
    person.tap(PlayerMsg::SoundToggled);
    assert!(playing(&person).is_some());
    let screen = player::player(&person.model).expect("it runs");
    assert_eq!(screen.silent, None);
}

#[test]
fn a_silent_session_that_is_skipped_to_its_end_is_silent_too() {
    let mut person = silently();
    for _ in 0..5 {
        person.tap(PlayerMsg::SkipTapped);
    }
    assert!(!person.runs());
    assert_no_sound(&person);
}

#[test]
fn a_lost_sound_pauses_where_the_cues_stopped_and_says_so() {
    let mut person = in_a_hold(12);
    let lost = person.now().moment;
    person.wait(Duration::from_millis(400));
    person.send(Msg::SoundLost { at: lost });
    let why = PauseReason::Interrupted(Interruption::SoundLost);
    assert_eq!(state(&person), State::Paused { why });
    let screen = player::player(&person.model).expect("it waits");
    assert!(screen.cue.contains("sound stopped"), "{}", screen.cue);
    let frame = player::frame(&person.model, person.now().moment);
    assert_eq!(
        frame.expect("it waits").number,
        "15",
        "the hold begins again"
    );
    let before = person.asked.len();
    person.tap(PlayerMsg::ResumeTapped);
    assert!(matches!(person.asked[before], Effect::OpenSound(_)));
    assert!(
        person.asked[before..]
            .iter()
            .any(|e| matches!(e, Effect::Lay { notes, .. } if !notes.is_empty()))
    );
}

#[test]
fn a_sound_that_is_lost_during_a_pause_or_on_mute_changes_nothing() {
    let mut person = in_a_hold(3);
    person.tap(PlayerMsg::SoundToggled);
    person.send(Msg::SoundLost {
        at: Moment::default(),
    });
    assert_eq!(state(&person), State::Running);
    person.tap(PlayerMsg::SoundToggled);
    person.tap(PlayerMsg::PauseTapped);
    let before = state(&person);
    person.send(Msg::SoundLost {
        at: Moment::default(),
    });
    assert_eq!(state(&person), before);
    assert_eq!(person.model.sound, Sound::Untried);
}

#[test]
fn clocks_that_come_apart_are_set_right_without_a_late_tone() {
    let mut person = in_a_hold(7);
    let before = person.asked.len();
    person.send(Msg::SoundOffTime);
    assert_eq!(person.asked[before], Effect::TakeBack);
    assert!(matches!(&person.asked[before + 1], Effect::Lay { notes, .. } if !notes.is_empty()));
    assert!(!person.laid_late);
}

#[test]
fn the_clocks_are_compared_after_each_cue_and_on_return() {
    let compared = |person: &Person| {
        let them = person.asked.iter().filter(|e| **e == Effect::CompareClocks);
        them.count()
    };
    let mut person = desk();
    person.wait_secs(6);
    assert_eq!(compared(&person), 1, "when the sound opened");
    person.wait_secs(3);
    assert_eq!(compared(&person), 4, "3, 2, 1");
    person.wait_secs(2);
    assert_eq!(compared(&person), 5, "and the change of phase");
    person.send(Msg::PageHidden);
    person.send(Msg::PageShown);
    assert_eq!(compared(&person), 6);
}

#[test]
fn the_lock_screen_pauses_resumes_and_skips_but_never_past_an_open_question() {
    let mut person = in_a_hold(5);
    assert_eq!(
        playing(&person).map(|p| (p.title, p.paused, p.card)),
        Some(("Doorway chest stretch".to_owned(), false, true))
    );
    person.tap(PlayerMsg::PauseTapped);
    assert!(playing(&person).is_some_and(|p| p.paused));
    person.tap(PlayerMsg::StopTapped);
    for press in [
        PlayerMsg::ResumeTapped,
        PlayerMsg::SkipTapped,
        PlayerMsg::BackTapped,
    ] {
        person.tap(press);
        let why = PauseReason::Stopping;
        assert_eq!(state(&person), State::Paused { why });
    }
}

#[test]
fn resuming_from_the_lock_screen_comes_back_to_the_player() {
    let mut person = in_a_hold(5);
    person.go(Route::Today);
    assert!(matches!(state(&person), State::Paused { .. }));
    person.tap(PlayerMsg::ResumeTapped);
    assert_eq!(person.model.route, Route::Player);
}

#[test]
fn skipping_the_last_step_takes_its_tones_back_and_sounds_done() {
    let mut person = desk();
    for _ in 0..4 {
        person.tap(PlayerMsg::SkipTapped);
    }
    person.wait_secs(2);
    let before = person.asked.len();
    person.tap(PlayerMsg::SkipTapped);
    assert!(!person.runs());
    assert_eq!(person.asked[before], Effect::Hush);
    assert!(matches!(&person.asked[before + 1], Effect::Lay { notes, .. } if notes.len() == 4));
}

#[test]
fn a_session_brought_to_its_end_by_a_press_is_told_so() {
    let mut person = desk();
    for _ in 0..5 {
        person.tap(PlayerMsg::SkipTapped);
    }
    let last = person.said.last().map(|(_, words)| words.as_str());
    assert_eq!(last, Some("All done. Well done."));
}

#[test]
fn what_opens_a_session_is_never_cut_off_by_the_count() {
    for routine in ["morning", "desk-reset", "evening", "release", "strength"] {
        let mut person = Person::checked();
        person.start(routine, 0);
        person.play_to_the_end();
        let said = &person.said;
        for (line, next) in said.iter().zip(&said[1..]) {
            let opens = line.1.starts_with("First: ") || line.1.starts_with("Next: ");
            let letters = u32::try_from(line.1.len()).expect("a line is short");
            let takes = Duration::from_millis(300) + Duration::from_secs(1) * letters / 14;
            let has = next.0.since(line.0);
            assert!(
                !opens || takes <= has,
                "{routine}: {line:?} before {next:?}"
            );
        }
    }
}

#[test]
fn a_pause_is_told_once_however_one_steps_about_in_it() {
    let mut person = in_a_hold(5);
    person.tap(PlayerMsg::PauseTapped);
    let (said, felt) = (person.said.len(), buzzes(&person));
    person.tap(PlayerMsg::SkipTapped);
    person.tap(PlayerMsg::BackTapped);
    assert_eq!((person.said.len(), buzzes(&person)), (said, felt));
}

#[test]
fn nothing_is_laid_on_a_sound_that_was_lost() {
    let mut person = in_a_hold(5);
    let before = person.asked.len();
    let at = person.now().moment;
    person.send(Msg::SoundLost { at });
    let lays = |e: &Effect| matches!(e, Effect::Lay { notes, .. } if !notes.is_empty());
    assert!(!person.asked[before..].iter().any(lays));
}

#[test]
fn a_sound_test_during_a_pause_is_not_taken_back() {
    let mut person = in_a_hold(5);
    person.send(Msg::SoundClosed);
    person.go(Route::Ready);
    let before = person.asked.len();
    person.send(Msg::SoundTestTapped);
    let asked = &person.asked[before..];
    let laid = asked.iter().position(|e| matches!(e, Effect::Lay { .. }));
    let after = &asked[laid.expect("the test is laid") + 1..];
    assert!(!after.contains(&Effect::TakeBack) && !after.contains(&Effect::Hush));
}

#[test]
fn locking_the_phone_during_a_pause_keeps_the_card_for_five_minutes() {
    let mut person = in_a_hold(5);
    person.tap(PlayerMsg::PauseTapped);
    person.wait_secs(60);
    person.send(Msg::PageHidden);
    assert!(playing(&person).is_some_and(|p| p.paused));
    assert!(!person.asked.contains(&Effect::CloseSound));
    person.wait_secs(250);
    assert_eq!(playing(&person), None);
    assert!(person.asked.contains(&Effect::CloseSound));
}

#[test]
fn when_nobody_is_there_the_sound_is_given_back() {
    let mut person = Person::checked();
    person.send(Msg::SettingChanged(Setting::WaitForMe(true)));
    person.start("desk-reset", 0);
    person.wait(Duration::from_mins(6));
    assert!(matches!(state(&person), State::Paused { .. }));
    assert_eq!(playing(&person), None);
    assert!(person.asked.contains(&Effect::CloseSound));
}

#[test]
fn a_correction_leaves_what_sounds_alone() {
    let mut person = desk();
    person.wait_secs(11);
    let before = person.asked.len();
    person.send(Msg::SoundOffTime);
    assert_eq!(person.asked[before], Effect::TakeBack);
}
