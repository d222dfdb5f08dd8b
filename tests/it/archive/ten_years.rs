//! Ten years of use fit: the sessions as the app records them.

use std::time::Duration;

use unhunch::archive::{join, month_key, read_month, write_month};
use unhunch::content;
use unhunch::plan::script::{BeatKind, Script};
use unhunch::plan::{self, Pace, Person, Program};
use unhunch::progress::{Amount, CheckIn, Done, Effort, Ending, History, Pain, Record};
use unhunch::time::WallTime;
use unhunch::triage::Scope;

use crate::records::day;
use crate::triage::clearance;

const DAYS: i32 = 3650;

/// 15 % of what a browser gives, 5 Mi letters of 16 bits.
const MOST: usize = 5 * 1024 * 1024 * 15 / 100;

/// The shipped routine as it is played.
fn script(routine: &str) -> Script {
    let pace = Pace {
        ready: Duration::from_secs(10),
        rest: Duration::from_secs(20),
    };
    let program = Program::shipped(
        content::routine(routine).expect("it is shipped"),
        &Person::default(),
    );
    plan::script(&program, &clearance(Scope::Full), pace).expect("it has work in it")
}

/// All of it done.
fn done(script: &Script) -> Vec<Done> {
    let amount = |kind: BeatKind| {
        Some(match kind {
            BeatKind::Hold { length } => Amount::Seconds(u16::try_from(length.as_secs()).ok()?),
            BeatKind::HoldOpen { target } => Amount::Seconds(u16::try_from(target.as_secs()).ok()?),
            BeatKind::Reps { count, .. } | BeatKind::OwnPace { count } => Amount::Reps(count),
            BeatKind::Breaths { count, .. } => Amount::Breaths(count),
            _ => return None,
        })
    };
    let beats = script.beats().iter().filter_map(|beat| {
        Some(Done {
            movement: script.steps()[beat.step].movement.as_str().to_owned(),
            set: beat.set,
            side: beat.side,
            amount: amount(beat.kind)?,
        })
    });
    beats.collect()
}

/// Three sessions a day with pain before and after, a check-in a day with pain,
/// and a note on about 15 % of them.
pub(super) fn ten_years() -> History {
    let scripts = ["morning", "desk-reset", "evening"].map(script);
    let mut random = 0x1234_5678_9abc_def0_u64;
    let mut next = move || {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        random
    };
    let (mut records, mut told) = (Vec::new(), Vec::new());
    let first = day("2026-11-22");
    for n in 0..DAYS {
        let day = first.plus(n);
        let midnight = i64::from(day.days_since(unhunch::time::Day::EPOCH)) * 86_400_000;
        let pain = |n: u64| u8::try_from(n % 11).ok().and_then(Pain::new);
        for (script, hour) in scripts.iter().zip([7_i64, 13, 22]) {
            let wall = midnight + hour * 3_600_000 + (next() % 3_600_000).cast_signed();
            let steps = u8::try_from(script.steps().len()).expect("few steps");
            records.push(Record {
                id: format!("{:016x}", next()),
                at: WallTime(wall),
                day,
                routine: script.routine().to_owned(),
                name: script.name().to_owned(),
                seconds: u32::try_from(150 + next() % 400).expect("a few minutes"),
                ending: Ending::Finished,
                planned: steps,
                completed: steps,
                done: done(script),
                pain_before: pain(next()),
                pain_after: pain(next()),
                effort: Some(Effort::AboutRight),
                edits: 1,
            });
        }
        let mut check_in = CheckIn::new(
            day,
            WallTime(midnight + (next() % 86_400_000).cast_signed()),
        );
        check_in.pain = pain(next());
        if next() % 100 < 15 {
            "Sat for three hours in the car, then slept badly; stiff neck."
                .clone_into(&mut check_in.note);
        }
        told.push(check_in);
    }
    let mut history = History::default();
    join(&mut history, records, told);
    history
}

fn saved(history: &History) -> Vec<(String, String)> {
    let key = |month| {
        let key = month_key(month);
        let text = write_month(history, &key);
        (key, text)
    };
    history.months().into_iter().map(key).collect()
}

#[test]
fn ten_years_take_at_most_15_percent_of_the_storage() {
    let history = ten_years();
    let saved = saved(&history);
    let letters = |text: &String| text.encode_utf16().count();
    let all: usize = saved
        .iter()
        .map(|(key, text)| letters(key) + letters(text))
        .sum();
    assert!(all <= MOST, "{all} letters of {MOST}");
    let mut read = History::default();
    let months: Vec<_> = saved
        .iter()
        .map(|(key, text)| read_month(key, text))
        .collect();
    let records = months.iter().flat_map(|m| m.records.clone()).collect();
    let told = months.iter().flat_map(|m| m.check_ins.clone()).collect();
    join(&mut read, records, told);
    assert!(read == history);
}
