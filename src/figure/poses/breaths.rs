//! What moves with the breath.

use crate::figure::movement::Breath;
use crate::figure::number::{BELLY, CHEST, SHY, SL_UP, SR_UP, h};

/// Standing or sitting.
pub(super) static SHORT: Breath = Breath {
    adds: pose![CHEST 1.4, BELLY 0.8, SHY 0.3],
    inhale: 2,
    exhale: 3,
};

/// Lying over a roller.
pub(super) static DEEP: Breath = Breath {
    adds: pose![CHEST 1.4, BELLY 0.8, SHY 0.3],
    inhale: 4,
    exhale: 6,
};

/// Folded forward.
pub(super) static FOLDED: Breath = Breath {
    adds: pose![CHEST 1.6, BELLY 1.0],
    inhale: 4,
    exhale: 6,
};

/// A long stretch of the side.
pub(super) static CHEST_SLOW: Breath = Breath {
    adds: pose![CHEST 1.8],
    inhale: 4,
    exhale: 6,
};

/// Hanging freely.
pub(super) static HANGING: Breath = Breath {
    adds: pose![CHEST 1.8, SL_UP 0.4, SR_UP 0.4],
    inhale: 2,
    exhale: 3,
};

/// Hanging with support.
pub(super) static SUPPORTED: Breath = Breath {
    adds: pose![CHEST 1.8],
    inhale: 2,
    exhale: 3,
};
