//! Whole visits, from the first tap to the record on the phone, through the
//! messages and requests that the browser shell carries.

mod body;
mod chance;
mod check;
mod check_ins;
mod clocks;
mod concluded;
mod copies;
mod figure;
mod held;
mod locks;
mod own;
pub(crate) mod person;
mod plan;
mod player;
mod reminders;
mod reopened;
mod rounds;
mod said;
mod saving;
mod slips;
mod stops;
mod told;
mod turns;
mod visits;
