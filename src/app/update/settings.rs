//! Settings: changed, stored, and in force at once.

use crate::app::effect::{Effect, Focus};
use crate::app::model::Model;
use crate::app::msg::Setting;
use crate::archive;
use crate::content::regions::Region;
use crate::session::Input;
use crate::settings::{ChosenRung, Settings};

pub(super) fn changed(model: &mut Model, setting: Setting) -> Vec<Effect> {
    let settings = &mut model.settings;
    let mut effects = Vec::new();
    match setting {
        Setting::Sound(on) => settings.sound = on,
        Setting::Tones(on) => settings.tones = on,
        Setting::Voice(voice) => {
            settings.voice = voice;
            effects.push(Effect::StopSaying);
        }
        Setting::Vibration(on) => settings.vibration = on,
        Setting::Background(background) => settings.background = background,
        Setting::Volume(volume) => settings.volume = volume,
        Setting::Theme(theme) => {
            settings.theme = theme;
            effects.push(Effect::ShowTheme(theme));
        }
        Setting::BigNumbers(on) => settings.big_numbers = on,
        Setting::Movement(on) => settings.movement = on,
        Setting::WaitForMe(on) => {
            settings.wait_for_me = on;
            effects.extend(super::player::drive(model, Input::WaitForMe(on)));
        }
        Setting::ReadySeconds(n) => settings.ready_seconds = Settings::ready(n),
        Setting::RestSeconds(n) => settings.rest_seconds = Settings::rest(n),
        Setting::Body(filter, on) => settings.body.get_or_insert_default().put(filter, on),
        Setting::AtHand(kit, on) => settings.missing.put(kit, !on),
        Setting::WeeklyAim(n) => settings.weekly_aim = Settings::aim(n),
    }
    effects.extend(write(model));
    effects
}

/// The most choices that are kept: the earliest go, when what they led to is
/// long overtaken.
const MOST_CHOICES: usize = 100;

/// The person puts a movement on a rung. Earlier choices stay, because what was
/// earned since is read off from the beginning.
pub(super) fn rung(model: &mut Model, movement: &str, rung: usize) -> Vec<Effect> {
    let chosen = &mut model.settings.chosen;
    if MOST_CHOICES <= chosen.len() {
        chosen.remove(0);
    }
    chosen.push(ChosenRung {
        movement: movement.to_owned(),
        rung: u8::try_from(rung).unwrap_or(u8::MAX),
        at: model.now.wall,
        day: model.now.day,
    });
    write(model)
}

pub(super) fn bad_day(model: &mut Model, is_bad: bool) -> Vec<Effect> {
    model.settings.bad_day = is_bad.then_some(model.now.day);
    let said = if is_bad {
        "Today is the bad day routine."
    } else {
        "Today is the usual routine."
    };
    said.clone_into(&mut model.polite);
    let mut effects = write(model);
    effects.push(Effect::Focus(Focus::Heading));
    effects
}

pub(super) fn region(model: &mut Model, region: Region) -> Vec<Effect> {
    model.settings.region = Some(region);
    write(model)
}

pub(super) fn sound(model: &mut Model, on: bool) -> Vec<Effect> {
    changed(model, Setting::Sound(on))
}

/// Stores the settings.
pub(super) fn write(model: &mut Model) -> Vec<Effect> {
    let text = archive::write_settings(&model.settings);
    super::write(model, archive::SETTINGS_KEY.to_owned(), text)
}
