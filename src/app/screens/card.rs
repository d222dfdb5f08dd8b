//! Care cards: what to do first, why, and whom to call.

use crate::app::model::{Concluded, Model};
use crate::app::words;
use crate::content::regions::Region;
use crate::time::{Now, WallTime};
use crate::triage::{Hold, Level};

/// How grave a card is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// Call an ambulance.
    Emergency,
    /// Advice the same day.
    Urgent,
    /// See somebody within days.
    Clinic,
}

/// A care card: one action, why, and whom to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// How grave it is.
    pub grade: Grade,
    /// `Urgent. Answered Thursday 20 November, 07:12`
    pub label: String,
    /// The action: `Call 999 now`.
    pub action: String,
    /// What the person told us.
    pub told: Vec<String>,
    /// Numbers to call: the words of the button and the digits. All of them,
    /// with their regions, until the person has said where they are.
    pub calls: Vec<Call>,
    /// The number that works in most other countries.
    pub abroad: Option<Call>,
    /// Why it matters.
    pub why: &'static str,
    /// What to do and not to do.
    pub advice: Vec<String>,
    /// How the lock opens; empty for a card that locks nothing.
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

/// The card of a lock, in the numbers of the person's region.
pub fn lock_card(lock: &Hold, model: &Model) -> Card {
    let grade = match lock.level {
        Level::Emergency => Grade::Emergency,
        Level::Urgent => Grade::Urgent,
        Level::Clinic | Level::Modify | Level::Ok => Grade::Clinic,
    };
    let region = model.settings.region;
    Card {
        label: format!(
            "{}. Answered {}, {}",
            grade_words(grade),
            day_words(lock.day, model.now),
            lock.minute
        ),
        action: match grade {
            Grade::Clinic => "Ask a professional before you exercise".to_owned(),
            Grade::Emergency | Grade::Urgent => action(grade, region),
        },
        told: lock.told.clone(),
        calls: match grade {
            Grade::Clinic => Vec::new(),
            Grade::Emergency | Grade::Urgent => calls(grade == Grade::Emergency, region),
        },
        abroad: abroad(grade, region),
        why: if grade == Grade::Clinic {
            "A professional has to agree before you exercise."
        } else {
            why(grade)
        },
        advice: match grade {
            Grade::Clinic => LOCKED_ADVICE.map(str::to_owned).to_vec(),
            Grade::Emergency | Grade::Urgent => advice(grade, region),
        },
        opens: opens(lock, model),
        may_say_seen: lock.may_say_seen(model.now) && !lock.seen && !is_child(model),
        seen: lock.seen,
        grade,
    }
}

pub(super) fn clinic_card(concluded: &Concluded, model: &Model) -> Card {
    let at = concluded.at;
    Card {
        grade: Grade::Clinic,
        label: format!(
            "{}. Answered {}, {}",
            grade_words(Grade::Clinic),
            day_words(at.day, model.now),
            at.minute
        ),
        action: action(Grade::Clinic, model.settings.region),
        told: concluded.verdict.told(),
        calls: Vec::new(),
        abroad: None,
        why: why(Grade::Clinic),
        advice: advice(Grade::Clinic, model.settings.region),
        opens: String::new(),
        may_say_seen: false,
        seen: false,
    }
}

fn day_words(day: crate::time::Day, now: Now) -> String {
    if day == now.day {
        "today".to_owned()
    } else {
        day.long()
    }
}

/// A phone that has travelled: 112 works on many mobiles (safety.md 3.1, 6).
fn abroad(grade: Grade, region: Option<Region>) -> Option<Call> {
    const ALMOST_ANYWHERE: &str = "112";
    let own = region?.emergency();
    let other = grade == Grade::Emergency && own.is_some() && own != Some(ALMOST_ANYWHERE);
    let home = match region? {
        Region::Uk => "the UK",
        Region::NorthAmerica => "the US or Canada",
        region => region.name(),
    };
    other.then(|| Call {
        label: format!("Not in {home}? Call {ALMOST_ANYWHERE}"),
        number: ALMOST_ANYWHERE,
    })
}

const fn grade_words(grade: Grade) -> &'static str {
    match grade {
        Grade::Emergency => "Emergency",
        Grade::Urgent => "Urgent",
        Grade::Clinic => "Not urgent",
    }
}

const fn why(grade: Grade) -> &'static str {
    match grade {
        Grade::Emergency => {
            "This can be serious and needs help straight away, even if it comes and goes."
        }
        Grade::Urgent => "This needs to be looked at today.",
        Grade::Clinic => "This should be looked at soon, even if you can bear it well.",
    }
}

/// What to do while a lock of level C stands.
const LOCKED_ADVICE: [&str; 3] = [
    "Ask whoever treats you whether exercise is OK.",
    "Do not exercise with this app before that.",
    "Ask for help the same day if it gets worse.",
];

fn advice(grade: Grade, region: Option<Region>) -> Vec<String> {
    let worse = match region.and_then(Region::emergency) {
        Some(number) => format!("Call {number} if it gets worse, or if you feel very unwell."),
        None => {
            "Call the emergency number if it gets worse, or if you feel very unwell.".to_owned()
        }
    };
    let lines = match grade {
        Grade::Emergency => [
            "Stop exercising.",
            "Do not wait to see if it passes.",
            "Do not drive yourself to hospital.",
        ],
        Grade::Urgent => [
            "Ask for help today. Do not wait until tomorrow.",
            "Stop exercising until someone has looked at this.",
            &worse,
        ],
        Grade::Clinic => [
            "Ask for an appointment this week.",
            "Until then, the gentle set only.",
            "Ask for help the same day if it gets worse.",
        ],
    };
    lines.map(str::to_owned).to_vec()
}

/// Whether the person told us that they are under 16: nothing opens that lock.
fn is_child(model: &Model) -> bool {
    const ADULT_WITH_A_WORD: u8 = 16;
    let full = model.standing.full.as_ref();
    full.is_some_and(|full| full.answers.age() < ADULT_WITH_A_WORD)
}

fn action(grade: Grade, region: Option<Region>) -> String {
    let number = |urgent: bool| {
        let region = region?;
        if urgent {
            region.advice()
        } else {
            region.emergency()
        }
    };
    match (grade, number(grade == Grade::Urgent)) {
        (Grade::Emergency, Some(number)) => format!("Call {number} now"),
        (Grade::Emergency, None) => "Call your emergency number now".to_owned(),
        (Grade::Urgent, Some(number)) => {
            format!("Ask for an urgent GP appointment or call {number} today")
        }
        (Grade::Urgent, None) => "Ask a doctor for help today".to_owned(),
        (Grade::Clinic, _) if region == Some(Region::Uk) => {
            "See a GP or physiotherapist in the next few days".to_owned()
        }
        (Grade::Clinic, _) => "See a doctor or physiotherapist in the next few days".to_owned(),
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

fn opens(lock: &Hold, model: &Model) -> String {
    if is_child(model) {
        return "This app is for adults, and stays locked.".to_owned();
    }
    if lock.seen && lock.may_say_seen(model.now) {
        return "You told us that you have been seen. A full check that finds nothing to lock opens the exercises.".to_owned();
    }
    if lock.may_say_seen(model.now) {
        return "When you have been seen, you can tell us. It never unlocks by itself.".to_owned();
    }
    // The minute in which it has come, not the one before.
    let over = WallTime(lock.wait.over_at(model.now.wall).0.saturating_add(59_999));
    let (day, minute) = model.now.local(over);
    let day = words::day_ahead(day, model.now.day);
    format!(
        "From {day} at {minute} you can tell us that you have been seen. It never unlocks by itself, and answering again cannot open it."
    )
}
