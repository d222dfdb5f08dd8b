//! What a person's body and kit leave of a plan.

use std::fmt::Write;

use proptest::prelude::*;
use unhunch::content::{self, Filter, Kit, Missing, Movement, ROUTINES, Routine, Slug, movements};
use unhunch::plan::{self, Became, Fit, OwnRoutine, Person, Program, Why, amount_of};
use unhunch::triage::Scope;

use super::{PACE, any_own, check};
use crate::triage::clearance;

/// The filters of safety.md section 5, written out by hand: which exercises
/// nobody does with each.
const NEVER: [(Filter, &[&str]); 13] = [
    (
        Filter::Bones,
        &[
            "upper-trap-ball",
            "thoracic-foam-roll",
            "thoracic-extension",
            "chair-extension",
            "childs-pose-reach",
            "childs-pose-side-reach",
            "dead-hang",
            "dead-hang-supported",
            "prone-scapular-lift",
        ],
    ),
    (
        Filter::Pregnant,
        &[
            "thoracic-foam-roll",
            "thoracic-extension",
            "chair-extension",
            "childs-pose-reach",
            "childs-pose-side-reach",
            "dead-hang",
            "dead-hang-supported",
            "prone-scapular-lift",
        ],
    ),
    (
        Filter::Shoulder,
        &[
            "doorway-pec-stretch",
            "scapular-wall-slide",
            "forearm-wall-slide",
            "childs-pose-reach",
            "childs-pose-side-reach",
            "table-childs-pose",
            "dead-hang",
            "dead-hang-supported",
            "standing-lat-stretch",
            "band-pull-apart",
            "eccentric-row",
        ],
    ),
    (
        Filter::Arms,
        &[
            "doorway-pec-stretch",
            "upper-trap-ball",
            "scapular-wall-slide",
            "forearm-wall-slide",
            "dead-hang",
            "dead-hang-supported",
            "standing-lat-stretch",
            "band-pull-apart",
            "eccentric-row",
        ],
    ),
    (
        Filter::Thinner,
        &[
            "upper-trap-ball",
            "thoracic-foam-roll",
            "dead-hang",
            "dead-hang-supported",
        ],
    ),
    (Filter::Clot, &["upper-trap-ball", "thoracic-foam-roll"]),
    (Filter::Pressure, &["dead-hang", "dead-hang-supported"]),
    (
        Filter::Neck,
        &[
            "thoracic-extension",
            "chair-extension",
            "dead-hang",
            "dead-hang-supported",
        ],
    ),
    (
        Filter::Knees,
        &["childs-pose-reach", "childs-pose-side-reach"],
    ),
    (Filter::Eye, &["band-pull-apart", "eccentric-row"]),
    (Filter::Skin, &["upper-trap-ball", "thoracic-foam-roll"]),
    (
        Filter::Recent,
        &[
            "thoracic-foam-roll",
            "thoracic-extension",
            "chair-extension",
            "band-pull-apart",
            "eccentric-row",
        ],
    ),
    (Filter::Young, &["dead-hang", "dead-hang-supported"]),
];

/// What nothing in the household stands in for, by hand too.
const NEEDS: [(Kit, &[&str]); 6] = [
    (Kit::Bar, &["dead-hang", "dead-hang-supported"]),
    (Kit::Band, &["band-pull-apart", "eccentric-row"]),
    (
        Kit::Wall,
        &[
            "upper-trap-ball",
            "scapular-wall-slide",
            "half-wall-slide",
            "forearm-wall-slide",
        ],
    ),
    (
        Kit::Doorway,
        &["doorway-pec-stretch", "standing-lat-stretch"],
    ),
    (Kit::Chair, &["table-childs-pose", "chair-extension"]),
    (
        Kit::Floor,
        &[
            "thoracic-foam-roll",
            "thoracic-extension",
            "childs-pose-reach",
            "childs-pose-side-reach",
            "prone-scapular-lift",
        ],
    ),
];

/// Whether a person with these filters, and without these things, can do it.
fn can(person: &Person, movement: Movement) -> bool {
    let slug = movement.slug().as_str();
    let left_out =
        |(filter, slugs): &(Filter, &[&str])| person.fit.body.has(*filter) && slugs.contains(&slug);
    let stuck =
        |(kit, slugs): &(Kit, &[&str])| person.fit.missing.has(*kit) && slugs.contains(&slug);
    !NEVER.iter().any(left_out) && !NEEDS.iter().any(stuck)
}

fn fit(filters: &[Filter], kit: &[Kit]) -> Fit {
    let mut fit = Fit::default();
    for filter in filters {
        fit.body.put(*filter, true);
    }
    for kit in kit {
        fit.missing.put(*kit, true);
    }
    fit
}

fn with(filters: &[Filter], kit: &[Kit]) -> Person {
    Person {
        fit: fit(filters, kit),
        ..Person::default()
    }
}

fn routine(id: &str) -> &'static Routine {
    content::routine(id).expect("it ships")
}

fn names(program: &Program) -> Vec<&'static str> {
    let lines = program.lines().iter();
    lines.map(|l| l.movement.name()).collect()
}

#[test]
fn what_leaves_an_exercise_out_is_what_the_table_says() {
    for movement in movements() {
        for filter in Filter::ALL {
            let person = with(&[filter], &[]);
            let refused = person.fit.refuses(movement);
            let expected = (!can(&person, movement)).then_some(Why::Body(filter));
            assert_eq!(refused, expected, "{} and {filter:?}", movement.slug());
        }
        for kit in Kit::THINGS {
            let person = with(&[], &[kit]);
            let refused = person.fit.refuses(movement);
            let expected = (!can(&person, movement)).then_some(Why::Missing(kit));
            assert_eq!(refused, expected, "{} and {kit:?}", movement.slug());
        }
    }
}

#[test]
fn what_leaves_out_a_form_leaves_out_its_exercise_too_unless_the_form_alone_asks_for_it() {
    for form in movements().filter(|m| m.variant().is_some()) {
        let parent = content::movement(form.exercise().slug.as_str()).expect("it ships");
        for filter in Filter::ALL {
            let only_form = form.left_out_by().has(filter) && !parent.left_out_by().has(filter);
            assert!(!only_form, "{} and {filter:?}", form.slug());
        }
    }
}

#[test]
fn every_swap_names_a_movement_that_does_without_the_thing() {
    for exercise in content::EXERCISES {
        for swap in exercise.swaps {
            let Some(slug) = swap.movement else { continue };
            let other = content::movement(slug.as_str()).expect("a swap exists");
            assert!(other.needs().all(|k| k != swap.missing), "{slug}");
        }
    }
}

#[test]
fn a_swap_is_the_listed_one_then_an_easier_form_then_the_same_purpose() {
    let evening = |person: &Person| names(&Program::shipped(routine("evening"), person));
    let reach = "Child’s pose reach";
    let side = "Child’s pose side reach";
    assert_eq!(
        evening(&with(&[], &[Kit::Bar])),
        [reach, side, "Standing side stretch"],
        "the listed one"
    );
    assert_eq!(
        evening(&with(&[Filter::Pregnant], &[])),
        [
            "Child’s pose at a table",
            "Wall slides",
            "Standing side stretch"
        ],
        "easier forms, and wall slides where the table is there already"
    );
    let morning = Program::shipped(routine("morning"), &with(&[Filter::Recent], &[]));
    assert_eq!(names(&morning), ["Wall slides", "Standing squeeze"]);
}

#[test]
fn a_household_thing_keeps_the_exercise_and_is_told_once_with_its_caution() {
    let release = Program::shipped(routine("release"), &with(&[], &[Kit::Roller, Kit::Mat]));
    assert!(names(&release).contains(&"Foam rolling"));
    let roller = release
        .changes()
        .iter()
        .find(|c| c.why == Why::Missing(Kit::Roller))
        .expect("it is told");
    assert!(matches!(roller.became, Became::Itself(how) if how.contains("rolled towel")));
    assert_eq!(
        roller.caution,
        Some("Keep a ball beside the spine, not on it.")
    );
    assert!(!release.kit().contains(&Kit::Roller), "nor is it asked for");
    let evening = Program::shipped(routine("evening"), &with(&[], &[Kit::Mat]));
    assert_eq!(evening.changes().len(), 1, "two exercises, one mat");
}

#[test]
fn latex_changes_the_band_and_not_the_exercise() {
    let person = with(&[Filter::Latex], &[]);
    let strength = Program::shipped(routine("strength"), &person);
    let usual = Program::shipped(routine("strength"), &Person::default());
    assert_eq!(strength.lines(), usual.lines());
    let told: Vec<_> = strength.changes().iter().map(|c| c.became).collect();
    assert_eq!(told, [Became::Itself("Use a latex-free band.")]);
}

#[test]
fn where_nothing_fits_there_is_breathing() {
    let nobody = with(&Filter::ALL, &Kit::THINGS);
    for program in ROUTINES.iter().map(|r| Program::shipped(r, &nobody)) {
        let slugs: Vec<Slug> = program.lines().iter().map(|l| l.movement.slug()).collect();
        let fit = |slug: &Slug| ["belly-breathing", "scapular-squeeze"].contains(&slug.as_str());
        assert!(!slugs.is_empty() && slugs.iter().all(fit), "{slugs:?}");
    }
    let release = Program::shipped(routine("release"), &nobody);
    assert_eq!(names(&release), ["Belly breathing"]);
}

#[test]
fn a_single_exercise_that_is_left_out_goes_by_the_name_of_what_is_done() {
    let hang = content::movement("dead-hang").expect("it ships");
    let program = Program::single(hang, &with(&[Filter::Neck], &[])).expect("it has a dose");
    assert_eq!(program.id(), "standing-lat-stretch");
    assert_eq!(program.name(), "Standing side stretch");
    assert_eq!(program.changes()[0].from, "Dead hang");
}

fn what_became(program: &Program, of: &str) -> String {
    let changed = program.changes().iter().find(|c| c.from == of);
    match changed.map(|c| c.became) {
        None => "stays".to_owned(),
        Some(Became::Other(to)) => format!("becomes {to}"),
        Some(Became::Nothing) => "is left out".to_owned(),
        Some(Became::Itself(how)) => format!("stays. {how}"),
    }
}

/// One reason: what becomes of each movement by itself, and of each routine.
fn page(title: &str, person: &Person) -> String {
    let mut page = format!("## {title}\n\n");
    for movement in movements() {
        let program = Program::single(movement, person).expect("it has a dose");
        let became = what_became(&program, movement.name());
        if became != "stays" {
            writeln!(page, "- {} {became}", movement.name()).expect("a string takes it");
        }
    }
    page.push('\n');
    for routine in ROUTINES {
        let program = Program::shipped(routine, person);
        if program.lines() != Program::shipped(routine, &Person::default()).lines() {
            let names = names(&program).join(", ");
            writeln!(page, "- {}: {names}", routine.name).expect("a string takes it");
        }
    }
    page
}

#[test]
fn a_physiotherapist_can_read_what_each_reason_changes() {
    let body = Filter::ALL.map(|f| page(&format!("You told us of {}", f.name()), &with(&[f], &[])));
    let kit = Kit::THINGS.map(|k| page(&format!("No {} at hand", k.name()), &with(&[], &[k])));
    let intro = "# What a person’s body and kit change\n\nWhat is not named stays as it is. First each exercise by itself, then the routines that change.\n";
    let page = [&[intro.to_owned()][..], &body, &kit].concat().join("\n");
    insta::with_settings!({
        snapshot_path => "../../snapshots",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!("fit.md", page);
    });
}

prop_compose! {
    /// Anybody: any filters, anything missing, any rung of each ladder.
    fn anybody()(
        body in prop::collection::vec(prop::sample::select(Filter::ALL.to_vec()), 0..6),
        kit in prop::collection::vec(prop::sample::select(Kit::THINGS.to_vec()), 0..6),
        rungs in prop::collection::vec(0..9_usize, 19..20),
    ) -> Person {
        let mut person = with(&body, &kit);
        for (movement, rung) in movements().zip(rungs) {
            person.levels.put(movement, rung, rung);
        }
        person
    }
}

/// What holds for every program, on a good and on a gentle day.
fn holds(program: &Program, person: &Person) -> Result<(), TestCaseError> {
    for program in [program, &program.gentle()] {
        for line in program.lines() {
            let name = line.movement.slug();
            prop_assert!(can(person, line.movement), "{name}");
            let cap = line.movement.ladder().last().expect("it has rungs").dose;
            prop_assert!(amount_of(line.dose.work) <= amount_of(cap.work), "{name}");
        }
        for kit in program.kit() {
            prop_assert!(!person.fit.missing.has(kit), "{kit:?}");
        }
        for scope in [Scope::Full, Scope::Gentle] {
            let script = plan::script(program, &clearance(scope), PACE);
            let script = script.expect("there is something to do");
            check(&script);
            for step in script.steps() {
                let movement = content::movement(step.movement.as_str()).expect("it ships");
                prop_assert!(can(person, movement), "{}", movement.slug());
                prop_assert!(scope == Scope::Full || movement.gentle());
            }
        }
    }
    let told = program.changes().iter();
    for other in told.filter(|c| matches!(c.became, Became::Other(_) | Became::Nothing)) {
        let is_from = |m: &Movement| m.name() == other.from;
        let from = movements().find(is_from).expect("it ships");
        prop_assert!(!can(person, from), "{} did not have to go", other.from);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_shipped_plan_holds_what_the_person_cannot_do(person in anybody()) {
        let bad_day = Program::bad_day(&person).expect("the gentle routine ships");
        holds(&bad_day, &person)?;
        for routine in ROUTINES {
            let program = Program::shipped(routine, &person);
            holds(&program, &person)?;
            prop_assert_eq!(&program, &Program::shipped(routine, &person.clone()));
        }
        for movement in movements() {
            let program = Program::single(movement, &person).expect("it has a dose");
            holds(&program, &person)?;
            prop_assert_eq!(Some(program), Program::single(movement, &person.clone()));
        }
    }

    #[test]
    fn no_own_routine_holds_what_the_person_cannot_do(own in any_own(), person in anybody()) {
        let program = Program::own(&own, &person);
        let known = |own: &OwnRoutine| {
            own.lines.iter().any(|l| content::movement(&l.movement).is_some())
        };
        prop_assert_eq!(!program.lines().is_empty(), known(&own), "never nothing of something");
        if known(&own) {
            holds(&program, &person)?;
        }
        prop_assert_eq!(program, Program::own(&own.clone(), &person.clone()));
    }

    #[test]
    fn what_is_said_of_no_filter_and_no_thing_changes_nothing(own in any_own()) {
        let usual = Person { fit: Fit { missing: Missing::default(), ..Fit::default() }, ..Person::default() };
        let program = Program::own(&own, &usual);
        prop_assert!(program.changes().is_empty());
    }
}
