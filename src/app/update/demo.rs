//! The figure on the page of an exercise: play, half speed, step by step.

use std::time::Duration;

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::{DemoMsg, Step};
use crate::app::screens::figure;

pub(super) fn update(model: &mut Model, msg: DemoMsg) -> Vec<Effect> {
    let now = model.now.moment;
    let may_play = !model.device.less_motion;
    let Some(drawn) = figure::on_page(&model.route) else {
        return Vec::new();
    };
    let demo = &mut model.demo;
    demo.before = demo.shown(now);
    let plays = demo.since.is_some();
    match msg {
        DemoMsg::PlayTapped => {
            if demo.step.take().is_some() {
                demo.before = Duration::ZERO;
            }
            demo.since = (may_play && !plays).then_some(now);
        }
        DemoMsg::SpeedTapped => {
            demo.slow = !demo.slow;
            demo.since = plays.then_some(now);
        }
        DemoMsg::StepTapped(step) => {
            let last = drawn.keyframes().max(1) - 1;
            demo.since = None;
            demo.step = Some(match (demo.step, step) {
                (Some(at), Step::Up) if at < last => at + 1,
                (None, _) | (Some(_), Step::Up) => 0,
                (Some(0), Step::Down) => last,
                (Some(at), Step::Down) => at - 1,
            });
        }
    }
    Vec::new()
}
