//! Which rung of each ladder the person is on, and what may come next.

use crate::content::{Dose, Movement, Slug};
use crate::plan::fit::Fit;
use crate::plan::progression::{Change, Why};
use crate::time::Day;

/// What the plan knows of the person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// Where they are on each ladder.
    pub levels: Levels,
    /// What their body and kit allow.
    pub fit: Fit,
}

impl Person {
    /// Somebody who begins, with this body and kit.
    pub(super) fn starting(fit: Fit) -> Self {
        Self {
            fit,
            ..Self::default()
        }
    }
}

/// Where the person is on each ladder. A movement that is not named here is on
/// its first rung, where everybody begins.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Levels {
    rungs: Vec<Rungs>,
    /// Movements that may grow by a rung, the one that has waited longest first.
    pub(super) ready: Vec<Slug>,
    /// Steps that no session has gone through yet.
    pub(super) fresh: Vec<Change>,
    /// Half doses for some days.
    pub(super) ease: Option<Ease>,
}

/// Rungs of one movement, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Rungs {
    slug: Slug,
    now: usize,
    top: usize,
}

/// Days of half doses (safety.md section 5: halve after amber and red).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ease {
    /// The last of them.
    pub until: Day,
    /// What it follows from.
    pub after: After,
}

/// What half doses follow from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// Amber: pain rose a little in a session.
    Amber,
    /// Red: pain rose a lot, or a session was stopped because of it.
    Red,
    /// It was told that soreness did not settle.
    Sore,
}

impl Levels {
    /// The rung of a movement, counted from 0.
    pub fn rung(&self, movement: Movement) -> usize {
        self.of(movement).map_or(0, |rungs| rungs.now)
    }

    /// The highest rung that was earned: up to there the person may choose.
    pub fn top(&self, movement: Movement) -> usize {
        self.of(movement).map_or(0, |rungs| rungs.top)
    }

    /// How much of a movement the person does at a time.
    pub fn dose(&self, movement: Movement) -> Option<Dose> {
        let rung = movement.ladder().get(self.rung(movement))?;
        Some(rung.dose)
    }

    /// The one of these movements that grows by a rung today: the one that has
    /// waited longest, because one thing changes at a time.
    pub fn step_up(&self, movements: &[Movement]) -> Option<Change> {
        let of = |slug| movements.iter().find(|m| m.slug() == slug);
        let movement = *self.ready.iter().find_map(|slug| of(*slug))?;
        let from = self.rung(movement);
        Some(Change {
            movement,
            from,
            to: from + 1,
            why: Why::Easy,
        })
    }

    /// The step that no session has gone through yet.
    pub fn fresh(&self, movement: Movement) -> Option<&Change> {
        self.fresh.iter().find(|c| c.movement == movement)
    }

    /// Only what holds for some days; every rung as at the start.
    #[must_use]
    pub fn ease_only(self) -> Self {
        Self {
            ease: self.ease,
            ..Self::default()
        }
    }

    /// Half doses today, and what they follow from.
    pub const fn ease(&self) -> Option<Ease> {
        self.ease
    }

    /// Puts a movement on a rung; `top` is the highest that was earned.
    pub fn put(&mut self, movement: Movement, now: usize, top: usize) {
        let slug = movement.slug();
        let most = movement.ladder().len().saturating_sub(1);
        self.rungs.retain(|rungs| rungs.slug != slug);
        self.rungs.push(Rungs {
            slug,
            now: now.min(most),
            top: top.min(most),
        });
    }

    fn of(&self, movement: Movement) -> Option<&Rungs> {
        self.rungs.iter().find(|r| r.slug == movement.slug())
    }
}
