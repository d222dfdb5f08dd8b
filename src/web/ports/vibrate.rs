//! Short buzzes, where a phone can.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type Buzzer;

    #[wasm_bindgen(method, catch)]
    fn vibrate(this: &Buzzer, pattern: &[u16]) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(thread_local_v2, js_name = navigator)]
    static NAVIGATOR: Buzzer;
}

/// Buzzes: on, off, on and so forth, in milliseconds, in place of what still
/// buzzes. Nothing happens where a phone cannot.
pub fn buzz(pattern: &[u16]) {
    // What it returns means nothing: some browsers say yes and stay still.
    let _yes_or_no = NAVIGATOR.with(|buzzer| buzzer.vibrate(pattern));
}

/// Whether buzzing is worth offering.
///
/// No browser tells whether anything is felt. Where the call is missing (all of
/// Safari) the answer is no; so it is for Firefox, which had the call for years
/// without doing it. A yes only means "may": a computer without a motor and a
/// phone that has vibration turned off say yes, too.
#[expect(clippy::disallowed_methods, reason = "this is a port")]
pub fn can() -> bool {
    let Some(navigator) = web_sys::window().map(|w| w.navigator()) else {
        return false;
    };
    let present = js_sys::Reflect::get(&navigator, &"vibrate".into());
    let firefox = navigator.user_agent().is_ok_and(|a| names_firefox(&a));
    present.is_ok_and(|p| p.is_function()) && !firefox
}

/// By bytes, because nothing else looks for a text in a text, and the general
/// search would be there for this alone.
fn names_firefox(agent: &str) -> bool {
    let name = b"Firefox";
    agent.as_bytes().windows(name.len()).any(|at| at == name)
}
