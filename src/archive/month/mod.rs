//! A month as it is saved, version 2: each session and each check-in is one
//! short text that ends with a checksum.
//!
//! ```text
//! {"version":2,"data":[
//! "0M513cRgK…",
//! "WM70…"
//! ]}
//! ```
//!
//! It is JSON, so that the first version sees a newer one and leaves it alone.
//! A line holds the day of the month and not the month: that is in its
//! checksum, so that a line under another key is not read as one of it.
//!
//! Invariant: what was written comes out as it was, and any damage to a line
//! costs that line and never gives another value.

mod check_in;
mod codes;
mod digits;
mod session;

use digits::{Reader, Writer, checksum};

use crate::archive::json::{Value, joined};
use crate::archive::problem::{Problem, Why};
use crate::archive::{envelope, keys, readable};
use crate::pain::Pain;
use crate::progress::{CheckIn, History, Record};
use crate::time::{Day, WallTime};

/// The version of months that is written.
const VERSION: u64 = 2;

/// How the text of a month begins and ends.
const HEAD: &str = "{\"version\":2,\"data\":[\n";
const END: &str = "\n]}";

/// Digits of the checksum at the end of a line.
const SUM_DIGITS: u8 = 4;

/// What was read under the key of a month.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Month {
    /// Its sessions.
    pub records: Vec<Record>,
    /// Its check-ins.
    pub check_ins: Vec<CheckIn>,
    /// What could not be read.
    pub problem: Option<Problem>,
    /// Whether an older version wrote it. Before the key is written again, the
    /// text must be kept under [`keys::before_key`].
    pub older: bool,
}

/// The text to save under `key`, a [`keys::month_key`]: the sessions of that
/// month, then its check-ins, one a line.
pub fn write_month(history: &History, key: &str) -> String {
    let begin = begin_sum(key);
    let line = |mut line: Writer| {
        let sum = checksum(begin, &line.0);
        line.digits(u64::from(sum), SUM_DIGITS);
        format!("\"{}\"", line.0)
    };
    let month = keys::first_day(key);
    let records = month.into_iter().flat_map(|day| history.in_month(day));
    let told = month.into_iter();
    let told = told.flat_map(|day| history.check_ins_in_month(day));
    let lines = records
        .map(session::write)
        .chain(told.map(check_in::write))
        .map(line);
    format!("{HEAD}{}{END}", joined(lines, ",\n"))
}

/// Reads the text found under a month's key, whichever version wrote it.
///
/// A damaged line costs only itself. Before this key is written again, the
/// text of a problem must be kept under [`keys::aside_key`]; a month of a newer
/// version must not be written at all.
pub fn read_month(key: &str, text: &str) -> Month {
    if let Some(lines) = text.strip_prefix(HEAD) {
        return whole_month(key, text, lines);
    }
    let found = envelope::open(text).and_then(|data| data.into_list().ok_or(Why::Damaged));
    let (values, whole) = match found {
        Err(Why::Newer(version)) if VERSION < version => {
            return Month {
                problem: Some(Problem::new(key, text, Why::Newer(version))),
                ..Month::default()
            };
        }
        Ok(values) => (values, true),
        Err(_) => (envelope::loose_lines(text), false),
    };
    let mut month = first_version(key, &values);
    let why = match values.len() - month.records.len() {
        _ if !whole => Some(Why::Damaged),
        0 => None,
        unread => Some(Why::SomeDamaged(unread)),
    };
    month.problem = why.map(|why| Problem::new(key, text, why));
    if month.records.is_empty() {
        // Perhaps it is one of ours whose beginning is damaged.
        let mut ours = Month::default();
        read_lines(key, text, &mut ours);
        if !(ours.records.is_empty() && ours.check_ins.is_empty()) {
            ours.problem = Some(Problem::new(key, text, Why::Damaged));
            return ours;
        }
    }
    month
}

/// Reads `lines` of `text`, which begins as this version begins.
fn whole_month(key: &str, text: &str, lines: &str) -> Month {
    let mut month = Month::default();
    let ended = lines.strip_suffix(END);
    let unread = read_lines(key, ended.unwrap_or(lines), &mut month);
    let why = match (ended, unread) {
        (Some(_), 0) => None,
        (Some(_), n) => Some(Why::SomeDamaged(n)),
        (None, _) => Some(Why::Damaged),
    };
    month.problem = why.map(|why| Problem::new(key, text, why));
    month
}

/// What the first version wrote as a list.
fn first_version(key: &str, values: &[Value]) -> Month {
    let records = values.iter().filter_map(readable::session::read);
    let records = records.filter(|record| keys::month_key(record.day) == key);
    Month {
        records: records.collect(),
        older: !values.is_empty(),
        ..Month::default()
    }
}

/// Reads every line that can be read, and counts what stands between and is
/// none. What stands round the lines may be damaged as well: a lost quote or
/// line break costs no more than the lines beside it.
fn read_lines(key: &str, lines: &str, month: &mut Month) -> usize {
    let first_day = keys::first_day(key);
    let begin = begin_sum(key);
    let mut unread = 0;
    for line in lines.split(['"', '\n']) {
        if line.is_empty() || line == "," {
            continue;
        }
        let read = first_day.and_then(|day| read_line(begin, line, day, month));
        unread += usize::from(read.is_none());
    }
    unread
}

fn read_line(begin: u32, line: &str, first_day: Day, month: &mut Month) -> Option<()> {
    let at = line.len().checked_sub(usize::from(SUM_DIGITS))?;
    let (line, sum) = line.split_at_checked(at)?;
    if Reader::of(sum).digits(SUM_DIGITS) != u64::from(checksum(begin, line)) {
        return None;
    }
    let mut rest = Reader::of(line);
    let head = rest.digit();
    if head < check_in::HEAD {
        month
            .records
            .push(session::read(head, &mut rest, first_day)?);
    } else {
        month
            .check_ins
            .push(check_in::read(head, &mut rest, first_day)?);
    }
    Some(())
}

/// What the checksums of the lines under `key` begin with.
fn begin_sum(key: &str) -> u32 {
    checksum(0x00b7_04ce, key)
}

fn read_day(line: &mut Reader, month: Day) -> Day {
    let day = Day::new(month.year(), month.month(), line.digit());
    line.known(day, month)
}

/// Pain with what stands `beside` it, 0 to 3, in one digit.
fn write_pain(line: &mut Writer, pain: Option<Pain>, beside: u8) {
    line.digit(pain.map_or(0, |p| p.get() + 1) + 12 * beside);
}

fn read_pain(line: &mut Reader) -> (Option<Pain>, u8) {
    let digit = line.digit();
    let pain = (digit % 12).checked_sub(1).and_then(Pain::new);
    (pain, digit / 12)
}

/// A time as so many milliseconds after the day began in UTC, twice; and one
/// more where it is so many before.
fn write_time(line: &mut Writer, at: WallTime, day: Day) {
    let since = at.0.wrapping_sub(begin_of(day));
    line.number((since.wrapping_shl(1) ^ (since >> 63)).cast_unsigned());
}

fn read_time(line: &mut Reader, day: Day) -> WallTime {
    let number = line.number();
    let since = (number >> 1) ^ (number & 1).wrapping_neg();
    WallTime(begin_of(day).wrapping_add(since.cast_signed()))
}

fn begin_of(day: Day) -> i64 {
    i64::from(day.days_since(Day::EPOCH)) * 86_400_000
}
