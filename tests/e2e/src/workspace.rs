//! Where the built app, the npm tools and the evidence lie.
//!
//! Tests may be started from any directory, so every path is derived from the
//! place of this package and none from the current directory.
//!
//! Invariant: only [`output`] creates anything.

use std::fs;
use std::io;
use std::path::PathBuf;

/// A path below the root of the workspace.
pub(crate) fn at(relative: &str) -> PathBuf {
    let package = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let root = package.ancestors().nth(2);
    root.expect("this package lies two folders below the root")
        .join(relative)
}

/// A file installed by npm; stops with one line if it is not there.
pub(crate) fn npm_file(relative: &str) -> PathBuf {
    let path = at("node_modules").join(relative);
    let package = relative.split('/').next().unwrap_or(relative);
    assert!(
        path.is_file(),
        "{package} is missing: run `npm ci` in the workspace"
    );
    path
}

/// The folder for screenshots and page texts, made if need be.
pub fn output() -> io::Result<PathBuf> {
    let folder = at("test-output");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}
