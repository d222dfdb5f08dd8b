//! Files that leave the app, and the one that comes back.
#![expect(clippy::disallowed_methods, reason = "this is a port")]

use std::time::Duration;

use leptos_dom::helpers::set_timeout;
use wasm_bindgen::prelude::*;

use crate::app::model::Handed;
use crate::app::msg::FileTrouble;
use crate::app::stored::FILE_LIMIT;
use crate::web::ports::{navigator, page, promise, put};

#[wasm_bindgen]
extern "C" {
    type File;

    #[wasm_bindgen(constructor, catch)]
    fn new(parts: &js_sys::Array, name: &str, options: &JsValue) -> Result<File, JsValue>;

    #[wasm_bindgen(method, getter)]
    fn size(this: &File) -> f64;

    #[wasm_bindgen(method)]
    fn text(this: &File) -> js_sys::Promise;

    /// The file field of the record page.
    type Field;

    #[wasm_bindgen(method, getter)]
    fn files(this: &Field) -> JsValue;

    #[wasm_bindgen(method, setter)]
    fn set_value(this: &Field, value: &str);

    /// The navigator, where it can share.
    type Sharer;

    #[wasm_bindgen(method, catch, js_name = canShare)]
    fn can_share(this: &Sharer, data: &JsValue) -> Result<bool, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn share(this: &Sharer, data: &JsValue) -> Result<js_sys::Promise, JsValue>;

    type Clipboard;

    #[wasm_bindgen(method, catch, js_name = writeText)]
    fn write_text(this: &Clipboard, text: &str) -> Result<js_sys::Promise, JsValue>;
}

/// Reads the file in the field of the record page, unless it is larger than any
/// copy. The field is emptied, so that the same file can be chosen again.
pub fn read_chosen(told: impl Fn(Result<String, FileTrouble>) + 'static) {
    let field = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.get_element_by_id("file"));
    let Some(field) = field.map(JsCast::unchecked_into::<Field>) else {
        return;
    };
    let chosen = js_sys::Reflect::get_u32(&field.files(), 0);
    let Some(file) = chosen.ok().filter(JsValue::is_object) else {
        return;
    };
    let file: File = file.unchecked_into();
    field.set_value("");
    if file.size() > f64::from(FILE_LIMIT) {
        return told(Err(FileTrouble::TooLarge));
    }
    promise::settled(&file.text(), move |text| {
        let text = text.ok().and_then(|text| text.as_string());
        told(text.ok_or(FileTrouble::Unreadable));
    });
}

/// Offers a text as a file: on a phone by the system's sheet, where it takes
/// such files, else as a download.
pub fn offer(name: &str, text: &str) {
    let Ok(file) = file(name, text) else {
        return;
    };
    let touch = web_sys::window().and_then(|w| w.match_media("(pointer:coarse)").ok().flatten());
    let data = js_sys::Object::new();
    put(&data, "files", &js_sys::Array::of1(&file));
    let shared = touch
        .filter(web_sys::MediaQueryList::matches)
        .and_then(|_| sharer())
        .filter(|sharer| sharer.can_share(&data).unwrap_or(false))
        .and_then(|sharer| sharer.share(&data).ok());
    let name = name.to_owned();
    match shared {
        Some(shared) => promise::settled(&shared, move |outcome| {
            // A sheet that the person closes has done its work.
            if outcome.is_err_and(|error| error_name(&error) != "AbortError") {
                download(&file, &name);
            }
        }),
        None => download(&file, &name),
    }
}

/// Opens the system's sheet to share a text. Where there is none, the text is
/// offered as a file; a sheet that the person closes has done its work.
pub fn share(title: &str, name: &str, text: &str) {
    let data = js_sys::Object::new();
    put(&data, "title", &title.into());
    put(&data, "text", &text.into());
    match sharer().and_then(|sharer| sharer.share(&data).ok()) {
        Some(shared) => promise::settled(&shared, |_sent_or_closed| ()),
        None => offer(name, text),
    }
}

/// Opens the system's sheet to share a text that ends with the way to a screen
/// of this app. Where there is none, or it fails, the text is copied; where that
/// fails too, it is given back to be copied by hand.
pub fn hand_over(title: &str, text: &str, href: &str, told: impl Fn(Handed) + 'static) {
    let text = format!("{text}{}{href}", page::address());
    let data = js_sys::Object::new();
    put(&data, "title", &title.into());
    put(&data, "text", &text.as_str().into());
    match sharer().and_then(|sharer| sharer.share(&data).ok()) {
        Some(shared) => promise::settled(&shared, move |outcome| {
            if outcome.is_err_and(|error| error_name(&error) != "AbortError") {
                copy(&text, told);
            }
        }),
        None => copy(&text, told),
    }
}

fn copy(text: &str, told: impl Fn(Handed) + 'static) {
    let by_hand = Handed::ByHand(text.to_owned());
    let clipboard: Option<Clipboard> = navigator("clipboard");
    match clipboard.and_then(|clipboard| clipboard.write_text(text).ok()) {
        Some(copied) => promise::settled(&copied, move |outcome| {
            told(outcome.map_or(by_hand, |_| Handed::Copied));
        }),
        None => told(by_hand),
    }
}

fn sharer() -> Option<Sharer> {
    let navigator = web_sys::window()?.navigator();
    let can = js_sys::Reflect::has(&navigator, &"share".into()).unwrap_or(false);
    can.then(|| JsValue::from(navigator).unchecked_into())
}

fn file(name: &str, text: &str) -> Result<File, JsValue> {
    let kind = match name.rsplit_once('.') {
        Some((_, "csv")) => "text/csv",
        Some((_, "json")) => "application/json",
        // An iPhone opens it only by exactly this name.
        Some((_, "ics")) => "text/calendar;charset=utf-8",
        _ => "text/plain",
    };
    let options = js_sys::Object::new();
    put(&options, "type", &kind.into());
    File::new(&js_sys::Array::of1(&text.into()), name, &options)
}

fn error_name(error: &JsValue) -> String {
    let name = js_sys::Reflect::get(error, &"name".into()).ok();
    name.and_then(|name| name.as_string()).unwrap_or_default()
}

fn download(file: &File, name: &str) {
    let offered = || -> Result<(), JsValue> {
        let document = web_sys::window().and_then(|w| w.document());
        let document = document.ok_or(JsValue::NULL)?;
        let url = web_sys::Url::create_object_url_with_blob(file.unchecked_ref())?;
        let link: web_sys::HtmlAnchorElement = document.create_element("a")?.unchecked_into();
        link.set_href(&url);
        link.set_download(name);
        link.click();
        // Some browsers begin the download only after this task.
        set_timeout(
            move || drop(web_sys::Url::revoke_object_url(&url)),
            Duration::from_mins(1),
        );
        Ok(())
    };
    if let Err(error) = offered() {
        web_sys::console::error_1(&error);
    }
}
