//! The drawn figure as SVG. Its elements are made once; a frame changes nothing
//! but the outlines and opacities that differ from the last one.

use std::cell::Cell;

use crate::app::screens::figure::FigureView;
use crate::figure::{self, Drawing, Instant, Movement, View};
use crate::web::ui::dom::run;
use crate::web::ui::{El, Icon, el, icon, nothing, svg};

/// The figure called `slug` in its main picture, for beside its name: without a
/// name of its own, cropped to the body.
pub(super) fn thumb(slug: &str) -> El {
    figure::movement(slug).map_or_else(nothing, |m| cropped(m, &m.still(), false))
}

/// The figure of what comes next in a session: where it leads.
pub(super) fn thumb_of(shown: FigureView) -> El {
    let [_, end] = shown.stills;
    figure::movement(shown.slug)
        .map_or_else(nothing, |m| cropped(m, &m.keyframe(end), shown.mirrored))
}

fn cropped(movement: &'static Movement, at: &Instant, mirrored: bool) -> El {
    let centre = movement.centre();
    let left = if mirrored { 240 - centre } else { centre } - 100;
    let frame = format!("{left} {} 200 {}", movement.top, figure::HEIGHT);
    let drawn = Canvas::new(movement, at, mirrored, true).unnamed();
    el("span", "thumb").with(drawn.attr("viewBox", &frame))
}

/// The picture that stands for all of a movement.
pub(super) fn poster(slug: &str, name: &str) -> El {
    let Some(movement) = figure::movement(slug) else {
        return nothing();
    };
    picture(movement, &movement.still(), name, &says(movement))
}

/// The upper back, seen from behind, and the place that aches.
pub(super) fn hero() -> El {
    ornament("hero-f", "scapular-squeeze", 1, "50 18 140 92")
}

/// What stands where there is nothing to show yet: somebody slumped, or standing
/// tall.
pub(super) fn empty(tall: bool) -> El {
    ornament("empty-f", "posture-setup", tall.into(), "20 14 200 180")
}

/// A picture that says nothing that the words beside it do not say.
fn ornament(class: &str, slug: &str, keyframe: u8, frame: &str) -> El {
    let Some(movement) = figure::movement(slug) else {
        return nothing();
    };
    let canvas = Canvas::new(movement, &movement.keyframe(keyframe).bare(), false, false);
    el("div", class).with(canvas.unnamed().attr("viewBox", frame))
}

/// What stands under two pictures.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Captions {
    /// `1 Start`, `2 End`.
    Words,
    /// What each shows.
    Sentences,
}

/// The two pictures of a movement side by side, with their captions: where it
/// begins, and where it leads, with the arrows of the way.
pub(super) fn pair(shown: FigureView, captions: Captions) -> El {
    let Some(movement) = figure::movement(shown.slug) else {
        return nothing();
    };
    let still = |number: &str, at: &Instant, says: &str, word: &str| {
        let canvas = Canvas::new(movement, at, shown.mirrored, false);
        let (drawn, caption) = match captions {
            Captions::Words => (canvas.named(&called(shown), says), word),
            // The caption says it all.
            Captions::Sentences => (canvas.unnamed(), says),
        };
        let words = el("figcaption", "")
            .with(el("b", "").say(number).say(" "))
            .with(el("span", "").say(caption));
        el("figure", "").with(drawn).with(words)
    };
    let [start, end] = shown.stills.map(|k| movement.keyframe(k));
    el("div", "pair")
        .with(still("1", &start.bare(), movement.start, "Start"))
        .with(still("2", &end, movement.end, "End"))
}

/// The name of a figure, with its side.
pub(super) fn called(shown: FigureView) -> String {
    match shown.side {
        Some(side) => format!("{}, {} side", shown.name, side.name()),
        None => shown.name.to_owned(),
    }
}

/// A figure that shows whatever instant it is given.
pub(super) fn moving(
    movement: &'static Movement,
    mirrored: bool,
    name: &str,
    instant: impl Fn() -> Option<Instant> + 'static,
) -> El {
    let mut canvas = Canvas::new(movement, &movement.still(), mirrored, false);
    let root = canvas.named(name, &says(movement));
    let (mut shown, mut spare) = (None, Drawing::new());
    run(move || {
        let next = instant();
        if let Some(at) = next.filter(|_| next != shown) {
            canvas.show(&at, &mut spare);
            shown = next;
        }
    });
    root
}

/// What cuts off the empty room above and below a movement.
pub(super) fn close_to(movement: &Movement) -> String {
    let [from, to] = movement.rows;
    format!("0 {from} {} {}", figure::WIDTH, to - from)
}

/// How it is done, beside how it is not done; each says so in a word and by its
/// mark.
pub(super) fn wrong_and_right(slug: &str, name: &str) -> Option<El> {
    let (right, wrong) = (figure::movement(slug)?, figure::mistake(slug)?);
    let side = |class, at: Instant, movement, says: &str, mark, word: &str| {
        let words = el("figcaption", class).with(icon(mark)).say(word);
        let drawn = picture(movement, &at.bare(), name, says);
        el("figure", "").with(drawn).with(words)
    };
    let beside = wrong.mistake?;
    let good = right.keyframe(beside);
    let says = if beside == 0 { right.start } else { right.end };
    let (no, yes) = (Icon::Close, Icon::Check);
    Some(
        el("div", "pair")
            .with(side(
                "no",
                wrong.still(),
                wrong,
                wrong.start,
                no,
                "Not like this",
            ))
            .with(side("yes", good, right, says, yes, "Like this")),
    )
}

fn picture(movement: &'static Movement, at: &Instant, name: &str, says: &str) -> El {
    Canvas::new(movement, at, false, false).named(name, says)
}

/// Both ends of a movement in words.
fn says(movement: &Movement) -> String {
    format!("{} {}", movement.start, movement.end)
}

const fn seen(view: View) -> &'static str {
    match view {
        View::Side => "from the side",
        View::Front => "from the front",
        View::Back => "from behind",
        View::Top => "from above",
    }
}

/// The elements of one figure, and what they show.
struct Canvas {
    movement: &'static Movement,
    mirrored: bool,
    root: El,
    /// One for each shape; nothing where the small picture is left out.
    shapes: Vec<Option<El>>,
    /// The shirts that clip, of the picture and of the small one.
    clips: [Option<El>; 2],
    shown: Drawing,
    id: u32,
}

thread_local! {
    /// How many figures there were, so that no two share the names of their
    /// parts.
    static COUNT: Cell<u32> = const { Cell::new(0) };
}

impl Canvas {
    /// Makes the elements for an instant; without the small picture if `small`.
    fn new(movement: &'static Movement, at: &Instant, mirrored: bool, small: bool) -> Self {
        let id = COUNT.get() + 1;
        COUNT.set(id);
        let (width, height, top) = (figure::WIDTH, figure::HEIGHT, movement.top);
        let mut canvas = Self {
            movement,
            mirrored,
            root: svg("svg", "figure").attr("viewBox", &format!("0 {top} {width} {height}")),
            shapes: Vec::new(),
            clips: [None, None],
            shown: Drawing::new(),
            id,
        };
        movement.draw(at, &mut canvas.shown);
        canvas.fill(small);
        canvas
    }

    /// The whole figure with what it is called, and what it shows.
    fn named(&self, name: &str, says: &str) -> El {
        let id = self.id;
        let view = seen(self.movement.scene.figure.view);
        let part = |tag: &'static str, letter, words: &str| {
            svg(tag, "")
                .attr("id", &format!("f{id}{letter}"))
                .say(words)
        };
        self.root
            .clone()
            .attr("role", "img")
            .attr("aria-labelledby", &format!("f{id}n f{id}s"))
            .with(part("title", "n", &format!("{name}, {view}")))
            .with(part("desc", "s", says))
    }

    /// The whole figure where the words beside it say what it shows.
    fn unnamed(&self) -> El {
        self.root.clone().attr("aria-hidden", "true")
    }

    fn fill(&mut self, small: bool) {
        let Self { id, shown, .. } = &*self;
        let inset = shown.inset();
        let left_out = |i| {
            // Its ground and its rim stand before and after it.
            let edge = inset.as_ref().map(|r| r.start - 1..r.end + 1);
            small && edge.is_some_and(|r| r.contains(&i))
        };
        let body = if self.mirrored {
            svg("g", "").attr("transform", figure::MIRROR)
        } else {
            nothing()
        };
        let mut defs = svg("defs", "");
        let mut window = None;
        let (mut shapes, mut clips) = (Vec::new(), [None, None]);
        let mut glows = false;
        for (i, shape) in shown.shapes().iter().enumerate() {
            if left_out(i) {
                shapes.push(None);
                continue;
            }
            let mut path = svg("path", shape.class.css())
                .attr("d", shape.path.data())
                .attr("opacity", &opacity(shape.opacity));
            if !shape.transform.is_empty() {
                path = path.attr("transform", shape.transform);
            }
            if shape.class == figure::Class::Highlight {
                path = path.attr("fill", &format!("url(#f{id}g)"));
                glows = true;
            }
            let inside = shown.in_inset(i);
            if let Some(shirt) = shown.clip(i) {
                let name = format!("f{id}{}", if inside { 'y' } else { 'x' });
                path = path.attr("clip-path", &format!("url(#{name})"));
                let clip = &mut clips[usize::from(inside)];
                if clip.is_none() {
                    let outline = svg("path", "").attr("d", shirt.data());
                    defs = defs.with(svg("clipPath", "").attr("id", &name).with(outline.clone()));
                    *clip = Some(outline);
                }
            }
            let parent = window.as_ref().filter(|_| inside).unwrap_or(&body);
            let _filled = parent.clone().with(path.clone());
            shapes.push(Some(path));
            // The ground of the small picture, which clips it.
            if inset.as_ref().is_some_and(|r| i + 1 == r.start) {
                let name = format!("f{id}w");
                let outline = svg("path", "").attr("d", shape.path.data());
                defs = defs.with(svg("clipPath", "").attr("id", &name).with(outline));
                let part = svg("g", "").attr("clip-path", &format!("url(#{name})"));
                let _filled = body.clone().with(part.clone());
                window = Some(part);
            }
        }
        if glows {
            defs = defs.with(glow(*id));
        }
        let root = self.root.clone();
        let _filled = root.with(defs).with(body);
        (self.shapes, self.clips) = (shapes, clips);
    }

    /// Changes what differs at another instant, which is drawn in `next` first.
    fn show(&mut self, at: &Instant, next: &mut Drawing) {
        self.movement.draw(at, next);
        let pairs = self.shown.shapes().iter().zip(next.shapes());
        for ((was, is), path) in pairs.zip(&self.shapes) {
            let Some(path) = path else { continue };
            if was.path != is.path {
                path.set("d", is.path.data());
            }
            if was.opacity != is.opacity {
                path.set("opacity", &opacity(is.opacity));
            }
        }
        let shirts = self.shown.shirts().iter().zip(next.shirts());
        for ((was, is), clip) in shirts.zip(&self.clips) {
            if let Some(clip) = clip.as_ref().filter(|_| was != is) {
                clip.set("d", is.data());
            }
        }
        std::mem::swap(&mut self.shown, next);
    }
}

/// Hundredths as a number from 0 to 1.
fn opacity(hundredths: u8) -> String {
    match hundredths {
        100 => "1".to_owned(),
        n => format!(".{n:02}"),
    }
}

/// The light over the muscles that work.
fn glow(id: u32) -> El {
    let stop = |class, offset, opacity| {
        svg("stop", class)
            .attr("offset", offset)
            .attr("stop-opacity", opacity)
    };
    svg("radialGradient", "")
        .attr("id", &format!("f{id}g"))
        .with(stop("hc", ".1", "1"))
        .with(stop("hs", ".38", "1"))
        .with(stop("hs", ".68", ".85"))
        .with(stop("hs", "1", ".12"))
}
