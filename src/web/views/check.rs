//! The pages of the symptom check.

use crate::app::model::{Check, Model};
use crate::app::msg::Msg;
use crate::app::screens::check::{self as screen, SignLine};
use crate::app::screens::{more, result};
use crate::content::regions::Region;
use crate::content::signs::{ASK, SignId};
use crate::pain::Pain;
use crate::route::Route;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::answers::fieldset;
use crate::web::ui::{
    El, back_link, button, check_row, el, err_summary, group, heading, link, nothing, p, radio_row,
    scale, section, text,
};
use crate::web::views::{care, help_link};

/// The start: what the check does, the region, and the way to help above the
/// button.
pub(super) fn start(model: Live, act: Act) -> El {
    let lock = |m: &Model| m.standing.lock().map(|l| result::lock_card(l, m));
    el("main", "page")
        .with(heading("h-page", "Check your symptoms"))
        .with(p(
            "lede gap",
            "Nine warning signs and your pain now. About 1 minute. It does not diagnose.",
        ))
        .region(
            move || model.with(lock),
            move |card| {
                card.as_ref()
                    .map_or_else(nothing, |c| care::card(c, act, false))
            },
        )
        .with(el("section", "sec").with(regions(model, act)))
        .with(calls_now(model))
        .with(button(
            "btn gap-l",
            "Start the check",
            act.tap(Msg::CheckBegun),
        ))
        .with(help_link())
}

/// The numbers to call, which follow the region.
pub(super) fn calls_now(model: Live) -> El {
    section("sec", "In an emergency, call now")
        .region(move || model.with(more::help), |calls| care::calls(calls))
}

/// Where the person is, for the numbers to call.
pub(super) fn regions(model: Live, act: Act) -> El {
    let row = |region: Region| {
        radio_row(
            "region",
            move || model.with(|m| m.settings.region == Some(region)),
            act.tap(Msg::RegionChosen(region)),
            text(region.name()),
        )
    };
    fieldset("Where are you?", "leg")
        .with(p("sub gap-s", "So that we show the right number to call."))
        .with(el("div", "opts").all(Region::ALL.map(row)))
}

/// The nine signs.
pub(super) fn signs(model: Live, act: Act) -> El {
    let lines = model.with_untracked(screen::signs);
    let sign = |line: &SignLine| {
        sign_row(
            model,
            act,
            "sign-",
            line,
            |check| &check.ticked,
            Msg::SignTicked,
        )
    };
    let none = check_row(
        "none",
        move || model.with(|m| m.check.none),
        move |on| act.send(Msg::NoneTicked(on)),
        text("No, I do not have any of these"),
    );
    let unsure = check_row(
        "unsure",
        move || model.with(|m| m.check.unsure),
        move |on| act.send(Msg::UnsureTicked(on)),
        text("I’m not sure about one"),
    );
    let hint = "Tick every one that fits, even if it seems small.";
    let question = question("signs", "Question 1", ASK, hint)
        .with(inline_problem(model))
        .with(el("div", "opts").all(lines.iter().map(sign)))
        .with(el("span", "or").say("or"))
        .with(el("div", "opts").with(none).with(unsure));
    el("main", "page")
        .with(back_link(&Route::Symptoms.href(), "Back"))
        .with(err_summary(problem(model), "signs"))
        .with(question)
        .with(continue_button("Continue", act))
        .with(help_link())
}

/// Which sign the person is not sure about.
pub(super) fn unsure(model: Live, act: Act) -> El {
    let lines = model.with_untracked(screen::unsure);
    let sign = |line: &SignLine| {
        sign_row(
            model,
            act,
            "unsure-",
            line,
            |check| &check.unsure_about,
            Msg::UnsureSignTicked,
        )
    };
    let words = "Which one are you not sure about?";
    let hint = "If it might be there, tick it. We would rather be careful.";
    let question = question("unsure", "Question 2", words, hint)
        .with(inline_problem(model))
        .with(el("div", "opts").all(lines.iter().map(sign)));
    el("main", "page")
        .with(back_link(&Route::Signs.href(), "Back"))
        .with(err_summary(problem(model), "unsure"))
        .with(question)
        .with(continue_button("Continue", act))
        .with(help_link())
}

/// Pain now.
pub(super) fn pain(model: Live, act: Act) -> El {
    let chosen = move || model.with(|m| m.check.pain.map(Pain::get));
    let choose = move |n| {
        if let Some(pain) = Pain::new(n) {
            act.send(Msg::CheckPainChosen(pain));
        }
    };
    let answers = el("div", "sec")
        .attr("id", "pain")
        .with(inline_problem(model))
        .with(scale(
            "pain",
            "Pain between your shoulder blades now",
            chosen,
            choose,
        ));
    el("main", "page")
        .with(back_link(&Route::Signs.href(), "Back"))
        .with(err_summary(problem(model), "pain"))
        .with(el("span", "q-cap").say("Last question"))
        .with(heading("h-q", "How much does it hurt?"))
        .with(answers)
        .with(continue_button("See my result", act))
        .with(help_link())
}

/// The page that asks before a lock is opened.
pub(super) fn unlock(act: Act) -> El {
    let seen = "Yes, I have been seen and told exercise is OK";
    el("main", "page bare")
        .with(back_link(&Route::Today.href(), "Back"))
        .with(heading("h-q", "Has a professional seen you about this?"))
        .with(p(
            "lede gap",
            "Go on only if a doctor, nurse or ambulance team looked at what you told us, and said that exercise is OK.",
        ))
        .with(p(
            "gap",
            "Then you answer the check again. Exercises open if it finds no warning signs.",
        ))
        .with(link("btn gap-l", &Route::Today.href(), "No, keep them locked"))
        .with(button("btn line gap-s", seen, act.tap(Msg::SeenConfirmed)))
        .with(help_link())
}

/// The words of a sign: what it is in bold, and the rest of its sentence.
pub(super) fn sign_words(lead: &str, rest: &str) -> El {
    group([el("b", "").say(lead), text(rest)])
}

fn sign_row(
    model: Live,
    act: Act,
    prefix: &str,
    line: &SignLine,
    ticked: fn(&Check) -> &Vec<SignId>,
    msg: fn(SignId, bool) -> Msg,
) -> El {
    let id = line.id;
    check_row(
        &format!("{prefix}{}", id as usize),
        move || model.with(|m| ticked(&m.check).contains(&id)),
        move |on| act.send(msg(id, on)),
        sign_words(line.lead, line.rest),
    )
}

/// A question whose words are the heading of its page.
fn question(id: &str, caption: &str, words: &str, hint: &str) -> El {
    let legend = el("legend", "")
        .with(el("span", "q-cap").say(caption))
        .with(heading("h-q", words));
    el("fieldset", "")
        .attr("id", id)
        .with(legend)
        .with(p("sub gap", hint))
}

/// What is wrong with the page, said once more beside its answers.
fn inline_problem(model: Live) -> El {
    nothing().region(problem(model), |problem| {
        problem.map_or_else(nothing, |words| p("err-in", words))
    })
}

fn problem(model: Live) -> impl Fn() -> Option<&'static str> + 'static {
    move || model.with(|m| m.check.problem.map(screen::problem))
}

fn continue_button(words: &str, act: Act) -> El {
    button("btn gap-l", words, act.tap(Msg::ContinueTapped))
}
