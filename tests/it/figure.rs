//! The drawn figure: its joints against golden ones, its tables against the
//! data they were taken from, the laws of a body, and what is painted.

mod constants;
mod drawing;
mod fixture;
mod joints;
mod laws;
mod robust;
mod sheet;
mod svg;
mod time;

use unhunch::figure::number::{Number, Pose};

/// How far two poses are apart in the number that differs most.
pub(crate) fn apart(one: &Pose, other: &Pose) -> f32 {
    let numbers = (0..64).map(Number);
    numbers
        .map(|n| (one.get(n) - other.get(n)).abs())
        .fold(0.0, f32::max)
}
