//! The person's time zone, as their device keeps it.
//!
//! A browser tells the name of the zone and how far it is from UTC at any
//! instant; the days on which that changes are found by looking. Where they
//! follow a rule of the year, the file says the rule; else it lists them.

use crate::reminders::text::folded;
use crate::time::{Day, MinuteOfDay, WallTime};

/// Minutes of a day.
const DAY: i64 = 1440;

/// How many years are looked at, from the first day of last year.
const YEARS: i32 = 6;

/// No zone changes twice within this, in minutes.
const STEP: i64 = 7 * DAY;

/// A time zone over some years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    /// `Europe/London`
    pub name: String,
    /// The beginning of what is known, in minutes since 1970, UTC.
    begin: i64,
    /// Minutes by which it is ahead of UTC at the beginning.
    first: i64,
    /// The changes since, in order.
    changes: Vec<Change>,
}

/// The clocks are changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// When, in minutes since 1970, UTC.
    pub at: i64,
    /// Minutes ahead of UTC before.
    pub from: i64,
    /// Minutes ahead of UTC after.
    pub to: i64,
}

impl Change {
    /// The day and the time that the clocks showed when they were changed.
    fn local(&self) -> (Day, MinuteOfDay) {
        local(self.at + self.from)
    }
}

impl Zone {
    /// The zone called `name`, from last year on, as `ahead` tells it: minutes
    /// ahead of UTC at an instant.
    pub fn found(name: &str, today: Day, ahead: &dyn Fn(WallTime) -> i32) -> Self {
        let ahead = |minute: i64| i64::from(ahead(WallTime(minute * 60_000)));
        let new_year = |year| Day::new(year, 1, 1).unwrap_or(Day::EPOCH);
        let minute_of = |day: Day| i64::from(day.days_since(Day::EPOCH)) * DAY;
        let begin = minute_of(new_year(today.year() - 1));
        let end = minute_of(new_year(today.year() - 1 + YEARS));
        let first = ahead(begin);
        let (mut minute, mut from, mut changes) = (begin, first, Vec::new());
        while minute < end {
            let next = (minute + STEP).min(end);
            let to = ahead(next);
            if to != from {
                let (mut before, mut after) = (minute, next);
                while 1 < after - before {
                    let middle = before + (after - before) / 2;
                    if ahead(middle) == from {
                        before = middle;
                    } else {
                        after = middle;
                    }
                }
                changes.push(Change {
                    at: after,
                    from,
                    to,
                });
            }
            (minute, from) = (next, to);
        }
        // A name is used as a parameter, where some letters end it.
        let is_plain = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '+' | '-');
        let name: String = name.chars().filter(is_plain).collect();
        Self {
            name: if name.is_empty() {
                "Local".to_owned()
            } else {
                name
            },
            begin,
            first,
            changes,
        }
    }

    /// The zone for a calendar file.
    pub(super) fn write(&self, file: &mut String) {
        folded(file, &format!("BEGIN:VTIMEZONE\nTZID:{}", self.name));
        let rules = [self.rule(0), self.rule(1)];
        if let [Some(first), Some(second)] = &rules {
            part(file, &self.changes[0], first);
            part(file, &self.changes[1], second);
        } else {
            let (at, offset) = (self.begin - self.first, self.first);
            let begin = Change {
                at,
                from: offset,
                to: offset,
            };
            part(file, &begin, "");
            for change in &self.changes {
                part(file, change, "");
            }
        }
        folded(file, "END:VTIMEZONE");
    }

    /// The rule of every other change, beginning with this one, when there is
    /// one that holds in every year.
    fn rule(&self, at: usize) -> Option<String> {
        let twice_a_year = self.changes.len() == usize::try_from(YEARS).ok()? * 2;
        let first = self.changes.get(at).filter(|_| twice_a_year)?;
        let others = self.changes.iter().skip(at).step_by(2);
        let (day, minute) = first.local();
        let kind = |day: Day| (day.month(), day.weekday_from_monday());
        let nth = |day: Day| (day.day() - 1) / 7;
        let is_last = |day: Day| day.plus(7).month() != day.month();
        let (mut always_last, mut always_nth) = (true, true);
        for other in others {
            let (its_day, its_minute) = other.local();
            let same = kind(its_day) == kind(day)
                && its_minute == minute
                && (other.from, other.to) == (first.from, first.to);
            if !same {
                return None;
            }
            always_last &= is_last(its_day);
            always_nth &= nth(its_day) == nth(day);
        }
        let place = match (always_last, always_nth) {
            (true, _) => "-1".to_owned(),
            (false, true) => (nth(day) + 1).to_string(),
            (false, false) => return None,
        };
        let (month, weekday) = kind(day);
        let weekday = WEEKDAYS[usize::from(weekday)];
        Some(format!(
            "RRULE:FREQ=YEARLY;BYMONTH={month};BYDAY={place}{weekday}\n"
        ))
    }
}

/// One change of the clocks, with the line of the rule by which it comes again,
/// if any.
fn part(file: &mut String, change: &Change, rule: &str) {
    let kind = if change.from < change.to {
        "DAYLIGHT"
    } else {
        "STANDARD"
    };
    let (day, minute) = change.local();
    let (start, from, to) = (stamp(day, minute), offset(change.from), offset(change.to));
    folded(
        file,
        &format!(
            "BEGIN:{kind}
DTSTART:{start}
TZOFFSETFROM:{from}
TZOFFSETTO:{to}
{rule}END:{kind}"
        ),
    );
}

/// How the days of the week are called in a rule, Monday first.
pub(super) const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// `20261123T073000`
pub(super) fn stamp(day: Day, minute: MinuteOfDay) -> String {
    let (year, month, date) = (day.year(), day.month(), day.day());
    let (hour, minute) = (minute.hour(), minute.minutes() % 60);
    format!("{year:04}{month:02}{date:02}T{hour:02}{minute:02}00")
}

/// The day and the time of so many minutes since 1970.
pub(super) fn local(minutes: i64) -> (Day, MinuteOfDay) {
    let days = i32::try_from(minutes.div_euclid(DAY)).unwrap_or(0);
    let minute = u16::try_from(minutes.rem_euclid(DAY)).unwrap_or(0);
    (Day::EPOCH.plus(days), MinuteOfDay::new(minute))
}

/// `+0530`, `-0500`
fn offset(minutes: i64) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.abs();
    format!("{sign}{:02}{:02}", minutes / 60, minutes % 60)
}
