//! A routine is handed on, or copied to be changed.

use crate::app::model::Handed;
use crate::app::msg::{EditorMsg, Msg, ShareMsg};
use crate::app::screens::shared::COPIED;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::{El, button, el, nothing, p};

/// What can be done with a routine, by its id, and what became of it.
pub(super) fn ways(model: Live, act: Act, id: &str) -> El {
    let copy = Msg::Editor(EditorMsg::Copied(id.to_owned()));
    let share = Msg::Share(ShareMsg::Tapped(id.to_owned()));
    let ways = el("p", "edit-end gap-s")
        .with(button("link-btn", "Copy and change", act.tap(copy)))
        .with(button("link-btn", "Share", act.tap(share)));
    nothing().with(ways).region(
        move || model.with(|m| m.sharing.handed.clone()),
        |handed| handed.as_ref().map_or_else(nothing, outcome),
    )
}

fn outcome(handed: &Handed) -> El {
    match handed {
        Handed::Copied => p("note", COPIED),
        Handed::ByHand(text) => {
            let field = el("textarea", "ta gap-s")
                .attr("id", "by-hand")
                .attr("rows", "8")
                .attr("readonly", "")
                .say(text);
            let label = "This browser cannot share or copy. Copy this text by hand:";
            el("div", "note")
                .with(el("label", "").attr("for", "by-hand").say(label))
                .with(field)
        }
    }
}
