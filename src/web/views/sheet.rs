//! The sheet that asks why the person stopped.

use crate::app::msg::{Msg, PlayerMsg};
use crate::app::screens::player::{SheetView, player as player_screen};
use crate::pain::Pain;
use crate::triage::StopReason;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::{El, Icon, button, el, group, icon, nothing, p, radio_row, scale, text};

/// The sheet over the paused player.
pub(super) fn sheet(model: Live, act: Act) -> El {
    let open = move || model.with(|m| player_screen(m).and_then(|s| s.sheet));
    let title = el("h2", "h-q")
        .attr("id", "why")
        .attr("tabindex", "-1")
        .say("Why did you stop?");
    let reasons = open().map_or_else(Vec::new, |s| s.reasons);
    let rows = reasons.into_iter().map(|(reason, words, _)| {
        let chosen = act.tap(Msg::Player(PlayerMsg::ReasonChosen(reason)));
        match reason {
            // It leads to the emergency card at once, so it is a button: arrow
            // keys walk over radio buttons and choose each on the way.
            StopReason::Emergency => button("opt mid", "", chosen)
                .with(icon(Icon::Warn))
                .with(el("b", "").say(words)),
            StopReason::Numbness
            | StopReason::Sharp
            | StopReason::HurtMore
            | StopReason::TooHard
            | StopReason::Other
            | StopReason::NotSaid => radio_row(
                "reason",
                move || open().is_some_and(|s| is_chosen(&s, reason)),
                chosen,
                text(words),
            ),
        }
    });
    let pain = nothing().region(
        move || open().is_some_and(|s| s.pain.is_some()),
        move |asks| if *asks { pain(open, act) } else { nothing() },
    );
    let keep_going = nothing().region(
        move || open().and_then(|s| s.keep_going),
        move |words| {
            let go_on = act.tap(Msg::Player(PlayerMsg::KeepGoingTapped));
            words.map_or_else(nothing, |words| button("btn line", words, go_on))
        },
    );
    let end = button(
        "btn",
        "End session",
        act.tap(Msg::Player(PlayerMsg::EndTapped)),
    );
    let sheet = el("div", "sheet")
        .attr("role", "dialog")
        .attr("aria-modal", "true")
        .attr("aria-labelledby", "why")
        .with(title)
        .with(p("sub gap-s", "Everything is paused."))
        .with(
            el("div", "opts")
                .attr("role", "radiogroup")
                .attr("aria-labelledby", "why")
                .all(rows),
        )
        .with(pain)
        .with(el("p", "small gap-s").live_text(move || {
            let said = open().is_some_and(|s| s.reasons.iter().any(|r| r.2));
            let hint = "If you end without a reason, we keep to the gentle set for 48 hours.";
            if said { "" } else { hint }.to_owned()
        }))
        .with(el("div", "btn-row gap").with(keep_going).with(end));
    group([el("div", "scrim"), sheet])
}

fn is_chosen(sheet: &SheetView, reason: StopReason) -> bool {
    sheet.reasons.iter().any(|r| r.0 == reason && r.2)
}

/// The pain scale and what the pain rule says to the score.
fn pain(open: impl Fn() -> Option<SheetView> + Copy + 'static, act: Act) -> El {
    let chosen = move || {
        let scale = open().and_then(|s| s.pain).unwrap_or_default();
        scale.iter().find(|p| p.1).map(|p| p.0.get())
    };
    let choose = move |n| {
        if let Some(pain) = Pain::new(n) {
            act.player(PlayerMsg::StopPainChosen(pain));
        }
    };
    let problem = nothing().region(
        move || open().and_then(|s| s.problem),
        |problem| {
            let words = |words| {
                p("err-in", words)
                    .attr("data-problem", "")
                    .attr("tabindex", "-1")
            };
            problem.map_or_else(nothing, words)
        },
    );
    let advice = el("p", "gap-s")
        .attr("role", "status")
        .live_text(move || open().and_then(|s| s.advice).unwrap_or_default().to_owned());
    el("div", "gap").all([
        problem,
        scale("stop-pain", "Pain now", chosen, choose),
        advice,
    ])
}
