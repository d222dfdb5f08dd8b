//! Everything that was ever recorded, in one list, so that every screen and
//! every saved month tells the same story.
//!
//! Invariant: records stand in order of time, then id, and no id stands twice.

use crate::progress::record::Record;
use crate::time::{Day, WallTime};

/// All records, earliest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    records: Vec<Record>,
}

impl History {
    /// Adds a record. One with the same id is replaced, as when the pain after
    /// a session is told later.
    pub fn insert(&mut self, record: Record) {
        self.records.retain(|r| r.id != record.id);
        let place = self.records.partition_point(|r| order(r) < order(&record));
        self.records.insert(place, record);
    }

    /// Takes away every record that `goes`.
    pub fn remove_where(&mut self, goes: impl Fn(&Record) -> bool) {
        self.records.retain(|r| !goes(r));
    }

    /// All records, earliest first.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// The records that carry this day, earliest first.
    pub fn on(&self, day: Day) -> impl Iterator<Item = &Record> {
        self.records.iter().filter(move |r| r.day == day)
    }

    /// The first day of every month that has a record, earliest first.
    pub fn months(&self) -> Vec<Day> {
        let mut months: Vec<Day> = self.records.iter().map(|r| month_of(r.day)).collect();
        months.sort_unstable();
        months.dedup();
        months
    }

    /// The records of the month in which `day` lies, earliest first.
    pub fn in_month(&self, day: Day) -> impl Iterator<Item = &Record> {
        let month = month_of(day);
        self.records
            .iter()
            .filter(move |r| month_of(r.day) == month)
    }
}

impl FromIterator<Record> for History {
    /// Sorts once, which is what opening ten years of records needs. Of records
    /// with the same id the last one stays.
    fn from_iter<I: IntoIterator<Item = Record>>(records: I) -> Self {
        let mut records: Vec<Record> = records.into_iter().collect();
        records.reverse();
        records.sort_by(|a, b| a.id.cmp(&b.id));
        records.dedup_by(|later, kept| later.id == kept.id);
        records.sort_by(|a, b| order(a).cmp(&order(b)));
        Self { records }
    }
}

/// The first day of the month in which `day` lies.
fn month_of(day: Day) -> Day {
    day.plus(1 - i32::from(day.day()))
}

fn order(record: &Record) -> (WallTime, &str) {
    (record.at, &record.id)
}
