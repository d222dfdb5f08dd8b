//! One small module for each thing that the browser does for us.
//!
//! Invariant: a port that fails says so; it never panics and never stays
//! silent.

pub mod audio;
pub mod badge;
pub mod clock;
pub mod device;
pub mod files;
pub mod media;
pub mod mirror;
pub mod notify;
pub mod offline;
pub mod ownership;
pub mod page;
mod promise;
pub mod speech;
pub mod storage;
pub mod timer;
pub mod turn;
pub mod vibrate;
pub mod wake_lock;

use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

use crate::app::msg::{DeviceFact, Msg};

/// Listens, for as long as the page lives, to what the browser says by itself.
pub fn listen(send: impl Fn(Msg) + Clone + 'static) {
    let on = |name: &'static str, msg: fn() -> Msg| {
        let send = send.clone();
        hear(name, Box::new(move |_| send(msg())));
    };
    on("hashchange", || {
        page::route().map_or(Msg::WentNowhere, Msg::WentTo)
    });
    for name in ["pageshow", "visibilitychange"] {
        on(name, seen_or_hidden);
    }
    let moved = send.clone();
    page::on_less_motion(move |less| moved(Msg::DeviceKnown(DeviceFact::LessMotion(less))));
    let stored = move |event: Event| {
        let event: web_sys::StorageEvent = event.unchecked_into();
        if let Some(key) = event.key() {
            send(Msg::StoredElsewhere {
                key,
                text: event.new_value(),
            });
        }
    };
    hear("storage", Box::new(stored));
}

/// What a port hears the browser say, for as long as it is held. Of one type
/// for all, because each type brings glue of its own.
type Listener = Closure<dyn Fn(Event)>;

fn listener(heard: impl Fn(Event) + 'static) -> Listener {
    Closure::wrap(Box::new(heard))
}

/// Listens to the window for as long as the page lives.
#[expect(clippy::disallowed_methods, reason = "this is a port")]
fn hear(event: &str, heard: Box<dyn Fn(Event)>) {
    if let Some(window) = web_sys::window() {
        hear_from(&window, event, heard);
    }
}

/// Listens to something for as long as the page lives.
fn hear_from(target: &EventTarget, event: &str, heard: Box<dyn Fn(Event)>) {
    let heard = Closure::wrap(heard).into_js_value();
    let _names_are_written_in_this_source =
        target.add_event_listener_with_callback(event, heard.unchecked_ref());
}

fn seen_or_hidden() -> Msg {
    if page::is_visible() {
        Msg::PageShown
    } else {
        Msg::PageHidden
    }
}

/// Sets a property. What a browser does not take, it goes without; and one
/// call for all is smaller than a binding for each.
fn put(target: &JsValue, name: &str, value: &JsValue) {
    let _goes_without = js_sys::Reflect::set(target, &name.into(), value);
}

/// What the navigator has under this name; `None` where this browser has no
/// such thing.
fn navigator<T: JsCast>(name: &str) -> Option<T> {
    part_of_navigator(name).map(JsCast::unchecked_into)
}

fn part_of_navigator(name: &str) -> Option<JsValue> {
    part_of(&part_of_window("navigator")?, name)
}

/// What the window has under this name, as [`navigator`].
#[expect(clippy::disallowed_methods, reason = "this is a port")]
fn part_of_window(name: &str) -> Option<JsValue> {
    let window = web_sys::window()?;
    part_of(&window, name)
}

fn part_of(whole: &JsValue, name: &str) -> Option<JsValue> {
    let part = js_sys::Reflect::get(whole, &name.into()).ok()?;
    (part.is_object() || part.is_function()).then_some(part)
}

/// Calls what `target` has under this name and gives the promise of it; `None`
/// where this browser has no such thing, or refuses.
fn call(target: &JsValue, name: &str, values: &[JsValue]) -> Option<js_sys::Promise> {
    let function = js_sys::Reflect::get(target, &name.into()).ok()?;
    let function = function.is_function().then_some(function)?;
    let function: js_sys::Function = function.unchecked_into();
    let done = function.apply(target, &values.iter().cloned().collect());
    Some(js_sys::Promise::resolve(&done.ok()?))
}
