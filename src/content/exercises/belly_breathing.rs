//! Belly breathing, the one exercise that almost everybody can do.

use super::rungs::{article, breaths, cap, start, step};
use crate::content::sources::S56;
use crate::content::{
    Change, Claim, Evidence, Exercise, Group, Kit, LeaveOut, Position, Rung, Sides, Slug, Swap,
    lines,
};

/// The article takes 5 breaths, so a new person takes about half; the cap is
/// the 3 minutes of safety.md section 5, at 10 seconds a breath.
const LADDER: &[Rung] = &[
    start(1, breaths(3)),
    article(1, breaths(5)),
    step(1, breaths(8)),
    step(1, breaths(12)),
    cap(1, breaths(18)),
];

/// Belly breathing.
pub(super) const EXERCISE: Exercise = Exercise {
    slug: Slug::new("belly-breathing"),
    name: "Belly breathing",
    formal_name: "Diaphragmatic breathing",
    group: Group::Breathe,
    purpose: "Slows your breath and moves your ribs, so that you can relax.",
    position: Position::AtChair,
    kit: &[],
    swaps: &[Swap {
        missing: Kit::Chair,
        instead: "Stand, or lie on your back with your knees bent.",
        movement: None,
        caution: None,
    }],
    start: "Sit well back on a chair and put 1 hand on your belly.",
    steps: lines![
        "Breathe in through your nose for 4 seconds and let your belly rise.",
        "Feel your lower ribs widen to the sides.",
        "Breathe out slowly for 6 seconds and let your belly sink.",
        "Breathe at your own pace if this one does not suit you.",
    ],
    cues: lines![
        "Let your belly rise, and your shoulders stay low",
        "Breathe out slowly",
        "Keep it easy",
    ],
    dos: lines![
        "keep each breath small enough to feel easy",
        "rest your back on the chair",
    ],
    do_nots: lines![
        "do not take big, fast breaths",
        "do not force the end of a breath",
    ],
    mistakes: lines!["The shoulders lift: breathe less deeply, down to your hand."],
    when: "At your desk, between exercises, or before bed.",
    stop_if: lines![
        "dizziness or tingling lips",
        "trouble breathing (if it goes on at rest, get emergency help)",
    ],
    leave_out_if: &[
        LeaveOut::words("slow breaths make you dizzy or afraid (breathe as usual)"),
        LeaveOut::words("you have a lung or heart problem (only as deep as is easy)"),
    ],
    hold_word: "Hold",
    sides: Sides::Together,
    ladder: LADDER,
    easier: &[Change::Tweak {
        name: "Lying down",
        how: "Lie on your back with your knees bent.",
    }],
    harder: &[Change::Tweak {
        name: "In a stretch",
        how: "Breathe in to widen your ribs, and breathe out to ease further into a stretch.",
    }],
    gentle: true,
    claims: &[Claim {
        evidence: Evidence::Mixed,
        says: "Some people relax when they breathe slowly. In 68 people with long-lasting neck pain, \
               breathing training improved movement and strength.",
        sources: &[S56],
    }],
    reviewed: "November 2026",
};
