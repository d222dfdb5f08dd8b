//! The rules as data, and how they are judged: the highest level wins.

use std::fmt;

use super::answers::{Answers, Reply};
use crate::content::signs::{SIGNS, SignId};
use crate::pain::Pain;

/// How serious an answer is (safety.md, levels). The order is the order of
/// severity, so that combining two levels is `max`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// No warning sign found from the answers.
    Ok,
    /// Gentle set only, for 48 hours.
    Modify,
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
            Self::Urgent => "U",
            Self::Emergency => "E",
        }
    }

    /// The level with that letter.
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Ok, Self::Modify, Self::Urgent, Self::Emergency]
            .into_iter()
            .find(|l| l.key() == key)
    }

    /// Whether it locks all exercises.
    pub const fn locks(self) -> bool {
        match self {
            Self::Ok | Self::Modify => false,
            Self::Urgent | Self::Emergency => true,
        }
    }
}

/// The name of a rule in safety.md section 3.3: "E1", "U11", "M1".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RuleId(pub &'static str);

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// What one sign means when it is ticked, and when the person is not sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignRule {
    /// The sign.
    pub sign: SignId,
    /// The rule in safety.md.
    pub rule: RuleId,
    /// Level when ticked. Where the list joins signs that safety.md grades
    /// apart (breath, clot, legs, effort), it is the gravest of them, because
    /// this short list does not ask which.
    pub yes: Level,
    /// Level when not sure: as ticked for chest, breath, legs, saddle and
    /// head; urgent for sudden, unwell, effort and clot (safety.md 3.1, 2).
    pub not_sure: Level,
}

/// The rules of the nine signs, E1 to E9 of safety.md 3.3.
pub const SIGN_RULES: [SignRule; 9] = [
    rule(SignId::Chest, "E1", Level::Emergency),
    rule(SignId::Breath, "E2", Level::Emergency),
    rule(SignId::Sudden, "E3", Level::Urgent),
    rule(SignId::Unwell, "E4", Level::Urgent),
    rule(SignId::Effort, "E5", Level::Urgent),
    rule(SignId::Clot, "E6", Level::Urgent),
    rule(SignId::Legs, "E7", Level::Emergency),
    rule(SignId::Saddle, "E8", Level::Emergency),
    rule(SignId::Head, "E9", Level::Emergency),
];

const fn rule(sign: SignId, id: &'static str, not_sure: Level) -> SignRule {
    SignRule {
        sign,
        rule: RuleId(id),
        yes: Level::Emergency,
        not_sure,
    }
}

/// Pain of 8 or more now is urgent (U11), 4 to 7 asks for the gentle set (M1).
const SEVERE_PAIN: u8 = 8;
const MODERATE_PAIN: u8 = 4;

/// Whether this pain leaves only the gentle set, at most (safety.md 3.3, M1).
pub const fn asks_for_gentle(pain: Pain) -> bool {
    MODERATE_PAIN <= pain.get()
}

/// Why a rule fired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The person ticked this sign.
    Sign(SignId),
    /// The person is not sure about this sign.
    Unsure(SignId),
    /// The pain score.
    Pain(u8),
    /// Stopped with trouble breathing, chest pain, faint or both legs weak.
    StoppedEmergency,
    /// Stopped with numbness, tingling or weakness.
    StoppedNumb,
    /// Stopped with sharp or stabbing pain.
    StoppedSharp,
    /// Stopped because it hurt more than usual.
    StoppedHurt,
    /// Stopped without saying why.
    StoppedSilent,
}

/// What the answers come to by themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The highest level that fired.
    pub level: Level,
    /// Every rule that fired, gravest first.
    pub fired: Vec<(RuleId, Level, Reason)>,
}

impl Verdict {
    /// A verdict from rules that fired; OK when none did. Rules of one level
    /// keep their order.
    pub(super) fn from_fired(rules: Vec<(RuleId, Level, Reason)>) -> Self {
        let mut fired: Vec<(RuleId, Level, Reason)> = Vec::new();
        for rule in rules {
            let place = fired.partition_point(|graver| rule.1 <= graver.1);
            fired.insert(place, rule);
        }
        let level = fired.first().map_or(Level::Ok, |f| f.1);
        Self { level, fired }
    }

    /// The reasons at the highest level: what "You told us" names first.
    pub fn reasons(&self) -> impl Iterator<Item = Reason> {
        self.fired.iter().filter(|f| f.1 == self.level).map(|f| f.2)
    }
}

/// Applies every rule to the answers.
pub(super) fn judge(answers: &Answers) -> Verdict {
    let mut fired: Vec<_> = SIGN_RULES
        .iter()
        .filter_map(|r| match answers.signs.reply(r.sign) {
            Reply::No => None,
            Reply::Yes => Some((r.rule, r.yes, Reason::Sign(r.sign))),
            Reply::NotSure => Some((r.rule, r.not_sure, Reason::Unsure(r.sign))),
        })
        .collect();
    let pain = answers.pain.get();
    if SEVERE_PAIN <= pain {
        fired.push((RuleId("U11"), Level::Urgent, Reason::Pain(pain)));
    } else if asks_for_gentle(answers.pain) {
        fired.push((RuleId("M1"), Level::Modify, Reason::Pain(pain)));
    }
    Verdict::from_fired(fired)
}

impl Reason {
    /// What follows "You told us" on a result: "chest pain or tightness".
    pub fn told(self) -> String {
        match self {
            Self::Sign(sign) => SIGNS[sign as usize].told.to_owned(),
            Self::Unsure(sign) => format!("you are not sure about: {}", SIGNS[sign as usize].told),
            Self::Pain(score) => format!("pain of {score} out of 10"),
            Self::StoppedEmergency => {
                "trouble breathing, chest pain, feeling faint or weak legs while exercising"
                    .to_owned()
            }
            Self::StoppedNumb => "numbness, tingling or weakness while exercising".to_owned(),
            Self::StoppedSharp => "sharp or stabbing pain while exercising".to_owned(),
            Self::StoppedHurt => "more pain than usual while exercising".to_owned(),
            Self::StoppedSilent => "you stopped and did not say why".to_owned(),
        }
    }
}
