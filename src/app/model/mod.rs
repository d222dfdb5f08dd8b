//! All that the app knows while it runs.
//!
//! Invariant: plain data. Nothing in here can read a clock, make a sound or
//! reach the page.

use crate::app::msg::{Filter, Offline, Screen, StorageError};
use crate::archive::{Found, Joined, Problem};
use crate::content;
use crate::content::regions::Region;
use crate::plan::{BAD_DAY, OwnRoutine, Pace, Person, Program};
use crate::progress::History;
use crate::progress::chart::Range;
use crate::route::Route;
use crate::settings::{ChosenRung, Settings};
use crate::time::{Day, Now};
use crate::triage::{Clearance, Standing};
use std::time::Duration;

mod check;
mod check_in;
mod demo;
mod editor;
mod person;
mod reminding;
mod session;

pub use check::{AGES, Check, CheckProblem, Concluded, items};
pub use check_in::{CheckInForm, CheckInProblem, Pick, Typed};
pub use demo::Demo;
pub use editor::{Editor, EditorProblem, Handed, LineButton, Sharing};
pub use person::{LevelsStamp, fit, levels, levels_stamp, told};
pub use reminding::Reminding;
pub use session::{Done, Owner, Preview, PreviewProblem, Running, Sheet};

/// The state of the whole app.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// The screen shown.
    pub route: Route,
    /// The time of the last message.
    pub now: Now,
    /// Whether the device slept, or its clock was set forward, between the last
    /// two messages.
    pub slept: bool,
    /// How the person wants it.
    pub settings: Settings,
    /// Locks and limits.
    pub standing: Standing,
    /// What was done.
    pub history: History,
    /// The person's own routines.
    pub own: Vec<OwnRoutine>,
    /// What the plan knows of the person.
    pub person: Person,
    /// What their levels were made from.
    pub leveled: Option<LevelsStamp>,
    /// A check that was passed and not yet used by a session.
    pub clearance: Option<Clearance>,
    /// The check on screen.
    pub check: Check,
    /// What the last check of this run came to, and when.
    pub verdict: Option<Concluded>,
    /// The session preview on screen.
    pub preview: Preview,
    /// The running session.
    pub running: Option<Running>,
    /// Whose the session under way is, among the tabs of this app.
    pub owner: Owner,
    /// The session that has just ended.
    pub done: Option<Done>,
    /// The own routine on screen.
    pub editor: Editor,
    /// Other own routines that were changed and not saved yet, one an id.
    pub drafts: Vec<Editor>,
    /// A routine on its way to another person, or from one.
    pub sharing: Sharing,
    /// Check-ins that were changed and not saved yet, one a day.
    pub check_ins: Vec<CheckInForm>,
    /// The page of reminders, and the desk timer.
    pub reminding: Reminding,
    /// The figure on the page of an exercise.
    pub demo: Demo,
    /// Filters of the exercise list, each once.
    pub filters: Vec<Filter>,
    /// The range of the charts.
    pub range: Range,
    /// The day of the charts that is looked at.
    pub reading: Option<Day>,
    /// Whether the table under the charts is open.
    pub table_open: bool,
    /// A notice for the screen shown.
    pub notice: Option<Notice>,
    /// What screen readers are told, politely.
    pub polite: String,
    /// What screen readers are told at once.
    pub assertive: String,
    /// The keys whose last write failed, and why; in order of keys.
    pub unsaved: Vec<(String, StorageError)>,
    /// Stored texts that could not be read in this run; they are kept aside.
    pub problems: Vec<Problem>,
    /// Damaged texts that still stand under their own key: it must
    /// not be written before they are kept aside.
    pub not_yet_aside: Vec<Damaged>,
    /// Every text kept aside, now or earlier, as (key, text).
    pub aside: Vec<(String, String)>,
    /// Keys that a newer version wrote: this one must not write them.
    pub read_only: Vec<String>,
    /// The keys of months that were not read yet, latest last.
    pub unread: Vec<String>,
    /// The keys under which an older version's months are kept.
    pub before: Vec<String>,
    /// The keys of entries that are being written into their month.
    pub journal: Vec<String>,
    /// Whether the sound channel works.
    pub sound: Sound,
    /// Whether the screen stays on.
    pub screen: Screen,
    /// What is known of the device.
    pub device: Device,
    /// The tests of the ready check that wait for the person's answer.
    pub asked: Asked,
    /// The month whose saving lets go of the stored session that it holds now.
    pub closing: Option<String>,
    /// When a text was last stored and read back.
    pub last_saved: Option<Now>,
    /// The state of the offline copy.
    pub offline: Offline,
    /// What was deleted in this run, to be taken back.
    pub deleted: Option<Deleted>,
    /// A file that was read and waits for the person's word.
    pub import: Option<Import>,
    /// What a file has brought in this run, to be taken back.
    pub imported: Option<Imported>,
    /// What was wrong with the file chosen last.
    pub file_trouble: Option<String>,
    /// Whether a copy was asked for that waits for months of long ago.
    pub copy_waits: bool,
    /// From which the ids of new records are made.
    pub seed: u64,
}

/// Whether the sound channel works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sound {
    /// Not tried yet.
    Untried,
    /// It is open.
    Working,
    /// It cannot be opened, or was lost.
    Failed,
}

/// Something to tell the person on the screen shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The address asked for a screen that does not exist.
    NoSuchScreen,
    /// A routine was saved.
    RoutineSaved,
    /// A routine was deleted.
    RoutineDeleted,
    /// The records were brought back.
    RecordsBack,
    /// What a file had brought is gone again.
    CopyTakenBack,
    /// The session was too short to keep.
    TooShort,
    /// Pain after the session was far above pain before it: 48 gentle hours.
    HurtAfter,
    /// The stop sheet was closed without a reason: 48 gentle hours.
    GentleAfterStop,
    /// The person left the player; the session waits.
    SessionWaits,
    /// The session waited too long and was ended.
    WaitedTooLong,
    /// A session runs in another tab: there can be only one.
    RunsElsewhere,
    /// A professional's check of this pain was recorded.
    CheckRecorded,
    /// A check-in was asked for a day that it cannot be about.
    NotThatDay,
    /// A check-in was saved.
    CheckInSaved,
    /// The last session left soreness that does not settle: 48 gentle hours.
    SoreAfter,
    /// The same for the third time in 2 weeks: a full check comes first.
    SoreOften,
    /// A session that was found stored was not gone on with.
    SessionEnded,
}

/// What is known of the device; `None` while it is not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Device {
    /// The voice on the device, by name; the inner `None` when there is none.
    pub voice: Option<Option<String>>,
    /// Whether the browser has a way to vibrate.
    pub vibration: Option<bool>,
    /// Whether the browser has promised to keep what is stored.
    pub kept: Option<bool>,
    /// Whether this is a tab of Safari on a phone, which forgets what a site has
    /// stored after a week without a visit.
    pub safari_tab: bool,
    /// Whether the person asks for less motion in the phone's own settings.
    pub less_motion: bool,
    /// The region that its language and country suggest.
    pub region: Option<Region>,
}

/// Tests of the ready check that wait for an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The session whose preview led to the ready check, and leads on from it.
    pub session: Option<String>,
    /// "Could you hear it?"
    pub heard: bool,
    /// "Did you feel it?"
    pub felt: bool,
}

/// A stored text that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damaged {
    /// The key under which it was found.
    pub key: String,
    /// The key under which to keep it.
    pub aside: String,
    /// The text.
    pub text: String,
}

/// What was deleted in this run.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Deleted {
    /// The records.
    pub history: History,
    /// The own routines.
    pub own: Vec<OwnRoutine>,
    /// The texts that had been kept aside, as (key, text).
    pub aside: Vec<(String, String)>,
    /// Locks, limits and the last full check as they stood, for its answers.
    pub standing: Standing,
    /// What was told of the body beside the check.
    pub body: Option<content::Body>,
    /// The rungs that were chosen.
    pub chosen: Vec<ChosenRung>,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// What it holds.
    pub found: Found,
    /// What would be new or changed here.
    pub joined: Joined,
}

/// What was there before a file was joined with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The records.
    pub history: History,
    /// The own routines.
    pub own: Vec<OwnRoutine>,
    /// Locks and limits.
    pub standing: Standing,
    /// Settings.
    pub settings: Settings,
    /// What the file held.
    pub found: Found,
    /// A day of each month that it changed.
    pub months: Vec<Day>,
}

impl Model {
    /// The state before anything was read.
    pub fn new(now: Now) -> Self {
        Self {
            route: Route::Today,
            now,
            slept: false,
            settings: Settings::default(),
            standing: Standing::default(),
            history: History::default(),
            own: Vec::new(),
            person: Person::default(),
            leveled: None,
            clearance: None,
            check: Check::default(),
            verdict: None,
            preview: Preview::default(),
            running: None,
            owner: Owner::Nobody,
            done: None,
            editor: Editor::default(),
            drafts: Vec::new(),
            sharing: Sharing::default(),
            check_ins: Vec::new(),
            reminding: Reminding::default(),
            demo: Demo::default(),
            filters: Vec::new(),
            range: Range::FourWeeks,
            reading: None,
            table_open: false,
            notice: None,
            polite: String::new(),
            assertive: String::new(),
            unsaved: Vec::new(),
            problems: Vec::new(),
            not_yet_aside: Vec::new(),
            aside: Vec::new(),
            read_only: Vec::new(),
            unread: Vec::new(),
            before: Vec::new(),
            journal: Vec::new(),
            sound: Sound::Untried,
            screen: Screen::Untried,
            device: Device::default(),
            asked: Asked::default(),
            closing: None,
            last_saved: None,
            offline: Offline::default(),
            deleted: None,
            import: None,
            imported: None,
            file_trouble: None,
            copy_waits: false,
            seed: 0,
        }
    }

    /// The program called `id`: a shipped routine, an own one, or a movement.
    pub fn program(&self, id: &str) -> Option<Program> {
        if let Some(routine) = content::routine(id) {
            return Some(Program::shipped(routine, &self.person));
        }
        if let Some(own) = self.own_routine(id) {
            return Some(Program::own(own, &self.person));
        }
        if id == BAD_DAY {
            return Program::bad_day(&self.person);
        }
        content::movement(id).and_then(|m| Program::single(m, &self.person))
    }

    /// The times between pieces of work.
    pub fn pace(&self) -> Pace {
        Pace {
            ready: Duration::from_secs(u64::from(self.settings.ready_seconds)),
            rest: Duration::from_secs(u64::from(self.settings.rest_seconds)),
        }
    }

    /// A passed check that no session has used and that still holds.
    pub fn open_clearance(&self) -> Option<&Clearance> {
        let holds = |c: &&Clearance| self.standing.honours(c, self.now);
        self.clearance.as_ref().filter(holds)
    }

    /// Whether this person has never been here before.
    pub fn is_first_run(&self) -> bool {
        self.standing.last_check().is_none() && !self.has_history()
    }

    /// Whether anything was ever recorded, read already or not.
    pub const fn has_history(&self) -> bool {
        !self.history.is_empty() || !self.unread.is_empty()
    }

    /// Whether this session may be heard at all.
    pub fn is_audible(&self) -> bool {
        self.settings.sound && !self.running.as_ref().is_some_and(|r| r.silent)
    }

    /// Whether the figure of the player may move.
    pub const fn shows_movement(&self) -> bool {
        self.settings.movement && !self.device.less_motion
    }

    /// The loudness of tones; zero when they are off.
    pub fn gain(&self) -> f32 {
        if self.is_audible() && self.settings.tones {
            self.settings.volume.gain()
        } else {
            0.0
        }
    }
}
