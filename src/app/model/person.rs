//! What the plan knows of the person, from all that they told.

use crate::app::model::Model;
use crate::content::questions::{Ask, Recent};
use crate::content::{self, Body, Filter};
use crate::pain::Pain;
use crate::plan::{Fit, Levels, progression};
use crate::progress::Ending;
use crate::progress::feedback::{self, Chosen};
use crate::time::Day;
use crate::triage::{self, Answers, Clearance, StopReason};

/// Days for which numbness that ended a session leaves the arms out.
const NUMB_DAYS: i32 = 14;

/// Below this age, in years, nobody hangs (safety.md section 5).
const GROWN: u8 = 18;

/// What all of the levels are made from: when it differs, they are made again.
pub type LevelsStamp = (Day, (u32, usize, usize), Option<Pain>, usize, i64);

/// The stamp as it is now.
pub fn levels_stamp(model: &Model) -> LevelsStamp {
    if !model.unread.is_empty() {
        // Once: what is read of old months changes nothing until all are.
        return (model.now.day, (0, 0, 0), None, 0, 0);
    }
    let chosen = &model.settings.chosen;
    let latest = chosen.iter().map(|c| c.at.0).fold(0, i64::max);
    let history = model.history.stamp();
    (
        model.now.day,
        history,
        pain_now(model),
        chosen.len(),
        latest,
    )
}

/// Where they are on each ladder now. While old months are still being read,
/// rungs would come out too low and wrong: then everything is at its start, and
/// halved where the last days say so.
pub fn levels(model: &Model) -> Levels {
    let chosen = model.settings.chosen.iter();
    let chosen = chosen.filter_map(|c| {
        Some(Chosen {
            at: c.at,
            day: c.day,
            movement: content::movement(&c.movement)?,
            rung: usize::from(c.rung),
        })
    });
    let chosen: Vec<Chosen> = chosen.collect();
    let events = feedback::events(&model.history, &chosen);
    let levels = progression::levels(events, model.now.day, pain_now(model));
    if model.unread.is_empty() {
        levels
    } else {
        levels.ease_only()
    }
}

/// The pain that was told for the session that is about to start.
fn pain_now(model: &Model) -> Option<Pain> {
    let told = model.open_clearance().map(Clearance::pain);
    let answered = model.preview.answered;
    let is_fresh = answered.is_some_and(|at| triage::fresh(at, model.now));
    told.or(model.preview.pain.filter(|_| is_fresh))
}

/// What their body and kit allow now.
pub fn fit(model: &Model) -> Fit {
    Fit {
        body: told(model).and(model.settings.body.unwrap_or_default()),
        missing: model.settings.missing,
    }
}

/// What their last full check, and a session that numbness ended, tell of the
/// body.
pub fn told(model: &Model) -> Body {
    let full = model.standing.full.as_ref();
    let mut body = full.map_or_else(Body::default, |full| in_check(&full.answers));
    let numb = Ending::Stopped(StopReason::Numbness);
    let late = model.history.records().iter().rev();
    let mut late = late.take_while(|r| model.now.day.days_since(r.day) < NUMB_DAYS);
    if late.any(|r| r.ending == numb) {
        body.put(Filter::Arms, true);
    }
    body
}

/// What the answers of a check tell of the body. Who is not sure counts as
/// telling it.
fn in_check(answers: &Answers) -> Body {
    let mut body = Body::default();
    for (ask, filter) in [
        (Ask::Bone, Filter::Bones),
        (Ask::Pregnancy, Filter::Pregnant),
        (Ask::Shoulder, Filter::Shoulder),
        (Ask::Arms, Filter::Arms),
        (Ask::Unstable, Filter::Pressure),
    ] {
        body.put(filter, answers.get(ask) != ask.harmless());
    }
    for recent in answers.recent() {
        let filter = match recent {
            Recent::Thinner => Filter::Thinner,
            Recent::Clot => Filter::Clot,
            Recent::Surgery | Recent::Birth => Filter::Recent,
            Recent::Immobile | Recent::Oestrogen => continue,
        };
        body.put(filter, true);
    }
    if answers.recent_unsure() {
        body.put(Filter::Thinner, true);
    }
    if answers.age() < GROWN {
        body.put(Filter::Young, true);
    }
    body
}
