//! Where everything in a chart goes, as plain numbers, with the table and the
//! sentence that say the same. The screen only paints.
//!
//! Invariant: every coordinate is inside the box, whatever was
//! recorded; nothing is drawn for a day without an entry.

pub mod minutes;
pub mod pain;
mod tenths;

pub use tenths::Tenths;

use crate::progress::history::History;
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
    /// Everything, and at least 28 days.
    All,
}

impl Range {
    /// All ranges in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::FourWeeks, Self::ThreeMonths, Self::All];

    /// The words on the choice.
    pub const fn name(self) -> &'static str {
        match self {
            Self::FourWeeks => "4 weeks",
            Self::ThreeMonths => "3 months",
            Self::All => "All",
        }
    }

    /// The words in a sentence: "in the last 4 weeks".
    pub const fn phrase(self) -> &'static str {
        match self {
            Self::FourWeeks => "in the last 4 weeks",
            Self::ThreeMonths => "in the last 3 months",
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

/// The plot leaves room for numbers at the left and half a mark at the right.
const LEFT: Tenths = Tenths::whole(24);
const RIGHT: Tenths = Tenths::whole(316);
const TOP: Tenths = Tenths::whole(14);

/// The days of a chart, each with a column of its own.
#[derive(Debug, Clone, Copy)]
struct Calendar {
    first: Day,
    last: Day,
}

impl Calendar {
    fn new(history: &History, today: Day, range: Range) -> Self {
        let weeks = today.plus(-27);
        let first = match range {
            Range::FourWeeks => weeks,
            Range::ThreeMonths => today.plus(-90),
            Range::All => history
                .records()
                .iter()
                .map(|r| r.day)
                .fold(weeks, Day::min),
        };
        Self { first, last: today }
    }

    /// How many days there are, at least 1.
    fn len(self) -> i32 {
        self.last.days_since(self.first) + 1
    }

    /// The room for all columns, in tenths.
    fn room() -> i64 {
        i64::from((RIGHT - LEFT).0)
    }

    /// The middle of the column of `day`.
    fn x(self, day: Day) -> Tenths {
        let halves = i64::from(day.days_since(self.first)) * 2 + 1;
        LEFT + Tenths::nearest(halves * Self::room(), i64::from(self.len()) * 2)
    }

    /// The date as people read it; with the year where there are several.
    fn name(self, day: Day) -> String {
        if self.first.year() == self.last.year() {
            return day.day_month();
        }
        format!("{} {}", day.day_month(), day.year())
    }

    /// Four dates: both ends and two between.
    fn ticks(self) -> Vec<Tick> {
        let end = self.len() - 1;
        let short = |day: Day| {
            if end < 365 {
                return day.day_mon();
            }
            format!("{} {}", day.month_short(), day.year())
        };
        let between = [end / 3 + 1, end * 2 / 3].map(|i| self.first.plus(i));
        let tick = |x, anchor, day| Tick {
            x,
            anchor,
            label: short(day),
        };
        vec![
            tick(LEFT, Anchor::Start, self.first),
            tick(self.x(between[0]), Anchor::Middle, between[0]),
            tick(self.x(between[1]), Anchor::Middle, between[1]),
            tick(RIGHT, Anchor::End, self.last),
        ]
    }
}

fn grid_line(y: Tenths, number: u32) -> GridLine {
    GridLine {
        y,
        x1: LEFT,
        x2: RIGHT,
        label: number.to_string(),
    }
}
