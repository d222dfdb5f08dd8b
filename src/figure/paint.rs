//! Painting a movement: the picture, the small picture in its window, and the
//! arrows, in this order.

use super::clock::Instant;
use super::drawing::Drawing;
use super::geometry::Point;
use super::movement::{Movement, Window};
use super::number::{Hundredths, Pose, value};
use super::outline;
use super::parts::{self, Painter};
use super::path::Path;
use super::props;
use super::scene::{Class, Layer, Part, Scene};
use super::skeleton::Skeleton;

/// The length of an arrow head and half its width.
const HEAD: [f32; 2] = [5.0, 3.6];

impl Movement {
    /// Draws one instant into a list that may hold an earlier one.
    pub fn draw(&self, at: &Instant, drawing: &mut Drawing) {
        drawing.clear();
        scene(drawing, 0, &self.scene, &self.pose(&self.scene, at));
        if let Some((window, inset)) = &self.inset {
            frame(&mut drawing.next(Class::Inset).path, window);
            let first = drawing.len();
            scene(drawing, 1, inset, &self.pose(inset, at));
            drawing.inset = Some(first..drawing.len());
            frame(&mut drawing.next(Class::Rim).path, window);
        }
        if !self.arrows.is_empty() {
            let shape = drawing.next(Class::Arrow);
            shape.opacity = percent(if at.arrows == 0 { 0.0 } else { at.strength });
            for (i, curve) in self.arrows.iter().enumerate() {
                if at.arrows >> i & 1 == 1 {
                    arrow(&mut shape.path, *curve);
                }
            }
        }
    }
}

/// A body with the things around it.
fn scene(drawing: &mut Drawing, which: usize, scene: &Scene, pose: &Pose) {
    let figure = &scene.figure;
    let skeleton = Skeleton::new(figure, pose);
    let first = drawing.len();
    let mut points = Vec::with_capacity(64);
    let mut shirt = std::mem::take(&mut drawing.shirts[which]);
    shirt.clear();
    parts::shirt(&mut shirt, &mut points, &skeleton.body, pose);
    let things = |drawing: &mut Drawing, layer: Layer| {
        for prop in scene.props.iter().filter(|p| p.layer == layer) {
            props::paint(drawing, first, prop, &skeleton, pose);
        }
    };
    things(drawing, Layer::Back);
    for &part in figure.order {
        match part {
            Part::Under => things(drawing, Layer::Under),
            Part::Over => things(drawing, Layer::Over),
            Part::Torso => drawing.next(Class::Shirt).path.append(&shirt),
            Part::Highlights => highlights(drawing, &mut points, scene, &skeleton, pose),
            _ => Painter::new(drawing, &mut points, figure, &skeleton, pose).paint(part),
        }
    }
    drawing.shirts[which] = shirt;
    drawing.cast(first);
    things(drawing, Layer::Front);
}

/// Where it works.
fn highlights(
    drawing: &mut Drawing,
    points: &mut Vec<Point>,
    scene: &Scene,
    skeleton: &Skeleton,
    pose: &Pose,
) {
    let shift = pose.get(super::number::HL_U);
    for highlight in scene.highlights {
        let shape = drawing.next(Class::Highlight);
        shape.opacity = percent(pose.get(highlight.strength));
        shape.clipped = true;
        points.clear();
        parts::on_trunk(points, &skeleton.body, highlight.edge, shift, 1.0);
        outline::closed(&mut shape.path, points);
    }
}

fn frame(path: &mut Path, window: &Window) {
    match *window {
        Window::Circle([x, y, r]) => {
            path.ellipse(Point::new(value(x), value(y)), value(r), value(r));
        }
        Window::Rect(edges) => path.rect(edges),
    }
}

fn arrow(path: &mut Path, curve: [Hundredths; 8]) {
    let point = |i: usize| Point::new(value(curve[i]), value(curve[i + 1]));
    let tip = point(6);
    path.step(b'M', &[point(0)]);
    path.step(b'C', &[point(2), point(4), tip]);
    let way = (tip - point(4)).unit();
    let back = tip - way * HEAD[0];
    let out = way.across() * HEAD[1];
    path.step(b'M', &[back - out]);
    path.step(b'L', &[tip]);
    path.step(b'L', &[back + out]);
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is between 0 and 100"
)]
fn percent(share: f32) -> u8 {
    (share.clamp(0.0, 1.0) * 100.0).round_ties_even() as u8
}
