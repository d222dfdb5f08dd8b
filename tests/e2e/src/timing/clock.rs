//! Audio time told as page time.
//!
//! The two clocks run on different crystals, and a context may stand still while
//! the page goes on, so no single offset holds for a whole session. Each time is
//! told by the readings taken around it.
//!
//! Invariant: single readings never decide. A reading may be late by a whole
//! buffer or by a stall between its two halves, so the median of several does.

use super::figures::{of_sorted, sorted};
use super::recording::{Recording, Tone};

/// Readings this near in seconds tell a time.
const NEAR: f64 = 3.0;
/// Where there are fewer than this, the nearest ones do.
const FEWEST: usize = 5;

/// The audio clock beside the page's.
pub struct AudioClock {
    /// Context, audio time in seconds, page time in milliseconds.
    pairs: Vec<(usize, f64, f64)>,
}

impl AudioClock {
    /// By `currentTime`: when the context works on a sample.
    pub fn of_context(recording: &Recording) -> Self {
        let readings = recording.readings.iter();
        Self {
            pairs: readings.map(|r| (r.context, r.audio, r.page)).collect(),
        }
    }

    /// By `getOutputTimestamp`: when a sample is at the loudspeaker. `None` where
    /// the browser does not tell.
    pub fn of_output(recording: &Recording) -> Option<Self> {
        let readings = recording.readings.iter();
        let told = readings.filter(|r| 0.0 < r.heard_page && 0.0 < r.heard_audio);
        let pairs: Vec<_> = told
            .map(|r| (r.context, r.heard_audio, r.heard_page))
            .collect();
        (FEWEST <= pairs.len()).then_some(Self { pairs })
    }

    /// The page time at which a tone begins.
    pub fn onset(&self, tone: &Tone) -> f64 {
        let mut near: Vec<(f64, f64)> = self
            .pairs
            .iter()
            .filter(|(context, ..)| *context == tone.context)
            .map(|(_, audio, page)| ((audio - tone.when).abs(), page - audio * 1000.0))
            .collect();
        near.sort_by(|a, b| a.0.total_cmp(&b.0));
        let within = near.partition_point(|(far, _)| *far <= NEAR).max(FEWEST);
        let offsets = near.iter().take(within).map(|(_, offset)| *offset);
        tone.when * 1000.0 + of_sorted(&sorted(offsets), 50)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_late_reading_does_not_move_a_tone() {
        let pairs = [
            (1.0, 1500.0),
            (1.2, 1700.0),
            (1.4, 2300.0),
            (1.6, 2100.0),
            (1.8, 2300.0),
        ];
        let clock = AudioClock {
            pairs: pairs.map(|(audio, page)| (0, audio, page)).to_vec(),
        };
        let tone = Tone {
            context: 0,
            hertz: 440.0,
            when: 1.4,
            laid: 0.0,
            asked: 0.0,
        };
        assert_eq!(clock.onset(&tone).round().to_string(), "1900");
    }
}
