//! Standing tall.

use super::{breaths, orders, patches};
use crate::figure::movement::{Kind, Movement, hold, step};
use crate::figure::number::{
    AF_E, AF_S, AN_E, AN_S, HD, HL, LF_X, LF_Y, LN_X, LN_Y, LUM, NK, PEL, SHX, SHY, TH1, TH2, X, Y,
    h, table,
};
use crate::figure::scene::{
    Anchor, Class, Drive, Feet, Figure, Hand, Layer, Scene, Space, View, circle, dots, line, patch,
    poly,
};

/// The exercise.
pub(super) static POSTURE_SETUP: Movement = Movement {
    slug: "posture-setup",
    mistake: None,
    per_side: false,
    top: 0,
    rows: [0, 200],
    poster: 1,
    start: "Seen from the side, you stand slumped with your head forward.",
    end: "You grow tall: ribs over hips, shoulders low, chin drawn back.",
    scene: Scene {
        figure: Figure {
            view: View::Side,
            scale: h(1.1),
            limbs: [
                Drive::Angles,
                Drive::Angles,
                Drive::End(Space::World),
                Drive::End(Space::World),
            ],
            hands: [Hand::Open, Hand::Open],
            feet: Feet::Side,
            cast: "",
            order: orders::SIDE,
        },
        props: &[
            circle(Class::Backdrop, [120.0, 98.0, 90.0]),
            line(Class::Ground, [20.0, 188.0, 220.0, 188.0]),
            poly(
                Class::Plumb,
                &[
                    Anchor::Head(h(0.0), h(2.6)),
                    Anchor::Trunk(h(43.0), h(0.1)),
                    Anchor::Trunk(h(0.0), h(0.0)),
                    Anchor::Ankle(0),
                ],
            )
            .on(Layer::Front),
            dots(
                1.9,
                &[
                    Anchor::Head(h(0.0), h(2.6)),
                    Anchor::Trunk(h(43.0), h(0.1)),
                    Anchor::Trunk(h(0.0), h(0.0)),
                    Anchor::Ankle(0),
                ],
            )
            .on(Layer::Front),
        ],
        highlights: &[patch(patches::MID_BACK)],
        base: pose![LN_X 118.0, LN_Y 181.4, LF_X 122.0, LF_Y 181.4],
        keyframes: &[
            pose![HL 0.25, X 121.0, Y 102.0, PEL -5.0, LUM 3.0, TH1 16.0, TH2 20.0, NK 12.0, HD -44.0, SHX 2.6, SHY 1.6, AN_S 8.0, AN_E 14.0, AF_S 10.0, AF_E 16.0],
            pose![X 118.6, Y 101.4, AN_S -3.0, AN_E 10.0, AF_S -1.0, AF_E 12.0, NK -3.0, HD 3.0, SHX -0.8, SHY -0.6],
        ],
    },
    inset: None,
    timeline: &[
        step(Kind::Settle, 3, 0, 1).arrows(0b1),
        hold(10, 1).breathing(&breaths::SHORT, 5),
        step(Kind::Return, 2, 1, 0),
    ],
    loop_from: 0,
    arrows: &table([[92.0, 60.0, 92.0, 50.0, 92.0, 40.0, 92.0, 28.0]]),
};
