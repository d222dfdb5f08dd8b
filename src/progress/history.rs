//! Everything that was ever recorded, in one list, so that every screen and
//! every saved month tells the same story.
//!
//! Invariant: records stand in order of time, then id, and no id stands twice;
//! check-ins stand in order of days, and no day has two.

use std::collections::BinaryHeap;
use std::mem;

use crate::progress::check_in::CheckIn;
use crate::progress::record::Record;
use crate::time::{Day, WallTime};

/// All records and all check-ins, earliest first.
#[derive(Debug, Clone, Default)]
pub struct History {
    records: Vec<Record>,
    check_ins: Vec<CheckIn>,
    /// Goes up with every change, so that what is computed from all of it knows
    /// when to be computed again.
    changes: u32,
}

impl PartialEq for History {
    /// By what is in it, however it came there.
    fn eq(&self, other: &Self) -> bool {
        self.records == other.records && self.check_ins == other.check_ins
    }
}

impl Eq for History {}

impl History {
    /// Adds a record. One with the same id is replaced, as when the pain after
    /// a session is told later.
    pub fn insert(&mut self, record: Record) {
        self.changes += 1;
        self.records.retain(|r| r.id != record.id);
        let place = self.records.partition_point(|r| order(r) < order(&record));
        self.records.insert(place, record);
    }

    /// Puts a check-in in place of the one of the same day.
    pub fn check_in(&mut self, told: CheckIn) {
        self.changes += 1;
        match self.place_of(told.day) {
            Ok(at) => self.check_ins[at] = told,
            Err(at) => self.check_ins.insert(at, told),
        }
    }

    /// Puts in more records, as many as ten years have. Of two with the same id
    /// the later one takes the place of the earlier if it `outranks` it. Returns
    /// the days of what is new or changed, and how many records that are.
    pub fn join(
        &mut self,
        more: impl IntoIterator<Item = Record>,
        outranks: fn(&Record, &Record) -> bool,
    ) -> (Vec<Day>, usize) {
        self.changes += 1;
        let known = self.records.len();
        let mut all = mem::take(&mut self.records);
        all.extend(more);
        let mut days = Vec::new();
        let mut kept: Vec<usize> = Vec::new();
        for next in sorted(&all, (0..all.len()).collect(), by_id) {
            match kept.last_mut() {
                Some(last) if all[*last].id == all[next].id => {
                    if outranks(&all[next], &all[*last]) {
                        if *last < known {
                            days.push(all[*last].day);
                        }
                        *last = next;
                    }
                }
                _ => kept.push(next),
            }
        }
        let replaced = days.len();
        let new = kept.iter().filter(|at| known <= **at);
        days.extend(new.map(|at| all[*at].day));
        let changed = days.len() - replaced;
        let in_order = sorted(&all, kept, by_time);
        let mut all: Vec<Option<Record>> = all.into_iter().map(Some).collect();
        let records = in_order.into_iter().filter_map(|at| all[at].take());
        self.records = records.collect();
        (days, changed)
    }

    /// Puts in more check-ins. Of two of the same day the new one takes the
    /// place of the old one if it `outranks` it. Returns each day that is new or
    /// changed.
    pub fn join_check_ins(
        &mut self,
        more: Vec<CheckIn>,
        outranks: fn(&CheckIn, &CheckIn) -> bool,
    ) -> Vec<Day> {
        self.changes += 1;
        let mut days = Vec::new();
        let mut fresh = Self::default();
        for told in more {
            let (known, here) = if let Ok(at) = self.place_of(told.day) {
                (&mut self.check_ins, Ok(at))
            } else {
                let at = fresh.place_of(told.day);
                (&mut fresh.check_ins, at)
            };
            let day = told.day;
            match here {
                Ok(at) if !outranks(&told, &known[at]) => continue,
                Ok(at) => known[at] = told,
                Err(at) => known.insert(at, told),
            }
            if let Err(at) = days.binary_search(&day) {
                days.insert(at, day);
            }
        }
        let mut old = mem::take(&mut self.check_ins).into_iter();
        let mut earliest = old.next();
        for told in fresh.check_ins {
            while let Some(earlier) = earliest.take_if(|c| c.day < told.day) {
                self.check_ins.push(earlier);
                earliest = old.next();
            }
            self.check_ins.push(told);
        }
        self.check_ins.extend(earliest);
        self.check_ins.extend(old);
        days
    }

    /// Puts what came later behind this. What does not come later is put in order
    /// all the same.
    pub fn append(&mut self, mut later: Self) {
        self.changes += 1;
        let behind = |last: Option<&Record>, first: Option<&Record>| {
            last.zip(first).is_none_or(|(l, f)| order(l) < order(f))
        };
        if behind(self.records.last(), later.records.first()) {
            self.records.append(&mut later.records);
        } else {
            self.extend(later.records);
        }
        self.join_check_ins(later.check_ins, |new, known| known.at < new.at);
    }

    /// What is in here and is not the same in `known`.
    pub fn without(self, known: &Self) -> (Vec<Record>, Vec<CheckIn>) {
        let mut others = known.records.iter().peekable();
        let mut records = self.records;
        records.retain(|r| {
            while others.next_if(|k| order(k) < order(r)).is_some() {}
            others.peek().is_none_or(|k| *k != r)
        });
        let mut check_ins = self.check_ins;
        check_ins.retain(|c| known.check_in_on(c.day) != Some(c));
        (records, check_ins)
    }

    /// Takes away everything of the month in which `day` lies.
    pub fn remove_month(&mut self, day: Day) {
        self.changes += 1;
        let month = day.first_of_month();
        self.records.retain(|r| r.day.first_of_month() != month);
        self.check_ins.retain(|c| c.day.first_of_month() != month);
    }

    /// Differs from what it was when anything in here is another.
    pub const fn stamp(&self) -> (u32, usize, usize) {
        (self.changes, self.records.len(), self.check_ins.len())
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
            .map(Day::first_of_month)
        {
            if let Err(at) = months.binary_search(&month) {
                months.insert(at, month);
            }
        }
        months
    }

    /// The records of the month in which `day` lies, earliest first.
    pub fn in_month(&self, day: Day) -> impl Iterator<Item = &Record> {
        let month = day.first_of_month();
        self.records
            .iter()
            .filter(move |r| r.day.first_of_month() == month)
    }

    /// The check-ins of the month in which `day` lies, earliest first.
    pub fn check_ins_in_month(&self, day: Day) -> impl Iterator<Item = &CheckIn> {
        let month = day.first_of_month();
        self.check_ins
            .iter()
            .filter(move |c| c.day.first_of_month() == month)
    }

    fn place_of(&self, day: Day) -> Result<usize, usize> {
        self.check_ins.binary_search_by_key(&day, |c| c.day)
    }
}

impl Extend<Record> for History {
    /// Of records with the same id the last one stays.
    fn extend<I: IntoIterator<Item = Record>>(&mut self, records: I) {
        self.join(records, |_, _| true);
    }
}

impl FromIterator<Record> for History {
    fn from_iter<I: IntoIterator<Item = Record>>(records: I) -> Self {
        let mut history = Self::default();
        history.extend(records);
        history
    }
}

/// The places of records in order of a number, then of ids; of the same id, the
/// one that stands earlier first.
///
/// The only sort of the app: by a heap, whose code is a third of a general
/// sort's. It moves a number and an address, not the record, and looks at an id
/// only where numbers are equal.
fn sorted(all: &[Record], places: Vec<usize>, number: fn(&Record) -> u64) -> Vec<usize> {
    let key = |place: usize| (number(&all[place]), all[place].id.as_str(), place);
    let heap: BinaryHeap<(u64, &str, usize)> = places.into_iter().map(key).collect();
    let keys = heap.into_sorted_vec().into_iter();
    keys.map(|key| key.2).collect()
}

/// A number that equal ids share, and others hardly ever (the FNV-1a hash).
fn by_id(record: &Record) -> u64 {
    record.id.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// A number in order of time.
const fn by_time(record: &Record) -> u64 {
    record.at.0.cast_unsigned() ^ (1 << 63)
}

fn order(record: &Record) -> (WallTime, &str) {
    (record.at, &record.id)
}
