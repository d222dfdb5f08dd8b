//! Short texts to read.
use super::Page;
/// All pages in the order in which they are listed.
pub const PAGES: &[&Page] = &[];
