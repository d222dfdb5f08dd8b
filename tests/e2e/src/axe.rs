//! The accessibility rules of axe-core, run on the page as it stands.
//!
//! A machine finds only part of what shuts people out, but it finds that part
//! on every screen and in both themes, every time.
//!
//! Invariant: the rules are those of WCAG 2.2 A and AA and axe's own good
//! practice; none is switched off.

use std::fmt;
use std::fs;

use serde::Deserialize;
use thirtyfour::prelude::WebDriverResult;

use crate::browser::Browser;
use crate::workspace;

const RUN: &str = "
const done = arguments[arguments.length - 1];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
axe.run(document, { runOnly: tags, resultTypes: ['violations'] }).then(
    ({ violations }) => done(violations.map(({ id, help, nodes }) => ({
        rule: id,
        help,
        targets: nodes.map(({ target }) => target.join(' ')),
    }))),
    (error) => done([{ rule: 'axe itself', help: String(error), targets: [] }]),
);";

/// One broken rule and everything on the page that breaks it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Violation {
    /// The rule's name in axe, such as `color-contrast`.
    pub rule: String,
    /// What the rule asks for, in a sentence.
    pub help: String,
    /// CSS selectors of the elements.
    pub targets: Vec<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.rule, self.help)?;
        self.targets
            .iter()
            .try_for_each(|target| write!(f, "\n    {target}"))
    }
}

/// Everything that axe objects to.
pub(crate) fn violations(browser: &Browser) -> WebDriverResult<Vec<Violation>> {
    let axe = workspace::npm_file("axe-core/axe.min.js");
    let axe = fs::read_to_string(axe).expect("an installed npm file is text");
    // One script, since Firefox forgets a script's globals when it ends.
    let found = browser.slow_script(&format!("{axe}\n{RUN}"), Vec::new())?;
    Ok(serde_json::from_value(found)?)
}
