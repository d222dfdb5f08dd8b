//! The doorway chest stretch.

use super::claims::STRETCH_ALONE;
use super::filters::{ARMS, SHOULDER};
use super::rungs::{article, cap, hold, start, step};
use crate::content::sources::{S57, S81};
use crate::content::{
    Change, Claim, Evidence, Exercise, Group, LeaveOut, Position, Rung, Sides, Slug, lines,
};

/// Published advice is 20 to 60 seconds (S57); the article holds 45 a side.
const LADDER: &[Rung] = &[
    start(2, hold(15)),
    step(2, hold(20)),
    article(1, hold(45)),
    cap(1, hold(60)),
];

/// Doorway chest stretch.
pub(super) const EXERCISE: Exercise = Exercise {
    slug: Slug::new("doorway-pec-stretch"),
    name: "Doorway chest stretch",
    formal_name: "Doorway pec stretch",
    group: Group::Release,
    purpose: "Stretches your chest and the front of your shoulder.",
    position: Position::InDoorway,
    kit: &[],
    swaps: &[],
    start: "Stand in a doorway with 1 foot in front of the other.",
    steps: lines![
        "Rest your forearm on the door frame, with the elbow just below your shoulder.",
        "Lean forward slowly until you feel a mild stretch across your chest.",
        "Stay there and breathe slowly.",
        "Step back, then do the other side.",
    ],
    cues: lines![
        "Keep your shoulder low",
        "Lean from your feet, not your back",
        "Breathe out and let your chest open",
    ],
    dos: lines![
        "keep the stretch mild, in the muscle of the chest",
        "stand tall with your ribs down",
    ],
    do_nots: lines![
        "do not hang your weight on the joint",
        "do not push into a pinch or tingling",
    ],
    mistakes: lines![
        "The lower back arches: lean less and tighten your belly a little.",
        "The shoulder creeps up: let it drop before you lean.",
    ],
    when: "Before strength work, or after long sitting.",
    stop_if: lines![
        "a pinch at the front of your shoulder",
        "tingling in your arm",
        "a feeling that your shoulder slips",
    ],
    leave_out_if: &[
        SHOULDER,
        ARMS,
        LeaveOut::words("the front of your shoulder hurts, or the joint was ever out of place"),
    ],
    hold_word: "Hold",
    sides: Sides::EachInTurn,
    ladder: LADDER,
    easier: &[Change::Tweak {
        name: "Lower arm",
        how: "Set your forearm lower on the frame and take a smaller step.",
    }],
    harder: &[Change::Tweak {
        name: "Higher elbow",
        how: "Set your elbow level with your shoulder.",
    }],
    gentle: false,
    claims: &[
        Claim {
            evidence: Evidence::Mixed,
            says: "A tight chest may play a part for some people. \
                   A review did not link a rounded upper back to shoulder pain.",
            sources: &[S81],
        },
        Claim {
            evidence: Evidence::Unproven,
            says: "Clinics advise holds of 20 to 60 seconds. That is advice, not a trial.",
            sources: &[S57],
        },
        STRETCH_ALONE,
    ],
    reviewed: "November 2026",
};
