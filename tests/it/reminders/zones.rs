//! Time zones, found by asking how far ahead of UTC they are, against the tz
//! database.

use unhunch::reminders::{Reminders, Slot, Zone, calendar};
use unhunch::time::{Day, WallTime};

use super::{PAGE, at, plan};

const ZONES: &str = include_str!("../../fixtures/zones.txt");

/// Minutes ahead of UTC in the zone called `name`, 2025 to 2032.
fn ahead(name: &str, wall: WallTime) -> i32 {
    let lines = ZONES.lines().skip_while(|line| !line.starts_with(name));
    let begins_one = |line: &&str| line.starts_with(|c: char| c.is_ascii_digit());
    let mut lines = lines
        .enumerate()
        .take_while(|(n, line)| *n == 0 || begins_one(line));
    let first = lines.next().expect("the zone is in the list").1;
    let mut now = first.rsplit(' ').next().expect("it ends with a number");
    for (_, line) in lines {
        let mut words = line.split(' ');
        let mut word = || words.next().expect("three words");
        let day = Day::parse(word()).expect("a real day");
        let minute: i64 = word().parse().expect("a minute");
        let from = i64::from(day.days_since(Day::EPOCH)) * 1440 + minute;
        if wall.0 < from * 60_000 {
            break;
        }
        now = word();
    }
    now.parse().expect("minutes")
}

/// The zone as a device there finds it on a day of 2026.
pub(crate) fn zone(name: &str) -> Zone {
    let today = Day::new(2026, 11, 23).expect("a real day");
    Zone::found(name, today, &|wall| ahead(name, wall))
}

/// The lines of the zone in a file, without the beginning and the end.
fn written(name: &str) -> Vec<String> {
    let mut reminders = Reminders {
        plan: plan(&[Slot::Morning]),
        ..Reminders::default()
    };
    let now = at("2026-11-23", "10:00");
    let given = reminders.next(now.wall);
    reminders.given = Some(given);
    let file = calendar(&given, "id", &zone(name), PAGE, now);
    let from = file.split("BEGIN:VTIMEZONE\r\n").nth(1).expect("a zone");
    let lines = from.split("END:VTIMEZONE").next().expect("it ends");
    lines.split_terminator("\r\n").map(str::to_owned).collect()
}

fn check(name: &str, expected: &[&str]) {
    assert_eq!(written(name), expected, "{name}");
}

#[test]
fn london_changes_on_last_sundays() {
    check(
        "Europe/London",
        &[
            "TZID:Europe/London",
            "BEGIN:DAYLIGHT",
            "DTSTART:20250330T010000",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:+0100",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "END:DAYLIGHT",
            "BEGIN:STANDARD",
            "DTSTART:20251026T020000",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0000",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "END:STANDARD",
        ],
    );
}

fn rules(name: &str) -> Vec<String> {
    let lines = written(name).into_iter();
    lines.filter(|line| line.starts_with("RRULE")).collect()
}

#[test]
fn new_york_changes_on_the_second_and_the_first_sunday() {
    let rule = |month, day| format!("RRULE:FREQ=YEARLY;BYMONTH={month};BYDAY={day}");
    let expected = [rule(3, "2SU"), rule(11, "1SU")];
    assert_eq!(rules("America/New_York"), expected);
}

#[test]
fn half_an_hour_of_summer_time_is_told_as_it_is() {
    let rule = |month, day| format!("RRULE:FREQ=YEARLY;BYMONTH={month};BYDAY={day}");
    let expected = [rule(4, "1SU"), rule(10, "1SU")];
    assert_eq!(rules("Australia/Lord_Howe"), expected);
    let lines = written("Australia/Lord_Howe");
    assert!(
        lines.contains(&"TZOFFSETFROM:+1030".to_owned()),
        "{lines:?}"
    );
    assert!(lines.contains(&"TZOFFSETTO:+1100".to_owned()), "{lines:?}");
}

#[test]
fn a_zone_that_never_changes_has_one_part() {
    for (name, offset) in [("Asia/Kolkata", "+0530"), ("America/Sao_Paulo", "-0300")] {
        check(
            name,
            &[
                &format!("TZID:{name}"),
                "BEGIN:STANDARD",
                "DTSTART:20250101T000000",
                &format!("TZOFFSETFROM:{offset}"),
                &format!("TZOFFSETTO:{offset}"),
                "END:STANDARD",
            ],
        );
    }
}

#[test]
fn changes_without_a_rule_are_listed_one_by_one() {
    // Morocco follows the moon, which brings two Ramadans in 2030; Chile has its first Sunday from the second on.
    for (name, changes) in [("Africa/Casablanca", 13), ("America/Santiago", 12)] {
        assert_eq!(rules(name), Vec::<String>::new(), "{name}");
        let lines = written(name);
        let parts = lines.iter().filter(|line| line.starts_with("BEGIN:"));
        assert_eq!(parts.count(), 1 + changes, "{name}");
    }
    let lines = written("Africa/Casablanca");
    let ramadan = lines
        .iter()
        .position(|line| line == "DTSTART:20260215T030000");
    let ramadan = ramadan.expect("the clocks go back for Ramadan of 2026");
    assert_eq!(
        lines[ramadan + 1..ramadan + 3],
        ["TZOFFSETFROM:+0100", "TZOFFSETTO:+0000"]
    );
}

#[test]
fn an_odd_name_cannot_break_a_line() {
    let today = Day::new(2026, 11, 23).expect("a real day");
    let zone = |name| Zone::found(name, today, &|_| 0).name;
    assert_eq!(zone("Europe/London"), "Europe/London");
    assert_eq!(zone("Etc/GMT+3"), "Etc/GMT+3");
    assert_eq!(zone("a:b;c\r\nd"), "abcd");
    assert_eq!(zone(""), "Local");
}
