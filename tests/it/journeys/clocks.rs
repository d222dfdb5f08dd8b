//! Ways round a lock or a limit by the clock and by the person's word (safety.md
//! 3.4), each tried in the app, and none of them works.

use std::time::Duration;

use unhunch::app::msg::{CheckMsg, Msg, PlayerMsg};
use unhunch::content::questions::{Ask, Value};
use unhunch::route::Route;

use super::held::Held::{self, Clinic, Emergency, Modify, Operation, Urgent};
use super::held::{check_each, stored, tell};
use super::person::Person;
use super::said::Said;

const DAY: Duration = Duration::from_hours(24);
const DAY_MS: i64 = 24 * 3_600_000;

#[test]
fn a_clock_set_back_opens_nothing() {
    check_each("with a clock set back", |_, mut person| {
        person.wall_set = -3 * DAY_MS;
        person.send(Msg::DeadlineReached);
        person
    });
    check_each("with a clock set back and forth", |_, mut person| {
        for set in [-40 * DAY_MS, 0] {
            person.wall_set = set;
            person.send(Msg::DeadlineReached);
        }
        person
    });
}

/// Goes on as somebody would who wants out of it: the word, and a clean check.
fn talk_out_of_it(person: &mut Person) {
    person.go(Route::Unlock);
    person.check(CheckMsg::SeenConfirmed);
    person.check(CheckMsg::CheckedRecorded(true));
    person.full_check(&Said::nothing(0).choose(Ask::Trend, Value::Better));
}

#[test]
fn a_lock_that_a_wrong_clock_opened_comes_back_when_the_clock_is_set_right() {
    for held in [Emergency, Urgent] {
        let mut person = held.person();
        person.wall_set = 2 * DAY_MS;
        person.send(Msg::DeadlineReached);
        talk_out_of_it(&mut person);
        assert!(
            person.model.standing.lock().is_none(),
            "{held:?}: it ran out"
        );
        person.wall_set = 0;
        person.send(Msg::DeadlineReached);
        held.check(&mut person, "with the clock set right");
        held.check(&mut person.reopened(), "with the clock set right, reopened");
    }
}

#[test]
fn a_clock_set_forward_across_a_reload_and_back_opens_nothing() {
    for held in [Emergency, Urgent, Clinic, Modify] {
        let person = held.person();
        let mut person = person.reopened_after(DAY * 9);
        talk_out_of_it(&mut person);
        let hold = person
            .model
            .standing
            .lock()
            .or(person.model.standing.limit());
        assert_eq!(hold, None, "{held:?}: its hours are over");
        // The days had not passed: this is the same evening.
        let mut person = person.reopened();
        person.wall_set = -9 * DAY_MS;
        person.send(Msg::DeadlineReached);
        held.check(&mut person, "with the clock set right");
    }
}

#[test]
fn an_earlier_text_does_not_hide_that_a_lock_was_opened_by_a_wrong_clock() {
    let mut person = Emergency.person();
    let free = stored(&Person::checked());
    person.wall_set = 2 * DAY_MS;
    person.send(Msg::DeadlineReached);
    talk_out_of_it(&mut person);
    tell(&mut person, free);
    let mut person = person.reopened();
    person.wall_set = 0;
    person.send(Msg::DeadlineReached);
    Emergency.check(&mut person, "with the clock set right");
}

/// A stop that asks for a full check.
fn stop(person: &mut Person) {
    person.start("gentle", 0);
    person.wait_secs(40);
    person.tap(PlayerMsg::StopTapped);
    person.tap(PlayerMsg::EndTapped);
    person.wait_secs(1);
}

#[test]
fn a_stop_asks_for_one_full_check_whatever_the_clock_says() {
    for set in [-400, -2, 0, 2, 400] {
        let mut person = Person::checked();
        person.wall_set = 400 * DAY_MS;
        person.check_clean(0);
        stop(&mut person);
        person.wall_set += set * DAY_MS;
        for when in ["at once", "back and forth"] {
            person.start("gentle", 0);
            assert!(!person.runs(), "{set} days, {when}");
            person.wall_set -= 900 * DAY_MS;
            person.send(Msg::DeadlineReached);
            person.wall_set += 900 * DAY_MS;
        }
        person.check_clean(0);
        person.start("gentle", 0);
        assert!(person.runs(), "{set} days: it was answered");
    }
}

#[test]
fn the_word_before_its_time_is_not_heard() {
    for held in [Emergency, Urgent] {
        let mut person = held.person();
        person.wait(Duration::from_mins(24 * 60 - 1));
        person.go(Route::Unlock);
        assert_ne!(person.model.route, Route::Unlock, "{held:?}");
        person.check(CheckMsg::SeenConfirmed);
        person.wait(Duration::from_mins(2));
        person.check_clean(0);
        held.check(&mut person, "with the word given too early");
    }
}

#[test]
fn the_word_alone_opens_nothing() {
    for held in [Emergency, Urgent, Operation] {
        let mut person = held.person();
        person.wait(DAY);
        person.go(Route::Unlock);
        assert_eq!(person.model.route, Route::Unlock, "{held:?}");
        person.check(CheckMsg::SeenConfirmed);
        let mut person = person.reopened();
        person.start("gentle", 0);
        assert!(!person.runs(), "{held:?}: the short check is not enough");
        person.full_check(&held.said().choose(Ask::Checked, Value::No));
        held.check(&mut person, "with the word, and the same answer again");
    }
}

#[test]
fn the_word_and_a_clean_full_check_open_a_lock() {
    for held in [Emergency, Urgent, Operation] {
        let mut person = held.person();
        person.wait(DAY);
        talk_out_of_it(&mut person);
        assert!(person.model.standing.lock().is_none(), "{held:?}");
        person.start("strength", 0);
        assert!(person.runs(), "{held:?}");
    }
}

#[test]
fn waiting_alone_opens_nothing() {
    for held in Held::ALL {
        let mut person = held.person();
        person.wait(DAY * 100);
        let standing = &person.reopened().model.standing;
        let hold = standing.lock().or(standing.limit());
        assert_eq!(hold.map(|h| h.level), Some(held.level()), "{held:?}");
    }
}
