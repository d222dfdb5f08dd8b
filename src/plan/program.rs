//! A routine with every choice made: which movements, and how much of each.

use crate::content::{self, Amount, Dose, Kit, Movement, Routine, RungKind, Slot};
use crate::plan::fit::{Became, Changed, Fit, fitted};
use crate::plan::half::half;
use crate::plan::levels::{Levels, Person};
use crate::plan::own::OwnRoutine;
use crate::plan::progression::{Change, Why};

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
    /// What the person's body and kit changed.
    changes: Vec<Changed>,
    /// Steps on the ladders that it brings.
    steps: Vec<Change>,
    /// What holds for whatever a gentle day puts in.
    fit: Fit,
    /// Whether doses are halved.
    eased: bool,
}

impl Program {
    /// The lines as the person can do them: every program is made here, so that
    /// none can forget it.
    fn made(id: &str, name: &str, lines: Vec<Line>, person: &Person) -> Self {
        let (lines, changes) = fitted(lines, person);
        Self {
            id: id.to_owned(),
            name: name.to_owned(),
            lines,
            changes,
            steps: Vec::new(),
            fit: person.fit,
            eased: false,
        }
    }

    /// Brings in what waits on the ladders: the steps that no session has gone
    /// through, and the one movement that grows today, of those that may.
    fn stepped(mut self, levels: &Levels, may: &[Movement]) -> Self {
        let on_ladder =
            |l: &&mut Line| may.contains(&l.movement) && levels.dose(l.movement) == Some(l.dose);
        let mut lines: Vec<&mut Line> = self.lines.iter_mut().filter(on_ladder).collect();
        let movements: Vec<Movement> = lines.iter().map(|l| l.movement).collect();
        let fresh = movements.iter().filter_map(|m| levels.fresh(*m));
        self.steps = fresh.copied().collect();
        if let Some(step) = levels.step_up(&movements) {
            let grows = lines.iter_mut().find(|l| l.movement == step.movement);
            if let (Some(line), Some(next)) = (grows, step.movement.ladder().get(step.to)) {
                line.dose = next.dose;
                self.steps.push(step);
            }
        }
        self
    }

    /// Half of everything on an easy day.
    fn eased(mut self, levels: &Levels) -> Self {
        if levels.ease().is_some() {
            self.halve();
        }
        self
    }

    fn halve(&mut self) {
        self.eased = true;
        for line in &mut self.lines {
            line.dose = half(line.dose);
        }
    }

    /// Two or three gentle moves at half their first dose, for a day on which
    /// the back is bad. It counts like any other.
    pub fn bad_day(person: &Person) -> Option<Self> {
        let gentle = content::routine("gentle")?;
        let items = gentle.items.get(..BAD_DAY_MOVES).unwrap_or(gentle.items);
        let few = Routine { items, ..*gentle };
        let mut day = Self::shipped(&few, &Person::starting(person.fit));
        for line in &mut day.lines {
            let first = start_dose(line.movement).unwrap_or(line.dose);
            line.dose = half(first);
        }
        BAD_DAY.clone_into(&mut day.id);
        "Bad day".clone_into(&mut day.name);
        Some(day)
    }

    /// A shipped routine, each exercise on the person's rung of its ladder.
    pub fn shipped(routine: &Routine, person: &Person) -> Self {
        let daily = routine.slot == Slot::Morning;
        let lines = routine.items.iter().filter_map(|item| {
            let movement = content::movement(item.movement.as_str())?;
            let dose = match item.amount {
                Amount::Ladder => person.levels.dose(movement)?,
                Amount::Fixed(dose) => dose,
            };
            Some(Line { movement, dose })
        });
        let mut made = Self::made(routine.slug.as_str(), routine.name, lines.collect(), person);
        let levels = &person.levels;
        let grows = |m: &Movement| !daily || levels.rung(*m) < article(*m);
        // All but what the routine gives an amount of its own; what stands in for
        // a line grows like it.
        let is_fixed = |m: &Movement| {
            let mut items = routine.items.iter();
            items.any(|i| i.movement == m.slug() && i.amount != Amount::Ladder)
        };
        for line in made
            .lines
            .iter_mut()
            .filter(|l| daily && !is_fixed(&l.movement))
        {
            line.dose = daily_dose(line.movement, levels).unwrap_or(line.dose);
        }
        let movements = made.lines.iter().map(|l| l.movement);
        let movements = movements.filter(|m| !is_fixed(m));
        let movements: Vec<Movement> = movements.filter(grows).collect();
        made.stepped(levels, &movements).eased(levels)
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
        let made = Self::made(&routine.id, &routine.name, lines.collect(), person);
        made.eased(&person.levels)
    }

    /// One exercise by itself, on the person's rung; or what stands in for it,
    /// under its own name.
    pub fn single(movement: Movement, person: &Person) -> Option<Self> {
        let dose = person.levels.dose(movement)?;
        let made = Self::made("", "", vec![Line { movement, dose }], person);
        let first = made.lines.first()?.movement;
        let single = Self {
            id: first.slug().as_str().to_owned(),
            name: first.name().to_owned(),
            ..made
        };
        Some(
            single
                .stepped(&person.levels, &[movement])
                .eased(&person.levels),
        )
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

    /// What the person's body and kit changed, in order.
    pub fn changes(&self) -> &[Changed] {
        &self.changes
    }

    /// Whether its doses are halved for some days.
    pub const fn is_eased(&self) -> bool {
        self.eased
    }

    /// Steps on the ladders that this program brings: those that no session has
    /// gone through yet, then the one that grows today.
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
            let mut gentle = gentle_line(self.not_grown(*line), self.fit);
            if let Some(other) = &mut gentle
                && self.eased
                && other.movement != line.movement
            {
                other.dose = half(other.dose);
            }
            let stays = |l: &Line| {
                let known = lines.iter().any(|k| k.movement.slug() == l.movement.slug());
                line.movement.gentle() || !known
            };
            lines.extend(gentle.filter(stays));
        }
        if lines.is_empty() {
            let start = Person::starting(self.fit);
            let gentle = content::routine("gentle").map(|r| Self::shipped(r, &start));
            let mut gentle = gentle.unwrap_or_else(|| self.clone());
            if self.eased && !gentle.eased {
                gentle.halve();
            }
            return gentle;
        }
        // How a thing is done is no news of what is not done.
        let done = |c: &Changed| {
            let left = lines.iter().any(|l| l.movement.name() == c.from);
            left || !matches!(c.became, Became::Itself(_))
        };
        let changes = self.changes.iter().copied().filter(done).collect();
        Self {
            id: self.id.clone(),
            name: self.name.clone(),
            lines,
            changes,
            steps: Vec::new(),
            fit: self.fit,
            eased: self.eased,
        }
    }

    /// A line as it was before it grew today: a gentle day is none to grow on.
    fn not_grown(&self, line: Line) -> Line {
        let ladder = line.movement.ladder();
        let mut grown = self.steps.iter().filter(|s| {
            let next = ladder.get(s.to).map(|rung| rung.dose);
            s.movement == line.movement && s.why == Why::Easy && next == Some(line.dose)
        });
        let before = grown.next().and_then(|step| ladder.get(step.from));
        before.map_or(line, |rung| Line {
            dose: rung.dose,
            ..line
        })
    }

    /// What [`Program::gentle`] changes, for the person to read.
    pub fn gentle_changes(&self) -> Vec<Swapped> {
        let changed = self.lines.iter().filter(|l| !l.movement.gentle());
        changed
            .map(|line| Swapped {
                from: line.movement.name(),
                to: gentle_line(*line, self.fit).map(|l| l.movement.name()),
            })
            .collect()
    }

    /// What is needed of what the person has, each thing once.
    pub fn kit(&self) -> Vec<Kit> {
        let needed = |kit: &Kit| self.lines.iter().any(|l| l.movement.kit().contains(kit));
        let mut kit = self.fit.missing.at_hand(&Kit::ALL);
        kit.retain(needed);
        kit
    }
}

/// The gentle form of a line: itself, or a gentle variant of its exercise at
/// that variant's first dose, if the person can do it.
fn gentle_line(line: Line, fit: Fit) -> Option<Line> {
    if line.movement.gentle() {
        return Some(line);
    }
    let exercise = line.movement.exercise().slug;
    let form = |m: &Movement| m.gentle() && m.exercise().slug == exercise;
    let movement = content::movements().find(|m| form(m) && fit.refuses(*m).is_none())?;
    Some(Line {
        movement,
        dose: start_dose(movement)?,
    })
}

/// The rung that has the article's own amount, counted from 0; the last one
/// where none has.
fn article(movement: Movement) -> usize {
    let ladder = movement.ladder();
    let article = ladder.iter().position(|r| r.kind == RungKind::Article);
    article.unwrap_or(ladder.len().saturating_sub(1))
}

/// What is done every day grows to the article's amount and no further: more
/// than that is for days with rest between (product.md, S13).
fn daily_dose(movement: Movement, levels: &Levels) -> Option<Dose> {
    let rung = levels.rung(movement).min(article(movement));
    movement.ladder().get(rung).map(|r| r.dose)
}

fn start_dose(movement: Movement) -> Option<Dose> {
    movement.ladder().first().map(|rung| rung.dose)
}
