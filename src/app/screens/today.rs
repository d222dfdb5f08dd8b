//! Today: the right routine for the time of day, or what stands in its way.

use crate::app::model::{Model, Owner};
use crate::app::screens::card::{self, Card};
use crate::app::screens::proposal::{self, Proposal};
use crate::app::screens::result::{self, CheckNotice};
use crate::app::screens::{Banner, banners, check, check_in, player, reminders, steps, you};
use crate::app::words;
use crate::content::learn::SHELVES;
use crate::content::{ROUTINES, Slot};
use crate::plan::{self, Program};
use crate::progress::stats;
use crate::route::Route;
use crate::time::Day;
use crate::triage::Due;

/// What Today shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Today {
    /// `Thursday 20 November`
    pub date: String,
    /// Notices and saving trouble.
    pub banners: Vec<Banner>,
    /// The first thing seen.
    pub lead: Lead,
    /// The notice of pain that nobody has checked.
    pub notice: Option<CheckNotice>,
    /// Why a full check comes before the next session, after a stop.
    pub stopped: Option<&'static str>,
    /// When the last check was, and what it came to.
    pub check_line: Option<String>,
    /// The question that leads to today's check-in.
    pub check_in: Option<&'static str>,
    /// When the next desk reset is due.
    pub desk: Option<String>,
    /// This week, Monday first.
    pub week: Vec<WeekDay>,
    /// `2 active days.`
    pub week_line: String,
    /// The other routines, then the person's own.
    pub routines: Vec<Row>,
    /// The words of the way to a new routine.
    pub make: &'static str,
    /// The shelves of Learn.
    pub learn: Vec<Row>,
}

/// The first thing seen on Today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lead {
    /// The very first visit.
    Welcome,
    /// Exercises are locked.
    Locked(Card),
    /// A session waits.
    CarryOn {
        /// `Carry on: wall slides, set 2 of 3`
        title: String,
        /// `Morning, paused at 07:20`
        of: String,
        /// How much of each exercise is done, in percent.
        segments: Vec<u8>,
    },
    /// Another tab runs a session.
    Elsewhere {
        /// `Running in another tab: wall slides, set 2 of 3`
        title: String,
    },
    /// A routine to start.
    Routine(Box<Suggested>),
}

/// The routine that Today proposes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggested {
    /// `Morning routine`
    pub title: String,
    /// `5 minutes. You need a roller and a band.`
    pub sub: String,
    /// The first two movements.
    pub plates: Vec<Plate>,
    /// `and 3 more`
    pub more: Option<String>,
    /// What the person's body and kit changed, and why.
    pub changes: Vec<String>,
    /// Where Start leads.
    pub route: Route,
    /// Why this one, now; empty where something else says it.
    pub why: String,
    /// What changed on the ladders since, and half doses.
    pub steps: Vec<String>,
    /// Whether the person called it a bad day.
    pub bad_day: bool,
    /// Whether it was done today already.
    pub done_today: bool,
    /// Whether the person was away for 2 weeks or more.
    pub is_back: bool,
    /// `Gentle set until Saturday`, and why.
    pub gentle: Option<String>,
}

/// One movement of the proposed routine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plate {
    /// The name of its figure.
    pub slug: &'static str,
    /// Its plain name.
    pub name: &'static str,
    /// Its amount in words.
    pub amount: String,
}

/// A row that leads somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Where it leads.
    pub route: Route,
    /// The name of its figure.
    pub figure: Option<&'static str>,
    /// Its title.
    pub title: String,
    /// The line below it.
    pub sub: String,
    /// What stands at its end: `8 min`.
    pub end: Option<String>,
}

/// One day of this week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekDay {
    /// `Mon`
    pub name: &'static str,
    /// What it shows.
    pub state: DayState,
    /// Whether it is today.
    pub is_today: bool,
}

/// What a day shows. There is no "missed".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayState {
    /// At least one session.
    Active,
    /// No session; rest is part of the plan.
    Rest,
    /// Still to come.
    Later,
}

/// What Today shows now.
pub fn today(model: &Model) -> Today {
    let suggested = proposal::proposal(model);
    let active = stats::this_week(&model.history, model.now.day);
    Today {
        date: model.now.day.long(),
        banners: banners(model),
        week: week(active, model.now.day),
        week_line: if model.standing.lock().is_some() {
            String::new()
        } else {
            week_line(count(&active))
        },
        check_line: check_line(model),
        check_in: check_in::invitation(model),
        desk: reminders::desk_line(model),
        notice: result::notice(model),
        stopped: stopped(model),
        routines: rows(model, suggested.as_ref().map(|s| s.program.id())),
        make: if model.has_draft("") {
            "Your new routine is not saved yet"
        } else {
            "Make your own routine"
        },
        learn: SHELVES.iter().map(shelf_row).collect(),
        lead: lead(model, suggested),
    }
}

fn lead(model: &Model, suggested: Option<Proposal>) -> Lead {
    if let Some(lock) = model.standing.lock() {
        return Lead::Locked(card::lock_card(lock, model));
    }
    if let Some(running) = &model.running {
        let script = running.session.script();
        let cursor = running.session.view(model.now.moment).cursor;
        let since = running.waits_since.unwrap_or(model.now);
        return Lead::CarryOn {
            title: format!("Carry on: {}", player::place(script, cursor)),
            of: format!(
                "{}, paused at {}",
                script.name(),
                model.now.local(since.wall).1
            ),
            segments: player::segments(script, cursor),
        };
    }
    if let Owner::Elsewhere(theirs) = &model.owner {
        let place = player::place(&theirs.draft.script, theirs.draft.cursor);
        let title = format!("Running in another tab: {place}");
        return Lead::Elsewhere { title };
    }
    match suggested {
        Some(proposed) if !model.is_first_run() => {
            Lead::Routine(Box::new(suggested_card(model, &proposed)))
        }
        _ => Lead::Welcome,
    }
}

fn suggested_card(model: &Model, proposed: &Proposal) -> Suggested {
    let program = &proposed.program;
    let gentle = model.standing.is_gentle();
    let shown = if gentle {
        program.gentle()
    } else {
        program.clone()
    };
    let expected = plan::expected(&shown, model.pace());
    let plates = shown.lines().iter().take(2).map(|line| Plate {
        slug: line.movement.slug().as_str(),
        name: line.movement.name(),
        amount: words::capital(&words::dose(line.dose, line.movement.sides())),
    });
    let more = shown.lines().len().saturating_sub(2);
    Suggested {
        title: format!("{} routine", shown.name()),
        sub: format!(
            "{}. {}",
            words::minutes(expected),
            words::kit_sentence(&shown.kit())
        ),
        plates: plates.collect(),
        more: (0 < more).then(|| format!("and {more} more")),
        changes: you::changes(&shown),
        route: Route::Session(program.id().to_owned()),
        done_today: proposal::done_today(model, program.id()),
        why: proposed.why.clone(),
        steps: news(model, &shown),
        bad_day: proposal::is_bad_day(model),
        is_back: stats::is_back(&model.history, model.now.day),
        gentle: gentle.then(|| gentle_line(model)),
    }
}

/// Half doses, and each step on a ladder.
fn news(model: &Model, shown: &Program) -> Vec<String> {
    let steps = steps::steps(shown).into_iter().map(|s| s.words);
    steps::eased(shown, &model.person.levels, model.now.day)
        .into_iter()
        .chain(steps)
        .collect()
}

/// `Gentle set until Saturday at least. …`
fn gentle_line(model: &Model) -> String {
    match model.standing.limit() {
        Some(limit) if !limit.told.is_empty() => {
            let told = limit.told.join("; ");
            let until = result::until(limit, model.now);
            format!("You told us: {told}. Gentle set {until}.")
        }
        Some(limit) => format!("Gentle set {}.", result::until(limit, model.now)),
        None => "Gentle set until this pain is checked and exercise is OK.".to_owned(),
    }
}

/// What stands before the next session after a stop, or after pain that rose.
fn stopped(model: &Model) -> Option<&'static str> {
    let due = model.standing.due(model.now);
    let due = due.filter(|due| matches!(due, Due::Stopped | Due::Sore));
    due.map(check::why_due)
}

fn check_line(model: &Model) -> Option<String> {
    if model.standing.lock().is_some() || stopped(model).is_some() {
        // The card says it, or the check is no longer the last word.
        return None;
    }
    let check = model.standing.last_check()?;
    let when = match model.now.day.days_since(check.day) {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        2..=6 => check.day.weekday_name().to_owned(),
        _ => check.day.day_month(),
    };
    let what = result::level_words(check.level);
    Some(format!("Last check {when}: {what}."))
}

fn week(active: [bool; 7], today: Day) -> Vec<WeekDay> {
    let at = usize::from(today.weekday_from_monday());
    let day = |(i, name)| WeekDay {
        name,
        is_today: i == at,
        state: match (active[i], at < i) {
            (true, _) => DayState::Active,
            (false, true) => DayState::Later,
            (false, false) => DayState::Rest,
        },
    };
    words::WEEKDAYS.into_iter().enumerate().map(day).collect()
}

/// A week that has just begun shows no zero.
fn week_line(active: u32) -> String {
    match active {
        0 => "Ready when you are.".to_owned(),
        n => format!("{}.", words::count_of(n, "active day")),
    }
}

fn count(days: &[bool]) -> u32 {
    u32::try_from(stats::count(days)).unwrap_or(u32::MAX)
}

/// Every routine but the one at the top. Gentle comes last: it is there for
/// bad days.
fn rows(model: &Model, top: Option<&str>) -> Vec<Row> {
    let shipped = ROUTINES
        .iter()
        .filter(|r| Some(r.slug.as_str()) != top)
        .map(|r| {
            let program = Program::shipped(r, &model.person);
            let sub = match r.slot {
                Slot::Day => "No kit, at your desk".to_owned(),
                Slot::Morning | Slot::Evening | Slot::Any => words::kit_list(&program.kit()),
            };
            routine_row(model, &program, sub)
        });
    let own = model.own.iter().map(|r| {
        let program = Program::own(r, &model.person);
        let own = if model.has_draft(&r.id) {
            "Your own, changed and not saved yet"
        } else {
            "Your own"
        };
        let sub = format!("{own}. {}", words::kit_list(&program.kit()));
        routine_row(model, &program, sub)
    });
    own.chain(shipped).collect()
}

fn routine_row(model: &Model, program: &Program, sub: String) -> Row {
    let expected = plan::expected(program, model.pace());
    Row {
        route: Route::Session(program.id().to_owned()),
        figure: program.lines().first().map(|l| l.movement.slug().as_str()),
        title: program.name().to_owned(),
        sub,
        end: Some(words::short_minutes(expected)),
    }
}

fn shelf_row(shelf: &crate::content::learn::Shelf) -> Row {
    Row {
        route: shelf
            .pages
            .first()
            .map_or(Route::Learn, |p| Route::Page(p.slug.as_str().to_owned())),
        figure: None,
        title: shelf.title.to_owned(),
        sub: shelf.summary.to_owned(),
        end: None,
    }
}
