//! Routines that are handed to another person, and those that come from one.
//!
//! Invariant: nothing of a shared routine is saved before the person has seen it
//! and said so, and nothing of it is ever started from here.

use crate::app::effect::{Effect, Focus};
use crate::app::model::{Handed, Model};
use crate::app::msg::ShareMsg;
use crate::app::screens;
use crate::plan::shared::{encode, find};
use crate::route::Route;

pub(super) fn update(model: &mut Model, msg: ShareMsg) -> Vec<Effect> {
    match msg {
        ShareMsg::Tapped(id) => {
            let shared = model.routine(&id).map(|routine| Effect::ShareRoutine {
                text: screens::shared::as_text(model, &routine),
                route: Route::Shared(encode(&routine)),
                title: routine.name,
            });
            return shared.into_iter().collect();
        }
        ShareMsg::Handed(handed) => {
            if handed == Handed::Copied {
                screens::shared::COPIED.clone_into(&mut model.polite);
            }
            model.sharing.handed = Some(handed);
        }
        ShareMsg::Typed(text) => {
            model.sharing.text = text;
            model.sharing.not_found = false;
        }
        ShareMsg::Opened => {
            if let Some(code) = find(&model.sharing.text) {
                return vec![Effect::Go(Route::Shared(code.to_owned()))];
            }
            model.sharing.not_found = true;
            return vec![Effect::Focus(Focus::Problem)];
        }
        ShareMsg::Saved => return save(model),
    }
    Vec::new()
}

/// Keeps the routine on screen, unless it is here already or empty.
fn save(model: &mut Model) -> Vec<Effect> {
    let found = screens::shared::found(model).and_then(Result::ok);
    let Some(shared) = found.filter(|s| !s.lines.is_empty()) else {
        return Vec::new();
    };
    if screens::shared::known(model, &shared).is_some() {
        return Vec::new();
    }
    super::editor::add(model, shared.name, shared.lines);
    screens::shared::KNOWN.clone_into(&mut model.polite);
    let mut effects = super::write_own(model);
    effects.push(Effect::Focus(Focus::Heading));
    effects
}
