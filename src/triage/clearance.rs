//! Leave to start a session.

use std::time::Duration;

use super::standing::Standing;
use crate::pain::Pain;
use crate::time::Now;

/// Answers are good for this long, so that an answer from this morning does
/// not start a session tonight.
const ANSWERS_LAST: Duration = Duration::from_mins(30);

/// Whether answers given at `answered` still count.
pub fn fresh(answered: Now, now: Now) -> bool {
    now.since(answered) < ANSWERS_LAST
}

/// What a clearance covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Everything.
    Full,
    /// The gentle set.
    Gentle,
}

/// Leave to start a session. Only this module can make one, and `plan` asks
/// for one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clearance {
    scope: Scope,
    pain: Pain,
    given: Now,
}

impl Clearance {
    /// What it covers.
    pub const fn scope(&self) -> Scope {
        self.scope
    }

    /// The pain score it was given at.
    pub const fn pain(&self) -> Pain {
        self.pain
    }

    /// Whether it still holds.
    pub fn holds(&self, now: Now) -> bool {
        fresh(self.given, now)
    }
}

impl Standing {
    /// Whether a clearance given earlier still counts: it has not run out, and
    /// neither a lock, nor a gentle limit, nor a reason for a full check has come
    /// since.
    pub fn honours(&self, clearance: &Clearance, now: Now) -> bool {
        let covered = match clearance.scope() {
            Scope::Full => !self.is_gentle(),
            Scope::Gentle => true,
        };
        clearance.holds(now) && self.due(now).is_none() && self.lock.is_none() && covered
    }

    /// Leave to start a session with this pain, unless locked, or a full check has
    /// to come first.
    pub(super) fn clearance(&self, pain: Pain, now: Now) -> Option<Clearance> {
        let scope = if self.is_gentle() {
            Scope::Gentle
        } else {
            Scope::Full
        };
        let free = self.lock.is_none() && self.due(now).is_none();
        free.then_some(Clearance {
            scope,
            pain,
            given: now,
        })
    }
}
