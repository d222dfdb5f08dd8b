//! The things around a body: walls, mats, bars, bands, rollers and balls.

use super::drawing::Drawing;
use super::geometry::{Point, front};
use super::number::{BALL_ROT, BALL_X, BALL_Y, Pose, ROL_ROT, ROL_X, value, values};
use super::scene::{Anchor, Class, Form, Prop};
use super::skeleton::Skeleton;

/// Paints one thing. `first` is the first shape of its picture.
pub(super) fn paint(
    drawing: &mut Drawing,
    first: usize,
    prop: &Prop,
    skeleton: &Skeleton,
    pose: &Pose,
) {
    match prop.form {
        Form::Rect(edges) => drawing.next(prop.class).path.rect(edges),
        Form::Line(ends) => {
            let [a, b, c, d] = values(ends);
            let path = drawing.same_or_next(prop.class, first);
            path.step(b'M', &[Point::new(a, b)]);
            path.step(b'L', &[Point::new(c, d)]);
        }
        Form::Ellipse(edges) => {
            let [x, y, rx, ry] = values(edges);
            let path = &mut drawing.next(prop.class).path;
            path.ellipse(Point::new(x, y), rx, ry);
        }
        Form::Path(data) => drawing.same_or_next(prop.class, first).raw(data),
        Form::Poly(anchors) => {
            let path = &mut drawing.next(prop.class).path;
            let mut letter = b'M';
            for anchor in anchors {
                path.step(letter, &[place(*anchor, skeleton)]);
                letter = b'L';
            }
        }
        Form::Dots(radius, anchors) => {
            let path = &mut drawing.next(prop.class).path;
            for anchor in anchors {
                path.ellipse(place(*anchor, skeleton), value(radius), value(radius));
            }
        }
        Form::Roller(axis, radius) => {
            let centre = Point::new(pose.get(ROL_X), value(axis));
            roller(drawing, centre, value(radius), pose.get(ROL_ROT));
        }
        Form::Ball(radius) => {
            let centre = Point::new(pose.get(BALL_X), pose.get(BALL_Y));
            ball(drawing, centre, value(radius), pose.get(BALL_ROT));
        }
    }
}

/// Where a point that moves with the body is.
fn place(anchor: Anchor, skeleton: &Skeleton) -> Point {
    let limb = |slot: u8| skeleton.limbs[usize::from(slot % 4)];
    match anchor {
        Anchor::Fixed(x, y) => Point::new(value(x), value(y)),
        Anchor::Hand(slot) => limb(slot).hold,
        Anchor::Ankle(slot) => limb(slot + 2).end,
        Anchor::Trunk(u, out) => skeleton.body.surface(value(u), value(out)),
        Anchor::Head(x, y) => skeleton.body.in_head(value(x), value(y)),
    }
}

/// A disc with a hole and six grooves that show how it turns.
fn roller(drawing: &mut Drawing, centre: Point, radius: f32, turn: f32) {
    let disc = &mut drawing.next(Class::Accent).path;
    disc.ellipse(centre, radius, radius);
    let hole = &mut drawing.next(Class::Hole).path;
    hole.ellipse(centre, 0.42 * radius, 0.42 * radius);
    let grooves = &mut drawing.next(Class::Groove).path;
    for i in 0..6_u8 {
        let way = front(turn + 60.0 * f32::from(i)) * radius;
        grooves.step(b'M', &[centre + way * 0.62]);
        grooves.step(b'L', &[centre + way * 0.86]);
    }
}

/// A disc with the two seams of a tennis ball.
fn ball(drawing: &mut Drawing, centre: Point, radius: f32, turn: f32) {
    let disc = &mut drawing.next(Class::Ball).path;
    disc.ellipse(centre, radius, radius);
    let seams = &mut drawing.next(Class::Seam).path;
    for middle in [turn, turn + 180.0] {
        let at = |degrees: f32, far: f32| centre + front(degrees) * (far * radius);
        seams.step(b'M', &[at(middle - 60.0, 0.95)]);
        seams.step(b'Q', &[at(middle, 0.1), at(middle + 60.0, 0.95)]);
    }
}
