//! Breathing into the belly.

use super::{orders, patches};
use crate::figure::movement::{Kind, Movement, step};
use crate::figure::number::{
    AF_W, AF_X, AF_Y, AN_L, AN_U, AN_W, AN_X, AN_Y, BELLY, CHEST, HL, LF_X, LF_Y, LN_X, LN_Y, PEL,
    X, Y, h, table,
};
use crate::figure::scene::{
    Class, Drive, Feet, Figure, Hand, Scene, Space, View, circle, line, patch, path, rect,
};

/// The exercise.
pub(super) static BELLY_BREATHING: Movement = Movement {
    slug: "belly-breathing",
    mistake: None,
    per_side: false,
    top: 0,
    rows: [0, 200],
    poster: 1,
    start: "You sit on a chair with one hand on your belly, breathed out.",
    end: "You breathe in and your belly pushes your hand forward.",
    scene: Scene {
        figure: Figure {
            view: View::Side,
            scale: h(1.32),
            limbs: [
                Drive::End(Space::Trunk),
                Drive::End(Space::World),
                Drive::End(Space::World),
                Drive::End(Space::World),
            ],
            hands: [Hand::Cup, Hand::Flat],
            feet: Feet::Side,
            cast: "",
            order: orders::SIDE,
        },
        props: &[
            circle(Class::Backdrop, [120.0, 100.0, 90.0]),
            line(Class::Ground, [20.0, 190.0, 220.0, 190.0]),
            path(Class::Post, "M78 148L74 190M126 148L130 190M78 148L70 78"),
            rect(Class::Wood, [72.0, 144.0, 58.0, 5.0, 2.5]),
        ],
        highlights: &[patch(patches::DIAPHRAGM)],
        base: pose![X 98.0, Y 132.0, PEL -2.0, LN_X 146.0, LN_Y 182.0, LF_X 153.0, LF_Y 182.0, AN_X 17.5, AN_Y 4.5, AN_W 4.0, AN_U 0.84, AN_L 0.8, AF_X 130.0, AF_Y 121.0, AF_W 5.0],
        keyframes: &[pose![HL 0.25, BELLY -0.8], pose![BELLY 5.0, CHEST 0.8]],
    },
    inset: None,
    timeline: &[
        step(Kind::Inhale, 4, 0, 1).arrows(0b1),
        step(Kind::Exhale, 6, 1, 0).arrows(0b10),
    ],
    loop_from: 0,
    arrows: &table([
        [128.0, 100.0, 134.0, 100.0, 140.0, 100.0, 148.0, 100.0],
        [148.0, 100.0, 142.0, 100.0, 136.0, 100.0, 128.0, 100.0],
    ]),
};
