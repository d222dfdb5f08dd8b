//! The record page: copies, files that come back, and deleting.

use crate::app::msg::{DataMsg, Msg};
use crate::app::screens::data as screen;
use crate::route::Route;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::{
    El, Icon, Problem, button, el, err_summary, heading, icon_button, nothing, p, section,
};
use crate::web::views::ways::{back_to, link_to};
use crate::web::views::{care, help_link};

/// The record: copies and deleting.
pub(super) fn data(model: Live, act: Act) -> El {
    let delete = || link_to("btn line gap-l", &Route::Delete, "Delete everything");
    let table = move |words, msg| button("link-btn lone", words, act.tap(Msg::Data(msg)));
    let tables = move || {
        el("div", "gap-s")
            .with(table(
                "Sessions as a table (CSV)",
                DataMsg::SessionTableTapped,
            ))
            .with(table(
                "Check-ins as a table (CSV)",
                DataMsg::CheckInTableTapped,
            ))
    };
    let trouble = move || {
        let words = model.with(|m| m.file_trouble.clone())?;
        Some(Problem {
            words: words.into(),
            target: "record",
        })
    };
    el("main", "page")
        .with(back_to(&Route::More, "More"))
        .with(heading("h-page", "Your record"))
        .with(err_summary(trouble))
        .with(care::told(model, act))
        .with(el("p", "lede gap").live_text(move || model.with(|m| screen::data(m).line)))
        .with(p(
            "gap-s",
            "Your browser can clear them if space runs low. A copy is a file that you keep.",
        ))
        .with(icon_button(
            "btn gap-l",
            Icon::Save,
            "Save a copy",
            act.tap(Msg::CopyTapped),
        ))
        .region(
            move || model.with(|m| screen::data(m).can_save),
            move |can_save| if *can_save { tables() } else { nothing() },
        )
        .with(bring_back(act))
        .region(
            move || model.with(|m| screen::data(m).can_delete),
            move |can_delete| if *can_delete { delete() } else { nothing() },
        )
        .with(help_link())
}

/// A real file field, which every browser and screen reader knows.
fn bring_back(act: Act) -> El {
    let field = el("input", "file")
        .attr("id", "file")
        .attr("type", "file")
        .attr("accept", ".json,application/json")
        .on("change", move |_| act.send(Msg::Data(DataMsg::FileChosen)));
    let label = el("label", "gap-s")
        .attr("for", "file")
        .say("A file that “Save a copy” made");
    section("sec", "Bring a copy back")
        .attr("id", "record")
        .with(p(
            "gap-s",
            "You see what it holds before anything is added. Nothing here is replaced by something older.",
        ))
        .with(label)
        .with(field)
}

/// What a chosen file holds, and whether to take it in.
pub(super) fn restore(model: Live, act: Act) -> El {
    let lines = model.with_untracked(screen::restore).unwrap_or_default();
    let add = act.tap(Msg::Data(DataMsg::ImportConfirmed));
    el("main", "page bare")
        .with(back_to(&Route::Data, "Back"))
        .with(heading("h-q", "Add this copy to your record?"))
        .with(p("lede gap", "The file holds:"))
        .with(el("ul", "bul gap-s").all(lines.iter().map(|line| el("li", "").say(line))))
        .with(p("gap-s", "You can take it back until you close the app."))
        .with(button("btn gap-l", "Add it to my record", add))
        .with(link_to("btn line gap-s", &Route::Data, "Leave it"))
        .with(help_link())
}

/// The page that asks before everything is deleted.
pub(super) fn delete(act: Act) -> El {
    let copy = act.tap(Msg::CopyTapped);
    let confirm = act.tap(Msg::DeleteConfirmed);
    el("main", "page bare")
        .with(back_to(&Route::Data, "Back"))
        .with(heading("h-q", "Delete your record?"))
        .with(p(
            "lede gap",
            "All sessions and check-ins, your own routines and your answers in the check go from this phone. Locks and limits stay with their reasons, and so do your settings.",
        ))
        .with(p("gap-s", "You can bring them back until you close the app."))
        .with(icon_button("btn gap-l", Icon::Save, "Save a copy first", copy))
        .with(button("btn line gap-s", "Delete everything", confirm))
        .with(help_link())
}
