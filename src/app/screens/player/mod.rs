//! The player: words that change with a press or a phase, and the numbers of
//! one frame.

mod frame;
mod sheet;

pub use frame::{Frame, frame, stays_right};
pub use sheet::{SheetView, reason_words};

use crate::app::model::{Model, Running};
use crate::app::msg::Screen;
use crate::app::screens::figure::{self, FigureView};
use crate::app::screens::sound_trouble;
use crate::app::words;
use crate::content::{self, Missing, Movement};
use crate::plan::script::{Beat, BeatKind, Script};
use crate::session::{Coming, Count, Cue, Interruption, PauseReason, State, View};
use crate::time::Moment;
use std::time::Duration;

/// What the player shows between two messages.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each shows or hides a part")]
pub struct PlayerScreen {
    /// The exercise's name.
    pub name: String,
    /// `2 of 4, set 1 of 2`
    pub place: String,
    /// How much of each exercise is done, in percent.
    pub segments: Vec<u8>,
    /// Which colours: `ready`, `work`, `switch`, `rest` or `paused`.
    pub phase: &'static str,
    /// `Right side`
    pub side: Option<String>,
    /// The figure on the plate.
    pub figure: Option<FigureView>,
    /// Whether the person hides the movement; `None` where there is none to hide.
    pub hides: Option<bool>,
    /// One line under the number.
    pub cue: String,
    /// What comes next.
    pub next: Option<Next>,
    /// The parts of one repetition with their seconds.
    pub tempo: Vec<(&'static str, u8)>,
    /// Whether `+10 s` does something.
    pub can_add_time: bool,
    /// The words of the button that ends a step that waits.
    pub finish: Option<&'static str>,
    /// Whether the session is paused.
    pub paused: bool,
    /// The stop sheet, while it is open.
    pub sheet: Option<SheetView>,
    /// What does not work, in a line or two.
    pub trouble: Option<String>,
    /// Whether the number takes all the room.
    pub big: bool,
    /// Whether every step waits for the person.
    pub waits: bool,
    /// Whether the hold is long enough for a mark at half time.
    pub half_mark: bool,
    /// What a silent session says where the plate is otherwise: it runs by the
    /// light of the screen alone.
    pub silent: Option<String>,
}

/// What comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// `rest 20 seconds`
    pub what: String,
    /// `Then set 3 of 3`
    pub sub: String,
    /// The figure of it.
    pub figure: Option<FigureView>,
}

/// What the player shows now; `None` when nothing runs.
pub fn player(model: &Model) -> Option<PlayerScreen> {
    let running = model.running.as_ref()?;
    let session = &running.session;
    let script = session.script();
    let view = session.view(model.now.moment);
    let movement = movement(script, &view.beat)?;
    let paused = matches!(view.state, State::Paused { .. });
    let counts_down = matches!(view.count, Count::Down { .. });
    Some(PlayerScreen {
        name: movement.name().to_owned(),
        place: header(script, &view.beat),
        segments: segments(script, view.cursor),
        phase: phase(&view),
        side: view
            .beat
            .side
            .map(|s| format!("{} side", words::capital(s.name()))),
        figure: figure::of_beat(movement, &view.beat, !paused && model.shows_movement()),
        hides: (!running.silent && !model.device.less_motion).then_some(!model.settings.movement),
        cue: cue(movement, &view),
        next: next(script, view.cursor, model.person.fit.missing),
        tempo: frame::tempo(view.beat.kind),
        can_add_time: counts_down,
        finish: finish(&view),
        paused,
        sheet: running.sheet.map(|s| sheet::sheet(s, running.pain_before)),
        trouble: trouble(model),
        big: model.settings.big_numbers,
        waits: model.settings.wait_for_me,
        half_mark: matches!(view.beat.kind, BeatKind::Hold { length } if HALF_MARK_FROM <= length),
        silent: running.silent.then(|| silent(movement, &view)),
    })
}

/// Holds this long have a cue, and so a mark, at half time (ux.md 3.5).
const HALF_MARK_FROM: Duration = Duration::from_secs(20);

/// How to do it, and what the light does.
fn silent(movement: Movement, view: &View) -> String {
    let light = match view.count {
        Count::Breath { .. } => "The light rises as you breathe in and falls as you breathe out.",
        Count::Down { .. } | Count::Rep { .. } | Count::Up { .. } => {
            "The light falls as the time runs."
        }
    };
    if view.beat.kind.is_work() {
        let cue = movement.form_cue(view.beat.set);
        return format!("{cue}. {light}");
    }
    format!("{} {light}", movement.start())
}

fn trouble(model: &Model) -> Option<String> {
    let silent = model.running.as_ref().is_some_and(|r| r.silent);
    let sound = sound_trouble(model).filter(|_| !silent);
    let screen = match model.screen {
        Screen::Refused | Screen::Unsupported => Some("Keep your screen on."),
        Screen::Untried | Screen::StaysOn => None,
    };
    match (sound, screen) {
        (Some(sound), Some(screen)) => Some(format!("{sound} {screen}")),
        (one, other) => one.or(other).map(str::to_owned),
    }
}

const fn phase(view: &View) -> &'static str {
    match (view.state, view.beat.kind) {
        (State::Paused { .. }, _) => "paused",
        (State::Resuming { .. }, _) | (_, BeatKind::Next { .. } | BeatKind::Ready { .. }) => {
            "ready"
        }
        (_, BeatKind::Switch { .. }) => "switch",
        (_, BeatKind::Rest { .. }) => "rest",
        (
            State::Running,
            BeatKind::Hold { .. }
            | BeatKind::HoldOpen { .. }
            | BeatKind::Reps { .. }
            | BeatKind::OwnPace { .. }
            | BeatKind::Breaths { .. },
        ) => "work",
    }
}

fn movement(script: &Script, beat: &Beat) -> Option<Movement> {
    let step = script.steps().get(beat.step)?;
    content::movement(step.movement.as_str())
}

/// `2 of 4, set 1 of 2`
fn header(script: &Script, beat: &Beat) -> String {
    let steps = script.steps().len();
    let sets = script.steps().get(beat.step).map_or(1, |s| s.dose.sets);
    let done = if matches!(beat.kind, BeatKind::Rest { .. }) {
        " done"
    } else {
        ""
    };
    format!(
        "{} of {steps}, set {} of {sets}{done}",
        beat.step + 1,
        beat.set
    )
}

/// `wall slides, set 2 of 3`: where a session stands.
pub fn place(script: &Script, cursor: usize) -> String {
    let Some(beat) = script.beats().get(cursor) else {
        return script.name().to_ascii_lowercase();
    };
    let name = movement(script, beat).map_or("session", |m| m.name());
    let sets = script.steps().get(beat.step).map_or(1, |s| s.dose.sets);
    format!("{}, set {} of {sets}", name.to_ascii_lowercase(), beat.set)
}

/// How much of each exercise is done before the beat at `cursor`, in percent.
pub fn segments(script: &Script, cursor: usize) -> Vec<u8> {
    let share = |step: usize| {
        let beats = script
            .beats()
            .iter()
            .enumerate()
            .filter(|(_, b)| b.step == step);
        let (all, over) = beats.fold((0, 0), |(all, over), (at, _)| {
            (all + 1, if at < cursor { over + 1 } else { over })
        });
        u8::try_from(over * 100 / all.max(1)).unwrap_or(100)
    };
    (0..script.steps().len()).map(share).collect()
}

/// One line under the number: why it paused, how to get into place, or the cue
/// of this set.
fn cue(movement: Movement, view: &View) -> String {
    if let State::Paused { why } = view.state {
        return paused_line(why).to_owned();
    }
    match view.beat.kind {
        BeatKind::Next { .. } | BeatKind::Ready { .. } => movement.start().to_owned(),
        BeatKind::Switch { .. } => "Change sides. Same position.".to_owned(),
        BeatKind::Rest { .. } => "Let your shoulders drop. Breathe.".to_owned(),
        BeatKind::Hold { .. }
        | BeatKind::HoldOpen { .. }
        | BeatKind::Reps { .. }
        | BeatKind::OwnPace { .. }
        | BeatKind::Breaths { .. } => format!("{}.", movement.form_cue(view.beat.set)),
    }
}

const fn paused_line(why: PauseReason) -> &'static str {
    match why {
        PauseReason::Asked | PauseReason::Stopping => "Take your time.",
        PauseReason::Interrupted(Interruption::ScreenOff) => "Paused when your screen turned off.",
        PauseReason::Interrupted(Interruption::SoundLost) => "Paused when the sound stopped.",
        PauseReason::Interrupted(Interruption::ClockStood) => {
            "Paused when your phone went to sleep."
        }
        PauseReason::Interrupted(Interruption::Closed) => "Paused when the app was closed.",
        PauseReason::Interrupted(Interruption::NothingHappened) => {
            "Paused because nothing happened for 5 minutes."
        }
    }
}

/// The words of the button that ends a step that waits for the person.
const fn finish(view: &View) -> Option<&'static str> {
    match (view.state, view.count, view.beat.kind) {
        (State::Running, Count::Up { .. }, kind) => Some(if kind.is_work() {
            "I’ve finished"
        } else {
            "Go on"
        }),
        (State::Running, Count::Rep { .. }, _) => Some("I’ve finished"),
        (State::Running, Count::Down { .. } | Count::Breath { .. }, _)
        | (State::Resuming { .. } | State::Paused { .. }, _, _) => None,
    }
}

/// What comes after the beat at `cursor`.
fn next(script: &Script, cursor: usize, missing: Missing) -> Option<Next> {
    let after = script.beats().get(cursor + 1)?;
    let then = script.beats().get(cursor + 2);
    let movement = movement(script, after)?;
    let sets = script.steps().get(after.step).map_or(1, |s| s.dose.sets);
    let now = script.beats().get(cursor)?;
    let sub = match (after.kind, then) {
        // In time to fetch it.
        _ if matches!(now.kind, BeatKind::Next { .. } | BeatKind::Ready { .. }) => {
            words::kit_needed(&missing.at_hand(movement.kit()))
        }
        (BeatKind::Rest { .. }, _) => format!("Then set {} of {sets}", after.set + 1),
        (BeatKind::Next { .. }, _) => words::kit_needed(&missing.at_hand(movement.kit())),
        (BeatKind::Switch { .. }, _) => "Same place, other side".to_owned(),
        _ => format!("Set {} of {sets}", after.set),
    };
    Some(Next {
        what: ahead(after, movement),
        sub,
        figure: figure::of_beat(movement, after, false),
    })
}

/// The hold word inside a sentence: "hold", "roll".
fn hold_word(movement: Movement) -> String {
    movement.hold_word().to_ascii_lowercase()
}

fn ahead(beat: &Beat, movement: Movement) -> String {
    let side = words::on_side(beat.side);
    match beat.kind {
        BeatKind::Next { .. } | BeatKind::Ready { .. } => movement.name().to_ascii_lowercase(),
        BeatKind::Hold { length } => {
            format!("{} {} seconds{side}", hold_word(movement), length.as_secs())
        }
        BeatKind::HoldOpen { target } => format!(
            "{} up to {} seconds{side}",
            hold_word(movement),
            target.as_secs()
        ),
        BeatKind::Reps { count, .. } | BeatKind::OwnPace { count } => {
            format!("{}{side}", words::count_of(count, "repetition"))
        }
        BeatKind::Breaths { count, .. } => {
            format!("{}{side}", words::count_of(count, "slow breath"))
        }
        BeatKind::Switch { .. } => beat
            .side
            .map_or("other side".to_owned(), |s| format!("{} side", s.name())),
        BeatKind::Rest { length } => format!("rest {} seconds", length.as_secs()),
    }
}

/// What a screen reader is told in the middle of a hold; `None` at every other
/// cue, and never a number alone.
pub fn told(script: &Script, coming: &Coming) -> Option<String> {
    let beat = script.beats().get(coming.beat)?;
    let side = words::on_side(beat.side);
    match coming.cue {
        Cue::Halfway => Some(format!("Halfway{side}.")),
        Cue::TenSeconds => Some(format!("10 seconds left{side}.")),
        Cue::TargetReached => Some(format!("That is your target{side}.")),
        Cue::Start
        | Cue::Ready
        | Cue::Count(_)
        | Cue::Go
        | Cue::Effort { .. }
        | Cue::HoldPart { .. }
        | Cue::Release { .. }
        | Cue::BreathIn { .. }
        | Cue::BreathOut { .. }
        | Cue::Form
        | Cue::Switch
        | Cue::Rest
        | Cue::Next
        | Cue::Pause
        | Cue::Resume
        | Cue::Done => None,
    }
}

/// The session on the lock screen: the exercise, what is asked, and whether it
/// stands still.
pub fn card(running: &Running, now: Moment) -> Option<(String, String, bool)> {
    let script = running.session.script();
    let view = running.session.view(now);
    let movement = movement(script, &view.beat)?;
    let paused = matches!(view.state, State::Paused { .. });
    let what = words::capital(&ahead(&view.beat, movement));
    Some((movement.name().to_owned(), what, paused))
}

/// What a screen reader is told when the phase changes: one line that says all.
pub fn announcement(running: &Running, missing: Missing, now: Moment) -> String {
    let script = running.session.script();
    let view = running.session.view(now);
    let Some(movement) = movement(script, &view.beat) else {
        return String::new();
    };
    match view.state {
        State::Paused { why } => return format!("Paused. {}", paused_line(why)),
        State::Resuming { .. } => return "Resuming in 4 seconds.".to_owned(),
        State::Running => {}
    }
    let name = movement.name();
    let side = words::on_side(view.beat.side);
    let first = if side.is_empty() { "" } else { " first" };
    let what = words::capital(&ahead(&view.beat, movement));
    match view.beat.kind {
        BeatKind::Next { .. } => {
            format!(
                "Next: {name}{side}{first}. {} {}",
                words::kit_needed(&missing.at_hand(movement.kit())),
                movement.start()
            )
        }
        BeatKind::Ready { .. } => format!("Get ready: {name}{side}{first}. {}", movement.start()),
        BeatKind::Switch { .. } => format!("Switch. {what}."),
        BeatKind::Rest { .. } => format!("{what}. Then set {}.", view.beat.set + 1),
        BeatKind::Hold { .. }
        | BeatKind::HoldOpen { .. }
        | BeatKind::Reps { .. }
        | BeatKind::OwnPace { .. }
        | BeatKind::Breaths { .. } => {
            format!("{what}. {}.", movement.form_cue(view.beat.set))
        }
    }
}
