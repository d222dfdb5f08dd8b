//! What pain did round the sessions that held an exercise. A session holds
//! several, so this shows what went together and not what caused it.
//!
//! Invariant: nothing is said from fewer than [`FROM`] comparisons, and a day is
//! compared with its next morning once.

use crate::content::{self, EXERCISES};
use crate::pain::Pain;
use crate::progress::history::History;
use crate::time::Day;

/// From so many comparisons on, something is said.
pub const FROM: u32 = 8;

/// What pain did round the sessions with one exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Help {
    /// The exercise, by its plain name.
    pub exercise: &'static str,
    /// From before to after the session.
    pub after: Option<Shift>,
    /// From before the session to the next morning.
    pub morning: Option<Shift>,
}

/// The middle of several changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    /// Half points, -20 to 20; below 0 is less pain.
    pub halves: i32,
    /// How many were compared.
    pub times: u32,
}

/// How often pain changed by so many points, from -10 to 10.
#[derive(Clone, Copy)]
struct Tally([u32; 21]);

#[derive(Clone, Copy)]
struct Tallies {
    after: Tally,
    morning: Tally,
    /// The last day that is in `morning`.
    day: Day,
}

/// What went together with each exercise, in the order of the exercise list.
pub fn helps(history: &History) -> Vec<Help> {
    let none = Tallies {
        after: Tally([0; 21]),
        morning: Tally([0; 21]),
        day: Day::EPOCH,
    };
    let mut all = [none; EXERCISES.len()];
    let known = places();
    for record in history.records() {
        let Some(before) = record.pain_before else {
            continue;
        };
        let morning = history.check_in_on(record.day.plus(1));
        let morning = morning.and_then(|c| c.waking.or(c.pain));
        if record.pain_after.or(morning).is_none() {
            continue;
        }
        let mut held = [false; EXERCISES.len()];
        for sets in record.done.chunk_by(|a, b| a.movement == b.movement) {
            let movement = &sets[0].movement;
            if let Some(&(_, at)) = known.iter().find(|(slug, _)| slug == movement) {
                held[at] = true;
            }
        }
        for (tallies, _) in all.iter_mut().zip(held).filter(|(_, held)| *held) {
            tallies.after.count(before, record.pain_after);
            if tallies.day != record.day {
                tallies.morning.count(before, morning);
                tallies.day = record.day;
            }
        }
    }
    let told = EXERCISES.iter().zip(&all).map(|(exercise, tallies)| Help {
        exercise: exercise.name,
        after: tallies.after.shift(),
        morning: tallies.morning.shift(),
    });
    told.filter(|h| h.after.or(h.morning).is_some()).collect()
}

/// Every movement, and the place of the exercise to which it belongs.
fn places() -> Vec<(&'static str, usize)> {
    let place = |slug| EXERCISES.iter().position(|e| e.slug == slug);
    content::movements()
        .filter_map(|m| Some((m.slug().as_str(), place(m.exercise().slug)?)))
        .collect()
}

impl Tally {
    fn count(&mut self, before: Pain, later: Option<Pain>) {
        if let Some(later) = later {
            self.0[usize::from(later.get() + 10 - before.get())] += 1;
        }
    }

    /// The change at this place, if all stood in order.
    fn change_at(&self, place: u32) -> i32 {
        let mut passed = 0;
        let at = self.0.iter().position(|n| {
            passed += n;
            place < passed
        });
        i32::try_from(at.unwrap_or(10)).unwrap_or(10) - 10
    }

    fn shift(&self) -> Option<Shift> {
        let times: u32 = self.0.iter().sum();
        (FROM <= times).then(|| Shift {
            halves: self.change_at((times - 1) / 2) + self.change_at(times / 2),
            times,
        })
    }
}
