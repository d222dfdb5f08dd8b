//! The list of shapes that a view paints, made once for a movement and filled
//! anew for every instant. Texts keep their room, so that a frame costs next to
//! no memory.
//!
//! Invariant: the same shapes in the same order for every
//! instant of one movement; only data and opacity change.

use std::ops::Range;

use super::path::Path;
use super::scene::Class;

/// One `path` element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    /// How it is coloured.
    pub class: Class,
    /// Its outline.
    pub path: Path,
    /// The attribute `transform`, the same for every instant; often empty.
    pub transform: &'static str,
    /// How strongly it shows, 0 to 100.
    pub opacity: u8,
    /// Whether only the part on the shirt shows.
    pub clipped: bool,
}

/// All shapes of one instant, from back to front.
#[derive(Debug, Clone, Default)]
pub struct Drawing {
    shapes: Vec<Shape>,
    used: usize,
    /// The shirt of the picture and of the small picture, which clips.
    pub(super) shirts: [Path; 2],
    pub(super) inset: Option<Range<usize>>,
}

impl Drawing {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The shapes, from back to front.
    pub fn shapes(&self) -> &[Shape] {
        self.shapes.get(..self.used).unwrap_or_default()
    }

    /// Which shapes belong to the small picture. The shape before them is its
    /// ground, which also clips them; the shape after them is its rim.
    pub fn inset(&self) -> Option<Range<usize>> {
        self.inset.clone()
    }

    /// The shirts that clip, of the picture and of the small one.
    pub fn shirts(&self) -> &[Path; 2] {
        &self.shirts
    }

    /// The shirt that clips the shape of an index, if one does.
    pub fn clip(&self, index: usize) -> Option<&Path> {
        let clipped = self.shapes().get(index)?.clipped;
        clipped.then(|| &self.shirts[usize::from(self.in_inset(index))])
    }

    /// Whether the shape of an index belongs to the small picture.
    pub fn in_inset(&self, index: usize) -> bool {
        self.inset.as_ref().is_some_and(|r| r.contains(&index))
    }

    /// Begins anew.
    pub(super) fn clear(&mut self) {
        self.used = 0;
        self.inset = None;
    }

    /// How many shapes there are so far.
    pub(super) fn len(&self) -> usize {
        self.used
    }

    /// The next shape, whose outline is empty.
    pub(super) fn next(&mut self, class: Class) -> &mut Shape {
        if self.used == self.shapes.len() {
            self.shapes.push(Shape {
                class,
                path: Path::default(),
                transform: "",
                opacity: 100,
                clipped: false,
            });
        }
        let shape = &mut self.shapes[self.used];
        self.used += 1;
        shape.class = class;
        shape.path.clear();
        shape.transform = "";
        shape.opacity = 100;
        shape.clipped = false;
        shape
    }

    /// The last shape if it has this class and nothing but lines, so that
    /// neighbours are one element; else the next one.
    pub(super) fn same_or_next(&mut self, class: Class, from: usize) -> &mut Path {
        let last = self.used.checked_sub(1).filter(|&i| from <= i);
        match last.filter(|&i| self.shapes[i].class == class) {
            Some(i) => &mut self.shapes[i].path,
            None => &mut self.next(class).path,
        }
    }

    /// The outline of the last shape.
    pub(super) fn last(&mut self) -> &mut Path {
        match self.used.checked_sub(1) {
            Some(i) => &mut self.shapes[i].path,
            None => &mut self.next(Class::Cast).path,
        }
    }

    /// Gives the shadow among the shapes from `first` on its outline: that of
    /// the body that is painted after it, from the legs on.
    pub(super) fn cast(&mut self, first: usize) {
        let shapes = self.shapes.get_mut(first..self.used).unwrap_or_default();
        let Some(at) = shapes.iter().position(|s| s.class == Class::Cast) else {
            return;
        };
        let Some((shadow, body)) = shapes[at..].split_first_mut() else {
            return;
        };
        let solid = [
            Class::Leg,
            Class::Arm,
            Class::Shirt,
            Class::Skin,
            Class::Hair,
        ];
        for shape in body.iter().skip_while(|s| s.class != Class::Leg) {
            if solid.contains(&shape.class) {
                shadow.path.append(&shape.path);
            }
        }
    }
}
