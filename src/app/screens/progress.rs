//! Progress: a sentence first, then days, charts, and the list.

use crate::app::model::Model;
use crate::app::screens::done;
use crate::app::words;
use crate::progress::chart::{minutes, pain};
use crate::progress::sentence::{Sentence, sentence};
use crate::progress::{Ending, Record, stats};
use std::time::Duration;

/// How many sessions the list shows.
const LISTED: usize = 30;

/// What Progress shows.
#[derive(Debug, Clone, PartialEq)]
pub struct ProgressScreen {
    /// The honest sentence.
    pub sentence: Sentence,
    /// Whether there is nothing yet.
    pub empty: bool,
    /// The last 28 days, oldest first.
    pub days: [bool; 28],
    /// The letters over the seven columns of days.
    pub letters: [&'static str; 7],
    /// `You’ve been active on 12 of the last 28 days.`
    pub days_line: String,
    /// The pain chart.
    pub pain: pain::PainChart,
    /// The minutes chart.
    pub minutes: minutes::MinutesChart,
    /// The latest sessions, newest first.
    pub sessions: Vec<SessionRow>,
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

/// What Progress shows now.
pub fn progress(model: &Model) -> ProgressScreen {
    let (history, today) = (&model.history, model.now.day);
    let days = stats::active_days(history, today);
    ProgressScreen {
        sentence: sentence(history, today),
        empty: history.records().is_empty(),
        letters: letters(today.plus(1).weekday_from_monday()),
        days_line: stats::active_sentence(stats::count(&days)),
        days,
        pain: pain::layout(history, today, model.range),
        minutes: minutes::layout(history, today, model.range),
        sessions: history
            .records()
            .iter()
            .rev()
            .take(LISTED)
            .map(row)
            .collect(),
    }
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
