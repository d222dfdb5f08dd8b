//! The pain score, which the check, the record and the chart all speak of.
//!
//! Invariant: 0 to 10, nothing else.

/// A pain score: 0 is no pain, 10 the worst that the person can imagine (the
/// numeric rating scale of safety.md section 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pain(u8);

impl Pain {
    /// No pain.
    pub const NONE: Self = Self(0);

    /// The score `n`, or `None` above 10.
    pub const fn new(n: u8) -> Option<Self> {
        if n <= 10 { Some(Self(n)) } else { None }
    }

    /// 0 to 10.
    pub const fn get(self) -> u8 {
        self.0
    }

    /// All scores, lowest first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=10).map(Self)
    }
}
