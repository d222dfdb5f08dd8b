//! Where claims come from.

/// A published source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// Its key in the product's source list: "S46".
    pub key: &'static str,
    /// Author, year, title or place, as a reader would look it up.
    pub title: &'static str,
}
