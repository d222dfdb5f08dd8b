//! From a routine and a clearance to a script.

mod fit;
mod ninety_days;
mod progression;

use std::time::Duration;

use proptest::prelude::*;
use unhunch::content::{self, Movement, Position, ROUTINES, Sides};
use unhunch::plan::script::{Beat, BeatKind, Script, Side};
use unhunch::plan::{
    self, OwnLine, OwnRoutine, Pace, Person, Program, amount_of, least_amount, most_sets,
};
use unhunch::triage::Scope;

use crate::triage::clearance;

const PACE: Pace = Pace {
    ready: Duration::from_secs(10),
    rest: Duration::from_secs(20),
};

/// Somebody who begins.
fn new() -> Person {
    Person::default()
}

/// Every program that ships: the routines and each movement by itself.
fn shipped() -> Vec<Program> {
    let routines = ROUTINES.iter().map(|r| Program::shipped(r, &new()));
    let singles = content::movements().filter_map(|m| Program::single(m, &new()));
    routines.chain(singles).collect()
}

fn script(program: &Program, scope: Scope) -> Script {
    let script = plan::script(program, &clearance(scope), PACE);
    script.unwrap_or_else(|| panic!("{} has work in it", program.id()))
}

fn movement(script: &Script, beat: &Beat) -> Movement {
    let slug = script.steps()[beat.step].movement;
    content::movement(slug.as_str()).expect("a script names real movements")
}

/// What holds for every script, whatever it was made from.
fn check(script: &Script) {
    let beats = script.beats();
    let mut before: Option<&Beat> = None;
    for (at, beat) in beats.iter().enumerate() {
        let movement = movement(script, beat);
        let opens = before.is_none_or(|b| b.step != beat.step);
        let has_side = movement.sides() == Sides::EachInTurn && !is_rest(beat);
        assert_eq!(beat.side.is_some(), has_side, "{beat:?}");
        match beat.kind {
            BeatKind::Next { .. } => assert!(opens && at > 0, "notice only between exercises"),
            BeatKind::Ready { length } => {
                let from = beats[..at].iter().rfind(|b| b.step != beat.step);
                let from_floor =
                    from.is_some_and(|b| self::movement(script, b).position() == Position::OnFloor);
                let changes = from_floor != (movement.position() == Position::OnFloor);
                assert_eq!(length, if changes { PACE.ready * 2 } else { PACE.ready });
            }
            BeatKind::Switch { .. } => {
                assert_eq!(before.map(|b| b.side), Some(Some(Side::Right)));
                assert_eq!(beats[at + 1].side, Some(Side::Left));
            }
            BeatKind::Rest { .. } => {
                let next = &beats[at + 1];
                assert_eq!(
                    (next.step, next.set),
                    (beat.step, beat.set + 1),
                    "rest only between sets"
                );
            }
            kind => assert!(kind.is_work() && !opens, "no work without notice"),
        }
        before = Some(beat);
    }
    assert!(
        beats.last().is_some_and(|b| b.kind.is_work()),
        "it ends with work"
    );
}

/// A rest follows both sides and belongs to neither.
fn is_rest(beat: &Beat) -> bool {
    matches!(beat.kind, BeatKind::Rest { .. })
}

fn all_gentle(script: &Script) -> bool {
    script.beats().iter().all(|b| movement(script, b).gentle())
}

/// How long the whole script should take.
pub(crate) fn expected(script: &Script) -> Duration {
    script.beats().iter().map(|b| b.kind.expected()).sum()
}

#[test]
fn everything_shipped_can_be_done_on_a_good_and_on_a_gentle_day() {
    for program in shipped() {
        let full = script(&program, Scope::Full);
        check(&full);
        assert_eq!(full.steps().len(), program.lines().len());
        assert_eq!(expected(&full), plan::expected(&program, PACE));
        let gentle = script(&program, Scope::Gentle);
        check(&gentle);
        assert!(all_gentle(&gentle), "{}", program.id());
    }
}

#[test]
fn a_gentle_day_names_what_it_changes() {
    for program in shipped() {
        let not_gentle = program
            .lines()
            .iter()
            .filter(|l| !l.movement.gentle())
            .count();
        assert_eq!(program.gentle_changes().len(), not_gentle);
        assert_eq!(program.gentle().gentle(), program.gentle());
    }
}

#[test]
fn a_gentle_day_keeps_every_gentle_line_of_ones_own() {
    let line = |slug| OwnLine::new(content::movement(slug).expect("it ships"));
    let asked = [
        "belly-breathing",
        "scapular-wall-slide",
        "scapular-wall-slide",
        "belly-breathing",
    ];
    let own = OwnRoutine {
        id: "own-1".to_owned(),
        name: "Mine".to_owned(),
        lines: asked.map(line).into(),
        edits: 0,
    };
    let gentle = Program::own(&own, &new()).gentle();
    let slugs: Vec<_> = gentle
        .lines()
        .iter()
        .map(|l| l.movement.slug().as_str())
        .collect();
    assert_eq!(
        slugs,
        ["belly-breathing", "half-wall-slide", "belly-breathing"]
    );
}

#[test]
fn lines_switched_off_are_not_done() {
    let morning = Program::shipped(content::routine("morning").expect("it ships"), &new());
    let rest = morning.without(&[0]);
    assert_eq!(rest.lines(), &morning.lines()[1..]);
    let nothing = morning.without(&[0, 1, 2, 3, 4, 5, 6, 7, 8]);
    assert_eq!(plan::script(&nothing, &clearance(Scope::Full), PACE), None);
}

#[test]
fn the_right_side_goes_first_and_the_switch_stands_between() {
    let side = content::movements().find(|m| m.sides() == Sides::EachInTurn);
    let program = side
        .and_then(|m| Program::single(m, &new()))
        .expect("some movement has sides");
    let script = script(&program, Scope::Full);
    let first: Vec<_> = script
        .beats()
        .iter()
        .take(4)
        .map(|b| (b.side, b.kind.is_work()))
        .collect();
    let (right, left) = (Some(Side::Right), Some(Side::Left));
    assert_eq!(
        first,
        [(right, false), (right, true), (left, false), (left, true)]
    );
}

/// Each beat on a line, with the time at which it is expected.
fn written_out(script: &Script) -> Vec<String> {
    let mut at = Duration::ZERO;
    let line = |beat: &Beat| {
        let side = beat.side.map_or("", Side::name);
        let name = movement(script, beat).name();
        let line = format!(
            "  {} {name}, set {}, {} {side}",
            clock(at),
            beat.set,
            kind(beat.kind)
        );
        at += beat.kind.expected();
        line.trim_end().to_owned()
    };
    script.beats().iter().map(line).collect()
}

fn clock(span: Duration) -> String {
    format!("{}:{:02}", span.as_secs() / 60, span.as_secs() % 60)
}

#[test]
fn a_reviewer_can_read_each_routine_beat_by_beat() {
    let page = ROUTINES.iter().flat_map(|routine| {
        let script = script(&Program::shipped(routine, &new()), Scope::Full);
        let title = format!("{}, {}", script.name(), clock(expected(&script)));
        [vec![title], written_out(&script)].concat()
    });
    let page: Vec<String> = page.collect();
    insta::with_settings!({ snapshot_path => "../../snapshots" }, {
        insta::assert_snapshot!("beats", page.join("\n"));
    });
}

fn kind(kind: BeatKind) -> String {
    match kind {
        BeatKind::Next { length } => format!("next {}", length.as_secs()),
        BeatKind::Ready { length } => format!("ready {}", length.as_secs()),
        BeatKind::Hold { length } => format!("hold {}", length.as_secs()),
        BeatKind::HoldOpen { target } => format!("hold up to {}", target.as_secs()),
        BeatKind::Reps { count, tempo } => format!("{count} reps of {}", tempo.seconds()),
        BeatKind::OwnPace { count } => format!("{count} at own pace"),
        BeatKind::Breaths { count, breath } => format!("{count} breaths of {}", breath.seconds()),
        BeatKind::Switch { length } => format!("switch {}", length.as_secs()),
        BeatKind::Rest { length } => format!("rest {}", length.as_secs()),
    }
}

#[test]
fn the_daily_routines_take_what_they_say() {
    let length = |id| {
        let program = Program::shipped(content::routine(id).expect("it ships"), &new());
        expected(&script(&program, Scope::Full))
    };
    let lengths = ["desk-reset", "morning", "evening"].map(|id| (id, length(id).as_secs()));
    assert_eq!(
        lengths,
        [("desk-reset", 112), ("morning", 138), ("evening", 208)]
    );
}

fn any_line() -> impl Strategy<Value = OwnLine> {
    let slugs: Vec<String> = content::movements()
        .map(|m| m.slug().as_str().to_owned())
        .collect();
    let movement = prop_oneof![9 => prop::sample::select(slugs), 1 => "[a-z-]{0,9}"];
    let sets = prop_oneof![Just(0), Just(u8::MAX), any::<u8>()];
    let amount = prop_oneof![Just(0), Just(u16::MAX), any::<u16>(), 0..40_u16];
    (movement, sets, amount).prop_map(|(movement, sets, amount)| OwnLine {
        movement,
        sets,
        amount,
    })
}

fn any_own() -> impl Strategy<Value = OwnRoutine> {
    prop::collection::vec(any_line(), 0..6).prop_map(|lines| OwnRoutine {
        id: "own-1".to_owned(),
        name: "Mine".to_owned(),
        lines,
        edits: 0,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn an_own_dose_stays_between_the_least_and_the_cap(line in any_line()) {
        let Some(movement) = content::movement(&line.movement) else {
            return Ok(());
        };
        let dose = line.dose(movement).expect("every ladder has a rung");
        let cap = movement.ladder().last().expect("every ladder has a rung").dose;
        let (least, most) = (least_amount(cap.work), amount_of(cap.work));
        prop_assert!((least.min(most)..=most).contains(&amount_of(dose.work)), "{:?}", dose);
        prop_assert!((1..=most_sets(movement)).contains(&dose.sets));
        let again = OwnLine { sets: dose.sets, amount: amount_of(dose.work), ..line };
        prop_assert_eq!(again.dose(movement), Some(dose));
    }

    #[test]
    fn an_own_routine_of_any_lines_is_done_within_bounds(own in any_own()) {
        let program = Program::own(&own, &new());
        let known = own.lines.iter().filter(|l| content::movement(&l.movement).is_some()).count();
        prop_assert_eq!(program.lines().len(), known);
        let script = plan::script(&program, &clearance(Scope::Full), PACE);
        prop_assert_eq!(script.is_some(), known > 0);
        script.iter().for_each(check);
    }

    #[test]
    fn a_gentle_clearance_lets_nothing_else_through(own in any_own()) {
        let script = plan::script(&Program::own(&own, &new()), &clearance(Scope::Gentle), PACE);
        prop_assert!(script.is_none_or(|s| all_gentle(&s)));
    }
}
