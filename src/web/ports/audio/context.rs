//! The browser's audio context, bound by hand: web-sys knows neither the state
//! `interrupted` nor the time that is really heard.

use wasm_bindgen::prelude::*;
use web_sys::BaseAudioContext;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = BaseAudioContext, js_name = AudioContext)]
    pub(super) type Context;

    #[wasm_bindgen(constructor, catch, js_class = "AudioContext")]
    pub(super) fn new() -> Result<Context, JsValue>;

    #[wasm_bindgen(method, getter)]
    pub(super) fn state(this: &Context) -> String;

    #[wasm_bindgen(method, catch)]
    pub(super) fn resume(this: &Context) -> Result<js_sys::Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    pub(super) fn close(this: &Context) -> Result<js_sys::Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getOutputTimestamp)]
    pub(super) fn output(this: &Context) -> Result<Output, JsValue>;

    /// What is coming out of the loudspeaker, and when it did.
    pub(super) type Output;

    /// Seconds on the audio clock.
    #[wasm_bindgen(method, getter, js_name = contextTime)]
    pub(super) fn context_time(this: &Output) -> f64;

    /// Milliseconds on the page's clock.
    #[wasm_bindgen(method, getter, js_name = performanceTime)]
    pub(super) fn performance_time(this: &Output) -> f64;
}
