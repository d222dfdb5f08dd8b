//! One test per engine from one story.
//!
//! A story waits far more than it works, so the three engines tell theirs side
//! by side. Two browsers of one engine would get into each other's way.
//!
//! Invariant: at most one story runs at a time in each engine; cargo already
//! runs test binaries one after the other.

use std::sync::{Mutex, PoisonError};

use crate::Engine;

static TURNS: [Mutex<()>; 4] = [const { Mutex::new(()) }; 4];

/// Tells `story` once every other story of this engine has ended.
pub fn in_turn(engine: Engine, story: impl FnOnce(Engine)) {
    let _turn = TURNS[engine as usize]
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
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
