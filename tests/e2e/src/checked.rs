//! A person who has a full check behind them: stories that are not about the
//! check begin here.

use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::json;
use unhunch::archive::{STANDING_KEY, write_standing};
use unhunch::pain::Pain;
use unhunch::time::{Day, MinuteOfDay, Moment, Now, WallTime};
use unhunch::triage::{Answers, Outcome, Standing, assess};

use crate::Person;

/// Years, of somebody to whom no rule about age applies.
const AGE: u8 = 30;

/// A full check of yesterday with nothing to report and pain 1.
pub fn outcome() -> Outcome {
    let millis = SystemTime::now().duration_since(UNIX_EPOCH);
    let millis = millis.expect("it is after 1970").as_millis();
    let wall = i64::try_from(millis).expect("it is before the year 292 million");
    let days = i32::try_from(wall / 86_400_000).expect("it is before the year 5 million");
    let now = Now {
        moment: Moment::default(),
        witnessed: Moment::default(),
        wall: WallTime(wall).plus_hours(-24),
        day: Day::EPOCH.plus(days - 1),
        minute: MinuteOfDay::default(),
    };
    let pain = Pain::new(1).expect("1 is a score");
    let answers = Answers::nothing_to_report(AGE, pain);
    assess(&answers, &Standing::default(), now)
}

/// What the app finds in its storage: key and text.
pub fn stored() -> (&'static str, String) {
    (STANDING_KEY, write_standing(&outcome().standing))
}

/// Stores that check in the page that is open; it counts from the next load.
#[track_caller]
pub fn store(person: &mut Person) {
    let (key, text) = stored();
    person.ask_page(&format!(
        "localStorage.setItem({}, {})",
        json!(key),
        json!(text)
    ));
}
