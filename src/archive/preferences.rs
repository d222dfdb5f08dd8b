//! Version 1 of saved settings. Frozen.
//!
//! Invariant: a setting that is missing or unknown takes its default; one odd
//! word never costs the others.

use crate::archive::Why;
use crate::archive::envelope::{open, wrap};
use crate::archive::json::{Object, ObjectWriter, Value};
use crate::content::regions::Region;
use crate::settings::{Settings, Theme, Volume};

/// Where settings are kept.
pub const SETTINGS_KEY: &str = "unhunch/settings";

/// The text to save.
pub fn write_settings(settings: &Settings) -> String {
    let mut saved = ObjectWriter::new();
    saved.flag("sound", settings.sound);
    saved.text("volume", volume_word(settings.volume));
    saved.text("theme", theme_word(settings.theme));
    saved.flag("big_numbers", settings.big_numbers);
    saved.flag("wait_for_me", settings.wait_for_me);
    saved.number("ready_seconds", settings.ready_seconds);
    saved.number("rest_seconds", settings.rest_seconds);
    saved.text("region", settings.region.map_or("", Region::key));
    wrap(&saved.end())
}

/// Reads text that [`write_settings`] made.
pub fn read_settings(text: &str) -> Result<Settings, Why> {
    let saved = open(text)?;
    saved.object().and_then(settings).ok_or(Why::Damaged)
}

fn settings(saved: &Object) -> Option<Settings> {
    let usual = Settings::default();
    let flag = |name, usual| Some(saved.maybe(name, Value::flag)?.unwrap_or(usual));
    let seconds = |name, usual| Some(saved.maybe(name, Value::number)?.unwrap_or(usual));
    let word = |name| Some(saved.maybe(name, Value::text)?.unwrap_or_default());
    let (volume, theme) = (word("volume")?, word("theme")?);
    let known_volume = Volume::ALL.into_iter().find(|v| volume_word(*v) == volume);
    let known_theme = Theme::ALL.into_iter().find(|t| theme_word(*t) == theme);
    Some(Settings {
        sound: flag("sound", usual.sound)?,
        volume: known_volume.unwrap_or(usual.volume),
        theme: known_theme.unwrap_or(usual.theme),
        big_numbers: flag("big_numbers", usual.big_numbers)?,
        wait_for_me: flag("wait_for_me", usual.wait_for_me)?,
        ready_seconds: Settings::ready(seconds("ready_seconds", usual.ready_seconds)?),
        rest_seconds: Settings::rest(seconds("rest_seconds", usual.rest_seconds)?),
        region: Region::from_key(word("region")?),
    })
}

const fn volume_word(volume: Volume) -> &'static str {
    match volume {
        Volume::Quiet => "quiet",
        Volume::Normal => "normal",
        Volume::Loud => "loud",
    }
}

const fn theme_word(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}
