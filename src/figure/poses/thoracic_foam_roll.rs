//! Rolling the upper back.

use super::{orders, patches};
use crate::figure::movement::{Kind, Movement, step};
use crate::figure::number::{
    AF_EX, AF_EY, AF_X, AF_Y, AN_EX, AN_EY, AN_W, AN_X, AN_Y, HD, HL_U, LF_X, LF_Y, LN_X, LN_Y, NK,
    PEL, ROL_ROT, ROL_X, TH1, TH2, X, Y, h, table,
};
use crate::figure::scene::{
    Class, Drive, Feet, Figure, Hand, Scene, Space, View, patch, path, rect, roller,
};

/// The exercise.
pub(super) static THORACIC_FOAM_ROLL: Movement = Movement {
    slug: "thoracic-foam-roll",
    mistake: None,
    per_side: false,
    top: 16,
    rows: [76, 181],
    poster: 1,
    start: "You lie across a roller under your mid back, arms folded, hips off the mat.",
    end: "Your feet push you along until the roller is under your upper back.",
    scene: Scene {
        figure: Figure {
            view: View::Side,
            scale: h(1.2),
            limbs: [
                Drive::Both(Space::Trunk),
                Drive::Both(Space::Trunk),
                Drive::End(Space::World),
                Drive::End(Space::World),
            ],
            hands: [Hand::Cup, Hand::Cup],
            feet: Feet::Side,
            cast: "",
            order: orders::SIDE,
        },
        props: &[
            path(Class::Backdrop, "M28 172A92 92 0 0 1 212 172Z"),
            rect(Class::Mat, [14.0, 172.0, 212.0, 5.0, 2.5]),
            roller(162.0, 10.0),
        ],
        highlights: &[patch(patches::MID_BACK)],
        base: pose![PEL -90.0, TH1 3.0, TH2 7.0, NK 2.0, HD 4.0, LN_X 184.0, LN_Y 164.8, LF_X 190.0, LF_Y 164.8, AN_EX 28.5, AN_EY 11.0, AN_X 38.8, AN_Y 10.4, AN_W -6.0, AF_EX 29.5, AF_EY 13.0, AF_X 39.0, AF_Y 12.4],
        keyframes: &[
            pose![HL_U -8.0, X 112.0, Y 143.0, ROL_X 78.4, ROL_ROT 0.0],
            pose![HL_U 3.0, X 140.8, Y 142.6, ROL_X 92.8, ROL_ROT 82.5],
        ],
    },
    inset: None,
    timeline: &[
        step(Kind::Flow, 4, 0, 1).arrows(0b1),
        step(Kind::Flow, 4, 1, 0).arrows(0b10),
    ],
    loop_from: 0,
    arrows: &table([
        [96.0, 104.0, 106.0, 104.0, 116.0, 104.0, 130.0, 104.0],
        [116.0, 104.0, 106.0, 104.0, 96.0, 104.0, 82.0, 104.0],
    ]),
};
