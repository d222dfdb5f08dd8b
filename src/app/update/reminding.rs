//! The page of reminders, the calendar file, and the desk timer.
//!
//! Invariant: a plan with a fault is neither stored nor given to a calendar.

use crate::app::effect::Effect;
use crate::app::model::{Model, Owner};
use crate::app::msg::ReminderMsg;
use crate::app::screens;
use crate::reminders::{self, FILE_NAME, Slot, Zone, calendar, desk};
use crate::time::{MinuteOfDay, Now};

/// The page was opened.
pub(super) fn begin(model: &mut Model) -> Effect {
    model.reminding.form = model.settings.reminders.plan;
    model.reminding.unset = [false; 4];
    Effect::AskNotify(false)
}

pub(super) fn update(model: &mut Model, msg: ReminderMsg) -> Vec<Effect> {
    let reminding = &mut model.reminding;
    let form = &mut reminding.form;
    let mut effects = Vec::new();
    match msg {
        ReminderMsg::Switched(slot, on) => {
            form.on[slot as usize] = on;
            if on && slot == Slot::Timer {
                model.settings.reminders.since = model.now.wall;
                // A browser that was told No does not ask again, and neither do we.
                effects.extend((reminding.notifies.is_none()).then_some(Effect::AskNotify(true)));
            }
        }
        ReminderMsg::Timed(field, text) => {
            let time = MinuteOfDay::parse(&text);
            // Days are no times, and send none.
            if let Some((at, unset)) = form
                .at
                .get_mut(field as usize)
                .zip(reminding.unset.get_mut(field as usize))
            {
                *at = time.unwrap_or(*at);
                *unset = time.is_none();
            }
        }
        ReminderMsg::EveryChosen(minutes) => form.every = minutes.clamp(30, 240),
        ReminderMsg::DayToggled { work, day } => form.days[usize::from(work)] ^= 1 << day.min(6),
        ReminderMsg::SaveTapped => {
            let can_save = screens::reminders::first(model).is_none();
            return can_save.then_some(Effect::AskZone).into_iter().collect();
        }
        ReminderMsg::ZoneKnown(zone, page) => return give(model, &zone, &page),
        ReminderMsg::NotifyKnown(shown) => {
            reminding.notifies = shown;
            return Vec::new();
        }
        ReminderMsg::Looked => return Vec::new(),
    }
    if reminding.fault().is_none() {
        model.settings.reminders.plan = reminding.form;
        effects.extend(super::settings::write(model));
    }
    effects
}

/// Makes the calendar file, and remembers what it holds.
fn give(model: &mut Model, zone: &Zone, page: &str) -> Vec<Effect> {
    if model.settings.reminders.id.is_empty() {
        model.settings.reminders.id = super::done::next_id(model);
    }
    let reminders = &mut model.settings.reminders;
    let given = reminders.next(model.now.wall);
    reminders.given = Some(given);
    let text = calendar(&given, &reminders.id, zone, page, model.now);
    "Your calendar file is ready.".clone_into(&mut model.polite);
    let name = FILE_NAME.to_owned();
    let mut effects = vec![Effect::OfferFile { name, text }];
    effects.extend(super::settings::write(model));
    effects
}

/// After every message: the desk timer begins anew when a session has ended or
/// the person was away, and what is due is told once. `before` is the time of
/// the last message.
pub(super) fn follow(model: &mut Model, before: Now) -> Vec<Effect> {
    let now = model.now;
    let plan = model.settings.reminders.plan;
    let busy = model.running.is_some() || matches!(model.owner, Owner::Elsewhere(_));
    let was_busy = std::mem::replace(&mut model.reminding.busy, busy);
    let was_due = model.reminding.due;
    let mut effects = Vec::new();
    if !plan.is_on(Slot::Timer) {
        if was_due.is_some() {
            model.reminding.due = None;
            model.reminding.wake = None;
            effects.extend([Effect::Badge(false), Effect::LookAt(None)]);
        }
        return effects;
    }
    let since = model.settings.reminders.since;
    if (was_busy && !busy) || desk::begins_anew(since, before, now) {
        model.settings.reminders.since = now.wall;
        effects.extend(super::settings::write(model));
    }
    let next = screens::reminders::next_reset(model);
    let due = next.is_some_and(|next| next <= now.minute);
    if was_due != Some(due) {
        model.reminding.due = Some(due);
        effects.push(Effect::Badge(due));
        // Whoever opens the app sees it there.
        effects.extend((due && was_due.is_some()).then_some(Effect::Notify));
    }
    let look = now.moment + reminders::desk::wait(next, now);
    let earlier = model.reminding.wake.filter(|wake| now.moment < *wake);
    if earlier.is_none_or(|wake| look < wake) {
        model.reminding.wake = Some(look);
        effects.push(Effect::LookAt(Some(look)));
    }
    effects
}
