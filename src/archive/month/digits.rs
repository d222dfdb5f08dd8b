//! Numbers and texts in few letters, none of which JSON would have to escape.
//!
//! Invariant: what [`Writer`] writes, [`Reader`] reads; any other text is read
//! to its end without a panic, and marked as wrong.

/// One digit for each 6 bits.
const DIGITS: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/// A digit of a number holds 5 bits; with this one, more digits follow.
const MORE: u8 = 32;

/// Ends a text.
const END: char = ';';

/// Stands before a letter that was changed by [`FLIP`], because a line may not
/// hold it.
const MARK: char = '^';

/// Turns every letter that a line may not hold into one that it may.
const FLIP: u8 = 0x60;

/// Writes one line.
pub(super) struct Writer(pub(super) String);

impl Writer {
    /// A number below 64, as one digit.
    pub(super) fn digit(&mut self, value: u8) {
        self.0.push(char::from(DIGITS[usize::from(value & 63)]));
    }

    /// So many digits, the lowest 6 bits first.
    pub(super) fn digits(&mut self, mut value: u64, count: u8) {
        for _ in 0..count {
            self.digit((value & 63) as u8);
            value >>= 6;
        }
    }

    /// A number: the smaller, the shorter.
    pub(super) fn number(&mut self, number: impl Into<u64>) {
        let mut number: u64 = number.into();
        while u64::from(MORE) <= number {
            self.digit((number & 31) as u8 | MORE);
            number >>= 5;
        }
        self.digit((number & 31) as u8);
    }

    /// A number, or 0 for none, so that every number is one more.
    pub(super) fn maybe(&mut self, number: Option<u16>) {
        self.number(number.map_or(0, |n| u32::from(n) + 1));
    }

    /// A text and its end.
    pub(super) fn text(&mut self, text: &str) {
        for letter in text.chars() {
            if matches!(letter, ..' ' | '"' | '\\' | END | MARK) {
                self.0.push(MARK);
                self.0.push(char::from(letter as u8 ^ FLIP));
            } else {
                self.0.push(letter);
            }
        }
        self.0.push(END);
    }
}

/// Reads one line.
pub(super) struct Reader<'a> {
    rest: &'a str,
    wrong: bool,
}

impl<'a> Reader<'a> {
    /// Begins with the first letter of `line`.
    pub(super) const fn of(line: &'a str) -> Self {
        Self {
            rest: line,
            wrong: false,
        }
    }

    /// What was made of the line, if all of it could be read.
    pub(super) fn whole<T>(&self, made: T) -> Option<T> {
        (!self.wrong && self.is_over()).then_some(made)
    }

    /// Whether nothing is left, or nothing that can be read.
    pub(super) const fn is_over(&self) -> bool {
        self.wrong || self.rest.is_empty()
    }

    /// What has to be there, or `instead` of it.
    pub(super) fn known<T>(&mut self, known: Option<T>, instead: T) -> T {
        self.wrong |= known.is_none();
        known.unwrap_or(instead)
    }

    /// One digit.
    pub(super) fn digit(&mut self) -> u8 {
        let value = self.rest.bytes().next().and_then(value_of);
        if value.is_some() {
            self.rest = &self.rest[1..];
        }
        self.known(value, 0)
    }

    /// So many digits, the lowest 6 bits first.
    pub(super) fn digits(&mut self, count: u8) -> u64 {
        (0..u32::from(count)).fold(0, |sum, place| {
            sum | u64::from(self.digit()).checked_shl(6 * place).unwrap_or(0)
        })
    }

    /// A number.
    pub(super) fn number(&mut self) -> u64 {
        let mut number = 0;
        let mut shift = 0;
        loop {
            let digit = self.digit();
            let part = u64::from(digit & 31).checked_shl(shift);
            number |= self.known(part, 0);
            shift += 5;
            if digit & MORE == 0 || self.wrong {
                return number;
            }
        }
    }

    /// A number that its place can hold.
    pub(super) fn small<N: TryFrom<u64> + Default>(&mut self) -> N {
        let number = N::try_from(self.number()).ok();
        self.known(number, N::default())
    }

    /// A number, or none.
    pub(super) fn maybe(&mut self) -> Option<u16> {
        let number: u32 = self.small();
        let told = u16::try_from(number.checked_sub(1)?).ok();
        Some(self.known(told, 0))
    }

    /// A text, past its end.
    pub(super) fn text(&mut self) -> String {
        let Some((text, rest)) = self.rest.split_once(END) else {
            self.wrong = true;
            return String::new();
        };
        self.rest = rest;
        let mut out = String::with_capacity(text.len());
        let mut letters = text.chars();
        while let Some(letter) = letters.next() {
            out.push(match letter {
                MARK => {
                    let flipped = letters.next().and_then(|l| u8::try_from(l).ok());
                    char::from(self.known(flipped, 0) ^ FLIP)
                }
                letter => letter,
            });
        }
        out
    }
}

fn value_of(letter: u8) -> Option<u8> {
    Some(match letter {
        b'0'..=b'9' => letter - b'0',
        b'A'..=b'Z' => letter - b'A' + 10,
        b'a'..=b'z' => letter - b'a' + 36,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    })
}

/// The generator of the checksum (RFC 4880, section 6.1): it notices any change
/// within 24 bits in a row, and all but one of 16 million others.
const GENERATOR: u32 = 0x0186_4cfb;

/// What a half byte adds to the checksum.
const HALVES: [u32; 16] = halves();

const fn halves() -> [u32; 16] {
    let mut table = [0; 16];
    let mut half = 0_u32;
    while half < 16 {
        let mut sum = half << 20;
        let mut bit = 0;
        while bit < 4 {
            sum <<= 1;
            if sum & 0x0100_0000 != 0 {
                sum ^= GENERATOR;
            }
            bit += 1;
        }
        table[half as usize] = sum;
        half += 1;
    }
    table
}

/// The checksum of `text` after what has the checksum `sum`: 24 bits.
pub(super) fn checksum(sum: u32, text: &str) -> u32 {
    text.bytes().fold(sum, |sum, byte| {
        let half = |sum: u32, half: u8| {
            let at = (sum >> 20) as usize ^ usize::from(half);
            ((sum << 4) & 0x00ff_ffff) ^ HALVES[at & 15]
        };
        half(half(sum, byte >> 4), byte & 15)
    })
}
