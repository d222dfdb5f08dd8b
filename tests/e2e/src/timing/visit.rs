//! How a session is begun with a recorder in the page, and read afterwards.

use std::time::Duration;

use serde_json::json;

use super::piece::Piece;
use super::recording::Recording;
use crate::Person;

const RECORDER: &str = include_str!("recorder.js");

/// Stores the piece, opens it, answers the short check, starts the recorder, and
/// presses Start.
#[track_caller]
pub fn begin(person: &mut Person, piece: &Piece) {
    prepare(person, piece);
    person.ask_page(RECORDER);
    press_start(person, piece);
}

/// Stores the piece, opens it, and answers the short check.
#[track_caller]
pub fn prepare(person: &mut Person, piece: &Piece) {
    person.open("");
    let stored = json!(piece.stored());
    person.ask_page(&format!(
        "for (const [key, text] of {stored}) localStorage.setItem(key, text)"
    ));
    person.reload();
    person.open(&piece.route());
    person.wait_for_heading(piece.name());
    person.choose("No, none of these");
    person.choose_in("Pain between your shoulder blades now", "1");
}

/// Presses Start on a piece that is prepared.
#[track_caller]
pub fn press_start(person: &mut Person, piece: &Piece) {
    person.tap(&piece.start_button());
    person.wait_for("Get ready", Duration::from_secs(10));
}

/// Adds what happened since the last time, or since the beginning.
#[track_caller]
pub fn record(person: &mut Person, recording: &mut Recording) {
    let tape = person.ask_page("return takeTape()");
    match serde_json::from_str(tape.as_str().unwrap_or_default()) {
        Ok(later) => recording.extend(later),
        Err(error) => panic!("the recording cannot be read: {error}"),
    }
}
