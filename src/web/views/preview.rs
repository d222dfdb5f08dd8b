//! The session preview.

use crate::app::model::Model;
use crate::app::msg::Msg;
use crate::app::screens::preview::{Gentle, LineView, PreviewScreen, preview as preview_screen};
use crate::app::screens::steps::StepView;
use crate::content::signs::SIGNS;
use crate::pain::Pain;
use crate::route::Route;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::answers::fieldset;
use crate::web::ui::{
    El, Icon, Problem, bullets, button, el, err_summary, filled, group, icon, nothing, p,
    radio_row, row_body, scale, section, switch, text,
};
use crate::web::views::care::Place;
use crate::web::views::exercise::rung_button;
use crate::web::views::ways::{back_to, link_to};
use crate::web::views::{care, figure, help_link, share, you};

/// The short check, what will be done, Start.
pub(super) fn preview(model: Live, act: Act) -> El {
    let words = move |read: fn(&PreviewScreen) -> String| {
        move || model.with(|m| preview_screen(m).as_ref().map(read).unwrap_or_default())
    };
    let top = el("div", "top")
        .with(
            el("h1", "h-q")
                .attr("tabindex", "-1")
                .live_text(words(|s| s.title.clone())),
        )
        .with(el("p", "sub num").live_text(words(|s| s.sub.clone())));
    let check = nothing().region(
        move || model.with(|m| preview_screen(m).and_then(|s| s.locked)),
        move |locked| match locked {
            Some(card) => care::card(card, act, Place::Reminder),
            None => check(model, act),
        },
    );
    let page = el("main", "page").all([
        back_to(&Route::Today, "Today"),
        top,
        waiting(model),
        first_time(model),
        check,
        lines(model, act),
        hand_on(model, act),
        settings(model, act),
        help_link(),
    ]);
    let dock = nothing().region(
        move || {
            let open = |m: &Model| m.standing.lock().is_none();
            model.with(|m| preview_screen(m).filter(|_| open(m)).map(|s| s.silent))
        },
        move |silent| match silent {
            Some(silent) => dock(words(|s| s.button.clone()), *silent, act),
            None => nothing(),
        },
    );
    group([page, dock])
}

/// A routine, not a lone exercise, can be copied and shared.
fn hand_on(model: Live, act: Act) -> El {
    model.with_untracked(|m| {
        let id = &m.preview.id;
        m.routine(id)
            .map_or_else(nothing, |_| share::ways(model, act, id))
    })
}

/// A session that waits comes first: starting another one ends it.
fn waiting(model: Live) -> El {
    nothing().region(
        move || model.with(|m| m.running.is_some()),
        |waits| {
            if !*waits {
                return nothing();
            }
            el("div", "note warm")
                .with(p(
                    "",
                    "A session is paused. Starting another one ends it; what you did is kept.",
                ))
                .with(link_to("lone", &Route::Player, "Carry on with it"))
        },
    )
}

/// Before the first session, once: does this phone do what a session needs?
fn first_time(model: Live) -> El {
    nothing().region(
        move || model.with(|m| preview_screen(m).is_some_and(|s| s.ready_check)),
        |ask| {
            if !*ask {
                return nothing();
            }
            el("div", "note")
                .with(p(
                    "",
                    "Your first session here? See in a minute whether you will hear it, and whether the screen stays on.",
                ))
                .with(link_to("lone", &Route::Ready, "Ready check"))
        },
    )
}

fn dock(words: impl Fn() -> String + 'static, silent: bool, act: Act) -> El {
    let quietly = || {
        button("btn line", "", act.tap(Msg::SilentStartTapped))
            .with(icon(Icon::Mute))
            .say("Silently")
    };
    let start = button("btn", "", act.tap(Msg::StartTapped))
        .with(filled(Icon::Play))
        .live_text(words);
    el("div", "dock")
        .attr("role", "region")
        .attr("aria-label", "Start")
        .with(start)
        .maybe(silent.then(quietly))
}

/// The questions, or what was answered a moment ago.
fn check(model: Live, act: Act) -> El {
    let problem = move || {
        let words = model.with(|m| preview_screen(m).and_then(|s| s.problem));
        words.map(|words| Problem {
            words: words.into(),
            target: "short-check",
        })
    };
    err_summary(problem).region(
        move || model.with(|m| preview_screen(m).map(|s| (s.answered, s.full_check))),
        move |shown| match shown {
            Some((Some(line), _)) => just_answered(line, act),
            Some((None, Some(why))) => p("note warm", why),
            Some((None, None)) => questions(model, act),
            None => nothing(),
        },
    )
}

fn just_answered(line: &str, act: Act) -> El {
    let again = button("link-btn", "Answer again", act.tap(Msg::CheckDropped));
    let words = el("span", "").say(line).say(" ").with(again);
    el("p", "check-line").with(icon(Icon::Symptoms)).with(words)
}

/// "Anything new?", the last line of the short check.
const NEW: &str = "Anything new since your last check: a fall, an accident, a fever, another sign";

/// The ten lines in two taps, and the pain scale.
fn questions(model: Live, act: Act) -> El {
    let answer = |none: bool, words: &str| {
        radio_row(
            "short",
            move || model.with(|m| m.preview.short == Some(none)),
            act.tap(Msg::ShortAnswered(none)),
            text(words),
        )
    };
    let answers = el("div", "opts gap-s")
        .with(answer(true, "No, none of these"))
        .with(answer(false, "Yes, or I’m not sure"));
    let signs = fieldset("Any of these, in the last few days?", "")
        .with(bullets(
            "bul signs",
            SIGNS.iter().map(|s| s.short).chain([NEW]),
        ))
        .with(answers);
    let choose = move |n| {
        if let Some(pain) = Pain::new(n) {
            act.send(Msg::PreviewPainChosen(pain));
        }
    };
    let chosen = move || model.with(|m| m.preview.pain.map(Pain::get));
    let pain = scale(
        "pain-now",
        "Pain between your shoulder blades now",
        chosen,
        choose,
    );
    group([
        el("section", "").attr("id", "short-check").with(signs),
        el("section", "sec").with(pain),
    ])
}

/// What will be done, each line with its switch.
fn lines(model: Live, act: Act) -> El {
    let rows = el("ul", "rows gap-s").region(
        move || model.with(|m| preview_screen(m).map(|s| names(&s.lines))),
        move |lines| {
            let lines = lines.iter().flatten().enumerate();
            group(lines.map(|(at, line)| line_row(model, act, at, line)))
        },
    );
    section("sec", "What you will do")
        .region(
            move || model.with(|m| preview_screen(m).and_then(|s| s.gentle)),
            |gentle| gentle.as_ref().map_or_else(nothing, gentle_note),
        )
        .with(rows)
        .region(
            move || model.with(|m| preview_screen(m).map(|s| s.changes).unwrap_or_default()),
            |changes| you::changes(changes),
        )
        .region(
            move || model.with(|m| preview_screen(m).map(|s| (s.eased, s.steps))),
            move |news| match news {
                Some((eased, steps)) => group(
                    eased
                        .iter()
                        .map(|why| p("note warm gap-s", why))
                        .chain(steps.iter().map(|step| step_note(act, step))),
                ),
                None => nothing(),
            },
        )
}

/// A step on a ladder, and the way to refuse it.
fn step_note(act: Act, step: &StepView) -> El {
    let to = (step.movement, step.rung);
    let button = |words: &String| rung_button(act, "link-btn lone", words, to);
    el("div", "note gap-s")
        .with(p("", &step.words))
        .maybe(step.keep.as_ref().map(button))
}

/// All but the switches: one that is pressed must not build its own row anew.
fn names(lines: &[LineView]) -> Vec<LineView> {
    let on = true;
    lines.iter().map(|l| LineView { on, ..l.clone() }).collect()
}

fn gentle_note(gentle: &Gentle) -> El {
    el("div", "note warm gap-s")
        .attr("role", "status")
        .with(p("", &gentle.why))
        .with(bullets("bul", gentle.changes.iter().map(String::as_str)))
}

fn line_row(model: Live, act: Act, at: usize, line: &LineView) -> El {
    let on = switch(
        &format!("Include {}", line.name.to_ascii_lowercase()),
        move || model.with(|m| !m.preview.left_out.contains(&at)),
        move |on| act.send(Msg::LineToggled(at, on)),
    );
    let how =
        link_to("lone", &line.how, "How to do it").with(el("span", "vh").say(": ").say(&line.name));
    let words = row_body(&line.name, &line.sub).with(how);
    el("li", "").with(el("div", "row").all([figure::thumb(line.slug), words, on]))
}

fn settings(model: Live, act: Act) -> El {
    const HEARD: &str = "3, 2, 1, go. Could you hear it? If not, turn the volume up.";
    let live = move |read: fn(&PreviewScreen) -> String| {
        move || model.with(|m| preview_screen(m).as_ref().map(read).unwrap_or_default())
    };
    let two_lines =
        |title: &str, sub: El| el("span", "tx").with(el("strong", "").say(title)).with(sub);
    let heard = el("span", "").live_text(live(|s| s.sound.unwrap_or(HEARD).to_owned()));
    let test = button("row", "", act.tap(Msg::SoundTestTapped))
        .with(icon(Icon::Sound))
        .with(two_lines("Test the sound", heard));
    let ready = el("span", "").live_text(live(|s| s.ready.clone()));
    let timing = link_to("row", &Route::Sound, "")
        .with(icon(Icon::Timer))
        .with(two_lines("Get-ready time", ready))
        .with(icon(Icon::Chevron));
    let rows = el("ul", "rows")
        .with(el("li", "").with(test))
        .with(el("li", "").with(timing));
    el("section", "sec").with(rows)
}
