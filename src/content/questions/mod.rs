//! The questions of the symptom check as data: their stable names, the answers
//! that each allows, and the words of its pages.
//!
//! Invariant: the names that [`Ask::key`], [`Value::key`], [`Recent::key`] and
//! [`Heart::key`] give are those of saved checks, exported files and the
//! command-line check. They never change.

mod words;

pub use words::{CHECKED, Choice, DURATION, HEALTH, Line, NOW, SEX, TREND, follow_up, short};

/// A question with one answer: the Q numbers are those of safety.md section 3.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ask {
    /// Q01: chest pain, or pain that spreads.
    Chest,
    /// Q02: breathing.
    Breath,
    /// Q03: sudden severe pain.
    Sudden,
    /// Q04: very unwell with it.
    Unwell,
    /// Q05: pain with effort that eases with rest.
    Effort,
    /// Q06: coughing blood, or a swollen limb.
    Clot,
    /// Q07: weak or numb legs.
    Legs,
    /// Q08: saddle numbness, bladder, bowel or sexual change.
    Saddle,
    /// Q09: face, eyes, speech, balance, headache or stiff neck.
    Head,
    /// Q10: a knock, fall, lift or accident just before it began.
    Injury,
    /// Q11: fever.
    Fever,
    /// Q12: tingling, numbness or weakness in the arms.
    Arms,
    /// Q13: nights.
    Night,
    /// Asked with Q13: whether moving or changing position alters the pain.
    Eases,
    /// Q14: the last two weeks.
    Trend,
    /// Q15: how long.
    Duration,
    /// Asked with Q15: whether it is the first time.
    First,
    /// Q16: cancer, ever.
    Cancer,
    /// Q17: weight loss, sweats, weeks of illness, a long cough, a lump.
    General,
    /// Q18: weak immunity, injected drugs, tuberculosis, a recent infection.
    Immune,
    /// Q19: fragile bones.
    Bone,
    /// Q21: one-sided burning, sensitive skin or blisters.
    Skin,
    /// Q22: tummy.
    Belly,
    /// Q23: morning stiffness.
    Stiff,
    /// Asked after stiff shoulders: headache, jaw pain, or a change in vision.
    GirdleHead,
    /// Q24: used for the bone rule only.
    Sex,
    /// Q24: pregnant, or a birth in the last six months.
    Pregnancy,
    /// Rule C6: heart or lung disease that is not under control, or very high
    /// blood pressure that is not treated. safety.md has the rule and no
    /// question for it; this is ours.
    Unstable,
    /// Q24: a shoulder that slips, or very loose joints.
    Shoulder,
    /// Q25: whether a professional has checked this pain.
    Checked,
    /// Whether the pain stops normal activities.
    Limited,
}

/// One answer. Which ones a question allows: [`Ask::values`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words of each stand in `words.rs`")]
pub enum Value {
    No,
    Yes,
    NotSure,
    None,
    Normal,
    Catch,
    New,
    Blood,
    Limb,
    Both,
    One,
    Minor,
    Major,
    OneBrief,
    OneLasting,
    Weak,
    BothOrClumsy,
    Sudden,
    Fine,
    Position,
    WakesEases,
    Worse,
    Constant,
    Better,
    UpDown,
    Same,
    Under2Weeks,
    Weeks2To6,
    Weeks6To12,
    Over12Weeks,
    Any,
    Meal,
    Strong,
    Urine,
    Inflam,
    Girdle,
    HeadacheJaw,
    Vision,
    Unsaid,
    Female,
    Male,
    Pregnant,
    Birth6Weeks,
    Birth6Months,
    Stable,
    Unstable,
    YesOk,
    YesUnclear,
}

use Value as V;

const NO_YES: &[V] = &[V::No, V::Yes];
const NO_YES_UNSURE: &[V] = &[V::No, V::Yes, V::NotSure];

impl Ask {
    /// All of them, in the order of [`Ask`].
    pub const ALL: [Self; 31] = [
        Self::Chest,
        Self::Breath,
        Self::Sudden,
        Self::Unwell,
        Self::Effort,
        Self::Clot,
        Self::Legs,
        Self::Saddle,
        Self::Head,
        Self::Injury,
        Self::Fever,
        Self::Arms,
        Self::Night,
        Self::Eases,
        Self::Trend,
        Self::Duration,
        Self::First,
        Self::Cancer,
        Self::General,
        Self::Immune,
        Self::Bone,
        Self::Skin,
        Self::Belly,
        Self::Stiff,
        Self::GirdleHead,
        Self::Sex,
        Self::Pregnancy,
        Self::Unstable,
        Self::Shoulder,
        Self::Checked,
        Self::Limited,
    ];

    /// The nine signs that open every check, the most serious first.
    pub const SIGNS: [Self; 9] = [
        Self::Chest,
        Self::Breath,
        Self::Sudden,
        Self::Unwell,
        Self::Effort,
        Self::Clot,
        Self::Legs,
        Self::Saddle,
        Self::Head,
    ];

    /// Its name in saved answers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Chest => "chest",
            Self::Breath => "breath",
            Self::Sudden => "sudden",
            Self::Unwell => "unwell",
            Self::Effort => "effort",
            Self::Clot => "clot",
            Self::Legs => "legs",
            Self::Saddle => "saddle",
            Self::Head => "head",
            Self::Injury => "injury",
            Self::Fever => "fever",
            Self::Arms => "arms",
            Self::Night => "night",
            Self::Eases => "eases",
            Self::Trend => "trend",
            Self::Duration => "duration",
            Self::First => "first",
            Self::Cancer => "cancer",
            Self::General => "general",
            Self::Immune => "immune",
            Self::Bone => "bone",
            Self::Skin => "skin",
            Self::Belly => "belly",
            Self::Stiff => "stiff",
            Self::GirdleHead => "girdle_head",
            Self::Sex => "sex",
            Self::Pregnancy => "pregnancy",
            Self::Unstable => "unstable",
            Self::Shoulder => "shoulder",
            Self::Checked => "checked",
            Self::Limited => "limited",
        }
    }

    /// The answers that it allows, the harmless one first.
    pub const fn values(self) -> &'static [Value] {
        match self {
            Self::Breath => &[V::Normal, V::Catch, V::New, V::NotSure],
            Self::Clot => &[V::None, V::Blood, V::Limb, V::Both, V::NotSure],
            Self::Legs => &[V::None, V::One, V::Both, V::NotSure],
            Self::Injury => &[V::None, V::Minor, V::Major, V::NotSure],
            Self::Arms => &[
                V::None,
                V::OneBrief,
                V::OneLasting,
                V::Weak,
                V::BothOrClumsy,
                V::Sudden,
                V::NotSure,
            ],
            Self::Night => &[
                V::Fine,
                V::Position,
                V::WakesEases,
                V::Worse,
                V::Constant,
                V::NotSure,
            ],
            Self::Eases => &[V::Yes, V::No, V::NotSure],
            Self::Trend => &[V::Same, V::Better, V::UpDown, V::Worse, V::NotSure],
            Self::Duration => &[V::Weeks2To6, V::Under2Weeks, V::Weeks6To12, V::Over12Weeks],
            Self::General => &[V::None, V::Any, V::NotSure],
            Self::Belly => &[V::None, V::Meal, V::Strong, V::Blood, V::Urine, V::NotSure],
            Self::Stiff => &[V::No, V::Inflam, V::Girdle, V::NotSure],
            Self::GirdleHead => &[V::None, V::HeadacheJaw, V::Vision, V::NotSure],
            Self::Sex => &[V::Unsaid, V::Female, V::Male],
            Self::Pregnancy => &[V::None, V::Pregnant, V::Birth6Weeks, V::Birth6Months],
            Self::Shoulder => &[V::Stable, V::Unstable],
            Self::Checked => &[V::YesOk, V::YesUnclear, V::No, V::NotSure],
            Self::Limited => NO_YES,
            Self::Chest
            | Self::Sudden
            | Self::Unwell
            | Self::Effort
            | Self::Saddle
            | Self::Head
            | Self::Fever
            | Self::First
            | Self::Cancer
            | Self::Immune
            | Self::Bone
            | Self::Skin
            | Self::Unstable => NO_YES_UNSURE,
        }
    }

    /// The answer of a person who has nothing to report.
    pub const fn harmless(self) -> Value {
        self.values()[0]
    }

    /// Whether it allows this answer.
    pub fn allows(self, value: Value) -> bool {
        self.values().contains(&value)
    }
}

impl Value {
    /// Its name in saved answers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Yes => "yes",
            Self::NotSure => "ns",
            Self::None => "none",
            Self::Normal => "normal",
            Self::Catch => "catch",
            Self::New => "new",
            Self::Blood => "blood",
            Self::Limb => "limb",
            Self::Both => "both",
            Self::One => "one",
            Self::Minor => "minor",
            Self::Major => "major",
            Self::OneBrief => "one-brief",
            Self::OneLasting => "one-lasting",
            Self::Weak => "weak",
            Self::BothOrClumsy => "both-or-clumsy",
            Self::Sudden => "sudden",
            Self::Fine => "fine",
            Self::Position => "position",
            Self::WakesEases => "wakes-eases",
            Self::Worse => "worse",
            Self::Constant => "constant",
            Self::Better => "better",
            Self::UpDown => "up-down",
            Self::Same => "same",
            Self::Under2Weeks => "under-2w",
            Self::Weeks2To6 => "2-6w",
            Self::Weeks6To12 => "6-12w",
            Self::Over12Weeks => "over-12w",
            Self::Any => "any",
            Self::Meal => "meal",
            Self::Strong => "strong",
            Self::Urine => "urine",
            Self::Inflam => "inflam",
            Self::Girdle => "girdle",
            Self::HeadacheJaw => "headache-jaw",
            Self::Vision => "vision",
            Self::Unsaid => "unsaid",
            Self::Female => "female",
            Self::Male => "male",
            Self::Pregnant => "pregnant",
            Self::Birth6Weeks => "birth-6w",
            Self::Birth6Months => "birth-6m",
            Self::Stable => "stable",
            Self::Unstable => "unstable",
            Self::YesOk => "yes-ok",
            Self::YesUnclear => "yes-unclear",
        }
    }
}

/// Q20: what may go with the pain, of which several can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Recent {
    /// A blood thinner, or a bleeding disorder.
    Thinner,
    /// An operation in the last 12 weeks.
    Surgery,
    /// A birth in the last 12 weeks.
    Birth,
    /// Bed rest, a cast or a long journey in the last 12 weeks.
    Immobile,
    /// A blood clot, ever.
    Clot,
    /// The pill, or other treatment with oestrogen.
    Oestrogen,
}

impl Recent {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Thinner,
        Self::Surgery,
        Self::Birth,
        Self::Immobile,
        Self::Clot,
        Self::Oestrogen,
    ];

    /// Its name in saved answers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Thinner => "thinner",
            Self::Surgery => "surgery",
            Self::Birth => "birth",
            Self::Immobile => "immobile",
            Self::Clot => "clot",
            Self::Oestrogen => "oestrogen",
        }
    }
}

/// Q24: risks of heart and vessels, of which several can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Heart {
    /// Smokes, or used to.
    Smoker,
    /// High blood pressure.
    Pressure,
    /// High cholesterol.
    Cholesterol,
    /// Diabetes.
    Diabetes,
    /// Known heart disease.
    HeartDisease,
    /// Heart disease in a parent, brother or sister.
    Family,
    /// A known bulge or tear of the main artery, or Marfan or a similar
    /// condition.
    Aorta,
}

impl Heart {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Smoker,
        Self::Pressure,
        Self::Cholesterol,
        Self::Diabetes,
        Self::HeartDisease,
        Self::Family,
        Self::Aorta,
    ];

    /// Its name in saved answers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Smoker => "smoker",
            Self::Pressure => "pressure",
            Self::Cholesterol => "cholesterol",
            Self::Diabetes => "diabetes",
            Self::HeartDisease => "heart-disease",
            Self::Family => "family",
            Self::Aorta => "aorta",
        }
    }
}

/// A line that can be ticked on a list of the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// It answers a question, or opens its follow-up.
    Ask(Ask),
    /// Q20.
    Recent(Recent),
    /// Q24.
    Heart(Heart),
}
