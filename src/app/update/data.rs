//! Copies of the record, and deleting it.

use crate::app::effect::Effect;
use crate::app::model::{Deleted, Model, Notice};
use crate::app::msg::Msg;
use crate::archive;
use crate::plan::OwnRoutine;
use crate::progress::History;
use crate::route::Route;

pub(super) fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    match msg {
        Msg::CopyTapped => vec![Effect::OfferFile {
            name: format!("unhunch-{}.json", model.now.day),
            text: archive::copy(&model.history, &model.own, &model.aside),
        }],
        Msg::DeleteConfirmed => delete(model),
        Msg::DeleteUndone => bring_back(model),
        _ => Vec::new(),
    }
}

/// What a newer version wrote, and what is damaged and not yet kept aside,
/// stays: nobody here has seen what is in it.
fn may_erase(model: &Model, key: &str) -> bool {
    !model.read_only.iter().any(|newer| newer == key)
        && !model.not_yet_aside.iter().any(|d| d.key == key)
}

/// Deletes records and own routines. Locks stay: deleting does not unlock.
fn delete(model: &mut Model) -> Vec<Effect> {
    let months = model.history.months().into_iter().map(archive::month_key);
    let keys = months.chain([archive::OWN_KEY.to_owned()]);
    let mut effects: Vec<Effect> = keys
        .filter(|key| may_erase(model, key))
        .map(|key| Effect::Erase { key })
        .collect();
    model.unsaved.retain(|(key, _)| {
        !effects
            .iter()
            .any(|e| matches!(e, Effect::Erase { key: gone } if gone == key))
    });
    let history = std::mem::take(&mut model.history);
    let own = std::mem::take(&mut model.own);
    model.deleted = Some(Deleted { history, own });
    model.done = None;
    model.notice = Some(Notice::RecordsDeleted);
    effects.push(Effect::Replace(Route::Today));
    effects
}

fn bring_back(model: &mut Model) -> Vec<Effect> {
    let Some(Deleted { history, own }) = model.deleted.take() else {
        return Vec::new();
    };
    let since = std::mem::replace(&mut model.history, history);
    join(&mut model.history, &since);
    let made_since = std::mem::replace(&mut model.own, own);
    for routine in made_since {
        join_routine(&mut model.own, routine);
    }
    model.notice = Some(Notice::RecordsBack);
    let months = model.history.months();
    let mut effects: Vec<Effect> = months
        .into_iter()
        .flat_map(|day| super::write_month(model, day))
        .collect();
    effects.extend(super::write_own(model));
    effects
}

/// A routine made after the delete may have been given the id of one that
/// comes back: it takes the next free one.
fn join_routine(own: &mut Vec<OwnRoutine>, mut routine: OwnRoutine) {
    if own.iter().any(|known| known.id == routine.id) {
        routine.id = super::editor::free_id(own);
    }
    own.push(routine);
}

fn join(history: &mut History, more: &History) {
    for record in more.records() {
        history.insert(record.clone());
    }
}
