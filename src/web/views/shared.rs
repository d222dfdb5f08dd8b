//! A routine that somebody has shared.

use leptos_dom::helpers::event_target_value;

use crate::app::msg::{Msg, ShareMsg};
use crate::app::screens::shared::{
    KNOWN, SharedLine, SharedScreen, found, refusal, shared as shared_screen,
};
use crate::route::Route;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::{El, Problem, bullets, button, el, err_summary, group, p, row_body};
use crate::web::views::ways::{link_to, page_under};
use crate::web::views::{care, figure, help_link};

/// What the address holds, or a field to look for it in a text.
pub(super) fn shared(model: Live, act: Act) -> El {
    // The address, and whether it is here by now, say all that can change.
    let looked_at = move || model.with(|m| (m.route.clone(), m.own.len()));
    page_under(&Route::Today, "Today", "Shared routine")
        .with(care::told(model, act))
        .region(looked_at, move |_| {
            model.with_untracked(|m| match found(m) {
                Some(Ok(shared)) => routine(&shared_screen(m, &shared), act),
                Some(Err(why)) => group([p("note warm", refusal(why)), field(model, act)]),
                None => field(model, act),
            })
        })
        .with(help_link())
}

fn routine(screen: &SharedScreen, act: Act) -> El {
    let notes = screen.notes.iter().map(String::as_str);
    let notes = el("div", "note warm gap")
        .with(el("strong", "").say("Left out or changed"))
        .with(bullets("bul", notes));
    el("div", "")
        .with(el("h2", "h-q gap").say(&screen.name))
        .with(p("sub", &screen.sub))
        .with(el("ol", "rows gap-s").all(screen.lines.iter().map(line)))
        .maybe((!screen.notes.is_empty()).then_some(notes))
        .all(ways(screen, act))
}

fn line(line: &SharedLine) -> El {
    let row = el("div", "row")
        .with(figure::thumb(line.slug))
        .with(row_body(line.name, &line.dose));
    el("li", "").with(row)
}

/// What can be done with it.
fn ways(screen: &SharedScreen, act: Act) -> Vec<El> {
    if let Some(id) = &screen.known {
        let start = Route::Session(id.clone());
        return vec![
            p("note gap", KNOWN),
            link_to("btn", &start, "Go to it"),
            link_to(
                "btn line gap-s",
                &Route::EditRoutine(id.clone()),
                "Change it",
            ),
        ];
    }
    let not_now = |words| link_to("btn line gap-s", &Route::Today, words);
    if screen.lines.is_empty() {
        return vec![not_now("Back to Today")];
    }
    let save = act.tap(Msg::Share(ShareMsg::Saved));
    vec![
        p(
            "small after",
            "Nothing is saved yet. Before any session, the app asks how you are.",
        ),
        button("btn", "Save to my routines", save),
        not_now("Not now"),
    ]
}

/// A link, or the whole message that it came in, pasted by hand.
fn field(model: Live, act: Act) -> El {
    let problem = move || {
        model.with(|m| m.sharing.not_found).then_some(Problem {
            words: "There is no link to a routine in this text".into(),
            target: "shared",
        })
    };
    let typed = move |text| act.send(Msg::Share(ShareMsg::Typed(text)));
    let input = el("textarea", "ta gap-s")
        .attr("id", "paste")
        .attr("rows", "4")
        .live_value(move || model.with(|m| m.sharing.text.clone()))
        .on("input", move |event| typed(event_target_value(&event)));
    let label = "Paste the link, or the whole message that it came in";
    el("div", "gap")
        .attr("id", "shared")
        .with(err_summary(problem))
        .with(el("label", "").attr("for", "paste").say(label))
        .with(input)
        .with(button(
            "btn gap-s",
            "Open",
            act.tap(Msg::Share(ShareMsg::Opened)),
        ))
}
