//! Making and changing a routine of one's own.

use crate::app::effect::{Effect, Focus};
use crate::app::model::{Editor, EditorProblem, Model, Notice};
use crate::app::msg::{EditorMsg, Step};
use crate::content;
use crate::plan::{OwnLine, OwnRoutine, amount_step, least_amount};
use crate::route::Route;

/// The longest name that is kept, in characters.
const LONGEST_NAME: usize = 40;

/// Opens the routine called `id`, or an empty one.
pub(super) fn begin(model: &mut Model, id: &str) {
    if model.editor.id == id && !(id.is_empty() && model.editor.lines.is_empty()) {
        return;
    }
    let own = model.own.iter().find(|r| r.id == id);
    model.editor = own.map_or_else(Editor::default, |r| Editor {
        id: r.id.clone(),
        name: r.name.clone(),
        lines: r.lines.clone(),
        problem: None,
    });
}

pub(super) fn update(model: &mut Model, msg: EditorMsg) -> Vec<Effect> {
    let editor = &mut model.editor;
    editor.problem = None;
    match msg {
        EditorMsg::Named(name) => editor.name = name.chars().take(LONGEST_NAME).collect(),
        EditorMsg::Added(slug) => {
            editor
                .lines
                .extend(content::movement(&slug).map(OwnLine::new));
        }
        EditorMsg::Removed(at) if at < editor.lines.len() => {
            editor.lines.remove(at);
        }
        EditorMsg::MovedUp(at) if 0 < at && at < editor.lines.len() => {
            editor.lines.swap(at - 1, at);
        }
        EditorMsg::Removed(_) | EditorMsg::MovedUp(_) => {}
        EditorMsg::Sets(at, step) => change(editor, at, |line| {
            line.sets = match step {
                Step::Up => line.sets.saturating_add(1),
                Step::Down => line.sets.saturating_sub(1),
            };
        }),
        EditorMsg::Amount(at, step) => change_amount(editor, at, step),
        EditorMsg::Saved => return save(model),
        EditorMsg::Deleted => return delete(model),
    }
    Vec::new()
}

/// Changes a line and keeps it within what the movement allows.
fn change(editor: &mut Editor, at: usize, change: impl FnOnce(&mut OwnLine)) {
    let Some(line) = editor.lines.get_mut(at) else {
        return;
    };
    change(line);
    let dose = content::movement(&line.movement).and_then(|m| line.dose(m));
    if let Some(dose) = dose {
        line.sets = dose.sets;
        line.amount = crate::plan::amount_of(dose.work);
    }
}

fn change_amount(editor: &mut Editor, at: usize, step: Step) {
    change(editor, at, |line| {
        let work = content::movement(&line.movement).and_then(|m| m.ladder().last());
        let Some(work) = work.map(|rung| rung.dose.work) else {
            return;
        };
        line.amount = match step {
            Step::Up => line.amount.saturating_add(amount_step(work, line.amount)),
            Step::Down => {
                let lower = line.amount.saturating_sub(1);
                line.amount
                    .saturating_sub(amount_step(work, lower))
                    .max(least_amount(work))
            }
        };
    });
}

fn save(model: &mut Model) -> Vec<Effect> {
    let editor = &mut model.editor;
    let name = editor.name.trim().to_owned();
    editor.problem = match (name.is_empty(), editor.lines.is_empty()) {
        (true, _) => Some(EditorProblem::NoName),
        (false, true) => Some(EditorProblem::NoLines),
        (false, false) => None,
    };
    if editor.problem.is_some() {
        return vec![Effect::Focus(Focus::Problem)];
    }
    let lines = std::mem::take(&mut editor.lines);
    let id = std::mem::take(&mut editor.id);
    *editor = Editor::default();
    if let Some(known) = model.own.iter_mut().find(|r| r.id == id) {
        known.name = name;
        known.lines = lines;
        known.edits = known.edits.saturating_add(1);
    } else {
        let id = format!("own-{}", super::done::next_id(model));
        let edits = 0;
        model.own.push(OwnRoutine {
            id,
            name,
            lines,
            edits,
        });
    }
    model.notice = Some(Notice::RoutineSaved);
    let mut effects = super::write_own(model);
    effects.push(Effect::Replace(Route::Today));
    effects
}

fn delete(model: &mut Model) -> Vec<Effect> {
    let id = std::mem::take(&mut model.editor).id;
    model.own.retain(|r| r.id != id);
    model.notice = Some(Notice::RoutineDeleted);
    let mut effects = super::write_own(model);
    effects.push(Effect::Replace(Route::Today));
    effects
}
