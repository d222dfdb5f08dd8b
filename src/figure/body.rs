//! The trunk and the head of a figure: the curve of the spine, and every place
//! that is said relative to it.

use super::geometry::{Point, front, up};
use super::model::{FACE, Measures, SIDE};
use super::number::{
    BELLY, CHEST, HD, Hundredths, LUM, NF, NK, PEL, Pose, SF, SHX, SHY, SL_IN, SL_UP, SR_IN, SR_UP,
    TH1, TH2, X, Y, value, values,
};
use super::scene::{Figure, View};

/// Where the angles of pelvis, loins, lower and upper chest hold, in units up
/// the spine.
const MIDDLES: [f32; 4] = [4.5, 15.5, 29.0, 43.0];
/// The length of the spine.
const TOP: u8 = 50;

/// Where the outline of a part belongs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    /// Where its own zero is.
    pub(super) origin: Point,
    /// One of its units along its own x.
    pub(super) x: Point,
    /// One of its units along its own y.
    pub(super) y: Point,
}

impl Frame {
    /// A point of it.
    pub(super) fn at(&self, x: f32, y: f32) -> Point {
        self.origin + self.x * x + self.y * y
    }
}

/// A trunk and a head in one pose.
#[derive(Debug, Clone)]
pub struct Body {
    /// From where it is seen.
    pub view: View,
    /// Units of the drawing for a unit of the model.
    pub scale: f32,
    /// Its lengths and widths.
    pub measures: &'static Measures,
    /// The base of the skull.
    pub head: Point,
    /// The angle of the head.
    pub head_angle: f32,
    angles: [f32; 4],
    spine: [Point; TOP as usize + 1],
    belly: f32,
    chest: f32,
}

impl Body {
    /// The trunk and the head of a figure.
    pub fn new(figure: &Figure, pose: &Pose) -> Self {
        let side = figure.view == View::Side;
        let mut angle = 0.0;
        let mut angles = [0.0; 4];
        for (to, number) in angles.iter_mut().zip([PEL, LUM, TH1, TH2]) {
            angle += pose.get(number);
            *to = angle;
        }
        let mut body = Self {
            view: figure.view,
            scale: value(figure.scale),
            measures: if side { &SIDE } else { &FACE },
            head: Point::default(),
            head_angle: 0.0,
            angles,
            spine: [Point::new(pose.get(X), pose.get(Y)); TOP as usize + 1],
            belly: pose.get(BELLY),
            chest: pose.get(CHEST),
        };
        let step = body.scale * pose.get(SF);
        let mut place = body.spine[0];
        for i in 0..TOP {
            place = place + up(body.angle(f32::from(i) + 0.5)) * step;
            body.spine[usize::from(i) + 1] = place;
        }
        let rest = value(body.measures.neck_rest);
        let neck = body.angle(f32::from(TOP)) + rest + pose.get(NK);
        let long = if side { 1.0 } else { pose.get(NF) };
        body.head = place + up(neck) * (value(body.measures.neck) * long * body.scale);
        body.head_angle = neck - rest + pose.get(HD);
        body
    }

    /// The base of the neck.
    pub fn neck_base(&self) -> Point {
        self.spine[usize::from(TOP)]
    }

    /// The angle of the trunk `u` units up the spine.
    pub fn angle(&self, u: f32) -> f32 {
        let mut angle = self.angles[0];
        for i in 0..3 {
            let share = (u - MIDDLES[i]) / (MIDDLES[i + 1] - MIDDLES[i]);
            angle += (self.angles[i + 1] - self.angles[i]) * share.clamp(0.0, 1.0);
        }
        angle
    }

    /// The point `u` units up the spine; it goes on straight at both ends.
    fn along(&self, u: f32) -> Point {
        if u < 0.0 {
            return self.spine[0] + up(self.angles[0]) * (u * self.scale);
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a cast stops at the limits, and the lower one is checked"
        )]
        let i = (u as usize).min(usize::from(TOP) - 1);
        let step = self.spine[i + 1] - self.spine[i];
        #[expect(clippy::cast_precision_loss, reason = "at most 49")]
        let whole = i as f32;
        self.spine[i] + step * (u - whole)
    }

    /// The point `u` units up the spine and `d` units out from it.
    pub fn at(&self, u: f32, d: f32) -> Point {
        self.along(u) + front(self.angle(u)) * (d * self.scale)
    }

    /// How far the trunk reaches behind and before the spine, or to the left
    /// and to the right of it.
    pub fn depth(&self, u: f32) -> [f32; 2] {
        let [back, front] = self.measures.torso_at(u);
        if self.view == View::Side {
            let chest = self.chest * bump(u, 37.0, 13.0);
            let belly = self.belly * bump(u, 17.0, 12.0);
            return [back + 0.3 * chest, front + belly + chest];
        }
        let breath =
            0.6 * self.chest * bump(u, 34.0, 14.0) + 0.5 * self.belly * bump(u, 17.0, 10.0);
        [back + breath, front + breath]
    }

    /// A point of the trunk, `out` from the spine as a share of its depth.
    pub fn surface(&self, u: f32, out: f32) -> Point {
        let [back, front] = self.depth(u);
        self.at(u, out * if out < 0.0 { back } else { front })
    }

    /// The point a hand on the trunk has to be at: in front it rides on the
    /// breath.
    pub fn rest(&self, u: f32, d: f32) -> Point {
        let rides = self.view == View::Side && 0.0 < d;
        let breath = self.belly * bump(u, 17.0, 12.0) + self.chest * bump(u, 37.0, 13.0);
        self.at(u, if rides { d + breath } else { d })
    }

    /// A point of the head, forward or right and up.
    pub fn in_head(&self, x: f32, y: f32) -> Point {
        self.head_frame().at(x, y)
    }

    /// The head, forward or right and up from the base of the skull.
    pub(super) fn head_frame(&self) -> Frame {
        Frame {
            origin: self.head,
            x: front(self.head_angle) * self.scale,
            y: up(self.head_angle) * self.scale,
        }
    }

    /// A point near a shoulder, outwards and up from it.
    pub fn near_shoulder(&self, slot: u8, pose: &Pose, out: f32, rise: f32) -> Point {
        let angle = self.angle(value(self.measures.shoulder[0]));
        let way = front(angle) * (out * sign(self.view, slot)) + up(angle) * rise;
        self.shoulder(slot, pose) + way * self.scale
    }

    /// A shoulder: near or left, far or right.
    pub fn shoulder(&self, slot: u8, pose: &Pose) -> Point {
        let [u, d] = values(self.measures.shoulder);
        let (d, rise) = match (self.view, slot) {
            (View::Side, _) => (d + pose.get(SHX), pose.get(SHY)),
            (_, 0) => (pose.get(SL_IN) - d, pose.get(SL_UP)),
            _ => (d - pose.get(SR_IN), pose.get(SR_UP)),
        };
        let near = self.at(u, d) + up(self.angle(u)) * (rise * self.scale);
        near + self.behind(slot, self.measures.far)
    }

    /// A hip: near or left, far or right.
    pub fn hip(&self, slot: u8) -> Point {
        let out = sign(self.view, slot) * value(self.measures.hip);
        self.at(0.0, out) + self.behind(slot, self.measures.far_hip)
    }

    /// How far the far side is shifted in a view from the side.
    fn behind(&self, slot: u8, far: [Hundredths; 2]) -> Point {
        if slot == 1 {
            Point::new(value(far[0]), value(far[1])) * self.scale
        } else {
            Point::default()
        }
    }
}

/// -1 for what is on the left of the picture, 1 for all else.
pub(super) fn sign(view: View, slot: u8) -> f32 {
    if view != View::Side && slot == 0 {
        -1.0
    } else {
        1.0
    }
}

/// A soft hill around a place.
fn bump(u: f32, middle: f32, width: f32) -> f32 {
    let share = (u - middle) / width;
    let rest = (1.0 - share * share).max(0.0);
    rest * rest
}
