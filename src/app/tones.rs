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

/// What a cue sounds like.
enum Sound {
    /// Level tones: when each begins, how long it lasts (both in milliseconds)
    /// and its frequency in hertz.
    Level(&'static [(u64, u64, f32)]),
    /// One soft tone that glides between two frequencies in hertz.
    Glide(Duration, f32, f32),
}

/// The notes of a cue that falls at `at`.
pub fn score(at: Moment, cue: Cue) -> Vec<Note> {
    match sound(cue) {
        Sound::Level(tones) => tones.iter().map(|tone| level(at, *tone)).collect(),
        // A little shorter than its part, so that two glides do not touch.
        Sound::Glide(length, from, to) => vec![Note {
            at,
            length: length * 9 / 10,
            from,
            to,
            weight: 0.35,
        }],
    }
}

fn level(at: Moment, (offset, length, hertz): (u64, u64, f32)) -> Note {
    Note {
        at: at + Duration::from_millis(offset),
        length: Duration::from_millis(length),
        from: hertz,
        to: hertz,
        weight: 1.0,
    }
}

const fn sound(cue: Cue) -> Sound {
    let tones: &[(u64, u64, f32)] = match cue {
        Cue::Effort { length, .. } => return Sound::Glide(length, 330.0, 494.0),
        Cue::HoldPart { length, .. } => return Sound::Glide(length, 494.0, 494.0),
        Cue::Release { length, .. } => return Sound::Glide(length, 494.0, 330.0),
        Cue::BreathIn { length, .. } => return Sound::Glide(length, 220.0, 330.0),
        Cue::BreathOut { length, .. } => return Sound::Glide(length, 330.0, 220.0),
        Cue::Start => &[(0, 130, 523.0), (130, 130, 659.0), (260, 180, 784.0)],
        Cue::Count(_) => &[(0, 80, 440.0)],
        Cue::Go => &[(0, 250, 880.0)],
        Cue::Halfway => &[(0, 90, 660.0), (160, 90, 660.0)],
        Cue::Ready | Cue::Form | Cue::TenSeconds => &[],
        Cue::Switch => &[
            (0, 110, 587.0),
            (120, 110, 784.0),
            (240, 110, 587.0),
            (360, 110, 784.0),
        ],
        Cue::Rest => &[(0, 150, 494.0), (220, 150, 494.0)],
        Cue::Next => &[(0, 260, 587.0), (260, 420, 440.0)],
        Cue::TargetReached => &[(0, 120, 784.0), (150, 200, 988.0)],
        Cue::Pause => &[(0, 120, 523.0), (130, 180, 392.0)],
        Cue::Resume => &[(0, 120, 392.0), (130, 180, 523.0)],
        Cue::Done => &[
            (0, 130, 523.0),
            (140, 130, 587.0),
            (280, 130, 659.0),
            (420, 420, 1047.0),
        ],
    };
    Sound::Level(tones)
}
