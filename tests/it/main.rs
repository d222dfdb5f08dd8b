//! The core, tested from outside, feature by feature.

mod content;
