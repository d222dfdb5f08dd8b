//! The record of a person who kept to it for years: three sessions a day as the
//! app records them, a check-in every day, and a note on 15 days in 100.
//!
//! Invariant: the same number of days gives the same record, on days counted
//! back from today.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use unhunch::archive::{DRAFT_KEY, SavedSession, month_key, write_draft, write_month};
use unhunch::content::{Routine, Sides, Work, routine};
use unhunch::pain::Pain;
use unhunch::plan::script::Side;
use unhunch::plan::{Line, Person, Program};
use unhunch::progress::{Amount, CheckIn, Done, Effort, Ending, History, Record, StopReason};
use unhunch::session::{Input, Session, Step};
use unhunch::time::{Day, Moment, WallTime};

use super::Stored;
use crate::timing::Piece;

const DAY: i64 = 86_400_000;
/// Routine, and minutes after midnight, UTC, at which it ends.
const DAILY: [(&str, i64); 3] = [("morning", 440), ("desk-reset", 785), ("evening", 1265)];
const NOTES: [&str; 3] = [
    "Long meeting without a break, stiff on the right afterwards.",
    "Slept on the new pillow. Turning the head is easier today.",
    "Carried the shopping home; a short sting, gone by evening.",
];

/// The time on the wall.
pub(super) fn now() -> WallTime {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let millis = since.expect("it is after 1970").as_millis();
    WallTime(i64::try_from(millis).expect("it is before the year 292 million"))
}

/// Today in UTC, where the browsers of the tests are too.
pub fn today() -> Day {
    let days = now().0 / DAY;
    Day::EPOCH.plus(i32::try_from(days).expect("it is before the year 5 million"))
}

/// So many days with three sessions and a check-in each, up to yesterday.
pub fn years(days: i32) -> History {
    let mut chance = Chance(1);
    let today = today();
    let mut records = Vec::new();
    let mut told = Vec::new();
    for back in (1..=days).rev() {
        let day = today.plus(-back);
        for (routine_id, minute) in DAILY {
            let routine = routine(routine_id).expect("it is shipped");
            records.push(record(routine, day, minute, &mut chance));
        }
        told.push(check_in(day, &mut chance));
    }
    let mut history: History = records.into_iter().collect();
    for check_in in told {
        history.check_in(check_in);
    }
    history
}

/// What the app finds in its storage: a text for every month.
pub fn stored_years(history: &History) -> Vec<Stored> {
    let months = history.months().into_iter();
    let keys = months.map(month_key);
    keys.map(|key| (key.clone(), write_month(history, &key)))
        .collect()
}

/// What the app finds of a session that waits, more than half of it done.
pub fn waiting(piece: &Piece, after: Duration) -> Stored {
    let start = Moment::from_millis(0);
    let session = Session::start(piece.script(), false, start);
    let Step::Going(session) = session.handle(Input::PauseTapped, start + after) else {
        panic!("the session is over after {after:?}");
    };
    let saved = SavedSession {
        id: "00000000000000aa".to_owned(),
        at: now(),
        pain_before: Pain::new(3).expect("3 is a score"),
        silent: true,
        stopping: None,
        draft: session.draft(start + after),
    };
    (DRAFT_KEY.to_owned(), write_draft(&saved))
}

fn record(routine: &Routine, day: Day, minute: i64, chance: &mut Chance) -> Record {
    let program = Program::shipped(routine, &Person::default());
    let planned = program.lines().len();
    // One session in ten is stopped before its last exercise.
    let stopped = chance.below(10) == 0;
    let completed = planned - usize::from(stopped);
    let lines = program.lines().iter().take(completed);
    let begins = i64::from(day.days_since(Day::EPOCH)) * DAY;
    let jitter = i64::from(chance.below(900_000));
    Record {
        id: format!("{:016x}", chance.next()),
        at: WallTime(begins + minute * 60_000 + jitter),
        day,
        routine: program.id().to_owned(),
        name: program.name().to_owned(),
        seconds: 240 + chance.below(180),
        ending: if stopped {
            Ending::Stopped(StopReason::TooHard)
        } else {
            Ending::Finished
        },
        planned: small(planned),
        completed: small(completed),
        done: lines.flat_map(done).collect(),
        pain_before: Some(chance.pain()),
        pain_after: Some(chance.pain()),
        effort: Some(Effort::AboutRight),
        edits: 1,
    }
}

/// Every set of a line, both sides of it where there are two.
fn done(line: &Line) -> Vec<Done> {
    let sides: &[Option<Side>] = match line.movement.sides() {
        Sides::Together => &[None],
        Sides::EachInTurn => &[Some(Side::Right), Some(Side::Left)],
    };
    let amount = match line.dose.work {
        Work::Hold { seconds } => Amount::Seconds(seconds),
        Work::HoldOpen { target } => Amount::Seconds(target),
        Work::Reps { count, .. } | Work::OwnPace { count } => Amount::Reps(count),
        Work::Breaths { count, .. } => Amount::Breaths(count),
    };
    let sets = (1..=line.dose.sets).flat_map(|set| sides.iter().map(move |side| (set, *side)));
    sets.map(|(set, side)| Done {
        movement: line.movement.slug().as_str().to_owned(),
        set,
        side,
        amount,
    })
    .collect()
}

fn check_in(day: Day, chance: &mut Chance) -> CheckIn {
    let begins = i64::from(day.days_since(Day::EPOCH)) * DAY;
    let mut told = CheckIn::new(day, WallTime(begins + 26_000_000));
    told.pain = Some(chance.pain());
    told.waking = Some(chance.pain());
    told.slept = Some(chance.below(4) != 0);
    told.sitting = Some(u16::try_from(10 + 5 * chance.below(20)).unwrap_or(10));
    if chance.below(100) < 15 {
        let at = usize::try_from(chance.below(3)).unwrap_or(0);
        NOTES[at].clone_into(&mut told.note);
    }
    told
}

fn small(number: usize) -> u8 {
    u8::try_from(number).expect("a routine has a handful of exercises")
}

/// Numbers that look random and are the same every time (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: u32) -> u32 {
        u32::try_from(self.next() % u64::from(end)).unwrap_or(0)
    }

    fn pain(&mut self) -> Pain {
        let score = u8::try_from(self.below(7)).unwrap_or(0);
        Pain::new(score).expect("at most 6")
    }
}
