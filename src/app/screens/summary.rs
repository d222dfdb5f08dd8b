//! One page of the record, to take to a professional: only what was told, in the
//! words in which it was asked. A part with nothing in it is left out.

use std::time::Duration;

use crate::app::model::{Check, Model};
use crate::app::screens::{check, check_in, done, player, result};
use crate::app::words;
use crate::content;
use crate::content::questions::{CHECKED, DURATION, TREND};
use crate::pain::Pain;
use crate::progress::chart::Calendar;
use crate::progress::chart::pain::{self, PainChart};
use crate::progress::{
    CheckIn, Diary, Effort, Ending, Record, Scores, Since, StopReason, Trend, counted, sentence,
};
use crate::time::Day;
use crate::triage::{self, FullCheck, Level, Past};

/// How many notes are shown, the latest ones.
const NOTES: usize = 4;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// `From 26 October to 22 November 2026.`
    pub span: String,
    /// Its parts, in their order.
    pub parts: Vec<Part>,
    /// The pain chart, which stands in the part about pain.
    pub chart: PainChart,
}

/// One part of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its title.
    pub title: &'static str,
    /// What it says, line by line; never none.
    pub lines: Vec<String>,
}

/// The title of the part that has the chart.
pub const PAIN: &str = "Pain, 0 to 10";

/// What every copy says of itself.
pub const CAVEAT: &str = "Told by the person in Unhunch, not measured. This is not a diagnosis, and no list is complete.";

/// What the page says.
pub fn summary(model: &Model) -> Summary {
    let (history, today) = (&model.history, model.now.day);
    let diary = Diary::new(history, today);
    let first = Calendar::new(diary.first(), today, model.range).first;
    let records = history.records().iter().filter(|r| first <= r.day);
    let records: Vec<&Record> = records.collect();
    let told = history.check_ins().iter().filter(|c| first <= c.day);
    let told: Vec<&CheckIn> = told.collect();
    let chart = pain::layout(&diary, today, model.range);
    let parts = [
        ("Warning signs", signs(model)),
        (PAIN, scores(model, diary.scores(), &chart, &told)),
        ("What was done", work(&records)),
        ("Before and after", effects(&records, &told)),
        ("Every day", days(&told)),
        ("Once a week", weeks(&told)),
        ("Medicines for this pain", texts(&told, |c| &c.medicine)),
        ("Notes", texts(&told, |c| &c.note)),
    ];
    let parts = parts.into_iter().filter(|(_, lines)| !lines.is_empty());
    Summary {
        span: format!("From {} to {}.", first.day_month(), today.full()),
        parts: parts.map(|(title, lines)| Part { title, lines }).collect(),
        chart,
    }
}

/// The page as plain text.
pub fn as_text(model: &Model) -> String {
    let shown = summary(model);
    let mut text = format!("Unhunch: summary for a visit\n{}\n{CAVEAT}\n", shown.span);
    for part in &shown.parts {
        text.push('\n');
        text.push_str(part.title);
        for line in &part.lines {
            text.push_str("\n- ");
            text.push_str(line);
        }
        text.push('\n');
    }
    text
}

/// What the last full check said, and what is locked.
fn signs(model: &Model) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(full) = &model.standing.full {
        lines.extend(full_check(full));
    }
    if let Some(lock) = model.standing.lock() {
        let told = lock.told.join("; ");
        lines.push(format!(
            "Exercises are locked since {}: {told}.",
            lock.day.full()
        ));
    }
    lines
}

fn full_check(full: &FullCheck) -> Vec<String> {
    // All that the rules may know of earlier checks, so that no rule is missing;
    // then those that did fire.
    let past = Past {
        warned_lately: true,
        unchecked_2_weeks: true,
        cleared: &[],
    };
    let mut verdict = triage::judge(&full.answers, past);
    verdict
        .fired
        .retain(|f| full.rules.iter().any(|id| id == f.rule.id));
    let fired = verdict.fired.iter();
    let level = fired.map(|f| f.rule.level).max().unwrap_or(Level::Ok);
    let mut lines = vec![format!(
        "Last full check on {}: {}.",
        full.day.full(),
        result::level_words(level)
    )];
    let told = verdict.fired.iter().flat_map(|f| &f.told);
    for told in told {
        let line = format!("Told: {told}.");
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    let mut answers = Check::knowing(&full.answers);
    answers.pain = Some(full.answers.pain);
    for asked in [&DURATION, &TREND, &CHECKED] {
        answers.choose(asked.ask, full.answers.get(asked.ask));
    }
    lines.push(format!("{}.", check::how(&answers).join(". ")));
    let health = if answers.none.is_empty() {
        check::health_list(&answers).join("; ")
    } else {
        "none of the risks that are asked about".to_owned()
    };
    lines.push(format!("Health: {health}."));
    lines
}

fn scores(model: &Model, scores: &Scores, chart: &PainChart, told: &[&CheckIn]) -> Vec<String> {
    let mut lines = Vec::new();
    if !chart.points.is_empty() {
        lines.push(chart.summary.clone());
        lines.extend(trend(model, scores));
    }
    let waking = told.iter().filter_map(|c| c.waking.map(Pain::get));
    lines.extend(spread("Pain on waking", waking.map(u16::from)));
    lines
}

/// How pain is against the first 2 weeks, once there is something to compare.
fn trend(model: &Model, scores: &Scores) -> Option<String> {
    let today = model.now.day;
    let trend = Trend::of(scores, today);
    matches!(trend, Trend::Compared { .. }).then(|| {
        let sentence = sentence(&model.history, today);
        format!("{} {}", sentence.headline, sentence.detail)
    })
}

/// `Pain on waking: 2 to 4, on 5 days.`
fn spread(what: &str, values: impl Iterator<Item = u16>) -> Option<String> {
    let values: Vec<u16> = values.collect();
    let (low, high) = (values.iter().min()?, values.iter().max()?);
    let days = counted(values.len(), "day");
    Some(if low == high {
        format!("{what}: {low}, on {days}.")
    } else {
        format!("{what}: {low} to {high}, on {days}.")
    })
}

/// How many sessions and minutes, and how much of every exercise.
fn work<'a>(records: &'a [&'a Record]) -> Vec<String> {
    if records.is_empty() {
        return Vec::new();
    }
    let seconds = records.iter().map(|r| u64::from(r.seconds)).sum();
    let mut lines = vec![format!(
        "{}, {} in all.",
        counted(records.len(), "session"),
        words::minutes(Duration::from_secs(seconds))
    )];
    let mut totals: Vec<(&str, &str, u32)> = Vec::new();
    let sets = |r: &&'a Record| r.done.chunk_by(|a, b| a.movement == b.movement);
    for sets in records.iter().flat_map(sets) {
        let slug = sets[0].movement.as_str();
        let name = content::movement(slug).map_or(slug, |m| m.name());
        for amount in sets.iter().map(|set| set.amount) {
            let (unit, number) = (amount.unit(), u32::from(amount.number()));
            match totals.iter_mut().find(|t| t.0 == name && t.1 == unit) {
                Some(total) => total.2 = total.2.saturating_add(number),
                None => totals.push((name, unit, number)),
            }
        }
    }
    let totals = totals.into_iter();
    lines.extend(totals.map(|(name, unit, n)| format!("{name}: {n} {unit}.")));
    lines
}

/// Pain before and after sessions, how they felt, and what stopped them.
fn effects(records: &[&Record], told: &[&CheckIn]) -> Vec<String> {
    let mut lines = Vec::new();
    let pairs = records
        .iter()
        .filter_map(|r| r.pain_before.zip(r.pain_after));
    let (mut lower, mut same, mut higher) = (0, 0, 0);
    for (before, after) in pairs {
        match after.cmp(&before) {
            std::cmp::Ordering::Less => lower += 1,
            std::cmp::Ordering::Equal => same += 1,
            std::cmp::Ordering::Greater => higher += 1,
        }
    }
    lines.extend(counts(
        "Pain after a session",
        &[("lower", lower), ("the same", same), ("higher", higher)],
    ));
    let felt = |effort: Effort| records.iter().filter(|r| r.effort == Some(effort)).count();
    let felt = done::EFFORTS.map(|(effort, words)| (words, felt(effort)));
    lines.extend(counts("Sessions felt", &felt));
    let next_day = |since| told.iter().filter(|c| c.since == Some(since)).count();
    lines.extend(counts(
        "The day after",
        &[
            ("as usual or better", next_day(Since::Usual)),
            ("more sore, settling", next_day(Since::Settling)),
            ("more sore, not settling", next_day(Since::NotSettling)),
        ],
    ));
    lines.extend(records.iter().filter_map(|r| stop(r)));
    lines
}

/// `Pain after a session: 3 lower, 4 the same.`
fn counts(what: &str, of: &[(&str, usize)]) -> Option<String> {
    let some = of.iter().filter(|(_, n)| 0 < *n);
    let some: Vec<String> = some
        .map(|(words, n)| format!("{n} {}", words::small(words)))
        .collect();
    (!some.is_empty()).then(|| format!("{what}: {}.", some.join(", ")))
}

/// Why a session was stopped, where that says something about it.
fn stop(record: &Record) -> Option<String> {
    let Ending::Stopped(reason) = record.ending else {
        return None;
    };
    let why = player::reason_words(reason)?;
    (reason != StopReason::Other).then(|| {
        let day = record.day.full();
        format!("{day}, {}, stopped: {}.", record.name, words::small(why))
    })
}

/// Sitting and sleep.
fn days(told: &[&CheckIn]) -> Vec<String> {
    let sitting = told.iter().filter_map(|c| c.sitting);
    let mut lines: Vec<String> = spread("Minutes of sitting before it hurts", sitting)
        .into_iter()
        .collect();
    let slept = |good| told.iter().filter(|c| c.slept == Some(good)).count();
    lines.extend(counts(
        "Nights",
        &[
            ("undisturbed by pain", slept(true)),
            ("disturbed by pain", slept(false)),
        ],
    ));
    lines
}

/// What is told once a week or less: first and last of each.
fn weeks(told: &[&CheckIn]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    for activity in told.iter().rev().flat_map(|c| &c.activities) {
        if !names.contains(&activity.name.as_str()) {
            names.push(&activity.name);
        }
    }
    for name in names {
        let scores = told.iter().filter_map(|c| {
            let mut activities = c.activities.iter();
            let activity = activities.find(|a| a.name == name)?;
            Some((c.day, activity.ability.get().to_string()))
        });
        let what = format!("{name} (0 cannot do it, 10 as before)");
        lines.extend(ends(&what, &scores.collect::<Vec<_>>()));
    }
    let slides = told.iter().filter_map(|c| {
        let cm = c.slide_cm?;
        Some((c.day, format!("{cm} cm")))
    });
    lines.extend(ends("Wall slide", &slides.collect::<Vec<_>>()));
    let overall = told
        .iter()
        .filter_map(|c| Some((c.day, check_in::overall(c.overall?))));
    lines.extend(ends(
        "Compared with the start",
        &overall.collect::<Vec<_>>(),
    ));
    lines
}

/// `Wall slide: 182 cm on 1 November, 190 cm on 15 November.`
fn ends(what: &str, told: &[(Day, String)]) -> Option<String> {
    let on = |(day, value): &(Day, String)| format!("{value} on {}", day.day_month());
    let last = on(told.last()?);
    let first = on(told.first()?);
    Some(if told.len() == 1 {
        format!("{what}: {last}.")
    } else {
        format!("{what}: {first}, {last}.")
    })
}

/// The latest texts, the newest first.
fn texts(told: &[&CheckIn], text: fn(&CheckIn) -> &String) -> Vec<String> {
    let some = told.iter().rev().filter(|c| !text(c).is_empty());
    let line = |c: &&CheckIn| format!("{}: {}", c.day.day_month(), text(c));
    some.take(NOTES).map(line).collect()
}
