//! The hang from a bar, with the supported form that comes first and the
//! standing stretch that needs no bar.

use super::filters::{ARMS, BONES, NECK, PREGNANT, PRESSURE, SHOULDER, THINNERS, YOUNG};
use super::rungs::{article, cap, hold, start, step, up_to};
use crate::content::sources::{ARTICLE, S53};
use crate::content::{
    Body, Change, Claim, Evidence, Exercise, Filter, Group, Kit, LeaveOut, Position, Rung, Sides,
    Slug, Swap, Variant, lines,
};

/// Seconds to aim for. The article begins with 10 to 20; its later 2 minutes a
/// day are reached as 2 hangs of 60, the cap of safety.md section 5.
const LADDER: &[Rung] = &[
    start(2, up_to(5)),
    step(2, up_to(10)),
    step(3, up_to(10)),
    article(3, up_to(20)),
    step(3, up_to(30)),
    step(2, up_to(50)),
    cap(2, up_to(60)),
];

/// At most 20 seconds at a time (safety.md section 5, evening routine).
const SUPPORTED: Variant = Variant {
    slug: Slug::new("dead-hang-supported"),
    name: "Hang, feet supported",
    how: "Keep your feet on a box or the floor, so that your arms carry less.",
    position: Position::AtBar,
    kit: &[Kit::Bar],
    start: "Stand on a firm box or the floor and hold the bar with straight arms.",
    steps: lines![
        "Bend your knees slowly until the bar takes part of your weight.",
        "Keep both feet down and your shoulders away from your ears.",
        "Breathe, and stay as long as it feels right.",
        "Straighten your legs before you let go.",
    ],
    cues: lines![
        "Keep both feet down",
        "Keep your shoulders away from your ears",
        "Keep breathing",
    ],
    sides: Sides::Together,
    ladder: &[
        start(2, up_to(5)),
        step(2, up_to(10)),
        step(3, up_to(10)),
        cap(3, up_to(20)),
    ],
    left_out_by: Body::of(&[
        Filter::Shoulder,
        Filter::Arms,
        Filter::Bones,
        Filter::Pregnant,
        Filter::Pressure,
        Filter::Thinner,
        Filter::Neck,
        Filter::Young,
    ]),
    gentle: false,
};

const SIDE_STRETCH: Variant = Variant {
    slug: Slug::new("standing-lat-stretch"),
    name: "Standing side stretch",
    how: "Stretch 1 side at a time at a door frame, with no bar.",
    position: Position::InDoorway,
    kit: &[],
    start: "Stand beside a door frame and hold it with the nearer hand.",
    steps: lines![
        "Reach the arm on the named side up over your head.",
        "Bend a little towards the door frame until that side stretches.",
        "Stay there and breathe slowly, then turn round for the other side.",
    ],
    cues: lines![
        "Reach up before you bend",
        "Keep both feet flat",
        "Breathe into the long side",
    ],
    sides: Sides::EachInTurn,
    ladder: &[
        start(1, hold(15)),
        step(1, hold(20)),
        step(2, hold(20)),
        cap(2, hold(30)),
    ],
    left_out_by: Body::of(&[Filter::Shoulder, Filter::Arms]),
    gentle: false,
};

/// Dead hang.
pub(super) const EXERCISE: Exercise = Exercise {
    slug: Slug::new("dead-hang"),
    name: "Dead hang",
    formal_name: "Free hang from a bar",
    group: Group::Move,
    purpose: "Takes the weight of your body through your hands and shoulders for a short time.",
    position: Position::AtBar,
    kit: &[Kit::Bar],
    swaps: &[Swap {
        missing: Kit::Bar,
        instead: "Do the standing side stretch.",
        movement: Some(Slug::new("standing-lat-stretch")),
        caution: Some("Never hang from a door, a pipe or furniture."),
    }],
    start: "Stand on a box under a bar that holds your weight, and grip it with both hands.",
    steps: lines![
        "Take your feet off the box slowly.",
        "Hang with straight arms and your shoulders a little away from your ears.",
        "Breathe, and stay as long as it feels right.",
        "Put both feet back on the box before you let go.",
    ],
    cues: lines![
        "Keep your shoulders away from your ears",
        "Keep breathing",
        "Step down before your grip fails",
    ],
    dos: lines![
        "begin with your feet supported, for some weeks without symptoms",
        "test the bar with part of your weight first",
    ],
    do_nots: lines![
        "do not jump on or off",
        "do not swing",
        "do not hold your breath",
    ],
    mistakes: lines![
        "Shoulders fully slack at the ears: draw them down a little, or end the hang."
    ],
    when: "In the evening, when your arms and shoulders are warm.",
    stop_if: lines![
        "a clunk in your shoulder",
        "numbness or tingling in an arm or hand",
        "sudden swelling of an arm (get urgent advice today)",
    ],
    leave_out_if: &[
        SHOULDER,
        ARMS,
        BONES,
        PREGNANT,
        PRESSURE,
        THINNERS,
        NECK,
        LeaveOut::words("you have a hernia or a wrist problem"),
        YOUNG,
    ],
    hold_word: "Hold",
    sides: Sides::Together,
    ladder: LADDER,
    easier: &[Change::Form(SUPPORTED), Change::Form(SIDE_STRETCH)],
    harder: &[Change::Tweak {
        name: "Active hang",
        how: "Pull your shoulder blades down a little and hold them there.",
    }],
    gentle: false,
    claims: &[
        Claim {
            evidence: Evidence::Unproven,
            says: "A hang takes load off for a moment, and any relief is usually short. It mostly trains \
                   grip, loose shoulders risk more, and we found no trial of it for this pain.",
            sources: &[S53],
        },
        Claim {
            evidence: Evidence::OnePerson,
            says: "The article goes on to 90 seconds in the evening and 2 minutes a day, \
                   and its author felt relief. The app asks for 60 seconds at most.",
            sources: &[ARTICLE],
        },
    ],
    reviewed: "November 2026",
};
