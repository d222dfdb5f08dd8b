//! A session as a line of a month.
//!
//! Invariant: every record goes in and comes out as it was.

use super::codes::{EFFORTS, ENDINGS, MOVEMENTS, ROUTINES, WRITTEN_OUT, place};
use super::digits::{Reader, Writer};
use super::{read_pain, read_time, write_pain, write_time};
use crate::plan::script::Side;
use crate::progress::{Amount, Done, Ending, Record};
use crate::time::Day;

/// Digits of an id that is 16 hexadecimal ones.
const ID_DIGITS: u8 = 11;

/// What stands beside the pain before.
const OTHER_ID: u8 = 1;
const EDITED: u8 = 2;

/// Beside the pain after: as many exercises were done as planned.
const ALL_DONE: u8 = 1;

/// The sides of a group of work.
const SIDES: [&[Option<Side>]; 4] = [
    &[None],
    &[Some(Side::Right)],
    &[Some(Side::Left)],
    &[Some(Side::Right), Some(Side::Left)],
];

/// The most sets that are counted in the digit of a group.
const MOST_SETS: u8 = 4;

/// Equal work in sets that follow one another: one digit for the kind of amount,
/// the sides and the sets, where they are the first 4 at most.
struct Group {
    /// Seconds, repetitions or breaths: 0, 1 or 2.
    kind: u8,
    /// Place in [`SIDES`].
    sides: u8,
    /// The first set.
    from: u8,
    /// How many sets.
    sets: u8,
    /// How much in each.
    amount: u16,
}

pub(super) fn write(record: &Record) -> Writer {
    let mut line = Writer(String::new());
    let id = number_of(&record.id);
    let all_done = record.completed == record.planned;
    line.digit(place(&ENDINGS, &record.ending) + 8 * place(&EFFORTS, &record.effort));
    line.digit(record.day.day());
    let other_id = if id.is_none() { OTHER_ID } else { 0 };
    let edited = if 0 < record.edits { EDITED } else { 0 };
    write_pain(&mut line, record.pain_before, other_id | edited);
    write_pain(
        &mut line,
        record.pain_after,
        if all_done { ALL_DONE } else { 0 },
    );
    match id {
        Some(id) => line.digits(id, ID_DIGITS),
        None => line.text(&record.id),
    }
    if 0 < record.edits {
        line.number(record.edits);
    }
    write_time(&mut line, record.at, record.day);
    let routine = place(&ROUTINES, &(record.routine.as_str(), record.name.as_str()));
    line.digit(routine);
    if routine == WRITTEN_OUT {
        line.text(&record.routine);
        line.text(&record.name);
    }
    line.number(record.seconds);
    line.number(record.planned);
    if !all_done {
        line.number(record.completed);
    }
    let mut rest = record.done.as_slice();
    while let Some(first) = rest.first() {
        let group = group(rest);
        let movement = place(&MOVEMENTS, &first.movement.as_str());
        line.digit(movement);
        if movement == WRITTEN_OUT {
            line.text(&first.movement);
        }
        write_group(&mut line, &group);
        let sides = SIDES[usize::from(group.sides)].len();
        rest = &rest[sides * usize::from(group.sets)..];
    }
    line
}

/// The largest group that `rest`, which is not empty, begins with.
fn group(rest: &[Done]) -> Group {
    let first = &rest[0];
    let kind = match first.amount {
        Amount::Seconds(_) => 0,
        Amount::Reps(_) => 1,
        Amount::Breaths(_) => 2,
    };
    let like = |done: &Done, set: u8, side| {
        (done.set, done.side, done.amount) == (set, side, first.amount)
            && done.movement == first.movement
    };
    let repeats = |sides: &[Option<Side>], set: u8, rest: &[Done]| {
        sides.len() <= rest.len() && sides.iter().zip(rest).all(|(side, d)| like(d, set, *side))
    };
    // The last that fits is both sides, where both are there.
    let fits = SIDES.iter().rposition(|s| repeats(s, first.set, rest));
    let sides = fits.unwrap_or(0);
    let mut sets = 1_u8;
    for more in rest.chunks(SIDES[sides].len()).skip(1) {
        match first.set.checked_add(sets) {
            Some(set) if repeats(SIDES[sides], set, more) => sets += 1,
            _ => break,
        }
    }
    Group {
        kind,
        sides: u8::try_from(sides).unwrap_or(0),
        from: first.set,
        sets,
        amount: first.amount.number(),
    }
}

fn write_group(line: &mut Writer, group: &Group) {
    let plain = group.from == 1 && group.sets <= MOST_SETS;
    let sets = if plain { group.sets } else { 0 };
    line.digit(group.kind + 3 * group.sides + 12 * sets);
    if !plain {
        line.number(group.from);
        line.number(group.sets);
    }
    line.number(group.amount);
}

/// Reads a line whose first digit is `head`, of the month that begins with
/// `month`.
pub(super) fn read(head: u8, line: &mut Reader, month: Day) -> Option<Record> {
    let ending = ENDINGS.get(usize::from(head % 8)).copied();
    let effort = EFFORTS.get(usize::from(head / 8)).copied();
    let day = super::read_day(line, month);
    let (pain_before, beside) = read_pain(line);
    let (pain_after, all_done) = read_pain(line);
    let id = if beside & OTHER_ID == 0 {
        format!("{:016x}", line.digits(ID_DIGITS))
    } else {
        line.text()
    };
    let edits = if beside & EDITED == 0 {
        0
    } else {
        line.small()
    };
    let at = read_time(line, day);
    let (routine, name) = match line.digit() {
        WRITTEN_OUT => (line.text(), line.text()),
        code => {
            let known = ROUTINES.get(usize::from(code)).copied();
            let (routine, name) = line.known(known, ("", ""));
            (routine.to_owned(), name.to_owned())
        }
    };
    let seconds = line.small();
    let planned = line.small();
    let completed = if all_done == ALL_DONE {
        planned
    } else {
        line.small()
    };
    let mut done = Vec::new();
    while !line.is_over() {
        read_group(line, &mut done);
    }
    let record = Record {
        id,
        at,
        day,
        routine,
        name,
        seconds,
        ending: line.known(ending, Ending::Finished),
        planned,
        completed,
        done,
        pain_before,
        pain_after,
        effort: line.known(effort, None),
        edits,
    };
    line.whole(record)
}

fn read_group(line: &mut Reader, done: &mut Vec<Done>) {
    let movement = match line.digit() {
        WRITTEN_OUT => line.text(),
        code => {
            let known = MOVEMENTS.get(usize::from(code)).copied();
            line.known(known, "").to_owned()
        }
    };
    let shape = line.digit();
    let (from, sets) = match shape / 12 {
        0 => (line.small(), line.small()),
        sets => (1, sets),
    };
    let number = line.small();
    let count = u8::try_from(number).ok();
    let amount = match shape % 3 {
        0 => Amount::Seconds(number),
        1 => Amount::Reps(line.known(count, 0)),
        _ => Amount::Breaths(line.known(count, 0)),
    };
    // Sets are counted up to 255.
    line.known(u8::checked_add(from, sets.saturating_sub(1)), 0);
    for set in 0..sets {
        for side in SIDES[usize::from(shape / 3 % 4)] {
            done.push(Done {
                movement: movement.clone(),
                set: from.saturating_add(set),
                side: *side,
                amount,
            });
        }
    }
}

/// The number that an id of 16 lower-case hexadecimal digits is.
fn number_of(id: &str) -> Option<u64> {
    let number = u64::from_str_radix(id, 16).ok()?;
    (format!("{number:016x}") == id).then_some(number)
}
