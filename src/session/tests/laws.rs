//! Laws that hold for any script, any inputs and any delays.

use proptest::prelude::*;

use super::*;
use crate::session::Cue;

/// Some input, `millis` after the one before. Reports of interruptions reach
/// back up to ten seconds.
type Event = (u64, Input);

fn kind() -> impl Strategy<Value = BeatKind> {
    prop_oneof![
        (1..40_u64).prop_map(hold),
        (1..40_u64).prop_map(hold),
        (1..20_u64).prop_map(open),
        (1..6_u8).prop_map(reps),
        (1..6_u8).prop_map(own_pace),
        (1..4_u8).prop_map(breaths),
        (1..12_u64).prop_map(ready),
        (1..12_u64).prop_map(rest),
        (1..12_u64).prop_map(switch),
        (1..12_u64).prop_map(next),
    ]
}

/// Scripts of up to eight beats, the last of them work.
fn any_script() -> impl Strategy<Value = Vec<BeatKind>> {
    (prop::collection::vec(kind(), 0..8), 1..40_u64).prop_map(|(mut kinds, last)| {
        kinds.push(hold(last));
        kinds
    })
}

fn input() -> impl Strategy<Value = Input> {
    prop_oneof![
        5 => Just(Input::TimePassed),
        2 => Just(Input::PauseTapped),
        1 => Just(Input::StopTapped),
        4 => Just(Input::ResumeTapped),
        1 => Just(Input::BackTapped),
        2 => Just(Input::SkipTapped),
        1 => Just(Input::MoreTimeTapped),
        2 => Just(Input::FinishedTapped),
        1 => Just(Input::RestartTapped),
        1 => any::<bool>().prop_map(Input::WaitForMe),
        1 => (0..70_000_u64).prop_map(|at| Input::Interrupted { at: ms(at), why: SLEPT }),
        1 => Just(Input::EaseOff),
    ]
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    // Whole and half seconds meet the edges of beats, the rest what lies between.
    let delay = prop_oneof![(0..30_u64).prop_map(|n| n * 500), 0..15_000_u64];
    prop::collection::vec((delay, input()), 0..30)
}

fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn credit_never_exceeds_the_time_that_ran(
        kinds in any_script(), wait in any::<bool>(), events in events(),
    ) {
        let mut player = Player::start_waiting(&kinds, wait);
        for (millis, input) in events {
            player = player.after(millis, input);
            if let Step::Going(session) = &player.step {
                prop_assert!(session.cursor < kinds.len());
            }
        }
        let on_the_wall = player.now.since(ms(5_000));
        let summary = player.then(Input::Ended).summary();
        let credited: u64 = summary.done.iter().map(|d| held(d.amount)).sum();
        prop_assert!(seconds(credited) <= summary.active);
        prop_assert!(summary.active <= on_the_wall);
        prop_assert!(summary.done.is_sorted_by_key(|d| d.beat));
    }

    #[test]
    fn no_input_at_any_time_does_harm(
        kinds in any_script(), inputs in prop::collection::vec((0..90_000_u64, input()), 0..30),
    ) {
        // Not even if the clock ran backwards, which it is said never to do.
        let mut session = Session::start(script(&kinds), false, ms(5_000));
        for (at, input) in inputs {
            session = match session.handle(input, ms(at)) {
                Step::Going(session) => session,
                Step::Over(_) => break,
            };
            prop_assert!(session.cursor < kinds.len());
            session.upcoming(ms(at));
            prop_assert!(within_its_length(session.view(ms(at)).count));
        }
    }

    #[test]
    fn it_does_not_matter_how_often_time_is_noticed(
        kinds in any_script(), wait in any::<bool>(), events in events(),
        noticed in prop::collection::vec(1..4_000_u64, 1..8),
    ) {
        let mut once = Player::start_waiting(&kinds, wait);
        let mut often = Player::start_waiting(&kinds, wait);
        let mut noticed = noticed.into_iter().cycle();
        for (millis, input) in events {
            // An interruption is told from its witnessed moment on.
            let (input, seen) = match input {
                Input::Interrupted { why, .. } => (Input::Interrupted { at: once.now, why }, 0),
                other => (other, millis),
            };
            let mut left = seen;
            while let Some(step) = noticed.next().filter(|step| *step < left) {
                often = often.after(step, Input::TimePassed);
                left -= step;
            }
            often = often.after(left + millis - seen, input);
            once = once.after(millis, input);
            prop_assert_eq!(&once.step, &often.step);
        }
    }

    #[test]
    fn a_pause_at_any_instant_keeps_exactly_what_was_left(
        kinds in any_script(), at in 0..60_000_u64, pause in 0..9_000_u64,
    ) {
        let straight = Player::start(&kinds).after(at, Input::TimePassed);
        if let Step::Over(_) = straight.step {
            return Ok(());
        }
        let paused = Player::start(&kinds)
            .after(at, Input::PauseTapped)
            .after(pause, Input::ResumeTapped)
            .after(4_000, Input::TimePassed);
        prop_assert_eq!(paused.state(), State::Running);
        prop_assert_eq!(paused.count(), straight.count());
        let ends = |player: &Player| player.session().next_deadline();
        let later = Duration::from_millis(pause + 4_000);
        prop_assert_eq!(ends(&paused), ends(&straight).map(|end| end + later));
    }

    #[test]
    fn no_cue_sounds_twice_and_none_out_of_turn(
        kinds in any_script(), wait in any::<bool>(), events in events(),
    ) {
        let mut player = Player::start_waiting(&kinds, wait);
        let mut laid = player.session().upcoming(player.now);
        let mut heard = Vec::new();
        for (millis, input) in events {
            player = player.after(millis, input);
            let Step::Going(session) = &player.step else {
                break;
            };
            if input == Input::TimePassed {
                continue;
            }
            // What had not begun to sound is taken back and laid again.
            heard.extend(laid.into_iter().filter(|c| c.at < player.now));
            laid = session.upcoming(player.now);
        }
        prop_assert!(heard.is_sorted_by_key(|c| c.at));
        let mut at_once = Vec::new();
        for cue in heard {
            prop_assert!(!at_once.contains(&cue), "twice: {:?}", cue);
            at_once.push(cue);
        }
        let starts = at_once.iter().filter(|c| c.cue == Cue::Start).count();
        prop_assert!(starts <= 1);
    }

    #[test]
    fn laying_later_gives_the_rest_of_what_was_laid(
        kinds in any_script(), wait in any::<bool>(), events in events(), later in 0..30_000_u64,
    ) {
        let mut player = Player::start_waiting(&kinds, wait);
        for (millis, input) in events {
            player = player.after(millis, input);
        }
        let Step::Going(session) = &player.step else {
            return Ok(());
        };
        let laid = session.upcoming(player.now);
        let player = player.after(later, Input::TimePassed);
        if let Step::Going(session) = &player.step {
            let rest: Vec<_> = laid.into_iter().filter(|c| c.at >= player.now).collect();
            prop_assert_eq!(session.upcoming(player.now), rest);
        }
    }

    #[test]
    fn a_session_put_away_and_taken_up_again_lost_and_gained_nothing(
        kinds in any_script(), wait in any::<bool>(), events in events(),
    ) {
        let mut player = Player::start_waiting(&kinds, wait);
        for (millis, input) in events {
            player = player.after(millis, input);
        }
        let Step::Going(session) = &player.step else {
            return Ok(());
        };
        let end = |session: Session, now| match session.handle(Input::Ended, now) {
            Step::Over(summary) => Some(summary),
            Step::Going(_) => None,
        };
        let draft = session.draft(player.now);
        let restored = Session::restored(draft.clone()).expect("our own draft");
        let closed = PauseReason::Interrupted(Interruption::Closed);
        let view = restored.view(ms(77));
        prop_assert_eq!(view.state, State::Paused { why: closed });
        prop_assert_eq!(view.cursor, session.cursor);
        if player.state() != State::Running {
            prop_assert_eq!(view.count, player.count());
        }
        prop_assert_eq!(restored.draft(ms(99)), draft);
        prop_assert_eq!(end(restored, ms(77)), end(session.clone(), player.now));
    }

    #[test]
    fn what_is_shown_runs_evenly_and_never_past_the_end(
        kinds in any_script(), wait in any::<bool>(), events in events(), later in 0..200_000_u64,
    ) {
        let mut player = Player::start_waiting(&kinds, wait);
        for (millis, input) in events {
            player = player.after(millis, input);
        }
        let Step::Going(session) = &player.step else {
            return Ok(());
        };
        let now = player.now + Duration::from_millis(later);
        let one_more = Duration::from_millis(16);
        let (before, after) = (session.view(now), session.view(now + one_more));
        let (shown, then) = (elapsed(before.count), elapsed(after.count));
        prop_assert!(then >= shown && then.saturating_sub(shown) <= one_more);
        prop_assert!((0.0..=1.0).contains(&before.count.fraction()));
        if let State::Paused { .. } | State::Resuming { .. } = before.state {
            prop_assert_eq!(before.count, after.count);
        }
        prop_assert!(within_its_length(before.count), "{:?}", before.count);
    }
}

fn held(amount: Amount) -> u64 {
    match amount {
        Amount::Seconds(n) => u64::from(n),
        Amount::Reps(_) | Amount::Breaths(_) => 0,
    }
}

fn elapsed(count: Count) -> Duration {
    match count {
        Count::Down { left, length } => length.saturating_sub(left),
        Count::Up { elapsed, .. } | Count::Rep { elapsed, .. } | Count::Breath { elapsed, .. } => {
            elapsed
        }
    }
}

fn within_its_length(count: Count) -> bool {
    match count {
        Count::Down { left, length } => left <= length,
        Count::Up { .. } => true,
        Count::Rep {
            number,
            of,
            part_left,
            part_length,
            elapsed,
            length,
            ..
        }
        | Count::Breath {
            number,
            of,
            part_left,
            part_length,
            elapsed,
            length,
            ..
        } => (1..=of).contains(&number) && part_left <= part_length && elapsed <= length,
    }
}
