//! The tables against the data they were taken from, number by number.

use std::collections::BTreeMap;
use std::fmt::Debug;

use serde_json::Value;
use unhunch::figure;
use unhunch::figure::model::{self, FACE, HeadShape, Measures, SIDE};
use unhunch::figure::number::{Entry, Number, Pose, value};
use unhunch::figure::{
    Anchor, Drive, Feet, Figure, Form, Hand, Kind, Layer, Part, Prop, Scene, Segment, Space, View,
    Window, movements,
};

use super::fixture::{data, drawn, hundredths, list, place, row, rows, text};

fn same(table: &[impl AsRef<[i16]>], golden: &Value) {
    let table: Vec<Vec<i16>> = table.iter().map(|r| r.as_ref().to_vec()).collect();
    assert_eq!(table, rows(golden));
}

/// The name of a variant as the data writes it.
fn lower(name: impl Debug) -> String {
    format!("{name:?}").to_lowercase()
}

#[test]
fn every_entry_of_the_data_is_a_movement_of_its_own() {
    let data = data();
    let entries = list(&data["movements"]);
    assert_eq!(movements().len(), entries.len());
    for movement in movements() {
        let its = entries.iter().filter(|e| std::ptr::eq(drawn(e), *movement));
        assert_eq!(its.count(), 1, "{}", movement.slug);
    }
}

#[test]
fn everything_that_is_taught_has_a_figure() {
    for taught in unhunch::content::movements() {
        let slug = taught.slug();
        assert!(figure::movement(slug.as_str()).is_some(), "{slug:?}");
    }
    assert!(figure::movement("handstand").is_none());
    assert!(figure::mistake("belly-breathing").is_none());
}

#[test]
fn every_number_of_every_keyframe_is_the_one_in_the_data() {
    let data = data();
    for entry in list(&data["movements"]) {
        let movement = drawn(entry);
        let view = movement.scene.figure.view;
        let keyframes = list(&entry["keyframes"]);
        assert_eq!(usize::from(movement.keyframes()), keyframes.len());
        assert_eq!(movement.scene.keyframes.len(), keyframes.len());
        for (i, keyframe) in keyframes.iter().enumerate() {
            let golden = pose(&data, view, &keyframe["pose"]);
            assert_eq!(movement.scene.pose(i), golden, "{} {i}", movement.slug);
            if let Some((_, inset)) = &movement.inset {
                let golden = pose(&data, inset.figure.view, &keyframe["inset"]);
                assert_eq!(inset.pose(i), golden, "{} {i}, inset", movement.slug);
            }
        }
    }
}

/// The defaults of a view with what a keyframe says.
fn pose(data: &Value, view: View, entries: &Value) -> Pose {
    let defaults = if view == View::Side { "side" } else { "face" };
    let mut pose = Pose::DEFAULT;
    for source in [&data["defaults"][defaults], entries] {
        for (name, number) in source.as_object().expect("numbers by name") {
            pose.set(Number(place(name)), value(hundredths(number)));
        }
    }
    pose
}

#[test]
fn figures_things_and_highlights_are_those_in_the_data() {
    for entry in list(&data()["movements"]) {
        let movement = drawn(entry);
        check_scene(&movement.scene, entry);
        let inset = &entry["inset"];
        assert_eq!(movement.inset.is_some(), inset.is_object());
        if let Some((window, scene)) = &movement.inset {
            check_scene(scene, inset);
            let keys: &[&str] = match window {
                Window::Circle(_) => &["cx", "cy", "r"],
                Window::Rect(_) => &["x", "y", "w", "h", "r"],
            };
            let golden: Vec<i16> = keys.iter().map(|k| hundredths(&inset[k])).collect();
            match window {
                Window::Circle(edges) => assert_eq!(edges.as_slice(), golden),
                Window::Rect(edges) => assert_eq!(edges.as_slice(), golden),
            }
        }
    }
}

fn check_scene(scene: &Scene, golden: &Value) {
    check_figure(&scene.figure, &golden["figure"]);
    let props = list(&golden["props"]);
    assert_eq!(scene.props.len(), props.len());
    for (prop, golden) in scene.props.iter().zip(props) {
        check_prop(prop, golden);
    }
    let highlights = list(&golden["highlights"]);
    assert_eq!(scene.highlights.len(), highlights.len());
    for (highlight, golden) in scene.highlights.iter().zip(highlights) {
        same(highlight.edge, &golden["pts"]);
        let strength = golden["w"].as_str().unwrap_or("$hl");
        assert_eq!(highlight.strength, Number(place(&strength[1..])));
        // Every picture whose highlights move names the number this way.
        assert!(golden["du"].is_null() || golden["du"] == "$hl_u");
    }
}

fn check_figure(figure: &Figure, golden: &Value) {
    assert_eq!(lower(figure.view), text(golden, "view"));
    assert_eq!(figure.scale, hundredths(&golden["scale"]));
    let keys = if figure.view == View::Side {
        ["an", "af", "ln", "lf"]
    } else {
        ["al", "ar", "ll", "lr"]
    };
    for (drive, key) in figure.limbs.iter().zip(keys) {
        let name = match drive {
            Drive::Angles => "fk".to_owned(),
            Drive::End(space) => format!("ik{}", suffix(*space)),
            Drive::Both(space) => format!("pin{}", suffix(*space)),
        };
        assert_eq!(name, text(&golden["limbs"], key));
    }
    for (hand, key) in figure.hands.iter().zip(keys) {
        let golden = golden["hands"][key].as_str().unwrap_or("open");
        assert_eq!(lower(hand), golden);
    }
    let feet = golden["feet"].as_str().unwrap_or(text(golden, "view"));
    assert_eq!(lower(figure.feet), feet);
    let cast = match list(&golden["cast"]) {
        [x, y] => format!("translate({x} {y})"),
        _ => String::new(),
    };
    assert_eq!(figure.cast, cast);
    let order: Vec<&str> = figure.order.iter().map(|p| part(*p, figure.view)).collect();
    let golden: Vec<&str> = list(&golden["order"])
        .iter()
        .filter_map(Value::as_str)
        .map(|name| match name {
            "props:band" | "props:head" => "over",
            "props:body" | "props:trap" => "under",
            name => name,
        })
        .collect();
    assert_eq!(order, golden);
}

fn suffix(space: Space) -> &'static str {
    match space {
        Space::World => "",
        Space::Trunk => "@torso",
        Space::Head => "@head",
    }
}

fn part(part: Part, view: View) -> &'static str {
    let side = view == View::Side;
    match part {
        Part::Cast => "cast",
        Part::Arm(0) if side => "arm.n",
        Part::Arm(_) if side => "arm.f",
        Part::Arm(0) => "arm.l",
        Part::Arm(_) => "arm.r",
        Part::Leg(0) => "leg.n",
        Part::Leg(_) => "leg.f",
        Part::Feet => "feet",
        Part::Legs => "legs",
        Part::Torso => "torso",
        Part::Blades => "blades",
        Part::Highlights => "hl",
        Part::Crease(0) => "crease.l",
        Part::Crease(_) => "crease.r",
        Part::Neck => "neck",
        Part::Head => "head",
        Part::Under => "under",
        Part::Over => "over",
    }
}

fn check_prop(prop: &Prop, golden: &Value) {
    let layer = match golden["layer"].as_str() {
        None => Layer::Back,
        Some("front") => Layer::Front,
        Some("body" | "trap") => Layer::Under,
        Some("band" | "head") => Layer::Over,
        Some(other) => panic!("no layer {other}"),
    };
    assert_eq!(prop.layer, layer);
    if let Some(class) = golden["class"].as_str() {
        assert_eq!(prop.class.css(), class);
    }
    let number = |key: &str| golden.get(key).map_or(0, hundredths);
    let anchors = || -> Vec<Anchor> { list(&golden["pts"]).iter().map(anchor).collect() };
    let shape = text(golden, "shape");
    match (shape, prop.form) {
        ("rect", form) => {
            let edges = ["x", "y", "w", "h", "r"].map(number);
            assert_eq!(form, Form::Rect(edges));
        }
        ("line", form) => assert_eq!(form, Form::Line(["x1", "y1", "x2", "y2"].map(number))),
        ("circle", form) => assert_eq!(form, Form::Ellipse(["cx", "cy", "r", "r"].map(number))),
        ("ellipse", form) => assert_eq!(form, Form::Ellipse(["cx", "cy", "rx", "ry"].map(number))),
        ("path", Form::Path(data)) => assert_eq!(data, text(golden, "d")),
        ("poly", Form::Poly(through)) => assert_eq!(through, anchors()),
        ("dots", Form::Dots(radius, on)) => {
            assert_eq!(radius, number("r"));
            assert_eq!(on, anchors());
        }
        ("roller", form) => {
            assert_eq!(form, Form::Roller(number("cy"), number("r")));
            assert_eq!(text(golden, "cx"), "$rol_x");
            assert_eq!(text(golden, "rot"), "$rol_rot");
        }
        ("ball", form) => {
            assert_eq!(form, Form::Ball(number("r")));
            assert_eq!(text(golden, "cx"), "$ball_x");
            assert_eq!(text(golden, "cy"), "$ball_y");
            assert_eq!(text(golden, "rot"), "$ball_rot");
        }
        (shape, form) => panic!("{shape} became {form:?}"),
    }
}

fn anchor(golden: &Value) -> Anchor {
    let at = |i: usize| hundredths(&golden[i]);
    let slot = || u8::from(matches!(golden[1].as_str(), Some("f" | "r")));
    match golden[0].as_str() {
        None => Anchor::Fixed(at(0), at(1)),
        Some("hand") => Anchor::Hand(slot()),
        Some("ankle") => Anchor::Ankle(slot()),
        Some("torso") => Anchor::Trunk(at(1), at(2)),
        Some("head") => Anchor::Head(at(1), at(2)),
        Some(other) => panic!("no anchor {other}"),
    }
}

#[test]
fn timelines_and_arrows_are_those_in_the_data() {
    for entry in list(&data()["movements"]) {
        let movement = drawn(entry);
        assert_eq!(movement.mistake.is_some(), text(entry, "role") == "mistake");
        assert_eq!(entry["perSide"], movement.per_side);
        assert_eq!(
            row(&entry["viewBox"]),
            [0, i16::from(movement.top) * 100, 24000, 20000]
        );
        let names: Vec<&str> = list(&entry["keyframes"])
            .iter()
            .map(|keyframe| text(keyframe, "name"))
            .collect();
        assert_eq!(names[usize::from(movement.poster)], text(entry, "poster"));
        assert_eq!(entry["loopFrom"], movement.loop_from);
        let arrows = list(&entry["arrows"]);
        assert_eq!(movement.arrows.len(), arrows.len());
        for (arrow, golden) in movement.arrows.iter().zip(arrows) {
            assert_eq!(arrow.as_slice(), row(&golden["cubic"]));
        }
        let timeline = list(&entry["timeline"]);
        assert_eq!(movement.timeline.len(), timeline.len());
        for (segment, golden) in movement.timeline.iter().zip(timeline) {
            check_segment(&names, segment, golden);
        }
    }
}

fn check_segment(names: &[&str], segment: &Segment, golden: &Value) {
    let kind = match segment.kind {
        Kind::Effort => "concentric".to_owned(),
        Kind::Release => "eccentric".to_owned(),
        kind => lower(kind),
    };
    assert_eq!(kind, text(golden, "type"));
    assert_eq!(golden["seconds"], segment.seconds);
    let preview = golden.get("previewSeconds").unwrap_or(&golden["seconds"]);
    assert_eq!(preview, segment.preview);
    let name = |k: u8| names[usize::from(k)];
    if segment.kind == Kind::Hold {
        assert_eq!(
            [name(segment.from), name(segment.to)],
            [text(golden, "at"); 2]
        );
    } else {
        assert_eq!(name(segment.from), text(golden, "from"));
        assert_eq!(name(segment.to), text(golden, "to"));
    }
    let arrows: Vec<u64> = (0..8).filter(|i| segment.arrows >> i & 1 == 1).collect();
    let listed: Vec<u64> = list(&golden["arrows"])
        .iter()
        .filter_map(Value::as_u64)
        .collect();
    assert_eq!(arrows, listed);
    let breathe = &golden["breathe"];
    assert_eq!(segment.breath.is_some(), breathe.is_object());
    if let Some(breath) = segment.breath {
        assert_eq!(breathe["inSeconds"], breath.inhale);
        assert_eq!(breathe["outSeconds"], breath.exhale);
        assert_eq!(by_place(breath.adds), named(&breathe["numbers"]));
    }
}

fn by_place(entries: &[Entry]) -> BTreeMap<u8, i16> {
    entries.iter().map(|&(number, v)| (number.0, v)).collect()
}

fn named(numbers: &Value) -> BTreeMap<u8, i16> {
    let numbers = numbers.as_object().expect("numbers by name");
    numbers
        .iter()
        .map(|(k, v)| (place(k), hundredths(v)))
        .collect()
}

#[test]
fn the_measures_of_the_body_are_those_in_the_data() {
    let model = &data()["model"];
    for (measures, golden) in [(&SIDE, &model["side"]), (&FACE, &model["face"])] {
        check_measures(measures, golden);
        let lengths = model::LIMBS.map(|bones| bones.map(i32::from));
        let limb = |key: &str| i32::from(hundredths(&golden[key]));
        assert_eq!(
            lengths,
            [[limb("uarm"), limb("farm")], [limb("thigh"), limb("shank")]]
        );
        // The middles of these are written out in the code.
        assert_eq!(row(&golden["spine"]), [900, 1300, 1400, 1400]);
    }
    for (widths, view, keys) in [
        (model::ARM, "side", ["uarmR", "farmR"]),
        (model::LEG, "side", ["thighR", "shankR"]),
        (model::FACE_ARM, "face", ["uarmR", "farmR"]),
        (model::FACE_LEG, "face", ["thighR", "shankR"]),
    ] {
        for (table, key) in widths.into_iter().zip(keys) {
            same(table, &model[view][key]);
        }
    }
    let face = &model["face"];
    assert_eq!(model::NECK_U, hundredths(&face["neckU"]));
    assert_eq!(model::NECK_HALF, hundredths(&face["neckHalf"]));
    assert_eq!(model::SHOULDER_TOP.to_vec(), row(&face["acro"]));
    assert_eq!(model::DELTOID.to_vec(), row(&face["delt"]));
    assert_eq!(model::TRAP_SAG, hundredths(&face["trapSag"]));
    assert_eq!(model::BLADE.to_vec(), row(&face["blade"]));
    same(model::BLADE_EDGE, &face["bladeShape"]);
    same(model::SEAT, &face["seat"]);
    same(model::NECKLINE_FRONT, &face["neckline"]["front"]);
    same(model::NECKLINE_BACK, &face["neckline"]["back"]);
}

fn check_measures(measures: &Measures, golden: &Value) {
    let torso = rows(&golden["torso"]);
    assert_eq!(measures.torso.len(), torso.len());
    for (row, golden) in measures.torso.iter().zip(torso) {
        // Seen from the front both sides are alike and written once.
        let last = golden[golden.len() - 1];
        assert_eq!(row.as_slice(), [golden[0], golden[1], last]);
    }
    assert_eq!(measures.pelvis_u, row(&golden["pelvisU"]));
    assert_eq!(measures.top_u, row(&golden["topU"]));
    assert_eq!(measures.hem.to_vec(), row(&golden["hem"]));
    assert_eq!(measures.shoulder.to_vec(), row(&golden["shoulder"]));
    same(measures.neck_widths, &golden["neckR"]);
    same(measures.sleeve_widths, &golden["sleeveR"]);
    let or_none = |key: &str| golden.get(key).map_or(0, hundredths);
    for (number, key) in [
        (measures.pelvis_top, "pelvisTop"),
        (measures.neck_rest, "neckRest"),
        (measures.neck, "neck"),
        (measures.neck_from, "neckFrom"),
        (measures.neck_off, "neckOff"),
        (measures.hip, "hip"),
        (measures.sleeve, "sleeve"),
        (measures.sleeve_from, "sleeveFrom"),
    ] {
        assert_eq!(number, or_none(key), "{key}");
    }
    let back = golden.get("neckFromBack").unwrap_or(&golden["neckFrom"]);
    assert_eq!(measures.neck_from_back, hundredths(back));
    for (pair, key) in [(measures.far, "far"), (measures.far_hip, "farHip")] {
        let golden = golden.get(key).map_or(vec![0, 0], row);
        assert_eq!(pair.to_vec(), golden, "{key}");
    }
}

#[test]
fn heads_hands_and_feet_are_those_in_the_data() {
    let model = &data()["model"];
    let heads: [(&HeadShape, &str); 3] = [
        (&model::HEAD_SIDE, "side"),
        (&model::HEAD_FRONT, "front"),
        (&model::HEAD_BACK, "back"),
    ];
    for (head, view) in heads {
        let golden = &model["head"][view];
        same(head.face, &golden["face"]);
        same(head.hair, &golden["hair"]);
        check_outlines(head.ears, &golden["ear"]);
    }
    check_outlines(&model::EYES, &model["head"]["front"]["eyes"]);
    for hand in [Hand::Open, Hand::Fist, Hand::Flat, Hand::Cup, Hand::Back] {
        check_outlines(model::hand(hand), &model["hands"][lower(hand)]);
    }
    for foot in [Feet::Side, Feet::Front, Feet::Back, Feet::Point] {
        same(model::foot(foot), &model["feet"][lower(foot)]);
    }
}

fn check_outlines(outlines: &[model::Outline], golden: &Value) {
    let golden = list(golden);
    assert_eq!(outlines.len(), golden.len());
    for (outline, golden) in outlines.iter().zip(golden) {
        same(outline, golden);
    }
}
