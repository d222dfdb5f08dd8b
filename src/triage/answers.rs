//! What the person said, in the form that the rules read.

use crate::content::questions::{Ask, Heart, Item, Recent, Value};
use crate::pain::Pain;

/// The highest age that can be given, in years.
pub const MAX_AGE: u8 = 120;

/// An answer to every question of the check.
///
/// It begins as [`Answers::nothing_to_report`] and changes only by what a person
/// said. While the questions still run, those not yet asked are harmless; that
/// can never hide a sign, because answers only ever raise a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    values: [Value; Ask::ALL.len()],
    recent: Vec<Recent>,
    recent_unsure: bool,
    heart: Vec<Heart>,
    age: u8,
    /// Pain between the shoulder blades now.
    pub pain: Pain,
}

impl Answers {
    /// Every question at its harmless answer, for an adult of this age.
    pub fn nothing_to_report(age: u8, pain: Pain) -> Self {
        Self {
            values: Ask::ALL.map(Ask::harmless),
            recent: Vec::new(),
            recent_unsure: false,
            heart: Vec::new(),
            age: age.min(MAX_AGE),
            pain,
        }
    }

    /// The answer to one question.
    pub const fn get(&self, ask: Ask) -> Value {
        self.values[ask as usize]
    }

    /// Answers one question. An answer that the question does not allow changes
    /// nothing.
    pub fn set(&mut self, ask: Ask, value: Value) {
        if ask.allows(value) {
            self.values[ask as usize] = value;
        }
    }

    /// Whole years, 0 to 120.
    pub const fn age(&self) -> u8 {
        self.age
    }

    /// Sets the age; what is above 120 counts as 120.
    pub fn set_age(&mut self, years: u8) {
        self.age = years.min(MAX_AGE);
    }

    /// What may go with the pain (Q20), each once, in the order of [`Recent`].
    pub fn recent(&self) -> &[Recent] {
        &self.recent
    }

    /// Whether the person is not sure about Q20.
    pub const fn recent_unsure(&self) -> bool {
        self.recent_unsure
    }

    /// Says that the person is not sure about Q20.
    pub const fn set_recent_unsure(&mut self) {
        self.recent_unsure = true;
    }

    /// Risks of heart and vessels, each once, in the order of [`Heart`].
    pub fn heart(&self) -> &[Heart] {
        &self.heart
    }

    /// Adds one of Q20.
    pub fn add_recent(&mut self, recent: Recent) {
        insert(&mut self.recent, recent);
    }

    /// Adds a risk of heart and vessels.
    pub fn add_heart(&mut self, heart: Heart) {
        insert(&mut self.heart, heart);
    }

    /// Ticks a line: "yes", or what "yes" means for its question where the tick
    /// says enough.
    pub fn tick(&mut self, item: Item) {
        match item {
            Item::Recent(recent) => self.add_recent(recent),
            Item::Heart(heart) => self.add_heart(heart),
            Item::Ask(ask) => {
                let value = match ask {
                    // The line says that moving does *not* change it.
                    Ask::Eases => Value::No,
                    Ask::General => Value::Any,
                    Ask::Shoulder => Value::Unstable,
                    _ => Value::Yes,
                };
                self.set(ask, value);
            }
        }
    }

    /// Says that the person is not sure about a line. Where a question has no
    /// such answer, it counts as ticked.
    pub fn not_sure(&mut self, item: Item) {
        match item {
            Item::Recent(_) => self.set_recent_unsure(),
            Item::Ask(Ask::Pregnancy) => self.set(Ask::Pregnancy, Value::Pregnant),
            Item::Ask(ask) if ask.allows(Value::NotSure) => self.set(ask, Value::NotSure),
            Item::Ask(_) | Item::Heart(_) => self.tick(item),
        }
    }

    /// What still holds at a short check, when the person says that no sign and
    /// nothing new has come: health and how long, but not the passing signs,
    /// which the limits of the full check still cover.
    #[must_use]
    pub fn carried(&self, pain: Pain) -> Self {
        const LASTING: [Ask; 9] = [
            Ask::Duration,
            Ask::Cancer,
            Ask::Immune,
            Ask::Bone,
            Ask::Sex,
            Ask::Pregnancy,
            Ask::Unstable,
            Ask::Shoulder,
            Ask::Checked,
        ];
        let mut next = Self {
            values: Ask::ALL.map(Ask::harmless),
            pain,
            ..self.clone()
        };
        for ask in LASTING {
            next.set(ask, self.get(ask));
        }
        // A short check does not ask. Pain that was getting better still is.
        if self.get(Ask::Trend) == Value::Better {
            next.set(Ask::Trend, Value::Better);
        }
        next
    }
}

fn insert<T: Ord + Copy>(set: &mut Vec<T>, item: T) {
    if let Err(at) = set.binary_search(&item) {
        set.insert(at, item);
    }
}
