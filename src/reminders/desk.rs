//! The desk timer: when the next desk reset is due, while the app is open.

use std::time::Duration;

use crate::reminders::{Plan, Slot};
use crate::time::{MinuteOfDay, Now, WallTime};

/// A page that heard nothing for this long stood still, or its device slept:
/// the person was away.
pub const AWAY: Duration = Duration::from_mins(10);

/// While the timer is on, the page looks at the clock this often, so that it
/// notices when it could not.
pub const LOOK: Duration = Duration::from_mins(5);

/// The time of the next reset, or of the one that is due, when the timer has
/// counted `since`; `None` when none comes today.
pub fn due(plan: &Plan, since: WallTime, now: Now) -> Option<MinuteOfDay> {
    let (from, to) = plan.hours();
    let counts = plan.is_on(Slot::Timer) && plan.falls_on(Slot::Timer, now.day);
    let (day, minute) = now.local(since);
    let begun = if day == now.day { minute } else { now.minute };
    let due = begun.max(from).minutes() + plan.every;
    let in_time = now.minute < to && due < to.minutes();
    (counts && in_time).then(|| MinuteOfDay::new(due))
}

/// Whether the timer that has counted `since` begins anew: the person was away
/// since `before`, it is another day, or the clock was set back.
pub fn begins_anew(since: WallTime, before: Now, now: Now) -> bool {
    AWAY < now.since(before) || now.local(since).0 != now.day || now.wall < since
}

/// How long until the clock has to be looked at again.
pub fn wait(due: Option<MinuteOfDay>, now: Now) -> Duration {
    let minutes = due.map_or(0, |due| due.minutes().saturating_sub(now.minute.minutes()));
    let into = u64::try_from(now.wall.0.rem_euclid(60_000)).unwrap_or(0);
    let left = (u64::from(minutes) * 60_000).saturating_sub(into);
    let left = Duration::from_millis(left);
    if left.is_zero() { LOOK } else { left.min(LOOK) }
}
