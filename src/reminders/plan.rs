//! When the person wants to be reminded.

use crate::time::{Day, MinuteOfDay};

/// What a switch turns on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The morning routine, in the calendar.
    Morning,
    /// The desk resets of a working day, in the calendar.
    Desk,
    /// The evening routine, in the calendar.
    Evening,
    /// The desk timer, in the app.
    Timer,
}

impl Slot {
    /// What the calendar can hold, in the order in which it is written.
    pub const CALENDAR: [Self; 3] = [Self::Morning, Self::Desk, Self::Evening];

    /// The routine that it reminds of, by slug, and how the calendar calls it.
    pub const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Morning => ("morning", "Morning routine"),
            Self::Desk | Self::Timer => ("desk-reset", "Desk reset"),
            Self::Evening => ("evening", "Evening routine"),
        }
    }

    /// Whether it goes by the working days rather than by the days of the
    /// morning and the evening.
    pub const fn is_work(self) -> bool {
        matches!(self, Self::Desk | Self::Timer)
    }
}

/// What can be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The time of the morning routine.
    Morning,
    /// When work begins.
    From,
    /// When work ends.
    To,
    /// The time of the evening routine.
    Evening,
    /// The days of the morning and the evening.
    Days,
    /// The working days.
    WorkDays,
}

/// What is wrong with a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// What was filled in is not a time.
    NoTime,
    /// Work ends before it begins, or as it begins.
    EndsFirst,
    /// Work ends before the first reset.
    NothingFits,
    /// No day is chosen.
    NoDay,
}

/// When the person wants to be reminded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// What is switched on, by [`Slot`].
    pub on: [bool; 4],
    /// Times of day, by [`Field`], the first four of them.
    pub at: [MinuteOfDay; 4],
    /// Minutes from one desk reset to the next, 30 to 240.
    pub every: u16,
    /// The days of the morning and the evening, then the working days: bit 0 is
    /// Monday, bit 6 Sunday.
    pub days: [u8; 2],
}

impl Plan {
    /// The plan before the person has said anything: morning at 7, work from 9
    /// to 5 on five days, evening at half past nine, and all of it off.
    pub const USUAL: Self = Self {
        on: [false; 4],
        at: [
            MinuteOfDay::new(7 * 60),
            MinuteOfDay::new(9 * 60),
            MinuteOfDay::new(17 * 60),
            MinuteOfDay::new(21 * 60 + 30),
        ],
        every: 90,
        days: [0b111_1111, 0b001_1111],
    };

    /// The choices offered between two desk resets, in minutes.
    pub const EVERY: [u16; 4] = [30, 60, 90, 120];

    /// Whether this is switched on.
    pub const fn is_on(&self, slot: Slot) -> bool {
        self.on[slot as usize]
    }

    /// Whether anything is switched on that goes into the calendar.
    pub fn fills_a_calendar(&self) -> bool {
        Slot::CALENDAR.iter().any(|slot| self.is_on(*slot))
    }

    /// Whether working hours matter.
    pub const fn works(&self) -> bool {
        self.is_on(Slot::Desk) || self.is_on(Slot::Timer)
    }

    /// The working hours: from, to.
    pub const fn hours(&self) -> (MinuteOfDay, MinuteOfDay) {
        (self.at[Field::From as usize], self.at[Field::To as usize])
    }

    /// The days of this, bit 0 for Monday.
    pub fn days_of(&self, slot: Slot) -> u8 {
        self.days[usize::from(slot.is_work())]
    }

    /// Whether `day` is one of the days of this.
    pub fn falls_on(&self, slot: Slot, day: Day) -> bool {
        self.days_of(slot) >> day.weekday_from_monday() & 1 == 1
    }

    /// How many times a day the calendar reminds of this.
    pub fn count(&self, slot: Slot) -> u16 {
        let (from, to) = self.hours();
        match (self.is_on(slot), slot) {
            (false, _) => 0,
            (true, Slot::Morning | Slot::Evening) => 1,
            (true, Slot::Desk | Slot::Timer) => {
                // The last one stands before the end, never at it.
                let work = to.minutes().saturating_sub(from.minutes());
                work.saturating_sub(1) / self.every
            }
        }
    }

    /// The time of the reminder `at` this place, 0 the first.
    pub const fn time(&self, slot: Slot, at: u16) -> MinuteOfDay {
        match slot {
            Slot::Morning => self.at[Field::Morning as usize],
            Slot::Evening => self.at[Field::Evening as usize],
            Slot::Desk | Slot::Timer => {
                let steps = self.every.saturating_mul(at.saturating_add(1));
                self.hours().0.plus(steps)
            }
        }
    }

    /// What is wrong with it, and where it can be mended; only of what is
    /// switched on.
    pub fn fault(&self) -> Option<(Field, Fault)> {
        let (from, to) = self.hours();
        let rests = self.is_on(Slot::Morning) || self.is_on(Slot::Evening);
        let hours = if to <= from {
            Some(Fault::EndsFirst)
        } else if to.minutes() - from.minutes() <= self.every {
            Some(Fault::NothingFits)
        } else {
            None
        };
        if rests && self.days[0] == 0 {
            return Some((Field::Days, Fault::NoDay));
        }
        if !self.works() {
            return None;
        }
        match hours {
            Some(fault) => Some((Field::To, fault)),
            None => (self.days[1] == 0).then_some((Field::WorkDays, Fault::NoDay)),
        }
    }
}
