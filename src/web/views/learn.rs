//! The texts to read.

use leptos::prelude::*;

use crate::app::screens::learn::{page as page_screen, route, shelves};
use crate::content::learn::Shelf;
use crate::content::{Evidence, Page, Part};
use crate::route::Route;
use crate::web::ui::{back_link, heading, row};
use crate::web::views::exercise::{claim, label};
use crate::web::views::help_link;

/// All texts on their shelves.
pub(super) fn learn() -> AnyView {
    let shelf = |shelf: &'static Shelf| {
        view! {
            <section class="sec">
                <h2>{shelf.title}</h2>
                <ul class="rows gap-s">{shelf.pages.iter().map(|p| page_row(p)).collect_view()}</ul>
            </section>
        }
    };
    view! {
        <main class="page">
            {back_link(Route::Today.href(), "Today")} {heading("h-page", "Learn")}
            {shelves().iter().map(shelf).collect_view()} {help_link()}
        </main>
    }
    .into_any()
}

fn page_row(page: &'static Page) -> AnyView {
    row(
        route(page).href(),
        page.title.to_owned(),
        page.summary.to_owned(),
        None,
    )
}

/// The text called `slug`.
pub(super) fn page(slug: &str) -> AnyView {
    let Some(shown) = page_screen(slug) else {
        return ().into_any();
    };
    let page = shown.page;
    let has_topics = page.parts.iter().any(|p| matches!(p, Part::Topic { .. }));
    view! {
        <main class="page">
            {back_link(Route::Learn.href(), "Learn")} {heading("h-page", page.title)}
            <p class="lede gap-s">{page.summary} "."</p>
            {page.parts.iter().map(part).collect_view()} {has_topics.then(labels)}
            {(!shown.beside.is_empty())
                .then(|| {
                    view! {
                        <ul class="rows sec">
                            {shown.beside.into_iter().map(page_row).collect_view()}
                        </ul>
                    }
                })} {help_link()}
        </main>
    }
    .into_any()
}

fn part(part: &'static Part) -> AnyView {
    match *part {
        Part::Text(words) => view! { <p class="gap">{words}</p> }.into_any(),
        Part::List { heading, lines } => view! {
            <section class="claim">
                <h2>{heading}</h2>
                <ul class="bul gap-s">
                    {lines.iter().map(|l| view! { <li>{*l}</li> }).collect_view()}
                </ul>
            </section>
        }
        .into_any(),
        Part::Topic {
            heading,
            said,
            claim: known,
        } => view! {
            <section class="claim">
                <h2>{heading}</h2>
                <p class="said">{said}</p>
                {claim(known)}
            </section>
        }
        .into_any(),
        Part::Table {
            heading,
            head,
            rows,
        } => table(heading, head, rows),
    }
}

fn table(
    heading: &'static str,
    head: &'static [&'static str],
    rows: &'static [&'static [&'static str]],
) -> AnyView {
    let cells = |row: &&'static [&'static str]| {
        let cell = |(at, words): (usize, &&'static str)| {
            if at == 0 {
                view! { <th scope="row">{*words}</th> }.into_any()
            } else {
                view! { <td>{*words}</td> }.into_any()
            }
        };
        view! { <tr>{row.iter().enumerate().map(cell).collect_view()}</tr> }
    };
    view! {
        <section class="claim">
            <h2>{heading}</h2>
            <div class="tbl" tabindex="0" role="region" aria-label=heading>
                <table>
                    <thead>
                        <tr>
                            {head.iter().map(|h| view! { <th scope="col">{*h}</th> }).collect_view()}
                        </tr>
                    </thead>
                    <tbody>{rows.iter().map(cells).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn labels() -> AnyView {
    let all = [
        Evidence::Supported,
        Evidence::Mixed,
        Evidence::Unproven,
        Evidence::OnePerson,
    ];
    let line = |e: Evidence| {
        view! {
            <div>
                <dt>{label(e)}</dt>
                <dd>{e.meaning()}</dd>
            </div>
        }
    };
    view! {
        <section class="claim">
            <h2>"What the labels mean"</h2>
            <dl class="evk">{all.into_iter().map(line).collect_view()}</dl>
        </section>
    }
    .into_any()
}
