//! The core, tested from outside, feature by feature.

mod archive;
mod content;
mod drafts;
mod figure;
mod journeys;
mod layers;
mod plan;
mod progress;
mod reading;
mod records;
mod reminders;
mod route;
mod shared;
mod summary;
mod triage;
mod words;
