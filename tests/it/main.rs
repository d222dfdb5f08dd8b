//! The core, tested from outside, feature by feature.

mod archive;
mod content;
mod progress;
mod records;
