//! `bench kill`: the whole browser is killed at random moments of a session, and
//! opened again with the same profile.
//!
//! Invariant: every try has a profile of its own.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use e2e::Site;
use e2e::records::{Fate, Home, Stage, live_and_crash};

use crate::table::{Row, Table};

/// How often the browser is killed.
const TRIES: usize = 50;
/// How many browsers are at it at once: they wait more than they work.
const HANDS: usize = 3;

/// One try: where, how long after, and what came of it.
struct Try {
    stage: Stage,
    after: Duration,
    fate: Option<Fate>,
}

/// Kills the browser again and again, and returns the table.
pub(crate) fn run(options: &[&str]) -> Result<Table, String> {
    let tries = match options {
        [] => TRIES,
        ["--tries", word] => match word.parse() {
            Ok(tries) if 0 < tries => tries,
            Ok(_) | Err(_) => return Err(format!("{word} is not a number of tries")),
        },
        other => return Err(format!("unknown options: {}", other.join(" "))),
    };
    let site = Site::built();
    let homes = Stage::ALL.map(|stage| Home::furnish(&site, stage));
    let all = Mutex::new(planned(tries));
    let next = AtomicUsize::new(0);
    let work = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some((stage, after)) = locked(&all).get(at).map(|t| (t.stage, t.after)) else {
                return;
            };
            let home = &homes[at % homes.len()];
            let fate = live_and_crash(&site, home, stage, after);
            eprintln!(
                "{at}: {}, {:.1} s there, {:.1} s after it was said: {fate:?}",
                stage.name(),
                after.as_secs_f64(),
                fate.age
            );
            locked(&all)[at].fate = Some(fate);
        }
    };
    thread::scope(|scope| {
        for _ in 0..HANDS {
            scope.spawn(work);
        }
    });
    let all = all.into_inner().map_err(|_| "a try failed".to_owned())?;
    let columns = Stage::ALL.map(|stage| {
        let tries: Vec<&Try> = all.iter().filter(|t| t.stage == stage).collect();
        (stage.name(), rows(&tries))
    });
    Ok(Table::new(columns.into()))
}

fn locked(all: &Mutex<Vec<Try>>) -> std::sync::MutexGuard<'_, Vec<Try>> {
    all.lock().expect("no try has failed")
}

/// The stages in turn, each at a moment that nobody chose.
fn planned(tries: usize) -> Vec<Try> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let mut seed = since.map_or(1, |since| since.subsec_nanos() | 1);
    let mut chance = move || {
        // Xorshift: any spread will do.
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        f64::from(seed) / f64::from(u32::MAX)
    };
    let stages = Stage::ALL.into_iter().cycle().take(tries);
    stages
        .map(|stage| Try {
            stage,
            after: stage.lasts().mul_f64(chance()),
            fate: None,
        })
        .collect()
}

fn rows(tries: &[&Try]) -> Vec<Row> {
    let fates: Vec<&Fate> = tries.iter().filter_map(|t| t.fate.as_ref()).collect();
    let sum = |count: fn(&Fate) -> usize| fates.iter().map(|f| count(f)).sum::<usize>().to_string();
    let taken = fates.iter().filter_map(|f| f.taken_up);
    let (went_on, all) = taken.fold((0, 0), |(on, all), up| (on + usize::from(up), all + 1));
    let row = |what, target, value| Row {
        what,
        target,
        value,
    };
    vec![
        row("kills", "", fates.len().to_string()),
        row("entries confirmed > 6 s before", "", sum(|f| f.settled)),
        row("of these lost", "0", sum(|f| f.lost.len())),
        row(
            "lost, confirmed ≤ 6 s before",
            "",
            sum(|f| f.lost_young.len()),
        ),
        row(
            "sessions > 6 s old, taken up again",
            "all",
            if all == 0 {
                "none ran".to_owned()
            } else {
                format!("{went_on} of {all}")
            },
        ),
    ]
}
