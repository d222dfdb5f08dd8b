//! From answers to a verdict, and from a verdict to a [`Clearance`] or a
//! [`Lock`]. This is the only place that can let a session start.
//!
//! Invariant: no answer is invented. "Not answered" cannot be written down,
//! "not sure" is never read as "no", and a lock outranks every clean answer.

mod answers;
mod lock;
mod standing;
mod stop;
mod verdict;

pub use answers::{Answers, Reply, Signs};
pub use lock::Lock;
pub use standing::{Clearance, LastCheck, Scope, Standing, fresh};
pub use stop::StopReason;
pub use verdict::{Level, Reason, RuleId, SIGN_RULES, SignRule, Verdict, asks_for_gentle};

use crate::pain::Pain;
use crate::time::Now;

/// What a check came to: the verdict, how things stand from now on, and the
/// clearance if there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What the answers say by themselves.
    pub verdict: Verdict,
    /// Locks and limits after this check, to be saved.
    pub standing: Standing,
    /// Leave to start a session; `None` while locked.
    pub clearance: Option<Clearance>,
}

/// Judges one check against what held before it.
pub fn assess(answers: &Answers, before: &Standing, now: Now) -> Outcome {
    let verdict = verdict::judge(answers);
    let standing = before.after_check(&verdict, now);
    let clearance = standing.clearance(answers.pain, now);
    Outcome {
        verdict,
        standing,
        clearance,
    }
}

/// What the pain rule says of pain during a session (safety.md section 5):
/// green up to 3 and at most 1 above the start, amber at 4 to 5 or 2 above,
/// red from 6 or 3 above.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Light {
    /// Carry on.
    Green,
    /// Halve what is left.
    Amber,
    /// End here and check.
    Red,
}

/// Applies the pain rule to pain `now`, given the pain `before` the session.
pub fn light(before: Pain, now: Pain) -> Light {
    let rise = now.get().saturating_sub(before.get());
    match (now.get(), rise) {
        (6.., _) | (_, 3..) => Light::Red,
        (4..=5, _) | (_, 2) => Light::Amber,
        (0..=3, 0..=1) => Light::Green,
    }
}

/// What a reason on the stop sheet says to going on: a warning sign is red by
/// itself, "it hurt more" goes by the pain rule once there is a score, and
/// anything else is green (safety.md sections 2 and 5).
pub fn stop_light(reason: Option<StopReason>, before: Pain, now: Option<Pain>) -> Light {
    match reason {
        Some(StopReason::Emergency | StopReason::Numbness | StopReason::Sharp) => Light::Red,
        Some(StopReason::HurtMore) => now.map_or(Light::Green, |now| light(before, now)),
        Some(StopReason::TooHard | StopReason::Other | StopReason::NotSaid) | None => Light::Green,
    }
}
