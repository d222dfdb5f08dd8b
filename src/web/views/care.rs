//! Care cards, the result of a check, notices, and the way to help.

use crate::app::msg::Msg;
use crate::app::screens::result::{Call, Card, Clear, ResultScreen, result as result_screen};
use crate::app::screens::{self, Banner, BannerAction};
use crate::content::signs::FOUR_STOP_SIGNS;
use crate::route::Route;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::{
    El, Icon, bullets, button, el, filled, group, heading, icon, link, nothing, p, section,
};

/// The last thing on every page.
pub(super) fn help_link() -> El {
    link("help", &Route::Safety.href(), "")
        .with(icon(Icon::Phone))
        .with(el("span", "").say("Get help now"))
}

/// Notices at the top of a screen.
pub(super) fn banners(banners: &[Banner], act: Act) -> El {
    let note = |banner: &Banner| {
        let (words, msg) = match banner.action {
            BannerAction::Dismiss => ("Close", Msg::NoticeDismissed),
            BannerAction::SaveCopy => ("Save a copy", Msg::CopyTapped),
            BannerAction::UndoDelete => ("Bring it back", Msg::DeleteUndone),
        };
        el("div", "note")
            .attr("role", "status")
            .with(p("", &banner.text))
            .with(button("link-btn", words, act.tap(msg)))
    };
    group(banners.iter().map(note))
}

/// The result screen.
pub(super) fn result(model: Live, act: Act) -> El {
    let told = nothing().region(
        move || model.with(screens::banners),
        move |shown| banners(shown, act),
    );
    el("main", "page bare").with(told).region(
        move || model.with(result_screen),
        move |shown| match shown {
            ResultScreen::Locked(lock) => locked(lock, act),
            ResultScreen::Clear(shown) => clear(shown),
        },
    )
}

/// An emergency shows only what helps; anything less also leads back.
fn locked(lock: &Card, act: Act) -> El {
    let small = p(
        "small after",
        "This is not a diagnosis. Exercises are locked on this phone until you have been seen.",
    );
    let shown = group([card(lock, act, true), small]);
    if lock.emergency {
        let done = "I’ve called or been seen";
        return shown.with(link("lone", &Route::Today.href(), done));
    }
    shown
        .with(link("lone", &Route::Today.href(), "Back to Today"))
        .with(help_link())
}

/// A care card. On the result screen its action is the page's heading.
pub(super) fn card(card: &Card, act: Act, is_page: bool) -> El {
    let title = if is_page {
        heading("h-page", &card.action)
    } else {
        el("h2", "h-q").say(&card.action)
    };
    let head = el("div", "care-h")
        .with(el("p", "").with(icon(Icon::Warn)).say(&card.label))
        .with(title);
    let seen = "I’ve been seen and told exercise is OK";
    let again = if card.seen {
        "Answer the check"
    } else {
        "Answer again"
    };
    let body = el("div", "care-b")
        .with(p("", "You told us:"))
        .with(bullets("bul told", card.told.iter().map(String::as_str)))
        .with(calls(&card.calls))
        .with(bullets("bul advice", card.advice.iter().copied()))
        .with(p("opens", &card.opens))
        .maybe(
            card.may_say_seen
                .then(|| link("btn line", &Route::Unlock.href(), seen)),
        )
        .with(button("btn line", again, act.tap(Msg::CheckBegun)));
    el("section", if card.emergency { "care emg" } else { "care" })
        .with(head)
        .with(body)
}

/// Links that dial, which work with no network.
pub(super) fn calls(calls: &[Call]) -> El {
    let call = |call: &Call| {
        let href = format!("tel:{}", call.number);
        link("btn call", &href, "")
            .with(icon(Icon::Phone))
            .say(&call.label)
    };
    el("div", "calls").all(calls.iter().map(call))
}

fn clear(shown: &Clear) -> El {
    let start = link("btn", &Route::Session(shown.next.to_owned()).href(), "")
        .with(filled(Icon::Play))
        .say(shown.next_words);
    let now = section("sec", "What you can do now")
        .with(p(
            "gap",
            "Gentle movement is reasonable as long as nothing changes. If nobody has checked this pain yet, arrange a check.",
        ))
        .with(start)
        .with(link("btn quiet", &Route::Today.href(), "See Today"));
    let more = [
        "anything new, or anything getting worse",
        "a fall, an accident or a fever",
    ];
    let again = section("sec-line", "Stop and check again if you have")
        .with(bullets(
            "bul gap-s",
            FOUR_STOP_SIGNS.into_iter().chain(more),
        ))
        .with(p("gap", "If you feel worse or worried, get help anyway."));
    let next =
        section("sec-line", "Next check").with(p("gap-s", "A short one before each session."));
    let gentle = shown
        .gentle
        .as_ref()
        .map_or_else(nothing, |why| p("note warm", why));
    group([
        heading("h-q", shown.heading),
        p("sub gap", &shown.small),
        gentle,
        now,
        again,
        next,
        help_link(),
    ])
}
