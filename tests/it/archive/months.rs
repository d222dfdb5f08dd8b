//! A month as it is saved: everything comes back, and damage costs one line.

use std::collections::BTreeSet;

use proptest::prelude::*;
use unhunch::archive::{Month, Why, join, month_key, read_month, write_month};
use unhunch::progress::{
    Ability, Activity, CheckIn, Ending, History, Overall, Pain, Record, Since, StopReason,
};
use unhunch::time::WallTime;

use super::NOVEMBER;
use crate::records::{any_check_in, any_history, any_record, day, diary};

/// Written once, when version 2 was made.
const FIXTURE: &str = include_str!("../../fixtures/v2-month.json");

/// Two sessions and two check-ins, one of them with every field.
pub(super) fn november() -> History {
    let mut history = diary(day("2026-11-22"), "5.4");
    let mut stopped = history.records()[1].clone();
    stopped.ending = Ending::Stopped(StopReason::Sharp);
    stopped.pain_after = Pain::new(6);
    stopped.effort = None;
    stopped.edits = 1;
    "Mornings: \"mine\"".clone_into(&mut stopped.name);
    history.insert(stopped);
    history.check_in(CheckIn {
        pain: Pain::new(4),
        waking: Pain::new(5),
        since: Some(Since::Settling),
        slept: Some(false),
        sitting: Some(45),
        activities: vec![Activity {
            name: "Typing".to_owned(),
            ability: Ability::new(7).expect("0 to 10"),
        }],
        slide_cm: Some(178),
        overall: Overall::new(-2),
        medicine: "Ibuprofen, 1".to_owned(),
        note: "Long drive; \"stiff\"\nthen fine 😀".to_owned(),
        ..CheckIn::new(day("2026-11-21"), WallTime(1_795_287_600_000))
    });
    let plain = CheckIn::new(day("2026-11-22"), WallTime(1_795_374_000_000));
    history.check_in(CheckIn {
        pain: Pain::new(3),
        ..plain
    });
    history
}

fn saved(history: &History) -> Vec<(String, String)> {
    let months = history.months();
    months
        .iter()
        .map(|&m| (month_key(m), write_month(history, &month_key(m))))
        .collect()
}

fn history_of(month: Month) -> History {
    let mut history = History::default();
    join(&mut history, month.records, month.check_ins);
    history
}

/// Every line of a month, as text, to compare without regard to order.
fn entries(month: &Month) -> BTreeSet<String> {
    let records = month.records.iter().map(|r| format!("{r:?}"));
    let told = month.check_ins.iter().map(|c| format!("{c:?}"));
    records.chain(told).collect()
}

#[test]
fn a_month_is_written_one_entry_a_line() {
    let text = write_month(&november(), NOVEMBER);
    insta::with_settings!({ snapshot_path => "../../snapshots" }, {
        insta::assert_snapshot!("saved_month", text);
    });
    assert_eq!(text.lines().count(), 2 + 2 + 2);
}

#[test]
fn the_second_version_is_read_for_ever() {
    let month = read_month(NOVEMBER, FIXTURE);
    assert_eq!(month.problem, None);
    assert!(!month.older);
    assert_eq!(history_of(month), november());
}

#[test]
fn the_first_version_sees_a_newer_one() {
    let text = write_month(&november(), NOVEMBER);
    let json: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    assert_eq!(json["version"], 2);
}

#[test]
fn a_month_under_the_key_of_another_is_not_read_as_one_of_it() {
    let text = write_month(&november(), NOVEMBER);
    let month = read_month("unhunch/month/2026-12", &text);
    assert_eq!(entries(&month), BTreeSet::new());
    let why = month.problem.map(|p| p.why);
    assert_eq!(why, Some(Why::SomeDamaged(4)));
}

#[test]
fn a_newer_version_is_never_read_as_ours() {
    let text = write_month(&november(), NOVEMBER).replacen(":2,", ":3,", 1);
    let month = read_month(NOVEMBER, &text);
    assert_eq!(entries(&month), BTreeSet::new());
    let problem = month.problem.expect("it is named");
    assert_eq!((problem.why, problem.text), (Why::Newer(3), text));
}

#[test]
fn a_damaged_beginning_or_end_costs_no_line() {
    let whole = write_month(&november(), NOVEMBER);
    for (from, to) in [
        ("{\"version\":2,", "{\"version\":2"),
        ("{\"version\":2,", "{\"version\":1,"),
        ("\"data\"", "\"date\""),
        ("{", ""),
        ("\n]}", "\n]"),
        ("\n]}", ""),
    ] {
        let text = whole.replacen(from, to, 1);
        let month = read_month(NOVEMBER, &text);
        let problem = month.problem.clone().expect("it is named");
        assert_eq!((problem.why, problem.text), (Why::Damaged, text), "{to}");
        assert_eq!(history_of(month), november(), "{to}");
    }
}

#[test]
fn each_problem_says_what_and_where_and_what_to_do() {
    let told = |key: &str, text: &str| read_month(key, text).problem.map(|p| p.to_string());
    let whole = write_month(&november(), NOVEMBER);
    let lines: Vec<&str> = whole.lines().collect();
    let without_end = |line: &str| line.replacen("\",", "0\",", 1);
    let one = whole.replace(lines[1], &without_end(lines[1]));
    let two = one.replace(lines[2], &without_end(lines[2]));
    let said = [
        told(NOVEMBER, "{"),
        told(NOVEMBER, &two),
        told(NOVEMBER, &one),
        told(NOVEMBER, r#"{"version":7}"#),
        told("unhunch/month/soon", ""),
    ]
    .map(|s| s.expect("a problem"))
    .join("\n");
    insta::with_settings!({ snapshot_path => "../../snapshots" }, {
        insta::assert_snapshot!("problems", said);
    });
}

proptest! {
    #[test]
    fn whatever_was_saved_is_read_again(history in any_history()) {
        let mut loaded = History::default();
        for (key, text) in saved(&history) {
            let month = read_month(&key, &text);
            prop_assert_eq!(&month.problem, &None);
            prop_assert!(!month.older);
            let json: Result<serde_json::Value, _> = serde_json::from_str(&text);
            prop_assert!(json.is_ok());
            join(&mut loaded, month.records, month.check_ins);
        }
        prop_assert_eq!(loaded, history);
    }

    /// A letter changed, taken out or put in: one line is lost at most, and what
    /// is read was written.
    #[test]
    fn one_damaged_letter_costs_one_line(
        records in prop::collection::vec(any_record(), 1..5),
        told in prop::collection::vec(any_check_in(), 0..3),
        place in any::<prop::sample::Index>(),
        letter in prop_oneof![any::<char>(), prop::sample::select(vec!['"', '\n', ',', ';', '^', '0'])],
        change in 0..3_u8,
    ) {
        let first = day("2026-11-01");
        let mut history: History =
            records.into_iter().map(|r| Record { day: first, ..r }).collect();
        for (told, n) in told.into_iter().zip(0..) {
            history.check_in(CheckIn { day: first.plus(n), ..told });
        }
        let whole = write_month(&history, NOVEMBER);
        let mut letters: Vec<char> = whole.chars().collect();
        let at = place.index(letters.len());
        match change {
            0 => letters[at] = letter,
            1 => { letters.remove(at); }
            _ => letters.insert(at, letter),
        }
        let text: String = letters.into_iter().collect();
        let damaged = read_month(NOVEMBER, &text);
        let newer = matches!(&damaged.problem, Some(p) if matches!(p.why, Why::Newer(_)));
        prop_assume!(!newer);
        let (all, read) = (entries(&read_month(NOVEMBER, &whole)), entries(&damaged));
        prop_assert!(read.is_subset(&all), "{} became {:?}", text, read);
        prop_assert!(all.len() - read.len() <= 1, "{} lost more than 1", text);
        if read != all {
            prop_assert_eq!(damaged.problem.map(|p| p.text), Some(text));
        }
    }

    #[test]
    fn damage_stays_in_its_month(
        history in any_history(),
        place in any::<prop::sample::Index>(),
        bytes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..9),
    ) {
        let months = saved(&history);
        prop_assume!(!months.is_empty());
        let (key, whole) = &months[place.index(months.len())];
        let mut damaged = whole.clone().into_bytes();
        for (at, byte) in bytes {
            let at = at.index(damaged.len());
            damaged[at] ^= byte;
        }
        let damaged = String::from_utf8_lossy(&damaged);
        let read = entries(&read_month(key, &damaged));
        prop_assert!(read.is_subset(&entries(&read_month(key, whole))));
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
        let read = read_month(NOVEMBER, cut);
        prop_assert!(read.records.len() >= whole);
        prop_assert!(read.problem.is_some());
        prop_assert_eq!(&read.records, &history.records()[..read.records.len()]);
    }

    #[test]
    fn no_text_at_all_is_a_panic(text in any::<String>(), begun in any::<bool>()) {
        let head = if begun { "{\"version\":2,\"data\":[\n\"" } else { "" };
        let month = read_month(NOVEMBER, &format!("{head}{text}"));
        prop_assert_eq!(entries(&month), BTreeSet::new());
        prop_assert!(month.problem.is_some());
    }
}
