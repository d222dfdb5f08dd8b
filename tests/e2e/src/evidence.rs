//! What a failed story leaves behind for whoever reads the log.
//!
//! A failure in a headless browser is useless without what the person saw.
//!
//! Invariant: saving evidence never panics, because it runs during a panic.

use std::fs;
use std::thread;

use serde_json::Value;

use crate::browser::Browser;
use crate::workspace;

const PAGE: &str = "return `${location.href}\\n${document.title}\\n\\n${document.body.innerText}`";

/// Saves a screenshot and the page's text, and says where.
pub(crate) fn save(browser: &Browser, steps: &[String]) {
    let test = thread::current()
        .name()
        .unwrap_or("test")
        .replace("::", "-");
    let base = workspace::output().join(test);
    let picture = base.with_extension("png");
    let text = base.with_extension("txt");
    let page = match browser.script(PAGE, Vec::new()) {
        Ok(Value::String(page)) => page,
        Ok(other) => other.to_string(),
        Err(error) => format!("the page cannot be read: {error}"),
    };
    let report = format!("{}\n\n{page}\n", steps.join("\n"));
    let saved = fs::write(&text, report).is_ok()
        && browser
            .screenshot()
            .is_ok_and(|png| fs::write(&picture, png).is_ok());
    let last = steps.last().map_or("nothing", String::as_str);
    eprintln!("{} failed, having last tried to {last}", browser.engine);
    if saved {
        eprintln!("see {} and {}", picture.display(), text.display());
    }
}
