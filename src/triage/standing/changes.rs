//! What a check, or a stop, changes in how things stand.

use super::{FullCheck, LastCheck, Standing, WORD_LASTS};
use crate::content::questions::{Ask, Value};
use crate::pain::Pain;
use crate::time::Now;
use crate::triage::answers::Answers;
use crate::triage::due::SORE_DAYS;
use crate::triage::hold::Hold;
use crate::triage::rules::RULES_VERSION;
use crate::triage::stop::{self, StopReason};
use crate::triage::verdict::{Fired, Level, Verdict};
use crate::triage::{Light, in_order, light};

/// Pain that is no limit to exercise where no better baseline is known.
const GREEN: u8 = 3;

impl Standing {
    /// Before a full check is judged: a limit of level C whose days are over
    /// goes when the person has said that a professional saw them about it.
    pub(in crate::triage) fn lift_assessed(&mut self, answers: &Answers, now: Now) {
        let assessed = answers.get(Ask::Checked) == Value::YesOk;
        let over = |limit: &Hold| limit.seen && limit.wait.is_over(now.wall);
        if assessed && self.limit.as_ref().is_some_and(over) {
            let limit = self.limit.take();
            self.remember_opened(limit, now);
        }
    }

    /// How things stand after a check came to `verdict`.
    pub(in crate::triage) fn after_check(
        &mut self,
        verdict: &Verdict,
        answers: &Answers,
        now: Now,
    ) {
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
        let lifts = |rest: &Hold| rest.wait.is_over(now.wall) && green && !sore;
        if self.rest.as_ref().is_some_and(lifts) {
            let rest = self.rest.take();
            self.remember_opened(rest, now);
        }
        if verdict.level == Level::Clinic {
            let limit = of_level(Level::Clinic, verdict, now);
            let worse = answers.get(Ask::Trend) == Value::Worse;
            self.raise_limit(Hold { worse, ..limit });
        }
        if sore {
            self.raise_rest(of_level(Level::Modify, verdict, now));
        }
    }

    /// What a full check adds: it is kept, an opened lock goes, and so does a
    /// limit of level C that got better.
    pub(in crate::triage) fn after_full_check(
        &mut self,
        verdict: &Verdict,
        answers: &Answers,
        now: Now,
    ) {
        let open = self.lock.as_ref().is_some_and(|lock| lock.may_open(now));
        // Who was told that exercise is OK does not answer otherwise here.
        let agrees = answers.get(Ask::Checked) == Value::YesOk;
        if open && agrees && !verdict.locks() {
            let lock = self.lock.take();
            self.remember_opened(lock, now);
        }
        let better = answers.get(Ask::Trend) == Value::Better && verdict.level < Level::Clinic;
        let lifts = |limit: &Hold| limit.wait.is_over(now.wall) && better && !limit.worse;
        if self.limit.as_ref().is_some_and(lifts) {
            // No professional's word opened it, so none covers what it was about.
            let limit = self.limit.take().map(|limit| Hold {
                seen: false,
                ..limit
            });
            self.remember_opened(limit, now);
        }
        let seen = matches!(answers.get(Ask::Checked), Value::YesOk | Value::YesUnclear);
        self.unchecked = if seen {
            None
        } else {
            self.unchecked.or(Some(now.day))
        };
        self.first_full.get_or_insert(now.day);
        self.sore.clear();
        self.asked = None;
        self.newer = None;
        self.full = Some(FullCheck {
            at: now.wall,
            day: now.day,
            rules: verdict.rules().into_iter().map(str::to_owned).collect(),
            version: RULES_VERSION,
            answers: answers.clone(),
        });
    }

    /// What a short check or a check-in adds: a day on which pain was well above
    /// the last full check.
    pub fn told_pain(&mut self, pain: Pain, now: Now) {
        const RISE: u8 = 2;
        let usual = self.full.as_ref().map(|f| f.answers.pain.get());
        let risen = usual.is_some_and(|usual| usual + RISE <= pain.get());
        if risen && !self.sore.contains(&now.day) {
            self.sore = in_order(self.sore.iter().copied().chain([now.day]));
            let extra = self.sore.len().saturating_sub(SORE_DAYS);
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
            let rest = Hold::new(Level::Modify, false, told, rules, now);
            next.raise_rest(Hold {
                baseline: before,
                ..rest
            });
        }
        next
    }

    /// How things stand when a session left the person more sore the next day and
    /// it does not settle: 48 gentle hours (safety.md 3.3, M1, and the 24-hour
    /// rule of section 5). `before` is the pain before that session. When it
    /// happens `often`, a full check comes first.
    #[must_use]
    pub fn after_soreness(&self, before: Option<Pain>, often: bool, now: Now) -> Self {
        let mut next = self.clone();
        let told = vec!["more sore after a session, and not settling".to_owned()];
        let rest = Hold::new(Level::Modify, false, told, vec!["M1".to_owned()], now);
        next.raise_rest(Hold {
            baseline: before,
            ..rest
        });
        if often {
            next.asked = Some(now.wall);
        }
        next
    }

    /// Whether this pain is what a limit of level M waits for: back to where it
    /// was, by the pain rule.
    fn is_green(&self, pain: Pain) -> bool {
        let baseline = self.rest.as_ref().and_then(|rest| rest.baseline);
        let before = baseline.or_else(|| Pain::new(GREEN));
        before.is_some_and(|before| light(before, pain) == Light::Green)
    }

    /// Sets a lock, or makes an existing one graver. What was told before still
    /// stands on it.
    fn raise_lock(&mut self, verdict: &Verdict, now: Now) {
        let locking = verdict.fired.iter().filter(|f| f.rule.locks());
        let level = locking.clone().map(|f| f.rule.level).max();
        let ids = locking.clone().map(|f| f.rule.id.to_owned()).collect();
        let told = locking.flat_map(|f| f.told.clone()).collect();
        let lock = Hold::new(level.unwrap_or(Level::Urgent), true, told, ids, now);
        self.put_lock(lock);
    }

    fn put_lock(&mut self, lock: Hold) {
        self.lock = Some(match self.lock.take() {
            Some(before) => before.raised(lock),
            None => lock,
        });
    }

    /// Sets the limit of level C, or adds to it. The days of one that hears
    /// nothing new are not counted anew.
    fn raise_limit(&mut self, limit: Hold) {
        self.limit = Some(match self.limit.take() {
            Some(before) if limit.told.iter().all(|told| before.told.contains(told)) => Hold {
                worse: before.worse || limit.worse,
                ..before
            },
            Some(before) => before.raised(limit),
            None => limit,
        });
    }

    /// Sets the 48 hours of level M, or begins them anew.
    fn raise_rest(&mut self, rest: Hold) {
        self.rest = Some(match self.rest.take() {
            Some(before) => before.raised(rest),
            None => rest,
        });
    }

    fn remember_opened(&mut self, hold: Option<Hold>, now: Now) {
        self.opened.extend(hold.map(|hold| (hold, now.day)));
    }
}

/// What the rules of one level hold. Unchecked pain (M2) is not among those of
/// level M: it has its own notice, for as long as it stands.
fn of_level(level: Level, verdict: &Verdict, now: Now) -> Hold {
    let counts =
        move |f: &&Fired| f.rule.level == level && (level == Level::Clinic || f.rule.id == "M1");
    let fired = || verdict.fired.iter().filter(counts);
    let ids = fired().map(|f| f.rule.id.to_owned()).collect();
    let told = fired().flat_map(|f| f.told.clone()).collect();
    Hold::new(level, false, told, ids, now)
}
