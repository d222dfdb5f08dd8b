//! A person at the app: does things by the words on the screen.
//!
//! Stories that name words and roles survive every rewrite of the HTML, and
//! fail when a person or a screen reader could no longer find the thing.
//! Every step waits for what it needs, up to a deadline, and never longer.
//!
//! Invariant: a step either did what it says or panics with the engine, the
//! step and the reason, leaving a screenshot and the page's text.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use thirtyfour::TypingData;

use crate::browser::Browser;
use crate::page::{self, Attempt, Hindrance, Kind, never, not_yet};
use crate::{Engine, Site, TextSize, Theme, Violation, axe, evidence};

/// Between two looks at the page.
const PAUSE: Duration = Duration::from_millis(50);

/// Somebody with a fresh browser at one site.
pub struct Person {
    browser: Browser,
    address: String,
    patience: Duration,
    size: Option<(u32, u32)>,
    theme: Option<Theme>,
    steps: Vec<String>,
}

/// Going places.
impl Person {
    /// Opens a browser with a fresh profile; no page is open yet.
    pub fn new(engine: Engine, site: &Site) -> Self {
        Self::reading(engine, site, TextSize::Usual)
    }

    /// The same, with text of this size set in the browser.
    pub fn reading(engine: Engine, site: &Site, text: TextSize) -> Self {
        Self::at(Browser::start(engine, text), site)
    }

    /// Opens a headless Chromium with the profile in this folder, where an earlier
    /// one may have left something.
    pub fn returning(site: &Site, profile: &Path) -> Self {
        Self::at(Browser::start_again(profile), site)
    }

    fn at(browser: Browser, site: &Site) -> Self {
        Self {
            browser,
            address: site.address(),
            patience: Duration::from_secs(10),
            size: None,
            theme: None,
            steps: Vec::new(),
        }
    }

    /// Ends the whole browser at once, as a crash or an empty battery does.
    pub fn kill_browser(mut self) {
        self.browser.kill();
    }

    /// Sets how long every later step waits for the page; ten seconds at first.
    pub fn has_patience(&mut self, patience: Duration) {
        self.patience = patience;
    }

    /// Goes to a route such as `#/progress`; the empty one is the start.
    #[track_caller]
    pub fn open(&mut self, route: &str) {
        let address = format!("{}{route}", self.address);
        self.step(format!("open {route:?}"), |browser| {
            browser.go(&address).map_err(never)
        });
        self.dress();
    }

    /// Loads the page again from script, which needs no network of its own.
    ///
    /// The driver's own refresh reports an error in Firefox once the server
    /// has stopped, although the service worker answers.
    #[track_caller]
    pub fn reload(&mut self) {
        const RELOAD: &str = "window.beforeReload = true; location.reload()";
        const DONE: &str = "return !window.beforeReload && document.readyState === 'complete'";
        self.step("reload", |browser| page::ask(browser, RELOAD, Vec::new()));
        self.wait_until("see the page loaded again", self.patience, |browser| {
            if page::ask(browser, DONE, Vec::new())? == true {
                return Ok(());
            }
            Err(not_yet("it is still loading"))
        });
        self.dress();
    }

    /// Opens a window in the same profile and closes the old one; then `open`.
    #[track_caller]
    pub fn new_window(&mut self) {
        self.step("open a new window", |browser| {
            browser.new_window().map_err(never)
        });
    }

    /// Opens one more tab and goes there; then `open`.
    #[track_caller]
    pub fn one_more_tab(&mut self) {
        self.step("open one more tab", |browser| {
            browser.one_more_tab().map_err(never)
        });
    }

    /// Goes to a tab by its place; the first one has 0.
    #[track_caller]
    pub fn to_tab(&mut self, place: usize) {
        self.step(format!("go to tab {place}"), |browser| {
            browser.to_tab(place).map_err(never)
        });
    }

    /// Waits until a service worker has put the whole app by.
    #[track_caller]
    pub fn wait_until_offline_ready(&mut self) {
        const STATE: &str = "
            const done = arguments[arguments.length - 1];
            navigator.serviceWorker.getRegistration().then(
                (found) => done(found?.active?.state ?? 'absent'),
                (error) => done(String(error)),
            )";
        let patience = 3 * self.patience;
        self.wait_until("see the app kept for offline use", patience, |browser| {
            let state = browser.slow_script(STATE, Vec::new()).map_err(not_yet)?;
            if state == "activated" {
                return Ok(());
            }
            Err(not_yet(format!("the service worker is {state}")))
        });
    }
}

/// Doing things.
impl Person {
    /// Presses the button or link of this name.
    #[track_caller]
    pub fn tap(&mut self, name: &str) {
        self.wait_until(format!("tap {name:?}"), self.patience, |browser| {
            page::click(browser, &page::look(browser, Kind::Control, name, None)?)
        });
    }

    /// Presses the button or link of this name in the group of that name.
    #[track_caller]
    pub fn tap_in(&mut self, group: &str, name: &str) {
        let step = format!("tap {name:?} in {group:?}");
        self.wait_until(step, self.patience, |browser| {
            let control = page::look(browser, Kind::Control, name, Some(group))?;
            page::click(browser, &control)
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
        self.wait_until(step, self.patience, |browser| {
            let field = page::look(browser, Kind::Field, label, None)?;
            page::fill(browser, &field, text)
        });
        // WebKit answers before the last keys have arrived.
        self.wait_until(format!("see {text:?} typed"), self.patience, |browser| {
            let field = page::look(browser, Kind::Field, label, None)?;
            let found = field.value.unwrap_or_default();
            if found == text {
                return Ok(());
            }
            Err(not_yet(format!("there stands {found:?}")))
        });
    }

    /// Presses one key, or types a text, wherever the focus is.
    #[track_caller]
    pub fn press(&mut self, keys: impl Into<TypingData>) {
        self.step("press a key", |browser| browser.press(keys).map_err(never));
    }
}

/// Looking.
impl Person {
    /// The words of the page's one visible main heading.
    #[track_caller]
    pub fn heading(&mut self) -> String {
        self.wait_until("read the heading", self.patience, page::main_heading)
    }

    /// Waits until the main heading is this.
    #[track_caller]
    pub fn wait_for_heading(&mut self, heading: &str) {
        let step = format!("come to {heading:?}");
        self.wait_until(step, self.patience, |browser| {
            let found = page::main_heading(browser)?;
            if found == heading {
                return Ok(());
            }
            Err(not_yet(format!("the heading is {found:?}")))
        });
    }

    /// Whether the page shows this text now; any white space counts as one space.
    #[track_caller]
    pub fn sees(&mut self, text: &str) -> bool {
        self.step(format!("look for {text:?}"), |browser| {
            page::shows(browser, text)
        })
    }

    /// Waits until the page shows this text.
    #[track_caller]
    pub fn wait_for(&mut self, text: &str, up_to: Duration) {
        self.wait_until(format!("see {text:?}"), up_to, |browser| {
            if page::shows(browser, text)? {
                return Ok(());
            }
            Err(not_yet(format!("it is not there after {up_to:?}")))
        });
    }

    /// Waits until what this script returns has `text` in it.
    #[track_caller]
    pub fn wait_for_page(&mut self, script: &str, text: &str, up_to: Duration) {
        let step = format!("find {text:?} by script");
        self.wait_until(&step, up_to, |browser| {
            let found = page::ask(browser, script, Vec::new())?;
            if found.as_str().is_some_and(|found| found.contains(text)) {
                return Ok(());
            }
            Err(not_yet(format!("there is {found}")))
        });
    }

    /// What stands in the field with this label.
    #[track_caller]
    pub fn value_of(&mut self, label: &str) -> String {
        self.wait_until(format!("read {label:?}"), self.patience, |browser| {
            let field = page::look(browser, Kind::Field, label, None)?;
            Ok(field.value.unwrap_or_default())
        })
    }

    /// Whether the radio button or checkbox with this label is chosen.
    #[track_caller]
    pub fn is_chosen(&mut self, label: &str) -> bool {
        self.wait_until(format!("look at {label:?}"), self.patience, |browser| {
            Ok(page::look(browser, Kind::Choice, label, None)?.checked)
        })
    }

    /// The words of the element with the focus; of the whole page if there is none.
    #[track_caller]
    pub fn focused(&mut self) -> String {
        self.step("see where the focus is", page::focused)
    }

    /// Waits until the element with the focus has these words.
    #[track_caller]
    pub fn wait_for_focus(&mut self, words: &str) {
        let step = format!("have the focus on {words:?}");
        self.wait_until(step, self.patience, |browser| {
            let found = page::focused(browser)?;
            if found == words {
                return Ok(());
            }
            Err(not_yet(format!("it is on {found:?}")))
        });
    }

    /// The answer of a function body run in the page, for what no person sees.
    #[track_caller]
    pub fn ask_page(&mut self, body: &str) -> Value {
        self.step(format!("ask the page `{body}`"), |browser| {
            page::ask(browser, body, Vec::new())
        })
    }

    /// Everything on the page that breaks an accessibility rule.
    #[track_caller]
    pub fn axe(&mut self) -> Vec<Violation> {
        self.wait_until_still();
        self.step("check accessibility", |browser| {
            axe::violations(browser).map_err(never)
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
    ///
    /// A window of `WebKit` stays wider than a phone: see [`Engine::least_width`].
    #[track_caller]
    pub fn size(&mut self, width: u32, height: u32) {
        self.size = Some((width, height));
        self.dress();
    }

    /// Makes the system dark or light, from now on.
    ///
    /// In `WebKit` it is the page's own `data-theme` that is set, on every page
    /// that is opened.
    #[track_caller]
    pub fn theme(&mut self, theme: Theme) {
        self.theme = Some(theme);
        self.dress();
    }

    /// Saves what the window shows as a PNG file, making its folder.
    #[track_caller]
    pub fn screenshot(&mut self, path: impl AsRef<Path>) {
        let path = path.as_ref();
        self.wait_until_still();
        self.step(format!("save {}", path.display()), |browser| {
            let png = browser.screenshot().map_err(never)?;
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder).map_err(never)?;
            }
            fs::write(path, png).map_err(never)
        });
    }

    /// Waits until no transition is under way: colours that are still changing are
    /// neither the old nor the new ones.
    #[track_caller]
    pub fn wait_until_still(&mut self) {
        self.wait_until("see the page come to rest", self.patience, page::is_still);
    }

    /// Size and theme belong to a window or a page, so every new one needs them.
    #[track_caller]
    fn dress(&mut self) {
        if let Some((width, height)) = self.size {
            self.step(format!("have {width} × {height} px"), |browser| {
                browser.resize(width, height).map_err(never)
            });
            self.wait_until("see the page fit", self.patience, |browser| {
                page::fits(browser, width, height)
            });
        }
        if let Some(theme) = self.theme {
            self.step(format!("have the theme {theme:?}"), |browser| {
                browser.paint(theme).map_err(never)
            });
            self.wait_until("see the theme", self.patience, |browser| {
                page::is_painted(browser, theme)
            });
        }
    }
}

/// How steps are taken.
impl Person {
    #[track_caller]
    fn set(&mut self, step: String, group: Option<&str>, label: &str, on: bool) {
        self.wait_until(step, self.patience, |browser| {
            let choice = page::look(browser, Kind::Choice, label, group)?;
            if choice.checked == on {
                return Ok(());
            }
            page::click(browser, &choice)
        });
        // WebKit answers before the tap has arrived. It is never tapped twice.
        let step = if on { "chosen" } else { "cleared" };
        self.wait_until(format!("see {label:?} {step}"), self.patience, |browser| {
            if page::look(browser, Kind::Choice, label, group)?.checked == on {
                return Ok(());
            }
            Err(not_yet("tapping it changed nothing"))
        });
    }

    #[track_caller]
    pub(crate) fn step<T>(
        &mut self,
        name: impl Into<String>,
        act: impl FnOnce(&Browser) -> Attempt<T>,
    ) -> T {
        self.steps.push(name.into());
        match act(&self.browser) {
            Ok(outcome) => outcome,
            Err(Hindrance::NotYet(reason) | Hindrance::Never(reason)) => self.fail(&reason),
        }
    }

    #[track_caller]
    fn wait_until<T>(
        &mut self,
        name: impl Into<String>,
        up_to: Duration,
        mut attempt: impl FnMut(&Browser) -> Attempt<T>,
    ) -> T {
        self.steps.push(name.into());
        let deadline = Instant::now() + up_to;
        loop {
            match attempt(&self.browser) {
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
