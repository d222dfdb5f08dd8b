//! The running session: every press and every deadline goes through [`drive`].

use super::told::{self, Channels, Including};
use super::{done, draft, endings, settings, sheet};
use crate::app::effect::{Effect, Focus};
use crate::app::model::{Model, Running, Sound};
use crate::app::msg::{PlayerMsg, Setting};
use crate::archive;
use crate::route::Route;
use crate::session::{Coming, Cue, Input, Interruption, Session, State, Step, View};
use crate::time::{Moment, Now};
use crate::triage::StopReason;
use std::time::Duration;

/// A wake-up this much later than asked for, with nothing seen or heard in
/// between, means that the phone slept (architecture.md section 5, step 8).
const SLEPT: Duration = Duration::from_secs(2);

/// The screen is let go this long after a pause (ux.md 3.5).
const AWAKE_WHILE_PAUSED: Duration = Duration::from_mins(5);

/// The first requests of a session that has just begun.
pub(super) fn begun(model: &mut Model) -> Vec<Effect> {
    let mut effects = vec![Effect::KeepAwake(true)];
    model.screen = crate::app::msg::Screen::Untried;
    model.polite.clear();
    model.assertive.clear();
    effects.extend(told::lay_again(model, Including::Now));
    effects.push(told::keep_playing(model));
    effects.push(wake(model));
    if let Some(running) = &model.running {
        let script = running.session.script().clone();
        let due = told::begun(&running.session, model.now.moment);
        let channels = Channels::of(model);
        effects.extend(told::tell(model, &script, &due, channels));
    }
    told::announce(model);
    effects.push(Effect::Claim);
    effects
}

pub(super) fn update(model: &mut Model, msg: PlayerMsg) -> Vec<Effect> {
    let Some(running) = &model.running else {
        return Vec::new();
    };
    // The lock screen and keys know nothing of the open sheet; it comes first.
    let asks = running.sheet.is_some();
    match msg {
        PlayerMsg::ResumeTapped if !asks => resume(model),
        PlayerMsg::PauseTapped if !asks => drive(model, Input::PauseTapped),
        PlayerMsg::BackTapped if !asks => drive(model, Input::BackTapped),
        PlayerMsg::SkipTapped if !asks => drive(model, Input::SkipTapped),
        PlayerMsg::ResumeTapped
        | PlayerMsg::PauseTapped
        | PlayerMsg::BackTapped
        | PlayerMsg::SkipTapped => Vec::new(),
        PlayerMsg::MoreTimeTapped => drive(model, Input::MoreTimeTapped),
        PlayerMsg::FinishedTapped => drive(model, Input::FinishedTapped),
        PlayerMsg::RestartTapped => {
            let effects = drive(model, Input::RestartTapped);
            "Back to the start of this one.".clone_into(&mut model.polite);
            effects
        }
        PlayerMsg::WaitToggled => {
            settings::changed(model, Setting::WaitForMe(!model.settings.wait_for_me))
        }
        PlayerMsg::SoundToggled => toggle_sound(model),
        PlayerMsg::StopTapped => {
            if let Some(running) = &mut model.running {
                running.sheet.get_or_insert_default();
            }
            let mut effects = drive(model, Input::StopTapped);
            effects.push(Effect::Focus(Focus::Sheet));
            effects
        }
        PlayerMsg::ReasonChosen(StopReason::Emergency) => {
            endings::for_reason(model, StopReason::Emergency)
        }
        PlayerMsg::ReasonChosen(reason) => sheet::change(model, |s| s.reason = Some(reason)),
        PlayerMsg::StopPainChosen(pain) => sheet::change(model, |s| s.pain = Some(pain)),
        PlayerMsg::KeepGoingTapped => sheet::keep_going(model),
        PlayerMsg::EndTapped => sheet::end_tapped(model),
        PlayerMsg::FinishHereTapped => endings::as_said(model),
    }
}

/// Resume opens the sound first, which may have been taken away. Pressed on the
/// lock screen it also leads back to the player.
fn resume(model: &mut Model) -> Vec<Effect> {
    let mut effects: Vec<Effect> = open_sound(model).into_iter().collect();
    effects.push(Effect::KeepAwake(true));
    effects.extend(drive(model, Input::ResumeTapped));
    if model.route != Route::Player && model.running.is_some() {
        effects.push(Effect::Go(Route::Player));
    }
    effects
}

/// Opens the sound for a session that is to be heard.
pub(super) fn open_sound(model: &Model) -> Option<Effect> {
    let background = model.settings.background;
    model.is_audible().then_some(Effect::OpenSound(background))
}

/// A silent session turns into one with sound, and does not come back.
fn toggle_sound(model: &mut Model) -> Vec<Effect> {
    let was_silent = match &mut model.running {
        Some(running) => std::mem::take(&mut running.silent),
        None => false,
    };
    let on = was_silent || !model.settings.sound;
    let mut effects = settings::sound(model, on);
    if on {
        effects.push(Effect::OpenSound(model.settings.background));
        effects.extend(told::lay_again(model, Including::Later));
    } else {
        effects.extend([Effect::Hush, Effect::StopSaying, Effect::CloseSound]);
    }
    effects.push(told::keep_playing(model));
    effects
}

/// Puts one input into the session and asks the browser for what follows. That
/// the time up to now was seen or heard is known by then: see [`notice_sleep`].
pub(super) fn drive(model: &mut Model, input: Input) -> Vec<Effect> {
    let channels = Channels::of(model);
    let Some(running) = model.running.take() else {
        return Vec::new();
    };
    let now = model.now;
    let before = running.session.view(now.moment);
    let by_time = input == Input::TimePassed;
    let script = running.session.script().clone();
    let mut due = if by_time {
        told::due(&running, now.moment)
    } else {
        Vec::new()
    };
    let session = match running.session.handle(input, now.moment) {
        Step::Over(summary) => {
            let mut effects = Vec::new();
            if !by_time {
                // Brought to its end before its time, it still sounds done.
                let (at, cue, beat) = (now.moment, Cue::Done, before.cursor);
                due.push(Coming { at, cue, beat });
                effects.push(Effect::Hush);
                effects.extend(channels.one(at, cue));
            }
            effects.extend(told::tell(model, &script, &due, channels));
            let began = done::Began {
                id: running.id,
                pain: running.pain_before,
                // Gone through to its end, it has just run.
                waited: None,
            };
            effects.extend(done::over(model, &summary, began, None));
            return effects;
        }
        Step::Going(session) => session,
    };
    if !by_time {
        due = told::begun(&session, now.moment);
    }
    let after = session.view(now.moment);
    let paused = matches!(after.state, State::Paused { .. });
    model.running = Some(Running {
        session,
        told: now.moment,
        waits_since: paused.then(|| running.waits_since.unwrap_or(now)),
        ..running
    });
    let was_paused = matches!(before.state, State::Paused { .. });
    if by_time && was_paused && paused {
        return still_waiting(model);
    }
    let changed = has_changed(&before, &after);
    if changed {
        told::announce(model);
    }
    let mut effects = follow(model, input);
    effects.extend((by_time && !due.is_empty()).then_some(Effect::CompareClocks));
    effects.extend(told::tell(model, &script, &due, channels));
    if changed && !leaves_alone(input) {
        if let State::Paused { why } = after.state
            && !was_paused
        {
            effects.extend(told::pause(model, why));
        }
        effects.push(told::keep_playing(model));
    }
    if changed || !by_time {
        effects.extend(draft::write(model));
    }
    effects
}

/// Whether another beat has come, or the same one runs or stands otherwise.
fn has_changed(before: &View, after: &View) -> bool {
    before.cursor != after.cursor
        || std::mem::discriminant(&before.state) != std::mem::discriminant(&after.state)
}

/// Whether nobody has been there: then the screen, the sound and the lock screen
/// are let go.
fn leaves_alone(input: Input) -> bool {
    let why = Interruption::NothingHappened;
    matches!(input, Input::Interrupted { why: reason, .. } if reason == why)
}

/// Time went by and the session stands still: after some minutes nobody can be
/// thought to be there.
fn still_waiting(model: &Model) -> Vec<Effect> {
    match waits_until(model) {
        Some(until) if model.now.moment < until => vec![wake(model)],
        Some(_) | None => endings::let_go(),
    }
}

/// Until when the screen is kept on for a session that stands still.
fn waits_until(model: &Model) -> Option<Moment> {
    let since = model.running.as_ref()?.waits_since?;
    Some(since.moment + AWAKE_WHILE_PAUSED)
}

/// Before anything else is done about a message: what could neither be seen nor
/// heard pauses a session that runs, whatever it is that woke the page.
pub(super) fn notice_sleep(model: &mut Model) -> Vec<Effect> {
    let now = model.now;
    let runs = model.running.as_ref();
    let runs = runs.filter(|r| !is_paused(&r.session, now.moment));
    match runs.and_then(|r| interruption(&r.session, now, model.slept)) {
        Some((at, why)) => drive(model, Input::Interrupted { at, why }),
        None => Vec::new(),
    }
}

/// What is asked of the browser after an input or the passing of time. When
/// nobody was there, the screen is let go at once.
fn follow(model: &Model, input: Input) -> Vec<Effect> {
    if leaves_alone(input) {
        let mut effects = vec![Effect::Hush];
        effects.extend(endings::let_go());
        return effects;
    }
    let by_time = input == Input::TimePassed;
    let deadline = |r: &Running| r.session.next_deadline();
    let waits = model.running.as_ref().and_then(deadline).is_none();
    let mut effects = match (by_time, waits) {
        (true, true) => told::lay_again(model, Including::Later),
        (true, false) => Vec::new(),
        (false, _) => told::lay_again(model, Including::Now),
    };
    effects.push(wake(model));
    effects
}

/// The sound channel is open. It takes a moment to start, so what has just been
/// told without it is heard now, and all that follows at its right time.
pub(super) fn sound_opened(model: &mut Model) -> Vec<Effect> {
    let worked = std::mem::replace(&mut model.sound, Sound::Working) == Sound::Working;
    match (worked, runs(model)) {
        (_, false) => Vec::new(),
        (true, true) => vec![Effect::CompareClocks],
        (false, true) => set_right(model, Including::JustBegun),
    }
}

/// Tones are laid anew, and looked at once more: the audio clock is followed in
/// small steps, so that a single odd reading shifts nothing.
pub(super) fn sound_off_time(model: &Model) -> Vec<Effect> {
    if runs(model) {
        set_right(model, Including::Later)
    } else {
        Vec::new()
    }
}

/// During a pause no tone of the session is laid; what sounds then is a test.
fn runs(model: &Model) -> bool {
    let running = model.running.as_ref();
    running.is_some_and(|r| !is_paused(&r.session, model.now.moment))
}

fn set_right(model: &Model, including: Including) -> Vec<Effect> {
    let mut effects = told::lay_again(model, including);
    effects.push(Effect::CompareClocks);
    effects
}

/// The device took the sound away at `at`: whoever listens has heard nothing
/// since then.
pub(super) fn sound_lost(model: &mut Model, at: Moment) -> Vec<Effect> {
    model.sound = Sound::Untried;
    let audible = 0.0 < model.gain();
    if !audible || !runs(model) {
        return Vec::new();
    }
    let why = Interruption::SoundLost;
    drive(model, Input::Interrupted { at, why })
}

/// What kept the person from the session up to `now`, if anything did.
fn interruption(session: &Session, now: Now, slept: bool) -> Option<(Moment, Interruption)> {
    let alone = session.gives_up().filter(|at| *at <= now.witnessed);
    if let Some(at) = alone {
        return Some((at, Interruption::NothingHappened));
    }
    let slept = slept || SLEPT < now.moment.since(now.witnessed);
    slept.then_some((now.witnessed, Interruption::ClockStood))
}

/// The page is out of sight: the session goes on only where it can be heard.
/// It may be the last that this page hears, so the session is stored.
pub(super) fn page_hidden(model: &mut Model) -> Vec<Effect> {
    let heard = 0.0 < model.gain() && model.sound == Sound::Working;
    if heard {
        let mut effects = drive(model, Input::TimePassed);
        effects.extend(draft::write(model));
        return effects;
    }
    let at = model.now.moment;
    let why = Interruption::ScreenOff;
    drive(model, Input::Interrupted { at, why })
}

/// The page is back in sight.
///
/// A page that slept may have missed what other tabs stored: a lock that was set
/// there must hold here, and a session that was kept there must not be written
/// over from here. So locks, own routines, this month and the session under way
/// are read again first.
pub(super) fn page_shown(model: &mut Model) -> Vec<Effect> {
    let month = archive::month_key(model.now.day);
    let keys = [archive::STANDING_KEY, archive::OWN_KEY, &month];
    let read = |key: &str| Effect::ReadAgain {
        key: key.to_owned(),
        or_gone: key == archive::DRAFT_KEY,
    };
    let mut effects: Vec<Effect> = keys.into_iter().map(read).collect();
    effects.extend(model.running.is_none().then(|| read(archive::DRAFT_KEY)));
    effects.extend(drive(model, Input::TimePassed));
    if runs(model) {
        effects.push(Effect::KeepAwake(true));
        effects.push(Effect::CompareClocks);
    }
    effects
}

fn is_paused(session: &Session, now: Moment) -> bool {
    matches!(session.view(now).state, State::Paused { .. })
}

/// The next moment at which something is told or changes by itself.
fn wake(model: &Model) -> Effect {
    let now = model.now.moment;
    let at = model.running.as_ref().and_then(|r| {
        if is_paused(&r.session, now) {
            waits_until(model)
        } else {
            told::next(&r.session, now).or(r.session.gives_up())
        }
    });
    Effect::WakeAt(at)
}
