//! Links to screens.

use crate::route::Route;
use crate::web::ui::{El, back_link, link, row};

/// A link to a screen.
pub(super) fn link_to(class: &str, to: &Route, words: &str) -> El {
    link(class, &to.href(), words)
}

/// A link back to a screen, at the top of a page.
pub(super) fn back_to(to: &Route, words: &str) -> El {
    back_link(&to.href(), words)
}

/// A row that leads to a screen.
pub(super) fn row_to(to: &Route, title: &str, sub: &str, end: Option<&str>) -> El {
    row(&to.href(), title, sub, end)
}
