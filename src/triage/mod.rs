//! From answers to a verdict, and from a verdict to a [`Clearance`] or a lock.
//! This is the only place that can let a session start.
//!
//! Invariant: answers only ever raise a verdict, "not sure" is never read as
//! "no", and a lock outranks every clean answer.

mod answers;
mod clearance;
mod due;
mod hold;
mod rules;
mod standing;
mod stop;
mod verdict;
mod wait;
mod when;

pub use answers::{Answers, MAX_AGE};
pub use clearance::{Clearance, Scope, fresh};
pub use due::Due;
pub use hold::Hold;
pub use rules::{RULES_VERSION, Rule, Shuts, Told, all as rules};
pub use standing::{FullCheck, LastCheck, Standing};
pub use stop::StopReason;
pub use verdict::{Fired, Level, Verdict, asks_for_gentle, judge};
pub use wait::Wait;
pub use when::{Past, When};

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

/// Judges a full check against what held before it.
pub fn assess(answers: &Answers, before: &Standing, now: Now) -> Outcome {
    let mut standing = before.clone();
    standing.notice(now);
    standing.lift_assessed(answers, now);
    let cleared = standing.cleared(now);
    let verdict = judge(answers, standing.past(&cleared, now));
    standing.after_full_check(&verdict, answers, now);
    standing.after_check(&verdict, answers, now);
    outcome(verdict, standing, answers.pain, now)
}

/// Judges the questions that were answered when one of them ended the check: an
/// emergency. It is a warning, not a full check.
pub fn assess_emergency(answers: &Answers, before: &Standing, now: Now) -> Outcome {
    let mut standing = before.clone();
    standing.notice(now);
    let verdict = judge(answers, standing.past(&[], now));
    standing.after_check(&verdict, answers, now);
    outcome(verdict, standing, answers.pain, now)
}

/// Judges the short check before a session: none of the nine signs and nothing
/// new, and this pain. What the last full check said of the person's health
/// still counts; where a full one is due, nothing is cleared.
pub fn assess_short(pain: Pain, before: &Standing, now: Now) -> Option<Outcome> {
    let full = before.full.as_ref().filter(|_| before.due(now).is_none())?;
    let answers = full.answers.carried(pain);
    let mut standing = before.clone();
    standing.notice(now);
    let cleared = standing.cleared(now);
    let verdict = judge(&answers, standing.past(&cleared, now));
    standing.after_check(&verdict, &answers, now);
    standing.told_pain(pain, now);
    Some(outcome(verdict, standing, pain, now))
}

fn outcome(verdict: Verdict, standing: Standing, pain: Pain, now: Now) -> Outcome {
    let clearance = standing.clearance(pain, now);
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

/// In order, each once. There are never more than a few, and a general sort is
/// 3 kB of code for each kind of thing.
fn in_order<T: Ord>(few: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut sorted = Vec::new();
    for one in few {
        if let Err(place) = sorted.binary_search(&one) {
            sorted.insert(place, one);
        }
    }
    sorted
}
