//! Headings, links and rows that every page shares.

use leptos::prelude::*;

use crate::web::ui::icon::{Icon, icon};

/// The heading that takes focus when its page opens.
pub fn heading(class: &'static str, words: impl IntoView) -> AnyView {
    view! {
        <h1 class=class tabindex="-1">
            {words}
        </h1>
    }
    .into_any()
}

/// A link back, at the top of a page.
pub fn back_link(href: String, words: impl Into<String>) -> AnyView {
    let words: String = words.into();
    view! {
        <a class="back" href=href>
            {icon(Icon::Chevron)}
            {words}
        </a>
    }
    .into_any()
}

/// A row that leads somewhere.
pub fn row(href: String, title: String, sub: String, end: Option<String>) -> AnyView {
    view! {
        <li>
            <a class="row" href=href>
                {row_body(title, sub)}
                {end.map(|e| view! { <span class="mins">{e}</span> })}
                {icon(Icon::Chevron)}
            </a>
        </li>
    }
    .into_any()
}

/// The two lines of a row.
pub fn row_body(title: String, sub: String) -> AnyView {
    view! {
        <span class="tx">
            <strong>{title}</strong>
            <span>{sub}</span>
        </span>
    }
    .into_any()
}

/// The error summary, which takes focus when it appears.
pub fn err_summary(
    problem: impl Fn() -> Option<&'static str> + Send + Copy + 'static,
    target: &'static str,
) -> AnyView {
    view! {
        {move || {
            problem()
                .map(|words| {
                    view! {
                        <section class="err" role="alert" tabindex="-1" data-problem>
                            <h2>"There is a problem"</h2>
                            <button class="err-link" type="button" on:click=move |_| focus_first(target)>
                                {words}
                            </button>
                        </section>
                    }
                })
        }}
    }
    .into_any()
}

/// Puts focus on the first answer inside the element with this id.
fn focus_first(id: &'static str) {
    use wasm_bindgen::JsCast;
    let input = document()
        .get_element_by_id(id)
        .and_then(|e| e.query_selector("input").ok()?);
    if let Some(input) = input.and_then(|i| i.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _stays = input.focus();
    }
}
