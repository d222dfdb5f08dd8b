//! What the person said, complete by construction.

use crate::content::signs::SignId;
use crate::pain::Pain;

/// A reply to one sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reply {
    /// "No, none of these" covers it.
    #[default]
    No,
    /// Ticked.
    Yes,
    /// "I'm not sure", and this is the one.
    NotSure,
}

/// A reply to each of the nine signs (safety.md, Q01 to Q09).
///
/// There is no default: it is made from a person's own choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signs([Reply; 9]);

impl Signs {
    /// The person chose "No, none of these".
    pub const fn none() -> Self {
        Self([Reply::No; 9])
    }

    /// One reply a sign, in the order of [`SignId::ALL`].
    pub const fn new(replies: [Reply; 9]) -> Self {
        Self(replies)
    }

    /// The reply to `sign`.
    pub fn reply(&self, sign: SignId) -> Reply {
        self.0[sign as usize]
    }
}

/// All answers of the check before a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answers {
    /// The nine signs.
    pub signs: Signs,
    /// Pain between the shoulder blades now.
    pub pain: Pain,
}
