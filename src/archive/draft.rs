//! Version 1 of a session that was under way when it was stored. Frozen. It is
//! stored at every transition, so it is short: beats and what was done are
//! lists of numbers.
//!
//! Invariant: what comes out is a session of this app's own movements, or
//! nothing at all.

use std::time::Duration;

use crate::archive::Why;
use crate::archive::envelope::{open, wrap};
use crate::archive::json::{Fields, Object, ObjectWriter, Value, list};
use crate::archive::readable::session::{ending, ending_word, pain};
use crate::archive::routines::{read_line, write_line};
use crate::content::{self, Movement, Rung, Work};
use crate::pain::Pain;
use crate::plan::script::{Beat, BeatKind, Breath, Script, Side, Step, Tempo};
use crate::plan::{OwnLine, amount_of};
use crate::progress::Ending;
use crate::session::{Amount, Draft};
use crate::time::WallTime;
use crate::triage::StopReason;

/// Where the session under way is kept.
pub const DRAFT_KEY: &str = "unhunch/session";

/// A stored session with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedSession {
    /// The id that its record will have, so that no session is kept twice.
    pub id: String,
    /// When it was stored.
    pub at: WallTime,
    /// Pain before it.
    pub pain_before: Pain,
    /// Whether it runs without a sound.
    pub silent: bool,
    /// What the person had said on the stop sheet, the reason and the pain now;
    /// `None` when it was not open.
    pub stopping: Option<(Option<StopReason>, Option<Pain>)>,
    /// The session.
    pub draft: Draft,
}

/// The text to save.
pub fn write_draft(session: &SavedSession) -> String {
    let draft = &session.draft;
    let script = &draft.script;
    let mut saved = ObjectWriter::new();
    saved.text("id", &session.id);
    // Milliseconds since 1970, UTC.
    saved.number("at", session.at.0);
    saved.number("pain", session.pain_before.get());
    saved.flag("silent", session.silent);
    if let Some((reason, pain)) = session.stopping {
        saved.text("stopping", reason.map_or("", reason_word));
        saved.maybe_number("stop_pain", pain.map(Pain::get));
    }
    saved.text("routine", script.routine());
    saved.text("name", script.name());
    saved.json("steps", &list(script.steps().iter().map(write_step)));
    saved.json("beats", &numbers(script.beats().iter().map(beat_numbers)));
    saved.number("beat", place(draft.cursor));
    saved.flag("wait_for_me", draft.wait_for_me);
    // Milliseconds, as the two below.
    saved.number("elapsed", millis(draft.elapsed));
    saved.maybe_number("length", draft.length.map(millis));
    saved.number("active", millis(draft.active));
    saved.json("done", &numbers(draft.done.iter().map(done_numbers)));
    wrap(&saved.end())
}

/// Reads text that [`write_draft`] made.
pub fn read_draft(text: &str) -> Result<SavedSession, Why> {
    let saved = open(text)?;
    saved.object().and_then(session).ok_or(Why::Damaged)
}

fn session(saved: &Object) -> Option<SavedSession> {
    let saved = Fields::of(saved);
    let stopping = saved.maybe("stopping", Value::text);
    let pain = saved.maybe("stop_pain", pain);
    let steps = saved.all("steps", step);
    let beats = rows(&saved.all("beats", Value::number), |row| beat(&steps, row))?;
    let done = rows(&saved.all("done", Value::number), amount)?;
    saved.demand(steps.len() <= MOST_STEPS && beats.len() <= MOST_BEATS);
    let kind = |at: usize| beats.get(at).map(|beat| beat.kind);
    let cursor = saved.number("beat");
    let here = kind(cursor)?;
    let length = saved.maybe("length", Value::number);
    saved.demand(length.is_none() || here.length().is_some());
    saved.demand(done.iter().all(|(at, amount)| {
        let counted = kind(*at).map(|kind| is_counted_in(kind, *amount));
        counted.unwrap_or(false)
    }));
    let millis = |name| Duration::from_millis(saved.number(name));
    let session = SavedSession {
        id: saved.text("id"),
        at: WallTime(saved.number("at")),
        pain_before: saved.known(Pain::new(saved.number("pain")), Pain::NONE),
        silent: saved.flag("silent"),
        stopping: stopping.map(|word| (reason(word), pain)),
        draft: Draft {
            script: Script::new(saved.text("routine"), saved.text("name"), steps, beats)?,
            cursor,
            wait_for_me: saved.flag("wait_for_me"),
            elapsed: millis("elapsed"),
            length: length.map(Duration::from_millis),
            active: millis("active"),
            done,
        },
    };
    saved.whole(session)
}

/// Rows of `N` numbers each, none of which `read` may refuse.
fn rows<const N: usize, T>(
    numbers: &[i64],
    read: impl Fn([i64; N]) -> Option<T>,
) -> Option<Vec<T>> {
    let mut all = Vec::new();
    for row in numbers.chunks(N) {
        all.push(read(row.try_into().ok()?)?);
    }
    Some(all)
}

/// More than any routine comes to; a list beyond that is not ours.
const MOST_STEPS: usize = 100;
const MOST_BEATS: usize = 2000;

/// Whether this is how the work of such a beat is counted.
const fn is_counted_in(kind: BeatKind, amount: Amount) -> bool {
    matches!(
        (kind, amount),
        (
            BeatKind::Hold { .. } | BeatKind::HoldOpen { .. },
            Amount::Seconds(_)
        ) | (
            BeatKind::Reps { .. } | BeatKind::OwnPace { .. },
            Amount::Reps(_)
        ) | (BeatKind::Breaths { .. }, Amount::Breaths(_))
    )
}

/// In the words of the record.
const fn reason_word(reason: StopReason) -> &'static str {
    ending_word(Ending::Stopped(reason))
}

fn reason(word: &str) -> Option<StopReason> {
    match ending(word)? {
        Ending::Stopped(reason) => Some(reason),
        Ending::Finished => None,
    }
}

/// The dose by its numbers; the movement's own ladder knows what they count.
fn write_step(step: &Step) -> String {
    write_line(&OwnLine {
        movement: step.movement.as_str().to_owned(),
        sets: step.dose.sets,
        amount: amount_of(step.dose.work),
    })
}

fn step(saved: &Value) -> Option<Step> {
    let line = read_line(saved)?;
    let movement = content::movement(&line.movement)?;
    Some(Step {
        movement: movement.slug(),
        dose: line.dose(movement)?,
    })
}

/// More sets than any dose has.
const MOST_SETS: u8 = 100;

/// How many numbers a beat has.
const BEAT: usize = 8;

/// How many numbers an amount that was done has.
const DONE: usize = 3;

/// Rows of numbers as one list, row after row.
fn numbers<const N: usize>(rows: impl Iterator<Item = [i64; N]>) -> String {
    list(rows.flatten().map(|n| n.to_string()))
}

/// Step, set, side (0 for none), a number for the kind of beat, and up to four
/// numbers that say what is asked: seconds, or repetitions and their tempo.
fn beat_numbers(beat: &Beat) -> [i64; BEAT] {
    let side = match beat.side {
        None => 0,
        Some(Side::Right) => 1,
        Some(Side::Left) => 2,
    };
    let time = |length: Duration| [i64::try_from(length.as_secs()).unwrap_or(i64::MAX), 0, 0, 0];
    let (kind, asked) = match beat.kind {
        BeatKind::Next { length } => (1, time(length)),
        BeatKind::Ready { length } => (2, time(length)),
        BeatKind::Hold { length } => (3, time(length)),
        BeatKind::HoldOpen { target } => (4, time(target)),
        BeatKind::Switch { length } => (5, time(length)),
        BeatKind::Rest { length } => (6, time(length)),
        BeatKind::OwnPace { count } => (7, [count, 0, 0, 0].map(i64::from)),
        BeatKind::Reps { count, tempo: t } => {
            (8, [count, t.effort, t.hold, t.release].map(i64::from))
        }
        BeatKind::Breaths { count, breath: b } => {
            (9, [count, b.inhale, b.exhale, 0].map(i64::from))
        }
    };
    let [a, b, c, d] = asked;
    [place(beat.step), beat.set.into(), side, kind, a, b, c, d]
}

fn beat(steps: &[Step], row: [i64; BEAT]) -> Option<Beat> {
    let [step, set, side, kind, asked, a, b, c] = row;
    let step = usize::try_from(step).ok()?;
    let movement = content::movement(steps.get(step)?.movement.as_str())?;
    let length = Duration::from_secs(u16::try_from(asked).ok()?.into());
    let count = || small(asked).filter(|n| 0 < *n);
    let [a, b, c] = [small(a)?, small(b)?, small(c)?];
    Some(Beat {
        step,
        set: small(set).filter(|set| (1..=MOST_SETS).contains(set))?,
        side: match side {
            0 => None,
            1 => Some(Side::Right),
            2 => Some(Side::Left),
            _ => return None,
        },
        kind: match kind {
            1 => BeatKind::Next { length },
            2 => BeatKind::Ready { length },
            3 => BeatKind::Hold { length },
            4 => BeatKind::HoldOpen { target: length },
            5 => BeatKind::Switch { length },
            6 => BeatKind::Rest { length },
            7 => BeatKind::OwnPace { count: count()? },
            8 => BeatKind::Reps {
                count: count()?,
                tempo: tempo(movement, [a, b, c])?,
            },
            9 => BeatKind::Breaths {
                count: count()?,
                breath: Breath {
                    inhale: a.max(1),
                    exhale: b.max(1),
                },
            },
            _ => return None,
        },
    })
}

/// The movement's own words for the parts of a repetition, at this pace.
fn tempo(movement: Movement, [effort, hold, release]: [u8; 3]) -> Option<Tempo> {
    let of = |rung: &Rung| match rung.dose.work {
        Work::Reps { tempo, .. } => Some(tempo),
        Work::Hold { .. } | Work::HoldOpen { .. } | Work::OwnPace { .. } | Work::Breaths { .. } => {
            None
        }
    };
    let words = movement.ladder().iter().find_map(of)?;
    Some(Tempo {
        effort: effort.max(1),
        hold,
        release: release.max(1),
        ..words
    })
}

/// Beat, 1 for seconds, 2 for repetitions or 3 for breaths, and how many.
fn done_numbers((beat, amount): &(usize, Amount)) -> [i64; DONE] {
    let (kind, n) = match *amount {
        Amount::Seconds(n) => (1, n),
        Amount::Reps(n) => (2, n.into()),
        Amount::Breaths(n) => (3, n.into()),
    };
    [place(*beat), kind, n.into()]
}

fn amount([beat, kind, n]: [i64; DONE]) -> Option<(usize, Amount)> {
    let amount = match kind {
        1 => Amount::Seconds(u16::try_from(n).ok()?),
        2 => Amount::Reps(small(n)?),
        3 => Amount::Breaths(small(n)?),
        _ => return None,
    };
    Some((usize::try_from(beat).ok()?, amount))
}

fn small(number: i64) -> Option<u8> {
    u8::try_from(number).ok()
}

fn place(index: usize) -> i64 {
    i64::try_from(index).unwrap_or(i64::MAX)
}

fn millis(length: Duration) -> i64 {
    i64::try_from(length.as_millis()).unwrap_or(i64::MAX)
}
