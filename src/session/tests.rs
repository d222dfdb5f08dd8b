//! Short scripts to run the engine with, and a player that runs them.

mod cues;
mod examples;
mod laws;
mod reference;

use std::time::Duration;

use super::{Amount, Count, Input, Interruption, PauseReason, Session, State, Step, Summary};
use crate::plan::script::{Beat, BeatKind, Breath, Script, Tempo};
use crate::time::Moment;

const TEMPO: Tempo = Tempo {
    effort_word: "Pull",
    effort: 2,
    hold: 1,
    release_word: "Release",
    release: 3,
};
const SLEPT: Interruption = Interruption::ClockStood;

fn seconds(n: u64) -> Duration {
    Duration::from_secs(n)
}

fn ms(n: u64) -> Moment {
    Moment::from_millis(n)
}

fn hold(n: u64) -> BeatKind {
    BeatKind::Hold { length: seconds(n) }
}

fn open(n: u64) -> BeatKind {
    BeatKind::HoldOpen { target: seconds(n) }
}

fn ready(n: u64) -> BeatKind {
    BeatKind::Ready { length: seconds(n) }
}

fn rest(n: u64) -> BeatKind {
    BeatKind::Rest { length: seconds(n) }
}

fn switch(n: u64) -> BeatKind {
    BeatKind::Switch { length: seconds(n) }
}

fn next(n: u64) -> BeatKind {
    BeatKind::Next { length: seconds(n) }
}

/// Six seconds each.
fn reps(count: u8) -> BeatKind {
    BeatKind::Reps {
        count,
        tempo: TEMPO,
    }
}

fn own_pace(count: u8) -> BeatKind {
    BeatKind::OwnPace { count }
}

/// Ten seconds each.
fn breaths(count: u8) -> BeatKind {
    let breath = Breath::SLOW;
    BeatKind::Breaths { count, breath }
}

fn script(kinds: &[BeatKind]) -> Script {
    let beats = kinds.iter().map(|&kind| Beat {
        step: 0,
        set: 1,
        side: None,
        kind,
    });
    Script::new(
        "test".to_owned(),
        "Test".to_owned(),
        vec![],
        beats.collect(),
    )
    .expect("the scripts of these tests have work in them")
}

/// A session with its clock, for examples that read as a story.
struct Player {
    step: Step,
    now: Moment,
}

impl Player {
    fn start(kinds: &[BeatKind]) -> Self {
        Self::start_waiting(kinds, false)
    }

    fn start_waiting(kinds: &[BeatKind], wait_for_me: bool) -> Self {
        // Not zero, so that nothing rests on the page having just opened.
        let now = ms(5_000);
        let step = Step::Going(Session::start(script(kinds), wait_for_me, now));
        Self { step, now }
    }

    /// Lets `millis` go by, then hands over the input.
    fn after(mut self, millis: u64, input: Input) -> Self {
        self.now = self.now + Duration::from_millis(millis);
        self.step = match self.step {
            Step::Going(session) => session.handle(input, self.now),
            over @ Step::Over(_) => over,
        };
        self
    }

    /// Hands over the input at once.
    fn then(self, input: Input) -> Self {
        self.after(0, input)
    }

    /// Lets `millis` go by and learns only then that the last `unseen` of them
    /// were not witnessed.
    fn after_sleeping(self, millis: u64, unseen: u64) -> Self {
        let at = self.now + Duration::from_millis(millis) - Duration::from_millis(unseen);
        self.after(millis, Input::Interrupted { at, why: SLEPT })
    }

    fn session(&self) -> &Session {
        match &self.step {
            Step::Going(session) => session,
            Step::Over(_) => panic!("the session is over"),
        }
    }

    fn summary(self) -> Summary {
        match self.step {
            Step::Over(summary) => summary,
            Step::Going(session) => panic!("the session goes on: {session:?}"),
        }
    }

    fn cursor(&self) -> usize {
        self.session().cursor
    }

    fn count(&self) -> Count {
        self.session().view(self.now).count
    }

    fn state(&self) -> State {
        self.session().view(self.now).state
    }

    /// Milliseconds left of a beat that counts down.
    fn left(&self) -> u128 {
        match self.count() {
            Count::Down { left, .. } => left.as_millis(),
            other @ (Count::Up { .. } | Count::Rep { .. } | Count::Breath { .. }) => {
                panic!("does not count down: {other:?}")
            }
        }
    }

    /// What was done by beat, after ending the session here if it goes on.
    fn done(self) -> Vec<(usize, Amount)> {
        let summary = self.then(Input::Ended).summary();
        summary.done.iter().map(|d| (d.beat, d.amount)).collect()
    }
}

const PAUSED: State = State::Paused {
    why: PauseReason::Asked,
};
