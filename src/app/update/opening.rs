//! What is stored becomes part of the model.

use crate::app::effect::Effect;
use crate::app::model::{Damaged, Model};
use crate::app::msg::{Msg, Opening};
use crate::app::update::keeping;
use crate::archive::{self, Problem, Why};
use crate::content::regions::Region;
use crate::progress::History;
use crate::route::Route;
use crate::triage::Standing;

/// How many months are read at a time once the first screen stands.
const AT_A_TIME: usize = 6;

/// Reads what is stored, as far as the first screen needs it. A text that cannot
/// be read is kept aside under a dated key and named to the person; the rest
/// loads.
pub(super) fn opened(model: &mut Model, opening: Opening) -> Vec<Effect> {
    model.seed = opening.seed;
    model.device.region = Region::for_locale(&opening.locale);
    model.device.safari_tab = opening.safari_tab;
    let mut effects = Vec::new();
    match opening.stored {
        Ok(stored) => {
            let mut entries = Vec::new();
            for (key, text) in stored {
                match text {
                    Some(text) => entries.push((key, text)),
                    None if archive::is_before(&key) => model.before.push(key),
                    None if archive::is_month(&key) => model.unread.push(key),
                    None => {}
                }
            }
            in_order(&mut model.unread);
            effects.extend(read_in(model, &entries));
            effects.extend(write_out_journals(model, &entries));
            effects.extend(super::check::tidy(model, &entries));
            effects.extend(read_on(model, true));
        }
        Err(why) => keeping::not_saved(model, keeping::WHOLE_STORAGE.to_owned(), why),
    }
    effects.extend(super::draft::claim(model));
    effects.push(Effect::ShowTheme(model.settings.theme));
    let went = opening.route.map_or(Msg::WentNowhere, Msg::WentTo);
    effects.extend(super::update(model, went, model.now));
    effects
}

/// What a page could not bring into its month before it was closed is stored
/// there now. Of a damaged one, only an empty text is left after it was kept
/// aside.
fn write_out_journals(model: &mut Model, stored: &[(String, String)]) -> Vec<Effect> {
    let mut effects = Vec::new();
    for (key, text) in stored {
        let Some(month) = archive::journal_month(key) else {
            continue;
        };
        if text.is_empty() {
            effects.push(Effect::Erase { key: key.clone() });
        } else if !is_known(model, key, text) {
            model.journal.push(key.clone());
            effects.extend(keeping::save(model, month));
        }
    }
    effects
}

/// Another tab stored or removed something. Records and locks are joined, so
/// that neither tab can undo what the other one knows; where the other one knew
/// less, what is joined is stored again.
pub(super) fn stored_elsewhere(model: &mut Model, key: &str, text: Option<String>) -> Vec<Effect> {
    match text {
        Some(text) => {
            let mut effects = joined_with(model, key, &text);
            effects.extend(super::draft::claim(model).filter(|_| key == archive::DRAFT_KEY));
            let over = model.route == Route::CheckResult && !super::has_result(model);
            effects.extend(over.then_some(Effect::Replace(Route::Symptoms)));
            return effects;
        }
        None if archive::is_aside(key) => model.aside.retain(|(kept, _)| kept != key),
        None if archive::is_month(key) => {
            if let Some(day) = archive::first_day(key) {
                model.history.remove_month(day);
            }
        }
        None if key == archive::OWN_KEY => model.own.clear(),
        None if key == archive::DRAFT_KEY => super::draft::gone(model),
        // Removing it does not unlock.
        None if key == archive::STANDING_KEY && model.standing != Standing::default() => {
            return super::write_standing(model);
        }
        None => {}
    }
    Vec::new()
}

/// Joins what another tab stored. A damaged text that is kept already is not
/// told of again.
fn joined_with(model: &mut Model, key: &str, text: &str) -> Vec<Effect> {
    if key == archive::CHECK_KEY {
        // Each tab goes through its own check.
        return Vec::new();
    }
    if key == archive::DRAFT_KEY {
        // Damage there is its owner's to deal with.
        if let Ok(saved) = archive::read_draft(text) {
            super::draft::found(model, saved);
        }
        return Vec::new();
    }
    if archive::journal_month(key).is_some() {
        // Its owner will store it in its month.
        return Vec::new();
    }
    let known = is_known(model, key, text);
    let mut effects = read_again(model, key, text);
    let read = || archive::read_standing(text);
    if key == archive::STANDING_KEY && read().is_ok_and(|s| s.has_forgotten()) {
        super::data::forget_answers(model);
    }
    if key == archive::SETTINGS_KEY {
        effects.push(Effect::ShowTheme(model.settings.theme));
        return effects;
    }
    let ours = !model.read_only.iter().any(|newer| newer == key);
    if ours && effects.is_empty() && (known || knows_less(model, key, text)) {
        return keeping::again(model, key.to_owned());
    }
    effects
}

/// It is this tab's turn to store a month, under which it `found` this.
pub(super) fn turn(model: &mut Model, key: &str, found: Option<String>) -> Vec<Effect> {
    let effects = found.map_or_else(Vec::new, |text| read_again(model, key, &text));
    if effects.is_empty() {
        let text = current(model, key);
        return super::write(model, key.to_owned(), text);
    }
    effects
}

/// A second copy is not the same as what was stored: what it has more is joined
/// and stored. A copy that cannot be read has nothing to add.
pub(super) fn mirrored(model: &mut Model, key: &str, text: &str) -> Vec<Effect> {
    if archive::is_month(key) {
        let copy = archive::read_month(key, text);
        archive::join(&mut model.history, copy.records, copy.check_ins);
        return keeping::save(model, key.to_owned());
    }
    match key {
        archive::STANDING_KEY if take(model, key, text).is_ok() => super::write_standing(model),
        archive::OWN_KEY if model.own.is_empty() && take(model, key, text).is_ok() => {
            super::write_own(model)
        }
        archive::DRAFT_KEY => archive::read_draft(text)
            .map_or_else(|_| Vec::new(), |s| super::draft::mirrored(model, s)),
        _ => Vec::new(),
    }
}

/// Months of long ago were read.
pub(super) fn later_read(model: &mut Model, texts: Vec<(String, Option<String>)>) -> Vec<Effect> {
    let asked = |key: &String| model.unread.contains(key);
    let texts = texts.into_iter().filter(|(key, _)| asked(key));
    let texts: Vec<(String, Option<String>)> = texts.collect();
    model
        .unread
        .retain(|key| !texts.iter().any(|t| t.0 == *key));
    let found = texts
        .into_iter()
        .filter_map(|(key, text)| Some((key, text?)));
    let found: Vec<(String, String)> = found.collect();
    // What is known came later, and is not put in order again.
    let later = std::mem::take(&mut model.history);
    let mut effects = read_in(model, &found);
    model.history.append(later);
    effects.extend(read_on(model, true));
    effects.extend(super::data::copy_if_it_waits(model));
    effects
}

/// Asks for months that were not read yet: the latest few when it `can_wait`,
/// else all.
pub(super) fn read_on(model: &Model, can_wait: bool) -> Option<Effect> {
    let first = if can_wait {
        model.unread.len().saturating_sub(AT_A_TIME)
    } else {
        0
    };
    let keys = model.unread.get(first..)?.to_vec();
    (!keys.is_empty()).then_some(Effect::Read { keys, can_wait })
}

fn is_known(model: &Model, key: &str, text: &str) -> bool {
    let mut problems = model.problems.iter();
    problems.any(|p| p.key == key && p.text == text)
}

/// Reads one text, unless it is known to be damaged.
fn read_again(model: &mut Model, key: &str, text: &str) -> Vec<Effect> {
    if is_known(model, key, text) {
        return Vec::new();
    }
    read_in(model, &[(key.to_owned(), text.to_owned())])
}

/// Reads texts into the model, and keeps safe what cannot be read.
fn read_in(model: &mut Model, entries: &[(String, String)]) -> Vec<Effect> {
    let known = model.not_yet_aside.len();
    let problems = take_all(model, entries);
    let older = model.not_yet_aside[known..].iter().map(|d| d.key.clone());
    let older: Vec<String> = older.collect();
    let mut effects = Vec::new();
    for key in older {
        effects.extend(keeping::save(model, key));
    }
    for problem in problems {
        effects.extend(keep_safe(model, problem));
    }
    effects
}

/// What an older version wrote is kept as it was before the newer form takes its
/// place.
fn before(model: &mut Model, key: &str, text: &str) {
    if !model.not_yet_aside.iter().any(|d| d.key == key) {
        model.not_yet_aside.push(Damaged {
            key: key.to_owned(),
            aside: archive::before_key(key),
            text: text.to_owned(),
        });
    }
}

/// Few as they are, they are put in order one by one.
fn in_order(keys: &mut Vec<String>) {
    for key in std::mem::take(keys) {
        let place = keys.partition_point(|k| *k < key);
        keys.insert(place, key);
    }
}

/// Whether a text that was read into the model lacks a record or a lock that
/// the model holds.
fn knows_less(model: &Model, key: &str, text: &str) -> bool {
    if archive::is_month(key) {
        return archive::write_month(&model.history, key) != text;
    }
    key == archive::STANDING_KEY
        && archive::read_standing(text).is_ok_and(|s| s.lacks(&model.standing))
}

/// Names what could not be read to the person, and says how it is kept safe.
fn keep_safe(model: &mut Model, problem: Problem) -> Vec<Effect> {
    let Problem { key, text, why } = problem.clone();
    model.problems.push(problem);
    if key == archive::STANDING_KEY {
        let careful = archive::careful_standing(&text, model.now);
        model.standing = model.standing.joined(&careful);
    }
    match why {
        Why::Newer(_) => {
            model.read_only.push(key);
            Vec::new()
        }
        Why::Damaged | Why::SomeDamaged(_) => {
            let aside = archive::aside_key(&key, &model.now);
            model.aside.push((aside.clone(), text.clone()));
            let damaged = Damaged {
                key: key.clone(),
                aside,
                text,
            };
            model.not_yet_aside.push(damaged);
            keeping::again(model, key)
        }
    }
}

/// The text that belongs under `key` as the model stands.
pub(super) fn current(model: &Model, key: &str) -> String {
    match key {
        archive::SETTINGS_KEY => archive::write_settings(&model.settings),
        archive::STANDING_KEY => archive::write_standing(&model.standing),
        archive::OWN_KEY => archive::write_own(&model.own),
        archive::CHECK_KEY => super::check::text(model),
        archive::DRAFT_KEY => super::draft::text(model),
        aside if archive::is_aside(aside) => {
            let kept = model.aside.iter().find(|(key, _)| key == aside);
            kept.map_or_else(String::new, |(_, text)| text.clone())
        }
        journal if archive::journal_month(journal).is_some() => String::new(),
        month => archive::write_month(&model.history, month),
    }
}

/// Reads texts into the model; returns what was wrong with them. All records
/// are put in order at once, because there may be ten years of them.
fn take_all(model: &mut Model, entries: &[(String, String)]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let (mut records, mut check_ins) = (Vec::new(), Vec::new());
    for (key, text) in entries.iter().filter(|(key, text)| {
        // What replaces a damaged journal.
        archive::journal_month(key).is_none() || !text.is_empty()
    }) {
        let journal = archive::journal_month(key);
        if let Some(month) = journal.as_deref().or(archive::is_month(key).then_some(key)) {
            let read = archive::read_month(month, text);
            if read.older && read.problem.is_none() {
                before(model, key, text);
            }
            records.extend(read.records);
            check_ins.extend(read.check_ins);
            problems.extend(read.problem.map(|p| Problem::new(key, text, p.why)));
        } else if let Err(why) = take(model, key, text) {
            problems.push(Problem::new(key, text, why));
        }
    }
    // Mostly what is known already, as when a month is written again.
    let mut read = History::default();
    archive::join(&mut read, records, check_ins);
    let (records, check_ins) = read.without(&model.history);
    if !records.is_empty() || !check_ins.is_empty() {
        archive::join(&mut model.history, records, check_ins);
    }
    problems
}

/// Reads one text that is not a month.
fn take(model: &mut Model, key: &str, text: &str) -> Result<(), Why> {
    match key {
        archive::SETTINGS_KEY => model.settings = archive::read_settings(text)?,
        archive::STANDING_KEY => {
            model.standing = model.standing.joined(&archive::read_standing(text)?);
            // It may tell of a lock that was opened by a clock set right since.
            model.standing.notice(model.now);
        }
        archive::OWN_KEY => model.own = archive::read_own(text)?,
        // What replaces a damaged one.
        archive::DRAFT_KEY | archive::CHECK_KEY if text.is_empty() => {}
        archive::DRAFT_KEY => super::draft::found(model, archive::read_draft(text)?),
        archive::CHECK_KEY => super::check::found(model, archive::read_check(text)?),
        aside if archive::is_aside(aside) => model.aside.push((aside.to_owned(), text.to_owned())),
        _ => {}
    }
    Ok(())
}
