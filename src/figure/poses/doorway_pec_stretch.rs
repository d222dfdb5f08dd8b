//! The stretch of the chest in a doorway.

use super::{breaths, orders, patches};
use crate::figure::movement::{Kind, Movement, hold, step};
use crate::figure::number::{
    AF_E, AF_S, AN_EX, AN_EY, AN_W, AN_X, AN_Y, CHEST, HD, HL, LF_X, LF_Y, LN_X, LN_Y, NK, PEL,
    SHX, TH1, TH2, X, Y, h, table,
};
use crate::figure::scene::{
    Class, Drive, Feet, Figure, Hand, Scene, Space, View, circle, line, patch, path, rect,
};

/// The exercise.
pub(super) static DOORWAY_PEC_STRETCH: Movement = Movement {
    slug: "doorway-pec-stretch",
    mistake: None,
    per_side: true,
    top: 0,
    rows: [0, 200],
    poster: 1,
    start: "You stand beside a door frame, one forearm upright against it.",
    end: "You lean forward until the front of that shoulder opens.",
    scene: Scene {
        figure: Figure {
            view: View::Side,
            scale: h(1.06),
            limbs: [
                Drive::Both(Space::World),
                Drive::Angles,
                Drive::End(Space::World),
                Drive::End(Space::World),
            ],
            hands: [Hand::Flat, Hand::Open],
            feet: Feet::Side,
            cast: "",
            order: orders::SIDE,
        },
        props: &[
            circle(Class::Backdrop, [128.0, 98.0, 90.0]),
            path(Class::WallEdge, "M100 6L132 15V188H126V21L93 12Z"),
            rect(Class::Wall, [93.0, 6.0, 7.0, 182.0, 0.0]),
            line(Class::Ground, [20.0, 188.0, 220.0, 188.0]),
        ],
        highlights: &[patch(patches::CHEST)],
        base: pose![LN_X 97.0, LN_Y 181.6, LF_X 135.0, LF_Y 181.6, AN_EX 89.5, AN_EY 65.0, AN_X 89.0, AN_Y 41.0, AN_W 2.0],
        keyframes: &[
            pose![HL 0.3, X 112.5, Y 107.5, AF_S -4.0, AF_E 12.0],
            pose![X 118.0, Y 108.4, PEL 3.0, TH1 -3.0, TH2 -3.0, HD 3.0, NK -1.0, CHEST 0.6, AF_S -16.0, AF_E 16.0, SHX -0.8],
        ],
    },
    inset: None,
    timeline: &[
        step(Kind::Settle, 3, 0, 1).arrows(0b1),
        hold(45, 1).breathing(&breaths::SHORT, 5),
    ],
    loop_from: 1,
    arrows: &table([[150.0, 78.0, 158.0, 78.0, 166.0, 78.0, 176.0, 78.0]]),
};
