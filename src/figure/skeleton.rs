//! The limbs of a figure: from its numbers, from where a hand or foot has to
//! be, or from where elbow and wrist have to be.
//!
//! Invariant: a limb that cannot reach points at its target at full length.

use super::body::{Body, sign};
use super::geometry::{Point, down, sin_cos};
use super::model::{HAND_HOLD, LIMBS};
use super::number::{LimbNumber, Pose, value, values};
use super::scene::{Drive, Figure, Space, View};

/// All joints of a figure in one pose.
#[derive(Debug, Clone)]
pub struct Skeleton {
    /// The trunk and the head.
    pub body: Body,
    /// Near or left arm, far or right arm, near or left leg, far or right leg.
    pub limbs: [Limb; 4],
}

/// An arm or a leg.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Limb {
    /// Shoulder or hip.
    pub root: Point,
    /// Elbow or knee.
    pub middle: Point,
    /// Wrist or ankle.
    pub end: Point,
    /// Where the upper bone points, with length 1.
    pub upper: Point,
    /// Where the lower bone points, with length 1.
    pub lower: Point,
    /// Where the hand points, with length 1.
    pub hand: Point,
    /// What the hand holds.
    pub hold: Point,
}

impl Skeleton {
    /// The joints of a figure.
    pub fn new(figure: &Figure, pose: &Pose) -> Self {
        let body = Body::new(figure, pose);
        let mut limbs = [Limb::default(); 4];
        for (slot, to) in (0..).zip(&mut limbs) {
            *to = limb(figure, &body, pose, slot);
        }
        Self { body, limbs }
    }
}

fn limb(figure: &Figure, body: &Body, pose: &Pose, slot: u8) -> Limb {
    let number = |n: LimbNumber| pose.get(n.of(slot));
    let arm = slot < 2;
    let s = body.scale;
    let sg = sign(body.view, slot % 2);
    let root = if arm {
        body.shoulder(slot, pose)
    } else {
        body.hip(slot - 2)
    };
    let long = values(LIMBS[usize::from(slot / 2)]);
    let one = long[0] * s * number(LimbNumber::Upper);
    let two = long[1] * s * number(LimbNumber::Lower);
    let place = |space: Space, x: LimbNumber, y: LimbNumber| {
        let (x, y) = (number(x), number(y));
        match space {
            Space::World => Point::new(x, y),
            Space::Trunk => body.rest(x, y),
            Space::Head => body.in_head(x, y),
        }
    };
    let mut limb = Limb {
        root,
        ..Limb::default()
    };
    match figure.limbs[usize::from(slot)] {
        Drive::Angles => {
            let first = sg * number(LimbNumber::Root);
            let bend = number(LimbNumber::Middle);
            let back = !arm && body.view == View::Side;
            limb.upper = down(first);
            limb.lower = down(if back {
                first - bend
            } else {
                first + sg * bend
            });
            limb.middle = root + limb.upper * one;
            limb.end = limb.middle + limb.lower * two;
        }
        Drive::End(space) => {
            let target = place(space, LimbNumber::X, LimbNumber::Y);
            let bend = if arm { -sg } else { sg };
            reach(&mut limb, target, [one, two], bend);
        }
        Drive::Both(space) => {
            limb.middle = place(space, LimbNumber::MiddleX, LimbNumber::MiddleY);
            limb.end = place(space, LimbNumber::X, LimbNumber::Y);
            limb.upper = (limb.middle - root).unit();
            limb.lower = (limb.end - limb.middle).unit();
        }
    }
    limb.hand = limb.lower.turned(sin_cos(sg * number(LimbNumber::End)));
    limb.hold = limb.end + limb.hand * (value(HAND_HOLD) * s);
    limb
}

/// Bends two bones so that they end at a target, or as near as they can.
fn reach(limb: &mut Limb, target: Point, [one, two]: [f32; 2], bend: f32) {
    let way = (target - limb.root).unit();
    let far = (target - limb.root).length();
    let far = far.min(one + two - 0.001).max((one - two).abs() + 0.001);
    let cos = (one * one + far * far - two * two) / (2.0 * one * far).max(1e-6);
    let cos = cos.clamp(-1.0, 1.0);
    let sin = (1.0 - cos * cos).sqrt();
    limb.upper = way.turned((bend * sin, cos));
    limb.middle = limb.root + limb.upper * one;
    limb.end = limb.root + way * far;
    limb.lower = (limb.end - limb.middle).unit();
}
