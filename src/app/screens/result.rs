//! What a check came to, and what a locked person sees: the action first, then
//! the reason.

use crate::app::model::{Concluded, Model};
use crate::app::words;
use crate::content::questions::Value;
use crate::content::regions::Region;
use crate::content::signs::FOUR_STOP_SIGNS;
use crate::plan;
use crate::time::Now;
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
    pub advice: Vec<&'static str>,
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

/// Pain that nobody has cleared for exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckNotice {
    /// The question over it.
    pub title: &'static str,
    /// What is advised where the person is.
    pub words: &'static str,
    /// The number for it.
    pub call: Option<Call>,
}

/// What can be done now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Go {
    /// In which spirit.
    pub words: String,
    /// Where the button leads: a routine, by id.
    pub next: String,
    /// Its words.
    pub next_words: String,
}

/// The result screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultScreen {
    /// The card of a lock, or of a level C.
    pub card: Option<Card>,
    /// The heading where there is no card.
    pub heading: &'static str,
    /// When it was answered, and what it is not.
    pub small: String,
    /// What the person told us, where there is no card and it changes anything.
    pub told: Vec<String>,
    /// The notice of decision 1.
    pub notice: Option<CheckNotice>,
    /// What can be done now; `None` while locked.
    pub go: Option<Go>,
    /// When to check again; `None` while locked.
    pub again: Option<Again>,
}

/// When to check again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Again {
    /// Signs that ask for it at once.
    pub signs: Vec<&'static str>,
    /// By date.
    pub by_date: String,
}

/// What is said of every result.
pub const WORRIED: &str = "If you feel worse or worried, get help anyway.";

/// What the result screen shows.
pub fn result(model: &Model) -> ResultScreen {
    let concluded = model.verdict.as_ref();
    let at = concluded.map_or(model.now, |c| c.at);
    let small = format!(
        "{}, {}. This is not a diagnosis, and no list is complete.",
        at.day.long(),
        at.minute
    );
    if let Some(lock) = model.standing.lock() {
        return ResultScreen {
            card: Some(lock_card(lock, model)),
            heading: "",
            small,
            told: Vec::new(),
            notice: None,
            go: None,
            again: None,
        };
    }
    let level = concluded.map_or(Level::Ok, |c| c.verdict.level);
    let clinic = concluded.filter(|_| level == Level::Clinic);
    let modify = concluded.filter(|_| level == Level::Modify);
    // What the notice says is not said twice.
    let others = |c: &Concluded| {
        let rules = c.verdict.fired.iter();
        let other = rules.filter(|f| f.rule.level == Level::Modify && f.rule.id != "M2");
        other.flat_map(|f| f.told.clone()).collect()
    };
    ResultScreen {
        card: clinic.map(|c| clinic_card(c, model)),
        heading: "No warning signs found from your answers",
        small,
        told: modify.map_or(Vec::new(), others),
        notice: notice(model),
        go: Some(go(model)),
        again: Some(again(model)),
    }
}

fn go(model: &Model) -> Go {
    let gentle = model.standing.is_gentle();
    let waits = model.verdict.as_ref().and_then(|v| v.session.clone());
    let usual = if gentle { "gentle" } else { "desk-reset" };
    let next = waits.unwrap_or_else(|| usual.to_owned());
    let program = model.program(&next);
    let program = program.map(|p| if gentle { p.gentle() } else { p });
    let minutes = program.map_or(String::new(), |p| {
        let name = if gentle { "Gentle set" } else { p.name() };
        format!(
            "{name}, {}",
            words::minutes(plan::expected(&p, model.pace()))
        )
    });
    let words = match model.standing.limit() {
        Some(limit) => format!(
            "The gentle set, {}. It leaves out what loads the area that hurts.",
            until(limit, model.now)
        ),
        None if gentle => {
            "Gentle movement is reasonable while you wait, as long as nothing changes.".to_owned()
        }
        None => "Exercise as planned, as long as nothing changes.".to_owned(),
    };
    Go {
        words,
        next,
        next_words: minutes,
    }
}

/// `until Saturday at least`
pub fn until(limit: &Hold, now: Now) -> String {
    if limit.wait.is_over(now.wall) {
        return "until a check allows more".to_owned();
    }
    let (day, _) = now.local(limit.wait.over_at(now.wall));
    let name = match day.days_since(now.day) {
        0 => "today".to_owned(),
        1..=6 => day.weekday_name().to_owned(),
        _ => day.long(),
    };
    format!("until {name} at least")
}

fn again(model: &Model) -> Again {
    let mut signs = FOUR_STOP_SIGNS.to_vec();
    signs.push("anything new, or anything getting worse");
    signs.push("a fall, an accident or a fever");
    let by_date = match model.standing.next_full() {
        Some(day) => format!(
            "A short one before each session. The full one again on {}.",
            day.day_month()
        ),
        None => "A short one before each session.".to_owned(),
    };
    Again { signs, by_date }
}

/// Whether the person has yet to say that a professional found exercise OK.
pub fn asks_for_check(model: &Model) -> bool {
    let uncleared = model.standing.checked().is_some_and(|c| c != Value::YesOk);
    uncleared && model.standing.lock().is_none()
}

/// The notice of pain that nobody has checked (safety.md, decision 1).
pub fn notice(model: &Model) -> Option<CheckNotice> {
    if !asks_for_check(model) {
        return None;
    }
    let region = model.settings.region;
    if model.standing.checked() == Some(Value::YesUnclear) {
        return Some(CheckNotice {
            title: "Is exercise OK for this pain?",
            words: "You told us that it is not clear. Ask the professional who checked it. Until then we keep to the gentle set.",
            call: None,
        });
    }
    let uk = region == Some(Region::Uk);
    let words = if uk {
        "Not yet, you told us. For pain at the top of the back, the NHS says to ask for an urgent GP appointment or call 111."
    } else {
        "Not yet, you told us. Arrange a check with a doctor or physiotherapist. Until then we keep to the gentle set."
    };
    Some(CheckNotice {
        title: "Has anyone checked this pain?",
        words,
        call: calls(false, region).into_iter().next(),
    })
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
        why: why(grade),
        advice: advice(grade),
        opens: opens(lock, model),
        may_say_seen: lock.may_say_seen(model.now) && !lock.seen,
        seen: lock.seen,
        grade,
    }
}

fn clinic_card(concluded: &Concluded, model: &Model) -> Card {
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
        advice: advice(Grade::Clinic),
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
    other.then(|| Call {
        label: format!("Not at home? Call {ALMOST_ANYWHERE}"),
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
        Grade::Urgent => "This needs to be looked at today, even if the pain is small.",
        Grade::Clinic => "This is most often nothing grave, but it should be looked at.",
    }
}

fn advice(grade: Grade) -> Vec<&'static str> {
    match grade {
        Grade::Emergency => vec![
            "Stop exercising.",
            "Do not wait to see if it passes.",
            "Do not drive yourself to hospital.",
        ],
        Grade::Urgent => vec![
            "Ask for help today. Do not wait until tomorrow.",
            "Stop exercising until someone has looked at this.",
            "Call the emergency number if it gets worse, or if you feel very unwell.",
        ],
        Grade::Clinic => vec![
            "Ask for an appointment this week.",
            "Do not do your usual exercises before it.",
            "Ask for help the same day if it gets worse.",
        ],
    }
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
    if lock.seen && lock.may_say_seen(model.now) {
        return "You told us that you have been seen. A full check with no warning signs opens the exercises.".to_owned();
    }
    if lock.may_say_seen(model.now) {
        return "When you have been seen, you can tell us. It never unlocks by itself.".to_owned();
    }
    let (day, minute) = model.now.local(lock.wait.over_at(model.now.wall));
    let day = match day.days_since(model.now.day) {
        0 => "today".to_owned(),
        1..=6 => day.weekday_name().to_owned(),
        _ => day.long(),
    };
    format!(
        "From {day} at {minute} you can tell us that you have been seen. It never unlocks by itself, and answering again cannot open it."
    )
}

/// The result as plain text, to send or to print.
pub fn as_text(model: &Model) -> String {
    let shown = result(model);
    let mut lines = vec!["Unhunch: symptom check".to_owned()];
    let bullets = |lines: &mut Vec<String>, title: &str, items: &[String]| {
        if !items.is_empty() {
            lines.push(title.to_owned());
            lines.extend(items.iter().map(|item| format!("- {item}")));
        }
    };
    if let Some(card) = &shown.card {
        lines.push(format!("{}.", card.label));
        lines.push(format!("{}.", card.action));
        bullets(&mut lines, "Told:", &card.told);
        lines.extend(card.advice.iter().map(|words| (*words).to_owned()));
        if !card.opens.is_empty() {
            lines.push(card.opens.clone());
        }
    } else {
        lines.push(format!("{}.", shown.heading));
        bullets(&mut lines, "Told:", &shown.told);
    }
    if let Some(notice) = &shown.notice {
        lines.push(format!("{} {}", notice.title, notice.words));
    }
    if let Some(go) = &shown.go {
        lines.push(go.words.clone());
    }
    if let Some(again) = &shown.again {
        lines.push(format!("Check again with: {}.", again.signs.join(", ")));
        lines.push(again.by_date.clone());
    }
    lines.push(shown.small);
    lines.push(WORRIED.to_owned());
    if let Some(concluded) = &model.verdict {
        let rules = concluded.verdict.rules();
        let rules = if rules.is_empty() {
            "none".to_owned()
        } else {
            rules.join(", ")
        };
        let version = crate::triage::RULES_VERSION;
        lines.push(format!(
            "Rules that fired: {rules}. Rules, version {version}."
        ));
    }
    lines.join("\n")
}
