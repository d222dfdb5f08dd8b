//! The minutes chart: a bar for every day with exercise, on the same dates as
//! the pain chart and never on the same axis (ux.md 1.6).
//!
//! Invariant: bars and table are the same list.

use super::{Calendar, GridLine, Range, TOP, Tenths, Tick, WIDTH, grid_line};
use crate::progress::history::History;
use crate::progress::stats::minutes_per_day;
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
    /// One for each day with exercise, in order of days; the table too.
    pub bars: Vec<Bar>,
    /// "72 in the last 4 weeks".
    pub total: String,
}

/// The minutes of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// Its left edge.
    pub x: Tenths,
    /// Its upper edge.
    pub y: Tenths,
    /// Its width.
    pub width: Tenths,
    /// Its height.
    pub height: Tenths,
    /// The day.
    pub day: Day,
    /// The day as people read it.
    pub date: String,
    /// Whole minutes, at least 1.
    pub minutes: u32,
}

const HEIGHT: u16 = 120;
const BOTTOM: Tenths = Tenths::whole(90);
/// The widest a bar gets, as wide as it is in the shortest range.
const WIDEST: Tenths = Tenths(64);

/// Lays the chart out.
pub fn layout(history: &History, today: Day, range: Range) -> MinutesChart {
    let calendar = Calendar::new(history, today, range);
    let days = minutes_per_day(history, calendar.first, calendar.last);
    let most = days.iter().map(|&(_, m)| m).max().unwrap_or_default();
    let total: u64 = days.iter().map(|&(_, m)| u64::from(m)).sum();
    let scale = scale(most);
    MinutesChart {
        width: WIDTH,
        height: HEIGHT,
        grid: [0, scale / 2, scale]
            .map(|n| grid_line(y(n, scale), n))
            .to_vec(),
        ticks: calendar.ticks(),
        bars: days.into_iter().map(|d| bar(d, scale, calendar)).collect(),
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

/// A bar takes 7 tenths of its column, and never less than can be drawn.
fn bar((day, minutes): (Day, u32), scale: u32, calendar: Calendar) -> Bar {
    let share = Tenths::nearest(Calendar::room() * 7, i64::from(calendar.len()) * 10);
    let width = share.clamp(Tenths(1), WIDEST);
    let top = y(minutes, scale);
    Bar {
        x: calendar.x(day) - width.half(),
        y: top,
        width,
        height: BOTTOM - top,
        day,
        date: calendar.name(day),
        minutes,
    }
}
