//! Headings, links, buttons and rows that every page shares.

use std::borrow::Cow;

use leptos_dom::helpers::{document, request_animation_frame};
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::web::ui::dom::{El, el, nothing};
use crate::web::ui::icon::{Icon, icon};

/// The heading that takes focus when its page opens.
pub fn heading(class: &str, words: &str) -> El {
    el("h1", class).attr("tabindex", "-1").say(words)
}

/// A paragraph.
pub fn p(class: &str, words: &str) -> El {
    el("p", class).say(words)
}

/// A part of a page under a heading.
pub fn section(class: &str, title: &str) -> El {
    el("section", class).with(el("h2", "").say(title))
}

/// A list of plain lines.
pub fn bullets<'a>(class: &str, lines: impl IntoIterator<Item = &'a str>) -> El {
    el("ul", class).all(lines.into_iter().map(|line| el("li", "").say(line)))
}

/// A link.
pub fn link(class: &str, href: &str, words: &str) -> El {
    el("a", class).attr("href", href).say(words)
}

/// A button.
pub fn button(class: &str, words: &str, pressed: impl FnMut() + 'static) -> El {
    el("button", class)
        .attr("type", "button")
        .say(words)
        .on_press(pressed)
}

/// A link back, at the top of a page.
pub fn back_link(href: &str, words: &str) -> El {
    el("a", "back")
        .attr("href", href)
        .with(icon(Icon::Chevron))
        .say(words)
}

/// Bars, each filled by so many percent; words beside them say the same.
pub fn share_bars(shares: &[u8]) -> impl Iterator<Item = El> {
    let bar = |share: &u8| el("li", "").property("--p", &format!("{share}%"));
    shares.iter().map(bar)
}

/// A row that leads somewhere.
pub fn row(href: &str, title: &str, sub: &str, end: Option<&str>) -> El {
    el("li", "").with(row_link(href, None, title, sub, end))
}

/// The link of such a row, with a picture before its words if there is one.
pub fn row_link(href: &str, picture: Option<El>, title: &str, sub: &str, end: Option<&str>) -> El {
    el("a", "row")
        .attr("href", href)
        .maybe(picture)
        .with(row_body(title, sub))
        .maybe(end.map(|e| el("span", "mins").say(e)))
        .with(icon(Icon::Chevron))
}

/// The two lines of a row.
pub fn row_body(title: &str, sub: &str) -> El {
    let body = el("span", "tx").with(el("strong", "").say(title));
    if sub.is_empty() {
        body
    } else {
        body.with(el("span", "").say(sub))
    }
}

/// What is wrong with a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// In one sentence.
    pub words: Cow<'static, str>,
    /// The id of the element whose first answer mends it.
    pub target: &'static str,
}

/// The error summary, which takes focus when it appears; its words lead to the
/// first answer inside the target.
pub fn err_summary(problem: impl Fn() -> Option<Problem> + 'static) -> El {
    nothing().region(problem, move |problem| match problem {
        None => nothing(),
        &Some(Problem { ref words, target }) => section("err", "There is a problem")
            .attr("role", "alert")
            .attr("tabindex", "-1")
            .attr("data-problem", "")
            .with(button("err-link", words, move || focus_first(target))),
    })
}

/// What lies below the fold: it is built once the page is painted, so that what
/// is looked at first need not wait for it.
pub fn below_the_fold(build: impl Fn() -> El + 'static) -> El {
    let painted = RwSignal::new(false);
    // The first frame's callbacks run before it is painted, the next one's after.
    request_animation_frame(move || {
        request_animation_frame(move || {
            let _gone_with_its_page = painted.try_set(true);
        });
    });
    nothing().region(
        move || painted.get(),
        move |painted| if *painted { build() } else { nothing() },
    )
}

/// Once the page is painted anew: when what had the focus is gone, the first
/// element that matches takes it, or the second selector's where none does.
pub fn keep_focus(first: &'static str, second: &'static str) {
    request_animation_frame(move || {
        let document = document();
        let lost = document
            .active_element()
            .is_none_or(|e| e.tag_name() == "BODY");
        let found = |selector| document.query_selector(selector).ok().flatten();
        let next = found(first).or_else(|| found(second)).filter(|_| lost);
        next.iter().for_each(focus);
    });
}

/// Puts focus on the first answer inside the element with this id.
pub fn focus_first(id: &str) {
    let inside = document().get_element_by_id(id);
    let input = inside.and_then(|e| e.query_selector("input,textarea").ok()?);
    input.iter().for_each(focus);
}

/// Whatever a page is made of can take focus: HTML and drawings.
fn focus(element: &Element) {
    let _stays = element.unchecked_ref::<HtmlElement>().focus();
}

/// A button with an icon before its words.
pub fn icon_button(class: &str, mark: Icon, words: &str, pressed: impl FnMut() + 'static) -> El {
    button(class, "", pressed).with(icon(mark)).say(words)
}
