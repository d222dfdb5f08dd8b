//! The development cases: what the rules make of people as case reports describe
//! them, and the page that says so.
//!
//! `UNHUNCH_UPDATE=1` writes the figures into `docs/symptom-check.md`.

use std::fmt::Write;

use unhunch::archive::{Unmentioned, read_answers};
use unhunch::triage::{Level, Past, RULES_VERSION, Verdict, judge};

const CASES: &str = include_str!("cases.txt");
const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/symptom-check.md");
const BEGIN: &str = "<!-- figures: written by tests/it/triage/cases.rs -->\n";
const END: &str = "<!-- end of the figures -->\n";

struct Case {
    id: &'static str,
    gold: Level,
    accept: Vec<Level>,
    says: &'static str,
    verdict: Verdict,
    why: Option<&'static str>,
}

impl Case {
    fn read(block: &'static str) -> Self {
        let mut lines = block.lines();
        let head = lines.next().expect("a head");
        let (who, levels) = head.split_once("gold").expect(head);
        let (gold, accept) = levels.split_once("accept").expect(head);
        let level = |key: &str| Level::from_key(key.trim()).expect(head);
        let says = lines.next().expect(head);
        let json = lines.next().expect(head);
        let answers = read_answers(json, Unmentioned::Harmless);
        let answers = answers.unwrap_or_else(|why| panic!("{head}: {why}"));
        let why = lines.next().map(|l| l.strip_prefix("why: ").expect(head));
        assert_eq!(lines.next(), None, "{head}");
        Self {
            id: who.split_whitespace().next().expect(head),
            gold: level(gold),
            accept: accept.split_whitespace().map(level).collect(),
            says,
            verdict: judge(&answers, Past::default()),
            why,
        }
    }

    const fn level(&self) -> Level {
        self.verdict.level
    }

    fn is_right(&self) -> bool {
        self.accept.contains(&self.level())
    }

    /// Not sent to less care than the least that counts as right.
    fn is_safe(&self) -> bool {
        self.accept.iter().any(|least| *least <= self.level())
    }

    fn is_emergency(&self) -> bool {
        self.gold == Level::Emergency
    }

    /// Whether gold is care by oneself.
    fn is_harmless(&self) -> bool {
        self.gold <= Level::Modify
    }
}

fn cases() -> Vec<Case> {
    let blocks = CASES.split("\n\n").map(str::trim);
    let blocks = blocks.filter(|b| !b.is_empty() && !b.starts_with('#'));
    blocks.map(Case::read).collect()
}

#[test]
fn every_case_has_a_level_that_counts_as_right_or_a_written_reason() {
    let cases = cases();
    assert_eq!(cases.len(), 36);
    for case in &cases {
        let missed = case.is_emergency() && case.level() < Level::Emergency;
        let asks = missed || !case.is_right();
        let (id, rules) = (case.id, case.verdict.rules());
        assert_eq!(
            case.why.is_some(),
            asks,
            "{id}: {:?} {rules:?}",
            case.level()
        );
    }
}

#[test]
fn no_emergency_but_two_with_a_written_reason_falls_below_e() {
    let missed: Vec<_> = cases()
        .iter()
        .filter(|c| c.is_emergency() && c.level() < Level::Emergency)
        .map(|c| (c.id, c.level()))
        .collect();
    assert_eq!(missed, [("A03", Level::Urgent), ("A06", Level::Urgent)]);
}

/// "12 of 14"
fn share(cases: &[Case], of: fn(&Case) -> bool, good: fn(&Case) -> bool) -> String {
    let all = cases.iter().filter(|c| of(c));
    let good = all.clone().filter(|c| good(c)).count();
    format!("{good} of {}", all.count())
}

fn figures(cases: &[Case]) -> String {
    let emergency = share(cases, Case::is_emergency, |c| c.level() == Level::Emergency);
    let safe = share(cases, |_| true, Case::is_safe);
    let right = share(cases, |_| true, Case::is_right);
    let harmless = share(cases, Case::is_harmless, |c| c.level() <= Level::Modify);
    let mut page = format!(
        "\nRules of version {RULES_VERSION}.\n\n\
        | What | Cases |\n|---|---|\n\
        | Emergencies that got E | {emergency} |\n\
        | Not sent to less care than the least that counts as right | {safe} |\n\
        | A level that counts as right | {right} |\n\
        | Harmless pain that was not sent to a doctor | {harmless} |\n\n\
        | Case | What the person says | Gold | Right | Ours | Rules |\n|---|---|---|---|---|---|\n"
    );
    for case in cases {
        let right: Vec<_> = case.accept.iter().map(|l| l.key()).collect();
        let (gold, ours) = (case.gold.key(), case.level().key());
        let rules = case.verdict.rules().join(" ");
        let (id, says, right) = (case.id, case.says, right.join(" "));
        let _ = writeln!(
            page,
            "| {id} | {says} | {gold} | {right} | {ours} | {rules} |"
        );
    }
    page.push_str("\nWhere our level is not that of the case:\n\n");
    for case in cases {
        if let Some(why) = case.why {
            let _ = writeln!(page, "- **{}**: {why}", case.id);
        }
    }
    page.push('\n');
    page
}

#[test]
fn the_page_shows_the_figures_that_the_rules_give() {
    let figures = figures(&cases());
    let page = std::fs::read_to_string(PAGE).expect("docs/symptom-check.md is there");
    let (before, rest) = page
        .split_once(BEGIN)
        .expect("it has a place for the figures");
    let (shown, after) = rest.split_once(END).expect("the figures have an end");
    if std::env::var_os("UNHUNCH_UPDATE").is_some() {
        let page = format!("{before}{BEGIN}{figures}{END}{after}");
        std::fs::write(PAGE, page).expect("docs/symptom-check.md can be written");
    } else {
        assert!(
            shown == figures,
            "docs/symptom-check.md is out of date; run the tests with UNHUNCH_UPDATE=1 and read what changed"
        );
    }
}
