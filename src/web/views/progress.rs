//! Progress: a sentence first, then days, charts, what is looked back on, and
//! the list.

use crate::app::model::Model;
use crate::app::msg::{Msg, Setting};
use crate::app::screens::progress::{self as screen, Back, SessionRow, Step};
use crate::progress::chart::Range;
use crate::progress::sentence::Offer;
use crate::route::Route;
use crate::settings::Settings;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::{
    El, Icon, below_the_fold, button, el, group, heading, icon, nothing, p, row_body, section,
    segments,
};
use crate::web::views::ways::{link_to, row_to};
use crate::web::views::{care, charts, figure, help_link};

/// What was done and what the pain did.
pub(super) fn progress(model: Live, act: Act) -> El {
    let stamp = move || model.with(screen::stamp);
    let first = el("section", "").region(stamp, move |_| model.with_untracked(sentence));
    let days = section("sec", "Active days")
        .region(stamp, move |_| model.with_untracked(days))
        .with(week(model, act));
    let charts = nothing().region(
        move || model.with(|m| (screen::stamp(m), m.range, m.table_open)),
        move |_| charts::charts(model, act),
    );
    let back = move || nothing().region(stamp, move |_| back(&model.with_untracked(screen::back)));
    el("main", "page wide").all([
        el("div", "top").with(heading("h-page", "Progress")),
        care::told(model, act),
        el("div", "half").with(first).with(days),
        ranges(model, act),
        charts,
        el("p", "both").with(table_button(model, act)).with(button(
            "link-btn lone",
            "Print",
            act.tap(Msg::ChartsPrinted),
        )),
        below_the_fold(move || group([ways(), back()])),
        help_link(),
    ])
}

fn ways() -> El {
    let rows = [
        (
            Route::CheckIn(None),
            "Add how you are",
            "Today, or a day before",
        ),
        (
            Route::Summary,
            "One page for your clinician",
            "Print it or share it as text",
        ),
    ];
    let rows = rows.map(|(route, title, sub)| row_to(&route, title, sub, None));
    el("ul", "rows sec").all(rows)
}

fn sentence(model: &Model) -> El {
    let sentence = screen::first(model);
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
    nothing()
        .maybe(screen::is_empty(model).then(|| figure::empty(true)))
        .with(lede)
        .with(p("sub gap-s", &sentence.note))
        .maybe(offer.map(|(route, words)| link_to("btn gap", &route, words)))
}

fn days(model: &Model) -> El {
    let days = screen::days(model);
    let letters = days.letters.into_iter().map(|l| el("span", "wd").say(l));
    let dots = days.active.iter().enumerate().map(|(at, active)| {
        let class = match (*active, at == 27) {
            (true, true) => "d on today",
            (true, false) => "d on",
            (false, true) => "d today",
            (false, false) => "d",
        };
        el("span", class)
    });
    let grid = el("div", "dots gap-s")
        .attr("role", "img")
        .attr("aria-label", &days.line)
        .all(letters)
        .all(dots);
    group([p("gap-s", &days.line), grid])
}

/// This week against the aim, and the aim.
fn week(model: Live, act: Act) -> El {
    let choices = segments(
        "aim",
        "seg3 quiet",
        &["3 days", "4 days", "5 days"],
        move || {
            let aim = model.with(|m| m.settings.weekly_aim);
            Settings::AIMS.iter().position(|days| *days == aim)
        },
        move |at| act.send(Msg::SettingChanged(Setting::WeeklyAim(Settings::AIMS[at]))),
    );
    let line = el("p", "gap").live_text(move || model.with(screen::week_line));
    let legend = el("legend", "sub").say("Aim for a week");
    group([line, el("fieldset", "gap-s").with(legend).with(choices)])
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
    el("button", "link-btn lone")
        .attr("type", "button")
        .live_attr("aria-expanded", move || Some(open().to_string()))
        .live_text(words)
        .on_press(act.tap(Msg::TableToggled))
}

fn back(back: &Back) -> El {
    if back.steps.is_empty() {
        return nothing();
    }
    let steps = el("ol", "mile").all(back.steps.iter().map(step));
    let story = Route::Page("ninety-days".to_owned());
    let looking = section("sec", "Looking back")
        .with(p(
            "small",
            "What the author told is one person’s story, not an aim for you.",
        ))
        .with(steps)
        .with(link_to("lone", &story, "One person’s 90 days"));
    let beside = el("div", "")
        .with(helps(&back.helps))
        .with(sessions(&back.sessions));
    el("div", "half charts past").with(looking).with(beside)
}

fn step(step: &Step) -> El {
    el("li", if step.past { "on" } else { "" })
        .with(el("strong", "").say(step.name))
        .with(p("sub", &step.sub))
        .maybe(step.story.as_deref().map(|story| p("small", story)))
}

fn helps(helps: &[(&'static str, String)]) -> El {
    let what = section("sec", "What helps me");
    if helps.is_empty() {
        return what.with(p(
            "sub",
            "This fills in when 8 sessions have a pain score before and after.",
        ));
    }
    let row = |(name, words): &(&str, String)| el("li", "row").with(row_body(name, words));
    what.with(p(
        "sub",
        "This is not proof. A session holds several exercises, and pain changes by itself.",
    ))
    .with(el("ul", "rows gap-s").all(helps.iter().map(row)))
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
