//! The server of the built files, which can be really stopped.
//!
//! "Works offline" is proved only with the server process dead: a browser's
//! own offline switch does not reach every service worker.
//!
//! Invariant: after [`Site::stop`] its port refuses connections, and
//! [`Site::start_again`] brings back the same address.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::process::{Process, Tool, free_port, listens};
use crate::workspace;

/// A static file server for one folder, on one port of this machine.
pub struct Site {
    folder: PathBuf,
    port: u16,
    server: Option<Process>,
}

impl Site {
    /// Serves the release build in `dist/`.
    pub fn built() -> Self {
        let dist = workspace::at("dist");
        assert!(
            dist.join("index.html").is_file(),
            "dist/index.html is missing: build the app first with `trunk build --release`"
        );
        Self::of(dist)
    }

    /// Serves a folder of this package's `fixtures/`.
    pub fn fixture(name: &str) -> Self {
        Self::of(workspace::at("tests/e2e/fixtures").join(name))
    }

    /// Serves any folder.
    pub fn of(folder: impl Into<PathBuf>) -> Self {
        let mut site = Self {
            folder: folder.into(),
            port: free_port(),
            server: None,
        };
        site.start_again();
        site
    }

    /// The address of the site's root, ending in a slash.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Ends the server process and waits until its port refuses.
    pub fn stop(&mut self) {
        if let Some(mut server) = self.server.take() {
            server.stop();
        }
        while listens(self.port) {
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Serves again, at the same address as before.
    pub fn start_again(&mut self) {
        self.stop();
        let mut server = serve(&self.folder, self.port);
        server.wait_for_port(self.port);
        self.server = Some(server);
    }
}

/// Runs sirv by node itself, because a shell in between would take the signal.
fn serve(folder: &Path, port: u16) -> Process {
    let sirv = workspace::npm_file("sirv-cli/bin.js");
    let node = Tool {
        program: "node".into(),
        install: "install Node 18 or newer",
    };
    Process::start(&node, |command, _| {
        command.arg(sirv).arg(folder);
        command.args(["--host", "127.0.0.1", "--etag", "--quiet"]);
        command.args(["--port", &port.to_string()]);
    })
}
