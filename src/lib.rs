//! Unhunch: an offline app for the ache between the shoulder blades.

pub mod archive;
pub mod content;
pub mod plan;
pub mod progress;
pub mod time;
