//! What a person may need at hand: kit, and places to do it.

use super::{Position, Slug};

/// Something that a person may need at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kit {
    /// A real exercise band.
    Band,
    /// A foam roller.
    Roller,
    /// An exercise mat.
    Mat,
    /// A soft ball.
    Ball,
    /// A pull-up bar that holds the person's weight.
    Bar,
    /// A firm chair, or a table.
    Chair,
    /// A free piece of wall.
    Wall,
    /// A doorway.
    Doorway,
    /// A floor to lie or kneel on.
    Floor,
}

impl Kit {
    /// What has to be fetched, in the order in which it is named.
    pub const ALL: [Self; 5] = [Self::Band, Self::Roller, Self::Mat, Self::Ball, Self::Bar];

    /// All of it, with the places, which [`Position`] asks for.
    pub const THINGS: [Self; 9] = [
        Self::Band,
        Self::Roller,
        Self::Mat,
        Self::Ball,
        Self::Bar,
        Self::Chair,
        Self::Wall,
        Self::Doorway,
        Self::Floor,
    ];

    /// The word used in lists, without an article: "band". It is also its name
    /// in saved settings, and never changes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Band => "band",
            Self::Roller => "roller",
            Self::Mat => "mat",
            Self::Ball => "ball",
            Self::Bar => "bar",
            Self::Chair => "chair",
            Self::Wall => "wall",
            Self::Doorway => "doorway",
            Self::Floor => "floor",
        }
    }
}

impl Position {
    /// The place that it needs, if any. A bar is kit.
    pub const fn place(self) -> Option<Kit> {
        match self {
            Self::Standing | Self::AtBar => None,
            Self::AtWall => Some(Kit::Wall),
            Self::InDoorway => Some(Kit::Doorway),
            Self::AtChair => Some(Kit::Chair),
            Self::OnFloor => Some(Kit::Floor),
        }
    }
}

/// What a person does not have at hand, each thing once. Until they say so, it
/// is nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Missing(u16);

impl Missing {
    /// Whether this is missing.
    pub const fn has(self, kit: Kit) -> bool {
        self.0 & (1 << kit as u16) != 0
    }

    /// Says that it is missing, or at hand.
    pub const fn put(&mut self, kit: Kit, missing: bool) {
        self.0 &= !(1 << kit as u16);
        self.0 |= (missing as u16) << kit as u16;
    }

    /// What is left of some kit.
    pub fn at_hand(self, kit: &[Kit]) -> Vec<Kit> {
        kit.iter().copied().filter(|k| !self.has(*k)).collect()
    }
}

/// What may stand in for something that is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Swap {
    /// What is missing.
    pub missing: Kit,
    /// What to use or do instead, as a sentence.
    pub instead: &'static str,
    /// The movement that is done instead; `None` when the exercise stays, with
    /// something from the household.
    pub movement: Option<Slug>,
    /// The safety note that goes with it.
    pub caution: Option<&'static str>,
}
