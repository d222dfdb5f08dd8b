//! The two colour themes, by the names that style sheets use.
//!
//! Every engine is told of a theme in another way, so the names are kept here.
//!
//! Invariant: there are exactly as many themes as in `prefers-color-scheme`.

/// A colour theme of the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on a light page.
    Light,
    /// Light ink on a dark page.
    Dark,
}

impl Theme {
    /// The value of `prefers-color-scheme`.
    pub(crate) fn scheme(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}
