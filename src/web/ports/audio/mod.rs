//! Tones on the audio clock, laid ahead so that they are heard on time whatever
//! the page's own timers do.
//!
//! Invariant: nothing claims to be heard that is not: sound that was taken
//! away, that stands still or that never began is told.

mod channel;
pub mod clocks;
mod context;
pub mod notes;

use std::rc::Rc;
use std::time::Duration;

use wasm_bindgen::JsValue;

use self::channel::Channel;
use crate::app::tones::Note;
use crate::settings::Background;
use crate::time::Moment;
use crate::web::ports::{clock, navigator, put};

/// The audio clock may lag the page's by a block or two and still count as
/// keeping up.
const KEEPING_UP: Duration = Duration::from_millis(250);

/// What became of the sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SoundEvent {
    /// Tones can be heard from now on. Also by itself, when the system gives
    /// the sound back. What was laid before may be off: ask [`Audio::off_by`].
    Opened,
    /// Opening did not work, or not within three seconds. If it works after
    /// all, [`SoundEvent::Opened`] follows.
    Failed,
    /// The system took the sound away: a call, another app, the lock. What was
    /// laid is taken back.
    Lost {
        /// Up to when tones really sounded.
        at: Moment,
    },
}

/// How the audio clock keeps up with the page's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Tones that were laid are this far from their moments, either way.
    OffBy(Duration),
    /// The audio clock stands although sound is said to run: nothing is heard
    /// until the channel is opened again, in a tap.
    Stands,
}

/// The sound channel.
#[derive(Default)]
pub struct Audio {
    channel: Option<Rc<Channel>>,
    gain: f32,
    ducked: bool,
    keeps_sounding: bool,
}

impl Audio {
    /// Opens the channel, or opens it again. Called inside a tap; `heard` is
    /// told what becomes of it, at the earliest before this returns.
    pub fn open(&mut self, background: Background, heard: impl Fn(SoundEvent) + 'static) {
        // Before the context is made, or an iPhone does not heed it.
        tell_session(match background {
            Background::KeepGoing => "playback",
            Background::Mix => "ambient",
        });
        let heard = Rc::new(heard);
        let now = clock::moment();
        if let Some(dead) = self.channel.take_if(|c| c.is_dead(now)) {
            dead.close();
        }
        if self.channel.is_none() {
            self.channel = Channel::build(heard.clone()).ok();
            self.duck(self.ducked);
            self.keep_sounding(self.keeps_sounding);
        }
        match &self.channel {
            Some(channel) => channel.resume(heard),
            None => heard(SoundEvent::Failed),
        }
    }

    /// Gives the channel back to the system: other apps may play again.
    pub fn close(&mut self) {
        if let Some(channel) = self.channel.take() {
            channel.close();
        }
        tell_session("auto");
    }

    /// Lays notes so that they are heard at their moments, with `gain` from 0
    /// to 1.
    pub fn lay(&mut self, notes: &[Note], gain: f32, now: Moment) {
        self.gain = gain;
        if let Some(channel) = &self.channel {
            let notes = if gain <= 0.0 { &[] } else { notes };
            channel.lay(notes, gain, now);
        }
    }

    /// Takes back every note that has not begun, and `breaks_off` long ones that
    /// have.
    pub fn hush(&self, breaks_off: bool) {
        if let Some(channel) = &self.channel {
            channel.hush(breaks_off);
        }
    }

    /// Lowers tones by 12 dB under speech, or raises them again.
    pub fn duck(&mut self, ducked: bool) {
        self.ducked = ducked;
        if let Some(channel) = &self.channel {
            channel.duck(ducked);
        }
    }

    /// Plays a tone that nobody hears, so that the browser counts the page as
    /// sounding and does not hold it back while it is hidden; or ends it.
    pub fn keep_sounding(&mut self, on: bool) {
        self.keeps_sounding = on;
        if let Some(channel) = &self.channel {
            channel.keep_sounding(on);
        }
    }

    /// How tones that were laid keep to their moments; `None` where no sound
    /// runs. Worth asking after each cue and when the page is seen again.
    /// A clock that has come to stand since the last call shows as off, and as
    /// standing a quarter of a second later.
    pub fn off_by(&self, now: Moment) -> Option<Pace> {
        let channel = self.channel.as_ref().filter(|c| c.runs())?;
        Some(channel.pace(now))
    }

    /// Up to when tones have really been sounding; `None` when none can be
    /// heard.
    pub fn heard_until(&self, now: Moment) -> Option<Moment> {
        let channel = self.channel.as_ref().filter(|_| 0.0 < self.gain)?;
        let heard = channel.ran_until(now);
        let keeps_up = channel.runs() && now.since(heard) < KEEPING_UP;
        Some(if keeps_up { now } else { heard })
    }
}

/// Tells an iPhone what kind of sound this is; others have no such question.
fn tell_session(kind: &str) {
    if let Some(session) = navigator::<JsValue>("audioSession") {
        put(&session, "type", &kind.into());
    }
}
