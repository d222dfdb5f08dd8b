//! What the author of the article lived through (S14).

use crate::content::sources as s;
use crate::content::{Claim, Evidence, Page, Part, Slug};

/// One person's three months, told as such.
pub const NINETY_DAYS: Page = Page {
    slug: Slug::new("ninety-days"),
    title: "One person’s 90 days",
    summary: "The author’s experience. It is not a forecast for you.",
    parts: &[
        Part::Text(
            "One person’s experience, not a forecast. Your own chart is the one that counts.",
        ),
        Part::Table {
            heading: "What the author noticed",
            head: &["Time", "What changed", "What the author took from it"],
            rows: STORY,
        },
        Part::Text(
            "The author sat through stabbing pain. Do not copy that: stabbing pain is a reason to stop and check.",
        ),
        HEADACHES,
        DIGESTION,
    ],
};

/// When, what changed, and what the author took from it.
pub const STORY: &[&[&str]] = &[
    &[
        "Week 1",
        "Less pain at the start of the day",
        "Regular counts more than hard",
    ],
    &[
        "Month 1",
        "Could sit for 2 hours without stabbing pain",
        "The way of breathing matters",
    ],
    &[
        "Month 2",
        "Reaching overhead was easier",
        "Progress is uneven, and plateaus are normal",
    ],
    &[
        "Month 3",
        "Mornings without pain became usual",
        "It takes work to keep it up",
    ],
];

const HEADACHES: Part = Part::Topic {
    heading: "Headaches",
    said: "Headaches became fewer.",
    claim: Claim {
        evidence: Evidence::OnePerson,
        says: "Some people report this. A new or severe headache is a warning sign.",
        sources: &[s::ARTICLE],
    },
};

const DIGESTION: Part = Part::Topic {
    heading: "Digestion",
    said: "With less slouching, digestion got better.",
    claim: Claim {
        evidence: Evidence::OnePerson,
        says: "The author also felt this. We found only weak sources for it.",
        sources: &[s::ARTICLE, s::S69],
    },
};
