//! A routine with every choice made: which movements, and how much of each.

use crate::content::{self, Amount, Dose, Kit, Movement, Routine};
use crate::plan::half::half;
use crate::plan::levels::{Levels, Person};
use crate::plan::own::OwnRoutine;
use crate::plan::progression::Change;

/// The routine for a bad day, in addresses and records.
pub const BAD_DAY: &str = "bad-day";

/// How many moves a bad day asks for at most.
const BAD_DAY_MOVES: usize = 3;

/// One line of a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// What is done.
    pub movement: Movement,
    /// How much of it.
    pub dose: Dose,
}

/// A movement that a gentle day replaces or leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Swapped {
    /// What the routine asks for.
    pub from: &'static str,
    /// What is done instead; `None` when it is left out.
    pub to: Option<&'static str>,
}

/// What a person is about to do, before any clearance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    id: String,
    name: String,
    lines: Vec<Line>,
    steps: Vec<Change>,
}

impl Program {
    /// A shipped routine, each exercise on the person's rung of its ladder.
    pub fn shipped(routine: &Routine, person: &Person) -> Self {
        let lines = routine.items.iter().filter_map(|item| {
            let movement = content::movement(item.movement.as_str())?;
            let dose = match item.amount {
                Amount::Ladder => person.levels.dose(movement)?,
                Amount::Fixed(dose) => dose,
            };
            Some(Line { movement, dose })
        });
        let program = Self {
            id: routine.slug.as_str().to_owned(),
            name: routine.name.to_owned(),
            lines: lines.collect(),
            steps: Vec::new(),
        };
        program.dosed(&person.levels)
    }

    /// Two or three gentle moves at half their first dose, for a day on which
    /// the back is bad. It counts like any other.
    pub fn bad_day(person: &Person) -> Option<Self> {
        let gentle = Self::shipped(content::routine("gentle")?, person);
        let lines = gentle.lines.into_iter().take(BAD_DAY_MOVES);
        let start = |line: Line| {
            let first = line.movement.ladder().first()?;
            Some(Line {
                dose: half(first.dose),
                ..line
            })
        };
        Some(Self {
            id: BAD_DAY.to_owned(),
            name: "Bad day".to_owned(),
            lines: lines.filter_map(start).collect(),
            steps: Vec::new(),
        })
    }

    /// Brings in the steps that wait: the one movement that grows today, and
    /// half of everything on an easy day.
    fn dosed(mut self, levels: &Levels) -> Self {
        let on_ladder = |l: &&Line| levels.dose(l.movement) == Some(l.dose);
        let movements = self.lines.iter().filter(on_ladder).map(|l| l.movement);
        let movements: Vec<Movement> = movements.collect();
        let fresh = movements.iter().filter_map(|m| levels.fresh(*m));
        self.steps = fresh.copied().collect();
        if let Some(step) = levels.step_up(&movements) {
            for line in &mut self.lines {
                let next = step.movement.ladder().get(step.to);
                if line.movement == step.movement
                    && levels.dose(line.movement) == Some(line.dose)
                    && let Some(next) = next
                {
                    line.dose = next.dose;
                }
            }
            self.steps.push(step);
        }
        self.eased(levels)
    }

    fn eased(mut self, levels: &Levels) -> Self {
        if levels.ease().is_some() {
            for line in &mut self.lines {
                line.dose = half(line.dose);
            }
        }
        self
    }

    /// A routine of the person's own.
    pub fn own(routine: &OwnRoutine, person: &Person) -> Self {
        let lines = routine.lines.iter().filter_map(|line| {
            let movement = content::movement(&line.movement)?;
            Some(Line {
                movement,
                dose: line.dose(movement)?,
            })
        });
        let program = Self {
            id: routine.id.clone(),
            name: routine.name.clone(),
            lines: lines.collect(),
            steps: Vec::new(),
        };
        program.eased(&person.levels)
    }

    /// One exercise by itself, on the person's rung.
    pub fn single(movement: Movement, person: &Person) -> Option<Self> {
        let program = Self {
            id: movement.slug().as_str().to_owned(),
            name: movement.name().to_owned(),
            lines: vec![Line {
                movement,
                dose: person.levels.dose(movement)?,
            }],
            steps: Vec::new(),
        };
        Some(program.dosed(&person.levels))
    }

    /// The name in addresses and records.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The name that people read.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What is done, in order.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Steps on the ladders that this program brings: the one that grows today,
    /// and those that no session has gone through yet.
    pub fn steps(&self) -> &[Change] {
        &self.steps
    }

    /// The same without the lines whose position is in `left_out`.
    #[must_use]
    pub fn without(&self, left_out: &[usize]) -> Self {
        let mut rest = self.clone();
        let mut position = 0;
        rest.lines.retain(|_| {
            position += 1;
            !left_out.contains(&(position - 1))
        });
        rest
    }

    /// What is left of it on a gentle day (safety.md 3.4: breathing, short wall
    /// slides, table-top child's pose, standing squeeze): a movement is kept if
    /// it is gentle, replaced by the gentle form of the same exercise unless
    /// that is there already, or left out. When nothing remains, it is the
    /// Gentle routine.
    #[must_use]
    pub fn gentle(&self) -> Self {
        let mut lines: Vec<Line> = Vec::new();
        for line in &self.lines {
            let gentle = gentle_line(*line);
            let stays = |l: &Line| {
                let known = lines.iter().any(|k| k.movement.slug() == l.movement.slug());
                line.movement.gentle() || !known
            };
            lines.extend(gentle.filter(stays));
        }
        if lines.is_empty() {
            let start = Person::default();
            let gentle = content::routine("gentle").map(|r| Self::shipped(r, &start));
            return gentle.unwrap_or_else(|| self.clone());
        }
        Self {
            id: self.id.clone(),
            name: self.name.clone(),
            lines,
            steps: Vec::new(),
        }
    }

    /// What [`Program::gentle`] changes, for the person to read.
    pub fn gentle_changes(&self) -> Vec<Swapped> {
        let changed = self.lines.iter().filter(|l| !l.movement.gentle());
        changed
            .map(|line| Swapped {
                from: line.movement.name(),
                to: gentle_line(*line).map(|l| l.movement.name()),
            })
            .collect()
    }

    /// What is needed, each thing once.
    pub fn kit(&self) -> Vec<Kit> {
        let needed = |kit: &Kit| self.lines.iter().any(|l| l.movement.kit().contains(kit));
        Kit::ALL.into_iter().filter(needed).collect()
    }
}

/// The gentle form of a line: itself, or a gentle variant of its exercise at
/// that variant's first dose.
fn gentle_line(line: Line) -> Option<Line> {
    if line.movement.gentle() {
        return Some(line);
    }
    let exercise = line.movement.exercise().slug;
    let movement = content::movements().find(|m| m.gentle() && m.exercise().slug == exercise)?;
    Some(Line {
        movement,
        dose: start_dose(movement)?,
    })
}

fn start_dose(movement: Movement) -> Option<Dose> {
    movement.ladder().first().map(|rung| rung.dose)
}
