//! The condition of a rule, as data: what judges the answers is also what a
//! clinician reads.

use std::fmt;

use super::answers::Answers;
use crate::content::questions::{Ask, Heart, Recent, Value};

/// What the app remembers of earlier checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Past<'a> {
    /// A check came to urgent or emergency in the last 14 days.
    pub warned_lately: bool,
    /// The pain has stood unchecked for two weeks or more.
    pub unchecked_2_weeks: bool,
    /// Reasons that a professional's word covers, as they were told.
    pub cleared: &'a [String],
}

/// A condition over answers and past.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// The answer is one of these.
    Is(Ask, &'static [Value]),
    /// One of these questions was answered "not sure".
    NotSure(&'static [Ask]),
    /// One of these holds (Q20).
    Recent(&'static [Recent]),
    /// The person is not sure about Q20.
    RecentUnsure,
    /// This risk of heart and vessels holds.
    Heart(Heart),
    /// At least so many risks of heart and vessels hold.
    HeartRisks(usize),
    /// Of this age in years, or older.
    AgeFrom(u8),
    /// Younger than this.
    AgeBelow(u8),
    /// Pain now of this score, or more.
    PainFrom(u8),
    /// [`Past::warned_lately`]
    WarnedLately,
    /// [`Past::unchecked_2_weeks`]
    Unchecked2Weeks,
    /// All of these hold.
    All(&'static [Self]),
    /// At least one of these holds.
    Any(&'static [Self]),
}

impl When {
    /// Whether it holds.
    pub fn holds(&self, answers: &Answers, past: Past<'_>) -> bool {
        match self {
            Self::Is(ask, values) => values.contains(&answers.get(*ask)),
            Self::NotSure(asks) => asks.iter().any(|a| answers.get(*a) == Value::NotSure),
            Self::Recent(any) => any.iter().any(|r| answers.recent().contains(r)),
            Self::RecentUnsure => answers.recent_unsure(),
            Self::Heart(risk) => answers.heart().contains(risk),
            Self::HeartRisks(count) => *count <= answers.heart().len(),
            Self::AgeFrom(years) => *years <= answers.age(),
            Self::AgeBelow(years) => answers.age() < *years,
            Self::PainFrom(score) => *score <= answers.pain.get(),
            Self::WarnedLately => past.warned_lately,
            Self::Unchecked2Weeks => past.unchecked_2_weeks,
            Self::All(all) => all.iter().all(|w| w.holds(answers, past)),
            Self::Any(any) => any.iter().any(|w| w.holds(answers, past)),
        }
    }
}

impl fmt::Display for When {
    /// `night = worse AND (cancer = yes/ns OR age ≥ 50)`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = |list: Vec<&'static str>| list.join("/");
        match self {
            Self::Is(ask, values) => {
                let values = values.iter().map(|v| v.key()).collect();
                write!(f, "{} = {}", ask.key(), names(values))
            }
            Self::NotSure(asks) => {
                let asks: Vec<_> = asks.iter().map(|a| a.key()).collect();
                write!(f, "ns to any of {}", asks.join(", "))
            }
            Self::Recent(any) => {
                let any = any.iter().map(|r| r.key()).collect();
                write!(f, "recent has {}", names(any))
            }
            Self::RecentUnsure => f.write_str("recent = ns"),
            Self::Heart(risk) => write!(f, "heart has {}", risk.key()),
            Self::HeartRisks(count) => write!(f, "heart risks ≥ {count}"),
            Self::AgeFrom(years) => write!(f, "age ≥ {years}"),
            Self::AgeBelow(years) => write!(f, "age < {years}"),
            Self::PainFrom(score) => write!(f, "pain ≥ {score}"),
            Self::WarnedLately => f.write_str("U or E in the last 14 days"),
            Self::Unchecked2Weeks => f.write_str("unchecked for 14 days"),
            Self::All(all) => joined(f, all, " AND "),
            Self::Any(any) => joined(f, any, " OR "),
        }
    }
}

/// Conditions with a word between; those made of parts stand in brackets.
fn joined(f: &mut fmt::Formatter<'_>, parts: &[When], between: &str) -> fmt::Result {
    for (at, part) in parts.iter().enumerate() {
        if 0 < at {
            f.write_str(between)?;
        }
        match part {
            When::All(_) | When::Any(_) => write!(f, "({part})")?,
            simple => write!(f, "{simple}")?,
        }
    }
    Ok(())
}
