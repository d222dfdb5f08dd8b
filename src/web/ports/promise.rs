//! Waiting for a promise with a plain closure: an async task for four promises
//! would bring a whole executor into the bundle.

use wasm_bindgen::prelude::*;

/// Calls back once when the promise has settled, with its value or its error.
pub(super) fn settled(
    promise: &js_sys::Promise,
    call: impl FnOnce(Result<JsValue, JsValue>) + 'static,
) {
    let mut call = Some(call);
    let once = move |outcome| {
        if let Some(call) = call.take() {
            call(outcome);
        }
    };
    settled_boxed(promise, Box::new(once));
}

type Settled = Box<dyn FnMut(Result<JsValue, JsValue>)>;

fn settled_boxed(promise: &js_sys::Promise, call: Settled) {
    let call = std::rc::Rc::new(std::cell::RefCell::new(call));
    let failed = std::rc::Rc::clone(&call);
    let done = Closure::once(move |value| (call.borrow_mut())(Ok(value)));
    let failed = Closure::once(move |error| (failed.borrow_mut())(Err(error)));
    let _settles_once = promise.then2(&done, &failed);
    // The browser holds both until one of them is called.
    done.forget();
    failed.forget();
}
