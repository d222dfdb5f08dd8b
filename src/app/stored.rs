//! What the browser shell has to know of stored texts and of files.

pub use crate::archive::{FILE_LIMIT, is_mirrored, may_wait};
