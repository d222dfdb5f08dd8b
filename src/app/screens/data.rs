//! The record page: copies, files that come back, and deleting.

use crate::app::model::{Imported, Model};
use crate::progress::{History, counted, stats};

/// Sessions without a copy after which the person is reminded of one.
const WITHOUT_COPY: usize = 10;

/// What the record page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataScreen {
    /// `12 sessions and 1 check-in since 24 October, on this phone only.`
    pub line: String,
    /// Whether there is something to take away in a file.
    pub can_save: bool,
    /// Whether there is something to delete.
    pub can_delete: bool,
}

/// What the record page shows now.
pub fn data(model: &Model) -> DataScreen {
    let history = &model.history;
    let first = stats::first_day(history);
    DataScreen {
        line: first.map_or_else(
            || "There is nothing in your record yet. It will be on this phone only.".to_owned(),
            |first| {
                let line = format!("{} since {}.", both(history), first.full());
                format!("{line} They are on this phone only.")
            },
        ),
        can_save: !history.is_empty(),
        can_delete: !history.is_empty()
            || !model.own.is_empty()
            || !model.aside.is_empty()
            || model.standing.full.is_some()
            || model.standing.newer.is_some()
            || model.check.answered.is_some(),
    }
}

/// What a chosen file holds, line by line; `None` when none waits.
pub fn restore(model: &Model) -> Option<Vec<String>> {
    let import = model.import.as_ref()?;
    let found = &import.found;
    let days = found.records.iter().map(|r| r.day);
    let days = || days.clone().chain(found.check_ins.iter().map(|c| c.day));
    let mut lines = vec![format!(
        "{} and {}",
        counted(found.records.len(), "session"),
        counted(found.check_ins.len(), "check-in")
    )];
    if let Some((first, last)) = days().min().zip(days().max()) {
        lines.push(format!("From {} to {}", first.full(), last.full()));
    }
    let (sessions, check_ins) = (import.joined.sessions, import.joined.check_ins);
    lines.push(if sessions + check_ins == 0 {
        "All of them are in your record already".to_owned()
    } else {
        format!(
            "New or changed here: {} and {}",
            counted(sessions, "session"),
            counted(check_ins, "check-in")
        )
    });
    if !found.own.is_empty() {
        lines.push(counted(found.own.len(), "routine") + " of your own");
    }
    if found.standing.as_ref().is_some_and(|s| s.lock().is_some()) {
        lines.push("A lock from a symptom check, which will hold here too".to_owned());
    }
    if found.unreadable > 0 {
        let parts = counted(found.unreadable, "part");
        lines.push(format!(
            "{parts} of the file could not be read and will be left out"
        ));
    }
    Some(lines)
}

/// What a file has brought, for the notice that offers to take it back.
pub(super) fn brought(imported: &Imported) -> String {
    let found = &imported.found;
    format!(
        "The copy is added: {} and {}. You can take it back until you close the app.",
        counted(found.records.len(), "session"),
        counted(found.check_ins.len(), "check-in")
    )
}

/// The gentle reminder to save a copy, where the browser has not promised to
/// keep the record: after ten sessions without one. Safari forgets it after a
/// week, so its first reminder comes after the first session.
pub(super) fn reminder(model: &Model) -> Option<&'static str> {
    let since = model.settings.copy_asked;
    let records = model.history.records();
    let without = records.len() - records.partition_point(|r| r.at <= since);
    let is_first = since.0 == 0;
    let browser_keeps = model.device.kept == Some(true);
    if model.device.safari_tab && without > 0 && (is_first || without >= WITHOUT_COPY) {
        Some(
            "Safari can clear your record after 7 days without a visit. Add Unhunch to your Home Screen. It starts empty there: save a copy here first, then bring it back there under More, Your record.",
        )
    } else if !browser_keeps && without >= WITHOUT_COPY {
        Some(
            "You have 10 sessions or more without a copy. This browser may clear them when space runs low.",
        )
    } else {
        None
    }
}

fn both(history: &History) -> String {
    let sessions = counted(history.records().len(), "session");
    match history.check_ins().len() {
        0 => sessions,
        n => format!("{sessions} and {}", counted(n, "check-in")),
    }
}
