//! What is saved can be read again, and what cannot be read is kept.

use proptest::prelude::*;
use unhunch::archive::keys::{is_aside, is_month};
use unhunch::archive::{
    Why, aside_key, careful_standing, copy, month_key, read_copy, read_month, read_settings,
    read_standing, write_month, write_settings, write_standing,
};
use unhunch::content::questions::{Ask, Value};
use unhunch::progress::{Ending, History, Pain, Record, StopReason};
use unhunch::settings::Settings;
use unhunch::time::{MinuteOfDay, Moment, Now, WallTime};
use unhunch::triage::{Answers, Standing, assess};

use crate::records::{any_history, any_record, day, diary};

const FIXTURE: &str = include_str!("../fixtures/v1-month.json");
const NOVEMBER: &str = "unhunch/month/2026-11";

fn two_sessions() -> History {
    let mut history = diary(day("2026-11-22"), "5.4");
    let mut stopped = history.records()[1].clone();
    stopped.ending = Ending::Stopped(StopReason::Sharp);
    stopped.pain_after = Pain::new(6);
    stopped.effort = None;
    history.insert(stopped);
    history
}

/// Replaces `from` by `to` in a month of two sessions: so many are read, and
/// this is what is said about the rest.
fn check(from: &str, to: &str, read: usize, why: Option<Why>) {
    let good = write_month(&two_sessions(), NOVEMBER);
    assert!(good.contains(from), "{from} is not in the text");
    let text = good.replacen(from, to, 1);
    let (records, problem) = read_month(NOVEMBER, &text);
    assert_eq!(records.len(), read, "{to}");
    assert_eq!(problem.as_ref().map(|p| p.why), why, "{to}");
    if let Some(problem) = problem {
        assert_eq!(problem.text, text, "the whole text is handed back");
        assert_eq!(problem.key, NOVEMBER);
    }
}

#[test]
fn a_month_is_written_one_session_a_line() {
    let text = write_month(&two_sessions(), NOVEMBER);
    insta::with_settings!({ snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!("saved_month", text);
    });
}

#[test]
fn the_first_version_is_read_for_ever() {
    let (records, problem) = read_month(NOVEMBER, FIXTURE);
    assert_eq!(problem, None);
    insta::with_settings!({ snapshot_path => "../snapshots" }, {
        insta::assert_debug_snapshot!("v1_month", records);
    });
}

#[test]
fn one_damaged_record_costs_only_itself() {
    let one = Some(Why::SomeDamaged(1));
    for (from, to) in [
        (r#""pain_before":5"#, r#""pain_before":11"#),
        (r#""pain_before":5"#, r#""pain_before":-1"#),
        (r#""pain_before":5"#, r#""pain_before":5.5"#),
        (r#""pain_before":5"#, r#""pain_before":"5""#),
        (r#""seconds":300"#, r#""seconds":99999999999999999999"#),
        (r#""reps":12"#, r#""reps":256"#),
        (r#""reps":12"#, r#""reps":12,"breaths":1"#),
        (r#""reps":12"#, r#""hops":12"#),
        (r#""side":"right""#, r#""side":"both""#),
        (r#""set":1,"#, ""),
        (r#""at":1"#, r#""at":1000000"#),
        (r#""day":"2026-11-20""#, r#""day":"2026-11-31""#),
        (r#""day":"2026-11-20""#, r#""day":"2026-12-20""#),
        (r#""ending":"finished""#, r#""ending":"finsihed""#),
        (r#""effort":"about right""#, r#""effort":"""#),
    ] {
        check(from, to, 1, one);
    }
}

#[test]
fn fields_that_we_do_not_know_are_accepted() {
    check(r#""planned":2"#, r#""planned":2,"mood":{"a":[1]}"#, 2, None);
    check(r#""version":1"#, r#""version":1,"by":"hand""#, 2, None);
    check(r#""pain_before":5"#, r#""pain_before":null"#, 2, None);
}

#[test]
fn text_that_does_not_parse_is_read_line_by_line() {
    check("\n]}", "", 2, Some(Why::Damaged));
    check("},\n{", "},\n{{", 1, Some(Why::Damaged));
    check("{\"version\":1,", "{\"version\":1", 0, Some(Why::Damaged));
    check("{\"version\":1,", "{", 0, Some(Why::Damaged));
}

#[test]
fn a_newer_version_is_never_read_as_ours() {
    check("\"version\":1", "\"version\":2", 0, Some(Why::Newer(2)));
    check("\"version\":1", "\"version\":0", 0, Some(Why::Damaged));
}

#[test]
fn each_problem_says_what_and_where_and_what_to_do() {
    let told = |key: &str, text: &str| read_month(key, text).1.map(|p| p.to_string());
    let lost = write_month(&two_sessions(), NOVEMBER).replace(":12", ":1.2");
    let said = [
        told(NOVEMBER, "{"),
        told(NOVEMBER, &lost),
        told(NOVEMBER, &lost.replacen(":1.2", ":12", 1)),
        told(NOVEMBER, r#"{"version":7}"#),
        told("unhunch/month/soon", ""),
    ]
    .map(|s| s.expect("a problem"))
    .join("\n");
    insta::with_settings!({ snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!("problems", said);
    });
}

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
    let later = Now {
        wall: WallTime(1_795_336_200_001),
        ..now
    };
    assert_ne!(aside_key(NOVEMBER, &now), aside_key(NOVEMBER, &later));
}

#[test]
fn a_copy_holds_every_session_and_every_unreadable_text() {
    let aside = vec![("unhunch/aside/x".to_owned(), "{\"torn\"\n".to_owned())];
    let text = copy(&two_sessions(), &[], &aside);
    assert_eq!(read_copy(&text), (two_sessions().records().to_vec(), None));
    insta::with_settings!({ snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!("copy", text);
    });
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

fn saved(history: &History) -> Vec<(String, String)> {
    let months = history.months();
    months
        .iter()
        .map(|&m| (month_key(m), write_month(history, &month_key(m))))
        .collect()
}

fn loaded(saved: &[(String, String)]) -> History {
    saved
        .iter()
        .flat_map(|(key, text)| read_month(key, text).0)
        .collect()
}

proptest! {
    #[test]
    fn whatever_was_saved_is_read_again(history in any_history()) {
        let saved = saved(&history);
        for (key, text) in &saved {
            prop_assert_eq!(read_month(key, text).1, None);
        }
        prop_assert_eq!(loaded(&saved), history);
    }

    #[test]
    fn a_copy_reads_back_whole(history in any_history()) {
        let (records, why) = read_copy(&copy(&history, &[], &[]));
        prop_assert_eq!(why, None);
        prop_assert_eq!(records, history.records());
    }

    #[test]
    fn damage_stays_in_its_month_and_is_always_kept(
        history in any_history(),
        place in any::<prop::sample::Index>(),
        byte in any::<prop::sample::Index>(),
        new in prop::option::of(any::<u8>()),
    ) {
        let mut saved = saved(&history);
        prop_assume!(!saved.is_empty());
        let hit = place.index(saved.len());
        let mut bytes = saved[hit].1.clone().into_bytes();
        let at = byte.index(bytes.len());
        match new {
            Some(new) => bytes[at] = new,
            None => bytes.truncate(at),
        }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (records, problem) = read_month(&saved[hit].0, &text);
        if let Some(problem) = problem {
            prop_assert_eq!(&problem.text, &text);
        } else {
            let month: Vec<Record> = history
                .records()
                .iter()
                .filter(|r| month_key(r.day) == saved[hit].0)
                .cloned()
                .collect();
            prop_assert_eq!(records.len(), month.len());
        }
        let key = saved[hit].0.clone();
        saved[hit].1 = text;
        let others = |h: &History| -> Vec<Record> {
            h.records().iter().filter(|r| month_key(r.day) != key).cloned().collect()
        };
        prop_assert_eq!(others(&loaded(&saved)), others(&history));
    }

    #[test]
    fn a_cut_loses_at_most_the_line_it_cuts(records in prop::collection::vec(any_record(), 1..6), cut in any::<prop::sample::Index>()) {
        let month = day("2026-11-15");
        let history: History = records.into_iter().map(|r| Record { day: month, ..r }).collect();
        let text = write_month(&history, &month_key(month));
        let mut end = cut.index(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let cut = &text[..end];
        let whole = cut.lines().count().saturating_sub(2);
        let (read, problem) = read_month(NOVEMBER, cut);
        prop_assert!(read.len() >= whole);
        prop_assert!(problem.is_some());
        prop_assert_eq!(&read, &history.records()[..read.len()]);
    }

    #[test]
    fn no_text_at_all_is_a_panic(text in any::<String>()) {
        let (records, problem) = read_month(NOVEMBER, &text);
        prop_assert!(records.is_empty() && problem.is_some());
    }
}
