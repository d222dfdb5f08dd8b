//! What is heard: tones, voice, and the card on the lock screen.
//!
//! Invariant: a port is never held while a message goes out, because the message
//! may ask for the same port.

use std::rc::Weak;
use std::time::Duration;

use super::{Runtime, post};
use crate::app::effect::Playing;
use crate::app::msg::{Msg, PlayerMsg};
use crate::settings::Background;
use crate::web::ports::audio::{Pace, SoundEvent};
use crate::web::ports::clock;
use crate::web::ports::media::{MediaCard, Pressed};
use crate::web::ports::speech::Speech;

/// Tones this far from their moments are laid anew. Single readings of the clocks
/// may differ by more, their median does not (see `ports/audio/clocks.rs`); and
/// no person hears so little.
const OFF_TIME: Duration = Duration::from_millis(4);

/// The last thing to be heard is over by then: the chime of a session's end, or
/// a sound test of four seconds.
const STAYS_OPEN: Duration = Duration::from_secs(6);

/// The clocks are set side by side this long after a change of phase: its cues
/// have begun, and the next ones, which fall on whole seconds, are far away.
const BETWEEN_CUES: Duration = Duration::from_millis(450);

impl Runtime {
    pub(super) fn open_sound(&self, background: Background) {
        self.sound_end.set(None, || ());
        self.audio.borrow_mut().open(background, self.tells(heard));
        self.speech.prime();
    }

    pub(super) fn close_sound(&self) {
        let close = self.calls(|runtime| {
            runtime.audio.borrow_mut().close();
            runtime.send(Msg::SoundClosed);
        });
        self.sound_end.set(Some(STAYS_OPEN), close);
    }

    pub(super) fn compare_clocks(&self) {
        let tell = self.calls(Self::tell_how_clocks_stand);
        self.compare.set(Some(BETWEEN_CUES), tell);
    }

    fn tell_how_clocks_stand(&self) {
        let now = clock::moment();
        let pace = self.audio.borrow().off_by(now);
        match pace {
            Some(Pace::OffBy(off)) if OFF_TIME < off => self.send(Msg::SoundOffTime),
            Some(Pace::Stands) => {
                let heard = self.audio.borrow().heard_until(now);
                let at = heard.unwrap_or(now);
                self.send(Msg::SoundLost { at });
            }
            Some(Pace::OffBy(_)) | None => {}
        }
    }

    pub(super) fn keep_playing(&self, playing: Option<Playing>) {
        let runs = playing.as_ref().is_some_and(|p| !p.paused);
        self.audio.borrow_mut().keep_sounding(runs);
        match playing.filter(|p| p.card) {
            Some(p) => self.card.show(&p.title, &p.sub, p.paused),
            None => self.card.hide(),
        }
    }
}

/// A voice that lowers the tones while it speaks.
pub(super) fn speech(runtime: &Weak<Runtime>) -> Speech {
    let me = runtime.clone();
    Speech::new(move |speaks| {
        if let Some(runtime) = me.upgrade() {
            runtime.audio.borrow_mut().duck(speaks);
        }
    })
}

/// The lock screen's card, whose buttons are those of the player.
pub(super) fn card(runtime: &Weak<Runtime>) -> MediaCard {
    let (pressed, lost) = (runtime.clone(), runtime.clone());
    MediaCard::new(
        move |button| {
            let press = match button {
                Pressed::Play => PlayerMsg::ResumeTapped,
                Pressed::Pause => PlayerMsg::PauseTapped,
                Pressed::Next => PlayerMsg::SkipTapped,
                Pressed::Previous => PlayerMsg::BackTapped,
            };
            post(&pressed, Msg::Player(press));
        },
        move || {
            let at = clock::moment();
            post(&lost, Msg::SoundLost { at });
        },
    )
}

fn heard(event: SoundEvent) -> Msg {
    match event {
        SoundEvent::Opened => Msg::SoundOpened,
        SoundEvent::Failed => Msg::SoundFailed,
        SoundEvent::Lost { at } => Msg::SoundLost { at },
    }
}
