//! The causes that people name, and the shortcuts they try (S1, S2).

use crate::content::sources as s;
use crate::content::{Claim, Evidence, Page, Part, Slug};

/// Four causes and three shortcuts, each beside what studies show.
pub const WHY_IT_HURTS: Page = Page {
    slug: Slug::new("why-it-hurts"),
    title: "Why it hurts",
    summary: "Four causes people often name, and what studies really show.",
    parts: &[
        Part::Text(
            "We cannot tell what is causing your pain. These are the reasons that people name most often.",
        ),
        HEAD_FORWARD,
        WEAK_MUSCLES,
        TIGHT_CHEST,
        STRESS,
        LONG_SITTING,
        HOW_COMMON,
        Part::Text("Three shortcuts can backfire."),
        STRETCHING_ALONE,
        SHRUGS,
        PAINKILLERS,
    ],
};

const HEAD_FORWARD: Part = Part::Topic {
    heading: "Head forward",
    said: "“Tech neck”: the head tips forward over a screen and adds 60 pounds (27 kg) of strain.",
    claim: Claim {
        evidence: Evidence::Unproven,
        says: "A model estimates more load when the head tilts far. Studies have not shown that this posture causes neck pain. Change position often.",
        sources: &[s::S60, s::S61, s::S62, s::S63],
    },
};

const WEAK_MUSCLES: Part = Part::Topic {
    heading: "Weak muscles between the blades",
    said: "The rhomboids are weak, and the shoulder blades slide forward.",
    claim: Claim {
        evidence: Evidence::Mixed,
        says: "Weakness is found in some people with neck pain. Strengthening helps whether or not posture changes.",
        sources: &[s::S46, s::S49, s::S103],
    },
};

const TIGHT_CHEST: Part = Part::Topic {
    heading: "Tight chest",
    said: "Tight chest muscles pull the shoulders in and round them.",
    claim: Claim {
        evidence: Evidence::Mixed,
        says: "It may matter for some people. A review did not link a rounded upper back to shoulder pain.",
        sources: &[s::S81],
    },
};

const STRESS: Part = Part::Topic {
    heading: "Stress",
    said: "Shoulders creep up towards the ears under pressure.",
    claim: Claim {
        evidence: Evidence::Supported,
        says: "High mental pressure goes together with upper back pain. That does not prove it is the cause.",
        sources: &[s::S64],
    },
};

const LONG_SITTING: Part = Part::Topic {
    heading: "Long sitting",
    said: "The upper back is not made for 8 hours of sitting.",
    claim: Claim {
        evidence: Evidence::Mixed,
        says: "Long stillness bothers many people, and breaks help. In one trial, 44 in 100 people got new neck pain. With breaks or changes of position it was 17 in 100.",
        sources: &[s::S12, s::S66],
    },
};

const HOW_COMMON: Part = Part::Topic {
    heading: "How common it is",
    said: "Nearly 1 in 3 desk workers have it.",
    claim: Claim {
        evidence: Evidence::Mixed,
        says: "In many surveys, about 3 in 10 workers had it within a year. The figures vary widely.",
        sources: &[s::S64, s::S65],
    },
};

const STRETCHING_ALONE: Part = Part::Topic {
    heading: "Stretching alone",
    said: "Stretching eases it for a while and never reaches the root.",
    claim: Claim {
        evidence: Evidence::Mixed,
        says: "Strength training lowered neck and shoulder pain in trials. That there is one root cause is unproven. Combine movement and strength.",
        sources: &[s::S46, s::S47, s::S48, s::S49],
    },
};

const SHRUGS: Part = Part::Topic {
    heading: "Shoulder shrugs",
    said: "Shrugs made the author’s neck and shoulder muscles tighter.",
    claim: Claim {
        evidence: Evidence::Unproven,
        says: "Some people flare up with shrugs. As a rule it does not hold: graded strength training lowered pain in these muscles.",
        sources: &[s::S49],
    },
};

const PAINKILLERS: Part = Part::Topic {
    heading: "Painkillers",
    said: "Painkillers are not an answer.",
    claim: Claim {
        evidence: Evidence::OnePerson,
        says: "That is the author’s opinion. Painkillers can help for a short time: ask a pharmacist. Do not stop a medicine that was prescribed for you.",
        sources: &[s::ARTICLE],
    },
};
