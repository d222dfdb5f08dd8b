//! Copies of the record, copies that come back, and deleting.
//!
//! Invariant: nothing is written of a file before the person has seen what it
//! holds, and what a file or a delete has changed can be taken back until the
//! app is closed.

use crate::app::effect::{Effect, Focus};
use crate::app::model::{Check, Deleted, Editor, Import, Imported, Model, Notice};
use crate::app::msg::{DataMsg, FileTrouble, Msg};
use crate::app::update::{opening, settings};
use crate::archive::{self, Export, Found, Refusal};
use crate::content::Body;
use crate::progress::History;
use crate::route::Route;
use crate::settings::Settings;

pub(super) fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::CopyTapped => copy(model),
        Msg::DeleteConfirmed => delete(model),
        Msg::DeleteUndone => bring_back(model),
        Msg::Data(msg) => file(model, msg),
        _ => Vec::new(),
    }
}

fn file(model: &mut Model, msg: DataMsg) -> Vec<Effect> {
    match msg {
        DataMsg::CopyLater => asked(model),
        DataMsg::SessionTableTapped => vec![Effect::OfferFile {
            name: format!("unhunch-sessions-{}.csv", model.now.day),
            text: archive::csv_sessions(&model.history),
        }],
        DataMsg::CheckInTableTapped => vec![Effect::OfferFile {
            name: format!("unhunch-check-ins-{}.csv", model.now.day),
            text: archive::csv_check_ins(&model.history),
        }],
        DataMsg::FileChosen => vec![Effect::ReadFile],
        DataMsg::FileRead(text) => look_at(model, text),
        DataMsg::ImportConfirmed => take_in(model),
        DataMsg::ImportUndone => take_out(model),
    }
}

/// Everything as one file. What was not read yet is not left out: the pages that
/// offer a copy have asked for it, and elsewhere it is asked for now.
fn copy(model: &mut Model) -> Vec<Effect> {
    if let Some(read) = opening::read_on(model, false) {
        model.copy_waits = true;
        return vec![read];
    }
    let mut effects = vec![Effect::OfferFile {
        name: format!("unhunch-{}.json", model.now.day),
        text: archive::export(&Export {
            history: &model.history,
            own: &model.own,
            standing: &model.standing,
            settings: &model.settings,
            aside: &model.aside,
        }),
    }];
    effects.extend(asked(model));
    effects
}

/// A copy that was asked for can be made, once everything is read.
pub(super) fn copy_if_it_waits(model: &mut Model) -> Vec<Effect> {
    if model.unread.is_empty() && std::mem::take(&mut model.copy_waits) {
        copy(model)
    } else {
        Vec::new()
    }
}

/// The reminder has done its work, for a while.
fn asked(model: &mut Model) -> Vec<Effect> {
    model.settings.copy_asked = model.now.wall;
    settings::write(model)
}

/// A file was read: what it holds is shown, or what is wrong with it.
fn look_at(model: &mut Model, text: Result<String, FileTrouble>) -> Vec<Effect> {
    let found = match text {
        Ok(text) => archive::read_file(&text, model.now.day).map_err(|why| why.to_string()),
        Err(FileTrouble::TooLarge) => Err(Refusal::TooLarge.to_string()),
        Err(FileTrouble::Unreadable) => Err(UNREADABLE.to_owned()),
    };
    match found {
        Ok(found) => {
            let mut trial = model.history.clone();
            let joined = archive::join(&mut trial, found.records.clone(), found.check_ins.clone());
            model.import = Some(Import { found, joined });
            model.file_trouble = None;
            vec![Effect::Go(Route::Restore)]
        }
        Err(trouble) => {
            model.file_trouble = Some(trouble);
            vec![Effect::Focus(Focus::Problem)]
        }
    }
}

const UNREADABLE: &str =
    "This file could not be read. Nothing was changed. Choose it again, or choose another one.";

/// The person has agreed: what the file holds is joined with what is here. Its
/// locks hold here too; its settings are taken only where nothing was recorded.
fn take_in(model: &mut Model) -> Vec<Effect> {
    let Some(Import { found, .. }) = model.import.take() else {
        return Vec::new();
    };
    let fresh = model.history.is_empty();
    let mut before = Imported {
        history: model.history.clone(),
        own: model.own.clone(),
        standing: model.standing.clone(),
        settings: model.settings.clone(),
        found: found.clone(),
        months: Vec::new(),
    };
    let Found {
        records,
        check_ins,
        own,
        standing,
        settings,
        aside,
        unreadable: _,
    } = found;
    before.months = archive::join(&mut model.history, records, check_ins).months;
    let mut effects = Vec::new();
    for day in &before.months {
        effects.extend(super::write_month(model, *day));
    }
    if archive::join_own(&mut model.own, own) > 0 {
        effects.extend(super::write_own(model));
    }
    if let Some(standing) = standing {
        model.standing = model.standing.joined(&standing);
        model.standing.notice(model.now);
        effects.extend(super::write_standing(model));
    }
    if let Some(settings) = settings {
        // What was told of the body holds, whoever told it.
        let body = both(model.settings.body, settings.body);
        let mut chosen = settings.chosen.clone();
        if fresh {
            model.settings = Settings {
                copy_asked: model.settings.copy_asked,
                ..settings
            };
            effects.push(Effect::ShowTheme(model.settings.theme));
        } else {
            let mine = &mut model.settings.chosen;
            chosen.retain(|c| !mine.contains(c));
            mine.append(&mut chosen);
        }
        model.settings.body = body;
        effects.extend(settings::write(model));
    }
    for (key, text) in aside {
        if !model.aside.iter().any(|(known, _)| *known == key) {
            effects.extend(super::write(model, key.clone(), text.clone()));
            model.aside.push((key, text));
        }
    }
    // An earlier import can no longer be taken back by itself.
    model.imported = Some(before);
    effects.push(Effect::Replace(Route::Progress));
    effects
}

/// Takes back what the file brought. What was recorded since stays, and so does
/// a lock that has changed since.
/// What either was told of a body.
fn both(one: Option<Body>, other: Option<Body>) -> Option<Body> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.and(other)),
        (one, other) => one.or(other),
    }
}

fn take_out(model: &mut Model) -> Vec<Effect> {
    let Some(before) = model.imported.take() else {
        return Vec::new();
    };
    let found = before.found;
    // Only then were the file's settings taken.
    let was_fresh = before.history.is_empty();
    let mut then = before.history.clone();
    archive::join(&mut then, found.records, found.check_ins);
    let present = std::mem::replace(&mut model.history, before.history);
    let (records, check_ins) = present.without(&then);
    archive::join(&mut model.history, records, check_ins);
    let mut effects = Vec::new();
    for day in before.months {
        // Not joined with what is stored, which is what has to go.
        let key = archive::month_key(day);
        let text = archive::write_month(&model.history, &key);
        if may_erase(model, &key) {
            effects.push(Effect::Erase { key: key.clone() });
            effects.extend(super::write(model, key, text));
        }
    }
    let brought = |id: &str| found.own.iter().any(|r| r.id == id);
    let since = std::mem::replace(&mut model.own, before.own);
    for routine in since {
        let known = model.own.iter().any(|r| r.id == routine.id);
        if !known && !brought(&routine.id) {
            model.own.push(routine);
        }
    }
    effects.extend(super::write_own(model));
    if let Some(standing) = &found.standing {
        let mut joined = before.standing.joined(standing);
        joined.notice(model.now);
        if joined == model.standing {
            model.standing = before.standing;
            effects.extend(super::write_standing(model));
        }
    }
    if found.settings.is_some() && was_fresh {
        let since = std::mem::replace(&mut model.settings, before.settings);
        model.settings.body = both(model.settings.body, since.body);
        // Events that a calendar has keep their numbers.
        model.settings.reminders = since.reminders;
        effects.push(Effect::ShowTheme(model.settings.theme));
        effects.extend(settings::write(model));
    }
    model.notice = Some(Notice::CopyTakenBack);
    effects
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
        .chain(aside.iter().map(|(key, _)| key.clone()))
        .chain(std::mem::take(&mut model.before))
        .chain(std::mem::take(&mut model.journal));
    let keys: Vec<String> = keys.collect();
    let keys = keys.into_iter().filter(|key| may_erase(model, key));
    let keys: Vec<String> = keys.collect();
    model.aside = stay;
    let problems = std::mem::take(&mut model.problems);
    let still_there = problems.into_iter().filter(|p| !may_erase(model, &p.key));
    model.problems = still_there.collect();
    model.unsaved.retain(|(key, _)| !keys.contains(key));
    let mut deleted = model.deleted.take().unwrap_or_default();
    deleted.history.append(std::mem::take(&mut model.history));
    deleted.own.append(&mut model.own);
    deleted.aside.extend(aside);
    deleted.standing = deleted.standing.joined(&model.standing);
    forget_answers(model);
    let body = model.settings.body.take();
    let chosen = &mut model.settings.chosen;
    let told = body.is_some() || !chosen.is_empty();
    deleted.chosen.append(chosen);
    deleted.body = body.or(deleted.body);
    model.deleted = Some(deleted);
    model.imported = None;
    model.done = None;
    model.check_ins.clear();
    model.drafts.clear();
    model.editor = Editor::default();
    model.notice = None;
    let erase = keys.into_iter().map(|key| Effect::Erase { key });
    let mut effects: Vec<Effect> = erase.collect();
    effects.extend(super::write_standing(model));
    if told {
        effects.extend(settings::write(model));
    }
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
        body,
        mut chosen,
    } = deleted;
    model.standing = model.standing.joined(&standing);
    let since: History = std::mem::replace(&mut model.history, history);
    model.history.append(since);
    let made_since = std::mem::replace(&mut model.own, own);
    model.own.extend(made_since);
    model.notice = Some(Notice::RecordsBack);
    let mut effects = Vec::new();
    for day in model.history.months() {
        effects.extend(super::write_month(model, day));
    }
    effects.extend(super::write_own(model));
    effects.extend(super::write_standing(model));
    if let Some(body) = body {
        model.settings.body = both(Some(body), model.settings.body);
    }
    chosen.append(&mut model.settings.chosen);
    model.settings.chosen = chosen;
    effects.extend(settings::write(model));
    for (key, text) in aside {
        model.aside.push((key.clone(), text.clone()));
        effects.extend(super::write(model, key, text));
    }
    effects
}
