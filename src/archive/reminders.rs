//! Version 1 of saved reminders, as part of the settings: numbers in a row,
//! whose order is frozen.
//!
//! Invariant: what cannot be read, or is a plan with a fault, is the usual one.

use crate::archive::json::{Fields, ObjectWriter, Value};
use crate::reminders::{Given, Plan, Reminders};
use crate::time::{MinuteOfDay, WallTime};

pub(super) fn write(saved: &mut ObjectWriter, reminders: &Reminders) {
    let usual = Reminders::default();
    if *reminders == usual {
        return;
    }
    saved.text("reminders", &row(&numbers_of(&reminders.plan)));
    saved.text("calendar", &reminders.id);
    if let Some(given) = &reminders.given {
        let mut numbers = numbers_of(&given.plan);
        numbers.extend([given.at.0, i64::from(given.sequence)]);
        numbers.extend(given.ever.map(i64::from));
        saved.text("calendar_file", &row(&numbers));
    }
    saved.number("desk_since", reminders.since.0);
}

pub(super) fn read(saved: &Fields) -> Reminders {
    let usual = Reminders::default();
    let text = |name| saved.maybe(name, Value::text).unwrap_or_default();
    let plan = numbers(text("reminders")).and_then(|n| plan_of(&n));
    Reminders {
        plan: plan.unwrap_or(usual.plan),
        id: name(text("calendar")),
        given: numbers(text("calendar_file")).and_then(|n| given_of(&n)),
        since: WallTime(saved.maybe("desk_since", Value::number).unwrap_or(0)),
    }
}

/// A name that can stand in a file as it is; any other counts as none.
fn name(text: &str) -> String {
    let plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if plain {
        text.to_owned()
    } else {
        String::new()
    }
}

/// Four switches, four times, the distance, two sets of days.
fn numbers_of(plan: &Plan) -> Vec<i64> {
    let mut numbers: Vec<i64> = plan.on.map(i64::from).to_vec();
    numbers.extend(plan.at.map(|at| i64::from(at.minutes())));
    numbers.push(i64::from(plan.every));
    numbers.extend(plan.days.map(i64::from));
    numbers
}

fn plan_of(numbers: &[i64]) -> Option<Plan> {
    let number = |at: usize| u16::try_from(*numbers.get(at)?).ok();
    let on = |at| number(at).map(|n| n == 1);
    let time = |at| number(at).filter(|n| *n < 1440).map(MinuteOfDay::new);
    let days = |at| u8::try_from(number(at)?).ok().filter(|days| *days < 128);
    let plan = Plan {
        on: [on(0)?, on(1)?, on(2)?, on(3)?],
        at: [time(4)?, time(5)?, time(6)?, time(7)?],
        every: number(8).filter(|n| (30..=240).contains(n))?,
        days: [days(9)?, days(10)?],
    };
    plan.fault().is_none().then_some(plan)
}

fn given_of(numbers: &[i64]) -> Option<Given> {
    let ever = |at: usize| u16::try_from(*numbers.get(at)?).ok().filter(|n| *n < 48);
    Some(Given {
        plan: plan_of(numbers)?,
        at: WallTime(*numbers.get(11)?),
        sequence: u32::try_from(*numbers.get(12)?).ok()?,
        ever: [ever(13)?, ever(14)?, ever(15)?],
    })
}

fn row(numbers: &[i64]) -> String {
    let mut text = String::new();
    for number in numbers {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&number.to_string());
    }
    text
}

fn numbers(text: &str) -> Option<Vec<i64>> {
    text.split(' ').map(|number| number.parse().ok()).collect()
}
