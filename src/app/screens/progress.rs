//! Progress: a sentence first, then days, charts, what was looked back on, and
//! the list. The charts are in `charts.rs`.

use crate::app::model::Model;
use crate::app::screens::{check_in, done};
use crate::app::words;
use crate::content::learn::STORY;
use crate::progress::helps::{self, Shift};
use crate::progress::marks::{self, MARKS};
use crate::progress::sentence::{Sentence, sentence};
use crate::progress::{Ending, Record, stats};
use crate::time::Day;
use std::time::Duration;

/// How many sessions the list shows; the table and a copy hold all of them.
const LISTED: usize = 10;

/// The record as it stands: differs when anything in it, or the day, does.
pub const fn stamp(model: &Model) -> (Day, (u32, usize, usize)) {
    (model.now.day, model.history.stamp())
}

/// What Progress says first.
pub fn first(model: &Model) -> Sentence {
    sentence(&model.history, model.now.day)
}

/// Whether there is nothing yet.
pub const fn is_empty(model: &Model) -> bool {
    model.history.is_empty()
}

/// The last 28 days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Days {
    /// Which were active, oldest first.
    pub active: [bool; 28],
    /// The letters over the seven columns of days.
    pub letters: [&'static str; 7],
    /// `You’ve been active on 12 of the last 28 days.`
    pub line: String,
}

/// The last 28 days now.
pub fn days(model: &Model) -> Days {
    let today = model.now.day;
    let active = stats::active_days(&model.history, today);
    Days {
        letters: letters(today.plus(1).weekday_from_monday()),
        line: stats::active_sentence(stats::count(&active)),
        active,
    }
}

/// `3 of 4 days this week.`
pub fn week_line(model: &Model) -> String {
    let week = stats::this_week(&model.history, model.now.day);
    stats::week_sentence(stats::count(&week), usize::from(model.settings.weekly_aim))
}

/// What is looked back on under the charts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Back {
    /// The start and the marks; empty before the start.
    pub steps: Vec<Step>,
    /// What went together with each exercise; empty while there is too little.
    pub helps: Vec<(&'static str, String)>,
    /// The latest sessions, newest first.
    pub sessions: Vec<SessionRow>,
}

/// A point of the person's own way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// `Week 1`
    pub name: &'static str,
    /// `31 October. You said: a little better`
    pub sub: String,
    /// What one person, the author, told of theirs.
    pub story: Option<String>,
    /// Whether it has been reached.
    pub past: bool,
}

/// What is looked back on now.
pub fn back(model: &Model) -> Back {
    let latest = model.history.records().iter().rev();
    Back {
        steps: steps(model),
        helps: helps::helps(&model.history)
            .iter()
            .map(|h| (h.exercise, help(h.after, h.morning)))
            .collect(),
        sessions: latest.take(LISTED).map(row).collect(),
    }
}

fn steps(model: &Model) -> Vec<Step> {
    let (history, today) = (&model.history, model.now.day);
    let Some(start) = stats::first_day(history) else {
        return Vec::new();
    };
    let mut steps = vec![Step {
        name: "You started",
        sub: date(start, today),
        story: None,
        past: true,
    }];
    for (mark, story) in MARKS.iter().zip(STORY) {
        let day = start.plus(mark.days);
        let said = marks::said(history, start, mark.days)
            .map(|overall| format!(". You said: {}", check_in::overall(overall)));
        steps.push(Step {
            name: mark.name,
            sub: date(day, today) + said.as_deref().unwrap_or_default(),
            story: Some(format!("The author: {}.", words::small(story[1]))),
            past: day <= today,
        });
    }
    steps
}

/// With its year where that is another one.
fn date(day: Day, today: Day) -> String {
    if day.year() == today.year() {
        return day.day_month();
    }
    day.full()
}

fn help(after: Option<Shift>, morning: Option<Shift>) -> String {
    let after = after.map(|s| {
        let n = words::count_of(s.times, "session");
        format!("After it, pain was mostly {}: {n}.", change(s.halves))
    });
    let morning = morning.map(|s| {
        let n = words::count_of(s.times, "morning");
        format!("The next morning, mostly {}: {n}.", change(s.halves))
    });
    let said: Vec<String> = after.into_iter().chain(morning).collect();
    said.join(" ")
}

/// `1 to 2 lower`; less than a point is no change worth a word.
fn change(halves: i32) -> String {
    let size = halves.abs();
    if size < 2 {
        return "about the same".to_owned();
    }
    let way = if halves < 0 { "lower" } else { "higher" };
    match (size / 2, size % 2) {
        (points, 0) => format!("{points} {way}"),
        (points, _) => format!("{points} to {} {way}", points + 1),
    }
}

/// One session in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// `Desk reset`
    pub title: String,
    /// `20 November. 2 minutes. Pain 4, then 3.`
    pub sub: String,
    /// What was done of each exercise.
    pub done: Vec<(String, String)>,
}

/// Seven weekday letters, beginning with the weekday `first`.
fn letters(first: u8) -> [&'static str; 7] {
    const LETTERS: [&str; 7] = ["M", "T", "W", "T", "F", "S", "S"];
    std::array::from_fn(|i| LETTERS[(usize::from(first) + i) % 7])
}

fn row(record: &Record) -> SessionRow {
    let minutes = words::minutes(Duration::from_secs(u64::from(record.seconds)));
    let early = match record.ending {
        Ending::Finished => "",
        Ending::Stopped(_) => " Stopped early.",
    };
    let pain = match (record.pain_before, record.pain_after) {
        (Some(before), Some(after)) => format!(" Pain {}, then {}.", before.get(), after.get()),
        (Some(before), None) => format!(" Pain {} before.", before.get()),
        (None, Some(after)) => format!(" Pain {} after.", after.get()),
        (None, None) => String::new(),
    };
    SessionRow {
        title: record.name.clone(),
        sub: format!("{}. {minutes}.{early}{pain}", record.day.day_month()),
        done: done::rows(&record.done),
    }
}
