//! One text under every key that the app writes, and what can become of it on a
//! disk.

use std::time::Duration;

use unhunch::archive::{
    CHECK_KEY, OWN_KEY, SETTINGS_KEY, SavedCheck, journal_key, month_key, write_check, write_month,
    write_own, write_settings,
};
use unhunch::pain::Pain;
use unhunch::plan::{OwnLine, OwnRoutine};
use unhunch::progress::History;
use unhunch::settings::Settings;

use super::Stored;
use super::years::{now, today, waiting, years};
use crate::checked;
use crate::timing::Piece;

/// Something that happens to a text.
pub struct Damage {
    /// Its name in tables.
    pub name: &'static str,
    /// Whether it stands for a newer version of the app, and not for damage.
    pub is_newer: bool,
    make: fn(&str) -> String,
}

impl Damage {
    /// The text after it.
    pub fn of(&self, text: &str) -> String {
        (self.make)(text)
    }
}

/// Everything that is tried on every key.
pub const DAMAGES: [Damage; 10] = [
    damage("half of it", |text| {
        text.chars().take(text.chars().count() / 2).collect()
    }),
    damage("its last character gone", |text| {
        text.chars().take(text.chars().count() - 1).collect()
    }),
    damage("a bit flipped near its beginning", |text| {
        flipped(text, 1, 16)
    }),
    damage("a bit flipped in its middle", |text| flipped(text, 1, 2)),
    damage("a bit flipped near its end", |text| flipped(text, 15, 16)),
    damage("nothing", |_| String::new()),
    damage("a number", |_| "42".to_owned()),
    damage("a list", |_| "[]".to_owned()),
    damage("an envelope of the wrong type", |_| {
        "{\"version\":1,\"data\":7}".to_owned()
    }),
    Damage {
        name: "a newer version",
        is_newer: true,
        make: |text| {
            let later = ["1", "2"].iter().fold(text.to_owned(), |text, version| {
                text.replacen(&format!("\"version\":{version}"), "\"version\":99", 1)
            });
            assert_ne!(later, text, "the text has a version");
            later
        },
    },
];

const fn damage(name: &'static str, make: fn(&str) -> String) -> Damage {
    Damage {
        name,
        is_newer: false,
        make,
    }
}

/// Flips the lowest bit of the character that stands `part` of `whole` in.
fn flipped(text: &str, part: usize, whole: usize) -> String {
    let at = text.chars().count() * part / whole;
    let flip = |(place, old): (usize, char)| {
        let new = char::from_u32(u32::from(old) ^ 1).unwrap_or('?');
        if place == at { new } else { old }
    };
    text.chars().enumerate().map(flip).collect()
}

/// A text under every key: two months, the journal of one session, settings, locks
/// and the last check, a routine, a session that waits, a check that was begun.
pub fn one_of_each() -> Vec<Stored> {
    let history = years(40);
    let [last, this] = [today().plus(-32), today().plus(-1)].map(month_key);
    let routine = OwnRoutine {
        id: "own-1".to_owned(),
        name: "Short holds".to_owned(),
        lines: vec![OwnLine {
            movement: "doorway-pec-stretch".to_owned(),
            sets: 1,
            amount: 20,
        }],
        edits: 1,
    };
    let session = history.records().last().expect("there are sessions");
    let journal = journal_key(session.day, &session.id);
    let entry: History = [session.clone()].into_iter().collect();
    let settings = Settings {
        rest_seconds: 10,
        ..Settings::default()
    };
    let check = SavedCheck {
        at: now(),
        ticked: Vec::new(),
        none: Vec::new(),
        unsure: Vec::new(),
        unsure_about: Vec::new(),
        chosen: Vec::new(),
        age: Some(30),
        pain: Pain::new(2),
        asks_same: false,
        same: false,
        body_known: true,
        session: None,
    };
    let (standing_key, standing) = checked::stored();
    vec![
        (last.clone(), write_month(&history, &last)),
        (this.clone(), write_month(&history, &this)),
        (journal, write_month(&entry, &this)),
        (SETTINGS_KEY.to_owned(), write_settings(&settings)),
        (standing_key.to_owned(), standing),
        (OWN_KEY.to_owned(), write_own(&[routine])),
        waiting(
            &Piece::one("table-childs-pose", 45),
            Duration::from_secs(40),
        ),
        (CHECK_KEY.to_owned(), write_check(&check)),
    ]
}
