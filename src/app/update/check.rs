//! The symptom check: from page to page, and what it comes to.

use std::time::Duration;

use crate::app::effect::{Effect, Focus};
use crate::app::model::{Check, CheckProblem, Concluded, Model};
use crate::app::msg::CheckMsg;
use crate::app::screens;
use crate::archive::{self, SavedCheck};
use crate::content::Body;
use crate::content::questions::{Ask, Item};
use crate::pain::Pain;
use crate::route::{CheckList, CheckPage, Route};
use crate::time::{Moment, Now};
use crate::triage::{self, Answers, Level, Outcome, StopReason};

/// A check that was begun longer ago is begun anew.
const CHECK_LASTS: Duration = Duration::from_hours(1);

/// The first page after the start.
const FIRST: Route = Route::Check(CheckPage::List(CheckList::Signs));

/// Whether the first page has nothing left to ask: the numbers to call and the
/// thresholds depend on the region and the age.
pub(super) fn knows_the_person(model: &Model) -> bool {
    model.settings.region.is_some() && model.check.age.is_some()
}

/// Where a check that something else asked for begins.
pub(super) fn entry(model: &Model) -> Route {
    if knows_the_person(model) {
        FIRST
    } else {
        Route::Symptoms
    }
}

/// A new check, which knows what stays the same from the last full one.
pub(super) fn begin(model: &mut Model, session: Option<String>) {
    let known = model.standing.full.as_ref();
    let check = known.map_or_else(Check::default, |full| Check::knowing(&full.answers));
    model.check = Check {
        session,
        body_known: model.settings.body.is_some(),
        ..check
    };
}

/// The check that comes before a session. One that is under way goes on, and
/// what a stop had ticked in it stays; only the signs are asked anew.
pub(super) fn begin_for(model: &mut Model, session: String) {
    if model.check.answered.is_none() || outdated(model) {
        begin(model, Some(session));
        return;
    }
    model.check.session = Some(session);
    model.check.reviewing = false;
    model.check.none.retain(|list| *list != CheckList::Signs);
}

/// A check for what was said on the stop sheet: that box is ticked already.
pub(super) fn begin_after_stop(model: &mut Model, reason: StopReason, pain: Option<Pain>) {
    begin(model, None);
    model.check.stopped = Some(reason);
    model.check.pain = pain;
    if reason == StopReason::Numbness {
        model.check.ticked.push(Item::Ask(Ask::Arms));
        model.check.answered = Some(model.now);
    }
}

pub(super) fn update(model: &mut Model, msg: CheckMsg) -> Vec<Effect> {
    let of_a_page = !matches!(
        msg,
        CheckMsg::SeenConfirmed
            | CheckMsg::CheckedRecorded(_)
            | CheckMsg::ShareTapped
            | CheckMsg::PrintTapped
    );
    if of_a_page && outdated(model) {
        let (age, session) = (model.check.age, model.check.session.take());
        begin(model, session);
        model.check.age = age;
        if !matches!(msg, CheckMsg::Begun | CheckMsg::AgeChosen(_)) {
            let mut effects = forget();
            effects.push(Effect::Replace(Route::Symptoms));
            return effects;
        }
    }
    let list = match model.route {
        Route::Check(CheckPage::List(list)) => list,
        _ => CheckList::Signs,
    };
    let check = &mut model.check;
    match msg {
        CheckMsg::Anew => {
            begin(model, None);
            let mut effects = forget();
            effects.push(Effect::Go(Route::Symptoms));
            return effects;
        }
        CheckMsg::Begun => return begun(model),
        CheckMsg::AgeChosen(age) => check.age = Some(age),
        CheckMsg::ItemTicked(item, on) => super::put(&mut check.ticked, item, on),
        CheckMsg::NoneTicked(on) => super::put(&mut check.none, list, on),
        CheckMsg::UnsureTicked(on) => super::put(&mut check.unsure, list, on),
        CheckMsg::UnsureItemTicked(item, on) => super::put(&mut check.unsure_about, item, on),
        CheckMsg::Chosen(ask, value) => check.choose(ask, value),
        CheckMsg::PainChosen(pain) => check.pain = Some(pain),
        CheckMsg::HealthChanged => {
            check.asks_same = false;
            check.same = false;
            let mut effects = keep(model);
            effects.push(Effect::Go(Route::Check(CheckPage::List(CheckList::Health))));
            return effects;
        }
        CheckMsg::ChangeTapped(page) => {
            if page == CheckPage::List(CheckList::Health) {
                // Now it is the list that is asked, with its follow-ups.
                check.asks_same = false;
                check.same = false;
            }
            if page == CheckPage::Body {
                check.body_known = false;
            }
            check.reviewing = true;
            check.problem = None;
            return vec![Effect::Go(Route::Check(page))];
        }
        CheckMsg::ContinueTapped => return continue_tapped(model),
        CheckMsg::SeenConfirmed => return seen_confirmed(model),
        CheckMsg::CheckedRecorded(exercise_ok) => return recorded(model, exercise_ok),
        CheckMsg::ShareTapped => return share(model),
        CheckMsg::PrintTapped => return vec![Effect::Print],
    }
    model.check.problem = None;
    model.check.answered.get_or_insert(model.now);
    keep(model)
}

/// Whether the check on screen was begun too long ago to go on with.
fn outdated(model: &Model) -> bool {
    let since = model.check.answered;
    since.is_some_and(|at| CHECK_LASTS <= model.now.since(at))
}

/// Start: the region and the age come first, because numbers to call and
/// thresholds depend on them.
fn begun(model: &mut Model) -> Vec<Effect> {
    let check = &model.check;
    let sex = check.needs_sex() && check.choice(Ask::Sex).is_none();
    if model.settings.region.is_none() {
        return problem(model, CheckProblem::NoRegion);
    }
    if check.age.is_none() {
        return problem(model, CheckProblem::NoAge);
    }
    if sex {
        return problem(model, CheckProblem::Unanswered(Ask::Sex));
    }
    model.check.problem = None;
    model.check.answered.get_or_insert(model.now);
    let mut effects = keep(model);
    effects.push(Effect::Go(Route::Check(model.check.first_open())));
    effects
}

/// On to the next page; to the result from the last one, and at once when what
/// was said is an emergency.
fn continue_tapped(model: &mut Model) -> Vec<Effect> {
    let Route::Check(page) = model.route else {
        return Vec::new();
    };
    if page == CheckPage::Same {
        model.check.same = true;
    }
    let answers = model.check.answers();
    let so_far = triage::judge(&answers, triage::Past::default());
    let emergency = so_far.level == Level::Emergency;
    // An emergency among several questions does not wait for the others; a list
    // that contradicts itself is asked again.
    let asks_one_thing = matches!(page, CheckPage::List(_) | CheckPage::Unsure(_));
    let wrong = model.check.problem_with(page);
    if let Some(wrong) = wrong.filter(|_| asks_one_thing || !emergency) {
        return problem(model, wrong);
    }
    model.check.problem = None;
    let mut effects = Vec::new();
    if page == CheckPage::Body && model.settings.body.is_none() {
        // Asked, and none of it holds.
        model.settings.body = Some(Body::default());
        effects = super::settings::write(model);
    }
    if emergency {
        let outcome = triage::assess_emergency(&answers, &model.standing, model.now);
        return conclude(model, outcome);
    }
    if page == CheckPage::Answers {
        let open = model.check.first_open();
        if open != CheckPage::Answers {
            return vec![Effect::Go(Route::Check(open))];
        }
        return finish(model, &answers);
    }
    let next = model.check.next(page);
    if next == CheckPage::Answers {
        model.check.reviewing = false;
    }
    effects.extend(keep(model));
    effects.push(Effect::Go(Route::Check(next)));
    effects
}

fn finish(model: &mut Model, answers: &Answers) -> Vec<Effect> {
    let outcome = triage::assess(answers, &model.standing, model.now);
    conclude(model, outcome)
}

/// Keeps what the check came to, and shows it. A check that found nothing leads
/// straight back to the session that asked for it.
fn conclude(model: &mut Model, outcome: Outcome) -> Vec<Effect> {
    let session = model.check.session.take();
    let passed = outcome.verdict.level == Level::Ok && outcome.clearance.is_some();
    let next = match &session {
        Some(id) if passed => Route::Session(id.clone()),
        _ => Route::CheckResult,
    };
    model.check = Check::default();
    concluded(model, outcome, session);
    let mut effects = super::write_standing(model);
    effects.extend(forget());
    effects.push(Effect::Replace(next));
    effects
}

/// Keeps an outcome.
pub(super) fn concluded(model: &mut Model, outcome: Outcome, session: Option<String>) {
    model.standing = outcome.standing;
    model.clearance = outcome.clearance;
    model.verdict = Some(Concluded {
        verdict: outcome.verdict,
        at: model.now,
        session,
    });
}

/// "Yes, I have been seen": a full check follows.
fn seen_confirmed(model: &mut Model) -> Vec<Effect> {
    model.standing = model.standing.seen(model.now);
    begin(model, None);
    let mut effects = super::write_standing(model);
    effects.push(Effect::Replace(Route::Symptoms));
    effects
}

/// Somebody has checked this pain, the person says.
fn recorded(model: &mut Model, exercise_ok: bool) -> Vec<Effect> {
    model.standing = model.standing.recorded_check(exercise_ok);
    model.notice = Some(crate::app::model::Notice::CheckRecorded);
    let mut effects = super::write_standing(model);
    effects.push(Effect::Replace(Route::Today));
    effects
}

fn share(model: &Model) -> Vec<Effect> {
    vec![Effect::ShareText {
        title: "Unhunch, symptom check".to_owned(),
        name: format!("unhunch-check-{}.txt", model.now.day),
        text: screens::result::as_text(model),
    }]
}

fn problem(model: &mut Model, problem: CheckProblem) -> Vec<Effect> {
    model.check.problem = Some(problem);
    vec![Effect::Focus(Focus::Problem)]
}

/// Stores the check under way, so that a reload does not lose it.
fn keep(model: &mut Model) -> Vec<Effect> {
    match text(model) {
        text if text.is_empty() => Vec::new(),
        text => super::write(model, archive::CHECK_KEY.to_owned(), text),
    }
}

/// Stores the check that stands after a session, and lets go of one that stood
/// before it.
pub(super) fn after_session(model: &mut Model) -> Vec<Effect> {
    if text(model).is_empty() {
        return forget();
    }
    keep(model)
}

/// The text of the check under way; empty when there is none.
pub(super) fn text(model: &Model) -> String {
    let check = model.check.clone();
    let saved = |at: Now| SavedCheck {
        at: at.wall,
        ticked: check.ticked,
        none: check.none,
        unsure: check.unsure,
        unsure_about: check.unsure_about,
        chosen: check.chosen,
        age: check.age,
        pain: check.pain,
        asks_same: check.asks_same,
        same: check.same,
        body_known: check.body_known,
        session: check.session,
    };
    let saved = check.answered.map(saved);
    saved.map_or_else(String::new, |saved| archive::write_check(&saved))
}

/// Erases a stored check that is too old to go on with.
pub(super) fn tidy(model: &Model, stored: &[(String, String)]) -> Vec<Effect> {
    let is_there = stored.iter().any(|(key, _)| key == archive::CHECK_KEY);
    let over = is_there && model.check.answered.is_none();
    let may = super::data::may_erase(model, archive::CHECK_KEY);
    if over && may { forget() } else { Vec::new() }
}

fn forget() -> Vec<Effect> {
    let key = archive::CHECK_KEY.to_owned();
    vec![Effect::Erase { key }]
}

/// A check was found stored: it goes on if it is from the last hour.
pub(super) fn found(model: &mut Model, saved: SavedCheck) {
    let ago = model.now.wall.0.saturating_sub(saved.at.0);
    let ago = u64::try_from(ago).map(Duration::from_millis);
    let Some(ago) = ago.ok().filter(|ago| *ago < CHECK_LASTS) else {
        return;
    };
    let began = model
        .now
        .moment
        .since(Moment::default())
        .saturating_sub(ago);
    let moment = Moment::default() + began;
    model.check = Check {
        ticked: saved.ticked,
        none: saved.none,
        unsure: saved.unsure,
        unsure_about: saved.unsure_about,
        chosen: saved.chosen,
        age: saved.age,
        pain: saved.pain,
        asks_same: saved.asks_same,
        same: saved.same,
        body_known: saved.body_known,
        session: saved.session,
        answered: Some(Now {
            moment,
            witnessed: moment,
            wall: saved.at,
            ..model.now
        }),
        ..Check::default()
    };
}
