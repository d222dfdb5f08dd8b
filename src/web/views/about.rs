//! What this app is, and where its claims come from.

use leptos::prelude::*;

use crate::app::screens::more::VERSION;
use crate::content::sources;
use crate::route::Route;
use crate::web::ui::{back_link, heading};
use crate::web::views::help_link;

/// The page about the app.
pub(super) fn about() -> AnyView {
    view! {
        <main class="page">
            {back_link(Route::More.href(), "More")} {heading("h-page", "About Unhunch")}
            <p class="lede gap">
                "Short timed sessions for an ache between the shoulder blades, with a check for warning signs first."
            </p>
            <p class="gap">
                "It is for adults. It does not diagnose and does not replace being seen by a professional. Its words and numbers come from desk research, and no clinician has reviewed them yet."
            </p>
            <p class="gap">
                "Nothing you enter leaves this phone. There is no account and no tracking."
            </p>
            <p class="gap">
                <a class="lone" href=Route::Page("about-this-app".to_owned()).href()>
                    "What it is and what it is not"
                </a>
            </p>
            <section class="sec-line">
                <h2>"Sources"</h2>
                <ul class="bul gap-s small">
                    {sources::ALL.iter().map(|s| view! { <li>{s.title}</li> }).collect_view()}
                </ul>
            </section>
            <p class="small gap">"Version " {VERSION}</p>
            {help_link()}
        </main>
    }
    .into_any()
}
