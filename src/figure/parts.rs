//! The parts of a body as shapes. What differs between a view from the side
//! and the others is in `side` and `face`.

mod face;
mod side;

use super::body::{Body, Frame, sign};
use super::drawing::Drawing;
use super::geometry::{Point, down};
use super::model::{self, Outline, Widths};
use super::number::{Pose, value, values};
use super::outline::{self, Bone};
use super::path::Path;
use super::scene::{Class, Figure, Part, View};
use super::skeleton::{Limb, Skeleton};

/// How far the hem of a sleeve bulges.
const HEM: f32 = 2.2;

/// The outline of the shirt.
pub(super) fn shirt(path: &mut Path, points: &mut Vec<Point>, body: &Body, pose: &Pose) {
    points.clear();
    if body.view == View::Side {
        side::shirt(points, body);
    } else {
        face::shirt(points, body, pose);
    }
    outline::closed(path, points);
}

/// Puts an outline of the trunk among the points, so far up the spine; the
/// mirror image of it with -1 for `out`.
pub(super) fn on_trunk(points: &mut Vec<Point>, body: &Body, edge: Outline, shift: f32, out: f32) {
    for &point in edge {
        let [u, d] = values(point);
        points.push(body.at(u + shift, d * out));
    }
}

/// Turns the points from one of them on around, so that the right side leads
/// back to where the left one began.
fn back_up(points: &mut [Point], from: usize) {
    if let Some(right) = points.get_mut(from..) {
        right.reverse();
    }
}

/// Everything that painting a part needs.
pub(super) struct Painter<'a> {
    drawing: &'a mut Drawing,
    points: &'a mut Vec<Point>,
    figure: &'a Figure,
    skeleton: &'a Skeleton,
    pose: &'a Pose,
}

impl<'a> Painter<'a> {
    pub(super) fn new(
        drawing: &'a mut Drawing,
        points: &'a mut Vec<Point>,
        figure: &'a Figure,
        skeleton: &'a Skeleton,
        pose: &'a Pose,
    ) -> Self {
        Self {
            drawing,
            points,
            figure,
            skeleton,
            pose,
        }
    }

    /// Paints one part.
    pub(super) fn paint(&mut self, part: Part) {
        let side = self.figure.view == View::Side;
        match part {
            // Its outline follows when the body is painted.
            Part::Cast => self.drawing.next(Class::Cast).transform = self.figure.cast,
            Part::Arm(slot) => self.arm(slot),
            Part::Leg(slot) => self.side_leg(slot),
            Part::Feet => self.feet(&[0, 1], Class::Skin),
            Part::Legs => self.face_legs(),
            Part::Blades => self.blades(),
            Part::Crease(slot) => self.crease(slot),
            Part::Neck => self.neck(),
            Part::Head if side => self.side_head(),
            Part::Head => self.face_head(),
            Part::Torso | Part::Highlights | Part::Under | Part::Over => {}
        }
    }

    /// The path that the next outline belongs to.
    fn begin(&mut self, class: Class) -> &mut Path {
        &mut self.drawing.next(class).path
    }

    /// An arm with its hand, its sleeve, and at the near side of a view from
    /// the side the edge of the sleeve.
    fn arm(&mut self, slot: u8) {
        let side = self.figure.view == View::Side;
        let [skin, shirt] = if side && slot == 1 {
            [Class::SkinFar, Class::ShirtFar]
        } else {
            [Class::Arm, Class::Shirt]
        };
        let limb = self.limb(slot);
        self.begin(skin);
        self.bones(slot, [model::ARM, model::FACE_ARM][usize::from(!side)]);
        self.hand(slot, &limb);
        let sleeve = self.sleeve(slot);
        sleeve.outline(self.begin(shirt), Some(HEM));
        if side && slot == 0 {
            self.crease(slot);
        }
    }

    /// Both bones of a limb into the shape that is begun.
    fn bones(&mut self, slot: u8, widths: [Widths; 2]) {
        let limb = self.limb(slot);
        let flip = sign(self.figure.view, slot % 2) < 0.0;
        let mut bone = Bone {
            from: limb.root,
            way: limb.upper,
            length: (limb.middle - limb.root).length(),
            stations: widths[0],
            scale: self.skeleton.body.scale,
            flip,
        };
        bone.outline(self.drawing.last(), None);
        bone.from = limb.middle;
        bone.way = limb.lower;
        bone.length = (limb.end - limb.middle).length();
        bone.stations = widths[1];
        bone.outline(self.drawing.last(), None);
    }

    fn hand(&mut self, slot: u8, limb: &Limb) {
        let shape = self.figure.hands[usize::from(slot % 2)];
        let out = limb.hand.across() * sign(self.figure.view, slot % 2);
        for outline in model::hand(shape) {
            self.outline(limb.end, limb.hand, out, outline);
        }
    }

    /// A foot into the shape that is begun.
    fn foot(&mut self, slot: u8) {
        let limb = self.limb(slot + 2);
        let angle = self.pose.get(super::number::LimbNumber::End.of(slot + 2));
        let sg = sign(self.figure.view, slot);
        let [toes, top] = if self.figure.view == View::Side {
            let way = down(90.0 + angle);
            [way, Point::new(way.y, -way.x)]
        } else {
            let way = down(angle);
            [
                Point::new(sg * way.y, way.x),
                Point::new(sg * way.x, -way.y),
            ]
        };
        self.outline(limb.end, toes, top, model::foot(self.figure.feet));
    }

    /// Feet as one shape.
    fn feet(&mut self, slots: &[u8], class: Class) {
        self.begin(class);
        for &slot in slots {
            self.foot(slot);
        }
    }

    /// A closed outline whose axes point this way.
    fn outline(&mut self, origin: Point, x: Point, y: Point, outline: Outline) {
        let s = self.skeleton.body.scale;
        let frame = Frame {
            origin,
            x: x * s,
            y: y * s,
        };
        self.within(&frame, outline);
        self.close();
    }

    /// Puts an outline among the points.
    fn within(&mut self, frame: &Frame, outline: Outline) {
        self.points.clear();
        for &point in outline {
            let [x, y] = values(point);
            self.points.push(frame.at(x, y));
        }
    }

    fn sleeve(&self, slot: u8) -> Bone {
        let limb = self.limb(slot);
        let measures = self.skeleton.body.measures;
        Bone {
            from: limb.root,
            way: limb.upper,
            length: (limb.middle - limb.root).length() * value(measures.sleeve),
            stations: measures.sleeve_widths,
            scale: self.skeleton.body.scale,
            flip: sign(self.figure.view, slot) < 0.0,
        }
    }

    /// The edge of a sleeve on top of the shirt.
    fn crease(&mut self, slot: u8) {
        let sleeve = self.sleeve(slot);
        let from = value(self.skeleton.body.measures.sleeve_from);
        let raised = self.raised(slot);
        let t = if self.figure.view == View::Side {
            from
        } else {
            from + (0.86 - from) * (raised / 70.0).clamp(0.0, 1.0)
        };
        sleeve.crease(self.begin(Class::Crease), t, HEM);
    }

    /// How far an arm is raised outwards: 0 hanging, 180 overhead.
    fn raised(&self, slot: u8) -> f32 {
        let angle = super::geometry::bearing(self.limb(slot).upper);
        let out = angle * sign(self.figure.view, slot);
        if out < -90.0 { out + 360.0 } else { out }
    }

    fn neck(&mut self) {
        let body = &self.skeleton.body;
        let measures = body.measures;
        let behind = matches!(self.figure.view, View::Back | View::Top);
        let from = if behind {
            measures.neck_from_back
        } else {
            measures.neck_from
        };
        let from = body.at(value(from), value(measures.neck_off));
        let way = body.head - from;
        let bone = Bone {
            from,
            way: way.unit(),
            length: way.length(),
            stations: measures.neck_widths,
            scale: body.scale,
            flip: false,
        };
        bone.outline(self.begin(Class::Neck), None);
        if self.figure.view != View::Side {
            let edge = if behind {
                model::NECKLINE_BACK
            } else {
                model::NECKLINE_FRONT
            };
            self.mirrored(edge);
        }
    }

    /// A closed outline on the trunk and its mirror image: down one side and
    /// up the other.
    fn mirrored(&mut self, edge: Outline) {
        let body = &self.skeleton.body;
        self.points.clear();
        on_trunk(self.points, body, edge, 0.0, -1.0);
        let half = self.points.len();
        on_trunk(self.points, body, edge, 0.0, 1.0);
        back_up(self.points, half);
        self.close();
    }

    /// Closed outlines of the head as one shape.
    fn head_shape(&mut self, class: Class, outlines: &[Outline]) {
        self.begin(class);
        for outline in outlines {
            self.in_head(outline);
            self.close();
        }
    }

    /// Puts an outline of the head among the points.
    fn in_head(&mut self, outline: Outline) {
        self.within(&self.skeleton.body.head_frame(), outline);
    }

    fn limb(&self, slot: u8) -> Limb {
        self.skeleton.limbs[usize::from(slot % 4)]
    }

    /// The points as a closed curve in the shape that is begun.
    fn close(&mut self) {
        outline::closed(self.drawing.last(), self.points);
    }
}
