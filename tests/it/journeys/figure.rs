//! The figure: in time with the session, and on the page of an exercise.

use std::time::Duration;

use unhunch::app::msg::{DemoMsg, DeviceFact, EditorMsg, Msg, PlayerMsg, Setting, Step};
use unhunch::app::screens::figure::{DemoView, FigureView, demo, demo_instant};
use unhunch::app::screens::{player, stays_right};
use unhunch::content::{self, EXERCISES, PAGES, Part};
use unhunch::figure::{self, Instant, Movement, Pace};
use unhunch::plan::script::Side;
use unhunch::route::Route;

use super::person::Person;
use crate::figure::apart;

fn drawn(slug: &str) -> &'static Movement {
    figure::movement(slug).expect("it has a figure")
}

/// In a session of one movement, so many seconds in. Getting ready takes 10,
/// or 20 on the floor.
fn in_session_of(slug: &str, seconds: u64) -> Person {
    let mut person = Person::checked();
    person.start(slug, 0);
    person.wait_secs(seconds);
    person
}

fn shown(person: &Person) -> FigureView {
    let screen = player::player(&person.model).expect("a session runs");
    screen.figure.expect("it has a figure")
}

fn instant(person: &Person) -> Instant {
    let frame = player::frame(&person.model, person.now().moment);
    frame
        .expect("a session runs")
        .figure
        .expect("it has a figure")
}

/// Whether the body stands as at a keyframe now, to within a hair.
fn stands_at(person: &Person, keyframe: u8) -> bool {
    let slug = shown(person).slug;
    far(slug, &instant(person), &drawn(slug).keyframe(keyframe)) < 0.05
}

/// How far two poses are apart in the number that differs most.
fn far(slug: &str, one: &Instant, other: &Instant) -> f32 {
    let drawn = drawn(slug);
    let [one, other] = [one, other].map(|at| drawn.pose(&drawn.scene, at));
    apart(&one, &other)
}

fn half_a_second(person: &mut Person) {
    person.wait(Duration::from_millis(500));
}

#[test]
fn every_movement_we_teach_has_a_figure_and_five_have_a_mistake() {
    for exercise in EXERCISES {
        let forms = exercise.easier.iter().chain(exercise.harder);
        let forms = forms.filter_map(|change| match change {
            content::Change::Form(form) => Some(form.slug.as_str()),
            content::Change::Tweak { .. } => None,
        });
        for slug in forms.chain([exercise.slug.as_str()]) {
            assert!(figure::movement(slug).is_some(), "{slug}");
        }
    }
    let slugs = EXERCISES.iter().map(|e| e.slug.as_str());
    let wrong: Vec<&str> = slugs.filter(|s| figure::mistake(s).is_some()).collect();
    assert_eq!(wrong.len(), 5, "{wrong:?}");
    for slug in wrong {
        let beside = figure::mistake(slug).and_then(|m| m.mistake);
        assert!(
            beside.is_some_and(|k| k < drawn(slug).keyframes()),
            "{slug}"
        );
    }
    let told = |part: &Part| match part {
        Part::Figure { slug, .. } => Some(slug.as_str()),
        _ => None,
    };
    let on_pages: Vec<_> = PAGES
        .iter()
        .flat_map(|p| p.parts)
        .filter_map(told)
        .collect();
    assert_eq!(on_pages, ["posture-setup"]);
    assert!(figure::movement(on_pages[0]).is_some());
}

#[test]
fn a_repetition_follows_the_tempo_part_by_part() {
    // Pull 2 seconds, release 4.
    let mut person = in_session_of("eccentric-row", 10);
    for _ in 0..3 {
        assert!(stands_at(&person, 0));
        person.wait_secs(1);
        let half = far(
            "eccentric-row",
            &instant(&person),
            &drawn("eccentric-row").keyframe(0),
        );
        let whole = far(
            "eccentric-row",
            &drawn("eccentric-row").keyframe(1),
            &drawn("eccentric-row").keyframe(0),
        );
        assert!((half - whole / 2.0).abs() < 0.5, "{half} of {whole}");
        person.wait_secs(1);
        assert!(stands_at(&person, 1));
        person.wait_secs(2);
        assert!(!stands_at(&person, 0) && !stands_at(&person, 1));
        person.wait_secs(2);
    }
}

#[test]
fn a_repetition_with_a_hold_stays_there_for_it() {
    let mut person = in_session_of("prone-scapular-lift", 20);
    let tempo = player::player(&person.model).unwrap().tempo;
    let [(_, effort), ("Hold", hold), (_, release)] = tempo[..] else {
        panic!("{tempo:?}");
    };
    person.wait_secs(effort.into());
    assert!(stands_at(&person, 1));
    half_a_second(&mut person);
    assert!(stands_at(&person, 1));
    assert_eq!(instant(&person).pace(), Pace::Still);
    person.wait(Duration::from_millis(u64::from(hold) * 1000 - 500));
    assert!(stands_at(&person, 1));
    person.wait_secs(release.into());
    assert!(stands_at(&person, 0));
}

#[test]
fn a_hold_settles_then_breathes_in_place_and_ends_breathed_out() {
    let mut person = in_session_of("doorway-pec-stretch", 5);
    assert!(stands_at(&person, 0), "ready");
    person.wait_secs(5);
    assert!(
        stands_at(&person, 0),
        "the hold begins where it settles from"
    );
    assert_eq!(instant(&person).pace(), Pace::Fast);
    person.wait_secs(3);
    assert!(stands_at(&person, 1));
    assert_eq!(instant(&person).pace(), Pace::Slow);
    person.wait_secs(2);
    assert!(!stands_at(&person, 1), "the chest is full");
    person.wait(Duration::from_millis(9_900));
    assert!(stands_at(&person, 1));
}

#[test]
fn the_other_side_is_mirrored_from_the_switch_on() {
    let mut person = in_session_of("doorway-pec-stretch", 20);
    assert!(!shown(&person).mirrored);
    person.wait_secs(5);
    assert_eq!(player::player(&person.model).unwrap().phase, "switch");
    assert!(shown(&person).mirrored);
    assert!(stands_at(&person, 0));
    person.wait_secs(10);
    assert!(shown(&person).mirrored);
    // What comes after the left side of the first set is a rest, then the right.
    person.wait_secs(15);
    assert_eq!(player::player(&person.model).unwrap().phase, "rest");
    person.wait_secs(22);
    assert!(!shown(&person).mirrored);
}

#[test]
fn sides_that_are_drawn_one_after_the_other_are_not_mirrored() {
    let mut person = in_session_of("childs-pose-side-reach", 20);
    let mut ends = Vec::new();
    for _ in 0..60 {
        person.wait_secs(1);
        if !person.runs() || player::player(&person.model).is_none() {
            break;
        }
        assert!(!shown(&person).mirrored);
        for keyframe in [1, 2] {
            if stands_at(&person, keyframe) && ends.last() != Some(&keyframe) {
                ends.push(keyframe);
            }
        }
    }
    assert_eq!(ends, [1, 2], "right, then left");
}

#[test]
fn a_rest_shows_where_the_next_set_begins() {
    // Two sets of one breath over the roller, the second a little higher.
    let mut person = in_session_of("thoracic-extension", 5);
    assert!(stands_at(&person, 0), "ready");
    let mut seen = Vec::new();
    for _ in 0..80 {
        person.wait_secs(1);
        let Some(screen) = player::player(&person.model) else {
            break;
        };
        let start = if screen.phase == "rest" { 2 } else { 0 };
        if screen.phase == "rest" {
            assert!(stands_at(&person, start));
            assert_eq!(instant(&person).pace(), Pace::Still);
        }
        seen.push((screen.phase, shown(&person).stills));
    }
    seen.dedup();
    assert_eq!(
        seen,
        [
            ("ready", [0, 1]),
            ("work", [0, 1]),
            ("rest", [2, 3]),
            ("work", [2, 3]),
        ]
    );
}

#[test]
fn a_paced_breath_fills_the_body_with_the_count() {
    let mut person = in_session_of("belly-breathing", 10);
    assert!(stands_at(&person, 0));
    person.wait_secs(4);
    assert!(stands_at(&person, 1), "breathed in");
    person.wait_secs(6);
    assert!(stands_at(&person, 0), "breathed out");
    // Over the roller the body fills, and bends with the breath out.
    let mut person = in_session_of("thoracic-extension", 24);
    let full = far(
        "thoracic-extension",
        &instant(&person),
        &drawn("thoracic-extension").keyframe(0),
    );
    assert!(1.0 < full && full < 2.0, "the chest is full: {full}");
    person.wait_secs(3);
    assert!(!stands_at(&person, 1));
    person.wait(Duration::from_millis(2_900));
    assert!(stands_at(&person, 1), "breathed out");
}

#[test]
fn rolling_goes_to_and_fro_for_as_long_as_it_takes() {
    let mut person = in_session_of("thoracic-foam-roll", 20);
    for _ in 0..3 {
        assert!(stands_at(&person, 0));
        person.wait_secs(4);
        assert!(stands_at(&person, 1));
        person.wait_secs(4);
    }
}

#[test]
fn a_hold_that_waits_for_the_person_breathes_on() {
    let mut person = in_session_of("dead-hang", 14);
    assert_eq!(instant(&person).pace(), Pace::Slow);
    person.wait_secs(200);
    assert_eq!(instant(&person).pace(), Pace::Slow);
    assert!(
        far(
            "dead-hang",
            &instant(&person),
            &drawn("dead-hang").keyframe(1)
        ) < 2.0
    );
}

#[test]
fn paused_means_paused() {
    let mut person = in_session_of("eccentric-row", 11);
    person.tap(PlayerMsg::PauseTapped);
    let at = instant(&person);
    assert!(!shown(&person).moves, "two stills stand in its place");
    assert_eq!(stays_right(&person.model, person.now().moment), None);
    person.wait_secs(30);
    assert_eq!(instant(&person), at);
    person.tap(PlayerMsg::ResumeTapped);
    person.wait_secs(3);
    assert_eq!(instant(&person), at, "3, 2, 1 first");
    person.wait_secs(2);
    assert_ne!(instant(&person), at);
    assert!(shown(&person).moves);
}

#[test]
fn hidden_or_unwanted_movement_shows_two_stills_and_costs_nothing() {
    let repaints = |person: &Person| stays_right(&person.model, person.now().moment).unwrap();
    let mut person = in_session_of("doorway-pec-stretch", 14);
    assert_eq!(repaints(&person), Duration::from_millis(160));
    person.send(Msg::SettingChanged(Setting::Movement(false)));
    assert!(!shown(&person).moves);
    assert_eq!(repaints(&person), Duration::from_millis(500));
    let person = person.reopened();
    assert!(!person.model.settings.movement, "it is remembered");
    let mut person = in_session_of("doorway-pec-stretch", 14);
    person.send(Msg::DeviceKnown(DeviceFact::LessMotion(true)));
    assert!(!shown(&person).moves);
    assert_eq!(repaints(&person), Duration::from_millis(500));
    person.send(Msg::DeviceKnown(DeviceFact::LessMotion(false)));
    assert!(shown(&person).moves);
}

fn on_page_of(slug: &str) -> Person {
    let mut person = Person::checked();
    person.go(Route::Exercise(slug.to_owned()));
    person
}

fn page(person: &Person) -> DemoView {
    demo(&person.model).expect("it has a figure")
}

fn on_page(person: &Person) -> Instant {
    demo_instant(&person.model, person.now().moment).expect("it has a figure")
}

#[test]
fn nothing_moves_on_a_page_until_play_is_pressed() {
    let mut person = on_page_of("eccentric-row");
    let row = drawn("eccentric-row");
    assert_eq!(on_page(&person), row.still());
    person.wait_secs(10);
    assert_eq!(on_page(&person), row.still());
    assert_eq!(stays_right(&person.model, person.now().moment), None);
    person.send(Msg::Demo(DemoMsg::PlayTapped));
    assert!(page(&person).playing);
    assert_eq!(
        stays_right(&person.model, person.now().moment),
        Some(Duration::ZERO)
    );
    person.wait_secs(1);
    assert_eq!(on_page(&person), row.preview(1.0));
    person.send(Msg::Demo(DemoMsg::PlayTapped));
    person.wait_secs(10);
    assert_eq!(on_page(&person), row.preview(1.0), "stopped where it was");
    person.send(Msg::Demo(DemoMsg::PlayTapped));
    person.wait_secs(1);
    assert_eq!(on_page(&person), row.preview(2.0), "and goes on from there");
}

#[test]
fn half_speed_takes_twice_as_long_and_never_jumps() {
    let mut person = on_page_of("eccentric-row");
    let row = drawn("eccentric-row");
    person.send(Msg::Demo(DemoMsg::PlayTapped));
    person.wait_secs(1);
    person.send(Msg::Demo(DemoMsg::SpeedTapped));
    assert_eq!(on_page(&person), row.preview(1.0));
    person.wait_secs(1);
    assert_eq!(on_page(&person), row.preview(1.5));
    person.send(Msg::Demo(DemoMsg::SpeedTapped));
    assert_eq!(on_page(&person), row.preview(1.5));
    person.wait_secs(1);
    assert_eq!(on_page(&person), row.preview(2.5));
}

#[test]
fn pictures_are_stepped_through_and_say_what_they_show() {
    let mut person = on_page_of("upper-trap-ball");
    let ball = drawn("upper-trap-ball");
    let steps = [
        (Step::Up, 1, ball.start),
        (Step::Up, 2, ""),
        (Step::Up, 3, ball.end),
        (Step::Up, 1, ball.start),
        (Step::Down, 3, ball.end),
        (Step::Down, 2, ""),
    ];
    for (step, at, says) in steps {
        person.send(Msg::Demo(DemoMsg::StepTapped(step)));
        assert_eq!(
            (page(&person).step, page(&person).says),
            (Some((at, 3)), says)
        );
        let picture = ball.keyframe(at - 1);
        let arrows = if at == 1 { picture.bare() } else { picture };
        assert_eq!(on_page(&person), arrows);
    }
    person.send(Msg::Demo(DemoMsg::PlayTapped));
    assert_eq!(page(&person).step, None);
    assert_eq!(on_page(&person), ball.preview(0.0), "from the beginning");
}

#[test]
fn another_page_begins_still_and_less_motion_takes_play_away() {
    let mut person = on_page_of("eccentric-row");
    person.send(Msg::Demo(DemoMsg::PlayTapped));
    person.go(Route::Exercise("dead-hang".to_owned()));
    assert!(!page(&person).playing);
    person.send(Msg::Demo(DemoMsg::PlayTapped));
    person.send(Msg::DeviceKnown(DeviceFact::LessMotion(true)));
    assert!(!page(&person).playing && !page(&person).can_play);
    person.send(Msg::Demo(DemoMsg::PlayTapped));
    assert!(!page(&person).playing);
    person.send(Msg::Demo(DemoMsg::StepTapped(Step::Up)));
    assert_eq!(page(&person).step, Some((1, 2)), "steps stay");
    person.go(Route::Page("set-up".to_owned()));
    assert_eq!(on_page(&person), drawn("posture-setup").still());
    person.go(Route::Today);
    assert_eq!(demo(&person.model), None);
    person.send(Msg::Demo(DemoMsg::PlayTapped));
    assert_eq!(stays_right(&person.model, person.now().moment), None);
}

#[test]
fn a_silent_session_has_no_figure_to_repaint() {
    let mut person = Person::checked();
    let id = super::player::own_hold(&mut person, 30);
    person.go(Route::Session(id));
    person.send(Msg::ShortAnswered(true));
    person.send(Msg::PreviewPainChosen(crate::triage::pain(0)));
    person.send(Msg::SilentStartTapped);
    person.wait_secs(20 + 12);
    let screen = player::player(&person.model).unwrap();
    assert_eq!((screen.phase, screen.hides), ("work", None));
    assert_eq!(instant(&person).pace(), Pace::Slow);
    let steps = stays_right(&person.model, person.now().moment).unwrap();
    assert_eq!(steps, Duration::from_millis(500));
}

#[test]
fn movement_can_be_hidden_only_where_there_is_some() {
    let hides = |person: &Person| player::player(&person.model).unwrap().hides;
    let mut person = in_session_of("eccentric-row", 11);
    assert_eq!(hides(&person), Some(false));
    person.send(Msg::SettingChanged(Setting::Movement(false)));
    assert_eq!(hides(&person), Some(true));
    person.send(Msg::DeviceKnown(DeviceFact::LessMotion(true)));
    assert_eq!(hides(&person), None);
}

#[test]
fn a_short_hold_arrives_and_a_second_set_of_both_sides_begins_on_the_right() {
    // Child's pose settles in 8 seconds; three seconds leave half of them.
    let mut person = Person::checked();
    let id = {
        let id = super::player::own_hold(&mut person, 20);
        person.go(Route::EditRoutine(id.clone()));
        while 3 < person.model.editor.lines[0].amount {
            let amount = person.model.editor.lines[0].amount;
            person.send(Msg::Editor(EditorMsg::Amount(0, Step::Down)));
            if person.model.editor.lines[0].amount == amount {
                break;
            }
        }
        person.send(Msg::Editor(EditorMsg::Saved));
        id
    };
    let seconds = person.model.own[0].lines[0].amount;
    person.start(&id, 0);
    person.wait_secs(20);
    person.wait(Duration::from_millis(u64::from(seconds) * 500 + 20));
    assert!(stands_at(&person, 2), "{seconds} seconds");

    let mut person = Person::checked();
    person.go(Route::NewRoutine);
    person.send(Msg::Editor(EditorMsg::Named("Both sides".to_owned())));
    person.send(Msg::Editor(EditorMsg::Added(
        "childs-pose-side-reach".to_owned(),
    )));
    person.send(Msg::Editor(EditorMsg::Sets(0, Step::Up)));
    person.send(Msg::Editor(EditorMsg::Saved));
    let id = person.model.own[0].id.clone();
    person.start(&id, 0);
    let mut seen = Vec::new();
    while let Some(screen) = player::player(&person.model) {
        let shown = shown(&person);
        seen.push((screen.phase, shown.side == Some(Side::Left), shown.stills));
        person.wait_secs(1);
    }
    seen.dedup();
    let set = [
        ("work", false, [0, 1]),
        ("switch", true, [0, 2]),
        ("work", true, [0, 2]),
    ];
    let right = [0, 1];
    assert_eq!(seen[0], ("ready", false, right));
    assert_eq!(seen[1..4], set);
    assert_eq!(seen[4], ("rest", false, right));
    assert_eq!(seen[5..], set);
}
