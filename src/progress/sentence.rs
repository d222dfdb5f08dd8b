//! The words at the top of Progress. They are put together here, not on the
//! screen, so that the rule and its words are tested together.
//!
//! Invariant: sentences of at most 20 words, whole numbers, no percentages, no
//! forecast and no blame (ux.md 1.6 and 1.7).

use crate::progress::history::History;
use crate::progress::record::Pain;
use crate::progress::scores::{Middle, Scores};
use crate::progress::trend::{Change, Trend};
use crate::time::Day;

/// What is said first, and what may be offered with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The finding in a few words.
    pub headline: String,
    /// The numbers behind it.
    pub detail: String,
    /// How far it can be trusted, and what comes next.
    pub note: String,
    /// What to offer.
    pub offer: Offer,
}

/// What goes with the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// Nothing.
    Nothing,
    /// A first session.
    Start,
    /// To check for warning signs again, because the pain is worse.
    CheckAgain,
    /// To look at what could be altered, because little moved for 3 weeks.
    Review,
}

const WANTED: &str = "We look again when there are 4 days of scores in a week.";
const BY_THEMSELVES: &str = "Scores go up and down by themselves.";

/// The honest sentence for `today`.
pub fn sentence(history: &History, today: Day) -> Sentence {
    if history.is_empty() {
        return Sentence {
            headline: "Your first session will show here.".to_owned(),
            detail: "You will see the days you were active and what your pain did.".to_owned(),
            note: "It stays on this device.".to_owned(),
            offer: Offer::Start,
        };
    }
    let scores = Scores::new(history, today);
    match Trend::of(&scores, today) {
        Trend::Starting => starting(history, &scores),
        Trend::Quiet { days } => Sentence {
            headline: "Too few scores this week to compare.".to_owned(),
            detail: quiet(days),
            note: WANTED.to_owned(),
            offer: Offer::Nothing,
        },
        Trend::TooSoon { now, from } => Sentence {
            headline: "Too soon to tell.".to_owned(),
            detail: format!("Your middle score this week is {now}."),
            note: format!(
                "{BY_THEMSELVES} From {} we compare them with your first 2 weeks.",
                from.day_month()
            ),
            offer: Offer::Nothing,
        },
        Trend::Compared {
            start,
            now,
            change,
            flat,
        } => compared(start, now, change, flat),
    }
}

/// "4", or "4 to 6".
pub fn span((low, high): (Pain, Pain)) -> String {
    if low == high {
        return low.get().to_string();
    }
    format!("{} to {}", low.get(), high.get())
}

/// "1 session", "3 sessions".
pub fn counted(n: usize, one: &str) -> String {
    if n == 1 {
        return format!("1 {one}");
    }
    format!("{n} {one}s")
}

fn starting(history: &History, scores: &Scores) -> Sentence {
    let all = scores.days();
    let spread = all
        .first()
        .zip(all.last())
        .and_then(|(&(first, _), &(last, _))| scores.spread(first, last));
    Sentence {
        headline: so_far(history.records().len(), history.check_ins().len()),
        detail: spread.map_or_else(
            || "No pain scores yet.".to_owned(),
            |s| format!("Pain was {}.", span(s)),
        ),
        note: WANTED.to_owned(),
        offer: Offer::Nothing,
    }
}

/// "3 sessions and 1 check-in so far.": not both are 0.
fn so_far(sessions: usize, check_ins: usize) -> String {
    let told = counted(check_ins, "check-in");
    let done = counted(sessions, "session");
    match (sessions, check_ins) {
        (_, 0) => format!("{done} so far."),
        (0, _) => format!("{told} so far."),
        _ => format!("{done} and {told} so far."),
    }
}

fn quiet(days: usize) -> String {
    if days == 0 {
        return "There are no scores in the last 7 days.".to_owned();
    }
    let verb = if days == 1 { "has" } else { "have" };
    format!("{} of the last 7 {verb} a score.", counted(days, "day"))
}

fn compared(start: Middle, now: Middle, change: Change, flat: bool) -> Sentence {
    let (headline, then, offer) = finding(change, flat && now.halves() > 0);
    Sentence {
        headline: headline.to_owned(),
        detail: format!(
            "Your middle score is {now} now. In your first 2 weeks of scores it was {start}."
        ),
        note: format!("{BY_THEMSELVES} {then}"),
        offer,
    }
}

/// Headline, second half of the note, and offer. `stuck` is flat with pain
/// left: nobody needs to review a middle of 0.
const fn finding(change: Change, stuck: bool) -> (&'static str, &'static str, Offer) {
    match change {
        Change::ClearImprovement => (
            "A clear improvement.",
            "People often start when pain is at its worst.",
            Offer::Nothing,
        ),
        Change::PossibleImprovement => (
            "A possible improvement.",
            "We call a change clear when it is large and lasts 2 weeks.",
            Offer::Nothing,
        ),
        Change::NoClearChange if stuck => (
            "No clear change yet.",
            "The middle has stayed much the same for 3 weeks.",
            Offer::Review,
        ),
        Change::NoClearChange => (
            "No clear change yet.",
            "We look again with every score you add.",
            Offer::Nothing,
        ),
        Change::PossiblyWorse => (
            "Possibly worse.",
            "If you are worried, check your symptoms again.",
            Offer::Nothing,
        ),
        Change::Worse => (
            "Worse than at the start.",
            "Please check your symptoms again before the next session.",
            Offer::CheckAgain,
        ),
    }
}
