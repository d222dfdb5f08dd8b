//! The list of exercises.

use crate::app::msg::{Filter, Msg};
use crate::app::screens::exercises::{ExerciseRow, exercises as exercises_screen};
use crate::content::Group;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::{El, Icon, button, el, group, heading, icon, nothing, p};
use crate::web::views::ways::link_to;
use crate::web::views::{figure, help_link};

/// The list with its filters.
pub(super) fn exercises(model: Live, act: Act) -> El {
    let filters = model.with_untracked(|m| exercises_screen(m).filters);
    let chips = filters
        .into_iter()
        .map(|(filter, name, _)| chip(model, act, filter, name));
    let top = el("div", "top")
        .with(heading("h-page", "Exercises"))
        .with(el("p", "sub").live_text(move || model.with(|m| exercises_screen(m).count)));
    let filters = el("div", "chips")
        .attr("role", "group")
        .attr("aria-label", "Filters")
        .all(chips);
    el("main", "page")
        .with(top)
        .with(filters)
        .region(
            move || model.with(|m| exercises_screen(m).groups),
            move |groups| {
                if groups.is_empty() {
                    return empty(model, act);
                }
                group(groups.iter().map(|(family, rows)| list(*family, rows)))
            },
        )
        .with(help_link())
}

fn chip(model: Live, act: Act, filter: Filter, name: &str) -> El {
    let pressed = move || model.with(|m| m.filters.contains(&filter));
    el("button", "chip")
        .attr("type", "button")
        .live_attr("aria-pressed", move || Some(pressed().to_string()))
        .region(pressed, |pressed| {
            if *pressed {
                icon(Icon::Check)
            } else {
                nothing()
            }
        })
        .say(name)
        .on_press(act.tap(Msg::FilterToggled(filter)))
}

fn empty(model: Live, act: Act) -> El {
    let clear = move || {
        for filter in model.with_untracked(|m| m.filters.clone()) {
            act.send(Msg::FilterToggled(filter));
        }
    };
    group([
        figure::empty(false),
        p("", "No exercises match."),
        button("btn line gap-s", "Clear filters", clear),
    ])
}

fn list(family: Group, rows: &[ExerciseRow]) -> El {
    let head = el("div", "grp")
        .with(el("h2", "").say(family.name()))
        .with(el("span", "").say(&rows.len().to_string()));
    el("section", "sec")
        .with(head)
        .with(el("ul", "rows").all(rows.iter().map(exercise_row)))
}

fn exercise_row(row: &ExerciseRow) -> El {
    let words = el("span", "tx")
        .with(el("strong", "").say(row.name))
        .with(el("span", "").say(&row.tags))
        .with(el("span", "why").say(row.purpose));
    let way = link_to("row ex", &row.route, "")
        .with(figure::thumb(row.slug))
        .with(words)
        .with(icon(Icon::Chevron));
    el("li", "").with(way)
}
