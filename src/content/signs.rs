//! Warning signs: what is asked before anybody exercises, and what makes
//! anybody stop.
//!
//! The same nine signs open the full check and every session, so that a person
//! meets one list in one order and learns it. They stand here as words only;
//! how serious each answer is belongs to triage.
//!
//! Invariant: [`SIGNS`] holds the nine signs of [`Ask::SIGNS`] once each, in that order.

use super::questions::Ask;
use super::sources as s;
use super::{ForReview, Lines, Source, lines};

/// One warning sign, in the words that people read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sign {
    /// Which one it is.
    pub id: Ask,
    /// The words in bold: "Chest pain". `rest` follows without a space added.
    pub lead: &'static str,
    /// What follows the bold words, with its own punctuation in front.
    pub rest: &'static str,
    /// The form of one line, for the list before every session.
    pub short: &'static str,
    /// What a result repeats: completes "You told us about".
    pub told: &'static str,
    /// Where it comes from, at least one source.
    pub source: ForReview<&'static [&'static Source]>,
}

/// The question that [`SIGNS`] answers. Chest pain counts for 24 hours after
/// it has gone (safety.md, Q01), so the question asks that of every sign.
pub const ASK: &str = "Do you have any of these, now or in the last few days?";

/// The nine signs, in the order of [`Ask::SIGNS`].
pub const SIGNS: [Sign; 9] = [
    Sign {
        id: Ask::Chest,
        lead: "Chest pain,",
        rest: " pressure or tightness, now or in the last 24 hours. Or pain that spreads to your arm, jaw or neck",
        short: "Chest pain or tightness, or pain that spreads to arm, jaw or neck",
        told: "chest pain, pressure or tightness, or pain that spreads to your arm, jaw or neck",
        source: ForReview::new(&[s::S1, s::S16, s::S17]),
    },
    Sign {
        id: Ask::Breath,
        lead: "Breathing",
        rest: " that is worse at rest or with light activity, or a sharp catch when you breathe in deeply",
        short: "Harder breathing, or a sharp catch",
        told: "harder breathing, or a sharp catch when you breathe in",
        source: ForReview::new(&[s::S14, s::S15]),
    },
    Sign {
        id: Ask::Sudden,
        lead: "Sudden, severe pain",
        rest: " that came within seconds or minutes, feels like ripping, or is the worst you have had",
        short: "Sudden, severe or ripping pain, or the worst ever",
        told: "sudden and severe pain, ripping pain, or the worst pain you have had",
        source: ForReview::new(&[s::S18, s::S86]),
    },
    Sign {
        id: Ask::Unwell,
        lead: "Very unwell:",
        rest: " cold sweat, grey, faint or collapsed, being sick, heart racing, or confused",
        short: "Cold sweat, grey, faint, sick, racing heart or confused",
        told: "feeling very unwell: cold sweat, grey, faint, being sick, heart racing, or confused",
        source: ForReview::new(&[s::S16, s::S18]),
    },
    Sign {
        id: Ask::Effort,
        lead: "Pain with effort",
        rest: " from walking uphill or stairs (not from bending or using your arms) that eases when you rest",
        short: "Pain with stairs or walking uphill that eases with rest",
        told: "pain with effort, such as stairs, that eases when you rest",
        source: ForReview::new(&[s::S82]),
    },
    Sign {
        id: Ask::Clot,
        lead: "Coughing blood,",
        rest: " or one arm or leg newly swollen, sore or a different colour",
        short: "Coughing blood, or a swollen, sore or discoloured arm or leg",
        told: "coughing blood, or one arm or leg newly swollen, sore or a different colour",
        source: ForReview::new(&[s::S14, s::S15, s::S87, s::S88]),
    },
    Sign {
        id: Ask::Legs,
        lead: "One or both legs",
        rest: " weak, numb or heavy, unsteady walking, or a tight or numb band round your body",
        short: "A weak, numb or heavy leg, unsteady walking, or a tight band round you",
        told: "a weak, numb or heavy leg or legs, unsteady walking, or a tight band round your body",
        source: ForReview::new(&[s::S1, s::S3, s::S8, s::S9]),
    },
    Sign {
        id: Ask::Saddle,
        lead: "Numb between your legs,",
        rest: " or a new bladder, bowel or sexual problem",
        short: "Numb between the legs, or new bladder, bowel or sexual change",
        told: "numbness between your legs, or a new bladder, bowel or sexual problem",
        source: ForReview::new(&[s::S1, s::S2, s::S10]),
    },
    Sign {
        id: Ask::Head,
        lead: "Face, eyelid, eyes, speech, swallowing or balance",
        rest: " changed. Or a new severe headache or neck pain. Or a stiff neck with fever, or when light hurts your eyes",
        short: "Changed face, eyes, speech, swallowing or balance. Severe new head or neck pain. Stiff neck with fever, or when light hurts",
        told: "changed face, eyes, speech, swallowing or balance, severe new head or neck pain, or stiff neck with fever",
        source: ForReview::new(&[s::S12, s::S13, s::S90, s::S91, s::S92]),
    },
];

/// The article's four reasons to stop, in plain words. They stand on every
/// exercise page (product.md, S3).
pub const FOUR_STOP_SIGNS: Lines = lines![
    "sharp or stabbing pain",
    "numbness or tingling down your arms",
    "pain that gets worse at night",
    "trouble breathing when you move",
];

/// What safety.md section 2 adds to [`FOUR_STOP_SIGNS`].
pub const MORE_STOP_SIGNS: Lines = lines![
    "chest pain, pressure or tightness",
    "feeling faint or dizzy",
    "weak legs, or unsteady walking",
    "a change in bladder or bowel, or numbness between your legs",
    "a new severe headache",
    "a change in sight, speech or your face",
    "fever",
    "a swollen arm or leg",
    "in pregnancy: bleeding from the vagina, or contractions",
];
