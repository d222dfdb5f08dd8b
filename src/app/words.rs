//! Amounts and times in words, the same everywhere.

use std::time::Duration;

use crate::content::{Dose, Kit, Sides, Work};
use crate::plan::script::Side;
use crate::time::Day;

/// `2 sets of 10`, `20 seconds each side, twice`, `3 breaths, 3 times`.
pub fn dose(dose: Dose, sides: Sides) -> String {
    let each = match sides {
        Sides::Together => "",
        Sides::EachInTurn => " each side",
    };
    match dose.work {
        Work::Hold { seconds: n } => format!("{}{each}{}", seconds(n), times(dose.sets)),
        Work::HoldOpen { target } => format!("up to {}{each}{}", seconds(target), times(dose.sets)),
        Work::Breaths { count, .. } => {
            format!(
                "{}{each}{}",
                count_of(count, "slow breath"),
                times(dose.sets)
            )
        }
        Work::Reps { count, .. } | Work::OwnPace { count } => {
            format!("{} of {count}{each}", count_of(dose.sets, "set"))
        }
    }
}

/// `5 minutes`, `1 minute`: to the nearest minute, at least one.
pub fn minutes(span: Duration) -> String {
    let n = whole_minutes(span);
    if n == 1 {
        "1 minute".to_owned()
    } else {
        format!("{n} minutes")
    }
}

/// `5 min`
pub fn short_minutes(span: Duration) -> String {
    format!("{} min", whole_minutes(span))
}

/// To the nearest minute, at least one.
pub fn whole_minutes(span: Duration) -> u64 {
    ((span.as_secs() + 30) / 60).max(1)
}

/// The days of a week, Monday first.
pub const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// `45 seconds`
pub fn seconds(n: u16) -> String {
    count_of(n, "second")
}

/// `1 set`, `2 sets`
pub fn count_of<N: Into<u32>>(n: N, thing: &str) -> String {
    let n = n.into();
    if n == 1 {
        format!("1 {thing}")
    } else {
        format!("{n} {thing}s")
    }
}

/// `No kit`, `Band`, `Band and mat`, `Band, ball and mat`.
pub fn kit_list(kit: &[Kit]) -> String {
    let names: Vec<&str> = kit.iter().map(|k| k.name()).collect();
    match list(&names) {
        None => "No kit".to_owned(),
        Some(text) => capital(&text),
    }
}

/// `You need a band and a mat.`, or that nothing is needed.
pub fn kit_sentence(kit: &[Kit]) -> String {
    let names: Vec<String> = kit.iter().map(|k| format!("a {}", k.name())).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    match list(&names) {
        None => "No kit needed.".to_owned(),
        Some(text) => format!("You need {text}."),
    }
}

/// As [`kit_sentence`], and nothing where nothing has to be fetched.
pub fn kit_needed(kit: &[Kit]) -> String {
    match kit {
        [] => String::new(),
        kit => kit_sentence(kit),
    }
}

/// `, right side`, to follow what is done; nothing where there are no sides.
pub fn on_side(side: Option<Side>) -> String {
    side.map_or_else(String::new, |side| format!(", {} side", side.name()))
}

/// `a, b and c`; `None` for nothing.
pub fn list(names: &[&str]) -> Option<String> {
    match names {
        [] => None,
        [one] => Some((*one).to_owned()),
        [first @ .., last] => Some(format!("{} and {last}", first.join(", "))),
    }
}

/// The text with its first letter large. Our own words begin with plain
/// letters, so the tables of all alphabets stay out of the app.
pub fn capital(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// A day to come: `today`, `Saturday`, or `Sunday 29 November`.
pub fn day_ahead(day: Day, today: Day) -> String {
    match day.days_since(today) {
        0 => "today".to_owned(),
        1..=6 => day.weekday_name().to_owned(),
        _ => day.long(),
    }
}

/// The text with its first letter small; plain letters, as for [`capital`].
pub fn small(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    text
}

fn times(sets: u8) -> String {
    match sets {
        1 => String::new(),
        2 => ", twice".to_owned(),
        n => format!(", {n} times"),
    }
}
