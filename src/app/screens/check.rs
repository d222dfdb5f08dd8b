//! The pages of the symptom check, in words.

use crate::app::model::{AGES, Check, CheckProblem, Model, items};
use crate::app::screens::you;
use crate::content::questions::{
    Ask, CHECKED, Choice, DURATION, HEALTH, Item, NOW, TREND, Value, follow_up, short,
};
use crate::content::regions::Region;
use crate::content::signs::{ASK, SIGNS};
use crate::route::{CheckList, CheckPage, Route};
use crate::triage::{Due, StopReason};

/// One line to tick.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineWords {
    /// What it answers.
    pub item: Item,
    /// The bold words.
    pub lead: &'static str,
    /// The words after them.
    pub rest: &'static str,
}

/// The lines of a list.
pub fn lines(list: CheckList) -> Vec<LineWords> {
    let line = |l: &crate::content::questions::Line| LineWords {
        item: l.item,
        lead: l.lead,
        rest: l.rest,
    };
    match list {
        CheckList::Signs => SIGNS
            .iter()
            .map(|s| LineWords {
                item: Item::Ask(s.id),
                lead: s.lead,
                rest: s.rest,
            })
            .collect(),
        CheckList::Now => NOW.iter().map(line).collect(),
        CheckList::Health => HEALTH.iter().map(line).collect(),
    }
}

/// The lines of which the person may be unsure: those not ticked, and none that
/// only yes or no can answer.
pub fn unsure_lines(model: &Model, list: CheckList) -> Vec<LineWords> {
    let mut lines = lines(list);
    lines.retain(|line| {
        let ticked = model.check.ticked.contains(&line.item);
        !ticked && line.item != Item::Ask(Ask::Limited)
    });
    lines
}

/// The heading of a page.
pub const fn heading(page: CheckPage) -> &'static str {
    match page {
        CheckPage::List(CheckList::Signs) => ASK,
        CheckPage::List(CheckList::Now) => "Do any of these fit this pain?",
        CheckPage::List(CheckList::Health) => "Do any of these apply to you?",
        CheckPage::Unsure(_) => "Which one are you not sure about?",
        CheckPage::More(_) => "A little more about that",
        CheckPage::How => "How is the pain?",
        CheckPage::Shoulders => "And your head and eyes?",
        CheckPage::Same => "Is your health as it was?",
        CheckPage::Body => "What do we leave out for you?",
        CheckPage::Answers => "Check your answers",
    }
}

/// The line under the heading.
pub const fn hint(page: CheckPage) -> &'static str {
    match page {
        CheckPage::List(CheckList::Signs) => "Tick every one that fits, even if it seems small.",
        CheckPage::List(CheckList::Now) => "Tick every one that fits.",
        CheckPage::List(CheckList::Health) => {
            "Tick every one that fits. They change what we advise."
        }
        CheckPage::Unsure(_) => "If it might be there, tick it. We would rather be careful.",
        CheckPage::More(_) | CheckPage::Shoulders => "Choose what fits best.",
        CheckPage::How => "The pain between your shoulder blades, or near it.",
        CheckPage::Same => "You told us this at your last full check.",
        CheckPage::Body => {
            "Exercises are left out or changed for what you tick. You can change it later, in More."
        }
        CheckPage::Answers => "Nothing has been decided yet. Change what is not right.",
    }
}

/// The words of "none of these", which repeat the question.
pub const fn none_words(list: CheckList) -> &'static str {
    match list {
        CheckList::Signs => "No, I do not have any of these",
        CheckList::Now => "No, none of these fits",
        CheckList::Health => "No, none of these applies to me",
    }
}

/// `Question 3`: there is no total, because the path depends on the answers.
pub fn caption(model: &Model, page: CheckPage) -> String {
    let pages = model.check.pages();
    let before = pages.iter().take_while(|p| **p != page).count();
    format!("Question {}", before + 1)
}

/// Where Back leads: the page before.
pub fn back(model: &Model, page: CheckPage) -> Route {
    if model.check.reviewing {
        return Route::Check(CheckPage::Answers);
    }
    let pages = model.check.pages();
    let before = pages.iter().take_while(|p| **p != page).last();
    before.map_or(Route::Symptoms, |before| Route::Check(*before))
}

/// The questions of a page that has several, without the pain score.
pub fn choices(model: &Model, page: CheckPage) -> Vec<&'static Choice> {
    match page {
        CheckPage::How => vec![&DURATION, &TREND, &CHECKED],
        CheckPage::More(list) => {
            let asks = model.check.follow_ups(list);
            asks.into_iter().filter_map(follow_up).collect()
        }
        CheckPage::Shoulders => follow_up(Ask::GirdleHead).into_iter().collect(),
        CheckPage::List(_)
        | CheckPage::Unsure(_)
        | CheckPage::Same
        | CheckPage::Body
        | CheckPage::Answers => Vec::new(),
    }
}

/// What is wrong with the page, in one sentence.
pub const fn problem(problem: CheckProblem) -> &'static str {
    match problem {
        CheckProblem::NoRegion => "Choose where you are",
        CheckProblem::NoAge => "Choose your age",
        CheckProblem::Nothing => "Tick the lines that fit, or “No”",
        CheckProblem::Both => "Tick the lines that fit, or “No”, not both",
        CheckProblem::NothingUnsure => "Tick the one you are not sure about",
        CheckProblem::NoPain => "Choose your pain now, from 0 to 10",
        CheckProblem::Unanswered(ask) => match ask {
            Ask::Duration => "Choose how long you have had it",
            Ask::Trend => "Choose how it has been over the last 2 weeks",
            Ask::Checked => "Choose whether a professional has checked it",
            Ask::Sex => "Choose one answer to the question about bones",
            Ask::Breath => "Choose what it is with your breathing",
            Ask::Legs => "Choose what it is with your legs",
            Ask::Arms => "Choose what it is with your arms or hands",
            Ask::Night => "Choose what happens at night",
            Ask::Injury => "Choose what happened before it began",
            Ask::Belly => "Choose what it is with your tummy",
            Ask::Stiff => "Choose which fits your stiffness",
            _ => "Choose one answer to every question",
        },
    }
}

/// The id of the part of the page where a problem is mended.
pub const fn target(problem: CheckProblem) -> &'static str {
    match problem {
        CheckProblem::NoRegion => "region",
        CheckProblem::NoAge => "age",
        CheckProblem::NoPain => "pain",
        CheckProblem::Unanswered(ask) => ask.key(),
        CheckProblem::Nothing | CheckProblem::Both | CheckProblem::NothingUnsure => "question",
    }
}

/// The words of a band of ages, by its lowest.
pub const fn age_words(lowest: u8) -> &'static str {
    match lowest {
        0..16 => "Under 16",
        16..18 => "16 or 17",
        18..40 => "18 to 39",
        40..50 => "40 to 49",
        50..65 => "50 to 64",
        65..75 => "65 to 74",
        75.. => "75 or over",
    }
}

/// The bands of ages.
pub fn ages() -> Vec<(u8, &'static str)> {
    AGES.map(|age| (age, age_words(age))).to_vec()
}

/// The regions, with what the device suggests first.
pub fn regions(model: &Model) -> Vec<(Region, &'static str)> {
    let suggested = model.device.region.filter(|r| *r != Region::Elsewhere);
    let mut regions = Region::ALL.to_vec();
    if let Some(suggested) = suggested {
        regions.retain(|r| *r != suggested);
        regions.insert(0, suggested);
    }
    let words = |r: Region| {
        if Some(r) == suggested {
            (r, "as this device is set")
        } else {
            (r, "")
        }
    };
    regions.into_iter().map(words).collect()
}

/// Why the check is asked for, when a session was stopped.
pub const fn why_now(model: &Model) -> Option<&'static str> {
    match model.check.stopped {
        Some(StopReason::Numbness) => Some(
            "You stopped for numbness, tingling or weakness. It is ticked for you further on. Answer this check before you exercise again.",
        ),
        Some(StopReason::Sharp) => Some(
            "You stopped for sharp or stabbing pain. Answer this check before you exercise again.",
        ),
        Some(StopReason::HurtMore) => {
            Some("You stopped because it hurt more. Answer this check before you exercise again.")
        }
        Some(
            StopReason::Emergency | StopReason::TooHard | StopReason::Other | StopReason::NotSaid,
        )
        | None => None,
    }
}

/// The words of the button that starts the check, or goes on with one.
pub fn start_words(model: &Model) -> &'static str {
    let begun = model.check.answered.is_some();
    let further = model.check.first_open() != CheckPage::List(CheckList::Signs);
    if begun && further {
        "Go on with the check"
    } else {
        "Start the check"
    }
}

/// Why a full check comes before the next session.
pub const fn why_due(due: Due) -> &'static str {
    match due {
        Due::First => "Before your first session, check for warning signs. It takes 2 minutes.",
        Due::Locked => "Exercises are locked. Only a full check can open them.",
        Due::Stopped => {
            "You told us about something new, or stopped for it. Check for warning signs before you go on."
        }
        Due::Sore => "Your pain was higher on 3 days. Check for warning signs before you go on.",
        Due::Away => "Welcome back. It has been 2 weeks, so check for warning signs first.",
        Due::Old => "It is time for a full check. It takes about a minute.",
    }
}

/// One line of the page of all answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerRow {
    /// What was asked.
    pub asked: &'static str,
    /// What was said, one thing a line.
    pub said: Vec<String>,
    /// Where it is changed.
    pub page: CheckPage,
}

/// All answers, before the result.
pub fn answers(model: &Model) -> Vec<AnswerRow> {
    let check = &model.check;
    vec![
        list_row(check, CheckList::Signs, "Warning signs"),
        AnswerRow {
            asked: "The pain",
            said: how(check),
            page: CheckPage::How,
        },
        list_row(check, CheckList::Now, "What comes with it"),
        list_row(check, CheckList::Health, "Your health"),
        AnswerRow {
            asked: "Leave out for",
            said: you::own(model),
            page: CheckPage::Body,
        },
    ]
}

/// What was said of the pain itself.
pub(super) fn how(check: &Check) -> Vec<String> {
    let how = [&DURATION, &TREND, &CHECKED].into_iter();
    let mut said: Vec<String> = check
        .pain
        .map(|p| format!("Pain {} out of 10", p.get()))
        .into_iter()
        .collect();
    said.extend(how.filter_map(|c| {
        let words = option_words(c, check.choice(c.ask)?)?;
        Some(match c.ask {
            Ask::Checked => format!("Checked: {}", small(words)),
            _ => words.to_owned(),
        })
    }));
    said
}

/// What was ticked of the person's health.
pub(super) fn health_list(check: &Check) -> Vec<String> {
    list_row(check, CheckList::Health, "").said
}

/// What was said of the person's age and health, for the question whether it is
/// still so. Where nothing was ticked, what was asked is named.
pub fn health(model: &Model) -> Vec<String> {
    const NOTHING: [&str; 4] = [
        "No cancer, weak immunity or fragile bones",
        "No blood thinner, blood clot or oestrogen",
        "No operation, bed rest, pregnancy or birth of late",
        "No heart or lung disease, diabetes, smoking or other risk",
    ];
    let mut said: Vec<String> = model
        .check
        .age
        .map(|age| format!("Age: {}", small(age_words(age))))
        .into_iter()
        .collect();
    if model.check.none.contains(&CheckList::Health) {
        said.extend(NOTHING.map(str::to_owned));
    } else {
        said.extend(list_row(&model.check, CheckList::Health, "").said);
    }
    if model.check.body_known {
        said.extend(you::own(model));
    }
    said
}

fn list_row(check: &Check, list: CheckList, asked: &'static str) -> AnswerRow {
    let of = |few: &Vec<Item>| -> Vec<Item> {
        items(list)
            .into_iter()
            .filter(|i| few.contains(i))
            .collect()
    };
    let mut said: Vec<String> = of(&check.ticked)
        .into_iter()
        .map(|item| ticked_words(check, item))
        .collect();
    if check.unsure.contains(&list) {
        let unsure = of(&check.unsure_about).into_iter();
        said.extend(unsure.map(|item| format!("Not sure: {}", short(item))));
    }
    if said.is_empty() {
        said.push("None of these".to_owned());
    }
    AnswerRow {
        asked,
        said,
        page: CheckPage::List(list),
    }
}

/// What a tick says, with its follow-up where it has one.
fn ticked_words(check: &Check, item: Item) -> String {
    let words = match item {
        Item::Ask(Ask::Eases) => "moving does not change the pain",
        Item::Ask(Ask::First) => "it is the first time",
        item => short(item),
    };
    let more = match item {
        Item::Ask(ask) => follow_up(ask)
            .zip(check.choice(ask))
            .and_then(|(choice, value)| option_words(choice, value)),
        Item::Recent(_) | Item::Heart(_) => None,
    };
    match more {
        Some(more) => crate::app::words::capital(&format!("{words}: {}", small(more))),
        None => crate::app::words::capital(words),
    }
}

fn option_words(choice: &'static Choice, value: Value) -> Option<&'static str> {
    let mut options = choice.options.iter();
    options.find(|(v, _)| *v == value).map(|(_, words)| *words)
}

/// With a small first letter, except for "I".
fn small(words: &str) -> String {
    if words.starts_with('I') {
        words.to_owned()
    } else {
        crate::app::words::small(words)
    }
}
