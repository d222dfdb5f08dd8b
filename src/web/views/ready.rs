//! The ready check: what works here, what it means, and what to do.

use crate::app::msg::Msg;
use crate::app::screens::ready::{Check, State, ready as ready_screen};
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::{El, Icon, button, el, group, heading, icon, keep_focus, nothing, p};
use crate::web::views::help_link;
use crate::web::views::ways::back_to;

/// The list of checks.
pub(super) fn ready(model: Live, act: Act) -> El {
    let back = nothing().region(
        move || model.with(|m| ready_screen(m).back),
        |(route, words)| back_to(route, words),
    );
    let rows = el("ul", "rows cks").region(
        move || model.with(|m| ready_screen(m).checks),
        move |checks| {
            // The rows are built anew, and with them the button that was pressed.
            keep_focus("[data-asked] button", "h1");
            group(checks.iter().map(|check| row(check, act)))
        },
    );
    let again = button(
        "btn line gap",
        "Check again",
        act.tap(Msg::ReadyCheckTapped),
    );
    el("main", "page")
        .with(back)
        .with(heading("h-q", "Ready check"))
        .with(
            el("p", "lede")
                .attr("role", "status")
                .live_text(move || model.with(|m| ready_screen(m).summary)),
        )
        .with(rows)
        .with(again)
        .with(help_link())
}

fn row(check: &Check, act: Act) -> El {
    let (class, mark, word) = match check.state {
        State::Yes => ("st ok", Icon::Check, "Yes: "),
        State::Look => ("st at", Icon::Warn, "Look at this: "),
        State::No => ("st no", Icon::Minus, "No: "),
        State::Unknown => ("st no", Icon::More, "Cannot tell: "),
    };
    let buttons = check.buttons.iter().map(|(words, press)| {
        // The same words stand on two rows; the title tells them apart.
        button("btn line small-h", words, act.tap(press.msg()))
            .with(el("span", "vh").say(": ").say(check.title))
    });
    let title = el("strong", "")
        .with(el("span", "vh").say(word))
        .say(check.title);
    let words = el("div", "").with(title).with(p("", &check.text));
    let asked = check.buttons.iter().any(|(words, _)| *words == "Yes");
    let item = el("li", "ck");
    let item = if asked {
        item.attr("data-asked", "")
    } else {
        item
    };
    item.with(el("span", class).with(icon(mark)))
        .with(words.with(el("div", "ck-b").all(buttons)))
}
