//! The audio clock beside the page's clock.
//!
//! Browsers tell where the two stand only to within one audio callback, up to
//! 20 ms, and the audio clock stops whenever the system takes the sound away.
//! So a single reading is never believed: small differences are followed in
//! small steps, and only a break is followed at once.
//!
//! Invariant: laying anew never shifts a tone by more than [`STEP`] unless the
//! clocks really came apart, and however often tones are laid, they stay with
//! the readings.

use std::time::Duration;

use crate::time::Moment;
use crate::web::ports::clock;

/// The most that tones are shifted in one laying, in seconds, short of a break.
const STEP: f64 = 0.004;

/// Tones this far from their moments, in seconds, are put right at once.
const BREAK: f64 = 0.03;

/// No noise makes a single reading differ this much, in seconds: the audio
/// clock has stood still in between.
const JUMP: f64 = 0.06;

/// How many readings are weighed against each other.
const READINGS: usize = 9;

/// Between two looks as far apart as this, a clock that runs has moved.
const MOVES_WITHIN: Duration = Duration::from_millis(250);

/// What the browser says about both clocks at one instant.
#[derive(Debug, Clone, Copy)]
pub struct Reading {
    /// The page's clock.
    pub now: Moment,
    /// The audio clock, in seconds: what is being worked out.
    pub current: f64,
    /// What is coming out of the loudspeaker, in seconds on the audio clock,
    /// and when it did, in milliseconds on the page's. Zero or nonsense in
    /// some browsers.
    pub heard: Option<(f64, f64)>,
}

impl Reading {
    /// The audio time that is heard when the page's clock stands at zero, in
    /// seconds.
    fn zero(&self) -> f64 {
        let now = seconds(self.now);
        match self.heard.filter(|heard| self.is_sane(*heard)) {
            Some((context, performance)) => context - performance / 1000.0,
            None => self.current - now,
        }
    }

    fn is_sane(&self, (context, performance): (f64, f64)) -> bool {
        // What is heard now has left a moment ago, never in the future: WebKitGTK
        // counts twice as fast as the clock.
        let ago = seconds(self.now) - performance / 1000.0;
        let is_recent = (-0.005..1.0).contains(&ago);
        let is_near = (0.0..1.0).contains(&(self.current - context));
        0.0 < context && 0.0 < performance && is_recent && is_near
    }
}

/// Where the two clocks stand.
#[derive(Debug)]
pub struct Clocks {
    /// The audio time at the page's zero by which tones were laid.
    laid: Option<f64>,
    /// What the last readings said it is.
    recent: Vec<f64>,
    /// Both clocks when tones were last laid, or when sound began after that.
    anchor: (Moment, f64),
    /// Both clocks when the audio clock was last seen to have moved.
    moved: (Moment, f64),
}

impl Clocks {
    /// Two clocks that have just been started.
    pub const fn new(now: Moment, current: f64) -> Self {
        Self {
            laid: None,
            recent: Vec::new(),
            anchor: (now, current),
            moved: (now, current),
        }
    }

    /// Sound begins now, for the first time or again.
    pub fn begin(&mut self, now: Moment, current: f64) {
        self.recent.clear();
        self.anchor = (now, current);
        self.moved = (now, current);
    }

    /// Takes a reading. Says whether the audio clock moves.
    #[expect(clippy::float_cmp, reason = "a clock that stands says the very same")]
    pub fn read(&mut self, reading: &Reading) -> bool {
        let zero = reading.zero();
        if JUMP < (self.present().unwrap_or(zero) - zero).abs() {
            self.recent.clear();
        }
        if self.recent.len() == READINGS {
            self.recent.remove(0);
        }
        self.recent.push(zero);
        let (when, time) = self.moved;
        if time == reading.current {
            return reading.now.since(when) < MOVES_WITHIN;
        }
        self.moved = (reading.now, reading.current);
        true
    }

    /// Takes a reading to lay tones by: the audio time, in seconds, that is
    /// heard when the page's clock stands at zero.
    pub fn settle(&mut self, reading: &Reading) -> f64 {
        self.read(reading);
        self.anchor = (reading.now, reading.current);
        let present = self.present().unwrap_or_else(|| reading.zero());
        let laid = self.laid.unwrap_or(present);
        let off = present - laid;
        let follow = if BREAK < off.abs() {
            off
        } else {
            off.clamp(-STEP, STEP)
        };
        *self.laid.insert(laid + follow)
    }

    /// How far tones laid last are from their moments, either way.
    pub fn off_by(&self) -> Duration {
        let off = self.laid.zip(self.present()).map_or(0.0, |(l, p)| p - l);
        span(off.abs())
    }

    /// Up to when the audio clock has run, reading `current` at `now`.
    pub fn ran_until(&self, now: Moment, current: f64) -> Moment {
        let (moment, time) = self.anchor;
        (moment + span(current - time)).min(now)
    }

    /// The middle one of the last readings. Looked for one by one: sorting
    /// would bring more code than all of this module.
    fn present(&self) -> Option<f64> {
        let middle = self.recent.len() / 2;
        let below = |limit: f64| self.recent.iter().filter(|r| **r < limit).count();
        let up_to = |limit: f64| self.recent.iter().filter(|r| **r <= limit).count();
        let is_middle = |r: &f64| below(*r) <= middle && middle < up_to(*r);
        self.recent.iter().copied().find(is_middle)
    }
}

/// Seconds as a span, to the microsecond; none where the clock went back.
fn span(seconds: f64) -> Duration {
    Duration::from_micros(clock::whole(seconds * 1e6 + 0.5))
}

/// A moment in seconds.
pub(super) fn seconds(moment: Moment) -> f64 {
    moment.since(Moment::default()).as_secs_f64()
}
