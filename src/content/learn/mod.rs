//! Short texts to read. The article's advice lives here, each claim with its
//! label and its source, so that a person can tell what is known from what one
//! person lived through.
//!
//! Invariant: [`PAGES`] and [`SHELVES`] hold the same pages in the same order,
//! each once.

mod about_this_app;
mod evidence;
mod kit;
mod ninety_days;
mod plateaus;
mod questions;
mod set_up;
mod skip_for_now;
mod timing;
mod warning_signs;
mod why_it_hurts;

use super::Page;

pub use about_this_app::ABOUT_THIS_APP;
pub use evidence::EVIDENCE;
pub use kit::KIT;
pub use ninety_days::{NINETY_DAYS, STORY};
pub use plateaus::PLATEAUS;
pub use questions::QUESTIONS;
pub use set_up::SET_UP;
pub use skip_for_now::SKIP_FOR_NOW;
pub use timing::TIMING;
pub use warning_signs::WARNING_SIGNS;
pub use why_it_hurts::WHY_IT_HURTS;

/// Pages that stand behind one row of Today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shelf {
    /// The row's words.
    pub title: &'static str,
    /// The line below them.
    pub summary: &'static str,
    /// The pages, in order, at least one.
    pub pages: &'static [&'static Page],
}

/// The three rows of Today, which reach every page in two taps.
pub const SHELVES: &[Shelf] = &[
    Shelf {
        title: "Why it hurts",
        summary: "Four causes, shortcuts that backfire, and warning signs",
        pages: &[&WHY_IT_HURTS, &WARNING_SIGNS, &EVIDENCE],
    },
    Shelf {
        title: "Kit, set-up and timing",
        summary: "Household swaps, and what suits each time of day",
        pages: &[&KIT, &SET_UP, &TIMING],
    },
    Shelf {
        title: "Questions",
        summary: "How soon, how often, and what to skip",
        pages: &[
            &QUESTIONS,
            &PLATEAUS,
            &SKIP_FOR_NOW,
            &NINETY_DAYS,
            &ABOUT_THIS_APP,
        ],
    },
];

/// All pages in the order in which they are listed.
pub const PAGES: &[&Page] = &[
    &WHY_IT_HURTS,
    &WARNING_SIGNS,
    &EVIDENCE,
    &KIT,
    &SET_UP,
    &TIMING,
    &QUESTIONS,
    &PLATEAUS,
    &SKIP_FOR_NOW,
    &NINETY_DAYS,
    &ABOUT_THIS_APP,
];
