//! Named sequences.
use super::Routine;
/// All shipped routines.
pub const ROUTINES: &[Routine] = &[];
