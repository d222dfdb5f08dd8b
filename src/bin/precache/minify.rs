//! Makes the scripts smaller. wasm-bindgen writes them for people to read, and
//! trunk's own minifier does not understand them.

use std::path::Path;
use std::process::Command;

use crate::folder::BuiltFile;
use crate::trouble::Trouble;

/// The minifier that `scripts/setup` installs.
const ESBUILD: &str = "node_modules/.bin/esbuild";

/// Minifies every script of the build in its place. The worker is written
/// later, and small already.
pub(crate) fn scripts(folder: &Path, files: &[BuiltFile]) -> Result<(), Trouble> {
    for file in files {
        let path = folder.join(&file.path);
        if path.extension() != Some("js".as_ref()) {
            continue;
        }
        let done = Command::new(ESBUILD)
            .args([
                "--minify",
                "--format=esm",
                "--log-level=error",
                "--allow-overwrite",
            ])
            .arg(format!("--outfile={}", path.display()))
            .arg(&path)
            .status();
        if !done.is_ok_and(|status| status.success()) {
            return Err(Trouble::NotMinified(file.path.clone()));
        }
    }
    Ok(())
}
