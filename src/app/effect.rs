//! What the app asks of the browser. Requests only: the core never calls
//! anything, and a request that fails comes back as a message.

use crate::app::tones::Note;
use crate::route::Route;
use crate::settings::{Background, Theme};
use crate::time::Moment;

/// Where focus goes when something appears or goes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// To the error summary of the screen.
    Problem,
    /// To the stop sheet that has just opened.
    Sheet,
    /// Back to Stop, when the sheet has gone.
    Stop,
    /// To the heading of the screen.
    Heading,
    /// To the line of the own routine that has just moved.
    Line,
}

/// A session as the lock screen shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Playing {
    /// The exercise.
    pub title: String,
    /// `Hold, right side`
    pub sub: String,
    /// Whether it stands still.
    pub paused: bool,
    /// Whether the lock screen is to show it. That stops other music.
    pub card: bool,
}

/// One request.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Store `text` under `key`, read it back, and report.
    Write {
        /// The key.
        key: String,
        /// The whole text.
        text: String,
    },
    /// Store the month `key` when no other tab writes one: tell with
    /// [`Msg::TurnCame`](crate::app::msg::Msg::TurnCame) what stands there by
    /// then, and let others have their turn when that has been dealt with.
    Save {
        /// The key of the month.
        key: String,
    },
    /// Read what is stored under these keys, and tell.
    Read {
        /// The keys.
        keys: Vec<String>,
        /// Whether it can wait until the page has nothing else to do.
        can_wait: bool,
    },
    /// Keep a text that could not be read under `aside`, and only when that is
    /// safely done, store `text` under `key` in its place. Both together are
    /// reported as one write of `key`.
    SetAside {
        /// Where the unreadable text was found.
        key: String,
        /// Where to keep it.
        aside: String,
        /// The unreadable text.
        damaged: String,
        /// What to store in its place.
        text: String,
    },
    /// Read what is stored under `key` once more, as if another tab had just
    /// stored it.
    ReadAgain {
        /// The key.
        key: String,
        /// Whether to tell also that nothing is there.
        or_gone: bool,
    },
    /// Remove what is stored under `key`.
    Erase {
        /// The key.
        key: String,
    },
    /// Open the sound channel and the voice. Asked inside a tap, which is what
    /// unlocks them.
    OpenSound(Background),
    /// Play these notes at their moments, with this gain from 0 to 1, beside
    /// what is already laid.
    Lay {
        /// What to play.
        notes: Vec<Note>,
        /// Peak gain.
        gain: f32,
    },
    /// Take back every note that has not begun, and break off long ones.
    Hush,
    /// Take back every note that has not begun; what sounds rings out.
    TakeBack,
    /// Give the sound channel back once what sounds has rung out, so that other
    /// apps' music can go on.
    CloseSound,
    /// Set the audio clock beside the session's, and report when they have come
    /// apart.
    CompareClocks,
    /// Speak this now, in place of what is being said.
    Say(String),
    /// Say no more.
    StopSaying,
    /// Vibrate: milliseconds on, off, on …
    Buzz(&'static [u16]),
    /// Keep the sound alive behind a hidden page, and show the session on the
    /// lock screen; `None` lets both go.
    KeepPlaying(Option<Playing>),
    /// Keep the screen on, or let it go off again.
    KeepAwake(bool),
    /// Make the session that runs this tab's own, and report whether it is.
    Claim,
    /// The session is over: another tab may run one.
    LetGo,
    /// Ask the browser not to clear what is stored, and report.
    AskToKeep,
    /// Find out what this device can do, for the ready check.
    AskDevice,
    /// Wake the app at this moment; `None` takes an earlier wish back.
    WakeAt(Option<Moment>),
    /// Go to a screen, as if a link had been followed.
    Go(Route),
    /// Go to a screen in place of the one shown, so that Back does not return
    /// to it.
    Replace(Route),
    /// Move focus, once the page has been painted anew.
    Focus(Focus),
    /// Open the system's sheet to share a text; where there is none, offer it as
    /// a file.
    ShareText {
        /// What it is.
        title: String,
        /// The name of the file.
        name: String,
        /// The text.
        text: String,
    },
    /// Open the system's sheet to share a routine; where there is none, copy it;
    /// and report.
    ShareRoutine {
        /// Its name.
        title: String,
        /// The text; its link is added where the app's own address is known.
        text: String,
        /// Where the link leads.
        route: Route,
    },
    /// Print the screen.
    Print,
    /// Read the file that was chosen on the record page, and tell.
    ReadFile,
    /// Offer a text as a file to keep.
    OfferFile {
        /// The file's name.
        name: String,
        /// What is in it.
        text: String,
    },
    /// Find out the time zone and the page's address, for a calendar file.
    AskZone,
    /// Find out whether notifications are shown; when true, ask the person, which
    /// a browser allows inside a tap.
    AskNotify(bool),
    /// Show that a desk reset is due, once, in place of an earlier one.
    Notify,
    /// Put a mark on the app's icon, or take it away.
    Badge(bool),
    /// Look at the clock for the desk timer at this moment; `None` takes an
    /// earlier wish back.
    LookAt(Option<Moment>),
    /// Use these colours.
    ShowTheme(Theme),
}
