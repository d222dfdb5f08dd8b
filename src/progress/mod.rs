//! What was done and what the pain did: the record, and what may honestly be
//! said about it.
//!
//! Invariant: nothing here guesses. A day without an entry stays a gap.

pub mod record;

pub use record::{Amount, Done, Effort, Ending, Pain, Record, StopReason};
