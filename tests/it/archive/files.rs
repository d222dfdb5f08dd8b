//! The file that leaves the app comes back whole, and nothing else gets in.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use unhunch::archive::{
    Export, FILE_LIMIT, Found, Refusal, csv_check_ins, csv_sessions, export, join, read_file,
    read_month,
};
use unhunch::plan::{OwnLine, OwnRoutine};
use unhunch::progress::{CheckIn, History};
use unhunch::settings::{Settings, Theme};
use unhunch::time::{Day, WallTime};
use unhunch::triage::Standing;

use super::NOVEMBER;
use super::months::november;
use super::ten_years::ten_years;
use crate::records::{any_check_in, any_history, any_record, any_text, day, session};
use crate::triage::{after, at, checked};

/// Written once, by the first version and by the second.
const FIRST: &str = include_str!("../../fixtures/v1-copy.json");
const SECOND: &str = include_str!("../../fixtures/v2-copy.json");

const CHEST: &str = r#"{"chest":"yes"}"#;

fn today() -> Day {
    day("2026-11-22")
}

fn own() -> Vec<OwnRoutine> {
    let line = |movement: &str, sets, amount| OwnLine {
        movement: movement.to_owned(),
        sets,
        amount,
    };
    let lines = vec![
        line("band-pull-apart", 2, 10),
        line("of-another-version", 1, 30),
    ];
    vec![OwnRoutine {
        id: "own-1".to_owned(),
        name: "My \"quick\" one".to_owned(),
        lines,
        edits: 0,
    }]
}

fn aside() -> Vec<(String, String)> {
    let key = "unhunch/aside/2026-11-22/1795336200000/month/2026-10";
    vec![(key.to_owned(), "{\"torn\"\n".to_owned())]
}

fn dark() -> Settings {
    Settings {
        theme: Theme::Dark,
        ..Settings::default()
    }
}

fn file(history: &History, standing: &Standing) -> String {
    export(&Export {
        history,
        own: &own(),
        standing,
        settings: &dark(),
        aside: &aside(),
    })
}

fn everything() -> Found {
    Found {
        records: november().records().to_vec(),
        check_ins: november().check_ins().to_vec(),
        own: own(),
        standing: Some(after(CHEST)),
        settings: Some(dark()),
        aside: aside(),
        unreadable: 0,
    }
}

/// Replaces `from` by `to` in a file, which is then refused with these words.
fn check_refused(from: &str, to: &str, words: &str) {
    let whole = file(&november(), &after(CHEST));
    assert!(whole.contains(from), "{from} is not in the file");
    let refusal = read_file(&whole.replacen(from, to, 1), today());
    let refusal = refusal.expect_err(to).to_string();
    assert!(refusal.starts_with(words), "{refusal}");
    assert!(refusal.contains("Nothing was changed."));
}

/// Replaces `from` by `to` in a file: so many parts of it are then left out.
fn check_left_out(from: &str, to: &str, parts: usize) -> Found {
    let whole = file(&november(), &after(CHEST));
    assert!(whole.contains(from), "{from} is not in the file");
    let found = read_file(&whole.replacen(from, to, 1), today()).expect(to);
    assert_eq!(found.unreadable, parts, "{to}");
    found
}

#[test]
fn a_file_is_readable_text_with_one_entry_a_line() {
    let text = file(&november(), &after(CHEST));
    assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok());
    insta::with_settings!({ snapshot_path => "../../snapshots" }, {
        insta::assert_snapshot!("file", text);
    });
}

#[test]
fn the_files_of_both_versions_are_read_for_ever() {
    assert_eq!(read_file(SECOND, today()), Ok(everything()));
    let month = read_month(NOVEMBER, include_str!("../../fixtures/v1-month.json"));
    let first = Found {
        records: month.records,
        own: own(),
        aside: aside(),
        ..Found::default()
    };
    assert_eq!(read_file(FIRST, today()), Ok(first));
}

#[test]
fn what_editors_do_to_a_file_is_forgiven() {
    let text = format!("\u{feff}{}\r\n", SECOND.replace('\n', "\r\n"));
    assert_eq!(read_file(&text, today()), Ok(everything()));
    let json: serde_json::Value = serde_json::from_str(SECOND).expect("it is JSON");
    let pretty = serde_json::to_string_pretty(&json).expect("it can be written");
    assert_eq!(read_file(&pretty, today()), Ok(everything()));
}

#[test]
fn what_is_no_copy_is_refused() {
    for text in [
        "",
        "null",
        "{}",
        "[1,2]",
        "\u{fffd}PNG\r\n\u{1a}\n",
        "date,pain\r\n2026-11-22,3\r\n",
        r#"{"name":"unhunch","version":2,"lockfileVersion":3}"#,
        r#"{"version":1,"data":[{"a":1}]}"#,
        r#"{"version":9,"data":[],"aside":[]}"#,
        "{\"version\":2,\"data\":[\n\"WM400WuvkY400;;Z59u\"\n]}",
    ] {
        assert_eq!(read_file(text, today()), Err(Refusal::NotBackup), "{text}");
    }
}

#[test]
fn a_newer_file_is_refused_whole_or_torn() {
    let newer = SECOND.replacen("\"version\":2", "\"version\":3", 1);
    assert_eq!(read_file(&newer, today()), Err(Refusal::Newer));
    let torn = &newer[..newer.len() / 2];
    assert_eq!(read_file(torn, today()), Err(Refusal::Newer));
}

#[test]
fn impossible_values_refuse_the_file_and_are_named() {
    for (from, to, words) in [
        (
            r#""pain_before":4"#,
            r#""pain_before":11"#,
            "Session 2 of the file has pain 11. Pain is 0 to 10.",
        ),
        (
            r#""pain_after":6"#,
            r#""pain_after":-1"#,
            "Session 2 of the file has pain -1. Pain is 0 to 10.",
        ),
        (
            r#""pain":3"#,
            r#""pain":70"#,
            "Check-in 2 of the file has pain 70. Pain is 0 to 10.",
        ),
        (
            r#""ability":7"#,
            r#""ability":12"#,
            "Check-in 1 of the file has an activity at 12. An activity is 0 to 10.",
        ),
        (
            r#""overall":-2"#,
            r#""overall":-4"#,
            "Check-in 1 of the file has an overall change of -4.",
        ),
        (
            r#""sitting_minutes":45"#,
            r#""sitting_minutes":1441"#,
            "Check-in 1 of the file has minutes of sitting 1441.",
        ),
        (
            r#""day":"2026-11-22","at""#,
            r#""day":"3024-01-05","at""#,
            "Check-in 2 of the file is dated 3024-01-05, after today.",
        ),
        (
            r#""day":"2026-11-20""#,
            r#""day":"2026-11-24""#,
            "Session 1 of the file is dated 2026-11-24, after today.",
        ),
        (
            r#""day":"2026-11-20""#,
            r#""day":"1999-12-31""#,
            "Session 1 of the file is dated 1999-12-31, before 2000.",
        ),
        (
            r#""day":"2026-11-20""#,
            r#""day":"2026-11-31""#,
            "Session 1 of the file is dated 2026-11-31, which is no day.",
        ),
        (
            r#""at":1795374000000"#,
            r#""at":33261516000000"#,
            "Check-in 2 of the file was saved after today.",
        ),
    ] {
        check_refused(from, to, words);
    }
}

#[test]
fn tomorrow_is_possible_because_time_zones_are() {
    let found = check_left_out(r#""day":"2026-11-20""#, r#""day":"2026-11-23""#, 0);
    assert_eq!(found.records.len(), 2);
}

#[test]
fn each_refusal_says_what_is_wrong_and_what_to_do() {
    let impossible = "Session 14 of the file has pain 11. Pain is 0 to 10.";
    let said = [
        Refusal::NotBackup,
        Refusal::Newer,
        Refusal::TooLarge,
        Refusal::Impossible(impossible.to_owned()),
    ]
    .map(|refusal| refusal.to_string())
    .join("\n");
    insta::with_settings!({ snapshot_path => "../../snapshots" }, {
        insta::assert_snapshot!("refusals", said);
    });
}

#[test]
fn what_lost_its_form_is_left_out_and_counted() {
    let found = check_left_out(r#""ending":"finished""#, r#""ending":"fin""#, 1);
    assert_eq!(found.records.len(), 1);
    let found = check_left_out(r#""seconds":300"#, r#""seconds":300"""#, 1);
    assert_eq!(found.records.len(), 1);
    assert_eq!(found.check_ins.len(), 2);
    let found = check_left_out(r#""level":"E""#, r#""level":"F""#, 1);
    assert_eq!(found.standing, None);
    let found = check_left_out(r#""check_ins":["#, r#""check_ins":5,"more":["#, 1);
    assert!(found.check_ins.is_empty());
    let found = check_left_out("unhunch/aside/", "unhunch/month/", 1);
    assert!(
        found.aside.is_empty(),
        "nothing is written under such a key"
    );
}

#[test]
fn a_file_that_is_cut_short_gives_the_lines_before_the_cut() {
    for (text, all) in [(FIRST, 8), (SECOND, 2)] {
        let end = text.find("\"routines\"").expect("it has routines");
        let found = read_file(&text[..end], today()).expect("it is a copy");
        assert_eq!((found.records.len(), found.unreadable), (all, 1));
        let end = text.rfind("{\"id\":\"").expect("it has entries");
        let found = read_file(&text[..end + 20], today()).expect("it is a copy");
        assert_eq!((found.own.len(), found.unreadable), (0, 1));
    }
    let found = read_file(&SECOND[..SECOND.len() - 2], today());
    let whole = Found {
        unreadable: 1,
        ..everything()
    };
    assert_eq!(found, Ok(whole));
}

#[test]
fn an_old_file_opens_no_lock_that_was_taken_later() {
    let day = 24 * 60;
    let opened = checked(&after(CHEST).seen(at(day)), "{}", at(2 * day)).standing;
    assert!(opened.lock().is_none() && !opened.opened.is_empty());
    let text = file(&History::default(), &opened);
    let old = read_file(&text, today()).expect("it is a copy").standing;
    let old = old.expect("it holds what was known");
    let locked = checked(&opened, CHEST, at(3 * day)).standing;
    let elsewhere = checked(&Standing::default(), CHEST, at(3 * day)).standing;
    for later in [locked, elsewhere] {
        assert!(later.lock().is_some());
        assert_eq!(later.joined(&old).lock(), later.lock());
        assert_eq!(old.joined(&later).lock(), later.lock());
    }
}

#[test]
fn the_tables_hold_every_entry_and_no_formula() {
    let mut history = november();
    let told = CheckIn::new(day("2026-11-20"), WallTime(0));
    history.check_in(CheckIn {
        medicine: "=1+1".to_owned(),
        note: "@home, \"ok\"".to_owned(),
        ..told
    });
    let mut named = session(day("2026-11-19"), None);
    "-2 +3".clone_into(&mut named.name);
    history.insert(named);
    let tables = format!("{}\n{}", csv_sessions(&history), csv_check_ins(&history));
    insta::with_settings!({ snapshot_path => "../../snapshots" }, {
        insta::assert_snapshot!("tables", tables);
    });
}

#[test]
fn ten_years_make_a_file_that_may_be_read() {
    let history = ten_years();
    let text = file(&history, &Standing::default());
    let bytes = u64::try_from(text.len()).expect("it fits");
    assert!(
        bytes < u64::from(FILE_LIMIT),
        "{bytes} bytes of {FILE_LIMIT}"
    );
    let found = read_file(&text, day("2036-11-22")).expect("it is a copy");
    assert!(found.records == history.records());
    assert!(found.check_ins == history.check_ins());
}

/// A table as a spreadsheet reads it: rows of cells (RFC 4180).
fn cells(table: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut letters = table.chars().peekable();
    let mut quoted = false;
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(letters.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter => cell.push(letter),
        }
    }
    assert!(row.is_empty() && cell.is_empty() && !quoted);
    rows
}

/// Only what a person can have recorded by [`today`].
fn possible(history: &History) -> History {
    let mut kept = History::default();
    let now = WallTime(1_795_374_000_000);
    let from = day("2000-01-01");
    let records = history.records().iter().cloned();
    let told = history.check_ins().iter().cloned();
    join(
        &mut kept,
        records
            .filter(|r| from <= r.day && r.day <= today() && r.at <= now)
            .collect(),
        told.filter(|c| from <= c.day && c.day <= today() && c.at <= now)
            .collect(),
    );
    kept
}

fn any_file() -> impl Strategy<Value = String> {
    any_history().prop_map(|history| file(&possible(&history), &after(CHEST)))
}

/// What a file gives, the app can keep: written again, it is the same.
fn check_keeps(found: Found) {
    let mut history = History::default();
    join(&mut history, found.records, found.check_ins);
    let standing = found.standing.unwrap_or_default();
    let text = file(&history, &standing);
    let again = read_file(&text, today()).expect("it is a copy");
    assert_eq!(again.records, history.records());
    assert_eq!(again.check_ins, history.check_ins());
    assert_eq!(again.standing, Some(standing));
    assert!(found.own.iter().all(|own| own.id.starts_with("own-")));
    assert!(found.aside.iter().all(|(key, _)| key.starts_with("unhunch/aside/") || key.starts_with("unhunch/before/")));
}

proptest! {
    #[test]
    fn a_file_reads_back_whole(history in any_history()) {
        let history = possible(&history);
        let expected = Found {
            records: history.records().to_vec(),
            check_ins: history.check_ins().to_vec(),
            ..everything()
        };
        prop_assert_eq!(read_file(&file(&history, &after(CHEST)), today()), Ok(expected));
    }

    #[test]
    fn arbitrary_text_is_refused_or_gives_what_can_be_kept(
        text in any::<String>(),
        head in prop::sample::select(vec!["", "{\"app\":\"Unhunch\",\"version\":2", "{\"version\":1,\"data\":[\n"]),
    ) {
        if let Ok(found) = read_file(&format!("{head}{text}"), today()) {
            check_keeps(found);
        }
    }

    #[test]
    fn a_damaged_file_is_refused_or_gives_what_can_be_kept(
        whole in any_file(),
        changes in vec((any::<prop::sample::Index>(), any_text(), 0..4_u8), 1..4),
    ) {
        let mut letters: Vec<char> = whole.chars().collect();
        for (at, text, change) in changes {
            let at = at.index(letters.len() + 1);
            match change {
                0 => letters.truncate(at.max(1)),
                1 => { letters.splice(at..at, text.chars()); }
                2 => { letters.splice(at..letters.len().min(at + 1), ['9']); }
                _ => { letters.splice(at..letters.len().min(at + 9), text.chars()); }
            }
        }
        let text: String = letters.into_iter().collect();
        if let Ok(found) = read_file(&text, today()) {
            check_keeps(found);
        }
    }

    #[test]
    fn a_cut_file_gives_only_what_was_in_it(whole in any_file(), cut in any::<prop::sample::Index>()) {
        let letters: Vec<char> = whole.chars().collect();
        let text: String = letters[..cut.index(letters.len())].iter().collect();
        let all = read_file(&whole, today()).expect("it is a copy");
        if let Ok(found) = read_file(&text, today()) {
            prop_assert!(all.records.starts_with(&found.records));
            prop_assert!(all.check_ins.starts_with(&found.check_ins));
            prop_assert!(0 < found.unreadable);
        }
    }

    #[test]
    fn every_cell_of_a_table_is_the_text_or_guarded(
        records in vec(any_record(), 0..4),
        told in vec(any_check_in(), 0..4),
    ) {
        let mut history = History::default();
        join(&mut history, records, told);
        let table = cells(&csv_sessions(&history));
        prop_assert!(table.iter().all(|row| row.len() == 10));
        let names: Vec<&str> = table[1..].iter().map(|row| row[1].as_str()).collect();
        let guarded = |text: &str| {
            let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
            if formula { format!("'{text}") } else { text.to_owned() }
        };
        let known: Vec<String> = history.records().iter().map(|r| guarded(&r.name)).collect();
        prop_assert_eq!(names, known);
        let table = cells(&csv_check_ins(&history));
        prop_assert!(table.iter().all(|row| row.len() == 11));
        let notes: BTreeSet<String> = table[1..].iter().map(|row| row[10].clone()).collect();
        let known = history.check_ins().iter().map(|c| guarded(&c.note)).collect();
        prop_assert_eq!(notes, known);
    }
}
