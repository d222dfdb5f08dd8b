//! Version 1 of a saved session. Frozen: it never changes once released; what
//! the domain learns later becomes version 2.
//!
//! Invariant: every record goes in, and only what a record can hold comes out.

use serde::{Deserialize, Serialize};

use crate::plan::script::Side;
use crate::progress::{Amount, Done, Effort, Ending, Pain, Record, StopReason};
use crate::time::{Day, WallTime};

/// A [`Record`] as it is saved.
#[derive(Serialize, Deserialize)]
pub(super) struct Session {
    id: String,
    /// Milliseconds since 1970, UTC.
    at: i64,
    /// `2026-11-22`
    day: String,
    routine: String,
    name: String,
    seconds: u32,
    /// `finished`, or `stopped` and why.
    ending: String,
    planned: u8,
    completed: u8,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pain_before: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pain_after: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    effort: Option<String>,
    done: Vec<Work>,
}

/// A [`Done`] as it is saved. Exactly one of the three amounts is there.
#[derive(Serialize, Deserialize)]
struct Work {
    movement: String,
    set: u8,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    side: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seconds: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reps: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    breaths: Option<u8>,
}

/// The saved values are none that a record can hold.
pub(super) struct Unreadable;

/// The furthest from 1970 that a browser's clock can show, in milliseconds
/// (ECMAScript, "Time Values and Time Range").
const CLOCK_REACH: i64 = 8_640_000_000_000_000;

impl From<&Record> for Session {
    fn from(record: &Record) -> Self {
        Self {
            id: record.id.clone(),
            at: record.at.0,
            day: record.day.to_string(),
            routine: record.routine.clone(),
            name: record.name.clone(),
            seconds: record.seconds,
            ending: ending_word(record.ending).to_owned(),
            planned: record.planned,
            completed: record.completed,
            pain_before: record.pain_before.map(Pain::get),
            pain_after: record.pain_after.map(Pain::get),
            effort: record.effort.map(|e| effort_word(e).to_owned()),
            done: record.done.iter().map(Work::from).collect(),
        }
    }
}

impl TryFrom<Session> for Record {
    type Error = Unreadable;

    fn try_from(saved: Session) -> Result<Self, Unreadable> {
        if saved.at.unsigned_abs() > CLOCK_REACH.unsigned_abs() {
            return Err(Unreadable);
        }
        Ok(Self {
            at: WallTime(saved.at),
            day: Day::parse(&saved.day).ok_or(Unreadable)?,
            ending: ending(&saved.ending).ok_or(Unreadable)?,
            pain_before: known(saved.pain_before, Pain::new)?,
            pain_after: known(saved.pain_after, Pain::new)?,
            effort: known(saved.effort.as_deref(), effort)?,
            done: saved
                .done
                .into_iter()
                .map(Done::try_from)
                .collect::<Result<_, _>>()?,
            id: saved.id,
            routine: saved.routine,
            name: saved.name,
            seconds: saved.seconds,
            planned: saved.planned,
            completed: saved.completed,
        })
    }
}

impl From<&Done> for Work {
    fn from(done: &Done) -> Self {
        let (seconds, reps, breaths) = match done.amount {
            Amount::Seconds(n) => (Some(n), None, None),
            Amount::Reps(n) => (None, Some(n), None),
            Amount::Breaths(n) => (None, None, Some(n)),
        };
        Self {
            movement: done.movement.clone(),
            set: done.set,
            side: done.side.map(|s| side_word(s).to_owned()),
            seconds,
            reps,
            breaths,
        }
    }
}

impl TryFrom<Work> for Done {
    type Error = Unreadable;

    fn try_from(saved: Work) -> Result<Self, Unreadable> {
        let amount = match (saved.seconds, saved.reps, saved.breaths) {
            (Some(n), None, None) => Amount::Seconds(n),
            (None, Some(n), None) => Amount::Reps(n),
            (None, None, Some(n)) => Amount::Breaths(n),
            _ => return Err(Unreadable),
        };
        Ok(Self {
            movement: saved.movement,
            set: saved.set,
            side: known(saved.side.as_deref(), side)?,
            amount,
        })
    }
}

/// Absent stays absent, but what is there has to mean something.
fn known<S, T>(saved: Option<S>, read: impl Fn(S) -> Option<T>) -> Result<Option<T>, Unreadable> {
    match saved {
        None => Ok(None),
        Some(value) => read(value).map(Some).ok_or(Unreadable),
    }
}

const fn side_word(side: Side) -> &'static str {
    match side {
        Side::Right => "right",
        Side::Left => "left",
    }
}

fn side(word: &str) -> Option<Side> {
    match word {
        "right" => Some(Side::Right),
        "left" => Some(Side::Left),
        _ => None,
    }
}

const fn effort_word(effort: Effort) -> &'static str {
    match effort {
        Effort::TooEasy => "too easy",
        Effort::AboutRight => "about right",
        Effort::TooHard => "too hard",
    }
}

fn effort(word: &str) -> Option<Effort> {
    match word {
        "too easy" => Some(Effort::TooEasy),
        "about right" => Some(Effort::AboutRight),
        "too hard" => Some(Effort::TooHard),
        _ => None,
    }
}

const fn ending_word(ending: Ending) -> &'static str {
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

fn ending(word: &str) -> Option<Ending> {
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
