//! Takes out of the wasm at which line of which file a panic stands: 1.3 kB
//! brotli. What a panic says stays in it, and is found in the source by a
//! search. So the app is also the same wherever its source lies.
//!
//! Invariant: the file stays as long as it is, and nothing changes but places.
//! A place is four numbers that nothing else in the app can be: where a text
//! that ends in ".rs" begins, how long it is, a line and a column.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;

use crate::folder::{self, BuiltFile};
use crate::names::{take_number, take_sized};
use crate::trouble::Trouble;

/// The section of a wasm file that holds what its memory begins with.
const DATA: u8 = 11;

/// How a piece of data begins that stands at an address: a constant follows.
const ACTIVE: &[u8] = &[0, 0x41];

/// What ends such a constant.
const END: &[u8] = &[0x0b];

/// The most that a line and a column can be.
const FARTHEST: [usize; 2] = [9_999, 999];

/// Takes the places out of every wasm file of the build.
pub(crate) fn forget(folder: &Path, files: &[BuiltFile]) -> Result<(), Trouble> {
    for wasm in files {
        if wasm.path.strip_suffix(".wasm").is_none() {
            continue;
        }
        let unknown = || Trouble::Data(wasm.path.clone());
        let bytes = without_places(&wasm.bytes).ok_or_else(unknown)?;
        folder::write(folder, &wasm.path, &bytes)?;
    }
    Ok(())
}

/// The wasm without places; `None` if it cannot be read.
fn without_places(wasm: &[u8]) -> Option<Vec<u8>> {
    let mut out = wasm.to_vec();
    for (address, at) in pieces(wasm)? {
        clear(address, &mut out[at]);
    }
    Some(out)
}

/// The pieces of data: at which address each will stand, and where in the file
/// it is.
fn pieces(wasm: &[u8]) -> Option<Vec<(usize, Range<usize>)>> {
    let (_, mut rest) = wasm.split_at_checked(8)?;
    let mut found = Vec::new();
    while let Some((&section, after)) = rest.split_first() {
        let (body, after) = take_sized(after)?;
        if section == DATA {
            let (count, mut left) = take_number(body)?;
            for _ in 0..count {
                let (address, constant) = take_number(left.strip_prefix(ACTIVE)?)?;
                let (data, next) = take_sized(constant.strip_prefix(END)?)?;
                let end = wasm.len() - after.len() - next.len();
                found.push((address, end - data.len()..end));
                left = next;
            }
        }
        rest = after;
    }
    Some(found)
}

/// Empties the paths in `data`, which stands at `address`, and lets every place
/// begin at the first of them.
fn clear(address: usize, data: &mut [u8]) {
    let mut paths = BTreeSet::new();
    let mut places = Vec::new();
    for at in (address.next_multiple_of(4) - address..data.len()).step_by(4) {
        if let Some(path) = place(address, data, at) {
            places.push(at);
            paths.insert((path.start, path.end));
        }
    }
    let Some((first, _)) = paths.first() else {
        return;
    };
    let nowhere = u32::try_from(address + first).expect("addresses have 32 bits");
    for (start, end) in &paths {
        data[*start..*end].fill(0);
    }
    for at in places {
        data[at..at + 16].fill(0);
        data[at..at + 4].copy_from_slice(&nowhere.to_le_bytes());
    }
}

/// Where the path of the place is that begins at `at`, if one does.
fn place(address: usize, data: &[u8], at: usize) -> Option<Range<usize>> {
    let words = data.get(at..at + 16)?.as_chunks::<4>().0;
    let number = |word: usize| usize::try_from(u32::from_le_bytes(words[word])).ok();
    let start = number(0)?.checked_sub(address)?;
    let path = start..start.checked_add(number(1)?)?;
    let far = [number(2)?, number(3)?];
    let is_place = (1..=FARTHEST[0]).contains(&far[0]) && (1..=FARTHEST[1]).contains(&far[1]);
    (is_place && data.get(path.clone())?.ends_with(b".rs")).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADDRESS: u8 = 0x10;

    /// A wasm file with `data` at an address, after a section of another kind.
    fn wasm(data: &[u8]) -> Vec<u8> {
        let size = u8::try_from(data.len()).unwrap();
        let mut file = b"\0asm\x01\0\0\0".to_vec();
        file.extend([10, 3, 7, 8, 9]);
        file.extend([DATA, size + 6, 1, 0, 0x41, ADDRESS, 0x0b, size]);
        file.extend(data);
        file
    }

    fn words(numbers: &[u32]) -> Vec<u8> {
        numbers.iter().flat_map(|n| n.to_le_bytes()).collect()
    }

    #[test]
    fn places_and_their_paths_go_and_the_words_stay() {
        let data = [
            b"Stop\0\0\0\0a/b.rs\0\0".as_slice(),
            &words(&[24, 6, 58, 5, 16, 4]),
        ]
        .concat();
        let gone = [
            b"Stop\0\0\0\0\0\0\0\0\0\0\0\0".as_slice(),
            &words(&[24, 0, 0, 0, 16, 4]),
        ]
        .concat();
        assert_eq!(without_places(&wasm(&data)), Some(wasm(&gone)));
        assert_eq!(without_places(&wasm(&gone)), Some(wasm(&gone)), "again");
    }

    #[test]
    fn what_only_resembles_a_place_stays() {
        let text = b"a/b.rs\0\0use.this".as_slice();
        // No line, a column too far, no end in ".rs", beyond the data.
        for other in [
            [16, 6, 0, 5],
            [16, 6, 58, 1000],
            [24, 8, 58, 5],
            [40, 90, 58, 5],
        ] {
            let file = wasm(&[text, &words(&other)].concat());
            assert_eq!(without_places(&file), Some(file.clone()), "{other:?}");
        }
    }

    #[test]
    fn a_file_that_ends_too_soon_is_refused() {
        let file = wasm(b"words");
        for end in (0..file.len()).filter(|end| ![8, 13].contains(end)) {
            assert_eq!(without_places(&file[..end]), None, "cut at {end}");
        }
    }
}
