//! Amounts and times in words.

use std::time::Duration;

use unhunch::app::words;
use unhunch::content::{Breath, Dose, Kit, Sides, Tempo, Work};

const TEMPO: Tempo = Tempo {
    effort_word: "Pull",
    effort: 2,
    hold: 0,
    release_word: "Release",
    release: 4,
};

fn check(sets: u8, work: Work, sides: Sides, expected: &str) {
    assert_eq!(words::dose(Dose { sets, work }, sides), expected);
}

#[test]
fn a_dose_reads_as_people_say_it() {
    use Sides::{EachInTurn, Together};
    let breaths = |count| Work::Breaths {
        count,
        breath: Breath::SLOW,
    };
    check(1, Work::Hold { seconds: 20 }, Together, "20 seconds");
    check(
        2,
        Work::Hold { seconds: 20 },
        EachInTurn,
        "20 seconds each side, twice",
    );
    check(
        3,
        Work::HoldOpen { target: 60 },
        Together,
        "up to 60 seconds, 3 times",
    );
    check(1, Work::Hold { seconds: 1 }, Together, "1 second");
    check(1, breaths(5), Together, "5 slow breaths");
    check(
        3,
        breaths(1),
        EachInTurn,
        "1 slow breath each side, 3 times",
    );
    check(
        2,
        Work::Reps {
            count: 10,
            tempo: TEMPO,
        },
        Together,
        "2 sets of 10",
    );
    check(
        1,
        Work::OwnPace { count: 8 },
        EachInTurn,
        "1 set of 8 each side",
    );
}

#[test]
fn minutes_are_whole_and_never_none() {
    let table = [
        (0, "1 minute"),
        (29, "1 minute"),
        (89, "1 minute"),
        (90, "2 minutes"),
        (300, "5 minutes"),
    ];
    for (seconds, expected) in table {
        assert_eq!(words::minutes(Duration::from_secs(seconds)), expected);
    }
    assert_eq!(words::short_minutes(Duration::from_secs(450)), "8 min");
}

#[test]
fn kit_is_listed_and_asked_for() {
    assert_eq!(words::kit_list(&[]), "No kit");
    assert_eq!(words::kit_list(&[Kit::Band]), "Band");
    assert_eq!(words::kit_list(&[Kit::Band, Kit::Mat]), "Band and mat");
    assert_eq!(
        words::kit_list(&[Kit::Band, Kit::Ball, Kit::Mat]),
        "Band, ball and mat"
    );
    assert_eq!(words::kit_sentence(&[]), "No kit needed.");
    assert_eq!(
        words::kit_sentence(&[Kit::Band, Kit::Mat]),
        "You need a band and a mat."
    );
}

#[test]
fn counts_agree_with_their_noun() {
    assert_eq!(words::count_of(1_u8, "set"), "1 set");
    assert_eq!(words::count_of(0_u8, "set"), "0 sets");
    assert_eq!(words::list(&[]), None);
    assert_eq!(words::capital(""), "");
    assert_eq!(words::capital("élan"), "Élan");
}
