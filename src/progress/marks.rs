//! Points on a person's own way: week 1 and months 1, 2 and 3 from their first
//! entry, where the author of the article told of their own.
//!
//! Invariant: a mark is a date. It promises nothing and asks for nothing.

use crate::progress::check_in::Overall;
use crate::progress::history::History;
use crate::time::Day;

/// A point on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// "Week 1"
    pub name: &'static str,
    /// "week 1", for a chart.
    pub short: &'static str,
    /// Days after the first entry.
    pub days: i32,
}

/// The four marks. A month is 30 days, so that the third ends the author's 90.
pub const MARKS: [Mark; 4] = [
    mark("Week 1", "week 1", 7),
    mark("Month 1", "month 1", 30),
    mark("Month 2", "month 2", 60),
    mark("Month 3", "month 3", 90),
];

const fn mark(name: &'static str, short: &'static str, days: i32) -> Mark {
    Mark { name, short, days }
}

/// How the person saw the change at the mark so many days after `start`: what
/// they first said from then until the next mark.
pub fn said(history: &History, start: Day, days: i32) -> Option<Overall> {
    let next = MARKS.iter().map(|m| m.days).find(|&next| days < next);
    let (from, to) = (start.plus(days), start.plus(next.unwrap_or(days + 30)));
    let mut told = history.check_ins().iter();
    told.find_map(|c| (from <= c.day && c.day < to).then_some(c.overall)?)
}
