//! A second copy of what must not be lost, in the browser's cache storage.
//!
//! Chromium brings what was put into localStorage to the disk at most once a
//! minute; what a cache has taken is there within milliseconds. A browser that
//! is killed, or a localStorage that is damaged, loses nothing that stands here.
//!
//! Invariant: what is asked of the copy happens in the order in which it was
//! asked. Where there is no cache storage, nothing happens and nothing is said.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::VecDeque;
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

/// Something asked of the copy, and the promise of its end.
type Act = Box<dyn FnOnce(&Cache) -> js_sys::Promise>;

thread_local! {
    static OPENED: OnceCell<Option<js_sys::Promise>> = const { OnceCell::new() };
    static WAITING: RefCell<VecDeque<Act>> = const { RefCell::new(VecDeque::new()) };
    static BUSY: Cell<bool> = const { Cell::new(false) };
}

/// Keeps a copy of `text` under `key`; `None` takes the copy away.
pub fn keep(key: &str, text: Option<&str>) {
    let address = format!("{FOLDER}{key}");
    let text = text.and_then(|text| Response::new(text).ok());
    ask(Box::new(move |cache| match text {
        Some(text) => cache.put(&address, &text),
        None => cache.delete(&address),
    }));
}

/// Calls back with the key and the text of every copy that `is_wanted`.
pub fn read(is_wanted: Box<dyn Fn(&str) -> bool>, tell: Rc<dyn Fn(String, String)>) {
    ask(Box::new(move |cache| {
        let (keys, cache) = (cache.keys(), cache.clone());
        promise::settled(&keys, move |requests| {
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
        keys
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

/// One after the other: a browser reads the text of what is put before it puts
/// it, and what was asked later would overtake it.
fn ask(act: Act) {
    WAITING.with_borrow_mut(|waiting| waiting.push_back(act));
    if !BUSY.replace(true) {
        next();
    }
}

fn next() {
    let opened = OPENED.with(|opened| opened.get_or_init(open_cache).clone());
    let act = WAITING.with_borrow_mut(VecDeque::pop_front);
    let (Some(opened), Some(act)) = (opened, act) else {
        return BUSY.set(false);
    };
    promise::settled(&opened, |cache| match cache {
        Ok(cache) => promise::settled(&act(&cache.unchecked_into()), |_done_or_refused| next()),
        Err(_) => next(),
    });
}

fn open_cache() -> Option<js_sys::Promise> {
    let caches = part_of_window("caches")?;
    caches.unchecked_into::<CacheStorage>().open(NAME).ok()
}
