//! A mark on the icon of an installed app.

use crate::web::ports::{call, part_of_window, promise};

/// Shows or clears it, where the browser can.
pub fn show(on: bool) {
    let name = if on { "setAppBadge" } else { "clearAppBadge" };
    let done = part_of_window("navigator").and_then(|navigator| call(&navigator, name, &[]));
    if let Some(done) = done {
        promise::settled(&done, |_goes_without| ());
    }
}
