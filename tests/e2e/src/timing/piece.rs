//! The routine that is played: one of the person's own, as the app stores it and
//! as the core plans it.
//!
//! Invariant: both come from the same lines and settings, so the browser and the
//! rehearsal play the same session.

use std::time::Duration;

use unhunch::app::words;
use unhunch::archive::{OWN_KEY, SETTINGS_KEY, write_own, write_settings};
use unhunch::plan::script::Script;
use unhunch::plan::{self, OwnLine, OwnRoutine, Pace, Person, Program};
use unhunch::settings::Settings;
use unhunch::triage::Clearance;

/// A routine with the settings it is played by.
pub struct Piece {
    routine: OwnRoutine,
    settings: Settings,
}

impl Piece {
    /// Half a minute with both sides, repetitions and a rest.
    pub fn short() -> Self {
        let lines = vec![
            line("doorway-pec-stretch", 1, 3),
            line("scapular-squeeze", 2, 1),
        ];
        let settings = Settings {
            ready_seconds: 3,
            rest_seconds: 3,
            ..Settings::default()
        };
        Self::of(lines, settings)
    }

    /// At least this many minutes of holds of 45 seconds, repetitions, breaths and
    /// rests; it opens with such a hold.
    pub fn lasting(minutes: u64) -> Self {
        let mut piece = Self::of(Vec::new(), Settings::default());
        let round = [
            line("doorway-pec-stretch", 1, 45),
            line("scapular-squeeze", 2, 8),
            line("table-childs-pose", 2, 45),
            line("belly-breathing", 1, 6),
        ];
        for line in round.iter().cycle() {
            piece.routine.lines.push(line.clone());
            if Duration::from_mins(minutes) <= piece.length() {
                break;
            }
        }
        piece
    }

    /// One set of one movement: so many repetitions, breaths, or seconds.
    pub fn one(movement: &str, amount: u16) -> Self {
        Self::of(vec![line(movement, 1, amount)], Settings::default())
    }

    fn of(lines: Vec<OwnLine>, settings: Settings) -> Self {
        let routine = OwnRoutine {
            id: "own-1".to_owned(),
            name: "Timing".to_owned(),
            lines,
            edits: 0,
        };
        Self { routine, settings }
    }

    /// Where its preview is.
    pub fn route(&self) -> String {
        format!("#/session/{}", self.routine.id)
    }

    /// Its name on the screen.
    pub fn name(&self) -> &str {
        &self.routine.name
    }

    /// The words on its Start button.
    pub fn start_button(&self) -> String {
        format!("Start, {}", words::minutes(self.length()))
    }

    /// What the app finds in its storage: keys and texts.
    pub fn stored(&self) -> [(&'static str, String); 3] {
        [
            crate::checked::stored(),
            (OWN_KEY, write_own(std::slice::from_ref(&self.routine))),
            (SETTINGS_KEY, write_settings(&self.settings)),
        ]
    }

    /// The session, written out.
    pub fn script(&self) -> Script {
        let script = plan::script(&self.program(), &clearance(), self.pace());
        script.expect("there is work in it")
    }

    fn length(&self) -> Duration {
        plan::expected(&self.program(), self.pace())
    }

    fn program(&self) -> Program {
        Program::own(&self.routine, &Person::default())
    }

    fn pace(&self) -> Pace {
        let seconds = |n: u16| Duration::from_secs(n.into());
        Pace {
            ready: seconds(self.settings.ready_seconds),
            rest: seconds(self.settings.rest_seconds),
        }
    }
}

fn line(movement: &str, sets: u8, amount: u16) -> OwnLine {
    OwnLine {
        movement: movement.to_owned(),
        sets,
        amount,
    }
}

/// What a person gets who has no warning sign and pain 1, as in [`super::begin`].
fn clearance() -> Clearance {
    let given = crate::checked::outcome().clearance;
    given.expect("nothing stands in the way")
}
