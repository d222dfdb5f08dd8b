//! What an element follows and listens to begins with it and ends with its
//! owner.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use unhunch::web::ui::{El, button, el, nothing};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

/// A page with what `build` makes, under an owner of its own.
fn page(build: impl FnOnce() -> El + 'static) -> (HtmlElement, Owner) {
    let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    document().body().unwrap().append_child(&root).unwrap();
    // Mounting is what starts Leptos's scheduler.
    leptos::mount::mount_to(root.clone(), || ()).forget();
    let owner = Owner::new();
    root.append_child(owner.with(build).node()).unwrap();
    (root, owner)
}

#[wasm_bindgen_test]
async fn live_text_follows_its_signal_until_its_owner_ends() {
    let words = RwSignal::new("one".to_owned());
    let (root, owner) = page(move || el("p", "").live_text(move || words.get()));
    assert_eq!(root.text_content().unwrap(), "one");

    words.set("two".to_owned());
    leptos::task::tick().await;
    assert_eq!(root.text_content().unwrap(), "two");

    owner.cleanup();
    words.set("three".to_owned());
    leptos::task::tick().await;
    assert_eq!(root.text_content().unwrap(), "two");
}

#[wasm_bindgen_test]
async fn a_region_is_built_anew_only_when_its_value_changed() {
    let number = RwSignal::new(1);
    let builds = Rc::new(Cell::new(0));
    let counted = Rc::clone(&builds);
    let (root, _owner) = page(move || {
        el("ul", "").region(
            move || number.get() / 10,
            move |tens| {
                counted.set(counted.get() + 1);
                el("li", "").say(&tens.to_string())
            },
        )
    });
    number.set(2);
    leptos::task::tick().await;
    assert_eq!(
        (builds.get(), root.text_content().unwrap().as_str()),
        (1, "0")
    );

    number.set(12);
    leptos::task::tick().await;
    assert_eq!(
        (builds.get(), root.text_content().unwrap().as_str()),
        (2, "1")
    );
}

#[wasm_bindgen_test]
async fn what_lives_in_a_region_outlives_a_message_that_changes_nothing() {
    let outer = RwSignal::new(0);
    let inner = RwSignal::new("a".to_owned());
    let (root, _owner) = page(move || {
        nothing().region(
            move || outer.get() / 10,
            move |_| el("p", "").live_text(move || inner.get()),
        )
    });
    outer.set(1);
    leptos::task::tick().await;
    inner.set("b".to_owned());
    leptos::task::tick().await;
    assert_eq!(root.text_content().unwrap(), "b");
}

#[wasm_bindgen_test]
async fn a_region_stays_in_its_place_among_its_neighbours() {
    let shown = RwSignal::new(true);
    let (root, _owner) = page(move || {
        el("p", "")
            .say("before ")
            .region(
                move || shown.get(),
                |shown| {
                    if *shown {
                        el("b", "").say("here")
                    } else {
                        nothing()
                    }
                },
            )
            .say(" after")
    });
    assert_eq!(root.text_content().unwrap(), "before here after");
    shown.set(false);
    leptos::task::tick().await;
    assert_eq!(root.text_content().unwrap(), "before  after");
    shown.set(true);
    leptos::task::tick().await;
    assert_eq!(root.text_content().unwrap(), "before here after");
}

#[wasm_bindgen_test]
fn a_button_presses_once_a_click() {
    let presses = Rc::new(Cell::new(0));
    let counted = Rc::clone(&presses);
    let (root, _owner) = page(move || button("", "Go", move || counted.set(counted.get() + 1)));
    let button: HtmlElement = root
        .query_selector("button")
        .unwrap()
        .unwrap()
        .unchecked_into();
    button.click();
    button.click();
    assert_eq!(presses.get(), 2);
}
