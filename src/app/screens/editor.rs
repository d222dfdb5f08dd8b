//! Making a routine of one's own.

use crate::app::model::{EditorProblem, Model};
use crate::app::msg::EditorMsg;
use crate::app::screens::shared;
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

/// Something to begin with or to add: its name, and what its button says.
pub type Choice = (String, EditorMsg);

/// What the editor shows now.
pub fn editor(model: &Model) -> EditorScreen {
    let editor = &model.editor;
    let routine = OwnRoutine {
        id: editor.id.clone(),
        name: editor.name.clone(),
        lines: editor.lines.clone(),
        edits: 0,
    };
    let program = shared::as_made(&routine);
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

/// What a new routine can begin as: the person's own, then the shipped ones.
pub fn beginnings(model: &Model) -> Vec<Choice> {
    let mut all = Vec::new();
    let mut add = |name: &str, id: &str| {
        all.push((name.to_owned(), EditorMsg::Copied(id.to_owned())));
    };
    for routine in &model.own {
        add(&routine.name, &routine.id);
    }
    for routine in content::ROUTINES {
        add(routine.name, routine.slug.as_str());
    }
    all
}

/// What can be added of a group.
pub fn additions(group: Group) -> Vec<Choice> {
    let mut all = Vec::new();
    for movement in content::movements() {
        if movement.exercise().group == group {
            let slug = movement.slug().as_str().to_owned();
            all.push((words::small(movement.name()), EditorMsg::Added(slug)));
        }
    }
    all
}
