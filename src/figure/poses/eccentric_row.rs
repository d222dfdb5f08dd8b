//! Rowing a band, slowly on the way back.

use super::{orders, patches};
use crate::figure::movement::{Kind, Movement, step};
use crate::figure::number::{
    AF_X, AF_Y, AN_X, AN_Y, CHEST, HD, HL, LF_X, LF_Y, LN_X, LN_Y, PEL, SHX, SHY, TH1, TH2, X, Y,
    h, table,
};
use crate::figure::scene::{
    Anchor, Class, Drive, Feet, Figure, Hand, Layer, Scene, Space, View, circle, line, patch, poly,
    rect,
};

/// The exercise.
pub(super) static ECCENTRIC_ROW: Movement = Movement {
    slug: "eccentric-row",
    mistake: None,
    per_side: false,
    top: 0,
    rows: [0, 200],
    poster: 1,
    start: "You stand facing a fixed band and hold its ends with your arms reaching forward.",
    end: "You pull your hands to your ribs, then let them travel back slowly.",
    scene: Scene {
        figure: Figure {
            view: View::Side,
            scale: h(1.06),
            limbs: [
                Drive::End(Space::World),
                Drive::End(Space::World),
                Drive::End(Space::World),
                Drive::End(Space::World),
            ],
            hands: [Hand::Fist, Hand::Fist],
            feet: Feet::Side,
            cast: "",
            order: orders::SIDE_ARM_UNDER,
        },
        props: &[
            circle(Class::Backdrop, [120.0, 98.0, 90.0]),
            rect(Class::Wall, [212.0, 6.0, 10.0, 182.0, 0.0]),
            line(Class::Ground, [20.0, 188.0, 226.0, 188.0]),
            poly(
                Class::BandFar,
                &[Anchor::Hand(1), Anchor::Fixed(h(212.0), h(78.0))],
            ),
            poly(
                Class::Band,
                &[Anchor::Hand(0), Anchor::Fixed(h(212.0), h(80.0))],
            )
            .on(Layer::Front),
            circle(Class::Metal, [212.0, 79.0, 3.0]).on(Layer::Front),
        ],
        highlights: &[patch(patches::MID_BACK)],
        base: pose![LN_X 84.0, LN_Y 181.6, LF_X 98.0, LF_Y 181.6, X 86.0],
        keyframes: &[
            pose![HL 0.3, Y 107.6, PEL 6.0, TH1 3.0, TH2 4.0, HD -11.0, AN_X 145.0, AN_Y 73.0, AF_X 149.0, AF_Y 72.0, SHX 2.4],
            pose![Y 107.0, PEL 2.0, TH1 -2.0, TH2 -2.0, HD 1.0, AN_X 100.0, AN_Y 86.0, AF_X 105.0, AF_Y 85.0, SHX -2.2, SHY -0.6, CHEST 0.6],
        ],
    },
    inset: None,
    timeline: &[
        step(Kind::Effort, 2, 0, 1).arrows(0b1),
        step(Kind::Release, 4, 1, 0).arrows(0b10),
    ],
    loop_from: 0,
    arrows: &table([
        [158.0, 58.0, 146.0, 54.0, 134.0, 54.0, 120.0, 58.0],
        [120.0, 58.0, 134.0, 54.0, 146.0, 54.0, 158.0, 58.0],
    ]),
};
