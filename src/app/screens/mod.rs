//! For every screen a value that says what it shows, words included, so that
//! a view only paints it.

pub mod card;
pub mod charts;
pub mod check;
pub mod check_in;
pub mod data;
pub mod done;
pub mod editor;
pub mod exercise;
pub mod exercises;
pub mod figure;
pub mod learn;
pub mod more;
pub mod player;
pub mod preview;
pub mod progress;
pub mod proposal;
pub mod ready;
pub mod reminders;
pub mod result;
pub mod shared;
pub mod steps;
pub mod summary;
pub mod today;
pub mod you;

use crate::app::model::{Model, Notice, Sound};
use crate::app::msg::StorageError;
use crate::pain::Pain;
use crate::route::Route;
use crate::settings::Voice;
use crate::time::Moment;
use std::time::Duration;

/// The five destinations of the bar, in their fixed order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Today.
    Today,
    /// Exercises.
    Exercises,
    /// Symptoms.
    Symptoms,
    /// Progress.
    Progress,
    /// More.
    More,
}

impl Tab {
    /// All five.
    pub const ALL: [Self; 5] = [
        Self::Today,
        Self::Exercises,
        Self::Symptoms,
        Self::Progress,
        Self::More,
    ];

    /// The word under the icon.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Today => "Today",
            Self::Exercises => "Exercises",
            Self::Symptoms => "Symptoms",
            Self::Progress => "Progress",
            Self::More => "More",
        }
    }

    /// Where it leads.
    pub const fn route(self) -> Route {
        match self {
            Self::Today => Route::Today,
            Self::Exercises => Route::Exercises,
            Self::Symptoms => Route::Symptoms,
            Self::Progress => Route::Progress,
            Self::More => Route::More,
        }
    }
}

/// What stands round a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// The title of the window.
    pub title: String,
    /// The tab that is lit; `None` hides the bar.
    pub tab: Option<Tab>,
}

/// What stands round the screen shown.
pub fn frame(model: &Model) -> Frame {
    use crate::content;
    let first_run = model.is_first_run();
    let (title, tab) = match &model.route {
        Route::Today if first_run => ("Welcome", None),
        Route::Today => ("Today", Some(Tab::Today)),
        Route::Exercises => ("Exercises", Some(Tab::Exercises)),
        Route::Exercise(slug) => {
            let name = content::movement(slug).map_or("Exercise", |m| m.name());
            (name, Some(Tab::Exercises))
        }
        Route::Symptoms => ("Check your symptoms", Some(Tab::Symptoms)),
        Route::Check(page) => (check::heading(*page), Some(Tab::Symptoms)),
        Route::Checked => ("What did they say?", Some(Tab::Symptoms)),
        Route::CheckResult if model.standing.lock().is_some() => ("Result of your check", None),
        Route::CheckResult => ("Result of your check", Some(Tab::Symptoms)),
        Route::Unlock => ("Before we open this again", None),
        Route::Session(_) => ("Before you start", None),
        Route::Player => ("Session", None),
        Route::Done => ("Session over", Some(Tab::Today)),
        Route::CheckIn(_) => ("Check-in", Some(Tab::Today)),
        Route::Progress => ("Progress", Some(Tab::Progress)),
        Route::Summary => ("Summary for a visit", Some(Tab::Progress)),
        Route::Learn => ("Learn", Some(Tab::Today)),
        Route::Page(slug) => (
            content::page(slug).map_or("Learn", |p| p.title),
            Some(Tab::Today),
        ),
        Route::More => ("More", Some(Tab::More)),
        Route::Sound => ("Sound and timing", Some(Tab::More)),
        Route::Ready => ("Ready check", Some(Tab::More)),
        Route::Display => ("Display", Some(Tab::More)),
        Route::Reminders => ("Reminders", Some(Tab::More)),
        Route::You => ("Your body and your kit", Some(Tab::More)),
        Route::Data => ("Your record", Some(Tab::More)),
        Route::Delete => ("Delete your record", None),
        Route::Restore => ("Add a copy", None),
        Route::Safety => ("Warning signs and help", Some(Tab::More)),
        Route::About => ("About Unhunch", Some(Tab::More)),
        Route::NewRoutine => ("Your own routine", Some(Tab::Today)),
        Route::EditRoutine(_) => ("Change your routine", Some(Tab::Today)),
        Route::Shared(_) => ("Shared routine", Some(Tab::Today)),
    };
    Frame {
        title: format!("{title} – Unhunch"),
        tab,
    }
}

/// How long the screen shown stays right at `now` while no message comes; `None`
/// while nothing on it moves.
pub fn stays_right(model: &Model, now: Moment) -> Option<Duration> {
    match model.route {
        Route::Player => player::stays_right(model, now),
        _ => figure::demo_stays_right(model),
    }
}

/// A line at the top of a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Banner {
    /// What it says.
    pub text: String,
    /// What can be done about it.
    pub action: BannerAction,
}

/// What a banner offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BannerAction {
    /// Close it.
    Dismiss,
    /// Save a copy of the record.
    SaveCopy,
    /// Save a copy of the record, or be reminded later.
    SaveCopyOrLater,
    /// Bring the deleted records back.
    UndoDelete,
    /// Take back what a file has brought.
    UndoImport,
}

/// Everything that Today, Done, Progress, the record page and the result of a
/// check have to say about saving, what was deleted and can be brought back, and
/// the notice of the moment.
pub fn banners(model: &Model) -> Vec<Banner> {
    let mut banners = Vec::new();
    if let Some(notice) = model.notice {
        banners.push(Banner {
            text: notice_text(notice).to_owned(),
            action: BannerAction::Dismiss,
        });
    }
    if model.deleted.is_some() {
        banners.push(Banner {
            text: DELETED.to_owned(),
            action: BannerAction::UndoDelete,
        });
    }
    if let Some(imported) = &model.imported {
        banners.push(Banner {
            text: data::brought(imported),
            action: BannerAction::UndoImport,
        });
    }
    if let Some(text) =
        data::reminder(model).filter(|_| matches!(model.route, Route::Today | Route::Data))
    {
        banners.push(Banner {
            text: text.to_owned(),
            action: BannerAction::SaveCopyOrLater,
        });
    }
    if let Some((_, why)) = model.unsaved.first() {
        let text = saving_text(*why).to_owned();
        banners.push(Banner {
            text,
            action: BannerAction::SaveCopy,
        });
    }
    let problems = model.problems.iter();
    banners.extend(problems.map(|p| Banner {
        text: p.to_string(),
        action: BannerAction::SaveCopy,
    }));
    banners
}

/// Stands as long as it is true.
const DELETED: &str =
    "Your record is deleted. Locks stay. You can bring it back until you close the app.";

const fn notice_text(notice: Notice) -> &'static str {
    match notice {
        Notice::NoSuchScreen => "There is no such page. Here is Today.",
        Notice::RoutineSaved => "Your routine is saved.",
        Notice::RoutineDeleted => "Your routine is deleted.",
        Notice::RecordsBack => "Your record is back.",
        Notice::CopyTakenBack => "What the copy had added is gone again.",
        Notice::TooShort => "That was under 20 seconds of work, so it is not in your record.",
        Notice::HurtAfter => {
            "That is much more pain than before. We keep to the gentle set for 48 hours at least, and a full check comes before your next session."
        }
        Notice::GentleAfterStop => {
            "You did not say why you stopped. We keep to the gentle set for 48 hours at least, and a full check comes before your next session."
        }
        Notice::SessionWaits => "Your session is paused. Carry on when you are ready.",
        Notice::RunsElsewhere => {
            "A session is running in another tab or window. There can be only one at a time."
        }
        Notice::CheckRecorded => "Noted. Thank you.",
        Notice::NotThatDay => "A check-in can be for today or a day before. Here is today.",
        Notice::CheckInSaved => "Your check-in is saved.",
        Notice::SoreAfter => {
            "Noted. You are more sore, and it is not settling. We keep to the gentle set for 48 hours at least. Check your symptoms if anything is new or getting worse."
        }
        Notice::SoreOften => {
            "Noted. This is the third time in 2 weeks. See a doctor or physiotherapist in the next few days. A full check comes before your next session."
        }
        Notice::SessionEnded => "Your session is ended here. What you did of it is kept.",
        Notice::WaitedTooLong => "Your session waited for over 2 hours, so we ended it.",
    }
}

pub(super) const fn saving_text(why: StorageError) -> &'static str {
    match why {
        StorageError::Unavailable => {
            "This browser lets us save nothing, as in private windows. You can still exercise. Save a copy before you close it."
        }
        StorageError::Full => {
            "This phone is not saving your progress: its storage is full. You can still exercise. Save a copy."
        }
        StorageError::Newer => {
            "A newer version of Unhunch saved your record here, so this one does not write to it. Save a copy, then update."
        }
        StorageError::NotReadBack => {
            "This phone is not saving your progress: what we wrote did not come back. Save a copy."
        }
    }
}

/// What to say when tones cannot be heard; `None` while they work.
pub const fn sound_trouble(model: &Model) -> Option<&'static str> {
    match (model.settings.sound, model.settings.tones) {
        (false, _) => Some("Sound is off. Follow the screen."),
        (true, true) if sound_fails(model) => Some("Sound does not work here. Follow the screen."),
        (true, false) if !matches!(model.settings.voice, Voice::App) => {
            Some("Tones and voice are off. Follow the screen.")
        }
        (true, _) => None,
    }
}

/// Whether the sound channel was tried and does not work.
const fn sound_fails(model: &Model) -> bool {
    matches!(model.sound, Sound::Failed)
}

/// The eleven choices of a pain scale with the one that is chosen.
pub fn pain_choices(chosen: Option<Pain>) -> Vec<(Pain, bool)> {
    Pain::all().map(|p| (p, Some(p) == chosen)).collect()
}
