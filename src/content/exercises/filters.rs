//! The profile filters of safety.md section 5 in plain words, so that the same
//! reason reads the same on every exercise.
//!
//! Invariant: each completes the line "Leave it out, or ask first, if".

/// BONE
pub(super) const BONES: &str = "your bones are fragile, or you took steroids for 3 months or more";
/// PREG
pub(super) const PREGNANT: &str = "you are pregnant or gave birth in the last 6 months";
/// SHOULDER
pub(super) const SHOULDER: &str = "your shoulder is loose, slips, is frozen or had surgery lately";
/// ARMS
pub(super) const ARMS: &str = "your arm is numb, tingling or weak";
/// THIN
pub(super) const THINNERS: &str = "you take blood thinners";
/// BP
pub(super) const PRESSURE: &str = "your blood pressure is high and not under control";
/// NECK
pub(super) const NECK: &str = "you have a neck problem";
/// SKIN
pub(super) const SKIN: &str = "your skin there is broken, bruised, sore or has a rash";
/// RECENT
pub(super) const RECENT: &str = "you had surgery or gave birth in the last 12 weeks";
/// A blood clot, which safety.md section 5 adds for pressure and rolling.
pub(super) const CLOT: &str = "you have or had a blood clot";
