//! One alarm at a time.
//!
//! Invariant: however often an alarm is set, taken back or rung, it holds one
//! callback: a browser never frees what was handed to it for a time-out that did
//! not come, and a session sets thousands.
#![expect(clippy::disallowed_methods, reason = "this is a port")]

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::time::Duration;

use wasm_bindgen::prelude::*;

/// Browsers may fire a little early; a deadline must have passed when the
/// session hears of it.
const MARGIN: Duration = Duration::from_millis(2);

/// An alarm.
#[derive(Default)]
pub struct Timer(Rc<Alarm>);

#[derive(Default)]
struct Alarm {
    set: Cell<Option<i32>>,
    call: RefCell<Option<Box<dyn Fn()>>>,
    rings: RefCell<Option<Closure<dyn Fn()>>>,
}

impl Timer {
    /// Calls back once after `wait`, in place of any earlier wish; `None` only
    /// takes the earlier one back.
    pub fn set(&self, wait: Option<Duration>, call: impl Fn() + 'static) {
        self.set_boxed(wait, Box::new(call));
    }

    fn set_boxed(&self, wait: Option<Duration>, call: Box<dyn Fn()>) {
        let Some(window) = web_sys::window() else {
            return;
        };
        if let Some(earlier) = self.0.set.take() {
            window.clear_timeout_with_handle(earlier);
        }
        self.0.call.take();
        let Some(wait) = wait else { return };
        self.0.call.replace(Some(call));
        let mut rings = self.0.rings.borrow_mut();
        let rings = rings.get_or_insert_with(|| {
            let alarm = Rc::downgrade(&self.0);
            Closure::new(move || ring(&alarm))
        });
        let wait = i32::try_from((wait + MARGIN).as_millis()).unwrap_or(i32::MAX);
        let rings = rings.as_ref().unchecked_ref();
        let set = window.set_timeout_with_callback_and_timeout_and_arguments_0(rings, wait);
        self.0.set.set(set.ok());
    }
}

fn ring(alarm: &Weak<Alarm>) {
    let Some(alarm) = alarm.upgrade() else {
        return;
    };
    alarm.set.set(None);
    let call = alarm.call.take();
    if let Some(call) = call {
        call();
    }
}
