//! The player: coloured edge to edge, readable from across a room.

use reactive_graph::graph::untrack;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use crate::app::msg::{Msg, PlayerMsg};
use crate::app::screens::player::{
    Frame, PlayerScreen, frame as frame_at, player as player_screen,
};
use crate::app::screens::stage::Stage;
use crate::time::Moment;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::dom::{listen_to_window, run};
use crate::web::ui::{El, Icon, button, el, filled, group, icon, nothing, p, svg};
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
    run(Box::new(move || {
        let now = display.get();
        frame.set(model.with(|m| frame_at(m, now.max(m.now.moment))));
    }));
    listen_to_keys(it);
    let upper = el("div", "pl-tap")
        .all([header(it), segments(it), stage(it)])
        .on_press(move || it.pause_or_resume());
    let words = phase_line(it).on_press(move || it.pause_or_resume());
    let cue = el("p", "cue")
        .live_text(move || it.screen(|s| s.cue.clone()).unwrap_or_default())
        .on_press(move || it.pause_or_resume());
    let lower = el("div", "pl-r").all([
        words,
        tempo(it),
        number_line(it),
        cue,
        next_row(it),
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
        .all([page, mute(it), sheet])
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
    let target = event
        .target()
        .and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    let on_button = target.is_some_and(|e| e.tag_name() == "BUTTON");
    match event.key().as_str() {
        " " if !on_button => it.pause_or_resume(),
        "ArrowLeft" => it.act.player(PlayerMsg::BackTapped),
        "ArrowRight" => it.act.player(PlayerMsg::SkipTapped),
        "Escape" => it.act.player(PlayerMsg::StopTapped),
        _ => return,
    }
    event.prevent_default();
}

fn header(it: Player) -> El {
    let name = move || it.screen(|s| s.name.clone()).unwrap_or_default();
    let place = move || it.screen(|s| s.place.clone()).unwrap_or_default();
    let words = el("div", "")
        .with(el("h1", "pl-name").attr("tabindex", "-1").live_text(name))
        .with(el("p", "num").live_text(place))
        .region(
            move || it.screen(|s| s.trouble).flatten(),
            |trouble| trouble.map_or_else(nothing, |words| p("pl-trouble", words)),
        );
    el("header", "pl-top").with(words)
}

fn mute(it: Player) -> El {
    let on = move || it.model.with(|m| m.settings.sound);
    let label = move || Some(if on() { "Mute sound" } else { "Turn sound on" }.to_owned());
    button("ib", "", it.tap(PlayerMsg::SoundToggled))
        .live_attr("aria-label", label)
        .live_attr("inert", move || it.has_sheet().then(String::new))
        .region(on, |on| icon(if *on { Icon::Sound } else { Icon::Mute }))
}

fn segments(it: Player) -> El {
    el("ol", "segs").attr("aria-hidden", "true").region(
        move || it.screen(|s| s.segments.clone()).unwrap_or_default(),
        |shares| {
            group(
                shares
                    .iter()
                    .map(|share| el("li", "").property("--p", &format!("{share}%"))),
            )
        },
    )
}

/// The plate where the figure will stand, with the time that is gone traced
/// round it.
fn stage(it: Player) -> El {
    let plate = el("div", "in").region(
        move || it.screen(|s| s.stage.clone()),
        |stage| match stage {
            None => nothing(),
            Some(Stage::Words(words)) => p("big-cue", words),
            Some(Stage::Steps(steps)) => {
                let steps = steps.iter().map(|step| el("li", "").say(step));
                el("ol", "how steps").attr("tabindex", "0").all(steps)
            }
        },
    );
    let line = |class| {
        svg("rect", class)
            .attr("rx", "22")
            .attr("pathLength", "100")
    };
    let gone = move || {
        Some(format!(
            "{} 100",
            percent(it.frame.with(|f| f.as_ref()?.fraction.into()))
        ))
    };
    let trace = svg("svg", "trace")
        .attr("aria-hidden", "true")
        .with(line(""))
        .with(line("go").live_attr("stroke-dasharray", gone));
    el("div", "stage").with(plate).with(trace)
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

fn phase_line(it: Player) -> El {
    el("div", "ph-line")
        .with(el("p", "ph-w").live_text(it.frame(|f| f.word.to_owned())))
        .region(
            move || it.screen(|s| (s.side.clone(), s.phase)),
            |shown| match shown {
                None | Some((None, _)) => nothing(),
                Some((Some(side), phase)) => {
                    let swap = (*phase == "switch").then(|| icon(Icon::Swap));
                    el("span", "side").maybe(swap).say(side)
                }
            },
        )
        .with(el("span", "ph-s num").live_text(it.frame(|f| f.part.clone().unwrap_or_default())))
}

/// The parts of one repetition, drawn to scale.
fn tempo(it: Player) -> El {
    let part = move |at: usize, word: &str, seconds: u8| {
        let over = move || match it.frame.with(|f| f.as_ref().and_then(|f| f.tempo)) {
            Some((now, share)) if now == at => Some(share),
            Some((now, _)) if at < now => Some(1.0),
            Some(_) | None => Some(0.0),
        };
        let bar = el("i", "").live_property("--p", move || format!("{}%", percent(over())));
        el("li", "")
            .property("flex-grow", &seconds.to_string())
            .with(bar)
            .say(word)
            .say(" ")
            .say(&seconds.to_string())
    };
    nothing().region(
        move || it.screen(|s| s.tempo.clone()).unwrap_or_default(),
        move |parts| {
            if parts.is_empty() {
                return nothing();
            }
            let parts = parts.iter().enumerate();
            el("ul", "tempo num").all(parts.map(|(at, (word, seconds))| part(at, word, *seconds)))
        },
    )
}

fn number_line(it: Player) -> El {
    let pill = move |words: &str, msg: PlayerMsg| button("pill-b", words, it.tap(msg));
    let long = move || {
        let long = it
            .frame
            .with(|f| f.as_ref().is_some_and(|f| 2 < f.number.len()));
        Some(if long { "n long" } else { "n" }.to_owned())
    };
    let number = el("p", "")
        .live_attr("class", long)
        .attr("role", "timer")
        .live_text(it.frame(|f| f.number.clone()))
        .on_press(move || it.pause_or_resume());
    el("div", "n-line")
        .with(number)
        .with(el("p", "n-of num").live_text(it.frame(|f| f.of.clone().unwrap_or_default())))
        .region(
            move || {
                (
                    it.screen(|s| s.can_add_time),
                    it.screen(|s| s.finish).flatten(),
                )
            },
            move |(can_add, finish)| {
                nothing()
                    .maybe(
                        (*can_add == Some(true)).then(|| pill("+10 s", PlayerMsg::MoreTimeTapped)),
                    )
                    .maybe(finish.map(|words| pill(words, PlayerMsg::FinishedTapped)))
            },
        )
}

fn next_row(it: Player) -> El {
    let restart = move || {
        button("pill-b", "", it.tap(PlayerMsg::RestartTapped))
            .with(icon(Icon::Restart))
            .say("Restart this one")
    };
    el("div", "nxt").region(
        move || it.screen(|s| (s.paused, s.next.clone())),
        move |shown| match shown {
            None => nothing(),
            Some((true, _)) => restart(),
            Some((false, None)) => p("", "Then you are done."),
            Some((false, Some(next))) => p("", "Next: ")
                .with(el("b", "").say(&next.what))
                .with(el("br", ""))
                .say(&next.sub),
        },
    )
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
