//! What only Firefox's own window can change: the viewport and the theme.
//!
//! Firefox's window has a minimum width above that of a phone, and its driver
//! has no command for the colour scheme. Both can be set by script in the
//! browser's own window, which geckodriver opens with its system access.
//!
//! Invariant: the session is back in the page after every call.

use std::sync::Arc;

use http::Method;
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::prelude::WebDriverResult;

use crate::Theme;

/// Runs the body of a function in the browser's own window.
pub(crate) async fn run_in_own_window(session: &WebDriver, body: &str) -> WebDriverResult<()> {
    enter(session, "chrome").await?;
    let outcome = session.execute(body, Vec::new()).await;
    enter(session, "content").await?;
    outcome.map(drop)
}

/// A body that fixes the size of the page shown, in CSS pixels.
pub(crate) fn resize(width: u32, height: u32) -> String {
    format!(
        "const page = gBrowser.selectedBrowser.style;
         for (const side of ['', 'min-', 'max-']) {{
             page.setProperty(side + 'width', '{width}px');
             page.setProperty(side + 'height', '{height}px');
         }}"
    )
}

/// A body that tells pages that the system has this theme.
pub(crate) fn paint(theme: Theme) -> String {
    let scheme = match theme {
        Theme::Dark => 0,
        Theme::Light => 1,
    };
    format!(
        "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', {scheme})"
    )
}

async fn enter(session: &WebDriver, context: &'static str) -> WebDriverResult<()> {
    let command = Command::ExtensionCommand(Box::new(Enter(context)));
    session.cmd(command).await.map(drop)
}

/// geckodriver's command that says which window scripts run in.
#[derive(Debug)]
struct Enter(&'static str);

impl ExtensionCommand for Enter {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "context": self.0 }))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/moz/context".into()
    }
}
