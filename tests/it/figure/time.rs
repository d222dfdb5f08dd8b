//! Which picture belongs to which second.

use unhunch::figure::number::{Number, Pose};
use unhunch::figure::{Drawing, Instant, Kind, Movement, movement, movements};

use super::apart;
use super::fixture::place;

fn number(movement: &Movement, at: &Instant, name: &str) -> f32 {
    movement.pose(&movement.scene, at).get(Number(place(name)))
}

fn pose(movement: &Movement, at: &Instant) -> Pose {
    movement.pose(&movement.scene, at)
}

#[test]
fn a_step_begins_and_ends_at_its_keyframes_and_is_half_way_in_the_middle() {
    let row = movement("eccentric-row").unwrap();
    let [far, near] = [145.0, 100.0];
    let x = |t: f32| number(row, &row.during(0, t, 2.0), "an_x");
    assert!((x(0.0) - far).abs() < 0.001);
    assert!((x(1.0) - f32::midpoint(far, near)).abs() < 0.001);
    assert!((x(2.0) - near).abs() < 0.001);
    // Slow at both ends: a quarter of the time is less than a sixth of the way.
    assert!((far - x(0.5)) / (far - near) < 1.0 / 6.0);
    // A longer step passes through the same places later.
    let slow = number(row, &row.during(0, 3.0, 6.0), "an_x");
    assert!((slow - x(1.0)).abs() < 0.001);
}

#[test]
fn no_second_is_outside_its_step() {
    let row = movement("eccentric-row").unwrap();
    assert_eq!(
        pose(row, &row.during(0, -1.0, 2.0)),
        pose(row, &row.during(0, 0.0, 2.0))
    );
    assert_eq!(
        pose(row, &row.during(0, 9.0, 2.0)),
        pose(row, &row.during(0, 2.0, 2.0))
    );
    assert_eq!(row.during(9, 0.0, 1.0), row.still());
}

#[test]
fn a_hold_breathes_and_ends_breathed_out() {
    for movement in movements() {
        for (i, segment) in movement.timeline.iter().enumerate() {
            let Some(breath) = segment.breath else {
                continue;
            };
            let still = pose(movement, &movement.keyframe(segment.to));
            let (inhale, exhale) = (f32::from(breath.inhale), f32::from(breath.exhale));
            // Two breaths fit, and a second that is shared between them.
            let length = 2.0 * (inhale + exhale) + 1.0;
            let slower = length / (length - 1.0);
            let at = |t: f32| pose(movement, &movement.during(i, t, length));
            let full = at(inhale * slower);
            for &(number, adds) in breath.adds {
                let rise = full.get(number) - still.get(number);
                assert!((rise - f32::from(adds) / 100.0).abs() < 0.001);
            }
            let near = |one: Pose| apart(&one, &still) < 0.01;
            assert!(near(at(0.0)) && near(at(length / 2.0)) && near(at(length)));
            // It never stands still for a second.
            for second in 0..10_u8 {
                let t = f32::from(second);
                assert_ne!(at(t), at(t + 0.9), "{} {t}", movement.slug);
            }
            // A hold that is too short for half a breath does not breathe.
            let short = (inhale + exhale) * 0.4;
            assert_eq!(
                pose(movement, &movement.during(i, short / 2.0, short)),
                still
            );
            // Nobody knows when one ends that waits for the person.
            let open = |t: f32| pose(movement, &movement.during(i, t, f32::INFINITY));
            assert!(near(open(10.0 * (inhale + exhale))) && !near(open(inhale)));
            let preview = f32::from(segment.preview);
            assert!(
                (preview % (inhale + exhale)).abs() < 0.001,
                "{}",
                movement.slug
            );
        }
    }
}

#[test]
fn a_preview_goes_on_for_ever_and_comes_back_to_its_beginning() {
    for movement in movements() {
        let seconds = |s: &[unhunch::figure::Segment]| -> f32 {
            s.iter().map(|s| f32::from(s.preview)).sum()
        };
        let forth = seconds(movement.timeline);
        if forth == 0.0 {
            assert!(movement.mistake.is_some());
            assert_eq!(movement.preview(3.0), movement.still());
            continue;
        }
        // A timeline that stays at its end goes back the way it came.
        let way = seconds(&movement.timeline[..usize::from(movement.loop_from)]);
        let round = forth + way;
        let far = |one: f32, other: f32| {
            let [one, other] = [one, other].map(|t| pose(movement, &movement.preview(t)));
            apart(&one, &other)
        };
        for t in [0.0, 0.3, 1.0, 1.9] {
            assert!(far(t, 3.0 * round + t) < 0.01, "{} {t}", movement.slug);
            if t < way {
                assert!(far(t, round - t) < 0.05, "{} back {t}", movement.slug);
            }
        }
        assert_eq!(
            pose(movement, &movement.preview(0.0)),
            pose(movement, &movement.keyframe(movement.first(0)))
        );
    }
}

#[test]
fn no_preview_jumps() {
    for movement in movements() {
        let mut last = pose(movement, &movement.preview(0.0));
        for i in 1..40 * 20_u16 {
            let next = pose(movement, &movement.preview(f32::from(i) / 20.0));
            let most = apart(&last, &next);
            assert!(
                most < 12.0,
                "{} after {i} twentieths: {most}",
                movement.slug
            );
            last = next;
        }
    }
}

#[test]
fn nothing_jumps_in_a_preview_but_where_a_loop_begins_anew() {
    for movement in movements() {
        for pair in movement.timeline.windows(2) {
            assert_eq!(pair[0].to, pair[1].from, "{}", movement.slug);
        }
        if let Some(last) = movement.timeline.last() {
            let first = movement.timeline[usize::from(movement.loop_from)];
            assert_eq!(last.to, first.from, "{}", movement.slug);
        }
    }
}

#[test]
fn arrows_show_in_their_step_and_come_and_go_softly() {
    let row = movement("eccentric-row").unwrap();
    let shown = |at: &Instant| {
        let mut drawing = Drawing::new();
        row.draw(at, &mut drawing);
        let arrow = drawing
            .shapes()
            .last()
            .expect("the arrow is painted last")
            .clone();
        (
            arrow.class.css(),
            arrow.opacity,
            arrow.path.data().to_owned(),
        )
    };
    let (class, opacity, data) = shown(&row.during(0, 1.0, 2.0));
    assert_eq!((class, opacity), ("ar", 100));
    assert!(data.starts_with("M158 58C146 54 134 54 120 58M"), "{data}");
    assert_eq!(shown(&row.during(0, 0.1, 2.0)).1, 50);
    assert_eq!(shown(&row.during(0, 0.0, 2.0)).1, 0);
    assert_eq!(shown(&row.during(0, 1.9, 2.0)).1, 50);
    // A still shows the way that led to it.
    assert_eq!(shown(&row.still()), ("ar", 100, data));
}

#[test]
fn every_movement_that_is_not_a_still_moves() {
    for movement in movements() {
        let moves = movement.timeline.iter().any(|s| s.kind != Kind::Hold);
        assert_eq!(moves, movement.mistake.is_none(), "{}", movement.slug);
        assert_eq!(
            movement.end.is_empty(),
            movement.mistake.is_some(),
            "{}",
            movement.slug
        );
    }
}
