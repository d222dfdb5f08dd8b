//! What each cue feels like (the table of ux.md 3.5), for phones that vibrate.
//!
//! Invariant: vibration only doubles a tone; nothing is told by it alone.

use crate::session::Cue;

/// Milliseconds on, off, on …; empty where nothing is felt.
pub const fn pattern(cue: Cue) -> &'static [u16] {
    match cue {
        Cue::Start => &[60],
        Cue::Count(_) | Cue::Pause | Cue::Resume => &[40],
        Cue::Go => &[200],
        Cue::Effort { .. }
        | Cue::HoldPart { .. }
        | Cue::Release { .. }
        | Cue::BreathIn { .. }
        | Cue::BreathOut { .. } => &[30],
        Cue::Halfway | Cue::TargetReached => &[60, 60, 60],
        Cue::Switch => &[150, 80, 150],
        Cue::Rest => &[100],
        Cue::Next => &[100, 60, 200],
        Cue::Done => &[200, 80, 200],
        Cue::Ready | Cue::Form | Cue::TenSeconds => &[],
    }
}
