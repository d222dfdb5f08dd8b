//! The page as it stands: one look at it, or one touch, without waiting.
//!
//! Waiting belongs to the person, who knows how long a step may take. What is
//! here answers at once, a touch after two frames, and says whether it is worth
//! trying again.
//!
//! Invariant: nothing here waits for anything else, and a touch that is worth
//! trying again has not done anything.

use std::fmt::Display;

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::prelude::WebDriverError;

use crate::Theme;
use crate::browser::Browser;

const LOOK: &str = include_str!("look.js");

/// Why something has not worked.
pub(crate) enum Hindrance {
    /// The page may still be getting there.
    NotYet(String),
    /// Trying again would not help, or might do it twice.
    Never(String),
}

pub(crate) type Attempt<T> = Result<T, Hindrance>;

/// What a person looks for; each is a key of `KINDS` in `look.js`.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    /// A button or a link.
    Control,
    /// A radio button or a checkbox.
    Choice,
    /// Something to type into.
    Field,
}

/// What `look.js` found.
#[derive(Deserialize)]
pub(crate) struct Sight {
    element: Value,
    enabled: bool,
    /// Whether a choice is chosen; false for everything else.
    pub(crate) checked: bool,
    /// What stands in a field.
    pub(crate) value: Option<String>,
}

/// The one thing of this kind and name, within a group if one is named.
pub(crate) fn look(
    browser: &Browser,
    kind: Kind,
    name: &str,
    group: Option<&str>,
) -> Attempt<Sight> {
    let kind = match kind {
        Kind::Control => "control",
        Kind::Choice => "choice",
        Kind::Field => "field",
    };
    let answer = ask(browser, LOOK, vec![json!(kind), json!(name), json!(group)])?;
    match answer["reason"].as_str() {
        Some(reason) => Err(not_yet(reason)),
        None => serde_json::from_value(answer).map_err(never),
    }
}

/// Clicks what was found, unless it is disabled.
pub(crate) fn click(browser: &Browser, sight: &Sight) -> Attempt<()> {
    if !sight.enabled {
        return Err(not_yet("it is disabled"));
    }
    rests(browser, sight)?;
    browser.click(&sight.element).map_err(hindrance)
}

/// Succeeds if what was found stays in its place for two frames.
///
/// A driver works out where to click and then clicks there: what has just been
/// scrolled to, or pushed down by words above it, may be elsewhere by then.
fn rests(browser: &Browser, sight: &Sight) -> Attempt<()> {
    const RESTS: &str = "
        const [element, done] = arguments;
        const place = () => {
            const { x, y } = element.getBoundingClientRect();
            return `${x} ${y}`;
        };
        const before = place();
        requestAnimationFrame(() => requestAnimationFrame(() => done(place() === before)))";
    let answer = browser.slow_script(RESTS, vec![sight.element.clone()]);
    if answer.map_err(not_yet)? == true {
        return Ok(());
    }
    Err(not_yet("it is still moving"))
}

/// Replaces what stands in the field that was found, unless it is disabled.
pub(crate) fn fill(browser: &Browser, sight: &Sight, text: &str) -> Attempt<()> {
    if !sight.enabled {
        return Err(not_yet("it is disabled"));
    }
    browser.type_into(&sight.element, text).map_err(hindrance)
}

/// The words of the one visible main heading.
pub(crate) fn main_heading(browser: &Browser) -> Attempt<String> {
    const HEADINGS: &str = "
        const ground = [...document.querySelectorAll('dialog:modal')].pop() ?? document;
        return [...ground.querySelectorAll('h1')]
            .filter((heading) => heading.checkVisibility({ visibilityProperty: true }))
            .map((heading) => heading.innerText.replace(/\\s+/g, ' ').trim())";
    let found = ask(browser, HEADINGS, Vec::new())?;
    let found: Vec<String> = serde_json::from_value(found).map_err(never)?;
    match found.as_slice() {
        [heading] if !heading.is_empty() => Ok(heading.clone()),
        [] | [_] => Err(not_yet("there is no main heading")),
        several => Err(not_yet(format!("there are several: {several:?}"))),
    }
}

/// Whether the page shows a text; any run of white space counts as one space.
pub(crate) fn shows(browser: &Browser, text: &str) -> Attempt<bool> {
    const SHOWS: &str = "
        const tidy = (text) => text.replace(/\\s+/g, ' ').trim();
        return tidy(document.body.innerText).includes(tidy(arguments[0]))";
    Ok(ask(browser, SHOWS, vec![json!(text)])? == true)
}

/// The words of the element with the focus; of the whole page if there is none.
pub(crate) fn focused(browser: &Browser) -> Attempt<String> {
    const FOCUSED: &str = "
        const it = document.activeElement;
        return (it.ariaLabel || it.labels?.[0]?.innerText || it.innerText || '').trim()";
    let words = ask(browser, FOCUSED, Vec::new())?;
    Ok(words.as_str().unwrap_or_default().to_owned())
}

/// Succeeds once the viewport has this size, or is as narrow as the engine goes.
pub(crate) fn fits(browser: &Browser, width: u32, height: u32) -> Attempt<()> {
    let size = ask(browser, "return [innerWidth, innerHeight]", Vec::new())?;
    let (found_width, found_height): (u32, u32) = serde_json::from_value(size).map_err(never)?;
    let least = browser.engine.least_width();
    let narrow_enough = found_width == width || found_width.max(width) <= least;
    if narrow_enough && found_height == height {
        return Ok(());
    }
    Err(not_yet(format!("it has {found_width} × {found_height} px")))
}

/// Succeeds once the page has learnt of the theme; Firefox tells it a bit later.
pub(crate) fn is_painted(browser: &Browser, theme: Theme) -> Attempt<()> {
    const PAINTED: &str = "
        return document.documentElement.dataset.theme === arguments[0]
            || matchMedia(`(prefers-color-scheme: ${arguments[0]})`).matches";
    if ask(browser, PAINTED, vec![json!(theme.scheme())])? == true {
        return Ok(());
    }
    Err(not_yet("it has the other theme"))
}

/// Succeeds once no transition is under way.
pub(crate) fn is_still(browser: &Browser) -> Attempt<()> {
    const STILL: &str = "
        return document.getAnimations().every(({ playState }) => playState !== 'running')";
    if ask(browser, STILL, Vec::new())? == true {
        return Ok(());
    }
    Err(not_yet("something moves"))
}

/// The answer of a function body run in the page.
pub(crate) fn ask(browser: &Browser, body: &str, arguments: Vec<Value>) -> Attempt<Value> {
    // A page that is just being replaced cannot answer; the next one can.
    browser.script(body, arguments).map_err(not_yet)
}

/// Turns any error into one that may pass.
pub(crate) fn not_yet(reason: impl Display) -> Hindrance {
    Hindrance::NotYet(reason.to_string())
}

/// Turns any error into one that stays.
pub(crate) fn never(reason: impl Display) -> Hindrance {
    Hindrance::Never(reason.to_string())
}

/// Only these errors of a click promise that nothing was clicked.
#[expect(
    clippy::needless_pass_by_value,
    reason = "`map_err` hands the error over"
)]
fn hindrance(error: WebDriverError) -> Hindrance {
    match *error {
        WebDriverErrorInner::ElementClickIntercepted(_)
        | WebDriverErrorInner::ElementNotInteractable(_)
        | WebDriverErrorInner::StaleElementReference(_)
        | WebDriverErrorInner::NoSuchElement(_) => not_yet(&error),
        _ => never(&error),
    }
}
