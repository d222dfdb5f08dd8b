//! The calendar file, by RFC 5545.

use crate::reminders::text::{escaped, folded};
use crate::reminders::zone::{WEEKDAYS, local, stamp};
use crate::reminders::{Given, Slot, Zone};
use crate::time::{Day, MinuteOfDay, Now, WallTime};

/// The name of the file.
pub const FILE_NAME: &str = "unhunch-reminders.ics";

/// Minutes that an event takes in the calendar.
const LENGTH: u16 = 5;

/// The file `given`, whose events are named after `id`, for a calendar that
/// keeps this zone; `page` is the address to which the links lead.
pub fn calendar(given: &Given, id: &str, zone: &Zone, page: &str, now: Now) -> String {
    let mut file = String::new();
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Unhunch//Reminders//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ] {
        folded(&mut file, line);
    }
    zone.write(&mut file);
    let written = utc(given.at);
    for (slot, ever) in Slot::CALENDAR.into_iter().zip(given.ever) {
        let (slug, title) = slot.names();
        let link = format!("{page}#/session/{slug}");
        for at in 0..ever {
            let plan = &given.plan;
            let minute = plan.time(slot, at);
            let holds = at < plan.count(slot);
            let day = first_day(now, minute, |day| !holds || plan.falls_on(slot, day));
            let mut put = |text: &str| folded(&mut file, text);
            put("BEGIN:VEVENT");
            put(&format!("UID:{id}-{slug}-{}@unhunch", at + 1));
            put(&format!("SEQUENCE:{}", given.sequence));
            put(&format!("DTSTAMP:{written}"));
            put(&format!("LAST-MODIFIED:{written}"));
            let (zone, start) = (&zone.name, stamp(day, minute));
            put(&format!("DTSTART;TZID={zone}:{start}"));
            put(&format!("DURATION:PT{LENGTH}M"));
            put(&format!("SUMMARY:{title}"));
            if holds {
                let days = weekdays(plan.days_of(slot));
                put(&format!("RRULE:FREQ=WEEKLY;BYDAY={days}"));
                let way = escaped(&format!("Start it in Unhunch: {link}"));
                put(&format!("DESCRIPTION:{way}"));
                put(&format!("URL:{link}"));
                put("TRANSP:TRANSPARENT");
                put("BEGIN:VALARM");
                put("ACTION:DISPLAY");
                put("TRIGGER:PT0S");
                put(&format!("DESCRIPTION:{title}"));
                put("END:VALARM");
            } else {
                put("STATUS:CANCELLED");
            }
            put("END:VEVENT");
        }
    }
    folded(&mut file, "END:VCALENDAR");
    file
}

/// The first day that fits on which `minute` is still to come.
fn first_day(now: Now, minute: MinuteOfDay, fits: impl Fn(Day) -> bool) -> Day {
    let from = i32::from(minute <= now.minute);
    let mut week = (from..from + 7).map(|n| now.day.plus(n));
    week.find(|day| fits(*day)).unwrap_or(now.day)
}

/// `MO,TU,FR`
fn weekdays(days: u8) -> String {
    let mut text = String::new();
    for (at, name) in WEEKDAYS.iter().enumerate() {
        if days >> at & 1 == 1 {
            if !text.is_empty() {
                text.push(',');
            }
            text.push_str(name);
        }
    }
    text
}

/// `20261123T073000Z`, to the minute.
fn utc(at: WallTime) -> String {
    let (day, minute) = local(at.0.div_euclid(60_000));
    stamp(day, minute) + "Z"
}
