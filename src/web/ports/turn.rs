//! Taking turns with other tabs of this app.
//!
//! Invariant: what waits for its turn is always called, once: at once where the
//! browser has no Web Locks or refuses them.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use crate::web::ports::{navigator, promise};

#[wasm_bindgen]
extern "C" {
    /// `navigator.locks`.
    pub(super) type Locks;

    #[wasm_bindgen(method, catch)]
    pub(super) fn request(
        this: &Locks,
        name: &str,
        options: &JsValue,
        granted: &JsValue,
    ) -> Result<js_sys::Promise, JsValue>;
}

/// The lock manager, where the browser has one.
pub(super) fn locks() -> Option<Locks> {
    navigator("locks")
}

/// Calls `act` as soon as no other tab is in such a call of the same `name`.
pub fn take(name: &str, act: Box<dyn FnOnce()>) {
    let act = Rc::new(Cell::new(Some(act)));
    let call = move || {
        if let Some(act) = act.take() {
            act();
        }
    };
    let Some(locks) = locks() else { return call() };
    let refused = call.clone();
    let granted = Closure::once_into_js(call.clone());
    match locks.request(name, &js_sys::Object::new(), &granted) {
        Ok(over) => promise::settled(&over, move |_over_or_refused| refused()),
        Err(_) => call(),
    }
}
