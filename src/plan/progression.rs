//! How doses grow and shrink: the 24-hour rule, the pain rule, effort, soreness
//! and missed days, as safety.md section 5 has them.
//!
//! All of it is read off what happened, from the beginning, so that the same
//! record and the same day always give the same plan, on every device.
//!
//! Invariant: nothing grows without two easy sessions over at least a week, one
//! rung and one movement a day at most; a red day, and soreness that does not
//! settle, take back every claim to grow; no choice goes beyond the highest rung that was earned.

use crate::content::{Movement, Slug};
use crate::pain::Pain;
use crate::plan::feedback::{Did, Effort, Event, Session, Since};
use crate::plan::half::half;
use crate::plan::levels::{After, Ease, Levels};
use crate::time::Day;
use crate::triage::Light;

/// Easy sessions before a dose grows ("after at least 2 sessions").
const EASY: u8 = 2;

/// Days from the first of them ("and at least 1 week").
const WEEK: i32 = 7;

/// Days without a movement after which it restarts one rung lower ("missed more
/// than 7 days").
const MISSED: i32 = 7;

/// A rise of the pain before the next session by so much, within so many days,
/// says that the last one was felt for longer than a night. Any rise at all does
/// not count as easy.
const RISE: u8 = 2;
const SOON: i32 = 2;

/// Days of half doses after amber, after red, and after it was told that
/// soreness does not settle.
const AFTER_AMBER: i32 = 1;
const AFTER_SORE: i32 = 1;
const AFTER_RED: i32 = 2;

/// A step on a ladder, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// Of which movement.
    pub movement: Movement,
    /// The rung before, counted from 0.
    pub from: usize,
    /// The rung after.
    pub to: usize,
    /// What it followed from.
    pub why: Why,
}

/// Why a rung changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Two easy sessions over a week, pain no higher next morning.
    Easy,
    /// Pain rose, or a session was stopped for pain or a sign.
    Red,
    /// More sore, and not settling within a day.
    Sore,
    /// Too hard twice running.
    TooHard,
    /// Not done for more than a week.
    Away,
}

/// Where a movement stands.
#[derive(Debug, Clone, Copy)]
struct Place {
    movement: Movement,
    rung: usize,
    /// The highest rung that was earned.
    top: usize,
    /// Easy sessions in full on this rung, since nothing spoke against it.
    easy: u8,
    /// The day of the first of them.
    since: Day,
    /// When it was last done.
    last: Day,
    /// Whether it was part of a session that was too hard, the last time.
    hard: bool,
    /// The last change, unless it was gone through since.
    fresh: Option<Change>,
}

/// The sessions of the last day that had any, while it is not yet known how they
/// were borne.
struct Open {
    day: Day,
    sessions: Vec<Session>,
    told: Option<Since>,
}

/// Reads the events and says where everything stands on `today`. The pain `now`,
/// when it is told, says how the last session was borne.
pub fn levels(events: Vec<Event>, today: Day, now: Option<Pain>) -> Levels {
    let mut all = Progression::default();
    for event in events {
        match event {
            Event::Session(session) => all.session(session),
            Event::Told(day, since) => all.told(day, since),
            Event::Chosen(day, movement, rung) => all.chosen(day, movement, rung),
        }
    }
    all.close(now, today);
    all.levels(today)
}

#[derive(Default)]
struct Progression {
    places: Vec<Place>,
    open: Option<Open>,
    ease: Option<Ease>,
    raised: Option<Day>,
}

impl Progression {
    fn session(&mut self, session: Session) {
        let day = session.day;
        self.close(session.before, day);
        let eased = self.is_eased(day);
        for did in &session.did {
            let place = self.place(did.movement, day);
            let ladder = did.movement.ladder();
            let least = ladder.get(place.rung).map(|rung| half(rung.dose));
            if least.is_some_and(|dose| !did.meets(dose)) {
                // A short form of it, as in a desk reset, is no training.
                continue;
            }
            if is_away(place.last, day) {
                step(place, place.rung.saturating_sub(1), Why::Away);
            }
            place.last = day;
        }
        if !eased {
            self.grow(&session);
        }
        for did in &session.did {
            let place = self.place(did.movement, day);
            let now = did.movement.ladder().get(place.rung);
            if now.is_some_and(|rung| did.meets(rung.dose)) {
                // It was gone through as it stands.
                place.fresh = None;
            }
        }
        match session.light {
            Some(Light::Red) => {
                self.ease(day.plus(AFTER_RED), After::Red);
                self.lower(&session.did, day, Why::Red);
            }
            Some(Light::Amber) => {
                self.ease(day.plus(AFTER_AMBER), After::Amber);
                self.repeat(&session.did);
            }
            Some(Light::Green) | None => {}
        }
        self.effort(&session);
        match &mut self.open {
            Some(open) => open.sessions.push(session),
            None => {
                self.open = Some(Open {
                    day,
                    sessions: vec![session],
                    told: None,
                });
            }
        }
    }

    fn is_eased(&self, day: Day) -> bool {
        self.ease.is_some_and(|ease| day <= ease.until)
    }

    /// Gives the movement of this session that has waited longest the next rung
    /// if more than the present one was done.
    fn grow(&mut self, session: &Session) {
        let day = session.day;
        if self.raised == Some(day) {
            return;
        }
        let ready = ready(&self.places, day);
        let first = ready.into_iter().find_map(|slug| {
            let mut did = session.did.iter();
            let did = did.find(|d| d.movement.slug() == slug)?;
            let place = self.places.iter().find(|p| p.movement == did.movement)?;
            let now = did.movement.ladder().get(place.rung)?;
            did.exceeds(now.dose).then_some(did.movement)
        });
        let Some(movement) = first else { return };
        let place = self.place(movement, day);
        step(place, place.rung + 1, Why::Easy);
        self.raised = Some(day);
    }

    /// Too hard once repeats, twice running lowers.
    fn effort(&mut self, session: &Session) {
        let hard = session.effort == Some(Effort::TooHard);
        for did in &session.did {
            let place = self.place(did.movement, session.day);
            if hard {
                place.easy = 0;
            }
            if hard && place.hard {
                step(place, place.rung.saturating_sub(1), Why::TooHard);
            }
            place.hard = hard && !place.hard;
        }
    }

    fn told(&mut self, day: Day, since: Since) {
        let Some(open) = &mut self.open else { return };
        if day.days_since(open.day) != 1 {
            return;
        }
        open.told = Some(since);
        if since == Since::NotSettling {
            let mut did: Vec<Did> = Vec::new();
            for one in open.sessions.iter().flat_map(|s| &s.did) {
                if did.iter().all(|d| d.movement != one.movement) {
                    did.push(*one);
                }
            }
            self.ease(day.plus(AFTER_SORE), After::Sore);
            self.lower(&did, day, Why::Sore);
        }
    }

    fn chosen(&mut self, day: Day, movement: Movement, rung: usize) {
        let place = self.place(movement, day);
        if is_away(place.last, day) {
            // The choice stands in the place of the step that a gap brings.
            place.last = day;
        }
        place.rung = rung.min(place.top);
        (place.easy, place.fresh) = (0, None);
    }

    /// The last session counts once it is known how it was borne: by what was
    /// told the next morning, else by the pain before the next session. On its
    /// own day nothing is known yet.
    fn close(&mut self, before: Option<Pain>, today: Day) {
        let Some(open) = self.open.take_if(|open| open.day < today) else {
            return;
        };
        let soon = today.days_since(open.day) <= SOON;
        for session in &open.sessions {
            let scores = session.before.zip(before).filter(|_| soon);
            let rise = scores.map(|(then, now)| now.get().saturating_sub(then.get()));
            match (open.told, rise) {
                (Some(Since::Usual), _) | (None, Some(0)) => self.count(session),
                (None, None) if session.light.is_some() => self.count(session),
                (Some(Since::Settling), _) | (None, Some(RISE..)) => self.repeat(&session.did),
                (Some(Since::NotSettling), _) | (None, Some(_) | None) => {}
            }
        }
    }

    /// Counts what was easy and in full.
    fn count(&mut self, session: &Session) {
        let light = session.light.unwrap_or(Light::Green);
        if light != Light::Green || session.effort == Some(Effort::TooHard) {
            return;
        }
        for did in &session.did {
            let place = self.place(did.movement, session.day);
            let dose = did.movement.ladder().get(place.rung).map(|r| r.dose);
            if dose.is_some_and(|dose| did.meets(dose)) {
                if place.easy == 0 {
                    place.since = session.day;
                }
                place.easy = place.easy.saturating_add(1);
            }
        }
    }

    fn repeat(&mut self, did: &[Did]) {
        for place in &mut self.places {
            if did.iter().any(|d| d.movement == place.movement) {
                place.easy = 0;
            }
        }
    }

    /// Lowers what was done, and takes back every claim to grow.
    fn lower(&mut self, did: &[Did], day: Day, why: Why) {
        for place in &mut self.places {
            place.easy = 0;
        }
        for did in did {
            let place = self.place(did.movement, day);
            step(place, place.rung.saturating_sub(1), why);
        }
    }

    fn ease(&mut self, until: Day, after: After) {
        if self.ease.is_none_or(|ease| ease.until <= until) {
            self.ease = Some(Ease { until, after });
        }
    }

    fn place(&mut self, movement: Movement, day: Day) -> &mut Place {
        let at = self.places.iter().position(|p| p.movement == movement);
        let at = at.unwrap_or_else(|| {
            self.places.push(Place {
                movement,
                rung: 0,
                top: 0,
                easy: 0,
                since: day,
                last: day,
                hard: false,
                fresh: None,
            });
            self.places.len() - 1
        });
        &mut self.places[at]
    }

    fn levels(mut self, today: Day) -> Levels {
        for place in &mut self.places {
            if is_away(place.last, today) {
                step(place, place.rung.saturating_sub(1), Why::Away);
            }
        }
        let may_grow = self.raised != Some(today) && !self.is_eased(today);
        let mut levels = Levels::default();
        if may_grow {
            levels.ready = ready(&self.places, today);
        }
        levels.ease = self.ease.filter(|e| today <= e.until);
        for place in self.places {
            levels.fresh.extend(place.fresh);
            levels.put(place.movement, place.rung, place.top);
        }
        levels
    }
}

fn is_away(last: Day, today: Day) -> bool {
    MISSED < today.days_since(last)
}

/// The movements that may grow on this day, the one that has waited longest
/// first.
fn ready(places: &[Place], day: Day) -> Vec<Slug> {
    let may = |p: &&Place| {
        let top = p.movement.ladder().len().saturating_sub(1);
        EASY <= p.easy && WEEK <= day.days_since(p.since) && p.rung < top && !is_away(p.last, day)
    };
    let mut ready: Vec<&Place> = Vec::new();
    for place in places.iter().filter(may) {
        let at = ready.iter().position(|p| place.since < p.since);
        ready.insert(at.unwrap_or(ready.len()), place);
    }
    ready.iter().map(|p| p.movement.slug()).collect()
}

/// Puts a movement on a rung. What was easy on another one says nothing here.
fn step(place: &mut Place, to: usize, why: Why) {
    place.easy = 0;
    let (movement, from) = (place.movement, place.rung);
    let to = to.min(movement.ladder().len().saturating_sub(1));
    if to == from {
        return;
    }
    place.rung = to;
    place.top = place.top.max(to);
    place.fresh = Some(Change {
        movement,
        from,
        to,
        why,
    });
}
