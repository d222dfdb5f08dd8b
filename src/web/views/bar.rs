//! The bar with the five destinations; from 840 px a rail at the left.

use crate::app::screens::Tab;
use crate::web::ui::{El, Icon, el, icon};
use crate::web::views::ways::link_to;

/// The bar with one tab lit.
pub(super) fn bar(lit: Tab) -> El {
    let tab = |tab: Tab| {
        let pill = el("span", "pill").with(icon(tab_icon(tab)));
        let way = link_to("", &tab.route(), "").with(pill).say(tab.name());
        let way = if tab == lit {
            way.attr("aria-current", "page")
        } else {
            way
        };
        el("li", "").with(way)
    };
    el("nav", "nav")
        .attr("aria-label", "Main")
        .with(el("ul", "").all(Tab::ALL.map(tab)))
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
