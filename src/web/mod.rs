//! The only part that knows a browser exists: it turns what the browser says
//! into messages, requests into browser calls, and screen values into pages.
//!
//! Invariant: nothing is decided here. `views` never use `ports` and `ports`
//! never use `views`; they meet in [`runtime`].

pub mod live;
pub mod ports;
pub mod runtime;
pub mod ui;
pub mod views;

use any_spawner::Executor;
use reactive_graph::owner::Owner;

/// Starts the app in the page's `#app`.
pub fn start() {
    std::panic::set_hook(Box::new(|info| {
        ports::page::show_trouble(&info.to_string());
    }));
    let Some(root) = ports::page::take_root() else {
        return;
    };
    let _first_and_only_start = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.with(|| {
        let (model, display, act) = runtime::Runtime::open();
        let shown = views::app(model, display, act);
        let _same_document = root.append_child(shown.node());
        runtime::follow_screen(model);
    });
    // The page lives as long as its tab.
    std::mem::forget(owner);
}
