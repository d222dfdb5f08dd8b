//! Texts on their way to and from what the browser keeps: each in localStorage
//! and, where it matters, in a second copy.

use std::rc::Rc;
use std::time::Duration;

use crate::app::effect::Effect;
use crate::app::msg::{Msg, StorageError};
use crate::app::stored;
use crate::time::Day;
use crate::web::ports::{mirror, storage, turn};
use crate::web::runtime::{Act, Runtime, post};

/// What a tab holds while it reads, joins and writes a month.
const MONTHS_LOCK: &str = "unhunch/months";

/// How long months of long ago wait, so that no tap has to wait for them.
const READ_LATER: Duration = Duration::from_millis(100);

impl Runtime {
    /// Carries out a request about what is stored.
    pub(super) fn store(&self, effect: Effect) {
        match effect {
            Effect::Write { key, text } => {
                let done = storage::write(&key, &text);
                mirror(&key, Some(&text));
                self.report(done, key);
            }
            Effect::Save { key } => {
                let me = self.me.clone();
                let act = move || {
                    let found = storage::read(&key);
                    post(&me, Msg::TurnCame { key, found });
                };
                turn::take(MONTHS_LOCK, Box::new(act));
            }
            Effect::Read { keys, can_wait } => {
                let me = self.me.clone();
                let read = move || {
                    let text = |key: &String| (key.clone(), storage::read(key));
                    post(&me, Msg::LaterRead(keys.iter().map(text).collect()));
                };
                if can_wait {
                    self.later.set(Some(READ_LATER), read);
                } else {
                    read();
                }
            }
            Effect::SetAside {
                key,
                aside,
                damaged,
                text,
            } => {
                let kept = storage::write(&aside, &damaged);
                let done = kept.and_then(|()| storage::write(&key, &text));
                mirror(&key, Some(&text));
                self.report(done, key);
            }
            Effect::ReadAgain { key, or_gone } => {
                let text = storage::read(&key);
                if text.is_some() || or_gone {
                    self.send(Msg::StoredElsewhere { key, text });
                }
            }
            Effect::Erase { key } => {
                storage::erase(&key);
                mirror(&key, None);
            }
            _ => {}
        }
    }

    fn report(&self, outcome: Result<(), StorageError>, key: String) {
        let msg = match outcome {
            Ok(()) => Msg::Saved { key },
            Err(why) => Msg::SaveFailed { key, why },
        };
        self.send(msg);
    }
}

/// Keeps a second copy where one is worth having, or takes it away.
fn mirror(key: &str, text: Option<&str>) {
    if stored::is_mirrored(key) {
        mirror::keep(key, text);
    }
}

/// Tells where the second copy is not the same as what is stored. Months of long
/// ago are compared only when they are missing.
pub(super) fn read_mirror(act: Act, today: Day) {
    let is_wanted = move |key: &str| {
        let waits = stored::may_wait(key, today) && storage::read(key).is_some();
        stored::is_mirrored(key) && !waits
    };
    let tell = move |key: String, text: String| {
        if storage::read(&key).as_ref() != Some(&text) {
            act.send(Msg::Mirrored { key, text });
        }
    };
    mirror::read(Box::new(is_wanted), Rc::new(tell));
}
