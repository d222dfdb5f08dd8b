//! Sessions and check-ins as tables for a spreadsheet (RFC 4180).
//!
//! Invariant: no cell is run as a formula by the spreadsheet that opens it.

use std::fmt::Write;

use crate::archive::readable::check_in::since_word;
use crate::archive::readable::session::{effort_word, ending_word};
use crate::pain::Pain;
use crate::progress::{Done, History, Overall};

/// All sessions, one a row.
pub fn csv_sessions(history: &History) -> String {
    let mut table = Table::with(
        "date,routine,seconds,ending,exercises planned,exercises completed,\
         pain before,pain after,effort,done",
    );
    for record in history.records() {
        let done: Vec<String> = record.done.iter().map(work).collect();
        table.text(&record.day.to_string());
        table.text(&record.name);
        table.number(Some(record.seconds));
        table.text(ending_word(record.ending));
        table.number(Some(record.planned));
        table.number(Some(record.completed));
        table.number(record.pain_before.map(Pain::get));
        table.number(record.pain_after.map(Pain::get));
        table.text(record.effort.map_or("", effort_word));
        table.text(&done.join("; "));
        table.end_row();
    }
    table.0
}

/// All check-ins, one a row.
pub fn csv_check_ins(history: &History) -> String {
    let mut table = Table::with(
        "date,pain,pain on waking,after the last session,slept well,\
         minutes of sitting,activities (0 to 10),wall slide in cm,\
         overall change (-3 to 3),medicine,note",
    );
    for told in history.check_ins() {
        let one = |a: &crate::progress::Activity| format!("{}: {}", a.name, a.ability.get());
        let activities: Vec<String> = told.activities.iter().map(one).collect();
        table.text(&told.day.to_string());
        table.number(told.pain.map(Pain::get));
        table.number(told.waking.map(Pain::get));
        table.text(told.since.map_or("", since_word));
        table.text(match told.slept {
            Some(true) => "yes",
            Some(false) => "no",
            None => "",
        });
        table.number(told.sitting);
        table.text(&activities.join("; "));
        table.number(told.slide_cm);
        table.number(told.overall.map(Overall::get));
        table.text(&told.medicine);
        table.text(&told.note);
        table.end_row();
    }
    table.0
}

/// `childs-pose-side-reach, set 1, left: 20 s`
fn work(done: &Done) -> String {
    let (n, unit) = (done.amount.number(), done.amount.unit());
    let side = done.side.map_or("", |side| side.name());
    let before = if side.is_empty() { "" } else { ", " };
    let Done { movement, set, .. } = done;
    format!("{movement}, set {set}{before}{side}: {n} {unit}")
}

/// A table under way: each cell is followed by a comma, which the end of the row
/// takes back.
struct Table(String);

impl Table {
    fn with(names: &str) -> Self {
        Self(format!("{names}\r\n"))
    }

    /// A cell of text. What a spreadsheet would take for a formula gets an
    /// apostrophe in front.
    fn text(&mut self, text: &str) {
        let guard = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let guarded = if guard { "'" } else { "" };
        if text.contains([',', '"', '\r', '\n']) {
            let doubled = text.replace('"', "\"\"");
            // Writing to a text cannot fail.
            let _ = write!(self.0, "\"{guarded}{doubled}\",");
        } else {
            let _ = write!(self.0, "{guarded}{text},");
        }
    }

    fn number(&mut self, number: Option<impl Into<i64>>) {
        let text = number.map_or_else(String::new, |n| n.into().to_string());
        self.0.push_str(&text);
        self.0.push(',');
    }

    fn end_row(&mut self) {
        self.0.pop();
        self.0.push_str("\r\n");
    }
}
