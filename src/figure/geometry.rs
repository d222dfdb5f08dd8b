//! Points, directions and angles, in degrees. Sine and bearing are written out
//! here: the standard ones would bring their whole library into the app, and a
//! drawing needs five digits.
//!
//! Invariant: no result is a panic, whatever goes in.

use std::ops::{Add, Mul, Sub};

/// A place in the drawing, x to the right and y down; or the way from one
/// place to another.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Down.
    pub y: f32,
}

impl Point {
    /// The point at `x`, `y`.
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    /// How long the way is.
    pub fn length(self) -> f32 {
        (self.x * self.x + self.y * self.y).sqrt()
    }

    /// The same way with length 1; straight down where there is none.
    #[must_use]
    pub fn unit(self) -> Self {
        let length = self.length();
        if length > 1e-6 {
            self * (1.0 / length)
        } else {
            Self::new(0.0, 1.0)
        }
    }

    /// A quarter turn: the front of a limb that goes this way.
    #[must_use]
    pub const fn across(self) -> Self {
        Self::new(self.y, -self.x)
    }

    /// The way turned by an angle of limbs, from down towards the right.
    #[must_use]
    pub fn turned(self, (sin, cos): (f32, f32)) -> Self {
        Self::new(self.x * cos + self.y * sin, self.y * cos - self.x * sin)
    }
}

impl Add for Point {
    type Output = Self;

    fn add(self, way: Self) -> Self {
        Self::new(self.x + way.x, self.y + way.y)
    }
}

impl Sub for Point {
    type Output = Self;

    fn sub(self, from: Self) -> Self {
        Self::new(self.x - from.x, self.y - from.y)
    }
}

impl Mul<f32> for Point {
    type Output = Self;

    fn mul(self, by: f32) -> Self {
        Self::new(self.x * by, self.y * by)
    }
}

/// Sine and cosine, to six digits.
pub fn sin_cos(degrees: f32) -> (f32, f32) {
    let quarters = (degrees / 90.0).round_ties_even();
    let a = (degrees - quarters * 90.0).to_radians();
    let b = a * a;
    let sin = a * (1.0 - b / 6.0 * (1.0 - b / 20.0 * (1.0 - b / 42.0)));
    let cos = 1.0 - b / 2.0 * (1.0 - b / 12.0 * (1.0 - b / 30.0 * (1.0 - b / 56.0)));
    #[expect(
        clippy::cast_possible_truncation,
        reason = "only the last two bits count"
    )]
    match quarters as i32 & 3 {
        0 => (sin, cos),
        1 => (cos, -sin),
        2 => (-sin, -cos),
        _ => (-cos, sin),
    }
}

/// The way of a limb: 0 hangs down, 90 points to the right.
pub fn down(degrees: f32) -> Point {
    let (sin, cos) = sin_cos(degrees);
    Point::new(sin, cos)
}

/// The way of a trunk: 0 stands up, 90 lies to the right.
pub fn up(degrees: f32) -> Point {
    let (sin, cos) = sin_cos(degrees);
    Point::new(sin, -cos)
}

/// What is in front of a trunk that stands at this angle.
pub fn front(degrees: f32) -> Point {
    let (sin, cos) = sin_cos(degrees);
    Point::new(cos, sin)
}

/// The angle of a limb that goes this way, -180 to 180, to a thousandth.
pub fn bearing(way: Point) -> f32 {
    let (x, y) = (way.x.abs(), way.y.abs());
    let z = x.min(y) / x.max(y).max(1e-9);
    let b = z * z;
    let turn =
        z * (0.999_866 + b * (-0.330_299_5 + b * (0.180_141 + b * (-0.085_133 + b * 0.020_835_1))));
    let turn = turn.to_degrees();
    let first = if x > y { 90.0 - turn } else { turn };
    let half = if way.y < 0.0 { 180.0 - first } else { first };
    if way.x < 0.0 { -half } else { half }
}
