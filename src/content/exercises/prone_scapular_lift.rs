//! The face-down lift.

use super::claims::{RIBS, STRENGTH};
use super::filters::{BONES, PREGNANT};
use super::rungs::{article, cap, reps, start, step};
use crate::content::sources::S45;
use crate::content::{
    Change, Claim, Evidence, Exercise, Group, Kit, LeaveOut, Position, Rung, Sides, Slug, Swap,
    Tempo, lines,
};

const LIFT: Tempo = Tempo {
    effort_word: "Lift",
    effort: 2,
    hold: 2,
    release_word: "Lower",
    release: 2,
};

/// safety.md section 5 goes from 2 sets of 6 to 3 of 10. The article names the
/// height, 1 inch, and no number.
const LADDER: &[Rung] = &[
    start(2, reps(6, LIFT)),
    step(2, reps(8, LIFT)),
    article(2, reps(10, LIFT)),
    cap(3, reps(10, LIFT)),
];

/// Face-down lift.
pub(super) const EXERCISE: Exercise = Exercise {
    slug: Slug::new("prone-scapular-lift"),
    name: "Face-down lift",
    formal_name: "Prone scapular lift",
    group: Group::Strengthen,
    purpose: "Trains the muscles between your shoulder blades that are hard to feel.",
    position: Position::OnFloor,
    kit: &[Kit::Mat],
    swaps: &[
        Swap {
            missing: Kit::Mat,
            instead: "Use a carpet or a thick blanket.",
            movement: None,
            caution: None,
        },
        Swap {
            missing: Kit::Floor,
            instead: "Do the standing squeeze from band pull-aparts.",
            movement: Some(Slug::new("scapular-squeeze")),
            caution: None,
        },
    ],
    start: "Lie face down with your forehead on a folded towel and your arms at your sides.",
    steps: lines![
        "Squeeze your shoulder blades together and lift your hands 2 or 3 cm for 2 seconds.",
        "Hold for 2 seconds, with your forehead on the towel.",
        "Lower your hands for 2 seconds.",
    ],
    cues: lines![
        "Keep your forehead on the towel",
        "Lift from your shoulder blades",
        "Keep your shoulders away from your ears",
    ],
    dos: lines!["keep the lift small", "breathe out as you lift"],
    do_nots: lines![
        "do not lift your head or bend your neck back",
        "do not clench your buttocks",
    ],
    mistakes: lines![
        "The neck works: rest your forehead and lift less.",
        "The shoulders go up to the ears: slide your hands towards your feet.",
    ],
    when: "After work, or before you lift weights.",
    stop_if: lines!["pain in your chest", "pain in a rib"],
    leave_out_if: &[
        PREGNANT,
        BONES,
        LeaveOut::words("you get short of breath when you lie flat"),
        LeaveOut::words("you have glaucoma, or acid comes up when you lie down"),
    ],
    hold_word: "Hold",
    sides: Sides::Together,
    ladder: LADDER,
    easier: &[Change::Tweak {
        name: "Standing or at a wall",
        how: "Do the same squeeze on your feet, with your back near a wall.",
    }],
    harder: &[Change::Tweak {
        name: "Arms further out",
        how: "Move your hands further from your body.",
    }],
    gentle: false,
    claims: &[
        STRENGTH,
        Claim {
            evidence: Evidence::Unproven,
            says: "These muscles are hard to feel, not asleep. In a lab study, face-down lifts \
                   made the middle trapezius work at 63 to 66% of its most. \
                   We found no trial of this lift for upper back pain.",
            sources: &[S45],
        },
        RIBS,
    ],
    reviewed: "November 2026",
};
