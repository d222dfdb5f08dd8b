//! What each message changes and what it asks of the browser.

mod check;
mod check_in;
mod data;
mod demo;
mod done;
mod draft;
mod editor;
mod endings;
mod keeping;
mod opening;
mod player;
mod preview;
mod progress;
mod ready;
mod reminding;
mod settings;
mod share;
mod sheet;
mod told;

use crate::app::effect::Effect;
use crate::app::model::{self, Check, Demo, Model, Notice, Sharing, Sound};
use crate::app::msg::Msg;
use crate::app::screens;
use crate::route::{CheckPage, Route};
use crate::session::Input;
use crate::time::{Day, Now};
use keeping::{write, write_entry, write_month, write_own, write_standing};

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
    // A session that starts with the first message of a day is of that day.
    know_levels(model);
    effects.extend(endings::by_time(model, before));
    effects.extend(player::notice_sleep(model));
    effects.extend(apply(model, msg));
    effects.extend(endings::by_lock(model));
    know_levels(model);
    let fit = model::fit(model);
    if fit != model.person.fit {
        model.person.fit = fit;
        // The places of lines belong to the list that was shown.
        model.preview.left_out.clear();
    }
    effects.extend(reminding::follow(model, before));
    effects
}

/// Works out anew where the person is on each ladder, when anything that it
/// follows from is another.
fn know_levels(model: &mut Model) {
    let stamp = Some(model::levels_stamp(model));
    if stamp != model.leveled {
        model.person.levels = model::levels(model);
        model.leveled = stamp;
    }
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
        Msg::TurnCame { key, found } => opening::turn(model, &key, found),
        Msg::Mirrored { key, text } => opening::mirrored(model, &key, &text),
        Msg::LaterRead(texts) => opening::later_read(model, texts),
        Msg::Saved { key } => keeping::saved(model, &key),
        Msg::SaveFailed { key, why } => keeping::save_failed(model, key, why),
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
        Msg::SummaryShared => vec![Effect::ShareText {
            title: "Unhunch, summary for a visit".to_owned(),
            name: format!("unhunch-summary-{}.txt", model.now.day),
            text: screens::summary::as_text(model),
        }],
        Msg::SummaryPrinted => vec![Effect::Print],
        Msg::RangeChosen(_) | Msg::TableToggled | Msg::Read(_) | Msg::ChartsPrinted => {
            progress::update(model, &msg)
        }
        Msg::RegionChosen(region) => settings::region(model, region),
        Msg::SettingChanged(setting) => settings::changed(model, setting),
        Msg::RungChosen(movement, rung) => settings::rung(model, movement, rung),
        Msg::BadDayTapped(is_bad) => settings::bad_day(model, is_bad),
        Msg::Reminder(msg) => reminding::update(model, msg),
        Msg::Editor(msg) => editor::update(model, msg),
        Msg::Share(msg) => share::update(model, msg),
        Msg::CopyTapped | Msg::DeleteConfirmed | Msg::DeleteUndone | Msg::Data(_) => {
            data::update(model, msg)
        }
    }
}

/// Shows a screen, or Today when it needs something that is not there. A notice
/// goes with the screen it was for.
fn went_to(model: &mut Model, route: Route) -> Vec<Effect> {
    if let Some((fallback, notice)) = missing(model, &route) {
        model.notice = notice.or(model.notice);
        return vec![Effect::Replace(fallback)];
    }
    let of_check_in = model.notice == Some(Notice::NotThatDay);
    let keeps_notice = match route {
        Route::Today | Route::Done => !of_check_in,
        Route::CheckIn(_) => of_check_in,
        _ => false,
    };
    if model.route != route && !keeps_notice {
        model.notice = None;
    }
    if model.route != route {
        model.demo = Demo::default();
        model.sharing = Sharing::default();
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
    if route == Route::Reminders {
        effects.push(reminding::begin(model));
    }
    if tells_of_all(&route) {
        effects.extend(opening::read_on(model, false));
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

/// Whether a screen cannot do without what was recorded long ago.
const fn tells_of_all(route: &Route) -> bool {
    matches!(
        route,
        Route::Progress
            | Route::Summary
            | Route::CheckIn(_)
            | Route::Data
            | Route::Delete
            | Route::Restore
    )
}

/// Where to go instead, when the screen cannot be shown.
fn missing(model: &Model, route: &Route) -> Option<(Route, Option<Notice>)> {
    use crate::content;
    let nowhere = Some((Route::Today, Some(Notice::NoSuchScreen)));
    match route {
        Route::Exercise(slug) if content::movement(slug).is_none() => nowhere,
        Route::Page(slug) if content::page(slug).is_none() => nowhere,
        Route::Session(id) if model.program(id).is_none() => nowhere,
        Route::EditRoutine(id) if !editor::knows(model, id) => nowhere,
        Route::Restore if model.import.is_none() => Some((Route::Data, None)),
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

/// Puts `item` among a few others, or takes it out.
fn put<T: PartialEq>(few: &mut Vec<T>, item: T, on: bool) {
    few.retain(|other| *other != item);
    if on {
        few.push(item);
    }
}
