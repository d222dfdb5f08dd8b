//! A routine of the person's own: any movements in any order, each with an
//! amount inside what the app would ever ask for.

use crate::content::{self, Dose, Movement, Work};

/// A routine of the person's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnRoutine {
    /// `own-` and hex digits: its name in addresses and records, which no other
    /// routine on any device is given.
    pub id: String,
    /// The name the person gave it.
    pub name: String,
    /// What is done, in order.
    pub lines: Vec<OwnLine>,
    /// How often it was saved again since it was made: of two copies the one
    /// saved more often counts.
    pub edits: u16,
}

/// One line of an own routine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnLine {
    /// The exercise or variant, by slug. Text, because it outlives the content
    /// it was made with; a line whose movement is gone is left out.
    pub movement: String,
    /// Sets.
    pub sets: u8,
    /// Seconds, repetitions or breaths, whichever the movement counts.
    pub amount: u16,
}

/// The most lines of one routine.
pub const MOST_LINES: usize = 30;

/// The longest name that is kept, in characters.
const LONGEST_NAME: usize = 40;

/// The shortest hold that can be asked for, in seconds.
pub(super) const SHORTEST_HOLD: u16 = 3;

impl OwnLine {
    /// The movement at its first dose.
    pub fn new(movement: Movement) -> Self {
        let first = movement.ladder().first();
        let (sets, amount) = first.map_or((1, SHORTEST_HOLD), |rung| {
            (rung.dose.sets, amount_of(rung.dose.work))
        });
        Self::of(movement, sets, amount)
    }

    /// So much of a movement.
    pub fn of(movement: Movement, sets: u8, amount: u16) -> Self {
        Self {
            movement: movement.slug().as_str().to_owned(),
            sets,
            amount,
        }
    }

    /// Its name, or what it is called elsewhere when it is not known here.
    pub fn name(&self) -> &str {
        content::movement(&self.movement).map_or(&self.movement, |m| m.name())
    }

    /// The dose, kept between one short set and the cap of the ladder.
    pub fn dose(&self, movement: Movement) -> Option<Dose> {
        let cap = movement.ladder().last()?.dose;
        let (least, most) = amounts(cap.work);
        let amount = self.amount.clamp(least, most);
        Some(Dose {
            sets: self.sets.clamp(1, most_sets(movement)),
            work: with_amount(cap.work, amount),
        })
    }
}

/// The most sets that any rung of the movement asks for, at least 3.
pub fn most_sets(movement: Movement) -> u8 {
    movement
        .ladder()
        .iter()
        .map(|rung| rung.dose.sets)
        .max()
        .unwrap_or(1)
        .max(3)
}

/// The number that a work is counted by: seconds, repetitions or breaths.
pub fn amount_of(work: Work) -> u16 {
    match work {
        Work::Hold { seconds } => seconds,
        Work::HoldOpen { target } => target,
        Work::Reps { count, .. } | Work::OwnPace { count } | Work::Breaths { count, .. } => {
            u16::from(count)
        }
    }
}

/// The same work with another number of what it is counted by.
pub(super) fn with_amount(work: Work, amount: u16) -> Work {
    let count = u8::try_from(amount).unwrap_or(u8::MAX);
    match work {
        Work::Hold { .. } => Work::Hold { seconds: amount },
        Work::HoldOpen { .. } => Work::HoldOpen { target: amount },
        Work::Reps { tempo, .. } => Work::Reps { count, tempo },
        Work::OwnPace { .. } => Work::OwnPace { count },
        Work::Breaths { breath, .. } => Work::Breaths { count, breath },
    }
}

/// The least amount worth asking for.
pub const fn least_amount(work: Work) -> u16 {
    match work {
        Work::Hold { .. } | Work::HoldOpen { .. } => SHORTEST_HOLD,
        Work::Reps { .. } | Work::OwnPace { .. } | Work::Breaths { .. } => 1,
    }
}

/// The least and the most that can be asked for, where this is the cap.
pub fn amounts(cap: Work) -> (u16, u16) {
    let most = amount_of(cap);
    (least_amount(cap).min(most), most)
}

/// A name without what cannot be seen or turns its neighbours round, and no
/// longer than is kept.
pub fn clean_name(text: &str) -> String {
    let shows = |c: &char| {
        !c.is_control()
            && !matches!(
                c,
                '\u{61c}' | '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                    | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffd}'
            )
    };
    text.chars().filter(shows).take(LONGEST_NAME).collect()
}

/// By how much one tap changes the amount: 1 for a count and for short holds,
/// 5 seconds from 10 on.
pub const fn amount_step(work: Work, amount: u16) -> u16 {
    match work {
        Work::Hold { .. } | Work::HoldOpen { .. } if 10 <= amount => 5,
        Work::Hold { .. }
        | Work::HoldOpen { .. }
        | Work::Reps { .. }
        | Work::OwnPace { .. }
        | Work::Breaths { .. } => 1,
    }
}
