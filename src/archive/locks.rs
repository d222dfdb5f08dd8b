//! Version 1 of saved locks and limits. Frozen.
//!
//! Invariant: damage never unlocks. Text that cannot be read but speaks of a
//! lock is read as a lock.

use crate::archive::Why;
use crate::archive::envelope::{open, wrap};
use crate::archive::json::{Object, ObjectWriter, Value, list, quoted};
use crate::time::{Day, MinuteOfDay, Now, WallTime};
use crate::triage::{LastCheck, Level, Lock, Standing};

/// Where locks and limits are kept.
pub const STANDING_KEY: &str = "unhunch/standing";

/// How a lock begins in saved text.
const LOCK_MARK: &[u8] = b"\"lock\":{";

/// The text to save.
pub fn write_standing(standing: &Standing) -> String {
    let mut saved = ObjectWriter::new();
    if let Some(lock) = standing.lock() {
        saved.json("lock", &write_lock(lock));
    }
    // Milliseconds since 1970, UTC.
    let gentle_until = standing.stored_gentle_until().map(|t| t.0);
    saved.maybe_number("gentle_until", gentle_until);
    if let Some(check) = standing.last_check() {
        saved.text("checked_on", &check.day.to_string());
        saved.text("checked_level", check.level.key());
    }
    wrap(&saved.end())
}

fn write_lock(lock: &Lock) -> String {
    let texts = |texts: &[String]| list(texts.iter().map(|t| quoted(t)));
    let mut saved = ObjectWriter::new();
    // `U` or `E`
    saved.text("level", lock.level.key());
    saved.json("told", &texts(&lock.told));
    saved.json("rules", &texts(&lock.rules));
    // Milliseconds since 1970, UTC.
    saved.number("at", lock.at.0);
    saved.text("day", &lock.day.to_string());
    // Minutes since local midnight.
    saved.number("minute", lock.minute.minutes());
    saved.flag("seen", lock.seen);
    saved.end()
}

/// Reads text that [`write_standing`] made.
pub fn read_standing(text: &str) -> Result<Standing, Why> {
    let saved = open(text)?;
    saved.object().and_then(standing).ok_or(Why::Damaged)
}

fn standing(saved: &Object) -> Option<Standing> {
    let day = saved.maybe("checked_on", Value::text)?;
    let level = saved.maybe("checked_level", Value::text)?;
    let day = day.and_then(Day::parse);
    let level = level.and_then(Level::from_key);
    Some(Standing::restored(
        saved.maybe("lock", read_lock)?,
        saved.maybe("gentle_until", Value::number)?.map(WallTime),
        day.zip(level).map(|(day, level)| LastCheck { day, level }),
    ))
}

fn read_lock(saved: &Value) -> Option<Lock> {
    let saved = saved.object()?;
    let text = |value: &Value| value.text().map(str::to_owned);
    Some(Lock {
        level: Level::from_key(&saved.text("level")?).filter(|l| l.locks())?,
        told: saved.all("told", text)?,
        rules: saved.all("rules", text)?,
        at: WallTime(saved.number("at")?),
        day: Day::parse(&saved.text("day")?)?,
        minute: MinuteOfDay::new(saved.number("minute")?),
        seen: saved.flag("seen")?,
    })
}

/// What to hold to when the text cannot be read: a lock if it speaks of one.
pub fn careful_standing(text: &str, now: Now) -> Standing {
    let mut places = text.as_bytes().windows(LOCK_MARK.len());
    let lock = places.any(|place| place == LOCK_MARK).then(|| Lock {
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
