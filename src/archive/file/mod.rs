//! The file that leaves the app, "Save a copy": everything that is kept, as one
//! JSON text that people can read, one entry a line.
//!
//! Invariant: what [`export`] writes, [`read_file`] reads, as every file that an
//! earlier version wrote.

mod csv;
mod read;
mod refusal;

pub use csv::{csv_check_ins, csv_sessions};
pub use read::{Found, read_file};
pub use refusal::Refusal;

use crate::archive::json::{ObjectWriter, joined};
use crate::archive::readable::{check_in, session};
use crate::archive::{preferences, routines, write_standing};
use crate::plan::OwnRoutine;
use crate::progress::History;
use crate::settings::Settings;
use crate::triage::Standing;

/// The largest file that is read, in bytes. Ten years of use come to 5 MB.
pub const FILE_LIMIT: u32 = 10_000_000;

/// The version of the file that is written.
const VERSION: u64 = 2;

/// How a file begins; its version follows.
const HEAD: &str = "{\"app\":\"Unhunch\",\"version\":";

/// Everything that goes into a file.
#[derive(Debug, Clone, Copy)]
pub struct Export<'a> {
    /// Sessions and check-ins.
    pub history: &'a History,
    /// Own routines.
    pub own: &'a [OwnRoutine],
    /// Locks, limits and the last full check.
    pub standing: &'a Standing,
    /// Settings.
    pub settings: &'a Settings,
    /// Texts kept aside, as (key, text).
    pub aside: &'a [(String, String)],
}

/// The file. Locks stand first: a file that is cut short still holds them.
pub fn export(all: &Export) -> String {
    let Export {
        history,
        own,
        standing,
        settings,
        aside,
    } = *all;
    let sessions = joined(history.records().iter().map(session::write), BETWEEN);
    let told = joined(history.check_ins().iter().map(check_in::write), BETWEEN);
    let own = joined(own.iter().map(routines::line), BETWEEN);
    let aside = joined(aside.iter().map(kept), BETWEEN);
    let mut text = format!("{HEAD}{VERSION}");
    for (name, value) in [
        ("standing", write_standing(standing)),
        ("settings", preferences::write_settings(settings)),
        ("sessions", format!("[\n{sessions}\n]")),
        ("check_ins", format!("[\n{told}\n]")),
        ("routines", format!("[\n{own}\n]")),
        ("aside", format!("[\n{aside}\n]")),
    ] {
        for part in [",\n\"", name, "\":", &value] {
            text.push_str(part);
        }
    }
    text.push_str("\n}");
    text
}

/// What stands between two entries.
const BETWEEN: &str = ",\n";

fn kept((key, text): &(String, String)) -> String {
    let mut saved = ObjectWriter::new();
    saved.text("key", key);
    saved.text("text", text);
    saved.end()
}
