//! What messages tell: of the device, of the storage, of where a chart is read.

/// Whether the screen stays on during a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Screen {
    /// Not asked yet.
    #[default]
    Untried,
    /// The system keeps it on while we ask for it.
    StaysOn,
    /// The system said no, as it does when the battery is low.
    Refused,
    /// This browser cannot ask.
    Unsupported,
}

/// One thing about the device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeviceFact {
    /// The voice on the device, by name; `None` when there is none.
    Voice(Option<String>),
    /// Whether the browser has a way to vibrate. Whether anything moves, only
    /// the person can tell.
    Vibration(bool),
    /// Whether the person asks for less motion in the phone's own settings.
    LessMotion(bool),
    /// Whether the browser has promised not to clear what is stored; `None`
    /// when it cannot tell.
    Kept(Option<bool>),
}

/// Why a text could not be stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageError {
    /// There is no storage: private mode, or blocked by a setting.
    Unavailable,
    /// The storage is full.
    Full,
    /// What was read back is not what was written.
    NotReadBack,
    /// A newer version of the app wrote there; this one leaves it alone.
    Newer,
}

/// The state of the offline copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Offline {
    /// Not known yet.
    #[default]
    Unknown,
    /// Being made.
    Preparing,
    /// All files are here and checked.
    Ready,
    /// It could not be made; it is tried again at the next start.
    Failed,
    /// This browser cannot make one here.
    Unsupported,
}

/// How a day of the charts was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// The keys reached the charts.
    Entered,
    /// By keys: this day, counted from the first of the range.
    Day(i32),
    /// By a touch, so many thousandths of the way from the first day to the
    /// last.
    Touched(u16),
    /// Escape was pressed.
    Left,
}
