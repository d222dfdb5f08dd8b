//! The page itself: its address, its focus, its colours, its files.
#![expect(clippy::disallowed_methods, reason = "this is a port")]

use leptos_dom::helpers::request_animation_frame;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement};

use crate::route::Route;
use crate::settings::Theme;
use crate::web::ports::hear_from;

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

/// Where the app is, without the screen shown.
pub fn address() -> String {
    let href = web_sys::window().and_then(|w| w.location().href().ok());
    let href = href.unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
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

/// Brings the page to the front and goes to an address.
pub fn come_to(href: &str) {
    if let Some(window) = web_sys::window() {
        let _may_refuse = window.focus();
    }
    go(href);
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

/// Whether this is a tab of Safari on a phone and not the installed app: only
/// there does the navigator know of `standalone` and deny it.
pub fn is_safari_tab() -> bool {
    let navigator = web_sys::window().map(|w| w.navigator());
    let standalone = navigator.and_then(|n| js_sys::Reflect::get(&n, &"standalone".into()).ok());
    standalone.and_then(|s| s.as_bool()) == Some(false)
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
