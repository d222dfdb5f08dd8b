//! Progress: a sentence first, then days, charts, table and list.

use leptos::prelude::*;

use crate::app::model::Model;
use crate::app::msg::Msg;
use crate::app::screens::progress::{ProgressScreen, SessionRow, progress as progress_screen};
use crate::progress::chart::minutes::MinutesChart;
use crate::progress::chart::pain::PainChart;
use crate::progress::chart::{GridLine, Range, Tick};
use crate::progress::sentence::Offer;
use crate::route::Route;
use crate::web::runtime::Act;
use crate::web::ui::{Icon, filled, heading, icon, segments};
use crate::web::views::{care, help_link};

/// What was done and what the pain did.
pub(super) fn progress(model: RwSignal<Model>, act: Act) -> AnyView {
    let shown = Memo::new(move |_| model.with(progress_screen));
    let banners = Memo::new(move |_| shown.with(|s| s.banners.clone()));
    let screen = shown.get_untracked();
    view! {
        <main class="page wide">
            <div class="top">{heading("h-page", "Progress")}</div>
            {move || care::banners(banners.get(), act)}
            <div class="half">
                {sentence(&screen)} {days(&screen)}
            </div>
            {ranges(model, act, &screen)}
            {move || shown.with(charts)}
            {move || shown.with(|s| s.table_open.then(|| tables(s)))}
            {(!screen.empty).then(|| table_button(shown, act))} {sessions(screen.sessions)}
            {help_link()}
        </main>
    }
    .into_any()
}

fn sentence(screen: &ProgressScreen) -> AnyView {
    let sentence = &screen.sentence;
    let offer = match sentence.offer {
        Offer::Nothing => None,
        Offer::Start => Some((Route::Today, "Start a short routine")),
        Offer::CheckAgain => Some((Route::Symptoms, "Check your symptoms")),
        Offer::Review => Some((Route::Page("plateaus".to_owned()), "When it plateaus")),
    };
    view! {
        <section>
            <p class="lede">
                <b>{sentence.headline.clone()}</b>
                " "
                {sentence.detail.clone()}
            </p>
            <p class="sub gap-s">{sentence.note.clone()}</p>
            {offer
                .map(|(route, words)| {
                    view! {
                        <a class="btn gap" href=route.href()>
                            {screen.empty.then(|| filled(Icon::Play))}
                            {words}
                        </a>
                    }
                })}
        </section>
    }
    .into_any()
}

fn days(screen: &ProgressScreen) -> AnyView {
    let dot = |(at, active): (usize, &bool)| {
        let class = match (*active, at == 27) {
            (true, true) => "d on today",
            (true, false) => "d on",
            (false, true) => "d today",
            (false, false) => "d",
        };
        view! { <span class=class>{active.then(|| icon(Icon::Check))}</span> }
    };
    view! {
        <section class="sec">
            <h2>"Active days"</h2>
            <p class="gap-s">{screen.days_line.clone()}</p>
            <div class="dots gap-s" role="img" aria-label=screen.days_line.clone()>
                {screen.letters.into_iter().map(|l| view! { <span class="wd">{l}</span> }).collect_view()}
                {screen.days.iter().enumerate().map(dot).collect_view()}
            </div>
        </section>
    }
    .into_any()
}

fn ranges(model: RwSignal<Model>, act: Act, screen: &ProgressScreen) -> AnyView {
    let choices: Vec<(Range, String)> = screen
        .ranges
        .iter()
        .map(|(r, _)| (*r, r.name().to_owned()))
        .collect();
    view! {
        <fieldset class="sec">
            <legend class="vh">"Range of the charts"</legend>
            {segments(
                "range",
                "seg3 quiet",
                choices,
                move || Some(model.with(|m| m.range)),
                move |range| act.send(Msg::RangeChosen(range)),
            )}
        </fieldset>
    }
    .into_any()
}

fn charts(screen: &ProgressScreen) -> AnyView {
    view! {
        <div class="half charts">
            <section class="sec">
                <h2>"Pain, 0 to 10"</h2>
                {pain_chart(&screen.pain)}
                <p class="small">{screen.pain.caption.clone()}</p>
            </section>
            <section class="sec">
                <div class="grp">
                    <h2>"Minutes"</h2>
                    <span class="num">{screen.minutes.total.clone()}</span>
                </div>
                {minutes_chart(&screen.minutes)}
            </section>
        </div>
    }
    .into_any()
}

fn pain_chart(chart: &PainChart) -> AnyView {
    let point = |p: &crate::progress::chart::pain::Point| {
        view! { <circle class="raw" cx=p.x cy=p.y r="4.25"></circle> }
    };
    view! {
        <svg
            class="chart"
            viewBox=format!("0 0 {} {}", chart.width, chart.height)
            role="img"
            aria-label=chart.summary.clone()
        >
            {chart
                .band
                .as_ref()
                .map(|b| {
                    view! { <rect class="band" x=b.x y=b.y width=b.width height=b.height></rect> }
                })} {grid(&chart.grid)}
            {chart
                .median_lines
                .iter()
                .map(|d| view! { <path class="med" d=d.clone()></path> })
                .collect_view()} {chart.points.iter().map(point).collect_view()}
            {chart
                .line_label
                .as_ref()
                .map(|l| {
                    view! {
                        <text class="lab-m" x=l.x y=l.y text-anchor="end">
                            {l.text.clone()}
                        </text>
                    }
                })}
            {chart
                .gap_label
                .as_ref()
                .map(|l| {
                    view! {
                        <text x=l.x y=l.y text-anchor="middle">
                            {l.text}
                        </text>
                    }
                })} {ticks(&chart.ticks, chart.height)}
        </svg>
    }
    .into_any()
}

fn minutes_chart(chart: &MinutesChart) -> AnyView {
    let bar = |b: &crate::progress::chart::minutes::Bar| {
        view! { <rect class="bar" x=b.x y=b.y width=b.width height=b.height rx="1.5"></rect> }
    };
    view! {
        <svg
            class="chart"
            viewBox=format!("0 0 {} {}", chart.width, chart.height)
            role="img"
            aria-label=format!("Minutes of exercise each day. {}.", chart.total)
        >
            {grid(&chart.grid)}
            {chart.bars.iter().map(bar).collect_view()}
            {ticks(&chart.ticks, chart.height)}
        </svg>
    }
    .into_any()
}

fn grid(lines: &[GridLine]) -> AnyView {
    let line = |g: &GridLine| {
        let class = if g.label == "0" { "ax" } else { "g" };
        view! {
            <line class=class x1=g.x1 x2=g.x2 y1=g.y y2=g.y></line>
            <text x="16" y=g.y + 5.0 text-anchor="end">
                {g.label.clone()}
            </text>
        }
    };
    lines.iter().map(line).collect_view().into_any()
}

fn ticks(ticks: &[Tick], height: u16) -> AnyView {
    let tick = |t: &Tick| {
        view! {
            <text x=t.x y=height - 8 text-anchor=t.anchor.name()>
                {t.label.clone()}
            </text>
        }
    };
    ticks.iter().map(tick).collect_view().into_any()
}

fn table_button(shown: Memo<ProgressScreen>, act: Act) -> AnyView {
    let open = Memo::new(move |_| shown.with(|s| s.table_open));
    view! {
        <p>
            <button
                class="link-btn lone"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| act.send(Msg::TableToggled)
            >
                {move || if open.get() { "Hide the table" } else { "Show both as a table" }}
            </button>
        </p>
    }
    .into_any()
}

fn tables(screen: &ProgressScreen) -> AnyView {
    let pain: Vec<Vec<String>> = screen
        .pain
        .rows
        .iter()
        .map(|r| r.cells().to_vec())
        .collect();
    let minutes = screen.minutes.bars.iter();
    let minutes = minutes
        .map(|b| vec![b.date.clone(), b.minutes.to_string()])
        .collect();
    view! {
        <div class="half">
            {table("Pain, 0 to 10", &["Day", "Score", "Middle of 7 days"], pain)}
            {table("Minutes", &["Day", "Minutes"], minutes)}
        </div>
    }
    .into_any()
}

fn table(caption: &'static str, head: &[&'static str], rows: Vec<Vec<String>>) -> AnyView {
    let row = |cells: Vec<String>| {
        view! { <tr>{cells.into_iter().map(|c| view! { <td>{c}</td> }).collect_view()}</tr> }
    };
    view! {
        <div class="tbl" tabindex="0" role="region" aria-label=caption>
            <table class="num">
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        {head.iter().map(|h| view! { <th scope="col">{*h}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn sessions(rows: Vec<SessionRow>) -> AnyView {
    if rows.is_empty() {
        return ().into_any();
    }
    let session = |row: SessionRow| {
        let parts = row.done.into_iter().map(|(name, amount)| {
            view! {
                <li>
                    <b>{name}</b>
                    ": "
                    {amount}
                </li>
            }
        });
        view! {
            <li>
                <details class="row-more">
                    <summary class="row">
                        {crate::web::ui::row_body(row.title, row.sub)} {icon(Icon::Chevron)}
                    </summary>
                    <ul class="bul">{parts.collect_view()}</ul>
                </details>
            </li>
        }
    };
    view! {
        <section class="sec">
            <h2>"Your sessions"</h2>
            <ul class="rows gap-s">{rows.into_iter().map(session).collect_view()}</ul>
        </section>
    }
    .into_any()
}
