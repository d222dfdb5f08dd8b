//! Keeping the screen on. `navigator.wakeLock` is bound by hand: web-sys has it
//! only behind a flag for the whole build.
//!
//! Invariant: what was told last is how it is, while the page can be seen.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use crate::web::ports::{listener, navigator, page, promise, put};

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

/// What the system says to the wish that the screen stays on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// It stays on.
    StaysOn,
    /// The system will not, or no longer: to save the battery, say.
    Refused,
    /// This browser has no such thing.
    Unsupported,
}

type Told = Rc<dyn Fn(Held)>;

/// The lock that we hold, if the system gave one.
#[derive(Default)]
pub struct WakeLock(Rc<Inner>);

#[derive(Default)]
struct Inner {
    wanted: Cell<bool>,
    held: RefCell<Option<Sentinel>>,
}

impl WakeLock {
    /// Asks for the screen to stay on, or lets it go. `told` hears the answer,
    /// and again when the system changes its mind while the page can be seen.
    /// A hidden page always loses the lock and has to ask again when it is
    /// seen.
    pub fn keep(&self, awake: bool, told: impl Fn(Held) + 'static) {
        self.0.wanted.set(awake);
        if !awake {
            return self.0.let_go();
        }
        if self.0.holds() {
            return told(Held::StaysOn);
        }
        ask_and_keep(Rc::clone(&self.0), true, Rc::new(told));
    }
}

impl Inner {
    fn holds(&self) -> bool {
        self.held.borrow().as_ref().is_some_and(|s| !s.released())
    }

    fn let_go(&self) {
        if let Some(sentinel) = self.held.take() {
            // What we let go ourselves is no news.
            put(&sentinel, "onrelease", &JsValue::NULL);
            release(&sentinel);
        }
    }
}

/// Asks the system once and gives the lock back at once, to find out whether
/// it would keep the screen on.
pub fn probe(told: impl Fn(Held) + 'static) {
    ask(Box::new(move |answer| {
        told(answer.map_or_else(
            |refused| refused,
            |sentinel| {
                release(&sentinel);
                Held::StaysOn
            },
        ));
    }));
}

fn ask_and_keep(lock: Rc<Inner>, once_more: bool, told: Told) {
    ask(Box::new(move |answer| {
        let sentinel = match answer {
            Ok(sentinel) => sentinel,
            Err(refused) => return told(refused),
        };
        if !lock.wanted.get() {
            return release(&sentinel);
        }
        lock.let_go();
        let (watched, again) = (Rc::downgrade(&lock), Rc::clone(&told));
        let released = listener(move |_| {
            let Some(lock) = watched.upgrade().filter(|_| page::is_visible()) else {
                return;
            };
            if once_more {
                ask_and_keep(lock, false, Rc::clone(&again));
            } else {
                again(Held::Refused);
            }
        });
        // The sentinel keeps it for as long as it may call it.
        put(&sentinel, "onrelease", &released.into_js_value());
        lock.held.replace(Some(sentinel));
        told(Held::StaysOn);
    }));
}

fn ask(answered: Box<dyn FnOnce(Result<Sentinel, Held>)>) {
    let Some(locks) = navigator::<WakeLocks>("wakeLock") else {
        return answered(Err(Held::Unsupported));
    };
    match locks.request("screen") {
        Ok(promise) => promise::settled(&promise, move |outcome| {
            answered(match outcome {
                Ok(sentinel) => Ok(sentinel.unchecked_into()),
                Err(_) => Err(Held::Refused),
            });
        }),
        Err(_) => answered(Err(Held::Refused)),
    }
}

fn release(sentinel: &Sentinel) {
    if let Ok(promise) = sentinel.release() {
        promise::settled(&promise, |_already_gone| ());
    }
}
