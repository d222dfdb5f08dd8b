//! What to try when nothing changes (S10).

use crate::content::sources as s;
use crate::content::{Claim, Evidence, Page, Part, Slug, lines};

/// Three adjustments, one thing to leave out, and when to ask somebody.
pub const PLATEAUS: Page = Page {
    slug: Slug::new("plateaus"),
    title: "When it plateaus",
    summary: "Three adjustments to try, and when to ask a clinician.",
    parts: &[
        Part::Text("A plateau here is less than 1 point of change in 3 weeks. It is common."),
        SLOW_LOWERING,
        BREATHING,
        ISOLATED_ACTIVATION,
        OVERHEAD,
        Part::List {
            heading: "One change at a time",
            lines: lines![
                "Step up after at least 2 sessions and 1 week without trouble.",
                "Add repetitions first, then sets, then the band, then range or time.",
                "If pain stays higher for more than 24 hours, go back by one step.",
                "After 7 days away, start one step lower.",
            ],
        },
        Part::List {
            heading: "See a clinician",
            lines: lines![
                "if it is no better after 6 weeks",
                "if it gets worse over 2 weeks",
                "if it stays higher for more than 72 hours after a session",
                "after 3 setbacks in 2 weeks",
            ],
        },
    ],
};

const SLOW_LOWERING: Part = Part::Topic {
    heading: "Slow lowering",
    said: "In rows, pull for 2 seconds and release for 4. It makes muscles guard less.",
    claim: Claim {
        evidence: Evidence::Unproven,
        says: "Slow lowering builds control. We found no study that shows less guarding.",
        sources: &[s::ARTICLE],
    },
};

const BREATHING: Part = Part::Topic {
    heading: "Breathing",
    said: "Shallow breathing feeds tension. Breathe in wide to the ribs, and breathe out into the stretch.",
    claim: Claim {
        evidence: Evidence::Mixed,
        says: "Slow breathing helps some people relax. In a study of 68 people with long-lasting neck pain, breathing practice improved range and strength.",
        sources: &[s::S56],
    },
};

const ISOLATED_ACTIVATION: Part = Part::Topic {
    heading: "One muscle group alone",
    said: "Sleepy back muscles do not fire, so lift the hands an inch, face down.",
    claim: Claim {
        evidence: Evidence::Unproven,
        says: "When measured, these muscles do work. They can be hard to feel. The face-down lift practises them alone.",
        sources: &[s::S45],
    },
};

const OVERHEAD: Part = Part::Topic {
    heading: "Heavy overhead presses",
    said: "Leave them out until you are free of pain.",
    claim: Claim {
        evidence: Evidence::Unproven,
        says: "That is the author’s view, and a careful one. If a press flares your pain, use less weight or a smaller range.",
        sources: &[s::ARTICLE],
    },
};
