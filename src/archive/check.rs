//! Version 1 of a check that was not yet answered to its end. It is kept for an
//! hour, to go on with after a reload, and counts for nothing.
//!
//! Invariant: a line or an answer that this version does not know makes the
//! whole of it unreadable: half of an answer is none.

use crate::archive::Why;
use crate::archive::envelope::{open, wrap};
use crate::archive::json::{Fields, Object, ObjectWriter, Value as Json, list, quoted};
use crate::content::questions::{Ask, Heart, Item, Recent, Value, follow_up};
use crate::pain::Pain;
use crate::route::CheckList;
use crate::time::WallTime;

/// Where the check under way is kept.
pub const CHECK_KEY: &str = "unhunch/check";

/// The answers given so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedCheck {
    /// When the first answer was given.
    pub at: WallTime,
    /// Lines ticked.
    pub ticked: Vec<Item>,
    /// Lists with "none of these".
    pub none: Vec<CheckList>,
    /// Lists with "not sure about one".
    pub unsure: Vec<CheckList>,
    /// Lines the person is not sure about.
    pub unsure_about: Vec<Item>,
    /// Radio buttons chosen.
    pub chosen: Vec<(Ask, Value)>,
    /// The age chosen.
    pub age: Option<u8>,
    /// Pain now.
    pub pain: Option<Pain>,
    /// Whether health is asked as "still the same?".
    pub asks_same: bool,
    /// Whether that was confirmed.
    pub same: bool,
    /// Whether what no rule asks for was told before.
    pub body_known: bool,
    /// The session that waits.
    pub session: Option<String>,
}

/// The text to save.
pub fn write_check(check: &SavedCheck) -> String {
    let items = |items: &[Item]| list(items.iter().map(|i| quoted(&item_key(*i))));
    let lists = |lists: &[CheckList]| list(lists.iter().map(|l| quoted(list_key(*l))));
    let mut chosen = ObjectWriter::new();
    for (ask, value) in &check.chosen {
        chosen.text(ask.key(), value.key());
    }
    let mut saved = ObjectWriter::new();
    // Milliseconds since 1970, UTC.
    saved.number("at", check.at.0);
    saved.json("ticked", &items(&check.ticked));
    saved.json("none", &lists(&check.none));
    saved.json("unsure", &lists(&check.unsure));
    saved.json("unsure_about", &items(&check.unsure_about));
    saved.json("chosen", &chosen.end());
    saved.maybe_number("age", check.age);
    saved.maybe_number("pain", check.pain.map(Pain::get));
    saved.flag("asks_same", check.asks_same);
    saved.flag("same", check.same);
    if check.body_known {
        saved.flag("body_known", true);
    }
    saved.maybe_text("session", check.session.as_deref());
    wrap(&saved.end())
}

/// Reads text that [`write_check`] made.
pub fn read_check(text: &str) -> Result<SavedCheck, Why> {
    let saved = open(text)?;
    saved.object().and_then(check).ok_or(Why::Damaged)
}

fn check(saved: &Object) -> Option<SavedCheck> {
    let saved = Fields::of(saved);
    let check = SavedCheck {
        at: WallTime(saved.number("at")),
        ticked: saved.all("ticked", read_item),
        none: saved.all("none", read_list),
        unsure: saved.all("unsure", read_list),
        unsure_about: saved.all("unsure_about", read_item),
        chosen: saved.known(saved.maybe("chosen", read_chosen), Vec::new()),
        age: saved.maybe("age", Json::number),
        pain: saved.maybe("pain", |v| v.number().and_then(Pain::new)),
        asks_same: saved.flag("asks_same"),
        same: saved.flag("same"),
        body_known: saved.maybe("body_known", Json::flag).unwrap_or(false),
        session: saved.maybe("session", Json::text).map(str::to_owned),
    };
    saved.whole(check)
}

/// `arms`, or with its group `recent:clot`.
fn item_key(item: Item) -> String {
    match item {
        Item::Ask(ask) => ask.key().to_owned(),
        Item::Recent(recent) => format!("recent:{}", recent.key()),
        Item::Heart(heart) => format!("heart:{}", heart.key()),
    }
}

fn read_item(value: &Json) -> Option<Item> {
    let text = value.text()?;
    let asks = Ask::ALL.into_iter().map(Item::Ask);
    let recent = Recent::ALL.into_iter().map(Item::Recent);
    let heart = Heart::ALL.into_iter().map(Item::Heart);
    let mut all = asks.chain(recent).chain(heart);
    all.find(|item| item_key(*item) == text)
}

const fn list_key(list: CheckList) -> &'static str {
    match list {
        CheckList::Signs => "signs",
        CheckList::Now => "now",
        CheckList::Health => "health",
    }
}

fn read_list(value: &Json) -> Option<CheckList> {
    let text = value.text()?;
    let all = [CheckList::Signs, CheckList::Now, CheckList::Health];
    all.into_iter().find(|list| list_key(*list) == text)
}

fn read_chosen(value: &Json) -> Option<Vec<(Ask, Value)>> {
    let one = |(key, json): (&str, &Json)| {
        let ask = Ask::ALL.into_iter().find(|a| a.key() == key)?;
        let offered = follow_up(ask).into_iter().flat_map(|choice| choice.options);
        let offered = offered.map(|(value, _)| *value);
        let mut values = ask.values().iter().copied().chain(offered);
        let value = values.find(|v| json.text() == Some(v.key()))?;
        Some((ask, value))
    };
    value.object()?.entries().map(one).collect()
}
