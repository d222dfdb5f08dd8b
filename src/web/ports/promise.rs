//! Waiting for a promise with a plain closure: an async task for four promises
//! would bring a whole executor into the bundle.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

type Call = Box<dyn FnOnce(Result<JsValue, JsValue>)>;

/// Calls back once when the promise has settled, with its value or its error.
pub(super) fn settled(
    promise: &js_sys::Promise,
    call: impl FnOnce(Result<JsValue, JsValue>) + 'static,
) {
    settled_boxed(promise, Box::new(call));
}

fn settled_boxed(promise: &js_sys::Promise, call: Call) {
    let call = Rc::new(Cell::new(Some(call)));
    let on_error = Rc::clone(&call);
    let done = Closure::once(move |value| tell(&call, Ok(value)));
    let failed = Closure::once(move |error| tell(&on_error, Err(error)));
    let _settles_once = promise.then2(&done, &failed);
    // The browser holds both; the one that it never calls stays behind, which
    // for a promise in a page's life or a press is next to nothing.
    done.forget();
    failed.forget();
}

fn tell(call: &Cell<Option<Call>>, outcome: Result<JsValue, JsValue>) {
    if let Some(call) = call.take() {
        call(outcome);
    }
}
