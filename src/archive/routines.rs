//! Version 1 of saved own routines. Frozen.
//!
//! Invariant: a line is kept even when its movement is unknown here; another
//! version may know it.

use serde::{Deserialize, Serialize};

use crate::archive::{Why, open, wrap};
use crate::plan::{OwnLine, OwnRoutine};

/// Where own routines are kept.
pub const OWN_KEY: &str = "unhunch/routines";

#[derive(Serialize, Deserialize)]
pub(super) struct Saved {
    id: String,
    name: String,
    lines: Vec<SavedLine>,
}

#[derive(Serialize, Deserialize)]
struct SavedLine {
    movement: String,
    sets: u8,
    /// Seconds, repetitions or breaths.
    amount: u16,
}

impl From<&OwnRoutine> for Saved {
    fn from(routine: &OwnRoutine) -> Self {
        let line = |l: &OwnLine| SavedLine {
            movement: l.movement.clone(),
            sets: l.sets,
            amount: l.amount,
        };
        Self {
            id: routine.id.clone(),
            name: routine.name.clone(),
            lines: routine.lines.iter().map(line).collect(),
        }
    }
}

/// The text to save.
pub fn write_own(own: &[OwnRoutine]) -> String {
    wrap(&own.iter().map(Saved::from).collect::<Vec<_>>())
}

/// One routine as a line of a copy.
pub(super) fn line(routine: &OwnRoutine) -> String {
    serde_json::to_string(&Saved::from(routine)).expect("a routine has plain fields only")
}

/// Reads text that [`write_own`] made.
pub fn read_own(text: &str) -> Result<Vec<OwnRoutine>, Why> {
    let saved: Vec<Saved> = open(text)?;
    let line = |l: SavedLine| OwnLine {
        movement: l.movement,
        sets: l.sets,
        amount: l.amount,
    };
    let routine = |r: Saved| OwnRoutine {
        id: r.id,
        name: r.name,
        lines: r.lines.into_iter().map(line).collect(),
    };
    Ok(saved.into_iter().map(routine).collect())
}
