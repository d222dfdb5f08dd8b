//! How things stand between checks: locked, gentle for a while, or free; and
//! what is remembered of the last full check.
//!
//! Invariant: only a full check that finds nothing locking, after the hours and
//! the person's word, takes a lock away; and one that a wrong clock let go comes
//! back when the clock is set right.

use std::time::Duration;

use super::answers::Answers;
use super::hold::Hold;
use super::rules::{RULES_VERSION, Rule};
use super::stop::{self, StopReason};
use super::verdict::{Level, Verdict};
use super::when::Past;
use super::{Light, in_order, light};
use crate::content::questions::{Ask, Value};
use crate::pain::Pain;
use crate::time::{Day, Now, WallTime};

/// Answers are good for this long, so that an answer from this morning does
/// not start a session tonight.
const ANSWERS_LAST: Duration = Duration::from_mins(30);

/// Days for which a warning sign is remembered (safety.md 3.3, C9), and after
/// which unchecked pain that does not get better becomes C (decision 1).
const TWO_WEEKS: i32 = 14;

/// Days for which a professional's word covers what it was about, and for which
/// an opened lock is remembered. Our choice: 12 weeks, the longest span that
/// the questions ask about.
const WORD_LASTS: i32 = 84;

/// Pain that is no limit to exercise where no better baseline is known.
const GREEN: u8 = 3;

/// Whether answers given at `answered` still count.
pub fn fresh(answered: Now, now: Now) -> bool {
    now.since(answered) < ANSWERS_LAST
}

/// What a clearance covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Everything.
    Full,
    /// The gentle set.
    Gentle,
}

/// Leave to start a session. Only this module can make one, and `plan` asks
/// for one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clearance {
    scope: Scope,
    pain: Pain,
    given: Now,
}

impl Clearance {
    /// What it covers.
    pub const fn scope(&self) -> Scope {
        self.scope
    }

    /// The pain score it was given at.
    pub const fn pain(&self) -> Pain {
        self.pain
    }

    /// Whether it still holds.
    pub fn holds(&self, now: Now) -> bool {
        fresh(self.given, now)
    }
}

/// The last check that was answered to its end, full or short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastCheck {
    /// The local day.
    pub day: Day,
    /// What it came to.
    pub level: Level,
}

/// The last full check: what was said, and what it came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FullCheck {
    /// When it was answered.
    pub at: WallTime,
    /// The local day.
    pub day: Day,
    /// The rules that fired, by id.
    pub rules: Vec<String>,
    /// The version of the rules that judged it.
    pub version: u32,
    /// What was said.
    pub answers: Answers,
}

/// All that is kept between checks, as it is saved.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// The lock on all exercises.
    pub lock: Option<Hold>,
    /// The limit to the gentle set.
    pub limit: Option<Hold>,
    /// Locks and limits that were opened, and on which day.
    pub opened: Vec<(Hold, Day)>,
    /// The last check, full or short.
    pub last_check: Option<LastCheck>,
    /// The day of the last check that came to urgent or emergency.
    pub warned: Option<Day>,
    /// The last full check under rules that this version knows.
    pub full: Option<FullCheck>,
    /// The text of a full check that newer rules judged: kept, and not read.
    pub newer: Option<String>,
    /// The day of the first full check.
    pub first_full: Option<Day>,
    /// The day since which the pain is known to stand unchecked.
    pub unchecked: Option<Day>,
    /// When something last asked for a full check: a stop, or pain that rose.
    pub asked: Option<WallTime>,
    /// The last days on which pain was 2 or more above the last full check; three
    /// at most.
    pub sore: Vec<Day>,
}

impl Standing {
    /// The lock, if there is one.
    pub const fn lock(&self) -> Option<&Hold> {
        self.lock.as_ref()
    }

    /// The limit to the gentle set, if there is one.
    pub const fn limit(&self) -> Option<&Hold> {
        self.limit.as_ref()
    }

    /// The last check that was answered to its end.
    pub const fn last_check(&self) -> Option<LastCheck> {
        self.last_check
    }

    /// What the last full check says of whether this pain was checked; `None`
    /// before there was one.
    pub fn checked(&self) -> Option<Value> {
        self.full.as_ref().map(|f| f.answers.get(Ask::Checked))
    }

    /// Whether no more than the gentle set is open: a limit, or pain that nobody
    /// has cleared for exercise.
    pub fn is_gentle(&self) -> bool {
        let uncleared = self.checked().is_some_and(|c| c != Value::YesOk);
        self.limit.is_some() || uncleared
    }

    /// What the rules may know of earlier checks. `cleared` comes from
    /// [`Self::cleared`].
    pub(super) fn past<'a>(&self, cleared: &'a [String], now: Now) -> Past<'a> {
        let days = |day: Day| now.day.days_since(day);
        Past {
            // A clock that stands before the warning has been set back since.
            warned_lately: self.warned.is_some_and(|day| days(day) < TWO_WEEKS),
            unchecked_2_weeks: self.unchecked.is_some_and(|day| TWO_WEEKS <= days(day)),
            cleared,
        }
    }

    /// The rules that a professional's word covers: those of locks and limits
    /// that it opened in the last 12 weeks, and of the lock that it may open now.
    pub(super) fn cleared(&self, now: Now) -> Vec<String> {
        let lasts = |day: Day| (0..=WORD_LASTS).contains(&now.day.days_since(day));
        let opened = self.opened.iter().filter(|(_, day)| lasts(*day));
        let may_open = self.lock.iter().filter(|lock| lock.may_open(now));
        let holds = opened.map(|(hold, _)| hold).chain(may_open);
        holds.flat_map(|h| h.rules.iter().cloned()).collect()
    }

    /// The clock is told. Waits notice a clock that was set back, and what was
    /// opened too early by a clock that ran ahead is shut again. Whether
    /// anything changed.
    pub fn notice(&mut self, now: Now) -> bool {
        let mut changed = false;
        for hold in [&mut self.lock, &mut self.limit].into_iter().flatten() {
            changed |= hold.wait.notice(now.wall);
        }
        let (fine, early): (Vec<_>, Vec<_>) = std::mem::take(&mut self.opened)
            .into_iter()
            .partition(|(hold, _)| hold.wait.is_over(now.wall));
        self.opened = fine;
        for (mut hold, _) in early {
            changed = true;
            hold.seen = false;
            hold.wait.notice(now.wall);
            self.put_back(hold);
        }
        changed
    }

    /// The person says that a professional saw them and told them that
    /// exercise is OK. Does nothing before the lock allows it.
    #[must_use]
    pub fn seen(&self, now: Now) -> Self {
        let mut next = self.clone();
        if let Some(lock) = &mut next.lock {
            lock.seen = lock.seen || lock.may_say_seen(now);
        }
        next
    }

    /// The person says that this pain has been checked, outside a full check.
    #[must_use]
    pub fn recorded_check(&self, exercise_ok: bool) -> Self {
        let mut next = self.clone();
        if let Some(full) = &mut next.full {
            let value = if exercise_ok {
                Value::YesOk
            } else {
                Value::YesUnclear
            };
            full.answers.set(Ask::Checked, value);
            next.unchecked = None;
        }
        next
    }

    /// Forgets what was said in the checks. Locks and limits stay, and the next
    /// session asks for a full check.
    #[must_use]
    pub fn without_answers(&self) -> Self {
        Self {
            full: None,
            newer: None,
            sore: Vec::new(),
            ..self.clone()
        }
    }

    /// Before a full check is judged: a limit of level C whose days are over
    /// goes when a professional has seen the person since.
    pub(super) fn lift_assessed(&mut self, answers: &Answers, now: Now) {
        let assessed = answers.get(Ask::Checked) == Value::YesOk;
        let over = |l: &&mut Hold| l.level == Level::Clinic && l.wait.is_over(now.wall);
        if assessed && self.limit.as_mut().filter(over).is_some() {
            self.open_limit(now);
        }
    }

    /// How things stand after a check came to `verdict`.
    pub(super) fn after_check(&mut self, verdict: &Verdict, answers: &Answers, now: Now) {
        self.last_check = Some(LastCheck {
            day: now.day,
            level: verdict.level,
        });
        if Level::Urgent <= verdict.level {
            self.warned = Some(now.day);
        }
        self.opened
            .retain(|(_, day)| now.day.days_since(*day) <= WORD_LASTS);
        if verdict.locks() {
            self.raise_lock(verdict, now);
            return;
        }
        let green = self.is_green(answers.pain);
        let sore = verdict.fired.iter().any(|f| f.rule.id == "M1");
        let lifts = |limit: &&mut Hold| {
            limit.level == Level::Modify && limit.wait.is_over(now.wall) && green && !sore
        };
        if self.limit.as_mut().filter(lifts).is_some() {
            self.open_limit(now);
        }
        let level = match verdict.level {
            Level::Clinic => Level::Clinic,
            _ if sore => Level::Modify,
            _ => return,
        };
        let rules = || verdict.fired.iter().filter(move |f| f.rule.level == level);
        let ids = rules().map(|f| f.rule.id.to_owned()).collect();
        let told = rules().flat_map(|f| f.told.clone()).collect();
        let mut limit = Hold::new(level, false, told, ids, now);
        limit.worse = answers.get(Ask::Trend) == Value::Worse;
        self.raise_limit(limit);
    }

    /// What a full check adds: it is kept, an opened lock goes, and so does a
    /// limit of level C that got better.
    pub(super) fn after_full_check(&mut self, verdict: &Verdict, answers: &Answers, now: Now) {
        let open = self.lock.as_ref().is_some_and(|lock| lock.may_open(now));
        if open && !verdict.locks() {
            let lock = self.lock.take();
            self.opened.extend(lock.map(|lock| (lock, now.day)));
        }
        let better = answers.get(Ask::Trend) == Value::Better && verdict.level < Level::Clinic;
        let lifts = |limit: &&mut Hold| {
            limit.level == Level::Clinic && limit.wait.is_over(now.wall) && better && !limit.worse
        };
        if self.limit.as_mut().filter(lifts).is_some() {
            self.open_limit(now);
        }
        let seen = matches!(answers.get(Ask::Checked), Value::YesOk | Value::YesUnclear);
        self.unchecked = if seen {
            None
        } else {
            self.unchecked.or(Some(now.day))
        };
        self.first_full.get_or_insert(now.day);
        self.sore.clear();
        self.newer = None;
        self.full = Some(FullCheck {
            at: now.wall,
            day: now.day,
            rules: verdict.rules().into_iter().map(str::to_owned).collect(),
            version: RULES_VERSION,
            answers: answers.clone(),
        });
    }

    /// What a short check adds: a day on which pain was well above the last full
    /// check.
    pub(super) fn after_short_check(&mut self, pain: Pain, now: Now) {
        const RISE: u8 = 2;
        let usual = self.full.as_ref().map(|f| f.answers.pain.get());
        let risen = usual.is_some_and(|usual| usual + RISE <= pain.get());
        if risen && !self.sore.contains(&now.day) {
            self.sore.push(now.day);
            let extra = self.sore.len().saturating_sub(super::due::SORE_DAYS);
            self.sore.drain(..extra);
        }
    }

    /// How things stand after the person pressed Stop for `reason` and the
    /// session ended (ux.md 3.5, safety.md section 2 and 3.4). `before` is the
    /// pain before the session.
    #[must_use]
    pub fn after_stop(&self, reason: StopReason, before: Option<Pain>, now: Now) -> Self {
        let mut next = self.clone();
        let Some((rule, told)) = stop::rule(reason) else {
            return next;
        };
        let (told, rules) = (vec![told.to_owned()], vec![rule.to_owned()]);
        next.asked = Some(now.wall);
        if reason == StopReason::Emergency {
            next.warned = Some(now.day);
            let lock = Hold::new(Level::Emergency, true, told, rules, now);
            next.put_lock(lock);
        } else {
            let mut limit = Hold::new(Level::Modify, false, told, rules, now);
            limit.baseline = before;
            next.raise_limit(limit);
        }
        next
    }

    /// Whether a clearance given earlier still counts: it has not run out, and
    /// neither a lock nor a gentle limit has come since.
    pub fn honours(&self, clearance: &Clearance, now: Now) -> bool {
        let covered = match clearance.scope() {
            Scope::Full => !self.is_gentle(),
            Scope::Gentle => true,
        };
        clearance.holds(now) && self.lock.is_none() && covered
    }

    /// Leave to start a session with this pain, unless locked.
    pub(super) fn clearance(&self, pain: Pain, now: Now) -> Option<Clearance> {
        let scope = if self.is_gentle() {
            Scope::Gentle
        } else {
            Scope::Full
        };
        let free = self.lock.is_none();
        free.then_some(Clearance {
            scope,
            pain,
            given: now,
        })
    }

    /// The stricter of two, for what another tab or an older copy says. Joining
    /// loses no lock and no limit, except one that the other side has opened.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        let (later, earlier) = if self.last_full() < other.last_full() {
            (other, self)
        } else {
            (self, other)
        };
        let mut opened = self.opened.clone();
        for (hold, day) in &other.opened {
            if !opened.iter().any(|(known, _)| known.is_of(hold)) {
                opened.push((hold.clone(), *day));
            }
        }
        let joined = |a: &Option<Hold>, b: &Option<Hold>| {
            let still = |hold: &&Hold| !opened.iter().any(|(known, _)| known.is_of(hold));
            match (a.as_ref().filter(still), b.as_ref().filter(still)) {
                (Some(a), Some(b)) => Some(a.joined(b)),
                (a, b) => a.or(b).cloned(),
            }
        };
        let mut sore = later.sore.clone();
        if self.last_full() == other.last_full() {
            sore.extend(&earlier.sore);
            sore = in_order(sore);
            let extra = sore.len().saturating_sub(super::due::SORE_DAYS);
            sore.drain(..extra);
        }
        Self {
            lock: joined(&self.lock, &other.lock),
            limit: joined(&self.limit, &other.limit),
            opened,
            last_check: [self.last_check, other.last_check]
                .into_iter()
                .flatten()
                .max_by_key(|c| c.day),
            warned: self.warned.max(other.warned),
            full: later.full.clone(),
            newer: later.newer.clone().or_else(|| earlier.newer.clone()),
            first_full: match (self.first_full, other.first_full) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            },
            unchecked: later.unchecked,
            asked: self.asked.max(other.asked),
            sore,
        }
    }

    fn last_full(&self) -> Option<(WallTime, bool)> {
        let cleared = |f: &FullCheck| f.answers.get(Ask::Checked) == Value::YesOk;
        self.full.as_ref().map(|f| (f.at, cleared(f)))
    }

    /// Whether this pain is what a limit of level M waits for: back to where it
    /// was, by the pain rule.
    fn is_green(&self, pain: Pain) -> bool {
        let baseline = self.limit.as_ref().and_then(|l| l.baseline);
        let before = baseline.or_else(|| Pain::new(GREEN));
        before.is_some_and(|before| light(before, pain) == Light::Green)
    }

    /// Sets a lock, or makes an existing one graver. What was told before still
    /// stands on it.
    fn raise_lock(&mut self, verdict: &Verdict, now: Now) {
        let locking = verdict.fired.iter().filter(|f| f.rule.locks());
        let rules: Vec<&Rule> = locking.map(|f| f.rule).collect();
        let level = rules.iter().map(|r| r.level).max();
        let ids = rules.iter().map(|r| r.id.to_owned()).collect();
        let told = verdict.told();
        let lock = Hold::new(level.unwrap_or(Level::Urgent), true, told, ids, now);
        self.put_lock(lock);
    }

    fn put_lock(&mut self, lock: Hold) {
        self.lock = Some(match self.lock.take() {
            Some(before) => before.raised(lock),
            None => lock,
        });
    }

    /// Sets a limit, or raises one. The days of a limit that says nothing new
    /// are not counted anew.
    fn raise_limit(&mut self, limit: Hold) {
        self.limit = Some(match self.limit.take() {
            Some(before) => {
                let known = limit.rules.iter().all(|id| before.rules.contains(id));
                let clinic = before.level == Level::Clinic;
                if clinic && (known || limit.level < Level::Clinic) {
                    Hold {
                        worse: before.worse || limit.worse,
                        ..before
                    }
                } else {
                    before.raised(limit)
                }
            }
            None => limit,
        });
    }

    fn open_limit(&mut self, now: Now) {
        let limit = self.limit.take();
        self.opened.extend(limit.map(|limit| (limit, now.day)));
    }

    fn put_back(&mut self, hold: Hold) {
        let place = if hold.locks {
            &mut self.lock
        } else {
            &mut self.limit
        };
        *place = Some(match place.take() {
            Some(there) => there.joined(&hold),
            None => hold,
        });
    }
}
