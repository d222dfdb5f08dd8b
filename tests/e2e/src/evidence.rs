//! What a failed story leaves behind for whoever reads the log.
//!
//! A failure in a headless browser is useless without what the person saw.
//!
//! Invariant: saving evidence never panics, because it runs during a panic.

use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::thread;

use crate::browser::Browser;
use crate::workspace;

const PAGE: &str = "return `${location.href}\\n${document.title}\\n\\n${document.body.innerText}`";

/// Saves a screenshot and the page's text, and says where.
pub(crate) fn save(browser: &Browser, steps: &[String]) {
    let last = steps.last().map_or("nothing", String::as_str);
    eprintln!("{} failed; the last step was: {last}", browser.engine);
    match write(browser, steps) {
        Ok(base) => eprintln!("see {0}.png and {0}.txt", base.display()),
        Err(error) => eprintln!("no evidence could be saved: {error}"),
    }
}

/// Returns the path without extension of what it has written.
fn write(browser: &Browser, steps: &[String]) -> Result<PathBuf, Box<dyn Error>> {
    let story = thread::current()
        .name()
        .unwrap_or("story")
        .replace("::", "-");
    let base = workspace::output()?.join(story);
    let page = match browser.script(PAGE, Vec::new()) {
        Ok(page) => page.as_str().unwrap_or_default().to_owned(),
        Err(error) => format!("the page cannot be read: {error}"),
    };
    let report = format!("{}\n\n{page}\n", steps.join("\n"));
    fs::write(base.with_extension("txt"), report)?;
    fs::write(base.with_extension("png"), browser.screenshot()?)?;
    Ok(base)
}
