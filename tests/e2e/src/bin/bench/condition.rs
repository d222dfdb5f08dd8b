//! What a session has to put up with.

use std::time::Duration;

use e2e::Person;
use serde_json::json;

/// A trouble for the player's timing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Condition {
    /// None.
    Idle,
    /// A processor of a quarter of the speed.
    SlowProcessor,
    /// Half a second in every three in which the page can do nothing.
    Stalls,
    /// Another tab in front for a minute.
    HiddenOneMinute,
    /// Another tab in front for six minutes: after five, browsers let the timers
    /// of a silent page run once a minute.
    HiddenSixMinutes,
}

impl Condition {
    pub(crate) const ALL: [Self; 5] = [
        Self::Idle,
        Self::SlowProcessor,
        Self::Stalls,
        Self::HiddenOneMinute,
        Self::HiddenSixMinutes,
    ];

    /// Its name on the command line and in the table.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::SlowProcessor => "slow-cpu",
            Self::Stalls => "stalls",
            Self::HiddenOneMinute => "hidden-1min",
            Self::HiddenSixMinutes => "hidden-6min",
        }
    }

    /// How long the page is out of sight.
    pub(crate) const fn hidden(self) -> Option<Duration> {
        match self {
            Self::Idle | Self::SlowProcessor | Self::Stalls => None,
            Self::HiddenOneMinute => Some(Duration::from_mins(1)),
            Self::HiddenSixMinutes => Some(Duration::from_mins(6)),
        }
    }

    /// Brings it about for what the page does from here on.
    pub(crate) fn set_in(self, person: &mut Person) {
        const STALL: &str = "
            setInterval(() => {
                const end = Date.now() + 500;
                while (Date.now() < end);
            }, 3000)";
        match self {
            Self::SlowProcessor => {
                person.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": 4 }));
            }
            Self::Stalls => {
                person.ask_page(STALL);
            }
            Self::Idle | Self::HiddenOneMinute | Self::HiddenSixMinutes => {}
        }
    }
}
