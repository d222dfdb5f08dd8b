//! The texts to read.

use reactive_graph::signal::RwSignal;

use crate::app::screens::learn::{page as page_screen, route, shelves};
use crate::content::learn::Shelf;
use crate::content::{Evidence, Page, Part};
use crate::route::Route;
use crate::time::Moment;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::{El, bullets, el, nothing, p, section};
use crate::web::views::exercise::{claim, label};
use crate::web::views::ways::{page_under, row_to};
use crate::web::views::{demo, help_link};

/// All texts on their shelves.
pub(super) fn learn() -> El {
    let shelf = |shelf: &Shelf| {
        let rows = shelf.pages.iter().copied().map(page_row);
        section("sec", shelf.title).with(el("ul", "rows gap-s").all(rows))
    };
    page_under(&Route::Today, "Today", "Learn")
        .all(shelves().iter().map(shelf))
        .with(help_link())
}

fn page_row(page: &Page) -> El {
    row_to(&route(page), page.title, page.summary, None)
}

/// The text called `slug`.
pub(super) fn page(model: Live, display: RwSignal<Moment>, act: Act, slug: &str) -> El {
    let Some(shown) = page_screen(slug) else {
        return nothing();
    };
    let page = shown.page;
    let has_topics = page.parts.iter().any(|p| matches!(p, Part::Topic { .. }));
    let has_neighbours = !shown.beside.is_empty();
    let beside = || el("ul", "rows sec").all(shown.beside.iter().copied().map(page_row));
    page_under(&Route::Learn, "Learn", page.title)
        .with(p("lede gap-s", page.summary))
        .all(
            page.parts
                .iter()
                .map(|shown| part(shown, model, display, act)),
        )
        .maybe(has_topics.then(labels))
        .maybe(has_neighbours.then(beside))
        .with(help_link())
}

fn part(part: &Part, model: Live, display: RwSignal<Moment>, act: Act) -> El {
    match *part {
        Part::Figure { heading, .. } => {
            section("claim", heading).with(demo::demo(model, display, act, heading))
        }
        Part::Text(words) => p("gap", words),
        Part::List { heading, lines } => {
            section("claim", heading).with(bullets("bul gap-s", lines))
        }
        Part::Topic {
            heading,
            said,
            claim: known,
        } => section("claim", heading)
            .with(p("said", said))
            .with(claim(known)),
        Part::Table {
            heading,
            head,
            rows,
        } => table(heading, head, rows),
    }
}

/// A table that scrolls sideways by itself, and takes focus so that keys can
/// scroll it too.
fn table(title: &str, head: &[&str], rows: &[&[&str]]) -> El {
    let head = el("tr", "").all(head.iter().map(|words| header("col", words)));
    let body = el("tbody", "").all(rows.iter().map(|cells| table_row(cells)));
    let table = el("table", "").with(el("thead", "").with(head)).with(body);
    let scroller = el("div", "tbl")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", title)
        .with(table);
    section("claim", title).with(scroller)
}

fn table_row(cells: &[&str]) -> El {
    let cell = |(at, words): (usize, &&str)| {
        if at == 0 {
            header("row", words)
        } else {
            el("td", "").say(words)
        }
    };
    el("tr", "").all(cells.iter().enumerate().map(cell))
}

fn header(scope: &str, words: &str) -> El {
    el("th", "").attr("scope", scope).say(words)
}

fn labels() -> El {
    let all = [
        Evidence::Supported,
        Evidence::Mixed,
        Evidence::Unproven,
        Evidence::OnePerson,
    ];
    let line = |e: Evidence| {
        el("div", "")
            .with(el("dt", "").with(label(e)))
            .with(el("dd", "").say(e.meaning()))
    };
    section("claim", "What the labels mean").with(el("dl", "evk").all(all.map(line)))
}
