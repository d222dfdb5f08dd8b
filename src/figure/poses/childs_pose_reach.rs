//! Reaching forward from the knees.

use super::{breaths, orders, patches};
use crate::figure::movement::{Kind, Movement, hold, step};
use crate::figure::number::{
    AF_W, AF_X, AF_Y, AL_X, AL_Y, AN_W, AN_X, AN_Y, AR_X, AR_Y, HD, HL, HL_L, HL_R, LF_F, LF_X,
    LF_Y, LL_EX, LL_EY, LL_F, LL_X, LL_Y, LN_F, LN_X, LN_Y, LR_EX, LR_EY, LR_F, LR_X, LR_Y, LUM,
    NK, PEL, SHY, SL_UP, SR_UP, TH1, TH2, X, Y, h, table,
};
use crate::figure::scene::{
    Class, Drive, Feet, Figure, Hand, Highlight, Layer, Scene, Space, View, circle, line, patch,
    path, rect,
};

/// The exercise.
pub(super) static CHILDS_POSE_REACH: Movement = Movement {
    slug: "childs-pose-reach",
    mistake: None,
    per_side: false,
    top: 16,
    rows: [54, 181],
    poster: 2,
    start: "You kneel and sit on your heels.",
    end: "You fold forward and walk your hands along the mat until your forehead is near it.",
    scene: Scene {
        figure: Figure {
            view: View::Side,
            scale: h(1.22),
            limbs: [
                Drive::End(Space::World),
                Drive::End(Space::World),
                Drive::End(Space::World),
                Drive::End(Space::World),
            ],
            hands: [Hand::Flat, Hand::Flat],
            feet: Feet::Side,
            cast: "",
            order: orders::SIDE,
        },
        props: &[
            path(Class::Backdrop, "M28 172A92 92 0 0 1 212 172Z"),
            rect(Class::Mat, [14.0, 172.0, 212.0, 5.0, 2.5]),
        ],
        highlights: &[patch(patches::LAT)],
        base: pose![LN_X 58.0, LN_Y 167.5, LF_X 60.0, LF_Y 167.5, LN_F 180.0, LF_F 180.0, X 60.0, Y 150.0],
        keyframes: &[
            pose![HL 0.0, PEL 2.0, AN_X 82.0, AN_Y 143.0, AN_W -6.0, AF_X 86.0, AF_Y 143.6, AF_W -6.0],
            pose![HL 0.3, PEL 42.0, LUM 10.0, TH1 6.0, TH2 6.0, AN_X 138.5, AN_Y 168.6, AF_X 141.0, AF_Y 168.6, AN_W 34.0, AF_W 34.0],
            pose![PEL 72.0, LUM 10.0, TH1 8.0, TH2 2.0, NK 8.0, HD 14.0, AN_X 168.0, AN_Y 168.8, AF_X 169.0, AF_Y 168.8, AN_W 12.0, AF_W 12.0],
        ],
    },
    inset: None,
    timeline: &[
        step(Kind::Settle, 4, 0, 1),
        step(Kind::Settle, 4, 1, 2).arrows(0b1),
        hold(30, 2).breathing(&breaths::FOLDED, 10),
    ],
    loop_from: 2,
    arrows: &table([[154.0, 138.0, 166.0, 140.0, 178.0, 144.0, 192.0, 150.0]]),
};

/// With the hands walked to either side.
pub(super) static CHILDS_POSE_SIDE_REACH: Movement = Movement {
    slug: "childs-pose-side-reach",
    mistake: None,
    per_side: false,
    top: 0,
    rows: [0, 200],
    poster: 1,
    start: "Seen from above, you kneel folded forward with both arms stretched ahead.",
    end: "Both hands walk to one side, then to the other.",
    scene: Scene {
        figure: Figure {
            view: View::Top,
            scale: h(1.1),
            limbs: [
                Drive::End(Space::World),
                Drive::End(Space::World),
                Drive::Both(Space::World),
                Drive::Both(Space::World),
            ],
            hands: [Hand::Back, Hand::Back],
            feet: Feet::Point,
            cast: "",
            order: orders::KNEELING,
        },
        props: &[rect(Class::Mat, [58.0, 6.0, 124.0, 188.0, 6.0])],
        highlights: &[
            Highlight {
                strength: HL_L,
                edge: patches::LEFT_LAT,
            },
            Highlight {
                strength: HL_R,
                edge: patches::RIGHT_LAT,
            },
        ],
        base: pose![Y 146.0, LL_EX 101.0, LL_EY 118.0, LL_X 110.0, LL_Y 158.0, LR_EX 139.0, LR_EY 118.0, LR_X 130.0, LR_Y 158.0, LL_F -8.0, LR_F -8.0],
        keyframes: &[
            pose![HL_L 0.45, HL_R 0.45, AL_X 101.0, AL_Y 41.0, AR_X 139.0, AR_Y 41.0, SL_UP 4.0, SR_UP 4.0],
            pose![HL_L 1.0, HL_R 0.08, LUM 6.0, TH1 10.0, TH2 10.0, NK 2.0, AL_X 139.0, AL_Y 40.0, AR_X 172.0, AR_Y 60.0, SL_UP 5.0, SR_UP 3.0],
            pose![HL_L 0.08, HL_R 1.0, LUM -6.0, TH1 -10.0, TH2 -10.0, NK -2.0, AL_X 68.0, AL_Y 60.0, AR_X 101.0, AR_Y 40.0, SL_UP 3.0, SR_UP 5.0],
        ],
    },
    inset: None,
    timeline: &[
        step(Kind::Settle, 4, 0, 1).arrows(0b1),
        hold(20, 1).breathing(&breaths::CHEST_SLOW, 10),
        step(Kind::Return, 4, 1, 0),
        step(Kind::Settle, 4, 0, 2).arrows(0b10),
        hold(20, 2).breathing(&breaths::CHEST_SLOW, 10),
        step(Kind::Return, 4, 2, 0),
    ],
    loop_from: 0,
    arrows: &table([
        [134.0, 20.0, 146.0, 18.0, 158.0, 22.0, 168.0, 32.0],
        [106.0, 20.0, 94.0, 18.0, 82.0, 22.0, 72.0, 32.0],
    ]),
};

/// Standing at a table.
pub(super) static TABLE_CHILDS_POSE: Movement = Movement {
    slug: "table-childs-pose",
    mistake: None,
    per_side: false,
    top: 0,
    rows: [0, 200],
    poster: 1,
    start: "You stand at a table with both hands on it.",
    end: "Your hips move back and your chest sinks until arms and back make one line.",
    scene: Scene {
        figure: Figure {
            view: View::Side,
            scale: h(1.0),
            limbs: [
                Drive::End(Space::World),
                Drive::End(Space::World),
                Drive::End(Space::World),
                Drive::End(Space::World),
            ],
            hands: [Hand::Flat, Hand::Flat],
            feet: Feet::Side,
            cast: "",
            order: orders::SIDE,
        },
        props: &[
            circle(Class::Backdrop, [112.0, 98.0, 90.0]),
            line(Class::Ground, [20.0, 188.0, 220.0, 188.0]),
            path(Class::Post, "M140 110L138 188M216 110L218 188"),
            rect(Class::Wood, [131.0, 105.0, 95.0, 5.0, 2.5]),
        ],
        highlights: &[patch(patches::LAT)],
        base: pose![LN_X 80.0, LN_Y 182.0, LF_X 84.0, LF_Y 182.0, LUM 2.0, AN_Y 102.6, AF_Y 102.6],
        keyframes: &[
            pose![HL 0.1, X 86.0, Y 109.6, PEL 18.0, NK -2.0, HD -6.0, AN_X 138.0, AN_W 36.0, AF_X 139.2, AF_W 36.0],
            pose![X 63.0, Y 114.4, PEL 60.0, TH1 3.0, TH2 -1.0, NK 4.0, HD 6.0, AN_X 151.0, AN_W -2.0, AF_X 152.2, AF_W -2.0],
        ],
    },
    inset: None,
    timeline: &[
        step(Kind::Settle, 4, 0, 1).arrows(0b1),
        hold(20, 1).breathing(&breaths::FOLDED, 10),
        step(Kind::Return, 4, 1, 0),
    ],
    loop_from: 0,
    arrows: &table([[60.0, 74.0, 50.0, 76.0, 42.0, 82.0, 36.0, 92.0]]),
};

/// How not to do it.
pub(super) static CHILDS_POSE_REACH_MISTAKE: Movement = Movement {
    slug: "childs-pose-reach",
    mistake: Some(2),
    per_side: false,
    top: 16,
    rows: [54, 181],
    poster: 0,
    start: "Mistake: the hips are far from the heels, and the shoulders carry the weight.",
    end: "",
    scene: Scene {
        figure: Figure {
            view: View::Side,
            scale: h(1.22),
            limbs: [
                Drive::End(Space::World),
                Drive::End(Space::World),
                Drive::End(Space::World),
                Drive::End(Space::World),
            ],
            hands: [Hand::Flat, Hand::Flat],
            feet: Feet::Side,
            cast: "",
            order: orders::SIDE,
        },
        props: &[
            path(Class::Backdrop, "M28 172A92 92 0 0 1 212 172Z"),
            rect(Class::Mat, [14.0, 172.0, 212.0, 5.0, 2.5]),
            path(Class::Fault, "M61 157C60 149 63 142 69 137").on(Layer::Front),
            path(Class::Fault, "M122 122C130 114 142 114 149 121").on(Layer::Front),
            circle(Class::Mark, [138.0, 104.0, 8.0]).on(Layer::Front),
            path(
                Class::Cross,
                "M134.8 100.8L141.2 107.2M141.2 100.8L134.8 107.2",
            )
            .on(Layer::Front),
            circle(Class::Mark, [50.0, 140.0, 8.0]).on(Layer::Front),
            path(Class::Cross, "M46.8 136.8L53.2 143.2M53.2 136.8L46.8 143.2").on(Layer::Front),
        ],
        highlights: &[],
        base: pose![LN_X 58.0, LN_Y 167.5, LF_X 60.0, LF_Y 167.5, LN_F 180.0, LF_F 180.0, HL 0.0, X 84.0, Y 128.0, PEL 94.0, LUM 10.0, TH1 4.0, TH2 -8.0, NK -6.0, HD 14.0, SHY 6.0, AN_X 190.0, AN_Y 168.8, AF_X 191.5, AF_Y 168.8, AN_W 6.0, AF_W 6.0],
        keyframes: &[pose![]],
    },
    inset: None,
    timeline: &[],
    loop_from: 0,
    arrows: &[],
};
