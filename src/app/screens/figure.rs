//! Which picture of the figure belongs to which moment, in a session and on the
//! page of an exercise.

use std::time::Duration;

use crate::app::model::Model;
use crate::content::{self, Movement};
use crate::figure::{self, Instant, Pace, RepPart};
use crate::plan::script::{Beat, BeatKind, Side};
use crate::route::Route;
use crate::session::{Count, Part, State, View};
use crate::time::Moment;

/// A figure on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FigureView {
    /// The name of its movement.
    pub slug: &'static str,
    /// What it is called on the page.
    pub name: &'static str,
    /// Whether it is mirrored, to show the left side.
    pub mirrored: bool,
    /// Whether it may move; else two stills stand in its place.
    pub moves: bool,
    /// The keyframes at which the movement begins and to which it leads.
    pub stills: [u8; 2],
}

/// The figure of a movement outside a session; `None` for one that has none.
pub fn at_rest(movement: Movement) -> Option<FigureView> {
    view(movement, None, 0, false)
}

/// The figure of a beat.
pub fn of_beat(movement: Movement, beat: &Beat, moves: bool) -> Option<FigureView> {
    view(movement, beat.side, pass(beat), moves)
}

fn view(movement: Movement, side: Option<Side>, pass: usize, moves: bool) -> Option<FigureView> {
    let slug = movement.slug().as_str();
    let drawn = figure::movement(slug)?;
    Some(FigureView {
        slug,
        name: movement.name(),
        mirrored: drawn.mirrors(side == Some(Side::Left)),
        moves,
        stills: [drawn.first(pass), drawn.last(pass)],
    })
}

/// What the figure of a session shows at the instant of this view.
pub fn instant(drawn: &figure::Movement, view: &View) -> Instant {
    let pass = pass(&view.beat);
    let start = drawn.keyframe(drawn.first(pass)).bare();
    if !view.beat.kind.is_work() {
        return start;
    }
    match view.count {
        Count::Down { left, length } => {
            let elapsed = length.saturating_sub(left).as_secs_f32();
            drawn.held(pass, elapsed, length.as_secs_f32())
        }
        Count::Up { elapsed, .. } => {
            let elapsed = elapsed.as_secs_f32();
            match view.beat.kind {
                BeatKind::Reps { .. } | BeatKind::OwnPace { .. } => drawn.looped(elapsed),
                _ => drawn.held(pass, elapsed, f32::INFINITY),
            }
        }
        Count::Rep {
            part,
            part_left,
            part_length,
            ..
        } => {
            let part = match part {
                Part::Effort => RepPart::Effort,
                Part::Hold => RepPart::Hold,
                Part::Release => RepPart::Release,
            };
            drawn.part(part, over(part_left, part_length))
        }
        Count::Breath {
            inhaling,
            part_left,
            part_length,
            elapsed,
            ..
        } => {
            let share = over(part_left, part_length);
            drawn.breathed(pass, elapsed.as_secs_f32(), inhaling, share)
        }
    }
}

/// How long a picture of the session stays right; `None` while it stands still.
pub fn stays_right(drawn: &figure::Movement, view: &View) -> Option<Duration> {
    if view.state != State::Running {
        return None;
    }
    match instant(drawn, view).pace() {
        Pace::Still => None,
        Pace::Slow => Some(BREATH_STEP),
        Pace::Fast => Some(Duration::ZERO),
    }
}

/// A breath moves the figure by a pixel or two in a second: twelve pictures a
/// second are as many as anybody can see, and cost a phone a fifth of sixty.
const BREATH_STEP: Duration = Duration::from_millis(80);

/// Which round of the timeline a beat belongs to. A movement to both sides in
/// turn goes right, then left; one in several places goes on with each set. A
/// rest shows where the next set begins.
fn pass(beat: &Beat) -> usize {
    match (beat.side, beat.kind) {
        (Some(Side::Left), BeatKind::Rest { .. }) | (Some(Side::Right), _) => 0,
        (Some(Side::Left), _) => 1,
        (None, BeatKind::Rest { .. }) => usize::from(beat.set),
        (None, _) => usize::from(beat.set.max(1) - 1),
    }
}

fn over(left: Duration, length: Duration) -> f32 {
    1.0 - left.div_duration_f32(length.max(Duration::from_millis(1)))
}

/// The figure on the page of an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoView {
    /// Whether it plays.
    pub playing: bool,
    /// Whether it may play at all: not where the phone asks for less motion.
    pub can_play: bool,
    /// Whether it plays at half speed.
    pub slow: bool,
    /// Which picture it stands at, from 1, and of how many; `None` while it
    /// plays, and before anything was pressed.
    pub step: Option<(u8, u8)>,
    /// What that picture shows, for its first and its last one.
    pub says: &'static str,
}

/// The movement whose figure can be played on the page of this address.
pub fn on_page(route: &Route) -> Option<&'static figure::Movement> {
    match route {
        Route::Exercise(slug) => figure::movement(slug),
        Route::Page(slug) => content::page(slug)?
            .parts
            .iter()
            .find_map(|part| match part {
                content::Part::Figure { slug, .. } => figure::movement(slug.as_str()),
                _ => None,
            }),
        _ => None,
    }
}

/// What stands round the figure on the page shown.
pub fn demo(model: &Model) -> Option<DemoView> {
    let drawn = on_page(&model.route)?;
    let count = u8::try_from(drawn.names.len()).unwrap_or(u8::MAX);
    let step = model.demo.step.map(|at| (at + 1, count));
    Some(DemoView {
        playing: model.demo.since.is_some(),
        can_play: !model.device.less_motion,
        slow: model.demo.slow,
        step,
        says: match step {
            Some((1, _)) => drawn.start,
            Some((at, _)) if at == count => drawn.end,
            _ => "",
        },
    })
}

/// What the figure on the page shown looks like at `now`.
pub fn demo_instant(model: &Model, now: Moment) -> Option<Instant> {
    let drawn = on_page(&model.route)?;
    let demo = &model.demo;
    Some(match demo.step {
        // The arrows of the first picture would show the way back to it.
        Some(0) => drawn.keyframe(0).bare(),
        Some(step) => drawn.keyframe(step),
        None if demo.before.is_zero() && demo.since.is_none() => drawn.still(),
        None => drawn.preview(demo.shown(now).as_secs_f32()),
    })
}

/// How long the figure on the page shown stays right; `None` while it stands
/// still.
pub fn demo_stays_right(model: &Model) -> Option<Duration> {
    model.demo.since.map(|_| Duration::ZERO)
}
