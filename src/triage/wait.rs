//! A span that has to pass on a clock that its owner can set.
//!
//! A page can only see a wall clock once it has been closed. So a wait cannot
//! tell a day that passed from a clock set a day ahead; but it never gets
//! shorter, and whatever a wrong clock opened is shut again when the clock is
//! set right (see `standing`).
//!
//! Invariant: setting the clock back, or back and forth, never ends a wait
//! sooner than leaving it alone.

use crate::time::WallTime;
use crate::triage::in_order;

/// Hours that have to pass from a beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wait {
    /// When it began, and each time at which it had to begin anew. In order of
    /// time, each once; never empty.
    began: Vec<WallTime>,
    hours: i64,
}

impl Wait {
    /// A wait of `hours` that begins now.
    pub fn new(now: WallTime, hours: i64) -> Self {
        Self {
            began: vec![now],
            hours,
        }
    }

    /// A wait as it was saved; `None` without a beginning.
    pub fn restored(began: Vec<WallTime>, hours: i64) -> Option<Self> {
        let began = in_order(began);
        (!began.is_empty()).then_some(Self { began, hours })
    }

    /// Its beginnings, for saving.
    pub fn began(&self) -> &[WallTime] {
        &self.began
    }

    /// Its length in hours, for saving.
    pub const fn hours(&self) -> i64 {
        self.hours
    }

    /// When it is over, as the clock stands: counted from the latest beginning
    /// that is not ahead of it.
    pub fn over_at(&self, now: WallTime) -> WallTime {
        let passed = self.began.iter().rev().find(|began| **began <= now);
        let from = passed.or(self.began.first()).copied();
        from.unwrap_or(now).plus_hours(self.hours)
    }

    /// Whether it is over. It is not while the clock stands before its
    /// beginning.
    pub fn is_over(&self, now: WallTime) -> bool {
        let began = self.began.first().is_some_and(|began| *began <= now);
        began && self.over_at(now) <= now
    }

    /// Notices where the clock stands. Before every beginning, or set `back` to
    /// before the latest, the wait begins anew: a clock that had run ahead does
    /// not hold somebody for months, and one that is set back and forth gains
    /// nothing.
    pub(super) fn notice(&mut self, now: WallTime, back: bool) {
        let first = self.began.first().is_none_or(|began| now < *began);
        let last = self.began.last().is_none_or(|began| now < *began);
        if (first || (back && last))
            && let Err(at) = self.began.binary_search(&now)
        {
            self.began.insert(at, now);
        }
    }

    /// Both from the beginning of the newer one; what the clock has yet to reach
    /// stays.
    #[must_use]
    pub(super) fn renewed(&self, newer: &Self) -> Self {
        let from = newer.began.first().copied().unwrap_or_default();
        let mut both = self.joined(newer);
        both.began.retain(|began| from <= *began);
        both
    }

    /// The longer of two.
    #[must_use]
    pub(super) fn joined(&self, other: &Self) -> Self {
        Self {
            began: in_order(self.began.iter().chain(&other.began).copied()),
            hours: self.hours.max(other.hours),
        }
    }
}
