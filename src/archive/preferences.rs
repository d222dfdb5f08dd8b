//! Version 1 of saved settings. What stands there keeps its meaning for ever; new
//! settings may be added, because one that is missing takes its default.
//!
//! Invariant: a setting that is missing or unknown takes its default; one odd
//! word never costs the others.

use crate::archive::envelope::{open, wrap};
use crate::archive::json::{Fields, Object, ObjectWriter, Value};
use crate::archive::{Why, reminders};
use crate::content::regions::Region;
use crate::content::{Body, Filter, Kit, Missing};
use crate::settings::{Background, ChosenRung, Settings, Tested, Theme, Voice, Volume};
use crate::time::{Day, WallTime};

/// Where settings are kept.
pub const SETTINGS_KEY: &str = "unhunch/settings";

/// The text to save.
pub fn write_settings(settings: &Settings) -> String {
    let mut saved = ObjectWriter::new();
    saved.flag("sound", settings.sound);
    saved.flag("tones", settings.tones);
    saved.text("voice", voice_word(settings.voice));
    saved.flag("vibration", settings.vibration);
    saved.text("volume", volume_word(settings.volume));
    saved.flag("mix", settings.background == Background::Mix);
    write_test(&mut saved, "heard", settings.heard);
    write_test(&mut saved, "felt", settings.felt);
    saved.text("theme", theme_word(settings.theme));
    saved.flag("big_numbers", settings.big_numbers);
    saved.flag("movement", settings.movement);
    saved.flag("wait_for_me", settings.wait_for_me);
    saved.number("ready_seconds", settings.ready_seconds);
    saved.number("rest_seconds", settings.rest_seconds);
    saved.number("weekly_aim", settings.weekly_aim);
    saved.text("region", settings.region.map_or("", Region::key));
    if let Some(body) = settings.body {
        let told = Filter::ALL.into_iter().filter(|f| body.has(*f));
        saved.text("body", &words(told.map(Filter::key)));
    }
    if settings.missing != Missing::default() {
        let missing = Kit::THINGS.into_iter();
        let missing = missing.filter(|k| settings.missing.has(*k));
        saved.text("missing", &words(missing.map(Kit::name)));
    }
    if !settings.chosen.is_empty() {
        let chosen = settings.chosen.iter();
        let chosen: Vec<String> = chosen.map(write_rung).collect();
        saved.text("chosen", &chosen.join(";"));
    }
    if let Some(day) = settings.bad_day {
        saved.text("bad_day", &day.to_string());
    }
    // Milliseconds since 1970, UTC.
    saved.number("copy_asked", settings.copy_asked.0);
    reminders::write(&mut saved, &settings.reminders);
    wrap(&saved.end())
}

/// Reads text that [`write_settings`] made.
pub fn read_settings(text: &str) -> Result<Settings, Why> {
    let saved = open(text)?;
    saved.object().and_then(settings).ok_or(Why::Damaged)
}

fn settings(saved: &Object) -> Option<Settings> {
    let saved = Fields::of(saved);
    let usual = Settings::default();
    let flag = |name, usual| saved.maybe(name, Value::flag).unwrap_or(usual);
    let seconds = |name, usual| saved.maybe(name, Value::number).unwrap_or(usual);
    let word = |name| saved.maybe(name, Value::text).unwrap_or_default();
    let (volume, theme) = (word("volume"), word("theme"));
    let known_volume = Volume::ALL.into_iter().find(|v| volume_word(*v) == volume);
    let known_theme = Theme::ALL.into_iter().find(|t| theme_word(*t) == theme);
    let voice = word("voice");
    let voices = [Voice::App, Voice::ScreenReader, Voice::Off];
    let known_voice = voices.into_iter().find(|v| voice_word(*v) == voice);
    let settings = Settings {
        sound: flag("sound", usual.sound),
        tones: flag("tones", usual.tones),
        voice: known_voice.unwrap_or(usual.voice),
        vibration: flag("vibration", usual.vibration),
        background: if flag("mix", false) {
            Background::Mix
        } else {
            Background::KeepGoing
        },
        heard: test(saved.maybe("heard", Value::text)),
        felt: test(saved.maybe("felt", Value::text)),
        volume: known_volume.unwrap_or(usual.volume),
        theme: known_theme.unwrap_or(usual.theme),
        big_numbers: flag("big_numbers", usual.big_numbers),
        movement: flag("movement", usual.movement),
        wait_for_me: flag("wait_for_me", usual.wait_for_me),
        ready_seconds: Settings::ready(seconds("ready_seconds", usual.ready_seconds)),
        rest_seconds: Settings::rest(seconds("rest_seconds", usual.rest_seconds)),
        weekly_aim: Settings::aim(
            saved
                .maybe("weekly_aim", Value::number)
                .unwrap_or(usual.weekly_aim),
        ),
        region: Region::from_key(word("region")),
        body: saved.maybe("body", Value::text).map(body),
        missing: missing(word("missing")),
        chosen: word("chosen").split(';').filter_map(rung).collect(),
        bad_day: Day::parse(word("bad_day")),
        copy_asked: WallTime(saved.maybe("copy_asked", Value::number).unwrap_or(0)),
        reminders: reminders::read(&saved),
    };
    saved.whole(settings)
}

/// `neck knees`: a few names, and nothing for none.
fn words(names: impl Iterator<Item = &'static str>) -> String {
    let mut words = String::new();
    for name in names {
        words.push_str(name);
        words.push(' ');
    }
    words
}

/// Names that are not ours count as none.
fn body(words: &str) -> Body {
    let mut body = Body::default();
    for filter in Filter::ALL {
        body.put(filter, words.split(' ').any(|w| w == filter.key()));
    }
    body
}

/// Names that are not ours count as none.
fn missing(words: &str) -> Missing {
    let mut missing = Missing::default();
    for kit in Kit::THINGS {
        missing.put(kit, words.split(' ').any(|w| w == kit.name()));
    }
    missing
}

/// `scapular-wall-slide 2 1795651200000 2026-11-26`
fn write_rung(chosen: &ChosenRung) -> String {
    let ChosenRung {
        movement,
        rung,
        at,
        day,
    } = chosen;
    format!("{movement} {rung} {} {day}", at.0)
}

/// A choice in words that are not ours counts as none.
fn rung(words: &str) -> Option<ChosenRung> {
    let mut words = words.split(' ');
    Some(ChosenRung {
        movement: words.next()?.to_owned(),
        rung: words.next()?.parse().ok()?,
        at: WallTime(words.next()?.parse().ok()?),
        day: Day::parse(words.next()?)?,
    })
}

/// `yes 2026-11-22`, or nothing before the first test.
fn write_test(saved: &mut ObjectWriter, name: &str, tested: Option<Tested>) {
    if let Some(Tested { yes, day }) = tested {
        let word = if yes { "yes" } else { "no" };
        saved.text(name, &format!("{word} {day}"));
    }
}

/// A test in words that are not ours counts as none.
fn test(saved: Option<&str>) -> Option<Tested> {
    let (word, day) = saved?.split_once(' ')?;
    let yes = match word {
        "yes" => true,
        "no" => false,
        _ => return None,
    };
    Day::parse(day).map(|day| Tested { yes, day })
}

const fn voice_word(voice: Voice) -> &'static str {
    match voice {
        Voice::App => "app",
        Voice::ScreenReader => "screen reader",
        Voice::Off => "off",
    }
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
