//! Making a routine of one's own.

use leptos::prelude::*;

use crate::app::model::Model;
use crate::app::msg::{EditorMsg, Msg, Step};
use crate::app::screens::editor::{EditorLine, editor as editor_screen};
use crate::content::{Group, Movement};
use crate::route::Route;
use crate::web::runtime::Act;
use crate::web::ui::{Icon, back_link, err_summary, heading, icon};
use crate::web::views::help_link;

/// The editor.
pub(super) fn editor(model: RwSignal<Model>, act: Act) -> AnyView {
    let shown = Memo::new(move |_| model.with(editor_screen));
    let problem = move || shown.with(|s| s.problem);
    let lines = Memo::new(move |_| shown.with(|s| s.lines.clone()));
    let exists = Memo::new(move |_| shown.with(|s| s.exists));
    let send = move |msg| act.send(Msg::Editor(msg));
    let choices = shown.with_untracked(|s| s.choices.clone());
    view! {
        <main class="page">
            {back_link(Route::Today.href(), "Today")} {heading("h-page", "Your own routine")}
            {err_summary(problem, "editor")} <div id="editor" class="sec">
                <label class="leg l2" for="name">
                    "Name"
                </label>
                <input
                    class="ta"
                    id="name"
                    type="text"
                    maxlength="40"
                    autocomplete="off"
                    prop:value=move || shown.with(|s| s.name.clone())
                    on:input=move |event| send(EditorMsg::Named(event_target_value(&event)))
                />
            </div> <section class="sec">
                <div class="grp">
                    <h2>"What you will do"</h2>
                    <span>{move || shown.with(|s| s.length.clone())}</span>
                </div>
                <ol class="rows">
                    {move || {
                        let lines = lines.get().into_iter().enumerate();
                        lines.map(|(at, line)| line_row(act, at, line)).collect_view()
                    }}
                </ol>
            </section> <button class="btn gap-l" on:click=move |_| send(EditorMsg::Saved)>
                "Save routine"
            </button>
            {move || {
                exists
                    .get()
                    .then(|| {
                        view! {
                            <button
                                class="btn line gap-s"
                                on:click=move |_| send(EditorMsg::Deleted)
                            >
                                "Delete this routine"
                            </button>
                        }
                    })
            }} {choices.into_iter().map(|c| group(act, c)).collect_view()} {help_link()}
        </main>
    }
    .into_any()
}

fn line_row(act: Act, at: usize, line: EditorLine) -> AnyView {
    let send = move |msg| act.send(Msg::Editor(msg));
    let name = line.name.clone();
    let stepper = move |label: String, words: String, msg: fn(usize, Step) -> EditorMsg| {
        view! {
            <div class="stepper" role="group" aria-label=label.clone()>
                <button
                    aria-label=format!("Fewer {label}")
                    on:click=move |_| send(msg(at, Step::Down))
                >
                    "−"
                </button>
                <span>{words}</span>
                <button aria-label=format!("More {label}") on:click=move |_| send(msg(at, Step::Up))>
                    "+"
                </button>
            </div>
        }
    };
    view! {
        <li class="edit">
            <p>
                <strong>{line.name}</strong>
            </p>
            <div class="steppers">
                {stepper(format!("sets of {}", name.to_lowercase()), line.sets, EditorMsg::Sets)}
                {stepper(
                    format!("{} of {}", line.unit, name.to_lowercase()),
                    line.amount,
                    EditorMsg::Amount,
                )}
            </div>
            <p class="edit-end">
                {(0 < at)
                    .then(|| {
                        view! {
                            <button
                                class="link-btn"
                                on:click=move |_| send(EditorMsg::MovedUp(at))
                            >
                                "Move up"
                                <span class="vh">{name.clone()}</span>
                            </button>
                        }
                    })}
                <button class="link-btn" on:click=move |_| send(EditorMsg::Removed(at))>
                    "Remove"
                    <span class="vh">{name.clone()}</span>
                </button>
            </p>
        </li>
    }
    .into_any()
}

fn group(act: Act, (group, movements): (Group, Vec<Movement>)) -> AnyView {
    let add = move |movement: Movement| {
        let slug = movement.slug.as_str();
        view! {
            <li>
                <button
                    class="row"
                    on:click=move |_| act.send(Msg::Editor(EditorMsg::Added(slug.to_owned())))
                >
                    <span class="tx">
                        <strong>"Add " {movement.name.to_lowercase()}</strong>
                    </span>
                    {icon(Icon::Check)}
                </button>
            </li>
        }
    };
    view! {
        <section class="sec">
            <h2>{group.name()}</h2>
            <ul class="rows adds gap-s">{movements.into_iter().map(add).collect_view()}</ul>
        </section>
    }
    .into_any()
}
