//! Exercises to leave out while the back is sore (S12).

use crate::content::sources as s;
use crate::content::{Claim, Evidence, Page, Part, Slug};

/// Three gym exercises, why people warn of them, and what to do instead.
pub const SKIP_FOR_NOW: Page = Page {
    slug: Slug::new("skip-for-now"),
    title: "Skip these for now",
    summary: "Three exercises to leave out, and what to do instead.",
    parts: &[
        Part::Text(
            "None of these is bad for everybody. With heavy overhead presses, wait until you are free of pain.",
        ),
        UPRIGHT_ROWS,
        BEHIND_NECK_PRESS,
        CRUNCHES,
    ],
};

const UPRIGHT_ROWS: Part = Part::Topic {
    heading: "Heavy upright rows",
    said: "They can pinch the shoulder.",
    claim: Claim {
        evidence: Evidence::Mixed,
        says: "Experts advise not to lift the elbows above the shoulders, mainly with shoulder trouble. Keep your hands below your chest, or swap for a slow row.",
        sources: &[s::S67],
    },
};

const BEHIND_NECK_PRESS: Part = Part::Topic {
    heading: "Presses behind the neck",
    said: "They strain the neck.",
    claim: Claim {
        evidence: Evidence::Unproven,
        says: "That is partly opinion. The press takes your shoulder to the end of its range. Swap for a press in front.",
        sources: &[s::ARTICLE],
    },
};

const CRUNCHES: Part = Part::Topic {
    heading: "Many crunches",
    said: "They pull the body into a hunch.",
    claim: Claim {
        evidence: Evidence::Unproven,
        says: "No study was found that shows it. With fragile bones, leave crunches out: bending forward loads the spine.",
        sources: &[s::S26],
    },
};
