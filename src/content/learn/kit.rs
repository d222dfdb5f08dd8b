//! What to use, and what may stand in for it (S4).

use crate::content::sources as s;
use crate::content::{Claim, Evidence, Page, Part, Slug, lines};

/// The tools, their household swaps and the safety of bands.
pub const KIT: Page = Page {
    slug: Slug::new("kit"),
    title: "Kit",
    summary: "Six useful things, and what you may have at home instead.",
    parts: &[
        Part::Text("You can start with a wall, a doorway and a floor. The rest helps."),
        Part::Table {
            heading: "Tools and swaps",
            head: &["Tool", "What it is for", "Without it"],
            rows: &[
                &[
                    "Exercise band",
                    "Light work for the back of the shoulders",
                    "Squeeze your shoulder blades together, with no band",
                ],
                &[
                    "Foam roller",
                    "Slow rolling, and leaning back over it",
                    "A rolled towel, or a ball against the wall, beside the spine",
                ],
                &["Mat", "Comfort on the floor", "Carpet or a thick blanket"],
                &[
                    "Timer",
                    "Even holds",
                    "This app counts for you; or count aloud",
                ],
                &["Soft ball", "Easing the shoulder tops", "Your own hand"],
                &[
                    "Pull-up bar",
                    "Short hangs with your feet down",
                    "The standing side stretch. Never hang from a door, a pipe or furniture",
                ],
            ],
        },
        TOWEL_AS_BAND,
        Part::List {
            heading: "Before you pull a band",
            lines: lines![
                "Look for nicks and thin places. Throw a damaged band away.",
                "Hold it at chest height, away from your face.",
                "Wear glasses if you have them.",
                "Do not pull tights, a towel or a cord towards your face.",
                "If latex irritates your skin, choose a latex-free band.",
                "If a band hits your eye, get urgent eye care.",
            ],
        },
        CONSISTENCY,
    ],
};

const TOWEL_AS_BAND: Part = Part::Topic {
    heading: "Tights or a towel as a band",
    said: "Strips of tights or towel do as well as a band.",
    claim: Claim {
        evidence: Evidence::Mixed,
        says: "What slips under tension can hit your eye. Of 11 people hit by a band, all had an inflamed eye. In 9 of them the eye bled inside. So use a real band at chest height, or none.",
        sources: &[s::S55],
    },
};

const CONSISTENCY: Part = Part::Topic {
    heading: "What counts more than kit",
    said: "Keeping it up counts most: 10 minutes a day beats 60 minutes once a week.",
    claim: Claim {
        evidence: Evidence::Unproven,
        says: "In a trial of 447 office workers, 1, 3 or 9 sessions a week helped alike. Short daily sessions can work as well as one long one. Do what you can keep up.",
        sources: &[s::S46, s::S47],
    },
};
