//! The session from its preview to its end, as the model holds it.
//!
//! Invariant: plain data; what may follow what is decided in `app::update`.

use crate::archive::SavedSession;
use crate::pain::Pain;
use crate::progress::Effort;
use crate::session::Session;
use crate::time::{Moment, Now};
use crate::triage::StopReason;

/// The choices on the session preview.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// The routine, own routine or movement.
    pub id: String,
    /// Lines switched off, by their place, each once.
    pub left_out: Vec<usize>,
    /// "No, none of these" (true) or "Yes, or I'm not sure" (false).
    pub short: Option<bool>,
    /// Pain now.
    pub pain: Option<Pain>,
    /// When the first of those two was answered, so that answers of this
    /// morning do not start a session tonight.
    pub answered: Option<Now>,
    /// What is missing.
    pub problem: Option<PreviewProblem>,
}

impl Preview {
    /// The short check has to be answered again.
    pub fn forget_answers(&mut self) {
        self.short = None;
        self.pain = None;
        self.answered = None;
    }
}

/// Why Start did not start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PreviewProblem {
    /// The nine lines were not answered.
    NoShortCheck,
    /// No pain score was chosen.
    NoPain,
    /// Every line is switched off.
    NothingLeft,
    /// A session runs in another tab.
    RunsElsewhere,
}

/// A running session with what belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Running {
    /// The engine.
    pub session: Session,
    /// The id that its record will have.
    pub id: String,
    /// Pain before it.
    pub pain_before: Pain,
    /// Whether it runs without a sound, for the screen alone.
    pub silent: bool,
    /// Up to when its cues have been told.
    pub told: Moment,
    /// The stop sheet, while it is open.
    pub sheet: Option<Sheet>,
    /// Since when it stands still; `None` while it runs.
    pub waits_since: Option<Now>,
}

/// The stop sheet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The reason chosen.
    pub reason: Option<StopReason>,
    /// Pain chosen, after "It hurt more than usual".
    pub pain: Option<Pain>,
    /// Whether "End session" was pressed with a pain score still missing.
    pub asks_pain: bool,
}

/// A session that has just ended.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// The id of its record; `None` when it was too short to keep.
    pub record: Option<String>,
    /// Pain after it.
    pub pain: Option<Pain>,
    /// How it felt.
    pub effort: Option<Effort>,
    /// Whether those answers were saved.
    pub answers_saved: bool,
}

/// Whose the session under way is.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Owner {
    /// There is none.
    #[default]
    Nobody,
    /// This tab began one, and waits to hear that no other tab did.
    Claiming,
    /// This tab.
    Us,
    /// It was found stored: another tab runs it, or the app was closed during
    /// it. The claim tells.
    Found(Box<SavedSession>),
    /// Another tab.
    Elsewhere(Box<SavedSession>),
}
