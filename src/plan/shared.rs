//! An own routine as part of an address, to be handed to another person.
//!
//! `1,2,My+routine,band-pull-apart-2x10,belly-breathing-1x5,end`: the version,
//! how many lines there are, the name, the lines with their sets and amounts,
//! and a last word. What was cut off on the way shows by it: only what a comma
//! follows is whole.
//!
//! Invariant: any text at all is read without a panic, and what is read asks for
//! nothing that the app would not ask for. What the text says beyond it is told.

use crate::content::{self, Movement};
use crate::plan::own::{MOST_LINES, OwnLine, OwnRoutine, amount_of, clean_name};

/// The version written here.
const VERSION: &str = "1";

/// Where the address of every shared routine begins.
const PLACE: &str = "#/shared/";

/// What an address says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// Its name, never empty.
    pub name: String,
    /// The lines that can be done here, at amounts that this app asks for.
    pub lines: Vec<OwnLine>,
    /// Exercises that are not known here, by the names they have there.
    pub unknown: Vec<String>,
    /// Lines whose amount became another one.
    pub changed: Vec<Changed>,
    /// How many lines were left out because a routine can be no longer.
    pub over: usize,
    /// How many lines the address has lost at its end.
    pub missing: usize,
}

/// A line whose amount became another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Changed {
    /// What is done.
    pub movement: Movement,
    /// Sets and amount as the address has them; `None` where it says nothing.
    pub asked: Option<(u16, u16)>,
    /// Sets and amount as they are now.
    pub became: (u16, u16),
}

/// Why nothing can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It was written by a newer version.
    Newer,
    /// It ends before its first line, or was never a routine.
    Damaged,
}

/// The routine as part of an address.
pub fn encode(routine: &OwnRoutine) -> String {
    let (count, name) = (routine.lines.len(), escape(&routine.name));
    let mut pieces = vec![format!("{VERSION},{count},{name}")];
    pieces.extend(routine.lines.iter().map(|line| {
        let movement = escape(&line.movement);
        format!("{movement}-{}x{}", line.sets, line.amount)
    }));
    pieces.push("end".to_owned());
    pieces.join(",")
}

/// Reads what [`encode`] wrote, or what is left of it.
pub fn decode(code: &str) -> Result<Shared, Unreadable> {
    let unwrapped;
    let code = if code.contains(',') {
        code
    } else {
        // Escaped once more on the way, commas and all.
        unwrapped = unescape(code);
        &unwrapped
    };
    let mut pieces = code.split(',');
    match pieces.next() {
        Some(VERSION) => {}
        Some(version) if number(version).is_some() => return Err(Unreadable::Newer),
        _ => return Err(Unreadable::Damaged),
    }
    let count = pieces.next().and_then(number);
    let (Some(count), Some(name)) = (count, pieces.next()) else {
        return Err(Unreadable::Damaged);
    };
    let mut rest: Vec<&str> = pieces.collect();
    // The last word, or what the cut has left of a line.
    rest.pop();
    let mut shared = Shared {
        name: name_of(name),
        lines: Vec::new(),
        unknown: Vec::new(),
        changed: Vec::new(),
        over: 0,
        missing: usize::from(count).saturating_sub(rest.len()),
    };
    for piece in rest {
        shared.take(piece);
    }
    Ok(shared)
}

/// The code of the first shared routine that a text leads to.
pub fn find(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once(PLACE)?;
    let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"');
    rest.split(ends).next().filter(|code| !code.is_empty())
}

impl Shared {
    fn take(&mut self, piece: &str) {
        let said = piece
            .rsplit_once('-')
            .and_then(|(slug, amounts)| Some((slug, numbers(amounts)?)));
        let (slug, asked) = said.map_or((piece, None), |(slug, asked)| (slug, Some(asked)));
        let slug = unescape(slug);
        let Some(movement) = content::movement(&slug) else {
            self.unknown.push(match clean_name(&slug).trim() {
                "" => "one without a name".to_owned(),
                name => name.to_owned(),
            });
            return;
        };
        if self.lines.len() == MOST_LINES {
            self.over += 1;
            return;
        }
        let start = OwnLine::new(movement);
        let line = asked.map_or(start, |(sets, amount)| {
            OwnLine::of(movement, u8::try_from(sets).unwrap_or(u8::MAX), amount)
        });
        let Some(dose) = line.dose(movement) else {
            return;
        };
        let amount = amount_of(dose.work);
        let became = (u16::from(dose.sets), amount);
        if asked != Some(became) {
            self.changed.push(Changed {
                movement,
                asked,
                became,
            });
        }
        self.lines.push(OwnLine::of(movement, dose.sets, amount));
    }
}

fn name_of(piece: &str) -> String {
    let name = clean_name(unescape(piece).trim());
    match name.trim() {
        "" => "Shared routine".to_owned(),
        name => name.to_owned(),
    }
}

/// `2x10`
fn numbers(text: &str) -> Option<(u16, u16)> {
    let (sets, amount) = text.split_once('x')?;
    Some((number(sets)?, number(amount)?))
}

/// Digits and nothing else; a number beyond all counts is the greatest one.
fn number(text: &str) -> Option<u16> {
    let is_number = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.parse().unwrap_or(u16::MAX))
}

/// A text in letters that addresses and messages leave alone.
fn escape(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'.' => code.push(char::from(byte)),
            b' ' => code.push('+'),
            _ => code.extend(['%', hex(byte / 16), hex(byte % 16)]),
        }
    }
    code
}

/// A hexadecimal digit.
fn hex(value: u8) -> char {
    let digit = char::from_digit(u32::from(value), 16);
    digit.map_or('0', |digit| digit.to_ascii_uppercase())
}

/// Reads what [`escape`] wrote; what is no escape stands for itself, and one
/// that was cut off for nothing.
fn unescape(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        match (*first, after) {
            (b'%', [high, low, after @ ..]) => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    bytes.push(high * 16 + low);
                    rest = after;
                }
                _ => bytes.push(b'%'),
            },
            (b'%', _) => return text_of(&bytes),
            (b'+', _) => bytes.push(b' '),
            (other, _) => bytes.push(other),
        }
    }
    text_of(&bytes)
}

/// Nothing, where a letter was cut in the middle.
fn text_of(bytes: &[u8]) -> String {
    let whole = std::str::from_utf8(bytes);
    whole.unwrap_or_default().to_owned()
}

/// The value of a hexadecimal digit.
fn digit(byte: u8) -> Option<u8> {
    let value = char::from(byte).to_digit(16)?;
    u8::try_from(value).ok()
}
