//! What the answers come to: every rule that fires, the highest level first.

use super::answers::Answers;
use super::rules::{Rule, Shuts, Told};
use super::when::{Past, When};
use crate::content::questions::{Ask, Item, Recent, Value, short};
use crate::pain::Pain;

/// How serious an answer is (safety.md, levels). The order is the order of
/// severity, so that combining two levels is `max`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// No warning sign found from the answers.
    Ok,
    /// Gentle set only, for 48 hours at least.
    Modify,
    /// See a professional within days; gentle set or locked, by the rule.
    Clinic,
    /// Urgent advice the same day; locked until seen.
    Urgent,
    /// Call the ambulance now; locked until seen.
    Emergency,
}

impl Level {
    /// The letter that safety.md and saved data use.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ok => "OK",
            Self::Modify => "M",
            Self::Clinic => "C",
            Self::Urgent => "U",
            Self::Emergency => "E",
        }
    }

    /// The level with that letter.
    pub fn from_key(key: &str) -> Option<Self> {
        [
            Self::Ok,
            Self::Modify,
            Self::Clinic,
            Self::Urgent,
            Self::Emergency,
        ]
        .into_iter()
        .find(|l| l.key() == key)
    }
}

/// Pain of 4 to 7 asks for the gentle set (M1).
const MODERATE_PAIN: u8 = 4;

/// Whether this pain leaves only the gentle set, at most (safety.md 3.3, M1).
pub const fn asks_for_gentle(pain: Pain) -> bool {
    MODERATE_PAIN <= pain.get()
}

/// How a score of pain is told.
pub(super) const PAIN_OF: &str = "pain of ";

/// A rule that fired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fired {
    /// Which one.
    pub rule: &'static Rule,
    /// What the person told us, to stand under "You told us:".
    pub told: Vec<String>,
}

/// What the answers come to by themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The highest level that fired; OK when none did.
    pub level: Level,
    /// Every rule that fired, gravest first.
    pub fired: Vec<Fired>,
}

impl Verdict {
    /// Whether it locks all exercises.
    pub fn locks(&self) -> bool {
        self.fired.iter().any(|f| f.rule.locks())
    }

    /// Whether only the gentle set is left: not locked, but not free either.
    pub fn is_gentle(&self) -> bool {
        Level::Ok < self.level && !self.locks()
    }

    /// The rules that fired, each id once, gravest first.
    pub fn rules(&self) -> Vec<&'static str> {
        let mut ids = Vec::new();
        for fired in &self.fired {
            if !ids.contains(&fired.rule.id) {
                ids.push(fired.rule.id);
            }
        }
        ids
    }

    /// What the person told us at the highest level, each once. What locks comes
    /// first, whatever its level.
    pub fn told(&self) -> Vec<String> {
        let locks = self.locks();
        let counts = |f: &&Fired| {
            if locks {
                f.rule.locks() && f.rule.level == self.level
            } else {
                f.rule.level == self.level
            }
        };
        let mut told = Vec::new();
        for words in self.fired.iter().filter(counts).flat_map(|f| &f.told) {
            if !told.contains(words) {
                told.push(words.clone());
            }
        }
        told
    }
}

/// Applies every rule to the answers.
pub fn judge(answers: &Answers, past: Past<'_>) -> Verdict {
    let mut fired: Vec<Fired> = Vec::new();
    for rule in super::rules::all().filter(|rule| rule.when.holds(answers, past)) {
        let told = told(rule, answers);
        if !is_covered(rule, &told, answers, past) {
            fired.push(Fired { rule, told });
        }
    }
    let level = fired.iter().map(|f| f.rule.level).max();
    Verdict {
        level: level.unwrap_or(Level::Ok),
        fired,
    }
}

/// Whether a professional's word covers this reason: it may cover those of level
/// C, as long as the person says that the pain has been checked since.
fn is_covered(rule: &Rule, told: &[String], answers: &Answers, past: Past<'_>) -> bool {
    let can = match rule.shuts {
        Shuts::Lock => false,
        Shuts::LockUntilCleared | Shuts::Gentle => rule.level == Level::Clinic,
    };
    let checked = answers.get(Ask::Checked) == Value::YesOk;
    can && checked && told.iter().all(|told| past.cleared.contains(told))
}

fn told(rule: &Rule, answers: &Answers) -> Vec<String> {
    match rule.told {
        Told::Pain => vec![format!("{PAIN_OF}{} out of 10", answers.pain.get())],
        Told::NotSure => not_sure(&rule.when, answers),
        Told::Words(words) => match rule.when {
            When::Is(ask, _) if answers.get(ask) == Value::NotSure => {
                vec![unsure(Item::Ask(ask))]
            }
            _ => vec![words.to_owned()],
        },
    }
}

fn not_sure(when: &When, answers: &Answers) -> Vec<String> {
    match when {
        When::NotSure(asks) => asks
            .iter()
            .filter(|ask| answers.get(**ask) == Value::NotSure)
            .map(|ask| unsure(Item::Ask(*ask)))
            .collect(),
        When::RecentUnsure if answers.recent_unsure() => {
            vec![unsure(Item::Recent(Recent::Thinner))]
        }
        When::Any(any) => any.iter().flat_map(|w| not_sure(w, answers)).collect(),
        _ => Vec::new(),
    }
}

fn unsure(item: Item) -> String {
    let what = match item {
        Item::Ask(Ask::Trend) => "whether it is getting worse",
        Item::Ask(Ask::Checked) => "whether a professional has checked this pain",
        Item::Recent(_) => "blood thinners, clots, or what happened in the last 12 weeks",
        _ => short(item),
    };
    format!("you are not sure about: {what}")
}
