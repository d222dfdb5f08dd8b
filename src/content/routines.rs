//! Named sequences, so that a person picks a moment of the day and not a list
//! of exercises.
//!
//! Almost every line takes the person's own rung of the ladder. A fixed amount
//! stands only where the article gives the routine an amount of its own, or
//! where the gentle set does (product.md, S15; safety.md 3.4).
//!
//! Invariant: every item names a movement that exists, and the gentle routine
//! holds nothing from outside the gentle set.

use super::{Amount, Breath, Dose, ForReview, Item, Routine, Slot, Slug, Tempo, Work};

/// All shipped routines, in the order in which they are listed.
pub const ROUTINES: &[Routine] = &[
    MORNING,
    DESK_RESET,
    EVENING,
    RELEASE,
    STRENGTH,
    BEFORE_LIFTING,
    GENTLE,
];

/// Loosens the upper back before a day of sitting (S15).
pub const MORNING: Routine = Routine {
    slug: Slug::new("morning"),
    name: "Morning",
    purpose: ForReview::new("Moves and wakes your upper back before the day’s sitting."),
    slot: Slot::Morning,
    note: ForReview::new(
        "The article gives this 5 minutes, with 2 sets of 10 pull-aparts. You start lower and step up.",
    ),
    items: &[rung("thoracic-extension"), rung("band-pull-apart")],
};

/// Two minutes at work, without kit and without the floor (S15).
pub const DESK_RESET: Routine = Routine {
    slug: Slug::new("desk-reset"),
    name: "Desk reset",
    purpose: ForReview::new("Breaks up sitting with slow wall slides and slow breaths."),
    slot: Slot::Day,
    note: ForReview::new(
        "The article asks for 1 minute of wall slides and 5 breaths, every 90 minutes. Ours is 8 slow slides, about half a minute.",
    ),
    items: &[
        Item {
            movement: Slug::new("scapular-wall-slide"),
            amount: Amount::Fixed(EIGHT_SLIDES),
        },
        FIVE_BREATHS,
    ],
};

/// Winds down before bed (S15; the hang is shortened by safety.md section 5).
pub const EVENING: Routine = Routine {
    slug: Slug::new("evening"),
    name: "Evening",
    purpose: ForReview::new("Stretches your back and sides before bed."),
    slot: Slot::Evening,
    note: ForReview::new(
        "The article gives this 8 minutes and ends with a hang of 90 seconds. Ours is short hangs, feet down, 20 seconds at most.",
    ),
    items: &[
        rung("childs-pose-reach"),
        rung("childs-pose-side-reach"),
        rung("dead-hang-supported"),
    ],
};

/// Eases tight places (S5).
pub const RELEASE: Routine = Routine {
    slug: Slug::new("release"),
    name: "Release",
    purpose: ForReview::new("Eases your chest, shoulder tops and upper back."),
    slot: Slot::Any,
    note: ForReview::new(
        "The article puts these three first and holds the chest stretch for 45 seconds a side. Ours start shorter, and they are optional.",
    ),
    items: &[
        rung("doorway-pec-stretch"),
        rung("upper-trap-ball"),
        rung("thoracic-foam-roll"),
    ],
};

/// Loads the muscles between and below the blades (S7, S13).
pub const STRENGTH: Routine = Routine {
    slug: Slug::new("strength"),
    name: "Strength",
    purpose: ForReview::new("Works the muscles round your shoulder blades."),
    slot: Slot::Any,
    note: ForReview::new(
        "The article asks for 3 or 4 times a week, in 3 sets. Ours starts at 2 or 3 times, with fewer sets.",
    ),
    items: &[
        rung("scapular-wall-slide"),
        rung("band-pull-apart"),
        rung("eccentric-row"),
        rung("prone-scapular-lift"),
    ],
};

/// Warms up the shoulder blades ahead of weights (S9).
pub const BEFORE_LIFTING: Routine = Routine {
    slug: Slug::new("before-lifting"),
    name: "Before lifting",
    purpose: ForReview::new("Warms up your shoulder blades before you lift weights."),
    slot: Slot::Any,
    note: ForReview::new(
        "The article asks for activation before lifting and names no amounts. Ours are your own; stop well before you tire.",
    ),
    items: &[
        rung("scapular-squeeze"),
        rung("scapular-wall-slide"),
        rung("band-pull-apart"),
    ],
};

/// What stays open at levels C and M (safety.md 3.4).
pub const GENTLE: Routine = Routine {
    slug: Slug::new("gentle"),
    name: "Gentle",
    purpose: ForReview::new("Keeps you moving in small ranges while you wait or recover."),
    slot: Slot::Any,
    note: ForReview::new(
        "Not from the article. It is the set we keep open when an answer asks for care.",
    ),
    items: &[
        FIVE_BREATHS,
        rung("half-wall-slide"),
        rung("table-childs-pose"),
        rung("scapular-squeeze"),
    ],
};

/// Five slow breaths (S15: "5 deep belly breaths").
const FIVE_BREATHS: Item = Item {
    movement: Slug::new("belly-breathing"),
    amount: Amount::Fixed(Dose {
        sets: 1,
        work: Work::Breaths {
            count: 5,
            breath: Breath::SLOW,
        },
    }),
};

/// About half of the article's minute at the wall. It is repeated all day, so
/// it stays within the start dose of safety.md section 5.
const EIGHT_SLIDES: Dose = Dose {
    sets: 1,
    work: Work::Reps {
        count: 8,
        tempo: Tempo {
            effort_word: "Slide up",
            effort: 2,
            hold: 0,
            release_word: "Slide down",
            release: 2,
        },
    },
};

/// A line that takes the person's own rung.
const fn rung(movement: &'static str) -> Item {
    Item {
        movement: Slug::new(movement),
        amount: Amount::Ladder,
    }
}
