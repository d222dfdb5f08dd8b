//! The texts to read.

use crate::content::learn::{SHELVES, Shelf};
use crate::content::{self, Page};
use crate::route::Route;

/// A page with its place on its shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageScreen {
    /// The page.
    pub page: &'static Page,
    /// The other pages of the same shelf.
    pub beside: Vec<&'static Page>,
}

/// The page called `slug`.
pub fn page(slug: &str) -> Option<PageScreen> {
    let page = content::page(slug)?;
    let shelf = SHELVES
        .iter()
        .find(|s| s.pages.iter().any(|p| p.slug == page.slug));
    let pages = shelf.map_or(&[][..], |s| s.pages);
    let beside = pages
        .iter()
        .copied()
        .filter(|p| p.slug != page.slug)
        .collect();
    Some(PageScreen { page, beside })
}

/// All shelves.
pub const fn shelves() -> &'static [Shelf] {
    SHELVES
}

/// The address of a page.
pub fn route(page: &Page) -> Route {
    Route::Page(page.slug.as_str().to_owned())
}
