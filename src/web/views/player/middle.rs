//! The middle of the player: the phase in a word, the number, and what comes
//! next.

use reactive_graph::graph::untrack;
use reactive_graph::prelude::*;

use super::{Player, percent};
use crate::app::msg::{Msg, PlayerMsg, Setting};
use crate::web::ui::{El, Icon, button, el, group, icon, nothing, p};
use crate::web::views::figure;

/// The phase in a word, the side, and the seconds of a part. A silent session
/// shows an icon too, because there is no tone to tell phases apart.
pub(super) fn phase_line(it: Player) -> El {
    let mark = nothing().region(
        move || {
            let phase = it.screen(|s| s.silent.is_some().then_some(s.phase));
            phase.flatten().map(|phase| mark_of(phase, breathes(it)))
        },
        |mark| mark.map_or_else(nothing, icon),
    );
    el("div", "ph-line")
        .with(mark)
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

fn mark_of(phase: &str, breathes: bool) -> Icon {
    match (phase, breathes) {
        ("work", true) => Icon::Breath,
        ("work", false) => Icon::Exercises,
        ("switch", _) => Icon::Swap,
        ("rest", _) => Icon::Minus,
        ("paused", _) => Icon::Pause,
        _ => Icon::Timer,
    }
}

fn breathes(it: Player) -> bool {
    it.frame
        .with(|f| f.as_ref().is_some_and(|f| f.breath.is_some()))
}

/// The parts of one repetition, drawn to scale.
pub(super) fn tempo(it: Player) -> El {
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

/// The number, what it counts up to, and what can be asked of this step.
pub(super) fn number_line(it: Player) -> El {
    // Both are always there, so that one that is pressed step after step keeps
    // the focus.
    let finish = move || it.screen(|s| s.finish).flatten();
    let more = move || it.screen(|s| s.can_add_time) == Some(true);
    let pill = |msg: PlayerMsg| button("pill-b", "", it.tap(msg));
    let hidden = |shown: bool| (!shown).then(String::new);
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
        .with(
            pill(PlayerMsg::MoreTimeTapped)
                .say("+10 s")
                .live_attr("hidden", move || hidden(more())),
        )
        .with(
            pill(PlayerMsg::FinishedTapped)
                .live_text(move || finish().unwrap_or_default().to_owned())
                .live_attr("hidden", move || hidden(finish().is_some())),
        )
}

/// A disc for each breath of a silent session: done, under way, to come.
pub(super) fn breaths(it: Player) -> El {
    let silent = move || it.screen(|s| s.silent.is_some()) == Some(true);
    let breath = move || it.frame.with(|f| f.as_ref().and_then(|f| f.breath));
    nothing().region(
        move || breath().filter(|_| silent()),
        |breath| {
            let Some((number, of)) = breath else {
                return nothing();
            };
            let disc = |at: u8| match at.cmp(number) {
                std::cmp::Ordering::Less => "on",
                std::cmp::Ordering::Equal => "now",
                std::cmp::Ordering::Greater => "",
            };
            el("p", "br num")
                .all((1..=*of).map(|at| el("i", disc(at))))
                .with(el("span", "").say(&format!("Breath {number} of {of}")))
        },
    )
}

/// What comes next; during a pause, what else can be done.
pub(super) fn next_row(it: Player) -> El {
    let restart = move || {
        button(
            "pill-b",
            "Restart this one",
            it.tap(PlayerMsg::RestartTapped),
        )
    };
    let wait = move || {
        let pressed = move || it.screen(|s| s.waits.to_string());
        button("pill-b", "Wait for me", it.tap(PlayerMsg::WaitToggled))
            .live_attr("aria-pressed", pressed)
    };
    let hide = move || {
        let hides = move || it.screen(|s| s.hides).flatten();
        let turn = move || {
            let shows = untrack(hides) == Some(true);
            it.act.send(Msg::SettingChanged(Setting::Movement(shows)));
        };
        let pressed = move || Some((hides() == Some(true)).to_string());
        button("pill-b", "Hide movement", turn).live_attr("aria-pressed", pressed)
    };
    el("div", "nxt")
        .live_attr("data-paused", move || it.is_paused().then(String::new))
        .region(
            move || it.screen(|s| (s.paused, s.hides.is_some(), s.next.clone())),
            move |shown| match shown {
                None => nothing(),
                Some((true, can_hide, _)) => group([restart(), wait()]).maybe(can_hide.then(hide)),
                Some((false, _, None)) => p("", "Then you are done."),
                Some((false, _, Some(next))) => {
                    let words = p("", "Next: ")
                        .with(el("b", "").say(&next.what))
                        .with(el("br", ""))
                        .say(&next.sub);
                    group(next.figure.map(figure::thumb_of)).with(words)
                }
            },
        )
}
