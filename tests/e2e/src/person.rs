//! A person at the app: does things by the words on the screen.
//!
//! Stories that name words and roles survive every rewrite of the HTML, and
//! fail when a person or a screen reader could no longer find the thing.
//! Every step waits for what it needs, up to a deadline, and never longer.
//!
//! Invariant: a step either did what it says or panics with the engine, the
//! step and the reason, leaving a screenshot and the page's text.

use std::fmt::Display;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::TypingData;

use crate::browser::{Browser, may_retry};
use crate::{Engine, Site, Violation, axe, evidence};

/// How long a step waits for the page unless it is told otherwise.
const PATIENCE: Duration = Duration::from_secs(10);
/// Between two looks at the page.
const PAUSE: Duration = Duration::from_millis(50);
const LOOK: &str = include_str!("look.js");

/// A colour theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on a light page.
    Light,
    /// Light ink on a dark page.
    Dark,
}

/// Somebody with a fresh browser at one site.
pub struct Person {
    browser: Browser,
    address: String,
    size: Option<(u32, u32)>,
    theme: Option<Theme>,
    steps: Vec<String>,
}

/// Why a step has not succeeded yet.
enum Hindrance {
    NotYet(String),
    Never(String),
}

type Attempt<T> = Result<T, Hindrance>;

/// What `look.js` found.
#[derive(Deserialize)]
struct Sight {
    element: Value,
    enabled: bool,
    checked: bool,
    value: Option<String>,
}

/// Going places.
impl Person {
    /// Opens a browser with a fresh profile; no page is open yet.
    pub fn new(engine: Engine, site: &Site) -> Self {
        Self {
            browser: Browser::start(engine),
            address: site.address(),
            size: None,
            theme: None,
            steps: Vec::new(),
        }
    }

    /// Goes to a route such as `#/progress`; the empty one is the start.
    #[track_caller]
    pub fn open(&mut self, route: &str) {
        let address = format!("{}{route}", self.address);
        self.step(format!("open {route:?}"), |person| {
            person.browser.go(&address).map_err(never)?;
            person.dress()
        });
    }

    /// Loads the page again from script, which needs no network of its own.
    ///
    /// WebDriver's own refresh reports an error in Firefox once the server
    /// has stopped, although the service worker answers.
    #[track_caller]
    pub fn reload(&mut self) {
        const MARK: &str = "window.beforeReload = true; location.reload()";
        self.step("reload", |person| person.ask(MARK, Vec::new()));
        let done = "return !window.beforeReload && document.readyState === 'complete'";
        self.wait_until("see the page loaded again", PATIENCE, |person| {
            person.expect(done, Vec::new(), "it is still loading")?;
            person.dress()
        });
    }

    /// Opens a window in the same profile, closes the old one; then `open`.
    #[track_caller]
    pub fn new_window(&mut self) {
        self.step("open a new window", |person| {
            person.browser.new_window().map_err(never)
        });
    }

    /// Waits until a service worker has put the whole app by.
    #[track_caller]
    pub fn wait_until_offline_ready(&mut self) {
        const READY: &str = "
            const done = arguments[arguments.length - 1];
            navigator.serviceWorker.getRegistration().then(
                (found) => done(found?.active?.state ?? 'absent'),
                (error) => done(String(error)),
            )";
        self.wait_until("see the app kept for offline use", PATIENCE * 3, |person| {
            let state = person.browser.slow_script(READY, Vec::new());
            match state.map_err(not_yet)?.as_str() {
                Some("activated") => Ok(()),
                other => Err(not_yet(format!("the service worker is {other:?}"))),
            }
        });
    }
}

/// Doing things.
impl Person {
    /// Presses the button or link of this name.
    #[track_caller]
    pub fn tap(&mut self, name: &str) {
        self.wait_until(format!("tap {name:?}"), PATIENCE, |person| {
            let control = person.look("control", name, None)?;
            person.click(&control)
        });
    }

    /// Presses the button or link of this name in the group of that name.
    #[track_caller]
    pub fn tap_in(&mut self, group: &str, name: &str) {
        let step = format!("tap {name:?} in {group:?}");
        self.wait_until(step, PATIENCE, |person| {
            let control = person.look("control", name, Some(group))?;
            person.click(&control)
        });
    }

    /// Chooses the radio button or checkbox with this label.
    #[track_caller]
    pub fn choose(&mut self, label: &str) {
        self.set(format!("choose {label:?}"), None, label, true);
    }

    /// Chooses a label that is unique only within the group of that name.
    #[track_caller]
    pub fn choose_in(&mut self, group: &str, label: &str) {
        let step = format!("choose {label:?} in {group:?}");
        self.set(step, Some(group), label, true);
    }

    /// Ticks the checkbox with this label; a ticked one stays ticked.
    #[track_caller]
    pub fn tick(&mut self, label: &str) {
        self.set(format!("tick {label:?}"), None, label, true);
    }

    /// Clears the checkbox with this label; a clear one stays clear.
    #[track_caller]
    pub fn untick(&mut self, label: &str) {
        self.set(format!("untick {label:?}"), None, label, false);
    }

    /// Replaces what stands in the field with this label.
    #[track_caller]
    pub fn type_into(&mut self, label: &str, text: &str) {
        let step = format!("type {text:?} into {label:?}");
        self.wait_until(step, PATIENCE, |person| {
            let field = person.look("field", label, None)?;
            let typed = person.browser.type_into(&field.element, text);
            typed.map_err(hindrance)
        });
    }

    /// Presses one key, or types a text, wherever the focus is.
    #[track_caller]
    pub fn press(&mut self, keys: impl Into<TypingData>) {
        let keys = keys.into();
        self.step("press a key", |person| {
            person.browser.press(keys).map_err(never)
        });
    }
}

/// Looking.
impl Person {
    /// The words of the page's one visible main heading.
    #[track_caller]
    pub fn heading(&mut self) -> String {
        self.wait_until("read the heading", PATIENCE, Self::main_heading)
    }

    /// Waits until the main heading is this.
    #[track_caller]
    pub fn wait_for_heading(&mut self, heading: &str) {
        let step = format!("come to {heading:?}");
        self.wait_until(step, PATIENCE, |person| {
            let found = person.main_heading()?;
            if found == heading {
                return Ok(());
            }
            Err(not_yet(format!("the heading is {found:?}")))
        });
    }

    /// Whether the page shows this text now; spaces and line breaks count as one.
    #[track_caller]
    pub fn sees(&mut self, text: &str) -> bool {
        self.step(format!("look for {text:?}"), |person| person.shows(text))
    }

    /// Waits until the page shows this text.
    #[track_caller]
    pub fn wait_for(&mut self, text: &str, up_to: Duration) {
        self.wait_until(format!("see {text:?}"), up_to, |person| {
            if person.shows(text)? {
                return Ok(());
            }
            Err(not_yet(format!("it is not there after {up_to:?}")))
        });
    }

    /// What stands in the field with this label.
    #[track_caller]
    pub fn value_of(&mut self, label: &str) -> String {
        self.wait_until(format!("read {label:?}"), PATIENCE, |person| {
            let field = person.look("field", label, None)?;
            Ok(field.value.unwrap_or_default())
        })
    }

    /// Whether the radio button or checkbox with this label is chosen.
    #[track_caller]
    pub fn is_chosen(&mut self, label: &str) -> bool {
        self.wait_until(format!("look at {label:?}"), PATIENCE, |person| {
            Ok(person.look("choice", label, None)?.checked)
        })
    }

    /// The words of the element with the focus.
    #[track_caller]
    pub fn focused(&mut self) -> String {
        const FOCUSED: &str = "
            const it = document.activeElement;
            return (it.ariaLabel || it.labels?.[0]?.innerText || it.innerText || '').trim()";
        self.step("see where the focus is", |person| {
            let words = person.ask(FOCUSED, Vec::new())?;
            Ok(words.as_str().unwrap_or_default().to_owned())
        })
    }

    /// The answer of a function body run in the page, for what no person sees.
    #[track_caller]
    pub fn ask_page(&mut self, body: &str) -> Value {
        self.step(format!("ask the page `{body}`"), |person| {
            person.ask(body, Vec::new())
        })
    }

    /// Everything on the page that breaks an accessibility rule.
    #[track_caller]
    pub fn axe(&mut self) -> Vec<Violation> {
        self.step("check accessibility", |person| {
            axe::violations(&person.browser).map_err(never)
        })
    }

    /// Fails with the list if the page breaks any accessibility rule.
    #[track_caller]
    pub fn meets_no_barrier(&mut self) {
        let found = self.axe();
        let list: Vec<String> = found.iter().map(Violation::to_string).collect();
        let (engine, theme) = (self.browser.engine, self.theme);
        assert!(
            found.is_empty(),
            "{engine}, theme {theme:?}: {} broken rules\n{}",
            found.len(),
            list.join("\n")
        );
    }
}

/// Holding the device.
impl Person {
    /// Gives the page this viewport, in CSS pixels, from now on.
    #[track_caller]
    pub fn size(&mut self, width: u32, height: u32) {
        self.size = Some((width, height));
        self.step(format!("have {width} × {height} px"), Self::dress);
        let fits = "return innerWidth === arguments[0] && innerHeight === arguments[1]";
        self.wait_until("see the page fit", PATIENCE, |person| {
            let size = vec![json!(width), json!(height)];
            person.expect(fits, size, "the window has another size")
        });
    }

    /// Makes the system dark or light, from now on.
    #[track_caller]
    pub fn theme(&mut self, theme: Theme) {
        self.theme = Some(theme);
        self.step(format!("have the theme {theme:?}"), Self::dress);
    }

    /// Saves what the window shows as a PNG file, making its folder.
    #[track_caller]
    pub fn screenshot(&mut self, path: impl AsRef<Path>) {
        let path = path.as_ref();
        self.step(format!("save {}", path.display()), |person| {
            let png = person.browser.screenshot().map_err(never)?;
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder).map_err(never)?;
            }
            fs::write(path, png).map_err(never)
        });
    }
}

impl Person {
    fn look(&self, kind: &str, name: &str, group: Option<&str>) -> Attempt<Sight> {
        let answer = self.ask(LOOK, vec![json!(kind), json!(name), json!(group)])?;
        if let Some(reason) = answer["reason"].as_str() {
            return Err(not_yet(reason));
        }
        serde_json::from_value(answer).map_err(never)
    }

    fn click(&self, sight: &Sight) -> Attempt<()> {
        if !sight.enabled {
            return Err(not_yet("it is disabled"));
        }
        self.browser.click(&sight.element).map_err(hindrance)
    }

    #[track_caller]
    fn set(&mut self, step: String, group: Option<&str>, label: &str, on: bool) {
        self.wait_until(step, PATIENCE, |person| {
            let choice = person.look("choice", label, group)?;
            if choice.checked == on {
                return Ok(());
            }
            person.click(&choice)?;
            if person.look("choice", label, group)?.checked == on {
                return Ok(());
            }
            Err(never("tapping it changed nothing"))
        });
    }

    fn main_heading(&self) -> Attempt<String> {
        const HEADINGS: &str = "
            const ground = document.querySelector('dialog:modal') ?? document;
            return [...ground.querySelectorAll('h1')]
                .filter((heading) => heading.checkVisibility({ visibilityProperty: true }))
                .map((heading) => heading.innerText.replace(/\\s+/g, ' ').trim())";
        let found = self.ask(HEADINGS, Vec::new())?;
        let found: Vec<String> = serde_json::from_value(found).map_err(never)?;
        match found.as_slice() {
            [heading] if !heading.is_empty() => Ok(heading.clone()),
            [] | [_] => Err(not_yet("there is no main heading")),
            several => Err(not_yet(format!("there are several: {several:?}"))),
        }
    }

    fn shows(&self, text: &str) -> Attempt<bool> {
        const SHOWS: &str = "
            const tidy = (text) => text.replace(/\\s+/g, ' ').trim();
            return tidy(document.body.innerText).includes(tidy(arguments[0]))";
        Ok(self.ask(SHOWS, vec![json!(text)])? == json!(true))
    }

    fn ask(&self, body: &str, arguments: Vec<Value>) -> Attempt<Value> {
        // A page that is just being replaced cannot answer; the next one can.
        self.browser.script(body, arguments).map_err(not_yet)
    }

    fn expect(&self, body: &str, arguments: Vec<Value>, otherwise: &str) -> Attempt<()> {
        if self.ask(body, arguments)? == json!(true) {
            return Ok(());
        }
        Err(not_yet(otherwise))
    }

    /// Size and theme belong to a window or a page, so every new one needs them.
    fn dress(&self) -> Attempt<()> {
        if let Some((width, height)) = self.size {
            self.browser.resize(width, height).map_err(never)?;
        }
        if let Some(theme) = self.theme {
            self.browser.darken(theme == Theme::Dark).map_err(never)?;
        }
        Ok(())
    }

    #[track_caller]
    fn step<T>(&mut self, name: impl Into<String>, act: impl FnOnce(&Self) -> Attempt<T>) -> T {
        self.steps.push(name.into());
        match act(self) {
            Ok(outcome) => outcome,
            Err(Hindrance::NotYet(reason) | Hindrance::Never(reason)) => self.fail(&reason),
        }
    }

    #[track_caller]
    fn wait_until<T>(
        &mut self,
        name: impl Into<String>,
        up_to: Duration,
        mut attempt: impl FnMut(&Self) -> Attempt<T>,
    ) -> T {
        self.steps.push(name.into());
        let deadline = Instant::now() + up_to;
        loop {
            match attempt(self) {
                Ok(outcome) => return outcome,
                Err(Hindrance::NotYet(_)) if Instant::now() < deadline => thread::sleep(PAUSE),
                Err(Hindrance::NotYet(reason) | Hindrance::Never(reason)) => self.fail(&reason),
            }
        }
    }

    #[track_caller]
    fn fail(&self, reason: &str) -> ! {
        let step = self.steps.last().map_or("start", String::as_str);
        panic!("{} could not {step}: {reason}", self.browser.engine)
    }
}

impl Drop for Person {
    fn drop(&mut self) {
        if thread::panicking() {
            evidence::save(&self.browser, &self.steps);
        }
    }
}

fn not_yet(reason: impl Display) -> Hindrance {
    Hindrance::NotYet(reason.to_string())
}

fn never(reason: impl Display) -> Hindrance {
    Hindrance::Never(reason.to_string())
}

fn hindrance(error: thirtyfour::prelude::WebDriverError) -> Hindrance {
    if may_retry(&error) {
        not_yet(error)
    } else {
        never(error)
    }
}
