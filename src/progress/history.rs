//! Everything that was ever recorded, in one list, so that every screen and
//! every saved month tells the same story.
//!
//! Invariant: records stand in order of time, then id, and no id stands twice.

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::mem;

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
        let mut months: Vec<Day> = Vec::new();
        for month in self.records.iter().map(|r| month_of(r.day)) {
            if let Err(at) = months.binary_search(&month) {
                months.insert(at, month);
            }
        }
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

impl Extend<Record> for History {
    /// Sorts once, which is what opening ten years of records needs. Of records
    /// with the same id the last one stays.
    fn extend<I: IntoIterator<Item = Record>>(&mut self, records: I) {
        self.records.extend(records);
        sort(&mut self.records, |a, b| a.id.cmp(&b.id));
        self.records.dedup_by(|earlier, kept| earlier.id == kept.id);
        sort(&mut self.records, |a, b| order(a).cmp(&order(b)));
    }
}

impl FromIterator<Record> for History {
    fn from_iter<I: IntoIterator<Item = Record>>(records: I) -> Self {
        let mut history = Self::default();
        history.extend(records);
        history
    }
}

/// The only sort of the app: by a heap, whose code is a third of a general sort's.
/// It takes an address, not a type, so that its code is there once. Of two that
/// compare as equal, the one that stood later comes first.
fn sort(records: &mut Vec<Record>, compare: fn(&Record, &Record) -> Ordering) {
    let placed = |(place, record)| Placed {
        record,
        place,
        compare,
    };
    let heap: BinaryHeap<Placed> = mem::take(records)
        .into_iter()
        .enumerate()
        .map(placed)
        .collect();
    records.extend(
        heap.into_sorted_vec()
            .into_iter()
            .map(|placed| placed.record),
    );
}

/// A record while it is sorted.
struct Placed {
    record: Record,
    /// Where it stood.
    place: usize,
    compare: fn(&Record, &Record) -> Ordering,
}

impl Ord for Placed {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.compare)(&self.record, &other.record).then(other.place.cmp(&self.place))
    }
}

impl PartialOrd for Placed {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Placed {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Placed {}

/// The first day of the month in which `day` lies.
fn month_of(day: Day) -> Day {
    day.plus(1 - i32::from(day.day()))
}

fn order(record: &Record) -> (WallTime, &str) {
    (record.at, &record.id)
}
