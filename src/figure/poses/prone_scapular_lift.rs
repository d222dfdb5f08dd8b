//! Lifting the hands while lying face down.

use super::{orders, patches};
use crate::figure::movement::{Kind, Movement, Window, hold, step};
use crate::figure::number::{
    AF_S, AF_W, AL_E, AL_S, AN_S, AN_W, AR_E, AR_S, HD, HL, LF_F, LF_H, LN_F, LN_H, NK, PEL, SHX,
    SHY, SL_IN, SL_UP, SR_IN, SR_UP, X, Y, h, list, table,
};
use crate::figure::scene::{Class, Drive, Feet, Figure, Hand, Scene, View, patch, rect};

/// The exercise.
pub(super) static PRONE_SCAPULAR_LIFT: Movement = Movement {
    slug: "prone-scapular-lift",
    mistake: None,
    per_side: false,
    top: -8,
    rows: [10, 169],
    poster: 1,
    start: "You lie face down, forehead on a towel, arms beside you on the mat.",
    end: "Your shoulder blades draw together and your hands lift just off the mat.",
    scene: Scene {
        figure: Figure {
            view: View::Side,
            scale: h(1.22),
            limbs: [Drive::Angles, Drive::Angles, Drive::Angles, Drive::Angles],
            hands: [Hand::Flat, Hand::Flat],
            feet: Feet::Side,
            cast: "",
            order: orders::SIDE,
        },
        props: &[
            rect(Class::Mat, [10.0, 160.0, 220.0, 5.0, 2.5]),
            rect(Class::Towel, [200.5, 155.0, 21.0, 5.2, 2.0]),
        ],
        highlights: &[patch(patches::MID_BACK)],
        base: pose![X 124.0, Y 149.0, PEL 86.5, NK -18.0, HD 17.0, LN_H -85.4, LF_H -85.4, LN_F 180.0, LF_F 180.0],
        keyframes: &[
            pose![HL 0.25, AN_S -79.6, AN_W -10.0, AF_S -79.6, AF_W -10.0],
            pose![
                AN_S - 84.6,
                AN_W - 5.0,
                AF_S - 84.6,
                AF_W - 5.0,
                SHY - 1.0,
                SHX - 1.6
            ],
        ],
    },
    inset: Some((
        Window::Circle(list([62.0, 58.0, 44.0])),
        Scene {
            figure: Figure {
                view: View::Back,
                scale: h(1.4),
                limbs: [Drive::Angles, Drive::Angles, Drive::Angles, Drive::Angles],
                hands: [Hand::Open, Hand::Open],
                feet: Feet::Back,
                cast: "",
                order: orders::BACK,
            },
            props: &[],
            highlights: &[patch(patches::BETWEEN_BLADES)],
            base: pose![X 62.0, Y 118.0, AL_E -2.0, AR_E -2.0],
            keyframes: &[
                pose![AL_S 14.0, AR_S 14.0, HL 0.25, SL_IN -1.4, SR_IN -1.4],
                pose![AL_S 17.0, AR_S 17.0, SL_IN 2.8, SR_IN 2.8, SL_UP -1.0, SR_UP -1.0],
            ],
        },
    )),
    timeline: &[
        step(Kind::Effort, 2, 0, 1).arrows(0b1),
        hold(2, 1),
        step(Kind::Release, 2, 1, 0),
    ],
    loop_from: 0,
    arrows: &table([[104.0, 142.0, 104.0, 136.0, 104.0, 130.0, 104.0, 122.0]]),
};
