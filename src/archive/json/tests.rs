//! Our JSON against the library that everybody trusts.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value as Theirs;

use super::{Object, ObjectWriter, Value, list, parse, quoted};

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(Value::Number),
        any::<String>().prop_map(Value::Text),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::List),
            vec((any::<String>(), inner), 0..5).prop_map(|f| Value::Object(Object(f))),
        ]
    })
}

/// Text out of the pieces that JSON is made of: mostly broken, often nearly
/// right.
fn nearly_json() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\"a\"",
        "\\",
        "\\n",
        "\\u00e9",
        "\\ud83d",
        "\\ude00",
        "\\ud83d\\ude00",
        "0",
        "-0",
        "12",
        "01",
        "1.5",
        "1e9",
        "1E+",
        "-",
        ".",
        "true",
        "false",
        "null",
        "nul",
        " ",
        "\n",
        "\u{1}",
        "é",
    ]);
    vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn written(value: &Value) -> String {
    match value {
        Value::Null | Value::Other => "null".to_owned(),
        Value::Bool(flag) => flag.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) => quoted(text),
        Value::List(values) => list(values.iter().map(written)),
        Value::Object(Object(fields)) => {
            let mut writer = ObjectWriter::new();
            for (name, value) in fields {
                writer.json(name, &written(value));
            }
            writer.end()
        }
    }
}

/// Reads the text with both and compares what they say.
fn check(text: &str) {
    let theirs = serde_json::from_str::<Theirs>(text);
    // We keep no value of such a number, so that none is too large for us.
    let only_too_large = matches!(&theirs, Err(e) if e.to_string().contains("out of range"));
    if !only_too_large {
        assert_eq!(parse(text).is_some(), theirs.is_ok(), "{text}");
    }
    if let (Some(ours), Ok(theirs)) = (parse(text), theirs) {
        assert!(same(&ours, &theirs), "{text}");
    }
}

fn same(ours: &Value, theirs: &Theirs) -> bool {
    match (ours, theirs) {
        (Value::Null, Theirs::Null) => true,
        (Value::Bool(a), Theirs::Bool(b)) => a == b,
        // The library reads -0 as a fraction; to us it is 0.
        (Value::Number(a), Theirs::Number(b)) => b.as_i64() == Some(*a) || *a == 0,
        (Value::Other, Theirs::Number(b)) => b.as_i64().is_none(),
        (Value::Text(a), Theirs::String(b)) => a == b,
        (Value::List(a), Theirs::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Object(a), Theirs::Object(b)) => b.iter().all(|(name, b)| same(a.get(name), b)),
        _ => false,
    }
}

#[test]
fn both_read_the_corner_cases_alike() {
    for text in [
        "",
        " ",
        "\t[ 1 ,\r\n2 ] ",
        "[1,]",
        "[,1]",
        "{\"a\":1,}",
        "{\"a\":1,\"a\":2}",
        "{a:1}",
        "1 2",
        "-",
        "-0",
        "00",
        "+1",
        ".5",
        "5.",
        "1e",
        "9223372036854775807",
        "9223372036854775808",
        "1e999",
        "\"\u{7f}\u{2028}\"",
        "\"\\u0000\\/\"",
        r#""\ud83d\ude00""#,
        r#""\ud83d""#,
        r#""\ude00""#,
        r#""\ud83d\u0041""#,
        r#""\ud83d\uffff""#,
        r#""\u+041""#,
        r#""\x41""#,
        "\u{feff}1",
    ] {
        check(text);
    }
}

#[test]
fn depth_is_limited_where_the_library_limits_it() {
    for depth in [1, 126, 127, 128, 100_000] {
        check(&("[".repeat(depth) + &"]".repeat(depth)));
        check(&("{\"a\":".repeat(depth) + "1" + &"}".repeat(depth)));
        check(&"[".repeat(depth));
    }
}

#[test]
fn of_two_fields_with_one_name_the_later_counts() {
    let value = parse(r#"{"a":1,"a":2}"#).expect("it is JSON");
    let object = value.object().expect("it is an object");
    assert_eq!(object.number::<u8>("a"), Some(2));
    assert_eq!(object.number::<u8>("b"), None);
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(value in any_value()) {
        prop_assert_eq!(parse(&written(&value)), Some(value));
    }

    #[test]
    fn the_library_reads_what_we_write(value in any_value()) {
        let text = written(&value);
        let theirs: Theirs = serde_json::from_str(&text).expect("we write JSON");
        prop_assert!(!text.contains('\n'));
        prop_assert!(same(&value, &theirs));
    }

    #[test]
    fn both_agree_on_any_text(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn both_agree_on_nearly_json(text in nearly_json()) {
        check(&text);
    }

    #[test]
    fn both_agree_on_json_with_one_byte_changed(
        value in any_value(),
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let mut bytes = written(&value).into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        check(&String::from_utf8_lossy(&bytes));
    }
}
