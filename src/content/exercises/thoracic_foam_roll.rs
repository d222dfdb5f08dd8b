//! Foam rolling of the middle of the back.

use super::claims::{RELEASE_FIRST, RIBS};
use super::filters::{BONES, CLOT, PREGNANT, RECENT, SKIN, THINNERS};
use super::rungs::{article, cap, hold, start, step};
use crate::content::sources::S54;
use crate::content::{
    Change, Claim, Evidence, Exercise, Group, Kit, LeaveOut, Position, Rung, Sides, Slug, Swap,
    lines,
};

/// 30 seconds at first, at most 60 to 90 (safety.md section 5). The article
/// asks for slow rolls and names no time.
const LADDER: &[Rung] = &[
    start(1, hold(30)),
    step(1, hold(45)),
    article(1, hold(60)),
    cap(1, hold(90)),
];

/// Foam rolling.
pub(super) const EXERCISE: Exercise = Exercise {
    slug: Slug::new("thoracic-foam-roll"),
    name: "Foam rolling",
    formal_name: "Thoracic foam rolling",
    group: Group::Release,
    purpose: "Rolls the muscles along the middle of your back, for short-term comfort.",
    position: Position::OnFloor,
    kit: &[Kit::Roller, Kit::Mat],
    swaps: &[
        Swap {
            missing: Kit::Roller,
            instead: "Use a rolled towel, or a soft ball between your back and a wall.",
            movement: None,
            caution: Some("Keep a ball beside the spine, not on it."),
        },
        Swap {
            missing: Kit::Mat,
            instead: "Use a carpet or a thick blanket.",
            movement: None,
            caution: None,
        },
    ],
    start: "Lie across the roller with it under the middle of your back.",
    steps: lines![
        "Bend your knees and put your feet flat on the floor.",
        "Cross your arms over your chest, and keep your head level with your body.",
        "Lift your hips and roll slowly from the middle to the upper back.",
        "Roll back again, about 3 seconds each way.",
    ],
    cues: lines![
        "Roll slowly",
        "Stay between the low ribs and the shoulder tops",
        "Keep breathing",
    ],
    dos: lines![
        "support your head with 1 hand if your neck gets tired",
        "put your hips down to make it lighter",
    ],
    do_nots: lines![
        "do not roll on your neck or your lower back",
        "do not roll fast",
    ],
    mistakes: lines![
        "Rolling down to the lower back: stop at the lowest ribs.",
        "The head falls back: hold it with 1 hand.",
    ],
    when: "Before strength work, or after long sitting.",
    stop_if: lines![
        "sharp pain in a rib or the spine",
        "a catch when you breathe in",
    ],
    leave_out_if: &[
        BONES,
        THINNERS,
        CLOT,
        PREGNANT,
        RECENT,
        SKIN,
        LeaveOut::words("you have a hurt rib, a broken bone or an infection in a bone"),
    ],
    hold_word: "Roll",
    sides: Sides::Together,
    ladder: LADDER,
    easier: &[Change::Tweak {
        name: "Soft towel",
        how: "Use a rolled towel, or roll a soft ball against a wall.",
    }],
    harder: &[Change::Tweak {
        name: "Firmer roller",
        how: "Change to a firmer roller.",
    }],
    gentle: false,
    claims: &[
        RELEASE_FIRST,
        Claim {
            evidence: Evidence::Mixed,
            says: "A published list of reasons not to roll names open wounds and broken bones.",
            sources: &[S54],
        },
        RIBS,
    ],
    reviewed: "November 2026",
};
