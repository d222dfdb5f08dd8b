//! Drives the built app the way a person does, in three browser engines.
//!
//! The app promises to work on any phone, with the network gone. Only real
//! engines, a real server process that really dies and a fresh window can
//! show that. A test written here reads as a story: a [`Person`] opens a
//! [`Site`], taps things by the words on them and looks at the result.
//!
//! Build the app first (`dist/`), then `cargo test -p e2e`; a story's or an
//! engine's name narrows it down. Failures leave a screenshot and the page's
//! text in `test-output/`.
//!
//! Invariant: no process or profile of a story outlives it, whether it ends
//! well or in a panic, and no two stories run at once in one process.

#![expect(
    clippy::missing_panics_doc,
    reason = "every step panics when it fails: that is how a story fails"
)]

pub use axe::Violation;
pub use devtools::{Processes, Used};
pub use engine::{Engine, TextSize};
pub use person::Person;
pub use site::Site;
pub use story::in_turn;
pub use theme::Theme;
pub use thirtyfour::Key;
pub use watch::Seen;
pub use workspace::output;
pub use zones::zone;

mod axe;
mod browser;
pub mod checked;
mod devtools;
mod engine;
mod evidence;
mod firefox;
mod page;
mod person;
mod process;
pub mod records;
mod site;
mod story;
mod theme;
pub mod timing;
mod watch;
mod workspace;
mod zones;
