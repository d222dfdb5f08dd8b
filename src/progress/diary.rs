//! What every day held, from check-ins and sessions together: what the charts
//! draw, the table lists and the reader of a chart hears.
//!
//! Invariant: one entry a day, in order of days, and none for a day of which
//! nothing was told and on which nothing was done.

use crate::progress::history::History;
use crate::progress::record::Pain;
use crate::progress::scores::{Middle, Scores};
use crate::progress::stats;
use crate::time::Day;

/// What one day held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The day.
    pub day: Day,
    /// Its pain score: as told in the check-in, else the first one told before
    /// a session, else the first one told after.
    pub score: Option<Pain>,
    /// How many sessions ended on it.
    pub sessions: u32,
    /// Seconds of exercise.
    pub seconds: u64,
    /// Whether the check-in has a note.
    pub noted: bool,
    /// Where the score is from, from the least to the most that counts.
    from: Source,
}

/// Where a score is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd)]
enum Source {
    Nowhere,
    After,
    Before,
    CheckIn,
}

/// A day of the table: what it held, and the middle of the 7 days that end on
/// it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// What it held.
    pub entry: Entry,
    /// The middle; `None` with too few scores, or in a long gap.
    pub middle: Option<Middle>,
}

/// All days that held anything, up to a last one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diary {
    entries: Vec<Entry>,
    scores: Scores,
}

/// So many days without a score end the line of middles.
const LONG_GAP: i32 = 3;

impl Entry {
    const fn empty(day: Day) -> Self {
        Self {
            day,
            score: None,
            sessions: 0,
            seconds: 0,
            noted: false,
            from: Source::Nowhere,
        }
    }

    /// Whole minutes of exercise.
    pub fn minutes(&self) -> u32 {
        stats::minutes(self.seconds)
    }

    /// Takes the score unless one is there that counts for as much.
    fn told(&mut self, score: Option<Pain>, from: Source) {
        if score.is_some() && self.from < from {
            self.score = score;
            self.from = from;
        }
    }
}

impl Diary {
    /// Reads the days up to `today` off the history, in one pass.
    pub fn new(history: &History, today: Day) -> Self {
        let mut entries = Vec::new();
        let mut told = history.check_ins().iter().filter(|c| c.day <= today);
        let mut next = told.next();
        let done = history.records().iter().filter(|r| r.day <= today);
        // The last turn brings the check-ins after the last session.
        for record in done.map(Some).chain([None]) {
            while let Some(check_in) = next
                && record.is_none_or(|r| check_in.day <= r.day)
            {
                let entry = entry_of(&mut entries, check_in.day);
                entry.told(check_in.pain, Source::CheckIn);
                entry.noted = !check_in.note.is_empty();
                next = told.next();
            }
            if let Some(record) = record {
                let entry = entry_of(&mut entries, record.day);
                entry.told(record.pain_before, Source::Before);
                entry.told(record.pain_after, Source::After);
                entry.sessions += 1;
                entry.seconds += u64::from(record.seconds);
            }
        }
        let scores = entries.iter().filter_map(|e| Some((e.day, e.score?)));
        let scores = Scores::of(scores.collect());
        Self { entries, scores }
    }

    /// The scores alone.
    pub const fn scores(&self) -> &Scores {
        &self.scores
    }

    /// The scores alone, to keep.
    pub fn into_scores(self) -> Scores {
        self.scores
    }

    /// The first day that held anything.
    pub fn first(&self) -> Option<Day> {
        self.entries.first().map(|e| e.day)
    }

    /// The days from `first` to `last`, both included.
    pub fn between(&self, first: Day, last: Day) -> &[Entry] {
        let from = self.entries.partition_point(|e| e.day < first);
        let to = self.entries.partition_point(|e| e.day <= last);
        self.entries.get(from..to).unwrap_or_default()
    }

    /// The row of `day` among those from `first` to `last`.
    pub fn on(&self, day: Day, first: Day, last: Day) -> Option<Row> {
        // Nothing further away decides whether its middle is shown.
        let from = first.max(day.plus(-LONG_GAP));
        let to = last.min(day.plus(LONG_GAP));
        let mut rows = self.rows(from, to).into_iter();
        rows.find(|r| r.entry.day == day)
    }

    /// The entry nearest to `day` from `first` to `last`; the earlier of two.
    pub fn nearest(&self, day: Day, first: Day, last: Day) -> Option<Day> {
        let days = self.between(first, last).iter().map(|e| e.day);
        days.min_by_key(|d| d.days_since(day).abs())
    }

    /// A row for every day that held anything, and for every day after a score
    /// that still has a middle, unless it belongs to a long gap.
    pub fn rows(&self, first: Day, last: Day) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        let mut told: Option<Day> = None;
        for &entry in self.between(first, last) {
            if entry.score.is_some() {
                self.fill(&mut rows, told, entry.day);
                told = Some(entry.day);
            }
            put(&mut rows, entry, None);
        }
        self.fill(&mut rows, told, last.plus(1));
        rows
    }

    /// Gives the days from the last one with a score up to the next their
    /// middles.
    fn fill(&self, rows: &mut Vec<Row>, told: Option<Day>, next: Day) {
        let Some(told) = told else { return };
        let days = next.days_since(told);
        let reach = if days <= LONG_GAP { days } else { 1 };
        for day in (0..reach).map(|i| told.plus(i)) {
            if let Some(middle) = self.scores.middle_on(day) {
                put(rows, Entry::empty(day), Some(middle));
            }
        }
    }
}

/// The entry of `day`, made if it is not there. Records stand in order of time,
/// so it is nearly always the last one.
fn entry_of(entries: &mut Vec<Entry>, day: Day) -> &mut Entry {
    let at = match entries.last() {
        Some(last) if day <= last.day => entries.partition_point(|e| e.day < day),
        _ => entries.len(),
    };
    if entries.get(at).is_none_or(|e| e.day != day) {
        entries.insert(at, Entry::empty(day));
    }
    &mut entries[at]
}

/// Puts a row in its place near the end, or adds to the one that is there.
fn put(rows: &mut Vec<Row>, entry: Entry, middle: Option<Middle>) {
    let mut at = rows.len();
    while 0 < at && entry.day < rows[at - 1].entry.day {
        at -= 1;
    }
    match at.checked_sub(1).map(|before| &mut rows[before]) {
        Some(row) if row.entry.day == entry.day => row.middle = middle,
        _ => rows.insert(at, Row { entry, middle }),
    }
}
