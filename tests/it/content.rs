//! The rules of the content that types cannot hold, and one snapshot of the
//! whole of it for a physiotherapist to review.

mod doses;
mod reach;
mod render;
mod texts;
mod words;

use std::collections::BTreeSet;

use unhunch::content::questions::Ask;
use unhunch::content::signs::SIGNS;
use unhunch::content::sources;
use unhunch::content::{
    Change, Claim, EXERCISES, Evidence, Lines, PAGES, Part, ROUTINES, Swap, movement, movements,
};

/// Fails with every fault found, so that one run shows all that is to mend.
fn check(rule: &str, faults: impl IntoIterator<Item = String>) {
    let faults: Vec<_> = faults.into_iter().collect();
    assert!(faults.is_empty(), "{rule}:\n  {}", faults.join("\n  "));
}

/// Every claim, with the slug of the exercise or page that makes it.
fn claims() -> Vec<(&'static str, Claim)> {
    let of_exercises = EXERCISES
        .iter()
        .flat_map(|e| e.claims.iter().map(|c| (e.slug.as_str(), *c)));
    let of_pages = PAGES.iter().flat_map(|p| {
        p.parts.iter().filter_map(|part| match part {
            Part::Topic { claim, .. } => Some((p.slug.as_str(), *claim)),
            Part::Text(_) | Part::List { .. } | Part::Table { .. } | Part::Figure { .. } => None,
        })
    });
    of_exercises.chain(of_pages).collect()
}

#[test]
fn no_two_things_share_a_slug() {
    let slugs = movements()
        .map(|m| m.slug().as_str())
        .chain(ROUTINES.iter().map(|r| r.slug.as_str()))
        .chain(PAGES.iter().map(|p| p.slug.as_str()));
    let mut seen = BTreeSet::new();
    check(
        "used twice",
        slugs.filter(|s| !seen.insert(*s)).map(str::to_owned),
    );
}

#[test]
fn slugs_are_lower_case_words_joined_by_hyphens() {
    let well_formed = |s: &str| {
        s.split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase()))
    };
    let slugs = movements()
        .map(|m| m.slug().as_str())
        .chain(ROUTINES.iter().map(|r| r.slug.as_str()))
        .chain(PAGES.iter().map(|p| p.slug.as_str()));
    check(
        "not a slug",
        slugs.filter(|s| !well_formed(s)).map(str::to_owned),
    );
}

#[test]
fn every_routine_item_is_a_movement_that_exists() {
    let faults = ROUTINES.iter().flat_map(|r| {
        let unknown = r
            .items
            .iter()
            .filter(|i| movement(i.movement.as_str()).is_none());
        unknown.map(|i| format!("{}: {}", r.slug, i.movement))
    });
    check("unknown movement", faults);
    check(
        "nothing to do",
        ROUTINES
            .iter()
            .filter(|r| r.items.is_empty())
            .map(|r| r.slug.to_string()),
    );
}

#[test]
fn the_gentle_routine_holds_only_gentle_movements() {
    let gentle = ROUTINES.iter().filter(|r| r.slug.as_str() == "gentle");
    let strong = gentle
        .flat_map(|r| r.items)
        .filter_map(|i| movement(i.movement.as_str()))
        .filter(|m| !m.gentle());
    check(
        "not in the gentle set",
        strong.map(|m| m.slug().to_string()),
    );
}

#[test]
fn every_claim_names_a_source_unless_it_is_one_persons_story() {
    let bare = claims()
        .into_iter()
        .filter(|(_, c)| c.evidence != Evidence::OnePerson && c.sources.is_empty());
    check(
        "no source",
        bare.map(|(slug, c)| format!("{slug}: {}", c.says)),
    );
}

#[test]
fn every_cited_source_is_in_the_list_that_people_can_read() {
    let cited = claims()
        .into_iter()
        .flat_map(|(_, c)| c.sources)
        .chain(SIGNS.iter().flat_map(|s| s.source.get()));
    let missing = cited.filter(|s| !sources::ALL.contains(s));
    check("not listed", missing.map(|s| s.key.get().to_owned()));
}

#[test]
fn every_listed_source_is_listed_once() {
    let mut seen = BTreeSet::new();
    let twice = sources::ALL.iter().filter(|s| !seen.insert(s.key.get()));
    check("listed twice", twice.map(|s| s.key.get().to_owned()));
}

#[test]
fn every_form_has_three_to_six_steps_and_short_cues() {
    let faults = movements().flat_map(|m| {
        let steps = (!(3..=6).contains(&m.steps().iter().count())).then(|| "steps".to_owned());
        let short = 1..=60;
        let long = m
            .cues()
            .iter()
            .filter(move |c| !short.contains(&c.chars().count()));
        steps
            .into_iter()
            .chain(long.map(|c| format!("cue {c}")))
            .map(move |fault| format!("{}: {fault}", m.slug()))
    });
    check("steps and cues", faults);
}

#[test]
fn every_exercise_fills_in_its_form() {
    let faults = EXERCISES.iter().flat_map(|e| {
        let blank = |lines: Lines| lines.iter().any(str::is_empty);
        let fields = [
            ("do", blank(e.dos)),
            ("do not", blank(e.do_nots)),
            ("mistakes", blank(e.mistakes)),
            ("when", e.when.is_empty()),
            ("stop if", blank(e.stop_if)),
            ("leave out if", e.leave_out_if.is_empty()),
            ("easier", e.easier.is_empty()),
            ("harder", e.harder.is_empty()),
            ("claims", e.claims.is_empty()),
            ("reviewed", e.reviewed.is_empty()),
        ];
        let empty = fields.into_iter().filter(|(_, is_empty)| *is_empty);
        empty.map(|(field, _)| format!("{}: {field}", e.slug))
    });
    check("left empty", faults);
}

#[test]
fn every_do_not_line_begins_with_do_not() {
    let faults = EXERCISES.iter().flat_map(|e| {
        let other = e.do_nots.iter().filter(|line| !line.starts_with("do not "));
        other.map(|line| format!("{}: {line}", e.slug))
    });
    check("do not", faults);
}

#[test]
fn every_piece_of_kit_has_a_swap_or_an_easier_form_without_it() {
    let faults = EXERCISES.iter().flat_map(|e| {
        let swapped = |kit| e.swaps.iter().any(|s: &Swap| s.missing == kit);
        let without = |kit| {
            e.easier.iter().any(|c| match c {
                Change::Form(v) => !v.kit.contains(&kit),
                Change::Tweak { .. } => false,
            })
        };
        let stuck = e.kit.iter().filter(move |k| !swapped(**k) && !without(**k));
        stuck.map(|k| format!("{}: {}", e.slug, k.name()))
    });
    check("no swap", faults);
}

#[test]
fn the_nine_signs_stand_in_their_order_each_once() {
    assert_eq!(SIGNS.map(|sign| sign.id), Ask::SIGNS);
    let bare = SIGNS.iter().filter(|s| s.source.get().is_empty());
    check("no source", bare.map(|s| format!("{:?}", s.id)));
}

#[test]
fn every_table_row_is_as_long_as_its_head() {
    let faults = PAGES.iter().flat_map(|p| {
        p.parts.iter().filter_map(|part| match part {
            Part::Table {
                heading,
                head,
                rows,
            } => rows
                .iter()
                .any(|row| row.len() != head.len())
                .then(|| format!("{}: {heading}", p.slug)),
            Part::Text(_) | Part::List { .. } | Part::Topic { .. } | Part::Figure { .. } => None,
        })
    });
    check("ragged table", faults);
}

#[test]
fn a_reviewer_can_read_the_whole_content() {
    insta::with_settings!({
        snapshot_path => "../snapshots",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!("content.md", render::markdown());
    });
}
