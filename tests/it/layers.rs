//! The layers, read from the source itself: which group may use which, who may
//! make a script, and how long a file may be.

use std::fs;
use std::path::{Path, PathBuf};

/// What each group at the top of `src` may use, besides itself.
const ALLOWED: [(&str, &[&str]); 14] = [
    ("time", &[]),
    ("content", &["time"]),
    ("figure", &[]),
    ("pain", &[]),
    ("reminders", &["time"]),
    ("route", &["content", "time"]),
    ("settings", &["content", "reminders", "time"]),
    ("triage", &["content", "pain", "time"]),
    ("plan", &["content", "pain", "time", "triage"]),
    ("session", &["plan", "time"]),
    (
        "progress",
        &["content", "pain", "plan", "session", "time", "triage"],
    ),
    (
        "archive",
        &[
            "content",
            "pain",
            "plan",
            "progress",
            "reminders",
            "route",
            "session",
            "settings",
            "time",
            "triage",
        ],
    ),
    (
        "app",
        &[
            "archive",
            "content",
            "figure",
            "pain",
            "plan",
            "progress",
            "reminders",
            "route",
            "session",
            "settings",
            "time",
            "triage",
        ],
    ),
    (
        "web",
        &[
            "app",
            "content",
            "figure",
            "pain",
            "plan",
            "progress",
            "reminders",
            "route",
            "session",
            "settings",
            "time",
            "triage",
        ],
    ),
];

const BROWSER: [&str; 5] = [
    "leptos",
    "reactive_graph",
    "wasm_bindgen",
    "web_sys",
    "js_sys",
];

/// The longest a file may be, in lines (content and tests aside).
const LONGEST: usize = 400;

struct Source {
    /// `app/update/mod.rs`
    path: String,
    text: String,
}

impl Source {
    /// `app` for `app/update/mod.rs` and for `app.rs`.
    fn group(&self) -> &str {
        let top = self.path.split('/').next().unwrap_or_default();
        top.trim_end_matches(".rs")
    }

    fn is_tests(&self) -> bool {
        self.path.contains("/tests/") || self.path.ends_with("/tests.rs")
    }

    /// Lines of code, without comments.
    fn code(&self) -> impl Iterator<Item = &str> {
        let comment = |line: &&str| line.trim_start().starts_with("//");
        self.text.lines().filter(move |line| !comment(line))
    }

    /// What follows `crate::`, each time.
    fn uses(&self) -> impl Iterator<Item = &str> {
        self.code().flat_map(|line| line.split("crate::").skip(1))
    }
}

/// Every file below `src` that belongs to the library.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    collect(&root, &mut found);
    let source = |file: PathBuf| {
        let path = file
            .strip_prefix(&root)
            .expect("it was found below the root");
        let path = path
            .to_str()
            .expect("our files have plain names")
            .replace('\\', "/");
        let text = fs::read_to_string(&file).expect("a source file is text");
        Source { path, text }
    };
    let library = |s: &Source| !s.path.starts_with("bin/");
    found.into_iter().map(source).filter(library).collect()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// Fails with every fault named, not only the first.
fn check(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

fn first_name(path: &str) -> &str {
    let end = path.find(|c: char| !c.is_alphanumeric() && c != '_');
    &path[..end.unwrap_or(path.len())]
}

#[test]
fn every_group_uses_only_what_comes_before_it() {
    let mut faults = Vec::new();
    for source in sources() {
        let Some((group, allowed)) = ALLOWED.iter().find(|(g, _)| *g == source.group()) else {
            let known = ["lib.rs", "main.rs"].contains(&source.path.as_str());
            faults.extend((!known).then(|| format!("{}: a group without a place", source.path)));
            continue;
        };
        for used in source.uses().map(first_name) {
            if used.is_empty() {
                faults.push(format!(
                    "{} groups its imports, which hides them",
                    source.path
                ));
            }
            let named = ALLOWED.iter().any(|(g, _)| *g == used) && used != *group;
            if named && !allowed.contains(&used) {
                faults.push(format!("{} uses {used}", source.path));
            }
        }
    }
    check(&faults);
}

#[test]
fn the_engine_knows_beats_and_the_clock_and_nothing_else() {
    let mut faults = Vec::new();
    for source in sources().iter().filter(|s| s.group() == "session") {
        for used in source.uses() {
            let known = ["plan::script", "time", "session"]
                .iter()
                .any(|a| used.starts_with(a));
            faults.extend((!known).then(|| format!("{} uses {used}", source.path)));
        }
    }
    check(&faults);
}

#[test]
fn only_web_knows_that_a_browser_exists() {
    let mut faults = Vec::new();
    for source in sources() {
        if source.group() == "web" || source.path == "main.rs" {
            continue;
        }
        for name in BROWSER {
            let named = source
                .code()
                .any(|line| line.contains(&format!("{name}::")));
            faults.extend(named.then(|| format!("{} names {name}", source.path)));
        }
    }
    check(&faults);
}

#[test]
fn only_plan_makes_scripts() {
    let mut faults = Vec::new();
    for source in sources() {
        // The archive brings back one that plan made.
        let back = source.path == "archive/draft.rs";
        let tests = source.group() == "session" && source.is_tests();
        let may = source.group() == "plan" || tests || back;
        let makes = source.code().any(|line| line.contains("Script::new"));
        faults.extend((makes && !may).then(|| source.path.clone()));
    }
    check(&faults);
}

#[test]
fn only_the_archive_writes_saved_forms() {
    let (mut faults, mut writers) = (Vec::new(), 0);
    for source in sources() {
        let saves = source.code().any(|line| line.contains("ObjectWriter"));
        let here = source.group() == "archive";
        writers += usize::from(saves && here);
        faults.extend((saves && !here).then(|| source.path.clone()));
    }
    assert!(1 < writers, "the writer has another name now");
    check(&faults);
}

#[test]
fn the_architecture_is_read_in_one_sitting() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md");
    let text = fs::read_to_string(file).expect("it is there");
    assert!(text.lines().count() <= 120);
}

#[test]
fn views_and_ports_never_meet() {
    let mut faults = Vec::new();
    for source in sources() {
        let other = if source.path.starts_with("web/views") {
            "ports::"
        } else if source.path.starts_with("web/ports") {
            "views::"
        } else {
            continue;
        };
        let meets = source.code().any(|line| line.contains(other));
        faults.extend(meets.then(|| format!("{} uses {other}", source.path)));
    }
    check(&faults);
}

#[test]
fn no_file_is_longer_than_a_reader_can_hold() {
    let mut faults = Vec::new();
    for source in sources() {
        let lines = source.text.lines().count();
        let counts = source.group() != "content" && !source.is_tests();
        let long = counts && LONGEST < lines;
        faults.extend(long.then(|| format!("{}: {lines} lines", source.path)));
    }
    check(&faults);
}
