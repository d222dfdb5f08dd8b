//! The slow row.

use super::claims::STRENGTH;
use super::filters::{ARMS, EYE, LATEX, RECENT, SHOULDER};
use super::rungs::{article, cap, reps, start, step};
use crate::content::sources::{ARTICLE, S55};
use crate::content::{
    Change, Claim, Evidence, Exercise, Group, Kit, Position, Rung, Sides, Slug, Swap, Tempo, lines,
};

/// The article's own tempo: 2 seconds to pull, 4 to release.
const ROW: Tempo = Tempo {
    effort_word: "Pull",
    effort: 2,
    hold: 0,
    release_word: "Release",
    release: 4,
};

/// safety.md section 5 goes from 1 set of 8 to 3 of 10 to 12. The article names
/// the tempo only.
const LADDER: &[Rung] = &[
    start(1, reps(8, ROW)),
    step(2, reps(8, ROW)),
    step(2, reps(10, ROW)),
    article(3, reps(10, ROW)),
    cap(3, reps(12, ROW)),
];

/// Slow row.
pub(super) const EXERCISE: Exercise = Exercise {
    slug: Slug::new("eccentric-row"),
    name: "Slow row",
    formal_name: "Eccentric band row",
    group: Group::Strengthen,
    purpose: "Strengthens your back with a pull and a slow way back.",
    position: Position::Standing,
    kit: &[Kit::Band],
    swaps: &[Swap {
        missing: Kit::Band,
        instead: "Do the standing squeeze from band pull-aparts.",
        movement: Some(Slug::new("scapular-squeeze")),
        caution: Some("Tights and towels can slip and hit your eyes, so do not pull on them."),
    }],
    start: "Fasten a light band at chest height and face it, with an end in each hand.",
    steps: lines![
        "Check the band for nicks, and tug it to test that it holds.",
        "Step back until the band is just tight, with your knees soft.",
        "Pull your hands to your ribs for 2 seconds.",
        "Let them travel back for 4 seconds.",
    ],
    cues: lines![
        "Slow on the way back: 4 seconds",
        "Keep your shoulders low",
        "Keep your body still",
    ],
    dos: lines![
        "use a light band, and glasses if you have them",
        "take 1 more rest day: slow lowering makes muscles more sore",
        "train it on 2 or 3 days a week",
    ],
    do_nots: lines![
        "do not tie the band to a thing that can move",
        "do not let the band snap back",
        "do not hold your breath",
    ],
    mistakes: lines![
        "Rocking the body: use a lighter band.",
        "Rushing the way back: count to 4.",
        "Shrugging: let your shoulders drop before each pull.",
    ],
    when: "After work, or before you lift weights.",
    stop_if: lines![
        "a pinch in your shoulder",
        "a hit to an eye (get urgent eye care)",
    ],
    leave_out_if: &[ARMS, SHOULDER, RECENT, EYE, LATEX],
    hold_word: "Hold",
    sides: Sides::Together,
    ladder: LADDER,
    easier: &[Change::Tweak {
        name: "Seated, even pace",
        how: "Sit down, and take 2 seconds each way.",
    }],
    harder: &[Change::Tweak {
        name: "The next band",
        how: "Use the next stronger band and do fewer reps at first.",
    }],
    gentle: false,
    claims: &[
        STRENGTH,
        Claim {
            evidence: Evidence::Unproven,
            says: "Slow lowering builds control. The article says that it also relaxes muscles \
                   that guard a sore place; we found no study of that.",
            sources: &[ARTICLE],
        },
        Claim {
            evidence: Evidence::Mixed,
            says: "Small reports tell of bands that snapped back and hurt eyes. \
                   Keep the band at chest height.",
            sources: &[S55],
        },
    ],
    reviewed: "November 2026",
};
