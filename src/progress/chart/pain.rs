//! The pain chart: a point for every day with a score, the 7-day middle as a
//! line, and the person's own spread at the start as a band behind them
//! (safety.md section 7, "honest trend").
//!
//! Invariant: points and line carry the numbers of the table, and however long
//! the range is, there are at most two points to a column.

use std::fmt::Write;

use super::{
    Calendar, Flag, GridLine, LEFT, RIGHT, Range, TOP, Tenths, Tick, WIDTH, extremes, grid_line,
    pole,
};
use crate::progress::diary::{Diary, Row};
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
    /// The points, in order of days: every score, or of several days in a
    /// column the lowest and the highest.
    pub points: Vec<Point>,
    /// How wide a point is.
    pub point: Tenths,
    /// How wide its hole is, where there is room for one.
    pub hole: Option<Tenths>,
    /// The 7-day middle, as SVG path data.
    pub line: String,
    /// How thick that line is.
    pub thick: Tenths,
    /// Week 1 and months 1, 2 and 3.
    pub flags: Vec<Flag>,
    /// The name of the line, near its end.
    pub line_label: Option<LineLabel>,
    /// "no entries", in the longest stretch without any.
    pub gap_label: Option<GapLabel>,
    /// One sentence that says what the chart shows.
    pub summary: String,
    /// What the band is, for under the chart.
    pub caption: String,
}

/// A score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// Its centre.
    pub x: Tenths,
    /// Its centre.
    pub y: Tenths,
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

impl PainChart {
    /// All points, as SVG path data: lines of no length, which round caps show
    /// as dots.
    pub fn dots(&self) -> String {
        let mut path = String::new();
        for Point { x, y } in &self.points {
            write!(path, "M{x} {y}h0").expect("writing to a string does not fail");
        }
        path
    }

    /// The lines of the flags, as SVG path data.
    pub fn poles(&self) -> String {
        let mut path = String::new();
        for Flag { x, .. } in &self.flags {
            path.push_str(&pole(*x, BOTTOM));
        }
        path
    }
}

const HEIGHT: u16 = 216;
/// The foot of its plot.
pub const BOTTOM: Tenths = Tenths::whole(186);
/// The band reaches at least this far either side of the middle, in half
/// points: 2 points (safety.md section 7).
const BAND_HALVES: u8 = 4;
/// Room for "7-day middle: 4 to 5".
const NAME_TEXT: Tenths = Tenths::whole(132);
/// Room for "no entries".
const GAP_TEXT: Tenths = Tenths::whole(60);
/// The base line of "no entries", near the foot of the chart.
const GAP_Y: Tenths = Tenths(1688);

/// Lays the chart out.
pub fn layout(diary: &Diary, today: Day, range: Range) -> PainChart {
    let calendar = Calendar::new(diary.first(), today, range);
    let rows = diary.rows(calendar.first, calendar.last);
    let scores = diary.scores();
    let band = scores.start().map(band);
    let line_label = line_label(&rows, calendar);
    let points = points(&rows, calendar);
    let (point, hole, thick) = match calendar.columns() {
        ..60 => (Tenths(102), Some(Tenths(68)), Tenths(35)),
        60..120 => (Tenths(30), None, Tenths(30)),
        _ => (Tenths(22), None, Tenths(18)),
    };
    PainChart {
        width: WIDTH,
        height: HEIGHT,
        grid: [0, 5, 10].map(|n| grid_line(y(n), u32::from(n))).to_vec(),
        ticks: calendar.ticks(),
        band,
        line: line(&rows, calendar),
        flags: calendar.flags(diary),
        gap_label: gap_label(&points, line_label.as_ref()),
        points,
        point,
        hole,
        thick,
        line_label,
        summary: summary(scores, calendar, range),
        caption: caption(band),
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

fn points(rows: &[Row], calendar: Calendar) -> Vec<Point> {
    let told = rows.iter().filter_map(|r| {
        let score = r.entry.score?;
        Some((calendar.column(r.entry.day), score.get()))
    });
    let kept = extremes(&told.collect::<Vec<_>>()).into_iter();
    kept.map(|(column, score)| Point {
        x: calendar.x_of(column),
        y: y(score),
    })
    .collect()
}

/// The line goes on from column to column, in each with the middle of its last
/// day, and breaks where a column has none. A column that stands alone is a line
/// of no length, which round caps show as a dot.
fn line(rows: &[Row], calendar: Calendar) -> String {
    let known = rows
        .iter()
        .filter_map(|r| Some((calendar.column(r.entry.day), r.middle?.halves())));
    let known: Vec<(i32, u8)> = known.collect();
    let kept = known.chunk_by(|a, b| a.0 == b.0);
    let mut path = String::new();
    let mut last = None;
    for &(column, halves) in kept.filter_map(<[_]>::last) {
        let goes_on = last.is_some_and(|last| column <= last + 1);
        let step = if goes_on { 'L' } else { 'M' };
        let (x, y) = (calendar.x_of(column), y_of_halves(halves));
        write!(path, "{step}{x} {y}").expect("writing to a string does not fail");
        if !goes_on {
            path.push_str("h0");
        }
        last = Some(column);
    }
    path
}

/// Below the line where there is room, else above it.
fn line_label(rows: &[Row], calendar: Calendar) -> Option<LineLabel> {
    let (day, middle) = rows
        .iter()
        .rev()
        .find_map(|r| Some((r.entry.day, r.middle?)))?;
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
    let (below, above) = (
        halves.saturating_sub(BAND_HALVES),
        (halves + BAND_HALVES).min(20),
    );
    let (low, high) = if (own.1 - own.0) * 2 > above - below {
        own
    } else {
        (below / 2, above.div_ceil(2))
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
