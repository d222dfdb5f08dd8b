//! The pages of the symptom check.

use crate::app::model::{CheckProblem, Model};
use crate::content::regions::Region;
use crate::content::signs::{SIGNS, SignId};

/// One line to tick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignLine {
    /// Which sign.
    pub id: SignId,
    /// The bold words.
    pub lead: &'static str,
    /// The words after them.
    pub rest: &'static str,
    /// Whether it is ticked.
    pub ticked: bool,
}

/// The nine signs on the list page.
pub fn signs(model: &Model) -> Vec<SignLine> {
    lines(|id| model.check.ticked.contains(&id))
}

/// The nine signs on the page that asks which one the person is not sure
/// about.
pub fn unsure(model: &Model) -> Vec<SignLine> {
    lines(|id| model.check.unsure_about.contains(&id))
}

fn lines(ticked: impl Fn(SignId) -> bool) -> Vec<SignLine> {
    let line = |s: &crate::content::signs::Sign| SignLine {
        id: s.id,
        lead: s.lead,
        rest: s.rest,
        ticked: ticked(s.id),
    };
    SIGNS.iter().map(line).collect()
}

/// What is wrong with the page, in one sentence.
pub const fn problem(problem: CheckProblem) -> &'static str {
    match problem {
        CheckProblem::Nothing => "Tick the signs you have, or “No, I do not have any of these”",
        CheckProblem::Both => "Tick the signs you have, or “No”, not both",
        CheckProblem::NothingUnsure => "Tick the one you are not sure about",
        CheckProblem::NoPain => "Choose a number from 0 to 10",
    }
}

/// The regions with the one that is chosen.
pub fn regions(model: &Model) -> Vec<(Region, bool)> {
    Region::ALL
        .into_iter()
        .map(|r| (r, model.settings.region == Some(r)))
        .collect()
}
