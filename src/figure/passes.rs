//! The timeline as a session plays it: the way into a position and the stay
//! there, a repetition part by part, or a breath.
//!
//! A pass is one round of the timeline. A movement that is done in two places,
//! or to two sides that are drawn one after the other, has two.

use super::clock::Instant;
use super::movement::{Kind, Movement, Segment};

impl Movement {
    /// The keyframe at which a pass begins, counted from 0, round and round.
    pub fn first(&self, pass: usize) -> u8 {
        let begin = self.timeline.get(self.begin(pass));
        begin.map_or(0, |step| step.from)
    }

    /// The keyframe to which a pass leads.
    pub fn last(&self, pass: usize) -> u8 {
        let begin = self.begin(pass);
        let mut end = self.first(pass);
        for step in self.timeline.iter().skip(begin) {
            if matches!(step.kind, Kind::Hold | Kind::Return) {
                break;
            }
            end = step.to;
            if step.kind != Kind::Settle {
                break;
            }
        }
        end
    }

    /// Whether the left side is the mirrored picture; else it is a pass of its
    /// own.
    pub fn mirrors(&self, left: bool) -> bool {
        left && self.per_side
    }

    /// Staying in the position of a pass, `elapsed` seconds after it began:
    /// first the way there, then the breath there, or to and fro for as long as
    /// it takes. `length` is how long it takes in all, `f32::INFINITY` while
    /// nobody knows.
    pub fn held(&self, pass: usize, elapsed: f32, length: f32) -> Instant {
        let (at, gone) = self.after_settling(pass, elapsed);
        match self.timeline.get(at) {
            Some(step) if step.kind == Kind::Settle => {
                self.during(at, gone, f32::from(step.seconds))
            }
            Some(step) if step.kind == Kind::Hold => {
                self.during(at, gone, length - (elapsed - gone))
            }
            _ => self.walk(at, gone, |s| s.seconds),
        }
    }

    /// As [`Movement::held`], breathing by the count of the session: in or out,
    /// and how much of that is over, 0 to 1.
    pub fn breathed(&self, pass: usize, elapsed: f32, inhaling: bool, share: f32) -> Instant {
        let (at, gone) = self.after_settling(pass, elapsed);
        let Some(step) = self.timeline.get(at) else {
            return self.still();
        };
        match step.kind {
            Kind::Inhale if inhaling => self.during(at, share, 1.0),
            Kind::Inhale => self.during(at + 1, share, 1.0),
            Kind::Settle => self.during(at, gone, f32::from(step.seconds)),
            _ => {
                let full = if inhaling { share } else { 1.0 - share };
                self.during(at, 0.0, 1.0).breathing(at, full)
            }
        }
    }

    /// A part of a repetition, `share` of it over, 0 to 1.
    pub fn part(&self, part: Part, share: f32) -> Instant {
        let moves = |s: &(usize, &Segment)| s.1.from != s.1.to;
        let mut moving = self.timeline.iter().enumerate().filter(moves);
        let at = match part {
            Part::Effort => moving.next(),
            Part::Release => moving.nth(1),
            Part::Hold => None,
        };
        match at {
            Some((at, _)) => self.during(at, share, 1.0),
            None => self.keyframe(self.last(0)).bare(),
        }
    }

    /// The whole of it again and again, each step as long as it takes.
    pub fn looped(&self, elapsed: f32) -> Instant {
        self.walk(0, elapsed, |s| s.seconds)
    }

    /// The whole of it again and again, holds cut short, and back to the
    /// beginning where the timeline stays at the end.
    pub fn preview(&self, elapsed: f32) -> Instant {
        let length = |s: &Segment| f32::from(s.preview);
        let forth: f32 = self.timeline.iter().map(length).sum();
        let settling = self.timeline.iter().take(usize::from(self.loop_from));
        let round = forth + settling.map(length).sum::<f32>();
        let gone = elapsed - (elapsed / round.max(1.0)).floor() * round;
        if gone < forth {
            self.walk(0, gone, |s| s.preview)
        } else {
            self.walk(0, round - gone, |s| s.preview).bare()
        }
    }

    /// The step at which a pass begins.
    fn begin(&self, pass: usize) -> usize {
        let settles = |i: usize| matches!(self.timeline.get(i), Some(s) if s.kind == Kind::Settle);
        let begins = |i: &usize| settles(*i) && !i.checked_sub(1).is_some_and(settles);
        let count = (0..self.timeline.len()).filter(begins).count();
        let mut all = (0..self.timeline.len()).filter(begins);
        all.nth(pass.checked_rem(count).unwrap_or(0)).unwrap_or(0)
    }

    /// The step of a pass that is under way, and since when, if staying begins
    /// where settling ends.
    fn after_settling(&self, pass: usize, elapsed: f32) -> (usize, f32) {
        let (mut at, mut gone) = (self.begin(pass), elapsed);
        while let Some(step) = self.timeline.get(at).filter(|s| s.kind == Kind::Settle) {
            if gone < f32::from(step.seconds) {
                break;
            }
            gone -= f32::from(step.seconds);
            at += 1;
        }
        (at, gone)
    }

    /// `elapsed` seconds after step `at` began, in a timeline that goes on for
    /// ever.
    fn walk(&self, mut at: usize, elapsed: f32, seconds: fn(&Segment) -> u8) -> Instant {
        let length = |s: &Segment| f32::from(seconds(s));
        let from = |at: usize| self.timeline.iter().skip(at).map(length).sum::<f32>();
        let again = usize::from(self.loop_from);
        let (once, lap) = (from(at), from(again));
        let mut left = elapsed;
        if once <= left && 0.0 < lap {
            left -= once;
            left -= (left / lap).floor() * lap;
            at = again;
        }
        for (i, step) in self.timeline.iter().enumerate().skip(at) {
            if left < length(step) {
                return self.during(i, left, length(step));
            }
            left -= length(step);
        }
        self.still()
    }
}

/// A part of a repetition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Against the load.
    Effort,
    /// Staying at its end.
    Hold,
    /// The way back.
    Release,
}
