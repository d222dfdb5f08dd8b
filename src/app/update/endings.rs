//! How a session comes to its end before its last beat: stopped, left, locked,
//! or forgotten.
//!
//! Invariant: whatever ends a session, what was done of it is kept, and what
//! was said on the stop sheet holds.

use std::time::Duration;

use super::sheet;
use crate::app::effect::Effect;
use crate::app::model::{Model, Notice};
use crate::pain::Pain;
use crate::route::Route;
use crate::session::{Input, Session, Step};
use crate::time::{Moment, Now};
use crate::triage::StopReason;

/// A session waits for the person this long (ux.md 3.2).
const KEPT_WAITING: Duration = Duration::from_hours(2);

/// What is let go when a session is over, or waits for somebody who has gone.
/// Its last cues ring out.
pub(super) fn let_go() -> Vec<Effect> {
    vec![
        Effect::KeepPlaying(None),
        Effect::CloseSound,
        Effect::KeepAwake(false),
        Effect::WakeAt(None),
    ]
}

/// What stops when a session is broken off.
pub(super) fn silence() -> Vec<Effect> {
    let mut effects = vec![Effect::Hush, Effect::StopSaying];
    effects.extend(let_go());
    effects
}

/// The player was left for another screen: the session waits, and Today leads
/// back to it. Left in the middle of a stop, it ends: a question that was not
/// answered is not taken back.
pub(super) fn left(model: &mut Model) -> Vec<Effect> {
    let Some(running) = &model.running else {
        return Vec::new();
    };
    if running.sheet.is_some() {
        return as_said(model);
    }
    let effects = super::player::drive(model, Input::PauseTapped);
    if model.running.is_some() {
        model.polite.clear();
        model.assertive.clear();
        model.notice = Some(Notice::SessionWaits);
    }
    effects
}

/// Whether the session that stands still has done so for hours: its check is
/// too old.
pub(super) fn waited_too_long(model: &Model) -> bool {
    let since = model.running.as_ref().and_then(|r| r.waits_since);
    since.is_some_and(|since| KEPT_WAITING <= model.now.since(since))
}

/// A session that stood still for hours is not gone on with. What was done of
/// it is kept. `before` is the time of the last message.
pub(super) fn by_time(model: &mut Model, before: Now) -> Vec<Effect> {
    if let Some(running) = &mut model.running {
        // One that ran when the page fell asleep has stood since then.
        let stood = KEPT_WAITING <= model.now.since(before);
        running.waits_since = running.waits_since.or(stood.then_some(before));
    }
    if !waited_too_long(model) {
        return Vec::new();
    }
    let mut effects = super::done::set_down(model);
    model.notice = Some(Notice::WaitedTooLong);
    if model.route == Route::Player {
        effects.push(Effect::Replace(Route::Today));
    }
    effects
}

/// A lock outranks a session that is under way: when a check in between, or
/// another tab, set one, the session ends and what was done is kept.
pub(super) fn by_lock(model: &mut Model) -> Vec<Effect> {
    if model.running.is_none() || model.standing.lock().is_none() {
        return Vec::new();
    }
    as_said(model)
}

/// Ends the session for what was said on the stop sheet.
pub(super) fn as_said(model: &mut Model) -> Vec<Effect> {
    match &model.running {
        Some(running) => for_reason(model, sheet::said(running.sheet)),
        None => Vec::new(),
    }
}

/// Ends the session for a reason, keeps what was done, and applies what the
/// reason means for the next one. Nothing is credited that was not witnessed.
pub(super) fn for_reason(model: &mut Model, reason: StopReason) -> Vec<Effect> {
    let Some(running) = model.running.take() else {
        return Vec::new();
    };
    let pain = running.sheet.and_then(|s| s.pain);
    let until = counts_until(&running.session, model.now);
    match running.session.handle(Input::Ended, until) {
        // The engine ends when it is told to.
        Step::Going(_) => Vec::new(),
        Step::Over(summary) => {
            let began = super::done::Began {
                id: running.id,
                pain: running.pain_before,
                waited: running.waits_since,
            };
            super::done::over(model, &summary, began, Some((reason, pain)))
        }
    }
}

/// Up to when an ending session is credited.
pub(super) fn counts_until(session: &Session, now: Now) -> Moment {
    let alone = session.gives_up();
    alone.map_or(now.witnessed, |at| at.min(now.witnessed))
}

/// Leaves the player for Done, or for the screen that the reason asks for: a
/// lock shows its card, and a sign leads to the check with its box ticked.
pub(super) fn next_screen(
    model: &mut Model,
    reason: Option<StopReason>,
    pain: Option<Pain>,
) -> Route {
    if model.standing.lock().is_some() {
        return Route::CheckResult;
    }
    match reason {
        Some(reason @ (StopReason::Numbness | StopReason::Sharp | StopReason::HurtMore)) => {
            super::check::begin_after_stop(model, reason, pain);
            super::check::entry(model)
        }
        Some(
            StopReason::Emergency | StopReason::TooHard | StopReason::Other | StopReason::NotSaid,
        )
        | None => Route::Done,
    }
}
