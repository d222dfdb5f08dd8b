//! Links to screens.

use crate::route::Route;
use crate::web::ui::{El, back_link, el, heading, link, row};

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

/// A page under another one: the way back, and its heading.
pub(super) fn page_under(to: &Route, words: &str, title: &str) -> El {
    el("main", "page")
        .with(back_to(to, words))
        .with(heading("h-page", title))
}
