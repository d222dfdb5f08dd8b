//! What a person has to say in the symptom check, and how they go through it.

use unhunch::app::model::items;
use unhunch::app::msg::{CheckMsg, Msg};
use unhunch::app::screens::check::choices;
use unhunch::content::questions::{Ask, Item, Value, follow_up};
use unhunch::content::regions::Region;
use unhunch::route::{CheckList, CheckPage, Route};

use super::person::Person;
use crate::triage::pain;

/// The answers that a person gives; whatever is not named is harmless.
#[derive(Debug, Clone)]
pub(crate) struct Said {
    /// Lines to tick.
    pub(crate) ticked: Vec<Item>,
    /// Lines the person is not sure about.
    pub(crate) unsure: Vec<Item>,
    /// Radio buttons, where not the ones of [`Said::choice`].
    pub(crate) chosen: Vec<(Ask, Value)>,
    /// Pain now.
    pub(crate) pain: u8,
    /// The lowest age of the band.
    pub(crate) age: u8,
}

impl Said {
    /// Nothing but this pain, 40 to 49 years old: two to six weeks of it, about
    /// the same, checked, and exercise is OK.
    pub(crate) const fn nothing(pain: u8) -> Self {
        Self {
            ticked: Vec::new(),
            unsure: Vec::new(),
            chosen: Vec::new(),
            pain,
            age: 40,
        }
    }

    /// This line too.
    pub(crate) fn tick(mut self, item: Item) -> Self {
        self.ticked.push(item);
        self
    }

    /// Not sure about this line.
    pub(crate) fn unsure(mut self, item: Item) -> Self {
        self.unsure.push(item);
        self
    }

    /// This radio button.
    pub(crate) fn choose(mut self, ask: Ask, value: Value) -> Self {
        self.chosen.push((ask, value));
        self
    }

    /// This line, and this on the page that asks what it is.
    pub(crate) fn more(self, ask: Ask, value: Value) -> Self {
        self.tick(Item::Ask(ask)).choose(ask, value)
    }

    /// Of this age, by the lowest of the band.
    pub(crate) const fn aged(mut self, age: u8) -> Self {
        self.age = age;
        self
    }

    /// What is chosen for a question: what was said, else the first answer of a
    /// page that asks more of a tick, which is its gravest, else the harmless
    /// one.
    pub(crate) fn choice(&self, ask: Ask) -> Value {
        let said = self.chosen.iter().find(|(asked, _)| *asked == ask);
        let gravest = follow_up(ask).map(|choice| choice.options[0].0);
        said.map_or_else(|| gravest.unwrap_or(ask.harmless()), |(_, value)| *value)
    }
}

impl Person {
    /// A full check with nothing to report but this pain, to its end.
    pub(crate) fn check_clean(&mut self, score: u8) {
        self.full_check(&Said::nothing(score));
    }

    /// A full check with one sign ticked, at its gravest.
    pub(crate) fn check_sign(&mut self, sign: Ask) {
        self.full_check(&Said::nothing(0).tick(Item::Ask(sign)));
    }

    /// Goes through the symptom check from its first page, page by page, until
    /// there is a result or a page that lets nobody on.
    pub(crate) fn full_check(&mut self, said: &Said) {
        self.begin_check(said);
        while let Route::Check(page) = self.model.route {
            self.answer(page, said);
            if self.model.check.problem.is_some() || self.model.route == Route::Check(page) {
                break;
            }
        }
    }

    /// The first page of the check, with region and age, and Start.
    pub(crate) fn begin_check(&mut self, said: &Said) {
        self.go(Route::Symptoms);
        self.send(Msg::RegionChosen(Region::Uk));
        self.check(CheckMsg::AgeChosen(said.age));
        if self.model.check.needs_sex() {
            self.check(CheckMsg::Chosen(Ask::Sex, said.choice(Ask::Sex)));
        }
        self.check(CheckMsg::Begun);
        if let Route::Check(_) = self.model.route {
            self.go(Route::Check(CheckPage::List(CheckList::Signs)));
        }
    }

    /// Answers one page of the check and presses Continue, or "Something has
    /// changed".
    pub(crate) fn answer(&mut self, page: CheckPage, said: &Said) {
        self.fill(page, said);
        if page == CheckPage::Same && !self.has_health_of(said) {
            self.check(CheckMsg::HealthChanged);
            return;
        }
        self.check(CheckMsg::ContinueTapped);
    }

    /// Whether the lines about health are ticked as the person would.
    fn has_health_of(&self, said: &Said) -> bool {
        let check = &self.model.check;
        let mut lines = items(CheckList::Health).into_iter();
        lines.all(|item| {
            check.ticked.contains(&item) == said.ticked.contains(&item)
                && check.unsure_about.contains(&item) == said.unsure.contains(&item)
        })
    }

    /// Answers one page of the check. What stood there before is changed to it.
    pub(crate) fn fill(&mut self, page: CheckPage, said: &Said) {
        match page {
            CheckPage::List(list) => {
                let mut none = true;
                for item in items(list) {
                    let on = said.ticked.contains(&item);
                    none &= !on && !said.unsure.contains(&item);
                    self.check(CheckMsg::ItemTicked(item, on));
                }
                let unsure = said.unsure.iter().any(|i| items(list).contains(i));
                self.check(CheckMsg::UnsureTicked(unsure));
                self.check(CheckMsg::NoneTicked(none));
            }
            CheckPage::Unsure(list) => {
                for item in items(list) {
                    let on = said.unsure.contains(&item);
                    self.check(CheckMsg::UnsureItemTicked(item, on));
                }
            }
            CheckPage::How => self.check(CheckMsg::PainChosen(pain(said.pain))),
            CheckPage::More(_)
            | CheckPage::Shoulders
            | CheckPage::Same
            | CheckPage::Body
            | CheckPage::Answers => {}
        }
        for choice in choices(&self.model, page) {
            self.check(CheckMsg::Chosen(choice.ask, said.choice(choice.ask)));
        }
    }

    pub(crate) fn check(&mut self, msg: CheckMsg) {
        self.send(Msg::Check(msg));
    }
}
