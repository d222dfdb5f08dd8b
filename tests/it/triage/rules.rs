//! The table of rules: what fires each row and what only just does not, and one
//! page of it for a clinician.

use std::collections::BTreeSet;

use unhunch::content::questions::{Ask, Heart, Recent};
use unhunch::triage::{Answers, Level, Past, RULES_VERSION, Rule, Shuts, Told, Verdict, judge};

use super::said;

const ROWS: &str = include_str!("rows.txt");
const SINGLES: &str = include_str!("singles.txt");

/// One line of `rows.txt`.
struct Row {
    line: &'static str,
    level: Level,
    locks: bool,
    rules: Vec<&'static str>,
    warned_lately: bool,
    unchecked_2_weeks: bool,
    cleared: Vec<String>,
    answers: Answers,
}

impl Row {
    fn read(line: &'static str) -> Self {
        let (level, rest) = line.split_once(' ').expect("a level");
        let (rules, mut rest) = rest.trim().split_once(' ').expect("rules");
        let (level, marked) = level
            .strip_suffix('!')
            .map_or((level, false), |level| (level, true));
        let level = Level::from_key(level).expect(line);
        let mut row = Self {
            line,
            level,
            locks: marked || Level::Urgent <= level,
            rules: rules.split(',').filter(|id| *id != "-").collect(),
            warned_lately: false,
            unchecked_2_weeks: false,
            cleared: Vec::new(),
            answers: said("{}"),
        };
        while let Some(past) = rest.trim().strip_prefix('[') {
            let (past, after) = past.split_once(']').expect("a bracket that closes");
            row.remember(past);
            rest = after;
        }
        row.answers = said(rest);
        row.cleared = row.reasons_of(&row.cleared);
        row
    }

    /// What these rules, by id, say of the answers: a professional's word is
    /// about reasons.
    fn reasons_of(&self, ids: &[String]) -> Vec<String> {
        let fired = judge(&self.answers, Past::default()).fired.into_iter();
        let named = fired.filter(|f| ids.iter().any(|id| id == f.rule.id));
        named.flat_map(|f| f.told).collect()
    }

    fn remember(&mut self, past: &str) {
        match past.split_once(' ') {
            Some(("cleared", id)) => self.cleared.push(id.to_owned()),
            None if past == "warned" => self.warned_lately = true,
            None if past == "unchecked" => self.unchecked_2_weeks = true,
            _ => panic!("{past} is not remembered: {}", self.line),
        }
    }

    fn verdict(&self) -> Verdict {
        let past = Past {
            warned_lately: self.warned_lately,
            unchecked_2_weeks: self.unchecked_2_weeks,
            cleared: &self.cleared,
        };
        judge(&self.answers, past)
    }
}

/// The lines of a table that are not comments.
fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
}

fn rows() -> Vec<Row> {
    lines(ROWS).map(Row::read).collect()
}

#[test]
fn every_line_of_the_table_fires_exactly_its_rules() {
    let mut faults = Vec::new();
    for row in rows() {
        let verdict = row.verdict();
        let (rules, level, locks) = (verdict.rules(), verdict.level, verdict.locks());
        if rules != row.rules || level != row.level || locks != row.locks {
            faults.push(format!(
                "{}\n    {level:?} {rules:?} locks {locks}",
                row.line
            ));
        }
        assert_eq!(
            verdict.is_gentle(),
            Level::Ok < level && !locks,
            "{}",
            row.line
        );
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Whether taking this row out of the rules would change what the table says of
/// this line: no other row of its level or above fires with it.
fn depends_on(row: &Row, rule: &Rule) -> bool {
    let verdict = row.verdict();
    let grave = verdict.fired.iter().filter(|f| rule.level <= f.rule.level);
    grave.map(|f| f.rule).eq([rule])
}

#[test]
fn every_rule_has_a_line_of_the_table_that_depends_on_it() {
    let rows = rows();
    for rule in unhunch::triage::rules() {
        let line = rows.iter().find(|row| depends_on(row, rule));
        assert!(line.is_some(), "{} {:?} {}", rule.id, rule.level, rule.when);
    }
}

#[test]
fn rules_stand_the_gravest_first() {
    assert!(unhunch::triage::rules().is_sorted_by(|a, b| a.level >= b.level));
}

#[test]
fn every_answer_by_itself_has_its_level() {
    let mut seen = BTreeSet::new();
    for line in lines(SINGLES) {
        let (key, list) = line.split_once(' ').expect("a question");
        for pair in list.split(',') {
            let (value, level) = pair.trim().split_once(' ').expect("an answer and a level");
            let json = match key {
                "pain" | "age" => format!("{{\"{key}\":{value}}}"),
                "recent" | "heart" => format!("{{\"{key}\":[\"{value}\"]}}"),
                _ => format!("{{\"{key}\":\"{value}\"}}"),
            };
            let found = judge(&said(&json), Past::default()).level;
            assert_eq!(found.key(), level, "{json}");
            assert!(seen.insert((key, value.to_owned())), "{json} stands twice");
        }
    }
    let asked = Ask::ALL.iter().flat_map(|ask| {
        let values = ask.values().iter();
        values.map(|value| (ask.key(), value.key().to_owned()))
    });
    let recent = Recent::ALL.map(|r| ("recent", r.key().to_owned()));
    let heart = Heart::ALL.map(|h| ("heart", h.key().to_owned()));
    let scores = (0..=10).map(|n: u8| ("pain", n.to_string()));
    for answer in asked.chain(recent).chain(heart).chain(scores) {
        assert!(seen.contains(&answer), "{answer:?} has no level");
    }
}

#[test]
fn not_sure_is_never_read_as_no() {
    for ask in Ask::ALL
        .iter()
        .filter(|a| a.values().iter().any(|v| v.key() == "ns"))
    {
        let level = judge(
            &said(&format!("{{\"{}\":\"ns\"}}", ask.key())),
            Past::default(),
        )
        .level;
        assert!(Level::Clinic <= level, "{}", ask.key());
    }
}

#[test]
fn what_was_told_is_named_for_the_gravest_level_alone() {
    let verdict = judge(
        &said(r#"{"effort":"ns","head":"yes","pain":9}"#),
        Past::default(),
    );
    assert_eq!(verdict.fired.len(), 4);
    assert_eq!(
        verdict.told(),
        [
            "changed face, eyes, speech, swallowing or balance, severe new head or neck pain, or stiff neck with fever"
        ]
    );
    let unsure = judge(&said(r#"{"sudden":"ns","clot":"ns"}"#), Past::default());
    assert_eq!(unsure.told().len(), 2, "{:?}", unsure.told());
}

fn does(rule: &Rule) -> &'static str {
    match rule.shuts {
        Shuts::Lock => "locks",
        Shuts::LockUntilCleared => "locks until cleared",
        Shuts::Gentle => "gentle set",
    }
}

fn told(rule: &Rule) -> &'static str {
    match rule.told {
        Told::Words(words) => words,
        Told::Pain => "pain of N out of 10",
        Told::NotSure => "you are not sure about: each such line",
    }
}

#[test]
fn a_clinician_can_read_every_rule() {
    let mut page = vec![
        format!("# The rules of the symptom check, version {RULES_VERSION}"),
        "\nNo clinician has reviewed these rules. The sources are the keys of the list of sources in the app; GK is general knowledge and Rec a recommendation of our own, both to be verified.\n".to_owned(),
        "| Rule | Level | Does | If | What the person is told | Source |\n|---|---|---|---|---|---|".to_owned(),
    ];
    for rule in unhunch::triage::rules() {
        page.push(format!(
            "| {} | {} | {} | {} | {} | {} |",
            rule.id,
            rule.level.key(),
            does(rule),
            rule.when,
            told(rule),
            rule.source.get()
        ));
    }
    insta::with_settings!({
        snapshot_path => "../../snapshots",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!("rules.md", page.join("\n"));
    });
}
