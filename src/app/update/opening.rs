//! What is stored becomes part of the model.

use crate::app::effect::Effect;
use crate::app::model::{Damaged, Model};
use crate::app::msg::{Msg, Opening};
use crate::archive::{self, Problem, Why};

/// Reads everything stored. A text that cannot be read is kept aside under a
/// dated key and named to the person; the rest loads.
pub(super) fn opened(model: &mut Model, opening: Opening) -> Vec<Effect> {
    model.seed = opening.seed;
    let mut effects = Vec::new();
    match opening.stored {
        Ok(entries) => {
            for (key, text) in entries {
                effects.extend(read(model, &key, &text));
            }
        }
        Err(why) => {
            model.unsaved.insert(super::WHOLE_STORAGE.to_owned(), why);
        }
    }
    effects.push(Effect::ShowTheme(model.settings.theme));
    let went = opening.route.map_or(Msg::WentNowhere, Msg::WentTo);
    effects.extend(super::update(model, went, model.now));
    effects
}

/// Another tab stored or removed something. Records and locks are joined, so
/// that neither tab can undo what the other one knows; where the other one knew
/// less, what is joined is stored again.
pub(super) fn stored_elsewhere(model: &mut Model, key: &str, text: Option<String>) -> Vec<Effect> {
    match text {
        Some(text) => return joined_with(model, key, &text),
        None if archive::is_month(key) => {
            model
                .history
                .remove_where(|r| archive::month_key(r.day) == key);
        }
        None if key == archive::OWN_KEY => model.own.clear(),
        None => {}
    }
    Vec::new()
}

/// Joins what another tab stored. A damaged text that is kept already is not
/// told of again.
fn joined_with(model: &mut Model, key: &str, text: &str) -> Vec<Effect> {
    let known = model
        .problems
        .iter()
        .any(|p| p.key == key && p.text == text);
    let effects = if known {
        Vec::new()
    } else {
        read(model, key, text)
    };
    let ours = !model.read_only.contains(key);
    if ours && effects.is_empty() && (known || knows_less(model, key, text)) {
        let text = current(model, key);
        return super::write(model, key.to_owned(), text);
    }
    effects
}

/// Whether a text that was read into the model lacks a record or a lock that
/// the model holds.
fn knows_less(model: &Model, key: &str, text: &str) -> bool {
    if archive::is_month(key) {
        return archive::rewrite_month(&model.history, key) != text;
    }
    key == archive::STANDING_KEY
        && archive::read_standing(text).is_ok_and(|s| s.lock() != model.standing.lock())
}

/// Takes one stored text into the model; when it cannot be read, says how it
/// is kept safe.
fn read(model: &mut Model, key: &str, text: &str) -> Vec<Effect> {
    let Some(problem) = take(model, key, text) else {
        return Vec::new();
    };
    if key == archive::STANDING_KEY {
        let careful = archive::careful_standing(text, model.now);
        model.standing = model.standing.joined(&careful);
    }
    let effect = match problem.why {
        Why::Newer(_) => {
            model.read_only.insert(key.to_owned());
            Vec::new()
        }
        Why::Damaged | Why::SomeDamaged(_) => {
            let aside = archive::aside_key(key, &model.now);
            model.aside.push((aside.clone(), text.to_owned()));
            let text = text.to_owned();
            let damaged = Damaged { aside, text };
            model.not_yet_aside.insert(key.to_owned(), damaged);
            let text = current(model, key);
            super::write(model, key.to_owned(), text)
        }
    };
    model.problems.push(problem);
    effect
}

/// The text that belongs under `key` as the model stands.
pub(super) fn current(model: &Model, key: &str) -> String {
    match key {
        archive::SETTINGS_KEY => archive::write_settings(&model.settings),
        archive::STANDING_KEY => archive::write_standing(&model.standing),
        archive::OWN_KEY => archive::write_own(&model.own),
        month => archive::rewrite_month(&model.history, month),
    }
}

/// Reads one text into the model; returns what was wrong with it.
fn take(model: &mut Model, key: &str, text: &str) -> Option<Problem> {
    if archive::is_month(key) {
        let (records, problem) = archive::read_month(key, text);
        for record in records {
            model.history.insert(record);
        }
        return problem;
    }
    if archive::is_aside(key) {
        model.aside.push((key.to_owned(), text.to_owned()));
        return None;
    }
    let outcome = match key {
        archive::SETTINGS_KEY => archive::read_settings(text).map(|s| model.settings = s),
        archive::STANDING_KEY => {
            archive::read_standing(text).map(|s| model.standing = model.standing.joined(&s))
        }
        archive::OWN_KEY => archive::read_own(text).map(|own| model.own = own),
        _ => Ok(()),
    };
    outcome.err().map(|why| Problem::new(key, text, why))
}
