//! Today.

use crate::app::msg::{Msg, PlayerMsg};
use crate::app::screens::Banner;
use crate::app::screens::today::{
    DayState, Lead, Plate, Row, Suggested, Today, WeekDay, today as today_screen,
};
use crate::route::Route;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::{
    El, Icon, bullets, button, el, filled, group, heading, icon, nothing, p, row_link, section,
    share_bars, svg,
};
use crate::web::views::ways::{link_to, row_to};
use crate::web::views::{care, figure, help_link, reminders, you};

/// The first screen.
pub(super) fn today(model: Live, act: Act) -> El {
    nothing().region(
        move || model.with(today_screen),
        move |today| match today.lead {
            Lead::Welcome => welcome(&today.banners, act),
            Lead::Locked(_) | Lead::CarryOn { .. } | Lead::Elsewhere { .. } | Lead::Routine(_) => {
                page(today, act)
            }
        },
    )
}

fn welcome(banners: &[Banner], act: Act) -> El {
    let check = link_to("btn gap-l", &Route::Symptoms, "Start the safety check")
        .with(el("span", "btn-n").say("2 min"));
    let facts = [
        "It does not replace being seen by a professional.",
        "It works with no signal. Nothing you enter leaves this phone.",
        "It is for adults. No clinician has reviewed it yet.",
    ];
    el("main", "page bare welcome").all([
        el("p", "mark").with(mark()).say("Unhunch"),
        care::banners(banners, act),
        figure::hero(),
        heading("h-hero", "For the ache between your shoulder blades."),
        p(
            "lede gap",
            "Short sessions you can follow by sound or by sight. A check for warning signs comes first. It does not diagnose.",
        ),
        check,
        link_to("btn quiet", &Route::Exercises, "Look around first"),
        bullets("facts", facts),
        help_link(),
    ])
}

/// Two shoulder blades and the line between them.
fn mark() -> El {
    let path = |class, d| svg("path", class).attr("d", d);
    svg("svg", "")
        .attr("viewBox", "0 0 28 28")
        .attr("aria-hidden", "true")
        .with(path("a", "M10 6C5 9 4 16 9 22M18 6c5 3 6 10 1 16"))
        .with(path("b", "M14 3v22"))
}

fn page(today: &Today, act: Act) -> El {
    let locked = matches!(today.lead, Lead::Locked(_));
    let check = today.check_line.as_deref().map(check_line);
    let stopped = today.stopped.map(|why| {
        el("div", "note warm").with(p("", why)).with(link_to(
            "lone",
            &Route::Symptoms,
            "Answer the check",
        ))
    });
    let notice = today
        .notice
        .as_ref()
        .map(|notice| el("div", "gap").with(care::notice(notice)));
    let check_in = today.check_in.map(|words| {
        let way = row_to(&Route::CheckIn(None), words, "10 seconds", None);
        el("ul", "rows gap").with(way)
    });
    let first = el("section", "")
        .maybe(stopped)
        .with(lead(&today.lead, act))
        .maybe(check_in)
        .maybe(today.desk.as_deref().map(reminders::desk_row))
        .maybe(check)
        .maybe(notice);
    let beside = el("div", "")
        .with(week(today))
        .maybe((!locked).then(|| routines(today)));
    let learn = if locked {
        still_open()
    } else {
        section("sec", "Learn")
            .with(el("ul", "rows learn gap-s").all(today.learn.iter().map(link_row)))
            .with(link_to("lone", &Route::Learn, "Everything to read"))
    };
    el("main", "page wide").all([
        el("div", "top")
            .with(heading("h-page", "Today"))
            .with(p("sub", &today.date)),
        care::banners(&today.banners, act),
        el("div", "two").with(first).with(beside),
        learn,
        help_link(),
    ])
}

/// What a lock leaves open.
fn still_open() -> El {
    let rows = [
        (Route::Learn, "Why it hurts", "Read and learn"),
        (Route::Exercises, "Exercises", "Read, without starting"),
        (
            Route::Progress,
            "Progress",
            "Your record, to show a clinician",
        ),
    ];
    let rows = rows.map(|(route, title, sub)| row_to(&route, title, sub, None));
    section("sec", "Still open").with(el("ul", "rows learn gap-s").all(rows))
}

fn check_line(line: &str) -> El {
    let words =
        el("span", "")
            .say(line)
            .say(" ")
            .with(link_to("", &Route::Symptoms, "Check again"));
    el("p", "check-line").with(icon(Icon::Symptoms)).with(words)
}

fn lead(lead: &Lead, act: Act) -> El {
    match lead {
        Lead::Welcome => nothing(),
        Lead::Locked(card) => care::card(card, act, care::Place::Reminder),
        Lead::Elsewhere { title } => el("div", "panel deep").all([
            el("h2", "h-q").say(title),
            p(
                "sub",
                "Go on there. If you closed that tab, open this one again.",
            ),
        ]),
        Lead::CarryOn {
            title,
            of,
            segments,
        } => el("div", "panel deep").all([
            p("sub", of),
            el("h2", "h-q").say(title),
            el("ol", "segs")
                .attr("aria-hidden", "true")
                .all(share_bars(segments)),
            el("div", "btn-row")
                .with(
                    link_to("btn", &Route::Player, "")
                        .with(filled(Icon::Play))
                        .say("Carry on"),
                )
                .with(button("btn line", "Finish here", move || {
                    act.player(PlayerMsg::FinishHereTapped);
                })),
        ]),
        Lead::Routine(routine) => suggested(routine, act),
    }
}

fn suggested(routine: &Suggested, act: Act) -> El {
    let class = if routine.plates.len() == 1 {
        "strip one"
    } else {
        "strip"
    };
    let plates = el("ol", class).all(routine.plates.iter().enumerate().map(plate));
    let done = el("p", "ok-tag").with(icon(Icon::Check)).say("Done today");
    let back = routine.is_back.then(|| p("lede", "Welcome back."));
    let words = el("div", "")
        .maybe(routine.done_today.then_some(done))
        .maybe(back)
        .with(el("h2", "h-q").say(&routine.title))
        .with(p("sub", &routine.sub))
        .maybe(routine.gentle.as_deref().map(|why| p("note warm", why)));
    let is_bad = routine.bad_day;
    let words_of_bad_day = if is_bad {
        "Back to the usual routine"
    } else {
        "A bad day? Do less"
    };
    let tap = act.tap(Msg::BadDayTapped(!is_bad));
    let bad_day = button("link-btn lone", words_of_bad_day, tap);
    let start = link_to("btn", &routine.route, "")
        .with(filled(Icon::Play))
        .say(if routine.done_today {
            "Start again"
        } else {
            "Start"
        });
    plates_and(
        plates,
        routine.more.as_deref(),
        group([el("div", "hero-t").with(words).with(start)])
            .maybe((!routine.why.is_empty()).then(|| p("gap", &routine.why)))
            .with(bad_day)
            .all(routine.steps.iter().map(|news| p("note gap-s", news)))
            .with(you::changes(&routine.changes)),
    )
}

fn plates_and(plates: El, more: Option<&str>, rest: El) -> El {
    group([plates])
        .maybe(more.map(|more| p("sub more-n", more)))
        .with(rest)
}

fn plate((at, plate): (usize, &Plate)) -> El {
    let name = el("span", "")
        .say(plate.name)
        .with(el("small", "").say(&plate.amount));
    let words = el("p", "plate-name")
        .with(el("b", "").say(&(at + 1).to_string()))
        .with(name);
    el("li", "")
        .with(figure::poster(plate.slug, plate.name))
        .with(words)
}

fn week(today: &Today) -> El {
    let head = el("div", "grp")
        .with(el("h2", "").say("This week"))
        .with(el("span", "").say(&today.week_line));
    let days = el("ul", "week")
        .attr("aria-label", "This week")
        .all(today.week.iter().map(week_day));
    el("section", "sec wk").with(head).with(days)
}

fn week_day(day: &WeekDay) -> El {
    let (class, words) = match (day.state, day.is_today) {
        (DayState::Active, true) => ("d on today", ", active"),
        (DayState::Active, false) => ("d on", ", active"),
        (DayState::Rest, true) => ("d today", ", today"),
        (DayState::Rest, false) => ("d", ", rest"),
        (DayState::Later, _) => ("d later", ""),
    };
    el("li", if day.is_today { "now" } else { "" })
        .say(day.name)
        .with(el("span", "vh").say(words))
        .with(el("span", class))
}

fn routines(today: &Today) -> El {
    section("sec", "Other routines")
        .with(el("ul", "rows gap-s").all(today.routines.iter().map(routine_row)))
        .with(link_to("lone", &Route::NewRoutine, today.make))
}

/// An own routine can also be changed from its row.
fn routine_row(item: &Row) -> El {
    match &item.route {
        Route::Session(id) if id.starts_with("own-") => {
            let change = link_to("lone", &Route::EditRoutine(id.clone()), "Change")
                .with(el("span", "vh").say(" ").say(&item.title));
            el("li", "row-pair").with(way(item)).with(change)
        }
        _ => link_row(item),
    }
}

fn link_row(item: &Row) -> El {
    el("li", "").with(way(item))
}

fn way(item: &Row) -> El {
    row_link(
        &item.route.href(),
        item.figure.map(figure::thumb),
        &item.title,
        &item.sub,
        item.end.as_deref(),
    )
}
