//! Which days were active, and for how many minutes. There is no streak to
//! break and nothing is counted against a person: broken streaks make people
//! give up (ux.md 1.7).
//!
//! Invariant: a day is active only when some work was really done on it.

use crate::progress::history::History;
use crate::progress::record::Record;
use crate::time::Day;

/// Which of the last 28 days were active, oldest first, today last.
pub fn active_days(history: &History, today: Day) -> [bool; 28] {
    active_from(history, today.plus(-27), today)
}

/// How many days are marked.
pub fn count(days: &[bool]) -> usize {
    days.iter().filter(|&&active| active).count()
}

/// Which days of this calendar week were active, Monday first. Days to come
/// are not.
pub fn this_week(history: &History, today: Day) -> [bool; 7] {
    let monday = today.plus(-i32::from(today.weekday_from_monday()));
    active_from(history, monday, today)
}

/// The whole minutes in `seconds`: rounded to the nearest, but at least 1 when
/// there are any.
pub fn minutes(seconds: u64) -> u32 {
    let nearest = (seconds + 30) / 60;
    let shown = nearest.max(u64::from(seconds > 0));
    u32::try_from(shown).unwrap_or(u32::MAX)
}

/// The sentence over the active days, from how many there were among 28.
pub fn active_sentence(count: usize) -> String {
    if count == 0 {
        return "The days you are active will show here.".to_owned();
    }
    format!(
        "You’ve been active on {count} of the last 28 days. Rest days count as part of the plan."
    )
}

/// This week against the aim: no zero, and nothing is ever missing. Nothing
/// before the first active day.
pub fn week_sentence(active: usize, aim: usize) -> String {
    match active {
        0 => String::new(),
        _ if active < aim => format!("{active} of {aim} days this week."),
        _ => {
            let more = if aim < active { "more than " } else { "" };
            format!("{active} days this week. That is {more}your aim.")
        }
    }
}

/// The first day that holds a session or a check-in.
pub fn first_day(history: &History) -> Option<Day> {
    let done = history.records().iter().map(|r| r.day).min();
    let told = history.check_ins().first().map(|c| c.day);
    done.into_iter().chain(told).min()
}

/// Days without a session or a check-in after which a person is welcomed back
/// (ux.md 5, statement 35).
const AWAY_DAYS: i32 = 14;

/// Whether the person was here before, but not in the last two weeks.
pub fn is_back(history: &History, today: Day) -> bool {
    let recent = |day: Day| today.days_since(day) < AWAY_DAYS;
    let mut done = history.records().iter();
    let mut told = history.check_ins().iter();
    !history.is_empty() && !done.any(|r| recent(r.day)) && !told.any(|c| recent(c.day))
}

fn active_from<const N: usize>(history: &History, first: Day, today: Day) -> [bool; N] {
    let mut days = [false; N];
    for record in history
        .records()
        .iter()
        .filter(|r| worked(r) && r.day <= today)
    {
        let place = usize::try_from(record.day.days_since(first)).ok();
        if let Some(day) = place.and_then(|p| days.get_mut(p)) {
            *day = true;
        }
    }
    days
}

fn worked(record: &Record) -> bool {
    !record.done.is_empty()
}
