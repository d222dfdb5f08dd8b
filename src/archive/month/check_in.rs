//! A check-in as a line of a month.
//!
//! Invariant: every check-in goes in and comes out as it was.

use super::codes::{NIGHTS, SINCE, place};
use super::digits::{Reader, Writer};
use super::{read_pain, read_time, write_pain, write_time};
use crate::progress::{Ability, Activity, CheckIn, Overall};
use crate::time::Day;

/// The first digit of a check-in is at least this one; that of a session is
/// below it.
pub(super) const HEAD: u8 = 32;

/// 0 for the change since the start that nobody told; else this more than it.
const NO_CHANGE: i8 = 4;

pub(super) fn write(told: &CheckIn) -> Writer {
    let mut line = Writer(String::new());
    line.digit(HEAD + place(&SINCE, &told.since) + 4 * place(&NIGHTS, &told.slept));
    line.digit(told.day.day());
    write_pain(&mut line, told.pain, 0);
    write_pain(&mut line, told.waking, 0);
    let overall = told.overall.map_or(0, |o| o.get() + NO_CHANGE);
    line.digit(overall.unsigned_abs());
    write_time(&mut line, told.at, told.day);
    line.maybe(told.sitting);
    line.maybe(told.slide_cm);
    line.text(&told.medicine);
    line.text(&told.note);
    for activity in &told.activities {
        line.digit(activity.ability.get());
        line.text(&activity.name);
    }
    line
}

/// Reads a line whose first digit is `head`, of the month that begins with
/// `month`.
pub(super) fn read(head: u8, line: &mut Reader, month: Day) -> Option<CheckIn> {
    let since = SINCE.get(usize::from(head % 4)).copied();
    let slept = NIGHTS.get(usize::from((head - HEAD) / 4)).copied();
    let day = super::read_day(line, month);
    let (pain, waking) = (read_pain(line).0, read_pain(line).0);
    let overall = match line.digit() {
        0 => None,
        n => {
            let known = i8::try_from(n).ok().map(|n| n - NO_CHANGE);
            let known = known.and_then(Overall::new).map(Some);
            line.known(known, None)
        }
    };
    let mut told = CheckIn {
        day,
        at: read_time(line, day),
        pain,
        waking,
        since: line.known(since, None),
        slept: line.known(slept, None),
        sitting: line.maybe(),
        activities: Vec::new(),
        slide_cm: line.maybe(),
        overall,
        medicine: line.text(),
        note: line.text(),
    };
    while !line.is_over() {
        let ability = Ability::new(line.digit());
        let name = line.text();
        told.activities.push(Activity {
            name,
            ability: line.known(ability, Ability::NONE),
        });
    }
    line.whole(told)
}
