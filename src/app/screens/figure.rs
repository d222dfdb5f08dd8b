//! Which picture of the figure belongs to which moment, in a session and on the
//! page of an exercise.

use std::time::Duration;

use crate::app::model::Model;
use crate::content::{self, Movement, Sides};
use crate::figure::{self, Instant, Kind, Pace};
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
    /// The side it shows, where it has sides.
    pub side: Option<Side>,
    /// Whether it is mirrored for that.
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
    view(movement, beat.side, pass(movement, beat), moves)
}

fn view(movement: Movement, side: Option<Side>, pass: usize, moves: bool) -> Option<FigureView> {
    let slug = movement.slug().as_str();
    let drawn = figure::movement(slug)?;
    Some(FigureView {
        slug,
        name: movement.name(),
        side,
        mirrored: drawn.mirrors(side == Some(Side::Left)),
        moves,
        stills: [drawn.first(pass), drawn.last(pass)],
    })
}

/// What the figure of a session shows at the instant of this view.
pub fn instant(movement: Movement, view: &View) -> Option<Instant> {
    let drawn = figure::movement(movement.slug().as_str())?;
    let pass = pass(movement, &view.beat);
    if !view.beat.kind.is_work() {
        return Some(drawn.keyframe(drawn.first(pass)).bare());
    }
    Some(match view.count {
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
                Part::Effort => Kind::Effort,
                Part::Hold => Kind::Hold,
                Part::Release => Kind::Release,
            };
            let [gone, length] = over(part_left, part_length);
            drawn.part(part, gone, length)
        }
        Count::Breath {
            inhaling,
            part_left,
            part_length,
            elapsed,
            ..
        } => {
            let over = over(part_left, part_length);
            // Into the position with the first breath out.
            let inhale = match view.beat.kind {
                BeatKind::Breaths { breath, .. } => breath.inhale,
                _ => 0,
            };
            let since = elapsed.as_secs_f32() - f32::from(inhale);
            drawn.breathed(pass, since.max(0.0), inhaling, over)
        }
    })
}

/// How long a picture of the session stays right; `None` while it stands still.
pub fn stays_right(movement: Movement, view: &View) -> Option<Duration> {
    if view.state != State::Running {
        return None;
    }
    match instant(movement, view)?.pace() {
        Pace::Still => None,
        Pace::Slow => Some(BREATH_STEP),
        Pace::Fast => Some(Duration::ZERO),
    }
}

/// The breath of a hold moves outlines by a pixel in a second: six pictures a
/// second are as many as anybody can see, and cost a phone a tenth of sixty.
const BREATH_STEP: Duration = Duration::from_millis(160);

/// Which round of the timeline a beat belongs to. A movement to both sides in
/// turn goes right, then left; one in several places goes on with each set, and
/// a rest shows where the next one begins.
fn pass(movement: Movement, beat: &Beat) -> usize {
    let rests = matches!(beat.kind, BeatKind::Rest { .. });
    match movement.sides() {
        Sides::EachInTurn => usize::from(beat.side == Some(Side::Left)),
        Sides::Together => usize::from(beat.set.max(1) - 1) + usize::from(rests),
    }
}

/// The seconds that are over, of all.
fn over(left: Duration, length: Duration) -> [f32; 2] {
    let gone = length.saturating_sub(left);
    [gone, length.max(Duration::from_millis(1))].map(|t| t.as_secs_f32())
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
    let count = drawn.keyframes();
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
