//! The laws of a body, at 60 instants of every step: bones keep their length,
//! what has to stay stays, nothing sinks into the floor, no joint bends the
//! wrong way, and everything is inside the view box.

use unhunch::figure::geometry::{Point, bearing};
use unhunch::figure::number::{LimbNumber, Number, Pose, value};
use unhunch::figure::{
    Class, Drawing, Drive, Form, HEIGHT, Instant, Kind, Movement, Scene, Skeleton, Space, View,
    WIDTH, Window, model, movements,
};

const SAMPLES: u8 = 60;
/// A body of 170 cm is 150 units of the model high.
const CM_PER_UNIT: f32 = 170.0 / 150.0;

/// Every instant that is looked at: 60 in each step, and every keyframe.
fn instants(movement: &Movement) -> Vec<(usize, Instant)> {
    let mut all: Vec<(usize, Instant)> = (0..movement.keyframes())
        .map(|k| (usize::MAX, movement.keyframe(k)))
        .collect();
    for (i, segment) in movement.timeline.iter().enumerate() {
        let length = f32::from(segment.preview);
        for sample in 0..=SAMPLES {
            let t = length * f32::from(sample) / f32::from(SAMPLES);
            all.push((i, movement.during(i, t, length)));
        }
    }
    all
}

fn scenes(movement: &Movement) -> Vec<&Scene> {
    let inset = movement.inset.as_ref().map(|(_, scene)| scene);
    std::iter::once(&movement.scene).chain(inset).collect()
}

/// Looks at both pictures of every movement at every instant.
fn everywhere(mut look: impl FnMut(&Movement, &Scene, &Pose, &Skeleton)) {
    for movement in movements() {
        for (_, at) in instants(movement) {
            for scene in scenes(movement) {
                let pose = movement.pose(scene, &at);
                look(movement, scene, &pose, &Skeleton::new(&scene.figure, &pose));
            }
        }
    }
}

fn centimetres(scene: &Scene, length: f32) -> f32 {
    length / value(scene.figure.scale) * CM_PER_UNIT
}

/// The lengths of both bones of a limb as the pose says.
fn bones(scene: &Scene, pose: &Pose, slot: u8) -> [f32; 2] {
    let long = model::LIMBS[usize::from(slot / 2)].map(value);
    let part = |n: LimbNumber| pose.get(n.of(slot)) * value(scene.figure.scale);
    [
        long[0] * part(LimbNumber::Upper),
        long[1] * part(LimbNumber::Lower),
    ]
}

#[test]
fn bones_keep_their_length() {
    let mut longest = 0.0_f32;
    everywhere(|movement, scene, pose, skeleton| {
        for (slot, limb) in (0..4).zip(&skeleton.limbs) {
            let lengths = bones(scene, pose, slot);
            let drawn = [limb.middle - limb.root, limb.end - limb.middle].map(Point::length);
            for (drawn, length) in drawn.into_iter().zip(lengths) {
                let share = drawn / length;
                if let Drive::Both(_) = scene.figure.limbs[usize::from(slot)] {
                    // Elbow and wrist stand still, so the bones are as short
                    // as they look from here, and never stretched.
                    longest = longest.max(share);
                    assert!(share < 1.035, "{} {slot}: {share}", movement.slug);
                } else {
                    assert!(
                        (share - 1.0).abs() < 0.01,
                        "{} {slot}: {share}",
                        movement.slug
                    );
                }
            }
        }
    });
    assert!(0.9 < longest, "no bone is given by its ends");
}

#[test]
fn hands_and_feet_are_where_they_have_to_be() {
    let mut looked = 0;
    everywhere(|movement, scene, pose, skeleton| {
        for (slot, limb) in (0..4).zip(&skeleton.limbs) {
            let number = |n: LimbNumber| pose.get(n.of(slot));
            let (x, y) = (number(LimbNumber::X), number(LimbNumber::Y));
            let space = match scene.figure.limbs[usize::from(slot)] {
                Drive::Angles => continue,
                Drive::End(space) | Drive::Both(space) => space,
            };
            let target = match space {
                Space::World => Point::new(x, y),
                Space::Trunk => skeleton.body.rest(x, y),
                Space::Head => skeleton.body.in_head(x, y),
            };
            let off = centimetres(scene, (limb.end - target).length());
            assert!(off < 0.5, "{} {slot}: {off} cm", movement.slug);
            looked += 1;
        }
    });
    assert!(1000 < looked);
}

/// What may not move at all, by movement: limbs of the picture.
fn planted(movement: &Movement) -> &'static [usize] {
    match (movement.slug, movement.mistake.is_some()) {
        ("dead-hang", _) => &[0, 1],
        ("dead-hang-supported" | "scapular-wall-slide-mistake", _) => &[0, 1, 2, 3],
        ("doorway-pec-stretch" | "standing-lat-stretch", _) => &[0, 2, 3],
        _ => &[2, 3],
    }
}

/// Whether a point is not cut off by the edge of the small picture.
fn shown(movement: &Movement, scene: &Scene, point: Point) -> bool {
    match movement.inset {
        Some((window, ref inset)) if std::ptr::eq(inset, scene) => {
            let low = match window {
                Window::Circle([_, y, r]) => y + r,
                Window::Rect([_, y, _, height, _]) => y + height,
            };
            point.y < value(low)
        }
        _ => true,
    }
}

#[test]
fn what_is_planted_does_not_slide() {
    for movement in movements() {
        for scene in scenes(movement) {
            let first = Skeleton::new(&scene.figure, &movement.pose(scene, &movement.keyframe(0)));
            for (_, at) in instants(movement) {
                let skeleton = Skeleton::new(&scene.figure, &movement.pose(scene, &at));
                for &slot in planted(movement) {
                    if !shown(movement, scene, first.limbs[slot].end) {
                        continue;
                    }
                    let way = skeleton.limbs[slot].end - first.limbs[slot].end;
                    let slid = centimetres(scene, way.length());
                    assert!(slid < 0.5, "{} {slot}: {slid} cm", movement.slug);
                }
            }
        }
    }
}

#[test]
fn what_slides_along_a_wall_stays_on_it() {
    for slug in [
        "scapular-wall-slide",
        "half-wall-slide",
        "forearm-wall-slide",
    ] {
        let movement = unhunch::figure::movement(slug).unwrap();
        let inset = movement.inset.as_ref().map(|(_, scene)| scene);
        let scene = inset.unwrap_or(&movement.scene);
        let first = Skeleton::new(&scene.figure, &scene.pose(0));
        for (_, at) in instants(movement) {
            let skeleton = Skeleton::new(&scene.figure, &movement.pose(scene, &at));
            for slot in [0, 1] {
                let (limb, before) = (skeleton.limbs[slot], first.limbs[slot]);
                for way in [limb.middle - before.middle, limb.end - before.end] {
                    let off = centimetres(scene, way.x.abs());
                    assert!(off < 0.5, "{slug} {slot}: {off} cm");
                }
            }
        }
    }
}

/// The height of what the body stands or lies on, as the picture draws it.
fn floor(scene: &Scene) -> Option<f32> {
    scene
        .props
        .iter()
        .find_map(|prop| match (prop.class, prop.form) {
            (Class::Ground, Form::Line([_, y, ..])) => Some(value(y)),
            (Class::Mat, Form::Rect([_, y, ..])) if scene.figure.view == View::Side => {
                Some(value(y))
            }
            // Seen from the front a floor reaches towards us, down to its edge.
            (Class::Floor, Form::Rect([_, y, _, height, _])) => {
                let near = if scene.figure.view == View::Side {
                    0.0
                } else {
                    value(height)
                };
                Some(value(y) + near)
            }
            _ => None,
        })
}

/// Visits the points that a path goes through: the last two numbers of every
/// step that has two.
fn through(data: &str, mut visit: impl FnMut(Point)) {
    let (mut pair, mut count) = ([0.0_f32; 2], 0);
    let (mut number, mut unit) = (0.0_f32, 0.0_f32);
    for byte in data.bytes().chain([b'Z']) {
        match byte {
            b'0'..=b'9' if unit.abs() < 1.0 && unit != 0.0 => {
                number += f32::from(byte - b'0') * unit;
                unit /= 10.0;
            }
            b'0'..=b'9' => {
                unit = if unit == 0.0 { 1.0 } else { unit };
                number = number * 10.0 + f32::from(byte - b'0') * unit;
            }
            b'.' => unit = unit.signum() * 0.1,
            _ => {
                if unit != 0.0 {
                    pair = [pair[1], number];
                    count += 1;
                }
                (number, unit) = (0.0, 0.0);
                if byte == b'-' {
                    unit = -1.0;
                } else if byte.is_ascii_alphabetic() {
                    if 1 < count {
                        visit(Point::new(pair[0], pair[1]));
                    }
                    count = 0;
                }
            }
        }
    }
}

#[test]
fn the_points_of_a_path_are_read_as_they_are_written() {
    let mut points = Vec::new();
    through("M1.5-2C0 0 1 1-12.25 3.05V7Z", |p| points.push([p.x, p.y]));
    assert_eq!(points, [[1.5, -2.0], [-12.25, 3.05]]);
}

fn is_body(class: Class) -> bool {
    !class.css().starts_with("p-") && ![Class::Inset, Class::Rim].contains(&class)
}

#[test]
fn a_body_is_inside_the_view_box_and_nothing_of_it_sinks_into_the_floor() {
    let mut looked = 0;
    for movement in movements() {
        let floor = floor(&movement.scene).unwrap_or(f32::MAX);
        let [top, bottom] = movement.rows.map(f32::from);
        let (above, below) = (f32::from(movement.top), top - f32::from(movement.top));
        assert!(
            0.0 <= below && bottom <= above + f32::from(HEIGHT),
            "{}",
            movement.slug
        );
        let on_mat = movement.scene.props.iter().any(|p| p.class == Class::Mat);
        let mut drawing = Drawing::new();
        for (_, at) in instants(movement) {
            let pose = movement.pose(&movement.scene, &at);
            for limb in Skeleton::new(&movement.scene.figure, &pose).limbs {
                for joint in [limb.root, limb.middle, limb.end] {
                    assert!(joint.y < floor, "{}: {joint:?}", movement.slug);
                }
            }
            movement.draw(&at, &mut drawing);
            for (i, shape) in drawing.shapes().iter().enumerate() {
                if !is_body(shape.class) || drawing.in_inset(i) {
                    continue;
                }
                // What points towards us, toes from the front and heels from
                // behind, is drawn lower than the line it stands on.
                let deepest = match (shape.class, movement.scene.figure.view) {
                    (Class::Skin, View::Front) => 7.0,
                    (Class::Skin, View::Back) => 1.0,
                    // A mat is soft: its 5 units give way by half.
                    _ if on_mat => 2.6,
                    _ => 0.5,
                };
                through(shape.path.data(), |Point { x, y }| {
                    let inside =
                        (0.0..=f32::from(WIDTH)).contains(&x) && (top..=bottom).contains(&y);
                    let class = shape.class.css();
                    assert!(inside, "{} {class}: {x} {y}", movement.slug);
                    let deep = centimetres(&movement.scene, y - floor);
                    assert!(deep < deepest, "{} {class}: {deep} cm", movement.slug);
                    looked += 1;
                });
            }
        }
    }
    assert!(100_000 < looked);
}

/// How far the lower bone is turned against the upper one, -180 to 180.
fn bend(upper: Point, lower: Point) -> f32 {
    let turn = bearing(lower) - bearing(upper);
    (turn + 540.0).rem_euclid(360.0) - 180.0
}

#[test]
fn no_elbow_and_no_knee_bends_backwards() {
    everywhere(|movement, scene, _, skeleton| {
        if scene.figure.view != View::Side {
            return;
        }
        for (slot, limb) in skeleton.limbs.iter().enumerate() {
            let drive = scene.figure.limbs[slot];
            if matches!(drive, Drive::Both(_)) && movement.slug != "forearm-wall-slide" {
                // The elbow points towards us or away, and what is seen of its
                // bend says nothing.
                continue;
            }
            let bend = bend(limb.upper, limb.lower);
            let forward = if slot < 2 { bend } else { -bend };
            let straight = if slot < 2 { -10.0 } else { -1.0 };
            assert!(
                straight < forward,
                "{} {slot}: {forward} degrees",
                movement.slug
            );
            assert!(
                forward < 165.0,
                "{} {slot}: {forward} degrees",
                movement.slug
            );
        }
    });
}

#[test]
fn a_roller_and_a_ball_roll_without_slipping() {
    let number = |movement: &Movement, at: &Instant, name: &str| {
        let place = Number(super::fixture::place(name));
        movement.pose(&movement.scene, at).get(place)
    };
    let roll = unhunch::figure::movement("thoracic-foam-roll").unwrap();
    let ball = unhunch::figure::movement("upper-trap-ball").unwrap();
    for (movement, along, turn, radius) in [
        (roll, "rol_x", "rol_rot", 10.0),
        (ball, "ball_y", "ball_rot", 4.6),
    ] {
        let kinds: Vec<Kind> = movement.timeline.iter().map(|s| s.kind).collect();
        let first = movement.keyframe(0);
        for (i, at) in instants(movement) {
            if kinds.get(i) != Some(&Kind::Flow) && i != usize::MAX {
                continue;
            }
            let way = number(movement, &at, along) - number(movement, &first, along);
            let turned = number(movement, &at, turn) - number(movement, &first, turn);
            let slip = way - turned.to_radians() * radius;
            let slip = centimetres(&movement.scene, slip.abs());
            assert!(slip < 0.5, "{}: {slip} cm", movement.slug);
        }
    }
}

/// How far a round thing is from the back of a body, in centimetres; less than
/// nothing where the back lies over it.
fn gap(scene: &Scene, skeleton: &Skeleton, centre: Point, radius: f32) -> f32 {
    let body = &skeleton.body;
    let along = (0..=500_u16).map(|tenth| {
        let u = f32::from(tenth) / 10.0;
        let [back, _] = body.depth(u);
        (body.at(u, -back) - centre).length() - radius
    });
    centimetres(scene, along.fold(f32::MAX, f32::min))
}

#[test]
fn a_back_never_leaves_the_roller_or_the_ball_under_it() {
    let mut looked = 0;
    for movement in movements().iter().filter(|m| m.mistake.is_none()) {
        for prop in movement.scene.props {
            for (_, at) in instants(movement) {
                let pose = movement.pose(&movement.scene, &at);
                let number = |name: &str| pose.get(Number(super::fixture::place(name)));
                let (centre, radius) = match prop.form {
                    Form::Roller(y, r) => (Point::new(number("rol_x"), value(y)), r),
                    Form::Ball(r) => (Point::new(number("ball_x"), number("ball_y")), r),
                    _ => continue,
                };
                let skeleton = Skeleton::new(&movement.scene.figure, &pose);
                let gap = gap(&movement.scene, &skeleton, centre, value(radius));
                // The shirt is 0.3 units thick.
                assert!(gap < 1.5, "{}: {gap} cm", movement.slug);
                looked += 1;
            }
        }
    }
    assert!(500 < looked);
}
