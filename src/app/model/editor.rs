//! Own routines on screen: what was typed and not saved yet, and what was shared.

use crate::app::model::Model;
use crate::plan::{OwnLine, OwnRoutine, Program};

/// An own routine on screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Editor {
    /// Its id; empty for a new one.
    pub id: String,
    /// Its name as typed.
    pub name: String,
    /// What is done.
    pub lines: Vec<OwnLine>,
    /// What is wrong with it.
    pub problem: Option<EditorProblem>,
    /// The button that has the focus, once lines have moved.
    pub focus: Option<(usize, LineButton)>,
}

/// A button of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineButton {
    /// "Move up".
    Up,
    /// "Move down".
    Down,
    /// "Remove".
    Remove,
}

/// Why an own routine was not saved, or a line not added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditorProblem {
    /// It has no name.
    NoName,
    /// It has no lines.
    NoLines,
    /// It has as many lines as a routine can have.
    TooMany,
}

/// A routine on its way to another person, or from one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sharing {
    /// What became of it.
    pub handed: Option<Handed>,
    /// The text that was pasted.
    pub text: String,
    /// Whether no routine was found in it.
    pub not_found: bool,
}

/// What became of a routine that was to be shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Handed {
    /// It is copied, to be pasted.
    Copied,
    /// The browser does neither; here is the text, to be copied by hand.
    ByHand(String),
}

impl Editor {
    /// The routine as it is stored, or an empty one.
    pub fn of(own: Option<&OwnRoutine>) -> Self {
        own.map_or_else(Self::default, |routine| Self {
            id: routine.id.clone(),
            name: routine.name.clone(),
            lines: routine.lines.clone(),
            ..Self::default()
        })
    }
}

impl Model {
    /// The own routine of this id, if there is one.
    pub fn own_routine(&self, id: &str) -> Option<&OwnRoutine> {
        self.own.iter().find(|routine| routine.id == id)
    }

    /// Whether an own routine was changed, or a new one begun (an empty id), and
    /// not saved yet.
    pub fn has_draft(&self, id: &str) -> bool {
        let is_it = |editor: &&Editor| editor.id == id;
        let mut all = self.drafts.iter().chain([&self.editor]);
        all.find(is_it).is_some_and(|editor| self.differs(editor))
    }

    /// Whether it is not as it is stored.
    pub fn differs(&self, editor: &Editor) -> bool {
        let (name, lines): (_, &[_]) = self
            .own_routine(&editor.id)
            .map_or(("", &[]), |own| (own.name.trim(), &own.lines));
        name != editor.name.trim() || lines != editor.lines
    }

    /// A shipped routine at today's amounts, or an own one, to be copied or handed
    /// on.
    pub fn routine(&self, id: &str) -> Option<OwnRoutine> {
        if let Some(own) = self.own_routine(id) {
            return Some(own.clone());
        }
        crate::content::routine(id)?;
        Some(as_own(&self.program(id)?))
    }
}

fn as_own(program: &Program) -> OwnRoutine {
    let line = |line: &crate::plan::Line| {
        let amount = crate::plan::amount_of(line.dose.work);
        OwnLine::of(line.movement, line.dose.sets, amount)
    };
    OwnRoutine {
        id: String::new(),
        name: program.name().to_owned(),
        lines: program.lines().iter().map(line).collect(),
        edits: 0,
    }
}
