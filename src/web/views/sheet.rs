//! The sheet that asks why the person stopped.

use leptos::prelude::*;

use crate::app::msg::PlayerMsg;
use crate::app::screens::player::{PlayerScreen, SheetView};
use crate::pain::Pain;
use crate::triage::StopReason;
use crate::web::runtime::Act;
use crate::web::ui::{radio_row, scale};

/// The sheet over the paused player.
pub(super) fn sheet(shown: Memo<Option<PlayerScreen>>, act: Act) -> AnyView {
    let open = Memo::new(move |_| shown.with(|s| s.as_ref().and_then(|s| s.sheet.clone())));
    let reasons =
        open.with_untracked(|s| s.as_ref().map(|s| s.reasons.clone()).unwrap_or_default());
    let is_chosen = move |reason: StopReason| {
        open.with(|s| {
            s.as_ref()
                .is_some_and(|s| s.reasons.iter().any(|r| r.0 == reason && r.2))
        })
    };
    let row = move |(reason, words, _): (StopReason, &'static str, bool)| {
        radio_row(
            "reason",
            move || is_chosen(reason),
            move || act.player(PlayerMsg::ReasonChosen(reason)),
            words.into_any(),
        )
    };
    let asks_pain = Memo::new(move |_| open.with(|s| s.as_ref().is_some_and(|s| s.pain.is_some())));
    let keep_going = Memo::new(move |_| open.with(|s| s.as_ref().and_then(|s| s.keep_going)));
    view! {
        <div class="scrim"></div>
        <div class="sheet" role="dialog" aria-modal="true" aria-labelledby="why">
            <h2 id="why" class="h-q" tabindex="-1" autofocus>
                "Why did you stop?"
            </h2>
            <p class="sub gap-s">"Everything is paused. What you did is kept."</p>
            <div class="opts" role="radiogroup" aria-labelledby="why">
                {reasons.into_iter().map(row).collect_view()}
            </div>
            {move || asks_pain.get().then(|| pain(open, act))}
            <div class="btn-row gap">
                {move || {
                    keep_going
                        .get()
                        .map(|words| {
                            view! {
                                <button
                                    class="btn line"
                                    on:click=move |_| act.player(PlayerMsg::KeepGoingTapped)
                                >
                                    {words}
                                </button>
                            }
                        })
                }}
                <button class="btn" on:click=move |_| act.player(PlayerMsg::EndTapped)>
                    "End session"
                </button>
            </div>
            <p class="small gap-s">
                "If you end without a reason, we keep to the gentle set for 48 hours."
            </p>
        </div>
    }
    .into_any()
}

fn pain(open: Memo<Option<SheetView>>, act: Act) -> AnyView {
    let chosen = move || {
        open.with(|s| {
            let scale = s.as_ref()?.pain.as_ref()?;
            scale.iter().find(|p| p.1).map(|p| p.0.get())
        })
    };
    let choose = move |n| {
        if let Some(pain) = Pain::new(n) {
            act.player(PlayerMsg::StopPainChosen(pain));
        }
    };
    let problem = move || open.with(|s| s.as_ref().and_then(|s| s.problem));
    let advice = move || open.with(|s| s.as_ref().and_then(|s| s.advice));
    view! {
        <div class="gap">
            {move || {
                problem()
                    .map(|p| view! { <p class="err-in" data-problem tabindex="-1">{p}</p> })
            }}
            {scale("stop-pain", "Pain now", chosen, choose)}
            <p role="status">{advice}</p>
        </div>
    }
    .into_any()
}
