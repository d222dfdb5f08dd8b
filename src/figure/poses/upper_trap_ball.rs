//! The ball on the top of the shoulder.

use super::{orders, patches};
use crate::figure::movement::{Kind, Movement, Window, step};
use crate::figure::number::{
    AF_E, AF_S, AL_E, AL_S, AN_E, AN_S, AR_E, AR_S, BALL_ROT, BALL_X, BALL_Y, HD, HL, LF_X, LF_Y,
    LN_X, LN_Y, NK, PEL, X, Y, h, list, table,
};
use crate::figure::scene::{
    Class, Drive, Feet, Figure, Hand, Layer, Scene, Space, View, ball, line, patch, rect,
};

/// The exercise.
pub(super) static UPPER_TRAP_BALL: Movement = Movement {
    slug: "upper-trap-ball",
    mistake: None,
    per_side: true,
    top: 0,
    rows: [0, 200],
    poster: 1,
    start: "You stand with your back to a wall, a ball between the wall and the top of one shoulder.",
    end: "You bend your knees, and the ball rolls over the muscle at the top of your shoulder.",
    scene: Scene {
        figure: Figure {
            view: View::Side,
            scale: h(1.04),
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
            rect(Class::Wall, [40.0, 6.0, 18.0, 182.0, 0.0]),
            line(Class::Ground, [20.0, 188.0, 220.0, 188.0]),
            ball(4.6).on(Layer::Front),
        ],
        highlights: &[patch(patches::TOP_OF_SHOULDER)],
        base: pose![LN_X 96.0, LN_Y 181.8, LF_X 101.0, LF_Y 181.8, HD 9.0, NK 3.0, AN_S 2.0, AN_E 16.0, AF_S 6.0, AF_E 14.0, BALL_X 62.6],
        keyframes: &[
            pose![HL 0.4, X 84.3, Y 107.6, PEL -11.0, BALL_Y 67.0, BALL_ROT 0.0],
            pose![X 83.4, Y 110.0, PEL -10.0, BALL_Y 68.2, BALL_ROT 15.0],
            pose![X 82.8, Y 115.0, PEL -10.0, BALL_Y 70.7, BALL_ROT 47.0],
        ],
    },
    inset: Some((
        Window::Circle(list([188.0, 56.0, 42.0])),
        Scene {
            figure: Figure {
                view: View::Back,
                scale: h(1.5),
                limbs: [Drive::Angles, Drive::Angles, Drive::Angles, Drive::Angles],
                hands: [Hand::Open, Hand::Open],
                feet: Feet::Back,
                cast: "",
                order: orders::BACK,
            },
            props: &[ball(6.4).on(Layer::Front)],
            highlights: &[patch(patches::TOP_OF_SHOULDER_BACK)],
            base: pose![X 186.0, AL_S 9.0, AR_S 9.0, AL_E 4.0, AR_E 4.0],
            keyframes: &[
                pose![Y 133.0, HL 0.4, BALL_X 201.0, BALL_Y 71.0, BALL_ROT 0.0],
                pose![Y 134.0, BALL_X 201.0, BALL_Y 71.0, BALL_ROT 15.0],
                pose![Y 138.0, BALL_X 199.0, BALL_Y 69.0, BALL_ROT 47.0],
            ],
        },
    )),
    timeline: &[
        step(Kind::Settle, 2, 0, 1).arrows(0b1),
        step(Kind::Flow, 3, 1, 2).arrows(0b10),
        step(Kind::Flow, 3, 2, 1).arrows(0b100),
    ],
    loop_from: 1,
    arrows: &table([
        [120.0, 84.0, 112.0, 84.0, 106.0, 84.0, 98.0, 84.0],
        [122.0, 84.0, 122.0, 92.0, 122.0, 98.0, 122.0, 108.0],
        [122.0, 108.0, 122.0, 98.0, 122.0, 92.0, 122.0, 84.0],
    ]),
};
