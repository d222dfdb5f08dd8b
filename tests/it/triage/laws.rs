//! What holds for the rules whatever the answers are.

use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use unhunch::archive::{Unmentioned, read_answers, write_answers};
use unhunch::content::questions::{Ask, Heart, Recent, Value};
use unhunch::triage::{Answers, Level, Past, Shuts, Standing, Told, Verdict, assess, judge};

use super::{at, pain};

/// Any answer to every question. Half of the questions stay harmless, so that
/// the milder levels come up as well.
pub(super) fn any_answers() -> impl Strategy<Value = Answers> {
    let values = Ask::ALL.map(|ask| {
        let values = ask.values().to_vec();
        prop_oneof![6 => Just(ask.harmless()), 1 => select(values)]
    });
    let recent = prop_oneof![
        2 => Just(Vec::new()),
        1 => subsequence(Recent::ALL.to_vec(), 0..=6)
    ];
    let heart = prop_oneof![
        2 => Just(Vec::new()),
        1 => subsequence(Heart::ALL.to_vec(), 0..=7)
    ];
    let unsure = prop::bool::weighted(0.1);
    let age = prop_oneof![4 => 18..=80_u8, 1 => 0..=120_u8];
    (values.to_vec(), recent, unsure, heart, age, 0..=10_u8).prop_map(
        |(values, recent, unsure, heart, age, score)| {
            let mut answers = Answers::nothing_to_report(age, pain(score));
            for (ask, value) in Ask::ALL.into_iter().zip(values) {
                answers.set(ask, value);
            }
            for item in recent {
                answers.add_recent(item);
            }
            for risk in heart {
                answers.add_heart(risk);
            }
            if unsure {
                answers.set_recent_unsure();
            }
            answers
        },
    )
}

/// What is remembered of earlier checks.
type Memory = (bool, bool, Vec<String>);

fn any_past() -> impl Strategy<Value = Memory> {
    let told = unhunch::triage::rules().filter_map(|rule| match rule.told {
        Told::Words(words) => Some(words.to_owned()),
        Told::Pain | Told::NotSure => None,
    });
    let told: Vec<String> = told.collect();
    (any::<bool>(), any::<bool>(), subsequence(told, 0..8))
}

fn judged(answers: &Answers, past: &Memory) -> Verdict {
    let past = Past {
        warned_lately: past.0,
        unchecked_2_weeks: past.1,
        cleared: &past.2,
    };
    judge(answers, past)
}

/// The questions whose answers are signs of something. How long, and of which
/// sex, say nothing by themselves: they only choose which rules apply.
fn is_sign(ask: Ask) -> bool {
    !matches!(ask, Ask::Duration | Ask::Sex)
}

/// One thing made worse than it was.
#[derive(Debug, Clone)]
enum Worse {
    Said(Ask, Index),
    Pain(u8),
    Recent(Recent),
    RecentUnsure,
    Heart(Heart),
    Older(u8),
}

fn any_worse() -> impl Strategy<Value = Worse> {
    let signs: Vec<Ask> = Ask::ALL.into_iter().filter(|a| is_sign(*a)).collect();
    prop_oneof![
        12 => (select(signs), any::<Index>()).prop_map(|(ask, at)| Worse::Said(ask, at)),
        2 => (0..=10_u8).prop_map(Worse::Pain),
        2 => select(Recent::ALL.to_vec()).prop_map(Worse::Recent),
        1 => Just(Worse::RecentUnsure),
        2 => select(Heart::ALL.to_vec()).prop_map(Worse::Heart),
        1 => (18..=120_u8).prop_map(Worse::Older),
    ]
}

/// The answers before and after: before, the question itself was harmless.
fn before_and_after(answers: &Answers, worse: &Worse) -> (Answers, Answers) {
    let (mut before, mut after) = (answers.clone(), answers.clone());
    match worse {
        Worse::Said(ask, at) => {
            before.set(*ask, ask.harmless());
            let better = |v: &Value| *v == Value::Better;
            let values = ask.values().iter().filter(|v| !better(v));
            let values: Vec<Value> = values.copied().collect();
            after.set(*ask, values[at.index(values.len())]);
        }
        Worse::Pain(score) => after.pain = answers.pain.max(pain(*score)),
        Worse::Recent(recent) => after.add_recent(*recent),
        Worse::RecentUnsure => after.set_recent_unsure(),
        Worse::Heart(heart) => after.add_heart(*heart),
        Worse::Older(age) => {
            before.set_age(answers.age().max(18));
            after.set_age(before.age().max(*age));
        }
    }
    (before, after)
}

/// The answers as JSON, key by key.
fn members(answers: &Answers) -> Vec<String> {
    let asks = Ask::ALL.iter();
    let said = asks.map(|ask| format!("\"{}\":\"{}\"", ask.key(), answers.get(*ask).key()));
    let recent = answers.recent().iter().map(|r| r.key());
    let unsure = answers.recent_unsure().then_some("ns");
    let recent: Vec<String> = recent.chain(unsure).map(|r| format!("\"{r}\"")).collect();
    let heart: Vec<String> = answers
        .heart()
        .iter()
        .map(|h| format!("\"{}\"", h.key()))
        .collect();
    said.chain([
        format!("\"recent\":[{}]", recent.join(",")),
        format!("\"heart\":[{}]", heart.join(",")),
        format!("\"age\":{}", answers.age()),
        format!("\"pain\":{}", answers.pain.get()),
    ])
    .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_worse_answer_never_lowers_the_level_and_silences_no_rule(
        answers in any_answers(), worse in any_worse(), past in any_past(),
    ) {
        let (before, after) = before_and_after(&answers, &worse);
        let (before, after) = (judged(&before, &past), judged(&after, &past));
        prop_assert!(before.level <= after.level, "{:?} {:?}", before.rules(), after.rules());
        prop_assert!(!before.locks() || after.locks());
        for fired in &before.fired {
            let still = after.fired.iter().any(|f| f.rule == fired.rule);
            prop_assert!(still, "{} no longer fires", fired.rule.id);
        }
    }

    #[test]
    fn getting_better_is_the_mildest_trend(answers in any_answers(), past in any_past()) {
        let with = |value| {
            let mut answers = answers.clone();
            answers.set(Ask::Trend, value);
            judged(&answers, &past).level
        };
        for value in Ask::Trend.values() {
            prop_assert!(with(Value::Better) <= with(*value));
        }
    }

    #[test]
    fn a_memory_of_warnings_never_lowers_the_level_and_a_word_opens_only_level_c(
        answers in any_answers(), past in any_past(),
    ) {
        let nothing = (false, false, Vec::new());
        let uncleared = (past.0, past.1, Vec::new());
        let (bare, uncleared) = (judged(&answers, &nothing), judged(&answers, &uncleared));
        prop_assert!(bare.level <= uncleared.level);
        let cleared = judged(&answers, &past);
        for fired in &uncleared.fired {
            let gone = !cleared.fired.iter().any(|f| f.rule == fired.rule);
            prop_assert!(!gone || fired.rule.level == Level::Clinic);
        }
    }

    #[test]
    fn the_level_is_that_of_the_gravest_rule_and_only_a_rule_locks(
        answers in any_answers(), past in any_past(),
    ) {
        let verdict = judged(&answers, &past);
        prop_assert_eq!(&verdict, &judged(&answers, &past));
        prop_assert!(verdict.fired.is_sorted_by(|a, b| b.rule.level <= a.rule.level));
        let gravest = verdict.fired.first().map_or(Level::Ok, |f| f.rule.level);
        prop_assert_eq!(verdict.level, gravest);
        let locking = verdict.fired.iter().any(|f| f.rule.shuts != Shuts::Gentle);
        prop_assert_eq!(verdict.locks(), locking);
        prop_assert_eq!(verdict.told().is_empty(), verdict.level == Level::Ok);
    }

    #[test]
    fn a_first_check_locks_exactly_when_its_verdict_does(answers in any_answers()) {
        let outcome = assess(&answers, &Standing::default(), at(0));
        prop_assert_eq!(outcome.standing.lock().is_some(), outcome.verdict.locks());
        prop_assert_eq!(outcome.clearance.is_none(), outcome.verdict.locks());
    }

    #[test]
    fn what_is_not_said_weighs_more_as_not_sure_than_as_no(
        answers in any_answers(), picks in prop::collection::vec(any::<bool>(), 35),
    ) {
        let all = members(&answers).into_iter().zip(picks);
        let said: Vec<String> = all.filter_map(|(m, said)| said.then_some(m)).collect();
        let json = format!("{{{}}}", said.join(","));
        let read = |unmentioned| read_answers(&json, unmentioned).expect("it is well formed");
        let level = |unmentioned| judge(&read(unmentioned), Past::default()).level;
        prop_assert!(level(Unmentioned::Harmless) <= level(Unmentioned::NotSure));
    }

    #[test]
    fn answers_are_read_back_as_they_were_written(answers in any_answers()) {
        let text = write_answers(&answers);
        prop_assert_eq!(read_answers(&text, Unmentioned::Harmless), Ok(answers.clone()));
        let all = format!("{{{}}}", members(&answers).join(","));
        prop_assert_eq!(read_answers(&all, Unmentioned::NotSure), Ok(answers));
    }
}
