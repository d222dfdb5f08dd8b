//! The parts of a body that is seen from the side.

use super::{Painter, outline};
use crate::figure::body::Body;
use crate::figure::geometry::Point;
use crate::figure::model::{self, HEAD_SIDE};
use crate::figure::number::{value, values};
use crate::figure::scene::Class;

/// How far the shirt stands off the trunk.
const LOOSE: f32 = 0.3;

/// The shirt, from the hem up the chest and down the back.
pub(super) fn shirt(points: &mut Vec<Point>, body: &Body) {
    let measures = body.measures;
    let [low, hem] = values(measures.hem);
    let at = |u: f32, out: f32, loose: f32| {
        let [back, front] = body.depth(u);
        body.at(
            u,
            if out < 0.0 {
                out * back - loose
            } else {
                out * front + loose
            },
        )
    };
    points.push(at(low, -0.35, 0.0));
    points.push(at(low, 0.4, 0.0));
    points.push(at(hem, 1.0, -LOOSE));
    for &u in measures.top_u {
        points.push(at(value(u), 1.0, LOOSE));
    }
    for &u in measures.top_u.iter().rev() {
        points.push(at(value(u), -1.0, LOOSE));
    }
    points.push(at(hem, -1.0, -LOOSE));
}

impl Painter<'_> {
    /// A foot, and above it a leg; the near one with the pelvis.
    pub(super) fn side_leg(&mut self, slot: u8) {
        let near = slot == 0;
        self.feet(&[slot], if near { Class::Skin } else { Class::SkinFar });
        self.begin(if near { Class::Leg } else { Class::LegFar });
        self.bones(slot + 2, model::LEG);
        if near {
            self.pelvis(0.2);
        }
    }

    /// The pelvis into the shape that is begun, so far inside the trunk.
    pub(super) fn pelvis(&mut self, inset: f32) {
        let body = &self.skeleton.body;
        let measures = body.measures;
        self.points.clear();
        let mut edge = |u: i16, part: f32, side: usize| {
            let u = value(u);
            let depth = body.depth(u)[side] * part - inset;
            let out = if side == 0 { -depth } else { depth };
            self.points.push(body.at(u, out));
        };
        let [lower @ .., top] = measures.pelvis_u else {
            return;
        };
        let part = value(measures.pelvis_top);
        for &u in lower {
            edge(u, 1.0, 1);
        }
        edge(*top, part, 1);
        edge(*top, part, 0);
        for &u in lower.iter().rev() {
            edge(u, 1.0, 0);
        }
        self.close();
    }

    pub(super) fn side_head(&mut self) {
        self.head_shape(Class::Skin, &[HEAD_SIDE.face]);
        self.head_shape(Class::Hair, &[HEAD_SIDE.hair]);
        self.head_shape(Class::Ear, HEAD_SIDE.ears);
    }

    /// The points as an open curve in the shape that is begun.
    pub(super) fn leave_open(&mut self) {
        outline::open(self.drawing.last(), self.points);
    }
}
