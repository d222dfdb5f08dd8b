//! The stop sheet: why did you stop, and what the pain rule says.

use crate::app::model::Sheet;
use crate::app::screens::pain_choices;
use crate::pain::Pain;
use crate::triage::{self, Light, StopReason};

/// The stop sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetView {
    /// The reasons with the one that is chosen.
    pub reasons: Vec<(StopReason, &'static str, bool)>,
    /// The pain scale, after "It hurt more than usual".
    pub pain: Option<Vec<(Pain, bool)>>,
    /// What the pain rule says to the score.
    pub advice: Option<&'static str>,
    /// Whether the score is missing.
    pub problem: Option<&'static str>,
    /// The words of the button that goes on; `None` after a warning sign,
    /// and when the pain rule says to end.
    pub keep_going: Option<&'static str>,
}

/// The reasons on the stop sheet, in their fixed order (ux.md 3.5).
const REASONS: [(StopReason, &str); 6] = [
    (
        StopReason::Emergency,
        "Trouble breathing, chest pain, felt faint, or both legs weak",
    ),
    (StopReason::Numbness, "Numbness, tingling or weakness"),
    (StopReason::Sharp, "Sharp or stabbing pain"),
    (StopReason::HurtMore, "It hurt more than usual"),
    (StopReason::TooHard, "Too hard, or tired"),
    (StopReason::Other, "No time, or something else"),
];

/// The words of a reason; `None` where none was given.
pub fn reason_words(reason: StopReason) -> Option<&'static str> {
    let mut reasons = REASONS.iter();
    reasons.find(|r| r.0 == reason).map(|r| r.1)
}

pub(super) fn sheet(sheet: Sheet, before: Pain) -> SheetView {
    let asks_pain = sheet.reason == Some(StopReason::HurtMore);
    let light = sheet
        .pain
        .filter(|_| asks_pain)
        .map(|p| triage::light(before, p));
    let reasons = REASONS
        .into_iter()
        .map(|(r, words)| (r, words, sheet.reason == Some(r)));
    SheetView {
        reasons: reasons.collect(),
        pain: asks_pain.then(|| pain_choices(sheet.pain)),
        advice: light.map(|l| match l {
            Light::Green => "That is a low score. You can carry on gently. If you end here, a check comes before your next session.",
            Light::Amber => "Ease off. If you carry on, we halve what is left.",
            Light::Red => "Stop here. Next we ask about warning signs.",
        }),
        problem: sheet
            .asks_pain
            .then_some("Choose your pain now, from 0 to 10"),
        keep_going: match triage::stop_light(sheet.reason, before, sheet.pain) {
            Light::Green => Some("Keep going"),
            Light::Amber => Some("Carry on with half"),
            Light::Red => None,
        },
    }
}
