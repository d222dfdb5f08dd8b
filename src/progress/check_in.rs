//! How a day was, told in a few seconds: every part of it may be left out.
//!
//! Invariant: one check-in a day. Of two copies the one changed later counts.

use crate::pain::Pain;
pub use crate::plan::Since;
use crate::time::{Day, WallTime};

/// Most activities of their own that a person follows.
pub const ACTIVITIES: usize = 3;

/// What was told about one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckIn {
    /// The local day that it is about.
    pub day: Day,
    /// When it was last changed.
    pub at: WallTime,
    /// Pain now, as asked.
    pub pain: Option<Pain>,
    /// Pain on waking.
    pub waking: Option<Pain>,
    /// How the session of the day before was borne.
    pub since: Option<Since>,
    /// Whether the night was good: false when pain disturbed it.
    pub slept: Option<bool>,
    /// Minutes of sitting before the first discomfort, at most a day's.
    pub sitting: Option<u16>,
    /// The person's own activities, at most [`ACTIVITIES`], once a week.
    pub activities: Vec<Activity>,
    /// How high the hands slide up a wall, in centimetres, best of 3, once a
    /// week.
    pub slide_cm: Option<u16>,
    /// The change since the start as the person sees it, every four weeks.
    pub overall: Option<Overall>,
    /// Medicines for this pain, in the person's own words.
    pub medicine: String,
    /// One note.
    pub note: String,
}

/// One activity of the person's own that the pain makes harder (after Stratford
/// 1995, in words of our own; safety.md section 7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// In the person's words.
    pub name: String,
    /// How well it goes.
    pub ability: Ability,
}

/// How well an activity goes: 0 is not at all, 10 as before the pain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ability(u8);

/// The change since the start: −3 very much worse, 0 no change, 3 very much
/// better (safety.md section 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Overall(i8);

impl CheckIn {
    /// One in which nothing has been told yet.
    pub const fn new(day: Day, at: WallTime) -> Self {
        Self {
            day,
            at,
            pain: None,
            waking: None,
            since: None,
            slept: None,
            sitting: None,
            activities: Vec::new(),
            slide_cm: None,
            overall: None,
            medicine: String::new(),
            note: String::new(),
        }
    }

    /// Whether nothing is told in it.
    pub fn is_empty(&self) -> bool {
        *self == Self::new(self.day, self.at)
    }
}

impl Ability {
    /// 0: not at all.
    pub const NONE: Self = Self(0);

    /// `n` from 0 to 10, or `None` above it.
    pub const fn new(n: u8) -> Option<Self> {
        if n <= 10 { Some(Self(n)) } else { None }
    }

    /// 0 to 10.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl Overall {
    /// `n` from −3 to 3, or `None` beyond.
    pub const fn new(n: i8) -> Option<Self> {
        if -3 <= n && n <= 3 {
            Some(Self(n))
        } else {
            None
        }
    }

    /// −3 to 3.
    pub const fn get(self) -> i8 {
        self.0
    }
}
