//! The list of exercises.

use leptos::prelude::*;

use crate::app::model::Model;
use crate::app::msg::{Filter, Msg};
use crate::app::screens::exercises::{ExerciseRow, exercises as exercises_screen};
use crate::content::Group;
use crate::web::runtime::Act;
use crate::web::ui::{Icon, heading, icon};
use crate::web::views::help_link;

/// The list with its filters.
pub(super) fn exercises(model: RwSignal<Model>, act: Act) -> AnyView {
    let shown = Memo::new(move |_| model.with(exercises_screen));
    let filters = shown.with_untracked(|s| s.filters.clone());
    let chip = move |(filter, name, _): (Filter, &'static str, bool)| {
        let pressed = move || model.with(|m| m.filters.contains(&filter));
        view! {
            <button
                class="chip"
                aria-pressed=move || pressed().to_string()
                on:click=move |_| act.send(Msg::FilterToggled(filter))
            >
                {move || pressed().then(|| icon(Icon::Check))}
                {name}
            </button>
        }
    };
    view! {
        <main class="page">
            <div class="top">
                {heading("h-page", "Exercises")}
                <p class="sub">{move || shown.with(|s| s.count.clone())}</p>
            </div>
            <div class="chips" role="group" aria-label="Filters">
                {filters.into_iter().map(chip).collect_view()}
            </div>
            {move || {
                let groups = shown.with(|s| s.groups.clone());
                if groups.is_empty() { empty(model, act) } else { list(groups) }
            }}
            {help_link()}
        </main>
    }
    .into_any()
}

fn empty(model: RwSignal<Model>, act: Act) -> AnyView {
    let clear = move |_| {
        for filter in model.with_untracked(|m| m.filters.clone()) {
            act.send(Msg::FilterToggled(filter));
        }
    };
    view! {
        <p class="sec">"No exercises match."</p>
        <button class="btn line gap-s" on:click=clear>
            "Clear filters"
        </button>
    }
    .into_any()
}

fn list(groups: Vec<(Group, Vec<ExerciseRow>)>) -> AnyView {
    let group = |(group, rows): (Group, Vec<ExerciseRow>)| {
        let count = rows.len();
        view! {
            <section class="sec">
                <div class="grp">
                    <h2>{group.name()}</h2>
                    <span>{count}</span>
                </div>
                <ul class="rows">{rows.into_iter().map(exercise_row).collect_view()}</ul>
            </section>
        }
    };
    groups.into_iter().map(group).collect_view().into_any()
}

fn exercise_row(row: ExerciseRow) -> AnyView {
    view! {
        <li>
            <a class="row ex" href=row.route.href()>
                <span class="tx">
                    <strong>{row.name}</strong>
                    <span>{row.tags}</span>
                    <span class="why">{row.purpose}</span>
                </span>
                {icon(Icon::Chevron)}
            </a>
        </li>
    }
    .into_any()
}
