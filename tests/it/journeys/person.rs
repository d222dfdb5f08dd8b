//! A person with a phone: taps become messages, requests are carried out by a
//! pretended browser whose clock moves only when it is told to.

use std::collections::BTreeMap;
use std::time::Duration;

use unhunch::app::effect::Effect;
use unhunch::app::model::Model;
use unhunch::app::msg::{Msg, Opening, PlayerMsg, ReminderMsg, StorageError};
use unhunch::app::update;
use unhunch::archive;
use unhunch::progress::Record;
use unhunch::reminders::Zone;
use unhunch::route::Route;
use unhunch::time::{Day, MinuteOfDay, Moment, Now, WallTime};

use crate::triage::pain;

/// 07:00 on 22 November 2026.
const START: i64 = 1_795_330_800_000;

/// What a phone keeps, and what goes wrong with it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Storage {
    pub(crate) texts: BTreeMap<String, String>,
    /// Why every write fails, while it does.
    pub(crate) fails: Option<StorageError>,
    /// How many bytes of text it holds at most; no limit when `None`.
    pub(crate) room: Option<usize>,
    /// Whether the turn to write a month never comes, as when the browser is
    /// killed before it.
    pub(crate) no_turn: bool,
    /// Whether the page never has the time to read what can wait.
    pub(crate) reads_nothing_later: bool,
    /// The keys written or erased, in order.
    pub(crate) touched: Vec<String>,
}

impl Storage {
    fn write(&mut self, key: &str, text: &str) -> Result<(), StorageError> {
        if let Some(why) = self.fails {
            return Err(why);
        }
        let others = self.texts.iter().filter(|(other, _)| *other != key);
        let full: usize = others.map(|(_, text)| text.len()).sum();
        if self.room.is_some_and(|room| room < full + text.len()) {
            return Err(StorageError::Full);
        }
        self.touched.push(key.to_owned());
        self.texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }
}

/// One tab of the app in somebody's hands.
pub(crate) struct Person {
    pub(crate) model: Model,
    pub(crate) storage: Storage,
    /// Every request of this run, in order.
    pub(crate) asked: Vec<Effect>,
    /// Whether a note was ever laid for a moment that had passed.
    pub(crate) laid_late: bool,
    /// What the voice said, and when.
    pub(crate) said: Vec<(Moment, String)>,
    /// Whether another tab runs a session.
    pub(crate) runs_elsewhere: bool,
    /// How far the local time of day was moved by daylight saving, in minutes.
    pub(crate) zone_moved: u16,
    /// How far the wall clock was set forward, in milliseconds.
    pub(crate) wall_set: i64,
    /// How long the monotonic clock stood still in this run, in milliseconds.
    stood: i64,
    /// Milliseconds since the person first came.
    since: i64,
    /// When this run was opened, on the same scale.
    opened: i64,
    wake: Option<Moment>,
    /// When the desk timer looks at the clock.
    look: Option<Moment>,
    /// The last moment the person could see or hear, while the phone sleeps.
    asleep_since: Option<Moment>,
}

impl Person {
    /// Opens the app for the first time, on Today.
    pub(crate) fn new() -> Self {
        Self::with(Storage::default())
    }

    /// Opens the app with a full check behind them, answered a moment ago with
    /// nothing to report; nothing else is stored, and no session is cleared yet.
    pub(crate) fn checked() -> Self {
        let mut first = Self::new();
        first.check_clean(2);
        let mut storage = first.storage;
        storage.touched.clear();
        Self::with(storage)
    }

    /// Opens the app over what is stored.
    pub(crate) fn with(storage: Storage) -> Self {
        Self::opening(storage, 0, 0, Some(Route::Today))
    }

    fn opening(storage: Storage, since: i64, wall_set: i64, route: Option<Route>) -> Self {
        let mut person = Self::blank(storage, since, wall_set);
        person.open(route);
        person
    }

    fn blank(storage: Storage, since: i64, wall_set: i64) -> Self {
        Self {
            model: Model::new(now(since, since, wall_set, None)),
            storage,
            asked: Vec::new(),
            laid_late: false,
            said: Vec::new(),
            runs_elsewhere: false,
            zone_moved: 0,
            wall_set,
            stood: 0,
            since,
            opened: since,
            wake: None,
            look: None,
            asleep_since: None,
        }
    }

    fn open(&mut self, route: Option<Route>) {
        let texts = self.storage.texts.clone();
        let stored = match self.storage.fails {
            Some(StorageError::Unavailable) => Err(StorageError::Unavailable),
            _ => Ok(texts
                .into_iter()
                .map(|(key, text)| self.at_once(key, text))
                .collect()),
        };
        let seed = u64::try_from(self.since)
            .expect("time goes forward")
            .wrapping_mul(0x5851_f42d)
            + 1;
        self.send(Msg::Opened(Opening {
            stored,
            route,
            locale: "en-GB".to_owned(),
            safari_tab: false,
            seed,
        }));
    }

    /// What the first screen does not need is read later.
    fn at_once(&self, key: String, text: String) -> (String, Option<String>) {
        let waits = archive::may_wait(&key, self.now().day);
        (key, (!waits).then_some(text))
    }

    /// Closes the tab and opens the app again a second later, from storage
    /// alone.
    pub(crate) fn reopened(self) -> Self {
        self.reopened_at(Some(Route::Today))
    }

    /// The same by a link.
    pub(crate) fn reopened_at(self, route: Option<Route>) -> Self {
        Self::opening(self.storage, self.since + 1000, self.wall_set, route)
    }

    /// Closes the tab and opens the app again when `span` has gone by.
    pub(crate) fn reopened_after(self, span: Duration) -> Self {
        let since = self.since + millis(span);
        Self::opening(self.storage, since, self.wall_set, Some(Route::Today))
    }

    /// A second tab, while this one still runs its session.
    pub(crate) fn second_tab_beside_a_session(&self) -> Self {
        let mut person = Self::blank(self.storage.clone(), self.since + 1000, self.wall_set);
        person.runs_elsewhere = true;
        person.open(Some(Route::Today));
        person
    }

    /// A second tab over the same storage, opened a second later.
    pub(crate) fn second_tab(&self) -> Self {
        let since = self.since + 1000;
        Self::opening(
            self.storage.clone(),
            since,
            self.wall_set,
            Some(Route::Today),
        )
    }

    pub(crate) fn now(&self) -> Now {
        let mut now = now(
            self.since,
            self.opened + self.stood,
            self.wall_set,
            self.asleep_since,
        );
        now.minute = now.minute.plus(self.zone_moved);
        now
    }

    /// Something happens now; what follows from it happens too.
    pub(crate) fn send(&mut self, msg: Msg) {
        let mut queue = vec![msg];
        while !queue.is_empty() {
            let now = self.now();
            let effects = update(&mut self.model, queue.remove(0), now);
            for effect in effects {
                queue.extend(self.carry_out(&effect));
                self.asked.push(effect);
            }
        }
    }

    /// What the browser does, and what it reports.
    fn carry_out(&mut self, effect: &Effect) -> Option<Msg> {
        match effect {
            Effect::Write { key, text } => {
                let done = self.storage.write(key, text);
                Some(report(key, done))
            }
            Effect::SetAside {
                key,
                aside,
                damaged,
                text,
            } => {
                let kept = self.storage.write(aside, damaged);
                let done = kept.and_then(|()| self.storage.write(key, text));
                Some(report(key, done))
            }
            Effect::Save { key } => (!self.storage.no_turn).then(|| Msg::TurnCame {
                key: key.clone(),
                found: self.storage.texts.get(key).cloned(),
            }),
            Effect::Read { can_wait: true, .. } if self.storage.reads_nothing_later => None,
            Effect::Read { keys, .. } => {
                let texts = &self.storage.texts;
                let read = keys
                    .iter()
                    .map(|key| (key.clone(), texts.get(key).cloned()));
                Some(Msg::LaterRead(read.collect()))
            }
            Effect::Erase { key } => {
                self.storage.touched.push(key.clone());
                self.storage.texts.remove(key);
                None
            }
            Effect::ReadAgain { key, or_gone } => {
                let text = self.storage.texts.get(key).cloned();
                (text.is_some() || *or_gone).then(|| Msg::StoredElsewhere {
                    key: key.clone(),
                    text,
                })
            }
            Effect::OpenSound(_) => Some(Msg::SoundOpened),
            Effect::Claim => Some(Msg::SessionClaimed(!self.runs_elsewhere)),
            Effect::Say(words) => {
                self.said.push((self.now().moment, words.clone()));
                None
            }
            Effect::WakeAt(at) => {
                self.wake = *at;
                None
            }
            Effect::LookAt(at) => {
                self.look = *at;
                None
            }
            Effect::AskZone => {
                let utc = Zone::found("Etc/UTC", self.now().day, &|_| 0);
                let page = "https://example.org/unhunch/".to_owned();
                Some(Msg::Reminder(ReminderMsg::ZoneKnown(utc, page)))
            }
            Effect::Go(route) | Effect::Replace(route) => {
                let read = Route::parse(&route.href());
                Some(read.map_or(Msg::WentNowhere, Msg::WentTo))
            }
            Effect::Lay { notes, .. } => {
                let now = self.now().moment;
                self.laid_late |= notes.iter().any(|note| note.at < now);
                None
            }
            Effect::Hush
            | Effect::TakeBack
            | Effect::AskToKeep
            | Effect::CompareClocks
            | Effect::CloseSound
            | Effect::StopSaying
            | Effect::Buzz(_)
            | Effect::KeepPlaying(_)
            | Effect::LetGo
            | Effect::AskDevice
            | Effect::KeepAwake(_)
            | Effect::Focus(_)
            | Effect::OfferFile { .. }
            | Effect::ReadFile
            | Effect::ShareText { .. }
            | Effect::ShareRoutine { .. }
            | Effect::Print
            | Effect::AskNotify(_)
            | Effect::Notify
            | Effect::Badge(_)
            | Effect::ShowTheme(_) => None,
        }
    }

    pub(crate) fn go(&mut self, route: Route) {
        self.send(Msg::WentTo(route));
    }

    pub(crate) fn tap(&mut self, msg: PlayerMsg) {
        self.send(Msg::Player(msg));
    }

    /// Time passes while the page is held back: what falls due is told only at
    /// the end of it.
    pub(crate) fn miss(&mut self, span: Duration) {
        self.since += millis(span);
        self.send(Msg::DeadlineReached);
    }

    /// Time passes; every wake-up asked for comes on time.
    pub(crate) fn wait(&mut self, span: Duration) {
        let until = self.since + millis(span);
        loop {
            let due = self.due().filter(|due| *due <= until);
            let look = self.on_my_scale(self.look).filter(|look| *look <= until);
            match (due, look) {
                (None, None) => break,
                (Some(due), look) if look.is_none_or(|look| due <= look) => {
                    self.since = due.max(self.since);
                    self.wake = None;
                    self.send(Msg::DeadlineReached);
                }
                (_, look) => {
                    self.since = look.unwrap_or(self.since).max(self.since);
                    self.look = None;
                    self.send(Msg::Reminder(ReminderMsg::Looked));
                }
            }
        }
        self.since = until;
    }

    fn due(&self) -> Option<i64> {
        self.on_my_scale(self.wake)
    }

    fn on_my_scale(&self, at: Option<Moment>) -> Option<i64> {
        let at = i64::try_from(at?.as_millis()).expect("a test is short");
        Some(self.opened + self.stood + at)
    }

    pub(crate) fn wait_secs(&mut self, seconds: u64) {
        self.wait(Duration::from_secs(seconds));
    }

    /// The phone sleeps: time passes, and nothing is seen, heard or woken.
    pub(crate) fn sleep(&mut self, span: Duration) {
        self.sleep_until(span, Msg::PageShown);
    }

    /// The phone sleeps, and its monotonic clock with it, as on most systems.
    pub(crate) fn sleep_with_a_clock_that_stands(&mut self, span: Duration) {
        self.sleep_with_a_clock_that_stands_until(span, Msg::PageShown);
    }

    /// The same, and this is the first that happens after it.
    pub(crate) fn sleep_with_a_clock_that_stands_until(&mut self, span: Duration, msg: Msg) {
        self.since += millis(span);
        self.stood += millis(span);
        self.send(msg);
    }

    /// The phone sleeps, and this is the first that happens after it.
    pub(crate) fn sleep_until(&mut self, span: Duration, msg: Msg) {
        self.asleep_since = Some(self.now().moment);
        self.since += millis(span);
        self.send(msg);
        self.asleep_since = None;
    }

    /// Follows the running session to its end, by its deadlines alone, and
    /// presses "I've finished" wherever it waits.
    pub(crate) fn play_to_the_end(&mut self) {
        while let Some(running) = &self.model.running {
            let goes_on = running.session.next_deadline().is_some();
            if let Some(due) = self.due().filter(|_| goes_on) {
                let ahead = u64::try_from(due - self.since).unwrap_or(0);
                self.wait(Duration::from_millis(ahead));
            } else {
                self.wait_secs(5);
                self.tap(PlayerMsg::FinishedTapped);
            }
        }
    }

    /// Opens a session's preview, answers the short check and presses Start.
    pub(crate) fn start(&mut self, id: &str, score: u8) {
        self.go(Route::Session(id.to_owned()));
        self.send(Msg::ShortAnswered(true));
        self.send(Msg::PreviewPainChosen(pain(score)));
        self.send(Msg::StartTapped);
    }

    pub(crate) fn runs(&self) -> bool {
        self.model.running.is_some()
    }

    pub(crate) fn records(&self) -> &[Record] {
        self.model.history.records()
    }
}

fn report(key: &str, done: Result<(), StorageError>) -> Msg {
    let key = key.to_owned();
    match done {
        Ok(()) => Msg::Saved { key },
        Err(why) => Msg::SaveFailed { key, why },
    }
}

fn millis(span: Duration) -> i64 {
    i64::try_from(span.as_millis()).expect("a test is short")
}

fn now(since: i64, opened: i64, wall_set: i64, asleep_since: Option<Moment>) -> Now {
    let moment = Moment::from_millis(u64::try_from(since - opened).expect("time goes forward"));
    let wall = since + wall_set;
    let minutes = 7 * 60 + wall.div_euclid(60_000);
    let first = Day::new(2026, 11, 22).expect("a real day");
    Now {
        moment,
        witnessed: asleep_since.unwrap_or(moment),
        wall: WallTime(START + wall),
        day: first.plus(i32::try_from(minutes.div_euclid(1440)).expect("a test is short")),
        minute: MinuteOfDay::new(u16::try_from(minutes.rem_euclid(1440)).expect("below 1440")),
    }
}
