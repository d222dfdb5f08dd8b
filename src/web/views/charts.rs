//! The two charts of Progress over one scale of days, and their table. The
//! scale is a slider that lies over the pain chart: it brings the keys and what
//! screen readers need. Its thumb is 24 px wide (`style/charts.css`), and so is
//! the least that can be touched.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent, MouseEvent};

use crate::app::msg::{Msg, Reading};
use crate::app::screens::charts::{self as screen, Slider, Table};
use crate::progress::chart::minutes::{self, MinutesChart};
use crate::progress::chart::pain::{self, PainChart};
use crate::progress::chart::{GridLine, Tenths, Tick, pole};
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::{El, el, group, p, section, svg};

/// Half the width of the thumb, in px.
const REACH: i32 = 12;

/// Both charts and, when it is open, the table.
pub(super) fn charts(model: Live, act: Act) -> El {
    let screen = model.with_untracked(screen::charts);
    let read_out = el("p", "sub read-out")
        .attr("role", "status")
        .live_text(move || model.with(screen::read_out));
    let slider = screen.slider;
    let pain_part = section("sec", "Pain, 0 to 10")
        .with(
            el("div", "plot")
                .with(pain_chart(&screen.pain).maybe(slider.map(|_| cursor(model, pain::BOTTOM))))
                .maybe(slider.map(|s| scale(model, act, s))),
        )
        .maybe(slider.map(|_| read_out))
        .with(p("small", &screen.pain.caption));
    let head = el("div", "grp")
        .with(el("h2", "").say("Minutes"))
        .with(el("span", "num").say(&screen.minutes.total));
    let minutes_part = el("section", "sec").with(head).with(
        el("div", "plot")
            .with(
                minutes_chart(&screen.minutes)
                    .maybe(slider.map(|_| cursor(model, minutes::BOTTOM))),
            )
            .maybe(slider.map(|s| touched(act, el("div", "read"), s))),
    );
    group([el("div", "half charts").with(pain_part).with(minutes_part)])
        .maybe(screen.table.as_ref().map(table))
}

/// The pain chart.
pub(super) fn pain_chart(chart: &PainChart) -> El {
    let band = chart.band.as_ref().map(|b| {
        let place: [(&str, &dyn ToString); 4] = [
            ("x", &b.x),
            ("y", &b.y),
            ("width", &b.width),
            ("height", &b.height),
        ];
        shape("rect", "band", &place)
    });
    let flags = chart.flags.iter();
    let flags = flags.map(|f| label("", &f.x, &"10", "start", f.label));
    let name = chart.line_label.as_ref();
    let name = name.map(|l| label("lab-m", &l.x, &l.y, "end", &l.text));
    let gap = chart.gap_label.as_ref();
    let gap = gap.map(|l| label("", &l.x, &l.y, "middle", l.text));
    let dots = chart.dots();
    frame(chart.width, chart.height, &chart.summary)
        .maybe(band)
        .with(grid(&chart.grid))
        .with(path("flag", &chart.poles(), Tenths(10)))
        .all(flags)
        .with(path("", &chart.line, chart.thick))
        .with(path("", &dots, chart.point))
        .maybe(chart.hole.map(|width| path("hole", &dots, width)))
        .maybe(name)
        .maybe(gap)
        .with(ticks(&chart.ticks, chart.height))
}

fn minutes_chart(chart: &MinutesChart) -> El {
    let summary = format!("Minutes of exercise each day. {}.", chart.total);
    frame(chart.width, chart.height, &summary)
        .with(grid(&chart.grid))
        .with(path("bar", &chart.bars, chart.bar))
        .with(ticks(&chart.ticks, chart.height))
}

/// The line through the day that is looked at, down to the foot of the plot.
fn cursor(model: Live, foot: Tenths) -> El {
    let place = move || Some(pole(model.with(screen::place)?.x, foot));
    svg("path", "cursor").live_attr("d", place)
}

/// The days as a slider.
fn scale(model: Live, act: Act, slider: Slider) -> El {
    let at = move || model.with(screen::place);
    let moved = move |event: Event| {
        let input = event
            .target()
            .and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
        if let Some(day) = input.and_then(|i| i.value().parse().ok()) {
            act.send(Msg::Read(Reading::Day(day)));
        }
    };
    let input = el("input", "read")
        .attr("type", "range")
        .attr("max", &slider.last.to_string())
        .attr("aria-label", "Read both charts, day by day")
        .live_value(move || at().map_or(slider.last, |p| p.index).to_string())
        .live_attr("aria-valuetext", move || {
            Some(at().map_or_else(|| "no day chosen".to_owned(), |p| p.date))
        })
        .on("input", moved)
        .on("focus", move |_| act.send(Msg::Read(Reading::Entered)))
        .on("keydown", move |event| {
            let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
            if key.as_deref() == Some("Escape") {
                act.send(Msg::Read(Reading::Left));
            }
        });
    touched(act, input, slider)
}

/// Lies over the columns of a chart, and hears where they are touched.
fn touched(act: Act, over: El, slider: Slider) -> El {
    over.property("--x", &format!("{}%", slider.x))
        .property("--w", &format!("{}%", slider.width))
        .on("click", move |event| {
            let Some(event) = event.dyn_ref::<MouseEvent>() else {
                return;
            };
            let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
            let width = target.map_or(0, |t| t.client_width()) - 2 * REACH;
            let along = (event.offset_x() - REACH).clamp(0, width.max(1)) * 1000;
            let at = u16::try_from(along / width.max(1)).unwrap_or(0);
            act.send(Msg::Read(Reading::Touched(at)));
        })
}

fn path(class: &str, d: &str, width: Tenths) -> El {
    svg("path", class)
        .attr("d", d)
        .attr("stroke-width", &width.to_string())
}

fn frame(width: u16, height: u16, summary: &str) -> El {
    svg("svg", "chart")
        .attr("viewBox", &format!("0 0 {width} {height}"))
        .attr("role", "img")
        .attr("aria-label", summary)
}

fn shape(tag: &'static str, class: &str, place: &[(&str, &dyn ToString)]) -> El {
    place.iter().fold(svg(tag, class), |shape, (name, at)| {
        shape.attr(name, &at.to_string())
    })
}

fn label(class: &str, x: &dyn ToString, y: &dyn ToString, anchor: &str, words: &str) -> El {
    shape("text", class, &[("x", x), ("y", y)])
        .attr("text-anchor", anchor)
        .say(words)
}

fn grid(lines: &[GridLine]) -> El {
    group(lines.iter().flat_map(|g| {
        let class = if g.label == "0" { "ax" } else { "g" };
        let place: [(&str, &dyn ToString); 4] =
            [("x1", &g.x1), ("x2", &g.x2), ("y1", &g.y), ("y2", &g.y)];
        let number = label("", &"16", &g.y, "end", &g.label).attr("dy", "5");
        [shape("line", class, &place), number]
    }))
}

fn ticks(ticks: &[Tick], height: u16) -> El {
    group(
        ticks
            .iter()
            .map(|t| label("", &t.x, &(height - 8), t.anchor.name(), &t.label)),
    )
}

fn table(table: &Table) -> El {
    let head = table
        .head
        .iter()
        .map(|h| el("th", "").attr("scope", "col").say(h));
    let rows = table.rows.iter().map(|[first, cells @ ..]| {
        el("tr", "")
            .with(el("th", "").attr("scope", "row").say(first))
            .all(cells.iter().map(|cell| el("td", "").say(cell)))
    });
    let numbers = el("table", "num")
        .with(el("caption", "").say(table.caption))
        .with(el("thead", "").with(el("tr", "").all(head)))
        .with(el("tbody", "").all(rows));
    el("div", "tbl")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", table.caption)
        .with(numbers)
}
