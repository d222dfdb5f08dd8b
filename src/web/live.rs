//! The model as the parts of a page read it.
//!
//! Reading a signal is generic in Leptos and would be compiled again at each
//! of a hundred places; here it is compiled once.
//!
//! There is one model to a page, and it is kept here: the two hundred closures
//! that read it would each carry it with them.
//!
//! Invariant: a part that reads in here is brought up to date after every
//! message, and only the runtime changes the model.

use std::cell::Cell;

use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use reactive_graph::signal::guards::{Plain, ReadGuard};

use crate::app::model::Model;

thread_local! {
    static MODEL: Cell<Option<RwSignal<Model>>> = const { Cell::new(None) };
}

/// The model, for views to read. Whoever has one may read; it weighs nothing.
#[derive(Clone, Copy)]
pub struct Live(());

impl Live {
    /// From now on, the model in this signal is the page's.
    pub fn new(model: RwSignal<Model>) -> Self {
        MODEL.set(Some(model));
        Self(())
    }

    /// What `read` finds in the model; the part that asks follows it.
    pub fn with<T>(self, read: impl FnOnce(&Model) -> T) -> T {
        read(&followed())
    }

    /// As [`Live::with`], without following it.
    pub fn with_untracked<T>(self, read: impl FnOnce(&Model) -> T) -> T {
        read(&once())
    }
}

#[inline(never)]
fn followed() -> ReadGuard<Model, Plain<Model>> {
    signal().read()
}

#[inline(never)]
fn once() -> ReadGuard<Model, Plain<Model>> {
    signal().read_untracked()
}

fn signal() -> RwSignal<Model> {
    MODEL.get().expect("there is no `Live` before it")
}
