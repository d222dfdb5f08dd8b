//! Roller extension, with the chair-back form.

use super::filters::{BONES, NECK, PREGNANT, RECENT};
use super::rungs::{article, breaths, cap, reps, start, step};
use crate::content::sources::{ARTICLE, S52, S68};
use crate::content::{
    Body, Change, Claim, Evidence, Exercise, Filter, Group, Kit, LeaveOut, Position, Rung, Sides,
    Slug, Swap, Tempo, Variant, lines,
};

const LEAN: Tempo = Tempo {
    effort_word: "Lean back",
    effort: 2,
    hold: 2,
    release_word: "Come up",
    release: 2,
};

/// A set is one place of the roller. The article stays 3 breaths at each place
/// and moves the roller; safety.md section 5 ends at 3 places.
const LADDER: &[Rung] = &[
    start(2, breaths(1)),
    step(2, breaths(2)),
    article(2, breaths(3)),
    cap(3, breaths(3)),
];

const CHAIR: Variant = Variant {
    slug: Slug::new("chair-extension"),
    name: "Chair-back extension",
    how: "Sit and bend back over the top of a firm chair back.",
    position: Position::AtChair,
    kit: &[],
    start: "Sit well back on a firm chair that cannot roll, hands behind your head.",
    steps: lines![
        "Lean your upper back over the chair back for 2 seconds.",
        "Stay for 2 seconds, with your lower back on the chair.",
        "Come up for 2 seconds.",
    ],
    cues: lines![
        "Bend at the upper back only",
        "Hold your head in your hands",
        "Breathe out as you lean back",
    ],
    sides: Sides::Together,
    ladder: &[
        start(1, reps(3, LEAN)),
        step(1, reps(5, LEAN)),
        cap(2, reps(5, LEAN)),
    ],
    left_out_by: Body::of(&[
        Filter::Bones,
        Filter::Pregnant,
        Filter::Neck,
        Filter::Recent,
    ]),
    gentle: false,
};

/// Roller extension.
pub(super) const EXERCISE: Exercise = Exercise {
    slug: Slug::new("thoracic-extension"),
    name: "Roller extension",
    formal_name: "Thoracic extension over a roller",
    group: Group::Move,
    purpose: "Bends a stiff upper back gently backwards.",
    position: Position::OnFloor,
    kit: &[Kit::Roller, Kit::Mat],
    swaps: &[
        Swap {
            missing: Kit::Roller,
            instead: "Use a towel rolled up tight.",
            movement: None,
            caution: None,
        },
        Swap {
            missing: Kit::Mat,
            instead: "Use a carpet or a thick blanket.",
            movement: None,
            caution: None,
        },
    ],
    start: "Sit on the floor, then lie back with the roller under your upper back.",
    steps: lines![
        "Hold your head in both hands, elbows wide, and keep your hips on the floor.",
        "Breathe out and let your upper back bend over the roller.",
        "Stay there for the breaths you are given.",
        "Come up, move the roller a little higher, and do the next set there.",
    ],
    cues: lines![
        "Keep your hips on the floor",
        "Let your hands carry your head",
        "Breathe out and bend a little more",
    ],
    dos: lines![
        "start with a rolled towel if the roller feels hard",
        "keep the roller below your neck and above your lowest ribs",
    ],
    do_nots: lines!["do not let your head hang", "do not bend at the lower back"],
    mistakes: lines!["The lower back arches and the hips lift: put your hips down and bend less."],
    when: "After long sitting, and in the morning.",
    stop_if: lines![
        "sharp pain in the middle of your spine",
        "numb, weak or tingling legs or arms",
        "trouble getting your breath",
    ],
    leave_out_if: &[
        BONES,
        PREGNANT,
        NECK,
        RECENT,
        LeaveOut::words("lying back makes you dizzy"),
    ],
    hold_word: "Hold",
    sides: Sides::Together,
    ladder: LADDER,
    easier: &[
        Change::Form(CHAIR),
        Change::Tweak {
            name: "Rolled towel",
            how: "Use a rolled towel in place of the roller.",
        },
    ],
    harder: &[Change::Tweak {
        name: "Arms overhead",
        how: "Reach both arms overhead when your neck does not need your hands.",
    }],
    gentle: false,
    claims: &[
        Claim {
            evidence: Evidence::Unproven,
            says: "It may ease stiffness. The article says that it helps you turn, which is not shown. \
                   After mobility training people moved better and hurt less than at their own start.",
            sources: &[ARTICLE, S52],
        },
        Claim {
            evidence: Evidence::Mixed,
            says: "Cracks that do not hurt are usually harmless. See a clinician if they come \
                   with pain, swelling or weakness, after an injury, or with fragile bones.",
            sources: &[S68],
        },
    ],
    reviewed: "November 2026",
};
