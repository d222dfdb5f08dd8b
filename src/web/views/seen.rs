//! What a professional has said: before a lock is opened, and of pain that
//! nobody had checked.

use crate::app::msg::{CheckMsg, Msg};
use crate::route::Route;
use crate::web::runtime::Act;
use crate::web::ui::{El, button, el, heading, p};
use crate::web::views::help_link;
use crate::web::views::ways::{back_to, link_to};

/// The page that asks before a lock is opened.
pub(super) fn unlock(act: Act) -> El {
    let seen = "Yes, I have been seen and told exercise is OK";
    el("main", "page bare")
        .with(back_to(&Route::Today, "Back"))
        .with(heading("h-q", "Has a professional seen you about this?"))
        .with(p(
            "lede gap",
            "Go on only if a doctor, nurse, physiotherapist or ambulance team looked at what you told us, and said that exercise is OK.",
        ))
        .with(p(
            "gap",
            "Then you answer the full check again. Exercises open if it finds nothing to lock.",
        ))
        .with(link_to("btn gap-l", &Route::Today, "No, keep them locked"))
        .with(button("btn line gap-s", seen, act.tap(Msg::Check(CheckMsg::SeenConfirmed))))
        .with(help_link())
}

/// What a professional said of this pain.
pub(super) fn checked(act: Act) -> El {
    let ok = "They said that exercise is OK";
    let unclear = "I do not know what they said about exercise";
    el("main", "page")
        .with(back_to(&Route::Today, "Back"))
        .with(heading("h-q", "What did they say about exercise?"))
        .with(p(
            "sub gap",
            "A doctor, nurse or physiotherapist who looked at this pain since it began or last changed.",
        ))
        .with(button("btn gap-l", ok, act.tap(Msg::Check(CheckMsg::CheckedRecorded(true)))))
        .with(button("btn line gap-s", unclear, act.tap(Msg::Check(CheckMsg::CheckedRecorded(false)))))
        .with(link_to("lone", &Route::Today, "Nobody has looked at it yet"))
        .with(help_link())
}
