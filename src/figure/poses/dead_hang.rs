//! Hanging from a bar.

use super::{breaths, orders, patches};
use crate::figure::movement::{Kind, Movement, Window, hold, step};
use crate::figure::number::{
    AF_X, AF_Y, AL_W, AL_X, AL_Y, AN_X, AN_Y, AR_E, AR_S, AR_W, AR_X, AR_Y, HL, LF_X, LF_Y, LL_EX,
    LL_EY, LL_H, LL_X, LL_Y, LN_X, LN_Y, LR_EX, LR_EY, LR_H, LR_X, LR_Y, LUM, NF, NK, SHY, SL_IN,
    SL_UP, SR_IN, SR_UP, TH1, TH2, X, Y, h, list, table,
};
use crate::figure::scene::{
    Class, Drive, Feet, Figure, Hand, Layer, Scene, Space, View, circle, ellipse, line, patch,
    path, rect,
};

/// The exercise.
pub(super) static DEAD_HANG: Movement = Movement {
    slug: "dead-hang",
    mistake: None,
    per_side: false,
    top: 0,
    rows: [0, 200],
    poster: 1,
    start: "Seen from behind, you hold a bar with straight arms, shoulders a little active.",
    end: "Your whole body grows long, with the shoulders still a little away from the ears.",
    scene: Scene {
        figure: Figure {
            view: View::Back,
            scale: h(0.92),
            limbs: [
                Drive::End(Space::World),
                Drive::End(Space::World),
                Drive::Angles,
                Drive::Angles,
            ],
            hands: [Hand::Fist, Hand::Fist],
            feet: Feet::Point,
            cast: "",
            order: orders::BACK,
        },
        props: &[
            circle(Class::Backdrop, [120.0, 104.0, 90.0]),
            ellipse(Class::Shadow, [120.0, 196.0, 26.0, 2.6]),
            line(Class::Post, [66.0, -2.0, 66.0, 16.0]),
            line(Class::Post, [174.0, -2.0, 174.0, 16.0]),
            line(Class::Bar, [56.0, 16.0, 184.0, 16.0]),
        ],
        highlights: &[patch(patches::LEFT_LAT), patch(patches::RIGHT_LAT)],
        base: pose![LL_H 1.5, LR_H 1.5, AL_X 100.0, AL_Y 21.0, AR_X 140.0, AR_Y 21.0],
        keyframes: &[
            pose![HL 0.35, Y 104.0, SL_IN 0.6, SR_IN 0.6],
            pose![Y 111.6, SL_UP 6.0, SR_UP 6.0, SL_IN 1.4, SR_IN 1.4],
        ],
    },
    inset: None,
    timeline: &[
        step(Kind::Settle, 2, 0, 1).arrows(0b1),
        hold(20, 1).breathing(&breaths::HANGING, 5),
    ],
    loop_from: 1,
    arrows: &table([[164.0, 92.0, 164.0, 104.0, 164.0, 116.0, 164.0, 130.0]]),
};

/// Standing at a door frame.
pub(super) static STANDING_LAT_STRETCH: Movement = Movement {
    slug: "standing-lat-stretch",
    mistake: None,
    per_side: true,
    top: 0,
    rows: [0, 200],
    poster: 1,
    start: "Seen from behind, you hold a door frame with one hand and reach the other arm up.",
    end: "You bend towards the frame, and the side of the raised arm grows long.",
    scene: Scene {
        figure: Figure {
            view: View::Back,
            scale: h(0.9),
            limbs: [
                Drive::End(Space::World),
                Drive::Angles,
                Drive::Angles,
                Drive::Angles,
            ],
            hands: [Hand::Cup, Hand::Open],
            feet: Feet::Back,
            cast: "",
            order: orders::BACK,
        },
        props: &[
            circle(Class::Backdrop, [124.0, 100.0, 90.0]),
            rect(Class::WallEdge, [66.0, 6.0, 7.0, 182.0, 0.0]),
            rect(Class::Wall, [73.0, 6.0, 11.0, 182.0, 0.0]),
            line(Class::Ground, [20.0, 188.0, 220.0, 188.0]),
        ],
        highlights: &[patch(patches::RIGHT_LAT)],
        base: pose![X 128.0, Y 117.0, LL_H 4.0, LR_H 4.0, AL_X 86.0, AL_Y 98.0, AL_W 10.0],
        keyframes: &[
            pose![HL 0.3, AR_S 170.0, AR_E 8.0, AR_W 2.0, SR_UP 3.0],
            pose![LUM -5.0, TH1 -8.0, TH2 -7.0, NK 4.0, AR_S 186.0, AR_E 12.0, AR_W 4.0, SR_UP 4.5],
        ],
    },
    inset: None,
    timeline: &[
        step(Kind::Settle, 3, 0, 1).arrows(0b1),
        hold(20, 1).breathing(&breaths::CHEST_SLOW, 10),
        step(Kind::Return, 3, 1, 0),
    ],
    loop_from: 0,
    arrows: &table([[160.0, 30.0, 154.0, 18.0, 144.0, 11.0, 130.0, 10.0]]),
};

/// With the feet on a box.
pub(super) static DEAD_HANG_SUPPORTED: Movement = Movement {
    slug: "dead-hang-supported",
    mistake: None,
    per_side: false,
    top: 0,
    rows: [0, 200],
    poster: 1,
    start: "You stand on a box under a bar and hold it with straight arms.",
    end: "Your knees soften so that the bar takes part of your weight, with your feet on the box.",
    scene: Scene {
        figure: Figure {
            view: View::Back,
            scale: h(0.92),
            limbs: [
                Drive::End(Space::World),
                Drive::End(Space::World),
                Drive::Both(Space::World),
                Drive::Both(Space::World),
            ],
            hands: [Hand::Fist, Hand::Fist],
            feet: Feet::Back,
            cast: "",
            order: orders::BACK,
        },
        props: &[
            circle(Class::Backdrop, [92.0, 104.0, 86.0]),
            line(Class::Ground, [10.0, 196.0, 232.0, 196.0]),
            rect(Class::Wood, [58.0, 180.4, 68.0, 15.6, 2.0]),
            line(Class::Post, [38.0, -2.0, 38.0, 16.0]),
            line(Class::Post, [146.0, -2.0, 146.0, 16.0]),
            line(Class::Bar, [28.0, 16.0, 156.0, 16.0]),
        ],
        highlights: &[patch(patches::LEFT_LAT), patch(patches::RIGHT_LAT)],
        base: pose![X 92.0, LL_X 84.6, LL_Y 174.6, LR_X 99.4, LR_Y 174.6, AL_X 72.0, AL_Y 21.0, AR_X 112.0, AR_Y 21.0],
        keyframes: &[
            pose![HL 0.35, Y 108.2, SL_UP 1.8, SR_UP 1.8, SL_IN 0.6, SR_IN 0.6, LL_EX 83.6, LL_EY 141.0, LR_EX 100.4, LR_EY 141.0],
            pose![Y 111.0, SL_UP 4.6, SR_UP 4.6, SL_IN 0.8, SR_IN 0.8, LL_EX 81.6, LL_EY 144.4, LR_EX 102.4, LR_EY 144.4],
        ],
    },
    inset: Some((
        Window::Rect(list([178.0, 34.0, 56.0, 152.0, 8.0])),
        Scene {
            figure: Figure {
                view: View::Side,
                scale: h(0.68),
                limbs: [
                    Drive::End(Space::World),
                    Drive::End(Space::World),
                    Drive::End(Space::World),
                    Drive::End(Space::World),
                ],
                hands: [Hand::Fist, Hand::Fist],
                feet: Feet::Side,
                cast: "",
                order: orders::SIDE,
            },
            props: &[
                rect(Class::Wood, [190.0, 170.0, 34.0, 9.0, 1.5]),
                line(Class::Post, [207.6, 30.0, 207.6, 48.0]),
                circle(Class::Metal, [207.6, 49.6, 2.4]).on(Layer::Front),
                line(Class::Ground, [178.0, 179.4, 234.0, 179.4]),
            ],
            highlights: &[patch(patches::LAT_HANGING)],
            base: pose![X 205.0, LN_X 205.0, LN_Y 166.0, LF_X 207.0, LF_Y 166.0, AN_X 207.0, AN_Y 53.6, AF_X 208.0, AF_Y 53.4],
            keyframes: &[pose![HL 0.35, Y 118.1, SHY 2.0], pose![Y 119.2, SHY 3.4]],
        },
    )),
    timeline: &[
        step(Kind::Settle, 3, 0, 1).arrows(0b1),
        hold(10, 1).breathing(&breaths::SUPPORTED, 5),
        step(Kind::Return, 3, 1, 0).arrows(0b10),
    ],
    loop_from: 0,
    arrows: &table([
        [136.0, 92.0, 136.0, 102.0, 136.0, 112.0, 136.0, 124.0],
        [136.0, 124.0, 136.0, 112.0, 136.0, 102.0, 136.0, 92.0],
    ]),
};

/// How not to do it.
pub(super) static DEAD_HANG_MISTAKE: Movement = Movement {
    slug: "dead-hang",
    mistake: Some(0),
    per_side: false,
    top: 0,
    rows: [0, 200],
    poster: 0,
    start: "Mistake: the body hangs with no effort, shoulders pressed against the ears.",
    end: "",
    scene: Scene {
        figure: Figure {
            view: View::Back,
            scale: h(0.92),
            limbs: [
                Drive::End(Space::World),
                Drive::End(Space::World),
                Drive::Angles,
                Drive::Angles,
            ],
            hands: [Hand::Fist, Hand::Fist],
            feet: Feet::Point,
            cast: "",
            order: orders::BACK,
        },
        props: &[
            circle(Class::Backdrop, [120.0, 104.0, 90.0]),
            ellipse(Class::Shadow, [120.0, 196.0, 26.0, 2.6]),
            line(Class::Post, [66.0, -2.0, 66.0, 16.0]),
            line(Class::Post, [174.0, -2.0, 174.0, 16.0]),
            line(Class::Bar, [56.0, 16.0, 184.0, 16.0]),
            path(Class::Fault, "M95 68C92.2 61.5 92.2 54.5 95 48").on(Layer::Front),
            path(Class::Fault, "M145 68C147.8 61.5 147.8 54.5 145 48").on(Layer::Front),
            circle(Class::Mark, [82.0, 58.0, 8.0]).on(Layer::Front),
            path(Class::Cross, "M78.8 54.8L85.2 61.2M85.2 54.8L78.8 61.2").on(Layer::Front),
            circle(Class::Mark, [158.0, 58.0, 8.0]).on(Layer::Front),
            path(Class::Cross, "M154.8 54.8L161.2 61.2M161.2 54.8L154.8 61.2").on(Layer::Front),
        ],
        highlights: &[],
        base: pose![LL_H 1.5, LR_H 1.5, AL_X 100.0, AL_Y 21.0, AR_X 140.0, AR_Y 21.0, Y 116.0, SL_UP 11.0, SR_UP 11.0, SL_IN 2.6, SR_IN 2.6, HL 0.0, NF 0.6],
        keyframes: &[pose![]],
    },
    inset: None,
    timeline: &[],
    loop_from: 0,
    arrows: &[],
};
