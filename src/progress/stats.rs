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

/// The whole minutes of exercise on each day from `first` to `last`, both
/// included, that has any; in order of days.
pub fn minutes_per_day(history: &History, first: Day, last: Day) -> Vec<(Day, u32)> {
    let mut days: Vec<(Day, u64)> = Vec::new();
    let within = |r: &&Record| (first..=last).contains(&r.day) && r.seconds > 0;
    for record in history.records().iter().filter(within) {
        let seconds = u64::from(record.seconds);
        match days.binary_search_by_key(&record.day, |d| d.0) {
            Ok(at) => days[at].1 += seconds,
            Err(at) => days.insert(at, (record.day, seconds)),
        }
    }
    days.into_iter().map(|(day, s)| (day, minutes(s))).collect()
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
