//! What the page of reminders shows, and what the desk timer has told.

use crate::reminders::{Fault, Field, Plan, Slot};
use crate::time::Moment;

/// What is known of reminders while the app runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminding {
    /// The plan on the page. With a fault, it is not the one that holds.
    pub form: Plan,
    /// Which times on the page are none, by field.
    pub unset: [bool; 4],
    /// Whether the browser shows notifications; `None` while nobody was asked.
    pub notifies: Option<bool>,
    /// Whether the person was told that a reset is due; `None` while the timer
    /// is off.
    pub due: Option<bool>,
    /// Whether a session is under way, here or in another tab.
    pub busy: bool,
    /// When the clock is looked at again.
    pub wake: Option<Moment>,
}

impl Default for Reminding {
    fn default() -> Self {
        Self {
            form: Plan::USUAL,
            unset: [false; 4],
            notifies: None,
            due: None,
            busy: false,
            wake: None,
        }
    }
}

impl Reminding {
    /// What is wrong with the plan on the page, and where.
    pub fn fault(&self) -> Option<(Field, Fault)> {
        let form = &self.form;
        let shown = [
            (Field::Morning, form.is_on(Slot::Morning)),
            (Field::From, form.works()),
            (Field::To, form.works()),
            (Field::Evening, form.is_on(Slot::Evening)),
        ];
        let unset = |(field, shown): &(Field, bool)| *shown && self.unset[*field as usize];
        match shown.iter().find(|field| unset(field)) {
            Some((field, _)) => Some((*field, Fault::NoTime)),
            None => form.fault(),
        }
    }
}
