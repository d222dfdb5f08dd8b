//! Which tab runs the session. Two tabs that both did would beep at each other
//! and write over each other's records.
//!
//! Invariant: of all tabs in a browser that has Web Locks, one at most is told
//! that the session is its own.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use crate::web::ports::{promise, put, turn};

/// What this tab holds. The browser lets it go when the tab is closed.
#[derive(Default)]
pub struct Ownership(Rc<Inner>);

#[derive(Default)]
struct Inner {
    wanted: Cell<bool>,
    /// Ends the promise that keeps the lock.
    end: RefCell<Option<js_sys::Function>>,
}

impl Ownership {
    /// Claims what goes by `name` for this tab. `told` hears `true` when it is
    /// ours, also where a browser cannot tell, and `false` when another tab
    /// has it.
    pub fn claim(&self, name: &str, told: impl Fn(bool) + 'static) {
        self.0.wanted.set(true);
        if self.0.end.borrow().is_some() {
            return told(true);
        }
        let Some(locks) = turn::locks() else {
            return told(true);
        };
        let options = js_sys::Object::new();
        put(&options, "ifAvailable", &true.into());
        let told = Rc::new(told);
        let (me, answer) = (Rc::clone(&self.0), Rc::clone(&told));
        let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            let held = me.decide(!lock.is_null());
            // Who hears it may let go in the same breath.
            let ours = me.end.borrow().is_some();
            answer(ours);
            held
        });
        match locks.request(name, &options, &granted) {
            // Where locks are forbidden, no other tab can have one either.
            Ok(over) => promise::settled(&over, move |outcome| {
                if outcome.is_err() {
                    told(true);
                }
            }),
            Err(_) => told(true),
        }
    }

    /// Lets another tab have it.
    pub fn let_go(&self) {
        self.0.wanted.set(false);
        if let Some(end) = self.0.end.take() {
            let _cannot_fail = end.call0(&JsValue::UNDEFINED);
        }
    }
}

impl Inner {
    /// What the lock manager gets back: a promise keeps the lock for as long
    /// as it is pending, anything else lets it go at once.
    fn decide(&self, granted: bool) -> JsValue {
        if !granted || !self.wanted.get() {
            return JsValue::UNDEFINED;
        }
        let promise = js_sys::Promise::new(&mut |resolve, _| {
            self.end.replace(Some(resolve));
        });
        promise.into()
    }
}
