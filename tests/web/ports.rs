//! The ports against the browser's own interfaces.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use unhunch::app::msg::StorageError;
use unhunch::time::{Day, Moment};
use unhunch::web::ports::{clock, mirror, page, storage, timer::Timer};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

fn today() -> Day {
    Day::new(2026, 11, 22).unwrap()
}

#[wasm_bindgen_test]
fn a_month_of_long_ago_is_named_and_not_read() {
    let key = "unhunch/month/2026-03";
    storage::write(key, "long ago").unwrap();
    let all = storage::read_all(today()).unwrap();
    assert!(all.contains(&(key.to_owned(), None)));
    storage::erase(key);
}

/// The promise is kept by the browser's own cache storage.
#[wasm_bindgen_test]
async fn a_second_copy_is_kept_in_order_told_and_taken_away() {
    let key = "unhunch/month/1999-01";
    mirror::keep(key, Some("first"));
    mirror::keep(key, Some("second"));
    assert_eq!(told(key).await, [(key.to_owned(), "second".to_owned())]);
    mirror::keep(key, None);
    assert!(told(key).await.is_empty());
}

/// What the second copy tells of `key`, and nothing of any other.
async fn told(key: &'static str) -> Vec<(String, String)> {
    let end = "unhunch/month/1999-02";
    mirror::keep(end, Some("end"));
    let heard: Rc<RefCell<Vec<(String, String)>>> = Rc::default();
    let all = Rc::clone(&heard);
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let all = Rc::clone(&all);
        let tell = move |key: String, text: String| {
            if text == "end" {
                resolve.call0(&JsValue::NULL).unwrap();
            } else {
                all.borrow_mut().push((key, text));
            }
        };
        let wanted = move |found: &str| found == key || found == end;
        mirror::read(Box::new(wanted), Rc::new(tell));
    });
    JsFuture::from(promise).await.unwrap();
    mirror::keep(end, None);
    heard.take()
}

#[wasm_bindgen_test]
fn a_text_is_stored_read_back_and_erased() {
    storage::write("unhunch/test/one", "a text – with dashes").unwrap();
    let all = storage::read_all(today()).unwrap();
    assert!(all.contains(&(
        "unhunch/test/one".to_owned(),
        Some("a text – with dashes".to_owned())
    )));

    storage::erase("unhunch/test/one");
    let all = storage::read_all(today()).unwrap();
    assert!(!all.iter().any(|(key, _)| key == "unhunch/test/one"));
}

#[wasm_bindgen_test]
fn a_text_too_large_is_refused_as_full_and_leaves_the_old_one() {
    storage::write("unhunch/test/two", "old").unwrap();
    let huge = "x".repeat(11 * 1024 * 1024);
    assert_eq!(
        storage::write("unhunch/test/two", &huge),
        Err(StorageError::Full)
    );
    let all = storage::read_all(today()).unwrap();
    let kept = Some("old".to_owned());
    assert!(all.contains(&("unhunch/test/two".to_owned(), kept)));
    storage::erase("unhunch/test/two");
}

#[wasm_bindgen_test]
#[expect(
    clippy::disallowed_methods,
    reason = "the port is compared with the clock itself"
)]
#[expect(clippy::cast_precision_loss, reason = "wall times are far below 2^53")]
fn the_clocks_agree_with_the_browser() {
    let before = clock::moment();
    let now = clock::now(before, before);
    let date = js_sys::Date::new_0();
    assert_eq!(u32::from(now.day.day()), date.get_date());
    assert_eq!(u32::from(now.day.month()), date.get_month() + 1);
    assert_eq!(u32::from(now.minute.hour()), date.get_hours());
    assert!((date.get_time() - now.wall.0 as f64).abs() < 1000.0);
    assert!(before <= clock::moment());
}

#[wasm_bindgen_test]
fn the_monotonic_clock_is_finer_than_a_millisecond() {
    let fine = (0..1000).any(|_| {
        let moment = clock::moment();
        moment != Moment::from_millis(moment.as_millis())
    });
    assert!(fine);
}

/// Resolves when `timer` fires `wait` from now.
fn alarm(timer: &Timer, wait: Duration, fired: &Rc<Cell<u32>>) -> js_sys::Promise {
    let fired = Rc::clone(fired);
    js_sys::Promise::new(&mut |resolve, _| {
        let fired = Rc::clone(&fired);
        timer.set(Some(wait), move || {
            fired.set(fired.get() + 1);
            let _resolved = resolve.call0(&JsValue::NULL);
        });
    })
}

#[wasm_bindgen_test]
async fn only_the_latest_alarm_rings_and_it_rings_once() {
    let (timer, fired) = (Timer::default(), Rc::new(Cell::new(0)));
    let _taken_back = alarm(&timer, Duration::from_millis(5), &fired);
    let latest = alarm(&timer, Duration::from_millis(20), &fired);
    let before = clock::moment();
    JsFuture::from(latest).await.unwrap();
    assert!(Duration::from_millis(19) <= clock::moment().since(before));
    assert_eq!(fired.get(), 1);
}

#[wasm_bindgen_test]
#[expect(clippy::disallowed_methods, reason = "a test looks at the page itself")]
fn when_nothing_works_any_more_the_page_says_that_the_data_is_kept() {
    let document = web_sys::window().unwrap().document().unwrap();
    let trouble = document.create_element("div").unwrap();
    trouble.set_id("trouble");
    trouble.set_attribute("hidden", "").unwrap();
    document.body().unwrap().append_child(&trouble).unwrap();
    page::show_trouble("a test");
    assert!(!trouble.has_attribute("hidden"));
    trouble.remove();
}
