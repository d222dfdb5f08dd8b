//! Why a session was stopped, which triage weighs and the record keeps.

/// Why the person pressed Stop (ux.md 3.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StopReason {
    /// Trouble breathing, chest pain, felt faint, or both legs weak.
    Emergency,
    /// Numbness, tingling or weakness.
    Numbness,
    /// Sharp or stabbing pain.
    Sharp,
    /// It hurt more than usual.
    HurtMore,
    /// Too hard, or tired.
    TooHard,
    /// No time, or something else.
    Other,
    /// The sheet was closed without an answer.
    NotSaid,
}

/// Which rule a stop fires, and what was told with it (safety.md sections 2 and
/// 3.4): chest, breath, faint and legs are an emergency with no further
/// question; the others ask for a full check, and for 48 gentle hours whatever
/// becomes of it.
pub(super) const fn rule(reason: StopReason) -> Option<(&'static str, &'static str)> {
    match reason {
        StopReason::Emergency => Some((
            "E2",
            "trouble breathing, chest pain, feeling faint or weak legs while exercising",
        )),
        StopReason::Numbness => Some(("M1", "numbness, tingling or weakness while exercising")),
        StopReason::Sharp => Some(("M1", "sharp or stabbing pain while exercising")),
        StopReason::HurtMore => Some(("M1", "more pain than usual while exercising")),
        StopReason::NotSaid => Some(("M1", "you stopped and did not say why")),
        StopReason::TooHard | StopReason::Other => None,
    }
}
