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

/// Reads one JSON object of answers, and says what is wrong with it.
pub fn read_answers(text: &str, unmentioned: Unmentioned) -> Result<Answers, BadAnswers> {
    let Some(Json::Object(object)) = json::parse(text) else {
        return Err(BadAnswers::NoObject);
    };
    read(&object, unmentioned).map_err(|(key, value)| why(key, value))
}

/// Reads answers that were saved; `None` when one of them is unknown.
pub(super) fn saved_answers(text: &str) -> Option<Answers> {
    let json = json::parse(text)?;
    read(json.object()?, Unmentioned::Harmless).ok()
}

/// The answers, or the first key that is wrong with what stands there.
fn read(object: &Object, unmentioned: Unmentioned) -> Result<Answers, (&str, &Json)> {
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
        take(&mut answers, key, value).ok_or((key, value))?;
    }
    Ok(answers)
}

fn nobody() -> Answers {
    Answers::nothing_to_report(AGE, PAIN)
}

fn take(answers: &mut Answers, key: &str, json: &Json) -> Option<()> {
    match key {
        "age" => answers.set_age(json.number().filter(|age| *age <= MAX_AGE)?),
        "pain" => answers.pain = json.number().and_then(Pain::new)?,
        "recent" if json.text() == Some(Value::NotSure.key()) => answers.set_recent_unsure(),
        "recent" => {
            for recent in some_of(json, &recents())? {
                match recent {
                    Some(recent) => answers.add_recent(recent),
                    None => answers.set_recent_unsure(),
                }
            }
        }
        "heart" => {
            for heart in some_of(json, &hearts())? {
                answers.add_heart(heart);
            }
        }
        _ => {
            let ask = ask(key)?;
            let mut values = ask.values().iter();
            answers.set(ask, *values.find(|v| json.text() == Some(v.key()))?);
        }
    }
    Some(())
}

fn ask(key: &str) -> Option<Ask> {
    Ask::ALL.into_iter().find(|a| a.key() == key)
}

/// What may stand under "recent"; `None` is "not sure".
fn recents() -> Vec<(Option<Recent>, &'static str)> {
    let mut all = Recent::ALL.map(|r| (Some(r), r.key())).to_vec();
    all.push((None, Value::NotSure.key()));
    all
}

/// What may stand under "heart".
fn hearts() -> [(Heart, &'static str); Heart::ALL.len()] {
    Heart::ALL.map(|h| (h, h.key()))
}

/// What is wrong with a key or with what stands there.
fn why(key: &str, json: &Json) -> BadAnswers {
    let allowed = match (key, ask(key)) {
        ("age", _) => format!("a whole number from 0 to {MAX_AGE}"),
        ("pain", _) => "a whole number from 0 to 10".to_owned(),
        ("recent", _) => format!("a list of any of {}", names(&recents())),
        ("heart", _) => format!("a list of any of {}", names(&hearts())),
        (_, Some(ask)) => {
            let keys: Vec<_> = ask.values().iter().map(|v| v.key()).collect();
            keys.join(", ")
        }
        (_, None) => return BadAnswers::UnknownKey(key.to_owned()),
    };
    BadAnswers::BadValue {
        key: key.to_owned(),
        value: shown(json),
        allowed,
    }
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
