//! The only part that knows a browser exists: it turns what the browser says
//! into messages, requests into browser calls, and screen values into pages.
//!
//! Invariant: nothing is decided here. `views` never use `ports` and `ports`
//! never use `views`; they meet in [`runtime`].

pub mod ports;
pub mod runtime;
pub mod ui;
pub mod views;

/// Starts the app in the page's `#app`.
pub fn start() {
    std::panic::set_hook(Box::new(|info| {
        ports::page::show_trouble(&info.to_string());
    }));
    let Some(root) = ports::page::take_root() else {
        return;
    };
    let page = root.clone();
    // Leptos brings the owner and the scheduler; the page is put in by hand.
    let mounted = leptos::mount::mount_to(root, move || {
        let (model, display, act) = runtime::Runtime::open();
        let shown = views::app(model, display, act);
        let _same_document = page.append_child(shown.node());
        runtime::follow_screen(model);
    });
    mounted.forget();
}
