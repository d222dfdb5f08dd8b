//! The engine against a machine that is obviously right because it is simple:
//! it counts quarter seconds, one by one, which the engine never does.

use proptest::prelude::*;
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest, prop_state_machine};

use super::*;

/// Ticks in a second.
const TICKS: u32 = 4;
const KINDS: [BeatKind; 8] = [
    BeatKind::Ready {
        length: Duration::from_secs(5),
    },
    BeatKind::Hold {
        length: Duration::from_secs(20),
    },
    BeatKind::Switch {
        length: Duration::from_secs(4),
    },
    BeatKind::Reps {
        count: 3,
        tempo: TEMPO,
    },
    BeatKind::Rest {
        length: Duration::from_secs(6),
    },
    BeatKind::HoldOpen {
        target: Duration::from_secs(8),
    },
    BeatKind::OwnPace { count: 4 },
    BeatKind::Breaths {
        count: 2,
        breath: Breath::SLOW,
    },
];

/// What happens, and after how many ticks. An interruption began `unseen`
/// ticks before it is reported.
#[derive(Debug, Clone, Copy)]
struct Event {
    ticks: u32,
    unseen: u32,
    input: Input,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    Running,
    LeadIn(u32),
    Paused,
    Over,
}

/// The reference: everything in ticks and plain numbers.
#[derive(Debug, Clone)]
struct Machine {
    mode: Mode,
    cursor: usize,
    elapsed: u32,
    /// Ticks; `None` when the beat waits for the person.
    length: Option<u32>,
    wait: bool,
    active: u32,
    /// Best amount by beat: seconds, repetitions or breaths.
    done: [u32; KINDS.len()],
}

impl Machine {
    fn tick(&mut self) {
        match self.mode {
            Mode::Paused | Mode::Over => {}
            Mode::LeadIn(left) if left > 1 => self.mode = Mode::LeadIn(left - 1),
            Mode::LeadIn(_) => self.mode = Mode::Running,
            Mode::Running => {
                self.elapsed += 1;
                self.active += 1;
                if self.length == Some(self.elapsed) {
                    self.leave(self.so_far());
                }
            }
        }
    }

    fn take(&mut self, input: Input) {
        let may_stretch = [0, 1, 2, 4].contains(&self.cursor);
        match input {
            _ if self.mode == Mode::Over => {}
            Input::Interrupted { .. } if self.mode == Mode::Running => {
                self.enter(self.cursor);
                self.mode = Mode::Paused;
            }
            Input::PauseTapped | Input::StopTapped | Input::Interrupted { .. } => {
                self.mode = Mode::Paused;
            }
            Input::ResumeTapped if self.mode == Mode::Paused => {
                self.mode = Mode::LeadIn(4 * TICKS);
            }
            Input::BackTapped if self.elapsed > 3 * TICKS => self.enter(self.cursor),
            Input::BackTapped => self.enter(self.cursor.saturating_sub(1)),
            Input::SkipTapped => self.leave(self.so_far()),
            Input::MoreTimeTapped if may_stretch => {
                self.length = self.length.map(|length| length + 10 * TICKS);
            }
            Input::FinishedTapped => self.leave(self.on_their_word()),
            Input::RestartTapped => self.enter(self.cursor),
            Input::WaitForMe(on) => {
                self.credit(self.so_far());
                self.wait = on;
                self.length = self.length.filter(|_| !on);
            }
            Input::Ended => {
                self.credit(self.so_far());
                self.mode = Mode::Over;
            }
            Input::TimePassed | Input::ResumeTapped | Input::MoreTimeTapped | Input::EaseOff => {}
        }
    }

    fn on_their_word(&self) -> u32 {
        match (self.cursor, self.length) {
            (3, None) => 3,
            (6, None) => 4,
            (7, None) => 2,
            _ => self.so_far(),
        }
    }

    fn so_far(&self) -> u32 {
        match (self.cursor, self.length) {
            (1 | 5, _) => self.elapsed / TICKS,
            (3, Some(_)) => self.elapsed / (6 * TICKS),
            (7, Some(_)) => self.elapsed / (10 * TICKS),
            _ => 0,
        }
    }

    fn credit(&mut self, amount: u32) {
        let best = &mut self.done[self.cursor];
        *best = amount.max(*best);
    }

    fn leave(&mut self, amount: u32) {
        self.credit(amount);
        if self.cursor + 1 == KINDS.len() {
            self.mode = Mode::Over;
        } else {
            self.enter(self.cursor + 1);
        }
    }

    fn enter(&mut self, cursor: usize) {
        self.credit(self.so_far());
        self.cursor = cursor;
        self.elapsed = 0;
        let seconds = [5, 20, 4, 18, 6, 0, 0, 20][cursor];
        self.length = (seconds > 0 && !self.wait).then_some(seconds * TICKS);
    }
}

impl ReferenceStateMachine for Machine {
    type State = Self;
    type Transition = Event;

    fn init_state() -> BoxedStrategy<Self> {
        any::<bool>()
            .prop_map(|wait| Self {
                mode: Mode::Running,
                cursor: 0,
                elapsed: 0,
                length: (!wait).then_some(5 * TICKS),
                wait,
                active: 0,
                done: [0; KINDS.len()],
            })
            .boxed()
    }

    fn transitions(_: &Self) -> BoxedStrategy<Event> {
        let interruption = Input::Interrupted {
            at: ms(0),
            why: SLEPT,
        };
        let input = prop_oneof![
            4 => Just(Input::TimePassed),
            2 => Just(Input::PauseTapped),
            1 => Just(Input::StopTapped),
            4 => Just(Input::ResumeTapped),
            1 => Just(Input::BackTapped),
            4 => Just(Input::SkipTapped),
            1 => Just(Input::MoreTimeTapped),
            3 => Just(Input::FinishedTapped),
            1 => Just(Input::RestartTapped),
            1 => any::<bool>().prop_map(Input::WaitForMe),
            1 => Just(interruption),
        ];
        (0..60_u32, 0..60_u32, input)
            .prop_map(|(ticks, unseen, input)| Event {
                ticks,
                unseen: unseen.min(ticks),
                input,
            })
            .boxed()
    }

    fn apply(mut state: Self, event: &Event) -> Self {
        let unseen = if let Input::Interrupted { .. } = event.input {
            event.unseen
        } else {
            0
        };
        (0..event.ticks - unseen).for_each(|_| state.tick());
        state.take(event.input);
        (0..unseen).for_each(|_| state.tick());
        state
    }
}

/// The engine under test.
struct Engine;

impl StateMachineTest for Engine {
    type SystemUnderTest = Player;
    type Reference = Machine;

    fn init_test(machine: &Machine) -> Player {
        Player::start_waiting(&KINDS, machine.wait)
    }

    fn apply(player: Player, machine: &Machine, event: Event) -> Player {
        let millis = |ticks: u32| u64::from(ticks) * 1_000 / u64::from(TICKS);
        let player = match event.input {
            Input::Interrupted { .. } => {
                player.after_sleeping(millis(event.ticks), millis(event.unseen))
            }
            input => player.after(millis(event.ticks), input),
        };
        agree(&player, machine);
        player
    }
}

fn agree(player: &Player, machine: &Machine) {
    if let Step::Going(session) = &player.step {
        let view = session.view(player.now);
        let mode = match view.state {
            State::Running => Mode::Running,
            State::Resuming { left } => Mode::LeadIn(ticks(left)),
            State::Paused { .. } => Mode::Paused,
        };
        assert_eq!((mode, view.cursor), (machine.mode, machine.cursor));
        let (elapsed, length) = match view.count {
            Count::Down { left, length } => (length.saturating_sub(left), Some(length)),
            Count::Up { elapsed, .. } => (elapsed, None),
            Count::Rep {
                elapsed, length, ..
            }
            | Count::Breath {
                elapsed, length, ..
            } => (elapsed, Some(length)),
        };
        assert_eq!(ticks(elapsed), machine.elapsed);
        assert_eq!(length.map(ticks), machine.length);
    }
    agree_in_the_end(player, machine);
}

/// Ends both here and compares what each would put on record.
fn agree_in_the_end(player: &Player, machine: &Machine) {
    let mut machine = machine.clone();
    machine.take(Input::Ended);
    let summary = match player.step.clone() {
        Step::Going(session) => Player {
            step: Step::Going(session),
            now: player.now,
        }
        .then(Input::Ended)
        .summary(),
        Step::Over(summary) => summary,
    };
    let mut done = [0; KINDS.len()];
    for credited in &summary.done {
        done[credited.beat] = match credited.amount {
            Amount::Seconds(n) => u32::from(n),
            Amount::Reps(n) | Amount::Breaths(n) => u32::from(n),
        };
    }
    assert_eq!(done, machine.done);
    assert_eq!(ticks(summary.active), machine.active);
}

fn ticks(span: Duration) -> u32 {
    u32::try_from(span.as_millis() * u128::from(TICKS) / 1_000).expect("tests are short")
}

prop_state_machine! {
    #![proptest_config(ProptestConfig {
        cases: 100,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_engine_agrees_with_a_machine_that_counts_ticks(sequential 1..40 => Engine);
}
