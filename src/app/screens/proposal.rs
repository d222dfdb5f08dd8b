//! Which routine Today proposes, and why (product.md, S9 and S13): mobility
//! every day, strength with a day between, and less after a bad response.

use crate::app::model::Model;
use crate::content::{Group, movement};
use crate::plan::{BAD_DAY, Program};
use crate::progress::{Ending, Record, stats};
use crate::time::Day;

/// What is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The routine.
    pub program: Program,
    /// Why this one, now.
    pub why: String,
}

/// Days on which something was done in the week before, until strength is
/// proposed: the first ones, and those after a gap, are for moving.
const BEFORE_STRENGTH: usize = 2;

/// The most days of strength in 7, at first and after [`SETTLED`] days
/// (safety.md section 5: 2 or 3 at first; the article has 3 or 4).
const AT_FIRST: usize = 3;
const LATER: usize = 4;
const SETTLED: i32 = 28;

/// What is proposed now.
pub fn proposal(model: &Model) -> Option<Proposal> {
    let (id, why) = pick(model);
    let program = model.program(id)?;
    Some(Proposal { program, why })
}

fn pick(model: &Model) -> (&'static str, String) {
    if is_bad_day(model) {
        let why = "A bad day: a few gentle moves at half. It counts as an active day.";
        return (BAD_DAY, why.to_owned());
    }
    if model.standing.is_gentle() {
        // The other routines, with all that is not gentle left out, are scraps.
        return ("gentle", String::new());
    }
    if stats::is_back(&model.history, model.now.day) {
        // The shortest one (ux.md 5, statement 35).
        let why = "The shortest routine is enough to begin again.";
        return ("desk-reset", why.to_owned());
    }
    let order: [&'static str; 4] = match model.now.minute.hour() {
        4..=10 => ["morning", "desk-reset", "strength", "evening"],
        11..=15 => ["desk-reset", "strength", "evening", "morning"],
        16..=19 => ["strength", "evening", "desk-reset", "morning"],
        _ => ["evening", "desk-reset", "morning", "strength"],
    };
    let strength = strength(model);
    let open = |id: &&&str| **id != "strength" || strength.is_some();
    let fresh = order.iter().filter(open).find(|id| !done_today(model, id));
    let Some(id) = fresh.copied() else {
        let why = "You have done what today asks for. More is not needed.";
        return (
            order
                .into_iter()
                .find(|id| *id != "strength")
                .unwrap_or("desk-reset"),
            why.to_owned(),
        );
    };
    let why = match id {
        "morning" => "Move every morning, before the day’s sitting.".to_owned(),
        "desk-reset" => "Break up sitting every 90 minutes or so.".to_owned(),
        "evening" => "Stretch before bed, on any day.".to_owned(),
        _ => strength.unwrap_or_default(),
    };
    (id, why)
}

/// Whether the person called today a bad one.
pub fn is_bad_day(model: &Model) -> bool {
    model.settings.bad_day == Some(model.now.day)
}

/// Whether it was gone through today with some of it done in full.
pub fn done_today(model: &Model, id: &str) -> bool {
    let through = |r: &Record| r.ending == Ending::Finished && 0 < r.completed;
    let mut today = model.history.on(model.now.day);
    today.any(|r| r.routine == id && through(r))
}

/// Why strength is due; `None` while it is not.
fn strength(model: &Model) -> Option<String> {
    let today = model.now.day;
    let records = model.history.records();
    let late = || records.iter().rev();
    let before = late().skip_while(|r| today <= r.day);
    let before = before.take_while(|r| today.days_since(r.day) <= 7);
    let mut active: Vec<Day> = before.map(|r| r.day).collect();
    active.dedup();
    if active.len() < BEFORE_STRENGTH || model.person.levels.ease().is_some() {
        return None;
    }
    let first = stats::first_day(&model.history)?;
    let most = if today.days_since(first) < SETTLED {
        AT_FIRST
    } else {
        LATER
    };
    let week = late().take_while(|r| today.days_since(r.day) < 7);
    let mut days = Vec::new();
    let mut rest = 1;
    for record in week.filter(|r| is_strength(r)) {
        if days.is_empty() && record.done.iter().any(|d| d.movement == "eccentric-row") {
            // Slow rows leave more soreness: one more day.
            rest = 2;
        }
        if days.last() != Some(&record.day) {
            days.push(record.day);
        }
    }
    let Some(last) = days.first() else {
        return Some("Strength, on about 3 days a week with a day between.".to_owned());
    };
    let since = today.days_since(*last);
    (rest < since && days.len() < most).then(|| {
        let day = last.weekday_name();
        format!("Strength is due: you last did it on {day}, with rest since.")
    })
}

/// Whether a session loaded muscles: two exercises or more that strengthen and
/// are not of the gentle set.
fn is_strength(record: &Record) -> bool {
    let mut loads: Vec<&str> = Vec::new();
    for done in &record.done {
        let slug = done.movement.as_str();
        let strong =
            |m: crate::content::Movement| m.exercise().group == Group::Strengthen && !m.gentle();
        if !loads.contains(&slug) && movement(slug).is_some_and(strong) {
            loads.push(slug);
        }
    }
    1 < loads.len()
}
