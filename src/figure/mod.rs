//! The figure that shows every exercise: a body of a few dozen measures, poses
//! as short lists of numbers, and the way from a pose to outlines that a view
//! paints as SVG.
//!
//! An instant of a movement mixes the numbers of two keyframes; the joints
//! follow from the numbers, and the outlines from the joints. So hands and feet
//! that have to stay somewhere stay there between two keyframes too.
//!
//! Invariant: no pose makes anything panic.

mod body;
mod clock;
mod drawing;
pub mod geometry;
pub mod model;
mod movement;
pub mod number;
mod outline;
mod paint;
mod parts;
mod passes;
mod path;
mod poses;
mod props;
mod scene;
mod skeleton;

pub use body::Body;
pub use clock::{Instant, Pace};
pub use drawing::{Drawing, Shape};
pub use movement::{Breath, Kind, Movement, Segment, Window};
pub use path::Path;
pub use scene::{
    Anchor, Class, Drive, Feet, Figure, Form, Hand, Highlight, Layer, Part, Prop, Scene, Space,
    View,
};
pub use skeleton::{Limb, Skeleton};

/// The width of every drawing.
pub const WIDTH: u8 = 240;
/// The height of every drawing.
pub const HEIGHT: u8 = 200;
/// The transform of a group that shows the left side of a movement which is
/// drawn for the right one.
pub const MIRROR: &str = "translate(240 0) scale(-1 1)";

/// Every movement, mistakes included, in the order of the exercises.
pub fn movements() -> &'static [&'static Movement] {
    &poses::ALL
}

/// How the exercise or variant called `slug` is done.
pub fn movement(slug: &str) -> Option<&'static Movement> {
    named(slug, false)
}

/// What often goes wrong in the exercise called `slug`.
pub fn mistake(slug: &str) -> Option<&'static Movement> {
    named(slug, true)
}

fn named(slug: &str, mistake: bool) -> Option<&'static Movement> {
    let same = |m: &&Movement| m.mistake.is_some() == mistake && m.slug == slug;
    movements().iter().copied().find(same)
}
