//! One pain score a day, and the middle of several: the raw material of every
//! statement about change. Middles are kept in half points, so that no
//! rounding ever decides between "possible" and "clear".
//!
//! Invariant: at most one score a day, in order of days, none invented.

use std::fmt;

use crate::progress::diary::Diary;
use crate::progress::history::History;
use crate::progress::record::Pain;
use crate::time::Day;

/// Entries that a stretch of days needs before its middle means anything
/// (safety.md section 7).
pub const ENOUGH: usize = 4;

/// Days in the moving window (safety.md section 7).
pub const WINDOW_DAYS: i32 = 7;

/// Days at the start that everything later is compared with (safety.md
/// section 7).
pub const START_DAYS: i32 = 14;

/// The median of some pain scores, exact to half a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Middle {
    halves: u8,
}

impl Middle {
    /// The median of `scores`, or `None` when there are fewer than [`ENOUGH`].
    pub fn of(scores: impl Iterator<Item = Pain>) -> Option<Self> {
        let mut tally = [0_usize; 11];
        for pain in scores {
            tally[usize::from(pain.get())] += 1;
        }
        let n: usize = tally.iter().sum();
        if n < ENOUGH {
            return None;
        }
        // The score at this place, if all stood in order.
        let score_at = |place: usize| {
            let mut passed = 0;
            (0..=10_u8).find(|score| {
                passed += tally[usize::from(*score)];
                place < passed
            })
        };
        Some(Self {
            halves: score_at((n - 1) / 2)? + score_at(n / 2)?,
        })
    }

    /// Half points, 0 to 20.
    pub const fn halves(self) -> u8 {
        self.halves
    }
}

impl fmt::Display for Middle {
    /// `4`, or `4 to 5` when the median lies between them: no decimals
    /// (ux.md 1.6).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (low, high) = (self.halves / 2, self.halves.div_ceil(2));
        if low == high {
            write!(f, "{low}")
        } else {
            write!(f, "{low} to {high}")
        }
    }
}

/// The first stretch of days with enough scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    /// Its first day.
    pub day: Day,
    /// The median of its scores.
    pub middle: Middle,
    /// Its lowest score.
    pub lowest: Pain,
    /// Its highest score.
    pub highest: Pain,
}

/// The score of every day that has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scores {
    days: Vec<(Day, Pain)>,
}

impl Scores {
    /// Reads the scores up to `today` off the history.
    pub fn new(history: &History, today: Day) -> Self {
        Diary::new(history, today).into_scores()
    }

    /// These days with their scores, in order of days.
    pub(super) const fn of(days: Vec<(Day, Pain)>) -> Self {
        Self { days }
    }

    /// Every day with its score, earliest first.
    pub fn days(&self) -> &[(Day, Pain)] {
        &self.days
    }

    /// The score of `day`.
    pub fn on(&self, day: Day) -> Option<Pain> {
        let place = self.days.binary_search_by_key(&day, |&(d, _)| d).ok()?;
        Some(self.days[place].1)
    }

    /// The days from `first` to `last`, both included, that have a score.
    pub fn between(&self, first: Day, last: Day) -> &[(Day, Pain)] {
        let from = self.days.partition_point(|&(d, _)| d < first);
        let to = self.days.partition_point(|&(d, _)| d <= last);
        self.days.get(from..to).unwrap_or_default()
    }

    /// The median of the 7 days that end on `day`; `None` with fewer than
    /// [`ENOUGH`] entries.
    pub fn middle_on(&self, day: Day) -> Option<Middle> {
        let window = self.between(day.plus(1 - WINDOW_DAYS), day);
        Middle::of(window.iter().map(|&(_, pain)| pain))
    }

    /// What the person began with: the first 14 days that open with an entry
    /// and hold at least [`ENOUGH`]. These are the first 14 days of all, unless
    /// too little was told in them.
    pub fn start(&self) -> Option<Start> {
        self.days.iter().find_map(|&(day, _)| {
            let stretch = self.between(day, day.plus(START_DAYS - 1));
            let pains = || stretch.iter().map(|&(_, pain)| pain);
            Some(Start {
                day,
                middle: Middle::of(pains())?,
                lowest: pains().min()?,
                highest: pains().max()?,
            })
        })
    }

    /// Lowest and highest score from `first` to `last`; `None` without any.
    pub fn spread(&self, first: Day, last: Day) -> Option<(Pain, Pain)> {
        let pains = || self.between(first, last).iter().map(|&(_, pain)| pain);
        Some((pains().min()?, pains().max()?))
    }
}
