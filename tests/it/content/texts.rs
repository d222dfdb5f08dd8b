//! Every word of the content that people read, found by one walk, so that a
//! rule about words cannot miss a field.

use unhunch::content::learn::SHELVES;
use unhunch::content::signs::{ASK, FOUR_STOP_SIGNS, MORE_STOP_SIGNS, SIGNS};
use unhunch::content::{
    Change, Claim, EXERCISES, Exercise, PAGES, Page, Part, ROUTINES, Tempo, Variant, Work,
};

/// A text and where it stands. Titles of sources are left out: others wrote
/// them.
pub(super) struct Text {
    pub(super) place: String,
    pub(super) words: String,
}

/// Every text of the content.
pub(super) fn all() -> Vec<Text> {
    let mut texts = Vec::new();
    for e in EXERCISES {
        texts.extend(at(e.slug.as_str(), exercise(e)));
    }
    for p in PAGES {
        texts.extend(page(p));
    }
    for r in ROUTINES {
        texts.extend(at(r.slug.as_str(), [r.name, r.purpose.get(), r.note.get()]));
    }
    for s in SHELVES {
        texts.extend(at("shelves", [s.title, s.summary]));
    }
    texts.extend(signs());
    texts
}

/// The texts of one page.
pub(super) fn page(p: &Page) -> Vec<Text> {
    let parts = p.parts.iter().flat_map(part);
    at(
        p.slug.as_str(),
        [p.title, p.summary].into_iter().chain(parts),
    )
}

fn at(place: &str, words: impl IntoIterator<Item = &'static str>) -> Vec<Text> {
    let text = |words: &str| Text {
        place: place.to_owned(),
        words: words.to_owned(),
    };
    words.into_iter().map(text).collect()
}

fn exercise(e: &Exercise) -> Vec<&'static str> {
    let mut words = vec![
        e.name,
        e.formal_name,
        e.purpose,
        e.start,
        e.when,
        e.reviewed,
    ];
    let lists = [e.steps, e.cues, e.dos, e.do_nots, e.mistakes, e.stop_if];
    words.extend(lists.into_iter().flatten());
    words.extend(e.leave_out_if.iter().map(|l| l.words));
    for swap in e.swaps {
        words.push(swap.instead);
        words.extend(swap.caution);
    }
    for change in e.easier.iter().chain(e.harder) {
        match change {
            Change::Form(v) => words.extend(variant(v)),
            Change::Tweak { name, how } => words.extend([*name, *how]),
        }
    }
    words.extend(e.claims.iter().map(|c: &Claim| c.says));
    words.extend(e.ladder.iter().flat_map(|r| tempo_words(r.dose.work)));
    words
}

fn variant(v: &Variant) -> Vec<&'static str> {
    let mut words = vec![v.name, v.how, v.start];
    words.extend(v.steps.iter().chain(v.cues));
    words.extend(v.ladder.iter().flat_map(|r| tempo_words(r.dose.work)));
    words
}

fn tempo_words(work: Work) -> Vec<&'static str> {
    match work {
        Work::Reps {
            tempo:
                Tempo {
                    effort_word,
                    release_word,
                    ..
                },
            ..
        } => vec![effort_word, release_word],
        Work::Hold { .. } | Work::HoldOpen { .. } | Work::OwnPace { .. } | Work::Breaths { .. } => {
            Vec::new()
        }
    }
}

fn part(part: &'static Part) -> Vec<&'static str> {
    match part {
        Part::Text(words) => vec![*words],
        Part::Figure { heading, .. } => vec![*heading],
        Part::List { heading, lines } => [*heading].into_iter().chain(*lines).collect(),
        Part::Topic {
            heading,
            said,
            claim,
        } => vec![*heading, *said, claim.says],
        Part::Table {
            heading,
            head,
            rows,
        } => [&[*heading], *head, rows.concat().as_slice()].concat(),
    }
}

fn signs() -> Vec<Text> {
    let of_stops = FOUR_STOP_SIGNS.into_iter().chain(MORE_STOP_SIGNS);
    let mut texts = at("signs", of_stops.chain([ASK]));
    for s in &SIGNS {
        texts.extend(at("signs", [s.short, s.told]));
        texts.push(Text {
            place: "signs".to_owned(),
            words: format!("{}{}", s.lead, s.rest),
        });
    }
    texts
}
