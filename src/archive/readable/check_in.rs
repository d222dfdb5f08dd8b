//! A check-in as readable JSON. The names never change; what is added may be
//! absent.
//!
//! Invariant: every check-in goes in, and only what one can hold comes out.

use super::session::{pain, within_reach};
use crate::archive::json::{Fields, ObjectWriter, Value, list, list_of};
use crate::pain::Pain;
use crate::progress::check_in::ACTIVITIES;
use crate::progress::{Ability, Activity, CheckIn, Overall, Since};
use crate::time::{Day, WallTime};

/// The check-in as one line of JSON. What was not told is left out.
pub(in crate::archive) fn write(told: &CheckIn) -> String {
    let mut saved = ObjectWriter::new();
    // `2026-11-22`
    saved.text("day", &told.day.to_string());
    // Milliseconds since 1970, UTC.
    saved.number("at", told.at.0);
    saved.maybe_number("pain", told.pain.map(Pain::get));
    saved.maybe_number("pain_on_waking", told.waking.map(Pain::get));
    saved.maybe_text("since", told.since.map(since_word));
    if let Some(well) = told.slept {
        saved.flag("slept_well", well);
    }
    saved.maybe_number("sitting_minutes", told.sitting);
    if !told.activities.is_empty() {
        saved.json("activities", &list(told.activities.iter().map(activity)));
    }
    saved.maybe_number("slide_cm", told.slide_cm);
    saved.maybe_number("overall", told.overall.map(Overall::get));
    for (name, text) in [("medicine", &told.medicine), ("note", &told.note)] {
        if !text.is_empty() {
            saved.text(name, text);
        }
    }
    saved.end()
}

fn activity(activity: &Activity) -> String {
    let mut saved = ObjectWriter::new();
    saved.text("name", &activity.name);
    // 0 to 10
    saved.number("ability", activity.ability.get());
    saved.end()
}

/// The check-in that was saved; `None` when the values are none that one can
/// hold.
pub(in crate::archive) fn read(saved: &Value) -> Option<CheckIn> {
    let saved = Fields::of(saved.object()?);
    let words = |name| {
        saved
            .maybe(name, Value::text)
            .unwrap_or_default()
            .to_owned()
    };
    let told = CheckIn {
        day: saved.known(Day::parse(saved.word("day")), Day::EPOCH),
        at: saved.known(within_reach(saved.number("at")), WallTime(0)),
        pain: saved.maybe("pain", pain),
        waking: saved.maybe("pain_on_waking", pain),
        since: saved.maybe("since", since),
        slept: saved.maybe("slept_well", Value::flag),
        sitting: saved.maybe("sitting_minutes", Value::number),
        activities: saved
            .maybe("activities", |all| list_of(all, read_activity))
            .unwrap_or_default(),
        slide_cm: saved.maybe("slide_cm", Value::number),
        overall: saved.maybe("overall", |n| Overall::new(n.number()?)),
        medicine: words("medicine"),
        note: words("note"),
    };
    saved.demand(told.activities.len() <= ACTIVITIES);
    saved.whole(told)
}

fn read_activity(saved: &Value) -> Option<Activity> {
    let saved = Fields::of(saved.object()?);
    let activity = Activity {
        name: saved.text("name"),
        ability: Ability::new(saved.number("ability"))?,
    };
    saved.whole(activity)
}

/// As the person read it when they chose it.
pub(in crate::archive) const fn since_word(since: Since) -> &'static str {
    match since {
        Since::Usual => "same or better",
        Since::Settling => "more sore, settling",
        Since::NotSettling => "more sore, not settling",
    }
}

fn since(saved: &Value) -> Option<Since> {
    let text = saved.text()?;
    let all = [Since::Usual, Since::Settling, Since::NotSettling];
    all.into_iter().find(|since| since_word(*since) == text)
}
