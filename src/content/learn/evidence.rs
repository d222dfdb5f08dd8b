//! What the labels mean, and what trials have shown (safety.md sections 5, 6).

use crate::content::sources as s;
use crate::content::{Claim, Evidence, Page, Part, Slug};

/// The four labels, and the trials behind the exercises.
pub const EVIDENCE: Page = Page {
    slug: Slug::new("evidence"),
    title: "How sure are we?",
    summary: "What the labels mean, and what trials have shown.",
    parts: &[
        Part::Text("Each claim in this app has a label and its sources."),
        Part::Table {
            heading: "What the labels mean",
            head: &["Label", "Meaning"],
            rows: &[
                &label(Evidence::Supported),
                &label(Evidence::Mixed),
                &label(Evidence::Unproven),
                &label(Evidence::OnePerson),
            ],
        },
        STRENGTH_TRIALS,
        HOW_LITTLE_IS_ENOUGH,
        HOW_TO_SPREAD_IT,
        BETWEEN_THE_BLADES,
        Part::Text(
            "So give it 6 to 10 weeks, and review at 6. People often start when pain is worst, and some of it eases anyway.",
        ),
    ],
};

const fn label(evidence: Evidence) -> [&'static str; 2] {
    [evidence.name(), evidence.meaning()]
}

const STRENGTH_TRIALS: Part = Part::Topic {
    heading: "Strength training for neck and shoulders",
    said: "The right exercises lower pain.",
    claim: Claim {
        evidence: Evidence::Supported,
        says: "These trials are the best there are. In women with painful neck and shoulder muscles, worst pain fell by 79% after 10 weeks.",
        sources: &[s::S46, s::S47, s::S48, s::S49],
    },
};

const HOW_LITTLE_IS_ENOUGH: Part = Part::Topic {
    heading: "How little is enough",
    said: "10 minutes a day is enough.",
    claim: Claim {
        evidence: Evidence::Supported,
        says: "In 198 adults, 2 or 12 minutes on 5 days a week lowered pain. The difference was 1.4 and 1.9 points out of 10.",
        sources: &[s::S46],
    },
};

const HOW_TO_SPREAD_IT: Part = Part::Topic {
    heading: "How to spread it",
    said: "Every day is better than once a week.",
    claim: Claim {
        evidence: Evidence::Unproven,
        says: "In 447 office workers, once 60, 3 times 20 and 9 times 7 minutes a week all helped. In 30 people, 10 minutes a day or twice 10 made no difference over 8 weeks. Their average pain fell by 25% and their worst by 43%.",
        sources: &[s::S47, s::S48],
    },
};

const BETWEEN_THE_BLADES: Part = Part::Topic {
    heading: "Between the shoulder blades",
    said: "What helps the neck helps the upper back.",
    claim: Claim {
        evidence: Evidence::Unproven,
        says: "Almost all of these trials are about the neck and shoulders. There is little evidence for pain between the shoulder blades.",
        sources: &[s::S79],
    },
};
