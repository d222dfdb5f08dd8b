//! What two tabs, or a tab and an older copy, know together.

use super::{FullCheck, Standing};
use crate::content::questions::{Ask, Value};
use crate::time::WallTime;
use crate::triage::due::SORE_DAYS;
use crate::triage::hold::Hold;
use crate::triage::in_order;

impl Standing {
    /// The stricter of two, for what another tab or an older copy says. Joining
    /// loses no lock and no limit, except one that the other side has opened.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        let (later, earlier) = if self.last_full() < other.last_full() {
            (other, self)
        } else {
            (self, other)
        };
        let mut opened = self.opened.clone();
        for (hold, day) in &other.opened {
            if !opened.iter().any(|(known, _)| known.is_of(hold)) {
                opened.push((hold.clone(), *day));
            }
        }
        let joined = |a: &Option<Hold>, b: &Option<Hold>| {
            let still = |hold: &&Hold| !opened.iter().any(|(known, _)| known.is_of(hold));
            match (a.as_ref().filter(still), b.as_ref().filter(still)) {
                (Some(a), Some(b)) => Some(a.joined(b)),
                (a, b) => a.or(b).cloned(),
            }
        };
        let answered = later.full.as_ref().map(|full| full.at);
        let same = self.last_full() == other.last_full();
        let unanswered = |asked: &WallTime| same || answered.is_none_or(|at| at < *asked);
        let mut sore = later.sore.clone();
        if same {
            sore = in_order(sore.into_iter().chain(earlier.sore.iter().copied()));
            let extra = sore.len().saturating_sub(SORE_DAYS);
            sore.drain(..extra);
        }
        Self {
            lock: joined(&self.lock, &other.lock),
            limit: joined(&self.limit, &other.limit),
            rest: joined(&self.rest, &other.rest),
            opened,
            last_check: [self.last_check, other.last_check]
                .into_iter()
                .flatten()
                .max_by_key(|c| (c.day, c.level)),
            warned: self.warned.max(other.warned),
            full: later.full.clone(),
            newer: later.newer.clone().or_else(|| earlier.newer.clone()),
            first_full: match (self.first_full, other.first_full) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            },
            unchecked: later.unchecked,
            asked: later.asked.max(earlier.asked.filter(unanswered)),
            sore,
            clock: self.clock.max(other.clock),
        }
    }

    /// Whether it lacks something of `whole`, into which it was joined, without
    /// which a session could start sooner. What a delete took away is not
    /// lacking: without a full check, one is due.
    pub fn lacks(&self, whole: &Self) -> bool {
        let known = |hold: &Hold| self.opened.iter().any(|(mine, _)| mine.is_of(hold));
        self.lock != whole.lock
            || self.limit != whole.limit
            || self.rest != whole.rest
            || self.asked != whole.asked
            || self.warned != whole.warned
            || !whole.opened.iter().all(|(hold, _)| known(hold))
            || self.full.is_some()
                && (self.last_full() != whole.last_full() || self.sore != whole.sore)
    }

    /// Whether the answers of an earlier full check were deleted.
    pub const fn has_forgotten(&self) -> bool {
        self.first_full.is_some() && self.full.is_none() && self.newer.is_none()
    }

    /// When the last full check was, and how far the pain has been checked since:
    /// that can only be said later.
    fn last_full(&self) -> Option<(WallTime, u8)> {
        let checked = |f: &FullCheck| match f.answers.get(Ask::Checked) {
            Value::YesOk => 2,
            Value::YesUnclear => 1,
            _ => 0,
        };
        self.full.as_ref().map(|f| (f.at, checked(f)))
    }
}
