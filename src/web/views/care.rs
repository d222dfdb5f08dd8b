//! Care cards, the result of a check, notices, and the way to help.

use crate::app::msg::{CheckMsg, DataMsg, Msg};
use crate::app::screens::card::{Call, Card, Grade};
use crate::app::screens::result::{
    Again, CheckNotice, Go, ResultScreen, WORRIED, result as result_screen,
};
use crate::app::screens::{self, Banner, BannerAction};
use crate::route::Route;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::{
    El, Icon, bullets, button, el, filled, group, heading, icon, link, nothing, p, section,
};
use crate::web::views::figure;
use crate::web::views::ways::link_to;

/// The last thing on every page.
pub(super) fn help_link() -> El {
    link_to("help", &Route::Safety, "")
        .with(icon(Icon::Phone))
        .with(el("span", "").say("Get help now"))
}

/// Notices at the top of a screen.
pub(super) fn banners(banners: &[Banner], act: Act) -> El {
    let note = |banner: &Banner| {
        let (words, msg) = match banner.action {
            BannerAction::Dismiss => ("Close", Msg::NoticeDismissed),
            BannerAction::SaveCopy | BannerAction::SaveCopyOrLater => {
                ("Save a copy", Msg::CopyTapped)
            }
            BannerAction::UndoDelete => ("Bring it back", Msg::DeleteUndone),
            BannerAction::UndoImport => ("Take it back", Msg::Data(DataMsg::ImportUndone)),
        };
        let later = (banner.action == BannerAction::SaveCopyOrLater)
            .then(|| button("link-btn", "Later", act.tap(Msg::Data(DataMsg::CopyLater))));
        el("div", "note")
            .attr("role", "status")
            .with(p("", &banner.text))
            .with(button("link-btn", words, act.tap(msg)))
            .maybe(later)
    };
    group(banners.iter().map(note))
}

/// The notices of the moment, as they change.
pub(super) fn told(model: Live, act: Act) -> El {
    nothing().region(
        move || model.with(screens::banners),
        move |shown| banners(shown, act),
    )
}

/// The result screen: the action first, then the reason, then what can be done.
pub(super) fn result(model: Live, act: Act) -> El {
    el("main", "page bare").with(told(model, act)).region(
        move || model.with(result_screen),
        move |shown| outcome(shown, act),
    )
}

/// An emergency shows only what helps; anything less also leads on.
fn outcome(shown: &ResultScreen, act: Act) -> El {
    let small = p("small after", &shown.small);
    let first = match &shown.card {
        Some(lock) => group([card(lock, act, Place::Result)]),
        None => group([
            heading("h-q", shown.heading),
            p("sub gap", &shown.small),
            said(&shown.told),
        ]),
    };
    let locked = shown.go.is_none();
    if locked {
        let locked = p(
            "small",
            "Exercises are locked on this phone until you have been seen and a full check finds nothing to lock.",
        );
        let first = group([first, small, locked, keep(act)]);
        let emergency = shown
            .card
            .as_ref()
            .is_some_and(|c| c.grade == Grade::Emergency);
        if emergency {
            let done = "I’ve called or been seen";
            return first.with(link_to("lone", &Route::Today, done));
        }
        return first
            .with(link_to("lone", &Route::Today, "Back to Today"))
            .with(help_link());
    }
    group([first])
        .maybe(shown.card.is_some().then_some(small))
        .maybe(shown.notice.as_ref().map(notice))
        .maybe(shown.go.as_ref().map(go))
        .maybe(shown.again.as_ref().map(again))
        .with(keep(act))
        .with(help_link())
}

fn said(told: &[String]) -> El {
    if told.is_empty() {
        return nothing();
    }
    el("div", "note warm gap")
        .with(p("", "You told us:"))
        .with(bullets("bul", told.iter().map(String::as_str)))
}

/// Pain that nobody has cleared for exercise: it stands until that is recorded.
pub(super) fn notice(notice: &CheckNotice) -> El {
    let checked = link_to("btn line", &Route::Checked, "It has been checked");
    section("panel caution", notice.title)
        .with(p("gap-s", &notice.words))
        .maybe(notice.call.as_ref().map(call))
        .with(checked)
}

fn go(go: &Go) -> El {
    let start = link_to("btn gap", &Route::Session(go.next.clone()), "")
        .with(filled(Icon::Play))
        .say(&go.next_words);
    let figures = el("p", "four").all(go.figures.iter().map(|slug| figure::thumb(slug)));
    section("sec", "What you can do now")
        .with(p("gap-s", &go.words))
        .maybe((!go.figures.is_empty()).then_some(figures))
        .with(start)
        .with(link_to("btn quiet", &Route::Today, "See Today"))
}

fn again(again: &Again) -> El {
    let signs = bullets("bul gap-s", again.signs.iter().copied());
    group([
        section("sec-line", "Stop and check again if you have")
            .with(signs)
            .with(p("gap", WORRIED)),
        section("sec-line", "Next check").with(p("gap-s", &again.by_date)),
    ])
}

/// The result to take along.
fn keep(act: Act) -> El {
    let share = button(
        "btn line",
        "Share",
        act.tap(Msg::Check(CheckMsg::ShareTapped)),
    );
    let print = button(
        "btn line",
        "Print",
        act.tap(Msg::Check(CheckMsg::PrintTapped)),
    );
    el("div", "btn-row keep").with(share).with(print)
}

/// Where a care card stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// It is the result: its action is the page's heading.
    Result,
    /// A reminder on another page.
    Reminder,
    /// A reminder on the first page of the check, which starts right below.
    Check,
}

/// A care card.
pub(super) fn card(card: &Card, act: Act, place: Place) -> El {
    let is_page = place == Place::Result;
    let title = if is_page && card.grade != Grade::Clinic {
        heading("h-page", &card.action)
    } else if is_page {
        heading("h-q", &card.action)
    } else {
        el("h2", "h-q").say(&card.action)
    };
    let head = el("div", "care-h")
        .with(el("p", "").with(icon(Icon::Warn)).say(&card.label))
        .with(title);
    let seen = "I’ve been seen and told exercise is OK";
    let again = if card.seen {
        "Answer the full check"
    } else {
        "Answer again"
    };
    // On the page of an emergency nothing leads away from the call.
    let calm = !is_page || card.grade != Grade::Emergency;
    let leads_on = calm && place != Place::Check && !card.opens.is_empty();
    let again = leads_on.then(|| button("btn line", again, act.tap(Msg::Check(CheckMsg::Anew))));
    let why = || {
        group([
            p("gap", card.why),
            bullets("bul advice", card.advice.iter().map(String::as_str)),
        ])
    };
    let abroad = |call: &Call| link("lone alt", &format!("tel:{}", call.number), &call.label);
    let body = el("div", "care-b")
        .with(p("", "You told us:"))
        .with(bullets("bul told", card.told.iter().map(String::as_str)))
        .with(calls(&card.calls))
        // Elsewhere the card is a reminder, and stays short.
        .maybe(is_page.then(why))
        .maybe(card.abroad.as_ref().map(abroad))
        .maybe((!card.opens.is_empty()).then(|| p("opens", &card.opens)))
        .maybe(
            card.may_say_seen
                .then(|| link_to("btn line", &Route::Unlock, seen)),
        )
        .maybe(again);
    let class = match card.grade {
        Grade::Emergency => "care emg",
        Grade::Urgent => "care",
        Grade::Clinic => "care blue",
    };
    el("section", class).with(head).with(body)
}

/// Links that dial, which work with no network.
pub(super) fn calls(calls: &[Call]) -> El {
    el("div", "calls").all(calls.iter().map(call))
}

fn call(call: &Call) -> El {
    let href = format!("tel:{}", call.number);
    link("btn call", &href, "")
        .with(icon(Icon::Phone))
        .say(&call.label)
}
