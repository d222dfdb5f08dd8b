//! One exercise, or one of its forms.

use leptos::prelude::*;

use crate::app::screens::exercise::{ExerciseScreen, FormOf, Way, exercise as exercise_screen};
use crate::content::signs::FOUR_STOP_SIGNS;
use crate::content::{Claim, Evidence, Exercise, Swap};
use crate::route::Route;
use crate::web::ui::{Icon, back_link, filled, heading, icon, row, row_body};
use crate::web::views::help_link;

/// The page of the movement called `slug`.
pub(super) fn exercise(slug: &str) -> AnyView {
    let Some(shown) = exercise_screen(slug) else {
        return ().into_any();
    };
    let movement = shown.movement;
    view! {
        <main class="page">
            {back(shown.form_of.as_ref())} {heading("h-page", movement.name)}
            <p class="sub">{shown.sub.clone()}</p>
            {shown
                .exercise
                .filter(|e| e.formal_name != e.name)
                .map(|e| view! { <p class="sub">{e.formal_name} "."</p> })}
            <section class="plate steps-plate">
                <h2>"How to do it"</h2>
                <p class="start">{movement.start}</p>
                <ol class="steps">{lines(movement.steps)}</ol>
            </section>
            <a class="btn gap-l" href=shown.start.href()>
                {filled(Icon::Play)}
                "Start this exercise"
            </a>
            {about(&shown)} {doses(&shown)} {ways(shown.ways.clone())} {stop_if(shown.exercise)}
            {shown.exercise.map(evidence)} {help_link()}
        </main>
    }
    .into_any()
}

fn back(form: Option<&FormOf>) -> AnyView {
    match form {
        Some(form) => back_link(form.route.href(), form.parent),
        None => back_link(Route::Exercises.href(), "Exercises"),
    }
}

fn lines(lines: &'static [&'static str]) -> AnyView {
    lines
        .iter()
        .map(|l| view! { <li>{*l}</li> })
        .collect_view()
        .into_any()
}

/// What it is for, do and do not, mistakes, when, kit; for a form, how it
/// differs.
fn about(shown: &ExerciseScreen) -> AnyView {
    if let Some(form) = &shown.form_of {
        return view! {
            <section class="sec-line">
                <h2>"What differs"</h2>
                <p class="gap-s">{form.how}</p>
            </section>
        }
        .into_any();
    }
    let Some(exercise) = shown.exercise else {
        return ().into_any();
    };
    view! {
        <section class="sec-line">
            <h2>"What it is for"</h2>
            <p class="gap-s">{exercise.purpose}</p>
            <p class="gap-s">{exercise.when}</p>
        </section>
        <section class="sec-line">
            <h2>"Do"</h2>
            {ticks("ticks do", Icon::Check, exercise.dos)}
            <h2 class="gap-l">"Do not"</h2>
            {ticks("ticks dont", Icon::Close, exercise.do_nots)}
        </section>
        <section class="sec-line">
            <h2>"Usual mistakes"</h2>
            {ticks("ticks warn", Icon::Warn, exercise.mistakes)}
        </section>
        {kit(exercise)}
    }
    .into_any()
}

fn ticks(class: &'static str, mark: Icon, lines: &'static [&'static str]) -> AnyView {
    let line = move |words: &&'static str| view! { <li>{icon(mark)} {*words}</li> };
    view! { <ul class=class>{lines.iter().map(line).collect_view()}</ul> }.into_any()
}

fn kit(exercise: &'static Exercise) -> AnyView {
    if exercise.swaps.is_empty() {
        return ().into_any();
    }
    let swap = |swap: &'static Swap| {
        view! {
            <li>
                "No " {swap.missing.name()} "? " {swap.instead}
                {swap.caution.map(|c| view! { <span class="caution">" " {c}</span> })}
            </li>
        }
    };
    view! {
        <section class="sec-line">
            <h2>"Kit and swaps"</h2>
            <ul class="bul gap-s">{exercise.swaps.iter().map(swap).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn doses(shown: &ExerciseScreen) -> AnyView {
    let cell = |(name, amount, is_yours): (&'static str, String, bool)| {
        view! {
            <div class=if is_yours { "on" } else { "" }>
                <dt>{name} {is_yours.then_some(" (you)")}</dt>
                <dd>{amount}</dd>
            </div>
        }
    };
    view! {
        <section class="sec-line">
            <h2>"Your dose"</h2>
            <dl class="dose num">{shown.doses.clone().into_iter().map(cell).collect_view()}</dl>
        </section>
    }
    .into_any()
}

fn ways(ways: Vec<Way>) -> AnyView {
    if ways.is_empty() {
        return ().into_any();
    }
    let way = |way: Way| match way.route {
        Some(route) => row(route.href(), way.title, way.how.to_owned(), None),
        None => view! {
            <li>
                <div class="row">{row_body(way.title, way.how.to_owned())}</div>
            </li>
        }
        .into_any(),
    };
    view! {
        <section class="sec-line">
            <h2>"Easier and harder"</h2>
            <ul class="rows gap-s">{ways.into_iter().map(way).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn stop_if(exercise: Option<&'static Exercise>) -> AnyView {
    let own = exercise.map_or(&[][..], |e| e.stop_if);
    let leave_out = exercise.map_or(&[][..], |e| e.leave_out_if);
    view! {
        <section class="sec-line">
            <h2>"Stop if you feel"</h2>
            <ul class="bul gap-s">
                {FOUR_STOP_SIGNS.iter().chain(own).map(|s| view! { <li>{*s}</li> }).collect_view()}
            </ul>
            <p class="gap-s">
                <a class="lone" href=Route::Symptoms.href()>
                    "Check your symptoms"
                </a>
            </p>
            {(!leave_out.is_empty())
                .then(|| {
                    view! {
                        <h3 class="gap-l">"Leave it out, or ask first, if"</h3>
                        <ul class="bul gap-s">{lines(leave_out)}</ul>
                    }
                })}
        </section>
    }
    .into_any()
}

fn evidence(exercise: &'static Exercise) -> AnyView {
    view! {
        <section class="sec-line">
            <h2>"How sure are we?"</h2>
            {exercise.claims.iter().map(|c| claim(*c)).collect_view()}
            <p class="small gap">
                "Words and numbers last checked in " {exercise.reviewed}
                ". No clinician has reviewed them yet."
            </p>
        </section>
    }
    .into_any()
}

/// A claim with its label and its sources.
pub(super) fn claim(claim: Claim) -> AnyView {
    let sources = claim.sources;
    view! {
        <p class="ev-l">{label(claim.evidence)}</p>
        <p>{claim.says}</p>
        {(!sources.is_empty())
            .then(|| {
                view! {
                    <details class="src">
                        <summary>
                            {sources.len()} {if sources.len() == 1 { " source" } else { " sources" }}
                        </summary>
                        <ul class="bul">
                            {sources.iter().map(|s| view! { <li>{s.title}</li> }).collect_view()}
                        </ul>
                    </details>
                }
            })}
    }
    .into_any()
}

/// An evidence label: a mark that reads without colour, and its word.
pub(super) fn label(evidence: Evidence) -> AnyView {
    let mark = match evidence {
        Evidence::Supported => {
            view! { <circle cx="8" cy="8" r="6.5" class="f"></circle> }.into_any()
        }
        Evidence::Mixed => view! {
            <circle cx="8" cy="8" r="6.5"></circle>
            <path class="f" d="M8 1.5a6.5 6.5 0 0 1 0 13z"></path>
        }
        .into_any(),
        Evidence::Unproven => view! { <circle cx="8" cy="8" r="6.5"></circle> }.into_any(),
        Evidence::OnePerson => view! {
            <circle cx="8" cy="5" r="3"></circle>
            <path d="M2.5 15a5.5 5.5 0 0 1 11 0"></path>
        }
        .into_any(),
    };
    view! {
        <span class="ev">
            <svg viewBox="0 0 16 16" aria-hidden="true">
                {mark}
            </svg>
            {evidence.name()}
        </span>
    }
    .into_any()
}
