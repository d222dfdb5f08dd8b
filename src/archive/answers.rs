//! The answers of a check as they are saved, exported and read by the
//! command-line check. Names and values are those of the questionnaire and
//! never change.

use std::fmt;

use crate::archive::json::{self, Object, ObjectWriter, Value as Json, list, quoted};
use crate::content::questions::{Ask, Heart, Recent, Value};
use crate::pain::Pain;
use crate::triage::{Answers, MAX_AGE};

/// What a key that is absent stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unmentioned {
    /// The harmless answer.
    Harmless,
    /// "Not sure" where the question has it, else the harmless answer.
    NotSure,
}

/// Age in years and pain of a person of whom nothing is said.
const AGE: u8 = 40;
const PAIN: Pain = match Pain::new(3) {
    Some(pain) => pain,
    None => panic!("3 is a score"),
};

/// Why answers could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadAnswers {
    /// It is not one JSON object.
    NoObject,
    /// A key that no question has.
    UnknownKey(String),
    /// A value that the question does not allow.
    BadValue {
        /// The question.
        key: String,
        /// What stands there.
        value: String,
        /// What may stand there.
        allowed: String,
    },
}

impl fmt::Display for BadAnswers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoObject => {
                f.write_str("this is not one JSON object, such as {\"chest\":\"no\"}")
            }
            Self::UnknownKey(key) => {
                let asks = Ask::ALL.map(Ask::key);
                write!(
                    f,
                    "unknown key \"{key}\"; allowed: {}, recent, heart, age, pain",
                    asks.join(", ")
                )
            }
            Self::BadValue {
                key,
                value,
                allowed,
            } => write!(f, "\"{key}\" cannot be {value}; allowed: {allowed}"),
        }
    }
}

/// Reads one JSON object of answers.
pub fn read_answers(text: &str, unmentioned: Unmentioned) -> Result<Answers, BadAnswers> {
    match json::parse(text) {
        Some(Json::Object(object)) => read(&object, unmentioned),
        _ => Err(BadAnswers::NoObject),
    }
}

pub(super) fn read(object: &Object, unmentioned: Unmentioned) -> Result<Answers, BadAnswers> {
    let mut answers = nobody();
    if unmentioned == Unmentioned::NotSure {
        for ask in Ask::ALL {
            answers.set(ask, Value::NotSure);
        }
        if !object.entries().any(|(key, _)| key == "recent") {
            answers.set_recent_unsure();
        }
    }
    for (key, value) in object.entries() {
        take(&mut answers, key, value)?;
    }
    Ok(answers)
}

fn nobody() -> Answers {
    Answers::nothing_to_report(AGE, PAIN)
}

fn take(answers: &mut Answers, key: &str, json: &Json) -> Result<(), BadAnswers> {
    let bad = |allowed: String| BadAnswers::BadValue {
        key: key.to_owned(),
        value: shown(json),
        allowed,
    };
    match key {
        "age" => {
            let age = json.number().filter(|age| *age <= MAX_AGE);
            let age = age.ok_or_else(|| bad(format!("a whole number from 0 to {MAX_AGE}")))?;
            answers.set_age(age);
        }
        "pain" => {
            let pain = json.number().and_then(Pain::new);
            answers.pain = pain.ok_or_else(|| bad("a whole number from 0 to 10".to_owned()))?;
        }
        "recent" => {
            let mut all = Recent::ALL.map(|r| (Some(r), r.key())).to_vec();
            all.push((None, Value::NotSure.key()));
            let some = if json.text() == Some(Value::NotSure.key()) {
                Some(vec![None])
            } else {
                some_of(json, &all)
            };
            for recent in some.ok_or_else(|| bad(format!("a list of any of {}", names(&all))))? {
                match recent {
                    Some(recent) => answers.add_recent(recent),
                    None => answers.set_recent_unsure(),
                }
            }
        }
        "heart" => {
            let all = Heart::ALL.map(|h| (h, h.key()));
            let some = some_of(json, &all);
            for heart in some.ok_or_else(|| bad(format!("a list of any of {}", names(&all))))? {
                answers.add_heart(heart);
            }
        }
        _ => {
            let ask = Ask::ALL.into_iter().find(|a| a.key() == key);
            let ask = ask.ok_or_else(|| BadAnswers::UnknownKey(key.to_owned()))?;
            let mut values = ask.values().iter();
            let value = values.find(|v| json.text() == Some(v.key()));
            let allowed = || {
                let keys: Vec<_> = ask.values().iter().map(|v| v.key()).collect();
                bad(keys.join(", "))
            };
            answers.set(ask, *value.ok_or_else(allowed)?);
        }
    }
    Ok(())
}

/// The items of a list of names; `None` when it is none, or has another name in
/// it.
fn some_of<T: Copy>(json: &Json, all: &[(T, &str)]) -> Option<Vec<T>> {
    let item = |json: &Json| {
        let name = json.text()?;
        all.iter()
            .find(|(_, key)| *key == name)
            .map(|(item, _)| *item)
    };
    json.list()?.iter().map(item).collect()
}

fn names<T>(all: &[(T, &str)]) -> String {
    let names: Vec<_> = all.iter().map(|(_, key)| *key).collect();
    names.join(", ")
}

fn shown(json: &Json) -> String {
    match json {
        Json::Null => "null".to_owned(),
        Json::Bool(flag) => flag.to_string(),
        Json::Number(number) => number.to_string(),
        Json::Text(text) => quoted(text),
        Json::Other => "such a number".to_owned(),
        Json::List(items) => list(items.iter().map(shown)),
        Json::Object(_) => "an object".to_owned(),
    }
}

/// The answers as one JSON object: what differs from nothing to report, and age
/// and pain.
pub fn write_answers(answers: &Answers) -> String {
    let mut saved = ObjectWriter::new();
    let harmless = nobody();
    for ask in Ask::ALL {
        let value = answers.get(ask);
        if value != harmless.get(ask) {
            saved.text(ask.key(), value.key());
        }
    }
    let unsure = answers.recent_unsure().then_some(Value::NotSure.key());
    let mut recent = answers
        .recent()
        .iter()
        .map(|r| r.key())
        .chain(unsure)
        .peekable();
    if recent.peek().is_some() {
        saved.json("recent", &list(recent.map(quoted)));
    }
    if !answers.heart().is_empty() {
        let heart = answers.heart().iter().map(|h| quoted(h.key()));
        saved.json("heart", &list(heart));
    }
    saved.number("age", answers.age());
    saved.number("pain", answers.pain.get());
    saved.end()
}
