//! The rules: safety.md section 3.3, one row each, as a clinician reviews them.
//! `tests/snapshots/rules.md.snap` holds the whole table in Markdown, and SAFETY.md says
//! where a row says more than its source.
//!
//! Reading of the source: where it writes "yes", only yes counts in a
//! combination; where it names a sign bare ("CANCER OR FEVER"), yes and not sure
//! count alike.
//!
//! Invariant: a row's condition is monotone: no answer moved away from harmless
//! can make it stop holding.

mod emergency;
mod lesser;
mod urgent;

use super::verdict::Level;
use super::when::When::{self, AgeFrom, All, Any, Is};
use crate::content::ForReview;
use crate::content::questions::{Ask, Recent, Value as V};

/// The version of these rules. It goes up whenever a row, a question or a
/// threshold changes; checks saved under a higher one are not read as ours.
pub const RULES_VERSION: u32 = 1;

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Its name in safety.md: "E1". Rows of one rule that differ in level or
    /// reason share it. `NSU` and `NSC` are principle 2 of section 3.1.
    pub id: &'static str,
    /// The level that it gives.
    pub level: Level,
    /// What a level C does: E and U always lock.
    pub shuts: Shuts,
    /// When it fires.
    pub when: When,
    /// Why, in plain words.
    pub told: Told,
    /// Sources by their keys in safety.md; GK is general knowledge, Rec a
    /// recommendation of that file.
    pub source: ForReview<&'static str>,
}

/// What a rule holds shut, and whether a professional's word opens it for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shuts {
    /// E and U: locked.
    Lock,
    /// Locked until a professional has cleared it. The word covers the rule
    /// itself afterwards, because the fact behind it stays.
    LockUntilCleared,
    /// Only the gentle set. A professional's word covers the rule afterwards.
    Gentle,
}

/// How a reason is worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Completes "You told us:".
    Words(&'static str),
    /// With the score of the pain.
    Pain,
    /// The lines that the person is not sure about.
    NotSure,
}

const YES: &[V] = &[V::Yes];
const YES_NS: &[V] = &[V::Yes, V::NotSure];
const NOT_EASED: &[V] = &[V::No, V::NotSure];

const UNDER_2: When = Is(Ask::Duration, &[V::Under2Weeks]);
const UNDER_6: When = Is(Ask::Duration, &[V::Under2Weeks, V::Weeks2To6]);
const UNDER_12: When = Is(
    Ask::Duration,
    &[V::Under2Weeks, V::Weeks2To6, V::Weeks6To12],
);
const WORSE: When = Is(Ask::Trend, &[V::Worse]);
const FEVER: When = Is(Ask::Fever, YES_NS);
const CATCH: When = Is(Ask::Breath, &[V::Catch]);
const ARMS_WEAK: When = Is(Ask::Arms, &[V::Weak, V::BothOrClumsy]);
/// Not "yes, and exercise is OK".
const NOT_CLEARED: When = Is(Ask::Checked, &[V::YesUnclear, V::No, V::NotSure]);
/// Not seen by anybody.
const NOT_SEEN: When = Is(Ask::Checked, &[V::No, V::NotSure]);
const THINNER: When = When::Recent(&[Recent::Thinner]);
const EXPECTING: When = Is(
    Ask::Pregnancy,
    &[V::Pregnant, V::Birth6Weeks, V::Birth6Months],
);
/// A birth in the last 12 weeks, as somebody may say it who was not asked how
/// many.
const BORN: When = When::Recent(&[Recent::Birth]);
/// Q19, with its automatic yes: women from 65, men from 75 (GK cut-offs). Who
/// does not say counts as the earlier.
const FRAGILE: When = Any(&[
    Is(Ask::Bone, YES_NS),
    All(&[Is(Ask::Sex, &[V::Female, V::Unsaid]), AgeFrom(65)]),
    AgeFrom(75),
]);

const fn row(
    id: &'static str,
    level: Level,
    shuts: Shuts,
    when: When,
    told: &'static str,
    source: &'static str,
) -> Rule {
    let told = Told::Words(told);
    Rule {
        id,
        level,
        shuts,
        when,
        told,
        source: ForReview::new(source),
    }
}

const fn emergency(id: &'static str, when: When, told: &'static str, source: &'static str) -> Rule {
    row(id, Level::Emergency, Shuts::Lock, when, told, source)
}

const fn urgent(id: &'static str, when: When, told: &'static str, source: &'static str) -> Rule {
    row(id, Level::Urgent, Shuts::Lock, when, told, source)
}

const fn clinic(id: &'static str, when: When, told: &'static str, source: &'static str) -> Rule {
    row(id, Level::Clinic, Shuts::Gentle, when, told, source)
}

const fn cleared(id: &'static str, when: When, told: &'static str, source: &'static str) -> Rule {
    row(
        id,
        Level::Clinic,
        Shuts::LockUntilCleared,
        when,
        told,
        source,
    )
}

const fn modify(id: &'static str, when: When, told: &'static str, source: &'static str) -> Rule {
    row(id, Level::Modify, Shuts::Gentle, when, told, source)
}

/// Every row, the gravest first.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    let tables: [&'static [Rule]; 3] = [emergency::ROWS, urgent::ROWS, lesser::ROWS];
    tables.into_iter().flatten()
}

impl Rule {
    const fn not_sure(mut self) -> Self {
        self.told = Told::NotSure;
        self
    }

    const fn pain(mut self) -> Self {
        self.told = Told::Pain;
        self
    }

    /// Whether it locks all exercises.
    pub const fn locks(&self) -> bool {
        matches!(self.shuts, Shuts::Lock | Shuts::LockUntilCleared)
    }
}
