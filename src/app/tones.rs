//! What each cue sounds like, as notes for the audio port (the table of ux.md
//! 3.5). Pure data, so that a test can read the score.

use std::time::Duration;

use crate::session::Cue;
use crate::time::Moment;

/// One tone on the monotonic clock.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Note {
    /// When it begins.
    pub at: Moment,
    /// How long it lasts.
    pub length: Duration,
    /// Frequency at its beginning, in hertz.
    pub from: f32,
    /// Frequency at its end, in hertz; equal to `from` for a level tone.
    pub to: f32,
    /// Loudness beside other notes, 0 to 1.
    pub weight: f32,
}

/// The notes of a cue that falls at `at`.
pub fn score(at: Moment, cue: Cue) -> Vec<Note> {
    let level = |offset: u64, length: u64, hertz: f32| Note {
        at: at + Duration::from_millis(offset),
        length: Duration::from_millis(length),
        from: hertz,
        to: hertz,
        weight: 1.0,
    };
    let glide = |length: Duration, from: f32, to: f32| {
        let soft = 0.35;
        vec![Note {
            at,
            length: length.mul_f32(0.9),
            from,
            to,
            weight: soft,
        }]
    };
    match cue {
        Cue::Start => vec![
            level(0, 130, 523.0),
            level(130, 130, 659.0),
            level(260, 180, 784.0),
        ],
        Cue::Count(_) => vec![level(0, 80, 440.0)],
        Cue::Go => vec![level(0, 250, 880.0)],
        Cue::Effort { length } => glide(length, 330.0, 494.0),
        Cue::HoldPart { length } => glide(length, 494.0, 494.0),
        Cue::Release { length } => glide(length, 494.0, 330.0),
        Cue::BreathIn { length } => glide(length, 220.0, 330.0),
        Cue::BreathOut { length } => glide(length, 330.0, 220.0),
        Cue::Halfway => vec![level(0, 90, 660.0), level(160, 90, 660.0)],
        Cue::Ready | Cue::TenSeconds => Vec::new(),
        Cue::Switch => [0, 240]
            .into_iter()
            .flat_map(|t| [level(t, 110, 587.0), level(t + 120, 110, 784.0)])
            .collect(),
        Cue::Rest => vec![level(0, 150, 494.0), level(220, 150, 494.0)],
        Cue::Next => vec![level(0, 260, 587.0), level(260, 420, 440.0)],
        Cue::TargetReached => vec![level(0, 120, 784.0), level(150, 200, 988.0)],
        Cue::Pause => vec![level(0, 120, 523.0), level(130, 180, 392.0)],
        Cue::Resume => vec![level(0, 120, 392.0), level(130, 180, 523.0)],
        Cue::Done => [523.0, 587.0, 659.0, 1047.0]
            .into_iter()
            .zip([0, 140, 280, 420])
            .map(|(hertz, t)| level(t, if t == 420 { 420 } else { 130 }, hertz))
            .collect(),
    }
}
