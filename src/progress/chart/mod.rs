//! Where everything in a chart goes, as plain numbers, with the table and the
//! sentence that say the same. The screen only paints.
//!
//! Invariant: every coordinate is inside the box, whatever was
//! recorded; nothing is drawn for a day without an entry.

pub mod minutes;
pub mod pain;
mod tenths;

pub use tenths::Tenths;

use crate::progress::diary::Diary;
use crate::progress::marks::MARKS;
use crate::time::Day;

/// The width of every chart, in units of its own drawing.
pub const WIDTH: u16 = 320;

/// How far a chart looks back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Range {
    /// 28 days up to today.
    FourWeeks,
    /// 91 days up to today.
    ThreeMonths,
    /// 365 days up to today.
    OneYear,
    /// Everything, and at least 28 days.
    All,
}

impl Range {
    /// All ranges in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::FourWeeks, Self::ThreeMonths, Self::OneYear, Self::All];

    /// The words on the choice.
    pub const fn name(self) -> &'static str {
        match self {
            Self::FourWeeks => "4 weeks",
            Self::ThreeMonths => "3 months",
            Self::OneYear => "1 year",
            Self::All => "All",
        }
    }

    /// The words in a sentence: "in the last 4 weeks".
    pub const fn phrase(self) -> &'static str {
        match self {
            Self::FourWeeks => "in the last 4 weeks",
            Self::ThreeMonths => "in the last 3 months",
            Self::OneYear => "in the last year",
            Self::All => "in all",
        }
    }
}

/// Which part of a text stands at its `x`; the words of SVG's `text-anchor`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Anchor {
    /// The value of the attribute.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A horizontal line across the chart, with its number at the left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridLine {
    /// Its height in the box.
    pub y: Tenths,
    /// Its left end.
    pub x1: Tenths,
    /// Its right end.
    pub x2: Tenths,
    /// The number.
    pub label: String,
}

/// A date under the chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// Where it stands.
    pub x: Tenths,
    /// Which part of it stands there.
    pub anchor: Anchor,
    /// The date.
    pub label: String,
}

/// A dotted line down the chart at a point of the person's own way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flag {
    /// Where it stands.
    pub x: Tenths,
    /// "week 1"; empty where there is no room for it.
    pub label: &'static str,
}

/// The plot leaves room for numbers at the left and half a mark at the right.
const LEFT: Tenths = Tenths::whole(24);
const RIGHT: Tenths = Tenths::whole(316);
/// The upper edge of every plot.
pub const TOP: Tenths = Tenths::whole(14);

/// The most columns a chart has: one for each unit of its plot, about a pixel
/// of a phone. Longer ranges put several days into a column.
const COLUMNS: i32 = 292;
/// Room for "month 1".
const FLAG_TEXT: Tenths = Tenths::whole(56);
/// Two flags nearer than this cannot be told apart.
const FLAG_ROOM: Tenths = Tenths::whole(4);

/// The days of a chart, and the columns they stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
}

impl Calendar {
    /// The days of this range; `start` is the first day of all that holds
    /// anything.
    pub fn new(start: Option<Day>, today: Day, range: Range) -> Self {
        let back = match range {
            Range::FourWeeks => 27,
            Range::ThreeMonths => 90,
            Range::OneYear => 364,
            Range::All => start.map_or(0, |day| today.days_since(day)).max(27),
        };
        Self {
            first: today.plus(-back),
            last: today,
        }
    }

    /// How many days there are, at least 1.
    pub const fn days(self) -> i32 {
        self.last.days_since(self.first) + 1
    }

    /// The room for all columns, in tenths.
    fn room() -> i64 {
        i64::from((RIGHT - LEFT).0)
    }

    /// How many columns there are.
    fn columns(self) -> i32 {
        self.days().min(COLUMNS)
    }

    /// The column of `day`, counted from 0.
    fn column(self, day: Day) -> i32 {
        let days = i64::from(day.days_since(self.first));
        let column = days * i64::from(self.columns()) / i64::from(self.days());
        i32::try_from(column).unwrap_or(0)
    }

    /// The middle of a column.
    fn x_of(self, column: i32) -> Tenths {
        let halves = i64::from(column) * 2 + 1;
        LEFT + Tenths::nearest(halves * Self::room(), i64::from(self.columns()) * 2)
    }

    /// The middle of the column of `day`.
    pub fn x(self, day: Day) -> Tenths {
        self.x_of(self.column(day))
    }

    /// The day at so many thousandths of the way from the middle of the first
    /// column to that of the last.
    pub fn day_at(self, thousandths: u16) -> Day {
        let days = i64::from(self.days() - 1) * i64::from(thousandths.min(1000));
        let days = (days + 500) / 1000;
        self.first.plus(i32::try_from(days).unwrap_or(0))
    }

    /// The date as people read it; with the year where there are several.
    pub fn name(self, day: Day) -> String {
        if self.first.year() == self.last.year() {
            return day.day_month();
        }
        day.full()
    }

    /// Both ends and two dates between, or one where years make them long.
    fn ticks(self) -> Vec<Tick> {
        let end = self.days() - 1;
        let long = 364 <= end;
        let tick = |x, anchor, day: Day| Tick {
            x,
            anchor,
            label: if long {
                format!("{} {}", day.month_short(), day.year())
            } else {
                day.day_mon()
            },
        };
        let between: &[i32] = if long {
            &[end / 2]
        } else {
            &[end / 3 + 1, end * 2 / 3]
        };
        let mut ticks = vec![tick(LEFT, Anchor::Start, self.first)];
        for day in between.iter().map(|&i| self.first.plus(i)) {
            ticks.push(tick(self.x(day), Anchor::Middle, day));
        }
        ticks.push(tick(RIGHT, Anchor::End, self.last));
        ticks
    }

    /// The marks that fall into the range and can be told apart.
    fn flags(self, diary: &Diary) -> Vec<Flag> {
        let mut flags: Vec<Flag> = Vec::new();
        let Some(start) = diary.first() else {
            return flags;
        };
        let (mut line, mut words) = (Tenths(0), Tenths(0));
        for mark in MARKS {
            let day = start.plus(mark.days);
            let x = self.x(day);
            if day < self.first || self.last < day || x < line {
                continue;
            }
            let room = words <= x && x <= RIGHT - FLAG_TEXT;
            flags.push(Flag {
                x,
                label: if room { mark.short } else { "" },
            });
            line = x + FLAG_ROOM;
            if room {
                words = x + FLAG_TEXT;
            }
        }
        flags
    }
}

/// Of the values in each column only the lowest and the highest, in the order
/// in which they came; the columns stand in order.
fn extremes(values: &[(i32, u8)]) -> Vec<(i32, u8)> {
    let mut kept = Vec::new();
    for column in values.chunk_by(|a, b| a.0 == b.0) {
        let (mut low, mut high) = (0, 0);
        for (at, value) in column.iter().enumerate() {
            if value.1 < column[low].1 {
                low = at;
            }
            if column[high].1 < value.1 {
                high = at;
            }
        }
        kept.push(column[low.min(high)]);
        if low != high {
            kept.push(column[low.max(high)]);
        }
    }
    kept
}

/// A line from the top of a plot to its foot, as SVG path data.
pub fn pole(x: Tenths, foot: Tenths) -> String {
    format!("M{x} {TOP}V{foot}")
}

fn grid_line(y: Tenths, number: u32) -> GridLine {
    GridLine {
        y,
        x1: LEFT,
        x2: RIGHT,
        label: number.to_string(),
    }
}
