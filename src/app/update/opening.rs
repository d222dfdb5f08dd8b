//! What is stored becomes part of the model.

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::{Msg, Opening};
use crate::archive;

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
            model.unsaved.insert("storage".to_owned(), why);
        }
    }
    effects.push(Effect::ShowTheme(model.settings.theme));
    let went = opening.route.map_or(Msg::WentNowhere, Msg::WentTo);
    effects.extend(super::update(model, went, model.now));
    effects
}

/// Another tab stored or removed something. Records and locks are joined, so
/// that neither tab can undo what the other one knows.
pub(super) fn stored_elsewhere(model: &mut Model, key: &str, text: Option<String>) -> Vec<Effect> {
    if let Some(text) = text {
        // What is unreadable stays where the other tab put it: it may be newer
        // than this tab, and this tab has not lost anything.
        let _ = read(model, key, &text);
    }
    Vec::new()
}

/// Takes one stored text into the model; returns what keeps it safe when it
/// cannot be read.
fn read(model: &mut Model, key: &str, text: &str) -> Vec<Effect> {
    let problem = if archive::is_month(key) {
        let (records, problem) = archive::read_month(key, text);
        for record in records {
            model.history.insert(record);
        }
        problem
    } else {
        let outcome = match key {
            archive::SETTINGS_KEY => archive::read_settings(text).map(|s| model.settings = s),
            archive::STANDING_KEY => {
                archive::read_standing(text).map(|s| model.standing = model.standing.joined(&s))
            }
            archive::OWN_KEY => archive::read_own(text).map(|own| model.own = own),
            _ => Ok(()),
        };
        outcome.err().map(|why| archive::Problem::new(key, text, why))
    };
    let Some(problem) = problem else { return Vec::new() };
    let aside = Effect::Write {
        key: archive::aside_key(key, model.now.day),
        text: problem.text.clone(),
    };
    model.problems.push(problem);
    vec![aside]
}
