//! What sounds when: one whole session as a table, and what inputs change.

use std::fmt::Write as _;

use super::*;
use crate::session::Cue;

/// The cues ahead, with seconds from the start of the session.
fn ahead(player: &Player) -> Vec<(f64, Cue)> {
    let cues = player.session().upcoming(player.now).into_iter();
    cues.map(|c| (c.at.since(ms(5_000)).as_secs_f64(), c.cue))
        .collect()
}

#[test]
fn a_whole_session_sounds_like_this() {
    let player = Player::start(&[
        ready(10),
        hold(30),
        switch(8),
        hold(20),
        rest(20),
        reps(2),
        next(10),
        ready(10),
        breaths(1),
    ]);
    let mut table = String::new();
    for (at, cue) in ahead(&player) {
        writeln!(table, "{at:6.1} s  {cue:?}").expect("a string takes all");
    }
    insta::with_settings!({
        snapshot_path => "../../../tests/snapshots",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!("session_cues", table);
    });
}

#[test]
fn after_a_pause_the_person_is_counted_in_and_told_to_go() {
    let player = Player::start(&[hold(10)])
        .after(7_500, Input::PauseTapped)
        .after(2_500, Input::ResumeTapped);
    let expected = [
        (10.0, Cue::Resume),
        (11.0, Cue::Count(3)),
        (12.0, Cue::Count(2)),
        (13.0, Cue::Count(1)),
        (14.0, Cue::Go),
        (14.5, Cue::Count(2)),
        (15.5, Cue::Count(1)),
        (16.5, Cue::Done),
    ];
    assert_eq!(ahead(&player), expected);
}

#[test]
fn a_pause_is_silent() {
    let player = Player::start(&[hold(10)]).then(Input::PauseTapped);
    assert_eq!(ahead(&player), []);
}

#[test]
fn cues_are_laid_up_to_the_beat_that_waits_and_to_its_target() {
    let player = Player::start(&[rest(2), open(40), hold(5)]);
    let expected = [
        (0.0, Cue::Start),
        (0.0, Cue::Rest),
        (1.0, Cue::Count(1)),
        (2.0, Cue::Go),
        (4.0, Cue::Form),
        (42.0, Cue::TargetReached),
    ];
    assert_eq!(ahead(&player), expected);
}

#[test]
fn added_time_moves_the_end_but_half_time_sounds_once() {
    let player = Player::start(&[hold(20)]).after(12_000, Input::MoreTimeTapped);
    let expected = [
        (20.0, Cue::TenSeconds),
        (27.0, Cue::Count(3)),
        (28.0, Cue::Count(2)),
        (29.0, Cue::Count(1)),
        (30.0, Cue::Done),
    ];
    assert_eq!(ahead(&player), expected);
}

#[test]
fn opening_a_hold_takes_its_countdown_away() {
    let player = Player::start(&[hold(20)]).after(15_000, Input::WaitForMe(true));
    assert_eq!(ahead(&player), [(20.0, Cue::TargetReached)]);
}

#[test]
fn a_beat_begun_by_hand_opens_with_its_cue() {
    let player = Player::start(&[own_pace(5), rest(9)]).after(9_000, Input::FinishedTapped);
    assert_eq!(ahead(&player)[0], (9.0, Cue::Rest));
}
