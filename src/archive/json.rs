//! The little JSON that saved text needs: plain values, a strict reader and a
//! writer. It is our own because the usual library weighed 40 kB of the app
//! before compression, and this weighs a tenth of that; the tests hold the two
//! against each other.
//!
//! Invariant: any text at all is either a value or nothing, never a panic, and
//! what the writer writes the reader reads.

mod fields;
mod read;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod write;

pub(super) use fields::{Fields, list_of};
pub(super) use read::parse;
pub(super) use write::{ObjectWriter, joined, list, quoted, written};

/// One JSON value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// A number that no field of ours can hold: `1.5`, `1e9`, or one beyond
    /// 64 bits.
    Other,
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// Named values.
    Object(Object),
}

/// Named values in the order in which they stand. Of two with the same name
/// the later one counts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Object(Vec<(String, Value)>);

impl Value {
    /// The named values, if that is what it is.
    pub(super) const fn object(&self) -> Option<&Object> {
        let Self::Object(object) = self else {
            return None;
        };
        Some(object)
    }

    /// The text, if that is what it is.
    pub(super) fn text(&self) -> Option<&str> {
        let Self::Text(text) = self else {
            return None;
        };
        Some(text)
    }

    /// The truth value, if that is what it is.
    pub(super) const fn flag(&self) -> Option<bool> {
        let Self::Bool(flag) = self else {
            return None;
        };
        Some(*flag)
    }

    /// The whole number, if it is one that `N` can hold.
    pub(super) fn number<N: TryFrom<i64>>(&self) -> Option<N> {
        let Self::Number(number) = self else {
            return None;
        };
        N::try_from(*number).ok()
    }

    /// The list, if that is what it is.
    pub(super) fn list(&self) -> Option<&[Self]> {
        let Self::List(values) = self else {
            return None;
        };
        Some(values)
    }

    /// The list itself, if that is what it is.
    pub(super) fn into_list(self) -> Option<Vec<Self>> {
        let Self::List(values) = self else {
            return None;
        };
        Some(values)
    }
}

impl Object {
    /// The value called `name`; nothing counts as `null`.
    pub(super) fn get(&self, name: &str) -> &Value {
        let found = self.0.iter().rev().find(|field| field.0 == name);
        found.map_or(&Value::Null, |field| &field.1)
    }

    /// Every name with its value, as they stand.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// The named values of another, after its own.
    pub(super) fn join(&mut self, mut more: Self) {
        self.0.append(&mut more.0);
    }

    /// Adds to the list that stands last; `None` when nothing is added, because
    /// what stands there is no list.
    pub(super) fn add_to_last(&mut self, value: Value) -> Option<()> {
        let (_, Value::List(values)) = self.0.last_mut()? else {
            return None;
        };
        values.push(value);
        Some(())
    }

    /// The value called `name`, taken out.
    pub(super) fn take(&mut self, name: &str) -> Option<Value> {
        let at = self.0.iter().rposition(|field| field.0 == name)?;
        Some(self.0.swap_remove(at).1)
    }

    /// The whole number called `name`.
    pub(super) fn number<N: TryFrom<i64>>(&self, name: &str) -> Option<N> {
        self.get(name).number()
    }
}
