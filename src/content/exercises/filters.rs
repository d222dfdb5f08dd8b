//! The profile filters of safety.md section 5 as lines, for every exercise.
//!
//! Invariant: each completes the line "Leave it out, or ask first, if".

use crate::content::{Filter, LeaveOut};

/// BONE
pub(super) const BONES: LeaveOut = LeaveOut::usual(Filter::Bones);
/// PREG
pub(super) const PREGNANT: LeaveOut = LeaveOut::usual(Filter::Pregnant);
/// SHOULDER
pub(super) const SHOULDER: LeaveOut = LeaveOut::usual(Filter::Shoulder);
/// ARMS
pub(super) const ARMS: LeaveOut = LeaveOut::usual(Filter::Arms);
/// THIN
pub(super) const THINNERS: LeaveOut = LeaveOut::usual(Filter::Thinner);
/// BP
pub(super) const PRESSURE: LeaveOut = LeaveOut::usual(Filter::Pressure);
/// NECK
pub(super) const NECK: LeaveOut = LeaveOut::usual(Filter::Neck);
/// EYE
pub(super) const EYE: LeaveOut = LeaveOut::usual(Filter::Eye);
/// LATEX: the band changes, and the exercise stays.
pub(super) const LATEX: LeaveOut = LeaveOut {
    done_so: Some("Use a latex-free band."),
    ..LeaveOut::usual(Filter::Latex)
};
/// SKIN
pub(super) const SKIN: LeaveOut = LeaveOut::usual(Filter::Skin);
/// RECENT
pub(super) const RECENT: LeaveOut = LeaveOut::usual(Filter::Recent);
/// A blood clot, which safety.md section 5 adds for pressure and rolling.
pub(super) const CLOT: LeaveOut = LeaveOut::usual(Filter::Clot);
/// Under 18.
pub(super) const YOUNG: LeaveOut = LeaveOut::usual(Filter::Young);
