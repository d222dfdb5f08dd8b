//! One page of the record, to take to a professional.

use crate::app::msg::Msg;
use crate::app::screens::summary::{CAVEAT, PAIN, Summary, summary as summed_up};
use crate::route::Route;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::{El, bullets, button, el, heading, nothing, p, section};
use crate::web::views::charts::pain_chart;
use crate::web::views::help_link;
use crate::web::views::progress::ranges;
use crate::web::views::ways::back_to;

/// The summary for a visit.
pub(super) fn summary(model: Live, act: Act) -> El {
    let keep = el("div", "btn-row keep")
        .with(button(
            "btn line",
            "Share as text",
            act.tap(Msg::SummaryShared),
        ))
        .with(button("btn line", "Print", act.tap(Msg::SummaryPrinted)));
    el("main", "page brief").all([
        back_to(&Route::Progress, "Progress"),
        heading("h-q", "Summary for a visit"),
        ranges(model, act),
        nothing().region(move || model.with(summed_up), page),
        p(
            "small after",
            "Nothing leaves this phone until you share or print it.",
        ),
        keep,
        help_link(),
    ])
}

fn page(shown: &Summary) -> El {
    let parts = shown.parts.iter().map(|part| {
        let chart = part.title == PAIN && !shown.chart.points.is_empty();
        section("sec-line", part.title)
            .maybe(chart.then(|| pain_chart(&shown.chart)))
            .with(bullets("bul", part.lines.iter().map(String::as_str)))
    });
    nothing()
        .with(p("gap", &shown.span))
        .with(p("small", CAVEAT))
        .all(parts)
}
