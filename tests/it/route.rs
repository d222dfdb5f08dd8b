//! Addresses: what is printed is read back, and junk is nowhere.

use proptest::prelude::*;
use unhunch::content;
use unhunch::route::{CheckList, CheckPage, Route};
use unhunch::time::Day;

const PLAIN: [Route; 25] = [
    Route::Today,
    Route::Exercises,
    Route::Symptoms,
    Route::CheckResult,
    Route::Unlock,
    Route::Checked,
    Route::Ready,
    Route::Player,
    Route::Done,
    Route::CheckIn(None),
    Route::Progress,
    Route::Summary,
    Route::Learn,
    Route::More,
    Route::Sound,
    Route::Display,
    Route::Reminders,
    Route::Data,
    Route::Delete,
    Route::Restore,
    Route::Safety,
    Route::About,
    Route::NewRoutine,
    Route::Shared(String::new()),
    Route::Today,
];

fn check(hash: &str, expected: Option<&Route>) {
    assert_eq!(Route::parse(hash).as_ref(), expected, "{hash:?}");
}

/// What a slug or an id may hold; `new` is the address of a fresh routine.
fn any_slug() -> impl Strategy<Value = String> {
    let odd = "[^/]{1,12}".prop_filter("an id of its own", |s| s != "new");
    prop_oneof![
        Just("own-1".to_owned()),
        Just("%2F%00".to_owned()),
        "[a-z-]{1,12}".prop_filter("an id of its own", |s| s != "new"),
        odd,
    ]
}

#[test]
fn every_plain_screen_is_read_back() {
    for route in PLAIN {
        check(&route.to_string(), Some(&route));
        check(&route.href(), Some(&route));
    }
}

#[test]
fn every_page_of_the_check_has_an_address_of_its_own() {
    let lists = [CheckList::Signs, CheckList::Now, CheckList::Health];
    let of_lists = lists.into_iter().flat_map(|list| {
        [
            CheckPage::List(list),
            CheckPage::Unsure(list),
            CheckPage::More(list),
        ]
    });
    let others = [
        CheckPage::How,
        CheckPage::Shoulders,
        CheckPage::Same,
        CheckPage::Answers,
    ];
    let mut seen = Vec::new();
    for page in of_lists.chain(others) {
        let route = Route::Check(page);
        check(&route.href(), Some(&route));
        assert!(!seen.contains(&route.href()), "{page:?}");
        seen.push(route.href());
    }
}

#[test]
fn a_check_in_has_the_address_of_its_day() {
    let day = Day::new(2026, 11, 20);
    let route = Route::CheckIn(day);
    assert_eq!(route.href(), "#/check-in/2026-11-20");
    check(&route.href(), Some(&route));
    check("#/check-in/2026-11-31", None);
    check("#/check-in/yesterday", None);
    check("#/check-in/2026-11-20/again", None);
}

#[test]
fn every_text_and_exercise_of_the_app_has_an_address() {
    for movement in content::movements() {
        let slug = movement.slug().as_str();
        check(
            &format!("#/exercises/{slug}"),
            Some(&Route::Exercise(slug.to_owned())),
        );
        check(
            &format!("#/session/{slug}"),
            Some(&Route::Session(slug.to_owned())),
        );
    }
    for page in content::PAGES {
        let slug = page.slug.as_str();
        check(
            &format!("#/learn/{slug}"),
            Some(&Route::Page(slug.to_owned())),
        );
    }
}

#[test]
fn an_empty_address_is_today() {
    for hash in ["", "#", "#/", "/", "#//"] {
        check(hash, Some(&Route::Today));
    }
}

#[test]
fn a_shared_routine_is_found_where_its_slashes_lost_their_escape() {
    check(
        "#/shared/1,0,a/b,end",
        Some(&Route::Shared("1,0,a/b,end".to_owned())),
    );
}

#[test]
fn an_address_we_do_not_know_is_nowhere() {
    for hash in [
        "#/nothing",
        "#/exercises/a/b",
        "#/symptoms/other",
        "#/more/data/delete/now",
        "#/player/1",
        "#/session",
        "#/routine",
        "#/TODAY",
    ] {
        check(hash, None);
    }
}

proptest! {
    #[test]
    fn any_slug_is_read_back(slug in any_slug()) {
        let all = [
            Route::Exercise(slug.clone()),
            Route::Session(slug.clone()),
            Route::Page(slug.clone()),
            Route::EditRoutine(slug.clone()),
            Route::Shared(slug),
        ];
        for route in all {
            prop_assert_eq!(Route::parse(&route.href()), Some(route));
        }
    }

    #[test]
    fn junk_never_panics_and_what_is_read_is_printed_the_same(junk in "\\PC{0,30}") {
        if let Some(route) = Route::parse(&junk) {
            prop_assert_eq!(Route::parse(&route.href()), Some(route));
        }
    }
}
