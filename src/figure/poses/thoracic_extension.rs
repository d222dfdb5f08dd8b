//! Arching the upper back over something.

use super::{breaths, orders, patches};
use crate::figure::movement::{Kind, Movement, hold, step};
use crate::figure::number::{
    AF_EX, AF_EY, AF_X, AF_Y, AN_EX, AN_EY, AN_W, AN_X, AN_Y, CHEST, HD, HL, HL_U, LF_X, LF_Y,
    LN_X, LN_Y, LUM, NK, PEL, ROL_ROT, ROL_X, TH1, TH2, X, Y, h, table,
};
use crate::figure::scene::{
    Class, Drive, Feet, Figure, Hand, Layer, Scene, Space, View, circle, line, patch, path, rect,
    roller,
};

/// The exercise.
pub(super) static THORACIC_EXTENSION: Movement = Movement {
    slug: "thoracic-extension",
    mistake: None,
    per_side: false,
    top: 16,
    rows: [76, 181],
    poster: 1,
    start: "You lie with a roller across your upper back, knees bent, hands behind your head.",
    end: "Your upper back arches over the roller, and in the next set a little higher.",
    scene: Scene {
        figure: Figure {
            view: View::Side,
            scale: h(1.2),
            limbs: [
                Drive::Both(Space::Head),
                Drive::Both(Space::Head),
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
            roller(163.0, 9.0),
        ],
        highlights: &[patch(patches::MID_BACK)],
        base: pose![LN_X 190.0, LN_Y 164.8, LF_X 196.0, LF_Y 164.8, AN_X -5.5, AN_Y 1.5, AN_EX 5.5, AN_EY -8.0, AF_X -5.0, AF_Y 2.5, AF_EX 7.0, AF_EY -7.0, AN_W 6.0, ROL_X 96.0, ROL_ROT 0.0, Y 158.6],
        keyframes: &[
            pose![HL_U -4.0, HL 0.35, PEL -72.0, LUM 2.0, TH1 2.0, TH2 12.0, NK 4.0, HD 6.0, X 138.0],
            pose![HL_U -3.0, PEL -71.0, TH1 -8.0, TH2 -26.0, NK -4.0, HD -2.0, CHEST 0.8, X 138.0],
            pose![HL_U 0.0, HL 0.35, PEL -72.0, LUM 2.0, TH1 2.0, TH2 12.0, NK 4.0, HD 6.0, X 144.0],
            pose![HL_U 2.0, PEL -71.0, TH1 -8.0, TH2 -26.0, NK -4.0, HD -2.0, CHEST 0.8, X 144.0],
        ],
    },
    inset: None,
    timeline: &[
        step(Kind::Settle, 3, 0, 1).arrows(0b1),
        hold(30, 1).breathing(&breaths::DEEP, 10),
        step(Kind::Return, 3, 1, 0),
        step(Kind::Flow, 2, 0, 2).arrows(0b10),
        step(Kind::Settle, 3, 2, 3).arrows(0b1),
        hold(30, 3).breathing(&breaths::DEEP, 10),
        step(Kind::Return, 3, 3, 2),
        step(Kind::Flow, 2, 2, 0).arrows(0b10),
    ],
    loop_from: 0,
    arrows: &table([
        [62.0, 92.0, 46.0, 94.0, 34.0, 106.0, 28.0, 122.0],
        [118.0, 112.0, 124.0, 112.0, 130.0, 112.0, 138.0, 112.0],
    ]),
};

/// Over the back of a chair.
pub(super) static CHAIR_EXTENSION: Movement = Movement {
    slug: "chair-extension",
    mistake: None,
    per_side: false,
    top: 0,
    rows: [0, 200],
    poster: 1,
    start: "You sit on a chair with your hands behind your head.",
    end: "Your upper back arches over the top of the chair back.",
    scene: Scene {
        figure: Figure {
            view: View::Side,
            scale: h(1.26),
            limbs: [
                Drive::Both(Space::Head),
                Drive::Both(Space::Head),
                Drive::End(Space::World),
                Drive::End(Space::World),
            ],
            hands: [Hand::Cup, Hand::Cup],
            feet: Feet::Side,
            cast: "",
            order: orders::SIDE,
        },
        props: &[
            circle(Class::Backdrop, [120.0, 100.0, 90.0]),
            line(Class::Ground, [20.0, 190.5, 220.0, 190.5]),
            path(Class::Post, "M80 149L76 190M128 149L132 190M81 149L81 101"),
            rect(Class::Wood, [78.0, 96.0, 6.4, 26.0, 3.2]),
            rect(Class::Wood, [74.0, 145.0, 58.0, 5.0, 2.5]),
        ],
        highlights: &[patch(patches::MID_BACK)],
        base: pose![X 100.0, Y 133.0, LN_X 148.0, LN_Y 183.0, LF_X 155.0, LF_Y 183.0, AN_X -5.5, AN_Y 1.5, AN_EX 7.0, AN_EY -9.0, AF_X -5.0, AF_Y 2.5, AF_EX 8.5, AF_EY -8.0, AN_W 6.0, HL_U -4.0],
        keyframes: &[
            pose![HL 0.35, PEL -8.0, LUM 2.0, TH1 2.0, TH2 4.0, NK 2.0, HD 2.0],
            pose![PEL -6.0, TH1 -8.0, TH2 -26.0, NK -2.0, CHEST 0.8],
        ],
    },
    inset: None,
    timeline: &[
        step(Kind::Settle, 3, 0, 1).arrows(0b1),
        hold(3, 1),
        step(Kind::Return, 3, 1, 0).arrows(0b10),
    ],
    loop_from: 0,
    arrows: &table([
        [112.0, 32.0, 100.0, 22.0, 84.0, 22.0, 70.0, 34.0],
        [70.0, 34.0, 84.0, 22.0, 100.0, 22.0, 112.0, 32.0],
    ]),
};

/// How not to do it.
pub(super) static THORACIC_EXTENSION_MISTAKE: Movement = Movement {
    slug: "thoracic-extension",
    mistake: Some(1),
    per_side: false,
    top: 16,
    rows: [76, 181],
    poster: 0,
    start: "Mistake: the hips are off the mat, and the bend is in the lower back.",
    end: "",
    scene: Scene {
        figure: Figure {
            view: View::Side,
            scale: h(1.2),
            limbs: [
                Drive::Both(Space::Head),
                Drive::Both(Space::Head),
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
            roller(163.0, 9.0),
            path(Class::Fault, "M106 162C112 152 124 149 136 156").on(Layer::Front),
            circle(Class::Mark, [122.0, 161.0, 7.0]).on(Layer::Front),
            path(
                Class::Cross,
                "M119.2 158.2L124.8 163.8M124.8 158.2L119.2 163.8",
            )
            .on(Layer::Front),
        ],
        highlights: &[],
        base: pose![LN_X 186.0, LN_Y 164.8, LF_X 192.0, LF_Y 164.8, AN_X -5.5, AN_Y 1.5, AN_EX 5.5, AN_EY -8.0, AF_X -5.0, AF_Y 2.5, AF_EX 7.0, AF_EY -7.0, AN_W 6.0, ROL_X 92.0, ROL_ROT 0.0, Y 140.0, HL_U -3.0, PEL -78.0, LUM -30.0, TH1 4.0, TH2 -2.0, NK -2.0, HD 2.0, CHEST 0.8, X 138.0, HL 0.0],
        keyframes: &[pose![]],
    },
    inset: None,
    timeline: &[],
    loop_from: 0,
    arrows: &[],
};
