//! The stop sheet: why the person stops, and whether they may go on.

use super::{endings, player};
use crate::app::effect::{Effect, Focus};
use crate::app::model::{Model, Sheet};
use crate::session::Input;
use crate::triage::{self, Light, StopReason};

pub(super) fn change(model: &mut Model, change: impl FnOnce(&mut Sheet)) -> Vec<Effect> {
    if let Some(sheet) = model.running.as_mut().and_then(|r| r.sheet.as_mut()) {
        change(sheet);
        sheet.asks_pain = false;
    }
    super::draft::write(model)
}

/// The reason for which a session ends. A sheet that is open and says nothing
/// was left without an answer.
pub(super) fn said(sheet: Option<Sheet>) -> StopReason {
    match sheet {
        Some(sheet) => sheet.reason.unwrap_or(StopReason::NotSaid),
        None => StopReason::Other,
    }
}

/// "Keep going" goes back to the pause. An amber stop halves what is left
/// first, and a red one ends the session after all.
pub(super) fn keep_going(model: &mut Model) -> Vec<Effect> {
    let Some(running) = &mut model.running else {
        return Vec::new();
    };
    let Some(sheet) = running.sheet else {
        return Vec::new();
    };
    let ease = match triage::stop_light(sheet.reason, running.pain_before, sheet.pain) {
        Light::Red => return endings::as_said(model),
        Light::Amber => Some(Input::EaseOff),
        Light::Green => None,
    };
    running.sheet = None;
    let mut effects = ease.map_or(Vec::new(), |ease| player::drive(model, ease));
    effects.extend(player::drive(model, Input::PauseTapped));
    effects.push(Effect::Focus(Focus::Stop));
    effects
}

pub(super) fn end_tapped(model: &mut Model) -> Vec<Effect> {
    let Some(sheet) = model.running.as_mut().and_then(|r| r.sheet.as_mut()) else {
        return Vec::new();
    };
    if sheet.reason == Some(StopReason::HurtMore) && sheet.pain.is_none() {
        sheet.asks_pain = true;
        return vec![Effect::Focus(Focus::Problem)];
    }
    endings::as_said(model)
}
