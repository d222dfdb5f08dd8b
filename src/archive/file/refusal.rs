//! Why a file is not taken in, in words for the person who chose it.

use std::fmt;

/// Why a file is not taken in. Nothing of it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It is something else.
    NotBackup,
    /// A newer version of the app made it.
    Newer,
    /// It is larger than [`super::FILE_LIMIT`].
    TooLarge,
    /// It holds a value that cannot be: what, where and what could be.
    Impossible(String),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, next) = match self {
            Self::NotBackup => (
                "This file is not a copy of Unhunch records.",
                "Choose a file from “Save a copy”; its name begins with “unhunch”.",
            ),
            Self::Newer => (
                "A newer version of Unhunch made this file.",
                "Update the app and choose the file again.",
            ),
            Self::TooLarge => (
                "This file is over 10 MB, too large for a copy of Unhunch records.",
                "Choose another file.",
            ),
            Self::Impossible(what) => (what.as_str(), "Correct the file or choose another."),
        };
        write!(f, "{what} Nothing was changed. {next}")
    }
}
