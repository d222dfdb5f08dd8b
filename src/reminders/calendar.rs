//! The calendar file, by RFC 5545.

use crate::reminders::text::{escaped, folded};
use crate::reminders::zone::{WEEKDAYS, local, stamp};
use crate::reminders::{Given, Slot, Zone};
use crate::time::{Day, MinuteOfDay, Now, WallTime};

/// The name of the file.
pub const FILE_NAME: &str = "unhunch-reminders.ics";

/// How a file begins.
const HEAD: &str = "BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Unhunch//Reminders//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH";

/// The file `given`, whose events are named after `id`, for a calendar that
/// keeps this zone; `page` is the address to which the links lead.
pub fn calendar(given: &Given, id: &str, zone: &Zone, page: &str, now: Now) -> String {
    let mut file = String::new();
    folded(&mut file, HEAD);
    zone.write(&mut file);
    let written = utc(given.at);
    let (sequence, zone) = (given.sequence, &zone.name);
    for (slot, ever) in Slot::CALENDAR.into_iter().zip(given.ever) {
        let (slug, title) = slot.names();
        let link = format!("{page}#/session/{slug}");
        let way = escaped(&link);
        for at in 0..ever {
            let plan = &given.plan;
            let minute = plan.time(slot, at);
            let holds = at < plan.count(slot);
            let day = first_day(now, minute, |day| !holds || plan.falls_on(slot, day));
            let (number, start) = (at + 1, stamp(day, minute));
            folded(
                &mut file,
                &format!(
                    "BEGIN:VEVENT
UID:{id}-{slug}-{number}@unhunch
SEQUENCE:{sequence}
DTSTAMP:{written}
LAST-MODIFIED:{written}
DTSTART;TZID={zone}:{start}
DURATION:PT5M
SUMMARY:{title}"
                ),
            );
            if holds {
                let days = weekdays(plan.days_of(slot));
                folded(
                    &mut file,
                    &format!(
                        "RRULE:FREQ=WEEKLY;BYDAY={days}
DESCRIPTION:Start it in Unhunch: {way}
URL:{link}
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:PT0S
DESCRIPTION:{title}
END:VALARM"
                    ),
                );
            } else {
                folded(&mut file, "STATUS:CANCELLED");
            }
            folded(&mut file, "END:VEVENT");
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
