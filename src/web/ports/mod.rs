//! One small module for each thing that the browser does for us.
//!
//! Invariant: a port that fails says so; it never panics and never stays
//! silent.

pub mod audio;
pub mod clock;
pub mod offline;
pub mod page;
mod promise;
pub mod storage;
pub mod timer;
pub mod wake_lock;

use leptos_dom::helpers::window_event_listener_untyped;
use wasm_bindgen::JsCast;

use crate::app::msg::Msg;

/// Listens, for as long as the page lives, to what the browser says by itself.
pub fn listen(send: impl Fn(Msg) + Clone + 'static) {
    let on = |name: &'static str, msg: fn() -> Msg| {
        let send = send.clone();
        let _for_the_life_of_the_page = window_event_listener_untyped(name, move |_| send(msg()));
    };
    on("hashchange", || {
        page::route().map_or(Msg::WentNowhere, Msg::WentTo)
    });
    for name in ["pageshow", "visibilitychange"] {
        let send = send.clone();
        let _for_the_life_of_the_page =
            window_event_listener_untyped(name, move |_| seen_or_hidden(&send));
    }
    let _for_the_life_of_the_page = window_event_listener_untyped("storage", move |event| {
        let Some(event) = event.dyn_ref::<web_sys::StorageEvent>() else {
            return;
        };
        if let Some(key) = event.key() {
            send(Msg::StoredElsewhere {
                key,
                text: event.new_value(),
            });
        }
    });
}

fn seen_or_hidden(send: &impl Fn(Msg)) {
    send(if page::is_visible() {
        Msg::PageShown
    } else {
        Msg::PageHidden
    });
}
