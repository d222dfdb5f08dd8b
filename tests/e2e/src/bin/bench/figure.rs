//! `bench figure`: how smoothly the figure of a session moves on the smallest
//! screens and a slow processor, what a picture costs, and that a picture which
//! stands still costs nothing.

use std::thread;
use std::time::Duration;

use e2e::timing::{Piece, begin, of_sorted, sorted};
use e2e::{Engine, Person, Site};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::table::{Row, Table, count, row};

const RECORDER: &str = include_str!("frames.js");
/// How long a movement is watched, in seconds.
const SECONDS: u64 = 20;
/// The longest that a set lasts, less what it takes to begin to watch.
const MOST: u64 = 35;
/// How long a picture that stands still is watched.
const STILL: Duration = Duration::from_secs(5);
/// A hold is watched once the body has come to where it stays.
const SETTLED: Duration = Duration::from_secs(5);
const SOON: Duration = Duration::from_secs(30);
/// A small phone, in CSS pixels.
const PHONE: (u32, u32) = (360, 740);
/// The figure of a page; the small ones beside names are no images of their own.
const FIGURE: &str = "main [role=img]";

/// What the figure does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Motion {
    /// All of it moves, in every frame.
    Repetition,
    /// It stands and breathes, in six to eight pictures a second.
    Breath,
}

impl Motion {
    const fn slug(self) -> &'static str {
        match self {
            Self::Repetition => "band-pull-apart",
            Self::Breath => "doorway-pec-stretch",
        }
    }

    /// A set of at least 45 seconds.
    fn piece(self) -> Piece {
        let amount = match self {
            Self::Repetition => 15,
            Self::Breath => 45,
        };
        Piece::one(self.slug(), amount)
    }

    /// The interval from which a picture is late, in milliseconds.
    const fn late(self) -> f64 {
        match self {
            Self::Repetition => 20.0,
            Self::Breath => 200.0,
        }
    }

    /// What is watched for pictures. A repetition asks for every frame, so that
    /// nothing needs to be watched, which would cost time of its own.
    const fn watched(self) -> &'static str {
        match self {
            Self::Repetition => ":not(*)",
            Self::Breath => FIGURE,
        }
    }
}

/// Name, motion, and how many times slower the processor is.
const COLUMNS: [(&str, Motion, u32); 4] = [
    ("repetition, 4× slower", Motion::Repetition, 4),
    ("hold, 4× slower", Motion::Breath, 4),
    ("repetition", Motion::Repetition, 1),
    ("hold", Motion::Breath, 1),
];

/// What the recorder kept.
#[derive(Deserialize)]
struct Recorded {
    /// When the frames began that the app asked for.
    frames: Vec<f64>,
    /// When something changed in what was watched.
    pictures: Vec<f64>,
    /// How many changes there were.
    changes: usize,
}

/// Seconds of processor time of the page's main thread.
#[derive(Clone, Copy)]
struct Busy {
    tasks: f64,
    scripts: f64,
    styles: f64,
    layout: f64,
}

/// Shows both motions at both speeds, and returns the table.
pub(crate) fn run(options: &[&str]) -> Result<Table, String> {
    let seconds = match options {
        [] => SECONDS,
        ["--seconds", seconds] => number(seconds)?,
        other => return Err(format!("unknown options: {}", other.join(" "))),
    };
    let columns = COLUMNS.map(|(name, motion, slower)| (name, rows(motion, slower, seconds)));
    Ok(Table::new(columns.into()))
}

fn number(word: &str) -> Result<u64, String> {
    let number = word.parse().ok().filter(|n| (2..=MOST).contains(n));
    number.ok_or(format!(
        "{word} is not a number of seconds from 2 to {MOST}"
    ))
}

fn rows(motion: Motion, slower: u32, seconds: u64) -> Vec<Row> {
    let site = Site::built();
    let mut person = Person::new(Engine::ChromiumWindow, &site);
    person.has_patience(SOON);
    person.size(PHONE.0, PHONE.1);
    begin(&mut person, &motion.piece());
    person.ask_page(RECORDER);
    // Time in which other programs had the processor does not count.
    let time = json!({ "timeDomain": "threadTicks" });
    person.devtools("Performance.enable", &time);
    person.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": slower }));
    person.tap("Skip");
    let phase = "return document.querySelector('.player').dataset.phase";
    person.wait_for_page(phase, "work", SOON);
    thread::sleep(SETTLED);
    let mut rows = moving(&mut person, motion, Duration::from_secs(seconds));

    person.tap("Pause");
    person.wait_for_page(phase, "paused", SOON);
    rows.push(still(&mut person, "in a pause: frames, changes in 5 s"));
    person.open(&format!("#/exercises/{}", motion.slug()));
    person.wait_for("Play movement", SOON);
    rows.push(still(
        &mut person,
        "on a still page: frames, changes in 5 s",
    ));
    rows
}

fn moving(person: &mut Person, motion: Motion, over: Duration) -> Vec<Row> {
    let before = busy(person);
    let recorded = record(person, motion.watched(), over);
    let after = busy(person);
    let times = match motion {
        Motion::Repetition => recorded.frames,
        Motion::Breath => recorded.pictures,
    };
    let intervals = sorted(times.windows(2).map(|pair| pair[1] - pair[0]));
    let late = intervals.iter().filter(|it| motion.late() < **it).count();
    let [late, all, pictures] = [late, intervals.len(), times.len()].map(count);
    let seconds = over.as_secs_f64();
    let each = |busy: f64| format!("{:.2}", busy * 1000.0 / pictures);
    let [middle, most, worst] = [50, 95, 100].map(|percent| of_sorted(&intervals, percent));
    vec![
        row(
            "pictures a second",
            "60; hold 6 to 8",
            format!("{:.1}", pictures / seconds),
        ),
        row(
            "interval, ms: median / 95th / most",
            "16.7; hold 160",
            format!("{middle:.1} / {most:.1} / {worst:.1}"),
        ),
        row(
            "over 20 ms, or 200 in a hold, %",
            "0",
            format!("{:.1}", 100.0 * late / all),
        ),
        row(
            "main thread for a picture, ms",
            "≤ 16.7",
            each(after.tasks - before.tasks),
        ),
        row(
            "of that scripts, styles, layout, ms",
            "",
            [
                each(after.scripts - before.scripts),
                each(after.styles - before.styles),
                each(after.layout - before.layout),
            ]
            .join(" + "),
        ),
        row(
            "main thread busy, %",
            "",
            format!("{:.1}", 100.0 * (after.tasks - before.tasks) / seconds),
        ),
    ]
}

/// Watches the whole page, where nothing should happen.
fn still(person: &mut Person, what: &'static str) -> Row {
    person.wait_until_still();
    let recorded = record(person, "body", STILL);
    let value = format!("{}, {}", recorded.frames.len(), recorded.changes);
    row(what, "0, 0", value)
}

/// While it records, nothing is asked of the page.
fn record(person: &mut Person, watched: &str, over: Duration) -> Recorded {
    person.ask_page(&format!("recordFrames({})", json!(watched)));
    thread::sleep(over);
    let recorded = person.ask_page("return takeFrames()");
    match serde_json::from_str(recorded.as_str().unwrap_or_default()) {
        Ok(recorded) => recorded,
        Err(error) => panic!("the recording cannot be read: {error}"),
    }
}

fn busy(person: &mut Person) -> Busy {
    let all = person.devtools("Performance.getMetrics", &json!({}));
    let all = all["metrics"].as_array().cloned().unwrap_or_default();
    let value = |name: &str| {
        let found = all.iter().find(|it| it["name"] == name);
        let value = found.map(|it| &it["value"]).and_then(Value::as_f64);
        value.unwrap_or(f64::NAN)
    };
    Busy {
        tasks: value("TaskDuration"),
        scripts: value("ScriptDuration"),
        styles: value("RecalcStyleDuration"),
        layout: value("LayoutDuration"),
    }
}
