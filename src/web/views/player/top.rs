//! The upper part of the player: what is done, how far the session is, and the
//! plate, or what a silent session says in its place.

use reactive_graph::prelude::*;

use super::{Player, percent};
use crate::app::msg::PlayerMsg;
use crate::app::screens::figure::FigureView;
use crate::figure::movement;
use crate::web::ui::{El, Icon, button, el, group, icon, nothing, p, share_bars, svg};
use crate::web::views::figure::{self, Captions};

/// The exercise, where in the session it is, and what does not work.
pub(super) fn header(it: Player) -> El {
    let name = move || it.screen(|s| s.name.clone()).unwrap_or_default();
    let place = move || it.screen(|s| s.place.clone()).unwrap_or_default();
    let words = el("div", "")
        .with(el("h1", "pl-name").attr("tabindex", "-1").live_text(name))
        .with(el("p", "num").live_text(place))
        .region(
            move || it.screen(|s| s.trouble.clone()).flatten(),
            |trouble| {
                trouble
                    .as_deref()
                    .map_or_else(nothing, |words| p("pl-trouble", words))
            },
        );
    el("header", "pl-top").with(words)
}

/// The switch of the sound. A silent session says so in a word.
pub(super) fn mute(it: Player) -> El {
    let on = move || it.model.with(|m| m.settings.sound);
    let silent = move || it.screen(|s| s.silent.is_some()) == Some(true);
    let label = move || {
        Some(
            match (silent(), on()) {
                (true, _) => "Silent. Turn sound on",
                (false, true) => "Mute sound",
                (false, false) => "Turn sound on",
            }
            .to_owned(),
        )
    };
    button("ib", "", it.tap(PlayerMsg::SoundToggled))
        .live_attr("aria-label", label)
        .live_attr("inert", move || it.has_sheet().then(String::new))
        .region(
            move || (silent(), on()),
            |(silent, on)| match (silent, on) {
                (true, _) => nothing().with(icon(Icon::Mute)).say("Silent"),
                (false, true) => icon(Icon::Sound),
                (false, false) => icon(Icon::Mute),
            },
        )
}

/// How much of each exercise is done.
pub(super) fn segments(it: Player) -> El {
    el("ol", "segs").attr("aria-hidden", "true").region(
        move || it.screen(|s| s.segments.clone()).unwrap_or_default(),
        |shares| group(share_bars(shares)),
    )
}

/// The plate on which the figure stands, with the time that is gone traced
/// round it; or the words of a silent session.
pub(super) fn stage(it: Player) -> El {
    nothing().region(
        move || it.screen(|s| s.silent.is_some()),
        move |silent| match silent {
            Some(true) => el("div", "desk").with(el("p", "cue").live_text(move || {
                it.screen(|s| s.silent.clone())
                    .flatten()
                    .unwrap_or_default()
            })),
            Some(false) | None => plate(it),
        },
    )
}

/// The figure, moving with the session, or its two stills.
fn drawn(it: Player, shown: FigureView) -> El {
    let instant = move || it.frame.with(|f| f.as_ref()?.figure);
    match movement(shown.slug).filter(|_| shown.moves) {
        Some(movement) => figure::moving(movement, shown.mirrored, &figure::called(shown), instant)
            .attr("viewBox", &figure::close_to(movement)),
        None => figure::pair(shown, Captions::Words),
    }
}

fn plate(it: Player) -> El {
    let plate = el("div", "in").region(
        move || it.screen(|s| s.figure).flatten(),
        move |shown| shown.map_or_else(nothing, |shown| drawn(it, shown)),
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
        .with(line("go").live_attr("stroke-dasharray", gone))
        .region(
            move || it.screen(|s| s.half_mark),
            move |mark| match mark {
                Some(true) => line("half")
                    .attr("stroke-dasharray", "0.9 99.1")
                    .attr("stroke-dashoffset", "-49.6"),
                Some(false) | None => nothing(),
            },
        );
    el("div", "stage").with(plate).with(trace)
}
