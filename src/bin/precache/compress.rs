//! Copies that a static server can send as they are, compressed once with all
//! the effort that a build can spend and a server cannot.
//!
//! Invariant: unpacking a copy gives the file's bytes.

use std::io::Write as _;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::folder::BuiltFile;

/// The compressed forms of one file.
pub(crate) struct Copies {
    /// For browsers that take `br`: all of them, over HTTPS.
    pub(crate) brotli: Vec<u8>,
    /// For the rest.
    pub(crate) gzip: Vec<u8>,
}

/// The copies of `file`; none for pictures, which are compressed already.
pub(crate) fn copies(file: &BuiltFile) -> Option<Copies> {
    is_worth_it(&file.path).then(|| Copies {
        brotli: brotli(&file.bytes),
        gzip: gzip(&file.bytes),
    })
}

/// `bytes` in brotli's densest form.
pub(crate) fn brotli(bytes: &[u8]) -> Vec<u8> {
    let densest = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &densest)
        .expect("reading and writing memory cannot fail");
    packed
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .expect("writing to memory cannot fail")
}

fn is_worth_it(path: &str) -> bool {
    let extension = path.rsplit('.').next().unwrap_or_default();
    matches!(
        extension,
        "html" | "css" | "js" | "json" | "wasm" | "webmanifest" | "svg" | "txt"
    )
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn file(path: &str) -> BuiltFile {
        BuiltFile {
            path: path.to_owned(),
            bytes: b"shoulder blades, ".repeat(100),
        }
    }

    #[test]
    fn unpacking_either_copy_gives_the_file_back() {
        let file = file("app.wasm");
        let copies = copies(&file).unwrap();

        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &*copies.brotli, &mut unpacked).unwrap();
        assert_eq!(unpacked, file.bytes);

        unpacked.clear();
        flate2::read::GzDecoder::new(&*copies.gzip)
            .read_to_end(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked, file.bytes);
    }

    #[test]
    fn text_and_wasm_get_copies_and_pictures_do_not() {
        for path in [
            "index.html",
            "a.css",
            "a.js",
            "a_bg.wasm",
            "manifest.webmanifest",
            "icon.svg",
        ] {
            assert!(copies(&file(path)).is_some(), "{path}");
        }
        for path in ["icon-192.png", "screenshots/today.png", "LICENSE"] {
            assert!(copies(&file(path)).is_none(), "{path}");
        }
    }
}
