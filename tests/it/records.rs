//! Records to test with: plain ones by the day, and arbitrary ones.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use unhunch::plan::script::Side;
use unhunch::progress::{
    Ability, Activity, Amount, CheckIn, Done, Effort, Ending, History, Overall, Pain, Record,
    Since, StopReason,
};
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

/// With all that saved text has to survive.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zé’😀\n\r\"\\\\,{};^\\[\u{0}\u{1f}]{0,8}",
        1 => any::<String>(),
    ]
}

/// A name of our own, or any other.
fn any_name(known: &[&'static str]) -> impl Strategy<Value = String> + use<> {
    let known = prop::sample::select(known.to_vec());
    prop_oneof![known.prop_map(str::to_owned), any_text()]
}

fn any_done() -> impl Strategy<Value = Done> {
    let side = option::of(prop_oneof![Just(Side::Right), Just(Side::Left)]);
    let amount = prop_oneof![
        any::<u16>().prop_map(Amount::Seconds),
        any::<u8>().prop_map(Amount::Reps),
        any::<u8>().prop_map(Amount::Breaths),
    ];
    let movement = any_name(&["band-pull-apart", "childs-pose-side-reach"]);
    (movement, any::<u8>(), side, amount).prop_map(|(movement, set, side, amount)| Done {
        movement,
        set,
        side,
        amount,
    })
}

/// Sets that follow one another, on one side or on both.
fn any_sets() -> impl Strategy<Value = Vec<Done>> {
    let from = prop_oneof![3 => Just(1_u8), 1 => any::<u8>()];
    (any_done(), any::<bool>(), from, 1..7_u8).prop_map(|(done, both, from, sets)| {
        let sides = if both {
            vec![Some(Side::Right), Some(Side::Left)]
        } else {
            vec![done.side]
        };
        let set = |set: u8| {
            let done = done.clone();
            sides.clone().into_iter().map(move |side| Done {
                set,
                side,
                ..done.clone()
            })
        };
        (from..from.saturating_add(sets)).flat_map(set).collect()
    })
}

fn any_work() -> impl Strategy<Value = Vec<Done>> {
    let piece = prop_oneof![any_done().prop_map(|done| vec![done]), any_sets()];
    vec(piece, 0..4).prop_map(|pieces| pieces.concat())
}

fn any_pain() -> impl Strategy<Value = Option<Pain>> {
    option::of((0..=10_u8).prop_map(|n| Pain::new(n).expect("0 to 10")))
}

/// All that a browser's clock can show.
fn any_time() -> impl Strategy<Value = WallTime> {
    let clock = -8_640_000_000_000_000..=8_640_000_000_000_000_i64;
    clock.prop_map(WallTime)
}

pub(crate) fn any_check_in() -> impl Strategy<Value = CheckIn> {
    let ability = (0..=10_u8).prop_map(|n| Ability::new(n).expect("0 to 10"));
    let activity = (any_text(), ability).prop_map(|(name, ability)| Activity { name, ability });
    let since = vec![Since::Usual, Since::Settling, Since::NotSettling];
    let overall = (-3..=3_i8).prop_map(|n| Overall::new(n).expect("-3 to 3"));
    let told = (
        option::of(prop::sample::select(since)),
        option::of(any::<bool>()),
        option::of(0..=1440_u16),
        vec(activity, 0..=3),
        option::of(any::<u16>()),
        option::of(overall),
    );
    let words = (any_text(), any_text());
    (any_day(), any_time(), any_pain(), any_pain(), told, words).prop_map(
        |(day, at, pain, waking, told, (medicine, note))| CheckIn {
            pain,
            waking,
            since: told.0,
            slept: told.1,
            sitting: told.2,
            activities: told.3,
            slide_cm: told.4,
            overall: told.5,
            medicine,
            note,
            ..CheckIn::new(day, at)
        },
    )
}

pub(crate) fn any_record() -> impl Strategy<Value = Record> {
    let effort = option::of(prop::sample::select(vec![
        Effort::TooEasy,
        Effort::AboutRight,
        Effort::TooHard,
    ]));
    let told = (any_pain(), any_pain(), effort, any_ending());
    let id = prop_oneof![4 => "[0-9a-f]{16}", 1 => "[0-9a-fA-F]{15,17}", 1 => any_text()];
    let name = any_name(&["Desk reset", "Evening"]);
    let text = (id, any_name(&["desk-reset", "evening"]), name);
    let numbers = (any::<u32>(), any::<u8>(), option::of(any::<u8>()));
    let edits = prop_oneof![Just(0_u16), any::<u16>()];
    (
        any_time(),
        any_day(),
        text,
        numbers,
        told,
        any_work(),
        edits,
    )
        .prop_map(
            |(at, day, (id, routine, name), (seconds, planned, less), told, done, edits)| Record {
                id,
                at,
                day,
                routine,
                name,
                seconds,
                ending: told.3,
                planned,
                completed: less.unwrap_or(planned),
                done,
                pain_before: told.0,
                pain_after: told.1,
                effort: told.2,
                edits,
            },
        )
}

pub(crate) fn any_history() -> impl Strategy<Value = History> {
    (vec(any_record(), 0..24), vec(any_check_in(), 0..12)).prop_map(|(records, told)| {
        let mut history: History = records.into_iter().collect();
        for told in told {
            history.check_in(told);
        }
        history
    })
}
