//! When to stop, and what to do then (S3; safety.md section 2).
//!
//! No telephone numbers stand here: they depend on the region, which only the
//! help screen knows.

use crate::content::signs::{FOUR_STOP_SIGNS, MORE_STOP_SIGNS};
use crate::content::sources as s;
use crate::content::{Claim, Evidence, Page, Part, Slug, lines};

/// The four signs, the signs added to them, and what to do.
pub const WARNING_SIGNS: Page = Page {
    slug: Slug::new("warning-signs"),
    title: "Warning signs",
    summary: "When to stop, and what to do then.",
    parts: &[
        Part::Text(
            "Stop the exercise at once if you notice any of these. Do not work through them.",
        ),
        Part::List {
            heading: "Four reasons to stop",
            lines: FOUR_STOP_SIGNS,
        },
        Part::List {
            heading: "Stop for these too",
            lines: MORE_STOP_SIGNS,
        },
        Part::List {
            heading: "Get emergency help now",
            lines: lines![
                "chest pain, pressure or tightness, or pain that spreads to your arm, jaw or neck",
                "trouble breathing at rest, blue lips, or you cannot finish a sentence",
                "sudden and severe pain; or cold sweat, feeling faint, being sick or confusion",
                "weak or numb legs, unsteady walking, or a change in bladder, bowel or saddle feeling",
                "a change in face, sight or speech, or a new severe headache or neck pain",
                "coughing up blood",
                "pain on stairs or walking uphill that eases when you rest",
                "sudden numbness or weakness in an arm",
            ],
        },
        SHARP,
        TINGLING,
        NIGHT,
        BREATHING,
        OTHERS,
        NOT_CHECKED_YET,
        Part::Text("No list is complete. If you feel worse or worried, get help anyway."),
    ],
};

const SHARP: Part = Part::List {
    heading: "Sharp or stabbing pain",
    lines: lines![
        "Sudden and severe, in your chest, or with sweat, faintness or hard breathing: get emergency help now.",
        "It catches when you breathe in, came after a knock, or your bones are fragile: get urgent advice today.",
        "After a serious fall or accident: get emergency help now.",
        "Only with one movement, and gone within 2 minutes: leave that exercise out, and keep to gentle ones for 48 hours.",
        "The same pain twice: see a clinician within days.",
    ],
};

const TINGLING: Part = Part::List {
    heading: "Numbness or tingling down your arms",
    lines: lines![
        "Do not try to stretch it out.",
        "Sudden, or with a change in legs, face, speech or walking: get emergency help now.",
        "A weak arm, clumsy hands, or both arms: get urgent advice today.",
        "A swollen or blue arm: get urgent advice today. With hard breathing, get emergency help now.",
        "In one arm, for more than 1 hour or again and again: see a clinician within days.",
        "In one arm and soon gone: leave out hangs, overhead work, the doorway stretch and the ball.",
    ],
};

const NIGHT: Part = Part::List {
    heading: "Pain that gets worse at night",
    lines: lines![
        "Check your symptoms before the next session.",
        "No position eases it, it is worse lying flat, or it stops your sleep: get urgent advice today.",
        "With past cancer, weight loss without trying, fever, or under 18: get urgent advice today.",
        "It wakes you late in the night and eases when you move: see a clinician within days.",
        "Clearly worse at night in another way: see a clinician within days.",
        "Only sore when you lie on it: try another position, and keep to gentle exercises for now.",
    ],
};

const BREATHING: Part = Part::List {
    heading: "Trouble breathing when you move",
    lines: lines![
        "Stop and sit upright.",
        "Still not back to normal after 2 minutes of sitting: get emergency help now.",
        "Pain that only catches a deep breath: get urgent advice today.",
        "The same after surgery, a birth, a long journey or a clot: get emergency help now.",
        "Normal puffing that settles within 2 minutes: do less next time, and breathe out as you work.",
    ],
};

const OTHERS: Part = Part::List {
    heading: "The other signs",
    lines: lines![
        "Fever, or feeling very ill: get urgent advice today.",
        "One swollen leg or arm: get urgent advice today. With hard breathing, get emergency help now.",
        "In pregnancy, bleeding or contractions: call your maternity team now.",
    ],
};

const NOT_CHECKED_YET: Part = Part::Topic {
    heading: "If nobody has checked this pain yet",
    said: "An ache between the shoulder blades is only a stiff back.",
    claim: Claim {
        evidence: Evidence::Mixed,
        says: "NHS advice lists pain at the top of the back as a reason for an urgent appointment. An NHS muscle and joint service advises movement where there are no warning signs. Have it checked. Until then, move gently as long as no warning sign appears.",
        sources: &[s::S1, s::S80],
    },
};
