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
mod file;
mod join;
mod json;
pub mod keys;
pub mod locks;
mod month;
pub mod preferences;
pub mod problem;
mod readable;
pub mod routines;

pub use answers::{BadAnswers, Unmentioned, read_answers, write_answers};
pub use check::{CHECK_KEY, SavedCheck, read_check, write_check};
pub use draft::{DRAFT_KEY, SavedSession, read_draft, write_draft};
pub use file::{
    Export, FILE_LIMIT, Found, Refusal, csv_check_ins, csv_sessions, export, read_file,
};
pub use join::{Joined, join, join_own};
pub use keys::{
    aside_key, before_key, first_day, is_aside, is_before, is_mirrored, is_month, journal_key,
    journal_month, may_wait, month_key,
};
pub use locks::{STANDING_KEY, careful_standing, read_standing, write_standing};
pub use month::{Month, read_month, write_month};
pub use preferences::{SETTINGS_KEY, read_settings, write_settings};
pub use problem::{Problem, Why};
pub use routines::{OWN_KEY, read_own, write_own};

use envelope::open;
use json::ObjectWriter;

use crate::plan::OwnRoutine;
use crate::progress::{History, Record};

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
        history.records().iter().map(readable::session::write),
        own.iter().map(routines::line),
        aside.iter().map(kept),
    )
}

/// Reads a text that [`copy`] made.
pub fn read_copy(text: &str) -> (Vec<Record>, Option<Why>) {
    let found = open(text).and_then(|data| data.into_list().ok_or(Why::Damaged));
    let (values, whole) = match found {
        Ok(values) => (values, true),
        Err(Why::Damaged) => (envelope::loose_lines(text), false),
        Err(why) => return (Vec::new(), Some(why)),
    };
    let records = values.iter().filter_map(readable::session::read);
    let records: Vec<Record> = records.collect();
    let missing = values.len() - records.len();
    let why = match (whole, missing) {
        (true, 0) => None,
        (true, n) => Some(Why::SomeDamaged(n)),
        (false, _) => Some(Why::Damaged),
    };
    (records, why)
}
