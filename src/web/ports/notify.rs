//! Notifications that a desk reset is due, while the page is open.

use wasm_bindgen::prelude::*;

use crate::reminders::Slot;
use crate::web::ports::{call, hear_from, page, part_of_window, promise, put};

#[wasm_bindgen]
extern "C" {
    /// Made by the page itself, where no service worker is in charge.
    #[wasm_bindgen(js_name = Notification)]
    type Shown;

    #[wasm_bindgen(constructor, js_class = "Notification", catch)]
    fn new(title: &str, options: &JsValue) -> Result<Shown, JsValue>;
}

/// Tells whether notifications are shown: `None` while the person was not asked.
/// With `prompt` they are asked now, which takes a tap.
pub fn ask(prompt: bool, told: impl Fn(Option<bool>) + 'static) {
    let Some(maker) = part_of_window("Notification") else {
        return told(Some(false));
    };
    let said = maker.clone();
    let answer = move || {
        let permission = js_sys::Reflect::get(&said, &"permission".into());
        match permission.ok().and_then(|p| p.as_string()).as_deref() {
            Some("granted") => Some(true),
            Some("denied") => Some(false),
            _ => None,
        }
    };
    if !prompt {
        return told(answer());
    }
    if let Some(asked) = call(&maker, "requestPermission", &[]) {
        promise::settled(&asked, move |_| told(answer()));
    }
}

/// Shows it, in place of an earlier one. The service worker does it where there
/// is one, because Android takes it from nobody else.
pub fn show() {
    let (slug, title) = Slot::Timer.names();
    let hash = format!("#/session/{slug}");
    let options = js_sys::Object::new();
    put(&options, "body", &"It is due. It takes 2 minutes.".into());
    put(&options, "tag", &slug.into());
    put(&options, "data", &JsValue::from_str(&hash));
    let by_page = move |options: &JsValue| {
        if let Ok(shown) = Shown::new(title, options) {
            let go = hash.clone();
            hear_from(
                shown.unchecked_ref(),
                "click",
                Box::new(move |_| page::come_to(&go)),
            );
        }
    };
    let workers = part_of_window("navigator")
        .and_then(|navigator| super::part_of(&navigator, "serviceWorker"))
        .and_then(|workers| call(&workers, "getRegistration", &[]));
    let Some(found) = workers else {
        return by_page(&options);
    };
    promise::settled(&found, move |registration| {
        let worker = registration.ok().filter(JsValue::is_object);
        let shown = worker.and_then(|worker| {
            let what = [title.into(), options.clone().into()];
            call(&worker, "showNotification", &what)
        });
        match shown {
            Some(shown) => promise::settled(&shown, |_shown_or_refused| ()),
            None => by_page(&options),
        }
    });
}
