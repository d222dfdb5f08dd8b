//! The model as the parts of a page read it.
//!
//! Reading a signal is generic in Leptos and would be compiled again at each
//! of a hundred places; here it is compiled once.
//!
//! Invariant: a part that reads in here is brought up to date after every
//! message, and only the runtime changes the model.

use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use reactive_graph::signal::guards::{Plain, ReadGuard};

use crate::app::model::Model;

/// The model, for views to read.
#[derive(Clone, Copy)]
pub struct Live(RwSignal<Model>);

impl Live {
    /// The model in this signal.
    pub const fn new(model: RwSignal<Model>) -> Self {
        Self(model)
    }

    /// What `read` finds in the model; the part that asks follows it.
    pub fn with<T>(self, read: impl FnOnce(&Model) -> T) -> T {
        read(&self.followed())
    }

    /// As [`Live::with`], without following it.
    pub fn with_untracked<T>(self, read: impl FnOnce(&Model) -> T) -> T {
        read(&self.once())
    }

    #[inline(never)]
    fn followed(self) -> ReadGuard<Model, Plain<Model>> {
        self.0.read()
    }

    #[inline(never)]
    fn once(self) -> ReadGuard<Model, Plain<Model>> {
        self.0.read_untracked()
    }
}
