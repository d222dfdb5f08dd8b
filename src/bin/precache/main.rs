//! The build step after trunk. Trunk knows nothing of offline use, so this
//! makes script and wasm smaller, writes the service worker that lists every
//! built file with its hash, puts brotli and gzip copies beside the files, and
//! weighs the result.
//!
//! Invariant: the same folder always gives the same worker, byte for byte, and
//! any change to a file gives another one.

mod budget;
mod compress;
mod folder;
mod minify;
mod names;
mod places;
mod trouble;
mod worker;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use budget::Sizes;
use folder::BuiltFile;
use trouble::Trouble;

const USAGE: &str = "usage: precache [--budget] [FOLDER]\n\
    Without FOLDER, the one that trunk names in TRUNK_STAGING_DIR.";

#[expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line tool speaks on its own streams"
)]
fn main() -> ExitCode {
    match run(env::args().skip(1)) {
        Ok(report) => {
            println!("{report}");
            ExitCode::SUCCESS
        }
        Err(trouble) => {
            eprintln!("precache: {trouble}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: impl Iterator<Item = String>) -> Result<String, Trouble> {
    let mut weigh_only = false;
    let mut folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    for argument in arguments {
        match argument.as_str() {
            "--budget" => weigh_only = true,
            option if option.starts_with('-') => return Err(Trouble::Usage(USAGE)),
            path => folder = Some(PathBuf::from(path)),
        }
    }
    let folder = folder.ok_or(Trouble::Usage(USAGE))?;

    if weigh_only {
        return weigh(&folder::read(&folder)?);
    }
    finish(&folder).map(|sizes| sizes.to_string())
}

/// Turns trunk's output into an app that works offline.
fn finish(folder: &std::path::Path) -> Result<Sizes, Trouble> {
    minify::scripts(folder, &folder::read(folder)?)?;
    names::shorten(folder, &folder::read(folder)?)?;
    places::forget(folder, &folder::read(folder)?)?;
    let mut files = folder::read(folder)?;
    files.retain(|file| file.path != worker::PATH);
    let worker = BuiltFile {
        path: worker::PATH.to_owned(),
        bytes: worker::render(&files)?.into_bytes(),
    };
    folder::write(folder, &worker.path, &worker.bytes)?;
    files.push(worker);

    for file in &files {
        if let Some(copies) = compress::copies(file) {
            folder::write(folder, &format!("{}.br", file.path), &copies.brotli)?;
            folder::write(folder, &format!("{}.gz", file.path), &copies.gzip)?;
        }
    }
    Ok(Sizes::of(&files))
}

/// The size table, or a failure that carries it.
fn weigh(files: &[BuiltFile]) -> Result<String, Trouble> {
    let sizes = Sizes::of(files);
    if budget::BYTES < sizes.total() {
        return Err(Trouble::OverBudget(sizes.to_string()));
    }
    Ok(sizes.to_string())
}
