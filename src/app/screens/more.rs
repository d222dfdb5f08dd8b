//! Settings, the record, and what this app is.

use crate::app::model::Model;
use crate::app::msg::Offline;
use crate::app::screens::card::{self, Call};
use crate::app::screens::reminders;
use crate::progress::counted;
use crate::route::Route;

/// One row of More.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoreRow {
    /// Where it leads.
    pub route: Route,
    /// Its title.
    pub title: &'static str,
    /// The line below it.
    pub sub: String,
}

/// What More shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoreScreen {
    /// The rows.
    pub rows: Vec<MoreRow>,
    /// The state of the offline copy.
    pub offline: &'static str,
}

/// What More shows now.
pub fn more(model: &Model) -> MoreScreen {
    let settings = &model.settings;
    let sound = if settings.sound {
        settings.volume.name()
    } else {
        "Off"
    };
    let region = settings.region.map_or("Choose your region", |r| r.name());
    let row = |route, title, sub| MoreRow { route, title, sub };
    MoreScreen {
        rows: vec![
            row(
                Route::Sound,
                "Sound and timing",
                format!("Sound: {}", sound.to_ascii_lowercase()),
            ),
            row(
                Route::Ready,
                "Ready check",
                "Sound, screen, saving, offline".to_owned(),
            ),
            row(
                Route::Reminders,
                "Reminders",
                reminders::summary(&settings.reminders.plan),
            ),
            row(Route::Display, "Display", settings.theme.name().to_owned()),
            row(
                Route::You,
                "Your body and your kit",
                "What we leave out, and what you have".to_owned(),
            ),
            row(
                Route::Data,
                "Your record",
                counted(model.history.records().len(), "session"),
            ),
            row(Route::Safety, "Warning signs and help", region.to_owned()),
            row(
                Route::Learn,
                "Learn",
                "Everything there is to read".to_owned(),
            ),
            row(Route::About, "About Unhunch", format!("Version {VERSION}")),
        ],
        offline: offline(model.offline),
    }
}

/// The version of this build.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The state of the offline copy in a sentence.
pub(super) const fn offline(offline: Offline) -> &'static str {
    match offline {
        Offline::Ready => "Ready offline: everything works with no signal.",
        Offline::Unknown | Offline::Preparing => "Getting ready to work offline.",
        Offline::Failed => {
            "Not ready offline: some files did not arrive. We try again when you next open the app."
        }
        Offline::Unsupported => {
            "This browser cannot keep a copy here, so the app needs a network to open."
        }
    }
}

/// The emergency numbers for the person's region, or all of them.
pub fn help(model: &Model) -> Vec<Call> {
    card::calls(true, model.settings.region)
}
