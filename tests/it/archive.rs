//! What is saved can be read again, and what cannot be read is kept.

mod files;
mod first_version;
mod joining;
mod months;
mod reminders;
mod ten_years;

use unhunch::archive::{
    Why, aside_key, before_key, careful_standing, is_aside, is_before, is_month, month_key,
    read_settings, read_standing, write_settings, write_standing,
};
use unhunch::content::questions::{Ask, Value};
use unhunch::content::{Body, Filter, Kit, Missing};
use unhunch::progress::Pain;
use unhunch::settings::{ChosenRung, Settings};
use unhunch::time::{MinuteOfDay, Moment, Now, WallTime};
use unhunch::triage::{Answers, Standing, assess};

use crate::records::day;

const NOVEMBER: &str = "unhunch/month/2026-11";

#[test]
fn keys_follow_the_day_and_asides_never_meet() {
    assert_eq!(month_key(day("2026-11-22")), NOVEMBER);
    assert_eq!(month_key(day("0987-01-01")), "unhunch/month/0987-01");
    assert!(is_month(NOVEMBER) && !is_aside(NOVEMBER));
    let now = Now {
        moment: Moment::default(),
        witnessed: Moment::default(),
        wall: WallTime(1_795_336_200_000),
        day: day("2026-11-22"),
        minute: MinuteOfDay::new(500),
    };
    assert_eq!(
        aside_key(NOVEMBER, &now),
        "unhunch/aside/2026-11-22/1795336200000/month/2026-11"
    );
    assert!(is_aside(&aside_key(NOVEMBER, &now)));
    let before = before_key(NOVEMBER);
    assert_eq!(before, "unhunch/before/1/month/2026-11");
    assert!(is_before(&before) && !is_month(&before) && !is_aside(&before));
    assert!(!is_before(NOVEMBER));
    let later = Now {
        wall: WallTime(1_795_336_200_001),
        ..now
    };
    assert_ne!(aside_key(NOVEMBER, &now), aside_key(NOVEMBER, &later));
}

#[test]
fn other_saved_things_share_the_envelope() {
    let usual = Settings::default();
    let text = write_settings(&usual);
    assert!(text.starts_with(r#"{"version":1,"data":{"sound":true,"#));
    assert_eq!(read_settings(&text), Ok(usual));
    let newer = text.replace(":1,", ":9,");
    assert_eq!(read_settings(&newer), Err(Why::Newer(9)));
    for bad in [
        "",
        "null",
        "[]",
        r#"{"version":1}"#,
        r#"{"version":1,"data":null}"#,
        r#"{"version":1,"data":"sound"}"#,
        r#"{"version":"1","data":{}}"#,
        r#"{"version":1.0,"data":{}}"#,
    ] {
        assert_eq!(read_settings(bad), Err(Why::Damaged), "{bad}");
    }
}

/// Settings with every second filter told and every second thing missing, or
/// the others.
fn with_a_body(odd: usize) -> Settings {
    let mut settings = Settings::default();
    let mut body = Body::default();
    for filter in Filter::ALL.into_iter().skip(odd).step_by(2) {
        body.put(filter, true);
    }
    for kit in Kit::THINGS.into_iter().skip(odd).step_by(2) {
        settings.missing.put(kit, true);
    }
    settings.body = Some(body);
    settings
}

#[test]
fn body_and_kit_come_back_and_a_word_that_is_not_ours_costs_no_other() {
    for odd in [0, 1] {
        let settings = with_a_body(odd);
        let text = write_settings(&settings);
        assert_eq!(read_settings(&text), Ok(settings.clone()));
        let strange = text.replace("\"body\":\"", "\"body\":\"gills wings ");
        let strange = strange.replace("\"missing\":\"", "\"missing\":\"trapeze ");
        assert_ne!(strange, text);
        assert_eq!(read_settings(&strange), Ok(settings));
    }
    let asked = Settings {
        body: Some(Body::default()),
        ..Settings::default()
    };
    let read = read_settings(&write_settings(&asked));
    assert_eq!(read, Ok(asked), "asked, and nothing told");
    let old = r#"{"version":1,"data":{"sound":true}}"#;
    let read = read_settings(old).expect("an old file is whole");
    assert_eq!((read.body, read.missing), (None, Missing::default()));
}

#[test]
fn chosen_rungs_and_a_bad_day_come_back_and_an_odd_one_costs_no_other() {
    let chosen = |movement: &str, rung| ChosenRung {
        movement: movement.to_owned(),
        rung,
        at: WallTime(1_795_336_200_000),
        day: day("2026-11-22"),
    };
    let settings = Settings {
        chosen: vec![chosen("dead-hang", 0), chosen("scapular-wall-slide", 3)],
        bad_day: Some(day("2026-11-22")),
        ..Settings::default()
    };
    let text = write_settings(&settings);
    assert_eq!(read_settings(&text), Ok(settings.clone()));
    let odd = text.replace("dead-hang 0 ", "dead-hang minus ");
    let odd = odd.replace("\"bad_day\":\"2026-11-22\"", "\"bad_day\":\"soon\"");
    let read = read_settings(&odd).expect("the rest is whole");
    assert_eq!(read.chosen, settings.chosen[1..]);
    assert_eq!(read.bad_day, None);
}

#[test]
fn a_lock_is_written_so_that_damage_cannot_hide_it() {
    let pain = Pain::new(9).expect("0 to 10");
    let mut answers = Answers::nothing_to_report(40, pain);
    for sign in Ask::SIGNS {
        answers.set(sign, Value::Yes);
    }
    let now = Now {
        moment: Moment::default(),
        witnessed: Moment::default(),
        wall: WallTime(1_795_336_200_000),
        day: day("2026-11-22"),
        minute: MinuteOfDay::new(500),
    };
    let locked = assess(&answers, &Standing::default(), now).standing;
    let text = write_standing(&locked);
    assert_eq!(read_standing(&text), Ok(locked));
    for damaged in ["\"at\":", "\"level\":\"E\"", "}}"] {
        let text = text.replacen(damaged, "", 1);
        assert_eq!(read_standing(&text), Err(Why::Damaged), "{damaged}");
        assert!(careful_standing(&text, now).lock().is_some(), "{damaged}");
    }
}
