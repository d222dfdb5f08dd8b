//! The saved form of everything that is kept: text under a key, one key for
//! each month, so that a save rewrites one month and damage costs at most one.
//! Reading and writing are pure; the storage port only moves text.
//!
//! Invariant: what cannot be read is handed back whole as a [`Problem`], and
//! what was written can be read for ever.

pub mod answers;
pub mod check;
pub mod draft;
pub mod envelope;
mod file;
mod join;
mod json;
pub mod keys;
pub mod locks;
mod month;
pub mod preferences;
pub mod problem;
mod readable;
mod reminders;
pub mod routines;

pub use answers::{BadAnswers, Unmentioned, read_answers, write_answers};
pub use check::{CHECK_KEY, SavedCheck, read_check, write_check};
pub use draft::{DRAFT_KEY, SavedSession, read_draft, write_draft};
pub use file::{
    Export, FILE_LIMIT, Found, Refusal, csv_check_ins, csv_sessions, export, read_file,
};
pub use join::{Joined, join, join_own};
pub use keys::{
    aside_key, before_key, first_day, is_aside, is_before, is_mirrored, is_month, journal_key,
    journal_month, may_wait, month_key,
};
pub use locks::{STANDING_KEY, careful_standing, read_standing, write_standing};
pub use month::{Month, read_month, write_month};
pub use preferences::{SETTINGS_KEY, read_settings, write_settings};
pub use problem::{Problem, Why};
pub use routines::{OWN_KEY, read_own, write_own};
