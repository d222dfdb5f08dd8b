//! The whole app as a pure machine: messages in, requests out, and for every
//! screen a value that says what it shows.
//!
//! Invariant: nothing here reads a clock, makes a sound or touches the page,
//! so that everything a person can do is one native test.

pub mod buzz;
pub mod effect;
pub mod model;
pub mod msg;
pub mod screens;
pub mod stored;
pub mod tones;
mod update;
pub mod voice;
pub mod words;

pub use effect::Effect;
pub use model::Model;
pub use msg::Msg;
pub use update::update;
