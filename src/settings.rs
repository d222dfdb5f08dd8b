//! How the person wants the app to look, sound and keep time.
//!
//! Invariant: every combination works; there is no setting that can make a
//! session unsafe or unfinishable.

use crate::content::regions::Region;
use crate::content::{Body, Missing};
use crate::reminders::Reminders;
use crate::time::{Day, WallTime};

/// All settings.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct Settings {
    /// Whether anything is heard: the switch that the player shows too. Off, it
    /// silences tones and voice alike.
    pub sound: bool,
    /// Whether tones are played.
    pub tones: bool,
    /// Who speaks.
    pub voice: Voice,
    /// Whether the phone vibrates, where it can.
    pub vibration: bool,
    /// How loud the tones are.
    pub volume: Volume,
    /// What happens to sound behind a locked screen and to other music.
    pub background: Background,
    /// What the person said of the sound test; `None` before the first.
    pub heard: Option<Tested>,
    /// What the person said of the vibration test; `None` before the first.
    pub felt: Option<Tested>,
    /// Light, dark or as the system says.
    pub theme: Theme,
    /// Whether the player gives all its room to the number.
    pub big_numbers: bool,
    /// Whether the figure of the player moves; else it shows two stills.
    pub movement: bool,
    /// Whether every step waits for the person instead of the clock.
    pub wait_for_me: bool,
    /// Seconds to get ready, 3 to 60; floor changes take twice as long
    /// (ux.md 3.5: 10, and 20 to or from the floor).
    pub ready_seconds: u16,
    /// Seconds of rest between sets, and of notice between exercises, 3 to 120.
    pub rest_seconds: u16,
    /// Days a week on which they mean to be active, 3 to 5 (ux.md 1.7). The
    /// others are for rest.
    pub weekly_aim: u8,
    /// Where the person is; `None` until they say so.
    pub region: Option<Region>,
    /// What the person told of their body beside the check; `None` until they
    /// were asked.
    pub body: Option<Body>,
    /// What they do not have at hand.
    pub missing: Missing,
    /// The rungs that the person chose, in the order in which they did.
    pub chosen: Vec<ChosenRung>,
    /// The day that they called a bad one.
    pub bad_day: Option<Day>,
    /// When a copy of the record was saved last, or the reminder put off.
    pub copy_asked: WallTime,
    /// When they want to be reminded.
    pub reminders: Reminders,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            sound: true,
            tones: true,
            voice: Voice::App,
            vibration: true,
            volume: Volume::Normal,
            background: Background::KeepGoing,
            heard: None,
            felt: None,
            theme: Theme::System,
            big_numbers: false,
            movement: true,
            wait_for_me: false,
            ready_seconds: 10,
            rest_seconds: 20,
            weekly_aim: 4,
            region: None,
            body: None,
            missing: Missing::default(),
            chosen: Vec::new(),
            bad_day: None,
            copy_asked: WallTime(0),
            reminders: Reminders::default(),
        }
    }
}

impl Settings {
    /// The choices offered for getting ready, in seconds.
    pub const READY_CHOICES: [u16; 4] = [5, 10, 20, 30];
    /// The choices offered for resting, in seconds.
    pub const REST_CHOICES: [u16; 4] = [10, 20, 30, 60];

    /// The choices offered for the weekly aim, in days.
    pub const AIMS: [u8; 3] = [3, 4, 5];

    /// A time to get ready that a session can use: 3 to 60 seconds.
    pub fn ready(seconds: u16) -> u16 {
        seconds.clamp(3, 60)
    }

    /// An aim that leaves days for rest: 3 to 5.
    pub fn aim(days: u8) -> u8 {
        days.clamp(3, 5)
    }

    /// A rest that a session can use: 3 to 120 seconds.
    pub fn rest(seconds: u16) -> u16 {
        seconds.clamp(3, 120)
    }
}

/// A rung that the person chose for a movement. It stands until what they do
/// moves them on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChosenRung {
    /// The movement's name. Text, because it outlives the content.
    pub movement: String,
    /// The rung, counted from 0.
    pub rung: u8,
    /// When.
    pub at: WallTime,
    /// The day it was there.
    pub day: Day,
}

/// Who speaks during a session. Tones keep the time in any case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// The app, with a voice that is on the device.
    App,
    /// The person's screen reader, which reads the live text.
    ScreenReader,
    /// Nobody.
    Off,
}

/// What the app asks of the phone's audio (`navigator.audioSession`, which only
/// Safari has; elsewhere the choice decides whether the lock screen shows the
/// session).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Background {
    /// `playback`: goes on when the phone locks and whatever the silent switch
    /// says, and stops other music.
    KeepGoing,
    /// `ambient`: plays beside other music; an iPhone stops it when the screen
    /// goes off.
    Mix,
}

/// What a person said of a test, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tested {
    /// Whether it reached them.
    pub yes: bool,
    /// The day they said so.
    pub day: Day,
}

/// How loud the tones are, beside the phone's own volume.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Volume {
    /// For a quiet room at night.
    Quiet,
    /// Clear at arm's length.
    Normal,
    /// Clear across a room.
    Loud,
}

impl Volume {
    /// All volumes, quietest first.
    pub const ALL: [Self; 3] = [Self::Quiet, Self::Normal, Self::Loud];

    /// The word for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Quiet => "Quiet",
            Self::Normal => "Normal",
            Self::Loud => "Loud",
        }
    }

    /// Peak gain of a tone, 0 to 1; each step is about 8 dB.
    pub const fn gain(self) -> f32 {
        match self {
            Self::Quiet => 0.12,
            Self::Normal => 0.3,
            Self::Loud => 0.75,
        }
    }
}

/// Which colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// All themes in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::System => "As the phone",
            Self::Light => "Light",
            Self::Dark => "Dark",
        }
    }

    /// The value of `data-theme` on the page; `None` to follow the system.
    pub const fn attribute(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}
