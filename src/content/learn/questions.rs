//! The five questions that people ask most (S11).

use crate::content::sources as s;
use crate::content::{Claim, Evidence, Page, Part, Slug};

/// How soon, why worse, massage, what to avoid, how often.
pub const QUESTIONS: Page = Page {
    slug: Slug::new("questions"),
    title: "Questions",
    summary: "How soon, why it may feel worse, massage, what to avoid, how often.",
    parts: &[
        HOW_SOON,
        WHY_WORSE,
        Part::Table {
            heading: "Pain while you exercise",
            head: &["From 0 to 10", "What to do"],
            rows: &[
                &["0 to 3, and at most 1 above your start", "Carry on"],
                &[
                    "4 or 5, or 2 above your start",
                    "Halve the repetitions or the range, and finish the set",
                ],
                &[
                    "6 or more, or 3 above your start",
                    "Stop the exercise. Stop for any warning sign too",
                ],
            ],
        },
        MASSAGE,
        WHAT_TO_AVOID,
        HOW_OFTEN,
    ],
};

const HOW_SOON: Part = Part::Topic {
    heading: "How soon will it help?",
    said: "New tension often eases at once. A long-standing ache takes 3 weeks; for the author, day 18.",
    claim: Claim {
        evidence: Evidence::Mixed,
        says: "Some people feel better in days. Trials measured after 8 to 20 weeks. Give it 6 to 10 weeks, and review at 6.",
        sources: &[s::S46, s::S47, s::S48, s::S49],
    },
};

const WHY_WORSE: Part = Part::Topic {
    heading: "Why do I feel worse afterwards?",
    said: "It was too hard or too much. Start very light; soreness is fine, exhaustion is not.",
    claim: Claim {
        evidence: Evidence::Mixed,
        says: "Doing too much is one reason. Dull soreness on both sides that eases by day 3 is common. Check your symptoms if it is sharp, one-sided in your chest, or worse at night. Also check with numbness or swelling. Get urgent advice today if your urine is dark.",
        sources: &[s::S59],
    },
};

const MASSAGE: Part = Part::Topic {
    heading: "Can I have massage too?",
    said: "Yes: on other days, or after a hard session. It does not replace exercise.",
    claim: Claim {
        evidence: Evidence::Mixed,
        says: "Massage or other relaxing therapies can go alongside. In a small study, pressure by a therapist helped 19 office workers over 4 weeks. Keep the exercises going.",
        sources: &[s::S51],
    },
};

const WHAT_TO_AVOID: Part = Part::Topic {
    heading: "What is better left out?",
    said: "Heavy upright rows, presses behind the neck and many crunches.",
    claim: Claim {
        evidence: Evidence::Mixed,
        says: "The reasons are partly opinion. “Skip these for now” says what is known of each.",
        sources: &[s::S26, s::S67],
    },
};

const HOW_OFTEN: Part = Part::Topic {
    heading: "How often, for lasting relief?",
    said: "Mobility daily, and strength 3 or 4 times a week, as regular as brushing your teeth.",
    claim: Claim {
        evidence: Evidence::Mixed,
        says: "Start with strength on 2 or 3 days, and rise to 3 or 4. See “Timing”.",
        sources: &[s::S46, s::S47],
    },
};
