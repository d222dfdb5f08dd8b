//! Whether a session keeps its time: the tones that the page laid, against the
//! tones that the core asks for.
//!
//! The same session runs twice: in a browser, with a recorder in the page, and
//! here, in the core itself, which is linked natively. What a browser did is
//! laid beside what should have been, tone by tone. The benchmark measures the
//! distances; the end-to-end test asserts that nothing is missing, late or too
//! much.
//!
//! Invariant: the schedule comes from the core and the times from the browser;
//! nothing here knows when a cue falls or what it sounds like.

mod clock;
mod comparison;
mod figures;
mod piece;
mod recording;
mod rehearsal;
mod visit;

pub use clock::AudioClock;
pub use comparison::{Comparison, Pair, compare};
pub use figures::{mean, of_sorted, sorted};
pub use piece::Piece;
pub use recording::{Number, Reading, Recording, Tone};
pub use rehearsal::{Due, Rehearsal};
pub use unhunch::session::{Cue, Input};
pub use visit::{begin, prepare, press_start, record};
