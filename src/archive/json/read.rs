//! From text to a value, by the letter of RFC 8259.
//!
//! Invariant: every step either consumes text or gives up, and nesting is
//! limited, so reading ends for any text without using up the stack.

use super::{Object, Value};

/// The deepest nesting that is read. What we write is 5 deep.
const DEEPEST: u8 = 127;

/// The value that `text` holds, or `None` when it is not JSON.
pub(in crate::archive) fn parse(text: &str) -> Option<Value> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(DEEPEST)?;
    reader.skip_space();
    reader.peek().is_none().then_some(value)
}

struct Reader<'a> {
    text: &'a str,
    /// In bytes.
    at: usize,
}

impl Reader<'_> {
    fn value(&mut self, depth: u8) -> Option<Value> {
        self.skip_space();
        match self.peek()? {
            b'{' => self.object(depth.checked_sub(1)?),
            b'[' => self.list(depth.checked_sub(1)?),
            b'"' => self.text().map(Value::Text),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            b'n' => self.word("null", Value::Null),
            _ => self.number(),
        }
    }

    fn object(&mut self, depth: u8) -> Option<Value> {
        let mut fields = Vec::new();
        let mut more = self.opens(b'}')?;
        while more {
            self.skip_space();
            let name = self.text()?;
            self.skip_space();
            self.expect(b':')?;
            fields.push((name, self.value(depth)?));
            more = self.goes_on(b'}')?;
        }
        Some(Value::Object(Object(fields)))
    }

    fn list(&mut self, depth: u8) -> Option<Value> {
        let mut values = Vec::new();
        let mut more = self.opens(b']')?;
        while more {
            values.push(self.value(depth)?);
            more = self.goes_on(b']')?;
        }
        Some(Value::List(values))
    }

    /// Past the opening bracket; whether anything stands before `close`.
    fn opens(&mut self, close: u8) -> Option<bool> {
        self.at += 1;
        self.skip_space();
        let empty = self.peek()? == close;
        self.at += usize::from(empty);
        Some(!empty)
    }

    /// Past a comma (true) or past `close` (false).
    fn goes_on(&mut self, close: u8) -> Option<bool> {
        self.skip_space();
        let byte = self.next()?;
        (byte == b',' || byte == close).then_some(byte == b',')
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        let rest = self.text.get(self.at..)?;
        self.at += word.len();
        rest.starts_with(word).then_some(value)
    }

    fn number(&mut self) -> Option<Value> {
        let from = self.at;
        self.skip(b'-');
        if !self.skip(b'0') {
            self.digits()?;
        }
        let whole = self.at;
        if self.skip(b'.') {
            self.digits()?;
        }
        if self.skip(b'e') || self.skip(b'E') {
            let _sign = self.skip(b'-') || self.skip(b'+');
            self.digits()?;
        }
        let text = self.text.get(from..self.at)?;
        let number = text.parse().ok().filter(|_| whole == self.at);
        Some(number.map_or(Value::Other, Value::Number))
    }

    /// Past at least one digit.
    fn digits(&mut self) -> Option<()> {
        let from = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        (from < self.at).then_some(())
    }

    fn text(&mut self) -> Option<String> {
        self.expect(b'"')?;
        let mut text = String::new();
        loop {
            let from = self.at;
            while !matches!(self.peek()?, b'"' | b'\\' | ..b' ') {
                self.at += 1;
            }
            text.push_str(self.text.get(from..self.at)?);
            match self.next()? {
                b'"' => return Some(text),
                b'\\' => text.push(self.escaped()?),
                _ => return None,
            }
        }
    }

    /// The character that stands after a backslash.
    fn escaped(&mut self) -> Option<char> {
        match self.next()? {
            b'u' => self.code_point(),
            b'b' => Some('\u{8}'),
            b'f' => Some('\u{c}'),
            b'n' => Some('\n'),
            b'r' => Some('\r'),
            b't' => Some('\t'),
            itself @ (b'"' | b'\\' | b'/') => Some(char::from(itself)),
            _ => None,
        }
    }

    /// The character of one `\u`, or of the two that make a surrogate pair.
    fn code_point(&mut self) -> Option<char> {
        let high = self.four_digits()?;
        if !(0xd800..0xdc00).contains(&high) {
            return char::from_u32(high);
        }
        self.expect(b'\\')?;
        self.expect(b'u')?;
        let low = self.four_digits()?.checked_sub(0xdc00)?;
        let pair = 0x1_0000 + ((high - 0xd800) << 10) + low;
        char::from_u32(pair).filter(|_| low < 0x400)
    }

    fn four_digits(&mut self) -> Option<u32> {
        (0..4).try_fold(0, |sum, _| {
            Some(sum * 16 + char::from(self.next()?).to_digit(16)?)
        })
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Past `byte`, if it is next.
    fn skip(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, byte: u8) -> Option<()> {
        self.skip(byte).then_some(())
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}
