//! The session preview.

use leptos::prelude::*;

use crate::app::model::Model;
use crate::app::msg::Msg;
use crate::app::screens::preview::{Gentle, LineView, PreviewScreen, preview as preview_screen};
use crate::content::signs::SIGNS;
use crate::pain::Pain;
use crate::route::Route;
use crate::web::runtime::Act;
use crate::web::ui::{
    Icon, back_link, err_summary, filled, heading, icon, radio_row, row_body, scale, switch,
};
use crate::web::views::{care, help_link};

/// The short check, what will be done, Start.
pub(super) fn preview(model: RwSignal<Model>, act: Act) -> AnyView {
    let shown = Memo::new(move |_| model.with(preview_screen));
    let get = move |read: fn(&PreviewScreen) -> String| {
        move || shown.with(|s| s.as_ref().map(read).unwrap_or_default())
    };
    let problem = move || shown.with(|s| s.as_ref().and_then(|s| s.problem));
    let asks = Memo::new(move |_| shown.with(|s| s.as_ref().is_some_and(|s| s.asks)));
    let locked = Memo::new(move |_| shown.with(|s| s.as_ref().and_then(|s| s.locked.clone())));
    let lines = Memo::new(move |_| shown.with(|s| s.as_ref().map(names).unwrap_or_default()));
    let gentle = Memo::new(move |_| shown.with(|s| s.as_ref().and_then(|s| s.gentle.clone())));
    view! {
        <main class="page">
            {back_link(Route::Today.href(), "Today")}
            <div class="top">
                {heading("h-q", get(|s| s.title.clone()))}
                <p class="sub num">{get(|s| s.sub.clone())}</p>
            </div>
            {move || match locked.get() {
                Some(card) => care::card(card, act, false),
                None => {
                    view! {
                        {err_summary(problem, "short-check")}
                        {move || if asks.get() { questions(model, act) } else { answered(model, act) }}
                    }
                        .into_any()
                }
            }}
            <section class="sec" id="lines">
                <h2>"What you will do"</h2>
                {move || gentle.get().map(gentle_note)}
                <ul class="rows gap-s">
                    {move || {
                        let all = lines.get().into_iter().enumerate();
                        all.map(|(at, line)| line_row(model, act, at, line)).collect_view()
                    }}
                </ul>
            </section>
            <section class="sec">
                <ul class="rows">
                    <li>
                        <button class="row" on:click=move |_| act.send(Msg::SoundTestTapped)>
                            {icon(Icon::Sound)} <span class="tx">
                                <strong>"Test the sound"</strong>
                                <span>{get(sound_line)}</span>
                            </span>
                        </button>
                    </li>
                    <li>
                        <a class="row" href=Route::Sound.href()>
                            {icon(Icon::Timer)} <span class="tx">
                                <strong>"Get-ready time"</strong>
                                <span>{get(|s| s.ready.clone())}</span>
                            </span> {icon(Icon::Chevron)}
                        </a>
                    </li>
                </ul>
            </section>
            {help_link()}
        </main>
        {move || {
            locked.with(Option::is_none)
                .then(|| {
                    view! {
                        <div class="dock" role="region" aria-label="Start">
                            <button class="btn" on:click=move |_| act.send(Msg::StartTapped)>
                                {filled(Icon::Play)}
                                {get(|s| s.button.clone())}
                            </button>
                        </div>
                    }
                })
        }}
    }
    .into_any()
}

fn names(screen: &PreviewScreen) -> Vec<(String, String)> {
    screen
        .lines
        .iter()
        .map(|l: &LineView| (l.name.clone(), l.sub.clone()))
        .collect()
}

fn sound_line(screen: &PreviewScreen) -> String {
    screen
        .sound
        .unwrap_or("3, 2, 1, go. Could you hear it? If not, turn the volume up.")
        .to_owned()
}

/// The nine lines in two taps, and the pain scale.
fn questions(model: RwSignal<Model>, act: Act) -> AnyView {
    let answer = move |none: bool, words: &'static str| {
        radio_row(
            "short",
            move || model.with(|m| m.preview.short == Some(none)),
            move || act.send(Msg::ShortAnswered(none)),
            words.into_any(),
        )
    };
    let chosen = move || model.with(|m| m.preview.pain.map(Pain::get));
    let choose = move |n| {
        if let Some(pain) = Pain::new(n) {
            act.send(Msg::PreviewPainChosen(pain));
        }
    };
    view! {
        <section id="short-check">
            <fieldset>
                <legend>
                    <h2>"Any of these, today or yesterday?"</h2>
                </legend>
                <ul class="bul signs">
                    {SIGNS.iter().map(|s| view! { <li>{s.short}</li> }).collect_view()}
                </ul>
                <div class="opts gap-s">
                    {answer(true, "No, none of these")} {answer(false, "Yes, or I’m not sure")}
                </div>
            </fieldset>
        </section>
        <section class="sec">
            {scale("pain-now", "Pain between your shoulder blades now", chosen, choose)}
        </section>
    }
    .into_any()
}

fn answered(model: RwSignal<Model>, act: Act) -> AnyView {
    let line = model.with_untracked(|m| preview_screen(m).and_then(|s| s.answered));
    view! {
        <p class="check-line">
            {icon(Icon::Symptoms)}
            <span>
                {line} " "
                <button class="link-btn" on:click=move |_| act.send(Msg::CheckDropped)>
                    "Answer again"
                </button>
            </span>
        </p>
    }
    .into_any()
}

fn gentle_note(gentle: Gentle) -> AnyView {
    view! {
        <div class="note warm gap-s" role="status">
            <p>{gentle.why}</p>
            <ul class="bul">
                {gentle.changes.into_iter().map(|c| view! { <li>{c}</li> }).collect_view()}
            </ul>
        </div>
    }
    .into_any()
}

fn line_row(model: RwSignal<Model>, act: Act, at: usize, (name, sub): (String, String)) -> AnyView {
    let label = format!("Include {}", name.to_lowercase());
    view! {
        <li>
            <div class="row">
                {row_body(name, sub)}
                {switch(
                    label,
                    move || model.with(|m| !m.preview.left_out.contains(&at)),
                    move |on| act.send(Msg::LineToggled(at, on)),
                )}
            </div>
        </li>
    }
    .into_any()
}
