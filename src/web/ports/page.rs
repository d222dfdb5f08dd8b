//! The page itself: its address, its focus, its colours, its files.
#![expect(clippy::disallowed_methods, reason = "this is a port")]

use std::time::Duration;

use leptos_dom::helpers::{request_animation_frame, set_timeout};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement};

use crate::route::Route;
use crate::settings::Theme;
use crate::web::ports::{hear_from, promise};

/// The element that the app fills, emptied of what stood there before.
pub fn take_root() -> Option<Element> {
    let root = document()?.get_element_by_id("app")?;
    root.set_inner_html("");
    Some(root)
}

/// Shows the words that are in the page from the start, for when nothing else
/// works any more.
pub fn show_trouble(what: &str) {
    web_sys::console::error_1(&JsValue::from_str(what));
    let Some(document) = document() else { return };
    if let Some(root) = document.get_element_by_id("app") {
        root.set_inner_html("");
    }
    if let Some(trouble) = document.get_element_by_id("trouble") {
        let _cannot_fail = trouble.remove_attribute("hidden");
    }
}

/// The screen that the address asks for; `None` when there is no such one.
pub fn route() -> Option<Route> {
    let hash = web_sys::window()?.location().hash().ok()?;
    Route::parse(&hash)
}

/// Goes to an address.
pub fn go(href: &str) {
    if let Some(window) = web_sys::window() {
        let _stays_here = window.location().set_hash(href);
    }
}

/// Goes to an address in place of the present one.
pub fn replace(href: &str) {
    if let Some(window) = web_sys::window() {
        let _stays_here = window.location().replace(href);
    }
}

/// Whether somebody can see the page.
pub fn is_visible() -> bool {
    document().is_none_or(|d| !d.hidden())
}

/// Puts focus on the first element that matches, once the page has been
/// painted anew.
pub fn focus_soon(selector: &'static str) {
    request_animation_frame(move || {
        let found = document().and_then(|d| d.query_selector(selector).ok().flatten());
        if let Some(element) = found {
            // Headings, buttons and the like.
            let _stays = element.unchecked_into::<HtmlElement>().focus();
        }
    });
}

/// Sets the title of the window.
pub fn show_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Scrolls to the top and puts focus on the heading, once it is painted.
pub fn begin_at_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    focus_soon("h1");
}

/// Tells now, and whenever it changes, whether the person asks for less motion.
pub fn on_less_motion(told: impl Fn(bool) + 'static) {
    let query = "(prefers-reduced-motion:reduce)";
    let asked = web_sys::window().and_then(|w| w.match_media(query).ok().flatten());
    let Some(asked) = asked else { return };
    told(asked.matches());
    let again = asked.clone();
    hear_from(&asked, "change", Box::new(move |_| told(again.matches())));
}

/// Sets the colours of the page.
pub fn show_theme(theme: Theme) {
    let Some(root) = document().and_then(|d| d.document_element()) else {
        return;
    };
    let _cannot_fail = match theme.attribute() {
        Some(name) => root.set_attribute("data-theme", name),
        None => root.remove_attribute("data-theme"),
    };
}

/// Offers a text as a file to download.
pub fn offer_file(name: &str, text: &str) {
    let offered = || -> Result<(), JsValue> {
        let document = document().ok_or(JsValue::NULL)?;
        let parts = js_sys::Array::of1(&JsValue::from_str(text));
        let kind = web_sys::BlobPropertyBag::new();
        kind.set_type("application/json");
        let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &kind)?;
        let url = web_sys::Url::create_object_url_with_blob(&blob)?;
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

/// Opens the system's sheet to share a text. Where there is none, the text is
/// offered as a file; a sheet that the person closes has done its work.
pub fn share(title: &str, name: &str, text: &str) {
    let shared = || -> Option<()> {
        let navigator = web_sys::window()?.navigator();
        let share = js_sys::Reflect::get(&navigator, &"share".into()).ok()?;
        let share: js_sys::Function = share.dyn_into().ok()?;
        let data = js_sys::Object::new();
        js_sys::Reflect::set(&data, &"title".into(), &title.into()).ok()?;
        js_sys::Reflect::set(&data, &"text".into(), &text.into()).ok()?;
        let shared = share.call1(&navigator, &data).ok()?;
        let promise: js_sys::Promise = shared.dyn_into().ok()?;
        promise::settled(&promise, |_sent_or_closed| ());
        Some(())
    };
    if shared().is_none() {
        offer_file(name, text);
    }
}

/// Opens the browser's print dialogue.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _refused_by_the_browser = window.print();
    }
}

/// What the browser says of language and country: "en-GB"; empty when nothing.
pub fn locale() -> String {
    let navigator = web_sys::window().map(|w| w.navigator());
    navigator.and_then(|n| n.language()).unwrap_or_default()
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
