//! Making a routine of one's own.

use crate::app::model::Model;
use leptos_dom::helpers::event_target_value;

use crate::app::msg::{EditorMsg, Msg, Step};
use crate::app::screens::editor::{EditorLine, editor as editor_screen};
use crate::content::{Group, Movement};
use crate::route::Route;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::{
    El, Icon, Problem, button, el, err_summary, group, heading, icon, nothing, section,
};
use crate::web::views::help_link;
use crate::web::views::ways::back_to;

/// The editor.
pub(super) fn editor(model: Live, act: Act) -> El {
    let choices = model.with_untracked(|m| editor_screen(m).choices);
    let delete = move || {
        button(
            "btn line gap-s",
            "Delete this routine",
            act.tap(Msg::Editor(EditorMsg::Deleted)),
        )
    };
    el("main", "page")
        .with(back_to(&Route::Today, "Today"))
        .with(heading("h-page", "Your own routine"))
        .with(err_summary(move || {
            let words = model.with(|m| editor_screen(m).problem);
            words.map(|words| Problem {
                words: words.into(),
                target: "editor",
            })
        }))
        .with(name_field(model, act))
        .with(lines(model, act))
        .with(button(
            "btn gap-l",
            "Save routine",
            act.tap(Msg::Editor(EditorMsg::Saved)),
        ))
        .region(
            move || model.with(|m| editor_screen(m).exists),
            move |exists| if *exists { delete() } else { nothing() },
        )
        .all(
            choices
                .into_iter()
                .map(|(family, movements)| adds(act, family, movements)),
        )
        .with(help_link())
}

fn name_field(model: Live, act: Act) -> El {
    let named = move |name| act.send(Msg::Editor(EditorMsg::Named(name)));
    let input = el("input", "ta")
        .attr("id", "name")
        .attr("type", "text")
        .attr("maxlength", "40")
        .attr("autocomplete", "off")
        .live_value(move || model.with(|m| editor_screen(m).name))
        .on("input", move |event| named(event_target_value(&event)));
    el("div", "sec")
        .attr("id", "editor")
        .with(el("label", "leg l2").attr("for", "name").say("Name"))
        .with(input)
}

/// The lines. They are built anew only when a line comes, goes or moves: a
/// stepper that was replaced while it is pressed would lose focus.
fn lines(model: Live, act: Act) -> El {
    let kinds = |m: &Model| -> Vec<(String, &'static str)> {
        editor_screen(m)
            .lines
            .into_iter()
            .map(|line| (line.name, line.unit))
            .collect()
    };
    let head = el("div", "grp")
        .with(el("h2", "").say("What you will do"))
        .with(el("span", "").live_text(move || model.with(|m| editor_screen(m).length)));
    let rows = el("ol", "rows").region(
        move || model.with(kinds),
        move |lines| {
            let lines = lines.iter().enumerate();
            group(lines.map(|(at, (name, unit))| line_row(model, act, at, name, unit)))
        },
    );
    el("section", "sec").with(head).with(rows)
}

fn line_row(model: Live, act: Act, at: usize, name: &str, unit: &str) -> El {
    let small = name.to_ascii_lowercase();
    let (sets, amount) = (format!("sets of {small}"), format!("{unit} of {small}"));
    let steppers = el("div", "steppers")
        .with(stepper(
            model,
            act,
            at,
            &sets,
            |line| line.sets.clone(),
            EditorMsg::Sets,
        ))
        .with(stepper(
            model,
            act,
            at,
            &amount,
            |line| line.amount.clone(),
            EditorMsg::Amount,
        ));
    let end = |words: &str, msg: EditorMsg| {
        button("link-btn", words, act.tap(Msg::Editor(msg))).with(el("span", "vh").say(name))
    };
    let ends = el("p", "edit-end")
        .maybe((0 < at).then(|| end("Move up", EditorMsg::MovedUp(at))))
        .with(end("Remove", EditorMsg::Removed(at)));
    el("li", "edit")
        .with(el("p", "").with(el("strong", "").say(name)))
        .with(steppers)
        .with(ends)
}

/// Less, the number in words, more.
fn stepper(
    model: Live,
    act: Act,
    at: usize,
    label: &str,
    words: fn(&EditorLine) -> String,
    msg: fn(usize, Step) -> EditorMsg,
) -> El {
    let press = |step| act.tap(Msg::Editor(msg(at, step)));
    let now = move |m: &Model| {
        editor_screen(m)
            .lines
            .get(at)
            .map(words)
            .unwrap_or_default()
    };
    let fewer = button("", "−", press(Step::Down));
    let more = button("", "+", press(Step::Up));
    el("div", "stepper")
        .attr("role", "group")
        .attr("aria-label", label)
        .with(fewer.attr("aria-label", &format!("Fewer {label}")))
        .with(el("span", "").live_text(move || model.with(now)))
        .with(more.attr("aria-label", &format!("More {label}")))
}

/// The movements of one family, each with a button that adds it.
fn adds(act: Act, family: Group, movements: Vec<Movement>) -> El {
    let add = |movement: Movement| {
        let slug = movement.slug().as_str();
        let title = el("strong", "")
            .say("Add ")
            .say(&movement.name().to_ascii_lowercase());
        let added = move || act.send(Msg::Editor(EditorMsg::Added(slug.to_owned())));
        let add = button("row", "", added)
            .with(el("span", "tx").with(title))
            .with(icon(Icon::Check));
        el("li", "").with(add)
    };
    let rows = el("ul", "rows adds gap-s").all(movements.into_iter().map(add));
    section("sec", family.name()).with(rows)
}
