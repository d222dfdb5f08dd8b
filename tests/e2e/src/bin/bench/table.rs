//! A table of figures: what is measured, what it should be, and what it was under
//! each condition.

use std::fmt;

/// One measured thing.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// What is measured, with its unit.
    pub(crate) what: &'static str,
    /// What it should be; empty where nothing was promised.
    pub(crate) target: &'static str,
    /// What it was.
    pub(crate) value: String,
}

/// A row of these parts.
pub(crate) fn row(what: &'static str, target: &'static str, value: String) -> Row {
    Row {
        what,
        target,
        value,
    }
}

/// A number of things, to calculate with.
pub(crate) fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::INFINITY, f64::from)
}

/// All rows of all conditions.
pub(crate) struct Table {
    columns: Vec<(&'static str, Vec<Row>)>,
}

impl Table {
    /// Lays the columns side by side. All have the same rows in the same order.
    pub(crate) const fn new(columns: Vec<(&'static str, Vec<Row>)>) -> Self {
        Self { columns }
    }

    fn lines(&self) -> Vec<Vec<String>> {
        let names = self.columns.iter().map(|(name, _)| (*name).to_owned());
        let head = [String::new(), "target".to_owned()]
            .into_iter()
            .chain(names);
        let mut lines = vec![head.collect()];
        let first = self.columns.first().map_or(&[][..], |(_, rows)| rows);
        for (at, row) in first.iter().enumerate() {
            let values = self.columns.iter().map(|(_, rows)| rows[at].value.clone());
            let start = [row.what.to_owned(), row.target.to_owned()];
            lines.push(start.into_iter().chain(values).collect());
        }
        lines
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines = self.lines();
        let width = |at: usize| lines.iter().map(|line| line[at].chars().count()).max();
        for line in &lines {
            for (at, cell) in line.iter().enumerate() {
                let width = width(at).unwrap_or(0);
                write!(f, "{}{cell:width$}", if at == 0 { "" } else { "  " })?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}
