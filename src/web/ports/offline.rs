//! The copy of the app that opens without a network.
#![expect(clippy::disallowed_methods, reason = "this is a port")]

use wasm_bindgen::prelude::*;
use web_sys::{MessageChannel, RegistrationOptions, ServiceWorkerRegistration};

use crate::app::msg::Offline;
use crate::web::ports::promise;

/// Registers the service worker and reports the state of the copy: preparing,
/// then ready once the worker says that every file is there and checked.
pub fn keep_copy(report: impl Fn(Offline) + Clone + 'static) {
    let container = web_sys::window().map(|w| w.navigator());
    let has_workers = container
        .as_ref()
        .is_some_and(|n| js_sys::Reflect::has(n, &"serviceWorker".into()).unwrap_or(false));
    let Some(navigator) = container.filter(|_| has_workers) else {
        return report(Offline::Unsupported);
    };
    let workers = navigator.service_worker();
    report(Offline::Preparing);
    let options = RegistrationOptions::new();
    options.set_scope("./");
    let failed = report.clone();
    promise::settled(
        &workers.register_with_options("sw.js", &options),
        move |outcome| match outcome {
            Ok(registration) => watch(&registration.unchecked_into(), failed),
            Err(_) => failed(Offline::Failed),
        },
    );
    let Ok(ready) = workers.ready() else {
        return report(Offline::Failed);
    };
    promise::settled(&ready, move |outcome| match outcome {
        Ok(registration) => ask_whether_ready(&registration.unchecked_into(), report),
        Err(_) => report(Offline::Failed),
    });
}

/// A first worker that gives up while it is being installed could not fetch
/// every file. A later one leaves the whole older copy in charge.
fn watch(registration: &ServiceWorkerRegistration, report: impl Fn(Offline) + 'static) {
    let Some(worker) = registration.installing() else {
        return;
    };
    let (watched, first) = (worker.clone(), registration.active().is_none());
    let changed = Closure::<dyn FnMut()>::new(move || {
        // As text: the library would bring the names of all states.
        let state = js_sys::Reflect::get(&watched, &"state".into());
        if first && state.is_ok_and(|state| state == "redundant") {
            report(Offline::Failed);
        }
    });
    worker.set_onstatechange(Some(changed.into_js_value().unchecked_ref()));
}

/// Asks the worker in charge whether its copy is complete.
fn ask_whether_ready(
    registration: &ServiceWorkerRegistration,
    report: impl Fn(Offline) + Clone + 'static,
) {
    let (worker, channel) = (registration.active(), MessageChannel::new().ok());
    let Some((worker, channel)) = worker.zip(channel) else {
        return report(Offline::Failed);
    };
    let answered = {
        let report = report.clone();
        Closure::once_into_js(move |event: web_sys::MessageEvent| {
            let complete = js_sys::Reflect::get(&event.data(), &"complete".into());
            let ready = complete.is_ok_and(|c| c.is_truthy());
            report(if ready {
                Offline::Ready
            } else {
                Offline::Failed
            });
        })
    };
    channel
        .port1()
        .set_onmessage(Some(answered.unchecked_ref()));
    let question = js_sys::Object::new();
    let _cannot_fail = js_sys::Reflect::set(&question, &"type".into(), &"ready?".into());
    let transfer = js_sys::Array::of1(&channel.port2());
    if worker
        .post_message_with_transferable(&question, &transfer)
        .is_err()
    {
        report(Offline::Failed);
    }
}
