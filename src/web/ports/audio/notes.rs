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

/// Notes that begin within this of each other belong together.
const TOGETHER: Duration = Duration::from_millis(400);

/// The notes that are laid and not over yet.
#[derive(Default)]
pub struct Notes(Vec<Laid>);

struct Laid {
    oscillator: OscillatorNode,
    gain: GainNode,
    from: f64,
    until: f64,
}

impl Notes {
    /// Lays notes at their moments, the loudest with `gain` (0 to 1). `zero` is
    /// the audio time, in seconds, that is heard when the page's clock stands
    /// at zero.
    ///
    /// What should be heard at once comes as late as the loudspeaker is behind,
    /// and takes what belongs to it along: a chime is never squeezed.
    pub fn lay(
        &mut self,
        (context, into): (&BaseAudioContext, &AudioNode),
        notes: &[Note],
        gain: f32,
        zero: f64,
        now: Moment,
    ) {
        let earliest = context.current_time();
        self.0.retain(|laid| earliest < laid.until);
        let mut before = (Moment::default(), 0.0_f64);
        for note in notes.iter().filter(|n| now.since(n.at) < TOO_LATE) {
            let at = seconds(note.at) + zero;
            let carried = if note.at.since(before.0) < TOGETHER {
                before.1
            } else {
                0.0
            };
            let shift = carried.max(earliest - at);
            before = (note.at, shift);
            // A tone that cannot be made leaves the screen to carry the session.
            self.0
                .extend(lay(context, into, note, gain, at + shift).ok());
        }
    }

    /// Takes back every note that has not begun at `now`, in seconds on the
    /// audio clock, and breaks long ones off.
    pub fn hush(&mut self, now: f64) {
        self.0.retain(|laid| {
            let has_begun = laid.from <= now;
            if has_begun && laid.until - laid.from < RINGS_OUT {
                return true;
            }
            // All calls fail only on a tone that is over, which is the aim.
            if has_begun {
                let level = laid.gain.gain();
                let _over = level.cancel_scheduled_values(now);
                let _over = level.set_target_at_time(0.0, now, BROKEN_OFF);
                let _over = laid.oscillator.stop_with_when(now + 5.0 * BROKEN_OFF);
            } else {
                let _over = laid.gain.disconnect();
                let _over = laid.oscillator.stop_with_when(now);
            }
            false
        });
    }
}

fn lay(
    context: &BaseAudioContext,
    into: &AudioNode,
    note: &Note,
    loudness: f32,
    from: f64,
) -> Result<Laid, JsValue> {
    let until = from + note.length.as_secs_f64();
    let oscillator = context.create_oscillator()?;
    let gain = context.create_gain()?;
    let frequency = oscillator.frequency();
    frequency.set_value_at_time(note.from, from)?;
    frequency.linear_ramp_to_value_at_time(note.to, until)?;
    let peak = loudness * note.weight;
    let level = gain.gain();
    level.set_value_at_time(0.0, from)?;
    level.linear_ramp_to_value_at_time(peak, from + ATTACK)?;
    level.set_value_at_time(peak, (until - DECAY).max(from + ATTACK))?;
    level.linear_ramp_to_value_at_time(0.0, until)?;
    oscillator.connect_with_audio_node(&gain)?;
    gain.connect_with_audio_node(into)?;
    oscillator.start_with_when(from)?;
    oscillator.stop_with_when(until)?;
    Ok(Laid {
        oscillator,
        gain,
        from,
        until,
    })
}
