//! What the browser shell has to know of the keys under which texts are stored.

pub use crate::archive::{is_mirrored, may_wait};
