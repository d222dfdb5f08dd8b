//! The session preview: the short check, what will be done, Start.

use crate::app::model::{Model, PreviewProblem};
use crate::app::screens::card::{self, Card};
use crate::app::screens::check;
use crate::app::screens::result;
use crate::app::screens::steps::{self, StepView};
use crate::app::screens::you;
use crate::app::screens::{pain_choices, sound_trouble};
use crate::app::words;
use crate::content::{self, Slot};
use crate::pain::Pain;
use crate::plan::{self, Fit, Program, Swapped};
use crate::route::Route;
use crate::triage::{self, Clearance, Level, Scope};

/// What the preview shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewScreen {
    /// `Morning routine`
    pub title: String,
    /// `5 minutes, ends about 07:20`
    pub sub: String,
    /// The lock, while there is one.
    pub locked: Option<Card>,
    /// Whether the short check still has to be answered here.
    pub asks: bool,
    /// Why the full check comes first, while it does.
    pub full_check: Option<&'static str>,
    /// What an earlier, still open check came to.
    pub answered: Option<String>,
    /// `Some(true)`: none of these; `Some(false)`: yes, or not sure.
    pub short: Option<bool>,
    /// The pain scale.
    pub pain: Vec<(Pain, bool)>,
    /// What is missing.
    pub problem: Option<&'static str>,
    /// Why the list differs from the routine.
    pub gentle: Option<Gentle>,
    /// What will be done.
    pub lines: Vec<LineView>,
    /// What the person's body and kit changed, and why.
    pub changes: Vec<String>,
    /// What changed on the ladders, and why.
    pub steps: Vec<StepView>,
    /// Why doses are halved.
    pub eased: Option<String>,
    /// What is wrong with sound.
    pub sound: Option<&'static str>,
    /// `10 seconds, 20 for the floor`
    pub ready: String,
    /// The words of the button.
    pub button: String,
    /// Whether it can be done at a desk without a sound.
    pub silent: bool,
    /// Whether to propose the ready check: once, before the first session.
    pub ready_check: bool,
}

/// Why and how a gentle day changes the routine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gentle {
    /// The reason.
    pub why: String,
    /// What is replaced or left out.
    pub changes: Vec<String>,
}

/// One line of the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineView {
    /// The movement's name.
    pub name: String,
    /// The name of its figure.
    pub slug: &'static str,
    /// `2 sets of 10. Band, standing.`
    pub sub: String,
    /// The page that shows how to do it.
    pub how: Route,
    /// Whether it will be done.
    pub on: bool,
}

/// The program as the preview shows it: gentle where it must be, without the
/// lines switched off. `None` when there is no such program.
pub fn program(model: &Model) -> Option<Program> {
    shown(model).map(|p| p.without(&model.preview.left_out))
}

fn shown(model: &Model) -> Option<Program> {
    let program = model.program(&model.preview.id)?;
    Some(if is_gentle(model) {
        program.gentle()
    } else {
        program
    })
}

/// Whether the list shown is the gentle one.
pub fn is_gentle(model: &Model) -> bool {
    if let Some(clearance) = model.open_clearance() {
        return clearance.scope() == Scope::Gentle;
    }
    let sore = model.preview.pain.is_some_and(triage::asks_for_gentle);
    sore || model.standing.is_gentle()
}

/// What the preview shows now.
pub fn preview(model: &Model) -> Option<PreviewScreen> {
    let full = model.program(&model.preview.id)?;
    let shown = shown(model)?;
    let going = shown.without(&model.preview.left_out);
    let expected = plan::expected(&going, model.pace());
    let minutes = words::whole_minutes(expected);
    let ends = model.now.minute.plus(u16::try_from(minutes).unwrap_or(0));
    let open = model.open_clearance();
    let level = model.verdict.as_ref().map(|v| v.verdict.level);
    let due = model.standing.due(model.now).filter(|_| open.is_none());
    let line = |(at, line): (usize, &plan::Line)| LineView {
        name: line.movement.name().to_owned(),
        slug: line.movement.slug().as_str(),
        sub: line_sub(line, model.person.fit),
        how: Route::Exercise(line.movement.slug().as_str().to_owned()),
        on: !model.preview.left_out.contains(&at),
    };
    let ready = model.settings.ready_seconds;
    Some(PreviewScreen {
        title: full.name().to_owned(),
        sub: format!("{}, ends about {ends}", words::minutes(expected)),
        locked: model
            .standing
            .lock()
            .map(|lock| card::lock_card(lock, model)),
        asks: open.is_none() && due.is_none(),
        full_check: due.map(check::why_due),
        answered: open.map(|c| answered(c.pain(), level)),
        short: model.preview.short,
        pain: pain_choices(model.preview.pain),
        problem: model.preview.problem.map(problem),
        gentle: is_gentle(model).then(|| gentle(model, &full)),
        lines: shown.lines().iter().enumerate().map(line).collect(),
        changes: you::changes(&shown),
        steps: steps::steps(&shown),
        eased: steps::eased(&shown, &model.person.levels, model.now.day),
        sound: sound_trouble(model),
        ready: format!("{ready} seconds, {} to or from the floor", ready * 2),
        button: match due {
            Some(_) => "Check first, about 2 minutes".to_owned(),
            None => format!("Start, {}", words::minutes(expected)),
        },
        silent: content::routine(&model.preview.id).is_some_and(|r| r.slot == Slot::Day),
        ready_check: model.history.records().is_empty() && model.settings.heard.is_none(),
    })
}

fn answered(pain: Pain, level: Option<Level>) -> String {
    let pain = pain.get();
    match level {
        None | Some(Level::Ok | Level::Modify) => {
            format!("You have just answered: no warning signs, pain {pain}.")
        }
        Some(Level::Clinic | Level::Urgent | Level::Emergency) => {
            format!("You have just answered the check, pain {pain}.")
        }
    }
}

fn line_sub(line: &plan::Line, fit: Fit) -> String {
    let movement = line.movement;
    let kit = fit.missing.at_hand(movement.kit());
    let kit = if kit.is_empty() {
        String::new()
    } else {
        format!(", {}", words::kit_list(&kit).to_ascii_lowercase())
    };
    let dose = words::capital(&words::dose(line.dose, movement.sides()));
    format!("{dose}. {}{kit}", movement.position().name())
}

fn gentle(model: &Model, full: &Program) -> Gentle {
    let pain = model
        .open_clearance()
        .map(Clearance::pain)
        .or(model.preview.pain);
    let why = match (pain, model.standing.limit()) {
        (Some(pain), _) if triage::asks_for_gentle(pain) => {
            format!(
                "Your pain is {} today, so we keep to the gentle set.",
                pain.get()
            )
        }
        (_, Some(limit)) if !limit.told.is_empty() => {
            let told = limit.told.join("; ");
            let until = result::until(limit, model.now);
            format!("You told us: {told}. We keep to the gentle set {until}.")
        }
        (_, Some(limit)) => format!(
            "We keep to the gentle set {}.",
            result::until(limit, model.now)
        ),
        _ => "We keep to the gentle set until this pain has been checked and exercise is OK."
            .to_owned(),
    };
    let change = |s: Swapped| match s.to {
        Some(to) => format!("{} becomes {}", s.from, to.to_ascii_lowercase()),
        None => format!("{} is left out: it loads the area that hurts", s.from),
    };
    Gentle {
        why,
        changes: full.gentle_changes().into_iter().map(change).collect(),
    }
}

const fn problem(problem: PreviewProblem) -> &'static str {
    match problem {
        PreviewProblem::NoShortCheck => "Answer “Any of these, in the last few days?” first",
        PreviewProblem::NoPain => "Choose your pain now, from 0 to 10",
        PreviewProblem::NothingLeft => "Switch on at least one exercise",
        PreviewProblem::RunsElsewhere => {
            "A session is running in another tab or window. Finish it there first"
        }
    }
}
