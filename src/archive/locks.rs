//! The saved form of locks, limits and the last full check. Version 1: names
//! and meanings are frozen, and what was added since may be absent.
//!
//! Invariant: damage never unlocks. Text that cannot be read but speaks of a
//! lock is read as a lock.

use crate::archive::Why;
use crate::archive::answers::{saved_answers, write_answers};
use crate::archive::envelope::{open, wrap};
use crate::archive::json::{self, Fields, Object, ObjectWriter, Value, list, list_of, quoted};
use crate::pain::Pain;
use crate::time::{Day, MinuteOfDay, Now, WallTime};
use crate::triage::{FullCheck, Hold, LastCheck, Level, RULES_VERSION, Standing, Wait};

/// Where locks and limits are kept.
pub const STANDING_KEY: &str = "unhunch/standing";

/// How a lock begins in saved text.
const LOCK_MARK: &[u8] = b"\"lock\":{";

/// How limits begin there, now and at first.
const LIMIT_MARKS: [&[u8]; 3] = [b"\"limit\":{", b"\"rest\":{", b"\"gentle_until\":"];

/// The hours of a lock and of a limit that were saved without them.
const LOCK_HOURS: i64 = 24;
const LIMIT_HOURS: i64 = 48;

/// The text to save.
pub fn write_standing(standing: &Standing) -> String {
    let mut saved = ObjectWriter::new();
    if let Some(lock) = &standing.lock {
        saved.json("lock", &write_hold(lock).end());
    }
    if let Some(limit) = &standing.limit {
        saved.json("limit", &write_hold(limit).end());
    }
    if let Some(rest) = &standing.rest {
        saved.json("rest", &write_hold(rest).end());
    }
    if !standing.opened.is_empty() {
        let opened = standing.opened.iter().map(|(hold, day)| {
            let mut saved = write_hold(hold);
            saved.flag("locks", hold.locks);
            saved.text("opened", &day.to_string());
            saved.end()
        });
        saved.json("opened", &list(opened));
    }
    if let Some(check) = standing.last_check {
        saved.text("checked_on", &check.day.to_string());
        saved.text("checked_level", check.level.key());
    }
    let day = |day: Option<Day>| day.map(|day| day.to_string());
    saved.maybe_text("warned", day(standing.warned).as_deref());
    saved.maybe_text("first_full", day(standing.first_full).as_deref());
    saved.maybe_text("unchecked", day(standing.unchecked).as_deref());
    saved.maybe_number("asked", standing.asked.map(|t| t.0));
    saved.maybe_number("clock", standing.clock.map(|t| t.0));
    if !standing.sore.is_empty() {
        let sore = standing.sore.iter().map(|day| quoted(&day.to_string()));
        saved.json("sore", &list(sore));
    }
    if let Some(full) = &standing.full {
        saved.json("full", &write_full(full));
    }
    if let Some(newer) = &standing.newer {
        saved.text("newer", newer);
    }
    wrap(&saved.end())
}

fn write_hold(hold: &Hold) -> ObjectWriter {
    let texts = |texts: &[String]| list(texts.iter().map(|t| quoted(t)));
    let began = hold.wait.began();
    let mut saved = ObjectWriter::new();
    // `M`, `C`, `U` or `E`
    saved.text("level", hold.level.key());
    saved.json("told", &texts(&hold.told));
    saved.json("rules", &texts(&hold.rules));
    // Milliseconds since 1970, UTC. Where the wait began anew, all its
    // beginnings stand beside the latest.
    saved.maybe_number("at", began.last().map(|t| t.0));
    if 1 < began.len() {
        saved.json("began", &list(began.iter().map(|t| t.0.to_string())));
    }
    saved.number("hours", hold.wait.hours());
    saved.text("day", &hold.day.to_string());
    // Minutes since local midnight.
    saved.number("minute", hold.minute.minutes());
    saved.flag("seen", hold.seen);
    if hold.worse {
        saved.flag("worse", true);
    }
    saved.maybe_number("baseline", hold.baseline.map(Pain::get));
    saved
}

/// The answers stand as a text of their own, so that a check of newer rules,
/// whose questions this version does not know, can be kept as it is.
fn write_full(full: &FullCheck) -> String {
    let mut saved = ObjectWriter::new();
    saved.number("version", full.version);
    saved.number("at", full.at.0);
    saved.text("day", &full.day.to_string());
    saved.json("rules", &list(full.rules.iter().map(|r| quoted(r))));
    saved.text("answers", &write_answers(&full.answers));
    saved.end()
}

/// Reads text that [`write_standing`] made.
pub fn read_standing(text: &str) -> Result<Standing, Why> {
    let saved = open(text)?;
    saved.object().and_then(standing).ok_or(Why::Damaged)
}

fn standing(saved: &Object) -> Option<Standing> {
    let saved = Fields::of(saved);
    let day = |name: &str| saved.maybe(name, read_day);
    let time = |name: &str| saved.maybe(name, Value::number).map(WallTime);
    let level = saved.maybe("checked_level", Value::text);
    let level = level.and_then(Level::from_key);
    // How limits were saved at first: until when.
    let until = time("gentle_until").and_then(old_rest);
    let rest = saved.maybe("rest", read_limit);
    let full = saved.maybe("full", Value::object);
    let version = full.and_then(|f| f.number::<u32>("version"));
    let is_newer = version.is_some_and(|v| RULES_VERSION < v);
    let newer = saved.maybe("newer", Value::text).map(str::to_owned);
    let standing = Standing {
        lock: saved.maybe("lock", |v| read_hold(v, true)),
        limit: saved.maybe("limit", read_limit),
        rest: rest.or(until),
        opened: saved
            .maybe("opened", |v| list_of(v, read_opened))
            .unwrap_or_default(),
        last_check: day("checked_on")
            .zip(level)
            .map(|(day, level)| LastCheck { day, level }),
        warned: day("warned"),
        first_full: day("first_full"),
        unchecked: day("unchecked"),
        asked: time("asked"),
        clock: time("clock"),
        sore: saved
            .maybe("sore", |v| list_of(v, read_day))
            .unwrap_or_default(),
        // One that cannot be read is as good as none: a new one is asked for.
        full: full.filter(|_| !is_newer).and_then(read_full),
        newer: full.filter(|_| is_newer).map(json::written).or(newer),
    };
    saved.whole(standing)
}

fn read_day(value: &Value) -> Option<Day> {
    value.text().and_then(Day::parse)
}

fn read_text(value: &Value) -> Option<String> {
    value.text().map(str::to_owned)
}

fn read_time(value: &Value) -> Option<WallTime> {
    value.number().map(WallTime)
}

fn read_limit(saved: &Value) -> Option<Hold> {
    read_hold(saved, false)
}

fn read_hold(saved: &Value, locks: bool) -> Option<Hold> {
    let saved = Fields::of(saved.object()?);
    let mut began = saved
        .maybe("began", |v| list_of(v, read_time))
        .unwrap_or_default();
    began.push(WallTime(saved.number("at")));
    let hours = saved.maybe("hours", Value::number);
    let level = Level::from_key(saved.word("level")).unwrap_or(Level::Ok);
    saved.demand(Level::Ok < level);
    let hold = Hold {
        level,
        locks,
        told: saved.all("told", read_text),
        rules: saved.all("rules", read_text),
        day: saved.known(Day::parse(saved.word("day")), Day::EPOCH),
        minute: MinuteOfDay::new(saved.number("minute")),
        wait: Wait::restored(began, hours.unwrap_or(LOCK_HOURS))?,
        seen: saved.flag("seen"),
        worse: saved.maybe("worse", Value::flag).unwrap_or(false),
        baseline: saved.maybe("baseline", Value::number).and_then(Pain::new),
    };
    saved.whole(hold)
}

fn read_opened(saved: &Value) -> Option<(Hold, Day)> {
    let object = Fields::of(saved.object()?);
    let hold = read_hold(saved, object.flag("locks"))?;
    let day = object.known(Day::parse(object.word("opened")), Day::EPOCH);
    object.whole((hold, day))
}

fn old_rest(until: WallTime) -> Option<Hold> {
    let began = until.plus_hours(-LIMIT_HOURS);
    Some(Hold {
        level: Level::Modify,
        locks: false,
        told: Vec::new(),
        rules: vec!["M1".to_owned()],
        day: Day::EPOCH,
        minute: MinuteOfDay::new(0),
        wait: Wait::restored(vec![began], LIMIT_HOURS)?,
        seen: false,
        worse: false,
        baseline: None,
    })
}

fn read_full(saved: &Object) -> Option<FullCheck> {
    let saved = Fields::of(saved);
    let full = FullCheck {
        at: WallTime(saved.number("at")),
        day: saved.known(Day::parse(saved.word("day")), Day::EPOCH),
        rules: saved.all("rules", read_text),
        version: saved.number("version"),
        answers: saved_answers(saved.word("answers"))?,
    };
    saved.whole(full)
}

/// What to hold to when the text cannot be read: a lock if it speaks of one, and
/// else a limit if it speaks of that.
pub fn careful_standing(text: &str, now: Now) -> Standing {
    let speaks_of = |mark: &[u8]| text.as_bytes().windows(mark.len()).any(|part| part == mark);
    let hold = |level, locks| Hold {
        level,
        locks,
        told: vec!["a warning sign, in a note that we can no longer read".to_owned()],
        rules: Vec::new(),
        day: now.day,
        minute: now.minute,
        wait: Wait::new(now.wall, if locks { LOCK_HOURS } else { LIMIT_HOURS }),
        seen: false,
        worse: false,
        baseline: None,
    };
    let lock = speaks_of(LOCK_MARK);
    let limit = !lock && LIMIT_MARKS.into_iter().any(speaks_of);
    Standing {
        lock: lock.then(|| hold(Level::Urgent, true)),
        rest: limit.then(|| hold(Level::Modify, false)),
        ..Standing::default()
    }
}
