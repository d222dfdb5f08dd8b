//! From a routine and a clearance to a script.

pub mod script;
