//! What happens on the page of reminders and to the desk timer.

use crate::reminders::{Field, Slot, Zone};

/// What was pressed, filled in or told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReminderMsg {
    /// Something was switched on or off.
    Switched(Slot, bool),
    /// A time was filled in: `07:00`, or nothing.
    Timed(Field, String),
    /// The minutes between two desk resets were chosen.
    EveryChosen(u16),
    /// A day was chosen or taken back, 0 for Monday: a working day, or one of
    /// the morning and the evening.
    DayToggled {
        /// Whether it is about working days.
        work: bool,
        /// The day.
        day: u8,
    },
    /// "Save to my calendar".
    SaveTapped,
    /// The time zone of the device, and the address of the page.
    ZoneKnown(Zone, String),
    /// Whether the browser shows notifications; `None` while nobody was asked.
    NotifyKnown(Option<bool>),
    /// The moment has come to look at the clock.
    Looked,
}
