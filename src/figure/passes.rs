//! The timeline as a session plays it: the way into a position and the stay
//! there, a repetition part by part, or a breath.
//!
//! A pass is one round of the timeline. A movement that is done in two places,
//! or to two sides that are drawn one after the other, has two.

use super::clock::{Instant, within};
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
        let (at, gone, pace) = self.after_settling(pass, elapsed, length / 2.0);
        match self.timeline.get(at) {
            Some(step) if step.kind == Kind::Settle => {
                self.during(at, gone, f32::from(step.seconds) * pace)
            }
            Some(step) if step.kind == Kind::Hold => {
                self.during(at, gone, length - (elapsed - gone))
            }
            _ => self.walk(at, gone, |s| s.seconds),
        }
    }

    /// As [`Movement::held`], breathing by the count of the session: in or out,
    /// `gone` of `length` seconds of that over.
    pub fn breathed(
        &self,
        pass: usize,
        elapsed: f32,
        inhaling: bool,
        [gone, length]: [f32; 2],
    ) -> Instant {
        let (at, settled, _) = self.after_settling(pass, elapsed, f32::INFINITY);
        let Some(step) = self.timeline.get(at) else {
            return self.still();
        };
        if step.kind == Kind::Inhale {
            return self.during(at + usize::from(!inhaling), gone, length);
        }
        let share = gone / length;
        let full = if inhaling { share } else { 1.0 - share };
        let holds = |s: &Segment| s.kind == Kind::Hold;
        let hold = at + self.timeline.iter().skip(at).position(holds).unwrap_or(0);
        self.during(at, settled, f32::from(step.seconds))
            .breathing(hold, full)
    }

    /// The effort, the hold or the release of a repetition, `gone` of its `length`
    /// seconds over.
    pub fn part(&self, part: Kind, gone: f32, length: f32) -> Instant {
        let moves = |s: &(usize, &Segment)| s.1.from != s.1.to;
        let mut moving = self.timeline.iter().enumerate().filter(moves);
        let at = match part {
            Kind::Effort => moving.next(),
            Kind::Release => moving.nth(1),
            _ => None,
        };
        match at {
            Some((at, _)) => self.during(at, gone, length),
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
        let gone = within(elapsed, round.max(1.0));
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

    /// The step of a pass that is under way, since when, if staying begins where
    /// settling ends, and how much of its time each step of settling takes:
    /// all of them together at most `limit` seconds.
    fn after_settling(&self, pass: usize, elapsed: f32, limit: f32) -> (usize, f32, f32) {
        let begin = self.begin(pass);
        let settling = || {
            let steps = self.timeline.iter().skip(begin);
            steps.take_while(|s| s.kind == Kind::Settle)
        };
        let all: f32 = settling().map(|s| f32::from(s.seconds)).sum();
        let pace = (limit / all.max(0.1)).min(1.0);
        let (mut at, mut gone) = (begin, elapsed);
        for step in settling() {
            let length = f32::from(step.seconds) * pace;
            if gone < length {
                break;
            }
            gone -= length;
            at += 1;
        }
        (at, gone, pace)
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
            left = within(left - once, lap);
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
