//! `bench timer`: how exactly a session keeps its time, and what it costs.
//!
//! Each condition has a browser of its own; together they share the machine, so
//! their processor times stay right while their lateness may not.

use std::thread;
use std::time::Duration;

use e2e::timing::{AudioClock, Comparison, Cue, Pair, Tone, compare, mean, of_sorted, sorted};

use crate::condition::Condition;
use crate::playing::{Played, fits, play};
use crate::table::{Row, Table, row};

/// The session's usual length in minutes.
const MINUTES: u64 = 20;
/// The sound channel opens in the tap on Start. What is due so early, in
/// milliseconds, says how fast it opens, not how well time is kept.
const OPENING: f64 = 1000.0;
/// A minute in milliseconds.
const MINUTE: f64 = 60_000.0;
/// A number belongs to a tone when it changes this near to it, in milliseconds.
const SAME_SECOND: f64 = 700.0;

/// Plays every condition asked for, and returns the table.
pub(crate) fn run(options: &[&str]) -> Result<Table, String> {
    let (mut minutes, mut together, mut only) = (MINUTES, false, None);
    let mut words = options.iter();
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} needs a value"));
        match *word {
            "--minutes" => minutes = number(value()?)?,
            "--together" => together = true,
            "--only" => only = Some(condition(value()?)?),
            other => return Err(format!("unknown option: {other}")),
        }
    }
    let asked = Condition::ALL.into_iter();
    let asked: Vec<Condition> = asked
        .filter(|it| only.is_none_or(|only| only == *it))
        .collect();
    if let Some(it) = asked
        .iter()
        .find(|it| it.hidden().is_some_and(|span| !fits(span, minutes)))
    {
        return Err(format!("{} needs more --minutes than {minutes}", it.name()));
    }
    let one = |condition: Condition| (condition.name(), rows(&play(condition, minutes)));
    let columns = if together {
        thread::scope(|scope| {
            let all: Vec<_> = asked.iter().map(|it| scope.spawn(|| one(*it))).collect();
            let all = all.into_iter().map(thread::ScopedJoinHandle::join);
            all.collect::<Result<_, _>>()
        })
        .map_err(|_| "a session failed; see above")?
    } else {
        asked.into_iter().map(one).collect()
    };
    Ok(Table::new(columns))
}

fn number(word: &str) -> Result<u64, String> {
    let number = word.parse().ok().filter(|n| 2 <= *n);
    number.ok_or(format!("{word} is not a number of minutes from 2 on"))
}

fn condition(word: &str) -> Result<Condition, String> {
    let known = Condition::ALL.map(Condition::name).join(", ");
    let found = Condition::ALL.into_iter().find(|it| it.name() == word);
    found.ok_or(format!("{word} is none of {known}"))
}

fn rows(played: &Played) -> Vec<Row> {
    let due = played.rehearsal.tones_from(0.0);
    let against = |clock: &AudioClock| {
        let onset = |tone: &_| clock.onset(tone) - played.start;
        compare(&due, played.recording.sounding(), onset)
    };
    let laid = against(&AudioClock::of_context(&played.recording));
    let heard = AudioClock::of_output(&played.recording).map(|clock| against(&clock));
    let mut rows = tone_rows(played, &laid, heard.as_ref());
    rows.extend(number_rows(played, heard.as_ref().unwrap_or(&laid)));
    rows.extend(cost_rows(played));
    rows
}

fn tone_rows(played: &Played, laid: &Comparison, heard: Option<&Comparison>) -> Vec<Row> {
    let late = played
        .recording
        .sounding()
        .into_iter()
        .filter(Tone::is_late);
    let tally = [
        laid.pairs.len(),
        laid.missing.len(),
        laid.extra.len(),
        late.count(),
    ];
    let heard = heard.map_or("not told".to_owned(), |it| spread(errors(it)));
    vec![
        row(
            "tones on time, missing, too many, late",
            "all, 0, 0, 0",
            format!("{tally:?}"),
        ),
        // Laid early by what the loudspeaker is behind, on purpose.
        row("onset by currentTime, ms", "", spread(errors(laid))),
        row("onset at the loudspeaker, ms", "≤ 5", heard),
        row(
            "distances on the audio clock, ms",
            "≤ 5",
            spread(distances(laid)),
        ),
        row(
            "drift, last minute less first, ms",
            "0",
            format!("{:.1}", drift(laid)),
        ),
    ]
}

/// How late each tone is in milliseconds, once the channel is open.
fn errors(found: &Comparison) -> Vec<f64> {
    kept_time(found).map(Pair::error).collect()
}

fn kept_time(found: &Comparison) -> impl Iterator<Item = &Pair> {
    found.pairs.iter().filter(|pair| OPENING <= pair.due.at)
}

/// How far each tone is out of line with the others on the audio clock alone.
fn distances(found: &Comparison) -> Vec<f64> {
    let offset = |pair: &Pair| pair.tone.when * 1000.0 - pair.due.at;
    let offsets = sorted(kept_time(found).map(offset));
    let middle = of_sorted(&offsets, 50);
    offsets.into_iter().map(|offset| offset - middle).collect()
}

fn drift(found: &Comparison) -> f64 {
    let last = found
        .pairs
        .iter()
        .map(|pair| pair.due.at)
        .fold(0.0, f64::max);
    let within = |from: f64, to: f64| {
        let minute = kept_time(found).filter(move |pair| (from..=to).contains(&pair.due.at));
        mean(minute.map(Pair::error))
    };
    within(last - MINUTE, last) - within(0.0, MINUTE)
}

/// Median with its sign, then the 99th percentile and the most without.
fn spread(errors: Vec<f64>) -> String {
    let sizes = sorted(errors.iter().map(|error| error.abs()));
    let median = of_sorted(&sorted(errors), 50);
    let (most, nearly) = (of_sorted(&sizes, 100), of_sorted(&sizes, 99));
    format!("{median:.1} / {nearly:.1} / {most:.1}")
}

fn number_rows(played: &Played, heard: &Comparison) -> Vec<Row> {
    let recording = &played.recording;
    let (mut apart, mut missing) = (Vec::new(), 0);
    for pair in &heard.pairs {
        let Cue::Count(count) = pair.due.cue else {
            continue;
        };
        let at = pair.onset + played.start;
        if !recording.in_sight(at) {
            continue;
        }
        let same = recording
            .numbers
            .iter()
            .filter(|n| n.text == count.to_string());
        let near = same
            .map(|n| n.at - at)
            .filter(|apart| apart.abs() < SAME_SECOND);
        match near.min_by(|a, b| a.abs().total_cmp(&b.abs())) {
            Some(found) => apart.push(found),
            None => missing += 1,
        }
    }
    let hold = [played.hold.start, played.hold.end].map(|at| at.as_secs_f64() * 1000.0 - 100.0);
    let said = recording.messages.iter().map(|m| m.at - played.start);
    let said = said.filter(|at| (hold[0]..hold[1]).contains(at)).count();
    vec![
        row("number after its tone, in sight, ms", "≤ 50", spread(apart)),
        row("count tones without a number", "0", missing.to_string()),
        row("number on return, off by s", "≤ 0.25", on_return(played)),
        row(
            "longest gap of a 200 ms timer, s",
            "",
            format!("{:.1}", gap(played)),
        ),
        row("messages in a hold of 45 s", "≤ 5", said.to_string()),
        row("number is a quiet timer", "yes", yes(played.is_quiet_timer)),
        row("came to its end by itself", "yes", yes(played.ended)),
    ]
}

/// How far the true time left is from the second that the first number after each
/// return stands for.
fn on_return(played: &Played) -> String {
    let off = played.recording.returns.iter().map(|seen| {
        let left = played.rehearsal.seconds_left(seen.at - played.start);
        match (left, seen.text.parse::<f64>()) {
            (Some(left), Ok(shown)) => {
                let off = (left - shown).max(shown - 1.0 - left).max(0.0);
                format!("{off:.2}")
            }
            (None, _) | (_, Err(_)) => format!("shows {:?}", seen.text),
        }
    });
    off.collect::<Vec<_>>().join(", ")
}

/// The recorder's own timer tells how the browser slows the page's timers.
fn gap(played: &Played) -> f64 {
    let readings = played.recording.readings.windows(2);
    let gaps = readings.map(|pair| pair[1].page - pair[0].page);
    gaps.fold(0.0, f64::max) / 1000.0
}

fn yes(it: bool) -> String {
    if it { "yes" } else { "no" }.to_owned()
}

fn cost_rows(played: &Played) -> Vec<Row> {
    let counted = &played.counted;
    let share = |busy: f64| format!("{:.1}", 100.0 * busy / counted.over.as_secs_f64());
    let used = |span: Duration| share(span.as_secs_f64());
    let [first, last] = played.kept;
    let growth = |from: f64, to: f64| format!("{:.0} + {:.0}", from / 1024.0, (to - from) / 1024.0);
    vec![
        row(
            "page’s process in a hold, % of a core",
            "≤ 2",
            used(counted.used.page),
        ),
        row(
            "of that the main thread’s tasks, %",
            "",
            share(counted.main_thread),
        ),
        row(
            "whole browser in a hold, % of a core",
            "",
            used(counted.used.all),
        ),
        row(
            "script memory, minute 1 + growth, KiB",
            "+ 0",
            growth(first.scripts, last.scripts),
        ),
        row(
            "wasm memory, minute 1 + growth, KiB",
            "+ 0",
            growth(first.wasm, last.wasm),
        ),
    ]
}
