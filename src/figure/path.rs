//! Path data, in hundredths: a tenth is two pixels on a large screen, and
//! points that are rounded one by one would make a slow outline tremble. The
//! numbers are written by hand, because the standard way to print a fraction
//! would bring 12 kB of code into the app.

use super::geometry::Point;
use super::number::{Hundredths, values};

/// The value of an attribute `d`, while it is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Path {
    data: Vec<u8>,
    /// Whether a number stands last, so that the next one needs a gap.
    number: bool,
}

impl Path {
    /// The value of the attribute.
    pub fn data(&self) -> &str {
        str::from_utf8(&self.data).unwrap_or_default()
    }

    /// Empty again.
    pub fn clear(&mut self) {
        self.data.clear();
        self.number = false;
    }

    /// Adds what another one draws.
    pub fn append(&mut self, other: &Self) {
        self.data.extend_from_slice(&other.data);
        self.number = other.number;
    }

    /// Path data as it stands.
    pub fn raw(&mut self, data: &str) {
        self.data.extend_from_slice(data.as_bytes());
        self.number = false;
    }

    /// A letter followed by points.
    pub fn step(&mut self, letter: u8, points: &[Point]) {
        self.letter(letter);
        for &point in points {
            self.number(point.x);
            self.number(point.y);
        }
    }

    /// The end of a closed outline.
    pub fn close(&mut self) {
        self.letter(b'Z');
    }

    /// A closed ellipse.
    pub fn ellipse(&mut self, centre: Point, rx: f32, ry: f32) {
        self.step(b'M', &[centre - Point::new(rx, 0.0)]);
        for way in [rx * 2.0, -rx * 2.0] {
            self.letter(b'a');
            for number in [rx, ry, 0.0, 1.0, 1.0, way, 0.0] {
                self.number(number);
            }
        }
        self.close();
    }

    /// A rectangle: left, top, width, height and the radius of its corners.
    pub fn rect(&mut self, edges: [Hundredths; 5]) {
        let [x, y, width, height, r] = values(edges);
        let (width, height) = (width - 2.0 * r, height - 2.0 * r);
        self.step(b'M', &[Point::new(x + r, y)]);
        for (letter, way, corner) in [
            (b'h', width, [r, r]),
            (b'v', height, [-r, r]),
            (b'h', -width, [-r, -r]),
            (b'v', -height, [r, -r]),
        ] {
            self.letter(letter);
            self.number(way);
            if r > 0.0 {
                self.letter(b'a');
                for number in [r, r, 0.0, 0.0, 1.0, corner[0], corner[1]] {
                    self.number(number);
                }
            }
        }
        self.close();
    }

    fn letter(&mut self, letter: u8) {
        self.data.push(letter);
        self.number = false;
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "a cast stops at the limits"
    )]
    fn number(&mut self, number: f32) {
        let hundredths = (number * 100.0).round_ties_even() as i32;
        // From the last digit to the first; ten digits, a point and a sign fit.
        let mut text = [b' '; 12];
        let mut first = text.len();
        let mut rest = hundredths.unsigned_abs();
        let mut place = 0;
        while place < 3 || 0 < rest {
            let tenth = tenth(rest);
            let digit = (rest - tenth * 10) as u8;
            rest = tenth;
            if place == 2 && first < text.len() {
                first -= 1;
                text[first] = b'.';
            }
            // Noughts at the end of a fraction are left out.
            if 2 <= place || 0 < digit || first < text.len() {
                first -= 1;
                text[first] = b'0' + digit;
            }
            place += 1;
        }
        if hundredths < 0 {
            first -= 1;
            text[first] = b'-';
        } else if self.number {
            first -= 1;
        }
        self.number = true;
        self.data.extend_from_slice(&text[first..]);
    }
}

/// A tenth of a number, rounded down: as a product, because a build for size
/// divides for real, and a frame has ten thousand digits.
fn tenth(number: u32) -> u32 {
    ((u64::from(number) * 0xCCCC_CCCD) >> 35) as u32
}
