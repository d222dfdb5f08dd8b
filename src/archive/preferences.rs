//! Version 1 of saved settings. Frozen.
//!
//! Invariant: a setting that is missing or unknown takes its default; one odd
//! word never costs the others.

use serde::{Deserialize, Serialize};

use crate::archive::{Why, open, wrap};
use crate::content::regions::Region;
use crate::settings::{Settings, Theme, Volume};

/// Where settings are kept.
pub const SETTINGS_KEY: &str = "unhunch/settings";

#[derive(Serialize, Deserialize, Default)]
#[serde(default)]
struct Saved {
    sound: Option<bool>,
    volume: String,
    theme: String,
    big_numbers: bool,
    wait_for_me: bool,
    ready_seconds: Option<u16>,
    rest_seconds: Option<u16>,
    region: String,
}

/// The text to save.
pub fn write_settings(settings: &Settings) -> String {
    wrap(&Saved {
        sound: Some(settings.sound),
        volume: settings.volume.name().to_lowercase(),
        theme: settings.theme.attribute().unwrap_or("system").to_owned(),
        big_numbers: settings.big_numbers,
        wait_for_me: settings.wait_for_me,
        ready_seconds: Some(settings.ready_seconds),
        rest_seconds: Some(settings.rest_seconds),
        region: settings.region.map_or("", Region::key).to_owned(),
    })
}

/// Reads text that [`write_settings`] made.
pub fn read_settings(text: &str) -> Result<Settings, Why> {
    let saved: Saved = open(text)?;
    let usual = Settings::default();
    let volume = Volume::ALL
        .into_iter()
        .find(|v| v.name().to_lowercase() == saved.volume);
    let theme = Theme::ALL
        .into_iter()
        .find(|t| t.attribute() == Some(saved.theme.as_str()));
    Ok(Settings {
        sound: saved.sound.unwrap_or(usual.sound),
        volume: volume.unwrap_or(usual.volume),
        theme: theme.unwrap_or(usual.theme),
        big_numbers: saved.big_numbers,
        wait_for_me: saved.wait_for_me,
        ready_seconds: Settings::ready(saved.ready_seconds.unwrap_or(usual.ready_seconds)),
        rest_seconds: Settings::rest(saved.rest_seconds.unwrap_or(usual.rest_seconds)),
        region: Region::from_key(&saved.region),
    })
}
