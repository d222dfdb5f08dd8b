//! What the phone promises about what we store, for the ready check.

use wasm_bindgen::prelude::*;

use crate::web::ports::{navigator, promise};

#[wasm_bindgen]
extern "C" {
    type StorageManager;

    #[wasm_bindgen(method, catch)]
    fn persisted(this: &StorageManager) -> Result<js_sys::Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn persist(this: &StorageManager) -> Result<js_sys::Promise, JsValue>;
}

/// Whether the browser keeps what is stored even when it is short of room.
/// `told` hears `None` where it cannot tell.
pub fn kept(told: impl Fn(Option<bool>) + 'static) {
    ask(StorageManager::persisted, Box::new(told));
}

/// Asks the browser to keep what is stored; some ask the person. `told` hears
/// as for [`kept`].
pub fn ask_to_keep(told: impl Fn(Option<bool>) + 'static) {
    ask(StorageManager::persist, Box::new(told));
}

fn ask(
    question: fn(&StorageManager) -> Result<js_sys::Promise, JsValue>,
    told: Box<dyn Fn(Option<bool>)>,
) {
    let manager = navigator::<StorageManager>("storage");
    match manager.and_then(|manager| question(&manager).ok()) {
        Some(promise) => promise::settled(&promise, move |outcome| {
            told(outcome.ok().and_then(|kept| kept.as_bool()));
        }),
        None => told(None),
    }
}
