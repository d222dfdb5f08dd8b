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
