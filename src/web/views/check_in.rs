//! The check-in.

use leptos_dom::helpers::event_target_value;

use crate::app::model::{Pick, Typed};
use crate::app::msg::{CheckInMsg, Msg};
use crate::app::screens::check_in::{self as screen, Asks, CheckInScreen, Part};
use crate::route::Route;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::answers::{fieldset, scale_of};
use crate::web::ui::{
    El, Icon, Problem, button, el, err_summary, focus_first, group, heading, icon, nothing, p,
    radio_row, row_body, section, text,
};
use crate::web::views::ways::{back_to, link_to};
use crate::web::views::{care, help_link};

/// How a day was.
pub(super) fn check_in(model: Live, act: Act) -> El {
    let heading_words = model.with_untracked(|m| screen::check_in(m).heading);
    let caution = el("div", "sec").attr("role", "status").region(
        move || model.with(screen::caution),
        |words| words.map_or_else(nothing, caution),
    );
    el("main", "page").all([
        back_to(&Route::Today, "Today"),
        care::told(model, act),
        err_summary(move || problem(model)),
        heading("h-q", &heading_words),
        p("sub", "About 10 seconds. You can skip any of these."),
        nothing().region(
            move || model.with(screen::check_in),
            move |screen| parts(model, act, screen),
        ),
        caution,
        button(
            "btn",
            "Save check-in",
            act.tap(Msg::CheckIn(CheckInMsg::Saved)),
        ),
        el("p", "gap-l")
            .say("Something new? ")
            .with(link_to("", &Route::Symptoms, CHECK)),
        section("sec", "Another day").region(
            move || model.with(|m| screen::check_in(m).days),
            |days| {
                let days = days.iter();
                group(days.map(|(route, words)| el("p", "").with(link_to("lone", route, words))))
            },
        ),
        help_link(),
    ])
}

const CHECK: &str = "Check your symptoms";

fn caution(words: &str) -> El {
    el("div", "note warm")
        .with(p("", words))
        .with(link_to("lone", &Route::Symptoms, CHECK))
}

/// What is asked every day, and folded away what is asked once a week.
fn parts(model: Live, act: Act, screen: &CheckInScreen) -> El {
    let head = el("summary", "row")
        .with(row_body(
            "Once a week",
            "Your own activities, wall slide, medicines",
        ))
        .with(icon(Icon::Chevron));
    let weekly = screen.weekly.iter();
    let weekly = el("details", "sec row-more rows")
        .with(head)
        .all(weekly.map(|asked| part(model, act, asked)));
    let weekly = if screen.weekly_open {
        weekly.attr("open", "")
    } else {
        weekly
    };
    let daily = screen.daily.iter();
    group(daily.map(|asked| part(model, act, asked))).with(weekly)
}

fn part(model: Live, act: Act, asked: &Part) -> El {
    match asked.asks {
        Asks::Pick(pick) => pick_part(model, act, asked, pick),
        Asks::Typed(typed) => typed_part(model, act, asked, typed),
    }
    .attr("id", asked.id())
}

/// A scale or a few answers; what was chosen can be taken back.
fn pick_part(model: Live, act: Act, asked: &Part, pick: Pick) -> El {
    let (id, legend) = (asked.id(), asked.legend);
    let chosen = move || model.with(|m| m.check_in().pick(pick));
    let choose = move |n| act.send(Msg::CheckIn(CheckInMsg::Picked(pick, n)));
    let rows = screen::answers(pick);
    let asked = if rows.is_empty() {
        scale_of(id, legend, screen::ends(pick), chosen, move |n| {
            choose(Some(n));
        })
    } else {
        let row = |(at, words): (u8, &&'static str)| {
            radio_row(
                id,
                move || chosen() == Some(at),
                move || choose(Some(at)),
                text(words),
            )
        };
        fieldset(legend, "leg").with(el("div", "opts").all((0..).zip(rows).map(row)))
    };
    let clear = move || {
        choose(None);
        focus_first(id);
    };
    let clear = button("link-btn", "Clear", clear)
        .with(el("span", "vh").say(": ").say(legend))
        .live_attr("hidden", move || chosen().is_none().then(String::new));
    el("section", "sec ask").with(asked.with(clear))
}

fn typed_part(model: Live, act: Act, asked: &Part, typed: Typed) -> El {
    let id = asked.id();
    let field = format!("{id}-field");
    let is_note = typed == Typed::Note;
    let input = if is_note {
        el("textarea", "ta").attr("rows", "2")
    } else {
        let input = el("input", "ta")
            .attr("type", "text")
            .attr("autocomplete", "off");
        match typed {
            Typed::Sitting | Typed::Slide => input.attr("inputmode", "numeric"),
            _ => input,
        }
    };
    let input = input
        .attr("id", &field)
        .attr("maxlength", &typed.longest().to_string())
        .live_value(move || model.with(|m| m.check_in().text(typed).clone()))
        .on("input", move |event| {
            act.send(Msg::CheckIn(CheckInMsg::Typed(
                typed,
                event_target_value(&event),
            )));
        });
    let here = move || problem(model).filter(|problem| problem.target == id);
    el("section", "sec")
        .with(el("label", "leg l2").attr("for", &field).say(asked.legend))
        .maybe((!asked.hint.is_empty()).then(|| p("sub", asked.hint)))
        .region(here, |problem| {
            problem
                .as_ref()
                .map_or_else(nothing, |problem| p("err-in", &problem.words))
        })
        .with(input)
}

fn problem(model: Live) -> Option<Problem> {
    let (words, target) = screen::problem(model.with(|m| m.check_in().problem)?);
    Some(Problem {
        words: words.into(),
        target,
    })
}
