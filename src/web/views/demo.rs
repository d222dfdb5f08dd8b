//! The figure on a page: still until somebody presses Play, at full or half
//! speed, or picture by picture.

use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

use crate::app::msg::{DemoMsg, Msg, Step};
use crate::app::screens::figure::{DemoView, demo as demo_screen, demo_instant, on_page};
use crate::time::Moment;
use crate::web::live::Live;
use crate::web::runtime::Act;
use crate::web::ui::{El, Icon, button, el, filled, icon, nothing};
use crate::web::views::figure;

/// The figure of the page shown, with what moves it.
pub(super) fn demo(model: Live, display: RwSignal<Moment>, act: Act, name: &str) -> El {
    let Some(movement) = model.with_untracked(|m| on_page(&m.route)) else {
        return nothing();
    };
    let instant = move || {
        let now = display.get();
        model.with(|m| demo_instant(m, now.max(m.now.moment)))
    };
    let shown = move |read: fn(&DemoView) -> bool| {
        move || model.with(|m| demo_screen(m).as_ref().is_some_and(read))
    };
    let tap = move |msg| act.tap(Msg::Demo(msg));
    let play = nothing().region(shown(|d| d.can_play), move |can| {
        if !*can {
            return nothing();
        }
        let play =
            button("play", "", tap(DemoMsg::PlayTapped)).region(shown(|d| d.playing), |playing| {
                let (mark, words) = if *playing {
                    (icon(Icon::Pause), "Stop movement")
                } else {
                    (filled(Icon::Play), "Play movement")
                };
                nothing().with(mark).say(words)
            });
        let slow = shown(|d| d.slow);
        let speed = button("chip", "Slow", tap(DemoMsg::SpeedTapped))
            .live_attr("aria-pressed", move || Some(slow().to_string()));
        el("div", "demo-f").with(play).with(speed)
    });
    let step = |mark, words: &str, step| {
        button("ib", "", tap(DemoMsg::StepTapped(step)))
            .attr("aria-label", words)
            .with(icon(mark))
    };
    let picture = move || {
        let shown = model.with(demo_screen)?;
        shown.step.map(|(at, of)| (at, of, shown.says))
    };
    let at = move || match picture() {
        Some((at, of, _)) => format!("{at} of {of}"),
        None => "Step by step".to_owned(),
    };
    let says = move || match picture() {
        Some((at, of, says)) => format!("Picture {at} of {of}. {says}"),
        None => String::new(),
    };
    let steps = el("div", "demo-f")
        .with(step(Icon::Back, "Picture before", Step::Down))
        .with(el("p", "").live_text(at))
        .with(step(Icon::Skip, "Next picture", Step::Up));
    el("div", "plate demo")
        .with(figure::moving(movement, false, name, instant))
        .with(play)
        .with(steps)
        .with(el("p", "demo-s").attr("role", "status").live_text(says))
}
