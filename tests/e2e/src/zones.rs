//! Time zones as a device there would tell them, from the list of the core's
//! own tests.

use unhunch::reminders::Zone;
use unhunch::time::{Day, WallTime};

const ZONES: &str = include_str!("../../fixtures/zones.txt");

/// The zone called `name` as a device there finds it on `today`, in 2026 to
/// 2028.
pub fn zone(name: &str, today: Day) -> Zone {
    let mut offsets: Vec<(i64, i32)> = Vec::new();
    let mut ours = false;
    for line in ZONES.lines().filter(|line| !line.starts_with('#')) {
        let words: Vec<&str> = line.split(' ').collect();
        match words[..] {
            [zone, ahead] => {
                ours = zone == name;
                if ours {
                    offsets.push((i64::MIN, number(ahead)));
                }
            }
            [day, minute, ahead] if ours => {
                let day = Day::parse(day).expect("a day");
                let minutes = i64::from(day.days_since(Day::EPOCH)) * 1440;
                let from = minutes + i64::from(number(minute));
                offsets.push((from, number(ahead)));
            }
            _ => {}
        }
    }
    assert!(!offsets.is_empty(), "{name} is not in the list");
    Zone::found(name, today, &|wall: WallTime| {
        let minute = wall.0.div_euclid(60_000);
        let mut past = offsets.iter().filter(|(from, _)| *from <= minute);
        past.next_back().expect("the first is always past").1
    })
}

fn number(text: &str) -> i32 {
    text.parse().expect("a number")
}
