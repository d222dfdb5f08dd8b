//! What a check came to, and what a locked person sees: the action first, then
//! the reason.

use crate::app::model::Model;
use crate::content::regions::Region;
use crate::triage::{Level, Lock, Reason, Verdict};

/// A care card: one action, why, and whom to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Whether it is an emergency (else urgent).
    pub emergency: bool,
    /// `Urgent. Answered Thursday 20 November, 07:12`
    pub label: String,
    /// The action: `Call 999 now`.
    pub action: String,
    /// What the person told us.
    pub told: Vec<String>,
    /// Numbers to call: the words of the button and the digits. All of them,
    /// with their regions, until the person has said where they are.
    pub calls: Vec<Call>,
    /// What to do and not to do.
    pub advice: Vec<&'static str>,
    /// How the lock opens.
    pub opens: String,
    /// Whether "I've been seen" can be said now.
    pub may_say_seen: bool,
    /// Whether it was said, so that a clean check opens the lock.
    pub seen: bool,
}

/// A number to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// `Call 999`, or `United Kingdom: 999` while the region is unknown.
    pub label: String,
    /// What is dialled.
    pub number: &'static str,
}

/// The end of a check that locked nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clear {
    /// The heading.
    pub heading: &'static str,
    /// When it was answered, and what it is not.
    pub small: String,
    /// Why only the gentle set, if so.
    pub gentle: Option<String>,
    /// Where the button leads: the gentle or the usual routine, by id.
    pub next: &'static str,
    /// Its words.
    pub next_words: &'static str,
}

/// The result screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ResultScreen {
    /// Locked: emergency or urgent.
    Locked(Card),
    /// Not locked.
    Clear(Clear),
}

/// What the result screen shows.
pub fn result(model: &Model) -> ResultScreen {
    match model.standing.lock() {
        Some(lock) => ResultScreen::Locked(lock_card(lock, model)),
        None => ResultScreen::Clear(clear(model)),
    }
}

/// The card of a lock, in the numbers of the person's region.
pub fn lock_card(lock: &Lock, model: &Model) -> Card {
    let emergency = lock.level == Level::Emergency;
    let region = model.settings.region;
    let grade = if emergency { "Emergency" } else { "Urgent" };
    Card {
        emergency,
        label: format!("{grade}. Answered {}, {}", lock.day.long(), lock.minute),
        action: action(emergency, region),
        told: lock.told.clone(),
        calls: calls(emergency, region),
        advice: if emergency {
            EMERGENCY_ADVICE.to_vec()
        } else {
            URGENT_ADVICE.to_vec()
        },
        opens: opens(lock, model),
        may_say_seen: lock.may_say_seen(model.now) && !lock.seen,
        seen: lock.seen,
    }
}

const EMERGENCY_ADVICE: [&str; 3] = [
    "Stop exercising.",
    "Do not wait to see if it passes.",
    "Do not drive yourself to hospital.",
];

const URGENT_ADVICE: [&str; 3] = [
    "Ask for help today. Do not wait until tomorrow.",
    "Stop exercising until someone has looked at this.",
    "Call the emergency number if it gets worse, or if you feel very unwell.",
];

fn action(emergency: bool, region: Option<Region>) -> String {
    match (emergency, region.map(|r| (r.emergency(), r.advice()))) {
        (true, Some((Some(number), _))) => format!("Call {number} now"),
        (true, Some((None, _)) | None) => "Call your emergency number now".to_owned(),
        (false, Some((_, Some(number)))) => {
            format!("Ask for an urgent GP appointment or call {number} today")
        }
        (false, Some((_, None)) | None) => "Ask a doctor for help today".to_owned(),
    }
}

/// The numbers for this level and region. Before a region is chosen, the
/// emergency numbers of all regions with their names (safety.md 3.1, 6), and no
/// health line at all.
pub fn calls(emergency: bool, region: Option<Region>) -> Vec<Call> {
    let Some(region) = region else {
        if !emergency {
            // An ambulance number in place of a health line would mislead.
            return Vec::new();
        }
        let all = Region::ALL.into_iter();
        return all
            .filter_map(|r| {
                let number = r.emergency()?;
                Some(Call {
                    label: format!("{}: {number}", r.name()),
                    number,
                })
            })
            .collect();
    };
    let number = if emergency {
        region.emergency()
    } else {
        region.advice()
    };
    let call = number.or(if emergency { Some("112") } else { None });
    call.map(|number| Call {
        label: format!("Call {number}"),
        number,
    })
    .into_iter()
    .collect()
}

fn opens(lock: &Lock, model: &Model) -> String {
    if lock.seen {
        return "You told us that you have been seen. A check with no warning signs opens the exercises.".to_owned();
    }
    if lock.may_say_seen(model.now) {
        return "You can now tell us that you have been seen. It never unlocks by itself."
            .to_owned();
    }
    let next = lock.day.plus(1);
    format!(
        "From {} at {} you can tell us that you have been seen. It never unlocks by itself, and answering again cannot open it.",
        next.weekday_name(),
        lock.minute
    )
}

fn clear(model: &Model) -> Clear {
    let answered = model.verdict.as_ref().map_or(model.now, |v| v.1);
    let gentle = model.standing.gentle_until(model.now).is_some();
    let reason = model.verdict.as_ref().and_then(|v| pain_reason(&v.0));
    let why = reason.map_or_else(
        || "For 48 hours after what you told us, we keep to the gentle set.".to_owned(),
        |score| {
            format!("You told us your pain is {score}. For 48 hours we keep to the gentle set.")
        },
    );
    Clear {
        heading: "No warning signs found from your answers",
        small: format!(
            "{}, {}. This is not a diagnosis, and no list is complete.",
            answered.day.long(),
            answered.minute
        ),
        gentle: gentle.then_some(why),
        next: if gentle { "gentle" } else { "desk-reset" },
        next_words: if gentle {
            "Gentle set"
        } else {
            "Start with the Desk reset"
        },
    }
}

fn pain_reason(verdict: &Verdict) -> Option<u8> {
    verdict.reasons().find_map(|r| match r {
        Reason::Pain(score) => Some(score),
        Reason::Sign(_)
        | Reason::Unsure(_)
        | Reason::StoppedEmergency
        | Reason::StoppedNumb
        | Reason::StoppedSharp
        | Reason::StoppedHurt
        | Reason::StoppedSilent => None,
    })
}
