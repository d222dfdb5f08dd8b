//! The bar with the five destinations; from 840 px a rail at the left.

use leptos::prelude::*;

use crate::app::screens::Tab;
use crate::web::ui::{Icon, icon};

/// The bar with one tab lit.
pub(super) fn bar(lit: Tab) -> AnyView {
    let link = |tab: Tab| {
        let current = (tab == lit).then_some("page");
        view! {
            <li>
                <a href=tab.route().href() aria-current=current>
                    <span class="pill">{icon(tab_icon(tab))}</span>
                    {tab.name()}
                </a>
            </li>
        }
    };
    view! {
        <nav class="nav" aria-label="Main">
            <ul>{Tab::ALL.into_iter().map(link).collect_view()}</ul>
        </nav>
    }
    .into_any()
}

const fn tab_icon(tab: Tab) -> Icon {
    match tab {
        Tab::Today => Icon::Today,
        Tab::Exercises => Icon::Exercises,
        Tab::Symptoms => Icon::Symptoms,
        Tab::Progress => Icon::Progress,
        Tab::More => Icon::More,
    }
}
