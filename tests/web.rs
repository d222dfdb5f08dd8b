//! The shell in a real browser: ports against the real interfaces, elements
//! against the real page.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod web {
    mod clocks;
    mod device;
    mod elements;
    mod media;
    mod notes;
    mod ports;
    mod reminders;
    mod screens;
    mod sound;
    mod speech;
    mod stage;
}

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
