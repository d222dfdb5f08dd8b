//! What a plan comes to, and what is wrong with one.

use proptest::prelude::*;
use unhunch::reminders::{Fault, Field, Plan, Slot};

use super::{any_plan, plan, time};

#[test]
fn a_usual_working_day_has_five_resets() {
    let plan = plan(&[Slot::Desk]);
    let times: Vec<String> = (0..plan.count(Slot::Desk))
        .map(|at| plan.time(Slot::Desk, at).to_string())
        .collect();
    assert_eq!(times, ["10:30", "12:00", "13:30", "15:00", "16:30"]);
}

#[test]
fn no_reset_stands_at_the_end_of_work() {
    let mut plan = plan(&[Slot::Desk]);
    plan.at = [time("07:00"), time("09:00"), time("12:00"), time("21:30")];
    assert_eq!(plan.count(Slot::Desk), 1, "10:30, and not 12:00");
    plan.at[Field::To as usize] = time("12:01");
    assert_eq!(plan.count(Slot::Desk), 2);
}

fn check(change: impl FnOnce(&mut Plan), expected: Option<(Field, Fault)>) {
    let mut plan = plan(&[Slot::Morning, Slot::Desk]);
    change(&mut plan);
    assert_eq!(plan.fault(), expected, "{plan:?}");
}

#[test]
fn impossible_hours_are_a_fault_at_their_end() {
    let ends = |end: &'static str| move |plan: &mut Plan| plan.at[Field::To as usize] = time(end);
    check(ends("17:00"), None);
    check(ends("09:00"), Some((Field::To, Fault::EndsFirst)));
    check(ends("08:59"), Some((Field::To, Fault::EndsFirst)));
    check(ends("09:01"), Some((Field::To, Fault::NothingFits)));
    check(ends("10:30"), Some((Field::To, Fault::NothingFits)));
    check(ends("10:31"), None);
}

#[test]
fn no_day_at_all_is_a_fault_of_what_is_switched_on() {
    check(|p| p.days[0] = 0, Some((Field::Days, Fault::NoDay)));
    check(|p| p.days[1] = 0, Some((Field::WorkDays, Fault::NoDay)));
    check(
        |p| {
            p.days = [0, 0];
            p.on = [false; 4];
        },
        None,
    );
}

#[test]
fn the_desk_timer_needs_hours_too() {
    check(
        |p| {
            p.on = [false, false, false, true];
            p.at[Field::To as usize] = time("09:00");
        },
        Some((Field::To, Fault::EndsFirst)),
    );
}

proptest! {
    #[test]
    fn desk_resets_stand_inside_the_hours_and_that_far_apart(plan in any_plan()) {
        let (from, to) = plan.hours();
        let mut last = from;
        for at in 0..plan.count(Slot::Desk) {
            let reset = plan.time(Slot::Desk, at);
            prop_assert!(from < reset && reset < to);
            prop_assert_eq!(reset.minutes() - last.minutes(), plan.every);
            last = reset;
        }
        if plan.is_on(Slot::Desk) {
            prop_assert!(to.minutes() <= last.minutes() + plan.every, "one more would fit");
        }
    }
}
