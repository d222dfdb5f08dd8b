//! The three engines, and what each needs in order to run unattended as root.
//!
//! Chromium, Gecko and `WebKit` between them are every browser that a person is
//! likely to have. Each comes from Debian with a driver of its own; all three
//! speak the same protocol and differ only in what is written here.
//!
//! Invariant: every start has a free port, and a fresh profile unless it is asked
//! to go on with an old one.

use std::env;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde_json::{Value, json};

use crate::process::{Process, Tool, free_port};

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium with chromedriver, headless.
    Chromium,
    /// The same with a window on a virtual screen, where hidden tabs are really
    /// hidden and slowed down; for measuring.
    ChromiumWindow,
    /// Firefox with geckodriver, headless.
    Firefox,
    /// `MiniBrowser` of `WebKitGTK` with `WebKitWebDriver`, on a virtual screen.
    WebKit,
}

/// The size of plain text that the browser is set to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextSize {
    /// 16 px, as it comes.
    Usual,
    /// 32 px: 200 %, as somebody sets it who sees badly.
    Doubled,
}

impl TextSize {
    const fn px(self) -> u32 {
        match self {
            Self::Usual => 16,
            Self::Doubled => 32,
        }
    }
}

/// A driver that is ready to open browsers.
pub(crate) struct Driver {
    /// Where the driver listens.
    pub(crate) url: String,
    /// What to ask of it when a session is opened.
    pub(crate) capabilities: Value,
    // Dropped in this order: the screen goes after the browsers on it.
    process: Process,
    _screen: Option<Process>,
}

impl Driver {
    /// The driver's own process, above the browser's.
    pub(crate) fn process(&self) -> u32 {
        self.process.id()
    }

    /// Ends the browser and the driver at once, as a crash does.
    pub(crate) fn kill(&mut self) {
        self.process.kill();
    }
}

impl Engine {
    /// The width in CSS pixels up to which the window may refuse to shrink.
    ///
    /// `MiniBrowser`'s toolbar keeps it at about 430 to 450, by font and theme.
    pub fn least_width(self) -> u32 {
        match self {
            Self::Chromium | Self::ChromiumWindow | Self::Firefox => 0,
            Self::WebKit => 480,
        }
    }

    /// Starts the driver, and a screen for the engine that needs one.
    pub(crate) fn start(self, text: TextSize) -> Driver {
        match self {
            Self::Chromium => chromium(None, text, None),
            Self::ChromiumWindow => chromium(Some(virtual_screen()), text, None),
            Self::Firefox => firefox(text),
            // It has no such setting to be started with.
            Self::WebKit => webkit(),
        }
    }

    /// Starts a driver of a headless Chromium that finds in `profile` what an
    /// earlier one left there.
    pub(crate) fn start_again(profile: &Path) -> Driver {
        chromium(None, TextSize::Usual, Some(profile))
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::ChromiumWindow => "chromium in a window",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

/// Without a screen it is headless; without a profile it gets a fresh one.
fn chromium(screen: Option<(Process, String)>, text: TextSize, profile: Option<&Path>) -> Driver {
    const INSTALL: &str = "install it with `apt-get install chromium chromium-driver`";
    let tool = Tool {
        program: "chromedriver".into(),
        install: INSTALL,
    };
    let browser = on_path(&["chromium", "chromium-browser", "google-chrome"], INSTALL);
    let port = free_port();
    let mut folder_of_profile = PathBuf::new();
    let mut driver = Process::start(&tool, |command, folder| {
        folder_of_profile =
            profile.map_or_else(|| folder.path().join("profile"), Path::to_path_buf);
        command.arg(format!("--port={port}"));
        if let Some((_, display)) = &screen {
            command.env("DISPLAY", display);
        }
    });
    driver.wait_for_port(port);
    let profile = format!("--user-data-dir={}", folder_of_profile.display());
    // As root there is no sandbox; the rest keeps it from calling home.
    let mut args = vec![
        "--no-sandbox",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // As on a phone, where they float: a bar of 15 px would hide that a
        // page is too wide by less, and stand in every picture.
        "--hide-scrollbars",
        &profile,
    ];
    // The driver would have hidden tabs run as if they were seen.
    let not_passed: &[&str] = if screen.is_some() {
        &[
            "disable-background-timer-throttling",
            "disable-backgrounding-occluded-windows",
        ]
    } else {
        args.push("--headless=new");
        &[]
    };
    Driver {
        url: url(port),
        capabilities: json!({
            "browserName": "chrome",
            "goog:chromeOptions": {
                "binary": browser,
                "args": args,
                "excludeSwitches": not_passed,
                "prefs": { "webkit": { "webprefs": { "default_font_size": text.px() } } },
            },
        }),
        process: driver,
        _screen: screen.map(|(process, _)| process),
    }
}

fn firefox(text: TextSize) -> Driver {
    let tool = Tool {
        program: "geckodriver".into(),
        install: "install it with `cargo install geckodriver --locked`",
    };
    let browser = on_path(
        &["firefox-esr", "firefox"],
        "install it with `apt-get install firefox-esr`",
    );
    let port = free_port();
    let mut driver = Process::start(&tool, |command, folder| {
        command.args(["--port", &port.to_string(), "--websocket-port", "0"]);
        command.arg("--profile-root").arg(folder.path());
        // Theme and size are set in the browser's own window (see `firefox`).
        command.arg("--allow-system-access");
        command.env("HOME", folder.path());
    });
    driver.wait_for_port(port);
    // Without a sound card its audio clock would stand still for ever; this is
    // its own pretended one, whose clock runs some percent slow.
    let prefs = json!({
        "media.cubeb.force_mock_context": true,
        "font.size.variable.x-western": text.px(),
    });
    Driver {
        url: url(port),
        capabilities: json!({
            "browserName": "firefox",
            "moz:firefoxOptions": { "binary": browser, "args": ["-headless"], "prefs": prefs },
        }),
        process: driver,
        _screen: None,
    }
}

fn webkit() -> Driver {
    const INSTALL: &str = "install it with `apt-get install webkit2gtk-driver`";
    let tool = Tool {
        program: "WebKitWebDriver".into(),
        install: INSTALL,
    };
    let browser = mini_browser().unwrap_or_else(|| panic!("MiniBrowser is missing: {INSTALL}"));
    let (screen, display) = virtual_screen();
    let port = free_port();
    let mut driver = Process::start(&tool, |command, folder| {
        command.arg(format!("--port={port}"));
        command.env("DISPLAY", display);
        command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
        command.env("HOME", folder.path());
    });
    driver.wait_for_port(port);
    Driver {
        url: url(port),
        capabilities: json!({
            "browserName": "MiniBrowser",
            "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
        }),
        process: driver,
        _screen: Some(screen),
    }
}

/// A virtual screen, and its name for the programs that shall use it.
fn virtual_screen() -> (Process, String) {
    let tool = Tool {
        program: "Xvfb".into(),
        install: "install it with `apt-get install xvfb`",
    };
    let mut screen = Process::start(&tool, |command, _| {
        // Xvfb itself picks a free display and writes its number to stdout.
        command.args(["-displayfd", "1", "-nolisten", "tcp"]);
        command.args(["-screen", "0", "1600x1400x24"]);
        // Where other screens are, it first complains of each display in use.
        command.stderr(Stdio::null());
    });
    let display = format!(":{}", screen.wait_for_line().trim());
    (screen, display)
}

fn url(port: u16) -> String {
    format!("http://127.0.0.1:{port}")
}

/// The first of `names` that is an installed program.
fn on_path(names: &[&str], install: &str) -> PathBuf {
    let path = env::var_os("PATH").unwrap_or_default();
    names
        .iter()
        .flat_map(|name| env::split_paths(&path).map(move |folder| folder.join(name)))
        .find(|program| program.is_file())
        .unwrap_or_else(|| panic!("{} is missing: {install}", names[0]))
}

/// `/usr/lib/*/webkit2gtk-4.*/MiniBrowser`, the newest if there are several.
fn mini_browser() -> Option<PathBuf> {
    let inside = |folder: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect()
    };
    inside(Path::new("/usr/lib"))
        .iter()
        .flat_map(|folder| inside(folder))
        .filter(|folder| {
            let name = folder.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("webkit2gtk-4.")
        })
        .map(|folder| folder.join("MiniBrowser"))
        .filter(|program| program.is_file())
        .max()
}
