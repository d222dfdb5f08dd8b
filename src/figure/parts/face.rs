//! The parts of a body that is seen from the front, from behind or from above.

use super::{Painter, back_up, on_trunk};
use crate::figure::body::{Body, sign};
use crate::figure::geometry::{Point, down, front, up};
use crate::figure::model::{self, HEAD_BACK, HEAD_FRONT, HeadShape};
use crate::figure::number::{Pose, SL_IN, SL_UP, SR_IN, SR_UP, value, values};
use crate::figure::scene::{Class, View};

/// How far the shirt stands off the trunk, and how far its hem is drawn in.
const LOOSE: f32 = 0.3;
const DRAWN: f32 = 0.4;
/// Where the line of the neck sags, on the way from the shoulder.
const SAG: f32 = 0.55;

/// The shirt, up its left side over the shoulder to the neck, and down its
/// right side. A raised shoulder lifts the line of the neck.
pub(super) fn shirt(points: &mut Vec<Point>, body: &Body, pose: &Pose) {
    one_side(points, body, pose, 0);
    let half = points.len();
    one_side(points, body, pose, 1);
    back_up(points, half);
}

fn one_side(points: &mut Vec<Point>, body: &Body, pose: &Pose, slot: u8) {
    let measures = body.measures;
    let sg = sign(View::Back, slot);
    let [low, hem] = values(measures.hem);
    let at = |u: f32, part: f32, loose: f32| {
        let [_, half] = body.depth(u);
        body.at(u, sg * (half * part + loose))
    };
    points.push(at(low, 0.5, 0.0));
    points.push(at(hem, 1.0, -DRAWN));
    for &u in measures.top_u {
        points.push(at(value(u), 1.0, LOOSE));
    }
    let [out, rise] = values(model::DELTOID);
    points.push(body.near_shoulder(slot, pose, out, rise));
    let [out, rise] = values(model::SHOULDER_TOP);
    let top = body.near_shoulder(slot, pose, out, rise);
    let neck = body.at(value(model::NECK_U), sg * value(model::NECK_HALF));
    let sag = up(body.angle(value(measures.shoulder[0]))) * (value(model::TRAP_SAG) * body.scale);
    points.push(top);
    points.push(top + (neck - top) * SAG - sag);
    points.push(neck);
}

impl Painter<'_> {
    /// Both legs with the seat, and from above the fold between them.
    pub(super) fn face_legs(&mut self) {
        self.begin(Class::Leg);
        for slot in [2, 3] {
            self.bones(slot, model::FACE_LEG);
        }
        if self.figure.view != View::Top {
            self.pelvis(0.0);
            return;
        }
        self.mirrored(model::SEAT);
        self.begin(Class::Fold);
        self.on_spine(model::FOLD);
    }

    /// The shoulder blades, which follow the arms, and the line of the spine.
    pub(super) fn blades(&mut self) {
        let shape = self.drawing.next(Class::Blade);
        shape.clipped = true;
        let body = &self.skeleton.body;
        let [u, d] = values(model::BLADE);
        for (slot, inwards, rise) in [(0, SL_IN, SL_UP), (1, SR_IN, SR_UP)] {
            let sg = sign(self.figure.view, slot);
            let turn = ((self.raised(slot) - 25.0) * 0.3).clamp(0.0, 42.0);
            let out = d + 0.075 * turn - 1.15 * self.pose.get(inwards);
            let rise = up(body.angle(u)) * (0.75 * self.pose.get(rise) * body.scale);
            let centre = body.at(u, sg * out) + rise;
            // x points outwards and y up, both turned with the blade.
            let angle = body.angle(u);
            let (x, y) = axes(angle, sg, turn);
            self.outline(centre, x, y, model::BLADE_EDGE);
        }
        self.begin(Class::Spine);
        self.on_spine(model::SPINE_LINE);
    }

    /// An open curve along the spine.
    fn on_spine(&mut self, line: model::Outline) {
        let body = &self.skeleton.body;
        self.points.clear();
        on_trunk(self.points, body, line, 0.0, 1.0);
        self.leave_open();
    }

    pub(super) fn face_head(&mut self) {
        let head = self.head();
        self.head_shape(Class::Ear, head.ears);
        if self.figure.view == View::Front {
            self.head_shape(Class::Skin, &[head.face]);
            self.begin(Class::Face);
            for line in model::EYES {
                self.in_head(line);
                self.leave_open();
            }
        } else {
            self.head_shape(Class::Neck, &[head.face]);
        }
        self.head_shape(Class::Hair, &[head.hair]);
    }

    fn head(&self) -> &'static HeadShape {
        if self.figure.view == View::Front {
            &HEAD_FRONT
        } else {
            &HEAD_BACK
        }
    }
}

/// The axes of a shoulder blade: outwards and up, turned with it.
fn axes(angle: f32, sg: f32, turn: f32) -> (Point, Point) {
    let out = front(angle) * sg;
    let up = up(angle);
    let way = down(turn);
    (out * way.y + up * way.x, up * way.y - out * way.x)
}
