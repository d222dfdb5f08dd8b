//! Tones on the audio clock, laid ahead so that they fall on time whatever the
//! page's own timers do.
//!
//! Invariant: a tone whose moment has passed is never played late.

use std::time::Duration;

use wasm_bindgen::JsValue;
use web_sys::{AudioContext, AudioContextState, GainNode, OscillatorNode};

use crate::app::tones::Note;
use crate::time::Moment;
use crate::web::ports::promise;

/// Attack and decay of a tone in seconds, short of a click.
const ATTACK: f64 = 0.012;
const DECAY: f64 = 0.06;

/// A tone this late is dropped: it would say something that is no longer so.
const TOO_LATE: Duration = Duration::from_millis(60);

/// Playing tones longer than this stop with a hush; shorter ones ring out.
const RINGS_OUT: f64 = 0.5;

/// The audio clock may lag the page's by a block or two and still count as
/// keeping up.
const KEEPING_UP: Duration = Duration::from_millis(250);

/// The sound channel.
#[derive(Default)]
pub struct Audio {
    open: Option<Open>,
    gain: f32,
}

struct Open {
    context: AudioContext,
    /// The page's clock and the audio clock at the same instant.
    anchor: (Moment, f64),
    playing: Vec<Playing>,
}

struct Playing {
    oscillator: OscillatorNode,
    gain: GainNode,
    from: f64,
    until: f64,
}

impl Audio {
    /// Opens the channel. Called inside a tap; `done` hears whether it works.
    pub fn open(&mut self, done: impl Fn(bool) + 'static) {
        if self.open.is_none() {
            self.open = AudioContext::new().ok().map(|context| Open {
                anchor: (Moment::default(), context.current_time()),
                context,
                playing: Vec::new(),
            });
        }
        let Some(promise) = self.open.as_ref().and_then(|o| o.context.resume().ok()) else {
            return done(false);
        };
        promise::settled(&promise, move |outcome| done(outcome.is_ok()));
    }

    /// Lays notes at their moments. The two clocks are set side by side anew
    /// each time, so that they cannot drift apart over a session.
    pub fn lay(&mut self, notes: &[Note], gain: f32, now: Moment) {
        self.gain = gain;
        let Some(open) = &mut self.open else { return };
        open.anchor = (now, open.context.current_time());
        if gain <= 0.0 {
            return;
        }
        for note in notes.iter().filter(|n| now.since(n.at) < TOO_LATE) {
            // A tone that cannot be made leaves the screen to carry the session.
            let _silent = open.lay(note, gain, now);
        }
    }

    /// Takes back every note that has not begun, and ends long ones.
    pub fn hush(&mut self) {
        if let Some(open) = &mut self.open {
            open.hush();
        }
    }

    /// Up to when tones have really been sounding; `None` when none can be
    /// heard.
    pub fn heard_until(&self, now: Moment) -> Option<Moment> {
        let open = self.open.as_ref().filter(|_| 0.0 < self.gain)?;
        let (moment, time) = open.anchor;
        let ran = Duration::try_from_secs_f64(open.context.current_time() - time).ok()?;
        let heard = moment + ran;
        let runs = open.context.state() == AudioContextState::Running;
        Some(if runs && now.since(heard) < KEEPING_UP {
            now
        } else {
            heard.min(now)
        })
    }
}

impl Open {
    fn lay(&mut self, note: &Note, loudness: f32, now: Moment) -> Result<(), JsValue> {
        let wait = note.at.since(now).as_secs_f64();
        let from = self.context.current_time() + wait;
        let until = from + note.length.as_secs_f64();
        let oscillator = self.context.create_oscillator()?;
        let gain = self.context.create_gain()?;
        oscillator.frequency().set_value_at_time(note.from, from)?;
        oscillator
            .frequency()
            .linear_ramp_to_value_at_time(note.to, until)?;
        let peak = loudness * note.weight;
        let level = gain.gain();
        level.set_value_at_time(0.0, from)?;
        level.linear_ramp_to_value_at_time(peak, from + ATTACK)?;
        level.set_value_at_time(peak, (until - DECAY).max(from + ATTACK))?;
        level.linear_ramp_to_value_at_time(0.0, until)?;
        oscillator.connect_with_audio_node(&gain)?;
        gain.connect_with_audio_node(&self.context.destination())?;
        oscillator.start_with_when(from)?;
        oscillator.stop_with_when(until)?;
        let over = self.context.current_time();
        self.playing.retain(|p| over < p.until);
        self.playing.push(Playing {
            oscillator,
            gain,
            from,
            until,
        });
        Ok(())
    }

    fn hush(&mut self) {
        let now = self.context.current_time();
        self.playing.retain(|p| {
            let has_begun = p.from <= now;
            if has_begun && p.until - p.from < RINGS_OUT {
                return true;
            }
            // Both calls fail only on a tone that is over, which is the aim.
            let _over = p.gain.disconnect();
            let _over = p.oscillator.stop_with_when(now);
            false
        });
    }
}
