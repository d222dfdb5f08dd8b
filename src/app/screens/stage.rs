//! What stands on the plate of the player: what to do while there is time to
//! read, and one cue in large type while the body works.

use crate::content::Movement;
use crate::plan::script::BeatKind;
use crate::session::{State, View};

/// What stands on the plate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// A few words in large type: how to get into place, or the cue of this
    /// set.
    Words(&'static str),
    /// The steps, while there is time to read them.
    Steps(&'static [&'static str]),
}

/// What stands on the plate for this view.
pub fn stage(movement: Movement, view: &View) -> Stage {
    if !matches!(view.state, State::Running) {
        return Stage::Steps(movement.steps());
    }
    match view.beat.kind {
        BeatKind::Rest { .. } => Stage::Steps(movement.steps()),
        BeatKind::Next { .. } | BeatKind::Ready { .. } | BeatKind::Switch { .. } => {
            Stage::Words(movement.start())
        }
        BeatKind::Hold { .. }
        | BeatKind::HoldOpen { .. }
        | BeatKind::Reps { .. }
        | BeatKind::OwnPace { .. }
        | BeatKind::Breaths { .. } => Stage::Words(form_cue(movement, view.beat.set)),
    }
}

/// The cue of this set, counted from 1: a different one each set, round and
/// round.
pub fn form_cue(movement: Movement, set: u8) -> &'static str {
    let set = usize::from(set.max(1) - 1);
    let cues = movement.cues();
    cues.get(set % cues.len().max(1))
        .copied()
        .unwrap_or(movement.start())
}
