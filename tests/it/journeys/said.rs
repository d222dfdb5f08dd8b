//! What a person has to say in the symptom check.

use unhunch::content::questions::{Ask, Item, Value, follow_up};

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
