//! What the developer tools of Chromium and the system tell of a page, for
//! measuring; no story needs it.
//!
//! Invariant: nothing here does what a person could do.

use std::collections::BTreeMap;
use std::fs;
use std::time::Duration;

use rustix::param::clock_ticks_per_second;
use serde_json::{Value, json};

use crate::Person;
use crate::page::never;

/// The processor time of every process of a browser, at one instant.
pub struct Processes(BTreeMap<u32, (bool, u64)>);

/// Processor time that was used between two instants.
#[derive(Debug, Clone, Copy)]
pub struct Used {
    /// By the page's own process, all threads.
    pub page: Duration,
    /// By the whole browser and its driver.
    pub all: Duration,
}

impl Person {
    /// Sends a command of Chromium's developer tools to the page.
    #[track_caller]
    pub fn devtools(&mut self, method: &str, parameters: &Value) -> Value {
        self.step(format!("have {method}"), |browser| {
            browser.devtools(method, parameters).map_err(never)
        })
    }

    /// Puts another tab in front of the page; it stays the one that is asked.
    #[track_caller]
    pub fn hide_page(&mut self) {
        self.devtools("Target.createTarget", &json!({ "url": "about:blank" }));
    }

    /// Puts the page in front again.
    #[track_caller]
    pub fn show_page(&mut self) {
        self.devtools("Page.bringToFront", &json!({}));
    }

    /// The processor time that every process of the browser has used so far.
    #[track_caller]
    pub fn processes(&mut self) -> Processes {
        let all = self.step("count processor time", |browser| Ok(browser.processes()));
        let known = all
            .into_iter()
            .filter_map(|pid| Some((pid, (renders(pid)?, ticks(pid)?))));
        Processes(known.collect())
    }
}

impl Processes {
    /// What was used since `before`. Of several pages' processes the busiest is
    /// taken for the page's: the others are kept in reserve and idle.
    pub fn since(&self, before: &Self) -> Used {
        let used = self.0.iter().map(|(pid, (renders, now))| {
            let before = before.0.get(pid).map_or(0, |(_, before)| *before);
            (*renders, now.saturating_sub(before))
        });
        let used: Vec<(bool, u64)> = used.collect();
        let pages = used.iter().filter(|(renders, _)| *renders);
        let page = pages.map(|(_, ticks)| *ticks).max().unwrap_or(0);
        Used {
            page: span(page),
            all: span(used.iter().map(|(_, ticks)| *ticks).sum()),
        }
    }
}

/// Whether a process renders pages; `None` when it has ended.
fn renders(pid: u32) -> Option<bool> {
    let words = fs::read_to_string(format!("/proc/{pid}/cmdline")).ok()?;
    Some(words.contains("--type=renderer"))
}

/// User and system time of all threads of a process.
fn ticks(pid: u32) -> Option<u64> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // "pid (name) state …", where the two times are fields 14 and 15.
    let (_, after_name) = stat.rsplit_once(')')?;
    let times = after_name.split_whitespace().skip(11).take(2);
    times.map(|time| time.parse::<u64>().ok()).sum()
}

fn span(ticks: u64) -> Duration {
    Duration::from_millis(ticks * 1000 / clock_ticks_per_second().max(1))
}
