//! Answers: real radio buttons and checkboxes that fill their whole row.

use leptos::prelude::*;

use crate::web::ui::icon::{Icon, icon};

/// A row with a checkbox.
pub fn check_row(
    name: String,
    checked: impl Fn() -> bool + Send + Copy + 'static,
    changed: impl Fn(bool) + 'static,
    words: AnyView,
) -> AnyView {
    view! {
        <label class="opt">
            <input
                type="checkbox"
                name=name
                prop:checked=checked
                on:change=move |event| changed(event_target_checked(&event))
            />
            <span class="box" aria-hidden="true">
                {icon(Icon::Check)}
            </span>
            <span>{words}</span>
        </label>
    }
    .into_any()
}

/// A row with a radio button.
pub fn radio_row(
    group: &'static str,
    checked: impl Fn() -> bool + Send + Copy + 'static,
    chosen: impl Fn() + 'static,
    words: AnyView,
) -> AnyView {
    view! {
        <label class="opt mid">
            <input type="radio" name=group prop:checked=checked on:change=move |_| chosen() />
            <span class="dot-r" aria-hidden="true">
                {icon(Icon::Check)}
            </span>
            <span>{words}</span>
        </label>
    }
    .into_any()
}

/// The pain scale: eleven radio buttons, never a slider.
pub fn scale(
    group: &'static str,
    legend: &'static str,
    chosen: impl Fn() -> Option<u8> + Send + Copy + 'static,
    choose: impl Fn(u8) + Copy + 'static,
) -> AnyView {
    let cell = move |n: u8| {
        view! {
            <label>
                <input
                    type="radio"
                    name=group
                    value=n.to_string()
                    prop:checked=move || chosen() == Some(n)
                    on:change=move |_| choose(n)
                />
                <span>{n}</span>
            </label>
        }
    };
    view! {
        <fieldset>
            <legend class="leg">
                <h2>{legend}</h2>
            </legend>
            <div class="scale num">{(0..=10).map(cell).collect_view()}</div>
            <p class="ends">
                <span>"0: no pain"</span>
                <span>"10: worst you can imagine"</span>
            </p>
        </fieldset>
    }
    .into_any()
}

/// A few choices side by side: words, whether chosen, what to do.
pub fn segments<T: Copy + Send + PartialEq + 'static>(
    group: &'static str,
    class: &'static str,
    choices: Vec<(T, String)>,
    chosen: impl Fn() -> Option<T> + Send + Copy + 'static,
    choose: impl Fn(T) + Copy + 'static,
) -> AnyView {
    let cell = move |(value, words): (T, String)| {
        view! {
            <label>
                <input
                    type="radio"
                    name=group
                    prop:checked=move || chosen() == Some(value)
                    on:change=move |_| choose(value)
                />
                <span>{words}</span>
            </label>
        }
    };
    view! { <div class=class>{choices.into_iter().map(cell).collect_view()}</div> }.into_any()
}

/// A switch at the end of a row.
pub fn switch(
    label: String,
    on: impl Fn() -> bool + Send + Copy + 'static,
    changed: impl Fn(bool) + 'static,
) -> AnyView {
    view! {
        <label class="sw">
            <input
                type="checkbox"
                role="switch"
                aria-label=label
                prop:checked=on
                on:change=move |event| changed(event_target_checked(&event))
            />
            <span></span>
        </label>
    }
    .into_any()
}
