//! The symptom check without the app: answers in, level out, by the same code.
//!
//! Reads one JSON object, or one a line, from standard input; prints one JSON
//! object for each. What is wrong goes to standard error, with exit status 2.
//!
//! ```text
//! cargo run --quiet --example check -- [--unmentioned no|ns] < answers.json
//! ```

use std::io::{Read, Write, stderr, stdin, stdout};
use std::process::ExitCode;

use unhunch::archive::{BadAnswers, Unmentioned, read_answers};
use unhunch::triage::{Past, Verdict, judge};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let unmentioned = match args[..] {
        [] | ["--unmentioned", "no"] => Unmentioned::Harmless,
        ["--unmentioned", "ns"] => Unmentioned::NotSure,
        _ => return refused("usage: check [--unmentioned no|ns] < answers.json"),
    };
    let mut text = String::new();
    if let Err(why) = stdin().read_to_string(&mut text) {
        return refused(&format!("standard input cannot be read: {why}"));
    }
    // One object may stand on many lines; several stand on one line each.
    match read_answers(&text, unmentioned) {
        Ok(answers) => return said(&line(&judge(&answers, Past::default()))),
        Err(BadAnswers::NoObject) => {}
        Err(why) => return refused(&why.to_string()),
    }
    let mut status = ExitCode::SUCCESS;
    let full = |line: &(usize, &str)| !line.1.trim().is_empty();
    let mut any = false;
    for (at, answers) in text.lines().enumerate().filter(full) {
        any = true;
        match read_answers(answers, unmentioned) {
            Ok(answers) => {
                if said(&line(&judge(&answers, Past::default()))) != ExitCode::SUCCESS {
                    return ExitCode::from(2);
                }
            }
            Err(why) => status = refused(&format!("line {}: {why}", at + 1)),
        }
    }
    if any {
        status
    } else {
        refused(
            "there is nothing on standard input; give one JSON object, such as {\"chest\":\"no\"}",
        )
    }
}

/// `{"level":"U","rules":["U1"],"locked":true,"gentle_only":false}`
fn line(verdict: &Verdict) -> String {
    let rules: Vec<String> = verdict
        .rules()
        .iter()
        .map(|id| format!("\"{id}\""))
        .collect();
    format!(
        "{{\"level\":\"{}\",\"rules\":[{}],\"locked\":{},\"gentle_only\":{}}}",
        verdict.level.key(),
        rules.join(","),
        verdict.locks(),
        verdict.is_gentle()
    )
}

fn said(line: &str) -> ExitCode {
    match writeln!(stdout(), "{line}") {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever read along has gone.
        Err(_) => ExitCode::from(2),
    }
}

fn refused(why: &str) -> ExitCode {
    // With standard error gone, the status still says it.
    let _ = writeln!(stderr(), "{why}");
    ExitCode::from(2)
}
