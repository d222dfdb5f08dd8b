//! The session preview: what will be done, the short check, Start.

use crate::app::effect::{Effect, Focus};
use crate::app::model::{Model, Owner, Preview, PreviewProblem, Running};
use crate::app::msg::Msg;
use crate::app::{screens, tones};
use crate::plan;
use crate::route::Route;
use crate::session::{Cue, Session};
use crate::time::Now;
use crate::triage::{self, Clearance};
use std::time::Duration;

/// A new preview. What was chosen for another one does not carry over.
pub(super) fn begin(model: &mut Model, id: String) {
    model.preview = Preview {
        id,
        ..Preview::default()
    };
}

/// The places of lines belong to the list that is shown: when it changes
/// between the full and the gentle one, what was left out is forgotten.
pub(super) fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let was_gentle = screens::preview::is_gentle(model);
    let effects = apply(model, msg);
    if was_gentle != screens::preview::is_gentle(model) {
        model.preview.left_out.clear();
    }
    effects
}

fn apply(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let now = model.now;
    let preview = &mut model.preview;
    match *msg {
        Msg::LineToggled(line, on) => {
            super::put(&mut preview.left_out, line, !on);
            preview.problem = None;
        }
        Msg::ShortAnswered(none) => {
            date_answers(preview, now);
            preview.short = Some(none);
            preview.problem = None;
        }
        Msg::PreviewPainChosen(pain) => {
            date_answers(preview, now);
            preview.pain = Some(pain);
            preview.problem = None;
        }
        Msg::CheckDropped => {
            model.clearance = None;
            model.preview.forget_answers();
        }
        Msg::SoundTestTapped => return sound_test(model),
        Msg::StartTapped => return start(model, false),
        Msg::SilentStartTapped => return start(model, true),
        _ => {}
    }
    Vec::new()
}

/// Before a new answer: the age of the answers is that of the first, and what
/// is too old is forgotten rather than made new by what comes after it.
fn date_answers(preview: &mut Preview, now: Now) {
    if preview.answered.is_some_and(|at| !triage::fresh(at, now)) {
        preview.forget_answers();
    }
    preview.answered.get_or_insert(now);
}

/// The three counts and the go, as every session plays them.
fn sound_test(model: &mut Model) -> Vec<Effect> {
    model.asked.heard = true;
    "You hear 3, 2, 1, go. Could you hear that?".clone_into(&mut model.polite);
    let lead = model.now.moment + Duration::from_millis(200);
    let second = |n| lead + Duration::from_secs(n);
    let cues = [
        (second(0), Cue::Count(3)),
        (second(1), Cue::Count(2)),
        (second(2), Cue::Count(1)),
        (second(3), Cue::Go),
    ];
    let notes = cues
        .into_iter()
        .flat_map(|(at, cue)| tones::score(at, cue))
        .collect();
    vec![
        Effect::OpenSound(model.settings.background),
        Effect::Hush,
        Effect::Lay {
            notes,
            gain: model.settings.volume.gain(),
        },
        Effect::CloseSound,
    ]
}

fn start(model: &mut Model, silent: bool) -> Vec<Effect> {
    let stopping = model.running.as_ref().is_some_and(|r| r.sheet.is_some());
    if stopping {
        return super::endings::as_said(model);
    }
    if model.standing.lock().is_some() {
        return vec![Effect::Go(Route::CheckResult)];
    }
    if let Owner::Elsewhere(_) = model.owner {
        // Its tab may have gone since: then the session waits here.
        let mut effects = problem(model, PreviewProblem::RunsElsewhere);
        effects.push(Effect::Claim);
        return effects;
    }
    let program = screens::preview::program(model);
    let nothing_left = program.as_ref().is_none_or(|p| p.lines().is_empty());
    if nothing_left {
        return problem(model, PreviewProblem::NothingLeft);
    }
    let (clearance, mut effects) = match clearance(model) {
        Ok(cleared) => cleared,
        Err(effects) => return effects,
    };
    let script = program.and_then(|p| plan::script(&p, &clearance, model.pace()));
    let Some(script) = script else {
        return problem(model, PreviewProblem::NothingLeft);
    };
    // This tab goes on owning the session: what is let go cannot be claimed
    // again in the same breath, and the next one is stored in its place.
    let ended = super::done::set_down(model);
    effects.extend(ended.into_iter().filter(|e| *e != Effect::LetGo));
    model.closing = None;
    model.running = Some(Running {
        session: Session::start(script, model.settings.wait_for_me, model.now.moment),
        id: super::done::next_id(model),
        pain_before: clearance.pain(),
        silent,
        told: model.now.moment,
        sheet: None,
        waits_since: None,
    });
    model.owner = Owner::Claiming;
    model.done = None;
    model.preview = Preview::default();
    // A silent session leaves other apps' music alone.
    effects.extend(super::player::open_sound(model));
    effects.extend(super::player::begun(model));
    effects.push(Effect::Go(Route::Player));
    effects
}

/// A clearance for this session alone, with what has to be stored; or what
/// stands in the way.
fn clearance(model: &mut Model) -> Result<(Clearance, Vec<Effect>), Vec<Effect>> {
    if let Some(open) = model.open_clearance().cloned() {
        model.clearance = None;
        return Ok((open, Vec::new()));
    }
    if model
        .preview
        .answered
        .is_some_and(|at| !triage::fresh(at, model.now))
    {
        model.preview.forget_answers();
    }
    if model.standing.due(model.now).is_some() {
        return Err(full_check(model));
    }
    match (model.preview.short, model.preview.pain) {
        (None, _) => Err(problem(model, PreviewProblem::NoShortCheck)),
        (Some(false), _) => {
            // Taking it back does not take it away: something new is a reason for
            // a full check (safety.md 3.4).
            model.standing.asked = Some(model.now.wall);
            let mut effects = super::write_standing(model);
            effects.extend(full_check(model));
            Err(effects)
        }
        (Some(true), None) => Err(problem(model, PreviewProblem::NoPain)),
        (Some(true), Some(pain)) => {
            let Some(outcome) = triage::assess_short(pain, &model.standing, model.now) else {
                return Err(full_check(model));
            };
            super::check::concluded(model, outcome, Some(model.preview.id.clone()));
            let mut save = super::write_standing(model);
            if let Some(clearance) = model.clearance.take() {
                return Ok((clearance, save));
            }
            if model.standing.lock().is_none() {
                // Pain that was higher on a third day.
                save.extend(full_check(model));
                return Err(save);
            }
            save.push(Effect::Replace(Route::CheckResult));
            Err(save)
        }
    }
}

/// The full check comes first, and leads back here. What it already knows of
/// the person, region and age, is not asked again.
fn full_check(model: &mut Model) -> Vec<Effect> {
    super::check::begin_for(model, model.preview.id.clone());
    vec![Effect::Go(super::check::entry(model))]
}

fn problem(model: &mut Model, problem: PreviewProblem) -> Vec<Effect> {
    model.preview.problem = Some(problem);
    vec![Effect::Focus(Focus::Problem)]
}
