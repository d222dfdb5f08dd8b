//! What this app is, and where its claims come from.

use crate::app::screens::more::VERSION;
use crate::content::sources;
use crate::route::Route;
use crate::web::ui::{El, bullets, el, p, section};
use crate::web::views::help_link;
use crate::web::views::ways::{link_to, page_under};

/// The page about the app.
pub(super) fn about() -> El {
    let text = Route::Page("about-this-app".to_owned());
    let titles = sources::ALL.iter().map(|s| s.title);
    page_under(&Route::More, "More", "About Unhunch")
        .with(p(
            "lede gap",
            "Short timed sessions for an ache between the shoulder blades, with a check for warning signs first.",
        ))
        .with(p(
            "gap",
            "It helps adults to decide whether to exercise now or to ask for help first. It does not diagnose, and it is not offered as a medical device. Its questions, rules and doses come from desk research, and no clinician has reviewed them yet. No list of warning signs is complete: if you feel worse or worried, get help anyway.",
        ))
        .with(p(
            "gap",
            "Nothing you enter leaves this phone. There is no account and no tracking.",
        ))
        .with(el("p", "gap").with(link_to("lone", &text, "What it is and what it is not")))
        .with(section("sec-line", "Sources").with(bullets("bul gap-s small", titles)))
        .with(p("small gap", "Version ").say(VERSION))
        .with(help_link())
}
