//! Copies of the record, and deleting it.

use crate::app::effect::Effect;
use crate::app::model::{Check, Deleted, Model, Notice};
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

/// What a newer version wrote, and what is damaged and not yet kept aside,
/// stays: nobody here has seen what is in it.
pub(super) fn may_erase(model: &Model, key: &str) -> bool {
    !model.read_only.iter().any(|newer| newer == key)
        && !model.not_yet_aside.iter().any(|d| d.key == key)
}

/// What was said in the checks is forgotten, with what was made of it. Locks and
/// limits stay.
pub(super) fn forget_answers(model: &mut Model) {
    model.standing = model.standing.without_answers();
    model.clearance = None;
    model.verdict = None;
    model.check = Check::default();
    model.preview.forget_answers();
}

/// Deletes records, own routines, the texts kept aside and the answers of the
/// checks. Locks stay: deleting does not unlock. What an earlier delete took
/// away can still be brought back.
fn delete(model: &mut Model) -> Vec<Effect> {
    let waiting = |key: &String| model.not_yet_aside.iter().any(|d| d.aside == *key);
    let aside = std::mem::take(&mut model.aside);
    let (stay, aside): (Vec<_>, Vec<_>) = aside.into_iter().partition(|a| waiting(&a.0));
    let months = model.history.months().into_iter().map(archive::month_key);
    let keys = months
        .chain([archive::OWN_KEY.to_owned(), archive::CHECK_KEY.to_owned()])
        .chain(aside.iter().map(|(key, _)| key.clone()));
    let keys: Vec<String> = keys.filter(|key| may_erase(model, key)).collect();
    model.aside = stay;
    let problems = std::mem::take(&mut model.problems);
    let still_there = problems.into_iter().filter(|p| !may_erase(model, &p.key));
    model.problems = still_there.collect();
    model.unsaved.retain(|(key, _)| !keys.contains(key));
    let mut deleted = model.deleted.take().unwrap_or_default();
    join(&mut deleted.history, &std::mem::take(&mut model.history));
    deleted.own.append(&mut model.own);
    deleted.aside.extend(aside);
    deleted.standing = deleted.standing.joined(&model.standing);
    forget_answers(model);
    model.deleted = Some(deleted);
    model.done = None;
    model.notice = None;
    let erase = keys.into_iter().map(|key| Effect::Erase { key });
    let mut effects: Vec<Effect> = erase.collect();
    effects.extend(super::write_standing(model));
    effects.push(Effect::Replace(Route::Today));
    effects
}

fn bring_back(model: &mut Model) -> Vec<Effect> {
    let Some(deleted) = model.deleted.take() else {
        return Vec::new();
    };
    let Deleted {
        history,
        own,
        aside,
        standing,
    } = deleted;
    model.standing = model.standing.joined(&standing);
    let since = std::mem::replace(&mut model.history, history);
    join(&mut model.history, &since);
    let made_since = std::mem::replace(&mut model.own, own);
    model.own.extend(made_since);
    model.notice = Some(Notice::RecordsBack);
    let months = model.history.months();
    let mut effects: Vec<Effect> = months
        .into_iter()
        .flat_map(|day| super::write_month(model, day))
        .collect();
    effects.extend(super::write_own(model));
    effects.extend(super::write_standing(model));
    for (key, text) in aside {
        model.aside.push((key.clone(), text.clone()));
        effects.extend(super::write(model, key, text));
    }
    effects
}

fn join(history: &mut History, more: &History) {
    for record in more.records() {
        history.insert(record.clone());
    }
}
