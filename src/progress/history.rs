//! Everything that was ever recorded, in one list, so that every screen and
//! every saved month tells the same story.
//!
//! Invariant: records stand in order of time, then id, and no id stands twice;
//! check-ins stand in order of days, and no day has two.

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::mem;

use crate::progress::check_in::CheckIn;
use crate::progress::record::Record;
use crate::time::{Day, WallTime};

/// All records and all check-ins, earliest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    records: Vec<Record>,
    check_ins: Vec<CheckIn>,
}

impl History {
    /// Adds a record. One with the same id is replaced, as when the pain after
    /// a session is told later.
    pub fn insert(&mut self, record: Record) {
        self.records.retain(|r| r.id != record.id);
        let place = self.records.partition_point(|r| order(r) < order(&record));
        self.records.insert(place, record);
    }

    /// Puts a check-in in place of the one of the same day.
    pub fn check_in(&mut self, told: CheckIn) {
        match self.place_of(told.day) {
            Ok(at) => self.check_ins[at] = told,
            Err(at) => self.check_ins.insert(at, told),
        }
    }

    /// Takes away everything of the month in which `day` lies.
    pub fn remove_month(&mut self, day: Day) {
        let month = month_of(day);
        self.records.retain(|r| month_of(r.day) != month);
        self.check_ins.retain(|c| month_of(c.day) != month);
    }

    /// Whether nothing was ever recorded.
    pub const fn is_empty(&self) -> bool {
        self.records.is_empty() && self.check_ins.is_empty()
    }

    /// All check-ins, earliest first.
    pub fn check_ins(&self) -> &[CheckIn] {
        &self.check_ins
    }

    /// The check-in of this day.
    pub fn check_in_on(&self, day: Day) -> Option<&CheckIn> {
        self.place_of(day).ok().map(|at| &self.check_ins[at])
    }

    /// All records, earliest first.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// The records that carry this day, earliest first.
    pub fn on(&self, day: Day) -> impl Iterator<Item = &Record> {
        self.records.iter().filter(move |r| r.day == day)
    }

    /// The first day of every month that has a record or a check-in, earliest
    /// first.
    pub fn months(&self) -> Vec<Day> {
        let mut months: Vec<Day> = Vec::new();
        let days = self.records.iter().map(|r| r.day);
        for month in days
            .chain(self.check_ins.iter().map(|c| c.day))
            .map(month_of)
        {
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

    /// The check-ins of the month in which `day` lies, earliest first.
    pub fn check_ins_in_month(&self, day: Day) -> impl Iterator<Item = &CheckIn> {
        let month = month_of(day);
        self.check_ins
            .iter()
            .filter(move |c| month_of(c.day) == month)
    }

    fn place_of(&self, day: Day) -> Result<usize, usize> {
        self.check_ins.binary_search_by_key(&day, |c| c.day)
    }
}

impl Extend<Record> for History {
    /// Sorts once, which is what opening ten years of records needs. Of records
    /// with the same id the one with more edits stays, and of those the last.
    fn extend<I: IntoIterator<Item = Record>>(&mut self, records: I) {
        self.records.extend(records);
        sort(&mut self.records, |a, b| {
            a.id.cmp(&b.id).then(b.edits.cmp(&a.edits))
        });
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
