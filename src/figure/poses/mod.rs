//! Every movement that is drawn, one file an exercise. The numbers are the
//! checked ones of the fixture `tests/fixtures/figure-poses.json`; a test holds
//! them against it.

/// What differs from the defaults: names and values.
macro_rules! pose {
    ($($number:ident $value:expr),*) => {
        &[$(($number, h($value))),*]
    };
}

mod band_pull_apart;
mod belly_breathing;
mod breaths;
mod childs_pose_reach;
mod dead_hang;
mod doorway_pec_stretch;
mod eccentric_row;
mod orders;
mod patches;
mod posture_setup;
mod prone_scapular_lift;
mod scapular_wall_slide;
mod thoracic_extension;
mod thoracic_foam_roll;
mod upper_trap_ball;

use super::movement::Movement;

/// All movements, in the order of the exercises.
pub(super) static ALL: [&Movement; 25] = [
    &doorway_pec_stretch::DOORWAY_PEC_STRETCH,
    &upper_trap_ball::UPPER_TRAP_BALL,
    &thoracic_foam_roll::THORACIC_FOAM_ROLL,
    &scapular_wall_slide::SCAPULAR_WALL_SLIDE,
    &scapular_wall_slide::HALF_WALL_SLIDE,
    &scapular_wall_slide::FOREARM_WALL_SLIDE,
    &scapular_wall_slide::SCAPULAR_WALL_SLIDE_MISTAKE,
    &band_pull_apart::BAND_PULL_APART,
    &band_pull_apart::SCAPULAR_SQUEEZE,
    &band_pull_apart::BAND_PULL_APART_MISTAKE,
    &thoracic_extension::THORACIC_EXTENSION,
    &thoracic_extension::CHAIR_EXTENSION,
    &thoracic_extension::THORACIC_EXTENSION_MISTAKE,
    &childs_pose_reach::CHILDS_POSE_REACH,
    &childs_pose_reach::CHILDS_POSE_SIDE_REACH,
    &childs_pose_reach::TABLE_CHILDS_POSE,
    &childs_pose_reach::CHILDS_POSE_REACH_MISTAKE,
    &dead_hang::DEAD_HANG,
    &dead_hang::STANDING_LAT_STRETCH,
    &dead_hang::DEAD_HANG_SUPPORTED,
    &dead_hang::DEAD_HANG_MISTAKE,
    &eccentric_row::ECCENTRIC_ROW,
    &prone_scapular_lift::PRONE_SCAPULAR_LIFT,
    &belly_breathing::BELLY_BREATHING,
    &posture_setup::POSTURE_SETUP,
];
