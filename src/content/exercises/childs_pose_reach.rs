//! Child's pose reach, with the table form and the side reach.

use super::claims::STRETCH_ALONE;
use super::filters::{BONES, SHOULDER};
use super::rungs::{article, cap, hold, start, step};
use crate::content::{
    Body, Change, Exercise, Filter, Group, Kit, LeaveOut, Position, Rung, Sides, Slug, Swap,
    Variant, lines,
};

/// From 20 to 30 seconds twice up to 60 (safety.md section 5). The article
/// names no time for one reach.
const LADDER: &[Rung] = &[
    start(2, hold(20)),
    step(2, hold(30)),
    article(2, hold(45)),
    cap(2, hold(60)),
];

const TABLE: Variant = Variant {
    slug: Slug::new("table-childs-pose"),
    name: "Child’s pose at a table",
    how: "Stand and rest your hands on a table in place of kneeling.",
    position: Position::AtChair,
    kit: &[],
    start: "Stand an arm’s length from a firm table, with both hands on it.",
    steps: lines![
        "Bend your knees a little and move your hips back.",
        "Let your chest sink until your arms and back make a long line.",
        "Stay there and breathe slowly.",
        "Walk your feet in and come up slowly.",
    ],
    cues: lines![
        "Move your hips back",
        "Keep your head between your arms",
        "Breathe slowly",
    ],
    sides: Sides::Together,
    ladder: &[start(2, hold(20)), step(2, hold(30)), cap(2, hold(45))],
    left_out_by: Body::of(&[Filter::Shoulder]),
    gentle: true,
};

/// A set is both sides; the times are those of the plain reach.
const SIDE: Variant = Variant {
    slug: Slug::new("childs-pose-side-reach"),
    name: "Child’s pose side reach",
    how: "Walk both hands to the right, then to the left.",
    position: Position::OnFloor,
    kit: &[Kit::Mat],
    start: "Sit back on your heels and reach both arms forward on the mat.",
    steps: lines![
        "Walk both hands towards the side that is named.",
        "Keep your hips back and feel the other side of your back stretch.",
        "Stay there and breathe slowly, then walk across to the other side.",
    ],
    cues: lines![
        "Walk both hands to the side",
        "Keep your hips on your heels",
        "Breathe into the long side",
    ],
    sides: Sides::EachInTurn,
    ladder: &[start(1, hold(20)), step(1, hold(30)), cap(2, hold(30))],
    left_out_by: Body::of(&[
        Filter::Bones,
        Filter::Shoulder,
        Filter::Pregnant,
        Filter::Knees,
    ]),
    gentle: false,
};

/// Child's pose reach.
pub(super) const EXERCISE: Exercise = Exercise {
    slug: Slug::new("childs-pose-reach"),
    name: "Child’s pose reach",
    formal_name: "Kneeling reach",
    group: Group::Move,
    purpose: "Stretches the length and the sides of your back.",
    position: Position::OnFloor,
    kit: &[Kit::Mat],
    swaps: &[Swap {
        missing: Kit::Mat,
        instead: "Use a carpet or a thick blanket.",
        movement: None,
        caution: None,
    }],
    start: "Kneel on the mat and sit back on your heels.",
    steps: lines![
        "Fold forward and walk your hands away from you.",
        "Rest your forehead on the floor or on your hands.",
        "Reach long through your fingers and keep your hips back.",
        "Stay there and breathe slowly, then walk your hands back.",
    ],
    cues: lines![
        "Reach long through your fingers",
        "Keep your hips back",
        "Breathe out and let your chest sink",
    ],
    dos: lines![
        "put a cushion between your hips and heels if they do not meet",
        "come up slowly",
    ],
    do_nots: lines![
        "do not force your hips down",
        "do not let your weight drop into your shoulders",
    ],
    mistakes: lines![
        "Collapsing into the shoulders: move your hips back and press your hands down lightly.",
    ],
    when: "Before bed, or after long sitting.",
    stop_if: lines!["pain in a knee or shoulder", "a light head"],
    leave_out_if: &[
        BONES,
        SHOULDER,
        LeaveOut::because(
            Filter::Pregnant,
            "you are pregnant (keep your knees wide, or use the table)",
        ),
        LeaveOut::because(
            Filter::Knees,
            "a knee or hip hurts when it bends (use the table)",
        ),
        LeaveOut::words("acid comes up when you bend forward"),
    ],
    hold_word: "Hold",
    sides: Sides::Together,
    ladder: LADDER,
    easier: &[Change::Form(TABLE)],
    harder: &[Change::Form(SIDE)],
    gentle: false,
    claims: &[STRETCH_ALONE],
    reviewed: "November 2026",
};
