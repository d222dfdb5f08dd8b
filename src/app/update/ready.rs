//! The ready check: what the device can do, asked of the browser where it
//! knows, and of the person where only they can tell.

use crate::app::effect::Effect;
use crate::app::model::{Asked, Demo, Model};
use crate::app::msg::{DeviceFact, Msg};
use crate::app::voice;
use crate::route::Route;
use crate::settings::Tested;

/// Looks round. Writing the settings is the test of saving.
pub(super) fn begin(model: &mut Model) -> Vec<Effect> {
    let session = match &model.route {
        Route::Session(id) => Some(id.clone()),
        Route::Ready => model.asked.session.take(),
        _ => None,
    };
    model.asked = Asked {
        session,
        ..Asked::default()
    };
    let mut effects = vec![Effect::AskDevice];
    effects.extend(super::settings::write(model));
    effects
}

pub(super) fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::DeviceKnown(fact) => {
            match fact {
                DeviceFact::Voice(voice) => model.device.voice = Some(voice),
                DeviceFact::Vibration(can) => model.device.vibration = Some(can),
                DeviceFact::LessMotion(less) => {
                    model.device.less_motion = less;
                    if less {
                        model.demo = Demo::default();
                    }
                }
                DeviceFact::Kept(kept) => model.device.kept = kept,
            }
            Vec::new()
        }
        Msg::ReadyCheckTapped => begin(model),
        Msg::HeardAnswered(yes) => {
            model.asked.heard = false;
            model.settings.heard = Some(tested(model, yes));
            super::settings::write(model)
        }
        Msg::KeepTapped => vec![Effect::AskToKeep],
        Msg::VoiceTestTapped => vec![
            Effect::OpenSound(model.settings.background),
            Effect::Say(voice::SAMPLE.to_owned()),
            Effect::CloseSound,
        ],
        Msg::BuzzTestTapped => {
            model.asked.felt = true;
            "Did you feel two pulses?".clone_into(&mut model.polite);
            vec![Effect::Buzz(&[200, 80, 200])]
        }
        Msg::FeltAnswered(yes) => {
            model.asked.felt = false;
            model.settings.felt = Some(tested(model, yes));
            super::settings::write(model)
        }
        _ => Vec::new(),
    }
}

const fn tested(model: &Model, yes: bool) -> Tested {
    let day = model.now.day;
    Tested { yes, day }
}
