//! What boxed closures are called through.
//!
//! A `dyn Fn` can also be called as a `FnMut`, and once; nothing does, but for
//! 250 closures that is 1 kB of download.

use web_sys::Event;

/// Gives a value whenever it is asked.
pub(super) trait Give<T> {
    fn give(&self) -> T;
}

impl<T, F: Fn() -> T> Give<T> for F {
    fn give(&self) -> T {
        self()
    }
}

/// Does something, again and again.
pub(super) trait Act {
    fn act(&mut self);
}

impl<F: FnMut()> Act for F {
    fn act(&mut self) {
        self();
    }
}

/// Hears of events.
pub(super) trait Hear {
    fn hear(&mut self, event: Event);
}

impl<F: FnMut(Event)> Hear for F {
    fn hear(&mut self, event: Event) {
        self(event);
    }
}
