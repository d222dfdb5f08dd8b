//! Band pull-aparts, with the squeeze that needs no band.

use super::claims::STRENGTH;
use super::filters::{ARMS, LATEX, RECENT, SHOULDER};
use super::rungs::{article, cap, reps, start, step};
use crate::content::sources::{ARTICLE, S44, S55};
use crate::content::{
    Body, Change, Claim, Evidence, Exercise, Filter, Group, Kit, LeaveOut, Position, Rung, Sides,
    Slug, Swap, Tempo, Variant, lines,
};

const PULL: Tempo = Tempo {
    effort_word: "Pull",
    effort: 2,
    hold: 0,
    release_word: "Release",
    release: 4,
};

const SQUEEZE: Tempo = Tempo {
    effort_word: "Squeeze",
    effort: 2,
    hold: 2,
    release_word: "Let go",
    release: 2,
};

/// The article has two amounts: 2 sets of 10 in its morning plan, and 3 of 15,
/// which is also the cap of safety.md section 5.
const LADDER: &[Rung] = &[
    start(1, reps(8, PULL)),
    step(1, reps(10, PULL)),
    article(2, reps(10, PULL)),
    step(2, reps(12, PULL)),
    step(2, reps(15, PULL)),
    cap(3, reps(15, PULL)),
];

const STANDING_SQUEEZE: Variant = Variant {
    slug: Slug::new("scapular-squeeze"),
    name: "Standing squeeze",
    how: "Squeeze your shoulder blades together without a band.",
    position: Position::Standing,
    kit: &[],
    start: "Stand tall with your arms at your sides.",
    steps: lines![
        "Draw your shoulder blades together and a little down for 2 seconds.",
        "Hold for 2 seconds and keep breathing.",
        "Let go for 2 seconds.",
    ],
    cues: lines![
        "Squeeze at half your strength",
        "Keep your shoulders low",
        "Keep your ribs down",
    ],
    sides: Sides::Together,
    ladder: &[
        start(1, reps(6, SQUEEZE)),
        step(1, reps(8, SQUEEZE)),
        step(2, reps(8, SQUEEZE)),
        cap(2, reps(10, SQUEEZE)),
    ],
    left_out_by: Body::of(&[]),
    gentle: true,
};

/// Band pull-aparts.
pub(super) const EXERCISE: Exercise = Exercise {
    slug: Slug::new("band-pull-apart"),
    name: "Band pull-aparts",
    formal_name: "Horizontal pull-aparts with a band",
    group: Group::Strengthen,
    purpose: "Strengthens the back of your shoulders and the muscles between your shoulder blades.",
    position: Position::Standing,
    kit: &[Kit::Band],
    swaps: &[Swap {
        missing: Kit::Band,
        instead: "Do the standing squeeze.",
        movement: Some(Slug::new("scapular-squeeze")),
        caution: Some("Tights and towels can slip and hit your eyes, so do not pull on them."),
    }],
    start: "Stand tall and hold a light band in front of your chest.",
    steps: lines![
        "Check the band for nicks, and put on glasses if you have them.",
        "Keep it at chest height, hands as wide as your shoulders, elbows slightly bent.",
        "Pull the band apart for 2 seconds and squeeze your shoulder blades together.",
        "Let it back slowly for 4 seconds and keep your grip.",
    ],
    cues: lines![
        "Keep your shoulders low and your neck long",
        "Picture a pencil held between your shoulder blades",
        "Slow on the way back",
    ],
    dos: lines![
        "use a real exercise band, and a light one at first",
        "breathe out as you pull",
    ],
    do_nots: lines![
        "do not let the band snap back",
        "do not pull at eye level",
        "do not lock your elbows or hold your breath",
    ],
    mistakes: lines!["Shrugging: if your shoulders rise, use a lighter band or end the set."],
    when: "In a break every 2 hours or so, or after work.",
    stop_if: lines![
        "a pinch at the front of your shoulder",
        "a hit to an eye (get urgent eye care)",
    ],
    leave_out_if: &[
        ARMS,
        SHOULDER,
        RECENT,
        LeaveOut::because(
            Filter::Eye,
            "an eye was hurt or operated on lately (do the squeeze)",
        ),
        LATEX,
    ],
    hold_word: "Hold",
    sides: Sides::Together,
    ladder: LADDER,
    easier: &[Change::Form(STANDING_SQUEEZE)],
    harder: &[Change::Tweak {
        name: "The next band",
        how: "Use the next stronger band and do fewer reps at first.",
    }],
    gentle: false,
    claims: &[
        STRENGTH,
        Claim {
            evidence: Evidence::Unproven,
            says: "Opening the arms works the muscles between the shoulder blades. No study we found \
                   shows that pull-aparts beat other exercises; they are a useful option.",
            sources: &[S44],
        },
        Claim {
            evidence: Evidence::Mixed,
            says: "The article pulls at eye level and allows tights or a towel. We do not: \
                   of 11 people hit in the eye by a band, 9 bled inside it.",
            sources: &[ARTICLE, S55],
        },
    ],
    reviewed: "November 2026",
};
