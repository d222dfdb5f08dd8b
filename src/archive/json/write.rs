//! From what is saved to text, without a value in between: a record is written
//! field by field, in the order that version 1 froze.
//!
//! Invariant: whatever the texts hold, the result is one JSON value on one line.

use super::{Object, Value};

/// Writes an object, one field after the other.
pub(in crate::archive) struct ObjectWriter(String);

impl ObjectWriter {
    /// An object without fields.
    pub(in crate::archive) fn new() -> Self {
        Self("{".to_owned())
    }

    /// A text.
    pub(in crate::archive) fn text(&mut self, name: &str, text: &str) {
        self.name(name);
        push_quoted(&mut self.0, text);
    }

    /// A text, if there is one.
    pub(in crate::archive) fn maybe_text(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.text(name, text);
        }
    }

    /// A whole number.
    pub(in crate::archive) fn number(&mut self, name: &str, number: impl Into<i64>) {
        self.json(name, &number.into().to_string());
    }

    /// A whole number, if there is one.
    pub(in crate::archive) fn maybe_number(&mut self, name: &str, number: Option<impl Into<i64>>) {
        if let Some(number) = number {
            self.number(name, number);
        }
    }

    /// A truth value.
    pub(in crate::archive) fn flag(&mut self, name: &str, flag: bool) {
        self.json(name, if flag { "true" } else { "false" });
    }

    /// A value that is JSON already.
    pub(in crate::archive) fn json(&mut self, name: &str, value: &str) {
        self.name(name);
        self.0.push_str(value);
    }

    /// The finished object.
    pub(in crate::archive) fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }

    fn name(&mut self, name: &str) {
        if 1 < self.0.len() {
            self.0.push(',');
        }
        push_quoted(&mut self.0, name);
        self.0.push(':');
    }
}

/// The list of values that are JSON already.
pub(in crate::archive) fn list(values: impl Iterator<Item = String>) -> String {
    let mut list = joined(values, ",");
    list.insert(0, '[');
    list.push(']');
    list
}

/// Values that are JSON already, one after the other.
pub(in crate::archive) fn joined(values: impl Iterator<Item = String>, between: &str) -> String {
    let mut all = String::new();
    for value in values {
        if !all.is_empty() {
            all.push_str(between);
        }
        all.push_str(&value);
    }
    all
}

/// The text as a JSON value.
pub(in crate::archive) fn quoted(text: &str) -> String {
    let mut out = String::new();
    push_quoted(&mut out, text);
    out
}

fn push_quoted(out: &mut String, text: &str) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\0'..' ' => push_control(out, letter),
            _ => out.push(letter),
        }
    }
    out.push('"');
}

/// A control character in six letters: `\u001f`.
fn push_control(out: &mut String, letter: char) {
    let code = u32::from(letter);
    let digits = [code / 16, code % 16].into_iter();
    out.push_str("\\u00");
    out.extend(digits.filter_map(|d| char::from_digit(d, 16)));
}

/// An object as text, as it was read. A number that no field of ours can hold is
/// not in it.
pub(in crate::archive) fn written(object: &Object) -> String {
    let mut out = ObjectWriter::new();
    for (name, value) in object.entries() {
        out.json(name, &value_text(value));
    }
    out.end()
}

fn value_text(value: &Value) -> String {
    match value {
        Value::Null | Value::Other => "null".to_owned(),
        Value::Bool(flag) => flag.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) => quoted(text),
        Value::List(values) => list(values.iter().map(value_text)),
        Value::Object(object) => written(object),
    }
}
