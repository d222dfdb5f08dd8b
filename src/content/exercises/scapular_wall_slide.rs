//! Wall slides, with the short and the forearm form.

use super::filters::{ARMS, SHOULDER};
use super::rungs::{article, cap, reps, start, step};
use crate::content::sources::S43;
use crate::content::{
    Body, Change, Claim, Evidence, Exercise, Filter, Group, LeaveOut, Position, Rung, Sides, Slug,
    Tempo, Variant, lines,
};

const SLIDE: Tempo = Tempo {
    effort_word: "Slide up",
    effort: 2,
    hold: 0,
    release_word: "Slide down",
    release: 2,
};

/// The article does 3 sets of 12 a day; the start and the cap are safety.md's.
const LADDER: &[Rung] = &[
    start(1, reps(6, SLIDE)),
    step(1, reps(8, SLIDE)),
    step(2, reps(8, SLIDE)),
    step(2, reps(12, SLIDE)),
    article(3, reps(12, SLIDE)),
    cap(3, reps(15, SLIDE)),
];

const SHORT: Variant = Variant {
    slug: Slug::new("half-wall-slide"),
    name: "Short wall slides",
    how: "Slide only as far as just below shoulder height.",
    position: Position::AtWall,
    kit: &[],
    start: "Stand with your back to a wall and your feet 15 cm in front of it.",
    steps: lines![
        "Bend your elbows and rest your arms on the wall, hands up and elbows low.",
        "Slide up for 2 seconds, and stop before your elbows reach shoulder height.",
        "Slide down for 2 seconds.",
    ],
    cues: lines![
        "Stay below shoulder height",
        "Keep your shoulders low",
        "Keep breathing",
    ],
    sides: Sides::Together,
    ladder: &[
        start(1, reps(6, SLIDE)),
        step(1, reps(8, SLIDE)),
        step(2, reps(8, SLIDE)),
        cap(2, reps(12, SLIDE)),
    ],
    left_out_by: Body::of(&[]),
    gentle: true,
};

const FOREARM: Variant = Variant {
    slug: Slug::new("forearm-wall-slide"),
    name: "Forearm wall slides",
    how: "Face the wall and slide your forearms up it.",
    position: Position::AtWall,
    kit: &[],
    start: "Face a wall with 1 foot forward and both forearms upright on it.",
    steps: lines![
        "Press your forearms lightly into the wall.",
        "Slide them up for 2 seconds, until your elbows pass shoulder height.",
        "Slide down for 2 seconds.",
    ],
    cues: lines![
        "Press lightly all the way",
        "Keep your ribs down",
        "Keep your neck long",
    ],
    sides: Sides::Together,
    ladder: LADDER,
    left_out_by: Body::of(&[Filter::Shoulder, Filter::Arms]),
    gentle: false,
};

/// Wall slides.
pub(super) const EXERCISE: Exercise = Exercise {
    slug: Slug::new("scapular-wall-slide"),
    name: "Wall slides",
    formal_name: "Scapular wall slides",
    group: Group::Move,
    purpose: "Practises moving your shoulder blades as your arms go up.",
    position: Position::AtWall,
    kit: &[],
    swaps: &[],
    start: "Stand with your back to a wall and your feet 15 cm in front of it.",
    steps: lines![
        "Bend your elbows to 90 degrees, with elbows, wrists and hands on the wall.",
        "Slide both arms up for 2 seconds and keep them on the wall.",
        "Stop where your lower back arches or an arm comes off the wall.",
        "Slide down for 2 seconds.",
    ],
    cues: lines![
        "Keep your ribs down as your arms go up",
        "Keep your elbows on the wall",
        "Let your shoulders stay low",
    ],
    dos: lines![
        "start with a short slide: the author’s first was about 8 cm",
        "tighten your belly a little",
    ],
    do_nots: lines![
        "do not force your wrists flat on the wall",
        "do not hold your breath",
    ],
    mistakes: lines![
        "The ribs flare and the lower back arches: slide less high.",
        "The shoulders go up to the ears: stop lower and let them drop.",
    ],
    when: "In the morning before work, and as a 1-minute break at your desk.",
    stop_if: lines![
        "tingling in your arm",
        "shoulder pain above 5 out of 10 on the way up",
    ],
    leave_out_if: &[
        SHOULDER,
        ARMS,
        LeaveOut::words("it hurts above shoulder height (stay below, with short wall slides)"),
    ],
    hold_word: "Hold",
    sides: Sides::Together,
    ladder: LADDER,
    easier: &[
        Change::Form(SHORT),
        Change::Form(FOREARM),
        Change::Tweak {
            name: "Lying down",
            how: "Lie on your back and slide your arms along the floor.",
        },
    ],
    harder: &[Change::Tweak {
        name: "With a light band",
        how: "Put a light loop band round your forearms, wear glasses, and press out a little.",
    }],
    gentle: false,
    claims: &[Claim {
        evidence: Evidence::Unproven,
        says: "Lab tests show that wall slides make muscles around the shoulder blade work. \
               We found no study that they rewire how you move.",
        sources: &[S43],
    }],
    reviewed: "November 2026",
};
