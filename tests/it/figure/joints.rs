//! Every keyframe against golden joints.

use serde_json::Value;
use unhunch::figure::Skeleton;
use unhunch::figure::geometry::Point;

use super::fixture::{data, drawn, list, read, text};

fn distance(point: Point, golden: &Value) -> f64 {
    let at = |i: usize| golden[i].as_f64().expect("a number");
    (f64::from(point.x) - at(0)).hypot(f64::from(point.y) - at(1))
}

#[test]
fn every_joint_of_every_keyframe_is_where_it_was_checked() {
    let golden = read("figure-joints.json");
    let (mut worst, mut compared) = (0.0_f64, 0);
    for entry in list(&data()["movements"]) {
        let movement = drawn(entry);
        for (i, keyframe) in list(&entry["keyframes"]).iter().enumerate() {
            let name = format!("{}/{}", text(entry, "id"), text(keyframe, "name"));
            let joints = &golden[&name];
            assert!(joints.is_object(), "no golden joints for {name}");
            let scene = &movement.scene;
            let skeleton = Skeleton::new(&scene.figure, &scene.pose(i));
            let mut check = |what: &str, error: f64| {
                assert!(error <= 0.05, "{name}: {what} is {error:.3} off");
                worst = worst.max(error);
                compared += 1;
            };
            check(
                "neck",
                distance(skeleton.body.neck_base(), &joints["neckBase"]),
            );
            check("head", distance(skeleton.body.head, &joints["head"]));
            let angle = joints["headAngle"].as_f64().expect("an angle");
            check(
                "head angle",
                (f64::from(skeleton.body.head_angle) - angle).abs(),
            );
            let keys = if joints["an"].is_array() {
                ["an", "af", "ln", "lf"]
            } else {
                ["al", "ar", "ll", "lr"]
            };
            for (limb, key) in skeleton.limbs.iter().zip(keys) {
                for (point, k) in [limb.root, limb.middle, limb.end].into_iter().zip(0..) {
                    check(key, distance(point, &joints[key][k]));
                }
            }
        }
    }
    assert_eq!(compared, golden.as_object().expect("an object").len() * 15);
    assert!(0.0 < worst, "nothing was measured");
}
