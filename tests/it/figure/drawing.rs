//! What is painted: how many elements, always the same ones, and their data.

use std::fmt::Write;

use unhunch::figure::{Class, Drawing, Movement, movement, movements};

/// The elements of a view: `svg` with title and description, the definitions
/// with a gradient of four stops and a clip path for each shirt and for the
/// small picture, a group that mirrors, and one `path` for each shape.
fn elements(movement: &Movement, drawing: &Drawing) -> usize {
    let shapes = drawing.shapes();
    let glows = shapes.iter().any(|s| s.class == Class::Highlight);
    let clips = [false, true].map(|inset| {
        (0..shapes.len()).any(|i| drawing.clip(i).is_some() && drawing.in_inset(i) == inset)
    });
    let clips = clips.into_iter().filter(|c| *c).count() + usize::from(drawing.inset().is_some());
    let group = usize::from(drawing.inset().is_some());
    let mirror = usize::from(movement.per_side);
    3 + 1 + mirror + 5 * usize::from(glows) + 2 * clips + group + shapes.len()
}

fn seconds(movement: &Movement) -> impl Iterator<Item = f32> + use<> {
    let all: u16 = movement.timeline.iter().map(|s| u16::from(s.preview)).sum();
    (0..=all * 4).map(|quarter| f32::from(quarter) / 4.0)
}

#[test]
fn a_figure_has_at_most_60_elements_and_they_never_change() {
    let mut most = 0;
    for movement in movements() {
        let fixed = |d: &Drawing| {
            let kinds = d.shapes().iter().map(|s| (s.class, s.clipped));
            (kinds.collect::<Vec<_>>(), d.inset(), elements(movement, d))
        };
        let mut drawing = Drawing::new();
        movement.draw(&movement.still(), &mut drawing);
        let first = fixed(&drawing);
        assert!(first.2 <= 60, "{}: {}", movement.slug, first.2);
        most = most.max(first.2);
        for second in seconds(movement) {
            movement.draw(&movement.preview(second), &mut drawing);
            assert_eq!(fixed(&drawing), first, "{} {second}", movement.slug);
        }
    }
    assert!(40 < most);
}

#[test]
fn a_list_that_was_used_before_draws_the_same() {
    let mut used = Drawing::new();
    for movement in movements() {
        movement.draw(&movement.still(), &mut used);
        let mut fresh = Drawing::new();
        movement.draw(&movement.still(), &mut fresh);
        assert_eq!(used.shapes(), fresh.shapes(), "{}", movement.slug);
        for i in 0..fresh.shapes().len() {
            assert_eq!(used.clip(i), fresh.clip(i));
        }
    }
}

#[test]
fn every_shape_of_every_keyframe_has_an_outline() {
    for movement in movements() {
        for keyframe in 0..movement.keyframes() {
            let mut drawing = Drawing::new();
            movement.draw(&movement.keyframe(keyframe), &mut drawing);
            for shape in drawing.shapes().iter().filter(|s| s.class != Class::Arrow) {
                let data = shape.path.data();
                let name = shape.class.css();
                assert!(data.starts_with('M'), "{} {name}: {data}", movement.slug);
            }
        }
    }
}

#[test]
fn the_outlines_of_a_few_frames_stay_as_they_are() {
    let mut text = String::new();
    for (slug, second) in [
        ("eccentric-row", 1.0),
        ("thoracic-extension", 1.5),
        ("upper-trap-ball", 3.5),
        ("half-wall-slide", 2.0),
        ("childs-pose-side-reach", 3.0),
    ] {
        let movement = movement(slug).unwrap();
        let mut drawing = Drawing::new();
        movement.draw(&movement.preview(second), &mut drawing);
        writeln!(text, "{slug} after {second} s").unwrap();
        for (i, shape) in drawing.shapes().iter().enumerate() {
            let small = if drawing.in_inset(i) { "  " } else { "" };
            let clip = if shape.clipped { " clipped" } else { "" };
            let (class, opacity) = (shape.class.css(), shape.opacity);
            let data = shape.path.data();
            writeln!(text, "{small}{class} {opacity}{clip} {data}").unwrap();
        }
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => "../../snapshots" }, {
        insta::assert_snapshot!("figure_frames", text);
    });
}

/// `cargo test --no-default-features --release --test it -- --ignored one_frame`
#[test]
#[ignore = "measures; says nothing about right and wrong"]
#[expect(clippy::disallowed_methods, reason = "measures")]
fn how_long_one_frame_takes() {
    for movement in movements().iter().filter(|m| m.mistake.is_none()) {
        let mut drawing = Drawing::new();
        let frames = 2000_u16;
        let start = std::time::Instant::now();
        for i in 0..frames {
            movement.draw(&movement.preview(f32::from(i) / 60.0), &mut drawing);
        }
        let each = start.elapsed() / u32::from(frames);
        let shapes = drawing.shapes();
        let bytes: usize = shapes.iter().map(|s| s.path.data().len()).sum();
        eprintln!(
            "{:24} {each:?} {} elements {bytes} bytes",
            movement.slug,
            elements(movement, &drawing),
        );
    }
}

#[test]
fn every_movement_is_described_in_one_short_sentence_for_each_end() {
    for movement in movements() {
        let ends = [movement.start, movement.end];
        for sentence in ends.into_iter().filter(|s| !s.is_empty()) {
            assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
            assert!(
                sentence.starts_with(|c: char| c.is_uppercase()),
                "{sentence}"
            );
            assert_eq!(
                sentence.find(['.', ';', '!', '?']),
                Some(sentence.len() - 1)
            );
        }
        assert_eq!(
            movement.start.starts_with("Mistake: "),
            movement.mistake.is_some()
        );
    }
}
