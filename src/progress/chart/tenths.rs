//! Lengths in a drawing, exact to a tenth of its unit, which no screen can tell
//! from the whole number. Whole numbers inside, because printing fractions of
//! binary numbers would bring 12 kB of code into the app.
//!
//! Invariant: what is printed is the value, nothing is rounded on the way.

use std::fmt;
use std::ops::{Add, Sub};

/// A coordinate or a length, counted in tenths of the drawing's unit.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Tenths(pub i32);

impl Tenths {
    /// `n` whole units.
    pub const fn whole(n: i32) -> Self {
        Self(n * 10)
    }

    /// The fraction `part / whole` of tenths, to the nearest one. For values
    /// inside a drawing; what would lie beyond all measure stops at the limit.
    pub(super) fn nearest(part: i64, whole: i64) -> Self {
        let doubled = (2 * part + whole).div_euclid(2 * whole.max(1));
        Self(i32::try_from(doubled).unwrap_or(i32::MAX))
    }

    /// Half of it, rounded up to a tenth.
    pub(super) const fn half(self) -> Self {
        Self((self.0 + 1).div_euclid(2))
    }
}

impl Add for Tenths {
    type Output = Self;

    fn add(self, more: Self) -> Self {
        Self(self.0 + more.0)
    }
}

impl Sub for Tenths {
    type Output = Self;

    fn sub(self, less: Self) -> Self {
        Self(self.0 - less.0)
    }
}

impl fmt::Display for Tenths {
    /// `12.5`, or `12` for a whole number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (units, tenths) = (self.0.unsigned_abs() / 10, self.0.unsigned_abs() % 10);
        match tenths {
            0 => write!(f, "{sign}{units}"),
            _ => write!(f, "{sign}{units}.{tenths}"),
        }
    }
}

impl fmt::Debug for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
