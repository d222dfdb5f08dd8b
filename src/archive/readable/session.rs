//! A session as readable JSON: how the first version kept its months, and how
//! every file that leaves the app holds it. The names never change; what is
//! added may be absent.
//!
//! Invariant: every record goes in, and only what a record can hold comes out.

use crate::archive::json::{Fields, ObjectWriter, Value, list};
use crate::plan::script::Side;
use crate::progress::{Amount, Done, Effort, Ending, Pain, Record, StopReason};
use crate::time::{Day, WallTime};

/// The furthest from 1970 that a browser's clock can show, in milliseconds
/// (ECMAScript, "Time Values and Time Range").
const CLOCK_REACH: u64 = 8_640_000_000_000_000;

/// The record as one line of JSON.
pub(in crate::archive) fn write(record: &Record) -> String {
    let mut saved = ObjectWriter::new();
    saved.text("id", &record.id);
    // Milliseconds since 1970, UTC.
    saved.number("at", record.at.0);
    // `2026-11-22`
    saved.text("day", &record.day.to_string());
    saved.text("routine", &record.routine);
    saved.text("name", &record.name);
    saved.number("seconds", record.seconds);
    // `finished`, or `stopped` and why.
    saved.text("ending", ending_word(record.ending));
    saved.number("planned", record.planned);
    saved.number("completed", record.completed);
    saved.maybe_number("pain_before", record.pain_before.map(Pain::get));
    saved.maybe_number("pain_after", record.pain_after.map(Pain::get));
    saved.maybe_text("effort", record.effort.map(effort_word));
    saved.json("done", &list(record.done.iter().map(write_done)));
    if 0 < record.edits {
        saved.number("edits", record.edits);
    }
    saved.end()
}

/// Exactly one of the three amounts is written.
fn write_done(done: &Done) -> String {
    let mut saved = ObjectWriter::new();
    saved.text("movement", &done.movement);
    saved.number("set", done.set);
    saved.maybe_text("side", done.side.map(side_word));
    match done.amount {
        Amount::Seconds(n) => saved.number("seconds", n),
        Amount::Reps(n) => saved.number("reps", n),
        Amount::Breaths(n) => saved.number("breaths", n),
    }
    saved.end()
}

/// The record that was saved; `None` when the values are none that a record
/// can hold.
pub(in crate::archive) fn read(saved: &Value) -> Option<Record> {
    let saved = Fields::of(saved.object()?);
    let record = Record {
        id: saved.text("id"),
        at: saved.known(within_reach(saved.number("at")), WallTime(0)),
        day: saved.known(Day::parse(saved.word("day")), Day::EPOCH),
        routine: saved.text("routine"),
        name: saved.text("name"),
        seconds: saved.number("seconds"),
        ending: saved.known(ending(saved.word("ending")), Ending::Finished),
        planned: saved.number("planned"),
        completed: saved.number("completed"),
        done: saved.all("done", read_done),
        pain_before: saved.maybe("pain_before", pain),
        pain_after: saved.maybe("pain_after", pain),
        effort: saved.maybe("effort", effort),
        edits: saved.maybe("edits", Value::number).unwrap_or_default(),
    };
    saved.whole(record)
}

fn read_done(saved: &Value) -> Option<Done> {
    let saved = Fields::of(saved.object()?);
    let done = Done {
        movement: saved.text("movement"),
        set: saved.number("set"),
        side: saved.maybe("side", side),
        amount: amount(&saved)?,
    };
    saved.whole(done)
}

fn amount(saved: &Fields) -> Option<Amount> {
    let seconds = saved.maybe("seconds", Value::number);
    let reps = saved.maybe("reps", Value::number);
    let breaths = saved.maybe("breaths", Value::number);
    match (seconds, reps, breaths) {
        (Some(n), None, None) => Some(Amount::Seconds(n)),
        (None, Some(n), None) => Some(Amount::Reps(n)),
        (None, None, Some(n)) => Some(Amount::Breaths(n)),
        _ => None,
    }
}

pub(super) fn within_reach(at: i64) -> Option<WallTime> {
    (at.unsigned_abs() <= CLOCK_REACH).then_some(WallTime(at))
}

pub(in crate::archive) fn pain(saved: &Value) -> Option<Pain> {
    Pain::new(saved.number()?)
}

pub(in crate::archive) const fn side_word(side: Side) -> &'static str {
    match side {
        Side::Right => "right",
        Side::Left => "left",
    }
}

fn side(saved: &Value) -> Option<Side> {
    match saved.text()? {
        "right" => Some(Side::Right),
        "left" => Some(Side::Left),
        _ => None,
    }
}

pub(in crate::archive) const fn effort_word(effort: Effort) -> &'static str {
    match effort {
        Effort::TooEasy => "too easy",
        Effort::AboutRight => "about right",
        Effort::TooHard => "too hard",
    }
}

fn effort(saved: &Value) -> Option<Effort> {
    match saved.text()? {
        "too easy" => Some(Effort::TooEasy),
        "about right" => Some(Effort::AboutRight),
        "too hard" => Some(Effort::TooHard),
        _ => None,
    }
}

pub(in crate::archive) const fn ending_word(ending: Ending) -> &'static str {
    match ending {
        Ending::Finished => "finished",
        Ending::Stopped(reason) => match reason {
            StopReason::Emergency => "stopped: emergency",
            StopReason::Numbness => "stopped: numbness",
            StopReason::Sharp => "stopped: sharp pain",
            StopReason::HurtMore => "stopped: hurt more",
            StopReason::TooHard => "stopped: too hard",
            StopReason::Other => "stopped: other",
            StopReason::NotSaid => "stopped: not said",
        },
    }
}

pub(in crate::archive) fn ending(word: &str) -> Option<Ending> {
    let reason = match word {
        "finished" => return Some(Ending::Finished),
        "stopped: emergency" => StopReason::Emergency,
        "stopped: numbness" => StopReason::Numbness,
        "stopped: sharp pain" => StopReason::Sharp,
        "stopped: hurt more" => StopReason::HurtMore,
        "stopped: too hard" => StopReason::TooHard,
        "stopped: other" => StopReason::Other,
        "stopped: not said" => StopReason::NotSaid,
        _ => return None,
    };
    Some(Ending::Stopped(reason))
}
