//! One alarm at a time.

use std::cell::Cell;
use std::time::Duration;

use leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};

/// Browsers may fire a little early; a deadline must have passed when the
/// session hears of it.
const MARGIN: Duration = Duration::from_millis(2);

/// The alarm that the session set.
#[derive(Default)]
pub struct Timer(Cell<Option<TimeoutHandle>>);

impl Timer {
    /// Calls back once after `wait`, in place of any earlier wish; `None` only
    /// takes the earlier one back.
    pub fn set(&self, wait: Option<Duration>, call: impl Fn() + 'static) {
        self.set_boxed(wait, Box::new(call));
    }

    fn set_boxed(&self, wait: Option<Duration>, call: Box<dyn Fn()>) {
        if let Some(earlier) = self.0.take() {
            earlier.clear();
        }
        if let Some(wait) = wait {
            self.0
                .set(set_timeout_with_handle(call, wait + MARGIN).ok());
        }
    }
}
