//! The session under way as it is stored: written at every transition, gone on
//! with after a reload, and run by one tab at a time.
//!
//! Invariant: only the tab that owns the session writes it, and a session that
//! was kept as a record is never taken up again.

use crate::app::effect::Effect;
use crate::app::model::{Model, Notice, Owner, Running, Sheet};
use crate::archive::{self, DRAFT_KEY, SavedSession};
use crate::route::Route;
use crate::session::Session;
use crate::time::Now;

/// Stores the session as it stands. What was neither seen nor heard is left
/// out of it.
pub(super) fn write(model: &mut Model) -> Vec<Effect> {
    if model.owner != Owner::Us || model.running.is_none() {
        return Vec::new();
    }
    let text = text(model);
    super::write(model, DRAFT_KEY.to_owned(), text)
}

/// The text to store; nothing when no session is under way.
pub(super) fn text(model: &Model) -> String {
    model.running.as_ref().map_or_else(String::new, |running| {
        archive::write_draft(&SavedSession {
            id: running.id.clone(),
            at: running.waits_since.unwrap_or(model.now).wall,
            pain_before: running.pain_before,
            silent: running.silent,
            stopping: running.sheet.map(|s| (s.reason, s.pain)),
            draft: running.session.draft(model.now.witnessed),
        })
    })
}

/// The session is over: nothing is left to take up, and other tabs may run one.
pub(super) fn over(model: &mut Model) -> Vec<Effect> {
    model.owner = Owner::Nobody;
    model.unsaved.retain(|(key, _)| key != DRAFT_KEY);
    let key = DRAFT_KEY.to_owned();
    let erase = super::data::may_erase(model, &key).then_some(Effect::Erase { key });
    erase.into_iter().chain([Effect::LetGo]).collect()
}

/// A stored session was found: on opening, or because another tab stored it.
pub(super) fn found(model: &mut Model, saved: SavedSession) {
    let saved = Box::new(saved);
    match model.owner {
        Owner::Claiming | Owner::Us => {}
        Owner::Elsewhere(_) => model.owner = Owner::Elsewhere(saved),
        Owner::Nobody | Owner::Found(_) => model.owner = Owner::Found(saved),
    }
}

/// The second copy of the stored session is not the same: where it is the later
/// one, as after a browser was killed, the session goes on from there.
pub(super) fn mirrored(model: &mut Model, saved: SavedSession) -> Vec<Effect> {
    let waiting = model.running.as_ref().and_then(|r| r.waits_since);
    let is_later = match &model.owner {
        Owner::Nobody => true,
        Owner::Found(found) => found.at < saved.at,
        Owner::Us => waiting.is_some_and(|since| since.wall < saved.at),
        Owner::Claiming | Owner::Elsewhere(_) => false,
    };
    match model.owner {
        _ if !is_later => Vec::new(),
        Owner::Us => {
            model.running = None;
            let mut effects = take_up(model, saved);
            effects.extend(write(model));
            effects
        }
        _ => {
            found(model, saved);
            claim(model).into_iter().collect()
        }
    }
}

/// Asks whose the session is that was found.
pub(super) fn claim(model: &Model) -> Option<Effect> {
    match model.owner {
        Owner::Found(_) | Owner::Elsewhere(_) => Some(Effect::Claim),
        Owner::Nobody | Owner::Claiming | Owner::Us => None,
    }
}

/// The other tab's session is over.
pub(super) fn gone(model: &mut Model) {
    match model.owner {
        Owner::Found(_) | Owner::Elsewhere(_) => model.owner = Owner::Nobody,
        Owner::Nobody | Owner::Claiming | Owner::Us => {}
    }
}

/// The claim was answered.
pub(super) fn claimed(model: &mut Model, ours: bool) -> Vec<Effect> {
    match (std::mem::take(&mut model.owner), ours) {
        (Owner::Found(saved) | Owner::Elsewhere(saved), true) => {
            model.preview.problem = None;
            take_up(model, *saved)
        }
        (Owner::Found(saved) | Owner::Elsewhere(saved), false) => {
            model.owner = Owner::Elsewhere(saved);
            Vec::new()
        }
        (Owner::Claiming, true) => {
            model.owner = Owner::Us;
            write(model)
        }
        (Owner::Us, true) => {
            model.owner = Owner::Us;
            Vec::new()
        }
        // Two tabs began one at the same instant, and the other was first.
        (Owner::Claiming | Owner::Us, false) => give_way(model),
        (Owner::Nobody, true) => vec![Effect::LetGo],
        (Owner::Nobody, false) => Vec::new(),
    }
}

/// Goes on with what was stored: it waits, paused, and Today leads to it. What
/// is too old, or was being stopped, or stands behind a lock, ends here with
/// what was done.
fn take_up(model: &mut Model, saved: SavedSession) -> Vec<Effect> {
    let kept = model.history.records().iter().any(|r| r.id == saved.id);
    let session = Session::restored(saved.draft).filter(|_| !kept);
    let Some(session) = session else {
        return over(model);
    };
    model.owner = Owner::Us;
    let stored = Now {
        wall: saved.at,
        ..model.now
    };
    let sheet = saved.stopping.map(|(reason, pain)| Sheet {
        reason,
        pain,
        asks_pain: false,
    });
    model.running = Some(Running {
        session,
        id: saved.id,
        pain_before: saved.pain_before,
        silent: saved.silent,
        told: model.now.moment,
        sheet,
        waits_since: Some(stored),
    });
    let too_old = super::endings::waited_too_long(model);
    if too_old || sheet.is_some() || model.standing.lock().is_some() {
        let effects = super::done::set_down(model);
        let not_said = sheet.is_some_and(|s| s.reason.is_none());
        model.notice = Some(match (not_said, too_old) {
            (true, _) => Notice::GentleAfterStop,
            (false, true) => Notice::WaitedTooLong,
            (false, false) => Notice::SessionEnded,
        });
        return effects;
    }
    Vec::new()
}

fn give_way(model: &mut Model) -> Vec<Effect> {
    model.running = None;
    model.notice = Some(Notice::RunsElsewhere);
    let mut effects = super::endings::silence();
    effects.push(Effect::ReadAgain {
        key: DRAFT_KEY.to_owned(),
        or_gone: false,
    });
    effects.push(Effect::Replace(Route::Today));
    effects
}
