//! What was laid beside what was due.
//!
//! Invariant: every tone and every due one is in at most one pair, and each that
//! found no partner is told.

use super::recording::Tone;
use super::rehearsal::Due;

/// A tone further from its time than this, in milliseconds, is another one.
const FARTHEST: f64 = 450.0;

/// Who found whom.
pub struct Comparison {
    /// What was due and what was laid for it.
    pub pairs: Vec<Pair>,
    /// What was due and never laid.
    pub missing: Vec<Due>,
    /// What was laid and never due, with its onset in milliseconds.
    pub extra: Vec<(f64, Tone)>,
}

/// A tone that was due and was laid.
pub struct Pair {
    /// What was due.
    pub due: Due,
    /// What was laid for it.
    pub tone: Tone,
    /// When it begins, in milliseconds on the clock of the comparison.
    pub onset: f64,
}

impl Comparison {
    /// What was never laid and what was never due, a line each; empty when all is
    /// as it should be.
    pub fn faults(&self) -> String {
        let missing = self
            .missing
            .iter()
            .map(|due| format!("never laid: {due}\n"));
        let extra = self
            .extra
            .iter()
            .map(|(onset, tone)| format!("never due: {onset:.0} ms, {:.0} Hz\n", tone.hertz));
        missing.chain(extra).collect()
    }
}

impl Pair {
    /// How late it is in milliseconds; below 0 when early.
    pub fn error(&self) -> f64 {
        self.onset - self.due.at
    }
}

/// Pairs each due tone with the nearest tone of its frequency; `onset` tells when
/// a tone begins, in milliseconds since the start.
pub fn compare(due: &[Due], tones: Vec<Tone>, onset: impl Fn(&Tone) -> f64) -> Comparison {
    let mut left: Vec<(f64, Tone)> = tones.into_iter().map(|t| (onset(&t), t)).collect();
    let (mut pairs, mut missing) = (Vec::new(), Vec::new());
    for &due in due {
        let far = |(onset, _): &(f64, Tone)| (onset - due.at).abs();
        let nearest = left
            .iter()
            .enumerate()
            .filter(|(_, it)| (it.1.hertz - due.hertz).abs() < 1.0 && far(it) < FARTHEST)
            .min_by(|(_, a), (_, b)| far(a).total_cmp(&far(b)))
            .map(|(at, _)| at);
        match nearest {
            Some(at) => {
                let (onset, tone) = left.swap_remove(at);
                pairs.push(Pair { due, tone, onset });
            }
            None => missing.push(due),
        }
    }
    Comparison {
        pairs,
        missing,
        extra: left,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unhunch::session::Cue;

    fn tone(hertz: f64, at: f64) -> Tone {
        Tone {
            context: 0,
            hertz,
            when: at / 1000.0,
            laid: 0.0,
            asked: 0.0,
        }
    }

    #[test]
    fn each_tone_finds_the_nearest_of_its_kind_and_the_rest_is_told() {
        let due = [1000.0, 1160.0, 5000.0].map(|at| Due {
            at,
            hertz: 660.0,
            cue: Cue::Halfway,
        });
        let laid = vec![
            tone(660.0, 1170.0),
            tone(660.0, 1010.0),
            tone(440.0, 5000.0),
        ];
        let found = compare(&due, laid, Tone::meant);
        let late: Vec<f64> = found.pairs.iter().map(|p| p.error().round()).collect();
        assert_eq!(format!("{late:?}"), "[10.0, 10.0]");
        assert_eq!(
            found.faults(),
            "never laid: 5000 ms, 660 Hz, Halfway\nnever due: 5000 ms, 440 Hz\n"
        );
    }
}
