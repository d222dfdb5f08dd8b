//! What a picture is made of: a figure, the things around it, and how the
//! numbers change from keyframe to keyframe.

use super::number::{Entry, HL, Hundredths, Number, Pose, h, list};

/// A body with the things around it. A movement has one, and a second one
/// where a small picture shows another side of it.
#[derive(Debug, Clone, Copy)]
pub struct Scene {
    /// How the body is seen and held.
    pub figure: Figure,
    /// The things around it.
    pub props: &'static [Prop],
    /// Where it works, painted on the shirt.
    pub highlights: &'static [Highlight],
    /// What all keyframes have in common.
    pub base: &'static [Entry],
    /// What each keyframe adds to that.
    pub keyframes: &'static [&'static [Entry]],
}

impl Scene {
    /// The pose of a keyframe; the common one for a number that is too high.
    pub fn pose(&self, keyframe: usize) -> Pose {
        let mut pose = Pose::DEFAULT;
        pose.apply(self.base);
        if let Some(entries) = self.keyframes.get(keyframe) {
            pose.apply(entries);
        }
        pose
    }
}

/// How a body is seen, held and painted.
#[derive(Debug, Clone, Copy)]
pub struct Figure {
    /// From where.
    pub view: View,
    /// Units of the drawing for a 150th of its height, in hundredths.
    pub scale: Hundredths,
    /// What decides about each limb: near or left arm, far or right arm, near
    /// or left leg, far or right leg.
    pub limbs: [Drive; 4],
    /// The shapes of both hands.
    pub hands: [Hand; 2],
    /// The shape of the feet.
    pub feet: Feet,
    /// The transform that makes its outline a shadow on the wall behind.
    pub cast: &'static str,
    /// What is painted after what.
    pub order: &'static [Part],
}

/// Where a body is seen from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// From its right, so that it looks to the right.
    Side,
    /// From the front.
    Front,
    /// From behind.
    Back,
    /// From above, as from behind when it kneels.
    Top,
}

/// What decides where a limb is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drive {
    /// Its angles.
    Angles,
    /// Where its end is; the bend follows.
    End(Space),
    /// Where its middle and its end are; the bones are foreshortened to fit.
    Both(Space),
}

/// What the place of a hand or a foot is fixed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Space {
    /// The ground or a wall.
    World,
    /// The trunk: along the spine and out from it.
    Trunk,
    /// The head.
    Head,
}

/// The shape of a hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// Hanging open, the thumb seen.
    Open,
    /// Around a bar or a band.
    Fist,
    /// Flat, from its edge.
    Flat,
    /// Holding the head or the belly.
    Cup,
    /// Spread, from its back.
    Back,
}

/// The shape of the feet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feet {
    /// From the side.
    Side,
    /// From the front.
    Front,
    /// From behind.
    Back,
    /// With the toes down.
    Point,
}

/// A step of painting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The shadow on the wall.
    Cast,
    /// One arm with its sleeve: near or left, far or right.
    Arm(u8),
    /// One leg of a body seen from the side: near, far.
    Leg(u8),
    /// Both feet.
    Feet,
    /// Both legs with the seat.
    Legs,
    /// The shirt.
    Torso,
    /// The lines of the shoulder blades and of the spine.
    Blades,
    /// Where it works.
    Highlights,
    /// The edge of a sleeve on top of the shirt: left, right.
    Crease(u8),
    /// The neck.
    Neck,
    /// The head.
    Head,
    /// The things that belong under the head or the arms.
    Under,
    /// The things that belong on top of the head.
    Over,
}

/// Where it works: a patch on the shirt.
#[derive(Debug, Clone, Copy)]
pub struct Highlight {
    /// The number that says how strongly it shows.
    pub strength: Number,
    /// Its edge: along the spine, out from it.
    pub edge: &'static [[Hundredths; 2]],
}

/// A patch that shows as strongly as [`HL`] says.
pub(super) const fn patch(edge: &'static [[Hundredths; 2]]) -> Highlight {
    Highlight { strength: HL, edge }
}

/// A thing beside the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prop {
    /// How it is coloured.
    pub class: Class,
    /// When it is painted.
    pub layer: Layer,
    /// Its shape.
    pub form: Form,
}

impl Prop {
    /// The same, painted at another time.
    pub(super) const fn on(self, layer: Layer) -> Self {
        Self { layer, ..self }
    }
}

/// When a thing is painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// Before the body.
    Back,
    /// After the body.
    Front,
    /// With [`Part::Under`].
    Under,
    /// With [`Part::Over`].
    Over,
}

/// The shape of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Left, top, width, height and the radius of the corners.
    Rect([Hundredths; 5]),
    /// From one point to another.
    Line([Hundredths; 4]),
    /// The centre and both radii.
    Ellipse([Hundredths; 4]),
    /// Path data as it stands.
    Path(&'static str),
    /// A line through points that move with the body.
    Poly(&'static [Anchor]),
    /// Dots of a radius on points that move with the body.
    Dots(Hundredths, &'static [Anchor]),
    /// A foam roller: the height of its axis, and its radius.
    Roller(Hundredths, Hundredths),
    /// A ball of a radius.
    Ball(Hundredths),
}

/// A point that moves with the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// It does not.
    Fixed(Hundredths, Hundredths),
    /// What a hand holds.
    Hand(u8),
    /// An ankle.
    Ankle(u8),
    /// In the trunk: along the spine, and out from it as a share of its depth.
    Trunk(Hundredths, Hundredths),
    /// In the head.
    Head(Hundredths, Hundredths),
}

const fn thing(class: Class, form: Form) -> Prop {
    Prop {
        class,
        layer: Layer::Back,
        form,
    }
}

/// A rectangle with rounded corners.
pub(super) const fn rect(class: Class, edges: [f64; 5]) -> Prop {
    thing(class, Form::Rect(list(edges)))
}

/// A straight line.
pub(super) const fn line(class: Class, ends: [f64; 4]) -> Prop {
    thing(class, Form::Line(list(ends)))
}

/// A circle.
pub(super) const fn circle(class: Class, [x, y, r]: [f64; 3]) -> Prop {
    thing(class, Form::Ellipse([h(x), h(y), h(r), h(r)]))
}

/// An ellipse.
pub(super) const fn ellipse(class: Class, edges: [f64; 4]) -> Prop {
    thing(class, Form::Ellipse(list(edges)))
}

/// A shape of its own.
pub(super) const fn path(class: Class, data: &'static str) -> Prop {
    thing(class, Form::Path(data))
}

/// A line that moves with the body.
pub(super) const fn poly(class: Class, through: &'static [Anchor]) -> Prop {
    thing(class, Form::Poly(through))
}

/// Dots that move with the body.
pub(super) const fn dots(radius: f64, on: &'static [Anchor]) -> Prop {
    thing(Class::Dot, Form::Dots(h(radius), on))
}

/// A foam roller that rolls along a mat.
pub(super) const fn roller(axis: f64, radius: f64) -> Prop {
    thing(Class::Accent, Form::Roller(h(axis), h(radius)))
}

/// A ball between the body and a wall.
pub(super) const fn ball(radius: f64) -> Prop {
    thing(Class::Ball, Form::Ball(h(radius)))
}

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident $css:literal,)*) => {
        /// How a shape is coloured; the style sheet has a rule for each.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Class { $($(#[$doc])* $name,)* }

        impl Class {
            /// The value of the attribute `class`.
            pub const fn css(self) -> &'static str {
                match self { $(Self::$name => $css,)* }
            }
        }
    };
}

classes! {
    /// Near skin without an outline.
    Skin "sn",
    /// A near arm.
    Arm "sn ed",
    /// Skin in the shade.
    Neck "nk",
    /// Far skin.
    SkinFar "sf",
    /// An ear.
    Ear "er",
    /// Eyes, nose and mouth.
    Face "ey",
    /// Hair.
    Hair "hr",
    /// The shirt.
    Shirt "tn",
    /// A far sleeve.
    ShirtFar "tf",
    /// The edge of a sleeve.
    Crease "tl",
    /// The trousers.
    Leg "ln",
    /// A far leg.
    LegFar "lf",
    /// A fold between the legs.
    Fold "ls",
    /// Shoulder blades.
    Blade "bl",
    /// The line of the spine.
    Spine "sl",
    /// Where it works; filled with the gradient.
    Highlight "hl",
    /// The direction.
    Arrow "ar",
    /// The ground of the small picture.
    Inset "in",
    /// The rim of the small picture.
    Rim "ir",
    /// The shadow on a wall.
    Cast "p-cast",
    /// A disc behind everything.
    Backdrop "p-back",
    /// A wall.
    Wall "p-wall",
    /// The inside of a door frame.
    WallEdge "p-wall2",
    /// A floor seen from the front.
    Floor "p-floor",
    /// A floor seen from the side.
    Ground "p-ground",
    /// A thin line.
    Line "p-line",
    /// The legs of a chair, the posts of a bar.
    Post "p-line2",
    /// A bar.
    Bar "p-bar",
    /// A mat.
    Mat "p-mat",
    /// A towel.
    Towel "p-towel",
    /// A seat, a table, a box.
    Wood "p-wood",
    /// A hook.
    Metal "p-metal",
    /// The shadow of a hanging body.
    Shadow "p-shadow",
    /// A measure.
    Measure "p-dim",
    /// The plumb line.
    Plumb "p-plumb",
    /// A point on the plumb line.
    Dot "p-dot",
    /// A band.
    Band "p-band",
    /// The far half of a band.
    BandFar "p-band far",
    /// A roller.
    Accent "p-accent",
    /// The hole in a roller.
    Hole "p-hole",
    /// The grooves of a roller.
    Groove "p-groove",
    /// A ball.
    Ball "p-ball",
    /// The seam of a ball.
    Seam "p-seam",
    /// Where a mistake shows.
    Fault "p-fault",
    /// The disc that marks a mistake.
    Mark "p-mark",
    /// The cross on that disc.
    Cross "p-cross",
}
