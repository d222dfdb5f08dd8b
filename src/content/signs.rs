//! Warning signs.
