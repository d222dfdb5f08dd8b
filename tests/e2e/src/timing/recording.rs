//! What the recorder in the page has written down; see `recorder.js`.
//!
//! Page times are milliseconds since the page was opened, audio times seconds on
//! the clock of an audio context.
//!
//! Invariant: a tone counts as sounding unless it was stopped before it began.

use serde::Deserialize;

/// Oscillators below this are inaudible helpers that keep the channel awake.
const LOWEST_TONE: f64 = 100.0;

/// A tone for this very moment is asked for a little after the clock was read,
/// and some engines let the clock run on in between. In seconds.
const AT_ONCE: f64 = 0.02;

/// Everything that was recorded.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Recording {
    /// Every source that was started, in the order of the calls.
    tones: Vec<Tone>,
    /// Every stop, planned or not, in the order of the calls.
    stops: Vec<Stop>,
    /// The clocks side by side, five times a second where timers run.
    pub readings: Vec<Reading>,
    /// What was pressed, and when the app read its clock for it.
    presses: Vec<Press>,
    /// The large number at each change.
    pub numbers: Vec<Number>,
    /// What live regions said, at each change to other words.
    pub messages: Vec<Number>,
    /// When the page went out of sight and came back.
    sights: Vec<Sight>,
    /// The number on the first picture after each return.
    pub returns: Vec<Number>,
}

/// A source that the page started.
#[derive(Debug, Clone, Deserialize)]
pub struct Tone {
    /// Which audio context, in the order of their first use.
    pub context: usize,
    /// Frequency at its beginning.
    pub hertz: f64,
    /// Audio time at which it begins.
    pub when: f64,
    /// Page time at which it was laid.
    pub laid: f64,
    /// Audio time at which it was laid.
    pub asked: f64,
}

#[derive(Debug, Clone, Deserialize)]
struct Stop {
    /// The place of its tone among all.
    tone: usize,
    /// Audio time at which it ends.
    at: f64,
}

/// The clocks at one instant.
#[derive(Debug, Clone, Deserialize)]
pub struct Reading {
    /// Which audio context.
    pub context: usize,
    /// Page time.
    pub page: f64,
    /// The context's `currentTime` then.
    pub audio: f64,
    /// Page time of the output timestamp; 0 where there is none.
    pub heard_page: f64,
    /// Audio time that was at the loudspeaker then.
    pub heard_audio: f64,
}

/// A text that appeared.
#[derive(Debug, Clone, Deserialize)]
pub struct Number {
    /// Page time.
    pub at: f64,
    /// What stood there from then on.
    pub text: String,
}

#[derive(Debug, Clone, Deserialize)]
struct Press {
    at: f64,
    name: String,
}

#[derive(Debug, Clone, Deserialize)]
struct Sight {
    at: f64,
    visible: bool,
}

impl Recording {
    /// Page time at which the app took the last press of the button whose words
    /// begin like this.
    pub fn pressed(&self, name: &str) -> f64 {
        let press = self.presses.iter().rfind(|p| p.name.starts_with(name));
        press
            .unwrap_or_else(|| panic!("{name} was never pressed: {:?}", self.presses))
            .at
    }

    /// The tones that sounded or will sound.
    pub fn sounding(&self) -> Vec<Tone> {
        let tones = self.audible();
        tones
            .filter(|(_, back)| !back)
            .map(|(tone, _)| tone.clone())
            .collect()
    }

    /// How many tones were laid before this page time.
    pub fn laid_before(&self, at: f64) -> usize {
        self.audible().filter(|(tone, _)| tone.laid < at).count()
    }

    /// How many tones were taken back before they began.
    pub fn taken_back(&self) -> usize {
        self.audible().filter(|(_, back)| *back).count()
    }

    /// Puts what was recorded later behind this.
    pub fn extend(&mut self, later: Self) {
        self.tones.extend(later.tones);
        self.stops.extend(later.stops);
        self.readings.extend(later.readings);
        self.presses.extend(later.presses);
        self.numbers.extend(later.numbers);
        self.messages.extend(later.messages);
        self.sights.extend(later.sights);
        self.returns.extend(later.returns);
    }

    /// Whether the page was in sight at a page time.
    pub fn in_sight(&self, at: f64) -> bool {
        let before = self.sights.iter().rfind(|s| s.at <= at);
        before.is_none_or(|s| s.visible)
    }

    /// Every tone that can be heard, and whether it was taken back.
    fn audible(&self) -> impl Iterator<Item = (&Tone, bool)> {
        let mut end = vec![f64::INFINITY; self.tones.len()];
        for stop in &self.stops {
            end[stop.tone] = end[stop.tone].min(stop.at);
        }
        let all = self.tones.iter().zip(end);
        let tones = all.filter(|(tone, _)| LOWEST_TONE <= tone.hertz);
        tones.map(|(tone, end)| (tone, end <= tone.when))
    }
}

impl Tone {
    /// The page time that it was meant for, by the clocks when it was laid.
    pub fn meant(&self) -> f64 {
        self.laid + (self.when - self.asked) * 1000.0
    }

    /// Whether it was laid for a time that had passed already.
    pub fn is_late(&self) -> bool {
        self.when + AT_ONCE < self.asked
    }
}
