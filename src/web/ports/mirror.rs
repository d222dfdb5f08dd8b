//! A second copy of what must not be lost, in the browser's cache storage.
//!
//! Chromium brings what was put into localStorage to the disk at most once a
//! minute; what a cache has taken is there within milliseconds. A browser that
//! is killed, or a localStorage that is damaged, loses nothing that stands here.
//!
//! Invariant: what is asked of the copy happens in the order in which it was
//! asked. Where there is no cache storage, nothing happens and nothing is said.

use std::cell::OnceCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use crate::web::ports::{part_of_window, promise};

/// What the copy is called. The service worker leaves it alone.
const NAME: &str = "unhunch-records";

/// Stands before every key in the addresses of the copy.
const FOLDER: &str = "./records/";

#[wasm_bindgen]
extern "C" {
    type CacheStorage;

    #[wasm_bindgen(method, catch)]
    fn open(this: &CacheStorage, name: &str) -> Result<js_sys::Promise, JsValue>;

    #[derive(Clone)]
    type Cache;

    #[wasm_bindgen(method)]
    fn put(this: &Cache, address: &str, text: &Response) -> js_sys::Promise;

    #[wasm_bindgen(method)]
    fn delete(this: &Cache, address: &str) -> js_sys::Promise;

    #[wasm_bindgen(method)]
    fn keys(this: &Cache) -> js_sys::Promise;

    #[wasm_bindgen(method, js_name = match)]
    fn find(this: &Cache, address: &str) -> js_sys::Promise;

    type Request;

    #[wasm_bindgen(method, getter)]
    fn url(this: &Request) -> String;

    type Response;

    #[wasm_bindgen(constructor, catch)]
    fn new(text: &str) -> Result<Response, JsValue>;

    #[wasm_bindgen(method)]
    fn text(this: &Response) -> js_sys::Promise;
}

thread_local! {
    static OPENED: OnceCell<Option<js_sys::Promise>> = const { OnceCell::new() };
}

/// Keeps a copy of `text` under `key`; `None` takes the copy away.
pub fn keep(key: &str, text: Option<&str>) {
    let address = format!("{FOLDER}{key}");
    let text = text.and_then(|text| Response::new(text).ok());
    with_cache(Box::new(move |cache| {
        let over = match text {
            Some(text) => cache.put(&address, &text),
            None => cache.delete(&address),
        };
        promise::settled(&over, |_done_or_refused| ());
    }));
}

/// Calls back with the key and the text of every copy that `is_wanted`.
pub fn read(is_wanted: Box<dyn Fn(&str) -> bool>, tell: Rc<dyn Fn(String, String)>) {
    with_cache(Box::new(move |cache| {
        promise::settled(&cache.keys(), move |requests| {
            let requests = requests.map_or_else(|_| js_sys::Array::new(), JsCast::unchecked_into);
            for request in requests {
                let address = request.unchecked_into::<Request>().url();
                let key = address
                    .rsplit_once(&FOLDER[1..])
                    .map(|(_, key)| key.to_owned());
                let Some(key) = key.filter(|key| is_wanted(key)) else {
                    continue;
                };
                let tell = Rc::clone(&tell);
                promise::settled(&cache.find(&address), move |found| {
                    read_one(found, key, tell);
                });
            }
        });
    }));
}

fn read_one(found: Result<JsValue, JsValue>, key: String, tell: Rc<dyn Fn(String, String)>) {
    let Some(found) = found.ok().filter(JsValue::is_object) else {
        return;
    };
    promise::settled(&found.unchecked_into::<Response>().text(), move |text| {
        if let Some(text) = text.ok().and_then(|text| text.as_string()) {
            tell(key, text);
        }
    });
}

fn with_cache(act: Box<dyn FnOnce(Cache)>) {
    let opened = OPENED.with(|opened| opened.get_or_init(open_cache).clone());
    if let Some(opened) = opened {
        promise::settled(&opened, move |cache| {
            if let Ok(cache) = cache {
                act(cache.unchecked_into());
            }
        });
    }
}

fn open_cache() -> Option<js_sys::Promise> {
    let caches = part_of_window("caches")?;
    caches.unchecked_into::<CacheStorage>().open(NAME).ok()
}
