//! Amounts and times in words, and short sentences on every screen.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::time::Duration;

use unhunch::app::model::{CheckInProblem, Model, Notice, Pick};
use unhunch::app::msg::{CheckInMsg, EditorMsg, Msg, PlayerMsg, ShareMsg, StorageError};
use unhunch::app::screens;
use unhunch::content::questions::{Ask, CHECKED, DURATION, SEX, TREND, follow_up};
use unhunch::content::regions::Region;
use unhunch::plan::MOST_LINES;
use unhunch::route::{CheckList, CheckPage, Route};
use unhunch::triage::StopReason;

use crate::journeys::person::Person;
use crate::triage::pain;

use unhunch::app::words;
use unhunch::content::{Breath, Dose, Filter, Kit, Sides, Tempo, Work};

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
}

/// The longest a sentence may be, in words (ux.md, checklist 36).
const LONGEST_SENTENCE: usize = 20;

/// Every text in a value, as its debug form quotes it.
fn texts(shown: &impl Debug) -> Vec<String> {
    let form = format!("{shown:?}").replace("\\\"", "”");
    form.split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

/// All that the screens of this moment say, seen and spoken.
fn said(model: &Model) -> Vec<String> {
    let mut all = texts(&screens::today::today(model));
    all.extend(texts(&screens::preview::preview(model)));
    all.extend(texts(&screens::player::player(model)));
    all.extend(texts(&screens::done::done(model)));
    all.extend(texts(&screens::result::result(model)));
    all.extend(texts(&screens::banners(model)));
    all.extend(texts(&screens::check::answers(model)));
    all.extend([model.polite.clone(), model.assertive.clone()]);
    all
}

/// Whole sessions, looked at every five seconds.
fn sessions() -> Vec<String> {
    let mut all = Vec::new();
    for routine in unhunch::content::ROUTINES {
        let mut person = Person::checked();
        for score in [0, 5] {
            person.start(routine.slug.as_str(), score);
            while person.runs() {
                all.extend(said(&person.model));
                person.wait_secs(5);
                person.tap(PlayerMsg::FinishedTapped);
            }
            all.extend(said(&person.model));
        }
    }
    all
}

/// Locks in every region, stops of every kind, and notices.
fn troubles() -> Vec<String> {
    let mut all = Vec::new();
    for sign in Ask::SIGNS {
        let mut person = Person::checked();
        person.check_sign(sign);
        for region in Region::ALL {
            person.send(Msg::RegionChosen(region));
            all.extend(said(&person.model));
        }
    }
    let mut person = Person::checked();
    person.start("desk-reset", 0);
    person.tap(PlayerMsg::StopTapped);
    person.tap(PlayerMsg::ReasonChosen(StopReason::HurtMore));
    for score in 0..=10 {
        person.tap(PlayerMsg::StopPainChosen(pain(score)));
        all.extend(said(&person.model));
    }
    person.go(Route::Today);
    for why in [
        StorageError::Unavailable,
        StorageError::Full,
        StorageError::NotReadBack,
        StorageError::Newer,
    ] {
        let key = "unhunch/settings".to_owned();
        person.send(Msg::SaveFailed { key, why });
        all.extend(said(&person.model));
    }
    for notice in [
        Notice::NoSuchScreen,
        Notice::TooShort,
        Notice::GentleAfterStop,
        Notice::SessionWaits,
        Notice::WaitedTooLong,
        Notice::NotThatDay,
        Notice::CheckInSaved,
        Notice::SoreAfter,
        Notice::SoreOften,
    ] {
        person.model.notice = Some(notice);
        all.extend(said(&person.model));
    }
    person.send(Msg::DeleteConfirmed);
    all.extend(said(&person.model));
    all
}

/// All that the pages of the check say.
fn check_pages() -> Vec<String> {
    use CheckPage::{Answers, Body, How, List, More, Same, Shoulders, Unsure};
    let mut all = Vec::new();
    for list in [CheckList::Signs, CheckList::Now, CheckList::Health] {
        all.extend(texts(&screens::check::lines(list)));
        all.push(screens::check::none_words(list).to_owned());
        for page in [List(list), Unsure(list), More(list)] {
            all.push(screens::check::heading(page).to_owned());
            all.push(screens::check::hint(page).to_owned());
        }
    }
    for page in [How, Shoulders, Same, Body, Answers] {
        all.push(screens::check::heading(page).to_owned());
        all.push(screens::check::hint(page).to_owned());
    }
    all.extend(Filter::ALL.map(screens::you::name));
    all.extend(texts(&[DURATION, TREND, CHECKED, SEX]));
    all.extend(
        Ask::ALL
            .into_iter()
            .filter_map(follow_up)
            .flat_map(|c| texts(&c)),
    );
    all
}

/// All that a check-in says, filled in every way that changes its words.
fn check_ins() -> Vec<String> {
    use screens::check_in::{Asks, answers, caution, check_in, ends, problem};
    let mut all = Vec::new();
    let mut person = Person::checked();
    let today = person.now().day;
    for ago in [0, 1, 30] {
        person.go(Route::CheckIn(Some(today.plus(-ago))));
        for (pick, answer) in [
            (Pick::Waking, 3),
            (Pick::Since, 2),
            (Pick::Overall, 6),
            (Pick::Pain, 7),
        ] {
            let picked = CheckInMsg::Picked(pick, Some(answer));
            person.send(Msg::CheckIn(picked));
            all.extend(caution(&person.model).map(str::to_owned));
        }
        person.send(Msg::CheckIn(CheckInMsg::Saved));
        all.extend(said(&person.model));
        person.go(Route::CheckIn(Some(today.plus(-ago))));
        let screen = check_in(&person.model);
        all.extend(texts(&screen));
        for part in screen.daily.iter().chain(&screen.weekly) {
            if let Asks::Pick(pick) = part.asks {
                all.extend(
                    answers(pick)
                        .iter()
                        .chain(&ends(pick))
                        .map(|w| (*w).to_owned()),
                );
            }
        }
    }
    let problems = [
        CheckInProblem::Nothing,
        CheckInProblem::Sitting,
        CheckInProblem::Slide,
        CheckInProblem::Activity,
    ];
    all.extend(problems.map(|p| problem(p).0.to_owned()));
    all
}

/// All that is said while a routine is made, copied and handed on.
fn own_routines() -> Vec<String> {
    let mut all = Vec::new();
    let mut person = Person::checked();
    person.go(Route::NewRoutine);
    all.extend(texts(&screens::editor::beginnings(&person.model)));
    let breathe = || EditorMsg::Added("belly-breathing".to_owned());
    for msg in [
        EditorMsg::Saved,
        breathe(),
        breathe(),
        EditorMsg::MovedUp(1),
    ] {
        person.send(Msg::Editor(msg));
        all.extend(texts(&screens::editor::editor(&person.model)));
        all.extend(said(&person.model));
    }
    for _ in 0..MOST_LINES {
        person.send(Msg::Editor(breathe()));
    }
    all.extend(texts(&screens::editor::editor(&person.model)));
    let rows = "a-1x1,b-1x1,c-1x1,d-1x1,e-1x1,f-1x1,band-pull-apart,band-pull-apart-9x900";
    for code in ["x", "2,1", &format!("1,30,Mine,{rows},end")] {
        person.go(Route::Shared(code.to_owned()));
        match screens::shared::found(&person.model) {
            Some(Ok(shared)) => all.extend(texts(&screens::shared::shared(&person.model, &shared))),
            Some(Err(why)) => all.push(screens::shared::refusal(why).to_owned()),
            None => unreachable!("the address holds something"),
        }
        person.send(Msg::Share(ShareMsg::Saved));
        all.extend(said(&person.model));
    }
    let morning = person.model.routine("morning").expect("it ships");
    let text = screens::shared::as_text(&person.model, &morning);
    all.extend(text.lines().map(str::to_owned));
    all.push(screens::shared::COPIED.to_owned());
    all
}

#[test]
fn no_screen_says_a_sentence_of_more_than_twenty_words() {
    let mut long = BTreeSet::new();
    let all = [
        sessions(),
        troubles(),
        check_pages(),
        check_ins(),
        own_routines(),
    ];
    let all = all.concat();
    for text in all {
        for sentence in text.split(['.', '!', '?', ':']) {
            let count = sentence.split_whitespace().count();
            if LONGEST_SENTENCE < count {
                long.insert(format!("{count}: {}", sentence.trim()));
            }
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}
