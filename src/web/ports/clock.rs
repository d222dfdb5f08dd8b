//! The only place that reads a clock.
#![expect(clippy::disallowed_methods, reason = "this is the clock port")]

use crate::reminders::Zone;
use crate::time::{Day, MinuteOfDay, Moment, Now, WallTime};

/// The monotonic clock, to the microsecond as far as the browser tells it: a
/// moment cut to whole milliseconds would shift every tone that is laid by it.
pub fn moment() -> Moment {
    let performance = web_sys::window().and_then(|w| w.performance());
    Moment::from_micros(whole(performance.map_or(0.0, |p| p.now()) * 1000.0))
}

/// All clocks at once.
pub fn now(moment: Moment, witnessed: Moment) -> Now {
    let date = js_sys::Date::new_0();
    let (month, day) = (small(date.get_month() + 1), small(date.get_date()));
    let year = i32::try_from(date.get_full_year()).unwrap_or(1970);
    let minutes = date.get_hours() * 60 + date.get_minutes();
    Now {
        moment,
        witnessed,
        wall: WallTime(signed(date.get_time())),
        day: Day::new(year, month, day).unwrap_or(Day::EPOCH),
        minute: MinuteOfDay::new(u16::try_from(minutes).unwrap_or(0)),
    }
}

/// The time zone of the device over the years to come.
pub fn zone(today: Day) -> Zone {
    let format = js_sys::Intl::DateTimeFormat::default();
    let name = js_sys::Reflect::get(&format.resolved_options(), &"timeZone".into());
    let name = name.ok().and_then(|name| name.as_string());
    Zone::found(&name.unwrap_or_default(), today, &ahead)
}

/// Minutes ahead of UTC, at an instant.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "instants of these years and offsets of a day are exact"
)]
fn ahead(wall: WallTime) -> i32 {
    let date = js_sys::Date::new(&(wall.0 as f64).into());
    -(date.get_timezone_offset() as i32)
}

/// A number that no other page load has, for the ids of records.
pub fn seed() -> u64 {
    let random = || whole(js_sys::Math::random() * 4_294_967_296.0);
    (random() << 32) ^ random() ^ whole(js_sys::Date::now())
}

/// A browser's number as a whole one; its numbers are far below 2^53, and what
/// is not a number counts as zero.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float cast saturates, and these are clock readings"
)]
pub(super) const fn whole(number: f64) -> u64 {
    number as u64
}

#[expect(clippy::cast_possible_truncation, reason = "as for `whole`")]
const fn signed(number: f64) -> i64 {
    number as i64
}

fn small(number: u32) -> u8 {
    u8::try_from(number).unwrap_or(1)
}
