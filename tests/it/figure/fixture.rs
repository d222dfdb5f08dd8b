//! The data that the tables were taken from, and the golden joints.

use std::fs;
use std::path::Path;

use serde_json::Value;
use unhunch::figure::{self, Movement};

pub(super) fn read(name: &str) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let text = fs::read_to_string(folder.join(name)).expect("the fixture is there");
    serde_json::from_str(&text).expect("it is JSON")
}

/// The numbers, measures and movements.
pub(super) fn data() -> Value {
    read("figure-poses.json")
}

/// The movement of an entry of the fixture.
pub(super) fn drawn(entry: &Value) -> &'static Movement {
    let id = text(entry, "id");
    let exercise = text(entry, "exercise");
    if text(entry, "role") == "mistake" {
        figure::mistake(exercise).unwrap_or_else(|| panic!("no mistake of {exercise}"))
    } else {
        figure::movement(id).unwrap_or_else(|| panic!("no movement {id}"))
    }
}

pub(super) fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

pub(super) fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// A number as the tables hold it.
#[expect(clippy::cast_possible_truncation, reason = "the data is small")]
pub(super) fn hundredths(value: &Value) -> i16 {
    (value.as_f64().expect("a number") * 100.0).round() as i16
}

/// Numbers as the tables hold them.
pub(super) fn row(value: &Value) -> Vec<i16> {
    list(value).iter().map(hundredths).collect()
}

/// Rows of numbers as the tables hold them.
pub(super) fn rows(value: &Value) -> Vec<Vec<i16>> {
    list(value).iter().map(row).collect()
}

/// The place of a number in a pose, by the name it has in the data.
pub(super) fn place(name: &str) -> u8 {
    const TRUNK: [&str; 27] = [
        "x", "y", "pel", "lum", "th1", "th2", "nk", "hd", "belly", "chest", "hl", "shx", "shy",
        "sf", "nf", "sl_in", "sr_in", "sl_up", "sr_up", "ball_x", "ball_y", "ball_rot", "rol_x",
        "rol_rot", "hl_u", "hl_l", "hl_r",
    ];
    let index = |list: &[&str], name: &str| list.iter().position(|n| *n == name);
    if let Some(i) = index(&TRUNK, name) {
        return u8::try_from(i).expect("there are few");
    }
    let (limb, number) = name.split_once('_').expect("a limb and its number");
    let slot = ["an", "af", "ln", "lf"]
        .iter()
        .zip(["al", "ar", "ll", "lr"])
        .position(|(side, face)| limb == *side || limb == face)
        .unwrap_or_else(|| panic!("no limb {limb}"));
    let number = index(&["s", "e", "w", "u", "l", "x", "y", "ex", "ey"], number)
        .or_else(|| index(&["h", "k", "f"], number))
        .unwrap_or_else(|| panic!("no number {name}"));
    u8::try_from(28 + slot * 9 + number).expect("there are few")
}
