//! More: settings, the record, warning signs.

use leptos::prelude::*;

use crate::app::model::Model;
use crate::app::msg::{Msg, Setting};
use crate::app::screens::more as screen;
use crate::app::screens::{more, sound_trouble};
use crate::content::signs::{FOUR_STOP_SIGNS, MORE_STOP_SIGNS, SIGNS};
use crate::route::Route;
use crate::settings::{Settings, Theme, Volume};
use crate::web::runtime::Act;
use crate::web::ui::{Icon, back_link, heading, icon, row, row_body, segments, switch};
use crate::web::views::{care, check, help_link};

/// The list of everything else.
pub(super) fn more(model: RwSignal<Model>) -> AnyView {
    let shown = Memo::new(move |_| model.with(screen::more));
    view! {
        <main class="page">
            {heading("h-page", "More")}
            <ul class="rows sec">
                {move || {
                    let rows = shown.get().rows.into_iter();
                    rows.map(|r| row(r.route.href(), r.title.to_owned(), r.sub, None)).collect_view()
                }}
            </ul>
            <p class="sub gap" role="status">
                {move || shown.with(|s| s.offline)}
            </p>
            {help_link()}
        </main>
    }
    .into_any()
}

/// Sound, timing and the sound test.
pub(super) fn sound(model: RwSignal<Model>, act: Act) -> AnyView {
    let set = move |setting| act.send(Msg::SettingChanged(setting));
    let volumes = Volume::ALL
        .into_iter()
        .map(|v| (v, v.name().to_owned()))
        .collect();
    let trouble = move || model.with(sound_trouble);
    view! {
        <main class="page">
            {back_link(Route::More.href(), "More")} {heading("h-page", "Sound and timing")}
            <ul class="rows sec">
                <li>
                    <div class="row">
                        {row_body("Sound".to_owned(), "Tones for every step".to_owned())}
                        {switch(
                            "Sound".to_owned(),
                            move || model.with(|m| m.settings.sound),
                            move |on| set(Setting::Sound(on)),
                        )}
                    </div>
                </li>
                <li>
                    <div class="row">
                        {row_body(
                            "Wait for me".to_owned(),
                            "Nothing is timed: you go on when you are ready".to_owned(),
                        )}
                        {switch(
                            "Wait for me".to_owned(),
                            move || model.with(|m| m.settings.wait_for_me),
                            move |on| set(Setting::WaitForMe(on)),
                        )}
                    </div>
                </li>
            </ul>
            {choice(
                "Volume",
                segments(
                    "volume",
                    "seg3",
                    volumes,
                    move || Some(model.with(|m| m.settings.volume)),
                    move |v| set(Setting::Volume(v)),
                ),
            )}
            <button class="btn line gap" on:click=move |_| act.send(Msg::SoundTestTapped)>
                {icon(Icon::Sound)}
                "Test the sound"
            </button>
            <p class="sub gap-s">
                {move || {
                    trouble()
                        .unwrap_or(
                            "You hear 3, 2, 1, go. If not: turn the volume up, and check the silent switch and Bluetooth.",
                        )
                }}
            </p>
            {choice(
                "Time to get ready",
                seconds(
                    "ready",
                    &Settings::READY_CHOICES,
                    move || model.with(|m| m.settings.ready_seconds),
                    move |n| set(Setting::ReadySeconds(n)),
                ),
            )}
            <p class="sub gap-s">"Twice as long to or from the floor."</p>
            {choice(
                "Rest between sets",
                seconds(
                    "rest",
                    &Settings::REST_CHOICES,
                    move || model.with(|m| m.settings.rest_seconds),
                    move |n| set(Setting::RestSeconds(n)),
                ),
            )}
            {help_link()}
        </main>
    }
    .into_any()
}

fn choice(legend: &'static str, choices: AnyView) -> AnyView {
    view! {
        <fieldset class="sec">
            <legend class="leg">
                <h2>{legend}</h2>
            </legend>
            {choices}
        </fieldset>
    }
    .into_any()
}

fn seconds(
    group: &'static str,
    choices: &[u16],
    chosen: impl Fn() -> u16 + Send + Copy + 'static,
    choose: impl Fn(u16) + Copy + 'static,
) -> AnyView {
    let choices = choices.iter().map(|n| (*n, format!("{n} s"))).collect();
    segments(group, "seg3", choices, move || Some(chosen()), choose)
}

/// Theme and big numbers.
pub(super) fn display(model: RwSignal<Model>, act: Act) -> AnyView {
    let set = move |setting| act.send(Msg::SettingChanged(setting));
    let themes = Theme::ALL
        .into_iter()
        .map(|t| (t, t.name().to_owned()))
        .collect();
    view! {
        <main class="page">
            {back_link(Route::More.href(), "More")} {heading("h-page", "Display")}
            {choice(
                "Colours",
                segments(
                    "theme",
                    "seg3",
                    themes,
                    move || Some(model.with(|m| m.settings.theme)),
                    move |t| set(Setting::Theme(t)),
                ),
            )} <ul class="rows sec">
                <li>
                    <div class="row">
                        {row_body(
                            "Big numbers".to_owned(),
                            "In a session the number takes all the room".to_owned(),
                        )}
                        {switch(
                            "Big numbers".to_owned(),
                            move || model.with(|m| m.settings.big_numbers),
                            move |on| set(Setting::BigNumbers(on)),
                        )}
                    </div>
                </li>
            </ul> <p class="sub gap">"Motion follows your phone’s own setting."</p> {help_link()}
        </main>
    }
    .into_any()
}

/// The record: copies and deleting.
pub(super) fn data(model: RwSignal<Model>, act: Act) -> AnyView {
    let shown = Memo::new(move |_| model.with(more::data));
    let unsaved = Memo::new(move |_| model.with(crate::app::screens::banners));
    view! {
        <main class="page">
            {back_link(Route::More.href(), "More")} {heading("h-page", "Your record")}
            {move || care::banners(unsaved.get(), act)}
            <p class="lede gap">{move || shown.with(|s| s.line.clone())}</p>
            <p class="gap-s">
                "Your browser can clear them if space runs low. A copy is a file that you keep."
            </p>
            <button class="btn gap-l" on:click=move |_| act.send(Msg::CopyTapped)>
                {icon(Icon::Save)}
                "Save a copy"
            </button>
            {move || {
                shown
                    .with(|s| s.can_delete)
                    .then(|| {
                        view! {
                            <a class="btn line gap" href=Route::Delete.href()>
                                "Delete everything"
                            </a>
                        }
                    })
            }}
            {help_link()}
        </main>
    }
    .into_any()
}

/// The page that asks before everything is deleted.
pub(super) fn delete(act: Act) -> AnyView {
    view! {
        <main class="page bare">
            {back_link(Route::Data.href(), "Back")} {heading("h-q", "Delete your record?")}
            <p class="lede gap">
                "All sessions and your own routines go from this phone. Locks stay, and so do your settings."
            </p>
            <p class="gap-s">"You can bring them back until you close the app."</p>
            <button class="btn gap-l" on:click=move |_| act.send(Msg::CopyTapped)>
                {icon(Icon::Save)}
                "Save a copy first"
            </button>
            <button class="btn line gap-s" on:click=move |_| act.send(Msg::DeleteConfirmed)>
                "Delete everything"
            </button>
            {help_link()}
        </main>
    }
    .into_any()
}

/// Numbers to call, the region, and every sign as a list.
pub(super) fn safety(model: RwSignal<Model>, act: Act) -> AnyView {
    view! {
        <main class="page">
            {back_link(Route::More.href(), "More")} {heading("h-page", "Warning signs and help")}
            <section class="sec">
                <h2>"In an emergency, call now"</h2>
                {move || care::calls(model.with(screen::help))}
                <p class="sub gap-s">
                    "If your country is not here, call your own emergency number. On many mobiles 112 also works."
                </p>
            </section> <section class="sec">{check::regions(model, act)}</section>
            <section class="sec-line">
                <h2>"Do not exercise, and get help, if you have"</h2>
                <ul class="bul gap-s">
                    {SIGNS
                        .iter()
                        .map(|s| {
                            view! {
                                <li>
                                    <b>{s.lead}</b>
                                    {s.rest}
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </section> <section class="sec-line">
                <h2>"Stop a session if you feel"</h2>
                <ul class="bul gap-s">
                    {FOUR_STOP_SIGNS
                        .iter()
                        .chain(&MORE_STOP_SIGNS)
                        .map(|s| view! { <li>{*s}</li> })
                        .collect_view()}
                </ul>
                <p class="gap-s">"No list is complete. If you feel worse or worried, get help anyway."</p>
            </section> <a class="btn gap-l" href=Route::Symptoms.href()>
                "Check your symptoms"
            </a>
        </main>
    }
    .into_any()
}
