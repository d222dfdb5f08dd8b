//! What stands around everything that is saved: a version, so that an old app
//! never misreads what a newer one wrote.
//!
//! Invariant: data of another version is never given out.

use crate::archive::json::{self, Value};
use crate::archive::problem::Why;

/// The version of everything but the months, and the only one so far.
pub const VERSION: u64 = 1;

/// Saved text opens with this when its data is a list of lines.
const LINES: &str = "{\"version\":1,\"data\":[\n";

/// The text to save for `data`, which is JSON already.
pub(super) fn wrap(data: &str) -> String {
    format!("{{\"version\":{VERSION},\"data\":{data}}}")
}

/// Reads text that [`wrap`] made.
pub(super) fn open(text: &str) -> Result<Value, Why> {
    let Some(Value::Object(mut envelope)) = json::parse(text) else {
        return Err(Why::Damaged);
    };
    match envelope.number("version") {
        Some(VERSION) => envelope.take("data").ok_or(Why::Damaged),
        Some(newer) if newer > VERSION => Err(Why::Newer(newer)),
        Some(_) | None => Err(Why::Damaged),
    }
}

/// The values that can still be read line by line in text that cannot be read
/// as a whole, as when the end is missing.
pub(super) fn loose_lines(text: &str) -> Vec<Value> {
    let Some(lines) = text.strip_prefix(LINES) else {
        return Vec::new();
    };
    let value = |line: &str| json::parse(line.strip_suffix(',').unwrap_or(line));
    lines.split('\n').filter_map(value).collect()
}
