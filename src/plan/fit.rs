//! What the person's body and kit leave of a plan, and what stands in for the
//! rest (safety.md section 5).
//!
//! Invariant: what comes out of [`fitted`] holds nothing that [`Fit::refuses`],
//! and the same input gives the same lines.

use crate::content::{self, Body, Exercise, Filter, Kit, Missing, Movement, Position};
use crate::plan::levels::Person;
use crate::plan::program::Line;

/// What is known of the person's body and kit. By default nothing is left out
/// and everything is at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Fit {
    /// The profile filters that hold.
    pub body: Body,
    /// What is not at hand.
    pub missing: Missing,
}

/// Why a movement was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Something of the body.
    Body(Filter),
    /// Something that is not at hand.
    Missing(Kit),
}

/// What became of a movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Became {
    /// Another one is done instead.
    Other(&'static str),
    /// It is left out.
    Nothing,
    /// It stays, and is done so.
    Itself(&'static str),
}

/// One change, for the person to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Changed {
    /// What the routine asks for.
    pub from: &'static str,
    /// What is done.
    pub became: Became,
    /// Why.
    pub why: Why,
    /// The safety note that goes with it.
    pub caution: Option<&'static str>,
}

impl Fit {
    /// Why a movement cannot be done, if it cannot: the body first.
    pub fn refuses(self, movement: Movement) -> Option<Why> {
        if let Some(filter) = movement.left_out_by().shared(self.body) {
            return Some(Why::Body(filter));
        }
        let stuck = |kit: &Kit| {
            let household = movement.swap(*kit).is_some_and(|s| s.movement.is_none());
            self.missing.has(*kit) && !household
        };
        movement.needs().find(stuck).map(Why::Missing)
    }

    /// What is done in the place of a movement that is refused: the listed swap,
    /// an easier form of the same exercise, or an exercise of the same group.
    /// None of them is there already, and each asks as little as what it stands
    /// in for: it is gentle and off the floor if that is. A hang never comes in.
    fn instead_of(self, movement: Movement, why: Why, there: &[Line]) -> Option<Movement> {
        let fits = |m: &Movement| {
            (m.gentle() || !movement.gentle())
                && m.position() != Position::AtBar
                && self.refuses(*m).is_none()
                && there.iter().all(|l| l.movement != *m)
        };
        let of = |exercise: &Exercise, m: &Movement| m.exercise().slug == exercise.slug;
        let form = |m: &Movement| m.is_easier_form() && of(movement.exercise(), m);
        let kin = |m: &Movement| {
            let on_floor = |m: Movement| m.position() == Position::OnFloor;
            m.exercise().group == movement.exercise().group
                && (m.variant().is_none() || m.is_easier_form())
                && (!on_floor(*m) || on_floor(movement))
                && !there.iter().any(|l| of(l.movement.exercise(), m))
        };
        let listed = match why {
            Why::Missing(kit) => movement.swap(kit).and_then(|s| s.movement),
            Why::Body(_) => movement.exercise().swaps.iter().find_map(|s| s.movement),
        };
        listed
            .and_then(|slug| content::movement(slug.as_str()))
            .filter(fits)
            .or_else(|| content::movements().find(|m| form(m) && fits(m)))
            .or_else(|| content::movements().find(|m| kin(m) && fits(m)))
    }

    /// How a movement that stays is done with what is at hand.
    fn tell_how(self, movement: Movement, changes: &mut Vec<Changed>) {
        let from = movement.name();
        let mut tell = |how, why, caution| {
            let became = Became::Itself(how);
            // A mat is missing once, however many exercises would use it.
            if changes.iter().all(|c| c.became != became) {
                changes.push(Changed {
                    from,
                    became,
                    why,
                    caution,
                });
            }
        };
        for kit in movement.needs().filter(|k| self.missing.has(*k)) {
            if let Some(swap) = movement.swap(kit) {
                tell(swap.instead, Why::Missing(kit), swap.caution);
            }
        }
        if movement.variant().is_none() {
            for line in movement.exercise().leave_out_if {
                if let (Some(filter), Some(how)) = (line.filter, line.done_so)
                    && self.body.has(filter)
                {
                    tell(how, Why::Body(filter), None);
                }
            }
        }
    }
}

/// The lines as the person can do them, and what was changed. Where nothing is
/// left, it is belly breathing, which no filter leaves out and no place is
/// needed for.
pub(super) fn fitted(lines: Vec<Line>, person: &Person) -> (Vec<Line>, Vec<Changed>) {
    let fit = person.fit;
    // What was asked for and what was put in its place: neither comes twice.
    let mut there = lines.clone();
    let mut out: Vec<Line> = Vec::new();
    let mut changes = Vec::new();
    for line in lines {
        let Some(why) = fit.refuses(line.movement) else {
            fit.tell_how(line.movement, &mut changes);
            out.push(line);
            continue;
        };
        let other = fit
            .instead_of(line.movement, why, &there)
            .and_then(|movement| of_the_person(movement, person));
        let swap = match why {
            Why::Missing(kit) => line.movement.swap(kit),
            Why::Body(_) => None,
        };
        changes.push(Changed {
            from: line.movement.name(),
            became: other.map_or(Became::Nothing, |o| Became::Other(o.movement.name())),
            why,
            caution: swap.and_then(|s| s.caution),
        });
        if let Some(other) = other {
            fit.tell_how(other.movement, &mut changes);
            there.push(other);
            out.push(other);
        }
    }
    if out.is_empty() && !there.is_empty() {
        let breathing = content::movement("belly-breathing");
        out.extend(breathing.and_then(|m| of_the_person(m, person)));
        for line in &out {
            fit.tell_how(line.movement, &mut changes);
        }
    }
    (out, changes)
}

/// A movement on the person's rung.
fn of_the_person(movement: Movement, person: &Person) -> Option<Line> {
    let dose = person.levels.dose(movement)?;
    Some(Line { movement, dose })
}
