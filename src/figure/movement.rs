//! A movement: its pictures, and how long each step from one to the next takes.

use super::WIDTH;
use super::number::{Entry, Hundredths};
use super::scene::Scene;

/// One exercise, easier form or mistake, as it is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Movement {
    /// The name of the exercise or variant; a mistake has the name of its
    /// exercise.
    pub slug: &'static str,
    /// For how not to do it, the keyframe of the exercise that stands beside it:
    /// where it leads, but for a hang, which is right before the body gives way.
    pub mistake: Option<u8>,
    /// Whether it shows the right side only, so that the left one is mirrored.
    pub per_side: bool,
    /// The upper edge of the view box, which is 240 wide and 200 high.
    pub top: i8,
    /// From where to where it is drawn at all, from the top of the drawing down;
    /// what is above and below stays empty at every instant.
    pub rows: [u8; 2],
    /// The keyframe that stands for all of it.
    pub poster: u8,
    /// One sentence that says what the first picture shows.
    pub start: &'static str,
    /// One sentence that says where it goes; empty where there is one picture.
    pub end: &'static str,
    /// The picture.
    pub scene: Scene,
    /// A second view of it in a small picture.
    pub inset: Option<(Window, Scene)>,
    /// The steps, in order.
    pub timeline: &'static [Segment],
    /// The step that follows the last one.
    pub loop_from: u8,
    /// Curves that end in an arrow head.
    pub arrows: &'static [[Hundredths; 8]],
}

impl Movement {
    /// How many keyframes it has.
    pub fn keyframes(&self) -> u8 {
        u8::try_from(self.scene.keyframes.len()).unwrap_or(u8::MAX)
    }

    /// The middle of the main picture, beside the small one, from the left edge.
    pub fn centre(&self) -> i16 {
        let [from, to] = self.rows;
        let (left, right) = match self.inset {
            // One that lies is as wide as the drawing.
            _ if to - from < 160 => return i16::from(WIDTH) / 2,
            None => return i16::from(WIDTH) / 2,
            Some((Window::Circle([x, _, r]), _)) => (x - r, x + r),
            Some((Window::Rect([x, _, width, ..]), _)) => (x, x + width),
        };
        let (left, right) = (left / 100, right / 100);
        let edge = i16::from(WIDTH);
        if edge - right < left {
            left / 2
        } else {
            i16::midpoint(right, edge)
        }
    }
}

/// The edge of the small picture.
#[derive(Debug, Clone, Copy)]
pub enum Window {
    /// The centre and the radius.
    Circle([Hundredths; 3]),
    /// Left, top, width, height and the radius of the corners.
    Rect([Hundredths; 5]),
}

/// One step of the timeline.
#[derive(Debug, Clone, Copy)]
pub struct Segment {
    /// What the body does in it.
    pub kind: Kind,
    /// How long it takes where nothing else says so.
    pub seconds: u8,
    /// How long it takes in a preview.
    pub preview: u8,
    /// The keyframe at its beginning.
    pub from: u8,
    /// The keyframe at its end.
    pub to: u8,
    /// Which arrows show, one bit each.
    pub arrows: u8,
    /// How the body breathes meanwhile.
    pub breath: Option<&'static Breath>,
}

impl Segment {
    /// The same with arrows, one bit each.
    pub(super) const fn arrows(self, arrows: u8) -> Self {
        Self { arrows, ..self }
    }

    /// The same, breathing, and shorter in a preview.
    pub(super) const fn breathing(self, breath: &'static Breath, preview: u8) -> Self {
        Self {
            preview,
            breath: Some(breath),
            ..self
        }
    }
}

/// What the body does in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Into the position.
    Settle,
    /// Out of the position.
    Return,
    /// Against the load.
    Effort,
    /// Back with the load.
    Release,
    /// To and fro.
    Flow,
    /// In with the breath.
    Inhale,
    /// Out with the breath.
    Exhale,
    /// Staying there.
    Hold,
}

/// What moves with the breath.
#[derive(Debug)]
pub struct Breath {
    /// What a full breath adds.
    pub adds: &'static [Entry],
    /// Seconds in.
    pub inhale: u8,
    /// Seconds out.
    pub exhale: u8,
}

/// A step from one keyframe to another.
pub(super) const fn step(kind: Kind, seconds: u8, from: u8, to: u8) -> Segment {
    Segment {
        kind,
        seconds,
        preview: seconds,
        from,
        to,
        arrows: 0,
        breath: None,
    }
}

/// Staying at a keyframe.
pub(super) const fn hold(seconds: u8, at: u8) -> Segment {
    step(Kind::Hold, seconds, at, at)
}
