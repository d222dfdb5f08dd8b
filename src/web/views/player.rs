//! The player: coloured edge to edge, readable from across a room.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::app::model::Model;
use crate::app::msg::PlayerMsg;
use crate::app::screens::player::{
    Frame, Next, PlayerScreen, frame as frame_at, player as player_screen,
};
use crate::app::screens::stage::Stage;
use crate::time::Moment;
use crate::web::runtime::Act;
use crate::web::ui::{Icon, filled, heading, icon};
use crate::web::views::sheet;

type Shown = Memo<Option<PlayerScreen>>;

/// The running session.
pub(super) fn player(model: RwSignal<Model>, display: RwSignal<Moment>, act: Act) -> AnyView {
    let shown: Shown = Memo::new(move |_| model.with(player_screen));
    let frame = Memo::new(move |_| {
        let now = display.get();
        model.with(|m| frame_at(m, now.max(m.now.moment)))
    });
    let phase = Memo::new(move |_| shown.with(|s| s.as_ref().map_or("paused", |s| s.phase)));
    let paused = Memo::new(move |_| shown.with(|s| s.as_ref().is_some_and(|s| s.paused)));
    let big = Memo::new(move |_| shown.with(|s| s.as_ref().is_some_and(|s| s.big)));
    let sheet_open =
        Memo::new(move |_| shown.with(|s| s.as_ref().is_some_and(|s| s.sheet.is_some())));
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        if !sheet_open.get_untracked() {
            key(&event, paused.get_untracked(), act);
        }
    });
    on_cleanup(move || keys.remove());
    view! {
        <div class="player" class:big=move || big.get() data-phase=move || phase.get()>
            <main class="pl" inert=move || sheet_open.get()>
                <div class="pl-tap" on:click=move |_| act.player(pause_msg(paused.get_untracked()))>
                    {header(shown)} {segments(shown)} {stage(shown, frame)}
                </div>
                <div class="pl-r">
                    <div class="pl-tap" on:click=move |_| act.player(pause_msg(paused.get_untracked()))>
                        {phase_line(shown, frame)}
                    </div>
                    {tempo(shown, frame)} {number_line(shown, frame, act)}
                    <p class="cue">{move || shown.with(|s| s.as_ref().map(|s| s.cue.clone()))}</p>
                    {next_row(shown, act)} {controls(paused, act)}
                    <button class="stop" on:click=move |_| act.player(PlayerMsg::StopTapped)>
                        {icon(Icon::Stop)}
                        "Stop"
                        <kbd>"Esc"</kbd>
                    </button>
                </div>
            </main>
            {mute(shown, act)}
            {move || sheet_open.get().then(|| sheet::sheet(shown, act))}
        </div>
    }
    .into_any()
}

const fn pause_msg(paused: bool) -> PlayerMsg {
    if paused {
        PlayerMsg::ResumeTapped
    } else {
        PlayerMsg::PauseTapped
    }
}

/// Space, arrows and Escape, as written on the buttons. A key that belongs to
/// the focused button is left to it.
fn key(event: &KeyboardEvent, paused: bool, act: Act) {
    use wasm_bindgen::JsCast;
    let on_button = event
        .target()
        .and_then(|t| t.dyn_into::<web_sys::Element>().ok())
        .is_some_and(|e| e.tag_name() == "BUTTON");
    let msg = match event.key().as_str() {
        " " if !on_button => pause_msg(paused),
        "ArrowLeft" => PlayerMsg::BackTapped,
        "ArrowRight" => PlayerMsg::SkipTapped,
        "Escape" => PlayerMsg::StopTapped,
        _ => return,
    };
    event.prevent_default();
    act.player(msg);
}

fn header(shown: Shown) -> AnyView {
    let name = move || shown.with(|s| s.as_ref().map(|s| s.name.clone()));
    let place = move || shown.with(|s| s.as_ref().map(|s| s.place.clone()));
    let trouble = move || shown.with(|s| s.as_ref().and_then(|s| s.trouble));
    view! {
        <header class="pl-top">
            <div>
                {heading("pl-name", name)} <p class="num">{place}</p>
                {move || trouble().map(|t| view! { <p class="pl-trouble">{t}</p> })}
            </div>
        </header>
    }
    .into_any()
}

fn mute(shown: Shown, act: Act) -> AnyView {
    let on = move || shown.with(|s| s.as_ref().is_some_and(|s| s.sound_on));
    view! {
        <button
            class="ib"
            aria-label=move || if on() { "Mute sound" } else { "Turn sound on" }
            on:click=move |_| act.player(PlayerMsg::SoundToggled)
        >
            {move || icon(if on() { Icon::Sound } else { Icon::Mute })}
        </button>
    }
    .into_any()
}

fn segments(shown: Shown) -> AnyView {
    let bars = Memo::new(move |_| shown.with(|s| s.as_ref().map(|s| s.segments.clone())));
    view! {
        <ol class="segs" aria-hidden="true">
            {move || {
                let bars = bars.get().unwrap_or_default().into_iter();
                bars.map(|p| view! { <li style=("--p", format!("{p}%"))></li> }).collect_view()
            }}
        </ol>
    }
    .into_any()
}

/// The plate where the figure will stand, with the time that is gone traced
/// round it.
fn stage(shown: Shown, frame: Memo<Option<Frame>>) -> AnyView {
    let content = Memo::new(move |_| shown.with(|s| s.as_ref().map(|s| s.stage.clone())));
    let gone = move || {
        let share = frame.with(|f| f.as_ref().map_or(0.0, |f| f.fraction)) * 100.0;
        format!("{share:.1} 100")
    };
    view! {
        <div class="stage">
            <div class="in">
                {move || match content.get() {
                    None => ().into_any(),
                    Some(Stage::Cue(words)) => view! { <p class="big-cue">{words}</p> }.into_any(),
                    Some(Stage::Steps { start, steps }) => {
                        view! {
                            <div class="how">
                                <p>{start}</p>
                                <ol class="steps">
                                    {steps.iter().map(|s| view! { <li>{*s}</li> }).collect_view()}
                                </ol>
                            </div>
                        }
                            .into_any()
                    }
                }}
            </div>
            <svg class="trace" aria-hidden="true">
                <rect rx="22" pathLength="100"></rect>
                <rect class="go" rx="22" pathLength="100" stroke-dasharray=gone></rect>
            </svg>
        </div>
    }
    .into_any()
}

fn phase_line(shown: Shown, frame: Memo<Option<Frame>>) -> AnyView {
    let word = Memo::new(move |_| frame.with(|f| f.as_ref().map_or("", |f| f.word)));
    let side = Memo::new(move |_| shown.with(|s| s.as_ref().and_then(|s| s.side.clone())));
    let part = Memo::new(move |_| frame.with(|f| f.as_ref().and_then(|f| f.part.clone())));
    view! {
        <div class="ph-line">
            <p class="ph-w">{move || word.get()}</p>
            {move || side.get().map(|s| view! { <span class="side">{s}</span> })}
            {move || part.get().map(|p| view! { <span class="ph-s num">{p}</span> })}
        </div>
    }
    .into_any()
}

/// The parts of one repetition, drawn to scale.
fn tempo(shown: Shown, frame: Memo<Option<Frame>>) -> AnyView {
    let parts = Memo::new(move |_| shown.with(|s| s.as_ref().map(|s| s.tempo.clone())));
    let over = move |at: usize| {
        let now = frame.with(|f| f.as_ref().and_then(|f| f.tempo));
        match now {
            Some((part, share)) if part == at => share * 100.0,
            Some((part, _)) if at < part => 100.0,
            Some(_) | None => 0.0,
        }
    };
    view! {
        {move || {
            let parts = parts.get().filter(|p| !p.is_empty())?;
            let bar = move |(at, (word, seconds)): (usize, (&'static str, u8))| {
                view! {
                    <li style=("flex-grow", seconds.to_string())>
                        <i style=("--p", move || format!("{:.1}%", over(at)))></i>
                        {word}
                        " "
                        {seconds}
                    </li>
                }
            };
            Some(
                view! {
                    <ul class="tempo num">
                        {parts.into_iter().enumerate().map(bar).collect_view()}
                    </ul>
                },
            )
        }}
    }
    .into_any()
}

fn number_line(shown: Shown, frame: Memo<Option<Frame>>, act: Act) -> AnyView {
    let number = Memo::new(move |_| frame.with(|f| f.as_ref().map(|f| f.number.clone())));
    let of = Memo::new(move |_| frame.with(|f| f.as_ref().and_then(|f| f.of.clone())));
    let can_add = Memo::new(move |_| shown.with(|s| s.as_ref().is_some_and(|s| s.can_add_time)));
    let finish = Memo::new(move |_| shown.with(|s| s.as_ref().and_then(|s| s.finish)));
    let pill = move |words: &'static str, msg: PlayerMsg| {
        view! {
            <button class="pill-b" on:click=move |_| act.player(msg)>
                {words}
            </button>
        }
    };
    view! {
        <div class="n-line">
            <p class="n" class:long=move || number.with(|n| n.as_ref().is_some_and(|n| 2 < n.len())) role="timer">
                {move || number.get()}
            </p>
            {move || of.get().map(|o| view! { <p class="n-of num">{o}</p> })}
            {move || can_add.get().then(|| pill("+10 s", PlayerMsg::MoreTimeTapped))}
            {move || finish.get().map(|words| pill(words, PlayerMsg::FinishedTapped))}
        </div>
    }
    .into_any()
}

fn next_row(shown: Shown, act: Act) -> AnyView {
    let paused = Memo::new(move |_| shown.with(|s| s.as_ref().is_some_and(|s| s.paused)));
    let next = Memo::new(move |_| shown.with(|s| s.as_ref().and_then(|s| s.next.clone())));
    view! {
        {move || {
            if paused.get() {
                return view! {
                    <p class="nxt">
                        <button class="pill-b" on:click=move |_| act.player(PlayerMsg::RestartTapped)>
                            {icon(Icon::Restart)}
                            "Restart this one"
                        </button>
                    </p>
                }
                    .into_any();
            }
            match next.get() {
                None => view! { <p class="nxt">"Then you are done."</p> }.into_any(),
                Some(Next { what, sub }) => {
                    view! {
                        <p class="nxt">
                            <span>"Next: " <b>{what}</b> <br /> {sub}</span>
                        </p>
                    }
                        .into_any()
                }
            }
        }}
    }
    .into_any()
}

fn controls(paused: Memo<bool>, act: Act) -> AnyView {
    let round = move |class: &'static str,
                      mark: Icon,
                      words: &'static str,
                      key: &'static str,
                      msg: PlayerMsg| {
        view! {
            <button class=class on:click=move |_| act.player(msg)>
                {if mark == Icon::Play { filled(mark) } else { icon(mark) }}
                {words}
                <kbd>{key}</kbd>
            </button>
        }
    };
    view! {
        <div class="ctl">
            {round("rb", Icon::Back, "Back", "←", PlayerMsg::BackTapped)}
            <button
                class="rb big"
                on:click=move |_| act.player(pause_msg(paused.get_untracked()))
            >
                {move || if paused.get() { filled(Icon::Play) } else { icon(Icon::Pause) }}
                {move || if paused.get() { "Resume" } else { "Pause" }}
                <kbd>"Space"</kbd>
            </button>
            {round("rb", Icon::Skip, "Skip", "→", PlayerMsg::SkipTapped)}
        </div>
    }
    .into_any()
}
