//! What the device grants: the screen, one tab, room, a buzz.

use std::rc::Rc;

use unhunch::web::ports::ownership::Ownership;
use unhunch::web::ports::wake_lock::{self, Held, WakeLock};
use unhunch::web::ports::{device, vibrate};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use super::stage::{Log, StandIn, js, tick};

/// Wake locks that grant as long as `screen.grants`, and keep what they gave
/// in `screen.given`.
fn screen() -> StandIn {
    StandIn::new(
        "navigator",
        "wakeLock",
        "window.lights = { grants: 9, given: [], request() {
             if (this.grants-- <= 0) return Promise.reject(new Error('battery'));
             const lock = { released: false, onrelease: null,
                 release() { this.released = true; this.onrelease?.(); return Promise.resolve(); } };
             this.given.push(lock); return Promise.resolve(lock); } }",
    )
}

#[wasm_bindgen_test]
async fn a_screen_that_stays_on_and_one_that_does_not_are_both_told() {
    let _screen = screen();
    let (lock, log) = (WakeLock::default(), Log::new());
    lock.keep(true, log.teller());
    assert_eq!(log.once(1).await, [Held::StaysOn]);
    lock.keep(true, log.teller());
    assert_eq!(log.all(), [Held::StaysOn; 2], "it is held already");
    assert!(js("lights.given.length === 1").is_truthy());
    lock.keep(false, log.teller());
    assert!(js("lights.given[0].released").is_truthy());

    js("lights.grants = 0");
    lock.keep(true, log.teller());
    assert_eq!(log.once(3).await[2], Held::Refused);
}

#[wasm_bindgen_test]
async fn a_lock_that_the_system_takes_is_asked_for_once_more() {
    let _screen = screen();
    let (lock, log) = (WakeLock::default(), Log::new());
    lock.keep(true, log.teller());
    log.once(1).await;
    js("lights.given[0].release()");
    assert_eq!(log.once(2).await, [Held::StaysOn; 2]);
    js("lights.given[1].release()");
    tick().await;
    assert_eq!(
        log.all(),
        [Held::StaysOn, Held::StaysOn, Held::Refused],
        "it asks no third time"
    );
    assert!(js("lights.given.length === 2").is_truthy());

    lock.keep(true, log.teller());
    log.once(4).await;
    js("lights.grants = 0; lights.given[2].release()");
    assert_eq!(log.once(5).await[4], Held::Refused);
}

#[wasm_bindgen_test]
async fn a_lock_granted_after_it_was_given_up_is_given_back() {
    let _screen = screen();
    let (lock, log) = (WakeLock::default(), Log::new());
    lock.keep(true, log.teller());
    lock.keep(false, log.teller());
    tick().await;
    assert!(js("lights.given.length === 1 && lights.given[0].released").is_truthy());
    assert!(log.all().is_empty());
}

#[wasm_bindgen_test]
async fn a_probe_keeps_nothing_and_a_missing_interface_is_told() {
    let log = Log::new();
    {
        let _screen = screen();
        wake_lock::probe(log.teller());
        assert_eq!(log.once(1).await, [Held::StaysOn]);
        assert!(js("lights.given[0].released").is_truthy());
        js("lights.grants = 0");
        wake_lock::probe(log.teller());
        assert_eq!(log.once(2).await[1], Held::Refused);
    }
    let _none = StandIn::new("navigator", "wakeLock", "undefined");
    wake_lock::probe(log.teller());
    WakeLock::default().keep(true, log.teller());
    assert_eq!(log.all()[2..], [Held::Unsupported; 2]);
}

/// What a request for the lock by another part of the browser comes to.
async fn request(name: &str, options: &str) -> bool {
    let asked = js(&format!(
        "navigator.locks.request('{name}', {options}, (lock) => lock !== null)"
    ));
    let got = JsFuture::from(js_sys::Promise::from(asked)).await.unwrap();
    got.is_truthy()
}

async fn is_taken(name: &str) -> bool {
    !request(name, "{ ifAvailable: true }").await
}

/// Returns once another part of the browser could have the lock.
async fn is_free(name: &str) -> bool {
    request(name, "{}").await
}

#[wasm_bindgen_test]
async fn one_tab_has_the_session_until_it_lets_go() {
    let (first, second) = (Ownership::default(), Ownership::default());
    let (mine, other) = (Log::new(), Log::new());
    first.claim("unhunch/test", mine.teller());
    first.claim("unhunch/test", mine.teller());
    assert_eq!(mine.once(2).await, [true, true]);
    first.claim("unhunch/test", mine.teller());
    assert_eq!(mine.all(), [true; 3]);
    assert!(is_taken("unhunch/test").await);

    second.claim("unhunch/test", other.teller());
    assert_eq!(other.once(1).await, [false]);
    first.let_go();
    assert!(is_free("unhunch/test").await);
    second.claim("unhunch/test", other.teller());
    assert_eq!(other.once(2).await, [false, true]);
    second.let_go();
    assert!(is_free("unhunch/test").await);
    assert_eq!(mine.all(), [true; 3], "nothing more is said");
}

#[wasm_bindgen_test]
async fn a_claim_given_up_before_it_was_granted_holds_nothing() {
    let (owner, log) = (Ownership::default(), Log::new());
    owner.claim("unhunch/test/early", log.teller());
    owner.let_go();
    assert_eq!(log.once(1).await, [false]);
    assert!(is_free("unhunch/test/early").await);
}

#[wasm_bindgen_test]
async fn who_hears_that_it_is_theirs_may_let_go_in_the_same_breath() {
    let (owner, log) = (Rc::new(Ownership::default()), Log::new());
    let (mine, heard) = (Rc::clone(&owner), log.teller());
    owner.claim("unhunch/test/over", move |ours| {
        mine.let_go();
        heard(ours);
    });
    assert_eq!(log.once(1).await, [true]);
    assert!(is_free("unhunch/test/over").await);
}

#[wasm_bindgen_test]
async fn where_no_tab_can_be_told_from_another_this_one_runs_the_session() {
    let log = Log::new();
    {
        let _none = StandIn::new("navigator", "locks", "undefined");
        Ownership::default().claim("unhunch/test", log.teller());
        assert_eq!(log.all(), [true]);
    }
    let _forbidden = StandIn::new(
        "navigator",
        "locks",
        "{ request() { return Promise.reject(new Error('SecurityError')); } }",
    );
    Ownership::default().claim("unhunch/test", log.teller());
    assert_eq!(log.once(2).await, [true, true]);
}

#[wasm_bindgen_test]
async fn what_is_stored_is_kept_or_not_or_nobody_can_tell() {
    let log = Log::new();
    device::kept(log.teller());
    assert!(log.once(1).await[0].is_some());
    {
        let _granted = StandIn::new(
            "navigator",
            "storage",
            "{ persisted: () => Promise.resolve(false), persist: () => Promise.resolve(true) }",
        );
        device::kept(log.teller());
        log.once(2).await;
        device::ask_to_keep(log.teller());
        assert_eq!(log.once(3).await[1..], [Some(false), Some(true)]);
    }
    let _none = StandIn::new("navigator", "storage", "undefined");
    device::kept(log.teller());
    assert_eq!(log.all()[3], None);
    let _broken = StandIn::new(
        "navigator",
        "storage",
        "{ persist: () => Promise.reject(new Error('no')) }",
    );
    device::ask_to_keep(log.teller());
    assert_eq!(log.once(5).await[4], None);
}

#[wasm_bindgen_test]
fn a_phone_buzzes_what_it_is_told() {
    {
        let _buzzer = StandIn::new(
            "navigator",
            "vibrate",
            "function (pattern) { window.buzzed = [...pattern]; return true; }",
        );
        vibrate::buzz(&[60, 60, 200]);
        assert!(js("buzzed.join() === '60,60,200'").is_truthy());
    }
    // The browser's own takes it, too, and nothing breaks where there is none.
    vibrate::buzz(&[1]);
    let _none = StandIn::new("navigator", "vibrate", "undefined");
    vibrate::buzz(&[1]);
}

#[wasm_bindgen_test]
fn buzzing_is_not_offered_where_it_is_missing_or_only_claimed() {
    assert!(vibrate::can());
    {
        let _none = StandIn::new("navigator", "vibrate", "undefined");
        assert!(!vibrate::can());
    }
    let _firefox = StandIn::new(
        "navigator",
        "userAgent",
        "'Mozilla/5.0 (Android 15; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0'",
    );
    assert!(!vibrate::can());
}
