//! What a check came to, and what a locked person sees: the action first, then
//! the reason.

use crate::app::model::{Concluded, Model};
use crate::app::screens::card::{Call, Card, calls, clinic_card, lock_card};
use crate::app::words;
use crate::content::questions::Value;
use crate::content::regions::Region;
use crate::content::signs::FOUR_STOP_SIGNS;
use crate::plan;
use crate::time::{Day, Now};
use crate::triage::{Hold, Level};

/// Pain that nobody has cleared for exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckNotice {
    /// The question over it.
    pub title: &'static str,
    /// What is advised where the person is.
    pub words: String,
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
    /// The names of the figures of its first movements, at most four.
    pub figures: Vec<&'static str>,
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

/// What a check came to, after its day.
pub(super) const fn level_words(level: Level) -> &'static str {
    match level {
        Level::Ok => "no warning signs found from your answers",
        Level::Modify => "go gently for now",
        Level::Clinic => "see a professional in the next few days",
        Level::Urgent | Level::Emergency => "you told us about a warning sign",
    }
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
    let small = |day: Day, minute| {
        let day = day.long();
        format!("{day}, {minute}. This is not a diagnosis, and no list is complete.")
    };
    if let Some(lock) = model.standing.lock() {
        let small = small(lock.day, lock.minute);
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
    let told: Vec<String> = modify.map_or(Vec::new(), others);
    ResultScreen {
        card: clinic.map(|c| clinic_card(c, model)),
        heading: if told.is_empty() {
            "No warning signs found from your answers"
        } else {
            "Go gently for now"
        },
        small: small(at.day, at.minute),
        told,
        // A card has its own advice, and two would differ.
        notice: notice(model).filter(|_| clinic.is_none()),
        go: Some(go(model)),
        again: Some(again(model)),
    }
}

fn go(model: &Model) -> Go {
    let gentle = model.standing.is_gentle();
    let waits = model.verdict.as_ref().and_then(|v| v.session.clone());
    let waits = waits.filter(|id| model.program(id).is_some());
    let usual = if gentle { "gentle" } else { "desk-reset" };
    let next = waits.unwrap_or_else(|| usual.to_owned());
    let program = model.program(&next);
    let program = program.map(|p| if gentle { p.gentle() } else { p });
    let lines = program.as_ref().map_or(&[][..], |p| p.lines());
    let figures = lines.iter().take(4).map(|l| l.movement.slug().as_str());
    let figures = figures.collect();
    let minutes = program.as_ref().map_or(String::new(), |p| {
        let name = match (gentle, next.as_str()) {
            (true, "gentle") => "Gentle set".to_owned(),
            (true, _) => format!("{}, gently", p.name()),
            (false, _) => p.name().to_owned(),
        };
        let minutes = words::minutes(plan::expected(p, model.pace()));
        format!("{name}, {minutes}")
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
        figures,
    }
}

/// `until Saturday at least`
pub fn until(limit: &Hold, now: Now) -> String {
    if limit.wait.is_over(now.wall) {
        return "until a check allows more".to_owned();
    }
    let (day, _) = now.local(limit.wait.over_at(now.wall));
    format!("until {} at least", words::day_ahead(day, now.day))
}

fn again(model: &Model) -> Again {
    let mut signs = FOUR_STOP_SIGNS.to_vec();
    signs.push("anything new, or anything that gets worse");
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
    (uncleared || unseen(model).is_some()) && model.standing.lock().is_none()
}

/// The limit of level C about which nobody has seen the person yet.
fn unseen(model: &Model) -> Option<&Hold> {
    model.standing.limit.as_ref().filter(|limit| !limit.seen)
}

/// The notice of pain that nobody has checked (safety.md, decision 1), or that
/// somebody should see.
pub fn notice(model: &Model) -> Option<CheckNotice> {
    if !asks_for_check(model) {
        return None;
    }
    let region = model.settings.region;
    let checked = model.standing.checked();
    if let Some(limit) = unseen(model).filter(|_| checked == Some(Value::YesOk)) {
        let told = limit.told.join("; ");
        return Some(CheckNotice {
            title: "Has a professional seen you about this?",
            words: format!("You told us: {told}. Until somebody has, we keep to the gentle set."),
            call: None,
        });
    }
    if checked == Some(Value::YesUnclear) {
        return Some(CheckNotice {
            title: "Is exercise OK for this pain?",
            words: "You told us that it is not clear. Ask the professional who checked it. Until then we keep to the gentle set.".to_owned(),
            call: None,
        });
    }
    let said = if checked == Some(Value::NotSure) {
        "You told us that you are not sure."
    } else {
        "You told us no."
    };
    let words = if region == Some(Region::Uk) {
        "For pain at the top of the back, the NHS says to ask for an urgent GP appointment or call 111."
    } else {
        "Arrange a check with a doctor or physiotherapist. Until then we keep to the gentle set."
    };
    Some(CheckNotice {
        title: "Has anyone checked this pain?",
        words: format!("{said} {words}"),
        call: calls(false, region).into_iter().next(),
    })
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
        lines.push(format!("{}.", card.action));
        bullets(&mut lines, "Told:", &card.told);
        lines.extend(card.advice.iter().cloned());
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
    if let Some(full) = &model.standing.full {
        lines.push(format!("Pain {} out of 10.", full.answers.pain.get()));
    }
    let rules = match (model.standing.lock(), &model.verdict) {
        (Some(lock), _) => lock.rules.join(", "),
        (None, Some(concluded)) => concluded.verdict.rules().join(", "),
        (None, None) => String::new(),
    };
    let rules = if rules.is_empty() { "none" } else { &rules };
    let version = crate::triage::RULES_VERSION;
    lines.push(format!(
        "Rules that fired: {rules}. Rules, version {version}."
    ));
    lines.join("\n")
}
