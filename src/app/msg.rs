//! Everything that can happen, in the past tense.

use crate::content::regions::Region;
use crate::content::signs::SignId;
use crate::pain::Pain;
use crate::progress::Effort;
use crate::progress::chart::Range;
use crate::route::Route;
use crate::settings::{Theme, Volume};
use crate::triage::StopReason;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// The page was opened; here is what was stored.
    Opened(Opening),
    /// The address changed to a screen we know.
    WentTo(Route),
    /// The address changed to one we do not know.
    WentNowhere,
    /// The moment asked for with `WakeAt` has come.
    DeadlineReached,
    /// The page went out of sight.
    PageHidden,
    /// The page came back into sight.
    PageShown,
    /// Another tab stored `text` under `key`; `None` when it removed it.
    StoredElsewhere {
        /// The key.
        key: String,
        /// The new text.
        text: Option<String>,
    },
    /// A text was stored and read back.
    Saved {
        /// Its key.
        key: String,
    },
    /// A text could not be stored.
    SaveFailed {
        /// Its key.
        key: String,
        /// Why.
        why: StorageError,
    },
    /// The sound channel is open.
    SoundOpened,
    /// The sound channel cannot be opened, or was lost.
    SoundFailed,
    /// The system refused to keep the screen on.
    ScreenMayTurnOff,
    /// The state of the offline copy became known.
    OfflineKnown(Offline),
    /// The person closed the notice on the screen.
    NoticeDismissed,

    /// A filter of the exercise list was pressed.
    FilterToggled(Filter),

    /// A sign was ticked or unticked.
    SignTicked(SignId, bool),
    /// "No, I do not have any of these" was ticked or unticked.
    NoneTicked(bool),
    /// "I'm not sure about one" was ticked or unticked.
    UnsureTicked(bool),
    /// A sign was ticked or unticked on the page that asks which.
    UnsureSignTicked(SignId, bool),
    /// A check was begun from its start page.
    CheckBegun,
    /// Continue was pressed on a question.
    ContinueTapped,
    /// Pain was chosen on the check's last question.
    CheckPainChosen(Pain),
    /// The region was chosen.
    RegionChosen(Region),
    /// "I've been seen and told exercise is OK" was confirmed.
    SeenConfirmed,

    /// A line of the session was switched on or off.
    LineToggled(usize, bool),
    /// The short check was answered: true for "No, none of these".
    ShortAnswered(bool),
    /// Pain was chosen on the session preview.
    PreviewPainChosen(Pain),
    /// "Answer again" on the session preview.
    CheckDropped,
    /// The sound test was pressed.
    SoundTestTapped,
    /// Start was pressed on the session preview.
    StartTapped,

    /// Something was pressed in the player.
    Player(PlayerMsg),

    /// Pain was chosen after the session.
    DonePainChosen(Pain),
    /// How it felt was chosen.
    EffortChosen(Effort),
    /// "Save answers" was pressed.
    AnswersSaved,

    /// A range of the charts was chosen.
    RangeChosen(Range),
    /// The table under the charts was opened or closed.
    TableToggled,

    /// A setting was changed.
    SettingChanged(Setting),

    /// The own routine on screen was changed.
    Editor(EditorMsg),

    /// "Save a copy" was pressed.
    CopyTapped,
    /// Deleting everything was confirmed.
    DeleteConfirmed,
    /// Deleting was taken back.
    DeleteUndone,
}

/// What was found when the page was opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Opening {
    /// Every stored key and text, or why none could be read.
    pub stored: Result<Vec<(String, String)>, StorageError>,
    /// The screen that the address asks for; `None` when there is no such one.
    pub route: Option<Route>,
    /// A random number, from which the ids of new records are made.
    pub seed: u64,
}

/// What was pressed in the player.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlayerMsg {
    /// Pause.
    PauseTapped,
    /// Resume.
    ResumeTapped,
    /// Back.
    BackTapped,
    /// Skip.
    SkipTapped,
    /// +10 s.
    MoreTimeTapped,
    /// "I've finished", or "Go on".
    FinishedTapped,
    /// "Restart this one".
    RestartTapped,
    /// Sound on or off.
    SoundToggled,
    /// Stop.
    StopTapped,
    /// A reason on the stop sheet.
    ReasonChosen(StopReason),
    /// Pain on the stop sheet.
    StopPainChosen(Pain),
    /// "Keep going" on the stop sheet.
    KeepGoingTapped,
    /// "End session" on the stop sheet.
    EndTapped,
    /// "Finish here", on Today, for a session that waits.
    FinishHereTapped,
}

/// A filter of the exercise list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Filter {
    /// Needs no kit.
    NoKit,
    /// On the floor.
    OnFloor,
    /// At a wall.
    AtWall,
}

/// A change of one setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// Tones on or off.
    Sound(bool),
    /// How loud.
    Volume(Volume),
    /// Colours.
    Theme(Theme),
    /// Big numbers in the player.
    BigNumbers(bool),
    /// Every step waits for the person.
    WaitForMe(bool),
    /// Seconds to get ready.
    ReadySeconds(u16),
    /// Seconds of rest.
    RestSeconds(u16),
}

/// A change of the own routine on screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditorMsg {
    /// The name was typed.
    Named(String),
    /// A movement was added, by slug.
    Added(String),
    /// A line was removed.
    Removed(usize),
    /// A line was moved one place up.
    MovedUp(usize),
    /// One set more or fewer on a line.
    Sets(usize, Step),
    /// A little more or less of the work on a line.
    Amount(usize, Step),
    /// Save was pressed.
    Saved,
    /// Delete was pressed.
    Deleted,
}

/// One step of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// More.
    Up,
    /// Less.
    Down,
}

/// Why a text could not be stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageError {
    /// There is no storage: private mode, or blocked by a setting.
    Unavailable,
    /// The storage is full.
    Full,
    /// What was read back is not what was written.
    NotReadBack,
    /// A newer version of the app wrote there; this one leaves it alone.
    Newer,
}

/// The state of the offline copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Offline {
    /// Not known yet.
    #[default]
    Unknown,
    /// Being made.
    Preparing,
    /// All files are here and checked.
    Ready,
    /// It could not be made; it is tried again at the next start.
    Failed,
    /// This browser cannot make one here.
    Unsupported,
}
