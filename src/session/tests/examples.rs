//! Stories of single sessions, one behaviour each.

use std::time::Duration;

use super::*;
use crate::session::{Part, seconds_shown};
use Amount::{Breaths, Reps, Seconds};

#[test]
fn a_session_left_alone_finishes_by_itself() {
    let kinds = [ready(10), hold(30), switch(8), hold(30), rest(20), reps(2)];
    let summary = Player::start(&kinds)
        .after(1_000_000, Input::TimePassed)
        .summary();
    assert_eq!(summary.active, seconds(110));
    let done: Vec<_> = summary.done.iter().map(|d| (d.beat, d.full)).collect();
    assert_eq!(done, [(1, true), (3, true), (5, true)]);
}

#[test]
fn a_deadline_noticed_late_does_not_delay_the_next_beat() {
    let player = Player::start(&[ready(10), hold(30)]).after(10_900, Input::TimePassed);
    assert_eq!(player.left(), 29_100);
}

#[test]
fn a_beat_without_any_length_is_passed_at_once() {
    let player = Player::start(&[rest(0), reps(0), breaths(0), hold(5)]).then(Input::TimePassed);
    assert_eq!((player.cursor(), player.left()), (3, 5_000));
    assert_eq!(player.done(), []);
}

#[test]
fn a_phone_that_slept_does_not_credit_the_hold() {
    let player = Player::start(&[hold(30), rest(10), hold(30)]).after_sleeping(600_000, 588_000);
    assert_eq!(player.cursor(), 0);
    let why = PauseReason::Interrupted(SLEPT);
    assert_eq!(player.state(), State::Paused { why });
    assert_eq!(player.left(), 30_000, "the hold is done again");
    assert_eq!(player.done(), [(0, Seconds(12))]);
}

#[test]
fn a_hold_done_again_keeps_the_greater_amount() {
    let slept = Player::start(&[hold(30), rest(10)])
        .after_sleeping(30_000, 5_000)
        .then(Input::ResumeTapped);
    assert_eq!(
        slept.after(3_000 + 10_000, Input::SkipTapped).done(),
        [(0, Seconds(25))]
    );
}

#[test]
fn time_that_nobody_witnessed_is_not_active_time() {
    let summary = Player::start(&[hold(30)])
        .after_sleeping(60_000, 50_000)
        .then(Input::Ended)
        .summary();
    assert_eq!(summary.active, seconds(10));
}

#[test]
fn a_late_report_cannot_take_back_the_beat_that_was_passed() {
    let player = Player::start(&[hold(10), hold(30)])
        .after(12_000, Input::TimePassed)
        .after_sleeping(1_000, 9_000);
    assert_eq!(player.cursor(), 1);
    assert_eq!(player.left(), 30_000);
}

#[test]
fn an_interruption_during_a_pause_leaves_it_as_it_is() {
    let player = Player::start(&[hold(30)])
        .after(12_345, Input::PauseTapped)
        .after_sleeping(9_000, 8_000);
    assert_eq!(player.state(), PAUSED);
    assert_eq!(player.left(), 17_655);
}

#[test]
fn resuming_counts_four_seconds_down_and_then_goes_on_with_what_was_left() {
    let player = Player::start(&[hold(30)])
        .after(12_345, Input::PauseTapped)
        .then(Input::PauseTapped)
        .after(77_777, Input::ResumeTapped)
        .after(1_000, Input::TimePassed);
    let left = seconds(3);
    assert_eq!(player.state(), State::Resuming { left });
    let player = player.after(4_000, Input::TimePassed);
    assert_eq!(player.state(), State::Running);
    assert_eq!(player.left(), 16_655);
}

#[test]
fn pausing_during_the_lead_in_goes_back_to_the_same_pause() {
    let player = Player::start(&[hold(30)])
        .after(12_345, Input::PauseTapped)
        .then(Input::ResumeTapped)
        .after(3_999, Input::PauseTapped);
    assert_eq!(player.state(), PAUSED);
    assert_eq!(player.left(), 17_655);
}

#[test]
fn stop_pauses_at_once_and_keep_going_returns_to_the_pause() {
    let player = Player::start(&[hold(30)]).after(4_000, Input::StopTapped);
    let why = PauseReason::Stopping;
    assert_eq!(player.state(), State::Paused { why });
    let player = player.after(9_000, Input::PauseTapped);
    assert_eq!(player.state(), PAUSED);
    let player = player.then(Input::StopTapped);
    assert_eq!(player.state(), State::Paused { why });
    assert_eq!(player.left(), 26_000);
}

#[test]
fn pausing_again_does_not_wipe_out_why_the_session_was_interrupted() {
    let player = Player::start(&[hold(30)])
        .after_sleeping(9_000, 2_000)
        .then(Input::PauseTapped);
    let why = PauseReason::Interrupted(SLEPT);
    assert_eq!(player.state(), State::Paused { why });
}

#[test]
fn back_restarts_the_beat_or_goes_to_the_one_before() {
    let kinds = [ready(10), hold(30)];
    let late = Player::start(&kinds).after(13_001, Input::BackTapped);
    assert_eq!((late.cursor(), late.left()), (1, 30_000));
    let early = Player::start(&kinds).after(13_000, Input::BackTapped);
    assert_eq!((early.cursor(), early.left()), (0, 10_000));
    let first = early.after(1_000, Input::BackTapped);
    assert_eq!((first.cursor(), first.left()), (0, 10_000));
}

#[test]
fn moving_about_while_paused_stays_paused() {
    let player = Player::start(&[ready(10), hold(30), rest(20)])
        .after(12_000, Input::PauseTapped)
        .then(Input::SkipTapped);
    assert_eq!((player.cursor(), player.state()), (2, PAUSED));
    let player = player.then(Input::BackTapped);
    assert_eq!((player.cursor(), player.state()), (1, PAUSED));
    assert_eq!(player.left(), 30_000);
}

#[test]
fn restarting_from_a_pause_gives_the_whole_beat_back() {
    let player = Player::start(&[hold(30)])
        .after(20_000, Input::PauseTapped)
        .then(Input::RestartTapped);
    assert_eq!((player.state(), player.left()), (PAUSED, 30_000));
    assert_eq!(player.done(), [(0, Seconds(20))]);
}

#[test]
fn more_time_stretches_holds_and_breaks_but_not_repetitions() {
    let more = |kind| {
        let player = Player::start(&[kind, hold(1)]).then(Input::MoreTimeTapped);
        player
            .session()
            .next_deadline()
            .map(|at| at.since(player.now))
    };
    for kind in [hold(20), ready(20), next(20), switch(20), rest(20)] {
        assert_eq!(more(kind), Some(seconds(30)));
    }
    assert_eq!(more(reps(2)), Some(seconds(12)));
    assert_eq!(more(breaths(2)), Some(seconds(20)));
    assert_eq!(more(open(20)), None);
    let paused = Player::start(&[rest(20), hold(1)])
        .after(5_000, Input::PauseTapped)
        .then(Input::MoreTimeTapped);
    assert_eq!(paused.left(), 25_000);
}

#[test]
fn skipping_credits_only_what_was_really_done() {
    let skip = |kind, millis| {
        Player::start(&[kind, rest(9), hold(9)])
            .after(millis, Input::SkipTapped)
            .done()
    };
    assert_eq!(skip(hold(30), 12_900), [(0, Seconds(12))]);
    assert_eq!(skip(open(30), 40_000), [(0, Seconds(40))]);
    assert_eq!(skip(reps(5), 13_000), [(0, Reps(2))]);
    assert_eq!(skip(breaths(5), 39_999), [(0, Breaths(3))]);
    assert_eq!(skip(own_pace(5), 39_000), []);
    assert_eq!(skip(hold(30), 999), []);
    assert_eq!(skip(ready(30), 9_000), []);
}

#[test]
fn finishing_credits_the_count_on_the_persons_word_only_where_the_app_did_not_pace_it() {
    let finish = |kind, wait| {
        let player = Player::start_waiting(&[kind, rest(9), hold(9)], wait);
        let player = player.after(13_000, Input::FinishedTapped);
        assert_eq!(player.cursor(), 1);
        player.done()
    };
    assert_eq!(finish(own_pace(5), false), [(0, Reps(5))]);
    assert_eq!(finish(reps(5), false), [(0, Reps(2))]);
    assert_eq!(finish(reps(5), true), [(0, Reps(5))]);
    assert_eq!(finish(breaths(5), false), [(0, Breaths(1))]);
    assert_eq!(finish(breaths(5), true), [(0, Breaths(5))]);
    assert_eq!(finish(hold(10), true), [(0, Seconds(13))]);
    assert_eq!(finish(open(10), false), [(0, Seconds(13))]);
    assert_eq!(finish(ready(60), false), []);
}

#[test]
fn with_wait_for_me_nothing_moves_on_by_itself() {
    let player = Player::start_waiting(&[ready(10), hold(30)], true);
    let player = player.after(3_600_000, Input::TimePassed);
    assert_eq!(player.session().next_deadline(), None);
    let expected = Count::Up {
        elapsed: seconds(3_600),
        target: Some(seconds(10)),
    };
    assert_eq!(player.count(), expected);
}

#[test]
fn asking_the_session_to_wait_opens_the_beat_where_it_stands() {
    let player = Player::start(&[reps(5), hold(30)])
        .after(13_000, Input::WaitForMe(true))
        .after(60_000, Input::TimePassed);
    let expected = Count::Up {
        elapsed: seconds(73),
        target: None,
    };
    assert_eq!(player.count(), expected);
    let player = player
        .then(Input::WaitForMe(false))
        .after(1_000, Input::SkipTapped);
    assert_eq!(player.left(), 30_000, "the next beat is timed again");
    assert_eq!(player.done(), [(0, Reps(2))], "what was paced still counts");
}

#[test]
fn easing_off_halves_this_beat_and_those_to_come() {
    let player = Player::start(&[hold(30), rest(10), reps(5)])
        .after(10_000, Input::StopTapped)
        .then(Input::EaseOff);
    assert_eq!(player.left(), 5_000);
    let summary = player
        .then(Input::ResumeTapped)
        .after(100_000, Input::TimePassed)
        .summary();
    assert_eq!(summary.active, seconds(15 + 10 + 18));
    assert!(summary.done.iter().all(|d| d.full), "{:?}", summary.done);
}

#[test]
fn easing_off_from_the_half_on_ends_the_beat() {
    let ease = |kind, millis| {
        let player = Player::start(&[kind, rest(10)])
            .after(millis, Input::PauseTapped)
            .then(Input::EaseOff);
        assert_eq!((player.cursor(), player.state()), (1, PAUSED));
        player.done()
    };
    assert_eq!(ease(hold(30), 15_000), [(0, Seconds(15))]);
    assert_eq!(ease(reps(5), 25_000), [(0, Reps(4))]);
}

#[test]
fn easing_off_leaves_time_added_to_a_rest_alone() {
    let player = Player::start(&[rest(10), reps(5)])
        .then(Input::MoreTimeTapped)
        .then(Input::EaseOff);
    assert_eq!(player.left(), 20_000);
}

#[test]
fn ending_keeps_what_was_done() {
    let summary = Player::start(&[hold(30), hold(30)])
        .after(42_000, Input::Ended)
        .summary();
    let done: Vec<_> = summary.done.iter().map(|d| (d.amount, d.full)).collect();
    assert_eq!(done, [(Seconds(30), true), (Seconds(12), false)]);
}

#[test]
fn skipping_past_the_last_beat_ends_the_session() {
    let summary = Player::start(&[hold(30)])
        .after(4_000, Input::SkipTapped)
        .summary();
    assert!(!summary.done[0].full);
}

#[test]
fn the_number_shown_changes_exactly_when_a_second_has_passed() {
    let shown = |millis| seconds_shown(Duration::from_millis(millis));
    assert_eq!(
        [30_000, 29_999, 29_001, 29_000, 1, 0].map(shown),
        [30, 30, 30, 29, 1, 0]
    );
}

#[test]
fn a_repetition_shows_its_number_and_its_part() {
    let at = |millis| {
        let session = Session::start(script(&[reps(2)]), false, ms(0));
        match session.view(ms(millis)).count {
            Count::Rep {
                number,
                part,
                part_left,
                ..
            } => (number, part, part_left.as_millis()),
            other @ (Count::Down { .. } | Count::Up { .. } | Count::Breath { .. }) => {
                panic!("not a repetition: {other:?}")
            }
        }
    };
    assert_eq!(at(0), (1, Part::Effort, 2_000));
    assert_eq!(at(1_999), (1, Part::Effort, 1));
    assert_eq!(at(2_000), (1, Part::Hold, 1_000));
    assert_eq!(at(3_000), (1, Part::Release, 3_000));
    assert_eq!(at(6_000), (2, Part::Effort, 2_000));
    assert_eq!(
        at(60_000),
        (2, Part::Release, 0),
        "the end stays in the beat"
    );
}

#[test]
fn a_breath_shows_which_one_it_is_and_which_way_it_goes() {
    let player = Player::start(&[breaths(3)]).after(15_000, Input::TimePassed);
    let expected = Count::Breath {
        number: 2,
        of: 3,
        inhaling: false,
        part_left: seconds(5),
        part_length: seconds(6),
        elapsed: seconds(15),
        length: seconds(30),
    };
    assert_eq!(player.count(), expected);
    assert!((player.count().fraction() - 0.5).abs() < 1e-6);
}

#[test]
fn only_a_beat_that_waits_gives_up_and_pauses_leave_its_patience_as_it_was() {
    assert_eq!(Player::start(&[hold(30)]).session().gives_up(), None);
    let waiting = Player::start(&[open(30)]);
    assert_eq!(waiting.session().gives_up(), Some(ms(5_000 + 330_000)));
    let paused = waiting.after(10_000, Input::PauseTapped);
    assert_eq!(paused.session().gives_up(), None);
    let on = paused
        .after(60_000, Input::ResumeTapped)
        .after(4_000, Input::TimePassed);
    assert_eq!(on.session().gives_up(), Some(ms(79_000 + 320_000)));
}
