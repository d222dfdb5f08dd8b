//! Sliding the arms up a wall.

use super::{orders, patches};
use crate::figure::movement::{Kind, Movement, Window, hold, step};
use crate::figure::number::{
    AF_EX, AF_EY, AF_W, AF_X, AF_Y, AL_E, AL_S, AN_EX, AN_EY, AN_W, AN_X, AN_Y, AR_E, AR_S, BELLY,
    CHEST, HD, HL, LF_X, LF_Y, LL_F, LL_H, LN_X, LN_Y, LR_F, LR_H, LUM, PEL, SHX, SHY, SL_IN,
    SL_UP, SR_IN, SR_UP, TH1, TH2, X, Y, h, list, table,
};
use crate::figure::scene::{
    Class, Drive, Feet, Figure, Hand, Layer, Scene, Space, View, circle, line, patch, path, rect,
};

/// The exercise.
pub(super) static SCAPULAR_WALL_SLIDE: Movement = Movement {
    slug: "scapular-wall-slide",
    mistake: None,
    per_side: false,
    top: 0,
    rows: [0, 200],
    poster: 0,
    start: "You stand with your back to a wall, upper arms level and forearms pointing up.",
    end: "Your arms slide up the wall until they are almost straight.",
    scene: Scene {
        figure: Figure {
            view: View::Front,
            scale: h(0.94),
            limbs: [Drive::Angles, Drive::Angles, Drive::Angles, Drive::Angles],
            hands: [Hand::Back, Hand::Back],
            feet: Feet::Front,
            cast: "translate(2.4 2.2)",
            order: orders::AT_WALL,
        },
        props: &[
            rect(Class::Wall, [12.0, 4.0, 160.0, 168.0, 3.0]),
            rect(Class::Floor, [12.0, 172.0, 160.0, 20.0, 0.0]),
            line(Class::Line, [12.0, 172.0, 172.0, 172.0]),
        ],
        highlights: &[
            patch(patches::UNDER_LEFT_BLADE),
            patch(patches::UNDER_RIGHT_BLADE),
        ],
        base: pose![X 92.0, Y 108.6, LL_H 3.0, LR_H 3.0, LL_F 6.0, LR_F 6.0, SL_IN 1.0, SR_IN 1.0],
        keyframes: &[
            pose![HL 0.4, AL_S 84.0, AR_S 84.0, AL_E 96.0, AR_E 96.0],
            pose![AL_S 142.0, AR_S 142.0, AL_E 34.0, AR_E 34.0, SL_UP 2.5, SR_UP 2.5],
        ],
    },
    inset: Some((
        Window::Rect(list([182.0, 40.0, 52.0, 152.0, 8.0])),
        Scene {
            figure: Figure {
                view: View::Side,
                scale: h(0.72),
                limbs: [
                    Drive::Both(Space::World),
                    Drive::Both(Space::World),
                    Drive::End(Space::World),
                    Drive::End(Space::World),
                ],
                hands: [Hand::Flat, Hand::Flat],
                feet: Feet::Side,
                cast: "",
                order: orders::SIDE,
            },
            props: &[
                rect(Class::Wall, [180.0, 38.0, 13.3, 144.0, 0.0]),
                rect(Class::Floor, [180.0, 182.0, 60.0, 14.0, 0.0]),
                path(
                    Class::Measure,
                    "M193.6 186.6H203.2M193.6 184.4V188.8M203.2 184.4V188.8",
                )
                .on(Layer::Front),
            ],
            highlights: &[],
            base: pose![X 201.4, Y 125.6, LN_X 207.4, LN_Y 177.7, LF_X 208.6, LF_Y 177.7, AN_EX 196.8, AN_X 196.0, AF_EX 197.2, AF_X 196.4],
            keyframes: &[
                pose![AN_EY 94.0, AN_Y 78.0, AF_EY 93.6, AF_Y 77.6],
                pose![AN_EY 80.0, AN_Y 64.0, AF_EY 79.6, AF_Y 63.6, SHY 1.5],
            ],
        },
    )),
    timeline: &[
        step(Kind::Effort, 3, 0, 1).arrows(0b11),
        hold(1, 1),
        step(Kind::Release, 3, 1, 0).arrows(0b1100),
    ],
    loop_from: 0,
    arrows: &table([
        [34.0, 66.0, 32.0, 52.0, 34.0, 40.0, 40.0, 28.0],
        [150.0, 66.0, 152.0, 52.0, 150.0, 40.0, 144.0, 28.0],
        [40.0, 28.0, 34.0, 40.0, 32.0, 52.0, 34.0, 66.0],
        [144.0, 28.0, 150.0, 40.0, 152.0, 52.0, 150.0, 66.0],
    ]),
};

/// Only up to just below the shoulders.
pub(super) static HALF_WALL_SLIDE: Movement = Movement {
    slug: "half-wall-slide",
    mistake: None,
    per_side: false,
    top: 0,
    rows: [0, 200],
    poster: 1,
    start: "You stand with your back to a wall, elbows low and hands beside your shoulders.",
    end: "Your arms slide up only until your elbows are just below shoulder height.",
    scene: Scene {
        figure: Figure {
            view: View::Front,
            scale: h(0.94),
            limbs: [Drive::Angles, Drive::Angles, Drive::Angles, Drive::Angles],
            hands: [Hand::Back, Hand::Back],
            feet: Feet::Front,
            cast: "translate(2.4 2.2)",
            order: orders::AT_WALL,
        },
        props: &[
            rect(Class::Wall, [12.0, 4.0, 160.0, 168.0, 3.0]),
            rect(Class::Floor, [12.0, 172.0, 160.0, 20.0, 0.0]),
            line(Class::Line, [12.0, 172.0, 172.0, 172.0]),
        ],
        highlights: &[
            patch(patches::UNDER_LEFT_BLADE),
            patch(patches::UNDER_RIGHT_BLADE),
        ],
        base: pose![X 92.0, Y 108.6, LL_H 3.0, LR_H 3.0, LL_F 6.0, LR_F 6.0, SL_IN 1.0, SR_IN 1.0],
        keyframes: &[
            pose![HL 0.4, AL_S 40.0, AR_S 40.0, AL_E 140.0, AR_E 140.0],
            pose![AL_S 76.0, AR_S 76.0, AL_E 104.0, AR_E 104.0, SL_UP 0.8, SR_UP 0.8],
        ],
    },
    inset: Some((
        Window::Rect(list([182.0, 40.0, 52.0, 152.0, 8.0])),
        Scene {
            figure: Figure {
                view: View::Side,
                scale: h(0.72),
                limbs: [
                    Drive::Both(Space::World),
                    Drive::Both(Space::World),
                    Drive::End(Space::World),
                    Drive::End(Space::World),
                ],
                hands: [Hand::Flat, Hand::Flat],
                feet: Feet::Side,
                cast: "",
                order: orders::SIDE,
            },
            props: &[
                rect(Class::Wall, [180.0, 38.0, 13.3, 144.0, 0.0]),
                rect(Class::Floor, [180.0, 182.0, 60.0, 14.0, 0.0]),
                path(
                    Class::Measure,
                    "M193.6 186.6H203.2M193.6 184.4V188.8M203.2 184.4V188.8",
                )
                .on(Layer::Front),
            ],
            highlights: &[],
            base: pose![X 201.4, Y 125.6, LN_X 207.4, LN_Y 177.7, LF_X 208.6, LF_Y 177.7, AN_EX 196.8, AN_X 196.0, AF_EX 197.2, AF_X 196.4],
            keyframes: &[
                pose![AN_EY 104.5, AN_Y 88.4, AF_EY 104.1, AF_Y 88.0],
                pose![AN_EY 96.5, AN_Y 80.2, AF_EY 96.1, AF_Y 79.8],
            ],
        },
    )),
    timeline: &[
        step(Kind::Effort, 3, 0, 1).arrows(0b11),
        hold(1, 1),
        step(Kind::Release, 3, 1, 0).arrows(0b1100),
    ],
    loop_from: 0,
    arrows: &table([
        [36.0, 78.0, 34.0, 68.0, 34.0, 58.0, 37.0, 46.0],
        [148.0, 78.0, 150.0, 68.0, 150.0, 58.0, 147.0, 46.0],
        [37.0, 46.0, 34.0, 58.0, 34.0, 68.0, 36.0, 78.0],
        [147.0, 46.0, 150.0, 58.0, 150.0, 68.0, 148.0, 78.0],
    ]),
};

/// Facing the wall.
pub(super) static FOREARM_WALL_SLIDE: Movement = Movement {
    slug: "forearm-wall-slide",
    mistake: None,
    per_side: false,
    top: 0,
    rows: [0, 200],
    poster: 1,
    start: "You face a wall with both forearms upright on it, elbows below your shoulders.",
    end: "Your forearms slide up until your elbows are above shoulder height.",
    scene: Scene {
        figure: Figure {
            view: View::Side,
            scale: h(1.02),
            limbs: [
                Drive::Both(Space::World),
                Drive::Both(Space::World),
                Drive::End(Space::World),
                Drive::End(Space::World),
            ],
            hands: [Hand::Flat, Hand::Flat],
            feet: Feet::Side,
            cast: "",
            order: orders::SIDE,
        },
        props: &[
            circle(Class::Backdrop, [100.0, 98.0, 88.0]),
            rect(Class::Wall, [140.4, 4.0, 16.0, 184.0, 0.0]),
            line(Class::Ground, [20.0, 188.0, 220.0, 188.0]),
        ],
        highlights: &[patch(patches::SERRATUS)],
        base: pose![LN_X 97.0, LN_Y 181.8, LF_X 113.0, LF_Y 181.8, AN_EX 136.2, AN_X 137.4, AF_EX 136.8, AF_X 138.0, AN_W -1.0, AF_W -1.0, Y 109.0],
        keyframes: &[
            pose![HL 0.35, X 108.8, PEL 2.0, AN_EY 79.0, AN_Y 55.6, AF_EY 78.0, AF_Y 54.6],
            pose![X 109.4, PEL 3.0, TH1 -1.0, AN_EY 52.0, AN_Y 28.6, AF_EY 51.0, AF_Y 27.6, SHY 1.6, SHX 1.4, HD -4.0],
        ],
    },
    inset: None,
    timeline: &[
        step(Kind::Effort, 3, 0, 1).arrows(0b1),
        hold(1, 1),
        step(Kind::Release, 3, 1, 0).arrows(0b10),
    ],
    loop_from: 0,
    arrows: &table([
        [172.0, 78.0, 172.0, 66.0, 172.0, 54.0, 172.0, 40.0],
        [172.0, 40.0, 172.0, 54.0, 172.0, 66.0, 172.0, 78.0],
    ]),
};

/// How not to do it.
pub(super) static SCAPULAR_WALL_SLIDE_MISTAKE: Movement = Movement {
    slug: "scapular-wall-slide",
    mistake: Some(1),
    per_side: false,
    top: 0,
    rows: [0, 200],
    poster: 0,
    start: "Mistake: the lower back arches off the wall, the ribs stick out and the arms leave the wall.",
    end: "",
    scene: Scene {
        figure: Figure {
            view: View::Side,
            scale: h(1.0),
            limbs: [
                Drive::Both(Space::World),
                Drive::Both(Space::World),
                Drive::End(Space::World),
                Drive::End(Space::World),
            ],
            hands: [Hand::Flat, Hand::Flat],
            feet: Feet::Side,
            cast: "",
            order: orders::SIDE,
        },
        props: &[
            circle(Class::Backdrop, [128.0, 98.0, 88.0]),
            rect(Class::Wall, [74.0, 4.0, 18.0, 184.0, 0.0]),
            line(Class::Ground, [20.0, 188.0, 220.0, 188.0]),
            path(Class::Fault, "M95 106C98.6 98 98.6 86 95 76").on(Layer::Front),
            path(Class::Fault, "M121.6 92C124 86 124 78 121.6 72").on(Layer::Front),
            circle(Class::Mark, [80.0, 91.0, 8.0]).on(Layer::Front),
            path(Class::Cross, "M76.8 87.8L83.2 94.2M83.2 87.8L76.8 94.2").on(Layer::Front),
        ],
        highlights: &[],
        base: pose![HL 0.0, X 104.2, Y 110.6, PEL 20.0, LUM -14.0, TH1 -20.0, TH2 6.0, HD -8.0, CHEST 3.4, BELLY 1.0, AN_EX 118.0, AN_EY 52.0, AN_X 121.0, AN_Y 30.0, AF_EX 119.4, AF_EY 51.6, AF_X 122.4, AF_Y 29.6, LN_X 116.0, LN_Y 182.0, LF_X 119.0, LF_Y 182.0, SHY 2.0],
        keyframes: &[pose![]],
    },
    inset: None,
    timeline: &[],
    loop_from: 0,
    arrows: &[],
};
