//! Watching a part of the page for a number of frames: what changes in it, and
//! by which means.
//!
//! A picture that stands still looks the same as one that is painted anew sixty
//! times a second; only the page itself can tell them apart.
//!
//! Invariant: frames are counted, not time, so a slow machine is watched as
//! closely as a fast one.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::json;

use crate::Person;
use crate::page::{never, not_yet};

const WATCH: &str = include_str!("watch.js");

/// What was seen.
#[derive(Debug, Clone, Deserialize)]
pub struct Seen {
    /// How many elements there are within what was watched; of several things the
    /// most that one has.
    pub elements: usize,
    /// How often each attribute was set.
    pub attributes: BTreeMap<String, u32>,
    /// How many nodes were put in or taken out.
    pub nodes: u32,
    /// How many texts were changed in place.
    pub texts: u32,
    /// How many transitions and animations ran at once.
    pub effects: u32,
}

impl Seen {
    /// Whether nothing changed at all.
    pub fn is_still(&self) -> bool {
        self.only_sets(&[])
    }

    /// Whether nothing changed but attributes of these names.
    pub fn only_sets(&self, names: &[&str]) -> bool {
        let known = |name: &String| names.contains(&name.as_str());
        self.nodes + self.texts + self.effects == 0 && self.attributes.keys().all(known)
    }
}

impl Person {
    /// Watches every element of this selector for so many frames.
    #[track_caller]
    pub fn watch(&mut self, selector: &str, frames: u32) -> Seen {
        let step = format!("watch {selector:?} for {frames} frames");
        self.step(step, |browser| {
            let arguments = vec![json!(selector), json!(frames)];
            let seen = browser.slow_script(WATCH, arguments).map_err(not_yet)?;
            match seen["reason"].as_str() {
                Some(reason) => Err(never(reason)),
                None => serde_json::from_value(seen).map_err(never),
            }
        })
    }
}
