//! What suits each time of day, and how often (S9, S13, S15).

use crate::content::sources as s;
use crate::content::{Claim, Evidence, Page, Part, Slug};

/// The times of day and the rhythm of a week.
pub const TIMING: Page = Page {
    slug: Slug::new("timing"),
    title: "Timing",
    summary: "What suits each time of day, and how often in a week.",
    parts: &[
        Part::Table {
            heading: "Four times of day",
            head: &["When", "What the article suggests", "Routine"],
            rows: &[
                &["Morning", "Mobility, before you sit down", "Morning"],
                &["Before lifting", "Light activation", "Before lifting"],
                &["After work", "Strength, after a day at a desk", "Strength"],
                &["Before bed", "Gentle stretching", "Evening"],
            ],
        },
        Part::Text(
            "At a desk, the article takes a reset every 90 minutes and a band break every 2 hours.",
        ),
        TIME_OF_DAY,
        Part::Table {
            heading: "A week",
            head: &["What", "At first", "Later"],
            rows: &[
                &["Mobility and breathing", "Daily", "Daily"],
                &["Strength", "2 or 3 days", "3 or 4 days"],
            ],
        },
        Part::Text("Slow rows can leave more soreness. Take one more rest day after them."),
        RHYTHM,
    ],
};

const TIME_OF_DAY: Part = Part::Topic {
    heading: "Does the time of day matter?",
    said: "The right times bring faster relief than one block after a workout.",
    claim: Claim {
        evidence: Evidence::Unproven,
        says: "In a trial, the same minutes helped however people spread them over the week. Pick times that you will keep.",
        sources: &[s::S47],
    },
};

const RHYTHM: Part = Part::Topic {
    heading: "Does the rhythm matter?",
    said: "Mobility daily and strength 3 or 4 times a week.",
    claim: Claim {
        evidence: Evidence::Mixed,
        says: "In trials, 1 to 9 sessions a week helped, and so did 2 or 12 minutes on 5 days. The app begins with 2 or 3 strength days.",
        sources: &[s::S46, s::S47],
    },
};
