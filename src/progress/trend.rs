//! The rule that decides what may be called a change (safety.md section 7).
//! Pain goes up and down by itself, and people often begin when it is at its
//! worst, so a single good week proves nothing.
//!
//! Invariant: "clear" is never said of a change that did not last 2 weeks.

use crate::progress::scores::{Middle, START_DAYS, Scores, WINDOW_DAYS};
use crate::time::Day;

/// What may be said about the pain today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    /// Fewer than 4 scores in every stretch of 2 weeks so far.
    Starting,
    /// There was a start, but the last 7 days hold fewer than 4 scores.
    Quiet {
        /// Days with a score among the last 7, 0 to 3.
        days: usize,
    },
    /// The last 7 days still overlap the first 14: nothing to compare yet.
    TooSoon {
        /// The middle of the last 7 days.
        now: Middle,
        /// The first day on which there is something to compare.
        from: Day,
    },
    /// The last 7 days against the first 14.
    Compared {
        /// The middle of the first 14 days.
        start: Middle,
        /// The middle of the last 7 days.
        now: Middle,
        /// The difference in words.
        change: Change,
        /// Whether the middle moved less than 1 point for 3 weeks.
        flat: bool,
    },
}

/// How the last 7 days differ from the first 14.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Down by at least 2 points and at least 30 in 100, for 2 weeks.
    ClearImprovement,
    /// Down by at least 1 point, but not clearly.
    PossibleImprovement,
    /// Less than 1 point either way.
    NoClearChange,
    /// Up by at least 1 point, but by less than what counts as worse.
    PossiblyWorse,
    /// Up by at least 2 points and at least 30 in 100. Unlike an improvement
    /// it need not last: asking too early is the safer mistake.
    Worse,
}

/// Half points that make a small change: 1 point.
const SMALL: u8 = 2;
/// Half points that make a large one: 2 points.
const LARGE: u8 = 4;
/// Days for which an improvement has to hold.
const HELD_DAYS: i32 = 14;
/// Days for which a middle has to stay the same to be called flat.
const FLAT_DAYS: i32 = 21;

impl Trend {
    /// Applies the rule to the scores as they stand on `today`.
    pub fn of(scores: &Scores, today: Day) -> Self {
        let Some(start) = scores.start() else {
            return Self::Starting;
        };
        let Some(now) = scores.middle_on(today) else {
            let week = scores.between(today.plus(1 - WINDOW_DAYS), today);
            return Self::Quiet { days: week.len() };
        };
        let from = start.day.plus(START_DAYS + WINDOW_DAYS - 1);
        if today < from {
            return Self::TooSoon { now, from };
        }
        let start = start.middle;
        let change = change(scores, today, start, now);
        Self::Compared {
            start,
            now,
            change,
            flat: lasts(scores, today, FLAT_DAYS, |m| {
                m.halves().abs_diff(now.halves()) < SMALL
            }),
        }
    }
}

fn change(scores: &Scores, today: Day, start: Middle, now: Middle) -> Change {
    let better = |m: Middle| is_large(start, start.halves().saturating_sub(m.halves()));
    if now <= start {
        let drop = start.halves() - now.halves();
        return match drop {
            _ if better(now) && lasts(scores, today, HELD_DAYS, better) => Change::ClearImprovement,
            SMALL.. => Change::PossibleImprovement,
            _ => Change::NoClearChange,
        };
    }
    match now.halves() - start.halves() {
        rise if is_large(start, rise) => Change::Worse,
        SMALL.. => Change::PossiblyWorse,
        _ => Change::NoClearChange,
    }
}

/// At least 2 points and at least 30 in 100 of where the person began.
fn is_large(start: Middle, halves: u8) -> bool {
    halves >= LARGE && u32::from(halves) * 100 >= u32::from(start.halves()) * 30
}

/// Whether every middle of the last `days` days is as `wanted`. Middles may be
/// missing, but never for more than a week on end: what was not told cannot
/// have lasted.
fn lasts(scores: &Scores, today: Day, days: i32, wanted: impl Fn(Middle) -> bool) -> bool {
    let mut seen = 0;
    for ago in 0..=days + WINDOW_DAYS {
        match scores.middle_on(today.plus(-ago)) {
            Some(middle) if wanted(middle) => seen = ago,
            Some(_) => return false,
            None if ago - seen > WINDOW_DAYS => return false,
            None => {}
        }
        if seen >= days {
            return true;
        }
    }
    false
}
