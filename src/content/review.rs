//! What stands beside the content for those who review it. No screen shows it,
//! so it stays out of the download.
//!
//! Invariant: in the browser it is nothing at all.

/// Something that only tests and the printed tables read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ForReview<T> {
    #[cfg(not(target_arch = "wasm32"))]
    it: T,
    #[cfg(target_arch = "wasm32")]
    it: std::marker::PhantomData<T>,
}

#[cfg(not(target_arch = "wasm32"))]
impl<T: Copy> ForReview<T> {
    pub(crate) const fn new(it: T) -> Self {
        Self { it }
    }

    /// What it is.
    pub const fn get(self) -> T {
        self.it
    }
}

#[cfg(target_arch = "wasm32")]
impl<T: Copy> ForReview<T> {
    pub(crate) const fn new(_: T) -> Self {
        let it = std::marker::PhantomData;
        Self { it }
    }
}
