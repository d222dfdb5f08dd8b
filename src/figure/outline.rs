//! Outlines: smooth curves through points, and bones of given widths. All of
//! them run clockwise, so that parts of one path unite instead of cutting
//! holes into each other.

use super::geometry::Point;
use super::model::{Widths, between};
use super::number::values;
use super::path::Path;

/// How much of the gap between two points a handle may take.
const REACH: f32 = 0.42;
/// The handle of a quarter of a circle.
const QUARTER: f32 = 0.5523;

/// A closed curve through all points, which may be turned around.
pub(super) fn closed(path: &mut Path, points: &mut [Point]) {
    let count = points.len();
    let Some(last) = count.checked_sub(1) else {
        return;
    };
    let mut before = points[last];
    let mut area = 0.0;
    for &point in points.iter() {
        area += before.x * point.y - point.x * before.y;
        before = point;
    }
    if area < 0.0 {
        points.reverse();
    }
    let around = |i: usize| points[i % count];
    path.step(b'M', &[points[0]]);
    for i in 0..count {
        let [before, from, to, after] = [i + last, i, i + 1, i + 2].map(around);
        let most = (to - from).length() * REACH;
        let leave = capped((to - before) * (1.0 / 6.0), most);
        let arrive = capped((after - from) * (1.0 / 6.0), most);
        path.step(b'C', &[from + leave, to - arrive, to]);
    }
    path.close();
}

/// An open curve through all points.
pub(super) fn open(path: &mut Path, points: &[Point]) {
    let Some(last) = points.len().checked_sub(1) else {
        return;
    };
    path.step(b'M', &points[..1]);
    for i in 0..last {
        let [before, from, to, after] =
            [i.saturating_sub(1), i, i + 1, i + 2].map(|i| points[i.min(last)]);
        let leave = (to - before) * (1.0 / 6.0);
        let arrive = (after - from) * (1.0 / 6.0);
        path.step(b'C', &[from + leave, to - arrive, to]);
    }
}

fn capped(handle: Point, most: f32) -> Point {
    let length = handle.length();
    if most < length {
        handle * (most / length)
    } else {
        handle
    }
}

/// A bone or a sleeve: where it begins, where it points, how long it is and how
/// wide.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bone {
    /// Its beginning.
    pub from: Point,
    /// Where it points, with length 1.
    pub way: Point,
    /// Its length.
    pub length: f32,
    /// Along it, and how far it reaches to its front and to its back there.
    pub stations: Widths,
    /// Units of the drawing for a unit of the widths.
    pub scale: f32,
    /// Whether its front is on the other side.
    pub flip: bool,
}

impl Bone {
    /// The front and the back edge at a station.
    fn edges(&self, [t, front, back]: [f32; 3]) -> [Point; 2] {
        let (front, back) = if self.flip {
            (back, front)
        } else {
            (front, back)
        };
        let middle = self.from + self.way * (self.length * t);
        let out = self.way.across() * self.scale;
        [middle + out * front, middle - out * back]
    }

    fn station(&self, i: usize) -> [f32; 3] {
        values(self.stations.get(i).copied().unwrap_or_default())
    }

    /// Its outline with round ends, or with a hem that reaches so far past the
    /// end.
    pub(super) fn outline(&self, path: &mut Path, hem: Option<f32>) {
        let last = self.stations.len().saturating_sub(1);
        let [start, start_back] = self.edges(self.station(0));
        let [end, end_back] = self.edges(self.station(last));
        path.step(b'M', &[start]);
        for i in 1..=last {
            self.edge(path, i - 1, i, 0);
        }
        match hem {
            Some(past) => path.step(b'Q', &[self.past(past), end_back]),
            None => round(path, end, end_back, self.way),
        }
        for i in (1..=last).rev() {
            self.edge(path, i, i - 1, 1);
        }
        round(path, start_back, start, self.way * -1.0);
        path.close();
    }

    /// One edge from a station to the next.
    fn edge(&self, path: &mut Path, from: usize, to: usize, side: usize) {
        let (a, b) = (self.station(from), self.station(to));
        let handle = self.way * (self.length * (b[0] - a[0]) * REACH);
        let (a, b) = (self.edges(a)[side], self.edges(b)[side]);
        path.step(b'C', &[a + handle, b - handle, b]);
    }

    /// The point so far past the end.
    fn past(&self, past: f32) -> Point {
        self.from + self.way * (self.length + past * self.scale)
    }

    /// The edge of a sleeve from a place on it down to the hem, across and
    /// back up.
    pub(super) fn crease(&self, path: &mut Path, t: f32, hem: f32) {
        let last = self.stations.len().saturating_sub(1);
        let [end, end_back] = self.edges(self.station(last));
        let [front, back] = self.edges(between(self.stations, t));
        path.step(b'M', &[front]);
        path.step(b'L', &[end]);
        path.step(b'Q', &[self.past(hem), end_back]);
        path.step(b'L', &[back]);
    }
}

/// Half a circle from one point to another around the end of a bone.
fn round(path: &mut Path, from: Point, to: Point, way: Point) {
    let half = (to - from) * 0.5;
    let out = way * half.length();
    let top = from + half + out;
    path.step(b'C', &[from + out * QUARTER, top - half * QUARTER, top]);
    path.step(b'C', &[top + half * QUARTER, to + out * QUARTER, to]);
}
