//! One browser session, spoken to in plain sequential calls.
//!
//! A story has one person who does one thing after another, so nothing in it
//! gains from being asynchronous. This module keeps the client library and
//! its runtime to itself and hides where the engines differ.
//!
//! Invariant: dropping a [`Browser`] closes the browser and ends the driver,
//! even if the browser no longer answers.

use std::future::Future;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::prelude::WebDriverResult;
use thirtyfour::{Capabilities, TypingData, WebDriver, WebElement};
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

use crate::engine::Driver;
use crate::firefox;
use crate::process::descendants;
use crate::{Engine, TextSize, Theme};

/// No single command, not even a whole accessibility check, takes as long.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long a browser may take to close before it is ended by force.
const FAREWELL: Duration = Duration::from_secs(10);

/// From this width on, in CSS pixels, a window is taken for one on a desktop.
const DESKTOP: u32 = 840;

/// An open browser with one window.
pub(crate) struct Browser {
    pub(crate) engine: Engine,
    session: Option<WebDriver>,
    runtime: Runtime,
    driver: Driver,
}

impl Browser {
    /// Starts a driver and opens a browser with a fresh profile.
    pub(crate) fn start(engine: Engine, text: TextSize) -> Self {
        Self::driven(engine, engine.start(text))
    }

    /// Opens a headless Chromium with a profile that an earlier one left.
    pub(crate) fn start_again(profile: &Path) -> Self {
        Self::driven(Engine::Chromium, Engine::start_again(profile))
    }

    fn driven(engine: Engine, driver: Driver) -> Self {
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime of one thread can be made");
        let Value::Object(wishes) = driver.capabilities.clone() else {
            unreachable!("capabilities are an object");
        };
        let connect = WebDriver::builder(driver.url.as_str(), Capabilities::from(wishes))
            .request_timeout(PATIENCE)
            .connect();
        let session = match runtime.block_on(connect) {
            Ok(session) => session,
            Err(error) => panic!("{engine} does not open a browser: {error}"),
        };
        Self {
            engine,
            session: Some(session),
            runtime,
            driver,
        }
    }

    /// Goes to an address and waits for its load event.
    pub(crate) fn go(&self, address: &str) -> WebDriverResult<()> {
        self.run(self.session().goto(address))
    }

    /// Runs the body of a function in the page and returns its answer.
    pub(crate) fn script(&self, body: &str, arguments: Vec<Value>) -> WebDriverResult<Value> {
        let answer = self.run(self.session().execute(body, arguments))?;
        Ok(answer.json().clone())
    }

    /// The same for a body that calls its last argument with the answer.
    pub(crate) fn slow_script(&self, body: &str, arguments: Vec<Value>) -> WebDriverResult<Value> {
        let answer = self.run(self.session().execute_async(body, arguments))?;
        Ok(answer.json().clone())
    }

    /// Clicks an element that a script has returned.
    pub(crate) fn click(&self, element: &Value) -> WebDriverResult<()> {
        self.run(self.element(element)?.click())
    }

    /// Replaces the text of a field that a script has returned.
    pub(crate) fn type_into(&self, element: &Value, text: &str) -> WebDriverResult<()> {
        let element = self.element(element)?;
        self.run(element.clear())?;
        self.run(element.send_keys(text))
    }

    /// Presses keys wherever the focus is.
    pub(crate) fn press(&self, keys: impl Into<TypingData>) -> WebDriverResult<()> {
        self.run(self.session().action_chain().send_keys(keys).perform())
    }

    /// What the window shows, as PNG.
    pub(crate) fn screenshot(&self) -> WebDriverResult<Vec<u8>> {
        self.run(self.session().screenshot_as_png())
    }

    /// Opens a window in the same profile and closes every older one.
    pub(crate) fn new_window(&self) -> WebDriverResult<()> {
        let session = self.session();
        self.run(async {
            let old = session.windows().await?;
            let new = session.new_window().await?;
            for window in old {
                session.switch_to_window(window).await?;
                session.close_window().await?;
            }
            session.switch_to_window(new).await
        })
    }

    /// Opens one more tab and goes to it.
    pub(crate) fn one_more_tab(&self) -> WebDriverResult<()> {
        let session = self.session();
        self.run(async {
            let tab = session.new_tab().await?;
            session.switch_to_window(tab).await
        })
    }

    /// Goes to a tab by its place; the first one has 0.
    pub(crate) fn to_tab(&self, place: usize) -> WebDriverResult<()> {
        let session = self.session();
        self.run(async {
            let tabs = session.windows().await?;
            let tab = tabs.get(place).expect("there is such a tab").clone();
            session.switch_to_window(tab).await
        })
    }

    /// Gives the page a viewport of this size, in CSS pixels.
    pub(crate) fn resize(&self, width: u32, height: u32) -> WebDriverResult<()> {
        match self.engine {
            Engine::Chromium | Engine::ChromiumWindow => {
                // Phones have two device pixels for each or more, desktops one.
                let scale = if width < DESKTOP { 2 } else { 1 };
                let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false });
                self.devtools("Emulation.setDeviceMetricsOverride", &metrics)
                    .map(drop)
            }
            Engine::Firefox => self.in_firefox(&firefox::resize(width, height)),
            Engine::WebKit => {
                let edge = self.script("return outerHeight - innerHeight", Vec::new())?;
                let edge = edge.as_u64().and_then(|edge| u32::try_from(edge).ok());
                let height = height + edge.unwrap_or_default();
                self.run(self.session().set_window_rect(0, 0, width, height))
            }
        }
    }

    /// Tells the page that the system has this theme.
    pub(crate) fn paint(&self, theme: Theme) -> WebDriverResult<()> {
        let scheme = theme.scheme();
        match self.engine {
            Engine::Chromium | Engine::ChromiumWindow => self
                .devtools(
                    "Emulation.setEmulatedMedia",
                    &json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] }),
                )
                .map(drop),
            Engine::Firefox => self.in_firefox(&firefox::paint(theme)),
            // WebKitGTK has no such switch, so use the page's own.
            Engine::WebKit => {
                let body = "document.documentElement.dataset.theme = arguments[0]";
                self.script(body, vec![json!(scheme)]).map(drop)
            }
        }
    }

    /// Sends a command of Chromium's developer tools to the page.
    pub(crate) fn devtools(&self, method: &str, parameters: &Value) -> WebDriverResult<Value> {
        let devtools = self.session().cdp();
        self.run(devtools.send_raw(method, parameters))
    }

    /// Every process of the driver and the browser.
    pub(crate) fn processes(&self) -> Vec<u32> {
        descendants(self.driver.process())
    }

    /// Ends every process of it at once.
    pub(crate) fn kill(&mut self) {
        self.driver.kill();
    }

    fn in_firefox(&self, body: &str) -> WebDriverResult<()> {
        self.run(firefox::run_in_own_window(self.session(), body))
    }

    fn element(&self, element: &Value) -> WebDriverResult<WebElement> {
        WebElement::from_json(element.clone(), self.session().handle().clone())
    }

    fn session(&self) -> &WebDriver {
        let session = self.session.as_ref();
        session.expect("the session lasts until the browser is dropped")
    }

    fn run<T>(&self, command: impl Future<Output = WebDriverResult<T>>) -> WebDriverResult<T> {
        self.runtime.block_on(command)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            // A browser that does not close politely goes with its driver.
            let farewell = async { timeout(FAREWELL, session.quit()).await };
            let _ = self.runtime.block_on(farewell);
        }
    }
}
