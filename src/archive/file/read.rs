//! Reads a file back: first all of it, then the app shows what it holds, and
//! only then is anything written.
//!
//! What has lost its form, as by a cut or a lost quote, is left out and counted.
//! What has its form and cannot be (pain 11, a day in 3024) refuses the whole
//! file: somebody changed it, and nobody can say what else they changed.
//!
//! Invariant: any text at all is refused or gives only what the app could have
//! kept; never a panic.

use super::{HEAD, Refusal, VERSION};
use crate::archive::json::{self, Fields, Object, Value, written};
use crate::archive::readable::{check_in, session};
use crate::archive::{is_aside, is_before, read_settings, read_standing, routines};
use crate::plan::OwnRoutine;
use crate::progress::{CheckIn, Record};
use crate::settings::Settings;
use crate::time::Day;
use crate::triage::Standing;

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// Sessions, in the order of the file.
    pub records: Vec<Record>,
    /// Check-ins, in the order of the file.
    pub check_ins: Vec<CheckIn>,
    /// Own routines.
    pub own: Vec<OwnRoutine>,
    /// Locks, limits and the last full check: to be joined, never to be put in
    /// place of what is known.
    pub standing: Option<Standing>,
    /// Settings.
    pub settings: Option<Settings>,
    /// Texts that were kept aside, as (key, text).
    pub aside: Vec<(String, String)>,
    /// How many parts of it could not be read.
    pub unreadable: usize,
}

/// How a file of the first version begins: a list of sessions without a name of
/// the app.
const FIRST_VERSION: &str = "{\"version\":1,\"data\":[\n";

/// The year before which nothing can have been recorded.
const EARLIEST: i32 = 2000;

const MS_OF_A_DAY: i64 = 86_400_000;

/// What a number of this name can be: how to call it, from, to, and the rule.
const RANGES: [(&str, &str, i64, i64, &str); 7] = [
    ("pain_before", "pain", 0, 10, PAIN),
    ("pain_after", "pain", 0, 10, PAIN),
    ("pain", "pain", 0, 10, PAIN),
    ("pain_on_waking", "pain", 0, 10, PAIN),
    (
        "ability",
        "an activity at",
        0,
        10,
        "An activity is 0 to 10.",
    ),
    (
        "sitting_minutes",
        "minutes of sitting",
        0,
        1440,
        "A day has 1440 minutes.",
    ),
    (
        "overall",
        "an overall change of",
        -3,
        3,
        "The change is -3 to 3.",
    ),
];

const PAIN: &str = "Pain is 0 to 10.";

/// Reads a file that [`super::export`] made, or an earlier version. `today` is
/// the day by which a day to come is told.
pub fn read_file(text: &str, today: Day) -> Result<Found, Refusal> {
    let text = text.trim_start_matches('\u{feff}');
    let mut found = Found::default();
    let mut is_copy = true;
    let file = match json::parse(text) {
        Some(Value::Object(file)) => {
            is_copy = file.get("aside").list().is_some();
            file
        }
        Some(_) => return Err(Refusal::NotBackup),
        None => {
            let (file, unreadable) = loose(text).ok_or(Refusal::NotBackup)?;
            found.unreadable = unreadable.max(1);
            file
        }
    };
    let sessions = if file.get("app").text() == Some("Unhunch") {
        if file.number("version").is_some_and(|v: u64| VERSION < v) {
            return Err(Refusal::Newer);
        }
        "sessions"
    } else if is_copy && file.number("version") == Some(1_u64) {
        "data"
    } else {
        return Err(Refusal::NotBackup);
    };
    for (number, value) in (1..).zip(file.get(sessions).list().unwrap_or_default()) {
        judge(&format!("Session {number}"), value, today)?;
        found.records.extend(session::read(value));
    }
    for (number, value) in (1..).zip(file.get("check_ins").list().unwrap_or_default()) {
        judge(&format!("Check-in {number}"), value, today)?;
        found.check_ins.extend(check_in::read(value));
    }
    let entries = |name| file.get(name).list().unwrap_or_default();
    let own = entries("routines")
        .iter()
        .filter_map(routines::read_routine);
    found.own = own.filter(|own| own.id.starts_with("own-")).collect();
    found.aside = entries("aside").iter().filter_map(kept).collect();
    let whole = |name| file.get(name).object().map(written);
    let (standing, settings) = (whole("standing"), whole("settings"));
    found.standing = standing.as_deref().and_then(|s| read_standing(s).ok());
    found.settings = settings.as_deref().and_then(|s| read_settings(s).ok());
    let names = [
        sessions,
        "check_ins",
        "routines",
        "aside",
        "standing",
        "settings",
    ];
    let there: usize = names.map(|name| parts(file.get(name))).iter().sum();
    let read = found.records.len()
        + found.check_ins.len()
        + found.own.len()
        + found.aside.len()
        + usize::from(found.standing.is_some())
        + usize::from(found.settings.is_some());
    found.unreadable += there - read;
    Ok(found)
}

/// How many parts of a file stand under one name.
const fn parts(value: &Value) -> usize {
    match value {
        Value::List(values) => values.len(),
        Value::Null => 0,
        _ => 1,
    }
}

/// Refuses what cannot be. What is not even a number or a day is left to the
/// reader.
fn judge(entry: &str, value: &Value, today: Day) -> Result<(), Refusal> {
    let refuse = |what: &str| {
        let sentence = format!("{entry} of the file {what}");
        Err(Refusal::Impossible(sentence))
    };
    let Some(object) = value.object() else {
        return Ok(());
    };
    if let Some(text) = object.get("day").text() {
        let why = match Day::parse(text) {
            Some(day) if day.year() < EARLIEST => "before 2000",
            Some(day) if 1 < day.days_since(today) => "after today",
            Some(_) => "",
            None => "which is no day",
        };
        if !why.is_empty() {
            return refuse(&format!("is dated {text}, {why}."));
        }
    }
    let tomorrow = i64::from(today.days_since(Day::EPOCH)) + 2;
    if object
        .number("at")
        .is_some_and(|at: i64| tomorrow < at / MS_OF_A_DAY)
    {
        return refuse("was saved after today.");
    }
    for (name, value) in object.entries() {
        let range = RANGES.iter().find(|range| range.0 == name);
        if let (Some((_, what, low, high, rule)), Some(n)) = (range, value.number::<i64>())
            && !(*low..=*high).contains(&n)
        {
            return refuse(&format!("has {what} {n}. {rule}"));
        }
    }
    let activities = object.get("activities").list().unwrap_or_default();
    activities
        .iter()
        .try_for_each(|one| judge(entry, one, today))
}

/// A text that was kept aside. Nothing else may be written through a file.
fn kept(saved: &Value) -> Option<(String, String)> {
    let saved = Fields::of(saved.object()?);
    let (key, text) = (saved.text("key"), saved.text("text"));
    saved.demand(is_aside(&key) || is_before(&key));
    saved.whole((key, text))
}

/// What can still be read line by line of a file that cannot be read as a whole,
/// and how many lines cannot; `None` when it is none of ours.
fn loose(text: &str) -> Option<(Object, usize)> {
    if !(text.starts_with(HEAD) || text.starts_with(FIRST_VERSION)) {
        return None;
    }
    let mut lines = text.lines();
    let mut file = Object::default();
    let mut unreadable = 0;
    let object = |open: &str, line: &str| {
        // A name with its value, or with the beginning of a list.
        let close = if line.ends_with('[') { "]}" } else { "}" };
        match json::parse(&format!("{open}{line}{close}")) {
            Some(Value::Object(object)) => Some(object),
            _ => None,
        }
    };
    let head = lines.next()?;
    file.join(object("", head.trim_end_matches(','))?);
    for line in lines {
        let line = line.trim_start_matches([']', ',']).trim_end_matches(',');
        if line.is_empty() || line == "}" || line == "]}" {
            continue;
        }
        let read = match json::parse(line) {
            Some(entry) => file.add_to_last(entry),
            None => object("{", line).map(|named| file.join(named)),
        };
        unreadable += usize::from(read.is_none());
    }
    Some((file, unreadable))
}
