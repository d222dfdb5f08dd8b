//! Today.

use leptos::prelude::*;

use crate::app::model::Model;
use crate::app::screens::today::{
    DayState, Lead, Plate, Row, Suggested, Today, WeekDay, today as today_screen,
};
use crate::route::Route;
use crate::web::runtime::Act;
use crate::web::ui::{Icon, filled, heading, icon, row};
use crate::web::views::{care, help_link};

/// The first screen.
pub(super) fn today(model: RwSignal<Model>, act: Act) -> AnyView {
    let shown = Memo::new(move |_| model.with(today_screen));
    view! {
        {move || {
            let today = shown.get();
            match today.lead {
                Lead::Welcome => welcome(today.banners, act),
                _ => page(today, act),
            }
        }}
    }
    .into_any()
}

fn welcome(banners: Vec<crate::app::screens::Banner>, act: Act) -> AnyView {
    view! {
        <main class="page bare welcome">
            <p class="mark">
                <svg viewBox="0 0 28 28" aria-hidden="true">
                    <path class="a" d="M10 6C5 9 4 16 9 22M18 6c5 3 6 10 1 16"></path>
                    <path class="b" d="M14 3v22"></path>
                </svg>
                "Unhunch"
            </p>
            {care::banners(banners, act)}
            {heading("h-hero", "For the ache between your shoulder blades.")}
            <p class="lede gap">
                "Short sessions you can follow by sound or by sight. A check for warning signs comes first. It does not diagnose."
            </p>
            <a class="btn gap-l" href=Route::Symptoms.href()>
                "Start the safety check"
                <span class="btn-n">"1 min"</span>
            </a>
            <a class="btn quiet" href=Route::Exercises.href()>
                "Look around first"
            </a>
            <ul class="facts">
                <li>"It does not replace being seen by a professional."</li>
                <li>"It works with no signal. Nothing you enter leaves this phone."</li>
                <li>"It is for adults. No clinician has reviewed it yet."</li>
            </ul>
            {help_link()}
        </main>
    }
    .into_any()
}

fn page(today: Today, act: Act) -> AnyView {
    let locked = matches!(today.lead, Lead::Locked(_));
    view! {
        <main class="page wide">
            <div class="top">{heading("h-page", "Today")} <p class="sub">{today.date}</p></div>
            {care::banners(today.banners, act)}
            <div class="two">
                <section>
                    {lead(today.lead, act)}
                    {today
                        .check_line
                        .map(|line| {
                            view! {
                                <p class="check-line">
                                    {icon(Icon::Symptoms)}
                                    <span>
                                        {line} " "
                                        <a class="inline" href=Route::Symptoms.href()>
                                            "Check again"
                                        </a>
                                    </span>
                                </p>
                            }
                        })}
                </section>
                <div>
                    <section class="sec wk">
                        <div class="grp">
                            <h2>"This week"</h2>
                            <span>{today.week_line}</span>
                        </div>
                        <ul class="week" aria-label="This week">
                            {today.week.into_iter().map(week_day).collect_view()}
                        </ul>
                    </section>
                    {(!locked).then(|| routines(today.routines))}
                </div>
            </div>
            <section class="sec">
                <div class="grp">
                    <h2>"Learn"</h2>
                </div>
                <ul class="rows learn">{today.learn.into_iter().map(link_row).collect_view()}</ul>
                <p>
                    <a class="lone" href=Route::Learn.href()>
                        "Everything to read"
                    </a>
                </p>
            </section>
            {help_link()}
        </main>
    }
    .into_any()
}

fn lead(lead: Lead, act: Act) -> AnyView {
    match lead {
        Lead::Welcome => ().into_any(),
        Lead::Locked(card) => care::card(card, act, false),
        Lead::CarryOn { title, of } => view! {
            <div class="panel deep">
                <p class="sub">{of}</p>
                <h2 class="h-q">{title}</h2>
                <a class="btn" href=Route::Player.href()>
                    {filled(Icon::Play)}
                    "Carry on"
                </a>
            </div>
        }
        .into_any(),
        Lead::Routine(routine) => suggested(*routine),
    }
}

fn suggested(routine: Suggested) -> AnyView {
    let class = if routine.plates.len() == 1 {
        "strip one"
    } else {
        "strip"
    };
    view! {
        <ol class=class>{routine.plates.into_iter().enumerate().map(plate).collect_view()}</ol>
        {routine.more.map(|more| view! { <p class="sub more-n">{more}</p> })}
        <div class="hero-t">
            <div>
                {routine
                    .done_today
                    .then(|| view! { <p class="ok-tag">{icon(Icon::Check)} "Done today"</p> })}
                <h2 class="h-q">{routine.title}</h2>
                <p class="sub">{routine.sub}</p>
                {routine.gentle.map(|why| view! { <p class="note warm">{why}</p> })}
            </div>
            <a class="btn" href=routine.route.href()>
                {filled(Icon::Play)}
                {if routine.done_today { "Start again" } else { "Start" }}
            </a>
        </div>
    }
    .into_any()
}

fn plate((at, plate): (usize, Plate)) -> AnyView {
    view! {
        <li>
            <p class="plate-n">{at + 1}</p>
            <p class="plate-name">{plate.name} <small>{plate.amount}</small></p>
            <p class="plate-how">{plate.start}</p>
        </li>
    }
    .into_any()
}

fn routines(rows: Vec<Row>) -> AnyView {
    view! {
        <section class="sec">
            <div class="grp">
                <h2>"Other routines"</h2>
            </div>
            <ul class="rows">{rows.into_iter().map(routine_row).collect_view()}</ul>
            <p>
                <a class="lone" href=Route::NewRoutine.href()>
                    "Make your own routine"
                </a>
            </p>
        </section>
    }
    .into_any()
}

/// An own routine can also be changed from its row.
fn routine_row(item: Row) -> AnyView {
    match item.route {
        Route::Session(id) if id.starts_with("own-") => {
            let title = item.title.clone();
            view! {
                <li class="row-pair">
                    <a class="row" href=Route::Session(id.clone()).href()>
                        {crate::web::ui::row_body(item.title, item.sub)}
                        {item.end.map(|e| view! { <span class="mins">{e}</span> })}
                        {icon(Icon::Chevron)}
                    </a>
                    <a class="lone" href=Route::EditRoutine(id).href()>
                        "Change"
                        <span class="vh">{title}</span>
                    </a>
                </li>
            }
            .into_any()
        }
        _ => link_row(item),
    }
}

fn link_row(item: Row) -> AnyView {
    row(item.route.href(), item.title, item.sub, item.end)
}

fn week_day(day: WeekDay) -> AnyView {
    let today = if day.is_today { " today" } else { "" };
    let (state, words) = match day.state {
        DayState::Active => (" on", ", active"),
        DayState::Rest => ("", ", rest"),
        DayState::Later => (" later", ""),
    };
    view! {
        <li class=if day.is_today { "now" } else { "" }>
            {day.name} <span class="vh">{words}</span>
            <span class=format!("d{state}{today}")>
                {(day.state == DayState::Active).then(|| icon(Icon::Check))}
            </span>
        </li>
    }
    .into_any()
}
