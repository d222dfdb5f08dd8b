//! Doses start low, never fall on the way up and end at the cap (safety.md
//! section 5).

use unhunch::content::{
    Amount, Dose, EXERCISES, ROUTINES, Rung, RungKind, Work, exercise, movements,
};

use super::check;

/// One line of the dose table of safety.md section 5: sets, then seconds,
/// repetitions or breaths. `None` where the article names no number.
struct Limit {
    slug: &'static str,
    most_at_start: (u8, u16),
    article: (Option<u8>, Option<u16>),
    cap: (u8, u16),
}

const fn limit(
    slug: &'static str,
    most_at_start: (u8, u16),
    article: (Option<u8>, Option<u16>),
    cap: (u8, u16),
) -> Limit {
    Limit {
        slug,
        most_at_start,
        article,
        cap,
    }
}

/// Pull-aparts have two amounts in the article: its plan's 2 sets of 10 is the
/// rung, its 3 sets of 15 is the cap. An extension's set is one place of the
/// roller, a ball's set one spot.
const LIMITS: [Limit; 11] = [
    limit("doorway-pec-stretch", (2, 20), (Some(1), Some(45)), (2, 60)),
    limit("upper-trap-ball", (3, 30), (None, None), (3, 30)),
    limit("thoracic-foam-roll", (1, 30), (None, None), (1, 90)),
    limit("scapular-wall-slide", (2, 8), (Some(3), Some(12)), (3, 15)),
    limit("thoracic-extension", (3, 1), (None, Some(3)), (3, 3)),
    limit("childs-pose-reach", (2, 30), (None, None), (2, 60)),
    limit("dead-hang", (2, 10), (Some(3), Some(20)), (3, 60)),
    limit("band-pull-apart", (2, 10), (Some(2), Some(10)), (3, 15)),
    limit("eccentric-row", (2, 8), (Some(3), None), (3, 12)),
    limit("prone-scapular-lift", (2, 6), (None, None), (3, 10)),
    limit("belly-breathing", (1, 5), (Some(1), Some(5)), (1, 18)),
];

/// The longest hang that the evening routine may ask for, in seconds.
const EVENING_HANG: u16 = 20;

#[test]
fn every_exercise_has_a_line_in_the_dose_table() {
    let known = |slug: &str| LIMITS.iter().any(|l| l.slug == slug);
    let unknown = EXERCISES.iter().filter(|e| !known(e.slug.as_str()));
    check("no limit", unknown.map(|e| e.slug.to_string()));
    let gone = LIMITS.iter().filter(|l| exercise(l.slug).is_none());
    check("no exercise", gone.map(|l| l.slug.to_owned()));
}

#[test]
fn every_exercise_climbs_from_its_start_past_the_article_to_its_cap() {
    let faults = EXERCISES.iter().filter(|e| {
        let has_article = e.ladder.iter().any(|r| r.kind == RungKind::Article);
        !has_article || !runs_from_start_to_cap(e.ladder)
    });
    check("ladder", faults.map(|e| e.slug.to_string()));
}

#[test]
fn every_form_climbs_from_its_start_to_its_cap() {
    let faults = movements().filter(|m| !runs_from_start_to_cap(m.ladder()));
    check("ladder", faults.map(|m| m.slug().to_string()));
}

#[test]
fn no_rung_asks_for_less_than_the_one_below_it() {
    let falls = movements().filter(|m| {
        let pairs = m.ladder().windows(2);
        pairs
            .into_iter()
            .any(|pair| total(pair[0].dose) > total(pair[1].dose))
    });
    check("falls", falls.map(|m| m.slug().to_string()));
}

#[test]
fn every_dose_has_a_set_and_an_amount() {
    let empty = movements().filter(|m| m.ladder().iter().any(|r| total(r.dose) == 0));
    check("nothing to do", empty.map(|m| m.slug().to_string()));
}

#[test]
fn no_rung_is_above_the_cap_and_no_start_above_its_own() {
    let faults = LIMITS.iter().flat_map(|l| {
        let ladder = exercise(l.slug).map_or(&[][..], |e| e.ladder);
        let above = ladder.iter().filter(|r| match r.kind {
            RungKind::Start => exceeds(r.dose, l.most_at_start),
            RungKind::Step | RungKind::Article | RungKind::Cap => exceeds(r.dose, l.cap),
        });
        above.map(|r| format!("{}: {:?}", l.slug, r.dose))
    });
    check("too much", faults);
}

#[test]
fn the_articles_rung_is_the_articles_amount() {
    let faults = LIMITS.iter().flat_map(|l| {
        let ladder = exercise(l.slug).map_or(&[][..], |e| e.ladder);
        let (sets, number) = l.article;
        let other = ladder.iter().filter(move |r| {
            let agrees = sets.is_none_or(|s| s == r.dose.sets)
                && number.is_none_or(|n| n == amount(r.dose.work));
            r.kind == RungKind::Article && !agrees
        });
        other.map(|r| format!("{}: {:?}", l.slug, r.dose))
    });
    check("not the article's", faults);
}

#[test]
fn easier_and_harder_forms_stay_within_the_cap_of_their_exercise() {
    let faults = movements().filter(|m| {
        let cap = LIMITS
            .iter()
            .find(|l| l.slug == m.exercise().slug.as_str())
            .map(|l| l.cap);
        let same_unit = m.ladder().iter().zip(m.exercise().ladder).all(|(a, b)| {
            std::mem::discriminant(&a.dose.work) == std::mem::discriminant(&b.dose.work)
        });
        same_unit && cap.is_some_and(|cap| m.ladder().iter().any(|r| exceeds(r.dose, cap)))
    });
    check("too much", faults.map(|m| m.slug().to_string()));
}

#[test]
fn the_evening_never_hangs_longer_than_twenty_seconds() {
    let evening = ROUTINES.iter().filter(|r| r.slug.as_str() == "evening");
    let hangs = evening.flat_map(|r| r.items).flat_map(|item| {
        let hang = movements()
            .find(|m| m.slug() == item.movement && m.exercise().slug.as_str() == "dead-hang");
        hang.map_or(Vec::new(), |m| match item.amount {
            Amount::Fixed(dose) => vec![dose],
            Amount::Ladder => m.ladder().iter().map(|r| r.dose).collect(),
        })
    });
    let long = hangs.filter(|dose| amount(dose.work) > EVENING_HANG);
    check("too long", long.map(|dose| format!("{dose:?}")));
}

#[test]
fn a_fixed_amount_is_within_the_start_dose() {
    let faults = ROUTINES.iter().flat_map(|r| {
        let above = r.items.iter().filter(|item| match item.amount {
            Amount::Ladder => false,
            Amount::Fixed(dose) => LIMITS
                .iter()
                .any(|l| l.slug == item.movement.as_str() && exceeds(dose, l.most_at_start)),
        });
        above.map(|item| format!("{}: {}", r.slug, item.movement))
    });
    check("too much", faults);
}

fn runs_from_start_to_cap(ladder: &[Rung]) -> bool {
    let count = |kind| ladder.iter().filter(|r| r.kind == kind).count();
    let ends = [ladder.first(), ladder.last()].map(|r| r.map(|r| r.kind));
    ends == [Some(RungKind::Start), Some(RungKind::Cap)]
        && count(RungKind::Start) == 1
        && count(RungKind::Cap) == 1
        && count(RungKind::Article) <= 1
}

fn exceeds(dose: Dose, (sets, number): (u8, u16)) -> bool {
    dose.sets > sets || amount(dose.work) > number
}

fn total(dose: Dose) -> u16 {
    u16::from(dose.sets) * amount(dose.work)
}

/// Seconds, repetitions or breaths in one set.
fn amount(work: Work) -> u16 {
    match work {
        Work::Hold { seconds } => seconds,
        Work::HoldOpen { target } => target,
        Work::Reps { count, .. } | Work::OwnPace { count } | Work::Breaths { count, .. } => {
            u16::from(count)
        }
    }
}
