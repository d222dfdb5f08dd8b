//! The address of every screen: parse and print side by side.
//!
//! Invariant: what [`Route::to_string`] prints, [`Route::parse`] reads back.

use std::fmt;

use crate::time::Day;

/// A screen and what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The first screen.
    Today,
    /// The list of exercises.
    Exercises,
    /// One exercise or variant, by slug.
    Exercise(String),
    /// The start of the symptom check.
    Symptoms,
    /// A page of the symptom check.
    Check(CheckPage),
    /// What the check came to.
    CheckResult,
    /// The page that asks before a lock is opened.
    Unlock,
    /// What a professional said of this pain.
    Checked,
    /// What a session will hold: a routine, an own routine or one exercise.
    Session(String),
    /// The running session.
    Player,
    /// The end of a session.
    Done,
    /// How a day was; `None` leads to today's.
    CheckIn(Option<Day>),
    /// What was done and what the pain did.
    Progress,
    /// One page of it, to take to a professional.
    Summary,
    /// All texts to read.
    Learn,
    /// One text.
    Page(String),
    /// The list of everything else.
    More,
    /// Sound, timing and the sound test.
    Sound,
    /// What this device can do for a session.
    Ready,
    /// Theme and big numbers.
    Display,
    /// The calendar file and the desk timer.
    Reminders,
    /// What a plan leaves out, and what is at hand.
    You,
    /// Saving, copies and deleting.
    Data,
    /// What a chosen file holds, before any of it is taken in.
    Restore,
    /// The page that asks before everything is deleted.
    Delete,
    /// Region, and the warning signs as a list.
    Safety,
    /// What this app is, and its sources.
    About,
    /// A new routine of the person's own.
    NewRoutine,
    /// An own routine, by its id.
    EditRoutine(String),
    /// A routine that somebody has shared, all of it in the address; empty for
    /// the page that asks for one.
    Shared(String),
}

/// A list of lines to tick in the symptom check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckList {
    /// The nine signs.
    Signs,
    /// How it began, nights, arms, and what came with it.
    Now,
    /// Health that stays the same from check to check.
    Health,
}

/// A page of the symptom check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckPage {
    /// A list to tick.
    List(CheckList),
    /// Which line of the list the person is not sure about.
    Unsure(CheckList),
    /// What a tick did not say.
    More(CheckList),
    /// Pain now, how long, which way it goes, and who has checked it.
    How,
    /// What may come with stiff shoulders.
    Shoulders,
    /// Whether health is as it was at the last full check.
    Same,
    /// What a plan leaves out and no rule asks for.
    Body,
    /// All answers, before the result.
    Answers,
}

impl CheckPage {
    /// All pages, in the order in which they are asked.
    pub const ALL: [Self; 14] = [
        Self::List(CheckList::Signs),
        Self::Unsure(CheckList::Signs),
        Self::More(CheckList::Signs),
        Self::How,
        Self::List(CheckList::Now),
        Self::Unsure(CheckList::Now),
        Self::More(CheckList::Now),
        Self::Shoulders,
        Self::Same,
        Self::List(CheckList::Health),
        Self::Unsure(CheckList::Health),
        Self::More(CheckList::Health),
        Self::Body,
        Self::Answers,
    ];

    fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.slug() == slug)
    }

    const fn slug(self) -> &'static str {
        use CheckList::{Health, Now, Signs};
        match self {
            Self::List(Signs) => "signs",
            Self::Unsure(Signs) => "signs-unsure",
            Self::More(Signs) => "signs-more",
            Self::List(Now) => "now",
            Self::Unsure(Now) => "now-unsure",
            Self::More(Now) => "now-more",
            Self::List(Health) => "health",
            Self::Unsure(Health) => "health-unsure",
            Self::More(Health) => "health-more",
            Self::How => "how",
            Self::Shoulders => "shoulders",
            Self::Same => "same",
            Self::Body => "body",
            Self::Answers => "answers",
        }
    }
}

/// The place of every check-in; that of a day has the day as its name.
const CHECK_IN: &str = "check-in";

/// The screens that need no name.
const PLAIN: [Route; 25] = [
    Route::Today,
    Route::Exercises,
    Route::Symptoms,
    Route::CheckResult,
    Route::Unlock,
    Route::Checked,
    Route::Player,
    Route::Done,
    Route::CheckIn(None),
    Route::Progress,
    Route::Summary,
    Route::Learn,
    Route::More,
    Route::Sound,
    Route::Ready,
    Route::Display,
    Route::Reminders,
    Route::You,
    Route::Data,
    Route::Delete,
    Route::Restore,
    Route::Safety,
    Route::About,
    Route::NewRoutine,
    Route::Shared(String::new()),
];

impl Route {
    /// Reads the part of an address after `#`; `None` when there is no such
    /// screen.
    pub fn parse(hash: &str) -> Option<Self> {
        let parts = hash.trim_start_matches('#').split('/');
        let parts: Vec<&str> = parts.filter(|p| !p.is_empty()).collect();
        let path = parts.join("/");
        if let Some(plain) = PLAIN.iter().find(|route| route.path() == (&path, "")) {
            return Some(plain.clone());
        }
        if let ["shared", ref code @ ..] = parts[..] {
            // A slash may have lost its escape on the way.
            return Some(Self::Shared(code.join("/")));
        }
        let [place, name] = parts[..] else {
            return None;
        };
        let name = name.to_owned();
        match place {
            "exercises" => Some(Self::Exercise(name)),
            "symptoms" => CheckPage::parse(&name).map(Self::Check),
            "session" => Some(Self::Session(name)),
            CHECK_IN => Day::parse(&name).map(|day| Self::CheckIn(Some(day))),
            "learn" => Some(Self::Page(name)),
            "routine" => Some(Self::EditRoutine(name)),
            _ => None,
        }
    }

    /// The link to this screen: `#/exercises`.
    pub fn href(&self) -> String {
        format!("#{self}")
    }

    /// Its place, and its name there, if it has one.
    fn path(&self) -> (&str, &str) {
        match self {
            Self::Today => ("", ""),
            Self::Exercises => ("exercises", ""),
            Self::Exercise(slug) => ("exercises", slug),
            Self::Symptoms => ("symptoms", ""),
            Self::Check(page) => ("symptoms", page.slug()),
            Self::CheckResult => ("symptoms/result", ""),
            Self::Unlock => ("symptoms/unlock", ""),
            Self::Checked => ("symptoms/checked", ""),
            Self::Session(slug) => ("session", slug),
            Self::Player => ("player", ""),
            Self::Done => ("done", ""),
            Self::CheckIn(_) => (CHECK_IN, ""),
            Self::Progress => ("progress", ""),
            Self::Summary => ("summary", ""),
            Self::Learn => ("learn", ""),
            Self::Page(slug) => ("learn", slug),
            Self::More => ("more", ""),
            Self::Sound => ("more/sound", ""),
            Self::Ready => ("more/ready", ""),
            Self::Display => ("more/display", ""),
            Self::Reminders => ("more/reminders", ""),
            Self::You => ("more/you", ""),
            Self::Data => ("more/data", ""),
            Self::Delete => ("more/data/delete", ""),
            Self::Restore => ("more/data/restore", ""),
            Self::Safety => ("more/safety", ""),
            Self::About => ("more/about", ""),
            Self::NewRoutine => ("routine/new", ""),
            Self::EditRoutine(id) => ("routine", id),
            Self::Shared(code) => ("shared", code),
        }
    }
}

impl fmt::Display for Route {
    /// The part of the address after `#`: `/exercises/belly-breathing`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Self::CheckIn(Some(day)) = self {
            return write!(f, "/{CHECK_IN}/{day}");
        }
        match self.path() {
            (place, "") => write!(f, "/{place}"),
            (place, name) => write!(f, "/{place}/{name}"),
        }
    }
}
