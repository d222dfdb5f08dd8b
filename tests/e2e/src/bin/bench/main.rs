//! Measures what no test can decide: figures that depend on the machine. Each
//! table says beside every figure what it should be.
//!
//! `bench timer [--minutes N] [--together] [--only CONDITION]`,
//! `bench figure [--seconds N]`, `bench records [--only SIZE]`,
//! or `bench kill [--tries N]`

#![expect(clippy::print_stdout, reason = "its table is what it is for")]

use std::env;
use std::process::ExitCode;

mod condition;
mod figure;
mod kill;
mod memory;
mod playing;
mod records;
mod table;
mod timer;

const USAGE: &str = "bench timer [--minutes N] [--together] [--only CONDITION], bench figure [--seconds N], bench records [--only SIZE], or bench kill [--tries N]";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["timer", options @ ..] => timer::run(options),
        ["figure", options @ ..] => figure::run(options),
        ["records", options @ ..] => records::run(options),
        ["kill", options @ ..] => kill::run(options),
        _ => Err(format!("use: {USAGE}")),
    };
    match outcome {
        Ok(table) => {
            println!("{table}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("bench: {problem}");
            ExitCode::FAILURE
        }
    }
}
