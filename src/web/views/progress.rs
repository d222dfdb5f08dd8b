//! Progress: a sentence first, then days, charts, table and list.

use crate::app::msg::Msg;
use crate::app::screens::progress::{ProgressScreen, SessionRow, progress as progress_screen};
use crate::progress::chart::minutes::MinutesChart;
use crate::progress::chart::pain::PainChart;
use crate::progress::chart::{GridLine, Range, Tick};
use crate::progress::sentence::Offer;
use crate::route::Route;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::{
    El, Icon, el, group, heading, icon, nothing, p, row_body, section, segments, svg,
};
use crate::web::views::ways::link_to;
use crate::web::views::{care, figure, help_link};

/// What was done and what the pain did.
pub(super) fn progress(model: Live, act: Act) -> El {
    let screen = model.with_untracked(progress_screen);
    let banners = nothing().region(
        move || model.with(crate::app::screens::banners),
        move |banners| care::banners(banners, act),
    );
    let charts = nothing().region(
        move || model.with(|m| (m.range, m.table_open)),
        move |(_, table_open)| {
            let screen = model.with_untracked(progress_screen);
            charts(&screen).maybe(table_open.then(|| tables(&screen)))
        },
    );
    el("main", "page wide").all([
        el("div", "top").with(heading("h-page", "Progress")),
        banners,
        el("div", "half")
            .with(sentence(&screen))
            .with(days(&screen)),
        ranges(model, act),
        charts,
        if screen.empty {
            nothing()
        } else {
            table_button(model, act)
        },
        sessions(&screen.sessions),
        help_link(),
    ])
}

fn sentence(screen: &ProgressScreen) -> El {
    let sentence = &screen.sentence;
    let offer = match sentence.offer {
        Offer::Nothing => None,
        Offer::Start => Some((Route::Today, "Start a short routine")),
        Offer::CheckAgain => Some((Route::Symptoms, "Check your symptoms")),
        Offer::Review => Some((Route::Page("plateaus".to_owned()), "When it plateaus")),
    };
    let lede = el("p", "lede")
        .with(el("b", "").say(&sentence.headline))
        .say(" ")
        .say(&sentence.detail);
    el("section", "")
        .maybe(screen.empty.then(|| figure::empty(true)))
        .with(lede)
        .with(p("sub gap-s", &sentence.note))
        .maybe(offer.map(|(route, words)| link_to("btn gap", &route, words)))
}

fn days(screen: &ProgressScreen) -> El {
    let letters = screen.letters.into_iter().map(|l| el("span", "wd").say(l));
    let dots = screen.days.iter().enumerate().map(|(at, active)| {
        let class = match (*active, at == 27) {
            (true, true) => "d on today",
            (true, false) => "d on",
            (false, true) => "d today",
            (false, false) => "d",
        };
        el("span", class).maybe(active.then(|| icon(Icon::Check)))
    });
    let grid = el("div", "dots gap-s")
        .attr("role", "img")
        .attr("aria-label", &screen.days_line)
        .all(letters)
        .all(dots);
    section("sec", "Active days")
        .with(p("gap-s", &screen.days_line))
        .with(grid)
}

pub(super) fn ranges(model: Live, act: Act) -> El {
    let choices = segments(
        "range",
        "seg3 quiet",
        &Range::ALL.map(Range::name),
        move || {
            Range::ALL
                .iter()
                .position(|r| model.with(|m| m.range == *r))
        },
        move |at| act.send(Msg::RangeChosen(Range::ALL[at])),
    );
    let legend = el("legend", "vh").say("Range of the charts");
    el("fieldset", "sec").with(legend).with(choices)
}

fn charts(screen: &ProgressScreen) -> El {
    let pain = section("sec", "Pain, 0 to 10")
        .with(pain_chart(&screen.pain))
        .with(p("small", &screen.pain.caption));
    let head = el("div", "grp")
        .with(el("h2", "").say("Minutes"))
        .with(el("span", "num").say(&screen.minutes.total));
    let minutes = el("section", "sec")
        .with(head)
        .with(minutes_chart(&screen.minutes));
    group([el("div", "half charts").with(pain).with(minutes)])
}

pub(super) fn pain_chart(chart: &PainChart) -> El {
    let band = chart.band.as_ref().map(|b| {
        shape(
            "rect",
            "band",
            &[
                ("x", &b.x),
                ("y", &b.y),
                ("width", &b.width),
                ("height", &b.height),
            ],
        )
    });
    let lines = chart
        .median_lines
        .iter()
        .map(|d| svg("path", "med").attr("d", d));
    let points = chart.points.iter();
    let points = points.map(|p| {
        shape(
            "circle",
            "raw",
            &[("cx", &p.x), ("cy", &p.y), ("r", &"4.25")],
        )
    });
    let name = chart
        .line_label
        .as_ref()
        .map(|l| label("lab-m", &l.x, &l.y, "end", &l.text));
    let gap = chart
        .gap_label
        .as_ref()
        .map(|l| label("", &l.x, &l.y, "middle", l.text));
    frame(chart.width, chart.height, &chart.summary)
        .maybe(band)
        .with(grid(&chart.grid))
        .all(lines)
        .all(points)
        .maybe(name)
        .maybe(gap)
        .with(ticks(&chart.ticks, chart.height))
}

fn minutes_chart(chart: &MinutesChart) -> El {
    let bars = chart.bars.iter().map(|b| {
        let place: [(&str, &dyn ToString); 4] = [
            ("x", &b.x),
            ("y", &b.y),
            ("width", &b.width),
            ("height", &b.height),
        ];
        shape("rect", "bar", &place).attr("rx", "1.5")
    });
    let summary = format!("Minutes of exercise each day. {}.", chart.total);
    frame(chart.width, chart.height, &summary)
        .with(grid(&chart.grid))
        .all(bars)
        .with(ticks(&chart.ticks, chart.height))
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

fn table_button(model: Live, act: Act) -> El {
    let open = move || model.with(|m| m.table_open);
    let words = move || {
        if open() {
            "Hide the table"
        } else {
            "Show both as a table"
        }
        .to_owned()
    };
    let press = el("button", "link-btn lone")
        .attr("type", "button")
        .live_attr("aria-expanded", move || Some(open().to_string()))
        .live_text(words)
        .on_press(act.tap(Msg::TableToggled));
    el("p", "").with(press)
}

fn tables(screen: &ProgressScreen) -> El {
    let pain = screen
        .pain
        .rows
        .iter()
        .map(|r| r.cells().to_vec())
        .collect();
    let minutes = screen.minutes.bars.iter();
    let minutes = minutes
        .map(|b| vec![b.date.clone(), b.minutes.to_string()])
        .collect();
    el("div", "half")
        .with(table(
            "Pain, 0 to 10",
            &["Day", "Score", "Middle of 7 days"],
            pain,
        ))
        .with(table("Minutes", &["Day", "Minutes"], minutes))
}

fn table(caption: &str, head: &[&str], rows: Vec<Vec<String>>) -> El {
    let head = head
        .iter()
        .map(|h| el("th", "").attr("scope", "col").say(h));
    let rows = rows
        .into_iter()
        .map(|cells| el("tr", "").all(cells.iter().map(|cell| el("td", "").say(cell))));
    let table = el("table", "num")
        .with(el("caption", "").say(caption))
        .with(el("thead", "").with(el("tr", "").all(head)))
        .with(el("tbody", "").all(rows));
    el("div", "tbl")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", caption)
        .with(table)
}

fn sessions(rows: &[SessionRow]) -> El {
    if rows.is_empty() {
        return nothing();
    }
    section("sec", "Your sessions").with(el("ul", "rows gap-s").all(rows.iter().map(session)))
}

fn session(row: &SessionRow) -> El {
    let head = el("summary", "row")
        .with(row_body(&row.title, &row.sub))
        .with(icon(Icon::Chevron));
    let done = row.done.iter().map(|(name, amount)| {
        el("li", "")
            .with(el("b", "").say(name))
            .say(": ")
            .say(amount)
    });
    let details = el("details", "row-more")
        .with(head)
        .with(el("ul", "bul").all(done));
    el("li", "").with(details)
}
