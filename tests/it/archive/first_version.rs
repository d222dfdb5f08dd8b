//! What the first version wrote is read for ever.

use unhunch::archive::{Why, read_month, read_own};
use unhunch::plan::{OwnLine, OwnRoutine};

use super::NOVEMBER;

const MONTH: &str = include_str!("../../fixtures/v1-month.json");
const ROUTINES: &str = include_str!("../../fixtures/v1-routines.json");

/// How many sessions stand in [`MONTH`].
const SESSIONS: usize = 8;

/// Replaces `from` by `to` in the month: so many sessions are lost, and this is
/// what is said about them.
fn check(from: &str, to: &str, lost: usize, why: Option<Why>) {
    assert!(MONTH.contains(from), "{from} is not in the text");
    let text = MONTH.replacen(from, to, 1);
    let month = read_month(NOVEMBER, &text);
    assert_eq!(month.records.len(), SESSIONS - lost, "{to}");
    assert_eq!(month.problem.as_ref().map(|p| p.why), why, "{to}");
    if let Some(problem) = month.problem {
        assert_eq!(problem.text, text, "the whole text is handed back");
        assert_eq!(problem.key, NOVEMBER);
    }
}

#[test]
fn the_first_version_is_read_for_ever() {
    let month = read_month(NOVEMBER, MONTH);
    assert_eq!(month.problem, None);
    assert!(month.older);
    assert!(month.check_ins.is_empty());
    insta::with_settings!({ snapshot_path => "../../snapshots" }, {
        insta::assert_debug_snapshot!("v1_month", month.records);
    });
}

#[test]
fn own_routines_of_the_first_version_were_never_edited() {
    let line = |movement: &str, sets, amount| OwnLine {
        movement: movement.to_owned(),
        sets,
        amount,
    };
    let known = OwnRoutine {
        id: "own-1".to_owned(),
        name: "My \"quick\" one".to_owned(),
        lines: vec![
            line("band-pull-apart", 2, 10),
            line("of-another-version", 1, 30),
        ],
        edits: 0,
    };
    assert_eq!(read_own(ROUTINES), Ok(vec![known]));
}

#[test]
fn one_damaged_record_costs_only_itself() {
    let one = Some(Why::SomeDamaged(1));
    for (from, to) in [
        (r#""pain_before":5"#, r#""pain_before":11"#),
        (r#""pain_before":5"#, r#""pain_before":-1"#),
        (r#""pain_before":5"#, r#""pain_before":5.5"#),
        (r#""pain_before":5"#, r#""pain_before":"5""#),
        (r#""seconds":312"#, r#""seconds":99999999999999999999"#),
        (r#""reps":12"#, r#""reps":256"#),
        (r#""reps":12"#, r#""reps":12,"breaths":1"#),
        (r#""reps":12"#, r#""hops":12"#),
        (r#""side":"right""#, r#""side":"both""#),
        (r#""set":1,"#, ""),
        (r#""at":1"#, r#""at":1000000"#),
        (r#""day":"2026-11-06""#, r#""day":"2026-11-31""#),
        (r#""day":"2026-11-06""#, r#""day":"2026-12-06""#),
        (r#""ending":"finished""#, r#""ending":"finsihed""#),
        (r#""effort":"about right""#, r#""effort":"""#),
    ] {
        check(from, to, 1, one);
    }
}

#[test]
fn fields_that_we_do_not_know_are_accepted() {
    check(r#""planned":3"#, r#""planned":3,"mood":{"a":[1]}"#, 0, None);
    check(r#""version":1"#, r#""version":1,"by":"hand""#, 0, None);
    check(r#""pain_before":5"#, r#""pain_before":null"#, 0, None);
}

#[test]
fn text_that_does_not_parse_is_read_line_by_line() {
    let damaged = Some(Why::Damaged);
    check("\n]}", "", 0, damaged);
    check("},\n{", "},\n{{", 1, damaged);
    check("{\"version\":1,", "{\"version\":1", SESSIONS, damaged);
    check("{\"version\":1,", "{", SESSIONS, damaged);
}

#[test]
fn other_versions_are_never_read_as_the_first() {
    let all = SESSIONS;
    check("\"version\":1", "\"version\":3", all, Some(Why::Newer(3)));
    check("\"version\":1", "\"version\":2", all, Some(Why::Damaged));
    check("\"version\":1", "\"version\":0", all, Some(Why::Damaged));
}
