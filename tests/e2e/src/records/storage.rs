//! What lies in the storage of a page: put there, looked at, and read by the
//! same core that the app is built from.
//!
//! Invariant: nothing here goes through the app, so that a fault of the app
//! cannot hide itself.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use unhunch::archive::{Month, is_month, read_month};
use unhunch::time::Day;

use crate::Person;

/// A key and the text under it.
pub type Stored = (String, String);

/// A picture of the site: a page of the same origin in which no app runs.
pub const EMPTY_PAGE: &str = "icon-192.png";

/// Empties the storage, with the second copy that the app keeps of it.
pub const EMPTIED: &str = "
    localStorage.clear();
    await caches.delete('unhunch-records');";

/// Sessions by their ids, check-ins by their days, and how new each of them is.
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
            .filter(|(name, edits)| self.0.get(*name) < Some(*edits));
        missing.map(|(name, _)| name.clone()).collect()
    }
}

/// Leaves nothing in the storage but these texts. The app does not run then.
#[track_caller]
pub fn put(person: &mut Person, texts: &[Stored]) {
    person.open(EMPTY_PAGE);
    let texts = json!(texts);
    let script = format!(
        "(async () => {{
            {EMPTIED}
            for (const [key, text] of {texts}) localStorage.setItem(key, text);
        }})()"
    );
    promised(person, &script);
}

/// Everything that lies in the storage.
#[track_caller]
pub fn stored(person: &mut Person) -> Vec<Stored> {
    let found = person.ask_page("return Object.entries(localStorage)");
    serde_json::from_value(found).expect("keys and texts")
}

/// The sessions and check-ins that can be read from the texts of the months.
pub fn kept(texts: &[Stored]) -> Kept {
    let months = texts.iter().filter(|(key, _)| is_month(key));
    let months = months.map(|(key, text)| read_month(key, text));
    let name = |day: Day| format!("check-in of {day}");
    let entries = months.flat_map(
        |Month {
             records, check_ins, ..
         }| {
            let records = records.into_iter().map(|r| (r.id, i64::from(r.edits)));
            let told = check_ins.into_iter().map(move |c| (name(c.day), c.at.0));
            records.chain(told).collect::<Vec<_>>()
        },
    );
    Kept(entries.collect())
}

/// What a promise in the page comes to.
#[track_caller]
pub fn promised(person: &mut Person, expression: &str) -> Value {
    let evaluation = json!({
        "expression": expression,
        "awaitPromise": true,
        "returnByValue": true,
    });
    let answer = person.devtools("Runtime.evaluate", &evaluation);
    let failed = answer.get("exceptionDetails");
    assert!(failed.is_none(), "{expression:.200} failed: {failed:?}");
    answer["result"]["value"].clone()
}
