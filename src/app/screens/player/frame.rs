//! The numbers of one frame, redrawn many times a second.

use std::time::Duration;

use crate::app::model::Model;
use crate::app::screens::figure;
use crate::app::words;
use crate::figure::Instant;
use crate::plan::script::{BeatKind, Tempo};
use crate::session::{Count, Part, State, View, seconds_shown};
use crate::time::Moment;

/// The numbers of one frame.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// The phase word: `Hold`, `Release`, `Breathe in`.
    pub word: &'static str,
    /// The large number.
    pub number: String,
    /// `of 10`
    pub of: Option<String>,
    /// Seconds left in this part of a repetition.
    pub part: Option<String>,
    /// Which part of a repetition runs, and how much of it is over, 0 to 1.
    pub tempo: Option<(usize, f32)>,
    /// How much of the beat is over, 0 to 1.
    pub fraction: f32,
    /// How high the light of a silent session stands, 0 to 1: it rises and
    /// falls with a breath, and otherwise falls with the time that is left.
    pub level: f32,
    /// Which breath it is, and of how many.
    pub breath: Option<(u8, u8)>,
    /// What the figure shows.
    pub figure: Option<Instant>,
}

/// The numbers at `now`; `None` when nothing runs.
pub fn frame(model: &Model, now: Moment) -> Option<Frame> {
    let running = model.running.as_ref()?;
    let view = running.session.view(now);
    let movement = super::movement(running.session.script(), &view.beat)?;
    let (number, of, part, tempo) = numbers(&view);
    Some(Frame {
        figure: figure::instant(movement, &view),
        word: word(&view, movement.hold_word()),
        number,
        of,
        part,
        tempo,
        fraction: view.count.fraction(),
        level: level(view.count),
        breath: match view.count {
            Count::Breath { number, of, .. } => Some((number, of)),
            Count::Down { .. } | Count::Up { .. } | Count::Rep { .. } => None,
        },
    })
}

/// How long the frame at `now` stays right; `None` while nothing moves. What is
/// counted in seconds changes twice a second at most, and a breath of the figure
/// needs few pictures, so that a phone does next to nothing during a hold; a
/// tempo and a limb on its way move all the time.
pub fn stays_right(model: &Model, now: Moment) -> Option<Duration> {
    let running = model.running.as_ref()?;
    let view = running.session.view(now);
    let numbers = numbers_stay_right(&view)?;
    let movement = super::movement(running.session.script(), &view.beat)
        .filter(|_| model.shows_movement() && !running.silent);
    let figure = movement.and_then(|movement| figure::stays_right(movement, &view));
    Some(figure.map_or(numbers, |figure| figure.min(numbers)))
}

fn numbers_stay_right(view: &View) -> Option<Duration> {
    let counted = match (view.state, view.count) {
        (State::Paused { .. }, _) => return None,
        (State::Resuming { left }, _) | (State::Running, Count::Down { left, .. }) => left,
        (State::Running, Count::Up { elapsed, .. }) => {
            return Some(STEP.saturating_sub(over(elapsed)));
        }
        (State::Running, Count::Rep { .. } | Count::Breath { .. }) => return Some(Duration::ZERO),
    };
    Some(match over(counted) {
        Duration::ZERO => STEP,
        rest => rest,
    })
}

/// The trace round the plate moves in steps of this length.
const STEP: Duration = Duration::from_millis(500);

/// What is left of a length of time after whole steps, of which two make a
/// second.
fn over(time: Duration) -> Duration {
    Duration::from_nanos(u64::from(time.subsec_nanos() % STEP.subsec_nanos()))
}

fn level(count: Count) -> f32 {
    let Count::Breath {
        inhaling,
        part_left,
        part_length,
        ..
    } = count
    else {
        return 1.0 - count.fraction();
    };
    let left = part_left.div_duration_f32(part_length.max(SMALLEST));
    if inhaling { 1.0 - left } else { left }
}

type Numbers = (String, Option<String>, Option<String>, Option<(usize, f32)>);

fn numbers(view: &View) -> Numbers {
    if let State::Resuming { left } = view.state {
        return (seconds_shown(left).to_string(), None, None, None);
    }
    match view.count {
        Count::Down { left, .. } => (clock(seconds_shown(left)), None, None, None),
        Count::Up { elapsed, target } => {
            let of = match view.beat.kind {
                BeatKind::Reps { count, .. } | BeatKind::OwnPace { count } => {
                    Some(format!("s, {}", words::count_of(count, "time")))
                }
                BeatKind::Breaths { count, .. } => {
                    Some(format!("s, {}", words::count_of(count, "breath")))
                }
                BeatKind::Next { .. }
                | BeatKind::Ready { .. }
                | BeatKind::Hold { .. }
                | BeatKind::HoldOpen { .. }
                | BeatKind::Switch { .. }
                | BeatKind::Rest { .. } => target.map(|t| format!("of {} s", t.as_secs())),
            };
            (clock(elapsed.as_secs()), of, None, None)
        }
        Count::Rep {
            number,
            of,
            part,
            part_left,
            part_length,
            ..
        } => {
            let over = 1.0 - part_left.div_duration_f32(part_length.max(SMALLEST));
            let at = tempo_index(view.beat.kind, part);
            (
                number.to_string(),
                Some(format!("of {of}")),
                Some(format!("{} s", seconds_shown(part_left))),
                Some((at, over)),
            )
        }
        Count::Breath {
            number,
            of,
            part_left,
            ..
        } => (
            seconds_shown(part_left).to_string(),
            Some(format!("Breath {number} of {of}")),
            None,
            None,
        ),
    }
}

const SMALLEST: Duration = Duration::from_millis(1);

/// Whole seconds up to 99, then minutes and seconds (ux.md 1.4).
fn clock(seconds: u64) -> String {
    if seconds < 100 {
        seconds.to_string()
    } else {
        format!("{}:{:02}", seconds / 60, seconds % 60)
    }
}

/// The phase word.
fn word(view: &View, hold_word: &'static str) -> &'static str {
    match view.state {
        State::Paused { .. } => return "Paused",
        State::Resuming { .. } => return "Resuming",
        State::Running => {}
    }
    match (view.count, view.beat.kind) {
        (Count::Rep { part, .. }, BeatKind::Reps { tempo, .. }) => match part {
            Part::Effort => tempo.effort_word,
            Part::Hold => "Hold",
            Part::Release => tempo.release_word,
        },
        (Count::Breath { inhaling, .. }, _) => {
            if inhaling {
                "Breathe in"
            } else {
                "Breathe out"
            }
        }
        (_, kind) => kind_word(kind, hold_word),
    }
}

const fn kind_word(kind: BeatKind, hold_word: &'static str) -> &'static str {
    match kind {
        BeatKind::Next { .. } => "Next",
        BeatKind::Ready { .. } => "Get ready",
        BeatKind::Hold { .. } | BeatKind::HoldOpen { .. } => hold_word,
        BeatKind::Reps { .. } | BeatKind::OwnPace { .. } => "Your pace",
        BeatKind::Breaths { .. } => "Breathe",
        BeatKind::Switch { .. } => "Switch",
        BeatKind::Rest { .. } => "Rest",
    }
}

pub(super) fn tempo(kind: BeatKind) -> Vec<(&'static str, u8)> {
    let BeatKind::Reps { tempo, .. } = kind else {
        return Vec::new();
    };
    tempo_parts(tempo)
        .into_iter()
        .map(|(_, word, seconds)| (word, seconds))
        .collect()
}

fn tempo_parts(tempo: Tempo) -> Vec<(Part, &'static str, u8)> {
    let all = [
        (Part::Effort, tempo.effort_word, tempo.effort),
        (Part::Hold, "Hold", tempo.hold),
        (Part::Release, tempo.release_word, tempo.release),
    ];
    all.into_iter().filter(|p| 0 < p.2).collect()
}

fn tempo_index(kind: BeatKind, part: Part) -> usize {
    let BeatKind::Reps { tempo, .. } = kind else {
        return 0;
    };
    tempo_parts(tempo)
        .iter()
        .position(|p| p.0 == part)
        .unwrap_or(0)
}
