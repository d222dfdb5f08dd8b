//! Copies of the record, and deleting it.

use crate::app::effect::Effect;
use crate::app::model::{Deleted, Model, Notice};
use crate::app::msg::Msg;
use crate::archive;
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

/// Deletes records and own routines. Locks stay: deleting does not unlock.
fn delete(model: &mut Model) -> Vec<Effect> {
    let months = model.history.months();
    let mut effects: Vec<Effect> = months
        .into_iter()
        .map(|day| Effect::Erase {
            key: archive::month_key(day),
        })
        .collect();
    effects.push(Effect::Erase {
        key: archive::OWN_KEY.to_owned(),
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
    model.own = own;
    model.notice = Some(Notice::RecordsBack);
    let months = model.history.months();
    let mut effects: Vec<Effect> = months
        .into_iter()
        .flat_map(|day| super::write_month(model, day))
        .collect();
    effects.extend(super::write_own(model));
    effects
}

fn join(history: &mut History, more: &History) {
    for record in more.records() {
        history.insert(record.clone());
    }
}
