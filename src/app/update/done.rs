//! The end of a session: the record, and the two answers that follow it.

use crate::app::effect::Effect;
use crate::app::model::{Check, Done, Model, Notice};
use crate::app::msg::Msg;
use crate::pain::Pain;
use crate::progress::{self, Ending, History, Record};
use crate::session::{self, Input, Step, Summary};
use crate::time::Now;
use crate::triage::{self, Light, StopReason};
use std::time::Duration;

/// A stopped session with less work than this is not kept (ux.md 3.3).
const WORTH_KEEPING: Duration = Duration::from_secs(20);

/// What was known of a session when it began.
pub(super) struct Began {
    /// The id of its record.
    pub(super) id: String,
    /// Pain before it.
    pub(super) pain: Pain,
    /// Since when it has waited for the person, if it did: it ended then.
    pub(super) waited: Option<Now>,
}

/// The session is over: it is kept first, then the person is asked anything.
pub(super) fn over(
    model: &mut Model,
    summary: &Summary,
    began: Began,
    stopped: Option<(StopReason, Option<Pain>)>,
) -> Vec<Effect> {
    let reason = stopped.map(|s| s.0);
    let pain = stopped.and_then(|s| s.1);
    let mut effects = match reason {
        None => super::endings::let_go(),
        Some(_) => super::endings::silence(),
    };
    if let Some(reason) = reason {
        effects.extend(stopped_for(model, reason, began.pain));
    }
    let kept = keep(model, summary, began, reason, pain);
    model.notice = match (reason, &kept) {
        (Some(StopReason::NotSaid), _) => Some(Notice::GentleAfterStop),
        (_, None) => Some(Notice::TooShort),
        (_, Some(_)) => None,
    };
    let (record, save) = kept.map_or((None, Vec::new()), |(id, save)| (Some(id), save));
    let is_first = model.unread.is_empty() && model.history.records().len() == 1;
    if is_first && record.is_some() && model.device.kept != Some(true) {
        effects.push(Effect::AskToKeep);
    }
    effects.extend(let_go_once_kept(model, save));
    model.done = Some(Done {
        record,
        pain,
        effort: None,
        answers_saved: false,
    });
    model.check = Check::default();
    model.assertive.clear();
    "Session over.".clone_into(&mut model.polite);
    let next = super::endings::next_screen(model, reason, pain);
    effects.extend(super::check::after_session(model));
    effects.push(Effect::Replace(next));
    effects
}

/// Ends the session that waits, if there is one: what was done of it is kept,
/// what was said on the stop sheet holds, and nothing is asked.
pub(super) fn set_down(model: &mut Model) -> Vec<Effect> {
    let Some(waiting) = model.running.take() else {
        return Vec::new();
    };
    let until = super::endings::counts_until(&waiting.session, model.now);
    match waiting.session.handle(Input::Ended, until) {
        Step::Going(_) => Vec::new(),
        Step::Over(summary) => {
            let reason = super::sheet::said(waiting.sheet);
            let pain = waiting.sheet.and_then(|sheet| sheet.pain);
            let mut effects = super::endings::silence();
            let began = Began {
                id: waiting.id,
                pain: waiting.pain_before,
                waited: waiting.waits_since,
            };
            effects.extend(stopped_for(model, reason, began.pain));
            let kept = keep(model, &summary, began, Some(reason), pain);
            effects.extend(let_go_once_kept(model, kept.map_or(Vec::new(), |k| k.1)));
            effects
        }
    }
}

/// The stored session goes when its record is safely stored; at once when there
/// is none.
fn let_go_once_kept(model: &mut Model, save: Vec<Effect>) -> Vec<Effect> {
    match save.last() {
        Some(Effect::Save { key }) => {
            model.closing = Some(key.clone());
            save
        }
        Some(_) | None => save.into_iter().chain(super::draft::over(model)).collect(),
    }
}

/// What a stop means for the sessions to come.
fn stopped_for(model: &mut Model, reason: StopReason, before: Pain) -> Vec<Effect> {
    model.standing = model.standing.after_stop(reason, Some(before), model.now);
    super::write_standing(model)
}

/// Puts what was done into the history, unless it is too little to keep: the id
/// of the record, and the request to store it.
fn keep(
    model: &mut Model,
    summary: &Summary,
    began: Began,
    reason: Option<StopReason>,
    pain_after: Option<Pain>,
) -> Option<(String, Vec<Effect>)> {
    let worth = match reason {
        None => !summary.done.is_empty(),
        Some(reason) => WORTH_KEEPING <= work(summary) || matters(reason),
    };
    if !worth {
        return None;
    }
    let mut record = record(model, summary, began, reason);
    record.pain_after = pain_after;
    let id = record.id.clone();
    Some((id, put(model, record)))
}

/// Puts a record into the history, and asks for it to be stored. Where a newer
/// version holds the month, it stays in the journal until this one may write.
fn put(model: &mut Model, record: Record) -> Vec<Effect> {
    let (id, day) = (record.id.clone(), record.day);
    let entry: History = [record.clone()].into_iter().collect();
    model.history.insert(record);
    super::write_entry(model, day, &id, &entry)
}

/// The time that the work done takes, without all that stands between.
fn work(summary: &Summary) -> Duration {
    let one = |done: &session::Done| {
        let kind = summary.script.beats().get(done.beat).map(|b| b.kind);
        match done.amount {
            session::Amount::Seconds(n) => Duration::from_secs(u64::from(n)),
            session::Amount::Reps(n) | session::Amount::Breaths(n) => {
                kind.map_or(Duration::ZERO, |k| k.each() * u32::from(n))
            }
        }
    };
    summary.done.iter().map(one).sum()
}

/// A stop that says something about the body is kept however short it was.
const fn matters(reason: StopReason) -> bool {
    match reason {
        StopReason::Emergency | StopReason::Numbness | StopReason::Sharp | StopReason::HurtMore => {
            true
        }
        StopReason::TooHard | StopReason::Other | StopReason::NotSaid => false,
    }
}

pub(super) fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let Some(done) = &mut model.done else {
        return Vec::new();
    };
    match *msg {
        Msg::DonePainChosen(pain) => {
            done.pain = Some(pain);
            done.answers_saved = false;
        }
        Msg::EffortChosen(effort) => {
            done.effort = Some(effort);
            done.answers_saved = false;
        }
        Msg::AnswersSaved => return save_answers(model),
        _ => {}
    }
    Vec::new()
}

fn save_answers(model: &mut Model) -> Vec<Effect> {
    let Some(done) = &mut model.done else {
        return Vec::new();
    };
    let found = model
        .history
        .records()
        .iter()
        .find(|r| Some(&r.id) == done.record.as_ref());
    let Some(mut record) = found.cloned() else {
        return Vec::new();
    };
    record.pain_after = done.pain;
    record.effort = done.effort;
    record.edits = record.edits.saturating_add(1);
    done.answers_saved = true;
    let hurt = record.pain_before.zip(record.pain_after);
    let red = hurt.is_some_and(|(before, after)| triage::light(before, after) == Light::Red);
    let mut effects = put(model, record);
    "Answers saved.".clone_into(&mut model.polite);
    if red {
        // Pain that rose this far is a stop that came late (safety.md section 5).
        let now = model.now;
        let before = hurt.map(|(before, _)| before);
        model.standing = model.standing.after_stop(StopReason::HurtMore, before, now);
        model.clearance = None;
        model.notice = Some(Notice::HurtAfter);
        effects.extend(super::write_standing(model));
    }
    effects
}

/// The record of what was really done.
fn record(model: &Model, summary: &Summary, began: Began, reason: Option<StopReason>) -> Record {
    let script = &summary.script;
    let done = summary.done.iter().filter_map(|d| {
        let beat = script.beats().get(d.beat)?;
        let step = script.steps().get(beat.step)?;
        Some(progress::Done {
            movement: step.movement.as_str().to_owned(),
            set: beat.set,
            side: beat.side,
            amount: match d.amount {
                session::Amount::Seconds(n) => progress::Amount::Seconds(n),
                session::Amount::Reps(n) => progress::Amount::Reps(n),
                session::Amount::Breaths(n) => progress::Amount::Breaths(n),
            },
        })
    });
    // A session left in the evening and found in the morning is of the evening.
    let waited = began.waited.map(|since| since.wall.min(model.now.wall));
    let at = waited.unwrap_or(model.now.wall);
    Record {
        id: began.id,
        at,
        day: model.now.local(at).0,
        routine: script.routine().to_owned(),
        name: script.name().to_owned(),
        seconds: u32::try_from(summary.active.as_secs()).unwrap_or(u32::MAX),
        ending: reason.map_or(Ending::Finished, Ending::Stopped),
        planned: u8::try_from(script.steps().len()).unwrap_or(u8::MAX),
        completed: completed(summary),
        done: done.collect(),
        pain_before: Some(began.pain),
        pain_after: None,
        effort: None,
        edits: 0,
    }
}

/// How many exercises were done in full: every work beat of theirs.
fn completed(summary: &Summary) -> u8 {
    let script = &summary.script;
    let full = |beat: usize| summary.done.iter().any(|d| d.beat == beat && d.full);
    let in_full = |step: usize| {
        let mut beats = script.beats().iter().enumerate();
        beats.all(|(at, b)| b.step != step || !b.kind.is_work() || full(at))
    };
    let n = (0..script.steps().len())
        .filter(|step| in_full(*step))
        .count();
    u8::try_from(n).unwrap_or(u8::MAX)
}

/// Ids are made from the page's random seed by the splitmix64 step, so that
/// two devices do not meet.
pub(super) fn next_id(model: &mut Model) -> String {
    model.seed = model.seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = model.seed;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    format!("{:016x}", z ^ (z >> 31))
}
