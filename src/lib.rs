//! Unhunch: an offline app for the ache between the shoulder blades.
//!
//! The whole app is a pure machine, [`app`], driven by messages and a clock
//! reading; `web` (behind the feature of that name) is the only part that
//! knows a browser exists. Each group below may use those before it and none
//! after it; ARCHITECTURE.md says why.

pub mod time;

pub mod content;
pub mod figure;
pub mod pain;
pub mod reminders;
pub mod route;
pub mod settings;

pub mod triage;

pub mod plan;

pub mod session;

pub mod progress;

pub mod archive;

pub mod app;

#[cfg(feature = "web")]
pub mod web;
