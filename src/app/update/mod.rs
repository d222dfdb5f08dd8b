//! What each message changes and what it asks of the browser.

mod check;
mod check_in;
mod data;
mod demo;
mod done;
mod draft;
mod editor;
mod endings;
mod opening;
mod player;
mod preview;
mod ready;
mod settings;
mod sheet;
mod told;

use crate::app::effect::Effect;
use crate::app::model::{Check, Demo, Model, Notice, Sound};
use crate::app::msg::{Msg, StorageError};
use crate::app::screens;
use crate::archive;
use crate::route::{CheckPage, Route};
use crate::session::Input;
use crate::time::{Day, Now};

/// Stands among the keys that are not saved when nothing could be read.
const WHOLE_STORAGE: &str = "storage";

/// Applies one message at `now`.
///
/// - `Opened`, `StoredElsewhere`: what is stored becomes part of the model.
/// - `WentTo`, `WentNowhere`: the screen changes; screens that need something
///   that is not there lead to Today.
/// - `DeadlineReached`, `PageHidden`, `PageShown`: time passes in the session.
/// - everything else: see the module of its area.
///
/// Hours of waiting, and a lock that a message brought, end the session under
/// way.
pub fn update(model: &mut Model, msg: Msg, now: Now) -> Vec<Effect> {
    let before = std::mem::replace(&mut model.now, now);
    model.slept = now.ran_ahead_since(before);
    if model.slept {
        model.now.witnessed = now.witnessed.min(before.moment);
    }
    let mut effects = Vec::new();
    if model.standing.notice(now) {
        effects.extend(write_standing(model));
    }
    effects.extend(endings::by_time(model, before));
    effects.extend(player::notice_sleep(model));
    effects.extend(apply(model, msg));
    effects.extend(endings::by_lock(model));
    effects
}

fn apply(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Opened(opening) => opening::opened(model, opening),
        Msg::StoredElsewhere { key, text } => opening::stored_elsewhere(model, &key, text),
        Msg::WentTo(route) => went_to(model, route),
        Msg::WentNowhere => {
            model.notice = Some(Notice::NoSuchScreen);
            vec![Effect::Replace(Route::Today)]
        }
        Msg::DeadlineReached => player::drive(model, Input::TimePassed),
        Msg::PageHidden => player::page_hidden(model),
        Msg::PageShown => player::page_shown(model),
        Msg::Saved { key } => saved(model, &key),
        Msg::SaveFailed { key, why } => save_failed(model, key, why),
        Msg::SoundOpened => player::sound_opened(model),
        Msg::SoundFailed => {
            model.sound = Sound::Failed;
            Vec::new()
        }
        Msg::SoundClosed => {
            model.sound = Sound::Untried;
            Vec::new()
        }
        Msg::SoundLost { at } => player::sound_lost(model, at),
        Msg::SoundOffTime => player::sound_off_time(model),
        Msg::ScreenKnown(screen) => {
            model.screen = screen;
            Vec::new()
        }
        Msg::SessionClaimed(ours) => draft::claimed(model, ours),
        Msg::DeviceKnown(_)
        | Msg::ReadyCheckTapped
        | Msg::HeardAnswered(_)
        | Msg::KeepTapped
        | Msg::VoiceTestTapped
        | Msg::BuzzTestTapped
        | Msg::FeltAnswered(_) => ready::update(model, msg),
        Msg::OfflineKnown(offline) => {
            model.offline = offline;
            Vec::new()
        }
        Msg::NoticeDismissed => {
            model.notice = None;
            Vec::new()
        }
        Msg::FilterToggled(filter) => {
            let on = !model.filters.contains(&filter);
            put(&mut model.filters, filter, on);
            Vec::new()
        }
        Msg::Demo(msg) => demo::update(model, msg),
        Msg::Check(msg) => check::update(model, msg),
        Msg::LineToggled(..)
        | Msg::ShortAnswered(_)
        | Msg::PreviewPainChosen(_)
        | Msg::CheckDropped
        | Msg::SoundTestTapped
        | Msg::StartTapped
        | Msg::SilentStartTapped => preview::update(model, &msg),
        Msg::Player(msg) => player::update(model, msg),
        Msg::DonePainChosen(_) | Msg::EffortChosen(_) | Msg::AnswersSaved => {
            done::update(model, &msg)
        }
        Msg::CheckIn(msg) => check_in::update(model, msg),
        Msg::RangeChosen(range) => {
            model.range = range;
            Vec::new()
        }
        Msg::SummaryShared => vec![Effect::ShareText {
            title: "Unhunch, summary for a visit".to_owned(),
            name: format!("unhunch-summary-{}.txt", model.now.day),
            text: screens::summary::as_text(model),
        }],
        Msg::SummaryPrinted => vec![Effect::Print],
        Msg::TableToggled => {
            model.table_open = !model.table_open;
            Vec::new()
        }
        Msg::RegionChosen(region) => settings::region(model, region),
        Msg::SettingChanged(setting) => settings::changed(model, setting),
        Msg::Editor(msg) => editor::update(model, msg),
        Msg::CopyTapped | Msg::DeleteConfirmed | Msg::DeleteUndone => data::update(model, &msg),
    }
}

/// Shows a screen, or Today when it needs something that is not there. A notice
/// goes with the screen it was for.
fn went_to(model: &mut Model, route: Route) -> Vec<Effect> {
    if let Some((fallback, notice)) = missing(model, &route) {
        model.notice = notice.or(model.notice);
        return vec![Effect::Replace(fallback)];
    }
    let keeps_notice = match route {
        Route::Today | Route::Done => true,
        Route::CheckIn(_) => model.notice == Some(Notice::NotThatDay),
        _ => false,
    };
    if model.route != route && !keeps_notice {
        model.notice = None;
    }
    if model.route != route {
        model.demo = Demo::default();
    }
    let leaves_player = model.route == Route::Player && route != Route::Player;
    let mut effects = if leaves_player {
        endings::left(model)
    } else {
        Vec::new()
    };
    if route == Route::Ready {
        effects.extend(ready::begin(model));
    }
    match &route {
        Route::Session(id) if model.preview.id != *id => preview::begin(model, id.clone()),
        Route::Symptoms if model.check == Check::default() => check::begin(model, None),
        Route::NewRoutine => editor::begin(model, ""),
        Route::EditRoutine(id) => editor::begin(model, &id.clone()),
        _ => {}
    }
    model.route = route;
    effects
}

/// Where to go instead, when the screen cannot be shown.
fn missing(model: &Model, route: &Route) -> Option<(Route, Option<Notice>)> {
    use crate::content;
    let nowhere = Some((Route::Today, Some(Notice::NoSuchScreen)));
    match route {
        Route::Exercise(slug) if content::movement(slug).is_none() => nowhere,
        Route::Page(slug) if content::page(slug).is_none() => nowhere,
        Route::Session(id) if model.program(id).is_none() => nowhere,
        Route::EditRoutine(id) if !model.own.iter().any(|r| r.id == *id) => nowhere,
        // The day stays when midnight comes.
        Route::CheckIn(None) => Some((Route::CheckIn(Some(model.now.day)), None)),
        Route::CheckIn(Some(day)) if *day < Day::EPOCH || model.now.day < *day => {
            Some((Route::CheckIn(None), Some(Notice::NotThatDay)))
        }
        Route::Player if model.running.is_none() => Some((Route::Today, None)),
        Route::Done if model.done.is_none() => Some((Route::Today, None)),
        Route::CheckResult if !has_result(model) => Some((Route::Symptoms, None)),
        Route::Check(page) if !may_show(model, *page) => Some((Route::Symptoms, None)),
        Route::Checked if !screens::result::asks_for_check(model) => Some((Route::Today, None)),
        Route::Unlock
            if !model
                .standing
                .lock()
                .is_some_and(|l| l.may_say_seen(model.now)) =>
        {
            Some((Route::Symptoms, None))
        }
        _ => None,
    }
}

/// Whether a page of the check can be shown: the region and the age are known,
/// and everything before it is answered.
fn may_show(model: &Model, page: CheckPage) -> bool {
    check::knows_the_person(model) && model.check.reaches(page)
}

/// Whether there is a check to show: one that stands behind the lock, or one
/// that locked nothing. A verdict whose lock was opened since is neither.
fn has_result(model: &Model) -> bool {
    let clear = model.verdict.as_ref().is_some_and(|v| !v.verdict.locks());
    clear || model.standing.lock().is_some()
}

/// There is room again: what failed before is tried once more.
fn saved(model: &mut Model, key: &str) -> Vec<Effect> {
    model.last_saved = Some(model.now);
    let kept = model.closing.take_if(|month| month == key).is_some();
    model.unsaved.retain(|(failed, _)| failed != key);
    model.not_yet_aside.retain(|d| d.key != key);
    let mut effects = Vec::new();
    if kept {
        effects.extend(draft::over(model));
    }
    let failed: Vec<String> = model.unsaved.iter().map(|u| u.0.clone()).collect();
    for key in failed {
        let text = opening::current(model, &key);
        effects.extend(write(model, key, text));
    }
    effects
}

/// A text could not be stored, which the person is told. For a lock, when there
/// is no room, the settings make way once: they come back if they still fit.
fn save_failed(model: &mut Model, key: String, why: StorageError) -> Vec<Effect> {
    let is_lock = key == archive::STANDING_KEY && model.standing.lock().is_some();
    let again = model.unsaved.iter().any(|(failed, _)| *failed == key);
    let settings = archive::SETTINGS_KEY;
    let makes_way = why == StorageError::Full && !again && data::may_erase(model, settings);
    let makes_room = why == StorageError::Full && model.closing.as_ref() == Some(&key);
    not_saved(model, key.clone(), why);
    if makes_room {
        // The stored session gives its room to the record of it.
        model.closing = None;
        let mut effects = draft::over(model);
        let text = opening::current(model, &key);
        effects.extend(write(model, key, text));
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

/// Stores the month that `day` is in.
fn write_month(model: &mut Model, day: Day) -> Vec<Effect> {
    let key = archive::month_key(day);
    let text = archive::write_month(&model.history, &key);
    write(model, key, text)
}

/// Stores locks and limits.
fn write_standing(model: &mut Model) -> Vec<Effect> {
    let text = archive::write_standing(&model.standing);
    write(model, archive::STANDING_KEY.to_owned(), text)
}

/// Stores the own routines.
fn write_own(model: &mut Model) -> Vec<Effect> {
    let text = archive::write_own(&model.own);
    write(model, archive::OWN_KEY.to_owned(), text)
}

/// Stores a text. Never where a newer version of the app wrote, nor where
/// nothing could be read at the opening: then the person is told that it is not
/// saved. What was damaged there is kept aside first.
fn write(model: &mut Model, key: String, text: String) -> Vec<Effect> {
    if model.read_only.contains(&key) {
        not_saved(model, key, StorageError::Newer);
        return Vec::new();
    }
    if model.unsaved.iter().any(|(key, _)| key == WHOLE_STORAGE) {
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
fn not_saved(model: &mut Model, key: String, why: StorageError) {
    let unsaved = &mut model.unsaved;
    match unsaved.binary_search_by(|(failed, _)| failed.cmp(&key)) {
        Ok(at) => unsaved[at].1 = why,
        Err(at) => unsaved.insert(at, (key, why)),
    }
}

/// Puts `item` among a few others, or takes it out.
fn put<T: PartialEq>(few: &mut Vec<T>, item: T, on: bool) {
    few.retain(|other| *other != item);
    if on {
        few.push(item);
    }
}
