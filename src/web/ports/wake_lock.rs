//! Keeping the screen on. `navigator.wakeLock` is bound by hand: web-sys has it
//! only behind a flag for the whole build.
#![expect(clippy::disallowed_methods, reason = "this is a port")]

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use crate::web::ports::promise;

#[wasm_bindgen]
extern "C" {
    type WakeLocks;

    #[wasm_bindgen(method, catch)]
    fn request(this: &WakeLocks, kind: &str) -> Result<js_sys::Promise, JsValue>;

    type Sentinel;

    #[wasm_bindgen(method, getter)]
    fn released(this: &Sentinel) -> bool;

    #[wasm_bindgen(method, catch)]
    fn release(this: &Sentinel) -> Result<js_sys::Promise, JsValue>;
}

/// The lock that we hold, if the system gave one.
#[derive(Default)]
pub struct WakeLock {
    wanted: Rc<Cell<bool>>,
    held: Rc<RefCell<Option<Sentinel>>>,
}

impl WakeLock {
    /// Asks for the screen to stay on, or lets it go. `refused` is called when
    /// the system says no.
    pub fn keep(&self, awake: bool, refused: impl Fn() + 'static) {
        self.wanted.set(awake);
        if !awake {
            let_go(self.held.take());
            return;
        }
        if self.held.borrow().as_ref().is_some_and(|s| !s.released()) {
            return;
        }
        let Some(promise) = ask() else {
            return refused();
        };
        let (wanted, held) = (Rc::clone(&self.wanted), Rc::clone(&self.held));
        promise::settled(&promise, move |outcome| match outcome {
            Ok(sentinel) if wanted.get() => {
                let_go(held.replace(Some(sentinel.unchecked_into())));
            }
            Ok(sentinel) => let_go(Some(sentinel.unchecked_into())),
            Err(_) => refused(),
        });
    }
}

fn ask() -> Option<js_sys::Promise> {
    let navigator = web_sys::window()?.navigator();
    let locks = js_sys::Reflect::get(&navigator, &"wakeLock".into()).ok()?;
    if locks.is_undefined() {
        return None;
    }
    locks.unchecked_into::<WakeLocks>().request("screen").ok()
}

fn let_go(sentinel: Option<Sentinel>) {
    if let Some(promise) = sentinel.and_then(|s| s.release().ok()) {
        promise::settled(&promise, |_already_gone| ());
    }
}
