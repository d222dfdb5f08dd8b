//! Pulling a band apart.

use super::{orders, patches};
use crate::figure::movement::{Kind, Movement, Window, hold, step};
use crate::figure::number::{
    AL_E, AL_EX, AL_EY, AL_S, AL_W, AL_X, AL_Y, AR_E, AR_EX, AR_EY, AR_S, AR_W, AR_X, AR_Y, CHEST,
    HL, LL_F, LL_H, LR_F, LR_H, NF, SL_IN, SL_UP, SR_IN, SR_UP, X, Y, h, list, table,
};
use crate::figure::scene::{
    Anchor, Class, Drive, Feet, Figure, Hand, Layer, Scene, Space, View, circle, ellipse, line,
    patch, path, poly,
};

/// The exercise.
pub(super) static BAND_PULL_APART: Movement = Movement {
    slug: "band-pull-apart",
    mistake: None,
    per_side: false,
    top: 0,
    rows: [0, 200],
    poster: 1,
    start: "You hold a band at chest height, both arms forward.",
    end: "Your hands move apart until your arms are wide and your shoulder blades come together.",
    scene: Scene {
        figure: Figure {
            view: View::Front,
            scale: h(0.92),
            limbs: [
                Drive::Both(Space::World),
                Drive::Both(Space::World),
                Drive::Angles,
                Drive::Angles,
            ],
            hands: [Hand::Fist, Hand::Fist],
            feet: Feet::Front,
            cast: "",
            order: orders::FRONT,
        },
        props: &[
            circle(Class::Backdrop, [74.0, 106.0, 70.0]),
            line(Class::Ground, [8.0, 184.0, 232.0, 184.0]),
            poly(Class::Band, &[Anchor::Hand(0), Anchor::Hand(1)]).on(Layer::Over),
        ],
        highlights: &[],
        base: pose![X 74.0, Y 110.4, LL_H 2.5, LR_H 2.5, LL_F 6.0, LR_F 6.0],
        keyframes: &[
            pose![HL 0.3, AL_EX 59.5, AL_EY 78.0, AR_EX 88.5, AR_EY 78.0, AL_X 60.2, AL_Y 81.0, AR_X 87.8, AR_Y 81.0, AL_W 24.0, AR_W 24.0, SL_IN -0.8, SR_IN -0.8],
            pose![AL_EX 36.6, AL_EY 75.5, AR_EX 111.4, AR_EY 75.5, AL_X 15.8, AL_Y 78.6, AR_X 132.2, AR_Y 78.6, SL_IN 0.8, SR_IN 0.8, CHEST 0.8],
        ],
    },
    inset: Some((
        Window::Rect(list([146.0, 34.0, 88.0, 86.0, 10.0])),
        Scene {
            figure: Figure {
                view: View::Top,
                scale: h(0.58),
                limbs: [Drive::Angles, Drive::Angles, Drive::Angles, Drive::Angles],
                hands: [Hand::Fist, Hand::Fist],
                feet: Feet::Point,
                cast: "",
                order: orders::PLAN,
            },
            props: &[
                ellipse(Class::Shirt, [190.0, 95.8, 11.8, 8.2]).on(Layer::Under),
                poly(Class::Band, &[Anchor::Hand(0), Anchor::Hand(1)]).on(Layer::Under),
                ellipse(Class::Skin, [190.0, 88.6, 3.4, 4.0]).on(Layer::Over),
                circle(Class::Hair, [190.0, 91.4, 4.7]).on(Layer::Over),
            ],
            highlights: &[patch(patches::BETWEEN_BLADES_ABOVE)],
            base: pose![X 190.0, Y 119.9],
            keyframes: &[
                pose![HL 0.25, AL_S 180.0, AR_S 180.0, AL_E 2.0, AR_E 2.0, SL_IN -0.5, SR_IN -0.5],
                pose![AL_S 97.0, AR_S 97.0, AL_E 6.0, AR_E 6.0, SL_IN 1.0, SR_IN 1.0],
            ],
        },
    )),
    timeline: &[
        step(Kind::Effort, 2, 0, 1).arrows(0b11),
        hold(1, 1),
        step(Kind::Release, 3, 1, 0).arrows(0b1100),
    ],
    loop_from: 0,
    arrows: &table([
        [50.0, 60.0, 42.0, 57.0, 34.0, 57.0, 22.0, 61.0],
        [98.0, 60.0, 106.0, 57.0, 114.0, 57.0, 126.0, 61.0],
        [22.0, 61.0, 34.0, 57.0, 42.0, 57.0, 50.0, 60.0],
        [126.0, 61.0, 114.0, 57.0, 106.0, 57.0, 98.0, 60.0],
    ]),
};

/// Without a band; also easier than the lift from the floor.
pub(super) static SCAPULAR_SQUEEZE: Movement = Movement {
    slug: "scapular-squeeze",
    mistake: None,
    per_side: false,
    top: 0,
    rows: [0, 200],
    poster: 1,
    start: "Seen from behind, you stand with your arms at your sides, shoulder blades apart.",
    end: "Your shoulder blades draw together and slightly down.",
    scene: Scene {
        figure: Figure {
            view: View::Back,
            scale: h(0.98),
            limbs: [Drive::Angles, Drive::Angles, Drive::Angles, Drive::Angles],
            hands: [Hand::Open, Hand::Open],
            feet: Feet::Back,
            cast: "",
            order: orders::BACK,
        },
        props: &[
            circle(Class::Backdrop, [120.0, 98.0, 90.0]),
            line(Class::Ground, [20.0, 188.0, 220.0, 188.0]),
        ],
        highlights: &[patch(patches::BETWEEN_BLADES)],
        base: pose![Y 111.0, LL_H 2.5, LR_H 2.5],
        keyframes: &[
            pose![HL 0.25, AL_S 9.0, AR_S 9.0, AL_E -4.0, AR_E -4.0, SL_IN -1.6, SR_IN -1.6],
            pose![AL_S 16.0, AR_S 16.0, AL_E -8.0, AR_E -8.0, SL_IN 2.6, SR_IN 2.6, SL_UP -1.4, SR_UP -1.4, CHEST 0.8],
        ],
    },
    inset: None,
    timeline: &[
        step(Kind::Effort, 2, 0, 1).arrows(0b11),
        hold(2, 1),
        step(Kind::Release, 2, 1, 0).arrows(0b1100),
    ],
    loop_from: 0,
    arrows: &table([
        [70.0, 70.0, 76.0, 70.0, 80.0, 70.0, 88.0, 71.0],
        [170.0, 70.0, 164.0, 70.0, 160.0, 70.0, 152.0, 71.0],
        [88.0, 71.0, 80.0, 70.0, 76.0, 70.0, 70.0, 70.0],
        [152.0, 71.0, 160.0, 70.0, 164.0, 70.0, 170.0, 70.0],
    ]),
};

/// How not to do it.
pub(super) static BAND_PULL_APART_MISTAKE: Movement = Movement {
    slug: "band-pull-apart",
    mistake: Some(1),
    per_side: false,
    top: 0,
    rows: [0, 200],
    poster: 0,
    start: "Mistake: the shoulders are pulled up to the ears.",
    end: "",
    scene: Scene {
        figure: Figure {
            view: View::Front,
            scale: h(1.0),
            limbs: [
                Drive::Both(Space::World),
                Drive::Both(Space::World),
                Drive::Angles,
                Drive::Angles,
            ],
            hands: [Hand::Fist, Hand::Fist],
            feet: Feet::Front,
            cast: "",
            order: orders::FRONT_SHRUGGED,
        },
        props: &[
            circle(Class::Backdrop, [120.0, 100.0, 88.0]),
            line(Class::Ground, [20.0, 186.0, 220.0, 186.0]),
            poly(Class::Band, &[Anchor::Hand(0), Anchor::Hand(1)]).on(Layer::Over),
            path(
                Class::Shirt,
                "M104 54C110 52.6 113.6 51 115.4 47H124.6C126.4 51 130 52.6 136 54V64H104Z",
            )
            .on(Layer::Under),
            path(Class::Fault, "M93 52C96 47 101 44.6 107 44.2").on(Layer::Front),
            path(Class::Fault, "M147 52C144 47 139 44.6 133 44.2").on(Layer::Front),
            circle(Class::Mark, [86.0, 40.0, 8.0]).on(Layer::Front),
            path(Class::Cross, "M82.8 36.8L89.2 43.2M89.2 36.8L82.8 43.2").on(Layer::Front),
            circle(Class::Mark, [154.0, 40.0, 8.0]).on(Layer::Front),
            path(Class::Cross, "M150.8 36.8L157.2 43.2M157.2 36.8L150.8 43.2").on(Layer::Front),
        ],
        highlights: &[],
        base: pose![Y 106.0, LL_H 2.5, LR_H 2.5, LL_F 6.0, LR_F 6.0, HL 0.0, NF 0.62, SL_UP 5.6, SR_UP 5.6, SL_IN 1.0, SR_IN 1.0, AL_EX 80.6, AL_EY 60.5, AR_EX 159.4, AR_EY 60.5, AL_X 58.4, AL_Y 66.0, AR_X 181.6, AR_Y 66.0],
        keyframes: &[pose![]],
    },
    inset: None,
    timeline: &[],
    loop_from: 0,
    arrows: &[],
};
