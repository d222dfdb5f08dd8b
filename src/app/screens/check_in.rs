//! The check-in: what is asked about a day, in words.

use crate::app::model::{CheckInForm, CheckInProblem, Model, Pick, Typed};
use crate::app::words;
use crate::progress::{CheckIn, Overall};
use crate::route::Route;
use crate::time::Day;

/// What the check-in asks. What stands in it is the model's own form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckInScreen {
    /// `How is your back this morning?`
    pub heading: String,
    /// What is asked every day.
    pub daily: Vec<Part>,
    /// What is asked once a week.
    pub weekly: Vec<Part>,
    /// Whether the weekly part begins open.
    pub weekly_open: bool,
    /// The days beside it, each with its words.
    pub days: Vec<(Route, String)>,
}

/// One question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// What answers it.
    pub asks: Asks,
    /// Its words.
    pub legend: &'static str,
    /// The line under them; often empty.
    pub hint: &'static str,
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// By choosing.
    Pick(Pick),
    /// By typing.
    Typed(Typed),
}

impl Part {
    /// The id of its part of the page.
    pub const fn id(&self) -> &'static str {
        match self.asks {
            Asks::Pick(Pick::Pain) => "pain",
            Asks::Pick(Pick::Waking) => "waking",
            Asks::Pick(Pick::Since) => "since",
            Asks::Pick(Pick::Slept) => "slept",
            Asks::Pick(Pick::Overall) => "overall",
            Asks::Pick(Pick::First) => "score-1",
            Asks::Pick(Pick::Second) => "score-2",
            Asks::Pick(Pick::Third) => "score-3",
            Asks::Typed(Typed::Sitting) => "sitting",
            Asks::Typed(Typed::Slide) => "slide",
            Asks::Typed(Typed::Medicine) => "medicine",
            Asks::Typed(Typed::Note) => "note",
            Asks::Typed(Typed::First) => "activity-1",
            Asks::Typed(Typed::Second) => "activity-2",
            Asks::Typed(Typed::Third) => "activity-3",
        }
    }
}

/// The answers to choose from; none for a scale from 0 to 10.
pub const fn answers(pick: Pick) -> &'static [&'static str] {
    match pick {
        Pick::Since => &[
            "Same as usual, or better",
            "More sore, and already settling",
            "More sore, and not settling",
        ],
        Pick::Slept => &["Pain did not disturb my sleep", "Pain disturbed my sleep"],
        Pick::Overall => &OVERALL,
        Pick::Pain | Pick::Waking | Pick::First | Pick::Second | Pick::Third => &[],
    }
}

/// The change since the start, from the best to the worst.
const OVERALL: [&str; 7] = [
    "Very much better",
    "Much better",
    "A little better",
    "No change",
    "A little worse",
    "Much worse",
    "Very much worse",
];

/// What the person said of the change since the start: `a little better`.
pub(super) fn overall(said: Overall) -> String {
    let place = usize::try_from(3 - said.get()).unwrap_or_default();
    words::small(OVERALL[place])
}

/// The ends of a scale.
pub const fn ends(pick: Pick) -> [&'static str; 2] {
    match pick {
        Pick::First | Pick::Second | Pick::Third => ["0: cannot do it", "10: as before the pain"],
        _ => ["0: no pain", "10: worst you can imagine"],
    }
}

/// What the check-in asks now.
pub fn check_in(model: &Model) -> CheckInScreen {
    let day = model.check_in_day();
    let today = model.now.day;
    let now = day == today;
    let morning = now && model.now.minute.hour() < 12;
    let form = CheckInForm::of(&model.history, day);
    let told = |pick| form.pick(pick).is_some();
    let mut daily = vec![pick(Pick::Pain, if now { "Pain now" } else { "Pain" })];
    if morning || told(Pick::Waking) {
        daily.push(pick(Pick::Waking, "Pain on waking"));
    }
    let session_before = model.history.on(day.plus(-1)).next().is_some();
    if session_before || told(Pick::Since) {
        daily.push(pick(
            Pick::Since,
            if now {
                "Since yesterday’s session"
            } else {
                "Since the session of the day before"
            },
        ));
    }
    daily.extend([
        pick(
            Pick::Slept,
            if now {
                "Last night"
            } else {
                "The night before"
            },
        ),
        typed(
            Typed::Sitting,
            "Minutes you can sit before it hurts",
            "Up to the first discomfort.",
        ),
        typed(Typed::Note, "Note, if you like", ""),
    ]);
    let due = due(model, day);
    let mut weekly = WEEKLY.to_vec();
    if due.overall || told(Pick::Overall) {
        weekly.push(pick(Pick::Overall, "Compared with when you started"));
    }
    CheckInScreen {
        heading: heading(day, now, morning),
        daily,
        weekly,
        weekly_open: due.weekly || model.history.check_in_on(day).is_some_and(is_weekly),
        days: days(day, today),
    }
}

fn heading(day: Day, now: bool, morning: bool) -> String {
    match (now, morning) {
        (true, true) => "How is your back this morning?".to_owned(),
        (true, false) => "How is your back today?".to_owned(),
        (false, _) => format!("How was your back on {}?", day.day_month()),
    }
}

const WEEKLY: [Part; 8] = [
    typed(
        Typed::First,
        "Activity 1",
        "Something that your back makes harder, in your own words.",
    ),
    pick(Pick::First, "How well activity 1 goes"),
    typed(Typed::Second, "Activity 2", ""),
    pick(Pick::Second, "How well activity 2 goes"),
    typed(Typed::Third, "Activity 3", ""),
    pick(Pick::Third, "How well activity 3 goes"),
    typed(
        Typed::Slide,
        "Wall slide height, in cm",
        "From the floor to your fingertips, best of 3. Same wall, same shoes.",
    ),
    typed(Typed::Medicine, "Medicines for this pain", ""),
];

const fn pick(pick: Pick, legend: &'static str) -> Part {
    Part {
        asks: Asks::Pick(pick),
        legend,
        hint: "",
    }
}

const fn typed(typed: Typed, legend: &'static str, hint: &'static str) -> Part {
    Part {
        asks: Asks::Typed(typed),
        legend,
        hint,
    }
}

/// What is asked only now and then, and is due on a day.
struct Due {
    weekly: bool,
    overall: bool,
}

/// A week after the last weekly part, and from the second check-in on; four weeks
/// after the last comparison, or after the first entry.
fn due(model: &Model, day: Day) -> Due {
    const WEEK: i32 = 7;
    const FOUR_WEEKS: i32 = 28;
    let history = &model.history;
    let earlier = || history.check_ins().iter().filter(|c| c.day < day);
    let over = |since: Option<Day>, days| since.is_none_or(|since| days <= day.days_since(since));
    let first = history.records().first().map(|r| r.day);
    let first = first.into_iter().chain(earlier().next().map(|c| c.day));
    let compared = earlier().rfind(|c| c.overall.is_some()).map(|c| c.day);
    let start = compared.or(first.min());
    Due {
        weekly: earlier().next().is_some()
            && over(earlier().rfind(|c| is_weekly(c)).map(|c| c.day), WEEK),
        overall: start.is_some() && over(start, FOUR_WEEKS),
    }
}

const fn is_weekly(told: &CheckIn) -> bool {
    !told.activities.is_empty() || told.slide_cm.is_some() || !told.medicine.is_empty()
}

/// The days to go to from here, none of them still to come.
fn days(day: Day, today: Day) -> Vec<(Route, String)> {
    let near = [-7, -1, 1].map(|n| day.plus(n)).into_iter();
    near.filter(|near| *near <= today)
        .map(|near| (Route::CheckIn(Some(near)), near.long()))
        .collect()
}

/// What is said while it is filled in, when less is wise: only of today.
pub fn caution(model: &Model) -> Option<&'static str> {
    const MUCH: u8 = 7;
    const NOT_SETTLING: u8 = 2;
    let form = model.check_in();
    if form.day != model.now.day {
        None
    } else if form.pick(Pick::Pain).is_some_and(|pain| MUCH <= pain) {
        Some("That is a lot of pain. Check your symptoms before you exercise.")
    } else if form.pick(Pick::Since) == Some(NOT_SETTLING) {
        Some("Do less for now. Check your symptoms if anything is new or getting worse.")
    } else {
        None
    }
}

/// What is wrong, in one sentence, and the id of the part where it is mended.
pub const fn problem(problem: CheckInProblem) -> (&'static str, &'static str) {
    match problem {
        CheckInProblem::Nothing => (
            "There is nothing to save yet. Answer any one question, or go back",
            "pain",
        ),
        CheckInProblem::Sitting => (
            "Write the minutes of sitting as a number from 0 to 600",
            "sitting",
        ),
        CheckInProblem::Slide => ("Write the height as a number from 0 to 300", "slide"),
        CheckInProblem::Activity => (
            "Give each activity a name and a number from 0 to 10, or neither",
            "activity-1",
        ),
    }
}

/// The invitation on Today, while there is none for today and something is
/// recorded already.
pub fn invitation(model: &Model) -> Option<&'static str> {
    let today = model.history.check_in_on(model.now.day);
    let asked = model.has_history() && today.is_none_or(CheckIn::is_empty);
    let locked = model.standing.lock().is_some();
    (asked && !locked).then_some(if model.now.minute.hour() < 12 {
        "How is your back this morning?"
    } else {
        "How is your back today?"
    })
}
