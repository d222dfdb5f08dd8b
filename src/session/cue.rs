//! The moments at which the session makes itself heard and felt. They are
//! worked out ahead of time, so that tones can be laid on the audio clock and
//! sound to the millisecond even while the page itself is held back.
//!
//! Invariant: cues are laid in the order of time, and a cue belongs to an
//! offset in its beat, so the same stretch always lays the same cues.

use std::time::Duration;

use super::phase::{LEAD_IN, Place};
use super::view::{Part, breath_parts, rep_parts};
use crate::plan::script::{BeatKind, Breath, Tempo};
use crate::time::Moment;

/// Something to hear, feel or have read out (ux.md 3.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    /// The session starts. Only ever at its very beginning.
    Start,
    /// Get into place. Absent where [`Cue::Start`] has just said so.
    Ready,
    /// So many seconds, 3, 2 or 1, until work begins or a timed hold ends.
    Count(u8),
    /// Work begins, or goes on after a pause.
    Go,
    /// The effort of a repetition begins.
    Effort {
        /// Which repetition, from 1.
        number: u8,
        /// How long it lasts.
        length: Duration,
    },
    /// The hold within a repetition begins.
    HoldPart {
        /// Which repetition, from 1.
        number: u8,
        /// How long it lasts.
        length: Duration,
    },
    /// The way back of a repetition begins.
    Release {
        /// Which repetition, from 1.
        number: u8,
        /// How long it lasts.
        length: Duration,
    },
    /// Breathe in.
    BreathIn {
        /// Which breath, from 1.
        number: u8,
        /// For how long.
        length: Duration,
    },
    /// Breathe out.
    BreathOut {
        /// Which breath, from 1.
        number: u8,
        /// For how long.
        length: Duration,
    },
    /// Time to say how to do it well, early in a hold. It has no tone.
    Form,
    /// Half of what was planned for a hold is behind the person.
    Halfway,
    /// Ten seconds of a hold are left.
    TenSeconds,
    /// An open hold has reached what it aims for, and may go on.
    TargetReached,
    /// Change sides.
    Switch,
    /// Rest.
    Rest,
    /// The next exercise.
    Next,
    /// The session stands still. Never laid ahead: the app makes it heard at
    /// once, when it pauses the session.
    Pause,
    /// The session is about to go on.
    Resume,
    /// The end was reached.
    Done,
}

impl Cue {
    /// The cue with which a beat begins.
    const fn opening(kind: BeatKind) -> Self {
        match kind {
            BeatKind::Next { .. } => Self::Next,
            BeatKind::Ready { .. } => Self::Ready,
            BeatKind::Switch { .. } => Self::Switch,
            BeatKind::Rest { .. } => Self::Rest,
            BeatKind::Hold { .. }
            | BeatKind::HoldOpen { .. }
            | BeatKind::Reps { .. }
            | BeatKind::OwnPace { .. }
            | BeatKind::Breaths { .. } => Self::Go,
        }
    }

    const fn of_part(part: Part, number: u8, length: Duration) -> Self {
        match part {
            Part::Effort => Self::Effort { number, length },
            Part::Hold => Self::HoldPart { number, length },
            Part::Release => Self::Release { number, length },
        }
    }
}

/// The shortest hold that gets [`Cue::Halfway`] (ux.md 3.5).
const HALFWAY_FROM: Duration = Duration::from_secs(20);
/// The shortest hold that gets [`Cue::TenSeconds`] (ux.md 3.5).
const TEN_SECONDS_FROM: Duration = Duration::from_secs(30);

/// A cue that is to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coming {
    /// When.
    pub at: Moment,
    /// What.
    pub cue: Cue,
    /// The beat it belongs to, as an index into the script's beats.
    pub beat: usize,
}

/// The shortest hold that has room for [`Cue::Form`] before the last count.
const FORM_FROM: Duration = Duration::from_secs(10);
/// How far into a hold [`Cue::Form`] falls: after the word that opens it, and
/// in the first five seconds (ux.md 3.5).
const FORM_AT: Duration = Duration::from_secs(2);

/// Cues, in the order of time.
pub(super) type Sheet = Vec<Coming>;

/// Lays the countdown that ends `until`, when `beat` goes on.
pub(super) fn lay_lead_in(sheet: &mut Sheet, beat: usize, until: Moment) {
    let mut lay = |at, cue| sheet.push(Coming { at, cue, beat });
    lay(until - LEAD_IN, Cue::Resume);
    for n in [3, 2, 1] {
        lay(until - Duration::from_secs(u64::from(n)), Cue::Count(n));
    }
}

/// Lays the cues of a `beat` of this kind that runs from `since` on, being then
/// at `from`. `before_work` says whether the beat after it is work.
///
/// Work opens with [`Cue::Go`] whenever it goes on, the rest only when it is
/// entered: nobody needs to hear "rest" twice.
pub(super) fn lay_beat(
    sheet: &mut Sheet,
    (beat, kind): (usize, BeatKind),
    before_work: bool,
    since: Moment,
    from: Place,
) {
    if kind.is_work() || from.elapsed().is_zero() {
        let cue = Cue::opening(kind);
        sheet.push(Coming {
            at: since,
            cue,
            beat,
        });
    }
    let mut lay = |offset: Duration, cue: Cue| {
        if let Some(ahead) = offset.checked_sub(from.elapsed()) {
            let at = since + ahead;
            sheet.push(Coming { at, cue, beat });
        }
    };
    match from {
        Place::Open { .. } => lay_open(&mut lay, kind),
        Place::Timed { length, .. } => lay_timed(&mut lay, kind, length, before_work),
    }
}

/// Lays the cues within a beat that waits for the person.
fn lay_open(lay: &mut impl FnMut(Duration, Cue), kind: BeatKind) {
    match kind {
        BeatKind::Hold { length: target } | BeatKind::HoldOpen { target } => {
            if FORM_FROM <= target {
                lay(FORM_AT, Cue::Form);
            }
            lay(target, Cue::TargetReached);
        }
        BeatKind::Next { .. }
        | BeatKind::Ready { .. }
        | BeatKind::Reps { .. }
        | BeatKind::OwnPace { .. }
        | BeatKind::Breaths { .. }
        | BeatKind::Switch { .. }
        | BeatKind::Rest { .. } => {}
    }
}

/// Lays the cues within a beat that lasts `length`.
fn lay_timed(
    lay: &mut impl FnMut(Duration, Cue),
    kind: BeatKind,
    length: Duration,
    before_work: bool,
) {
    match kind {
        BeatKind::Hold { length: planned } => {
            lay_hold(lay, planned, length);
            lay_count(lay, length);
        }
        BeatKind::Reps { count, tempo } => lay_reps(lay, count, tempo),
        BeatKind::Breaths { count, breath } => lay_breaths(lay, count, breath),
        BeatKind::Next { .. }
        | BeatKind::Ready { .. }
        | BeatKind::Switch { .. }
        | BeatKind::Rest { .. } => {
            if before_work {
                lay_count(lay, length);
            }
        }
        // Without a length of their own, these two are never timed.
        BeatKind::HoldOpen { .. } | BeatKind::OwnPace { .. } => {}
    }
}

/// Form and half time go by the plan, so that added time cannot make them sound twice;
/// what is said about the end goes by the real end, wherever that has moved.
fn lay_hold(lay: &mut impl FnMut(Duration, Cue), planned: Duration, length: Duration) {
    if FORM_FROM <= planned {
        lay(FORM_AT, Cue::Form);
    }
    if planned >= HALFWAY_FROM {
        lay(planned / 2, Cue::Halfway);
    }
    if length >= TEN_SECONDS_FROM {
        lay(
            length.saturating_sub(Duration::from_secs(10)),
            Cue::TenSeconds,
        );
    }
}

/// The last three seconds, but never over the cue that opens the beat.
fn lay_count(lay: &mut impl FnMut(Duration, Cue), length: Duration) {
    for n in [3, 2, 1] {
        let left = Duration::from_secs(u64::from(n));
        if length > left {
            lay(length.saturating_sub(left), Cue::Count(n));
        }
    }
}

fn lay_reps(lay: &mut impl FnMut(Duration, Cue), count: u8, tempo: Tempo) {
    let mut offset = Duration::ZERO;
    for number in 1..=count {
        for (part, length) in rep_parts(tempo) {
            if !length.is_zero() {
                lay(offset, Cue::of_part(part, number, length));
            }
            offset += length;
        }
    }
}

fn lay_breaths(lay: &mut impl FnMut(Duration, Cue), count: u8, breath: Breath) {
    let mut offset = Duration::ZERO;
    for number in 1..=count {
        for (inhaling, length) in breath_parts(breath) {
            let cue = if inhaling {
                Cue::BreathIn { number, length }
            } else {
                Cue::BreathOut { number, length }
            };
            lay(offset, cue);
            offset += length;
        }
    }
}
