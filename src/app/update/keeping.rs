//! What is to be stored, and what becomes of it.
//!
//! A month is stored in turn with other tabs: what they have stored there since
//! is read and joined first. What waits for its turn stands in a journal of its
//! own until then, so that a page that is killed in between loses nothing.
//!
//! Invariant: nothing is written where a newer version wrote, where nothing
//! could be read, or over damaged text that is not kept aside yet.

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::StorageError;
use crate::app::update::{data, draft, opening, settings};
use crate::archive;
use crate::progress::History;
use crate::time::Day;

/// Stands among the keys that are not saved when nothing could be read.
pub(super) const WHOLE_STORAGE: &str = "storage";

/// There is room again: what failed before is tried once more.
pub(super) fn saved(model: &mut Model, key: &str) -> Vec<Effect> {
    if archive::journal_month(key).is_some() {
        return Vec::new();
    }
    model.last_saved = Some(model.now);
    let kept = model.closing.take_if(|month| month == key).is_some();
    model.unsaved.retain(|(failed, _)| failed != key);
    model.not_yet_aside.retain(|d| d.key != key);
    let mut effects = journal_over(model, key);
    if kept {
        effects.extend(draft::over(model));
    }
    let failed: Vec<String> = model.unsaved.iter().map(|u| u.0.clone()).collect();
    for key in failed {
        effects.extend(again(model, key));
    }
    effects
}

/// A text could not be stored, which the person is told. For a lock, when there
/// is no room, the settings make way once: they come back if they still fit.
pub(super) fn save_failed(model: &mut Model, key: String, why: StorageError) -> Vec<Effect> {
    if archive::journal_month(&key).is_some() {
        // The month itself tells whether the entry is safe.
        return Vec::new();
    }
    let is_lock = key == archive::STANDING_KEY && model.standing.lock().is_some();
    let failed_before = model.unsaved.iter().any(|(failed, _)| *failed == key);
    let settings = archive::SETTINGS_KEY;
    let makes_way = why == StorageError::Full && !failed_before && data::may_erase(model, settings);
    let makes_room = why == StorageError::Full && model.closing.as_ref() == Some(&key);
    not_saved(model, key.clone(), why);
    if makes_room {
        // The stored session gives its room to the record of it.
        model.closing = None;
        let mut effects = draft::over(model);
        effects.extend(again(model, key));
        return effects;
    }
    if !(is_lock && makes_way) {
        return Vec::new();
    }
    let key = settings.to_owned();
    let mut effects = vec![Effect::Erase { key }];
    effects.extend(write_standing(model));
    effects.extend(settings::write(model));
    effects
}

/// Stores what failed before once more.
pub(super) fn again(model: &mut Model, key: String) -> Vec<Effect> {
    if archive::is_month(&key) {
        return save(model, key);
    }
    let text = opening::current(model, &key);
    write(model, key, text)
}

/// The month is stored: what stood in a journal for it can go.
fn journal_over(model: &mut Model, month: &str) -> Vec<Effect> {
    let is_in = |key: &String| archive::journal_month(key).as_deref() == Some(month);
    let written = model.journal.extract_if(.., |key| is_in(key));
    written.map(|key| Effect::Erase { key }).collect()
}

/// Stores the month that `day` is in, in turn with other tabs.
pub(super) fn write_month(model: &mut Model, day: Day) -> Vec<Effect> {
    save(model, archive::month_key(day))
}

/// Stores one entry of `day`, which goes by `id` and is the only one in `entry`:
/// in the journal at once, and in its month in turn.
pub(super) fn write_entry(model: &mut Model, day: Day, id: &str, entry: &History) -> Vec<Effect> {
    let journal = archive::journal_key(day, id);
    let text = archive::write_month(entry, &archive::month_key(day));
    let mut effects = write(model, journal.clone(), text);
    super::put(&mut model.journal, journal, true);
    effects.extend(write_month(model, day));
    effects
}

/// Stores a month in turn with other tabs.
pub(super) fn save(model: &mut Model, key: String) -> Vec<Effect> {
    if may_write(model, &key) {
        vec![Effect::Save { key }]
    } else {
        Vec::new()
    }
}

/// Whether `key` may be written; where a newer version wrote, the person is told
/// that it is not saved.
fn may_write(model: &mut Model, key: &str) -> bool {
    if model.read_only.iter().any(|newer| newer == key) {
        not_saved(model, key.to_owned(), StorageError::Newer);
        return false;
    }
    !model.unsaved.iter().any(|(key, _)| key == WHOLE_STORAGE)
}

/// Stores locks and limits.
pub(super) fn write_standing(model: &mut Model) -> Vec<Effect> {
    let text = archive::write_standing(&model.standing);
    write(model, archive::STANDING_KEY.to_owned(), text)
}

/// Stores the own routines.
pub(super) fn write_own(model: &mut Model) -> Vec<Effect> {
    let text = archive::write_own(&model.own);
    write(model, archive::OWN_KEY.to_owned(), text)
}

/// Stores a text. Never where a newer version of the app wrote, nor where
/// nothing could be read at the opening: then the person is told that it is not
/// saved. What was damaged there is kept aside first.
pub(super) fn write(model: &mut Model, key: String, text: String) -> Vec<Effect> {
    if !may_write(model, &key) {
        return Vec::new();
    }
    let effect = match model.not_yet_aside.iter().find(|d| d.key == key) {
        Some(damaged) => Effect::SetAside {
            key,
            aside: damaged.aside.clone(),
            damaged: damaged.text.clone(),
            text,
        },
        None => Effect::Write { key, text },
    };
    vec![effect]
}

/// Remembers why the text under `key` is not stored.
pub(super) fn not_saved(model: &mut Model, key: String, why: StorageError) {
    let unsaved = &mut model.unsaved;
    match unsaved.binary_search_by(|(failed, _)| failed.cmp(&key)) {
        Ok(at) => unsaved[at].1 = why,
        Err(at) => unsaved.insert(at, (key, why)),
    }
}
