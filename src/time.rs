//! Two clocks and a calendar, kept apart by type, because mixing them is how
//! timers lie: a monotonic [`Moment`] measures effort, a [`WallTime`] dates a
//! record, a [`Day`] is the square on the person's calendar.
//!
//! Invariant: no value here is made without being told the time; reading a
//! clock is the job of the clock port alone.

use std::fmt;
use std::ops::{Add, Sub};
use std::time::Duration;

use ::time::{Date, Month};

/// A point on the monotonic clock: time since the page was opened.
///
/// It never jumps and it means nothing outside this run of the app. Moments
/// only subtract from moments; they are never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Moment(Duration);

impl Moment {
    /// The moment `ms` milliseconds after the page was opened.
    pub const fn from_millis(ms: u64) -> Self {
        Self(Duration::from_millis(ms))
    }

    /// The moment `us` microseconds after the page was opened: as fine as
    /// browsers tell it, and fine enough to lay tones by.
    pub const fn from_micros(us: u64) -> Self {
        Self(Duration::from_micros(us))
    }

    /// Milliseconds since the page was opened.
    pub fn as_millis(self) -> u64 {
        u64::try_from(self.0.as_millis()).unwrap_or(u64::MAX)
    }

    /// The time from `earlier` to `self`; zero when `earlier` is in fact later.
    pub const fn since(self, earlier: Self) -> Duration {
        self.0.saturating_sub(earlier.0)
    }
}

impl Add<Duration> for Moment {
    type Output = Self;

    fn add(self, span: Duration) -> Self {
        Self(self.0.saturating_add(span))
    }
}

impl Sub<Duration> for Moment {
    type Output = Self;

    /// Stops at the opening of the page rather than going below it.
    fn sub(self, span: Duration) -> Self {
        Self(self.0.saturating_sub(span))
    }
}

/// A point on the wall clock: milliseconds since 1 January 1970, UTC.
///
/// It may jump in either direction when the person or the network sets the
/// clock, so it dates and sorts records and never measures a hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct WallTime(pub i64);

impl WallTime {
    /// `hours` later on the wall clock.
    #[must_use]
    pub const fn plus_hours(self, hours: i64) -> Self {
        Self(self.0.saturating_add(hours.saturating_mul(3_600_000)))
    }
}

/// Minutes since local midnight, 0 to 1439.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct MinuteOfDay(u16);

impl MinuteOfDay {
    /// The minute `minutes` after local midnight, wrapped into one day.
    pub const fn new(minutes: u16) -> Self {
        Self(minutes % 1440)
    }

    /// Reads `07:20`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
        (hour < 24 && minute < 60).then(|| Self::new(hour * 60 + minute))
    }

    /// Minutes since local midnight, 0 to 1439.
    pub const fn minutes(self) -> u16 {
        self.0
    }

    /// The hour, 0 to 23.
    pub const fn hour(self) -> u16 {
        self.0 / 60
    }

    /// `minutes` later, wrapped round midnight.
    #[must_use]
    pub const fn plus(self, minutes: u16) -> Self {
        Self::new(self.0 + minutes % 1440)
    }
}

impl fmt::Display for MinuteOfDay {
    /// `07:20`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// A square on the person's own calendar, without a time or a zone.
///
/// A record keeps the day it had where it was made, so travel and clock
/// changes never move it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(Date);

impl Day {
    /// 1 January 1970.
    pub const EPOCH: Self = Self(::time::UtcDateTime::UNIX_EPOCH.date());

    /// The day `year`-`month`-`day`, or `None` when there is no such day.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let month = Month::try_from(month).ok()?;
        Date::from_calendar_date(year, month, day).ok().map(Self)
    }

    /// Reads `2026-11-22`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let year = parts.next()?.parse().ok()?;
        let month = parts.next()?.parse().ok()?;
        let day = parts.next()?.parse().ok()?;
        Self::new(year, month, day)
    }

    /// The day `n` days later; earlier when `n` is negative.
    #[must_use]
    pub fn plus(self, n: i32) -> Self {
        let julian = self.0.to_julian_day().saturating_add(n);
        Self(Date::from_julian_day(julian).unwrap_or(self.0))
    }

    /// How many days after `earlier` this day is; negative when it is before.
    pub const fn days_since(self, earlier: Self) -> i32 {
        self.0.to_julian_day() - earlier.0.to_julian_day()
    }

    /// 0 for Monday to 6 for Sunday.
    pub fn weekday_from_monday(self) -> u8 {
        self.0.weekday().number_days_from_monday()
    }

    /// The year.
    pub const fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.0.month().into()
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u8 {
        self.0.day()
    }

    /// `Thursday`
    pub fn weekday_name(self) -> &'static str {
        WEEKDAYS[usize::from(self.weekday_from_monday())]
    }

    /// `November`
    pub fn month_name(self) -> &'static str {
        MONTHS[usize::from(self.month()) - 1]
    }

    /// `Nov`
    pub fn month_short(self) -> &'static str {
        let name = self.month_name();
        name.get(..3).unwrap_or(name)
    }

    /// The first day of its month.
    #[must_use]
    pub fn first_of_month(self) -> Self {
        self.plus(1 - i32::from(self.day()))
    }

    /// `20 November`
    pub fn day_month(self) -> String {
        format!("{} {}", self.day(), self.month_name())
    }

    /// `20 November 2026`
    pub fn full(self) -> String {
        format!("{} {}", self.day_month(), self.year())
    }

    /// `20 Nov`
    pub fn day_mon(self) -> String {
        format!("{} {}", self.day(), self.month_short())
    }

    /// `Thursday 20 November`
    pub fn long(self) -> String {
        format!("{} {}", self.weekday_name(), self.day_month())
    }
}

impl fmt::Display for Day {
    /// `2026-11-22`, the form that [`Day::parse`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.year(),
            self.month(),
            self.day()
        )
    }
}

const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// How far the wall clock may run ahead before the device must have slept.
const RAN_AHEAD: Duration = Duration::from_millis(1500);

/// Everything the core may know about the present, taken once per message so
/// that one update never reads two different times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The monotonic clock.
    pub moment: Moment,
    /// The latest moment up to which the person could see or hear the session.
    ///
    /// Equal to `moment` while the page is visible and painting, or while its
    /// tones really sound; earlier when the page slept. What lies between the
    /// two was not witnessed, and is never credited.
    pub witnessed: Moment,
    /// The wall clock.
    pub wall: WallTime,
    /// The local calendar day.
    pub day: Day,
    /// The local time of day.
    pub minute: MinuteOfDay,
}

impl Now {
    /// Whether the wall clock ran ahead of the monotonic one since `earlier`:
    /// the device slept, or its clock was set forward. Nobody can tell which,
    /// and in either case nobody can say what was seen or heard meanwhile. What
    /// a network's time service puts right stays below the limit.
    pub fn ran_ahead_since(self, earlier: Self) -> bool {
        let wall = self.wall.0.saturating_sub(earlier.wall.0);
        let wall = Duration::from_millis(u64::try_from(wall).unwrap_or(0));
        RAN_AHEAD < wall.saturating_sub(self.moment.since(earlier.moment))
    }

    /// The local day and time at another point of the wall clock, by today's
    /// distance from UTC: right to the hour within half a year.
    pub fn local(self, wall: WallTime) -> (Day, MinuteOfDay) {
        const DAY: i64 = 1440;
        // Time zones differ by whole minutes: a minute begins everywhere at once.
        let minute_of = |wall: WallTime| wall.0.div_euclid(60_000);
        let minutes = minute_of(wall).saturating_sub(minute_of(self.wall));
        let minutes = minutes.saturating_add(i64::from(self.minute.minutes()));
        let days = i32::try_from(minutes.div_euclid(DAY)).unwrap_or(0);
        let minute = u16::try_from(minutes.rem_euclid(DAY)).unwrap_or(0);
        (self.day.plus(days), MinuteOfDay::new(minute))
    }

    /// The time from `earlier` to `self` by the clock that says more: the
    /// monotonic one may stand still while a phone sleeps, and the wall clock
    /// may be set back. For what must not grow old unnoticed.
    pub fn since(self, earlier: Self) -> Duration {
        let wall = self.wall.0.saturating_sub(earlier.wall.0);
        let wall = Duration::from_millis(u64::try_from(wall).unwrap_or(0));
        self.moment.since(earlier.moment).max(wall)
    }
}
