//! The running session: every press and every deadline goes through [`drive`].

use super::sheet;
use crate::app::effect::{Effect, Focus};
use crate::app::model::{Model, Notice, Running, Sheet, Sound};
use crate::app::msg::PlayerMsg;
use crate::app::{screens, tones};
use crate::archive;
use crate::route::Route;
use crate::session::{Cue, Input, Interruption, PauseReason, Session, State, Step};
use crate::time::{Moment, Now};
use crate::triage::StopReason;
use std::time::Duration;

/// A wake-up this much later than asked for, with nothing seen or heard in
/// between, means that the phone slept (architecture.md section 5, step 8).
const SLEPT: Duration = Duration::from_secs(2);

/// The screen is let go this long after a pause (ux.md 3.5).
const AWAKE_WHILE_PAUSED: Duration = Duration::from_mins(5);

/// A session waits for the person this long (ux.md 3.2).
const KEPT_WAITING: Duration = Duration::from_hours(2);

/// The first requests of a session that has just begun.
pub(super) fn begun(model: &mut Model) -> Vec<Effect> {
    let mut effects = vec![Effect::KeepAwake(true)];
    model.screen_may_turn_off = false;
    model.polite.clear();
    model.assertive.clear();
    effects.extend(lay_again(model, Including::Now));
    effects.push(wake(model));
    announce(model, None);
    effects
}

pub(super) fn update(model: &mut Model, msg: PlayerMsg) -> Vec<Effect> {
    if model.running.is_none() {
        return Vec::new();
    }
    match msg {
        PlayerMsg::PauseTapped => {
            let mut effects = drive(model, Input::PauseTapped);
            effects.push(one(model, Cue::Pause));
            effects
        }
        PlayerMsg::ResumeTapped => {
            let mut effects = vec![Effect::OpenSound, Effect::KeepAwake(true)];
            effects.extend(drive(model, Input::ResumeTapped));
            effects
        }
        PlayerMsg::BackTapped => drive(model, Input::BackTapped),
        PlayerMsg::SkipTapped => drive(model, Input::SkipTapped),
        PlayerMsg::MoreTimeTapped => drive(model, Input::MoreTimeTapped),
        PlayerMsg::FinishedTapped => drive(model, Input::FinishedTapped),
        PlayerMsg::RestartTapped => drive(model, Input::RestartTapped),
        PlayerMsg::SoundToggled => {
            let mut effects = super::settings::sound(model, !model.settings.sound);
            effects.extend(lay_again(model, Including::Later));
            effects
        }
        PlayerMsg::StopTapped => {
            let mut effects = drive(model, Input::StopTapped);
            if let Some(running) = &mut model.running {
                running.sheet = Some(Sheet::default());
                effects.push(Effect::Focus(Focus::Sheet));
            }
            effects
        }
        PlayerMsg::ReasonChosen(StopReason::Emergency) => end(model, StopReason::Emergency),
        PlayerMsg::ReasonChosen(reason) => sheet::change(model, |s| s.reason = Some(reason)),
        PlayerMsg::StopPainChosen(pain) => sheet::change(model, |s| s.pain = Some(pain)),
        PlayerMsg::KeepGoingTapped => sheet::keep_going(model),
        PlayerMsg::EndTapped => sheet::end_tapped(model),
        PlayerMsg::FinishHereTapped => end_as_said(model),
    }
}

/// Puts one input into the session, after checking that the time up to now was
/// really seen or heard, and asks the browser for what follows.
pub(super) fn drive(model: &mut Model, input: Input) -> Vec<Effect> {
    let Some(running) = model.running.take() else {
        return Vec::new();
    };
    let now = model.now;
    let view = running.session.view(now.moment);
    let was_paused = matches!(view.state, State::Paused { .. });
    let interrupted = interruption(&running.session, now).filter(|_| !was_paused);
    let heard = interrupted.map_or(input, |(at, why)| Input::Interrupted { at, why });
    let session = match running.session.handle(heard, now.moment) {
        Step::Over(summary) => {
            return super::done::over(model, &summary, running.pain_before, None);
        }
        Step::Going(session) => session,
    };
    let paused = is_paused(&session, now.moment);
    model.running = Some(Running {
        session,
        waits_since: paused.then(|| running.waits_since.unwrap_or(now)),
        ..running
    });
    announce(model, Some((view.cursor, view.state)));
    let only_time = input == Input::TimePassed;
    if only_time && was_paused && paused {
        return vec![Effect::KeepAwake(false)];
    }
    follow(model, only_time, interrupted.map(|i| i.1))
}

/// What is asked of the browser after an input or the passing of time. When
/// nobody was there, the screen is let go at once.
fn follow(model: &Model, only_time: bool, interrupted: Option<Interruption>) -> Vec<Effect> {
    if interrupted == Some(Interruption::NothingHappened) {
        return vec![Effect::Hush, Effect::KeepAwake(false), Effect::WakeAt(None)];
    }
    let deadline = |r: &Running| r.session.next_deadline();
    let waits = model.running.as_ref().and_then(deadline).is_none();
    let mut effects = match (only_time, waits || interrupted.is_some()) {
        (true, true) => lay_again(model, Including::Later),
        (true, false) => Vec::new(),
        (false, _) => lay_again(model, Including::Now),
    };
    effects.push(wake(model));
    effects
}

/// The sound channel takes a moment to start, and its clock stands still until
/// then: what was laid in the tap is laid again at its right time.
pub(super) fn sound_opened(model: &Model) -> Vec<Effect> {
    match model.running {
        Some(_) => lay_again(model, Including::Later),
        None => Vec::new(),
    }
}

/// What kept the person from the session up to `now`, if anything did.
fn interruption(session: &Session, now: Now) -> Option<(Moment, Interruption)> {
    let alone = session.gives_up().filter(|at| *at <= now.witnessed);
    if let Some(at) = alone {
        return Some((at, Interruption::NothingHappened));
    }
    let slept = SLEPT < now.moment.since(now.witnessed);
    slept.then_some((now.witnessed, Interruption::ClockStood))
}

/// The page is out of sight: the session goes on only where it can be heard.
pub(super) fn page_hidden(model: &mut Model) -> Vec<Effect> {
    let heard = model.settings.sound && model.sound == Sound::Working;
    if heard {
        return drive(model, Input::TimePassed);
    }
    let at = model.now.moment;
    drive(
        model,
        Input::Interrupted {
            at,
            why: Interruption::ScreenOff,
        },
    )
}

/// The page is back in sight.
///
/// A page that slept may have missed what other tabs stored: a lock that was set
/// there must hold here, and a session that was kept there must not be written
/// over from here. So locks, own routines and this month are read again first.
pub(super) fn page_shown(model: &mut Model) -> Vec<Effect> {
    let month = archive::month_key(model.now.day);
    let keys = [archive::STANDING_KEY, archive::OWN_KEY, &month];
    let read = |key: &str| Effect::ReadAgain {
        key: key.to_owned(),
    };
    let mut effects: Vec<Effect> = keys.into_iter().map(read).collect();
    effects.extend(drive(model, Input::TimePassed));
    let running = model.running.as_ref();
    if running.is_some_and(|r| !is_paused(&r.session, model.now.moment)) {
        effects.push(Effect::KeepAwake(true));
    }
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
        return end_as_said(model);
    }
    let effects = drive(model, Input::PauseTapped);
    if model.running.is_some() {
        model.polite.clear();
        model.assertive.clear();
        model.notice = Some(Notice::SessionWaits);
    }
    effects
}

/// A session that stood still for hours is not gone on with: its check is too
/// old. What was done of it is kept. `before` is the time of the last message.
pub(super) fn ended_by_time(model: &mut Model, before: Now) -> Vec<Effect> {
    let since = model
        .running
        .as_ref()
        .map(|r| r.waits_since.unwrap_or(before));
    if since.is_none_or(|since| model.now.since(since) < KEPT_WAITING) {
        return Vec::new();
    }
    let mut effects = vec![Effect::Hush, Effect::KeepAwake(false), Effect::WakeAt(None)];
    effects.extend(super::done::set_down(model));
    model.notice = Some(Notice::WaitedTooLong);
    if model.route == Route::Player {
        effects.push(Effect::Replace(Route::Today));
    }
    effects
}

/// A lock outranks a session that is under way: when a check in between, or
/// another tab, set one, the session ends and what was done is kept.
pub(super) fn ended_by_lock(model: &mut Model) -> Vec<Effect> {
    if model.running.is_none() || model.standing.lock().is_none() {
        return Vec::new();
    }
    end_as_said(model)
}

/// Ends the session for what was said on the stop sheet.
pub(super) fn end_as_said(model: &mut Model) -> Vec<Effect> {
    match &model.running {
        Some(running) => end(model, sheet::said(running.sheet)),
        None => Vec::new(),
    }
}

/// Ends the session for a reason, keeps what was done, and applies what the
/// reason means for the next one. Nothing is credited that was not witnessed.
pub(super) fn end(model: &mut Model, reason: StopReason) -> Vec<Effect> {
    let Some(running) = model.running.take() else {
        return Vec::new();
    };
    let pain = running.sheet.and_then(|s| s.pain);
    let until = counts_until(&running.session, model.now);
    match running.session.handle(Input::Ended, until) {
        // The engine ends when it is told to.
        Step::Going(_) => Vec::new(),
        Step::Over(summary) => {
            let stopped = Some((reason, pain));
            super::done::over(model, &summary, running.pain_before, stopped)
        }
    }
}

/// Up to when an ending session is credited.
pub(super) fn counts_until(session: &Session, now: Now) -> Moment {
    let alone = session.gives_up();
    alone.map_or(now.witnessed, |at| at.min(now.witnessed))
}

fn is_paused(session: &Session, now: Moment) -> bool {
    matches!(session.view(now).state, State::Paused { .. })
}

/// Whether a cue that falls on this very moment is laid again.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Including {
    /// After a press: the press starts something new now.
    Now,
    /// After time passed: what falls on now has been played.
    Later,
}

/// Takes back all tones ahead and lays those that are now right.
fn lay_again(model: &Model, including: Including) -> Vec<Effect> {
    let Some(running) = &model.running else {
        return vec![Effect::Hush];
    };
    let now = model.now.moment;
    let cues = running.session.upcoming(now);
    let ahead = cues
        .into_iter()
        .filter(|(at, _)| including == Including::Now || now < *at);
    let notes = ahead.flat_map(|(at, cue)| tones::score(at, cue)).collect();
    vec![
        Effect::Hush,
        Effect::Lay {
            notes,
            gain: model.gain(),
        },
    ]
}

fn one(model: &Model, cue: Cue) -> Effect {
    Effect::Lay {
        notes: tones::score(model.now.moment, cue),
        gain: model.gain(),
    }
}

/// The next moment at which something changes by itself.
fn wake(model: &Model) -> Effect {
    let now = model.now.moment;
    let at = model.running.as_ref().and_then(|r| {
        if is_paused(&r.session, now) {
            Some(now + AWAKE_WHILE_PAUSED)
        } else {
            r.session.next_deadline().or(r.session.gives_up())
        }
    });
    Effect::WakeAt(at)
}

/// Tells screen readers what is asked now, if that changed: once a phase,
/// never once a second.
fn announce(model: &mut Model, before: Option<(usize, State)>) {
    let Some(running) = &model.running else {
        return;
    };
    let view = running.session.view(model.now.moment);
    let same = before.is_some_and(|(cursor, state)| {
        cursor == view.cursor
            && std::mem::discriminant(&state) == std::mem::discriminant(&view.state)
    });
    if same {
        return;
    }
    let line = screens::player::announcement(running, model.now.moment);
    let polite = matches!(
        view.state,
        State::Paused {
            why: PauseReason::Stopping
        }
    );
    if polite {
        model.polite = line;
    } else {
        model.assertive = line;
    }
}

/// Leaves the player for Done, or for the screen that the reason asks for.
pub(super) fn next_screen(model: &Model, reason: Option<StopReason>) -> Route {
    if model.standing.lock().is_some() {
        return Route::CheckResult;
    }
    match reason {
        Some(StopReason::Sharp | StopReason::HurtMore) => Route::Signs,
        Some(
            StopReason::Emergency
            | StopReason::Numbness
            | StopReason::TooHard
            | StopReason::Other
            | StopReason::NotSaid,
        )
        | None => Route::Done,
    }
}
