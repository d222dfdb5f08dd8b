//! One page of the record, to take to a professional.

use crate::app::screens::summary::{Part, summary as parts};
use crate::route::Route;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::{El, bullets, el, heading, nothing, section};
use crate::web::views::help_link;
use crate::web::views::ways::back_to;

/// The summary for a visit.
pub(super) fn summary(model: Live, _act: Act) -> El {
    let part = |part: &Part| {
        section("sec-line", part.title).with(bullets("bul", part.lines.iter().map(String::as_str)))
    };
    el("main", "page")
        .with(back_to(&Route::Progress, "Progress"))
        .with(heading("h-page", "Summary for a visit"))
        .region(
            move || model.with(parts),
            move |parts| nothing().all(parts.iter().map(part)),
        )
        .with(help_link())
}
