//! Poses that no table has: nothing panics, and what cannot reach stretches
//! out instead of coming apart.

use proptest::prelude::*;
use unhunch::figure::geometry::{Point, bearing, sin_cos};
use unhunch::figure::number::{COUNT, Entry, LimbNumber, Number, Pose};
use unhunch::figure::{Drawing, Movement, Scene, Skeleton, movement, movements};

fn any_number() -> impl Strategy<Value = f32> {
    prop_oneof![
        8 => -400.0_f32..400.0,
        1 => any::<f32>(),
        1 => Just(0.0_f32),
    ]
}

fn any_pose() -> impl Strategy<Value = Pose> {
    proptest::collection::vec(any_number(), COUNT).prop_map(|numbers| {
        let mut pose = Pose::DEFAULT;
        for (i, number) in (0..).zip(numbers) {
            pose.set(Number(i), number);
        }
        pose
    })
}

fn any_movement() -> impl Strategy<Value = &'static Movement> {
    proptest::sample::select(movements())
}

/// A movement with one keyframe of these numbers in both pictures. It is never
/// given back, like the tables.
fn with(movement: &Movement, entries: Vec<Entry>) -> Movement {
    let entries: &'static [Entry] = entries.leak();
    let keyframes: &'static [&'static [Entry]] = vec![entries, entries].leak();
    let scene = |scene: Scene| Scene { keyframes, ..scene };
    Movement {
        scene: scene(movement.scene),
        inset: movement.inset.map(|(window, s)| (window, scene(s))),
        ..*movement
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_pose_makes_the_joints_panic(movement in any_movement(), pose in any_pose()) {
        let skeleton = Skeleton::new(&movement.scene.figure, &pose);
        prop_assert_eq!(skeleton.limbs.len(), 4);
    }

    #[test]
    fn no_pose_and_no_second_makes_the_drawing_panic_or_changes_its_shapes(
        movement in any_movement(),
        entries in proptest::collection::vec((0..=u8::MAX, any::<i16>()), 0..80),
        second in any_number(),
        length in any_number(),
        segment in 0_usize..9,
    ) {
        let entries = entries.into_iter().map(|(n, v)| (Number(n), v)).collect();
        let strange = with(movement, entries);
        let mut drawing = Drawing::new();
        strange.draw(&strange.during(segment, second, length), &mut drawing);
        strange.draw(&strange.preview(second), &mut drawing);
        let mut right = Drawing::new();
        movement.draw(&movement.still(), &mut right);
        let classes = |d: &Drawing| d.shapes().iter().map(|s| s.class).collect::<Vec<_>>();
        prop_assert_eq!(classes(&drawing), classes(&right));
        for shape in drawing.shapes() {
            let plain = |c: char| c.is_ascii_alphanumeric() || " .-".contains(c);
            prop_assert!(shape.path.data().chars().all(plain), "{:?}", shape.path);
            prop_assert!(!shape.path.data().contains("NaN"));
        }
    }

    #[test]
    fn a_hand_points_at_what_it_cannot_reach(x in -2000.0_f32..2000.0, y in -2000.0_f32..2000.0) {
        let row = movement("eccentric-row").unwrap();
        let mut pose = row.scene.pose(0);
        pose.set(LimbNumber::X.of(0), x);
        pose.set(LimbNumber::Y.of(0), y);
        let limb = Skeleton::new(&row.scene.figure, &pose).limbs[0];
        let target = Point::new(x, y);
        let full = (28.0 + 23.0) * 1.06;
        let reach = (limb.end - limb.root).length();
        prop_assert!(reach <= full + 0.01);
        for (bone, length) in [(limb.middle - limb.root, 28.0), (limb.end - limb.middle, 23.0)] {
            prop_assert!((bone.length() - length * 1.06).abs() < 0.1);
        }
        let far = (target - limb.root).length();
        if full < far {
            prop_assert!((reach - full).abs() < 0.01);
            let line = (limb.end - limb.root).unit() - (target - limb.root).unit();
            prop_assert!(line.length() < 0.001);
        }
    }

    #[test]
    fn sine_and_bearing_are_right_to_what_a_drawing_needs(degrees in -720.0_f32..720.0) {
        let (sin, cos) = sin_cos(degrees);
        let exact = f64::from(degrees).to_radians();
        prop_assert!((f64::from(sin) - exact.sin()).abs() < 1e-5);
        prop_assert!((f64::from(cos) - exact.cos()).abs() < 1e-5);
        let turn = bearing(Point::new(sin * 30.0, cos * 30.0)) - degrees;
        let off = (turn + 1080.0 + 180.0).rem_euclid(360.0) - 180.0;
        prop_assert!(off.abs() < 0.01, "{}", off);
    }
}

/// The numbers of a pose seen from behind with left and right exchanged.
fn exchanged(pose: &Pose) -> Pose {
    let mut other = *pose;
    let name = |n: &str| Number(super::fixture::place(n));
    for lean in ["pel", "lum", "th1", "th2", "nk", "hd"] {
        other.set(name(lean), -pose.get(name(lean)));
    }
    other.set(name("x"), 240.0 - pose.get(name("x")));
    for (left, right) in [("sl_in", "sr_in"), ("sl_up", "sr_up")] {
        other.set(name(left), pose.get(name(right)));
        other.set(name(right), pose.get(name(left)));
    }
    for slot in 0..4_u8 {
        for number in 0..9_u8 {
            let place = |slot: u8| Number(28 + slot * 9 + number);
            let value = pose.get(place(slot ^ 1));
            // x and the x of the elbow or knee are places, the rest is lengths
            // and angles outwards.
            let mirrored = number == 5 || number == 7;
            other.set(place(slot), if mirrored { 240.0 - value } else { value });
        }
    }
    other
}

#[test]
fn left_and_right_exchanged_is_the_mirror_image() {
    for slug in [
        "childs-pose-side-reach",
        "scapular-squeeze",
        "band-pull-apart",
        "dead-hang",
    ] {
        let scene = &movement(slug).unwrap().scene;
        for keyframe in 0..scene.keyframes.len() {
            let pose = scene.pose(keyframe);
            let twice = exchanged(&exchanged(&pose));
            let same = |i: u8| (twice.get(Number(i)) - pose.get(Number(i))).abs() < 0.001;
            assert!((0..64).all(same), "{slug} {keyframe}");
            let drawn = Skeleton::new(&scene.figure, &pose);
            let other = Skeleton::new(&scene.figure, &exchanged(&pose));
            for slot in 0..4 {
                let (a, b) = (drawn.limbs[slot], other.limbs[slot ^ 1]);
                for (p, q) in [(a.root, b.root), (a.middle, b.middle), (a.end, b.end)] {
                    let off = (Point::new(240.0 - p.x, p.y) - q).length();
                    assert!(off < 0.01, "{slug} {keyframe} {slot}: {off}");
                }
            }
        }
    }
}

#[test]
fn the_mirror_of_the_mirror_is_the_picture_and_the_box_stays_the_box() {
    let numbers: Vec<f32> = unhunch::figure::MIRROR
        .split(|c: char| !c.is_ascii_digit() && c != '-')
        .filter_map(|n| n.parse().ok())
        .collect();
    let [shift, 0.0, -1.0, 1.0] = numbers[..] else {
        panic!("{numbers:?}");
    };
    let mirrored = |x: f32| shift - x;
    for x in [0.0, 12.5, 240.0] {
        assert!((mirrored(mirrored(x)) - x).abs() < f32::EPSILON);
        assert!((0.0..=240.0).contains(&mirrored(x)));
    }
}
