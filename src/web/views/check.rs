//! The pages of the symptom check.

use leptos::prelude::*;

use crate::app::model::Model;
use crate::app::msg::Msg;
use crate::app::screens::check as screen;
use crate::app::screens::check::SignLine;
use crate::content::regions::Region;
use crate::content::signs::ASK;
use crate::pain::Pain;
use crate::route::Route;
use crate::web::runtime::Act;
use crate::web::ui::{back_link, check_row, err_summary, heading, radio_row, scale};
use crate::web::views::care;
use crate::web::views::help_link;

/// The start: what the check does, the region, and the way to help above the
/// button.
pub(super) fn start(model: RwSignal<Model>, act: Act) -> AnyView {
    let lock = Memo::new(move |_| {
        model.with(|m| {
            m.standing
                .lock()
                .map(|l| crate::app::screens::result::lock_card(l, m))
        })
    });
    view! {
        <main class="page">
            {heading("h-page", "Check your symptoms")}
            <p class="lede gap">
                "Nine warning signs and your pain now. About 1 minute. It does not diagnose."
            </p>
            {move || lock.get().map(|c| care::card(c, act, false))}
            <section class="sec">{regions(model, act)}</section>
            <section class="sec">
                <h2>"In an emergency, call now"</h2>
                {move || care::calls(model.with(crate::app::screens::more::help))}
            </section>
            <button class="btn gap-l" on:click=move |_| act.send(Msg::CheckBegun)>
                "Start the check"
            </button>
            {help_link()}
        </main>
    }
    .into_any()
}

/// Where the person is, for the numbers to call.
pub(super) fn regions(model: RwSignal<Model>, act: Act) -> AnyView {
    let row = |region: Region| {
        radio_row(
            "region",
            move || model.with(|m| m.settings.region == Some(region)),
            move || act.send(Msg::RegionChosen(region)),
            region.name().into_any(),
        )
    };
    view! {
        <fieldset>
            <legend class="leg">
                <h2>"Where are you?"</h2>
            </legend>
            <p class="sub gap-s">"So that we show the right number to call."</p>
            <div class="opts">{Region::ALL.into_iter().map(row).collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// The nine signs.
pub(super) fn signs(model: RwSignal<Model>, act: Act) -> AnyView {
    let problem = move || model.with(|m| m.check.problem.map(screen::problem));
    let lines = model.with_untracked(screen::signs);
    let line = move |line: SignLine| {
        let id = line.id;
        check_row(
            format!("sign-{}", id as usize),
            move || model.with(|m| m.check.ticked.contains(&id)),
            move |on| act.send(Msg::SignTicked(id, on)),
            words(&line),
        )
    };
    view! {
        <main class="page">
            {back_link(Route::Symptoms.href(), "Back")} {err_summary(problem, "signs")}
            <fieldset id="signs">
                <legend>
                    <span class="q-cap">"Question 1"</span>
                    {heading("h-q", ASK)}
                </legend>
                <p class="sub gap">"Tick every one that fits, even if it seems small."</p>
                {inline_problem(problem)}
                <div class="opts">{lines.into_iter().map(line).collect_view()}</div>
                <span class="or">"or"</span>
                <div class="opts">
                    {check_row(
                        "none".to_owned(),
                        move || model.with(|m| m.check.none),
                        move |on| act.send(Msg::NoneTicked(on)),
                        "No, I do not have any of these".into_any(),
                    )}
                    {check_row(
                        "unsure".to_owned(),
                        move || model.with(|m| m.check.unsure),
                        move |on| act.send(Msg::UnsureTicked(on)),
                        "I’m not sure about one".into_any(),
                    )}
                </div>
            </fieldset>
            {continue_button(act)}
            {help_link()}
        </main>
    }
    .into_any()
}

/// Which sign the person is not sure about.
pub(super) fn unsure(model: RwSignal<Model>, act: Act) -> AnyView {
    let problem = move || model.with(|m| m.check.problem.map(screen::problem));
    let lines = model.with_untracked(screen::unsure);
    let line = move |line: SignLine| {
        let id = line.id;
        check_row(
            format!("unsure-{}", id as usize),
            move || model.with(|m| m.check.unsure_about.contains(&id)),
            move |on| act.send(Msg::UnsureSignTicked(id, on)),
            words(&line),
        )
    };
    view! {
        <main class="page">
            {back_link(Route::Signs.href(), "Back")} {err_summary(problem, "unsure")}
            <fieldset id="unsure">
                <legend>
                    <span class="q-cap">"Question 2"</span>
                    {heading("h-q", "Which one are you not sure about?")}
                </legend>
                <p class="sub gap">"If it might be there, tick it. We would rather be careful."</p>
                {inline_problem(problem)}
                <div class="opts">{lines.into_iter().map(line).collect_view()}</div>
            </fieldset>
            {continue_button(act)}
            {help_link()}
        </main>
    }
    .into_any()
}

/// Pain now.
pub(super) fn pain(model: RwSignal<Model>, act: Act) -> AnyView {
    let problem = move || model.with(|m| m.check.problem.map(screen::problem));
    let chosen = move || model.with(|m| m.check.pain.map(Pain::get));
    let choose = move |n| {
        if let Some(pain) = Pain::new(n) {
            act.send(Msg::CheckPainChosen(pain));
        }
    };
    view! {
        <main class="page">
            {back_link(Route::Signs.href(), "Back")} {err_summary(problem, "pain")}
            <span class="q-cap">"Last question"</span>
            {heading("h-q", "How much does it hurt?")}
            <div id="pain" class="sec">
                {inline_problem(problem)}
                {scale("pain", "Pain between your shoulder blades now", chosen, choose)}
            </div>
            <button class="btn gap-l" on:click=move |_| act.send(Msg::ContinueTapped)>
                "See my result"
            </button>
            {help_link()}
        </main>
    }
    .into_any()
}

/// The page that asks before a lock is opened.
pub(super) fn unlock(act: Act) -> AnyView {
    view! {
        <main class="page bare">
            {back_link(Route::Today.href(), "Back")}
            {heading("h-q", "Has a professional seen you about this?")}
            <p class="lede gap">
                "Go on only if a doctor, nurse or ambulance team looked at what you told us, and said that exercise is OK."
            </p>
            <p class="gap">
                "Then you answer the check again. Exercises open if it finds no warning signs."
            </p>
            <a class="btn gap-l" href=Route::Today.href()>
                "No, keep them locked"
            </a>
            <button class="btn line gap-s" on:click=move |_| act.send(Msg::SeenConfirmed)>
                "Yes, I have been seen and told exercise is OK"
            </button>
            {help_link()}
        </main>
    }
    .into_any()
}

fn words(line: &SignLine) -> AnyView {
    view! {
        <b>{line.lead}</b>
        {line.rest}
    }
    .into_any()
}

fn inline_problem(problem: impl Fn() -> Option<&'static str> + Send + Copy + 'static) -> AnyView {
    view! { {move || problem().map(|words| view! { <p class="err-in">{words}</p> })} }.into_any()
}

fn continue_button(act: Act) -> AnyView {
    view! {
        <button class="btn gap-l" on:click=move |_| act.send(Msg::ContinueTapped)>
            "Continue"
        </button>
    }
    .into_any()
}
