//! Reminders: plans, the calendar file, time zones, the desk timer.

mod calendar;
mod desk;
mod plan;
mod zones;

use std::collections::BTreeMap;

use proptest::array::{uniform2, uniform4};
use proptest::prelude::*;
use unhunch::reminders::{Plan, Slot};
use unhunch::time::{Day, MinuteOfDay, Moment, Now, WallTime};

pub(crate) use zones::zone;

pub(crate) const PAGE: &str = "https://example.org/unhunch/";

pub(crate) fn time(text: &str) -> MinuteOfDay {
    MinuteOfDay::parse(text).expect("a test names real times")
}

/// The usual plan with these switched on.
pub(crate) fn plan(slots: &[Slot]) -> Plan {
    let mut plan = Plan::USUAL;
    for slot in slots {
        plan.on[*slot as usize] = true;
    }
    plan
}

/// A local time in London in winter.
pub(crate) fn at(day: &str, minute: &str) -> Now {
    let (day, minute) = (Day::parse(day).expect("a real day"), time(minute));
    let days = i64::from(day.days_since(Day::EPOCH));
    let minutes = days * 1440 + i64::from(minute.minutes());
    Now {
        moment: Moment::default(),
        witnessed: Moment::default(),
        wall: WallTime(minutes * 60_000),
        day,
        minute,
    }
}

/// Any plan that could be stored.
pub(crate) fn any_plan() -> impl Strategy<Value = Plan> {
    let time = (0_u16..1440).prop_map(MinuteOfDay::new);
    let every = 30_u16..=240;
    let days = uniform2(0_u8..128);
    (uniform4(any::<bool>()), uniform4(time), every, days)
        .prop_map(|(on, at, every, days)| Plan {
            on,
            at,
            every,
            days,
        })
        .prop_filter("it has no fault", |plan| plan.fault().is_none())
}

/// The events of a file: the lines of each by name, put together again. A line
/// keeps its parameters in its name.
pub(crate) fn events(file: &str) -> Vec<BTreeMap<String, String>> {
    let whole = file.replace("\r\n ", "");
    let mut events = Vec::new();
    for event in whole.split("BEGIN:VEVENT\r\n").skip(1) {
        let lines = event.split("BEGIN:VALARM").next().unwrap_or_default();
        let lines = lines.split("\r\n").filter_map(|line| line.split_once(':'));
        let lines = lines.filter(|(name, _)| *name != "END");
        events.push(lines.map(|(n, v)| (n.to_owned(), v.to_owned())).collect());
    }
    events
}
