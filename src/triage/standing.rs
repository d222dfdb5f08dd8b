//! How things stand between checks: locked, gentle for a while, or free.

use super::lock::{Lock, with_new};
use super::stop::StopReason;
use super::verdict::{Level, Reason, RuleId, Verdict};
use crate::pain::Pain;
use crate::time::{Day, Now, WallTime};
use std::time::Duration;

/// Hours of the gentle set after a level M (safety.md 3.4).
const GENTLE_HOURS: i64 = 48;

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

/// The last check that was answered to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastCheck {
    /// The local day.
    pub day: Day,
    /// What it came to.
    pub level: Level,
}

/// Locks and limits, as they are saved.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    lock: Option<Lock>,
    gentle_until: Option<WallTime>,
    last_check: Option<LastCheck>,
}

impl Standing {
    /// What was saved before.
    pub const fn restored(
        lock: Option<Lock>,
        gentle_until: Option<WallTime>,
        last_check: Option<LastCheck>,
    ) -> Self {
        Self {
            lock,
            gentle_until,
            last_check,
        }
    }

    /// The stricter of two, for what another tab or an older copy says. Joining
    /// loses no lock, except one that the person's word has opened and that
    /// fell to a check with no warning signs on the other side.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        let lock = match (&self.lock, &other.lock) {
            (Some(a), Some(b)) => Some(a.joined(b)),
            (Some(lock), None) => (!other.opened(lock)).then(|| lock.clone()),
            (None, Some(lock)) => (!self.opened(lock)).then(|| lock.clone()),
            (None, None) => None,
        };
        Self {
            lock,
            gentle_until: self.gentle_until.max(other.gentle_until),
            last_check: [self.last_check, other.last_check]
                .into_iter()
                .flatten()
                .max_by_key(|c| c.day),
        }
    }

    /// Whether a clean check here, on a later day, has opened `lock`.
    fn opened(&self, lock: &Lock) -> bool {
        let clean = |c: LastCheck| !c.level.locks() && lock.day < c.day;
        lock.seen && self.last_check.is_some_and(clean)
    }

    /// The last check that was answered to its end.
    pub const fn last_check(&self) -> Option<LastCheck> {
        self.last_check
    }

    /// The lock, if there is one.
    pub const fn lock(&self) -> Option<&Lock> {
        self.lock.as_ref()
    }

    /// Until when only the gentle set is open, if that still lies ahead.
    pub fn gentle_until(&self, now: Now) -> Option<WallTime> {
        self.gentle_until.filter(|until| now.wall < *until)
    }

    /// The stored limit, passed or not.
    pub const fn stored_gentle_until(&self) -> Option<WallTime> {
        self.gentle_until
    }

    /// The person says that a professional saw them and told them that
    /// exercise is OK. Does nothing before the lock allows it.
    #[must_use]
    pub fn seen(&self, now: Now) -> Self {
        let mut next = self.clone();
        if let Some(lock) = &mut next.lock {
            lock.seen = lock.seen || lock.may_say_seen(now);
        }
        next
    }

    /// How things stand after a check came to `verdict`.
    pub(super) fn after_check(&self, verdict: &Verdict, now: Now) -> Self {
        let mut next = self.clone();
        next.last_check = Some(LastCheck {
            day: now.day,
            level: verdict.level,
        });
        match verdict.level {
            Level::Urgent | Level::Emergency => next.raise_lock(verdict, now),
            Level::Modify | Level::Ok => {
                let may_open = next.lock.as_ref().is_some_and(|l| l.seen);
                if may_open {
                    next.lock = None;
                }
            }
        }
        if verdict.level == Level::Modify {
            next.be_gentle(now);
        }
        next
    }

    /// How things stand after the person pressed Stop for `reason` and the
    /// session ended (ux.md 3.5, safety.md section 2 and 3.4).
    #[must_use]
    pub fn after_stop(&self, reason: StopReason, now: Now) -> Self {
        let mut next = self.clone();
        match stop_rule(reason) {
            Some(fired) if fired.1.locks() => {
                next.raise_lock(&Verdict::from_fired(vec![fired]), now);
            }
            Some(_) => next.be_gentle(now),
            None => {}
        }
        next
    }

    /// Whether a clearance given earlier still counts: it has not run out, and
    /// neither a lock nor a gentle limit has come since.
    pub fn honours(&self, clearance: &Clearance, now: Now) -> bool {
        let covered = match clearance.scope() {
            Scope::Full => self.gentle_until(now).is_none(),
            Scope::Gentle => true,
        };
        clearance.holds(now) && self.lock.is_none() && covered
    }

    /// Leave to start a session with this pain, unless locked.
    pub(super) fn clearance(&self, pain: Pain, now: Now) -> Option<Clearance> {
        if self.lock.is_some() {
            return None;
        }
        let scope = match self.gentle_until(now) {
            Some(_) => Scope::Gentle,
            None => Scope::Full,
        };
        Some(Clearance {
            scope,
            pain,
            given: now,
        })
    }

    /// Sets a lock, or makes an existing one graver. What was told before still
    /// stands on it. A new sign takes back an earlier "I've been seen": that
    /// word was about something else.
    fn raise_lock(&mut self, verdict: &Verdict, now: Now) {
        let before = self.lock.take();
        let (level, told, rules) = before.map_or((verdict.level, vec![], vec![]), |l| {
            (l.level.max(verdict.level), l.told, l.rules)
        });
        self.lock = Some(Lock {
            level,
            told: with_new(told, verdict.reasons().map(Reason::told)),
            rules: with_new(rules, verdict.fired.iter().map(|f| f.0.to_string())),
            at: now.wall,
            day: now.day,
            minute: now.minute,
            seen: false,
        });
    }

    fn be_gentle(&mut self, now: Now) {
        let until = now.wall.plus_hours(GENTLE_HOURS);
        self.gentle_until = Some(self.gentle_until.map_or(until, |old| old.max(until)));
    }
}

/// Which rule a stop reason fires: chest, breath, faint and legs are an
/// emergency; numbness belongs to the urgent group (U4); sharp pain, pain that
/// rose and a sheet closed without an answer ask for 48 gentle hours.
const fn stop_rule(reason: StopReason) -> Option<(RuleId, Level, Reason)> {
    match reason {
        StopReason::Emergency => Some((RuleId("E2"), Level::Emergency, Reason::StoppedEmergency)),
        StopReason::Numbness => Some((RuleId("U4"), Level::Urgent, Reason::StoppedNumb)),
        StopReason::Sharp => Some((RuleId("M1"), Level::Modify, Reason::StoppedSharp)),
        StopReason::HurtMore => Some((RuleId("M1"), Level::Modify, Reason::StoppedHurt)),
        StopReason::NotSaid => Some((RuleId("M1"), Level::Modify, Reason::StoppedSilent)),
        StopReason::TooHard | StopReason::Other => None,
    }
}
