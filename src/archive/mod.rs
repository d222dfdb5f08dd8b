//! The saved form of everything that is kept: text under a key, one key for
//! each month, so that a save rewrites one month and damage costs at most one.
//! Reading and writing are pure; the storage port only moves text.
//!
//! Invariant: what cannot be read is handed back whole as a [`Problem`], and
//! what was written can be read for ever.

pub mod envelope;
pub mod keys;
pub mod locks;
pub mod preferences;
pub mod problem;
pub mod routines;
pub mod v1;

pub use envelope::{open, wrap};
pub use keys::{aside_key, is_aside, is_month, month_key};
pub use locks::{STANDING_KEY, careful_standing, read_standing, write_standing};
pub use preferences::{SETTINGS_KEY, read_settings, write_settings};
pub use problem::{Problem, Why};
pub use routines::{OWN_KEY, read_own, write_own};

use serde_json::{Value, json};

use crate::plan::OwnRoutine;
use crate::progress::{History, Record};
use crate::time::Day;

/// The text to save under [`month_key`] of `month`: the records of the month in
/// which that day lies, one a line.
pub fn write_month(history: &History, month: Day) -> String {
    envelope::wrap_lines(history.in_month(month).map(line))
}

/// As [`write_month`], for the month kept under `key`.
pub fn rewrite_month(history: &History, key: &str) -> String {
    let here = history.records().iter().filter(|r| month_key(r.day) == key);
    envelope::wrap_lines(here.map(line))
}

/// Reads the text found under a month's key.
///
/// A damaged record costs only itself. Before this key is written again, the
/// text of the problem must be kept under [`aside_key`]; a month of a newer
/// version must not be written at all.
pub fn read_month(key: &str, text: &str) -> (Vec<Record>, Option<Problem>) {
    let (records, why) = read(text, |record| month_key(record.day) == key);
    (records, why.map(|why| Problem::new(key, text, why)))
}

/// The whole record as one readable text, for "Save a copy": every session on a
/// line, then own routines, then what could not be read, as (key, text).
pub fn copy(history: &History, own: &[OwnRoutine], aside: &[(String, String)]) -> String {
    let kept = aside
        .iter()
        .map(|(key, text)| json!({ "key": key, "text": text }).to_string());
    envelope::wrap_copy(
        history.records().iter().map(line),
        own.iter().map(routines::line),
        kept,
    )
}

/// Reads a text that [`copy`] made.
pub fn read_copy(text: &str) -> (Vec<Record>, Option<Why>) {
    read(text, |_| true)
}

fn line(record: &Record) -> String {
    serde_json::to_string(&v1::Session::from(record)).expect("a session has plain fields only")
}

/// Reads the records that stand where they `belong`, and says what was wrong.
fn read(text: &str, belongs: impl Fn(&Record) -> bool) -> (Vec<Record>, Option<Why>) {
    let (values, whole) = match open::<Vec<Value>>(text) {
        Ok(values) => (values, true),
        Err(Why::Damaged) => (envelope::loose_lines(text), false),
        Err(why) => return (Vec::new(), Some(why)),
    };
    let count = values.len();
    let records: Vec<Record> = values
        .into_iter()
        .filter_map(|value| serde_json::from_value::<v1::Session>(value).ok())
        .filter_map(|session| Record::try_from(session).ok())
        .filter(belongs)
        .collect();
    let lost = count - records.len();
    let why = match (whole, lost) {
        (true, 0) => None,
        (true, lost) => Some(Why::SomeDamaged(lost)),
        (false, _) => Some(Why::Damaged),
    };
    (records, why)
}
