//! What changed on the ladders, and why, with the way back.

use crate::app::model::Model;
use crate::app::words;
use crate::content::{Dose, Movement};
use crate::plan::progression::{Change, Why};
use crate::plan::{After, Levels, Program};
use crate::time::Day;

/// One step on a ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepView {
    /// `Band pull-aparts: from 2 sets of 8 to 2 sets of 10. 2 easy sessions, …`
    pub words: String,
    /// `Keep 2 sets of 8`; `None` after pain or soreness, when the exercise's own
    /// page is the way back.
    pub keep: Option<String>,
    /// The movement that is kept.
    pub movement: &'static str,
    /// On which rung, counted from 0.
    pub rung: usize,
}

/// The steps that a program brings.
pub fn steps(program: &Program) -> Vec<StepView> {
    program.steps().iter().map(view).collect()
}

fn view(step: &Change) -> StepView {
    let from = amount(step.movement, step.from);
    let to = amount(step.movement, step.to);
    let name = step.movement.name();
    StepView {
        words: format!("{name}: from {from} to {to}. {}", why(step.why)),
        keep: match step.why {
            Why::Red | Why::Sore => None,
            _ => Some(format!("Keep {from}")),
        },
        movement: step.movement.slug().as_str(),
        rung: step.from,
    }
}

const fn why(why: Why) -> &'static str {
    match why {
        Why::Easy => "2 easy sessions over a week, pain no higher after them.",
        Why::Red => "Your pain rose, or you stopped because of it.",
        Why::Sore => "You were more sore, and it did not settle.",
        Why::TooHard => "Twice running it was too hard.",
        Why::Away => "You last did it more than a week ago.",
    }
}

/// Why the doses of a program are halved; `None` when they are not.
pub fn eased(program: &Program, levels: &Levels, today: Day) -> Option<String> {
    let ease = levels.ease().filter(|_| program.is_eased())?;
    let why = match ease.after {
        After::Red => "pain rose a lot, or you stopped because of it",
        After::Amber => "pain rose in a session",
        After::Sore => "you were more sore, and it did not settle",
    };
    let until = words::day_ahead(ease.until, today);
    Some(if ease.until == today {
        format!("Half of everything today: {why}.")
    } else {
        format!("Half of everything to the end of {until}: {why}.")
    })
}

/// Where the person stands with a movement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// `Step 2 of 6: 2 sets of 8.`
    pub now: String,
    /// What comes next, and when.
    pub next: String,
    /// The rung below, if there is one.
    pub less: Option<usize>,
    /// The rung above, if it was earned before.
    pub more: Option<usize>,
}

/// Where the person stands with a movement now.
pub fn standing(model: &Model, movement: Movement) -> Standing {
    let levels = &model.person.levels;
    let (rung, all) = (levels.rung(movement), movement.ladder().len());
    let next = if levels.step_up(&[movement]).is_some() {
        let next = amount(movement, rung + 1);
        format!("Next time: {next}.")
    } else if rung + 1 < all {
        let next = amount(movement, rung + 1);
        format!("Next: {next}, after 2 easy sessions and a week at least.")
    } else {
        "This is the most that the app asks for.".to_owned()
    };
    Standing {
        now: format!("Step {} of {all}: {}.", rung + 1, amount(movement, rung)),
        next,
        less: rung.checked_sub(1),
        more: (rung < levels.top(movement)).then_some(rung + 1),
    }
}

fn amount(movement: Movement, rung: usize) -> String {
    let dose: Option<Dose> = movement.ladder().get(rung).map(|r| r.dose);
    dose.map_or_else(String::new, |dose| words::dose(dose, movement.sides()))
}
