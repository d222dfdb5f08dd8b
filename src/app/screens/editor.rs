//! Making a routine of one's own.

use crate::app::model::{EditorProblem, Model};
use crate::app::words;
use crate::content::{self, Group, Movement, Sides, Work};
use crate::plan::{self, OwnRoutine, Person, Program};

/// What the editor shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditorScreen {
    /// The name as typed.
    pub name: String,
    /// Whether it exists already, so that it can be deleted.
    pub exists: bool,
    /// What is done.
    pub lines: Vec<EditorLine>,
    /// `About 4 minutes`
    pub length: String,
    /// What is wrong with it.
    pub problem: Option<&'static str>,
    /// What can be added, by group.
    pub choices: Vec<(Group, Vec<Movement>)>,
}

/// One line of the routine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditorLine {
    /// The movement's name.
    pub name: String,
    /// `2 sets`
    pub sets: String,
    /// `8 reps`, `20 seconds each side`
    pub amount: String,
    /// What the amount counts: `seconds`, `reps`, `breaths`.
    pub unit: &'static str,
}

/// What the editor shows now.
pub fn editor(model: &Model) -> EditorScreen {
    let editor = &model.editor;
    let routine = OwnRoutine {
        id: editor.id.clone(),
        name: editor.name.clone(),
        lines: editor.lines.clone(),
        edits: 0,
    };
    // As it was put together: what the person leaves out shows at its preview.
    let program = Program::own(&routine, &Person::default());
    let expected = plan::expected(&program, model.pace());
    EditorScreen {
        name: editor.name.clone(),
        exists: !editor.id.is_empty(),
        lines: program.lines().iter().map(line).collect(),
        length: if program.lines().is_empty() {
            "Add exercises below. The length shows here.".to_owned()
        } else {
            format!("About {}", words::minutes(expected))
        },
        problem: editor.problem.map(problem),
        choices: choices(),
    }
}

const fn problem(problem: EditorProblem) -> &'static str {
    match problem {
        EditorProblem::NoName => "Give your routine a name",
        EditorProblem::NoLines => "Add at least one exercise",
    }
}

fn line(line: &plan::Line) -> EditorLine {
    let each = match line.movement.sides() {
        Sides::Together => "",
        Sides::EachInTurn => " each side",
    };
    let (amount, unit) = match line.dose.work {
        Work::Hold { seconds } => (words::seconds(seconds), "seconds"),
        Work::HoldOpen { target } => (format!("up to {}", words::seconds(target)), "seconds"),
        Work::Reps { count, .. } | Work::OwnPace { count } => {
            (words::count_of(count, "rep"), "reps")
        }
        Work::Breaths { count, .. } => (words::count_of(count, "breath"), "breaths"),
    };
    EditorLine {
        name: line.movement.name().to_owned(),
        sets: words::count_of(line.dose.sets, "set"),
        amount: format!("{amount}{each}"),
        unit,
    }
}

fn choices() -> Vec<(Group, Vec<Movement>)> {
    let in_group = |group| {
        content::movements()
            .filter(move |m| m.exercise().group == group)
            .collect()
    };
    Group::ALL
        .into_iter()
        .map(|group| (group, in_group(group)))
        .collect()
}
