//! What the app's voice says at each cue (the table of ux.md 3.5): name, kit,
//! side and position before the work, the first repetitions part by part, one
//! form cue a set. Tones carry the time; the voice says what it is about.
//!
//! Invariant: a line belongs to its moment. Whoever speaks it drops it when the
//! moment has passed, so that nothing is said that is no longer so.

use std::time::Duration;

use crate::app::words;
use crate::content::{self, Missing, Movement};
use crate::plan::script::{Beat, BeatKind, Script, Side, Tempo};
use crate::session::{Coming, Cue};

/// How many repetitions or breaths are said part by part (ux.md 3.5).
const SPOKEN: u8 = 2;

/// What is said when the person tries the voice.
pub const SAMPLE: &str = "This is the voice of your sessions. 3, 2, 1.";

/// The line for a cue; `None` where the tone says all. What is `missing` is not
/// asked for.
pub fn line(script: &Script, coming: &Coming, missing: Missing) -> Option<String> {
    let beats = script.beats();
    let beat = beats.get(coming.beat)?;
    let step = script.steps().get(beat.step)?;
    let movement = content::movement(step.movement.as_str())?;
    let short = |words: &str| Some(words.to_owned());
    match coming.cue {
        Cue::Start | Cue::Next => Some(opening(movement, beat, missing)),
        Cue::Ready => {
            // What is being said of the place is worth more than a reminder.
            let next = coming.beat.checked_sub(1).and_then(|at| beats.get(at));
            let done =
                next.is_none_or(|next| fits(&opening(movement, next, missing), length(next)));
            // Breaths have no room for it once they have begun.
            let breathes = beats
                .get(coming.beat + 1)
                .is_some_and(|work| matches!(work.kind, BeatKind::Breaths { .. }));
            done.then(|| {
                if breathes {
                    with_form("Get ready", movement.form_cue(beat.set))
                } else {
                    "Get ready.".to_owned()
                }
            })
        }
        Cue::Count(n) => {
            // The first words of a session may take as long as getting ready
            // does: then the tones count alone.
            let left = Duration::from_secs(n.into());
            let said = length(beat).saturating_sub(left);
            let done = 0 < coming.beat || fits(&opening(movement, beat, missing), said);
            done.then(|| n.to_string())
        }
        Cue::Go => go(movement, beat),
        Cue::Form => short(movement.form_cue(beat.set)),
        Cue::Effort { number, .. } => Some(effort(movement, beat, number)),
        Cue::HoldPart { number, .. } => (number <= SPOKEN).then(|| "Hold".to_owned()),
        Cue::Release { number, length } => release(movement, beat, number, length),
        Cue::BreathIn { number, .. } => Some(counted(number, "Breathe in")),
        Cue::BreathOut { number, .. } => (number <= SPOKEN).then(|| "Breathe out".to_owned()),
        Cue::Halfway => short("Halfway"),
        Cue::TenSeconds => short("10 seconds"),
        Cue::TargetReached => short("That is your target. Finish when you are ready."),
        Cue::Switch => Some(match beat.side {
            None => "Switch sides.".to_owned(),
            Some(side) => format!("Switch. {}.", side_words(side)),
        }),
        Cue::Rest => Some(format!(
            "Rest. Next: set {} of {}.",
            beat.set + 1,
            step.dose.sets
        )),
        Cue::Pause => short("Paused"),
        Cue::Resume => short("Resuming"),
        Cue::Done => short("All done. Well done."),
    }
}

/// `Next: Shoulder-top release, right side first. You need a ball. Stand with …`:
/// what matters most comes first.
fn opening(movement: Movement, beat: &Beat, missing: Missing) -> String {
    let when = match beat.kind {
        BeatKind::Next { .. } => "Next",
        BeatKind::Ready { .. }
        | BeatKind::Hold { .. }
        | BeatKind::HoldOpen { .. }
        | BeatKind::Reps { .. }
        | BeatKind::OwnPace { .. }
        | BeatKind::Breaths { .. }
        | BeatKind::Switch { .. }
        | BeatKind::Rest { .. } => "First",
    };
    let side = words::on_side(beat.side);
    let first = if side.is_empty() { "" } else { " first" };
    let place = match words::kit_needed(&missing.at_hand(movement.kit())).as_str() {
        "" => movement.start().to_owned(),
        kit => format!("{kit} {}", movement.start()),
    };
    format!("{when}: {}{side}{first}. {place}", movement.name())
}

/// How long the beat lasts; long enough for any words when it waits.
fn length(beat: &Beat) -> Duration {
    beat.kind.length().unwrap_or(Duration::MAX)
}

/// How work begins. At a tempo, the first part of the first repetition or
/// breath falls on the same moment, and is said in its place.
fn go(movement: Movement, beat: &Beat) -> Option<String> {
    let side = words::on_side(beat.side);
    match beat.kind {
        BeatKind::Hold { .. } => Some(format!("{}{side}", movement.hold_word())),
        BeatKind::HoldOpen { .. } => Some(format!(
            "{}{side}. Finish when you like.",
            movement.hold_word()
        )),
        BeatKind::OwnPace { count } | BeatKind::Reps { count, .. } => {
            Some(format!("Go{side}. {count}, at your own pace."))
        }
        BeatKind::Breaths { count, .. } => Some(format!("Go{side}. {count} slow breaths.")),
        BeatKind::Next { .. }
        | BeatKind::Ready { .. }
        | BeatKind::Switch { .. }
        | BeatKind::Rest { .. } => None,
    }
}

/// `Go. Pull`, `2. Pull`, then the number alone. After "3, 2, 1" another number
/// would sound like one more count.
fn counted(number: u8, word: &str) -> String {
    match number {
        1 => format!("Go. {word}"),
        2 => format!("2. {word}"),
        _ => number.to_string(),
    }
}

/// `Go. Pull`, `2. Pull`, `3`. The third says how to do it well, when the first
/// way back was too short for that.
fn effort(movement: Movement, beat: &Beat, number: u8) -> String {
    let Some(tempo) = tempo(beat) else {
        return number.to_string();
    };
    let form = movement.form_cue(beat.set);
    let back = Duration::from_secs(tempo.release.into());
    if number == SPOKEN + 1 && !fits(&with_form(&release_word(tempo), form), back) {
        return with_form(&number.to_string(), form);
    }
    counted(number, tempo.effort_word)
}

/// The way back of a repetition. The first time it takes the form cue of the set
/// with it, if there is time to say both.
fn release(movement: Movement, beat: &Beat, number: u8, length: Duration) -> Option<String> {
    let word = release_word(tempo(beat)?);
    if SPOKEN < number {
        return None;
    }
    let with_form = with_form(&word, movement.form_cue(beat.set));
    let says_both = number == 1 && fits(&with_form, length);
    Some(if says_both { with_form } else { word })
}

fn release_word(tempo: Tempo) -> String {
    format!("Slowly {}", tempo.release_word.to_ascii_lowercase())
}

const fn tempo(beat: &Beat) -> Option<Tempo> {
    let BeatKind::Reps { tempo, .. } = beat.kind else {
        return None;
    };
    Some(tempo)
}

fn with_form(word: &str, form: &str) -> String {
    format!("{word}. {form}")
}

/// Whether there is time to say the line.
fn fits(line: &str, length: Duration) -> bool {
    speaking_time(line) <= length
}

/// About how long it takes to say: 14 letters a second and a breath before.
fn speaking_time(line: &str) -> Duration {
    let letters = u64::try_from(line.len()).unwrap_or(u64::MAX);
    Duration::from_millis(300 + letters.saturating_mul(1000) / 14)
}

fn side_words(side: Side) -> String {
    format!("{} side", words::capital(side.name()))
}
