//! Making and changing a routine of one's own.
//!
//! Invariant: what was changed and not saved stays until the person saves it,
//! throws it away or closes the app, whatever else they open meanwhile.

use crate::app::effect::{Effect, Focus};
use crate::app::model::{Editor, EditorProblem, LineButton, Model, Notice};
use crate::app::msg::{EditorMsg, Step};
use crate::app::words;
use crate::content;
use crate::plan::{
    MOST_LINES, OwnLine, OwnRoutine, amount_of, amount_step, clean_name, least_amount,
};
use crate::route::Route;

/// Opens the routine called `id`, or a new one, with what was not saved of it.
pub(super) fn begin(model: &mut Model, id: &str) {
    if model.editor.id == id && model.differs(&model.editor) {
        return;
    }
    let fresh = Editor::of(model.own_routine(id));
    let old = std::mem::replace(&mut model.editor, fresh);
    if old.id != id && model.differs(&old) {
        model.drafts.push(old);
    }
    if let Some(at) = model.drafts.iter().position(|draft| draft.id == id) {
        model.editor = model.drafts.remove(at);
        model.editor.problem = None;
    }
}

/// Whether there is such a routine, or what was not saved of one.
pub(super) fn knows(model: &Model, id: &str) -> bool {
    model.own_routine(id).is_some() || model.has_draft(id)
}

pub(super) fn update(model: &mut Model, msg: EditorMsg) -> Vec<Effect> {
    let editor = &mut model.editor;
    editor.problem = None;
    let count = editor.lines.len();
    match msg {
        EditorMsg::Named(name) => editor.name = clean_name(&name),
        EditorMsg::Added(_) if MOST_LINES <= count => {
            editor.problem = Some(EditorProblem::TooMany);
            return vec![Effect::Focus(Focus::Problem)];
        }
        EditorMsg::Added(slug) => {
            if let Some(movement) = content::movement(&slug) {
                editor.lines.push(OwnLine::new(movement));
                editor.focus = None;
                tell(model, count, "added,");
            }
        }
        EditorMsg::Removed(at) if at < count => return remove(model, at),
        EditorMsg::MovedUp(at) if 0 < at && at < count => return swap(model, at, at - 1),
        EditorMsg::MovedDown(at) if at + 1 < count => return swap(model, at, at + 1),
        EditorMsg::Removed(_) | EditorMsg::MovedUp(_) | EditorMsg::MovedDown(_) => {}
        EditorMsg::Sets(at, step) => change(editor, at, |line| {
            line.sets = match step {
                Step::Up => line.sets.saturating_add(1),
                Step::Down => line.sets.saturating_sub(1),
            };
        }),
        EditorMsg::Amount(at, step) => change_amount(editor, at, step),
        EditorMsg::Saved => return save(model),
        EditorMsg::Dropped => return drop_changes(model),
        EditorMsg::Deleted => return delete(model),
        EditorMsg::Copied(id) => return copy(model, &id),
    }
    Vec::new()
}

/// Says where a line stands now.
fn tell(model: &mut Model, at: usize, what: &str) {
    let name = model.editor.lines.get(at).map_or("", OwnLine::name);
    let (place, count) = (at + 1, model.editor.lines.len());
    model.polite = format!("{name}: {what} {place} of {count}.");
}

fn remove(model: &mut Model, at: usize) -> Vec<Effect> {
    let gone = model.editor.lines.remove(at);
    model.polite = format!("{}: removed.", gone.name());
    let Some(last) = model.editor.lines.len().checked_sub(1) else {
        return vec![Effect::Focus(Focus::Heading)];
    };
    model.editor.focus = Some((at.min(last), LineButton::Remove));
    vec![Effect::Focus(Focus::Line)]
}

/// The line at `from` goes to `to`, one place on, and the focus with it: to the
/// same button, or to the other one where that way ends.
fn swap(model: &mut Model, from: usize, to: usize) -> Vec<Effect> {
    let lines = &mut model.editor.lines;
    lines.swap(from, to);
    let goes_on = if to < from {
        0 < to
    } else {
        to + 1 < lines.len()
    };
    let button = if (to < from) == goes_on {
        LineButton::Up
    } else {
        LineButton::Down
    };
    model.editor.focus = Some((to, button));
    tell(model, to, "now");
    vec![Effect::Focus(Focus::Line)]
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
        line.amount = amount_of(dose.work);
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
    let Editor { id, lines, .. } = std::mem::take(editor);
    if let Some(known) = model.own.iter_mut().find(|r| r.id == id) {
        known.name = name;
        known.lines = lines;
        known.edits = known.edits.saturating_add(1);
    } else {
        add(model, name, lines);
    }
    model.notice = Some(Notice::RoutineSaved);
    let mut effects = super::write_own(model);
    effects.push(Effect::Replace(Route::Today));
    effects
}

/// Adds a routine under an id of its own, which is returned; writing is up to the
/// caller.
pub(super) fn add(model: &mut Model, name: String, lines: Vec<OwnLine>) -> String {
    let id = format!("own-{}", super::done::next_id(model));
    model.own.push(OwnRoutine {
        id: id.clone(),
        name,
        lines,
        edits: 0,
    });
    id
}

fn drop_changes(model: &mut Model) -> Vec<Effect> {
    model.editor = Editor::of(model.own_routine(&model.editor.id));
    "The changes are gone.".clone_into(&mut model.polite);
    vec![Effect::Focus(Focus::Heading)]
}

fn delete(model: &mut Model) -> Vec<Effect> {
    let id = std::mem::take(&mut model.editor).id;
    model.own.retain(|r| r.id != id);
    model.notice = Some(Notice::RoutineDeleted);
    let mut effects = super::write_own(model);
    effects.push(Effect::Replace(Route::Today));
    effects
}

/// Saves a copy and opens it, to be changed.
fn copy(model: &mut Model, id: &str) -> Vec<Effect> {
    let Some(routine) = model.routine(id) else {
        return Vec::new();
    };
    let name = if routine.id.is_empty() {
        format!("My {}", words::small(&routine.name))
    } else {
        format!("Copy of {}", routine.name)
    };
    let name = clean_name(&name);
    let id = add(model, name, routine.lines);
    "A copy is saved. Change it as you like.".clone_into(&mut model.polite);
    let mut effects = super::write_own(model);
    effects.push(Effect::Go(Route::EditRoutine(id)));
    effects
}
