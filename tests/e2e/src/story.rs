//! One test per engine from one story.
//!
//! The three engines must be told the same story, and two browsers at once on
//! a small machine would make each other's timings meaningless.
//!
//! Invariant: at most one story runs at a time in a process; cargo already
//! runs test binaries one after the other.

use std::sync::{Mutex, PoisonError};

use crate::Engine;

static TURN: Mutex<()> = Mutex::new(());

/// Tells `story` once every other story of this process has ended.
pub fn in_turn(engine: Engine, story: impl FnOnce(Engine)) {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    story(engine);
}

/// Makes one test per engine of each named `fn(Engine)`.
///
/// The tests are called `story::chromium`, `story::firefox` and
/// `story::webkit`, so that cargo's filter picks a story or an engine.
#[macro_export]
macro_rules! in_every_engine {
    ($($story:ident),+ $(,)?) => { $(
        mod $story {
            use $crate::{Engine, in_turn};

            #[test]
            fn chromium() {
                in_turn(Engine::Chromium, super::$story);
            }

            #[test]
            fn firefox() {
                in_turn(Engine::Firefox, super::$story);
            }

            #[test]
            fn webkit() {
                in_turn(Engine::WebKit, super::$story);
            }
        }
    )+ };
}
