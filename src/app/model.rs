//! All that the app knows while it runs.
//!
//! Invariant: plain data. Nothing in here can read a clock, make a sound or
//! reach the page.

use crate::app::msg::{Filter, Offline, StorageError};
use crate::archive::Problem;
use crate::content;
use crate::content::signs::SignId;
use crate::pain::Pain;
use crate::plan::{OwnRoutine, Pace, Program};
use crate::progress::chart::Range;
use crate::progress::{Effort, History};
use crate::route::Route;
use crate::session::Session;
use crate::settings::Settings;
use crate::time::Now;
use crate::triage::{Clearance, Reply, Signs, Standing, StopReason, Verdict};
use std::time::Duration;

/// The state of the whole app.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// The screen shown.
    pub route: Route,
    /// The time of the last message.
    pub now: Now,
    /// How the person wants it.
    pub settings: Settings,
    /// Locks and limits.
    pub standing: Standing,
    /// What was done.
    pub history: History,
    /// The person's own routines.
    pub own: Vec<OwnRoutine>,
    /// A check that was passed and not yet used by a session.
    pub clearance: Option<Clearance>,
    /// The check on screen.
    pub check: Check,
    /// What the last check of this run came to, and when.
    pub verdict: Option<(Verdict, Now)>,
    /// The session preview on screen.
    pub preview: Preview,
    /// The running session.
    pub running: Option<Running>,
    /// The session that has just ended.
    pub done: Option<Done>,
    /// The own routine on screen.
    pub editor: Editor,
    /// Filters of the exercise list, each once.
    pub filters: Vec<Filter>,
    /// The range of the charts.
    pub range: Range,
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
    /// Whether the sound channel works.
    pub sound: Sound,
    /// Whether the system refused to keep the screen on.
    pub screen_may_turn_off: bool,
    /// The state of the offline copy.
    pub offline: Offline,
    /// What was deleted in this run, to be taken back.
    pub deleted: Option<Deleted>,
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
}

/// The answers on the check's pages, as far as they are given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Check {
    /// Signs ticked, each once.
    pub ticked: Vec<SignId>,
    /// "No, I do not have any of these".
    pub none: bool,
    /// "I'm not sure about one".
    pub unsure: bool,
    /// Signs the person is not sure about, each once.
    pub unsure_about: Vec<SignId>,
    /// Pain now.
    pub pain: Option<Pain>,
    /// What is wrong with the page as it stands.
    pub problem: Option<CheckProblem>,
    /// When the first of the answers was given.
    pub answered: Option<Now>,
    /// The session to return to, when the check was asked for by its preview.
    pub session: Option<String>,
}

impl Check {
    /// The replies, if the two list pages are complete and do not contradict
    /// each other.
    pub fn signs(&self) -> Option<Signs> {
        if self.none {
            let alone = self.ticked.is_empty() && !self.unsure;
            return alone.then(Signs::none);
        }
        let reply = |sign: SignId| {
            if self.ticked.contains(&sign) {
                Reply::Yes
            } else if self.unsure && self.unsure_about.contains(&sign) {
                Reply::NotSure
            } else {
                Reply::No
            }
        };
        let any = !self.ticked.is_empty() || (self.unsure && !self.unsure_about.is_empty());
        any.then(|| Signs::new(SignId::ALL.map(reply)))
    }
}

/// What is wrong with a page of the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckProblem {
    /// Nothing was ticked.
    Nothing,
    /// Signs and "No" were both ticked.
    Both,
    /// Nothing was ticked on the page that asks which.
    NothingUnsure,
    /// No pain score was chosen.
    NoPain,
}

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
}

/// A running session with what belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Running {
    /// The engine.
    pub session: Session,
    /// Pain before it.
    pub pain_before: Pain,
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

/// The own routine on screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Editor {
    /// Its id; empty for a new one.
    pub id: String,
    /// Its name as typed.
    pub name: String,
    /// What is done.
    pub lines: Vec<crate::plan::OwnLine>,
    /// What is wrong with it.
    pub problem: Option<EditorProblem>,
}

/// Why an own routine was not saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditorProblem {
    /// It has no name.
    NoName,
    /// It has no lines.
    NoLines,
}

impl Model {
    /// The state before anything was read.
    pub fn new(now: Now) -> Self {
        Self {
            route: Route::Today,
            now,
            settings: Settings::default(),
            standing: Standing::default(),
            history: History::default(),
            own: Vec::new(),
            clearance: None,
            check: Check::default(),
            verdict: None,
            preview: Preview::default(),
            running: None,
            done: None,
            editor: Editor::default(),
            filters: Vec::new(),
            range: Range::FourWeeks,
            table_open: false,
            notice: None,
            polite: String::new(),
            assertive: String::new(),
            unsaved: Vec::new(),
            problems: Vec::new(),
            not_yet_aside: Vec::new(),
            aside: Vec::new(),
            read_only: Vec::new(),
            sound: Sound::Untried,
            screen_may_turn_off: false,
            offline: Offline::default(),
            deleted: None,
            seed: 0,
        }
    }

    /// The program called `id`: a shipped routine, an own one, or a movement.
    pub fn program(&self, id: &str) -> Option<Program> {
        if let Some(routine) = content::routine(id) {
            return Some(Program::shipped(routine));
        }
        if let Some(own) = self.own.iter().find(|r| r.id == id) {
            return Some(Program::own(own));
        }
        content::movement(id).and_then(Program::single)
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
        self.standing.last_check().is_none() && self.history.records().is_empty()
    }

    /// The loudness of tones; zero when sound is off.
    pub fn gain(&self) -> f32 {
        if self.settings.sound {
            self.settings.volume.gain()
        } else {
            0.0
        }
    }
}
