//! What lies in the storage of a page: put there, looked at, and read by the
//! same core that the app is built from.
//!
//! Invariant: nothing here goes through the app, so that a fault of the app
//! cannot hide itself.

use std::collections::BTreeMap;

use serde_json::json;
use unhunch::archive::{is_month, read_month};

use crate::Person;

/// A key and the text under it.
pub type Stored = (String, String);

/// A picture of the site: a page of the same origin in which no app runs.
pub const EMPTY_PAGE: &str = "icon-192.png";

/// The ids of sessions and how often each was changed; the days of check-ins
/// and when each was changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept(BTreeMap<String, i64>);

impl Kept {
    /// How many sessions and check-ins there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What of `earlier` is not there any more, or only in an older state.
    pub fn lacks(&self, earlier: &Self) -> Vec<String> {
        let missing = earlier
            .0
            .iter()
            .filter(|(id, edits)| self.0.get(*id) < Some(*edits));
        missing.map(|(id, _)| id.clone()).collect()
    }
}

/// Leaves nothing in the storage but these texts. The app does not run then.
#[track_caller]
pub fn put(person: &mut Person, texts: &[Stored]) {
    person.open(EMPTY_PAGE);
    let texts = json!(texts);
    person.ask_page(&format!(
        "localStorage.clear();
         for (const [key, text] of {texts}) localStorage.setItem(key, text)"
    ));
}

/// Everything that lies in the storage.
#[track_caller]
pub fn stored(person: &mut Person) -> Vec<Stored> {
    let found = person.ask_page("return Object.entries(localStorage)");
    serde_json::from_value(found).expect("keys and texts")
}

/// The sessions and check-ins that can be read from the texts of the months.
pub fn kept(texts: &[Stored]) -> Kept {
    let mut kept = Kept::default();
    for (key, text) in texts.iter().filter(|(key, _)| is_month(key)) {
        let (records, _) = read_month(key, text);
        for record in records {
            kept.0.insert(record.id, i64::from(record.edits));
        }
    }
    kept
}
