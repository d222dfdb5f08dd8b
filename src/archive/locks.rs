//! Version 1 of saved locks and limits. Frozen.
//!
//! Invariant: damage never unlocks. Text that cannot be read but speaks of a
//! lock is read as a lock.

use serde::{Deserialize, Serialize};

use crate::archive::{Why, open, wrap};
use crate::time::{Day, MinuteOfDay, Now, WallTime};
use crate::triage::{LastCheck, Level, Lock, Standing};

/// Where locks and limits are kept.
pub const STANDING_KEY: &str = "unhunch/standing";

/// How a lock begins in saved text.
const LOCK_MARK: &str = "\"lock\":{";

#[derive(Serialize, Deserialize)]
struct Saved {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lock: Option<SavedLock>,
    /// Milliseconds since 1970, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    gentle_until: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    checked_on: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    checked_level: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct SavedLock {
    /// `U` or `E`
    level: String,
    told: Vec<String>,
    rules: Vec<String>,
    /// Milliseconds since 1970, UTC.
    at: i64,
    day: String,
    /// Minutes since local midnight.
    minute: u16,
    seen: bool,
}

/// The text to save.
pub fn write_standing(standing: &Standing) -> String {
    let lock = standing.lock().map(|l| SavedLock {
        level: l.level.key().to_owned(),
        told: l.told.clone(),
        rules: l.rules.clone(),
        at: l.at.0,
        day: l.day.to_string(),
        minute: l.minute.minutes(),
        seen: l.seen,
    });
    let check = standing.last_check();
    wrap(&Saved {
        lock,
        gentle_until: standing.stored_gentle_until().map(|t| t.0),
        checked_on: check.map(|c| c.day.to_string()),
        checked_level: check.map(|c| c.level.key().to_owned()),
    })
}

/// Reads text that [`write_standing`] made.
pub fn read_standing(text: &str) -> Result<Standing, Why> {
    let saved: Saved = open(text)?;
    let lock = match saved.lock {
        None => None,
        Some(lock) => Some(read_lock(lock).ok_or(Why::Damaged)?),
    };
    let day = saved.checked_on.and_then(|d| Day::parse(&d));
    let level = saved.checked_level.and_then(|l| Level::from_key(&l));
    let last_check = day.zip(level).map(|(day, level)| LastCheck { day, level });
    Ok(Standing::restored(
        lock,
        saved.gentle_until.map(WallTime),
        last_check,
    ))
}

/// What to hold to when the text cannot be read: a lock if it speaks of one.
pub fn careful_standing(text: &str, now: Now) -> Standing {
    let lock = text.contains(LOCK_MARK).then(|| Lock {
        level: Level::Urgent,
        told: vec!["a warning sign, in a note that we can no longer read".to_owned()],
        rules: Vec::new(),
        at: now.wall,
        day: now.day,
        minute: now.minute,
        seen: false,
    });
    Standing::restored(lock, None, None)
}

fn read_lock(saved: SavedLock) -> Option<Lock> {
    Some(Lock {
        level: Level::from_key(&saved.level).filter(|l| l.locks())?,
        told: saved.told,
        rules: saved.rules,
        at: WallTime(saved.at),
        day: Day::parse(&saved.day)?,
        minute: MinuteOfDay::new(saved.minute),
        seen: saved.seen,
    })
}
