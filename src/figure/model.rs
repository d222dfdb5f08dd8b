//! The measures of the body that is drawn, in units of which it is 150 high.

mod ends;

pub use ends::{EYES, HEAD_BACK, HEAD_FRONT, HEAD_SIDE, HeadShape, foot, hand};

use super::number::{Hundredths, h, list, table, value, values};

/// Points of a curve, in a frame of their own.
pub type Outline = &'static [[Hundredths; 2]];

/// Along a bone, and how far it reaches to its front and to its back there.
pub type Widths = &'static [[Hundredths; 3]];

/// The trunk, the neck and the sleeves.
#[derive(Debug)]
pub struct Measures {
    /// Along the spine, and how far the trunk reaches behind and before it, or
    /// to the left and to the right.
    pub torso: Widths,
    /// Where the pelvis has its points, along the spine.
    pub pelvis_u: &'static [Hundredths],
    /// How much of the trunk the highest of them takes.
    pub pelvis_top: Hundredths,
    /// The hem of the shirt along the spine, in the middle and at the edge.
    pub hem: [Hundredths; 2],
    /// Where the shirt has its points, along the spine.
    pub top_u: &'static [Hundredths],
    /// How far the neck leans forward at rest, in degrees.
    pub neck_rest: Hundredths,
    /// The length of the neck.
    pub neck: Hundredths,
    /// Where the neck begins, along the spine.
    pub neck_from: Hundredths,
    /// The same, seen from behind.
    pub neck_from_back: Hundredths,
    /// Where it begins, out from the spine.
    pub neck_off: Hundredths,
    /// The widths of the neck.
    pub neck_widths: Widths,
    /// The shoulder, along the spine and out from it.
    pub shoulder: [Hundredths; 2],
    /// How far the far shoulder is shifted.
    pub far: [Hundredths; 2],
    /// The hip, out from the spine.
    pub hip: Hundredths,
    /// How far the far hip is shifted.
    pub far_hip: [Hundredths; 2],
    /// How much of the upper arm the sleeve covers.
    pub sleeve: Hundredths,
    /// Where the edge of the sleeve begins to show, as a share of it.
    pub sleeve_from: Hundredths,
    /// The widths of the sleeve.
    pub sleeve_widths: Widths,
}

impl Measures {
    /// How far the trunk reaches behind and before the spine.
    pub fn torso_at(&self, u: f32) -> [f32; 2] {
        let [_, back, front] = between(self.torso, u);
        [back, front]
    }
}

/// A row of a table at a place between two of its rows, which begin with it.
pub(super) fn between(table: Widths, at: f32) -> [f32; 3] {
    let mut i = table.len().saturating_sub(1);
    while 0 < i && at < value(table[i][0]) {
        i -= 1;
    }
    let row = |i: usize| values(table.get(i).copied().unwrap_or_default());
    let (mut row, next) = (row(i), row(i + 1));
    let share = (at - row[0]) / (next[0] - row[0]);
    if i + 1 < table.len() {
        for (place, next) in row.iter_mut().zip(next) {
            *place += (next - *place) * share.clamp(0.0, 1.0);
        }
    }
    row
}

/// Seen from the side.
pub static SIDE: Measures = Measures {
    torso: &table([
        [-10.0, 5.0, 3.0],
        [-5.0, 9.2, 6.2],
        [1.0, 11.2, 7.6],
        [6.0, 10.9, 8.2],
        [9.0, 10.0, 8.5],
        [13.0, 8.3, 8.7],
        [19.0, 6.9, 8.6],
        [26.0, 7.3, 9.3],
        [33.0, 8.7, 10.6],
        [39.0, 9.4, 10.8],
        [44.0, 8.7, 9.0],
        [48.0, 6.3, 6.2],
        [50.5, 4.6, 4.6],
    ]),
    pelvis_u: &list([-10.0, -5.0, 1.0, 6.0, 10.0]),
    pelvis_top: h(0.75),
    hem: list([5.2, 5.8]),
    top_u: &list([7.5, 10.0, 13.0, 19.0, 26.0, 33.0, 39.0, 44.0, 48.0, 50.5]),
    neck_rest: h(16.0),
    neck: h(10.2),
    neck_from: h(46.5),
    neck_from_back: h(46.5),
    neck_off: h(0.2),
    neck_widths: &table([[0.0, 5.2, 5.0], [0.5, 4.2, 4.4], [1.0, 4.3, 4.3]]),
    shoulder: list([42.5, 0.6]),
    far: list([1.2, -0.6]),
    hip: h(0.0),
    far_hip: list([0.8, 0.0]),
    sleeve: h(0.5),
    sleeve_from: h(0.42),
    sleeve_widths: &table([[0.0, 5.7, 5.7], [0.6, 5.3, 5.3], [1.0, 5.6, 5.4]]),
};

/// Seen from the front, from behind or from above.
pub static FACE: Measures = Measures {
    torso: &table([
        [-9.0, 9.0, 9.0],
        [-6.0, 12.6, 12.6],
        [0.0, 14.4, 14.4],
        [6.0, 13.8, 13.8],
        [9.0, 13.0, 13.0],
        [13.0, 11.6, 11.6],
        [18.0, 10.9, 10.9],
        [24.0, 11.6, 11.6],
        [31.0, 13.4, 13.4],
        [36.0, 14.2, 14.2],
    ]),
    pelvis_u: &list([-9.0, -6.0, 0.0, 6.0, 10.0]),
    pelvis_top: h(0.8),
    hem: list([4.9, 5.6]),
    top_u: &list([7.5, 10.0, 13.0, 18.0, 24.0, 31.0, 36.0]),
    neck_rest: h(0.0),
    neck: h(9.2),
    neck_from: h(46.0),
    neck_from_back: h(49.2),
    neck_off: h(0.0),
    neck_widths: &table([[0.0, 5.0, 5.0], [0.5, 4.3, 4.3], [1.0, 4.6, 4.6]]),
    shoulder: list([43.0, 14.2]),
    far: list([0.0, 0.0]),
    hip: h(7.4),
    far_hip: list([0.0, 0.0]),
    sleeve: h(0.48),
    sleeve_from: h(0.5),
    sleeve_widths: &table([[0.0, 5.6, 5.6], [0.6, 5.4, 5.2], [1.0, 5.6, 5.4]]),
};

/// Upper and lower bone of an arm, of a leg.
pub const LIMBS: [[Hundredths; 2]; 2] = [[h(28.0), h(23.0)], [h(36.5), h(36.5)]];

/// How far from the wrist a hand holds something.
pub const HAND_HOLD: Hundredths = h(5.0);

/// The widths of an arm from the side.
pub static ARM: [Widths; 2] = [
    &table([[0.0, 4.6, 4.6], [0.35, 4.8, 4.8], [1.0, 3.6, 3.6]]),
    &table([[0.0, 3.6, 3.6], [0.3, 4.0, 4.1], [1.0, 2.4, 2.4]]),
];

/// The widths of a leg from the side.
pub static LEG: [Widths; 2] = [
    &table([[0.0, 8.6, 9.2], [0.35, 8.2, 8.2], [1.0, 5.1, 5.1]]),
    &table([
        [0.0, 5.1, 5.1],
        [0.3, 4.6, 6.4],
        [0.72, 3.4, 3.9],
        [1.0, 2.9, 2.9],
    ]),
];

/// The widths of an arm from the front.
pub static FACE_ARM: [Widths; 2] = [
    &table([[0.0, 4.6, 4.6], [0.35, 4.7, 4.5], [1.0, 3.5, 3.5]]),
    &table([[0.0, 3.5, 3.5], [0.28, 4.2, 3.9], [1.0, 2.4, 2.4]]),
];

/// The widths of a leg from the front.
pub static FACE_LEG: [Widths; 2] = [
    &table([[0.0, 7.6, 7.0], [0.4, 7.4, 6.8], [1.0, 4.9, 4.9]]),
    &table([
        [0.0, 4.9, 4.9],
        [0.3, 5.4, 5.2],
        [0.75, 3.4, 3.3],
        [1.0, 2.8, 2.8],
    ]),
];

/// Where the neck meets the shirt, along the spine and out from it.
pub const NECK_U: Hundredths = h(49.5);
/// Out from the spine.
pub const NECK_HALF: Hundredths = h(4.9);
/// The top of a shoulder, outwards and up from the joint.
pub const SHOULDER_TOP: [Hundredths; 2] = list([0.6, 5.4]);
/// The side of a shoulder, outwards and up from the joint.
pub const DELTOID: [Hundredths; 2] = list([2.2, -2.6]);
/// How far the line from the shoulder to the neck sags.
pub const TRAP_SAG: Hundredths = h(1.0);
/// The seat from above: along the spine and out from it.
pub static SEAT: Outline = &table([
    [-12.5, 6.0],
    [-10.0, 12.2],
    [-4.0, 16.0],
    [3.0, 15.6],
    [8.0, 13.4],
    [10.5, 10.0],
]);
/// The fold between the legs from above.
pub static FOLD: Outline = &table([[-11.2, 0.0], [-6.0, 0.4], [0.0, 0.0]]);
/// The line of the spine.
pub static SPINE_LINE: Outline = &table([
    [9.0, 0.0],
    [16.0, 0.0],
    [24.0, 0.0],
    [32.0, 0.0],
    [40.0, 0.0],
    [46.5, 0.0],
]);
/// The middle of a shoulder blade, along the spine and out from it.
pub const BLADE: [Hundredths; 2] = list([36.2, 7.4]);
/// The edge of a shoulder blade, outwards and up from its middle.
pub static BLADE_EDGE: Outline = &table([
    [-3.6, 6.2],
    [-0.5, 7.0],
    [4.6, 5.6],
    [5.2, 3.6],
    [2.6, 0.2],
    [0.6, -5.2],
    [-1.2, -7.6],
    [-2.8, -6.6],
    [-3.6, -1.0],
]);
/// The neck of the shirt from the front, along the spine and out from it.
pub static NECKLINE_FRONT: Outline = &table([[49.9, 4.7], [47.0, 4.1], [45.4, 1.8]]);
/// The neck of the shirt from behind.
pub static NECKLINE_BACK: Outline = &table([[50.0, 4.7], [48.9, 3.5], [48.3, 1.4]]);
