//! The symptom check outside and inside the session preview.

use crate::app::effect::{Effect, Focus};
use crate::app::model::{Check, CheckProblem, Model};
use crate::app::msg::Msg;
use crate::pain::Pain;
use crate::route::Route;
use crate::triage::{self, Answers, Signs};

pub(super) fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let check = &mut model.check;
    match *msg {
        Msg::CheckBegun => {
            *check = Check::default();
            return vec![Effect::Go(Route::Signs)];
        }
        Msg::SignTicked(sign, on) => super::put(&mut check.ticked, sign, on),
        Msg::NoneTicked(on) => check.none = on,
        Msg::UnsureTicked(on) => check.unsure = on,
        Msg::UnsureSignTicked(sign, on) => super::put(&mut check.unsure_about, sign, on),
        Msg::CheckPainChosen(pain) => {
            check.pain = Some(pain);
            check.problem = None;
        }
        Msg::ContinueTapped => return continue_tapped(model),
        Msg::SeenConfirmed => {
            model.standing = model.standing.seen(model.now);
            model.check = Check::default();
            let mut effects = super::write_standing(model);
            effects.push(Effect::Replace(Route::Signs));
            return effects;
        }
        _ => {}
    }
    model.check.answered.get_or_insert(model.now);
    Vec::new()
}

fn continue_tapped(model: &mut Model) -> Vec<Effect> {
    match model.route {
        Route::Signs => after_signs(model),
        Route::Unsure => after_unsure(model),
        Route::PainNow => after_pain(model),
        _ => Vec::new(),
    }
}

fn after_signs(model: &mut Model) -> Vec<Effect> {
    let check = &model.check;
    let some = !check.ticked.is_empty() || check.unsure;
    match (check.none, some) {
        (false, false) => problem(model, CheckProblem::Nothing),
        (true, true) => problem(model, CheckProblem::Both),
        (true, false) => to_pain(model),
        (false, true) if check.unsure => {
            model.check.problem = None;
            vec![Effect::Go(Route::Unsure)]
        }
        (false, true) => conclude_with_signs(model),
    }
}

fn after_unsure(model: &mut Model) -> Vec<Effect> {
    if model.check.unsure_about.is_empty() {
        return problem(model, CheckProblem::NothingUnsure);
    }
    conclude_with_signs(model)
}

/// Every sign locks, ticked or not sure, so one is the end of the questions.
fn conclude_with_signs(model: &mut Model) -> Vec<Effect> {
    match model.check.signs() {
        Some(signs) => conclude(model, signs, model.check.pain),
        None => problem(model, CheckProblem::Nothing),
    }
}

fn to_pain(model: &mut Model) -> Vec<Effect> {
    model.check.problem = None;
    vec![Effect::Go(Route::PainNow)]
}

fn after_pain(model: &mut Model) -> Vec<Effect> {
    let Some(signs) = model.check.signs() else {
        return vec![Effect::Replace(Route::Signs)];
    };
    if model.check.pain.is_none() {
        return problem(model, CheckProblem::NoPain);
    }
    if model
        .check
        .answered
        .is_none_or(|at| !triage::fresh(at, model.now))
    {
        return ask_again(model);
    }
    conclude(model, signs, model.check.pain)
}

/// The first answers are too old to clear anybody: the list comes again.
fn ask_again(model: &mut Model) -> Vec<Effect> {
    model.check = Check {
        session: model.check.session.take(),
        ..Check::default()
    };
    vec![Effect::Replace(Route::Signs)]
}

/// Judges the answers. Pain that was not asked, because a sign ended the
/// questions first, counts as none: it cannot lower what has fired.
fn conclude(model: &mut Model, signs: Signs, pain: Option<Pain>) -> Vec<Effect> {
    let Some(pain) = pain.or_else(|| Pain::new(0)) else {
        return Vec::new();
    };
    let passed = judge(model, Answers { signs, pain });
    model.check.problem = None;
    let back = model.check.session.take().filter(|_| passed);
    let next = match back {
        Some(id) => Effect::Replace(Route::Session(id)),
        None => Effect::Replace(Route::CheckResult),
    };
    let mut effects = super::write_standing(model);
    effects.push(next);
    effects
}

/// Assesses the answers and keeps the outcome; true when a session may start.
pub(super) fn judge(model: &mut Model, answers: Answers) -> bool {
    let outcome = triage::assess(&answers, &model.standing, model.now);
    model.standing = outcome.standing;
    model.clearance = outcome.clearance;
    model.verdict = Some((outcome.verdict, model.now));
    model.clearance.is_some()
}

fn problem(model: &mut Model, problem: CheckProblem) -> Vec<Effect> {
    model.check.problem = Some(problem);
    vec![Effect::Focus(Focus::Problem)]
}
