//! Days as check-ins and sessions tell them together, how the charts are read,
//! and what is looked back on.

use proptest::prelude::*;
use unhunch::app::model::Model;
use unhunch::app::msg::{Msg, Reading, Setting};
use unhunch::app::screens::{charts, progress, today};
use unhunch::app::update;
use unhunch::content::learn::STORY;
use unhunch::progress::chart::{self, Range};
use unhunch::progress::helps::{Help, Shift, helps};
use unhunch::progress::stats::{is_back, week_sentence};
use unhunch::progress::{CheckIn, Diary, History, Overall, Pain, Record, sentence};
use unhunch::time::{Day, MinuteOfDay, Moment, Now, WallTime};

use crate::records::{any_history, day, diary, session};

const TODAY: &str = "2026-11-22";

fn pain(n: u8) -> Option<Pain> {
    Pain::new(n)
}

fn told(day: Day, score: u8) -> CheckIn {
    CheckIn {
        pain: pain(score),
        ..CheckIn::new(day, WallTime(1))
    }
}

fn model(history: History) -> Model {
    let mut model = Model::new(Now {
        moment: Moment::default(),
        witnessed: Moment::default(),
        wall: WallTime(0),
        day: day(TODAY),
        minute: MinuteOfDay::new(600),
    });
    model.history = history;
    model
}

fn send(model: &mut Model, msg: Msg) {
    let now = model.now;
    drop(update(model, msg, now));
}

fn read(model: &mut Model, reading: Reading) -> Option<i32> {
    send(model, Msg::Read(reading));
    charts::place(model).map(|p| p.index)
}

#[test]
fn a_day_is_scored_by_its_check_in_first() {
    let today = day(TODAY);
    let mut history = diary(today, "57");
    history.check_in(told(today, 2));
    history.check_in(told(today.plus(-3), 9));
    history.check_in(told(today.plus(1), 1));
    let scores = Diary::new(&history, today).into_scores();
    let days: Vec<(i32, u8)> = scores
        .days()
        .iter()
        .map(|&(d, p)| (today.days_since(d), p.get()))
        .collect();
    assert_eq!(days, [(3, 9), (1, 5), (0, 2)], "and none of tomorrow");
    history.check_in(CheckIn::new(today, WallTime(2)));
    let scores = Diary::new(&history, today).into_scores();
    assert_eq!(
        scores.on(today),
        pain(7),
        "a check-in without pain leaves the session's"
    );
}

#[test]
fn check_ins_count_in_the_sentence() {
    let today = day(TODAY);
    let mut history = History::default();
    for ago in 0..3 {
        history.check_in(told(today.plus(-ago), 4));
    }
    let said = sentence(&history, today);
    assert_eq!(
        (said.headline.as_str(), said.detail.as_str()),
        ("3 check-ins so far.", "Pain was 4.")
    );
    history.insert(session(today, Some(5)));
    let said = sentence(&history, today).headline;
    assert_eq!(said, "1 session and 3 check-ins so far.");
    history.check_in(told(today.plus(-3), 4));
    assert_eq!(sentence(&history, today).headline, "Too soon to tell.");
}

#[test]
fn the_band_is_the_wider_of_the_own_spread_and_two_points() {
    let today = day(TODAY);
    let band = |days: &str| {
        let diary = Diary::new(&diary(today, days), today);
        let band = chart::pain::layout(&diary, today, Range::All).band;
        band.map(|b| (b.low, b.high))
    };
    assert_eq!(band("5555"), Some((3, 7)));
    assert_eq!(band("3557"), Some((3, 7)));
    assert_eq!(band("2557"), Some((2, 7)));
    assert_eq!(band("1236"), Some((1, 6)), "5 points are more than 4");
    assert_eq!(band("0000"), Some((0, 2)));
    assert_eq!(band("555"), None);
}

#[test]
fn marks_stand_where_they_can_be_told_apart() {
    let today = day(TODAY);
    let flags = |days: usize, range| {
        let diary = Diary::new(&diary(today, &"5".repeat(days)), today);
        let flags = chart::pain::layout(&diary, today, range).flags;
        flags.iter().map(|f| f.label).collect::<Vec<_>>()
    };
    assert_eq!(flags(7, Range::FourWeeks), [""; 0], "none that is to come");
    assert_eq!(flags(8, Range::FourWeeks), [""], "no room at the edge");
    assert_eq!(flags(20, Range::FourWeeks), ["week 1"]);
    assert_eq!(
        flags(91, Range::ThreeMonths),
        ["week 1", "month 1", "month 2", ""]
    );
    assert_eq!(flags(120, Range::FourWeeks), [""; 0], "long ago");
    assert_eq!(flags(3650, Range::All), ["week 1", ""]);
}

#[test]
fn keys_go_from_entry_to_entry() {
    let mut model = model(diary(day(TODAY), "4..5...-6.7."));
    let at = &mut model;
    assert_eq!(charts::place(at), None);
    assert_eq!(read(at, Reading::Entered), Some(26), "the last entry");
    assert_eq!(read(at, Reading::Day(25)), Some(24));
    assert_eq!(
        read(at, Reading::Day(23)),
        Some(23),
        "a day without a score"
    );
    assert_eq!(read(at, Reading::Day(22)), Some(19));
    assert_eq!(read(at, Reading::Day(20)), Some(23), "and forward again");
    assert_eq!(read(at, Reading::Day(0)), Some(16), "Home");
    assert_eq!(read(at, Reading::Day(15)), Some(16), "nothing before it");
    assert_eq!(read(at, Reading::Day(27)), Some(26), "End");
    assert_eq!(read(at, Reading::Day(27)), Some(26), "nothing after it");
    assert_eq!(read(at, Reading::Entered), Some(26));
    assert_eq!(read(at, Reading::Left), None);
}

#[test]
fn a_touch_takes_the_nearest_entry() {
    let mut model = model(diary(day(TODAY), "4.........5"));
    let at = &mut model;
    assert_eq!(read(at, Reading::Touched(0)), Some(17));
    assert_eq!(read(at, Reading::Touched(1000)), Some(27));
    assert_eq!(read(at, Reading::Touched(u16::MAX)), Some(27));
    assert_eq!(read(at, Reading::Touched(800)), Some(17));
    assert_eq!(
        read(at, Reading::Touched(830)),
        Some(17),
        "the earlier of two"
    );
    assert_eq!(read(at, Reading::Touched(850)), Some(27));
    at.history = History::default();
    assert_eq!(read(at, Reading::Touched(500)), None);
    assert_eq!(read(at, Reading::Entered), None);
}

#[test]
fn a_day_out_of_the_range_is_not_read_there() {
    let today = day(TODAY);
    let mut model = model(diary(today, &"5".repeat(100)));
    send(&mut model, Msg::RangeChosen(Range::All));
    assert_eq!(read(&mut model, Reading::Touched(0)), Some(0));
    send(&mut model, Msg::RangeChosen(Range::FourWeeks));
    assert_eq!(charts::place(&model), None);
    assert_eq!(charts::read_out(&model), "Touch a day to read it.");
    assert_eq!(read(&mut model, Reading::Entered), Some(27));
}

#[test]
fn a_day_is_read_out_with_all_it_holds() {
    let today = day(TODAY);
    let mut history = diary(today, "4456-");
    history.insert(Record {
        id: "f".repeat(16),
        ..session(today.plus(-1), None)
    });
    history.check_in(CheckIn {
        note: "Long drive".to_owned(),
        ..told(today.plus(-1), 3)
    });
    let mut model = model(history);
    read(&mut model, Reading::Entered);
    assert_eq!(
        charts::read_out(&model),
        "22 November: no pain score. Middle of 7 days 4. 5 minutes in 1 session."
    );
    read(&mut model, Reading::Day(26));
    assert_eq!(
        charts::read_out(&model),
        "21 November: pain 3. Middle of 7 days 4. 10 minutes in 2 sessions. Note: Long drive"
    );
    send(&mut model, Msg::TableToggled);
    let table = charts::charts(&model).table.expect("it was opened");
    assert_eq!(
        table.rows[3],
        ["21 November", "3", "4", "10", "2", "yes"].map(str::to_owned)
    );
    assert_eq!(
        table.rows[0],
        ["18 November", "4", "–", "5", "1", "–"].map(str::to_owned)
    );
}

#[test]
fn a_long_table_goes_by_months() {
    let today = day(TODAY);
    let rows = |days: usize| {
        let mut model = model(diary(today, &"46".repeat(days / 2)));
        model.range = Range::All;
        model.table_open = true;
        charts::charts(&model).table.expect("it is open")
    };
    assert_eq!(rows(400).rows.len(), 400);
    let long = rows(402);
    assert_eq!(long.head[0], "Month");
    assert_eq!(long.rows.len(), 14);
    assert_eq!(
        long.rows[13],
        ["November 2026", "4 to 6", "5", "110", "22", "–"].map(str::to_owned)
    );
}

#[test]
fn the_way_back_tells_one_persons_story_and_what_the_person_said() {
    let today = day(TODAY);
    let mut history = diary(today, &"5".repeat(40));
    for (ago, overall) in [(33, 3), (9, 1), (5, -2)] {
        history.check_in(CheckIn {
            overall: Overall::new(overall),
            ..told(today.plus(-ago), 5)
        });
    }
    let steps = progress::back(&model(history)).steps;
    let subs: Vec<(&str, &str, bool)> = steps
        .iter()
        .map(|s| (s.name, s.sub.as_str(), s.past))
        .collect();
    assert_eq!(
        subs,
        [
            ("You started", "14 October", true),
            ("Week 1", "21 October", true),
            ("Month 1", "13 November. You said: a little better", true),
            ("Month 2", "13 December", false),
            ("Month 3", "12 January 2027", false),
        ]
    );
    for (step, story) in steps[1..].iter().zip(STORY) {
        assert_eq!(step.name, story[0], "each beside its own");
        assert!(
            step.story
                .as_deref()
                .is_some_and(|s| s.starts_with("The author: "))
        );
    }
}

/// A session with the wall slide, so many days ago.
fn slid(ago: i32, before: u8, after: u8) -> Record {
    let mut slid = session(day(TODAY).plus(-ago), Some(before));
    slid.pain_after = pain(after);
    slid.done.truncate(1);
    "scapular-wall-slide".clone_into(&mut slid.done[0].movement);
    slid
}

#[test]
fn what_helps_is_said_from_eight_comparisons_on() {
    let today = day(TODAY);
    let mut history: History = (0..7).map(|ago| slid(ago, 5, 4)).collect();
    assert_eq!(helps(&history), []);
    history.insert(slid(7, 5, 2));
    let after = Some(Shift {
        halves: -2,
        times: 8,
    });
    let only = Help {
        exercise: "Wall slides",
        after,
        morning: None,
    };
    assert_eq!(helps(&history), [only]);
    for ago in 0..8 {
        let waking = if ago < 4 { 5 } else { 6 };
        history.check_in(CheckIn {
            waking: pain(waking),
            ..told(today.plus(-ago), 9)
        });
    }
    assert_eq!(helps(&history), [only], "7 mornings are too few");
    history.insert(slid(8, 5, 4));
    let both = helps(&history);
    assert_eq!(
        both[0].morning,
        Some(Shift {
            halves: 1,
            times: 8
        })
    );
    assert_eq!(
        progress::back(&model(history)).helps,
        [(
            "Wall slides",
            "After it, pain was mostly 1 lower: 9 sessions. The next morning, mostly about the same: 8 mornings.".to_owned()
        )]
    );
}

#[test]
fn a_morning_is_compared_once_however_many_sessions_came_before_it() {
    let today = day(TODAY);
    let mut history = History::default();
    for ago in 1..=8 {
        for n in 0..3_u8 {
            let mut record = slid(ago, 6 - n, 6 - n);
            record.id = format!("{ago:015x}{n}");
            record.at = WallTime(record.at.0 + i64::from(n));
            history.insert(record);
        }
        history.check_in(told(today.plus(1 - ago), 4));
    }
    let known = helps(&history);
    assert_eq!(known[0].after.map(|s| s.times), Some(24));
    let morning = Shift {
        halves: -4,
        times: 8,
    };
    assert_eq!(known[0].morning, Some(morning), "from the first of the day");
}

#[test]
fn a_variant_counts_for_its_exercise_and_once_a_session() {
    let history: History = (0..8)
        .map(|ago| {
            let mut record = slid(ago, 5, 5);
            record.done.extend(slid(ago, 5, 5).done);
            record.done[0].movement = "half-wall-slide".to_owned();
            record
        })
        .collect();
    let known = helps(&history);
    assert_eq!(known.len(), 1);
    assert_eq!(
        known[0].after,
        Some(Shift {
            halves: 0,
            times: 8
        })
    );
}

#[test]
fn the_week_is_told_against_the_aim_and_never_as_a_lack() {
    assert_eq!(week_sentence(0, 4), "");
    assert_eq!(week_sentence(3, 4), "3 of 4 days this week.");
    assert_eq!(week_sentence(4, 4), "4 days this week. That is your aim.");
    assert_eq!(
        week_sentence(6, 3),
        "6 days this week. That is more than your aim."
    );
    let mut model = model(diary(day(TODAY), "5"));
    assert_eq!(progress::week_line(&model), "1 of 4 days this week.");
    send(&mut model, Msg::SettingChanged(Setting::WeeklyAim(9)));
    assert_eq!(model.settings.weekly_aim, 5, "a day for rest stays");
}

#[test]
fn after_two_weeks_away_today_says_welcome_back_with_the_shortest_routine() {
    let today = day(TODAY);
    let shown = |ago: i32| {
        let history: History = [session(today.plus(-ago), Some(5))].into_iter().collect();
        let today::Lead::Routine(routine) = today::today(&model(history)).lead else {
            panic!("nothing stands in the way");
        };
        (routine.is_back, routine.title.clone())
    };
    assert_eq!(shown(13), (false, "Morning routine".to_owned()));
    assert_eq!(shown(14), (true, "Desk reset routine".to_owned()));
    let mut history: History = [session(today.plus(-40), Some(5))].into_iter().collect();
    assert!(is_back(&history, today));
    history.check_in(told(today.plus(-2), 3));
    assert!(!is_back(&history, today), "they were here");
    assert!(!is_back(&History::default(), today), "they never were");
}

proptest! {
    #[test]
    fn whatever_is_read_is_an_entry_of_the_range(history in any_history(), moves in prop::collection::vec(0..2000_u16, 1..12), range in 0..4_usize) {
        let mut model = model(history);
        model.range = Range::ALL[range];
        for at in moves {
            let reading = if at < 1000 { Reading::Day(i32::from(at) - 20) } else { Reading::Touched(at - 1000) };
            let found = read(&mut model, reading).is_some();
            prop_assert_eq!(found, charts::charts(&model).slider.is_some());
            if found {
                prop_assert!(charts::read_out(&model).contains(": "));
            }
        }
    }
}
