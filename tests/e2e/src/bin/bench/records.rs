//! `bench records`: what years of records cost: room in the storage, time to the
//! first control, time to the chart, and one save.
//!
//! Invariant: every record comes from the core's own writer, and lies in the
//! storage of a real browser before the app starts.

use std::thread;
use std::time::Duration;

use e2e::records::{EMPTY_PAGE, Stored, promised, put, stored_years, waiting, years};
use e2e::timing::{Piece, of_sorted, sorted};
use e2e::{Engine, Person, Site};
use serde::Deserialize;
use serde_json::json;
use unhunch::progress::chart::Range;

use crate::table::{Row, Table, count, row};

const BENCH: &str = include_str!("records.js");
/// How often each time is taken; the table gives the middle and the most.
const TIMES: usize = 7;
const SIZES: [(&str, i32); 3] = [("1 month", 30), ("1 year", 365), ("10 years", 3650)];
/// What a browser gives to one site, in UTF-16 units.
const QUOTA: usize = 5 * 1024 * 1024;
const SLOW: u32 = 4;
/// A small phone and a desktop, in CSS pixels.
const SCREENS: [(u32, u32); 2] = [(360, 740), (1280, 800)];
/// After this, the app has read what it reads later.
const SETTLED: Duration = Duration::from_secs(3);
const CHART: &str = "main svg.chart";
const PROGRESS: &str = "document.querySelector('nav a[href=\"#/progress\"]')";

/// What one save was.
#[derive(Deserialize)]
struct Save {
    /// Milliseconds from the tap to the month read back.
    span: f64,
    /// Milliseconds of the task that reads, joins, writes and reads back.
    task: f64,
    /// Milliseconds within the storage.
    storage: f64,
    /// Keys and lengths.
    keys: Vec<String>,
}

/// Measures all three sizes, and returns the table.
pub(crate) fn run(options: &[&str]) -> Result<Table, String> {
    let only = match options {
        [] => None,
        ["--only", name] => Some(*name),
        other => return Err(format!("unknown options: {}", other.join(" "))),
    };
    let site = Site::built();
    let sizes = SIZES
        .iter()
        .filter(|size| only.is_none_or(|only| size.0 == only));
    let columns: Vec<(&str, Vec<Row>)> = sizes
        .map(|(name, days)| (*name, rows(&site, *days)))
        .collect();
    if columns.is_empty() {
        return Err("there is 1 month, 1 year and 10 years".to_owned());
    }
    Ok(Table::new(columns))
}

fn rows(site: &Site, days: i32) -> Vec<Row> {
    let history = years(days);
    let mut texts = stored_years(&history);
    let units = texts
        .iter()
        .map(|(key, text)| width(key) + width(text))
        .sum();
    let share = 100.0 * count(units) / count(QUOTA);
    texts.push(standing());
    let entries = history.records().len() + history.check_ins().len();

    let mut person = Person::new(Engine::Chromium, site);
    person.has_patience(Duration::from_mins(1));
    person.size(SCREENS[0].0, SCREENS[0].1);
    let source = json!({ "source": BENCH });
    person.devtools("Page.addScriptToEvaluateOnNewDocument", &source);
    put(&mut person, &texts);
    // The usual opening is of the copy on the device.
    person.open("#/");
    person.wait_until_offline_ready();

    let mut rows = vec![
        row("sessions and check-ins", "", entries.to_string()),
        row(
            "storage, UTF-16 units, keys included",
            "≤ 786432",
            units.to_string(),
        ),
        row("share of 5 Mi, %", "≤ 15", format!("{share:.1}")),
    ];
    slow(&mut person, SLOW);
    rows.extend(opening_rows(&mut person));
    slow(&mut person, 1);
    rows.extend(work_rows(&mut person));
    rows.extend(chart_rows(&mut person));
    rows.extend(save_rows(&mut person, &texts));
    rows
}

/// From the navigation on, on a slow processor; then Progress by a tap, at once
/// or later, and opened directly.
fn opening_rows(person: &mut Person) -> Vec<Row> {
    // Time in which other programs had the processor does not count.
    let time = json!({ "timeDomain": "threadTicks" });
    person.devtools("Performance.enable", &time);
    let tap = format!("bench.tap({PROGRESS}, {})", json!(CHART));
    let mut all: [Vec<f64>; 6] = Default::default();
    for _ in 0..TIMES {
        let [control, read, longest, settled, at_once, direct] = &mut all;
        restart(person, "#/");
        control.push(answer(person, "bench.control"));
        thread::sleep(SETTLED);
        longest.push(answer(person, "bench.longest()"));
        read.push(answer(person, "bench.lastRead()"));
        settled.push(answer(person, &tap));

        restart(person, "#/");
        answer(person, "bench.control");
        at_once.push(answer(person, &tap));

        restart(person, "#/progress");
        direct.push(answer(person, &format!("bench.shown({})", json!(CHART))));
    }
    let [control, read, longest, settled, at_once, direct] = all.map(spread);
    vec![
        row("start to first control, ms", "same in all", control),
        row("… to the last old month read, ms", "", read),
        row("longest task till then, ms", "", longest),
        row("tap on Progress to chart, ms", "≤ 100", settled),
        row("… right after the start, ms", "", at_once),
        row("opened at Progress, start to chart, ms", "", direct),
    ]
}

/// The work itself, at full speed: processor time of the main thread, four times
/// of it. A busy machine hardly changes it.
fn work_rows(person: &mut Person) -> Vec<Row> {
    let tap = format!("bench.tap({PROGRESS}, {})", json!(CHART));
    let mut all: [Vec<f64>; 2] = Default::default();
    for _ in 0..TIMES {
        let [start, progress] = &mut all;
        person.open(EMPTY_PAGE);
        let before = busy(person);
        person.open("#/");
        answer(person, "bench.control");
        start.push(f64::from(SLOW) * (busy(person) - before));
        thread::sleep(SETTLED);
        let before = busy(person);
        answer(person, &tap);
        progress.push(f64::from(SLOW) * (busy(person) - before));
    }
    let [start, progress] = all.map(spread);
    vec![
        row("start: 4 × processor time, ms", "same in all", start),
        row("tap on Progress: 4 × processor time, ms", "", progress),
    ]
}

fn restart(person: &mut Person, route: &str) {
    person.open(EMPTY_PAGE);
    person.open(route);
}

/// Milliseconds for which the page's main thread has worked.
fn busy(person: &mut Person) -> f64 {
    let all = person.devtools("Performance.getMetrics", &json!({}));
    let all = all["metrics"].as_array().cloned().unwrap_or_default();
    let found = all.iter().find(|it| it["name"] == "TaskDuration");
    let seconds = found.and_then(|it| it["value"].as_f64());
    seconds.unwrap_or(f64::NAN) * 1000.0
}

/// What each range of the chart is made of, and takes.
fn chart_rows(person: &mut Person) -> Vec<Row> {
    let mut rows = Vec::new();
    for (width, height) in SCREENS {
        person.size(width, height);
        person.open("#/progress");
        person.wait_for_heading("Progress");
        thread::sleep(SETTLED);
        let mut elements = Vec::new();
        let mut times = Vec::new();
        for range in Range::ALL {
            person.choose(range.name());
            let script = format!("return document.querySelectorAll('{CHART} *').length");
            elements.push(person.ask_page(&script).to_string());
            times.push(range_time(person, range));
        }
        let (what, time) = if width == SCREENS[0].0 {
            (
                "elements in charts by range, 360 px",
                "range chosen to chart, 4× slower, ms",
            )
        } else {
            ("elements in charts by range, 1280 px", "… at 1280 px, ms")
        };
        rows.push(row(what, "≤ width", elements.join(" / ")));
        rows.push(row(time, "≤ 100", times.join(" / ")));
    }
    person.size(SCREENS[0].0, SCREENS[0].1);
    rows
}

fn range_time(person: &mut Person, range: Range) -> String {
    let choice = |name: &str| {
        format!(
            "[...document.querySelectorAll('main fieldset label')]
                .find((label) => label.innerText.trim() === {})",
            json!(name)
        )
    };
    let other = Range::ALL.into_iter().find(|other| *other != range);
    let other = other.map_or("", Range::name);
    slow(person, SLOW);
    let times = (0..TIMES).map(|_| {
        answer(person, &format!("bench.tap({})", choice(other)));
        answer(person, &format!("bench.tap({})", choice(range.name())))
    });
    let times = sorted(times);
    slow(person, 1);
    format!("{:.0}", of_sorted(&times, 50))
}

/// A session that waits is finished from Today: its record is stored.
fn save_rows(person: &mut Person, texts: &[Stored]) -> Vec<Row> {
    let piece = Piece::one("table-childs-pose", 45);
    let session = waiting(&piece, Duration::from_secs(45));
    let mut texts = texts.to_vec();
    texts.push(session);
    let mut saves: Vec<Save> = Vec::new();
    for _ in 0..TIMES {
        put(person, &texts);
        person.open("#/");
        person.wait_for("Finish here", SETTLED);
        thread::sleep(SETTLED);
        let button = "[...document.querySelectorAll('button')]
            .find((button) => button.innerText === 'Finish here')";
        let made = promised(person, &format!("bench.save({button})"));
        saves.push(serde_json::from_value(made).expect("what was saved"));
    }
    let keys = saves
        .last()
        .map_or_else(String::new, |save| save.keys.join(", "));
    vec![
        row(
            "one save: read, join, write, read back, ms",
            "≤ 5",
            spread(saves.iter().map(|s| s.task)),
        ),
        row(
            "of it within the storage, ms",
            "",
            spread(saves.iter().map(|s| s.storage)),
        ),
        row(
            "from the tap to saved, with the next page, ms",
            "",
            spread(saves.iter().map(|s| s.span)),
        ),
        row("written: keys, UTF-16 units", "this month", keys),
    ]
}

fn standing() -> Stored {
    let (key, text) = e2e::checked::stored();
    (key.to_owned(), text)
}

fn slow(person: &mut Person, times: u32) {
    person.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": times }));
}

/// Milliseconds that a promise or an expression comes to.
fn answer(person: &mut Person, expression: &str) -> f64 {
    let value = promised(person, expression);
    value.as_f64().unwrap_or(f64::NAN)
}

/// `median / most`
fn spread(times: impl IntoIterator<Item = f64>) -> String {
    let times = sorted(times);
    let [middle, most] = [50, 100].map(|percent| of_sorted(&times, percent));
    format!("{middle:.1} / {most:.1}")
}

fn width(text: &str) -> usize {
    text.encode_utf16().count()
}
