//! A routine that somebody has shared, and the text in which one is shared.

use crate::app::model::Model;
use crate::app::words;
use crate::content::{Movement, Work};
use crate::plan::shared::{self, Changed, Shared, Unreadable};
use crate::plan::{self, MOST_LINES, OwnRoutine, Person, Program};
use crate::route::Route;

/// What the page shows of a shared routine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedScreen {
    /// Its name.
    pub name: String,
    /// `About 4 minutes. You need a band.`
    pub sub: String,
    /// What is done, in order.
    pub lines: Vec<SharedLine>,
    /// What was left out or changed, and why.
    pub notes: Vec<String>,
    /// The id under which it is here already.
    pub known: Option<String>,
}

/// One line of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedLine {
    /// The movement's name.
    pub name: &'static str,
    /// The name of its figure.
    pub slug: &'static str,
    /// `2 sets of 10`
    pub dose: String,
}

/// Said when the link went to the clipboard.
pub const COPIED: &str = "Copied, with its link. Paste it into a message.";

/// Said of a routine that is among the person's own.
pub const KNOWN: &str = "This is one of your own routines.";

/// What the address holds; `None` where nothing is asked for.
pub fn found(model: &Model) -> Option<Result<Shared, Unreadable>> {
    match &model.route {
        Route::Shared(code) if !code.is_empty() => Some(shared::decode(code)),
        _ => None,
    }
}

/// Why nothing can be shown.
pub const fn refusal(why: Unreadable) -> &'static str {
    match why {
        Unreadable::Newer => {
            "A newer version of Unhunch made this link. Update this one, then open the link again."
        }
        Unreadable::Damaged => {
            "There is no routine in this link, or it ends too early. Ask for it once more."
        }
    }
}

/// The id of the own routine that is just like it.
pub fn known(model: &Model, shared: &Shared) -> Option<String> {
    let same = |own: &&OwnRoutine| own.name == shared.name && own.lines == shared.lines;
    model.own.iter().find(same).map(|own| own.id.clone())
}

/// What the page shows of what was found.
pub fn shared(model: &Model, shared: &Shared) -> SharedScreen {
    let program = as_made(&OwnRoutine {
        id: String::new(),
        name: String::new(),
        lines: shared.lines.clone(),
        edits: 0,
    });
    let line = |line: &plan::Line| SharedLine {
        name: line.movement.name(),
        slug: line.movement.slug().as_str(),
        dose: words::capital(&words::dose(line.dose, line.movement.sides())),
    };
    SharedScreen {
        name: shared.name.clone(),
        sub: sub(model, &program),
        lines: program.lines().iter().map(line).collect(),
        notes: notes(shared),
        known: known(model, shared),
    }
}

/// The routine as it was put together: what a person leaves out of it shows at
/// its preview.
pub(super) fn as_made(routine: &OwnRoutine) -> Program {
    Program::own(routine, &Person::default())
}

fn sub(model: &Model, program: &Program) -> String {
    if program.lines().is_empty() {
        return "Nothing of it can be done here.".to_owned();
    }
    let length = words::minutes(plan::expected(program, model.pace()));
    format!("About {length}. {}", words::kit_sentence(&program.kit()))
}

/// What was left out or changed, and why.
fn notes(shared: &Shared) -> Vec<String> {
    let mut notes = Vec::new();
    if 0 < shared.missing {
        let lines = are(shared.missing, "line");
        notes.push(format!("The link ends too early. {lines} missing."));
    }
    let mut names: Vec<&str> = shared.unknown.iter().map(String::as_str).collect();
    let unknown = are(names.len(), "exercise");
    if 5 < names.len() {
        names.truncate(5);
        names.push("others");
    }
    if let Some(names) = words::list(&names) {
        notes.push(format!("{unknown} not known here: {names}."));
    }
    if 0 < shared.over {
        let over = are(shared.over, "line");
        notes.push(format!(
            "A routine has room for {MOST_LINES} exercises. {over} left out."
        ));
    }
    for changed in &shared.changed {
        change(&mut notes, changed);
    }
    notes
}

/// `1 line is`, `2 lines are`
fn are(n: usize, thing: &str) -> String {
    let count = words::count_of(u32::try_from(n).unwrap_or(u32::MAX), thing);
    let verb = if n == 1 { "is" } else { "are" };
    format!("{count} {verb}")
}

/// `Band pull-aparts: 9 sets is more than this app asks for. It became 3.`
fn change(notes: &mut Vec<String>, changed: &Changed) {
    let name = changed.movement.name();
    let (sets, amount) = changed.became;
    let Some(asked) = changed.asked else {
        let became = words::count_of(sets, "set");
        notes.push(format!(
            "{name}: the link gives no amount. It became {became} of {amount}."
        ));
        return;
    };
    let unit = unit(changed.movement);
    for (asked, became, unit) in [(asked.0, sets, "set"), (asked.1, amount, unit)] {
        if asked != became {
            let asks = words::count_of(asked, unit);
            let than = if became < asked { "more" } else { "less" };
            notes.push(format!(
                "{name}: {asks} is {than} than this app asks for. It became {became}."
            ));
        }
    }
}

/// What the amount of a movement counts.
fn unit(movement: Movement) -> &'static str {
    match movement.ladder().last().map(|rung| rung.dose.work) {
        Some(Work::Hold { .. } | Work::HoldOpen { .. }) => "second",
        Some(Work::Breaths { .. }) => "breath",
        Some(Work::Reps { .. } | Work::OwnPace { .. }) | None => "rep",
    }
}

/// The text in which a routine is shared; its link follows it.
pub fn as_text(model: &Model, routine: &OwnRoutine) -> String {
    let program = as_made(routine);
    let mut text = format!("{}\n{}\n\n", routine.name, sub(model, &program));
    for line in program.lines() {
        let dose = words::dose(line.dose, line.movement.sides());
        text.push_str("- ");
        text.push_str(line.movement.name());
        text.push_str(": ");
        text.push_str(&dose);
        text.push('\n');
    }
    text.push_str("\nOpen it in Unhunch. It works with no signal once Unhunch is on your phone:\n");
    text
}
