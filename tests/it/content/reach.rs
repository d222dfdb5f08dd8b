//! Everything in the article is somewhere in the app (product.md, S1 to S15).

use unhunch::content::learn::SHELVES;
use unhunch::content::{PAGES, exercise, movement, page, routine};

use super::check;

/// Where each item of the article lives.
const ITEMS: &[(&str, &[&str])] = &[
    ("S1 causes", &["why-it-hurts"]),
    ("S2 shortcuts", &["why-it-hurts"]),
    ("S3 signs", &["warning-signs"]),
    ("S4 kit", &["kit"]),
    (
        "S5 releases",
        &[
            "doorway-pec-stretch",
            "upper-trap-ball",
            "thoracic-foam-roll",
            "release",
        ],
    ),
    ("S6 set-up", &["set-up"]),
    (
        "S7 exercises",
        &[
            "scapular-wall-slide",
            "band-pull-apart",
            "thoracic-extension",
            "childs-pose-reach",
            "childs-pose-side-reach",
            "dead-hang",
            "eccentric-row",
            "prone-scapular-lift",
            "belly-breathing",
        ],
    ),
    ("S8 table", FOUR_OF_THE_TABLE),
    ("S9 times of day", &["timing"]),
    ("S10 plateaus", &["plateaus"]),
    ("S11 questions", &["questions"]),
    ("S12 skip", &["skip-for-now"]),
    ("S13 rhythm", &["timing"]),
    ("S14 90 days", &["ninety-days"]),
    ("S15 plan", &["morning", "desk-reset", "evening"]),
];

/// The exercises to which the article gives a benefit, a time and a mistake.
const FOUR_OF_THE_TABLE: &[&str] = &[
    "scapular-wall-slide",
    "band-pull-apart",
    "thoracic-extension",
    "childs-pose-reach",
];

#[test]
fn everything_in_the_article_is_somewhere_in_the_app() {
    let exists =
        |slug: &str| movement(slug).is_some() || routine(slug).is_some() || page(slug).is_some();
    let missing = ITEMS.iter().flat_map(|(item, slugs)| {
        let gone = slugs.iter().filter(|s| !exists(s));
        gone.map(move |s| format!("{item}: {s}"))
    });
    check("not reachable", missing);
}

#[test]
fn the_articles_table_is_on_the_pages_of_its_four_exercises() {
    let told =
        |slug: &str| exercise(slug).is_some_and(|e| !e.purpose.is_empty() && !e.when.is_empty());
    let silent = FOUR_OF_THE_TABLE.iter().filter(|s| !told(s));
    check(
        "no benefit, time or mistake",
        silent.map(|s| (*s).to_owned()),
    );
}

#[test]
fn every_page_stands_on_one_shelf_in_the_order_of_the_list() {
    let shelved: Vec<_> = SHELVES
        .iter()
        .flat_map(|s| s.pages)
        .map(|p| p.slug)
        .collect();
    let listed: Vec<_> = PAGES.iter().map(|p| p.slug).collect();
    assert_eq!(shelved, listed);
}
