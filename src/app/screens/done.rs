//! The end of a session: what was done, and two questions.

use crate::app::model::Model;
use crate::app::screens::{Banner, banners};
use crate::app::words;
use crate::content;
use crate::plan::script::Side;
use crate::progress::{Done, Effort, Ending, Record};
use std::time::Duration;

/// What the Done screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoneScreen {
    /// Notices and saving trouble.
    pub banners: Vec<Banner>,
    /// `Session saved on this phone`; `None` while it is not.
    pub saved: Option<&'static str>,
    /// `Done. 5 minutes.`
    pub heading: String,
    /// What was done of each exercise.
    pub rows: Vec<(String, String)>,
    /// `2 of 2`
    pub in_full: String,
    /// Whether the two questions are asked.
    pub asks: bool,
    /// How it felt.
    pub effort: Vec<(Effort, &'static str, bool)>,
    /// Whether the answers are saved.
    pub answers_saved: bool,
    /// What follows.
    pub next: &'static str,
}

/// What the Done screen shows now; `None` when no session has ended.
pub fn done(model: &Model) -> Option<DoneScreen> {
    let done = model.done.as_ref()?;
    let record = done
        .record
        .as_ref()
        .and_then(|id| model.history.records().iter().find(|r| r.id == *id));
    let saved = record.is_some() && model.unsaved.is_empty() && model.closing.is_none();
    Some(DoneScreen {
        banners: banners(model),
        saved: saved.then_some("Session saved on this phone"),
        heading: heading(record),
        rows: record.map_or_else(Vec::new, |r| rows(&r.done)),
        in_full: record.map_or_else(String::new, |r| format!("{} of {}", r.completed, r.planned)),
        asks: record.is_some(),
        effort: EFFORTS
            .into_iter()
            .map(|(e, w)| (e, w, done.effort == Some(e)))
            .collect(),
        answers_saved: done.answers_saved,
        next: next(record),
    })
}

/// How it may have felt, in the order in which it is asked.
pub const EFFORTS: [(Effort, &str); 3] = [
    (Effort::TooEasy, "Too easy"),
    (Effort::AboutRight, "About right"),
    (Effort::TooHard, "Too hard"),
];

fn heading(record: Option<&Record>) -> String {
    let Some(record) = record else {
        return "You stopped early. That’s fine.".to_owned();
    };
    let minutes = words::minutes(Duration::from_secs(u64::from(record.seconds)));
    match record.ending {
        Ending::Finished => format!("Done. {minutes}."),
        Ending::Stopped(_) => "You stopped early. That’s fine.".to_owned(),
    }
}

fn next(record: Option<&Record>) -> &'static str {
    match record.map(|r| r.ending) {
        Some(Ending::Finished) => {
            "Tomorrow morning we ask how your back is. If it is more sore than usual for over a day, we make this easier."
        }
        Some(Ending::Stopped(_)) | None => {
            "Next time, switch off what was too much, or pick a shorter routine."
        }
    }
}

/// What was done, a line an exercise, in order.
pub fn rows(done: &[Done]) -> Vec<(String, String)> {
    let mut rows: Vec<(String, Vec<&Done>)> = Vec::new();
    for d in done {
        let name = content::movement(&d.movement).map_or(d.movement.as_str(), |m| m.name());
        match rows.last_mut() {
            Some((last, all)) if last == name => all.push(d),
            _ => rows.push((name.to_owned(), vec![d])),
        }
    }
    rows.into_iter()
        .map(|(name, all)| (name, amounts(&all)))
        .collect()
}

/// `8 + 8 reps`, `3 + 3 s right, 3 + 3 s left`
fn amounts(all: &[&Done]) -> String {
    let mut text = String::new();
    for side in [None, Some(Side::Right), Some(Side::Left)] {
        let mut between = if text.is_empty() { "" } else { ", " };
        let mut unit = None;
        for done in all.iter().filter(|d| d.side == side) {
            text.push_str(between);
            text.push_str(&done.amount.number().to_string());
            between = " + ";
            unit.get_or_insert(done.amount.unit());
        }
        let Some(unit) = unit else {
            continue;
        };
        text.push(' ');
        text.push_str(unit);
        if let Some(side) = side {
            text.push(' ');
            text.push_str(side.name());
        }
    }
    text
}
