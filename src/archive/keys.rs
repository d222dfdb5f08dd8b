//! The names under which text is kept.
//!
//! Invariant: a month's key depends on the record's own day alone, so travel
//! and clock changes never move a record to another key.

use crate::archive::{DRAFT_KEY, OWN_KEY, STANDING_KEY};
use crate::time::{Day, Now};

const MONTH: &str = "unhunch/month/";
const ASIDE: &str = "unhunch/aside/";
const JOURNAL: &str = "unhunch/journal/";
const BEFORE: &str = "unhunch/before/1/";

/// The key of the month in which `day` lies: `unhunch/month/2026-11`.
pub fn month_key(day: Day) -> String {
    format!("{MONTH}{:04}-{:02}", day.year(), day.month())
}

/// Whether a month of records is kept under `key`.
pub fn is_month(key: &str) -> bool {
    key.starts_with(MONTH)
}

/// Whether unreadable text is kept under `key`.
pub fn is_aside(key: &str) -> bool {
    key.starts_with(ASIDE)
}

/// The key under which to keep the text found at `key` when it could not be
/// read: `unhunch/aside/2026-11-22/1795336200000/month/2026-11`. The time is in
/// it so that nothing kept earlier is written over.
pub fn aside_key(key: &str, now: &Now) -> String {
    format!("{ASIDE}{}/{}/{}", now.day, now.wall.0, bare(key))
}

/// The key under which to keep what the first version wrote under `key`, a
/// month's, before a newer form takes its place:
/// `unhunch/before/1/month/2026-11`.
pub fn before_key(key: &str) -> String {
    format!("{BEFORE}{}", bare(key))
}

/// Whether what an older version wrote is kept under `key`.
pub fn is_before(key: &str) -> bool {
    key.starts_with(BEFORE)
}

/// `month/2026-11`
fn bare(key: &str) -> &str {
    key.strip_prefix("unhunch/").unwrap_or(key)
}

/// The key of what is being written into the month of `day`, for the entry that
/// goes by `id`: `unhunch/journal/2026-11/9f…`.
pub fn journal_key(day: Day, id: &str) -> String {
    format!("{JOURNAL}{:04}-{:02}/{id}", day.year(), day.month())
}

/// The key of the month into which what is kept under `key` belongs, when that
/// is a journal.
pub fn journal_month(key: &str) -> Option<String> {
    let (month, _id) = key.strip_prefix(JOURNAL)?.split_once('/')?;
    Some(format!("{MONTH}{month}"))
}

/// Whether the first screen can do without what is kept under `key`: every month
/// before the last one, and months as older versions wrote them.
pub fn may_wait(key: &str, today: Day) -> bool {
    let last_month = month_key(today.first_of_month().plus(-1));
    is_before(key) || (is_month(key) && key < last_month.as_str())
}

/// Whether a second copy of what is kept under `key` is worth having: of what
/// cannot be told again.
pub fn is_mirrored(key: &str) -> bool {
    is_month(key) || [DRAFT_KEY, STANDING_KEY, OWN_KEY].contains(&key)
}

/// The first day of the month that is kept under `key`, when it is the key of a
/// month.
pub fn first_day(key: &str) -> Option<Day> {
    Day::parse(&format!("{}-01", key.strip_prefix(MONTH)?))
}

/// "November 2026", when `key` is the key of a month.
pub(super) fn month_name(key: &str) -> Option<String> {
    let day = first_day(key)?;
    Some(format!("{} {}", day.month_name(), day.year()))
}
