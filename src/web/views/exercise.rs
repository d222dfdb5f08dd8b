//! One exercise, or one of its forms.

use reactive_graph::signal::RwSignal;

use crate::app::model::Model;
use crate::app::msg::Msg;
use crate::app::screens::exercise::{
    self as screen, ExerciseScreen, FormOf, Way, exercise as exercise_screen,
};
use crate::app::screens::steps::standing;
use crate::app::screens::you::left_out;
use crate::content::signs::FOUR_STOP_SIGNS;
use crate::content::{Claim, Evidence, Exercise, Lines, Movement, Source, Swap};
use crate::route::Route;
use crate::time::Moment;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::{
    El, Icon, bullets, button, el, filled, group, heading, icon, keep_focus, nothing, p, row_body,
    section, svg,
};
use crate::web::views::figure::{self, Captions};
use crate::web::views::ways::{back_to, link_to, row_to};
use crate::web::views::{demo, help_link};

/// The page of the movement called `slug`.
pub(super) fn exercise(model: Live, display: RwSignal<Moment>, act: Act, slug: &str) -> El {
    let Some(shown) = exercise_screen(slug) else {
        return nothing();
    };
    let formal = shown.exercise.filter(|e| e.formal_name != e.name);
    let left_out = model.with_untracked(|m| left_out(shown.movement, &m.person));
    let (start, words) = match &left_out {
        None => (&shown.start, "Start this exercise"),
        Some(left_out) => (&left_out.start, left_out.words.as_str()),
    };
    let start = link_to("btn gap-l", start, "")
        .with(filled(Icon::Play))
        .say(words);
    el("main", "page")
        .with(back(shown.form_of.as_ref()))
        .with(heading("h-page", shown.movement.name()))
        .with(p("sub", &shown.sub))
        .maybe(formal.map(|e| p("sub", e.formal_name).say(".")))
        .maybe(left_out.as_ref().map(|left_out| {
            let change = link_to("lone", &Route::You, "Your body and your kit");
            el("div", "note warm gap")
                .with(p("", &left_out.why))
                .with(change)
        }))
        .with(demo::demo(model, display, act, shown.movement.name()))
        .with(start)
        .with(steps(&shown))
        .with(about(&shown))
        .with(doses(model, act, shown.movement))
        .with(ways(&shown.ways))
        .with(stop_if(shown.exercise))
        .maybe(shown.exercise.map(evidence))
        .with(help_link())
}

fn back(form: Option<&FormOf>) -> El {
    match form {
        Some(form) => back_to(&form.route, form.parent),
        None => back_to(&Route::Exercises, "Exercises"),
    }
}

fn steps(shown: &ExerciseScreen) -> El {
    let movement = shown.movement;
    let steps = movement.steps().iter().map(|step| el("li", "").say(step));
    section("sec-line", "How to do it")
        .maybe(
            shown
                .figure
                .map(|shown| figure::pair(shown, Captions::Sentences)),
        )
        .with(p("start gap-s", movement.start()))
        .with(el("ol", "steps").all(steps))
}

/// What it is for, do and do not, mistakes, when, kit; for a form, how it
/// differs.
fn about(shown: &ExerciseScreen) -> El {
    if let Some(form) = &shown.form_of {
        return section("sec-line", "What differs").with(p("gap-s", form.how));
    }
    let Some(exercise) = shown.exercise else {
        return nothing();
    };
    let purpose = section("sec-line", "What it is for")
        .with(p("gap-s", exercise.purpose))
        .with(p("gap-s", exercise.when));
    let dos = section("sec-line", "Do")
        .with(ticks("ticks do", Icon::Check, exercise.dos))
        .with(el("h2", "gap-l").say("Do not"))
        .with(ticks("ticks dont", Icon::Close, exercise.do_nots));
    group([purpose, dos, mistakes(exercise), kit(exercise.swaps)])
}

/// The usual mistakes, and the picture of one where there is one.
fn mistakes(exercise: &Exercise) -> El {
    let slug = exercise.slug.as_str();
    section("sec-line", "Usual mistakes")
        .maybe(figure::wrong_and_right(slug, exercise.name))
        .with(ticks("ticks warn", Icon::Warn, exercise.mistakes))
}

fn ticks(class: &str, mark: Icon, lines: Lines) -> El {
    el("ul", class).all(
        lines
            .iter()
            .map(|words| el("li", "").with(icon(mark)).say(words)),
    )
}

fn kit(swaps: &[Swap]) -> El {
    if swaps.is_empty() {
        return nothing();
    }
    let swap = |swap: &Swap| {
        el("li", "")
            .say("No ")
            .say(swap.missing.name())
            .say("? ")
            .say(swap.instead)
            .maybe(swap.caution.map(|c| el("span", "caution").say(" ").say(c)))
    };
    section("sec-line", "Kit and swaps").with(el("ul", "bul gap-s").all(swaps.iter().map(swap)))
}

/// The doses, and the way down and back up to what was reached before.
fn doses(model: Live, act: Act, movement: Movement) -> El {
    let shown = move |m: &Model| (screen::doses(m, movement), standing(m, movement));
    let slug = movement.slug().as_str();
    let step = move |words: &str, to: Option<usize>| {
        to.map(|rung| rung_button(act, "link-btn", words, (slug, rung)))
    };
    section("sec-line", "Your dose").region(
        move || model.with(shown),
        move |(doses, standing)| {
            group([dose_cells(doses)])
                .with(p("gap-s", &standing.now).say(" ").say(&standing.next))
                .with(
                    el("p", "both")
                        .maybe(step("One step less", standing.less))
                        .maybe(step("One step more", standing.more)),
                )
        },
    )
}

/// Puts a movement on a rung. The focus stays with what can be done next.
pub(super) fn rung_button(act: Act, class: &str, words: &str, to: (&'static str, usize)) -> El {
    let press = move || {
        act.send(Msg::RungChosen(to.0, to.1));
        keep_focus("[data-step]", "h1");
    };
    button(class, words, press).attr("data-step", "")
}

fn dose_cells(doses: &[(&'static str, String, bool)]) -> El {
    let cell = |(name, amount, is_yours): &(&'static str, String, bool)| {
        let (class, you) = if *is_yours {
            ("on", " (you)")
        } else {
            ("", "")
        };
        el("div", class)
            .with(el("dt", "").say(name).say(you))
            .with(el("dd", "").say(amount))
    };
    el("dl", "dose num").all(doses.iter().map(cell))
}

fn ways(ways: &[Way]) -> El {
    if ways.is_empty() {
        return nothing();
    }
    let way = |way: &Way| match &way.route {
        Some(route) => row_to(route, &way.title, way.how, None),
        None => el("li", "").with(el("div", "row").with(row_body(&way.title, way.how))),
    };
    section("sec-line", "Easier and harder").with(el("ul", "rows gap-s").all(ways.iter().map(way)))
}

fn stop_if(exercise: Option<&Exercise>) -> El {
    let own = exercise.into_iter().flat_map(|e| e.stop_if);
    let leave_out = exercise.map_or(&[][..], |e| e.leave_out_if);
    let signs = FOUR_STOP_SIGNS.iter().chain(own);
    let check = link_to("lone", &Route::Symptoms, "Check your symptoms");
    let section = section("sec-line", "Stop if you feel")
        .with(bullets("bul gap-s", signs))
        .with(el("p", "gap-s").with(check));
    if leave_out.is_empty() {
        return section;
    }
    section
        .with(el("h3", "gap-l").say("Leave it out, or ask first, if"))
        .with(bullets("bul gap-s", leave_out.iter().map(|l| l.words)))
}

fn evidence(exercise: &Exercise) -> El {
    let reviewed = p("small gap", "Words and numbers last checked in ")
        .say(exercise.reviewed)
        .say(". No clinician has reviewed them yet.");
    section("sec-line", "How sure are we?")
        .all(exercise.claims.iter().copied().map(claim))
        .with(reviewed)
}

/// A claim with its label and its sources.
pub(super) fn claim(claim: Claim) -> El {
    let label = el("p", "ev-l").with(label(claim.evidence));
    group([label, p("", claim.says), sources(claim.sources)])
}

fn sources(sources: &[&Source]) -> El {
    if sources.is_empty() {
        return nothing();
    }
    let unit = if sources.len() == 1 {
        " source"
    } else {
        " sources"
    };
    el("details", "src")
        .with(el("summary", "").say(&sources.len().to_string()).say(unit))
        .with(bullets("bul", sources.iter().map(|s| s.title)))
}

/// An evidence label: a mark that reads without colour, and its word.
pub(super) fn label(evidence: Evidence) -> El {
    let ring = |class| circle(class, "8", "6.5");
    let mark = match evidence {
        Evidence::Supported => ring("f"),
        Evidence::Mixed => group([ring(""), path("f", "M8 1.5a6.5 6.5 0 0 1 0 13z")]),
        Evidence::Unproven => ring(""),
        Evidence::OnePerson => {
            group([circle("", "5", "3"), path("", "M2.5 15a5.5 5.5 0 0 1 11 0")])
        }
    };
    let drawing = svg("svg", "")
        .attr("viewBox", "0 0 16 16")
        .attr("aria-hidden", "true");
    el("span", "ev")
        .with(drawing.with(mark))
        .say(evidence.name())
}

fn circle(class: &str, cy: &str, radius: &str) -> El {
    svg("circle", class)
        .attr("cx", "8")
        .attr("cy", cy)
        .attr("r", radius)
}

fn path(class: &str, d: &str) -> El {
    svg("path", class).attr("d", d)
}
