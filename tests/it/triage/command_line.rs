//! The check without the app: `examples/check.rs`, run as its users run it.

use std::io::Write;
use std::process::{Command, Stdio};

struct Said {
    out: String,
    err: String,
    status: Option<i32>,
}

/// Runs the example with this on standard input.
fn run(args: &[&str], input: &str) -> Said {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(env!("CARGO_MANIFEST_DIR"));
    cargo.args(["run", "--quiet", "--offline", "--no-default-features"]);
    cargo.args(["--example", "check", "--"]).args(args);
    cargo
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = cargo.spawn().expect("cargo runs");
    let mut stdin = child.stdin.take().expect("it is piped");
    // An example that refuses its arguments does not read this.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Said {
        out: text(output.stdout),
        err: text(output.stderr),
        status: output.status.code(),
    }
}

#[track_caller]
fn check(args: &[&str], input: &str, out: &str) {
    let said = run(args, input);
    assert_eq!(said.out, out, "{}", said.err);
    assert_eq!(said.status, Some(0), "{}", said.err);
}

/// Refuses the input: nothing on standard output, and every one of these words
/// on standard error.
#[track_caller]
fn check_refused(args: &[&str], input: &str, names: &[&str]) {
    let said = run(args, input);
    assert_eq!(
        (said.out.as_str(), said.status),
        ("", Some(2)),
        "{}",
        said.err
    );
    for name in names {
        assert!(said.err.contains(name), "{name} is not in: {}", said.err);
    }
}

const URGENT: &str = "{\"level\":\"U\",\"rules\":[\"U1\"],\"locked\":true,\"gentle_only\":false}\n";
const GENTLE: &str = "{\"level\":\"M\",\"rules\":[\"M2\"],\"locked\":false,\"gentle_only\":true}\n";
const FREE: &str = "{\"level\":\"OK\",\"rules\":[],\"locked\":false,\"gentle_only\":false}\n";

#[test]
fn one_object_gives_one_line() {
    check(&[], r#"{"fever":"yes"}"#, URGENT);
    check(&[], r#"{"checked":"no"}"#, GENTLE);
    check(&["--unmentioned", "no"], "{}\n", FREE);
}

#[test]
fn one_object_may_stand_on_many_lines() {
    check(
        &[],
        "{\n  \"fever\": \"yes\",\n\n  \"heart\": []\n}\n",
        URGENT,
    );
}

#[test]
fn several_objects_stand_on_one_line_each() {
    let input = "{\"fever\":\"yes\"}\n\n{\"checked\":\"no\"}\n{}\n";
    check(&[], input, &[URGENT, GENTLE, FREE].concat());
}

#[test]
fn what_is_not_said_can_count_as_not_sure() {
    check(
        &["--unmentioned", "ns"],
        "{}",
        "{\"level\":\"E\",\"rules\":[\"E1\",\"E2\",\"E7\",\"E8\",\"E9\",\"NSU\",\"U1\",\"C6\",\"NSC\",\"M1\"],\"locked\":true,\"gentle_only\":false}\n",
    );
}

#[test]
fn a_line_that_cannot_be_read_says_so_and_the_others_count() {
    let said = run(&[], "{\"fever\":\"yes\"}\n{\"fever\":\"maybe\"}\n{}\n");
    assert_eq!(said.out, [URGENT, FREE].concat());
    assert_eq!(said.status, Some(2));
    for name in ["line 2", "fever", "maybe", "no, yes, ns"] {
        assert!(said.err.contains(name), "{}", said.err);
    }
}

#[test]
fn what_is_unknown_is_named_with_what_is_allowed() {
    check_refused(&[], r#"{"fevers":"yes"}"#, &["\"fevers\"", "fever", "pain"]);
    check_refused(
        &[],
        r#"{"breath":"gone"}"#,
        &["breath", "gone", "normal, catch, new, ns"],
    );
    check_refused(
        &[],
        r#"{"breath":1}"#,
        &["breath", "1", "normal, catch, new, ns"],
    );
    check_refused(&[], r#"{"pain":11}"#, &["pain", "11", "0 to 10"]);
    check_refused(&[], r#"{"age":121}"#, &["age", "121", "0 to 120"]);
    check_refused(
        &[],
        r#"{"recent":["pill"]}"#,
        &["recent", "pill", "thinner", "oestrogen", "ns"],
    );
    check_refused(&[], r#"{"heart":"smoker"}"#, &["heart", "smoker", "aorta"]);
}

#[test]
fn what_is_no_object_is_refused() {
    check_refused(&[], "", &["nothing on standard input"]);
    check_refused(&[], "\n \n", &["nothing on standard input"]);
    check_refused(&[], "yes", &["line 1", "JSON object"]);
    check_refused(&[], "[]", &["line 1", "JSON object"]);
}

#[test]
fn other_arguments_are_refused() {
    check_refused(&["--unmentioned", "maybe"], "{}", &["usage"]);
    check_refused(&["--help"], "{}", &["usage"]);
}
