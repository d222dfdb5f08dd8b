//! The calendar files, read by two real parsers, which follow every reminder
//! for a year that crosses both changes of the clocks.

#![expect(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use e2e::{output, zone};
use serde_json::{Map, Value, json};
use unhunch::reminders::{Given, Plan, Reminders, Slot, calendar};
use unhunch::time::{Day, MinuteOfDay, Moment, Now, WallTime};

const PAGE: &str = "https://example.org/unhunch/";
const ID: &str = "0123456789abcdef";

/// Minutes from UTC do not matter to what the file holds, only to its stamps.
fn midnight(day: &str) -> Now {
    let day = Day::parse(day).unwrap();
    let days = i64::from(day.days_since(Day::EPOCH));
    Now {
        moment: Moment::default(),
        witnessed: Moment::default(),
        wall: WallTime(days * 86_400_000),
        day,
        minute: MinuteOfDay::new(0),
    }
}

/// What the parsers should find in the file, event by event.
fn expected(given: &Given) -> Map<String, Value> {
    let mut events = Map::new();
    for (slot, ever) in Slot::CALENDAR.into_iter().zip(given.ever) {
        let plan = &given.plan;
        for at in 0..ever {
            let days = (0..7).filter(|day| plan.days_of(slot) >> day & 1 == 1);
            let days: Vec<u8> = days.filter(|_| at < plan.count(slot)).collect();
            let time = plan.time(slot, at).to_string();
            let name = format!("{ID}-{}-{}@unhunch", slot.names().0, at + 1);
            events.insert(name, json!({ "time": time, "days": days }));
        }
    }
    events
}

/// Writes the next file and what it should hold; gives its path.
fn write(folder: &Path, name: &str, reminders: &mut Reminders, place: &str, day: &str) -> PathBuf {
    let now = midnight(day);
    let given = reminders.next(now.wall);
    reminders.given = Some(given);
    let path = folder.join(name).with_extension("ics");
    let file = calendar(&given, ID, &zone(place, now.day), PAGE, now);
    fs::write(&path, file).unwrap();
    let still = ["Asia/Kolkata", "America/Sao_Paulo"].contains(&place);
    let wanted = json!({
        "zone": place,
        "made": day,
        "still": still,
        "sequence": given.sequence,
        "events": expected(&given),
    });
    fs::write(path.with_extension("json"), wanted.to_string()).unwrap();
    path
}

/// Runs the parsers over the files; their words when they find a fault.
fn parse(files: &[PathBuf]) -> Result<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let python = root.join("../../target/python/bin/python");
    assert!(
        python.exists(),
        "the calendar parsers are missing: run scripts/setup"
    );
    let mut command = Command::new(python);
    let ran = command
        .arg("-W")
        .arg("error")
        .arg(root.join("calendar/check.py"));
    let done = ran.args(files).output().unwrap();
    let mut said = String::from_utf8_lossy(&done.stdout).into_owned();
    if done.status.success() {
        return Ok(said);
    }
    write!(said, "{}", String::from_utf8_lossy(&done.stderr)).unwrap();
    Err(said)
}

fn full() -> Reminders {
    let plan = Plan {
        on: [true, true, true, false],
        ..Plan::USUAL
    };
    Reminders {
        plan,
        ..Reminders::default()
    }
}

fn folder(name: &str) -> PathBuf {
    let folder = output().unwrap().join("calendar").join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn two_parsers_follow_every_reminder_for_a_year_in_every_kind_of_zone() {
    let folder = folder("zones");
    let mut files = Vec::new();
    for (place, name) in [
        ("Europe/London", "london"),
        ("America/New_York", "new-york"),
        ("Asia/Kolkata", "kolkata"),
        ("Australia/Lord_Howe", "lord-howe"),
        ("America/Sao_Paulo", "sao-paulo"),
        ("Africa/Casablanca", "casablanca"),
        ("America/Santiago", "santiago"),
    ] {
        files.push(write(&folder, name, &mut full(), place, "2026-11-23"));
    }
    let said = parse(&files).unwrap_or_else(|fault| panic!("{fault}"));
    assert_eq!(said.lines().count(), files.len(), "{said}");
}

#[test]
fn a_changed_plan_gives_a_file_that_the_parsers_follow_too() {
    let folder = folder("changed");
    let mut files = Vec::new();
    for place in ["Europe/London", "America/New_York"] {
        let mut reminders = full();
        let name = |step: u8| format!("{}-{step}", place.replace('/', "-"));
        files.push(write(
            &folder,
            &name(1),
            &mut reminders,
            place,
            "2026-11-23",
        ));
        reminders.plan.every = 45;
        reminders.plan.days = [0b100_0001, 0b000_1111];
        files.push(write(
            &folder,
            &name(2),
            &mut reminders,
            place,
            "2026-11-28",
        ));
        reminders.plan.on = [false, true, false, false];
        reminders.plan.every = 120;
        files.push(write(
            &folder,
            &name(3),
            &mut reminders,
            place,
            "2027-01-31",
        ));
    }
    let said = parse(&files).unwrap_or_else(|fault| panic!("{fault}"));
    assert_eq!(said.lines().count(), files.len(), "{said}");
}

#[test]
fn a_faulty_file_is_found_out() {
    let folder = folder("faulty");
    let path = write(
        &folder,
        "london",
        &mut full(),
        "Europe/London",
        "2026-11-23",
    );
    let good = fs::read_to_string(&path).unwrap();
    parse(std::slice::from_ref(&path)).unwrap_or_else(|fault| panic!("{fault}"));
    for (from, to, fault) in [
        // Summer time that begins a week early.
        ("BYMONTH=3;BYDAY=-1SU", "BYMONTH=3;BYDAY=3SU", "offset at"),
        (
            "BYDAY=MO,TU,WE,TH,FR,SA,SU",
            "BYDAY=MO,TU,WE,TH,FR,SA",
            "by icalendar",
        ),
        ("DURATION:PT5M", "DURATION:5 minutes", "5 minutes"),
        ("TZOFFSETTO:+0100", "TZOFFSETTO:+0200", "offset at"),
        ("SEQUENCE:0", "SEQUENCE:1", "sequence"),
        ("END:VALARM", "END:ALARM", "ALARM"),
    ] {
        let bad = good.replacen(from, to, 1);
        assert_ne!(bad, good, "{from} is in the file");
        fs::write(&path, bad).unwrap();
        let said = parse(std::slice::from_ref(&path)).expect_err(to);
        assert!(said.contains(fault), "{to}: {said}");
    }
}
