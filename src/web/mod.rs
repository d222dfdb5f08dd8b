//! The only part that knows a browser exists: it turns what the browser says
//! into messages, requests into browser calls, and screen values into pages.
//!
//! Invariant: nothing is decided here. `views` never use `ports` and `ports`
//! never use `views`; they meet in [`runtime`].

pub mod ports;
pub mod runtime;
pub mod ui;
pub mod views;

use leptos::prelude::*;

/// Starts the app in the page's `#app`.
pub fn start() {
    std::panic::set_hook(Box::new(|info| {
        ports::page::show_trouble(&info.to_string())
    }));
    let Some(root) = ports::page::take_root() else {
        return;
    };
    mount_to(root, || {
        let (model, display, act) = runtime::Runtime::open();
        runtime::follow_screen(model);
        views::app(model, display, act)
    })
    .forget();
}
