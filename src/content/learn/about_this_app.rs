//! What the app is, and what it is not (safety.md sections 3.1 and 8).

use crate::content::{Page, Part, Slug, lines};

/// The limits of the app, said plainly.
pub const ABOUT_THIS_APP: Page = Page {
    slug: Slug::new("about-this-app"),
    title: "About this app",
    summary: "What it is, what it is not, and where your data stays.",
    parts: &[
        Part::List {
            heading: "What it is",
            lines: lines![
                "General movement ideas for an ache between the shoulder blades.",
                "A list of published warning signs, asked before every session.",
                "A timer, and a record of what you did and how it felt.",
            ],
        },
        Part::List {
            heading: "What it is not",
            lines: lines![
                "It is not a diagnosis. We cannot tell what is causing your pain.",
                "It does not replace care by a clinician.",
                "It does not know everything: no list of warning signs is complete.",
                "It is not for anybody under 16. At 16 or 17, a clinician has to agree first.",
            ],
        },
        Part::Text(
            "The words, amounts and rules come from desk research. No clinician has reviewed them yet.",
        ),
        Part::Text(
            "Many sources were read as a summary only. The app grew from one office worker’s article, whose claims are kept and labelled.",
        ),
        Part::List {
            heading: "Your data",
            lines: lines![
                "Nothing leaves your device. There is no account.",
                "It works without a network.",
                "You can save a copy, print it or delete it at any time.",
            ],
        },
    ],
};
