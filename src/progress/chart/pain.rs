//! The pain chart: a point for every day with a score, the 7-day middle as a
//! line, and the person's own spread at the start as a band behind them
//! (safety.md section 7, "honest trend").
//!
//! Invariant: points, line and table carry the same numbers.

use std::fmt::Write;

use super::{Calendar, GridLine, LEFT, RIGHT, Range, TOP, Tenths, Tick, WIDTH, grid_line};
use crate::progress::history::History;
use crate::progress::record::Pain;
use crate::progress::scores::{Middle, Scores, Start};
use crate::progress::sentence::{counted, span};
use crate::time::Day;

/// Everything that is drawn, and the same in words and as a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PainChart {
    /// The width of the box.
    pub width: u16,
    /// The height of the box.
    pub height: u16,
    /// The lines for 0, 5 and 10.
    pub grid: Vec<GridLine>,
    /// Dates under the chart.
    pub ticks: Vec<Tick>,
    /// The person's own spread at the start.
    pub band: Option<Band>,
    /// One for each day with a score, in order of days.
    pub points: Vec<Point>,
    /// The 7-day middle, as SVG path data.
    pub median_lines: Vec<String>,
    /// The name of the line, near its end.
    pub line_label: Option<LineLabel>,
    /// "no entries", in the longest stretch without any.
    pub gap_label: Option<GapLabel>,
    /// One for each day with a score or a 7-day middle, in order of days.
    pub rows: Vec<Row>,
    /// One sentence that says what the chart shows.
    pub summary: String,
    /// What the band is, for under the chart.
    pub caption: String,
}

/// The score of one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// Its centre.
    pub x: Tenths,
    /// Its centre.
    pub y: Tenths,
    /// The day.
    pub day: Day,
    /// The score.
    pub score: Pain,
}

/// A band across the chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// Its left edge.
    pub x: Tenths,
    /// Its upper edge.
    pub y: Tenths,
    /// Its width.
    pub width: Tenths,
    /// Its height.
    pub height: Tenths,
    /// The lowest score in it, 0 to 10.
    pub low: u8,
    /// The highest score in it, 0 to 10.
    pub high: u8,
}

/// The name of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineLabel {
    /// Where the text ends.
    pub x: Tenths,
    /// Its base line.
    pub y: Tenths,
    /// "7-day middle: 4".
    pub text: String,
}

/// The words in a long gap, centred on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GapLabel {
    /// Their middle.
    pub x: Tenths,
    /// Their base line.
    pub y: Tenths,
    /// "no entries".
    pub text: &'static str,
}

/// One row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The day.
    pub day: Day,
    /// The day as people read it.
    pub date: String,
    /// Its score.
    pub score: Option<Pain>,
    /// The median of the 7 days that end on it.
    pub middle: Option<Middle>,
}

impl Row {
    /// Date, score and middle as people read them.
    pub fn cells(&self) -> [String; 3] {
        let score = self.score.map(|s| s.get().to_string());
        let middle = self.middle.map(|m| m.to_string());
        [
            self.date.clone(),
            score.unwrap_or_else(|| "no entry".to_owned()),
            middle.unwrap_or_else(|| "too few entries".to_owned()),
        ]
    }
}

const HEIGHT: u16 = 216;
const BOTTOM: Tenths = Tenths::whole(186);
/// The band reaches at least this far either side of the middle, in half
/// points: 2 points (safety.md section 7).
const BAND_HALVES: u8 = 4;
/// So many days without an entry end the line.
const LONG_GAP: i32 = 3;

/// Room for "7-day middle: 4 to 5".
const NAME_TEXT: Tenths = Tenths::whole(132);
/// Room for "no entries".
const GAP_TEXT: Tenths = Tenths::whole(60);
/// The base line of "no entries", near the foot of the chart.
const GAP_Y: Tenths = Tenths(1688);

/// Lays the chart out.
pub fn layout(history: &History, today: Day, range: Range) -> PainChart {
    let calendar = Calendar::new(history, today, range);
    let scores = Scores::new(history, today);
    let rows = rows(&scores, calendar);
    let band = scores.start().map(band);
    let line_label = line_label(&rows, calendar);
    let points: Vec<Point> = rows.iter().filter_map(|r| point(r, calendar)).collect();
    PainChart {
        width: WIDTH,
        height: HEIGHT,
        grid: [0, 5, 10].map(|n| grid_line(y(n), u32::from(n))).to_vec(),
        ticks: calendar.ticks(),
        band,
        median_lines: median_lines(&rows, calendar),
        gap_label: gap_label(&points, line_label.as_ref()),
        points,
        line_label,
        summary: summary(&scores, calendar, range),
        caption: caption(band),
        rows,
    }
}

fn y(score: u8) -> Tenths {
    y_of_halves(score * 2)
}

fn middle_y(middle: Middle) -> Tenths {
    y_of_halves(middle.halves())
}

/// The height of a number of half points, 0 to 20.
fn y_of_halves(halves: u8) -> Tenths {
    let room = i64::from((BOTTOM - TOP).0);
    BOTTOM - Tenths::nearest(i64::from(halves) * room, 20)
}

/// A row for every day with a score, and for the days after it that still have
/// a middle, unless they belong to a long gap.
fn rows(scores: &Scores, calendar: Calendar) -> Vec<Row> {
    let told = scores.between(calendar.first, calendar.last);
    let ends = told.iter().skip(1).map(|&(day, _)| day);
    let ends = ends.chain([calendar.last.plus(1)]);
    let mut rows = Vec::new();
    for (&(day, score), end) in told.iter().zip(ends) {
        let empty = end.days_since(day) - 1;
        let after = if empty < LONG_GAP { empty } else { 0 };
        rows.extend((0..=after).filter_map(|i| {
            let score = (i == 0).then_some(score);
            row(day.plus(i), score, scores, calendar)
        }));
    }
    rows
}

fn row(day: Day, score: Option<Pain>, scores: &Scores, calendar: Calendar) -> Option<Row> {
    let middle = scores.middle_on(day);
    (score.is_some() || middle.is_some()).then(|| Row {
        day,
        date: calendar.name(day),
        score,
        middle,
    })
}

fn point(row: &Row, calendar: Calendar) -> Option<Point> {
    let score = row.score?;
    Some(Point {
        x: calendar.x(row.day),
        y: y(score.get()),
        day: row.day,
        score,
    })
}

/// One path for each run of days that have a middle. A run of a single day is a
/// line of no length, which round caps show as a dot.
fn median_lines(rows: &[Row], calendar: Calendar) -> Vec<String> {
    let known: Vec<(Day, Middle)> = rows
        .iter()
        .filter_map(|r| Some((r.day, r.middle?)))
        .collect();
    known
        .chunk_by(|a, b| b.0.days_since(a.0) == 1)
        .map(|run| path(run, calendar))
        .collect()
}

fn path(run: &[(Day, Middle)], calendar: Calendar) -> String {
    let mut path = String::new();
    for (i, &(day, middle)) in run.iter().enumerate() {
        let step = if i == 0 { 'M' } else { 'L' };
        let (x, y) = (calendar.x(day), middle_y(middle));
        write!(path, "{step}{x} {y}").expect("writing to a string does not fail");
    }
    if run.len() == 1 {
        path.push_str("h0");
    }
    path
}

/// Below the line where there is room, else above it.
fn line_label(rows: &[Row], calendar: Calendar) -> Option<LineLabel> {
    let (day, middle) = rows.iter().rev().find_map(|r| Some((r.day, r.middle?)))?;
    let (x, y) = (calendar.x(day), middle_y(middle));
    let below = if middle.halves() >= 8 { 516 } else { -400 };
    Some(LineLabel {
        x: (x + Tenths(156)).clamp(LEFT + NAME_TEXT, RIGHT),
        y: y + Tenths(below),
        text: format!("7-day middle: {middle}"),
    })
}

/// Only where the words fit, between two points and beside the line's name.
fn gap_label(points: &[Point], name: Option<&LineLabel>) -> Option<GapLabel> {
    let gaps = points.windows(2).map(|pair| (pair[0].x, pair[1].x));
    let (from, to) = gaps.max_by_key(|gap| gap.1 - gap.0)?;
    let x = (from + to).half();
    let free = name.is_none_or(|n| x + GAP_TEXT.half() < n.x - NAME_TEXT);
    (to - from >= GAP_TEXT && free).then_some(GapLabel {
        x,
        y: GAP_Y,
        text: "no entries",
    })
}

/// The spread of the first 14 days or 2 points either side of their middle,
/// whichever is wider.
fn band(start: Start) -> Band {
    let own = (start.lowest.get(), start.highest.get());
    let halves = start.middle.halves();
    let low = halves.saturating_sub(BAND_HALVES) / 2;
    let high = (halves + BAND_HALVES).div_ceil(2).min(10);
    let (low, high) = if own.1 - own.0 > high - low {
        own
    } else {
        (low, high)
    };
    let top = y(high);
    Band {
        x: LEFT,
        y: top,
        width: RIGHT - LEFT,
        height: y(low) - top,
        low,
        high,
    }
}

fn caption(band: Option<Band>) -> String {
    let gaps = "Days with no entry are left empty.";
    band.map_or_else(
        || gaps.to_owned(),
        |b| {
            format!(
                "Shaded: your own usual spread at the start, {} to {}. {gaps}",
                b.low, b.high
            )
        },
    )
}

fn summary(scores: &Scores, calendar: Calendar, range: Range) -> String {
    let (first, last) = (calendar.first, calendar.last);
    let phrase = range.phrase();
    let Some(spread) = scores.spread(first, last) else {
        return format!("No pain scores {phrase}.");
    };
    let days = counted(scores.between(first, last).len(), "day");
    format!("Pain was {} on {days} {phrase}.", span(spread))
}
