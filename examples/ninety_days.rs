//! Ninety days of four scripted people, day by day: what Today proposes and
//! why, what they do, and what that changes.
//!
//! ```text
//! cargo run --quiet --example ninety_days
//! ```

use std::fmt::Write as _;
use std::io::{Write as _, stdout};

use unhunch::app::model::Model;
use unhunch::app::msg::Msg;
use unhunch::app::screens::{proposal, steps};
use unhunch::app::{update, words};
use unhunch::content::{Sides, Work};
use unhunch::pain::Pain;
use unhunch::plan::script::Side;
use unhunch::plan::{Became, Effort, Line, Program, Since, amount_of};
use unhunch::progress::{Amount, CheckIn, Done, Ending, Record, StopReason};
use unhunch::time::{Day, MinuteOfDay, Moment, Now, WallTime};

fn main() -> std::io::Result<()> {
    stdout().lock().write_all(table().as_bytes())
}

/// How one day goes for a scripted person.
#[derive(Clone, Copy)]
struct Script {
    /// Whether anything is done.
    active: bool,
    /// Pain before and after every session.
    pain: (u8, u8),
    /// How it felt.
    effort: Effort,
    /// What they told in the morning of the day before.
    since: Since,
    /// Why they stopped, if they did.
    stopped: Option<StopReason>,
    /// Whether they called it a bad day.
    bad: bool,
}

const QUIET: Script = Script {
    active: true,
    pain: (3, 3),
    effort: Effort::AboutRight,
    since: Since::Usual,
    stopped: None,
    bad: false,
};

const REST: Script = Script {
    active: false,
    ..QUIET
};

/// What a person's day is like, by its number.
type Days = fn(i32) -> Script;

/// The people: a name, and what each of their days is like.
const PEOPLE: [(&str, Days); 4] = [
    ("Steady: every day but Sunday", steady),
    (
        "Flaring: amber on day 20, sore on day 21, red on day 50",
        flaring,
    ),
    (
        "Irregular: some days of each week, three weeks away",
        irregular,
    ),
    ("An arm goes numb on day 20", one_arm),
];

fn steady(day: i32) -> Script {
    if day % 7 == 6 { REST } else { QUIET }
}

fn flaring(day: i32) -> Script {
    match day {
        20 => Script {
            pain: (4, 5),
            ..QUIET
        },
        21 => Script {
            since: Since::NotSettling,
            bad: true,
            ..QUIET
        },
        50 => Script {
            pain: (3, 7),
            effort: Effort::TooHard,
            ..QUIET
        },
        51..=52 => REST,
        _ => steady(day),
    }
}

fn irregular(day: i32) -> Script {
    let away = (40..62).contains(&day);
    let hard = Script {
        effort: Effort::TooHard,
        ..QUIET
    };
    match day % 9 {
        _ if away => REST,
        7 if day > 60 => hard,
        0 | 2 | 3 | 7 => QUIET,
        _ => REST,
    }
}

fn one_arm(day: i32) -> Script {
    match day {
        20 => Script {
            stopped: Some(StopReason::Numbness),
            ..QUIET
        },
        _ => steady(day),
    }
}

/// All of it as text.
pub(crate) fn table() -> String {
    let mut text = String::new();
    for (name, script) in PEOPLE {
        writeln!(text, "{name}\n").expect("writing to a string does not fail");
        for line in days(script) {
            writeln!(text, "{line}").expect("writing to a string does not fail");
        }
        text.push('\n');
    }
    text
}

fn days(script: Days) -> Vec<String> {
    let first = Day::new(2026, 3, 2).expect("a Monday");
    let mut model = Model::new(at(first, 0, 7));
    let mut told = Vec::new();
    let mut before: Vec<String> = Vec::new();
    for n in 0..90 {
        let day = first.plus(n);
        let today = script(n);
        let morning = at(day, n, 7);
        if 0 < n && script(n - 1).active {
            let mut check_in = CheckIn::new(day, morning.wall);
            check_in.since = Some(today.since);
            model.history.check_in(check_in);
        }
        if !today.active {
            continue;
        }
        for hour in [7, 17] {
            let now = at(day, n, hour);
            update(&mut model, Msg::BadDayTapped(today.bad), now);
            let Some(proposed) = proposal::proposal(&model) else {
                continue;
            };
            told.push(line(n, day, hour, &model, &proposed, &mut before));
            let record = session(&proposed.program, today, now);
            model.history.insert(record);
            update(&mut model, Msg::NoticeDismissed, now);
        }
    }
    told
}

fn at(day: Day, n: i32, hour: u16) -> Now {
    let hours = i64::from(n) * 24 + i64::from(hour);
    let ms = u64::try_from(hours * 3_600_000).unwrap_or_default();
    Now {
        moment: Moment::from_millis(ms),
        witnessed: Moment::from_millis(ms),
        wall: WallTime(1_772_409_600_000 + hours * 3_600_000),
        day,
        minute: MinuteOfDay::new(hour * 60),
    }
}

/// `day  3 Thu 07  Morning: … Move every morning, …`; what was printed `before`
/// is not printed again.
fn line(
    n: i32,
    day: Day,
    hour: u16,
    model: &Model,
    proposed: &proposal::Proposal,
    before: &mut Vec<String>,
) -> String {
    let program = &proposed.program;
    let lines: Vec<String> = program.lines().iter().map(dose).collect();
    let what = format!("{}: {}.", program.name(), lines.join(", "));
    let known = before.contains(&what);
    before.retain(|b| b.split(':').next() != Some(program.name()));
    before.push(what.clone());
    let what = if known {
        format!("{}.", program.name())
    } else {
        what
    };
    let weekday = &day.weekday_name()[..3];
    let mut text = format!("day {n:2} {weekday} {hour:02}  {what} {}", proposed.why);
    for change in program.changes() {
        let became = match change.became {
            Became::Other(other) => other,
            Became::Nothing => "nothing",
            Became::Itself(how) => how,
        };
        let from = change.from;
        write!(text, "\n                 {from}: {became}.")
            .expect("writing to a string does not fail");
    }
    let more = steps::eased(program, &model.person.levels, day).into_iter();
    let steps = steps::steps(program).into_iter().map(|s| s.words);
    for news in more.chain(steps) {
        text.push_str("\n                 ");
        text.push_str(&news);
    }
    text
}

fn dose(line: &Line) -> String {
    let name = words::small(line.movement.name());
    format!("{name} {}", words::dose(line.dose, line.movement.sides()))
}

/// The program done in full, or its first exercise when it was stopped.
fn session(program: &Program, today: Script, now: Now) -> Record {
    let lines = program.lines();
    let kept = if today.stopped.is_some() {
        1
    } else {
        lines.len()
    };
    let done = lines.iter().take(kept).flat_map(done).collect();
    let pain = |n| Pain::new(n);
    Record {
        id: format!("{:016x}", now.wall.0),
        at: now.wall,
        day: now.day,
        routine: program.id().to_owned(),
        name: program.name().to_owned(),
        seconds: 300,
        ending: today.stopped.map_or(Ending::Finished, Ending::Stopped),
        planned: u8::try_from(lines.len()).unwrap_or(u8::MAX),
        completed: u8::try_from(kept).unwrap_or(u8::MAX),
        done,
        pain_before: pain(today.pain.0),
        pain_after: pain(today.pain.1),
        effort: Some(today.effort),
        edits: 0,
    }
}

fn done(line: &Line) -> Vec<Done> {
    let sides = match line.movement.sides() {
        Sides::Together => vec![None],
        Sides::EachInTurn => vec![Some(Side::Right), Some(Side::Left)],
    };
    let many = amount_of(line.dose.work);
    let few = u8::try_from(many).unwrap_or(u8::MAX);
    let amount = match line.dose.work {
        Work::Hold { .. } | Work::HoldOpen { .. } => Amount::Seconds(many),
        Work::Reps { .. } | Work::OwnPace { .. } => Amount::Reps(few),
        Work::Breaths { .. } => Amount::Breaths(few),
    };
    let sets = 1..=line.dose.sets;
    let of_set = |set| {
        sides.iter().map(move |side| Done {
            movement: line.movement.slug().as_str().to_owned(),
            set,
            side: *side,
            amount,
        })
    };
    sets.flat_map(of_set).collect()
}
