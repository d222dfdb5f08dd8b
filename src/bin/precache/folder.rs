//! The folder that trunk built, as a list of files.
//!
//! Invariant: paths are relative, use `/`, are sorted, and need no escaping in
//! a URL; the compressed copies made by an earlier run are not listed.

use std::fs;
use std::path::Path;

use crate::trouble::Trouble;

/// One file of the built app.
#[derive(Debug, Clone)]
pub(crate) struct BuiltFile {
    /// Where it lies, relative to the site's root, such as `icons/a.png`.
    pub(crate) path: String,
    /// What it holds.
    pub(crate) bytes: Vec<u8>,
}

/// Every file below `folder`, sorted by path.
pub(crate) fn read(folder: &Path) -> Result<Vec<BuiltFile>, Trouble> {
    let mut files = Vec::new();
    collect(folder, "", &mut files)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// Writes `bytes` at `path` below `folder`.
pub(crate) fn write(folder: &Path, path: &str, bytes: &[u8]) -> Result<(), Trouble> {
    let target = folder.join(path);
    fs::write(&target, bytes).map_err(|error| Trouble::file(&target, error))
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<BuiltFile>) -> Result<(), Trouble> {
    let trouble = |error| Trouble::file(folder, error);
    for entry in fs::read_dir(folder).map_err(trouble)? {
        let entry = entry.map_err(trouble)?;
        let name = entry.file_name();
        let name = name.to_str().filter(|name| is_url_safe(name));
        let Some(name) = name else {
            return Err(Trouble::Name(entry.path().display().to_string()));
        };
        let path = format!("{prefix}{name}");
        let place = entry.path();
        if place.is_dir() {
            collect(&place, &format!("{path}/"), files)?;
        } else if !is_compressed_copy(&place) {
            let bytes = fs::read(&place).map_err(|error| Trouble::file(&place, error))?;
            files.push(BuiltFile { path, bytes });
        }
    }
    Ok(())
}

fn is_url_safe(name: &str) -> bool {
    name.chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'))
}

fn is_compressed_copy(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension == "br" || extension == "gz")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A fresh folder, removed when the test is over.
    struct Scratch(std::path::PathBuf);

    impl Scratch {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("precache-{name}-{}", std::process::id()));
            fs::create_dir_all(path.join("icons")).unwrap();
            Self(path)
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).unwrap();
        }
    }

    #[test]
    fn files_come_sorted_with_relative_paths_and_without_earlier_copies() {
        let scratch = Scratch::new("sorted");
        for path in [
            "index.html",
            "icons/b.png",
            "a.wasm",
            "a.wasm.br",
            "a.wasm.gz",
        ] {
            write(&scratch.0, path, b"x").unwrap();
        }
        let paths: Vec<_> = read(&scratch.0)
            .unwrap()
            .into_iter()
            .map(|f| f.path)
            .collect();
        assert_eq!(paths, ["a.wasm", "icons/b.png", "index.html"]);
    }

    #[test]
    fn a_name_that_a_url_would_change_is_refused_by_name() {
        let scratch = Scratch::new("name");
        write(&scratch.0, "100% done?.html", b"x").unwrap();
        let trouble = read(&scratch.0).unwrap_err().to_string();
        assert!(trouble.contains("100% done?.html"), "{trouble}");
    }

    #[test]
    fn a_missing_folder_is_named() {
        let trouble = read(Path::new("no-such-folder")).unwrap_err().to_string();
        assert!(trouble.starts_with("no-such-folder: "), "{trouble}");
    }
}
