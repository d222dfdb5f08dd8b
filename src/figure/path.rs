//! Path data, in hundredths: a tenth is two pixels on a large screen, and
//! points that are rounded one by one would make a slow outline tremble. The
//! numbers are written by hand, because the standard way to print a fraction
//! would bring 12 kB of code into the app.

use super::geometry::Point;
use super::number::{Hundredths, value};

/// The value of an attribute `d`, while it is written.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Path {
    data: String,
    /// Whether a number stands last, so that the next one needs a gap.
    number: bool,
    /// How far everything is moved.
    shift: Point,
}

impl Path {
    /// The value of the attribute.
    pub fn data(&self) -> &str {
        &self.data
    }

    /// Empty again.
    pub fn clear(&mut self) {
        self.data.clear();
        self.number = false;
    }

    /// The same as another.
    pub fn copy(&mut self, other: &Self) {
        self.data.clear();
        self.data.push_str(&other.data);
        self.number = other.number;
    }

    /// Moves every point that follows.
    pub fn shift(&mut self, way: Point) {
        self.shift = way;
    }

    /// Path data as it stands.
    pub fn raw(&mut self, data: &str) {
        self.data.push_str(data);
        self.number = false;
    }

    /// A letter followed by points.
    pub fn step(&mut self, letter: char, points: &[Point]) {
        self.letter(letter);
        for &point in points {
            let Point { x, y } = point + self.shift;
            self.number(x);
            self.number(y);
        }
    }

    /// The end of a closed outline.
    pub fn close(&mut self) {
        self.letter('Z');
    }

    /// A closed ellipse.
    pub fn ellipse(&mut self, centre: Point, rx: f32, ry: f32) {
        self.step('M', &[centre - Point::new(rx, 0.0)]);
        for way in [rx * 2.0, -rx * 2.0] {
            self.letter('a');
            for number in [rx, ry, 0.0, 1.0, 1.0, way, 0.0] {
                self.number(number);
            }
        }
        self.close();
    }

    /// A rectangle: left, top, width, height and the radius of its corners.
    pub fn rect(&mut self, edges: [Hundredths; 5]) {
        let [x, y, width, height, r] = edges.map(value);
        let (width, height) = (width - 2.0 * r, height - 2.0 * r);
        self.step('M', &[Point::new(x + r, y)]);
        for (letter, way, corner) in [
            ('h', width, [r, r]),
            ('v', height, [-r, r]),
            ('h', -width, [-r, -r]),
            ('v', -height, [r, -r]),
        ] {
            self.letter(letter);
            self.number(way);
            if r > 0.0 {
                self.letter('a');
                for number in [r, r, 0.0, 0.0, 1.0, corner[0], corner[1]] {
                    self.number(number);
                }
            }
        }
        self.close();
    }

    fn letter(&mut self, letter: char) {
        self.data.push(letter);
        self.number = false;
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "a cast stops at the limits"
    )]
    fn number(&mut self, number: f32) {
        let hundredths = (number * 100.0).round_ties_even() as i32;
        if hundredths < 0 {
            self.data.push('-');
        } else if self.number {
            self.data.push(' ');
        }
        self.number = true;
        let size = hundredths.unsigned_abs();
        self.whole(size / 100);
        let rest = size % 100;
        if rest != 0 {
            self.data.push('.');
            self.digit(rest / 10);
            if !rest.is_multiple_of(10) {
                self.digit(rest);
            }
        }
    }

    fn whole(&mut self, number: u32) {
        if 9 < number {
            self.whole(number / 10);
        }
        self.digit(number);
    }

    /// The last digit of a number.
    fn digit(&mut self, number: u32) {
        self.data
            .push(char::from_digit(number % 10, 10).unwrap_or('0'));
    }
}
