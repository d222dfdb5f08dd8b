//! The charts of Progress, their table, and the day that is looked at: three
//! ways to the same numbers.

use crate::app::model::Model;
use crate::app::words::count_of;
use crate::progress::chart::{Calendar, Tenths, minutes, pain};
use crate::progress::sentence::span;
use crate::progress::{Diary, Middle, Row, stats};
use crate::time::Day;

/// Longer tables go by months.
const MOST_ROWS: usize = 400;

/// Both charts and, when it is open, the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charts {
    /// The pain chart.
    pub pain: pain::PainChart,
    /// The minutes chart.
    pub minutes: minutes::MinutesChart,
    /// Where the days stand in both; `None` without any entry to look at.
    pub slider: Option<Slider>,
    /// All the numbers.
    pub table: Option<Table>,
}

/// The days of a chart as a scale to move along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slider {
    /// The middle of the first day's column.
    pub x: Tenths,
    /// From there to the middle of the last day's.
    pub width: Tenths,
    /// The last day, counted from the first as 0.
    pub last: i32,
}

/// The table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What it holds.
    pub caption: &'static str,
    /// The words over its columns.
    pub head: [&'static str; 6],
    /// Its rows.
    pub rows: Vec<[String; 6]>,
}

/// The day that is looked at, in the drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Counted from the first day of the range as 0.
    pub index: i32,
    /// The middle of its column.
    pub x: Tenths,
    /// `20 November`
    pub date: String,
}

/// The charts now.
pub fn charts(model: &Model) -> Charts {
    let today = model.now.day;
    let diary = Diary::new(&model.history, today);
    let calendar = Calendar::new(diary.first(), today, model.range);
    let (first, last) = (calendar.first, calendar.last);
    let x = calendar.x(first);
    let slider = (!diary.between(first, last).is_empty()).then(|| Slider {
        x,
        width: calendar.x(last) - x,
        last: calendar.days() - 1,
    });
    Charts {
        pain: pain::layout(&diary, today, model.range),
        minutes: minutes::layout(&diary, today, model.range),
        slider,
        table: model.table_open.then(|| table(&diary, calendar)),
    }
}

/// Where the day that is looked at stands; `None` for none of this range.
pub fn place(model: &Model) -> Option<Place> {
    let day = model.reading?;
    let first = stats::first_day(&model.history);
    let calendar = Calendar::new(first, model.now.day, model.range);
    (calendar.first..=calendar.last)
        .contains(&day)
        .then(|| Place {
            index: day.days_since(calendar.first),
            x: calendar.x(day),
            date: calendar.name(day),
        })
}

/// What that day held: the numbers of its row, and the note.
pub fn read_out(model: &Model) -> String {
    let diary = Diary::new(&model.history, model.now.day);
    let calendar = Calendar::new(diary.first(), model.now.day, model.range);
    let row = |day| diary.on(day, calendar.first, calendar.last);
    let Some(Row { entry, middle }) = model.reading.and_then(row) else {
        return "Touch a day to read it.".to_owned();
    };
    let date = calendar.name(entry.day);
    let mut said = vec![match entry.score {
        Some(score) => format!("{date}: pain {}.", score.get()),
        None => format!("{date}: no pain score."),
    }];
    said.extend(middle.map(|middle| format!("Middle of 7 days {middle}.")));
    if 0 < entry.sessions {
        let minutes = count_of(entry.minutes(), "minute");
        let sessions = count_of(entry.sessions, "session");
        said.push(format!("{minutes} in {sessions}."));
    }
    let told = model.history.check_in_on(entry.day);
    let told = told.filter(|c| !c.note.is_empty());
    said.extend(told.map(|c| format!("Note: {}", c.note)));
    said.join(" ")
}

fn table(diary: &Diary, calendar: Calendar) -> Table {
    let rows = diary.rows(calendar.first, calendar.last);
    if rows.len() <= MOST_ROWS {
        return Table {
            caption: "Pain, 0 to 10, and minutes, by day",
            head: [
                "Day",
                "Score",
                "Middle of 7 days",
                "Minutes",
                "Sessions",
                "Note",
            ],
            rows: rows.iter().map(|row| day_row(row, calendar)).collect(),
        };
    }
    let month = |day: Day| (day.year(), day.month());
    let months = rows.chunk_by(|a, b| month(a.entry.day) == month(b.entry.day));
    Table {
        caption: "Pain, 0 to 10, and minutes, by month, because there are over 400 days",
        head: ["Month", "Scores", "Middle", "Minutes", "Sessions", "Notes"],
        rows: months.map(month_row).collect(),
    }
}

fn day_row(row: &Row, calendar: Calendar) -> [String; 6] {
    let entry = &row.entry;
    [
        calendar.name(entry.day),
        entry.score.map_or_else(none, |s| s.get().to_string()),
        row.middle.map_or_else(none, |m| m.to_string()),
        number(entry.minutes()),
        number(entry.sessions),
        if entry.noted {
            "yes".to_owned()
        } else {
            none()
        },
    ]
}

fn month_row(rows: &[Row]) -> [String; 6] {
    let day = rows[0].entry.day;
    let scores = || rows.iter().filter_map(|r| r.entry.score);
    let spread = scores().min().zip(scores().max());
    let seconds = rows.iter().map(|r| r.entry.seconds).sum();
    let noted = rows.iter().map(|r| u32::from(r.entry.noted)).sum();
    [
        format!("{} {}", day.month_name(), day.year()),
        spread.map_or_else(none, span),
        Middle::of(scores()).map_or_else(none, |m| m.to_string()),
        number(stats::minutes(seconds)),
        number(rows.iter().map(|r| r.entry.sessions).sum()),
        number(noted),
    ]
}

fn number(n: u32) -> String {
    if n == 0 { none() } else { n.to_string() }
}

fn none() -> String {
    "–".to_owned()
}
