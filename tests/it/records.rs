//! Records to test with: plain ones by the day, and arbitrary ones.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use unhunch::plan::script::Side;
use unhunch::progress::{Amount, Done, Effort, Ending, History, Pain, Record, StopReason};
use unhunch::time::{Day, WallTime};

pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).expect("a test names real days")
}

/// A finished 5-minute session on `day` with this pain before it.
pub(crate) fn session(day: Day, pain: Option<u8>) -> Record {
    let since = i64::from(day.days_since(Day::new(1970, 1, 1).expect("a real day")));
    Record {
        id: format!("{:016x}", since.unsigned_abs()),
        at: WallTime(since * 86_400_000 + 36_000_000),
        day,
        routine: "desk-reset".to_owned(),
        name: "Desk reset".to_owned(),
        seconds: 300,
        ending: Ending::Finished,
        planned: 2,
        completed: 2,
        done: vec![
            Done {
                movement: "wall-slide".to_owned(),
                set: 1,
                side: None,
                amount: Amount::Reps(12),
            },
            Done {
                movement: "doorway-stretch".to_owned(),
                set: 1,
                side: Some(Side::Right),
                amount: Amount::Seconds(30),
            },
        ],
        pain_before: pain.map(|p| Pain::new(p).expect("a test uses 0 to 10")),
        pain_after: None,
        effort: Some(Effort::AboutRight),
        edits: 0,
    }
}

/// One character a day up to and including `last`: a digit is that pain before
/// a session, `x` is 10, `-` a session without a score, `.` no session.
pub(crate) fn diary(last: Day, days: &str) -> History {
    let marks: Vec<char> = days.chars().filter(|c| !c.is_whitespace()).collect();
    let first = last.plus(1 - i32::try_from(marks.len()).expect("a short diary"));
    (0..)
        .map(|i| first.plus(i))
        .zip(marks)
        .filter_map(|(day, mark)| match mark {
            '.' => None,
            '-' => Some(session(day, None)),
            'x' => Some(session(day, Some(10))),
            digit => Some(session(day, Some(u8::try_from(digit.to_digit(10)?).ok()?))),
        })
        .collect()
}

pub(crate) fn any_day() -> impl Strategy<Value = Day> {
    let near = (0..5000_i32).prop_map(|n| day("2015-01-01").plus(n));
    let far = (0..3_650_000_i32).prop_map(|n| day("0001-01-01").plus(n));
    prop_oneof![9 => near, 1 => far]
}

fn any_ending() -> impl Strategy<Value = Ending> {
    prop_oneof![
        Just(Ending::Finished),
        prop::sample::select(vec![
            StopReason::Emergency,
            StopReason::Numbness,
            StopReason::Sharp,
            StopReason::HurtMore,
            StopReason::TooHard,
            StopReason::Other,
            StopReason::NotSaid,
        ])
        .prop_map(Ending::Stopped),
    ]
}

/// With quotes and line breaks, which saved text has to survive.
fn any_text() -> impl Strategy<Value = String> {
    "[a-zé’😀\n\r\"\\\\,{}]{0,8}"
}

fn any_done() -> impl Strategy<Value = Done> {
    let side = option::of(prop_oneof![Just(Side::Right), Just(Side::Left)]);
    let amount = prop_oneof![
        any::<u16>().prop_map(Amount::Seconds),
        any::<u8>().prop_map(Amount::Reps),
        any::<u8>().prop_map(Amount::Breaths),
    ];
    (any_text(), any::<u8>(), side, amount).prop_map(|(movement, set, side, amount)| Done {
        movement,
        set,
        side,
        amount,
    })
}

pub(crate) fn any_record() -> impl Strategy<Value = Record> {
    let pain = || option::of((0..=10_u8).prop_map(|n| Pain::new(n).expect("0 to 10")));
    let effort = option::of(prop::sample::select(vec![
        Effort::TooEasy,
        Effort::AboutRight,
        Effort::TooHard,
    ]));
    let clock = -8_640_000_000_000_000..=8_640_000_000_000_000_i64;
    let told = (pain(), pain(), effort, any_ending());
    let text = ("[0-9a-f]{16}", any_text(), any_text());
    let numbers = (any::<u32>(), any::<u8>(), any::<u8>());
    (clock, any_day(), text, numbers, told, vec(any_done(), 0..4)).prop_map(
        |(at, day, (id, routine, name), (seconds, planned, completed), told, done)| Record {
            id,
            at: WallTime(at),
            day,
            routine,
            name,
            seconds,
            ending: told.3,
            planned,
            completed,
            done,
            pain_before: told.0,
            pain_after: told.1,
            effort: told.2,
            edits: 0,
        },
    )
}

pub(crate) fn any_history() -> impl Strategy<Value = History> {
    vec(any_record(), 0..24).prop_map(|records| records.into_iter().collect())
}
