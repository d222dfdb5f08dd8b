//! The parts of a body that is seen from the side.

use super::{Painter, outline};
use crate::figure::body::Body;
use crate::figure::geometry::Point;
use crate::figure::model::{self, HEAD_SIDE};
use crate::figure::number::value;
use crate::figure::scene::Class;

/// How far the shirt stands off the trunk.
const LOOSE: f32 = 0.3;

/// The shirt, from the hem up the chest and down the back.
pub(super) fn shirt(points: &mut Vec<Point>, body: &Body) {
    let measures = body.measures;
    let [low, hem] = measures.hem.map(value);
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
    points.extend([at(low, -0.35, 0.0), at(low, 0.4, 0.0), at(hem, 1.0, -LOOSE)]);
    let top = || measures.top_u.iter().map(|&u| value(u));
    points.extend(top().map(|u| at(u, 1.0, LOOSE)));
    points.extend(top().rev().map(|u| at(u, -1.0, LOOSE)));
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
        let last = measures.pelvis_u.len().saturating_sub(1);
        self.points.clear();
        let edge = |i: usize, out: f32| {
            let u = value(measures.pelvis_u[i]);
            let [back, front] = body.depth(u);
            let part = if i == last {
                value(measures.pelvis_top)
            } else {
                1.0
            };
            let depth = if out < 0.0 { back } else { front };
            body.at(u, out * (depth * part - inset))
        };
        self.points.extend((0..=last).map(|i| edge(i, 1.0)));
        self.points.extend((0..=last).rev().map(|i| edge(i, -1.0)));
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
