//! localStorage: text under a key, read back after every write.
#![expect(clippy::disallowed_methods, reason = "this is a port")]

use wasm_bindgen::{JsCast, JsValue};

use crate::app::msg::StorageError;
use crate::app::stored;
use crate::time::Day;

/// Every key of ours begins with this; other pages may share the origin.
const OURS: &str = "unhunch/";

/// Every key of ours, with its text unless the first screen can do without.
pub fn read_all(today: Day) -> Result<Vec<(String, Option<String>)>, StorageError> {
    let store = store()?;
    let blocked = |_| StorageError::Unavailable;
    let count = store.length().map_err(blocked)?;
    let mut entries = Vec::new();
    for at in 0..count {
        let key = store.key(at).map_err(blocked)?;
        let Some(key) = key.filter(|k| k.starts_with(OURS)) else {
            continue;
        };
        let text = if stored::may_wait(&key, today) {
            None
        } else {
            store.get_item(&key).map_err(blocked)?
        };
        entries.push((key, text));
    }
    Ok(entries)
}

/// The text stored under `key`, if it can be read.
pub fn read(key: &str) -> Option<String> {
    store().ok()?.get_item(key).ok()?
}

/// Stores a text and reads it back.
pub fn write(key: &str, text: &str) -> Result<(), StorageError> {
    let store = store()?;
    store.set_item(key, text).map_err(|error| why(&error))?;
    match store.get_item(key) {
        Ok(Some(back)) if back == text => Ok(()),
        _ => Err(StorageError::NotReadBack),
    }
}

/// Removes a text. Where there is no storage there is nothing to remove.
pub fn erase(key: &str) {
    if let Ok(store) = store() {
        let _nothing_to_remove = store.remove_item(key);
    }
}

fn store() -> Result<web_sys::Storage, StorageError> {
    let store = web_sys::window().and_then(|w| w.local_storage().ok().flatten());
    store.ok_or(StorageError::Unavailable)
}

fn why(error: &JsValue) -> StorageError {
    let name = error
        .dyn_ref::<web_sys::DomException>()
        .map(web_sys::DomException::name);
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StorageError::Full,
        _ => StorageError::Unavailable,
    }
}
