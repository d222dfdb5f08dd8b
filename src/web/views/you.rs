//! The person's body and kit.

use crate::app::msg::{Msg, Setting};
use crate::app::screens::you::{self as screen, YouScreen};
use crate::content::{Filter, Kit};
use crate::route::Route;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::answers::fieldset;
use crate::web::ui::{El, bullets, check_row, el, group, nothing, p, section, text};
use crate::web::views::help_link;
use crate::web::views::ways::{link_to, page_under};

/// What is left out and what is at hand, each a box to tick.
pub(super) fn you(model: Live, act: Act) -> El {
    let body = el("div", "").region(
        move || model.with(screen::you),
        move |shown| {
            let body = fieldset("Leave exercises out for", "leg")
                .attr("class", "sec")
                .with(filters(model, act, &shown.others));
            group([told(shown), body])
        },
    );
    let things = el("div", "opts gap-s").all(Kit::THINGS.into_iter().map(|kit| {
        check_row(
            "thing",
            move || model.with(|m| !m.settings.missing.has(kit)),
            move |on| act.send(Msg::SettingChanged(Setting::AtHand(kit, on))),
            text(screen::thing(kit)),
        )
    }));
    page_under(&Route::More, "More", "Your body and your kit")
        .with(p(
            "lede gap",
            "Routines leave out or change what does not fit, and say why. This is no medical advice: ask a clinician if you are not sure.",
        ))
        .with(body)
        .with(
            fieldset("What you have at hand", "leg")
                .attr("class", "sec")
                .with(things),
        )
        .with(help_link())
}

/// What only a check changes.
fn told(shown: &YouScreen) -> El {
    if shown.told.is_empty() {
        return nothing();
    }
    section("sec", "You told us in your last check, or when you stopped")
        .with(bullets("bul gap-s", shown.told.iter().map(String::as_str)))
        .with(link_to("lone", &Route::Symptoms, "A new check changes it"))
}

/// Filters to tick.
pub(super) fn filters(model: Live, act: Act, filters: &[Filter]) -> El {
    let row = |filter: &Filter| {
        let filter = *filter;
        check_row(
            "body",
            move || model.with(|m| m.settings.body.is_some_and(|b| b.has(filter))),
            move |on| act.send(Msg::SettingChanged(Setting::Body(filter, on))),
            text(&screen::name(filter)),
        )
    };
    el("div", "opts gap-s").all(filters.iter().map(row))
}

/// What was changed for the person, and where they can say otherwise.
pub(super) fn changes(changes: &[String]) -> El {
    if changes.is_empty() {
        return nothing();
    }
    el("div", "note gap-s")
        .with(p("", "Changed for you:"))
        .with(bullets("bul", changes.iter().map(String::as_str)))
        .with(link_to("lone", &Route::You, "Your body and your kit"))
}
