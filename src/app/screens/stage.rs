//! What stands on the plate of the player: what to do while there is time to
//! read, and one cue in large type while the body works.

use crate::content::Movement;
use crate::plan::script::BeatKind;
use crate::session::{State, View};

/// What stands on the plate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// How to get into place, and the steps.
    Steps {
        /// One sentence.
        start: &'static str,
        /// In order.
        steps: &'static [&'static str],
    },
    /// The cue of this set.
    Cue(&'static str),
}

/// What stands on the plate for this view.
pub fn stage(movement: Movement, view: &View) -> Stage {
    let works = view.beat.kind.is_work() && matches!(view.state, State::Running);
    if works {
        return Stage::Cue(form_cue(movement, view));
    }
    let start = match view.beat.kind {
        BeatKind::Rest { .. } => "Next set: the same again.",
        BeatKind::Next { .. }
        | BeatKind::Ready { .. }
        | BeatKind::Hold { .. }
        | BeatKind::HoldOpen { .. }
        | BeatKind::Reps { .. }
        | BeatKind::OwnPace { .. }
        | BeatKind::Breaths { .. }
        | BeatKind::Switch { .. } => movement.start(),
    };
    Stage::Steps {
        start,
        steps: movement.steps(),
    }
}

/// The cue of this set: a different one each set, round and round.
pub fn form_cue(movement: Movement, view: &View) -> &'static str {
    let set = usize::from(view.beat.set.max(1) - 1);
    let cues = movement.cues();
    cues.get(set % cues.len().max(1))
        .copied()
        .unwrap_or(movement.start())
}
