//! Lines as RFC 5545 wants them: at most 75 octets, ended by CR and LF.

/// How many octets of a line stand before it is folded.
const LONGEST: usize = 75;

/// Adds the lines of `text` to `file`: folded where one is too long, never
/// inside a letter.
pub fn folded(file: &mut String, text: &str) {
    let mut used = 0;
    for letter in text.chars() {
        if letter == '\n' {
            file.push_str("\r\n");
            used = 0;
            continue;
        }
        let size = letter.len_utf8();
        if LONGEST < used + size {
            file.push_str("\r\n ");
            used = 1;
        }
        file.push(letter);
        used += size;
    }
    file.push_str("\r\n");
}

/// A text as the value of a line: what has a meaning of its own is marked.
pub fn escaped(text: &str) -> String {
    let mut marked = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => marked.extend(['\\', letter]),
            '\n' => marked.push_str("\\n"),
            '\r' => {}
            _ => marked.push(letter),
        }
    }
    marked
}
