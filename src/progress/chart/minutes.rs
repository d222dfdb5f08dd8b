//! The minutes chart: a bar for every day with exercise, on the same dates as
//! the pain chart and never on the same axis (ux.md 1.6).
//!
//! Invariant: every day with exercise is in a bar, and no bar is higher than
//! its days.

use std::fmt::Write;

use super::{Calendar, GridLine, Range, TOP, Tenths, Tick, WIDTH, grid_line};
use crate::progress::diary::Diary;
use crate::progress::stats;
use crate::time::Day;

/// Everything that is drawn, and the same in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinutesChart {
    /// The width of the box.
    pub width: u16,
    /// The height of the box.
    pub height: u16,
    /// The lines for none, half and all of the scale.
    pub grid: Vec<GridLine>,
    /// Dates under the chart.
    pub ticks: Vec<Tick>,
    /// All bars, as SVG path data: strokes from the foot upwards. Of several
    /// days in a column, the one with most minutes.
    pub bars: String,
    /// The width of a bar.
    pub bar: Tenths,
    /// "72 in the last 4 weeks".
    pub total: String,
}

const HEIGHT: u16 = 120;
/// The foot of its plot.
pub const BOTTOM: Tenths = Tenths::whole(90);
/// The top of the lowest bar.
const LOWEST: Tenths = Tenths(BOTTOM.0 - 5);

/// The widest a bar gets, as wide as it is in the shortest range.
const WIDEST: Tenths = Tenths(64);

/// Lays the chart out.
pub fn layout(diary: &Diary, today: Day, range: Range) -> MinutesChart {
    let calendar = Calendar::new(diary.first(), today, range);
    let entries = diary.between(calendar.first, calendar.last).iter();
    // Of the seconds: rounded days would add up to more or less.
    let total = stats::minutes(entries.clone().map(|e| e.seconds).sum());
    let days = entries.map(|e| (calendar.column(e.day), e.minutes()));
    let days: Vec<(i32, u32)> = days.filter(|&(_, minutes)| 0 < minutes).collect();
    let most = days.iter().map(|&(_, m)| m).max().unwrap_or_default();
    let scale = scale(most);
    let mut bars = String::new();
    for column in days.chunk_by(|a, b| a.0 == b.0) {
        let most = column.iter().map(|&(_, m)| m).max().unwrap_or_default();
        // However little beside the longest day, it can be seen.
        let (x, y) = (calendar.x_of(column[0].0), y(most, scale).min(LOWEST));
        write!(bars, "M{x} {BOTTOM}V{y}").expect("writing to a string does not fail");
    }
    // A bar takes 7 tenths of its column.
    let share = Calendar::room() * 7;
    let bar = Tenths::nearest(share, i64::from(calendar.columns()) * 10);
    MinutesChart {
        width: WIDTH,
        height: HEIGHT,
        grid: [0, scale / 2, scale]
            .map(|n| grid_line(y(n, scale), n))
            .to_vec(),
        ticks: calendar.ticks(),
        bars,
        bar: bar.min(WIDEST),
        total: format!("{total} {}", range.phrase()),
    }
}

/// The top of the scale: a multiple of 10, so that half of it is whole.
fn scale(most: u32) -> u32 {
    most.div_ceil(10).max(1).saturating_mul(10)
}

fn y(minutes: u32, scale: u32) -> Tenths {
    let room = i64::from((BOTTOM - TOP).0);
    BOTTOM - Tenths::nearest(i64::from(minutes) * room, i64::from(scale))
}
