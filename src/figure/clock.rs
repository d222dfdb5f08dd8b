//! Which pose belongs to which instant. Every number is mixed between two
//! keyframes; joints and outlines follow from the numbers.

use super::geometry::sin_cos;
use super::movement::{Kind, Movement, Segment};
use super::number::Pose;
use super::scene::Scene;

/// How long an arrow takes to appear and to go, in seconds.
const FADE: f32 = 0.2;

/// One instant of a movement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Instant {
    from: u8,
    to: u8,
    /// How far from one to the other, 0 to 1.
    share: f32,
    /// The step whose breath it is, and how full it is, 0 to 1.
    breath: Option<(u8, f32)>,
    /// Which arrows show, one bit each, and how strongly, 0 to 1.
    pub(super) arrows: u8,
    pub(super) strength: f32,
}

/// How fast an instant turns into another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Nothing moves.
    Still,
    /// A breath: a pixel or two in a second.
    Slow,
    /// A limb or the whole body is on its way.
    Fast,
}

impl Instant {
    /// How fast it turns into the next one.
    pub fn pace(&self) -> Pace {
        match self.breath {
            _ if self.from != self.to => Pace::Fast,
            Some(_) => Pace::Slow,
            None => Pace::Still,
        }
    }

    /// The same without arrows.
    #[must_use]
    pub fn bare(self) -> Self {
        Self { arrows: 0, ..self }
    }

    /// The same with the breath of a step, `full` of it in, 0 to 1.
    #[must_use]
    pub(super) fn breathing(self, segment: usize, full: f32) -> Self {
        let segment = u8::try_from(segment).unwrap_or(u8::MAX);
        Self {
            breath: Some((segment, eased(full))),
            ..self
        }
    }
}

impl Movement {
    /// A keyframe standing still, with the arrows of the step that led to it.
    pub fn keyframe(&self, keyframe: u8) -> Instant {
        let leads = |s: &&Segment| s.kind != Kind::Hold && s.to == keyframe;
        Instant {
            from: keyframe,
            to: keyframe,
            share: 0.0,
            breath: None,
            arrows: self.timeline.iter().find(leads).map_or(0, |s| s.arrows),
            strength: 1.0,
        }
    }

    /// The keyframe that stands for all of it. Where that is the first one, its
    /// arrows show the way on, not the way back.
    pub fn still(&self) -> Instant {
        let still = self.keyframe(self.poster);
        match self.timeline.first() {
            Some(step) if step.from == self.poster => Instant {
                arrows: step.arrows,
                ..still
            },
            _ => still,
        }
    }

    /// A step of the timeline `elapsed` seconds after it began, when it takes
    /// `length` seconds in all. A hold ends with the breath out.
    pub fn during(&self, segment: usize, elapsed: f32, length: f32) -> Instant {
        let Some(step) = self.timeline.get(segment) else {
            return self.still();
        };
        let elapsed = elapsed.max(0.0).min(length);
        let left = length - elapsed;
        Instant {
            from: step.from,
            to: step.to,
            share: eased(elapsed / length.max(0.001)),
            breath: step
                .breath
                .map(|b| {
                    let (inhale, exhale) = (f32::from(b.inhale), f32::from(b.exhale));
                    fullness(elapsed, length, inhale, exhale)
                })
                .map(|full| (u8::try_from(segment).unwrap_or(u8::MAX), full)),
            arrows: step.arrows,
            strength: (elapsed.min(left) / FADE).min(1.0),
        }
    }

    /// The numbers of its picture, or of its small picture, at an instant.
    pub fn pose(&self, scene: &Scene, at: &Instant) -> Pose {
        let mut pose = scene.pose(at.from.into());
        if at.to != at.from {
            pose = pose.towards(&scene.pose(at.to.into()), at.share);
        }
        if let Some((segment, full)) = at.breath {
            let step = self.timeline.get(usize::from(segment));
            if let Some(breath) = step.and_then(|s| s.breath) {
                pose.add(breath.adds, full);
            }
        }
        pose
    }
}

/// Slow at both ends.
fn eased(share: f32) -> f32 {
    let (_, cos) = sin_cos(share * 180.0);
    (1.0 - cos) / 2.0
}

/// How far a time is into its lap.
pub(super) fn within(elapsed: f32, lap: f32) -> f32 {
    elapsed - (elapsed / lap).floor() * lap
}

/// How full the breath is, 0 to 1. A hold has as many whole breaths as fit best,
/// a little slower or faster, so that it ends with the breath out and is never
/// frozen; one that nobody knows the end of breathes at its own pace.
fn fullness(elapsed: f32, length: f32, inhale: f32, exhale: f32) -> f32 {
    let breath = inhale + exhale;
    let breaths = (length / breath + 0.5).floor();
    if breaths < 1.0 {
        return 0.0;
    }
    let pace = if length.is_finite() {
        breaths * breath / length
    } else {
        1.0
    };
    let t = within(elapsed * pace, breath);
    if t < inhale {
        eased(t / inhale)
    } else {
        eased((breath - t) / exhale)
    }
}
