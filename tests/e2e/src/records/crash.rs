//! The whole browser is killed in the middle of things, and opened again with
//! the same profile.
//!
//! Invariant: what was confirmed is read from the storage at the moment in which
//! the screen says so, so that nothing counts that was not promised.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use unhunch::archive::DRAFT_KEY;

use super::{EMPTY_PAGE, Kept, Stored, kept, put, stored, stored_years, years};
use crate::timing::Piece;
use crate::{Person, Site};

/// What a browser may take to put on disk what it has confirmed.
const SETTLES: Duration = Duration::from_secs(6);
/// How long the app may take to bring together what it finds.
const SOON: Duration = Duration::from_secs(10);
const SESSION: Duration = Duration::from_mins(2);
/// Days of sessions and check-ins that are there before.
const EARLIER: i32 = 40;

/// Where in a session the browser is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// On the page before a session.
    Preview,
    /// While the session runs.
    Session,
    /// While the app asks why the person stopped.
    Stop,
    /// On the page after a session that came to its end.
    Done,
    /// After the answers there were saved.
    Answers,
}

impl Stage {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [
        Self::Preview,
        Self::Session,
        Self::Stop,
        Self::Done,
        Self::Answers,
    ];

    /// Its name in the table.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Preview => "before the session",
            Self::Session => "in the session",
            Self::Stop => "on the stop sheet",
            Self::Done => "on Done",
            Self::Answers => "after the answers",
        }
    }

    /// The longest that it is watched before the browser is killed.
    pub const fn lasts(self) -> Duration {
        match self {
            Self::Preview => Duration::from_secs(4),
            Self::Session => Duration::from_secs(24),
            Self::Stop | Self::Done | Self::Answers => Duration::from_secs(16),
        }
    }

    /// A session to stop has enough work in it to be kept.
    fn piece(self) -> Piece {
        match self {
            Self::Stop => Piece::one("table-childs-pose", 45),
            Self::Preview | Self::Session | Self::Done | Self::Answers => Piece::short(),
        }
    }
}

/// A profile as a person left it who has a record, a check and a routine: every
/// try begins with a copy of it.
pub struct Home(TempDir);

/// What became of one try.
#[derive(Debug, Clone, Default)]
pub struct Fate {
    /// Sessions and check-ins that were confirmed more than 6 s before.
    pub settled: usize,
    /// Those of them that are gone or stand there in an older state.
    pub lost: Vec<String>,
    /// Those that were confirmed later than that, and are gone.
    pub lost_young: Vec<String>,
    /// Whether the session that ran or was being stopped for more than 6 s could be
    /// carried on, or was kept as a record; `None` when there was none.
    pub taken_up: Option<bool>,
    /// Seconds from the last confirmation to the kill.
    pub age: f64,
}

impl Home {
    /// Makes it in a browser that is closed as people close one.
    pub fn furnish(site: &Site, stage: Stage) -> Self {
        let folder = TempDir::with_prefix("e2e-home-").expect("a temporary folder can be made");
        let mut person = Person::returning(site, folder.path());
        let mut texts: Vec<Stored> = stored_years(&years(EARLIER));
        let piece = stage.piece().stored();
        texts.extend(piece.map(|(key, text)| (key.to_owned(), text)));
        put(&mut person, &texts);
        // Closing the last page of the site is when everything goes to the disk.
        person.new_window();
        drop(person);
        Self(folder)
    }

    fn copy(&self) -> TempDir {
        let folder = TempDir::with_prefix("e2e-home-").expect("a temporary folder can be made");
        copy(self.0.path(), folder.path());
        folder
    }
}

fn copy(from: &Path, to: &Path) {
    let inside: PathBuf = from.join(".");
    let copied = Command::new("cp").arg("-a").arg(inside).arg(to).status();
    assert!(
        copied.is_ok_and(|status| status.success()),
        "a profile can be copied"
    );
}

/// Goes as far as `stage`, kills the browser `after` so long there, opens it
/// again and looks at what is left.
pub fn live_and_crash(site: &Site, home: &Home, stage: Stage, after: Duration) -> Fate {
    let profile = home.copy();
    let mut person = Person::returning(site, profile.path());
    person.has_patience(Duration::from_secs(20));
    // It was there long before this browser was opened.
    let now = Instant::now();
    let earlier = now.checked_sub(2 * SETTLES).unwrap_or(now);
    let mut confirmed = vec![(earlier, found(&mut person))];
    let piece = stage.piece();
    let ran = live(&mut person, stage, &piece, &mut confirmed);
    thread::sleep(after);
    let ran = ran.map(|since| since.elapsed());
    let killed = Instant::now();
    person.kill_browser();

    let mut person = Person::returning(site, profile.path());
    person.has_patience(Duration::from_secs(20));
    person.open("#/");
    person.wait_for_heading("Today");
    let mut fate = Fate::default();
    let ago = |at: &Instant| killed.saturating_duration_since(*at);
    let of = |settled: bool| {
        let mut all = confirmed.iter().rev();
        all.find(|(at, _)| (SETTLES < ago(at)) == settled)
            .map(|(_, kept)| kept.clone())
    };
    let settled = of(true).unwrap_or_default();
    let young = of(false).unwrap_or_default();
    fate.settled = settled.len();
    fate.age = confirmed
        .last()
        .map_or(0.0, |(at, _)| ago(at).as_secs_f64());
    let left = wait_for_all(&mut person, &settled, &young);
    fate.lost = left.lacks(&settled);
    fate.lost_young = left.lacks(&young);
    fate.lost_young.retain(|id| !fate.lost.contains(id));
    if ran.is_some_and(|ran| SETTLES < ran) {
        let before = confirmed.last().map_or(0, |(_, kept)| kept.len());
        fate.taken_up = Some(match stage {
            Stage::Stop => is_kept_or_waits(&mut person, before),
            _ => carries_on(&mut person),
        });
    }
    fate
}

/// What lies in the storage before anything happens.
fn found(person: &mut Person) -> Kept {
    person.open(EMPTY_PAGE);
    let found = kept(&stored(person));
    assert!(!found.is_empty(), "the profile has a record");
    found
}

/// Goes as far as `stage`. Returns since when a session runs, if one does.
fn live(
    person: &mut Person,
    stage: Stage,
    piece: &Piece,
    confirmed: &mut Vec<(Instant, Kept)>,
) -> Option<Instant> {
    person.open(&piece.route());
    person.wait_for_heading(piece.name());
    person.choose("No, none of these");
    person.choose_in("Pain between your shoulder blades now", "1");
    if stage == Stage::Preview {
        return None;
    }
    person.tap(&piece.start_button());
    person.wait_for("Get ready", SOON);
    let began = Instant::now();
    if stage == Stage::Session {
        return Some(began);
    }
    if stage == Stage::Stop {
        stop(person);
        return Some(Instant::now());
    }
    person.wait_for("Done. 1 minute.", SESSION);
    person.wait_for("Session saved on this phone", SOON);
    confirmed.push((Instant::now(), kept(&stored(person))));
    if stage == Stage::Answers {
        person.choose_in("Pain now", "2");
        person.choose("About right");
        person.tap("Save answers");
        person.wait_for("Answers saved", SOON);
        confirmed.push((Instant::now(), kept(&stored(person))));
    }
    None
}

/// Stops once there is enough work in the session to be kept.
fn stop(person: &mut Person) {
    let hold = "return document.querySelector('[role=timer]')?.innerText ?? ''";
    person.wait_for_page(hold, "20", SESSION);
    person.tap("Stop");
    person.choose("No time, or something else");
}

/// Everything there is, once the app has had time to bring it together.
fn wait_for_all(person: &mut Person, settled: &Kept, young: &Kept) -> Kept {
    let mut left = Kept::default();
    within_a_moment(|| {
        left = kept(&stored(person));
        left.lacks(settled).is_empty() && left.lacks(young).is_empty()
    });
    left
}

/// Whether it becomes true within three seconds.
fn within_a_moment(mut is_true: impl FnMut() -> bool) -> bool {
    let until = Instant::now() + Duration::from_secs(3);
    while !is_true() {
        if until < Instant::now() {
            return false;
        }
        thread::sleep(Duration::from_millis(100));
    }
    true
}

/// Whether one more session is in the record than before, or waits.
fn is_kept_or_waits(person: &mut Person, before: usize) -> bool {
    within_a_moment(|| before < kept(&stored(person)).len() || person.sees("Carry on: "))
}

/// Whether Today offers the session again, and it goes on.
fn carries_on(person: &mut Person) -> bool {
    if !within_a_moment(|| person.sees("Carry on: ")) {
        return false;
    }
    person.tap("Carry on");
    person.wait_for("Paused when the app was closed", SOON);
    person.tap("Resume");
    person.wait_for("Done. 1 minute.", SESSION);
    let texts = stored(person);
    texts.iter().all(|(key, _)| key != DRAFT_KEY)
}
