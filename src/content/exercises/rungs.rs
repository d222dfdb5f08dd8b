//! Short words for writing ladders, so that a ladder reads as a line of numbers
//! that a reviewer can lay beside the dose table (safety.md section 5).
//!
//! Invariant: these only build; every number stands in its exercise's file.

use crate::content::{Breath, Dose, Rung, RungKind, Tempo, Work};

/// Where a new person starts.
pub(super) const fn start(sets: u8, work: Work) -> Rung {
    rung(RungKind::Start, sets, work)
}

/// A step between.
pub(super) const fn step(sets: u8, work: Work) -> Rung {
    rung(RungKind::Step, sets, work)
}

/// The article's own amount.
pub(super) const fn article(sets: u8, work: Work) -> Rung {
    rung(RungKind::Article, sets, work)
}

/// The most that the app asks for.
pub(super) const fn cap(sets: u8, work: Work) -> Rung {
    rung(RungKind::Cap, sets, work)
}

/// A hold of so many seconds.
pub(super) const fn hold(seconds: u16) -> Work {
    Work::Hold { seconds }
}

/// A hold that counts up to a target in seconds.
pub(super) const fn up_to(target: u16) -> Work {
    Work::HoldOpen { target }
}

/// Repetitions at a tempo.
pub(super) const fn reps(count: u8, tempo: Tempo) -> Work {
    Work::Reps { count, tempo }
}

/// Slow breaths.
pub(super) const fn breaths(count: u8) -> Work {
    Work::Breaths {
        count,
        breath: Breath::SLOW,
    }
}

const fn rung(kind: RungKind, sets: u8, work: Work) -> Rung {
    Rung {
        kind,
        dose: Dose { sets, work },
    }
}
