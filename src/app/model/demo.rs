//! The figure on the page of an exercise: still until somebody plays it.

use std::time::Duration;

use crate::time::Moment;

/// How far it is. A new one stands at the picture that says most.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Demo {
    /// Since when it plays; `None` while it stands still.
    pub since: Option<Moment>,
    /// How much of it had been shown then.
    pub before: Duration,
    /// Whether it plays at half speed.
    pub slow: bool,
    /// The keyframe that was stepped to.
    pub step: Option<u8>,
}

impl Demo {
    /// How much of it has been shown at `now`.
    pub fn shown(&self, now: Moment) -> Duration {
        let played = self.since.map_or(Duration::ZERO, |since| now.since(since));
        self.before + if self.slow { played / 2 } else { played }
    }
}
