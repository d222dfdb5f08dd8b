//! Notes as oscillators on an audio clock: that of the loudspeaker, or one
//! that only renders.
//!
//! Invariant: a tone whose moment has passed is never played late.

use std::time::Duration;

use wasm_bindgen::JsValue;
use web_sys::{AudioNode, BaseAudioContext, GainNode, OscillatorNode};

use super::clocks::seconds;
use crate::app::tones::Note;
use crate::time::Moment;

/// Attack and decay of a tone in seconds, short of a click.
const ATTACK: f64 = 0.012;
const DECAY: f64 = 0.06;

/// A tone this late is dropped: it would say something that is no longer so.
const TOO_LATE: Duration = Duration::from_millis(60);

/// Playing tones longer than this stop with a hush; shorter ones ring out.
const RINGS_OUT: f64 = 0.5;

/// How fast a tone that is broken off dies away, in seconds.
const BROKEN_OFF: f64 = 0.01;

/// A note that begins this soon, in seconds, is for a moment that has come: the
/// loudspeaker is behind.
const ABOUT_TO: f64 = 0.15;

/// Just after an event, in seconds.
const EVENT: f64 = 0.0005;

/// Notes that begin within this of each other belong together.
const TOGETHER: Duration = Duration::from_millis(400);

/// Two tones that sound together need two envelopes: one for level tones, one
/// for the soft glides under them. Sharing them keeps a session of hundreds of
/// notes light: an envelope costs time in every block of sound, an oscillator
/// that has not begun next to none.
const ENVELOPES: usize = 2;

/// The notes that are laid and not over yet.
#[derive(Default)]
pub struct Notes {
    laid: Vec<Laid>,
    envelopes: Vec<GainNode>,
}

struct Laid {
    note: Note,
    oscillator: OscillatorNode,
    envelope: usize,
    from: f64,
    until: f64,
}

impl Notes {
    /// Lays notes at their moments, the loudest with `gain` (0 to 1). `zero` is
    /// the audio time, in seconds, that is heard when the page's clock stands
    /// at zero.
    ///
    /// What should be heard at once comes as late as the loudspeaker is behind,
    /// or as a tone that still rings, and takes what belongs to it along: a
    /// chime is never squeezed.
    pub fn lay(
        &mut self,
        (context, into): (&BaseAudioContext, &AudioNode),
        notes: &[Note],
        gain: f32,
        zero: f64,
        now: Moment,
    ) {
        let current = context.current_time();
        self.laid.retain(|laid| current < laid.until);
        while self.envelopes.len() < ENVELOPES {
            match envelope(context, into) {
                Ok(envelope) => self.envelopes.push(envelope),
                // No sound leaves the screen to carry the session.
                Err(_) => return,
            }
        }
        let free = [0, 1].map(|envelope| self.rings_until(envelope, current));
        let mut before = (Moment::default(), 0.0_f64);
        for note in notes.iter().filter(|n| now.since(n.at) < TOO_LATE) {
            if self.laid.iter().any(|laid| laid.note == *note) {
                // It was about to begin when the others were taken back.
                continue;
            }
            let at = seconds(note.at) + zero;
            let carried = if note.at.since(before.0) < TOGETHER {
                before.1
            } else {
                0.0
            };
            let envelope = usize::from(note.weight < 1.0);
            let shift = carried.max(free[envelope] - at);
            before = (note.at, shift);
            self.laid
                .extend(self.lay_one(context, note, gain, at + shift, envelope).ok());
        }
    }

    /// Takes back every note that has not begun at `now`, in seconds on the
    /// audio clock, and `breaks_off` the long ones that have. Without that, one
    /// that is just about to begin stays as well: the moment it is for has come,
    /// and nobody would lay it again.
    pub fn hush(&mut self, now: f64, breaks_off: bool) {
        let stays = |l: &Laid| {
            if breaks_off {
                l.begun(now) && l.rings_out()
            } else {
                l.begun(now + ABOUT_TO)
            }
        };
        for (at, envelope) in self.envelopes.iter().enumerate() {
            let level = envelope.gain();
            let breaks = |l: &Laid| l.envelope == at && l.begun(now) && !stays(l);
            // All calls fail only on a tone that is over, which is the aim.
            if self.laid.iter().any(breaks) {
                let _over = level.cancel_scheduled_values(now);
                let _over = level.set_target_at_time(0.0, now, BROKEN_OFF);
            } else {
                // The end of what rings is an event of that very time.
                let sounding = self.laid.iter().filter(|l| l.envelope == at && stays(l));
                let after = sounding.map(|l| l.until).fold(now, f64::max) + EVENT;
                let _over = level.cancel_scheduled_values(after);
            }
        }
        self.laid.retain(|laid| {
            if stays(laid) {
                return true;
            }
            let end = if laid.begun(now) {
                now + 5.0 * BROKEN_OFF
            } else {
                now
            };
            let _over = laid.oscillator.stop_with_when(end);
            false
        });
    }

    /// Until when the short tones that have begun ring on this envelope; `now`
    /// where none does.
    fn rings_until(&self, envelope: usize, now: f64) -> f64 {
        let rings = |l: &&Laid| l.envelope == envelope && l.begun(now) && l.rings_out();
        let ends = self.laid.iter().filter(rings).map(|l| l.until);
        ends.fold(now, f64::max)
    }

    fn lay_one(
        &self,
        context: &BaseAudioContext,
        note: &Note,
        loudness: f32,
        from: f64,
        envelope: usize,
    ) -> Result<Laid, JsValue> {
        let until = from + note.length.as_secs_f64();
        let oscillator = context.create_oscillator()?;
        let frequency = oscillator.frequency();
        frequency.set_value_at_time(note.from, from)?;
        frequency.linear_ramp_to_value_at_time(note.to, until)?;
        let peak = loudness * note.weight;
        let level = self.envelopes[envelope].gain();
        level.set_value_at_time(0.0, from)?;
        level.linear_ramp_to_value_at_time(peak, from + ATTACK)?;
        level.set_value_at_time(peak, (until - DECAY).max(from + ATTACK))?;
        level.linear_ramp_to_value_at_time(0.0, until)?;
        oscillator.connect_with_audio_node(&self.envelopes[envelope])?;
        oscillator.start_with_when(from)?;
        oscillator.stop_with_when(until)?;
        Ok(Laid {
            note: *note,
            oscillator,
            envelope,
            from,
            until,
        })
    }
}

impl Laid {
    fn begun(&self, now: f64) -> bool {
        self.from <= now
    }

    fn rings_out(&self) -> bool {
        self.until - self.from < RINGS_OUT
    }
}

/// A level of zero until a note raises it.
fn envelope(context: &BaseAudioContext, into: &AudioNode) -> Result<GainNode, JsValue> {
    let envelope = context.create_gain()?;
    envelope.gain().set_value(0.0);
    envelope.connect_with_audio_node(into)?;
    Ok(envelope)
}
