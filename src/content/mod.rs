//! What the app teaches: exercises, routines, warning signs and short texts.
//!
//! Typed constants, so that a missing source or a dangling reference is caught
//! before anybody reads it. `tests/it/content.rs` checks the rules that types
//! cannot hold and renders everything to `tests/snapshots` for a reviewer.
//!
//! Invariant: data only. There is no behaviour here except looking a thing up.

pub mod exercises;
pub mod filters;
mod kit;
pub mod learn;
mod lines;
pub mod questions;
pub mod regions;
mod review;
pub mod routines;
pub mod signs;
pub mod sources;

use std::fmt;

pub use exercises::EXERCISES;
pub use filters::{Body, Filter, LeaveOut};
pub use kit::{Kit, Missing, Swap};
pub use learn::PAGES;
pub use lines::Lines;
use lines::lines;
pub use review::ForReview;
pub use routines::ROUTINES;
pub use sources::Source;

/// The stable name of an exercise, a variant, a routine or a page, as it stands
/// in addresses and in saved records: lower-case words joined by hyphens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(&'static str);

impl Slug {
    pub(crate) const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// The name as it stands in an address.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// The four families in which exercises are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Eases tight places before work.
    Release,
    /// Takes joints through their range.
    Move,
    /// Loads muscles.
    Strengthen,
    /// Slows the breath.
    Breathe,
}

impl Group {
    /// All groups in the order in which they are listed.
    pub const ALL: [Self; 4] = [Self::Release, Self::Move, Self::Strengthen, Self::Breathe];

    /// The heading.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Release => "Release",
            Self::Move => "Move",
            Self::Strengthen => "Strengthen",
            Self::Breathe => "Breathe",
        }
    }
}

/// Where the body is. Getting to or from the floor takes twice as long as any
/// other change, which is why the player asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Position {
    /// On the feet, away from any wall.
    Standing,
    /// On the feet, touching a wall.
    AtWall,
    /// On the feet in a doorway.
    InDoorway,
    /// Under a bar, feet supported or not.
    AtBar,
    /// On a chair, or standing at a table.
    AtChair,
    /// Lying or kneeling on the floor.
    OnFloor,
}

impl Position {
    /// The word used in lists: "Standing", "Wall" and so on.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Standing => "Standing",
            Self::AtWall => "Wall",
            Self::InDoorway => "Doorway",
            Self::AtBar => "Hanging",
            Self::AtChair => "Chair or table",
            Self::OnFloor => "Floor",
        }
    }
}

/// How fast one repetition goes, in whole seconds a phase. A phase of zero
/// seconds is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tempo {
    /// The word for the effort: "Pull", "Slide up".
    pub effort_word: &'static str,
    /// Seconds of effort, at least 1.
    pub effort: u8,
    /// Seconds held at the end of the effort.
    pub hold: u8,
    /// The word for the way back: "Release", "Slide down".
    pub release_word: &'static str,
    /// Seconds on the way back, at least 1.
    pub release: u8,
}

impl Tempo {
    /// Seconds that one repetition takes.
    pub const fn seconds(self) -> u32 {
        self.effort as u32 + self.hold as u32 + self.release as u32
    }
}

/// The breath that the app paces, in whole seconds: in for 4, out for 6
/// (ux.md 3.5), always at the person's own ease.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Breath {
    /// Seconds breathing in.
    pub inhale: u8,
    /// Seconds breathing out.
    pub exhale: u8,
}

impl Breath {
    /// Four seconds in, six out.
    pub const SLOW: Self = Self {
        inhale: 4,
        exhale: 6,
    };

    /// Seconds that one breath takes.
    pub const fn seconds(self) -> u32 {
        self.inhale as u32 + self.exhale as u32
    }
}

/// What one set asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Stay in the pose for so many seconds (each side, where there are sides).
    Hold {
        /// Seconds.
        seconds: u16,
    },
    /// Stay as long as feels right, up to a target; the time is counted up.
    HoldOpen {
        /// Seconds to aim for.
        target: u16,
    },
    /// Repeat at a tempo.
    Reps {
        /// Repetitions.
        count: u8,
        /// The pace of one repetition.
        tempo: Tempo,
    },
    /// Repeat at the person's own pace, until they say that they have finished.
    OwnPace {
        /// Repetitions.
        count: u8,
    },
    /// Stay for so many slow breaths.
    Breaths {
        /// Breaths.
        count: u8,
        /// The pace of one breath.
        breath: Breath,
    },
}

/// A number of sets of some work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dose {
    /// Sets, at least 1. For work with sides, one set is both sides.
    pub sets: u8,
    /// What one set asks for.
    pub work: Work,
}

/// A step on the way from the first dose to the most that the app will ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rung {
    /// Which rung it is.
    pub kind: RungKind,
    /// The dose.
    pub dose: Dose,
}

/// The meaning of a rung. safety.md section 5 gives the three fixed ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RungKind {
    /// Where a new person starts: about half the article's amount.
    Start,
    /// A step between.
    Step,
    /// The article's own amount.
    Article,
    /// The most that the app asks for.
    Cap,
}

/// An easier or harder form of an exercise, with its own dose and steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Variant {
    /// Its name in addresses and records.
    pub slug: Slug,
    /// Its plain name.
    pub name: &'static str,
    /// One sentence that says how it differs.
    pub how: &'static str,
    /// Where the body is.
    pub position: Position,
    /// What is needed.
    pub kit: &'static [Kit],
    /// One sentence that brings a person into the start position.
    pub start: &'static str,
    /// What to do, in order.
    pub steps: Lines,
    /// Short cues, one shown and spoken in each set, at most 60 characters.
    pub cues: Lines,
    /// Whether each side is done in turn.
    pub sides: Sides,
    /// From the start dose to the cap, at least one rung.
    pub ladder: &'static [Rung],
    /// Which filters of its exercise leave it out too (safety.md section 5).
    pub left_out_by: Body,
    /// Whether it belongs to the gentle set for levels C and M (safety.md 3.4).
    pub gentle: bool,
}

/// Another way to do it that needs no separate dose: one sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// A form of its own, with steps and a dose.
    Form(Variant),
    /// A small adjustment.
    Tweak {
        /// Its plain name.
        name: &'static str,
        /// One sentence.
        how: &'static str,
    },
}

impl Change {
    /// The form of its own, if it is one.
    pub const fn form(&self) -> Option<&Variant> {
        match self {
            Self::Form(variant) => Some(variant),
            Self::Tweak { .. } => None,
        }
    }
}

/// Whether the work is done once or once on each side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sides {
    /// Both sides at once, or no sides at all.
    Together,
    /// First one side, then the other.
    EachInTurn,
}

/// How sure anybody can be of a claim (safety.md, decision 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// Several good studies agree.
    Supported,
    /// Studies disagree, or are small.
    Mixed,
    /// No good study shows it.
    Unproven,
    /// It happened to the author of the article.
    OnePerson,
}

impl Evidence {
    /// The label.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Supported => "Supported",
            Self::Mixed => "Mixed evidence",
            Self::Unproven => "Unproven",
            Self::OnePerson => "One person’s experience",
        }
    }

    /// What the label means, in one sentence.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Supported => "Several good studies agree.",
            Self::Mixed => "Studies disagree, or are small.",
            Self::Unproven => "No good study shows it yet.",
            Self::OnePerson => "It happened to the author. It is not a forecast.",
        }
    }
}

/// A claim with its label, one honest sentence and where that comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    /// The label.
    pub evidence: Evidence,
    /// The honest sentence or two (safety.md section 6).
    pub says: &'static str,
    /// At least one source, except for the author's own experience.
    pub sources: &'static [&'static Source],
}

/// One exercise, laid out like a form: every field is filled, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exercise {
    /// Its name in addresses and records.
    pub slug: Slug,
    /// Its plain name: "Roller extension".
    pub name: &'static str,
    /// The longer term, where there is one: "Thoracic extension over a roller".
    pub formal_name: &'static str,
    /// The family it is listed in.
    pub group: Group,
    /// What it is for, in one sentence.
    pub purpose: &'static str,
    /// Where the body is.
    pub position: Position,
    /// What is needed.
    pub kit: &'static [Kit],
    /// What may stand in for the kit.
    pub swaps: &'static [Swap],
    /// One sentence that brings a person into the start position.
    pub start: &'static str,
    /// What to do, in order; three to six sentences.
    pub steps: Lines,
    /// Short cues, one shown and spoken in each set, at most 60 characters.
    pub cues: Lines,
    /// Lines that complete "Do".
    pub dos: Lines,
    /// Lines that begin with "do not".
    pub do_nots: Lines,
    /// The usual mistakes and what to do about each.
    pub mistakes: Lines,
    /// The time of day that suits it.
    pub when: &'static str,
    /// Its own reasons to stop, beside the four that hold for all.
    pub stop_if: Lines,
    /// Who leaves it out or asks first, in plain words (safety.md section 5).
    pub leave_out_if: &'static [LeaveOut],
    /// The word for a timed stretch of it: "Hold", or what the body does all
    /// the while, such as "Roll".
    pub hold_word: &'static str,
    /// Whether each side is done in turn.
    pub sides: Sides,
    /// From the start dose to the cap: at least start, article and cap.
    pub ladder: &'static [Rung],
    /// Easier ways.
    pub easier: &'static [Change],
    /// Harder ways.
    pub harder: &'static [Change],
    /// Whether it belongs to the gentle set for levels C and M (safety.md 3.4).
    pub gentle: bool,
    /// What is known about it.
    pub claims: &'static [Claim],
    /// The month of the last review of the words and numbers: "November 2026".
    pub reviewed: &'static str,
}

/// The time of day that a routine is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// After waking.
    Morning,
    /// During working hours.
    Day,
    /// Before bed.
    Evening,
    /// Any time.
    Any,
}

/// One line of a routine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// The exercise or the variant to do.
    pub movement: Slug,
    /// How much of it.
    pub amount: Amount,
}

/// How much of a movement a routine asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// The rung of the ladder that the person is on.
    Ladder,
    /// Always the same.
    Fixed(Dose),
}

/// A named sequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Routine {
    /// Its name in addresses and records.
    pub slug: Slug,
    /// Its plain name: "Desk reset".
    pub name: &'static str,
    /// What it is for, in one sentence.
    pub purpose: ForReview<&'static str>,
    /// When it suits.
    pub slot: Slot,
    /// What the article says of it, or where it comes from.
    pub note: ForReview<&'static str>,
    /// What is done, in order, at least one.
    pub items: &'static [Item],
}

/// A short text to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// Its name in addresses.
    pub slug: Slug,
    /// The heading.
    pub title: &'static str,
    /// One line for lists.
    pub summary: &'static str,
    /// The parts, in order.
    pub parts: &'static [Part],
}

/// A part of a [`Page`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A paragraph, at most three sentences.
    Text(&'static str),
    /// A list of lines under a heading.
    List {
        /// The heading.
        heading: &'static str,
        /// The lines.
        lines: Lines,
    },
    /// A thing that people say, and what studies show.
    Topic {
        /// The heading.
        heading: &'static str,
        /// What people say.
        said: &'static str,
        /// What is known.
        claim: Claim,
    },
    /// A figure that can be played.
    Figure {
        /// The name of its movement.
        slug: Slug,
        /// What it shows, as a heading.
        heading: &'static str,
    },
    /// A table with a heading for each column; each row is as long as the head.
    Table {
        /// The heading above it.
        heading: &'static str,
        /// Column heads.
        head: &'static [&'static str],
        /// Rows.
        rows: &'static [&'static [&'static str]],
    },
}

/// An exercise, or one of its variants: what the player needs to know of it.
/// Two addresses and no copy of the text, so it is passed by value.
#[derive(Debug, Clone, Copy)]
pub struct Movement {
    exercise: &'static Exercise,
    variant: Option<&'static Variant>,
}

impl Movement {
    /// Its name in addresses and records.
    pub const fn slug(self) -> Slug {
        match self.variant {
            None => self.exercise.slug,
            Some(variant) => variant.slug,
        }
    }

    /// Its plain name.
    pub const fn name(self) -> &'static str {
        match self.variant {
            None => self.exercise.name,
            Some(variant) => variant.name,
        }
    }

    /// The exercise it belongs to.
    pub const fn exercise(self) -> &'static Exercise {
        self.exercise
    }

    /// Which variant of the exercise it is; `None` for the exercise itself.
    pub const fn variant(self) -> Option<&'static Variant> {
        self.variant
    }

    /// Where the body is.
    pub const fn position(self) -> Position {
        match self.variant {
            None => self.exercise.position,
            Some(variant) => variant.position,
        }
    }

    /// What is needed.
    pub const fn kit(self) -> &'static [Kit] {
        match self.variant {
            None => self.exercise.kit,
            Some(variant) => variant.kit,
        }
    }

    /// Everything that has to be at hand, places among it.
    pub fn needs(self) -> impl Iterator<Item = Kit> {
        let kit = self.kit().iter().copied();
        kit.chain(self.position().place())
    }

    /// What may stand in for something that it needs.
    pub fn swap(self, missing: Kit) -> Option<&'static Swap> {
        self.exercise.swaps.iter().find(|s| s.missing == missing)
    }

    /// The filters that leave it out.
    pub fn left_out_by(self) -> Body {
        let Some(variant) = self.variant else {
            let mut body = Body::default();
            for line in self.exercise.leave_out_if {
                if let (Some(filter), None) = (line.filter, line.done_so) {
                    body.put(filter, true);
                }
            }
            return body;
        };
        variant.left_out_by
    }

    /// Whether it is an easier form of its exercise.
    pub fn is_easier_form(self) -> bool {
        let mut easier = self.exercise.easier.iter().filter_map(Change::form);
        self.variant
            .is_some_and(|own| easier.any(|v| v.slug == own.slug))
    }

    /// One sentence that brings a person into the start position.
    pub const fn start(self) -> &'static str {
        match self.variant {
            None => self.exercise.start,
            Some(variant) => variant.start,
        }
    }

    /// What to do, in order.
    pub const fn steps(self) -> Lines {
        match self.variant {
            None => self.exercise.steps,
            Some(variant) => variant.steps,
        }
    }

    /// Short cues.
    pub const fn cues(self) -> Lines {
        match self.variant {
            None => self.exercise.cues,
            Some(variant) => variant.cues,
        }
    }

    /// The cue of a set, counted from 1: a different one each set, round and
    /// round.
    pub fn form_cue(self, set: u8) -> &'static str {
        let mut cues = self.cues().iter().cycle();
        cues.nth(usize::from(set.max(1) - 1)).unwrap_or_default()
    }

    /// The word for a timed stretch: "Hold", "Roll".
    pub const fn hold_word(self) -> &'static str {
        self.exercise.hold_word
    }

    /// Whether each side is done in turn.
    pub const fn sides(self) -> Sides {
        match self.variant {
            None => self.exercise.sides,
            Some(variant) => variant.sides,
        }
    }

    /// From the start dose to the cap.
    pub const fn ladder(self) -> &'static [Rung] {
        match self.variant {
            None => self.exercise.ladder,
            Some(variant) => variant.ladder,
        }
    }

    /// Whether it belongs to the gentle set.
    pub const fn gentle(self) -> bool {
        match self.variant {
            None => self.exercise.gentle,
            Some(variant) => variant.gentle,
        }
    }
}

impl PartialEq for Movement {
    /// By name: no two movements share one, which a test holds.
    fn eq(&self, other: &Self) -> bool {
        self.slug() == other.slug()
    }
}

impl Eq for Movement {}

/// The exercise called `slug`.
pub fn exercise(slug: &str) -> Option<&'static Exercise> {
    EXERCISES.iter().copied().find(|e| e.slug.as_str() == slug)
}

/// The routine called `slug`.
pub fn routine(slug: &str) -> Option<&'static Routine> {
    ROUTINES.iter().find(|r| r.slug.as_str() == slug)
}

/// The page called `slug`.
pub fn page(slug: &str) -> Option<&'static Page> {
    PAGES.iter().copied().find(|p| p.slug.as_str() == slug)
}

/// Every exercise followed by its variants.
pub fn movements() -> impl Iterator<Item = Movement> {
    (0..).map_while(nth_movement)
}

/// The movement at this place of [`movements`]. One plain loop, so that the
/// many callers of [`movements`] do not each carry a copy of it.
fn nth_movement(place: usize) -> Option<Movement> {
    let mut left = place;
    for exercise in EXERCISES {
        let mut variant = None;
        let mut changes = exercise.easier.iter().chain(exercise.harder);
        loop {
            if left == 0 {
                return Some(Movement { exercise, variant });
            }
            left -= 1;
            variant = changes.find_map(Change::form);
            if variant.is_none() {
                break;
            }
        }
    }
    None
}

/// The exercise or variant called `slug`.
pub fn movement(slug: &str) -> Option<Movement> {
    movements().find(|m| m.slug().as_str() == slug)
}
