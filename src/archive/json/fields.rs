//! From an object to what was saved in it, field by field.
//!
//! A field that is missing or wrong is remembered, and something harmless is
//! given in its place, so that nobody has to stop at each field: that would be
//! half of the code that reads.
//!
//! Invariant: [`Fields::whole`] gives nothing out when one field was wrong.

use std::cell::Cell;

use super::{Object, Value};

/// The fields of one object.
pub(in crate::archive) struct Fields<'a> {
    object: &'a Object,
    wrong: Cell<bool>,
}

impl<'a> Fields<'a> {
    /// The fields of `object`.
    pub(in crate::archive) const fn of(object: &'a Object) -> Self {
        let wrong = Cell::new(false);
        Self { object, wrong }
    }

    /// What was made of the fields, if none was wrong.
    pub(in crate::archive) fn whole<T>(self, made: T) -> Option<T> {
        (!self.wrong.get()).then_some(made)
    }

    /// Something that has to hold.
    pub(in crate::archive) fn demand(&self, holds: bool) {
        if !holds {
            self.wrong.set(true);
        }
    }

    /// What has to be there, or `instead` of it.
    pub(in crate::archive) fn known<T>(&self, known: Option<T>, instead: T) -> T {
        self.demand(known.is_some());
        known.unwrap_or(instead)
    }

    /// The text called `name`.
    pub(in crate::archive) fn text(&self, name: &str) -> String {
        self.word(name).to_owned()
    }

    /// The text called `name`, to be read on.
    pub(in crate::archive) fn word(&self, name: &str) -> &'a str {
        self.known(self.object.get(name).text(), "")
    }

    /// The whole number called `name`.
    pub(in crate::archive) fn number<N: TryFrom<i64> + Default>(&self, name: &str) -> N {
        self.known(self.object.number(name), N::default())
    }

    /// The truth value called `name`.
    pub(in crate::archive) fn flag(&self, name: &str) -> bool {
        self.known(self.object.get(name).flag(), false)
    }

    /// Every value of the list called `name`, none of which `read` may refuse.
    pub(in crate::archive) fn all<T>(
        &self,
        name: &str,
        read: fn(&'a Value) -> Option<T>,
    ) -> Vec<T> {
        self.known(list_of(self.object.get(name), read), Vec::new())
    }

    /// What may be absent or `null`; what else stands there, `read` may not
    /// refuse.
    pub(in crate::archive) fn maybe<T>(
        &self,
        name: &str,
        read: fn(&'a Value) -> Option<T>,
    ) -> Option<T> {
        let value = self.object.get(name);
        let found = read(value);
        self.demand(found.is_some() || *value == Value::Null);
        found
    }
}

/// Every value of a list; `None` when it is none, or `read` refuses one.
pub(in crate::archive) fn list_of<'a, T>(
    list: &'a Value,
    read: fn(&'a Value) -> Option<T>,
) -> Option<Vec<T>> {
    let mut all = Vec::new();
    for value in list.list()? {
        all.push(read(value)?);
    }
    Some(all)
}
