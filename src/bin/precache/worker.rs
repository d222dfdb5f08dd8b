//! The service worker's text: the template `sw.js` with the list of files and
//! a version filled in. The version is a hash of the whole text, because a
//! browser takes a changed worker for a new one and must then not find its
//! cache in use by the old one.
//!
//! Invariant: a file is listed with the hash of the bytes that are served.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::folder::BuiltFile;
use crate::trouble::Trouble;

/// Where the worker lies: at the root, so that its scope is the whole app.
pub(crate) const PATH: &str = "sw.js";

/// The page that answers every navigation.
const SHELL: &str = "index.html";

/// Only a browser's install dialog shows these, and only online.
const NOT_NEEDED_OFFLINE: &str = "screenshots/";

const TEMPLATE: &str = include_str!("sw.js");

/// The worker that keeps `files` for offline use.
pub(crate) fn render(files: &[BuiltFile]) -> Result<String, Trouble> {
    let list = list(files);
    if !list.contains_key(SHELL) {
        return Err(Trouble::Missing(SHELL));
    }
    let list = serde_json::to_string(&list).expect("a map of strings is always JSON");
    let worker = without_comments(TEMPLATE).replace("\"__FILES__\"", &list);
    let version = &hash(worker.as_bytes())[..16];
    Ok(worker.replace("__VERSION__", version))
}

/// Path and hash of every file that offline use needs.
fn list(files: &[BuiltFile]) -> BTreeMap<&str, String> {
    files
        .iter()
        .filter(|file| !file.path.starts_with(NOT_NEEDED_OFFLINE))
        .map(|file| (file.path.as_str(), hash(&file.bytes)))
        .collect()
}

/// SHA-256 in lower-case hexadecimal digits.
fn hash(bytes: &[u8]) -> String {
    let mut digits = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        write!(digits, "{byte:02x}").expect("a string takes any text");
    }
    digits
}

fn without_comments(script: &str) -> String {
    let mut text = String::with_capacity(script.len());
    for line in script.lines() {
        let line = line.trim_start();
        if !line.is_empty() && !line.starts_with("//") {
            text.push_str(line);
            text.push('\n');
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> BuiltFile {
        BuiltFile {
            path: path.to_owned(),
            bytes: text.as_bytes().to_vec(),
        }
    }

    fn version(worker: &str) -> &str {
        let start = worker.find("VERSION = \"").unwrap() + "VERSION = \"".len();
        &worker[start..start + 16]
    }

    #[test]
    fn each_file_is_listed_with_the_sha256_of_its_bytes() {
        let worker = render(&[file("index.html", "abc")]).unwrap();
        // The published test vector of SHA-256 for "abc".
        let expected = "{\"index.html\":\
            \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"}";
        assert!(worker.contains(expected), "{worker}");
    }

    #[test]
    fn screenshots_are_left_to_the_network() {
        let files = [file("index.html", "a"), file("screenshots/today.png", "b")];
        assert!(!render(&files).unwrap().contains("screenshots/"));
    }

    #[test]
    fn the_same_files_give_the_same_worker_in_any_order() {
        let (a, b) = (file("index.html", "a"), file("app.wasm", "b"));
        assert_eq!(
            render(&[a.clone(), b.clone()]).unwrap(),
            render(&[b, a]).unwrap()
        );
    }

    #[test]
    fn a_changed_byte_or_name_gives_another_version() {
        let first = render(&[file("index.html", "a")]).unwrap();
        let changed = render(&[file("index.html", "b")]).unwrap();
        let more = render(&[file("index.html", "a"), file("b.css", "")]).unwrap();
        assert_ne!(version(&first), version(&changed));
        assert_ne!(version(&first), version(&more));
    }

    #[test]
    fn nothing_of_the_template_is_left_unfilled() {
        let worker = render(&[file("index.html", "a")]).unwrap();
        assert!(!worker.contains("__"), "{worker}");
        assert!(!worker.contains("\n//"), "{worker}");
    }

    #[test]
    fn a_build_without_its_page_is_refused() {
        let trouble = render(&[file("app.wasm", "a")]).unwrap_err();
        assert_eq!(
            trouble.to_string(),
            "index.html is not among the built files"
        );
    }
}
