//! Answers: real radio buttons and checkboxes that fill their whole row.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use crate::web::ui::dom::{El, el};
use crate::web::ui::icon::{Icon, icon};

/// A row with a checkbox.
pub fn check_row(
    name: &str,
    checked: impl Fn() -> bool + 'static,
    changed: impl Fn(bool) + 'static,
    words: El,
) -> El {
    let input = input("checkbox", name, checked).on("change", move |e| changed(is_checked(&e)));
    option("opt", "box", input, words)
}

/// A row with a radio button.
pub fn radio_row(
    group: &str,
    checked: impl Fn() -> bool + 'static,
    chosen: impl Fn() + 'static,
    words: El,
) -> El {
    let input = input("radio", group, checked).on("change", move |_| chosen());
    option("opt mid", "dot-r", input, words)
}

/// The pain scale: eleven radio buttons, never a slider.
pub fn scale(
    group: &str,
    legend: &str,
    chosen: impl Fn() -> Option<u8> + Copy + 'static,
    choose: impl Fn(u8) + Copy + 'static,
) -> El {
    let ends = ["0: no pain", "10: worst you can imagine"];
    scale_of(group, legend, ends, chosen, choose)
}

/// A scale from 0 to 10 with these words at its ends.
pub fn scale_of(
    group: &str,
    legend: &str,
    ends: [&str; 2],
    chosen: impl Fn() -> Option<u8> + Copy + 'static,
    choose: impl Fn(u8) + Copy + 'static,
) -> El {
    let cell = |n: u8| {
        let input =
            input("radio", group, move || chosen() == Some(n)).on("change", move |_| choose(n));
        el("label", "")
            .with(input)
            .with(el("span", "").say(&n.to_string()))
    };
    let ends = el("p", "ends").all(ends.map(|end| el("span", "").say(end)));
    fieldset(legend, "leg")
        .with(el("div", "scale num").all((0..=10).map(cell)))
        .with(ends)
}

/// A few choices side by side, of which one is chosen.
pub fn segments(
    group: &str,
    class: &str,
    choices: &[&str],
    chosen: impl Fn() -> Option<usize> + Copy + 'static,
    choose: impl Fn(usize) + Copy + 'static,
) -> El {
    let cell = |(at, words): (usize, &&str)| {
        let input =
            input("radio", group, move || chosen() == Some(at)).on("change", move |_| choose(at));
        el("label", "").with(input).with(el("span", "").say(words))
    };
    el("div", class).all(choices.iter().enumerate().map(cell))
}

/// A group of answers with its question as a heading.
pub fn fieldset(legend: &str, class: &str) -> El {
    let legend = el("legend", class).with(el("h2", "").say(legend));
    el("fieldset", "").with(legend)
}

/// A switch at the end of a row.
pub fn switch(
    label: &str,
    on: impl Fn() -> bool + 'static,
    changed: impl Fn(bool) + 'static,
) -> El {
    let input = input("checkbox", "", on)
        .attr("role", "switch")
        .attr("aria-label", label)
        .on("change", move |e| changed(is_checked(&e)));
    el("label", "sw").with(input).with(el("span", ""))
}

fn option(class: &str, mark: &str, input: El, words: El) -> El {
    let mark = el("span", mark)
        .attr("aria-hidden", "true")
        .with(icon(Icon::Check));
    el("label", class)
        .with(input)
        .with(mark)
        .with(el("span", "").with(words))
}

fn input(kind: &str, name: &str, checked: impl Fn() -> bool + 'static) -> El {
    el("input", "")
        .attr("type", kind)
        .attr("name", name)
        .live_checked(checked)
}

fn is_checked(event: &Event) -> bool {
    let input = event
        .target()
        .and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|i| i.checked())
}
