//! Making a routine of one's own.

use crate::app::model::{EditorProblem, Model};
use crate::app::msg::EditorMsg;
use crate::app::words;
use crate::content::{self, Group, Sides, Work};
use crate::plan::{self, OwnLine, OwnRoutine, amounts, most_sets};

/// What the editor shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditorScreen {
    /// The name as typed.
    pub name: String,
    /// Its id, when it exists already, so that it can be shared and deleted.
    pub id: Option<String>,
    /// Whether it was changed and not saved yet.
    pub unsaved: bool,
    /// What is done.
    pub lines: Vec<EditorLine>,
    /// `About 4 minutes`
    pub length: String,
    /// What is wrong with it.
    pub problem: Option<&'static str>,
}

/// One line of the routine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditorLine {
    /// The movement's name, or what it is called elsewhere.
    pub name: String,
    /// Its sets and its amount; `None` for a movement that is not known here.
    pub steppers: Option<(Stepper, Stepper)>,
}

/// A number that can be made smaller and greater.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stepper {
    /// `2 sets`, `8 reps`, `20 seconds each side`
    pub words: String,
    /// What it counts: `sets`, `seconds`, `reps`, `breaths`.
    pub unit: &'static str,
    /// Whether it is the least that can be asked for.
    pub least: bool,
    /// Whether it is the most that is safe to ask for.
    pub most: bool,
}

/// A list of things to begin with or to add, each with what its button says.
pub type Choices = (&'static str, Vec<(String, EditorMsg)>);

/// What the editor shows now.
pub fn editor(model: &Model) -> EditorScreen {
    let editor = &model.editor;
    let routine = OwnRoutine {
        id: editor.id.clone(),
        name: editor.name.clone(),
        lines: editor.lines.clone(),
        edits: 0,
    };
    let program = model.as_program(&routine);
    let expected = plan::expected(&program, model.pace());
    EditorScreen {
        name: editor.name.clone(),
        id: model.own_routine(&editor.id).map(|own| own.id.clone()),
        unsaved: model.differs(editor),
        lines: editor.lines.iter().map(line).collect(),
        length: if program.lines().is_empty() {
            "Add exercises below. The length shows here.".to_owned()
        } else {
            format!("About {}", words::minutes(expected))
        },
        problem: editor.problem.map(problem),
    }
}

const fn problem(problem: EditorProblem) -> &'static str {
    match problem {
        EditorProblem::NoName => "Give your routine a name",
        EditorProblem::NoLines => "Add at least one exercise",
        EditorProblem::TooMany => "A routine has room for 30 exercises. Remove one first",
    }
}

fn line(line: &OwnLine) -> EditorLine {
    EditorLine {
        name: line.name().to_owned(),
        steppers: steppers(line),
    }
}

fn steppers(line: &OwnLine) -> Option<(Stepper, Stepper)> {
    let movement = content::movement(&line.movement)?;
    let dose = line.dose(movement)?;
    let (least, most) = amounts(movement.ladder().last()?.dose.work);
    let each = match movement.sides() {
        Sides::Together => "",
        Sides::EachInTurn => " each side",
    };
    let (words, unit) = match dose.work {
        Work::Hold { seconds } => (words::seconds(seconds), "seconds"),
        Work::HoldOpen { target } => (format!("up to {}", words::seconds(target)), "seconds"),
        Work::Reps { count, .. } | Work::OwnPace { count } => {
            (words::count_of(count, "rep"), "reps")
        }
        Work::Breaths { count, .. } => (words::count_of(count, "breath"), "breaths"),
    };
    let amount = plan::amount_of(dose.work);
    let sets = Stepper {
        words: words::count_of(dose.sets, "set"),
        unit: "sets",
        least: dose.sets <= 1,
        most: most_sets(movement) <= dose.sets,
    };
    let amount = Stepper {
        words: format!("{words}{each}"),
        unit,
        least: amount <= least,
        most: most <= amount,
    };
    Some((sets, amount))
}

/// What a new routine can begin as, while nothing stands in it.
pub fn beginnings(model: &Model) -> Option<Choices> {
    let editor = &model.editor;
    if !editor.id.is_empty() || model.differs(editor) {
        return None;
    }
    let shipped = content::ROUTINES.iter();
    let shipped = shipped.map(|r| (r.name, r.slug.as_str()));
    let own = model.own.iter().map(|r| (r.name.as_str(), r.id.as_str()));
    let copy = |(name, id): (&str, &str)| (name.to_owned(), EditorMsg::Copied(id.to_owned()));
    Some((
        "Or begin with a copy",
        own.chain(shipped).map(copy).collect(),
    ))
}

/// What can be added, by group.
pub fn choices() -> impl Iterator<Item = Choices> {
    Group::ALL.into_iter().map(|group| {
        let movements = content::movements().filter(|m| m.exercise().group == group);
        let add = movements.map(|m| {
            let name = m.name().to_ascii_lowercase();
            (name, EditorMsg::Added(m.slug().as_str().to_owned()))
        });
        (group.name(), add.collect())
    })
}
