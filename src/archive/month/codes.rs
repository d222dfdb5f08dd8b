//! What stands in a line for the names that come again and again. Frozen with
//! version 2 of the months: a name that is not here is written out, and so is
//! one that came later, because a version that does not know its code could not
//! read the line.

use crate::progress::{Effort, Ending, Since, StopReason};

/// Stands for a name that is written out.
pub(super) const WRITTEN_OUT: u8 = 63;

/// Routines, by slug and name.
pub(super) const ROUTINES: [(&str, &str); 7] = [
    ("morning", "Morning"),
    ("desk-reset", "Desk reset"),
    ("evening", "Evening"),
    ("release", "Release"),
    ("strength", "Strength"),
    ("before-lifting", "Before lifting"),
    ("gentle", "Gentle"),
];

/// Movements, by slug.
pub(super) const MOVEMENTS: [&str; 19] = [
    "thoracic-extension",
    "chair-extension",
    "band-pull-apart",
    "scapular-squeeze",
    "scapular-wall-slide",
    "half-wall-slide",
    "forearm-wall-slide",
    "belly-breathing",
    "childs-pose-reach",
    "childs-pose-side-reach",
    "table-childs-pose",
    "dead-hang-supported",
    "standing-lat-stretch",
    "dead-hang",
    "doorway-pec-stretch",
    "upper-trap-ball",
    "thoracic-foam-roll",
    "eccentric-row",
    "prone-scapular-lift",
];

/// How a session ended.
pub(super) const ENDINGS: [Ending; 8] = [
    Ending::Finished,
    Ending::Stopped(StopReason::Emergency),
    Ending::Stopped(StopReason::Numbness),
    Ending::Stopped(StopReason::Sharp),
    Ending::Stopped(StopReason::HurtMore),
    Ending::Stopped(StopReason::TooHard),
    Ending::Stopped(StopReason::Other),
    Ending::Stopped(StopReason::NotSaid),
];

/// How it felt.
pub(super) const EFFORTS: [Option<Effort>; 4] = [
    None,
    Some(Effort::TooEasy),
    Some(Effort::AboutRight),
    Some(Effort::TooHard),
];

/// How it was borne.
pub(super) const SINCE: [Option<Since>; 4] = [
    None,
    Some(Since::Usual),
    Some(Since::Settling),
    Some(Since::NotSettling),
];

/// Whether the night was good.
pub(super) const NIGHTS: [Option<bool>; 3] = [None, Some(false), Some(true)];

/// The place of `one` in a table that has it.
pub(super) fn place<T: PartialEq>(table: &[T], one: &T) -> u8 {
    let at = table.iter().position(|other| other == one);
    at.and_then(|at| u8::try_from(at).ok())
        .unwrap_or(WRITTEN_OUT)
}
