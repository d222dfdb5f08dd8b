//! What happens to routines of one's own, and to shared ones.

use crate::app::model::Handed;

/// A change of the own routine on screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditorMsg {
    /// The name was typed.
    Named(String),
    /// A movement was added, by slug.
    Added(String),
    /// A line was removed.
    Removed(usize),
    /// A line was moved one place up.
    MovedUp(usize),
    /// A line was moved one place down.
    MovedDown(usize),
    /// One set more or fewer on a line.
    Sets(usize, Step),
    /// A little more or less of the work on a line.
    Amount(usize, Step),
    /// Save was pressed.
    Saved,
    /// "Throw the changes away" was pressed.
    Dropped,
    /// Delete was pressed.
    Deleted,
    /// A routine, shipped or own, was made a new one of the person's own.
    Copied(String),
}

/// A routine on its way to another person, or from one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShareMsg {
    /// "Share" at a routine, by id.
    Tapped(String),
    /// What became of it.
    Handed(Handed),
    /// A text was typed or pasted in which a shared routine is looked for.
    Typed(String),
    /// "Open" below it.
    Opened,
    /// "Save to my routines" at the shared routine on screen.
    Saved,
}

/// One step of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// More.
    Up,
    /// Less.
    Down,
}
