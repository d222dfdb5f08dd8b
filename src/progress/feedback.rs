//! The history as the plan reads it: what was done of each movement, how it
//! felt, how it was borne.

use crate::content::{self, Movement, Sides};
use crate::plan::feedback::{Did, Event, Session};
use crate::plan::script::Side;
use crate::progress::check_in::CheckIn;
use crate::progress::history::History;
use crate::progress::record::{Done, Ending, Record};
use crate::time::{Day, WallTime};
use crate::triage::{Light, light, stop_light};

/// A rung that the person put a movement on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// When.
    pub at: WallTime,
    /// The day it was there.
    pub day: Day,
    /// The movement.
    pub movement: Movement,
    /// The rung, counted from 0.
    pub rung: usize,
}

/// All that doses go by, in the order in which it happened. What is told of the
/// day before comes first on its day.
pub fn events(history: &History, chosen: &[Chosen]) -> Vec<Event> {
    let mut events = Vec::new();
    let mut told = history.check_ins().iter().peekable();
    let mut before = WallTime(i64::MIN);
    for record in history.records() {
        while let Some(check_in) = told.next_if(|c| c.day <= record.day) {
            events.extend(answer(check_in));
        }
        choices(&mut events, chosen, before, record.at);
        before = record.at;
        events.push(Event::Session(session(record)));
    }
    events.extend(told.filter_map(answer));
    choices(&mut events, chosen, before, WallTime(i64::MAX));
    events
}

fn answer(check_in: &CheckIn) -> Option<Event> {
    Some(Event::Told(check_in.day, check_in.since?))
}

/// What was chosen from `from` on and before `to`. There are few.
fn choices(events: &mut Vec<Event>, chosen: &[Chosen], from: WallTime, to: WallTime) {
    let now = chosen.iter().filter(|c| from <= c.at && c.at < to);
    events.extend(now.map(|c| Event::Chosen(c.day, c.movement, c.rung)));
}

fn session(record: &Record) -> Session {
    Session {
        day: record.day,
        before: record.pain_before,
        light: judged(record),
        effort: record.effort,
        did: did(&record.done),
    }
}

/// The worse of what the stop says and what the scores say.
fn judged(record: &Record) -> Option<Light> {
    let told = record.pain_before.zip(record.pain_after);
    let by_score = told.map(|(before, after)| light(before, after));
    let Ending::Stopped(reason) = record.ending else {
        return by_score;
    };
    let before = record.pain_before.unwrap_or(crate::pain::Pain::NONE);
    match stop_light(Some(reason), before, record.pain_after) {
        Light::Green => by_score,
        by_stop => Some(by_score.map_or(by_stop, |light| light.max(by_stop))),
    }
}

/// What was done, each movement once. One that is not known here any more is
/// left out.
fn did(done: &[Done]) -> Vec<Did> {
    let mut all: Vec<Did> = Vec::new();
    for first in done {
        let known = |did: &Did| did.movement.slug().as_str() == first.movement;
        if all.iter().any(known) {
            continue;
        }
        let Some(movement) = content::movement(&first.movement) else {
            continue;
        };
        let same = || done.iter().filter(|d| d.movement == first.movement);
        let on = |side| same().filter(|d| d.side == side).count();
        let sets = match movement.sides() {
            Sides::Together => same().count(),
            Sides::EachInTurn => on(Some(Side::Right)).min(on(Some(Side::Left))),
        };
        all.push(Did {
            movement,
            sets: u8::try_from(sets).unwrap_or(u8::MAX),
            least: same().map(|d| d.amount.number()).min().unwrap_or_default(),
        });
    }
    all
}
