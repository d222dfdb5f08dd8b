//! Triage: the nine signs, the pain score, locks and how they open.

use proptest::prelude::*;
use unhunch::archive;
use unhunch::content::signs::{SIGNS, SignId};
use unhunch::pain::Pain;
use unhunch::time::{Day, MinuteOfDay, Moment, Now, WallTime};
use unhunch::triage::{
    self, Answers, Clearance, Level, Light, Lock, Outcome, Reason, Reply, SIGN_RULES, Scope, Signs,
    Standing, StopReason,
};

const NOON: i64 = 1_795_348_800_000;
const HOUR: i64 = 3_600_000;

/// `minutes` after noon of 22 November 2026, on every clock.
pub(crate) fn at(minutes: i64) -> Now {
    let since_midnight = 720 + minutes;
    let days = i32::try_from(since_midnight.div_euclid(1440)).expect("a test stays near its day");
    let minute = u16::try_from(since_midnight.rem_euclid(1440)).expect("below 1440");
    let moment = Moment::from_millis(u64::try_from(minutes.max(0)).expect("not below 0") * 60_000);
    Now {
        moment,
        witnessed: moment,
        wall: WallTime(NOON + minutes * 60_000),
        day: Day::new(2026, 11, 22).expect("a real day").plus(days),
        minute: MinuteOfDay::new(minute),
    }
}

pub(crate) fn pain(n: u8) -> Pain {
    Pain::new(n).expect("a test uses 0 to 10")
}

/// A clearance as a person gets it: no signs, and pain 1, or 5 for the gentle
/// set.
pub(crate) fn clearance(scope: Scope) -> Clearance {
    let now_hurts = match scope {
        Scope::Full => 1,
        Scope::Gentle => 5,
    };
    let given = assess(&none(now_hurts), &Standing::default(), at(0)).clearance;
    given.expect("no sign and no severe pain is no lock")
}

fn none(score: u8) -> Answers {
    Answers {
        signs: Signs::none(),
        pain: pain(score),
    }
}

fn one(sign: SignId, reply: Reply, score: u8) -> Answers {
    let replies = SignId::ALL.map(|s| if s == sign { reply } else { Reply::No });
    Answers {
        signs: Signs::new(replies),
        pain: pain(score),
    }
}

fn assess(answers: &Answers, before: &Standing, now: Now) -> Outcome {
    triage::assess(answers, before, now)
}

/// How things stand after chest pain was ticked at minute 0.
fn locked() -> Standing {
    assess(
        &one(SignId::Chest, Reply::Yes, 2),
        &Standing::default(),
        at(0),
    )
    .standing
}

fn lock(standing: &Standing) -> &Lock {
    standing.lock().expect("it is locked")
}

/// Safety.md 3.1 (2), 3.3 (E1 to E9): ticked, then not sure. Written out by
/// hand, so that the rules and this table can disagree.
const SIGN_TABLE: [(SignId, Level, Level); 9] = [
    (SignId::Chest, Level::Emergency, Level::Emergency),
    (SignId::Breath, Level::Emergency, Level::Emergency),
    (SignId::Sudden, Level::Emergency, Level::Urgent),
    (SignId::Unwell, Level::Emergency, Level::Urgent),
    (SignId::Effort, Level::Emergency, Level::Urgent),
    (SignId::Clot, Level::Emergency, Level::Urgent),
    (SignId::Legs, Level::Emergency, Level::Emergency),
    (SignId::Saddle, Level::Emergency, Level::Emergency),
    (SignId::Head, Level::Emergency, Level::Emergency),
];

/// Safety.md 3.3: M1 from 4, U11 from 8; by pain score.
const PAIN_TABLE: [Level; 11] = [
    Level::Ok,
    Level::Ok,
    Level::Ok,
    Level::Ok,
    Level::Modify,
    Level::Modify,
    Level::Modify,
    Level::Modify,
    Level::Urgent,
    Level::Urgent,
    Level::Urgent,
];

fn check(answers: &Answers, expected: Level) {
    let outcome = assess(answers, &Standing::default(), at(0));
    assert_eq!(outcome.verdict.level, expected, "{answers:?}");
    let locks = expected == Level::Urgent || expected == Level::Emergency;
    assert_eq!(outcome.standing.lock().is_some(), locks, "{answers:?}");
    assert_eq!(outcome.clearance.is_none(), locks, "{answers:?}");
    let scope = outcome.clearance.map(|c| c.scope());
    let gentle = (expected == Level::Modify).then_some(Scope::Gentle);
    let full = (expected == Level::Ok).then_some(Scope::Full);
    assert_eq!(scope, gentle.or(full), "{answers:?}");
}

#[test]
fn any_sign_locks_ticked_or_not_sure_at_any_pain() {
    for sign in SignId::ALL {
        for reply in [Reply::Yes, Reply::NotSure] {
            let signs = Signs::new(SignId::ALL.map(|s| if s == sign { reply } else { Reply::No }));
            for pain in Pain::all() {
                let outcome = triage::assess(&Answers { signs, pain }, &Standing::default(), at(0));
                assert!(outcome.verdict.level.locks(), "{sign:?} {reply:?}");
                assert!(outcome.standing.lock().is_some() && outcome.clearance.is_none());
            }
        }
    }
}

#[test]
fn every_sign_and_every_score_has_the_level_of_the_table() {
    for (score, by_pain) in (0..).zip(PAIN_TABLE) {
        check(&none(score), by_pain);
        for (sign, yes, not_sure) in SIGN_TABLE {
            check(&one(sign, Reply::Yes, score), yes.max(by_pain));
            check(&one(sign, Reply::NotSure, score), not_sure.max(by_pain));
        }
    }
}

#[test]
fn a_clinician_can_read_every_rule() {
    let mut page = Vec::new();
    page.push("| Rule | Sign | Ticked | Not sure |\n|---|---|---|---|".to_owned());
    for rule in SIGN_RULES {
        let told = SIGNS[rule.sign as usize].told;
        let (yes, unsure) = (rule.yes.key(), rule.not_sure.key());
        page.push(format!("| {} | {told} | {yes} | {unsure} |", rule.rule));
    }
    page.push("\n| Pain now | Rule | Level | Exercises |\n|---|---|---|---|".to_owned());
    for score in 0..=10 {
        let outcome = assess(&none(score), &Standing::default(), at(0));
        let rule = outcome.verdict.fired.first().map(|f| f.0.to_string());
        let open = match outcome.clearance.map(|c| c.scope()) {
            None => "locked",
            Some(Scope::Gentle) => "gentle set",
            Some(Scope::Full) => "all",
        };
        let (rule, level) = (rule.unwrap_or_default(), outcome.verdict.level.key());
        page.push(format!("| {score} | {rule} | {level} | {open} |"));
    }
    page.push("\n| Stopped because | Then |\n|---|---|".to_owned());
    for reason in STOPS {
        let after = Standing::default().after_stop(reason, at(0));
        let then = match (after.lock(), after.gentle_until(at(0))) {
            (Some(lock), _) => format!("locked, {}", lock.level.key()),
            (None, Some(_)) => "gentle set for 48 h".to_owned(),
            (None, None) => "nothing".to_owned(),
        };
        page.push(format!("| {reason:?} | {then} |"));
    }
    insta::with_settings!({ snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!("rules", page.join("\n"));
    });
}

const STOPS: [StopReason; 7] = [
    StopReason::Emergency,
    StopReason::Numbness,
    StopReason::Sharp,
    StopReason::HurtMore,
    StopReason::TooHard,
    StopReason::Other,
    StopReason::NotSaid,
];

#[test]
fn the_pain_rule_has_three_lights() {
    // Safety.md section 5: a row is pain before, a column pain now.
    let rows: Vec<String> = [0, 2, 3, 5, 8]
        .into_iter()
        .map(|before| {
            let lights = Pain::all().map(|now| match triage::light(pain(before), now) {
                Light::Green => 'g',
                Light::Amber => 'a',
                Light::Red => 'R',
            });
            lights.collect()
        })
        .collect();
    let expected = [
        "ggaRRRRRRRR",
        "ggggaRRRRRR",
        "ggggaaRRRRR",
        "ggggaaRRRRR",
        "ggggaaRRRRR",
    ];
    assert_eq!(rows, expected);
}

#[test]
fn what_was_told_is_named_gravest_first() {
    let mut replies = [Reply::No; 9];
    replies[SignId::Effort as usize] = Reply::NotSure;
    replies[SignId::Head as usize] = Reply::Yes;
    let answers = Answers {
        signs: Signs::new(replies),
        pain: pain(9),
    };
    let verdict = assess(&answers, &Standing::default(), at(0)).verdict;
    assert_eq!(verdict.fired.len(), 3);
    let reasons: Vec<Reason> = verdict.reasons().collect();
    assert_eq!(reasons, [Reason::Sign(SignId::Head)]);
}

/// Chest pain at minute 0, then perhaps the word "seen", then a check of this
/// pain without signs: whether the exercises are open.
fn opens(seen_at: Option<Now>, checked: Now, score: u8) -> bool {
    let before = match seen_at {
        Some(now) => locked().seen(now),
        None => locked(),
    };
    assess(&none(score), &before, checked).clearance.is_some()
}

#[test]
fn a_lock_opens_only_by_a_day_and_a_word_and_a_clean_check() {
    let day = 24 * 60;
    assert!(!opens(None, at(10), 0), "a clean check alone");
    assert!(!opens(None, at(day * 40), 0), "time and a clean check");
    assert!(
        !opens(Some(at(day - 1)), at(day + 5), 0),
        "the word too early"
    );
    assert!(!opens(Some(at(day)), at(day + 5), 8), "severe pain");
    assert!(opens(Some(at(day)), at(day + 5), 0), "all three");
    let only_word = locked().seen(at(day));
    assert!(only_word.lock().is_some(), "the word alone");
}

#[test]
fn moving_the_clock_alone_opens_nothing() {
    let back = Now {
        wall: WallTime(NOON - 400 * HOUR),
        ..at(60)
    };
    let forward = Now {
        wall: WallTime(NOON + 400 * HOUR),
        ..at(60)
    };
    for now in [back, forward] {
        let after = assess(&none(0), &locked(), now);
        assert!(after.clearance.is_none());
        assert!(after.standing.lock().is_some());
    }
    assert!(!lock(&locked()).may_say_seen(back));
}

#[test]
fn a_new_sign_takes_back_the_word_and_keeps_what_was_told() {
    let seen = locked().seen(at(24 * 60));
    let after = assess(&none(9), &seen, at(24 * 60 + 5)).standing;
    let lock = lock(&after);
    assert!(!lock.seen);
    assert_eq!(lock.level, Level::Emergency, "it never becomes milder");
    assert_eq!(
        lock.told.len(),
        2,
        "chest pain is still named: {:?}",
        lock.told
    );
    assert!(!lock.may_say_seen(at(24 * 60 + 5)));
}

#[test]
fn forty_eight_gentle_hours_follow_moderate_pain() {
    let after = assess(&none(5), &Standing::default(), at(0)).standing;
    let scope = |minutes| {
        let outcome = assess(&none(0), &after, at(minutes));
        outcome.clearance.map(|c| c.scope())
    };
    assert_eq!(scope(5), Some(Scope::Gentle));
    assert_eq!(scope(48 * 60 - 1), Some(Scope::Gentle));
    assert_eq!(scope(48 * 60), Some(Scope::Full));
}

#[test]
fn a_clearance_lasts_half_an_hour_on_both_clocks() {
    let given = clearance(Scope::Full);
    assert!(given.holds(at(29)));
    assert!(!given.holds(at(30)));
    let slept = Now {
        moment: Moment::from_millis(60_000),
        ..at(9 * 60)
    };
    assert!(
        !given.holds(slept),
        "the monotonic clock stood still overnight"
    );
    let set_back = Now {
        wall: WallTime(NOON - HOUR),
        ..at(31)
    };
    assert!(!given.holds(set_back));
}

#[test]
fn a_clearance_falls_to_a_lock_and_to_a_gentle_limit() {
    let full = clearance(Scope::Full);
    let gentle = clearance(Scope::Gentle);
    let free = Standing::default();
    let limited = free.after_stop(StopReason::Sharp, at(1));
    assert!(free.honours(&full, at(2)));
    assert!(!limited.honours(&full, at(2)));
    assert!(limited.honours(&gentle, at(2)));
    assert!(!locked().honours(&gentle, at(2)));
}

#[test]
fn joining_two_tabs_keeps_the_stricter_lock() {
    let seen = locked().seen(at(24 * 60));
    let fresh = assess(&none(8), &Standing::default(), at(24 * 60 + 1)).standing;
    for joined in [seen.joined(&fresh), fresh.joined(&seen)] {
        let lock = lock(&joined);
        assert_eq!(lock.level, Level::Emergency);
        assert!(!lock.seen, "the word was about another lock");
        assert_eq!(lock.at, at(24 * 60 + 1).wall);
    }
    let told_here = locked().joined(&seen);
    assert!(
        lock(&told_here).seen,
        "the word counts for the lock it was about"
    );
}

#[test]
fn an_old_copy_does_not_lock_again_what_was_opened_properly() {
    let seen = locked().seen(at(24 * 60));
    let open = assess(&none(0), &seen, at(24 * 60 + 5)).standing;
    assert_eq!(seen.joined(&open).lock(), None);
    assert_eq!(open.joined(&seen).lock(), None);
    assert!(
        locked().joined(&open).lock().is_some(),
        "but never without the word"
    );
}

#[test]
fn damaged_text_that_speaks_of_a_lock_still_locks() {
    let text = archive::write_standing(&locked());
    let cut = &text[..text.len() - 4];
    assert!(archive::read_standing(cut).is_err());
    assert!(archive::careful_standing(cut, at(0)).lock().is_some());
    let bent = text.replace("\"E\"", "\"?\"");
    assert!(archive::read_standing(&bent).is_err());
    assert!(archive::careful_standing(&bent, at(0)).lock().is_some());
    assert_eq!(archive::careful_standing("junk", at(0)).lock(), None);
}

#[test]
fn how_things_stand_survives_saving() {
    let gentle = Standing::default().after_stop(StopReason::Sharp, at(3));
    let seen = locked().seen(at(24 * 60));
    for standing in [Standing::default(), locked(), gentle, seen] {
        let text = archive::write_standing(&standing);
        assert_eq!(archive::read_standing(&text), Ok(standing));
    }
}

fn any_reply() -> impl Strategy<Value = Reply> {
    prop_oneof![Just(Reply::No), Just(Reply::Yes), Just(Reply::NotSure)]
}

fn any_answers() -> impl Strategy<Value = Answers> {
    (prop::array::uniform9(any_reply()), 0..=10_u8).prop_map(|(replies, score)| Answers {
        signs: Signs::new(replies),
        pain: pain(score),
    })
}

/// What happens between two looks at how things stand.
#[derive(Debug, Clone)]
enum Event {
    Checked(Answers),
    Stopped(StopReason),
    Seen,
}

fn any_events() -> impl Strategy<Value = Vec<(i64, Event)>> {
    let event = prop_oneof![
        3 => any_answers().prop_map(Event::Checked),
        3 => (0..=10_u8).prop_map(|n| Event::Checked(none(n))),
        2 => prop::sample::select(STOPS.to_vec()).prop_map(Event::Stopped),
        3 => Just(Event::Seen),
    ];
    prop::collection::vec(((-150..300_i64).prop_map(|n| n * 10), event), 0..8)
}

/// No two things happen in the same minute when their `start` differs by less
/// than 10: two locks of one instant cannot be told apart.
fn stands_after(start: i64, events: &[(i64, Event)]) -> Standing {
    let mut minutes = start;
    events
        .iter()
        .fold(Standing::default(), |standing, (gap, event)| {
            minutes += gap;
            let now = at(minutes);
            match event {
                Event::Checked(answers) => assess(answers, &standing, now).standing,
                Event::Stopped(reason) => standing.after_stop(*reason, now),
                Event::Seen => standing.seen(now),
            }
        })
}

/// Whether the word on `lock` was given later, about all that `other` is about.
fn speaks_of(lock: &Lock, other: &Lock) -> bool {
    lock.seen && other.at <= lock.at && other.told.iter().all(|t| lock.told.contains(t))
}

proptest! {
    #[test]
    fn a_worse_answer_never_lowers_the_level(
        answers in any_answers(), sign in prop::sample::select(SignId::ALL.to_vec()), more in 0..=10_u8,
    ) {
        let level = |a: &Answers| assess(a, &Standing::default(), at(0)).verdict.level;
        let with = |reply| {
            let replies = SignId::ALL.map(|s| if s == sign { reply } else { answers.signs.reply(s) });
            level(&Answers { signs: Signs::new(replies), ..answers })
        };
        prop_assert!(with(Reply::No) <= with(Reply::NotSure));
        prop_assert!(with(Reply::NotSure) <= with(Reply::Yes));
        prop_assert!(with(Reply::NotSure).locks(), "not sure is never no");
        let sorer = Answers { pain: answers.pain.max(pain(more)), ..answers };
        prop_assert!(level(&answers) <= level(&sorer));
    }

    #[test]
    fn a_locked_person_gets_no_clearance(events in any_events(), last in any_answers()) {
        let standing = stands_after(0, &events);
        let outcome = assess(&last, &standing, at(9000));
        prop_assert_eq!(outcome.clearance.is_none(), outcome.standing.lock().is_some());
        let unseen = standing.lock().is_some_and(|l| !l.seen);
        prop_assert!(!unseen || outcome.clearance.is_none());
    }

    #[test]
    fn joining_is_even_handed_and_loses_no_lock(a in any_events(), b in any_events()) {
        let (a, b) = (stands_after(0, &a), stands_after(5, &b));
        let joined = a.joined(&b);
        let (other_way, again) = (b.joined(&a), joined.joined(&b));
        prop_assert_eq!(joined.lock(), other_way.lock());
        prop_assert_eq!(joined.lock(), again.lock());
        for (one, other) in [(&a, &b), (&b, &a)] {
            if let Some(unseen) = one.lock().filter(|l| !l.seen) {
                let kept = joined.lock().expect("an unseen lock is never lost");
                prop_assert!(unseen.level <= kept.level);
                prop_assert!(!kept.seen || other.lock().is_some_and(|l| speaks_of(l, unseen)));
            }
            prop_assert!(one.stored_gentle_until() <= joined.stored_gentle_until());
        }
    }
}
