//! Everything that can happen, in the past tense.

mod facts;
mod own;
mod reminding;

use crate::app::model::{Pick, Typed};
use crate::content::questions::{Ask, Item, Value};
use crate::content::regions::Region;
use crate::content::{self, Kit};
use crate::pain::Pain;
use crate::progress::Effort;
use crate::progress::chart::Range;
use crate::route::{CheckPage, Route};
use crate::settings::{Background, Theme, Voice, Volume};
use crate::time::Moment;
use crate::triage::StopReason;

pub use facts::{DeviceFact, Offline, Reading, Screen, StorageError};
pub use own::{EditorMsg, ShareMsg, Step};
pub use reminding::ReminderMsg;

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
    /// It is this tab's turn to store the month `key`, under which it found this.
    TurnCame {
        /// The key.
        key: String,
        /// The text; `None` when there is none.
        found: Option<String>,
    },
    /// A second copy of a stored text was found that is not the same.
    Mirrored {
        /// The key.
        key: String,
        /// The text of the copy.
        text: String,
    },
    /// Texts that the first screen did not need were read, each with its key.
    LaterRead(Vec<(String, Option<String>)>),
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
    /// The sound channel cannot be opened.
    SoundFailed,
    /// The sound channel was given back.
    SoundClosed,
    /// The device took the sound away: a call, another app, or a clock of the
    /// sound channel that stands still.
    SoundLost {
        /// Up to when tones really sounded.
        at: Moment,
    },
    /// The audio clock and the session's have come apart.
    SoundOffTime,
    /// What became of the wish to keep the screen on.
    ScreenKnown(Screen),
    /// Whether the session that runs is this tab's own.
    SessionClaimed(bool),
    /// Something about the device became known.
    DeviceKnown(DeviceFact),
    /// The state of the offline copy became known.
    OfflineKnown(Offline),
    /// The person closed the notice on the screen.
    NoticeDismissed,

    /// A filter of the exercise list was pressed.
    FilterToggled(Filter),

    /// Something was pressed at the figure on the page of an exercise.
    Demo(DemoMsg),

    /// Something was answered or pressed in the symptom check.
    Check(CheckMsg),
    /// The region was chosen.
    RegionChosen(Region),

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
    /// "Start silently" was pressed there.
    SilentStartTapped,

    /// Something was pressed in the player.
    Player(PlayerMsg),

    /// Pain was chosen after the session.
    DonePainChosen(Pain),
    /// How it felt was chosen.
    EffortChosen(Effort),
    /// "Save answers" was pressed.
    AnswersSaved,

    /// Something was answered or pressed on a check-in.
    CheckIn(CheckInMsg),

    /// A range of the charts was chosen.
    RangeChosen(Range),
    /// "Share as text" on the summary for a visit.
    SummaryShared,
    /// "Print" there.
    SummaryPrinted,
    /// The table under the charts was opened or closed.
    TableToggled,
    /// A day of the charts was looked at.
    Read(Reading),
    /// "Print" under the charts.
    ChartsPrinted,

    /// A setting was changed.
    SettingChanged(Setting),
    /// The person put a movement on a rung, counted from 0.
    RungChosen(&'static str, usize),
    /// The person called today a bad day, or took that back.
    BadDayTapped(bool),
    /// Something happened to reminders.
    Reminder(ReminderMsg),

    /// "Check again" was pressed on the ready check.
    ReadyCheckTapped,
    /// The person said whether they heard the sound test.
    HeardAnswered(bool),
    /// "Ask to keep it" was pressed.
    KeepTapped,
    /// The voice test was pressed.
    VoiceTestTapped,
    /// The vibration test was pressed.
    BuzzTestTapped,
    /// The person said whether they felt the vibration test.
    FeltAnswered(bool),

    /// The own routine on screen was changed.
    Editor(EditorMsg),
    /// A routine is shared, or one that somebody has shared is looked at.
    Share(ShareMsg),

    /// "Save a copy" was pressed.
    CopyTapped,
    /// Deleting everything was confirmed.
    DeleteConfirmed,
    /// Deleting was taken back.
    DeleteUndone,
    /// Something was pressed or read on the record page.
    Data(DataMsg),
}

/// What was pressed or read on the record page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DataMsg {
    /// "Later", at the reminder to save a copy.
    CopyLater,
    /// Sessions as a table.
    SessionTableTapped,
    /// Check-ins as a table.
    CheckInTableTapped,
    /// A file was chosen.
    FileChosen,
    /// Its text, or why there is none.
    FileRead(Result<String, FileTrouble>),
    /// "Add it to my record".
    ImportConfirmed,
    /// What the file brought was taken back.
    ImportUndone,
}

/// Why a file gave no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileTrouble {
    /// It is larger than any copy.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
}

/// What was found when the page was opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Opening {
    /// Every stored key with its text, or why none could be read. Only what the
    /// first screen needs has been read, whatever the length of the history.
    pub stored: Result<Vec<(String, Option<String>)>, StorageError>,
    /// The screen that the address asks for; `None` when there is no such one.
    pub route: Option<Route>,
    /// What the browser says of language and country: "en-GB".
    pub locale: String,
    /// Whether this is a tab of Safari on a phone.
    pub safari_tab: bool,
    /// A random number, from which the ids of new records are made.
    pub seed: u64,
}

/// What was answered or pressed in the symptom check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckMsg {
    /// "Answer again" on a card: a new check, from its first page.
    Anew,
    /// Start was pressed on its first page.
    Begun,
    /// An age was chosen, by the lowest of its band.
    AgeChosen(u8),
    /// A line was ticked or unticked.
    ItemTicked(Item, bool),
    /// "No, I do not have any of these" was ticked or unticked.
    NoneTicked(bool),
    /// "I'm not sure about one" was ticked or unticked.
    UnsureTicked(bool),
    /// A line was ticked or unticked on the page that asks which.
    UnsureItemTicked(Item, bool),
    /// A radio button was chosen.
    Chosen(Ask, Value),
    /// Pain now was chosen.
    PainChosen(Pain),
    /// "Something has changed" about the person's health.
    HealthChanged,
    /// "Change" on the page of all answers.
    ChangeTapped(CheckPage),
    /// Continue was pressed, or what stands in its place.
    ContinueTapped,
    /// "I've been seen and told exercise is OK" was confirmed.
    SeenConfirmed,
    /// A professional has checked this pain: whether they said that exercise is
    /// OK.
    CheckedRecorded(bool),
    /// "Share" on a result.
    ShareTapped,
    /// "Print" on a result.
    PrintTapped,
}

/// What was answered or pressed on a check-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckInMsg {
    /// An answer was chosen; `None` takes it back.
    Picked(Pick, Option<u8>),
    /// A text was typed.
    Typed(Typed, String),
    /// Save was pressed.
    Saved,
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
    /// Sound on or off; in a silent session, back to sound.
    SoundToggled,
    /// Every step waits for the person, or no longer does.
    WaitToggled,
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

/// What was pressed at the figure on the page of an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DemoMsg {
    /// "Play movement", or "Stop movement".
    PlayTapped,
    /// Half speed, or the whole.
    SpeedTapped,
    /// To the next picture, or back to the last one.
    StepTapped(Step),
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
    /// Anything heard at all, or nothing.
    Sound(bool),
    /// Tones on or off.
    Tones(bool),
    /// Who speaks.
    Voice(Voice),
    /// Vibration on or off.
    Vibration(bool),
    /// What happens behind a locked screen and to other music.
    Background(Background),
    /// How loud.
    Volume(Volume),
    /// Colours.
    Theme(Theme),
    /// Big numbers in the player.
    BigNumbers(bool),
    /// The figure of the player moves.
    Movement(bool),
    /// Every step waits for the person.
    WaitForMe(bool),
    /// Seconds to get ready.
    ReadySeconds(u16),
    /// Seconds of rest.
    RestSeconds(u16),
    /// Something of the body holds, or does not.
    Body(content::Filter, bool),
    /// A thing is at hand, or is not.
    AtHand(Kit, bool),
    /// Active days a week that the person aims at.
    WeeklyAim(u8),
}
