//! Saved text that could not be read, in words for the person whose it is.
//!
//! Invariant: a problem carries the whole text, so nothing is lost with it.

use std::fmt;

use crate::archive::keys;

/// Text that could not be read, or not wholly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where it was found.
    pub key: String,
    /// The text as it was found.
    pub text: String,
    /// What is wrong with it.
    pub why: Why,
}

/// Why text could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It is not what the app writes. Single lines of it may have been read.
    Damaged,
    /// So many of its entries, sessions and check-ins, are not what the app writes; the rest was read.
    SomeDamaged(usize),
    /// This newer version of the app wrote it. It must not be written over.
    Newer(u64),
}

impl Problem {
    /// The problem with the text found at `key`.
    pub fn new(key: &str, text: &str, why: Why) -> Self {
        Self {
            key: key.to_owned(),
            text: text.to_owned(),
            why,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = keys::month_name(&self.key);
        let place = place.as_deref().unwrap_or("your saved data");
        match self.why {
            Why::Damaged => write!(f, "Part of {place} could not be read. {KEPT}"),
            Why::SomeDamaged(1) => write!(f, "1 entry of {place} could not be read. {KEPT}"),
            Why::SomeDamaged(n) => write!(f, "{n} entries of {place} could not be read. {KEPT}"),
            Why::Newer(_) => write!(
                f,
                "A newer version of Unhunch saved {place}. We left it as it is. \
                 Update the app to see it."
            ),
        }
    }
}

const KEPT: &str = "We kept the original text. Save a copy to be safe.";
