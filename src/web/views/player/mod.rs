//! The player: coloured edge to edge, readable from across a room.

mod middle;
mod top;

use leptos_dom::helpers::document;
use reactive_graph::graph::untrack;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use crate::app::msg::{Msg, PlayerMsg};
use crate::app::screens::player::{
    Frame, PlayerScreen, frame as frame_at, player as player_screen,
};
use crate::time::Moment;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::dom::{listen_to_window, run};
use crate::web::ui::{El, Icon, button, el, filled, icon, keep_focus, nothing};
use crate::web::views::sheet;

/// What the parts of the player need: the screen of this message, the numbers
/// of this frame, and a way to send presses.
#[derive(Clone, Copy)]
struct Player {
    model: Live,
    frame: RwSignal<Option<Frame>>,
    act: Act,
}

impl Player {
    fn screen<T>(self, read: impl FnOnce(&PlayerScreen) -> T) -> Option<T> {
        self.model.with(player_screen).as_ref().map(read)
    }

    fn is_paused(self) -> bool {
        self.screen(|s| s.paused).unwrap_or(true)
    }

    fn has_sheet(self) -> bool {
        self.model
            .with(|m| m.running.as_ref().is_some_and(|r| r.sheet.is_some()))
    }

    fn pause_or_resume(self) {
        let paused = untrack(|| self.is_paused());
        self.act.player(if paused {
            PlayerMsg::ResumeTapped
        } else {
            PlayerMsg::PauseTapped
        });
    }

    /// What a button does that always says the same.
    fn tap(self, msg: PlayerMsg) -> impl Fn() + 'static {
        self.act.tap(Msg::Player(msg))
    }

    fn frame(self, read: fn(&Frame) -> String) -> impl Fn() -> String {
        move || {
            self.frame
                .with(|f| f.as_ref().map(read).unwrap_or_default())
        }
    }
}

/// The running session.
pub(super) fn player(model: Live, display: RwSignal<Moment>, act: Act) -> El {
    let frame = RwSignal::new(None);
    let it = Player { model, frame, act };
    run(move || {
        let now = display.get();
        frame.set(model.with(|m| frame_at(m, now.max(m.now.moment))));
    });
    listen_to_keys(it);
    // A press may take its own button away.
    run(move || {
        let _followed = it.screen(|s| (s.paused, s.phase, s.place.clone()));
        if !it.has_sheet() {
            keep_focus(".rb.big", "h1");
        }
    });
    let upper = el("div", "pl-tap")
        .all([top::header(it), top::segments(it), top::stage(it)])
        .on_press(move || it.pause_or_resume());
    let words = middle::phase_line(it).on_press(move || it.pause_or_resume());
    let cue = el("p", "cue")
        .live_text(move || it.screen(|s| s.cue.clone()).unwrap_or_default())
        .on_press(move || it.pause_or_resume());
    let lower = el("div", "pl-r").all([
        words,
        middle::tempo(it),
        middle::number_line(it),
        middle::breaths(it),
        cue,
        middle::next_row(it),
        controls(it),
        stop(it),
    ]);
    let page = el("main", "pl")
        .with(upper)
        .with(lower)
        .live_attr("inert", move || it.has_sheet().then(String::new));
    let sheet = nothing().region(
        move || it.has_sheet(),
        move |open| {
            if *open {
                sheet::sheet(model, act)
            } else {
                nothing()
            }
        },
    );
    el("div", "player")
        .live_attr("data-phase", move || it.screen(|s| s.phase.to_owned()))
        .live_attr("data-big", move || it.screen(|s| s.big)?.then(String::new))
        .live_attr("data-silent", move || {
            it.screen(|s| s.silent.is_some())?.then(String::new)
        })
        .all([tide(it), page, top::mute(it), sheet])
}

/// Space, arrows and Escape, as written on the buttons. A key that belongs to
/// the focused button is left to it.
fn listen_to_keys(it: Player) {
    listen_to_window("keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let with_others = event.alt_key() || event.ctrl_key() || event.meta_key();
        if !with_others && !event.repeat() {
            key(event, it);
        }
    });
}

fn key(event: &KeyboardEvent, it: Player) {
    if untrack(|| it.has_sheet()) {
        if event.key() == "Escape" {
            it.act.player(PlayerMsg::KeepGoingTapped);
        }
        return;
    }
    let target = document().active_element();
    // A button that was clicked keeps the focus, but nobody sees that it has it.
    let on_button = target
        .is_some_and(|e| e.tag_name() == "BUTTON" && e.matches(":focus-visible").unwrap_or(true));
    match event.key().as_str() {
        " " if !on_button => it.pause_or_resume(),
        "ArrowLeft" => it.act.player(PlayerMsg::BackTapped),
        "ArrowRight" => it.act.player(PlayerMsg::SkipTapped),
        "Escape" => it.act.player(PlayerMsg::StopTapped),
        _ => return,
    }
    event.prevent_default();
}

/// The light of a silent session, which fills the screen from below.
fn tide(it: Player) -> El {
    let level = move || {
        let share = it.frame.with(|f| f.as_ref().map(|f| 1.0 - f.level));
        format!("{}%", percent(share))
    };
    el("div", "tide")
        .attr("aria-hidden", "true")
        .live_property("--down", level)
}

/// A share from 0 to 1 in whole tenths of a percent, without the weight of
/// printing a float.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share of 0 to 1 in thousandths"
)]
fn percent(share: Option<f32>) -> String {
    let thousandths = (share.unwrap_or(0.0) * 1000.0) as u32;
    format!("{}.{}", thousandths / 10, thousandths % 10)
}

fn controls(it: Player) -> El {
    let round = move |mark, words: &str, key: &str, msg: PlayerMsg| {
        button("rb", "", it.tap(msg))
            .with(icon(mark))
            .say(words)
            .with(el("kbd", "").attr("aria-hidden", "true").say(key))
    };
    let middle = button("rb big", "", move || it.pause_or_resume())
        .region(
            move || it.is_paused(),
            |paused| {
                let (mark, words) = if *paused {
                    (filled(Icon::Play), "Resume")
                } else {
                    (icon(Icon::Pause), "Pause")
                };
                nothing().with(mark).say(words)
            },
        )
        .with(el("kbd", "").attr("aria-hidden", "true").say("Space"));
    el("div", "ctl").all([
        round(Icon::Back, "Back", "←", PlayerMsg::BackTapped),
        middle,
        round(Icon::Skip, "Skip", "→", PlayerMsg::SkipTapped),
    ])
}

fn stop(it: Player) -> El {
    button("stop", "", it.tap(PlayerMsg::StopTapped))
        .with(icon(Icon::Stop))
        .say("Stop")
        .with(el("kbd", "").attr("aria-hidden", "true").say("Esc"))
}
