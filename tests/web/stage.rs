//! What the tests of ports stand on: stand-ins for browser interfaces, and
//! waiting for what a port says.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use unhunch::web::ports::timer::Timer;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// Runs a script in the page.
pub(super) fn js(script: &str) -> JsValue {
    js_sys::eval(script).unwrap()
}

/// A number that a script comes to.
pub(super) fn number(script: &str) -> f64 {
    js(script).as_f64().unwrap()
}

/// A text that a script comes to.
pub(super) fn text(script: &str) -> String {
    js(script).as_string().unwrap()
}

/// Something of the window or the navigator replaced by a stand-in; what was
/// there comes back at the end.
pub(super) struct StandIn(&'static str, JsValue);

impl StandIn {
    /// Puts what `script` comes to in the place of `owner[name]`.
    pub(super) fn new(owner: &'static str, name: &'static str, script: &str) -> Self {
        let before = js(&format!(
            "(() => {{ const had = Object.getOwnPropertyDescriptor({owner}, '{name}');
               const value = ({script});
               Object.defineProperty({owner}, '{name}', {{ value, configurable: true, writable: true }});
               return () => had ? Object.defineProperty({owner}, '{name}', had)
                                : delete {owner}['{name}']; }})()"
        ));
        Self(name, before)
    }
}

impl Drop for StandIn {
    fn drop(&mut self) {
        let back: &js_sys::Function = self.1.unchecked_ref();
        assert!(back.call0(&JsValue::NULL).is_ok(), "{} stays", self.0);
    }
}

/// Timers of seconds that fire in hundredths.
pub(super) fn hasty() -> StandIn {
    StandIn::new(
        "window",
        "setTimeout",
        "((real) => (call, wait) => real.call(window, call, wait / 100))(window.setTimeout)",
    )
}

/// Waits.
pub(super) async fn pass(wait: Duration) {
    let timer = Timer::default();
    let passed = js_sys::Promise::new(&mut |resolve, _| {
        timer.set(Some(wait), move || {
            resolve.call0(&JsValue::NULL).unwrap();
        });
    });
    JsFuture::from(passed).await.unwrap();
}

/// Lets everything that is already settled be told.
pub(super) async fn tick() {
    pass(Duration::ZERO).await;
}

/// What a port said.
pub(super) struct Log<T>(Rc<Said<T>>);

struct Said<T> {
    all: RefCell<Vec<T>>,
    waiting: RefCell<Option<js_sys::Function>>,
}

impl<T: Clone + 'static> Log<T> {
    pub(super) fn new() -> Self {
        Self(Rc::new(Said {
            all: RefCell::new(Vec::new()),
            waiting: RefCell::default(),
        }))
    }

    /// What a port is given to say things to.
    pub(super) fn teller(&self) -> impl Fn(T) + Clone + 'static {
        let said = Rc::clone(&self.0);
        move |word| {
            said.all.borrow_mut().push(word);
            if let Some(wake) = said.waiting.take() {
                wake.call0(&JsValue::NULL).unwrap();
            }
        }
    }

    /// Everything said so far.
    pub(super) fn all(&self) -> Vec<T> {
        self.0.all.borrow().clone()
    }

    /// Everything said, once so many things were said.
    pub(super) async fn once(&self, count: usize) -> Vec<T> {
        while self.0.all.borrow().len() < count {
            let woken = js_sys::Promise::new(&mut |resolve, _| {
                self.0.waiting.replace(Some(resolve));
            });
            JsFuture::from(woken).await.unwrap();
        }
        self.all()
    }
}
