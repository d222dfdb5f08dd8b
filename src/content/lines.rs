//! Lists of short texts.

use std::str::Split;

/// Short texts, one below the other, at least one. They are kept as one text:
/// an address and a length for each would be 1 kB of download.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lines(&'static str);

impl Lines {
    /// The lines of a text; [`lines!`] writes it.
    pub(crate) const fn new(text: &'static str) -> Self {
        Self(text)
    }

    /// One line after the other.
    pub fn iter(self) -> Split<'static, char> {
        self.0.split('\n')
    }
}

impl IntoIterator for Lines {
    type Item = &'static str;
    type IntoIter = Split<'static, char>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Makes [`Lines`] of texts, each of one line.
macro_rules! lines {
    [$first:literal $(, $rest:literal)* $(,)?] => {
        $crate::content::Lines::new(concat!($first $(, "\n", $rest)*))
    };
}
pub(crate) use lines;
