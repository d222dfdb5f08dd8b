//! What can go wrong in the build step, in words for the person who builds.
//!
//! Invariant: every message names the file or the argument at fault.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why the build step stopped.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// It was called in a way that it does not know.
    Usage(&'static str),
    /// A file could not be read or written.
    File(PathBuf, io::Error),
    /// A file's name would not survive as a relative URL.
    Name(String),
    /// A file that the app cannot do without is not there.
    Missing(&'static str),
    /// A script could not be minified.
    NotMinified(String),
    /// A wasm file and its script do not agree on their names.
    Names(String),
    /// The data of a wasm file could not be read.
    Data(String),
    /// The app weighs more than it may; holds the size table.
    OverBudget(String),
}

impl Trouble {
    /// The cause of `error`, for the file at `path`.
    pub(crate) fn file(path: &Path, error: io::Error) -> Self {
        Self::File(path.to_owned(), error)
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(usage) => out.write_str(usage),
            Self::File(path, error) => write!(out, "{}: {error}", path.display()),
            Self::Name(name) => write!(
                out,
                "{name}: only letters, digits, '.', '-', '_' and '/' are safe in a URL"
            ),
            Self::Missing(name) => write!(out, "{name} is not among the built files"),
            Self::NotMinified(name) => {
                write!(
                    out,
                    "{name} could not be minified; run scripts/setup, which installs esbuild"
                )
            }
            Self::Names(name) => write!(
                out,
                "{name} and its script do not know each other by the same names"
            ),
            Self::Data(name) => write!(out, "{name} holds its data in a way that is not known"),
            Self::OverBudget(table) => write!(out, "the app is over its size budget\n{table}"),
        }
    }
}
