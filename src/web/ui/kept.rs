//! What lives as long as the owner under which it was made.

use std::any::Any;
use std::cell::RefCell;

use reactive_graph::owner::on_cleanup;

thread_local! {
    /// What owners keep, each at its place. Leptos's own store is for what may
    /// change threads, and brings threads into the download.
    static KEPT: RefCell<Vec<Option<Box<dyn Any>>>> = const { RefCell::new(Vec::new()) };
}

/// Keeps a thing until the owner ends.
pub(super) fn keep(thing: Box<dyn Any>) {
    let at = KEPT.with_borrow_mut(|kept| {
        let free = kept.iter().position(Option::is_none);
        let at = free.unwrap_or(kept.len());
        if free.is_none() {
            kept.push(None);
        }
        kept[at] = Some(thing);
        at
    });
    on_cleanup(move || {
        let thing = KEPT.with_borrow_mut(|kept| kept[at].take());
        // Only now: it may keep other things itself.
        drop(thing);
    });
}
