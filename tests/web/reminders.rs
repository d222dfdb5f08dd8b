//! What reminders ask of the browser: the time zone, notifications, a mark on
//! the icon, a file.

use unhunch::time::Day;
use unhunch::web::ports::{badge, clock, files, notify, page};
use wasm_bindgen_test::wasm_bindgen_test;

use super::stage::{Log, StandIn, js, tick};

/// Notifications that the page may make itself, kept in `made.all`.
fn by_page(permission: &str, refuses: bool) -> StandIn {
    StandIn::new(
        "window",
        "Notification",
        &format!(
            "window.made = Object.assign(class extends EventTarget {{
                 static permission = '{permission}';
                 static requestPermission() {{
                     made.asked += 1; made.permission = 'granted';
                     return Promise.resolve('granted'); }}
                 constructor(title, options) {{
                     super(); if ({refuses}) throw new TypeError('illegal');
                     made.all.push({{ title, options, by: this }}); }}
             }}, {{ asked: 0, all: [] }})"
        ),
    )
}

/// A service worker in charge, which shows them and keeps them in `shown`.
fn by_worker() -> StandIn {
    StandIn::new(
        "navigator",
        "serviceWorker",
        "{ getRegistration: () => Promise.resolve({
             showNotification(title, options) {
                 (window.shown ??= []).push({ title, options }); return Promise.resolve(); } }) }",
    )
}

fn no_worker() -> StandIn {
    let none = "{ getRegistration: () => Promise.resolve(undefined) }";
    StandIn::new("navigator", "serviceWorker", none)
}

#[wasm_bindgen_test]
async fn the_person_is_asked_by_a_tap_alone() {
    let _notifications = by_page("default", false);
    let log = Log::new();
    notify::ask(false, log.teller());
    assert_eq!(log.all(), [None], "it only looks");
    assert!(js("made.asked === 0").is_truthy());
    notify::ask(true, log.teller());
    assert_eq!(log.once(2).await[1], Some(true));
    assert!(js("made.asked === 1").is_truthy());
}

#[wasm_bindgen_test]
fn a_no_and_a_browser_without_them_are_told() {
    let log = Log::new();
    {
        let _notifications = by_page("denied", false);
        notify::ask(false, log.teller());
    }
    let _none = StandIn::new("window", "Notification", "undefined");
    notify::ask(false, log.teller());
    notify::ask(true, log.teller());
    assert_eq!(log.all(), [Some(false); 3]);
}

#[wasm_bindgen_test]
async fn the_service_worker_shows_it_where_the_page_may_not() {
    let (_page, _worker) = (by_page("granted", true), by_worker());
    js("window.shown = []");
    notify::show();
    tick().await;
    assert!(js("shown.length === 1 && shown[0].title === 'Desk reset'").is_truthy());
    let leads = "shown[0].options.data === '#/session/desk-reset'";
    assert!(js(leads).is_truthy());
    assert!(js("shown[0].options.tag === 'desk-reset'").is_truthy());
}

#[wasm_bindgen_test]
async fn without_a_service_worker_the_page_shows_it_and_a_press_leads_to_the_reset() {
    let (_page, _worker) = (by_page("granted", false), no_worker());
    notify::show();
    tick().await;
    assert!(js("made.all.length === 1").is_truthy());
    js("made.all[0].by.dispatchEvent(new Event('click'))");
    assert!(js("location.hash === '#/session/desk-reset'").is_truthy());
    js("location.hash = ''");
}

#[wasm_bindgen_test]
async fn a_browser_that_shows_none_at_all_is_left_in_peace() {
    let _page = StandIn::new("window", "Notification", "undefined");
    let _worker = StandIn::new("navigator", "serviceWorker", "undefined");
    notify::show();
    tick().await;
}

#[wasm_bindgen_test]
async fn the_mark_comes_and_goes_and_may_be_refused() {
    let keep = "window.marks.push(1), Promise.resolve()";
    js("window.marks = []");
    let set = StandIn::new("navigator", "setAppBadge", &format!("() => ({keep})"));
    let clear = StandIn::new(
        "navigator",
        "clearAppBadge",
        "() => (window.marks.push(0), Promise.reject(new Error('not installed')))",
    );
    badge::show(true);
    badge::show(false);
    tick().await;
    assert!(js("marks.join() === '1,0'").is_truthy());
    drop((set, clear));
    let _missing = StandIn::new("navigator", "setAppBadge", "undefined");
    badge::show(true);
}

#[wasm_bindgen_test]
fn the_time_zone_is_the_one_of_the_device() {
    let zone = clock::zone(Day::new(2026, 11, 23).unwrap());
    let name = js("Intl.DateTimeFormat().resolvedOptions().timeZone");
    assert_eq!(Some(zone.name), name.as_string());
}

#[wasm_bindgen_test]
fn the_address_of_the_page_ends_before_its_screen() {
    js("location.hash = '#/more/reminders'");
    let address = js("location.origin + location.pathname + location.search");
    assert_eq!(Some(page::address()), address.as_string());
    js("location.hash = ''");
}

#[wasm_bindgen_test]
async fn a_calendar_file_says_exactly_what_it_is() {
    let kept = "window.saved = null; window.linkTo = URL.createObjectURL;
        URL.createObjectURL = (file) => (window.saved = file, linkTo.call(URL, file))";
    js(kept);
    files::offer("unhunch-reminders.ics", "BEGIN:VCALENDAR");
    tick().await;
    js("URL.createObjectURL = window.linkTo");
    assert!(js("saved.type === 'text/calendar;charset=utf-8'").is_truthy());
    assert!(js("saved.name === 'unhunch-reminders.ics'").is_truthy());
}
