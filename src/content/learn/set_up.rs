//! How to stand or lie before an exercise begins (S5, S6).

use crate::content::sources as s;
use crate::content::{Claim, Evidence, Page, Part, Slug, lines};

/// The four set-up cues, the mirror tip and what they are not.
pub const SET_UP: Page = Page {
    slug: Slug::new("set-up"),
    title: "Set-up",
    summary: "Four cues before each exercise, and a mirror tip.",
    parts: &[
        Part::Text("This is a starting position, not a rule for the day."),
        Part::List {
            heading: "Before you begin",
            lines: lines![
                "Let your shoulders drop away from your ears.",
                "Tighten your tummy lightly, as if for a soft punch.",
                "Draw your chin in a little, without force.",
                "Breathe steadily. Do not hold your breath.",
            ],
        },
        Part::List {
            heading: "Mirror tip",
            lines: lines![
                "Set up beside a mirror the first few times.",
                "What feels straight is often still bent forward.",
            ],
        },
        Part::Figure {
            slug: Slug::new("posture-setup"),
            heading: "Slumped, then tall",
        },
        POSTURE,
        RELEASE_FIRST,
    ],
};

const POSTURE: Part = Part::Topic {
    heading: "One right posture",
    said: "Hold this position always.",
    claim: Claim {
        evidence: Evidence::Unproven,
        says: "There is no single best posture. Relaxed movement matters more. Use the cues to start, then move freely.",
        sources: &[s::S12],
    },
};

const RELEASE_FIRST: Part = Part::Topic {
    heading: "Release first",
    said: "Roll out tight places and knots before you strengthen, and keep to the order.",
    claim: Claim {
        evidence: Evidence::Unproven,
        says: "In trials, people strengthened without releasing first, and their pain fell. A release is an optional warm-up.",
        sources: &[s::S46, s::S47],
    },
};
