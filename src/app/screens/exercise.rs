//! One exercise, or one of its easier and harder forms.

use crate::app::model::Model;
use crate::app::screens::figure::{self, FigureView};
use crate::app::words;
use crate::content::{self, Change, Exercise, Movement, RungKind, Variant};
use crate::route::Route;

/// What the page of a movement shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExerciseScreen {
    /// The movement.
    pub movement: Movement,
    /// `Strengthen. Standing. Band.`
    pub sub: String,
    /// Its figure.
    pub figure: Option<FigureView>,
    /// The whole exercise; `None` for a form of one, which names its parent.
    pub exercise: Option<&'static Exercise>,
    /// How a form differs, and where its parent is.
    pub form_of: Option<FormOf>,
    /// Easier and harder ways.
    pub ways: Vec<Way>,
    /// Where Start leads.
    pub start: Route,
}

/// How a form differs from its exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormOf {
    /// One sentence.
    pub how: &'static str,
    /// The exercise's name.
    pub parent: &'static str,
    /// Its page.
    pub route: Route,
}

/// An easier or harder way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// `Easier: standing squeeze`
    pub title: String,
    /// One sentence.
    pub how: &'static str,
    /// Its page, for a form with steps of its own.
    pub route: Option<Route>,
}

/// What the page of the movement called `slug` shows.
pub fn exercise(slug: &str) -> Option<ExerciseScreen> {
    let movement = content::movement(slug)?;
    let (parent, variant) = (movement.exercise(), movement.variant());
    let position = movement.position().name();
    let kit = words::kit_list(movement.kit());
    Some(ExerciseScreen {
        movement,
        figure: figure::at_rest(movement),
        sub: format!("{}. {position}. {kit}.", parent.group.name()),
        exercise: variant.is_none().then_some(parent),
        form_of: variant.map(|v| form_of(parent, v)),
        ways: variant.map_or_else(|| ways(parent), |_| Vec::new()),
        start: Route::Session(slug.to_owned()),
    })
}

fn form_of(parent: &'static Exercise, variant: &'static Variant) -> FormOf {
    FormOf {
        how: variant.how,
        parent: parent.name,
        route: Route::Exercise(parent.slug.as_str().to_owned()),
    }
}

/// Start, target (the article's amount where it names one) and the most, and
/// the person's own where it is between: the name, the amount, whether it is
/// theirs.
pub fn doses(model: &Model, movement: Movement) -> Vec<(&'static str, String, bool)> {
    let own = model.person.levels.rung(movement);
    let rungs = movement.ladder().iter().enumerate();
    let rungs = rungs.filter_map(|(at, rung)| {
        let name = match rung.kind {
            RungKind::Start => "Start",
            RungKind::Article => "Target",
            RungKind::Cap => "Most",
            RungKind::Step if at == own => "Now",
            RungKind::Step => return None,
        };
        let amount = words::capital(&words::dose(rung.dose, movement.sides()));
        Some((name, amount, at == own))
    });
    rungs.collect()
}

fn ways(exercise: &Exercise) -> Vec<Way> {
    let easier = exercise.easier.iter().map(|c| way("Easier", c));
    easier
        .chain(exercise.harder.iter().map(|c| way("Harder", c)))
        .collect()
}

fn way(grade: &str, change: &Change) -> Way {
    let (name, how, route) = match change {
        Change::Form(v) => (
            v.name,
            v.how,
            Some(Route::Exercise(v.slug.as_str().to_owned())),
        ),
        Change::Tweak { name, how } => (*name, *how, None),
    };
    Way {
        title: format!("{grade}: {}", name.to_ascii_lowercase()),
        how,
        route,
    }
}
