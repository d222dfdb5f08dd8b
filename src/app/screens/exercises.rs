//! The list of exercises in their groups, through the filters.

use crate::app::model::Model;
use crate::app::msg::Filter;
use crate::app::words;
use crate::content::{EXERCISES, Exercise, Group, Position};
use crate::route::Route;

/// What the list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExercisesScreen {
    /// `11 in all`
    pub count: String,
    /// The filters with whether each is pressed.
    pub filters: Vec<(Filter, &'static str, bool)>,
    /// The groups that have something left, with their rows.
    pub groups: Vec<(Group, Vec<ExerciseRow>)>,
}

/// One exercise in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExerciseRow {
    /// Where it leads.
    pub route: Route,
    /// The name of its figure.
    pub slug: &'static str,
    /// Its plain name.
    pub name: &'static str,
    /// `Wall, no kit`
    pub tags: String,
    /// What it is for.
    pub purpose: &'static str,
}

/// What the list shows now.
pub fn exercises(model: &Model) -> ExercisesScreen {
    let groups = Group::ALL.into_iter().filter_map(|group| {
        let rows: Vec<ExerciseRow> = EXERCISES
            .iter()
            .filter(|e| e.group == group && model.filters.iter().all(|f| passes(e, *f)))
            .map(|e| row(e))
            .collect();
        (!rows.is_empty()).then_some((group, rows))
    });
    ExercisesScreen {
        count: format!("{} in all", EXERCISES.len()),
        filters: FILTERS
            .into_iter()
            .map(|(f, name)| (f, name, model.filters.contains(&f)))
            .collect(),
        groups: groups.collect(),
    }
}

const FILTERS: [(Filter, &str); 3] = [
    (Filter::NoKit, "No kit"),
    (Filter::OnFloor, "On the floor"),
    (Filter::AtWall, "At a wall"),
];

fn passes(exercise: &Exercise, filter: Filter) -> bool {
    match filter {
        Filter::NoKit => exercise.kit.is_empty(),
        Filter::OnFloor => exercise.position == Position::OnFloor,
        Filter::AtWall => exercise.position == Position::AtWall,
    }
}

fn row(exercise: &Exercise) -> ExerciseRow {
    let kit = words::kit_list(exercise.kit).to_ascii_lowercase();
    ExerciseRow {
        route: Route::Exercise(exercise.slug.as_str().to_owned()),
        slug: exercise.slug.as_str(),
        name: exercise.name,
        tags: format!("{}, {kit}", exercise.position.name()),
        purpose: exercise.purpose,
    }
}
