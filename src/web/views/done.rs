//! The end of a session.

use crate::app::msg::Msg;
use crate::app::screens::done::{DoneScreen, EFFORTS, done as done_screen};
use crate::app::screens::reminders;
use crate::pain::Pain;
use crate::route::Route;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::answers::fieldset;
use crate::web::ui::{El, Icon, button, el, heading, icon, nothing, p, scale, section, segments};
use crate::web::views::ways::link_to;
use crate::web::views::{care, help_link};

/// What was done, and two questions.
pub(super) fn done(model: Live, act: Act) -> El {
    let Some(screen) = model.with_untracked(done_screen) else {
        return nothing();
    };
    let saved = nothing().region(
        move || model.with(|m| done_screen(m).and_then(|s| s.saved)),
        |saved| {
            saved.map_or_else(nothing, |words| {
                el("p", "ok-line").with(icon(Icon::Check)).say(words)
            })
        },
    );
    let banners = nothing().region(
        move || model.with(|m| done_screen(m).map(|s| s.banners)),
        move |banners| care::banners(banners.as_deref().unwrap_or_default(), act),
    );
    let hero = el("section", "hero-done")
        .with(saved)
        .with(heading("h-page", &screen.heading))
        .with(summary(&screen));
    let next = section("sec", "What next")
        .with(p("gap-s", screen.next))
        .maybe(
            model
                .with_untracked(reminders::desk_line)
                .map(|line| p("gap-s", &line)),
        )
        .with(el("p", "").with(link_to("lone", &Route::Progress, "See your progress")))
        .with(el("p", "").with(link_to("lone", &Route::Today, "Back to Today")));
    el("main", "page")
        .with(hero)
        .with(banners)
        .maybe(screen.asks.then(|| questions(model, act)))
        .with(next)
        .with(help_link())
}

fn summary(screen: &DoneScreen) -> El {
    if screen.rows.is_empty() {
        return nothing();
    }
    let line = |class: &str, name: &str, amount: &str| {
        el("div", class)
            .with(el("dt", "").say(name))
            .with(el("dd", "").say(amount))
    };
    let rows = screen
        .rows
        .iter()
        .map(|(name, amount)| line("", name, amount));
    el("dl", "did num")
        .all(rows)
        .with(line("tot", "Done in full", &screen.in_full))
}

fn questions(model: Live, act: Act) -> El {
    let chosen = move || model.with(|m| m.done.as_ref().and_then(|d| d.pain).map(Pain::get));
    let choose = move |n| {
        if let Some(pain) = Pain::new(n) {
            act.send(Msg::DonePainChosen(pain));
        }
    };
    let felt = segments(
        "effort",
        "seg3",
        &EFFORTS.map(|e| e.1),
        move || model.with(|m| done_screen(m)?.effort.iter().position(|e| e.2)),
        move |at| act.send(Msg::EffortChosen(EFFORTS[at].0)),
    );
    let save = button("btn gap-l", "", act.tap(Msg::AnswersSaved)).live_text(move || {
        let saved = model.with(|m| done_screen(m).is_some_and(|s| s.answers_saved));
        if saved {
            "Answers saved"
        } else {
            "Save answers"
        }
        .to_owned()
    });
    nothing()
        .with(el("section", "sec").with(scale("pain-after", "Pain now", chosen, choose)))
        .with(el("section", "sec").with(fieldset("How was it?", "leg").with(felt)))
        .with(save)
}
