//! Makes the names short by which the script and the wasm know each other.
//! wasm-bindgen gives each of 200 functions a long one with a hash, which does
//! not pack: 4.5 kB brotli, half of it in either file.
//!
//! Invariant: a name that is changed in the wasm stands in the script exactly
//! once, and is changed there too.

use std::path::Path;

use crate::folder::{self, BuiltFile};
use crate::trouble::Trouble;

/// How the names that wasm-bindgen makes begin.
const LONG: &[u8] = b"__wb";

/// The section of a wasm file that names what it needs.
const IMPORTS: u8 = 2;

/// The kind of import that is a function.
const FUNCTION: u8 = 0;

/// Shortens the names in every wasm file of the build and in its script.
pub(crate) fn shorten(folder: &Path, files: &[BuiltFile]) -> Result<(), Trouble> {
    for wasm in files {
        let Some(stem) = wasm.path.strip_suffix("_bg.wasm") else {
            continue;
        };
        let unknown = || Trouble::Names(wasm.path.clone());
        let (bytes, long) = short_wasm(&wasm.bytes).ok_or_else(unknown)?;
        let path = format!("{stem}.js");
        let script = files.iter().find(|file| file.path == path);
        let script = script.and_then(|file| std::str::from_utf8(&file.bytes).ok());
        let script = script.and_then(|script| short_script(script, &long));
        folder::write(folder, &path, script.ok_or_else(unknown)?.as_bytes())?;
        folder::write(folder, &wasm.path, &bytes)?;
    }
    Ok(())
}

/// The wasm with short names, and the long ones in order; `None` if it needs
/// anything but functions or cannot be read.
fn short_wasm(wasm: &[u8]) -> Option<(Vec<u8>, Vec<&[u8]>)> {
    let (head, mut rest) = wasm.split_at_checked(8)?;
    let mut short = head.to_vec();
    let mut long = Vec::new();
    while let Some((&section, after)) = rest.split_first() {
        let (body, after) = take_sized(after)?;
        short.push(section);
        if section == IMPORTS {
            put_sized(&mut short, &short_imports(body, &mut long)?);
        } else {
            put_sized(&mut short, body);
        }
        rest = after;
    }
    Some((short, long))
}

fn short_imports<'a>(body: &'a [u8], long: &mut Vec<&'a [u8]>) -> Option<Vec<u8>> {
    let (count, mut rest) = take_number(body)?;
    let mut short = Vec::new();
    put_number(&mut short, count);
    for _ in 0..count {
        let (module, after) = take_sized(rest)?;
        let (name, after) = take_sized(after)?;
        let (&kind, after) = after.split_first()?;
        let (signature, after) = take_number(after)?;
        if kind != FUNCTION {
            return None;
        }
        put_sized(&mut short, module);
        if name.starts_with(LONG) {
            put_sized(&mut short, short_name(long.len()).as_bytes());
            long.push(name);
        } else {
            put_sized(&mut short, name);
        }
        short.push(FUNCTION);
        put_number(&mut short, signature);
        rest = after;
    }
    rest.is_empty().then_some(short)
}

/// The script with short names; `None` unless each long one stands in it once.
fn short_script(script: &str, long: &[&[u8]]) -> Option<String> {
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '$');
    let mut found = vec![0; long.len()];
    let mut short = String::new();
    // Words of a name, each with what stands before the next one.
    for piece in script.split_inclusive(|c| !is_of_name(c)) {
        let word = piece.trim_end_matches(|c| !is_of_name(c));
        match long.iter().position(|name| *name == word.as_bytes()) {
            Some(at) => {
                found[at] += 1;
                short.push_str(&short_name(at));
                short.push_str(&piece[word.len()..]);
            }
            None => short.push_str(piece),
        }
    }
    found.iter().all(|times| *times == 1).then_some(short)
}

fn short_name(at: usize) -> String {
    format!("i{at}")
}

/// The bytes that come after their number, and the rest.
pub(crate) fn take_sized(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (size, rest) = take_number(bytes)?;
    rest.split_at_checked(size)
}

fn put_sized(out: &mut Vec<u8>, bytes: &[u8]) {
    put_number(out, bytes.len());
    out.extend(bytes);
}

/// A number in groups of seven bits, the lowest first, and the rest.
pub(crate) fn take_number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let size = bytes.iter().position(|byte| *byte < 0x80)? + 1;
    let (groups, rest) = bytes.split_at_checked(size).filter(|_| size <= 4)?;
    let add = |number, group: &u8| number << 7 | usize::from(group & 0x7f);
    Some((groups.iter().rev().fold(0, add), rest))
}

fn put_number(out: &mut Vec<u8>, number: usize) {
    let [group, ..] = (number & 0x7f).to_le_bytes();
    let left = number >> 7;
    if left == 0 {
        return out.push(group);
    }
    out.push(0x80 | group);
    put_number(out, left);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A wasm file that needs `names` as functions of signature 300, with a
    /// section of another kind after them.
    fn wasm(names: &[&str]) -> Vec<u8> {
        let mut body = vec![u8::try_from(names.len()).unwrap()];
        for name in names {
            put_sized(&mut body, b"./app_bg.js");
            put_sized(&mut body, name.as_bytes());
            body.extend([FUNCTION, 0xac, 0x02]);
        }
        let mut file = b"\0asm\x01\0\0\0\x02".to_vec();
        put_sized(&mut file, &body);
        file.extend([10, 3, 7, 8, 9]);
        file
    }

    #[test]
    fn long_names_become_short_in_both_files_and_nothing_else_changes() {
        let names = ["__wbg_now_1f", "own", "__wbg_now_1f2e"];
        let file = wasm(&names);
        let (short, long) = short_wasm(&file).unwrap();
        assert_eq!(short, wasm(&["i0", "own", "i1"]));
        let script = "({__wbg_now_1f2e(){},__wbg_now_1f:x=>w.__wbg_now_1(x),own:y})";
        assert_eq!(
            short_script(script, &long).unwrap(),
            "({i1(){},i0:x=>w.__wbg_now_1(x),own:y})"
        );
    }

    #[test]
    fn a_second_run_changes_nothing() {
        let once = wasm(&["i0", "own"]);
        assert_eq!(short_wasm(&once).unwrap(), (once.clone(), Vec::new()));
    }

    #[test]
    fn a_script_that_lacks_a_name_or_has_it_twice_is_refused() {
        let long: [&[u8]; 1] = [b"__wbg_now_1f"];
        assert_eq!(short_script("({})", &long), None);
        assert_eq!(short_script("__wbg_now_1f;__wbg_now_1f", &long), None);
    }

    #[test]
    fn a_file_that_ends_too_soon_is_refused() {
        let file = wasm(&["__wbg_now_1f"]);
        for end in (0..file.len()).filter(|end| ![8, file.len() - 5].contains(end)) {
            assert_eq!(short_wasm(&file[..end]), None, "cut at {end}");
        }
    }
}
