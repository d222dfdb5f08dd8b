//! From a routine and a clearance to a script: what will be done, in which
//! order, with how much time in between.
//!
//! Invariant: no script without a [`Clearance`]; a gentle clearance lets no
//! movement through that is not in the gentle set; no program holds what the
//! person's body or kit leaves out.

pub mod feedback;
mod fit;
mod half;
mod levels;
mod own;
mod program;
pub mod progression;
pub mod script;
pub mod shared;

pub use feedback::{Effort, Since};
pub use fit::{Became, Changed, Fit, Why};
pub use half::half;
pub use levels::{After, Ease, Levels, Person};
pub use own::{
    MOST_LINES, OwnLine, OwnRoutine, amount_of, amount_step, amounts, clean_name, least_amount,
    most_sets,
};
pub use program::{BAD_DAY, Line, Program, Swapped};

use std::time::Duration;

use crate::content::{Dose, Movement, Position, Sides, Work};
use crate::triage::{Clearance, Scope};
use script::{Beat, BeatKind, Script, Side, Step};

/// The times between pieces of work, from the person's settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Time to get into place; doubled to or from the floor (ux.md 3.5).
    pub ready: Duration,
    /// Rest between sets, and notice of the next exercise.
    pub rest: Duration,
}

/// Time to change sides (ux.md 3.5).
const SWITCH: Duration = Duration::from_secs(8);

/// The longest notice of a next exercise; a longer rest setting is for muscles.
const LONGEST_NOTICE: Duration = Duration::from_secs(10);

/// Writes out a session, or `None` when nothing of the program is left to do.
///
/// The clearance decides what may be in it; what it covers is applied here as
/// well as in the preview, so that no caller can forget it.
pub fn script(program: &Program, clearance: &Clearance, pace: Pace) -> Option<Script> {
    let allowed = match clearance.scope() {
        Scope::Full => program.clone(),
        Scope::Gentle => program.gentle(),
    };
    let mut steps = Vec::new();
    let mut beats = Vec::new();
    let mut before = None;
    for line in allowed.lines() {
        let step = steps.len();
        steps.push(Step {
            movement: line.movement.slug(),
            dose: line.dose,
        });
        lead_in(&mut beats, step, before, line, pace);
        sets(&mut beats, step, line.movement, line.dose, pace);
        before = Some(line.movement.position());
    }
    Script::new(
        allowed.id().to_owned(),
        allowed.name().to_owned(),
        steps,
        beats,
    )
}

/// How long the program should take at this pace.
pub fn expected(program: &Program, pace: Pace) -> Duration {
    let mut beats = Vec::new();
    let mut before = None;
    for (step, line) in program.lines().iter().enumerate() {
        lead_in(&mut beats, step, before, line, pace);
        sets(&mut beats, step, line.movement, line.dose, pace);
        before = Some(line.movement.position());
    }
    beats.iter().map(|b| b.kind.expected()).sum()
}

/// Notice and get-ready time before the first set of an exercise.
fn lead_in(beats: &mut Vec<Beat>, step: usize, before: Option<Position>, line: &Line, pace: Pace) {
    let side = first_side(line.movement);
    if before.is_some() {
        let length = pace.rest.min(LONGEST_NOTICE);
        beats.push(Beat {
            step,
            set: 1,
            side,
            kind: BeatKind::Next { length },
        });
    }
    let to_floor = line.movement.position() == Position::OnFloor;
    let from_floor = before == Some(Position::OnFloor);
    let floor_change = to_floor != from_floor;
    let length = if floor_change {
        pace.ready * 2
    } else {
        pace.ready
    };
    beats.push(Beat {
        step,
        set: 1,
        side,
        kind: BeatKind::Ready { length },
    });
}

/// The sets of one exercise with the rests between them.
fn sets(beats: &mut Vec<Beat>, step: usize, movement: Movement, dose: Dose, pace: Pace) {
    for set in 1..=dose.sets {
        match movement.sides() {
            Sides::Together => {
                beats.push(Beat {
                    step,
                    set,
                    side: None,
                    kind: work(dose.work),
                });
            }
            Sides::EachInTurn => {
                let (right, left) = (Some(Side::Right), Some(Side::Left));
                beats.push(Beat {
                    step,
                    set,
                    side: right,
                    kind: work(dose.work),
                });
                let switch = BeatKind::Switch { length: SWITCH };
                beats.push(Beat {
                    step,
                    set,
                    side: left,
                    kind: switch,
                });
                beats.push(Beat {
                    step,
                    set,
                    side: left,
                    kind: work(dose.work),
                });
            }
        }
        if set < dose.sets {
            let rest = BeatKind::Rest { length: pace.rest };
            beats.push(Beat {
                step,
                set,
                side: None,
                kind: rest,
            });
        }
    }
}

fn first_side(movement: Movement) -> Option<Side> {
    match movement.sides() {
        Sides::Together => None,
        Sides::EachInTurn => Some(Side::Right),
    }
}

fn work(work: Work) -> BeatKind {
    let seconds = |n: u16| Duration::from_secs(u64::from(n));
    match work {
        Work::Hold { seconds: n } => BeatKind::Hold { length: seconds(n) },
        Work::HoldOpen { target } => BeatKind::HoldOpen {
            target: seconds(target),
        },
        Work::Reps { count, tempo } => BeatKind::Reps { count, tempo },
        Work::OwnPace { count } => BeatKind::OwnPace { count },
        Work::Breaths { count, breath } => BeatKind::Breaths { count, breath },
    }
}
