//! The check-in: chosen, typed, saved.

use crate::app::effect::{Effect, Focus};
use crate::app::model::{CheckInForm, CheckInProblem, Model, Notice};
use crate::app::msg::CheckInMsg;
use crate::progress::{CheckIn, History, Since};
use crate::route::Route;
use crate::time::Day;

/// Days in which setbacks are counted together, and how many of them ask for a
/// professional (safety.md section 5).
const TOGETHER: i32 = 14;
const TOO_MANY: usize = 3;

pub(super) fn update(model: &mut Model, msg: CheckInMsg) -> Vec<Effect> {
    let mut form = model.check_in();
    form.problem = None;
    match msg {
        CheckInMsg::Picked(pick, answer) => form.picks[pick as usize] = answer,
        CheckInMsg::Typed(typed, text) => {
            form.texts[typed as usize] = text.chars().take(typed.longest()).collect();
        }
        CheckInMsg::Saved => return save(model, form),
    }
    put(model, form);
    Vec::new()
}

/// Keeps a form that is not saved yet.
fn put(model: &mut Model, form: CheckInForm) {
    model.check_ins.retain(|other| other.day != form.day);
    model.check_ins.push(form);
}

fn save(model: &mut Model, mut form: CheckInForm) -> Vec<Effect> {
    let day = form.day;
    let known = model.history.check_in_on(day).cloned();
    let told = form.told(&model.history, model.now.wall);
    let nothing = |told: &CheckIn| told.is_empty() && known.as_ref().is_none_or(CheckIn::is_empty);
    let told = match told {
        Ok(told) if nothing(&told) => Err(CheckInProblem::Nothing),
        told => told,
    };
    let told = match told {
        Ok(told) => told,
        Err(problem) => {
            form.problem = Some(problem);
            put(model, form);
            return vec![Effect::Focus(Focus::Problem)];
        }
    };
    model.check_ins.retain(|other| other.day != day);
    model.history.check_in(told.clone());
    let mut entry = History::default();
    entry.check_in(told.clone());
    let mut effects = super::write_entry(model, day, &day.to_string(), &entry);
    if matches!(effects.last(), Some(Effect::Save { .. })) {
        model.notice = Some(Notice::CheckInSaved);
        "Check-in saved.".clone_into(&mut model.polite);
    }
    if day == model.now.day {
        effects.extend(follow_up(model, &told, known.as_ref()));
    }
    effects.push(Effect::Replace(Route::Today));
    effects
}

/// What is told of today may ask for less, or for a check. A correction that
/// tells nothing new does not ask again.
fn follow_up(model: &mut Model, told: &CheckIn, known: Option<&CheckIn>) -> Vec<Effect> {
    let before = model.standing.clone();
    if let Some(pain) = told.pain {
        model.standing.told_pain(pain, model.now);
    }
    let is_setback = |told: &CheckIn| told.since == Some(Since::NotSettling);
    if is_setback(told) && !known.is_some_and(is_setback) {
        let pain_before = pain_before(model, told.day.plus(-1));
        let since = told.day.plus(1 - TOGETHER);
        let lately = model.history.check_ins().iter().rev();
        let lately = lately.take_while(|c| since <= c.day);
        let often = TOO_MANY <= lately.filter(|c| is_setback(c)).count();
        model.standing = model.standing.after_soreness(pain_before, often, model.now);
        model.clearance = None;
        model.notice = Some(if often {
            Notice::SoreOften
        } else {
            Notice::SoreAfter
        });
    }
    if model.standing == before {
        return Vec::new();
    }
    super::write_standing(model)
}

/// The pain before the last session of a day.
fn pain_before(model: &Model, day: Day) -> Option<crate::pain::Pain> {
    model.history.on(day).last()?.pain_before
}
