//! The saved form of everything that is kept: text under a key, one key for
//! each month, so that a save rewrites one month and damage costs at most one.
//! Reading and writing are pure; the storage port only moves text.
//!
//! Invariant: what cannot be read is handed back whole as a [`Problem`], and
//! what was written can be read for ever.

pub mod answers;
pub mod check;
pub mod draft;
pub mod envelope;
mod json;
pub mod keys;
pub mod locks;
pub mod preferences;
pub mod problem;
pub mod routines;
mod v1;

pub use answers::{BadAnswers, Unmentioned, read_answers, write_answers};
pub use check::{CHECK_KEY, SavedCheck, read_check, write_check};
pub use draft::{DRAFT_KEY, SavedSession, read_draft, write_draft};
pub use keys::{
    aside_key, first_day, is_aside, is_before, is_month, journal_key, journal_month, may_wait,
    month_key,
};
pub use locks::{STANDING_KEY, careful_standing, read_standing, write_standing};
pub use preferences::{SETTINGS_KEY, read_settings, write_settings};
pub use problem::{Problem, Why};
pub use routines::{OWN_KEY, read_own, write_own};

use envelope::open;
use json::ObjectWriter;

use crate::plan::OwnRoutine;
use crate::progress::{History, Record};

/// The text to save under `key`, a [`month_key`]: the records of that month, one
/// a line.
pub fn write_month(history: &History, key: &str) -> String {
    let month = keys::first_day(key);
    let records = month.into_iter().flat_map(|day| history.in_month(day));
    envelope::wrap_lines(records.map(v1::write))
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
    let kept = |(key, text): &(String, String)| {
        let mut saved = ObjectWriter::new();
        saved.text("key", key);
        saved.text("text", text);
        saved.end()
    };
    envelope::wrap_copy(
        history.records().iter().map(v1::write),
        own.iter().map(routines::line),
        aside.iter().map(kept),
    )
}

/// Reads a text that [`copy`] made.
pub fn read_copy(text: &str) -> (Vec<Record>, Option<Why>) {
    read(text, |_| true)
}

/// Reads the records that stand where they `belong`, and says what was wrong.
fn read(text: &str, belongs: impl Fn(&Record) -> bool) -> (Vec<Record>, Option<Why>) {
    let found = open(text).and_then(|data| data.into_list().ok_or(Why::Damaged));
    let (values, whole) = match found {
        Ok(values) => (values, true),
        Err(Why::Damaged) => (envelope::loose_lines(text), false),
        Err(why) => return (Vec::new(), Some(why)),
    };
    let records = values.iter().filter_map(v1::read).filter(belongs);
    let records: Vec<Record> = records.collect();
    let missing = values.len() - records.len();
    let why = match (whole, missing) {
        (true, 0) => None,
        (true, n) => Some(Why::SomeDamaged(n)),
        (false, _) => Some(Why::Damaged),
    };
    (records, why)
}
