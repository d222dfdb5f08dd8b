//! Which rung of each ladder the person is on.

use crate::content::{Dose, Movement, Slug};
use crate::plan::fit::Fit;

/// What the plan knows of the person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// The rung that they are on, movement by movement.
    pub levels: Levels,
    /// What their body and kit allow.
    pub fit: Fit,
}

/// The rung of each ladder, counted from 0, the start. A movement that is not
/// named here is on its first one, where everybody begins.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Levels(Vec<(Slug, usize)>);

impl Levels {
    /// The rung of a movement, counted from 0.
    pub fn rung(&self, movement: Movement) -> usize {
        let known = self.0.iter().find(|(slug, _)| *slug == movement.slug());
        let top = movement.ladder().len().saturating_sub(1);
        known.map_or(0, |(_, rung)| (*rung).min(top))
    }

    /// Puts a movement on a rung.
    pub fn set(&mut self, movement: Movement, rung: usize) {
        self.0.retain(|(slug, _)| *slug != movement.slug());
        self.0.push((movement.slug(), rung));
    }

    /// How much of a movement the person does at a time.
    pub fn dose(&self, movement: Movement) -> Option<Dose> {
        let rung = movement.ladder().get(self.rung(movement))?;
        Some(rung.dose)
    }
}
