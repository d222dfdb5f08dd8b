//! What stands around everything that is saved: a version, so that an old app
//! never misreads what a newer one wrote.
//!
//! Invariant: data of another version is never given out.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::archive::problem::Why;

/// The version that is written, and the only one so far.
pub const VERSION: u64 = 1;

/// Saved text opens with this when its data is a list of lines.
const LINES: &str = "{\"version\":1,\"data\":[\n";

#[derive(Serialize)]
struct Envelope<'a, T> {
    version: u64,
    data: &'a T,
}

/// The text to save for `data`.
///
/// # Panics
///
/// When `data` holds a map whose keys are not text. Saved types hold none.
pub fn wrap(data: &impl Serialize) -> String {
    let envelope = Envelope {
        version: VERSION,
        data,
    };
    serde_json::to_string(&envelope).expect("saved types have text keys and plain fields")
}

/// Reads text that [`wrap`] made.
pub fn open<T: DeserializeOwned>(text: &str) -> Result<T, Why> {
    let mut value: Value = serde_json::from_str(text).map_err(|_| Why::Damaged)?;
    match value.get("version").and_then(Value::as_u64) {
        Some(VERSION) => {}
        Some(newer) if newer > VERSION => return Err(Why::Newer(newer)),
        Some(_) | None => return Err(Why::Damaged),
    }
    let data = value.get_mut("data").map(Value::take);
    serde_json::from_value(data.unwrap_or_default()).map_err(|_| Why::Damaged)
}

/// As [`wrap`], for a list of values that are already text: each stands on a
/// line of its own, for people to read and for [`loose_lines`] to find.
pub(super) fn wrap_lines(lines: impl Iterator<Item = String>) -> String {
    format!("{LINES}{}\n]}}", joined(lines))
}

/// As [`wrap_lines`], with further lists of own routines and of what was kept
/// aside.
pub(super) fn wrap_copy(
    lines: impl Iterator<Item = String>,
    routines: impl Iterator<Item = String>,
    aside: impl Iterator<Item = String>,
) -> String {
    format!(
        "{LINES}{}\n],\"routines\":[\n{}\n],\"aside\":[\n{}\n]}}",
        joined(lines),
        joined(routines),
        joined(aside)
    )
}

/// The values that can still be read line by line in text that cannot be read
/// as a whole, as when the end is missing.
pub(super) fn loose_lines(text: &str) -> Vec<Value> {
    let Some(lines) = text.strip_prefix(LINES) else {
        return Vec::new();
    };
    lines
        .lines()
        .filter_map(|line| serde_json::from_str(line.trim_end_matches(',')).ok())
        .collect()
}

fn joined(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join(",\n")
}
