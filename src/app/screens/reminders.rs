//! Reminders: the calendar file, and the desk timer in the app.

use crate::app::model::Model;
use crate::app::words;
use crate::reminders::{Fault, Field, Plan, Slot, desk};
use crate::time::MinuteOfDay;

/// `Morning 07:00, 5 desk resets, desk timer`
pub fn summary(plan: &Plan) -> String {
    let at = |field: Field| plan.at[field as usize];
    let mut parts = Vec::new();
    if plan.is_on(Slot::Morning) {
        parts.push(format!("morning {}", at(Field::Morning)));
    }
    if plan.is_on(Slot::Desk) {
        let resets = u32::from(plan.count(Slot::Desk));
        parts.push(words::count_of(resets, "desk reset"));
    }
    if plan.is_on(Slot::Evening) {
        parts.push(format!("evening {}", at(Field::Evening)));
    }
    if plan.is_on(Slot::Timer) {
        parts.push("desk timer".to_owned());
    }
    if parts.is_empty() {
        return "Off".to_owned();
    }
    words::capital(&parts.join(", "))
}

/// The field that has to be mended, and what is wrong there.
pub fn fault(model: &Model) -> Option<(Field, &'static str)> {
    let (field, fault) = model.reminding.fault()?;
    let words = match fault {
        Fault::NoTime => "Fill in a time, such as 09:30.",
        Fault::EndsFirst => "Choose an end that is later than the start.",
        Fault::NothingFits => "No desk reset fits between these times.",
        Fault::NoDay => "Choose at least one day.",
    };
    Some((field, words))
}

/// What has to be done before there is something to give to a calendar: events,
/// or the word that those of an earlier file are off.
pub fn first(model: &Model) -> Option<&'static str> {
    let reminding = &model.reminding;
    let given = model.settings.reminders.given.is_some();
    match reminding.fault() {
        Some(_) => Some("First change what is marked above."),
        None if given || reminding.form.fills_a_calendar() => None,
        None => Some("Switch something on to save it for your calendar."),
    }
}

/// What the last file held, and when it was made; `None` before the first.
pub fn last_file(model: &Model) -> Option<String> {
    let given = model.settings.reminders.given?;
    let (day, minute) = model.now.local(given.at);
    let calendar = |plan: Plan| Plan {
        on: [plan.on[0], plan.on[1], plan.on[2], false],
        ..plan
    };
    let (then, now) = (calendar(given.plan), calendar(model.reminding.form));
    let held = summary(&then).to_ascii_lowercase();
    let changed = if then == now {
        ""
    } else {
        " You have changed it since."
    };
    let when = day.full();
    Some(format!(
        "Last file: {when} at {minute}, with {held}.{changed}"
    ))
}

/// When the next desk reset comes today, or the one that is due; `None` while
/// the timer is off or a session is under way, and behind a lock.
pub fn next_reset(model: &Model) -> Option<MinuteOfDay> {
    let reminders = &model.settings.reminders;
    let rests = model.reminding.busy || model.standing.lock().is_some();
    let next = desk::due(&reminders.plan, reminders.since, model.now);
    next.filter(|_| !rests)
}

/// `Desk reset due`, `Desk reset at about 10:30`; `None` when none comes.
pub fn desk_line(model: &Model) -> Option<String> {
    let next = next_reset(model)?;
    Some(if next <= model.now.minute {
        "Desk reset due".to_owned()
    } else {
        format!("Desk reset at about {next}")
    })
}

/// What the desk timer says on its own page.
pub fn timer_line(model: &Model) -> String {
    let next = desk_line(model).unwrap_or_else(|| "No more desk resets today".to_owned());
    let how = match model.reminding.notifies {
        Some(true) => "A notification comes while Unhunch is open.",
        Some(false) => "This browser shows no notifications. Look at Today.",
        None => "Look at Today.",
    };
    format!("{next}. {how}")
}
