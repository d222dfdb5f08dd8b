//! Version 1 of saved own routines. Frozen, but for what may be absent.
//!
//! Invariant: a line is kept even when its movement is unknown here; another
//! version may know it.

use crate::archive::Why;
use crate::archive::envelope::{open, wrap};
use crate::archive::json::{Fields, ObjectWriter, Value, list, list_of};
use crate::plan::{OwnLine, OwnRoutine};

/// Where own routines are kept.
pub const OWN_KEY: &str = "unhunch/routines";

/// The text to save.
pub fn write_own(own: &[OwnRoutine]) -> String {
    wrap(&list(own.iter().map(line)))
}

/// One routine as a line of a copy.
pub(super) fn line(routine: &OwnRoutine) -> String {
    let mut saved = ObjectWriter::new();
    saved.text("id", &routine.id);
    saved.text("name", &routine.name);
    saved.json("lines", &list(routine.lines.iter().map(write_line)));
    if 0 < routine.edits {
        saved.number("edits", routine.edits);
    }
    saved.end()
}

/// A movement with its sets and how much of it.
pub(super) fn write_line(line: &OwnLine) -> String {
    let mut saved = ObjectWriter::new();
    saved.text("movement", &line.movement);
    saved.number("sets", line.sets);
    saved.number("amount", line.amount);
    saved.end()
}

/// Reads text that [`write_own`] made.
pub fn read_own(text: &str) -> Result<Vec<OwnRoutine>, Why> {
    list_of(&open(text)?, read_routine).ok_or(Why::Damaged)
}

pub(super) fn read_routine(saved: &Value) -> Option<OwnRoutine> {
    let saved = Fields::of(saved.object()?);
    let routine = OwnRoutine {
        id: saved.text("id"),
        name: saved.text("name"),
        lines: saved.all("lines", read_line),
        edits: saved.maybe("edits", Value::number).unwrap_or_default(),
    };
    saved.whole(routine)
}

/// A movement with its sets and how much of it.
pub(super) fn read_line(saved: &Value) -> Option<OwnLine> {
    let saved = Fields::of(saved.object()?);
    let line = OwnLine {
        movement: saved.text("movement"),
        sets: saved.number("sets"),
        amount: saved.number("amount"),
    };
    saved.whole(line)
}
