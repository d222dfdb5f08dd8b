//! One module for each screen. A view paints a value of `app::screens` and
//! sends messages; it decides nothing.

mod about;
mod bar;
mod care;
mod charts;
mod check;
mod check_in;
mod data;
mod demo;
mod done;
mod editor;
mod exercise;
mod exercises;
mod figure;
mod learn;
mod more;
mod player;
mod preview;
mod progress;
mod ready;
mod reminders;
mod seen;
mod share;
mod shared;
mod sheet;
mod summary;
mod today;
mod ways;
mod you;

use reactive_graph::signal::RwSignal;

use crate::app::model::Model;
use crate::app::screens;
use crate::route::Route;
use crate::time::Moment;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::{El, el, group, nothing};
use care::help_link;

/// The whole app: the screen, the bar, and what screen readers are told.
pub fn app(model: RwSignal<Model>, display: RwSignal<Moment>, act: Act) -> El {
    let model = Live::new(model);
    let screen = el("div", "screen").region(
        move || model.with(|m| m.route.clone()),
        move |route| screen(model, display, act, route),
    );
    let bar = nothing().region(
        move || model.with(|m| screens::frame(m).tab),
        |tab| tab.map_or_else(nothing, bar::bar),
    );
    let told = |role: &str, words: fn(&Model) -> &String| {
        el("p", "vh")
            .attr("role", role)
            .live_text(move || model.with(|m| words(m).clone()))
    };
    group([
        screen,
        bar,
        told("status", |m| &m.polite),
        told("alert", |m| &m.assertive),
    ])
}

fn screen(model: Live, display: RwSignal<Moment>, act: Act, route: &Route) -> El {
    match route {
        Route::Today => today::today(model, act),
        Route::Exercises => exercises::exercises(model, act),
        Route::Exercise(slug) => exercise::exercise(model, display, act, slug),
        Route::Symptoms => check::start(model, act),
        Route::Check(page) => check::page(model, act, *page),
        Route::Checked => seen::checked(act),
        Route::CheckResult => care::result(model, act),
        Route::Unlock => seen::unlock(act),
        Route::Session(_) => preview::preview(model, act),
        Route::Player => player::player(model, display, act),
        Route::Done => done::done(model, act),
        Route::CheckIn(_) => check_in::check_in(model, act),
        Route::Progress => progress::progress(model, act),
        Route::Summary => summary::summary(model, act),
        Route::Learn => learn::learn(),
        Route::Page(slug) => learn::page(model, display, act, slug),
        Route::More => more::more(model),
        Route::Sound => more::sound(model, act),
        Route::Ready => ready::ready(model, act),
        Route::Display => more::display(model, act),
        Route::Reminders => reminders::reminders(model, act),
        Route::You => you::you(model, act),
        Route::Data => data::data(model, act),
        Route::Restore => data::restore(model, act),
        Route::Delete => data::delete(act),
        Route::Safety => more::safety(model, act),
        Route::About => about::about(),
        Route::NewRoutine | Route::EditRoutine(_) => editor::editor(model, act),
        Route::Shared(_) => shared::shared(model, act),
    }
}
