//! The end of a session.

use leptos::prelude::*;

use crate::app::model::Model;
use crate::app::msg::Msg;
use crate::app::screens::done::{DoneScreen, done as done_screen};
use crate::pain::Pain;
use crate::progress::Effort;
use crate::route::Route;
use crate::web::runtime::Act;
use crate::web::ui::{Icon, heading, icon, scale, segments};
use crate::web::views::{care, help_link};

/// What was done, and two questions.
pub(super) fn done(model: RwSignal<Model>, act: Act) -> AnyView {
    let shown = Memo::new(move |_| model.with(done_screen));
    let banners = Memo::new(move |_| shown.with(|s| s.as_ref().map(|s| s.banners.clone())));
    let saved = Memo::new(move |_| shown.with(|s| s.as_ref().and_then(|s| s.saved)));
    let Some(screen) = shown.get_untracked() else {
        return ().into_any();
    };
    view! {
        <main class="page">
            <section class="hero-done">
                {move || {
                    saved
                        .get()
                        .map(|words| view! { <p class="ok-line">{icon(Icon::Check)} {words}</p> })
                }}
                {heading("h-page", screen.heading.clone())} {summary(&screen)}
            </section>
            {move || care::banners(banners.get().unwrap_or_default(), act)}
            {screen.asks.then(|| questions(model, shown, act, &screen))}
            <section class="sec">
                <h2>"What next"</h2>
                <p class="gap-s">{screen.next}</p>
                <p>
                    <a class="lone" href=Route::Progress.href()>
                        "See your progress"
                    </a>
                </p>
                <p>
                    <a class="lone" href=Route::Today.href()>
                        "Back to Today"
                    </a>
                </p>
            </section>
            {help_link()}
        </main>
    }
    .into_any()
}

fn summary(screen: &DoneScreen) -> AnyView {
    if screen.rows.is_empty() {
        return ().into_any();
    }
    let row = |(name, amount): (String, String)| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{amount}</dd>
            </div>
        }
    };
    view! {
        <dl class="did num">
            {screen.rows.clone().into_iter().map(row).collect_view()} <div class="tot">
                <dt>"Done in full"</dt>
                <dd>{screen.in_full.clone()}</dd>
            </div>
        </dl>
    }
    .into_any()
}

fn questions(
    model: RwSignal<Model>,
    shown: Memo<Option<DoneScreen>>,
    act: Act,
    screen: &DoneScreen,
) -> AnyView {
    let chosen = move || model.with(|m| m.done.as_ref().and_then(|d| d.pain).map(Pain::get));
    let choose = move |n| {
        if let Some(pain) = Pain::new(n) {
            act.send(Msg::DonePainChosen(pain));
        }
    };
    let efforts: Vec<(Effort, String)> = screen
        .effort
        .iter()
        .map(|(e, words, _)| (*e, (*words).to_owned()))
        .collect();
    let saved = move || shown.with(|s| s.as_ref().is_some_and(|s| s.answers_saved));
    view! {
        <section class="sec">{scale("pain-after", "Pain now", chosen, choose)}</section>
        <section class="sec">
            <fieldset>
                <legend class="leg">
                    <h2>"How was it?"</h2>
                </legend>
                {segments(
                    "effort",
                    "seg3",
                    efforts,
                    move || model.with(|m| m.done.as_ref().and_then(|d| d.effort)),
                    move |effort| act.send(Msg::EffortChosen(effort)),
                )}
            </fieldset>
        </section>
        <button class="btn gap-l" on:click=move |_| act.send(Msg::AnswersSaved)>
            {move || if saved() { "Answers saved" } else { "Save answers" }}
        </button>
    }
    .into_any()
}
