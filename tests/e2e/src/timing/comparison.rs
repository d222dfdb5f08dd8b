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
