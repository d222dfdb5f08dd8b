//! The eleven exercises, one a file, because each is read, reviewed and changed
//! by itself; beside them the words and numbers that several of them share.
//!
//! Invariant: the list holds every exercise once, group by group.

mod band_pull_apart;
mod belly_breathing;
mod childs_pose_reach;
mod claims;
mod dead_hang;
mod doorway_pec_stretch;
mod eccentric_row;
mod filters;
mod prone_scapular_lift;
mod rungs;
mod scapular_wall_slide;
mod thoracic_extension;
mod thoracic_foam_roll;
mod upper_trap_ball;

use super::Exercise;

/// All exercises in the order in which they are listed.
pub const EXERCISES: &[&Exercise] = &[
    &doorway_pec_stretch::EXERCISE,
    &upper_trap_ball::EXERCISE,
    &thoracic_foam_roll::EXERCISE,
    &scapular_wall_slide::EXERCISE,
    &thoracic_extension::EXERCISE,
    &childs_pose_reach::EXERCISE,
    &dead_hang::EXERCISE,
    &band_pull_apart::EXERCISE,
    &eccentric_row::EXERCISE,
    &prone_scapular_lift::EXERCISE,
    &belly_breathing::EXERCISE,
];
