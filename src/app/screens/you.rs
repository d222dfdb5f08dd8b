//! The person's body and kit: what is left out or changed for them, and why.

use crate::app::model::{self, Model};
use crate::app::words;
use crate::content::{Body, Filter, Kit, Movement};
use crate::plan::{Became, Changed, Person, Program, Why};
use crate::route::Route;

/// What the page shows of the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YouScreen {
    /// What the last full check, or a stop, told: only a check changes it.
    pub told: Vec<String>,
    /// What the person can change here.
    pub others: Vec<Filter>,
}

/// What the page shows now.
pub fn you(model: &Model) -> YouScreen {
    let told = model::told(model);
    let mut screen = YouScreen {
        told: Vec::new(),
        others: Vec::new(),
    };
    for filter in Filter::ALL {
        if told.has(filter) {
            screen.told.push(name(filter));
        } else if filter != Filter::Young {
            // An age is told in the check alone.
            screen.others.push(filter);
        }
    }
    screen
}

/// `Fragile bones`
pub fn name(filter: Filter) -> String {
    words::capital(filter.name())
}

/// What the person told beside the check.
pub fn own(model: &Model) -> Vec<String> {
    let own = model.settings.body.unwrap_or_default();
    let own = Filter::ALL.into_iter().filter(|f| own.has(*f));
    let mut said: Vec<String> = own.map(name).collect();
    if said.is_empty() {
        said.push("No neck, knee, hip, eye or skin trouble".to_owned());
    }
    said
}

/// The words of the button under the list of the check.
pub fn go_on(model: &Model) -> &'static str {
    if model.settings.body.unwrap_or_default() == Body::default() {
        "None of these"
    } else {
        "Continue"
    }
}

/// What was changed in a program, and why, a line for each.
pub fn changes(program: &Program) -> Vec<String> {
    program.changes().iter().map(change).collect()
}

fn change(change: &Changed) -> String {
    let from = change.from;
    let mut line = match (change.became, change.why) {
        (Became::Other(to), reason) => {
            format!("{from} becomes {}: {}.", words::small(to), why(reason))
        }
        (Became::Nothing, reason) => format!("{from} is left out: {}.", why(reason)),
        (Became::Itself(how), Why::Missing(kit)) => format!("No {}? {how}", kit.name()),
        (Became::Itself(how), Why::Body(filter)) => format!("{}? {how}", name(filter)),
    };
    if let Some(caution) = change.caution {
        line.push(' ');
        line.push_str(caution);
    }
    line
}

fn why(why: Why) -> String {
    match why {
        Why::Body(filter) => format!("you told us of {}", filter.name()),
        Why::Missing(kit) => format!("no {} at hand", kit.name()),
    }
}

/// On the page of an exercise that the person cannot do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Why.
    pub why: String,
    /// `Start belly breathing instead`
    pub words: String,
    /// Where that starts.
    pub start: Route,
}

/// Why a movement is left out, and what is done instead; `None` when it is not.
pub fn left_out(movement: Movement, person: &Person) -> Option<LeftOut> {
    let reason = why(person.fit.refuses(movement)?);
    let program = Program::single(movement, person)?;
    Some(LeftOut {
        why: format!("Left out for you: {reason}."),
        words: format!("Start {} instead", words::small(program.name())),
        start: Route::Session(program.id().to_owned()),
    })
}

/// A thing at hand, in the words of a list.
pub const fn thing(kit: Kit) -> &'static str {
    match kit {
        Kit::Band => "Exercise band",
        Kit::Roller => "Foam roller",
        Kit::Mat => "Mat",
        Kit::Ball => "Soft ball",
        Kit::Bar => "Pull-up bar that holds your weight",
        Kit::Chair => "Firm chair, or a table",
        Kit::Wall => "Free wall",
        Kit::Doorway => "Doorway",
        Kit::Floor => "Room to lie on the floor",
    }
}
