//! The icons of ux.md section 4, drawn as one path each on a 24 grid.

use crate::web::ui::dom::{El, svg};

/// An icon by what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// A calendar page with a tick.
    Today,
    /// A person.
    Exercises,
    /// A shield with a mark.
    Symptoms,
    /// A line that rises.
    Progress,
    /// Three dots.
    More,
    /// A triangle.
    Play,
    /// Two bars.
    Pause,
    /// A square.
    Stop,
    /// Forward to the end.
    Skip,
    /// Back to the start.
    Back,
    /// Two arrows.
    Swap,
    /// A loudspeaker.
    Sound,
    /// A loudspeaker crossed out.
    Mute,
    /// A tick.
    Check,
    /// A cross.
    Close,
    /// An arrow head to the right.
    Chevron,
    /// A triangle with a mark.
    Warn,
    /// A telephone.
    Phone,
    /// An arrow into a tray.
    Save,
    /// A stop watch.
    Timer,
    /// Moving air.
    Breath,
    /// A short line.
    Minus,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Today => "M5 5h14v15H5z M5 10h14 M9 3v4 M15 3v4 M9 15l2 2 4-4",
            Self::Exercises => {
                "M12 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4z M12 9v6 M12 11L6 6 M12 11l6-5 M12 15l-4 6 M12 15l4 6"
            }
            Self::Symptoms => "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z M12 8v4 M12 16h.01",
            Self::Progress => "M4 4v16h16 M7 15l4-5 3 3 5-7",
            Self::More => "M5 12h.01 M12 12h.01 M19 12h.01",
            Self::Play => "M7 4l13 8-13 8z",
            Self::Pause => "M8 5v14 M16 5v14",
            Self::Stop => "M6 6h12v12H6z",
            Self::Skip => "M5 5l9 7-9 7z M19 5v14",
            Self::Back => "M19 5l-9 7 9 7z M5 5v14",
            Self::Swap => "M4 8h14l-3-3 M20 16H6l3 3",
            Self::Sound => "M4 9v6h4l5 4V5L8 9z M16 9a4 4 0 0 1 0 6 M18.5 6.5a8 8 0 0 1 0 11",
            Self::Mute => "M4 9v6h4l5 4V5L8 9z M17 10l4 4 M21 10l-4 4",
            Self::Check => "M5 12l5 5 9-10",
            Self::Close => "M6 6l12 12 M18 6L6 18",
            Self::Chevron => "M9 6l6 6-6 6",
            Self::Warn => "M12 3l10 18H2z M12 10v5 M12 18h.01",
            Self::Phone => {
                "M6 3h4l2 5-3 2a12 12 0 0 0 5 5l2-3 5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2z"
            }
            Self::Save => "M12 3v12 M8 11l4 4 4-4 M4 19h16",
            Self::Breath => "M4 9h10a3 3 0 1 0-3-3 M4 13h14a3 3 0 1 1-3 3 M4 17h7",
            Self::Minus => "M6 12h12",
            Self::Timer => "M12 6a8 8 0 1 0 0 16 8 8 0 0 0 0-16z M12 10v4l3 2 M9 2h6",
        }
    }
}

/// The icon in outline, hidden from screen readers: words stand beside it.
pub fn icon(icon: Icon) -> El {
    draw(icon, if icon == Icon::More { "i dot" } else { "i" })
}

/// The icon filled.
pub fn filled(icon: Icon) -> El {
    draw(icon, "i fill")
}

fn draw(icon: Icon, class: &str) -> El {
    let path = svg("path", "").attr("d", icon.path());
    svg("svg", class)
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .with(path)
}
