//! The shoulder-top release with a ball.

use super::claims::RELEASE_FIRST;
use super::filters::{ARMS, BONES, CLOT, SKIN, THINNERS};
use super::rungs::{article, cap, hold, start, step};
use crate::content::sources::S51;
use crate::content::{
    Change, Claim, Evidence, Exercise, Group, Kit, Position, Rung, Sides, Slug, Swap, lines,
};

/// A set is one spot on each side, at most 3 spots of 20 to 30 seconds
/// (safety.md section 5). The article names no time and no number of spots.
const LADDER: &[Rung] = &[
    start(1, hold(20)),
    step(2, hold(20)),
    article(3, hold(20)),
    cap(3, hold(30)),
];

/// Shoulder-top release.
pub(super) const EXERCISE: Exercise = Exercise {
    slug: Slug::new("upper-trap-ball"),
    name: "Shoulder-top release",
    formal_name: "Upper-trapezius release with a ball",
    group: Group::Release,
    purpose: "Presses on the sore muscle at the top of your shoulder, for short-term comfort.",
    position: Position::AtWall,
    kit: &[Kit::Ball],
    swaps: &[Swap {
        missing: Kit::Ball,
        instead: "Press the spot with the fingers of your other hand.",
        movement: None,
        caution: None,
    }],
    start: "Stand with your back to a wall, the ball on the muscle between neck and shoulder tip.",
    steps: lines![
        "Lean back until the ball presses on the top of your shoulder.",
        "Find a tender spot, with the feeling at 4 out of 10 or less.",
        "Stay on it, or bend your knees a little to roll slowly.",
        "Change sides, and pick a new spot for the next set.",
    ],
    cues: lines![
        "Keep the ball on muscle, not on bone",
        "Breathe out and let the shoulder drop",
        "Lean less if it is above 4 out of 10",
    ],
    dos: lines![
        "use a soft ball, and start with light pressure",
        "keep breathing slowly",
    ],
    do_nots: lines![
        "do not press on the front or side of your neck, or on the spine",
        "do not press on a bruise or a rash",
    ],
    mistakes: lines![
        "The ball rolls onto the neck: stop and place it further out.",
        "Pressing hard enough to bruise: lean less, and use a softer ball.",
    ],
    when: "Before strength work, or when your shoulders feel tense.",
    stop_if: lines![
        "dizziness, headache or a change in your sight (get emergency help)",
        "tingling in your arm",
    ],
    leave_out_if: &[THINNERS, CLOT, SKIN, BONES, ARMS],
    hold_word: "Lean",
    sides: Sides::EachInTurn,
    ladder: LADDER,
    easier: &[Change::Tweak {
        name: "By hand",
        how: "Press with your other hand while you sit.",
    }],
    harder: &[Change::Tweak {
        name: "Lean more",
        how: "Move your feet a little further from the wall.",
    }],
    gentle: false,
    claims: &[
        Claim {
            evidence: Evidence::Mixed,
            says: "In 1 small study, pressure by a therapist for 4 weeks helped 19 people who work at \
                   desks. A ball may not do the same.",
            sources: &[S51],
        },
        RELEASE_FIRST,
    ],
    reviewed: "November 2026",
};
