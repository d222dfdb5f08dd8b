//! Making a routine of one's own.

use leptos_dom::helpers::event_target_value;

use crate::app::model::{LineButton, Model};
use crate::app::msg::{EditorMsg, Msg, Step};
use crate::app::screens::editor::{
    Choice, EditorLine, Stepper, additions, beginnings, editor as editor_screen,
};
use crate::content::Group;
use crate::route::Route;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::{
    El, Icon, Problem, button, el, err_summary, group, icon, nothing, p, row_body, section,
};
use crate::web::views::ways::{link_to, page_under};
use crate::web::views::{help_link, share};

/// The editor.
pub(super) fn editor(model: Live, act: Act) -> El {
    let state = |m: &Model| {
        let screen = editor_screen(m);
        (screen.unsaved, screen.id)
    };
    page_under(&Route::Today, "Today", "Your own routine")
        .with(err_summary(move || {
            let words = model.with(|m| editor_screen(m).problem);
            words.map(|words| Problem {
                words: words.into(),
                target: "editor",
            })
        }))
        .with(name_field(model, act))
        .with(lines(model, act))
        .region(
            move || model.with(state),
            move |(unsaved, id)| keep(model, act, *unsaved, id.as_ref()),
        )
        .all(
            Group::ALL.map(|group| {
                section("sec", group.name()).with(buttons(act, "Add ", additions(group)))
            }),
        )
        .with(help_link())
}

/// Saving and what goes with it: what was not saved can be thrown away, what was
/// can be handed on, and what is empty can begin as a copy.
fn keep(model: Live, act: Act, unsaved: bool, id: Option<&String>) -> El {
    let press = |class, words, msg| button(class, words, act.tap(Msg::Editor(msg)));
    let note = || {
        let drop = press("link-btn", "Throw the changes away", EditorMsg::Dropped);
        el("p", "note warm gap").say("Not saved yet. ").with(drop)
    };
    let shared = (!unsaved).then_some(id).flatten();
    let empty = !unsaved && id.is_none();
    nothing()
        .maybe(unsaved.then(note))
        .with(press("btn gap-l", "Save routine", EditorMsg::Saved))
        .maybe(shared.map(|id| share::ways(model, act, id)))
        .maybe(id.map(|_| press("btn line gap-s", "Delete this routine", EditorMsg::Deleted)))
        .maybe(empty.then(|| begin(model, act)))
}

/// What a new routine can begin as, folded away: most are made of parts.
fn begin(model: Live, act: Act) -> El {
    let shared = Route::Shared(String::new());
    let copies = model.with_untracked(beginnings);
    let summary = el("summary", "row")
        .with(row_body("Begin with a copy", ""))
        .with(icon(Icon::Chevron));
    el("div", "gap")
        .with(
            el("details", "row-more rows")
                .with(summary)
                .with(buttons(act, "Copy ", copies)),
        )
        .with(link_to("lone", &shared, "Open a shared routine"))
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
    let rows = |m: &Model| {
        let lines = editor_screen(m).lines.into_iter();
        let units = |line: EditorLine| (line.name, line.steppers.map(|(_, amount)| amount.unit));
        (lines.map(units).collect::<Vec<_>>(), m.editor.focus)
    };
    let head = el("div", "grp")
        .with(el("h2", "").say("What you will do"))
        .with(el("span", "").live_text(move || model.with(|m| editor_screen(m).length)));
    let rows = el("ol", "rows").region(
        move || model.with(rows),
        move |(lines, focus)| {
            let row = |(at, (name, unit)): (usize, &(String, Option<&'static str>))| {
                let ends = ends(act, name, at, lines.len(), *focus);
                line_row(model, act, at, name, *unit).with(ends)
            };
            group(lines.iter().enumerate().map(row))
        },
    );
    el("section", "sec").with(head).with(rows)
}

fn line_row(model: Live, act: Act, at: usize, name: &str, unit: Option<&str>) -> El {
    let small = name.to_ascii_lowercase();
    let steppers = unit.map_or_else(
        || p("sub", "Not known here. It is left out of the session."),
        |unit| {
            let (sets, amount) = (format!("sets of {small}"), format!("{unit} of {small}"));
            el("div", "steppers")
                .with(stepper(model, act, at, &sets, |s| s.0, EditorMsg::Sets))
                .with(stepper(model, act, at, &amount, |s| s.1, EditorMsg::Amount))
        },
    );
    el("li", "edit")
        .with(el("p", "").with(el("strong", "").say(name)))
        .with(steppers)
}

/// The ways of a line: up, down, out. One of them may be to take the focus.
fn ends(act: Act, name: &str, at: usize, count: usize, focus: Option<(usize, LineButton)>) -> El {
    let end = |words, which, msg| {
        let end = button("link-btn", words, act.tap(Msg::Editor(msg)))
            .with(el("span", "vh").say(" ").say(name));
        if focus == Some((at, which)) {
            end.attr("data-line", "")
        } else {
            end
        }
    };
    el("p", "edit-end")
        .maybe((0 < at).then(|| end("Move up", LineButton::Up, EditorMsg::MovedUp(at))))
        .maybe(
            (at + 1 < count).then(|| end("Move down", LineButton::Down, EditorMsg::MovedDown(at))),
        )
        .with(end("Remove", LineButton::Remove, EditorMsg::Removed(at)))
}

/// Less, the number in words, more; at either end, that it is the end.
fn stepper(
    model: Live,
    act: Act,
    at: usize,
    label: &str,
    which: fn((Stepper, Stepper)) -> Stepper,
    msg: fn(usize, Step) -> EditorMsg,
) -> El {
    let now = move || {
        let line = model.with(|m| editor_screen(m).lines.into_iter().nth(at));
        line.and_then(|line| line.steppers)
            .map(which)
            .unwrap_or_default()
    };
    let press = |words, what, step, ends: fn(&Stepper) -> bool| {
        button("", words, act.tap(Msg::Editor(msg(at, step))))
            .attr("aria-label", &format!("{what} {label}"))
            .live_attr("aria-disabled", move || {
                ends(&now()).then(|| "true".to_owned())
            })
    };
    let end = move || {
        let now = now();
        if now.most {
            "the most"
        } else if now.least {
            "the least"
        } else {
            ""
        }
        .to_owned()
    };
    let number = el("span", "")
        .attr("aria-live", "polite")
        .live_text(move || now().words)
        .with(el("small", "").live_text(end));
    el("div", "stepper")
        .attr("role", "group")
        .attr("aria-label", label)
        .with(press("−", "Fewer", Step::Down, |s| s.least))
        .with(number)
        .with(press("+", "More", Step::Up, |s| s.most))
}

/// A list of buttons, each with what it adds.
fn buttons(act: Act, verb: &str, things: Vec<Choice>) -> El {
    let add = |(words, msg): Choice| {
        let add = button("row", "", act.tap(Msg::Editor(msg)))
            .with(row_body(&format!("{verb}{words}"), ""));
        el("li", "").with(add)
    };
    el("ul", "rows adds gap-s").all(things.into_iter().map(add))
}
