//! Claims that hold for more than one exercise, said once.
//!
//! Invariant: none of them is about one movement only.

use crate::content::sources::{S28, S46, S47, S48, S49, S79};
use crate::content::{Claim, Evidence};

/// Strength work for the neck and shoulders (safety.md section 5, first lines).
pub(super) const STRENGTH: Claim = Claim {
    evidence: Evidence::Supported,
    says: "Strength training for the neck and shoulders eased pain in several trials. \
           Few looked at pain between the shoulder blades.",
    sources: &[S46, S47, S48, S49],
};

/// Releases before strength work (safety.md section 6, "Rolling releases knots").
pub(super) const RELEASE_FIRST: Claim = Claim {
    evidence: Evidence::Unproven,
    says: "Trials of strength work did well without any release first. \
           It is not shown that pressing or rolling undoes knots. \
           Use it as a warm-up if you like it.",
    sources: &[S46, S47],
};

/// Stretching by itself (safety.md section 6, "Stretching alone").
pub(super) const STRETCH_ALONE: Claim = Claim {
    evidence: Evidence::Unproven,
    says: "Little is known about stretches for pain in this area. \
           Do strength work as well: that has better trials.",
    sources: &[S46, S49, S79],
};

/// Face-down work and rolling (safety.md section 5, "Prone scapular lift").
pub(super) const RIBS: Claim = Claim {
    evidence: Evidence::Mixed,
    says: "Rolling and face-down work have hurt ribs in people with fragile bones.",
    sources: &[S28],
};
