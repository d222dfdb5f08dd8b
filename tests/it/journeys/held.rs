//! What holds somebody back, and every way to a session that they may try.

use unhunch::app::msg::{Msg, PlayerMsg};
use unhunch::archive::STANDING_KEY;
use unhunch::content::questions::{Ask, Item, Recent, Value};
use unhunch::route::{CheckList, CheckPage, Route};
use unhunch::triage::Level;

use super::person::Person;
use super::said::Said;

/// What holds somebody back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    /// Chest pain.
    Emergency,
    /// A fever.
    Urgent,
    /// An operation in the last 12 weeks.
    Operation,
    /// Pain that has been getting worse.
    Clinic,
    /// Pain of 5.
    Modify,
}

use Held::{Clinic, Emergency, Modify, Operation, Urgent};

impl Held {
    pub(super) const ALL: [Self; 5] = [Emergency, Urgent, Operation, Clinic, Modify];

    pub(super) fn said(self) -> Said {
        match self {
            Emergency => Said::nothing(0).tick(Item::Ask(Ask::Chest)),
            Urgent => Said::nothing(0).tick(Item::Ask(Ask::Fever)),
            Operation => Said::nothing(0).tick(Item::Recent(Recent::Surgery)),
            Clinic => Said::nothing(0).choose(Ask::Trend, Value::Worse),
            Modify => Said::nothing(5),
        }
    }

    pub(super) const fn level(self) -> Level {
        match self {
            Emergency => Level::Emergency,
            Urgent => Level::Urgent,
            Operation | Clinic => Level::Clinic,
            Modify => Level::Modify,
        }
    }

    pub(super) const fn locks(self) -> bool {
        matches!(self, Emergency | Urgent | Operation)
    }

    /// A person who gave this answer a moment ago, with a good check before it.
    pub(super) fn person(self) -> Person {
        let mut person = Person::checked();
        person.full_check(&self.said());
        self.check(&mut person, "at once");
        person
    }

    /// Nothing but what this leaves can be begun: nothing at all, or the gentle
    /// set, whatever is pressed and said.
    pub(super) fn check(self, person: &mut Person, after: &str) {
        let standing = &person.model.standing;
        let hold = if self.locks() {
            standing.lock()
        } else {
            standing.limit()
        };
        let level = hold.map(|hold| hold.level);
        assert_eq!(level, Some(self.level()), "{self:?} {after}");
        for id in ["strength", "gentle"] {
            person.start(id, 0);
            let asked = &person.model.route;
            if *asked == Route::Symptoms || *asked == Route::Check(SIGNS) {
                person.check_clean(0);
                person.send(Msg::StartTapped);
            }
            assert_ne!(self.locks(), person.runs(), "{self:?} {after}: {id}");
            assert!(only_gentle(person), "{self:?} {after}: {id}");
            person.tap(PlayerMsg::FinishHereTapped);
        }
    }
}

pub(super) const SIGNS: CheckPage = CheckPage::List(CheckList::Signs);

/// Whether what runs, if anything, is of the gentle set alone.
pub(super) fn only_gentle(person: &Person) -> bool {
    person.model.running.as_ref().is_none_or(|running| {
        let mut steps = running.session.script().steps().iter();
        steps.all(|step| {
            let movement = unhunch::content::movement(step.movement.as_str());
            movement.is_some_and(unhunch::content::Movement::gentle)
        })
    })
}

/// The same attempt for all that holds somebody back.
pub(super) fn check_each(after: &str, attempt: impl Fn(Held, Person) -> Person) {
    for held in Held::ALL {
        let mut person = attempt(held, held.person());
        held.check(&mut person, after);
        held.check(&mut person.reopened(), after);
    }
}

/// Gives a tab what stands stored, as the browser does.
pub(super) fn tell(person: &mut Person, text: Option<String>) {
    let key = STANDING_KEY.to_owned();
    match &text {
        Some(text) => person.storage.texts.insert(key.clone(), text.clone()),
        None => person.storage.texts.remove(&key),
    };
    person.send(Msg::StoredElsewhere { key, text });
}

pub(super) fn stored(person: &Person) -> Option<String> {
    person.storage.texts.get(STANDING_KEY).cloned()
}
