//! Two stories of the same weeks become one: what another tab, another device
//! or a copy tells is joined with what is known.
//!
//! Invariant: joining is commutative, associative and idempotent, and no id and
//! no day is lost by it. So it does not matter which file comes first, or how
//! often.

use crate::archive::readable::{check_in, session};
use crate::archive::routines;
use crate::plan::OwnRoutine;
use crate::progress::{CheckIn, History, Record};
use crate::time::Day;

/// What became different by joining.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Joined {
    /// A day of every month that has to be written again.
    pub months: Vec<Day>,
    /// Sessions that are new or changed.
    pub sessions: usize,
    /// Check-ins that are new or changed.
    pub check_ins: usize,
}

/// Joins `records` and `check_ins` with `history`. Of a session the copy with
/// more edits counts, of a day the check-in that was changed later; where that
/// is equal and they differ all the same, the one whose text is greater.
pub fn join(history: &mut History, records: Vec<Record>, check_ins: Vec<CheckIn>) -> Joined {
    let (mut days, sessions) = history.join(records, outranks);
    let told = history.join_check_ins(check_ins, told_later);
    let known = days.len();
    days.extend(told);
    let check_ins = days.len() - known;
    let mut months: Vec<Day> = Vec::new();
    for day in days {
        let first = day.first_of_month();
        if let Err(at) = months.binary_search(&first) {
            months.insert(at, first);
        }
    }
    Joined {
        months,
        sessions,
        check_ins,
    }
}

/// Joins own routines: of one id the copy that was saved more often counts, and
/// where that is equal the one whose text is greater. Returns how many are new
/// or changed.
pub fn join_own(own: &mut Vec<OwnRoutine>, more: Vec<OwnRoutine>) -> usize {
    let rank = |routine: &OwnRoutine| (routine.edits, routines::line(routine));
    let mut changed = 0;
    for routine in more {
        match own.iter_mut().find(|known| known.id == routine.id) {
            Some(known) if rank(&routine) <= rank(known) => continue,
            Some(known) => *known = routine,
            None => own.push(routine),
        }
        changed += 1;
    }
    changed
}

fn outranks(a: &Record, b: &Record) -> bool {
    let line = || a != b && session::write(b) < session::write(a);
    b.edits < a.edits || (a.edits == b.edits && line())
}

fn told_later(a: &CheckIn, b: &CheckIn) -> bool {
    let line = || a != b && check_in::write(b) < check_in::write(a);
    b.at < a.at || (a.at == b.at && line())
}
