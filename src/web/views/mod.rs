//! One module for each screen. A view paints a value of `app::screens` and
//! sends messages; it decides nothing.

mod about;
mod bar;
mod care;
mod check;
mod done;
mod editor;
mod exercise;
mod exercises;
mod learn;
mod more;
mod player;
mod preview;
mod progress;
mod sheet;
mod today;

use leptos::prelude::*;

use crate::app::model::Model;
use crate::app::screens;
use crate::route::Route;
use crate::time::Moment;
use crate::web::runtime::Act;

use care::help_link;

/// The whole app: the screen, the bar, and what screen readers are told.
pub fn app(model: RwSignal<Model>, display: RwSignal<Moment>, act: Act) -> AnyView {
    let frame = Memo::new(move |_| model.with(screens::frame));
    let route = Memo::new(move |_| model.with(|m| m.route.clone()));
    view! {
        {move || screen(model, display, act, &route.get())}
        {move || frame.with(|f| f.tab).map(bar::bar)}
        <p class="vh" role="status" aria-live="polite">
            {move || model.with(|m| m.polite.clone())}
        </p>
        <p class="vh" role="alert" aria-live="assertive">
            {move || model.with(|m| m.assertive.clone())}
        </p>
    }
    .into_any()
}

fn screen(model: RwSignal<Model>, display: RwSignal<Moment>, act: Act, route: &Route) -> AnyView {
    match route {
        Route::Today => today::today(model, act),
        Route::Exercises => exercises::exercises(model, act),
        Route::Exercise(slug) => exercise::exercise(slug),
        Route::Symptoms => check::start(model, act),
        Route::Signs => check::signs(model, act),
        Route::Unsure => check::unsure(model, act),
        Route::PainNow => check::pain(model, act),
        Route::CheckResult => care::result(model, act),
        Route::Unlock => check::unlock(act),
        Route::Session(_) => preview::preview(model, act),
        Route::Player => player::player(model, display, act),
        Route::Done => done::done(model, act),
        Route::Progress => progress::progress(model, act),
        Route::Learn => learn::learn(),
        Route::Page(slug) => learn::page(slug),
        Route::More => more::more(model),
        Route::Sound => more::sound(model, act),
        Route::Display => more::display(model, act),
        Route::Data => more::data(model, act),
        Route::Delete => more::delete(act),
        Route::Safety => more::safety(model, act),
        Route::About => about::about(),
        Route::NewRoutine | Route::EditRoutine(_) => editor::editor(model, act),
    }
}
