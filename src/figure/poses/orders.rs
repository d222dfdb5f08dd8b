//! What is painted after what, where later parts cover earlier ones.

use crate::figure::scene::Part;

/// From the side.
pub(super) const SIDE: &[Part] = &[
    Part::Arm(1),
    Part::Leg(1),
    Part::Leg(0),
    Part::Neck,
    Part::Torso,
    Part::Highlights,
    Part::Head,
    Part::Arm(0),
];

/// From behind.
pub(super) const BACK: &[Part] = &[
    Part::Arm(0),
    Part::Arm(1),
    Part::Feet,
    Part::Legs,
    Part::Torso,
    Part::Blades,
    Part::Highlights,
    Part::Crease(0),
    Part::Crease(1),
    Part::Neck,
    Part::Head,
];

/// In front of a wall, with a shadow on it.
pub(super) const AT_WALL: &[Part] = &[
    Part::Cast,
    Part::Feet,
    Part::Legs,
    Part::Arm(0),
    Part::Arm(1),
    Part::Torso,
    Part::Highlights,
    Part::Crease(0),
    Part::Crease(1),
    Part::Neck,
    Part::Head,
];

/// From the front, the arms before the body.
pub(super) const FRONT: &[Part] = &[
    Part::Feet,
    Part::Legs,
    Part::Torso,
    Part::Neck,
    Part::Head,
    Part::Over,
    Part::Arm(0),
    Part::Arm(1),
    Part::Crease(0),
    Part::Crease(1),
];

/// Arms from above; shoulders and head are things.
pub(super) const PLAN: &[Part] = &[
    Part::Arm(0),
    Part::Arm(1),
    Part::Crease(0),
    Part::Crease(1),
    Part::Under,
    Part::Highlights,
    Part::Over,
];

/// Kneeling, from above.
pub(super) const KNEELING: &[Part] = &[
    Part::Legs,
    Part::Feet,
    Part::Arm(0),
    Part::Arm(1),
    Part::Torso,
    Part::Blades,
    Part::Highlights,
    Part::Crease(0),
    Part::Crease(1),
    Part::Neck,
    Part::Head,
];

/// From the side, where the muscle at work lies over the arm.
pub(super) const SIDE_ARM_UNDER: &[Part] = &[
    Part::Arm(1),
    Part::Leg(1),
    Part::Leg(0),
    Part::Neck,
    Part::Torso,
    Part::Head,
    Part::Arm(0),
    Part::Highlights,
];

/// From the front, with a piece of shirt for raised shoulders.
pub(super) const FRONT_SHRUGGED: &[Part] = &[
    Part::Feet,
    Part::Legs,
    Part::Torso,
    Part::Under,
    Part::Neck,
    Part::Head,
    Part::Over,
    Part::Arm(0),
    Part::Arm(1),
    Part::Crease(0),
    Part::Crease(1),
];
