//! The ready check: for each thing that a session leans on, whether it works
//! here, what that means, and what to do.
//!
//! Invariant: nothing is said to work because an interface says so when only
//! the person can tell; then they are asked.

use crate::app::model::Model;
use crate::app::msg::{Msg, Offline, Screen};
use crate::route::Route;
use crate::settings::{Tested, Voice};
use crate::time::Day;

/// What the ready check shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadyScreen {
    /// Where the way back leads, with its word.
    pub back: (Route, &'static str),
    /// `Ready. One thing to look at.`
    pub summary: String,
    /// What needs a look first, then the rest.
    pub checks: Vec<Check>,
}

/// One thing that a session leans on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Yes, no, or worth a look.
    pub state: State,
    /// What it is about.
    pub title: &'static str,
    /// What was found, what it means, and what to do.
    pub text: String,
    /// What can be pressed.
    pub buttons: Vec<(&'static str, Press)>,
}

/// What a button does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// Plays the sound test.
    TestSound,
    /// Says whether it was heard.
    Heard(bool),
    /// Lets the voice speak.
    TestVoice,
    /// Vibrates.
    TestBuzz,
    /// Says whether it was felt.
    Felt(bool),
    /// Asks the browser to keep what is stored.
    Keep,
    /// Saves a copy of the record.
    Copy,
}

impl Press {
    /// What the app is told.
    pub const fn msg(self) -> Msg {
        match self {
            Self::TestSound => Msg::SoundTestTapped,
            Self::Heard(heard) => Msg::HeardAnswered(heard),
            Self::TestVoice => Msg::VoiceTestTapped,
            Self::TestBuzz => Msg::BuzzTestTapped,
            Self::Felt(felt) => Msg::FeltAnswered(felt),
            Self::Keep => Msg::KeepTapped,
            Self::Copy => Msg::CopyTapped,
        }
    }
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It works.
    Yes,
    /// It does not, or nobody can tell, and there is something to do.
    Look,
    /// It does not work here, and nothing is lost by that.
    No,
    /// Nobody can tell yet.
    Unknown,
}

/// What the ready check shows now.
pub fn ready(model: &Model) -> ReadyScreen {
    let checks = [
        sound(model),
        voice(model),
        vibration(model),
        screen_on(model),
        offline(model),
        saving(model),
        kept(model),
    ];
    let (mut first, rest): (Vec<Check>, Vec<Check>) =
        checks.into_iter().partition(|c| c.state == State::Look);
    let look = first.len();
    first.extend(rest);
    let back = match &model.asked.session {
        Some(id) => (Route::Session(id.clone()), "Back to your session"),
        None => (Route::More, "More"),
    };
    let summary = match look {
        0 => "Ready.".to_owned(),
        1 => "Ready. One thing to look at.".to_owned(),
        n => format!("{n} things to look at."),
    };
    ReadyScreen {
        back,
        summary,
        checks: first,
    }
}

fn check(state: State, title: &'static str, text: impl Into<String>) -> Check {
    Check {
        state,
        title,
        text: text.into(),
        buttons: Vec::new(),
    }
}

impl Check {
    fn with(mut self, words: &'static str, press: Press) -> Self {
        self.buttons.push((words, press));
        self
    }

    fn yes_or_no(self, answer: fn(bool) -> Press) -> Self {
        self.with("Yes", answer(true)).with("No", answer(false))
    }
}

fn sound(model: &Model) -> Check {
    let title = "Sound";
    if model.asked.heard {
        let text = "You hear 3, 2, 1, go. Could you hear that?";
        return check(State::Look, title, text).yes_or_no(Press::Heard);
    }
    let found = match model.settings.heard {
        _ if super::sound_fails(model) => check(
            State::Look,
            title,
            "This browser plays no sound now. Close other apps that play, and test again. The screen carries every session too.",
        ),
        Some(Tested { yes: true, day }) => {
            let text = format!("You heard the test {}.", when(model, day));
            check(State::Yes, title, text)
        }
        Some(Tested { yes: false, .. }) => check(
            State::Look,
            title,
            "You did not hear the test. Turn the volume up, look at the silent switch, and turn Bluetooth off or your headphones on.",
        ),
        None => check(State::Look, title, "Not tested yet. It takes 4 seconds."),
    };
    let words = match model.settings.heard {
        None => "Test the sound",
        Some(_) => "Test again",
    };
    found.with(words, Press::TestSound)
}

fn voice(model: &Model) -> Check {
    let title = "Voice";
    match (&model.device.voice, model.settings.voice) {
        (_, Voice::ScreenReader) => check(
            State::Yes,
            title,
            "Your screen reader speaks. The app’s own voice is off.",
        ),
        (_, Voice::Off) => check(
            State::No,
            title,
            "You turned the voice off. Tones keep the time.",
        ),
        (Some(Some(name)), Voice::App) => {
            check(State::Yes, title, format!("{name}, on this device."))
                .with("Hear it", Press::TestVoice)
        }
        (Some(None), Voice::App) => check(
            State::No,
            title,
            "This browser has no voice of its own that works offline. Tones and the screen still carry everything.",
        ),
        (None, Voice::App) => check(State::Unknown, title, "Looking for a voice."),
    }
}

fn vibration(model: &Model) -> Check {
    let title = "Vibration";
    if model.device.vibration != Some(true) {
        let text = "This browser cannot vibrate. Sound and screen still carry everything.";
        return check(State::No, title, text);
    }
    if model.asked.felt {
        let text = "Did you feel two pulses?";
        return check(State::Look, title, text).yes_or_no(Press::Felt);
    }
    let found = match model.settings.felt {
        Some(Tested { yes: true, day }) => {
            let text = format!("You felt the test {}.", when(model, day));
            check(State::Yes, title, text)
        }
        Some(Tested { yes: false, .. }) => check(
            State::No,
            title,
            "You did not feel the test. Sound and screen still carry everything.",
        ),
        None => check(
            State::Unknown,
            title,
            "Only you can tell. Hold the phone and try it.",
        ),
    };
    found.with("Try it", Press::TestBuzz)
}

fn screen_on(model: &Model) -> Check {
    let title = "Screen stays on";
    match model.screen {
        Screen::StaysOn => check(State::Yes, title, "Asked and granted."),
        Screen::Refused => check(
            State::Look,
            title,
            "The phone said no, as it does when the battery is low. Keep your screen on by touching it now and then, or set a longer time in its settings.",
        ),
        Screen::Unsupported => check(
            State::Look,
            title,
            "This browser cannot keep the screen on. Set a longer time in the phone’s display settings.",
        ),
        Screen::Untried => check(State::Unknown, title, "We ask when a session starts."),
    }
}

fn offline(model: &Model) -> Check {
    let title = "Works with no signal";
    let text = super::more::offline(model.offline);
    let state = match model.offline {
        Offline::Ready => State::Yes,
        Offline::Unknown | Offline::Preparing => State::Unknown,
        Offline::Failed | Offline::Unsupported => State::Look,
    };
    check(state, title, text)
}

fn saving(model: &Model) -> Check {
    let title = "Saving";
    if let Some((_, why)) = model.unsaved.first() {
        let found = check(State::Look, title, super::saving_text(*why));
        return found.with("Save a copy", Press::Copy);
    }
    match model.last_saved {
        Some(at) => {
            let text = format!(
                "The last save took place {} at {}.",
                when(model, at.day),
                at.minute
            );
            check(State::Yes, title, text)
        }
        None => check(
            State::Unknown,
            title,
            "Nothing was saved yet since you opened the app.",
        ),
    }
}

fn kept(model: &Model) -> Check {
    match model.device.kept {
        Some(true) => check(
            State::Yes,
            "Your record is kept",
            "This browser has promised not to clear it by itself. It is only on this phone.",
        ),
        Some(false) => check(
            State::Look,
            "Your record is only on this phone",
            "The phone may clear it if space runs low. A copy is a file that you keep.",
        )
        .with("Ask to keep it", Press::Keep)
        .with("Save a copy", Press::Copy),
        None => check(
            State::Look,
            "Your record is only on this phone",
            "This browser cannot tell whether it keeps it. A copy is a file that you keep.",
        )
        .with("Save a copy", Press::Copy),
    }
}

/// `today`, `yesterday`, `on Tuesday`, `on 3 October`
fn when(model: &Model, day: Day) -> String {
    match model.now.day.days_since(day) {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        2..=6 => format!("on {}", day.weekday_name()),
        _ => format!("on {}", day.day_month()),
    }
}
