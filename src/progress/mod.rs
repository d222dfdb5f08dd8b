//! What was done and what the pain did: the record, and what may honestly be
//! said about it.
//!
//! Invariant: nothing here guesses. A day without an entry stays a gap.

pub mod chart;
pub mod check_in;
pub mod diary;
pub mod feedback;
pub mod helps;
pub mod history;
pub mod marks;
pub mod record;
pub mod scores;
pub mod sentence;
pub mod stats;
pub mod trend;

pub use check_in::{Ability, Activity, CheckIn, Overall, Since};
pub use diary::{Diary, Entry, Row};
pub use history::History;
pub use record::{Amount, Done, Effort, Ending, Pain, Record, StopReason};
pub use scores::{Middle, Scores};
pub use sentence::{Sentence, counted, sentence};
pub use trend::{Change, Trend};
