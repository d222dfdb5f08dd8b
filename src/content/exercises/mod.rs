//! The eleven exercises and the set-up.
use super::Exercise;
/// All exercises in the order in which they are listed.
pub const EXERCISES: &[&Exercise] = &[];
