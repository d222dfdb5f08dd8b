//! What the pages of the check say. Plain words, one thing in a line.
//!
//! Invariant: every line that can be ticked stands on exactly one list, and a
//! question whose tick does not say enough has a follow-up.

use super::{Ask, Heart, Item, Recent, Value};
use crate::content::signs::SIGNS;

/// A question with the answers to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// Which question.
    pub ask: Ask,
    /// Its words.
    pub legend: &'static str,
    /// The answers in the order in which they are offered.
    pub options: &'static [(Value, &'static str)],
}

/// A line that can be ticked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// What it answers.
    pub item: Item,
    /// The words in bold.
    pub lead: &'static str,
    /// What follows them, with its own punctuation in front.
    pub rest: &'static str,
    /// How a result repeats it: completes "You are not sure about".
    pub short: &'static str,
}

const fn line(item: Item, lead: &'static str, rest: &'static str, short: &'static str) -> Line {
    Line {
        item,
        lead,
        rest,
        short,
    }
}

const fn ask(ask: Ask, lead: &'static str, rest: &'static str, short: &'static str) -> Line {
    line(Item::Ask(ask), lead, rest, short)
}

/// How it began, nights, arms, and what came with it: Q10 to Q13, Q17, Q21 to
/// Q23, and the three short questions beside them.
pub const NOW: [Line; 11] = [
    ask(
        Ask::Fever,
        "Fever",
        " of 38 °C or more, shivering, or feeling very ill",
        "a fever",
    ),
    ask(
        Ask::Arms,
        "Arm or hand",
        " that tingles, is numb or is weak",
        "tingling, numbness or weakness in your arms",
    ),
    ask(
        Ask::Night,
        "Nights:",
        " it hurts at night, or wakes you",
        "pain at night",
    ),
    ask(
        Ask::Eases,
        "Moving does not change it.",
        " The pain stays the same however you move, sit or lie",
        "whether moving changes the pain",
    ),
    ask(
        Ask::Limited,
        "It stops me",
        " from doing my normal activities",
        "being stopped from your normal activities",
    ),
    ask(
        Ask::Injury,
        "A knock, fall, lift or accident,",
        " or a hard cough, just before it began",
        "an injury just before it began",
    ),
    ask(
        Ask::First,
        "First time:",
        " I have never had this pain before",
        "whether this is the first time",
    ),
    ask(
        Ask::General,
        "Weight loss",
        " without trying, night sweats, or weeks of feeling ill. Or a cough for over 3 weeks, or a new lump or bend in your back",
        "weight loss, sweats, weeks of illness, a long cough, or a change of shape",
    ),
    ask(
        Ask::Skin,
        "Burning on one side,",
        " with sensitive skin or blisters",
        "one-sided burning or blisters",
    ),
    ask(
        Ask::Belly,
        "Tummy:",
        " pain, heartburn, being sick, or a change in what you pass",
        "tummy trouble",
    ),
    ask(
        Ask::Stiff,
        "Stiff in the morning",
        " for over 30 minutes",
        "morning stiffness",
    ),
];

/// Health that stays the same from check to check: Q16, Q18 to Q20 and Q24.
pub const HEALTH: [Line; 18] = [
    ask(
        Ask::Cancer,
        "Cancer,",
        " now or ever (not minor skin cancer)",
        "cancer",
    ),
    ask(
        Ask::Immune,
        "Weak immunity,",
        " injected drugs, contact with TB, or a serious infection, or an injection or operation on the spine, not long ago",
        "weak immunity or a risk of infection",
    ),
    ask(
        Ask::Bone,
        "Fragile bones,",
        " a bone broken by a small fall, steroid tablets for 3 months or more, or loss of height",
        "fragile bones",
    ),
    line(
        Item::Recent(Recent::Thinner),
        "Blood thinner,",
        " or a bleeding disorder",
        "a blood thinner or bleeding disorder",
    ),
    line(
        Item::Recent(Recent::Clot),
        "Blood clot",
        " in a leg or lung, ever",
        "a blood clot",
    ),
    line(
        Item::Recent(Recent::Oestrogen),
        "Oestrogen:",
        " the combined pill, patch or ring, or hormone tablets",
        "treatment with oestrogen",
    ),
    line(
        Item::Recent(Recent::Surgery),
        "Operation",
        " in the last 12 weeks",
        "an operation in the last 12 weeks",
    ),
    line(
        Item::Recent(Recent::Immobile),
        "Bed rest, a cast or a long journey",
        " in the last 12 weeks",
        "bed rest, a cast or a long journey",
    ),
    ask(
        Ask::Pregnancy,
        "Pregnant,",
        " or gave birth in the last 6 months",
        "being pregnant, or a birth in the last 6 months",
    ),
    ask(
        Ask::Shoulder,
        "A shoulder that slips",
        " out of place, or very loose joints",
        "a shoulder that slips, or very loose joints",
    ),
    ask(
        Ask::Unstable,
        "Heart or lung disease not under control,",
        " or very high blood pressure without treatment",
        "heart or lung disease that is not under control",
    ),
    line(
        Item::Heart(Heart::Aorta),
        "The main artery from the heart:",
        " a known bulge or tear, or Marfan or a similar condition",
        "a known bulge or tear of the main artery",
    ),
    line(
        Item::Heart(Heart::HeartDisease),
        "Heart disease,",
        " such as angina or a heart attack",
        "heart disease",
    ),
    line(
        Item::Heart(Heart::Pressure),
        "High blood pressure",
        "",
        "high blood pressure",
    ),
    line(
        Item::Heart(Heart::Cholesterol),
        "High cholesterol",
        "",
        "high cholesterol",
    ),
    line(Item::Heart(Heart::Diabetes), "Diabetes", "", "diabetes"),
    line(
        Item::Heart(Heart::Smoker),
        "Smoking,",
        " now or in the past",
        "smoking",
    ),
    line(
        Item::Heart(Heart::Family),
        "Heart disease in the family:",
        " a parent, brother or sister",
        "heart disease in your family",
    ),
];

/// Q14.
pub const TREND: Choice = Choice {
    ask: Ask::Trend,
    legend: "Over the last 2 weeks, it has been",
    options: &[
        (Value::Better, "Getting better"),
        (Value::UpDown, "Up and down"),
        (Value::Same, "About the same"),
        (Value::Worse, "Getting worse"),
        (Value::NotSure, "I’m not sure"),
    ],
};

/// Q15.
pub const DURATION: Choice = Choice {
    ask: Ask::Duration,
    legend: "How long have you had it this time?",
    options: &[
        (Value::Under2Weeks, "Less than 2 weeks"),
        (Value::Weeks2To6, "2 to 6 weeks"),
        (Value::Weeks6To12, "6 to 12 weeks"),
        (Value::Over12Weeks, "More than 12 weeks"),
    ],
};

/// Q25.
pub const CHECKED: Choice = Choice {
    ask: Ask::Checked,
    legend: "Has a professional checked this pain since it began or last changed?",
    options: &[
        (Value::YesOk, "Yes, and exercise is OK"),
        (
            Value::YesUnclear,
            "Yes, but I do not know if exercise is OK",
        ),
        (Value::No, "No, not yet"),
        (Value::NotSure, "I’m not sure"),
    ],
};

/// Q24, for the rule about bones, which depends on it between 65 and 74.
pub const SEX: Choice = Choice {
    ask: Ask::Sex,
    legend: "For one question about bones: what sex are you?",
    options: &[
        (Value::Female, "Female"),
        (Value::Male, "Male"),
        (Value::Unsaid, "I would rather not say"),
    ],
};

const FOLLOW_UPS: [Choice; 10] = [
    Choice {
        ask: Ask::Breath,
        legend: "What is it with your breathing?",
        options: &[
            (Value::New, "Harder at rest, or with light activity"),
            (
                Value::Catch,
                "Only a sharp catch on a deep breath. I walk and talk as usual",
            ),
            (Value::NotSure, "I’m not sure"),
        ],
    },
    Choice {
        ask: Ask::Clot,
        legend: "Which of these is it?",
        options: &[
            (Value::Blood, "Coughing blood"),
            (
                Value::Limb,
                "An arm or leg newly swollen, sore or a different colour",
            ),
            (Value::Both, "Both"),
            (Value::NotSure, "I’m not sure"),
        ],
    },
    Choice {
        ask: Ask::Legs,
        legend: "What is it with your legs?",
        options: &[
            (
                Value::Both,
                "Both legs, unsteady walking, or a tight or numb band round my body",
            ),
            (Value::One, "One leg only"),
            (Value::NotSure, "I’m not sure"),
        ],
    },
    Choice {
        ask: Ask::Arms,
        legend: "What is it with your arms or hands?",
        options: &[
            (Value::Sudden, "It came suddenly, in seconds or minutes"),
            (
                Value::BothOrClumsy,
                "Both sides, or clumsy hands that drop things",
            ),
            (Value::Weak, "One arm or hand is weak"),
            (
                Value::OneLasting,
                "One arm tingles or is numb, for over an hour or again and again",
            ),
            (
                Value::OneBrief,
                "One arm tingles, and it settles within minutes",
            ),
            (Value::NotSure, "I’m not sure"),
        ],
    },
    Choice {
        ask: Ask::Night,
        legend: "What happens at night?",
        options: &[
            (
                Value::Constant,
                "It never lets up, in any position, or is worse lying flat",
            ),
            (Value::Worse, "It is clearly worse at night"),
            (
                Value::WakesEases,
                "It wakes me late in the night, and eases when I get up and move",
            ),
            (Value::Position, "Only when I lie on it. Turning over helps"),
            (Value::NotSure, "I’m not sure"),
        ],
    },
    Choice {
        ask: Ask::Injury,
        legend: "What happened just before it began?",
        options: &[
            (Value::Major, "A serious accident, or a fall from a height"),
            (
                Value::Minor,
                "A knock, a small fall, a lift or a hard cough",
            ),
            (Value::NotSure, "I’m not sure"),
        ],
    },
    Choice {
        ask: Ask::Belly,
        legend: "What is it with your tummy?",
        options: &[
            (Value::Blood, "Black stools, or vomiting blood"),
            (
                Value::Strong,
                "Strong pain through to the back for over 30 minutes, vomiting or yellow skin. Or it began after being very sick, or after food got stuck",
            ),
            (
                Value::Urine,
                "Pain in the side, or burning or blood when I pass urine",
            ),
            (Value::Meal, "Heartburn, or pain that comes with meals"),
            (Value::NotSure, "I’m not sure"),
        ],
    },
    Choice {
        ask: Ask::Stiff,
        legend: "Which fits your stiffness?",
        options: &[
            (
                Value::Girdle,
                "I am 50 or over, and both shoulders are stiff",
            ),
            (
                Value::Inflam,
                "It eases as I move, has lasted over 3 months, and began before I was 45",
            ),
            (Value::No, "Neither of these"),
            (Value::NotSure, "I’m not sure"),
        ],
    },
    Choice {
        ask: Ask::GirdleHead,
        legend: "With the stiff shoulders, do you also have any of these?",
        options: &[
            (Value::Vision, "A change in my sight"),
            (Value::HeadacheJaw, "A new headache, or pain in the jaw"),
            (Value::None, "None of these"),
            (Value::NotSure, "I’m not sure"),
        ],
    },
    Choice {
        ask: Ask::Pregnancy,
        legend: "Which is it?",
        options: &[
            (Value::Pregnant, "Pregnant now"),
            (Value::Birth6Weeks, "Gave birth in the last 6 weeks"),
            // Both a birth of the last 6 months, and one of the last 12 weeks.
            (Value::Weeks6To12, "Gave birth 6 to 12 weeks ago"),
            (Value::Birth6Months, "Gave birth 3 to 6 months ago"),
        ],
    },
];

/// What to ask where a tick does not say enough.
pub fn follow_up(ask: Ask) -> Option<&'static Choice> {
    FOLLOW_UPS.iter().find(|choice| choice.ask == ask)
}

/// How a result repeats a line that can be ticked.
pub fn short(item: Item) -> &'static str {
    if let Item::Ask(ask) = item
        && let Some(sign) = SIGNS.iter().find(|sign| sign.id == ask)
    {
        return sign.told;
    }
    let mut lines = NOW.iter().chain(&HEALTH);
    lines.find(|l| l.item == item).map_or("", |l| l.short)
}
