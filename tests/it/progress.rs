//! What may be said about the record, and where it is drawn.

use proptest::prelude::*;
use unhunch::progress::chart::{self, Calendar, Range, Tenths};
use unhunch::progress::sentence::Offer;
use unhunch::progress::stats::{active_days, active_sentence, count, minutes, this_week};
use unhunch::progress::{Diary, History, Middle, Pain, Record, Scores, sentence};
use unhunch::time::{Day, WallTime};

use crate::records::{any_day, any_history, any_record, day, diary, session};

const TODAY: &str = "2026-11-22";

/// The diary ends today; this is the headline, and this is offered.
fn check(days: &str, headline: &str, offer: Offer) {
    let today = day(TODAY);
    let said = sentence(&diary(today, days), today);
    assert_eq!(
        (said.headline.as_str(), said.offer),
        (headline, offer),
        "{days}: {said:?}"
    );
}

const CLEAR: &str = "A clear improvement.";
const POSSIBLE: &str = "A possible improvement.";
const NONE: &str = "No clear change yet.";
const MAYBE_WORSE: &str = "Possibly worse.";
const WORSE: &str = "Worse than at the start.";

#[test]
fn a_change_is_clear_only_when_it_is_large_and_lasts() {
    let start = "66666666666666";
    // 14 days of 4: the middle is 4 from the fourth of them, so it held 10 days.
    check(&format!("{start} 44444444444444"), POSSIBLE, Offer::Nothing);
    // Held from day 4 to day 18: two weeks.
    check(
        &format!("{start} 444444444444444444"),
        CLEAR,
        Offer::Nothing,
    );
    check(
        &format!("{start} 44444444444444444"),
        POSSIBLE,
        Offer::Nothing,
    );
    // A bad week in between starts the two weeks again.
    check(
        &format!("{start} 4444444444 6666666 4444444"),
        POSSIBLE,
        Offer::Nothing,
    );
    // What was not told for more than a week cannot have lasted.
    check(
        &format!("{start} 4444444 ................. 4444"),
        POSSIBLE,
        Offer::Nothing,
    );
}

#[test]
fn two_points_are_not_enough_when_the_pain_was_strong() {
    // From 8 to 6 is 25 in 100; from 8 to 5 is 37.
    check(
        "88888888888888 66666666666666666666",
        POSSIBLE,
        Offer::Nothing,
    );
    check("88888888888888 55555555555555555555", CLEAR, Offer::Nothing);
}

#[test]
fn less_than_a_point_is_no_clear_change() {
    check("55555555555555 4545454", POSSIBLE, Offer::Nothing);
    check("54545454545454 4444444", NONE, Offer::Nothing);
    check("55555555555555 5656565", NONE, Offer::Nothing);
    check(
        "55555555555555 5555555 5555555 5555555",
        NONE,
        Offer::Review,
    );
    check(
        "00000000000000 0000000 0000000 0000000",
        NONE,
        Offer::Nothing,
    );
}

#[test]
fn worse_asks_for_a_new_check_without_waiting() {
    check("44444444444444 5555555", MAYBE_WORSE, Offer::Nothing);
    check("44444444444444 6666666", WORSE, Offer::CheckAgain);
    check("77777777777777 9999999", MAYBE_WORSE, Offer::Nothing);
    check("00000000000000 2222222", WORSE, Offer::CheckAgain);
}

#[test]
fn with_too_little_we_say_what_is_there() {
    check("", "Your first session will show here.", Offer::Start);
    check("-", "1 session so far.", Offer::Nothing);
    check("456", "3 sessions so far.", Offer::Nothing);
    check("4444", "Too soon to tell.", Offer::Nothing);
    check("44444444444444 666666", "Too soon to tell.", Offer::Nothing);
    check(
        "44444444444444 ....... 4.4.4..",
        "Too few scores this week to compare.",
        Offer::Nothing,
    );
}

const DIARIES: &[&str] = &[
    "",
    "-",
    "4",
    "4-6",
    "....4..5..6",
    "55555555555555",
    "55555555555555 .......",
    "55555555555555 ......4",
    "55555555555555 ....4.4",
    "55556666555566 4444444",
    "66666666666666 444444444444444444",
    "55555555555555 5555555 5555555 5555555",
    "55555555555555 6666666",
    "55555555555555 8888888",
    "x9x9x9x9x9x9x9 x8x8x8x",
];

#[test]
fn every_sentence_reads_well() {
    let today = day(TODAY);
    let lines: Vec<String> = DIARIES
        .iter()
        .map(|days| {
            let s = sentence(&diary(today, days), today);
            format!("[{days}]\n{}\n{}\n{}\n", s.headline, s.detail, s.note)
        })
        .collect();
    insta::with_settings!({ snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!("sentences", lines.join("\n"));
    });
}

#[test]
fn the_score_of_a_day_is_the_first_told_before_a_session() {
    let today = day(TODAY);
    let at = |hour: i64, before: Option<u8>, after: Option<u8>| {
        let plain = session(today, before);
        Record {
            id: format!("{hour:016x}"),
            at: WallTime(plain.at.0 + hour * 3_600_000),
            pain_after: after.and_then(Pain::new),
            ..plain
        }
    };
    let score = |records: Vec<Record>| {
        let history: History = records.into_iter().collect();
        Scores::new(&history, today).on(today).map(Pain::get)
    };
    assert_eq!(
        score(vec![at(2, Some(3), None), at(1, Some(7), None)]),
        Some(7)
    );
    assert_eq!(
        score(vec![at(1, None, Some(2)), at(2, Some(6), None)]),
        Some(6)
    );
    assert_eq!(
        score(vec![at(1, None, Some(2)), at(2, None, Some(1))]),
        Some(2)
    );
    assert_eq!(score(vec![at(1, None, None)]), None);
}

#[test]
fn a_middle_between_two_scores_is_said_without_decimals() {
    let middle = |scores: &[u8]| {
        Middle::of(scores.iter().filter_map(|&n| Pain::new(n))).map(|m| m.to_string())
    };
    assert_eq!(middle(&[4, 4, 4]), None);
    assert_eq!(middle(&[9, 4, 4, 1]).as_deref(), Some("4"));
    assert_eq!(middle(&[5, 4, 5, 4]).as_deref(), Some("4 to 5"));
    assert_eq!(middle(&[10, 10, 10, 10, 0]).as_deref(), Some("10"));
}

#[test]
fn pain_told_later_replaces_the_record() {
    let today = day(TODAY);
    let mut history = diary(today, "4.5");
    let later = Record {
        pain_after: Pain::new(2),
        ..session(today, Some(5))
    };
    history.insert(later.clone());
    assert_eq!(history.records().len(), 2);
    assert!(history.on(today).eq([&later]));
}

#[test]
fn ten_years_are_laid_out_like_four_weeks() {
    let today = day(TODAY);
    let history = Diary::new(&diary(today, &"45-.".repeat(912)), today);
    let chart = chart::pain::layout(&history, today, Range::All);
    assert_eq!(chart.points.len(), 2 * 292, "the lowest and the highest");
    assert_eq!(chart.line.matches('M').count(), 1, "no long gap, no break");
}

#[test]
fn active_days_are_counted_without_streaks() {
    let today = day(TODAY);
    let history = diary(today, "5 5.....5 -....5. 5.....5 5.....5");
    let days = active_days(&history, today);
    assert!(days[27] && !days[26] && days[21]);
    assert_eq!(count(&days), 8);
    assert_eq!(
        active_sentence(8),
        "You’ve been active on 8 of the last 28 days. Rest days count as part of the plan."
    );
    let week = [true, false, false, false, false, false, true];
    assert_eq!(
        this_week(&history, today),
        week,
        "22 November 2026 is a Sunday"
    );
    let mut idle = session(today.plus(-1), Some(5));
    idle.done.clear();
    let history: History = [idle].into_iter().collect();
    assert_eq!(count(&active_days(&history, today)), 0, "nothing was done");
}

#[test]
fn minutes_are_whole_and_never_hide_a_short_session() {
    for (seconds, shown) in [
        (0, 0),
        (1, 1),
        (89, 1),
        (90, 2),
        (300, 5),
        (u64::from(u32::MAX), 71_582_788),
    ] {
        assert_eq!(minutes(seconds), shown, "{seconds}");
    }
    let today = day(TODAY);
    let history = Diary::new(&diary(today, "5.5"), today);
    let days = history.between(today.plus(-3), today).iter();
    let days: Vec<(Day, u32)> = days.map(|e| (e.day, e.minutes())).collect();
    assert_eq!(days, [(today.plus(-2), 5), (today, 5)]);
}

/// Both charts as text, short enough to compare with the drawing by eye.
fn drawn(history: &History, today: Day, range: Range) -> String {
    let diary = Diary::new(history, today);
    let pain = chart::pain::layout(&diary, today, range);
    let minutes = chart::minutes::layout(&diary, today, range);
    let mut lines = vec![pain.dots(), pain.poles(), pain.summary, pain.caption];
    lines.extend(
        pain.grid
            .iter()
            .map(|g| format!("grid {} at {}", g.label, g.y)),
    );
    lines.extend(
        pain.ticks
            .iter()
            .map(|t| format!("{} {} {}", t.label, t.x, t.anchor.name())),
    );
    lines.extend(pain.band.map(|b| format!("{b:?}")));
    lines.extend(pain.line_label.map(|l| format!("{l:?}")));
    lines.extend(pain.gap_label.map(|l| format!("{l:?}")));
    lines.extend(pain.flags.iter().map(|f| format!("{f:?}")));
    lines.push(pain.line);
    lines.push(format!("Minutes: {}", minutes.total));
    lines.extend(
        minutes
            .grid
            .iter()
            .map(|g| format!("grid {} at {}", g.label, g.y)),
    );
    lines.push(format!("{}, {} wide", minutes.bars, minutes.bar));
    lines.join("\n")
}

#[test]
fn the_charts_of_four_weeks_are_laid_out_as_drawn() {
    let today = day("2026-11-20");
    let history = diary(today, "5656.4556.....45.454534445344");
    insta::with_settings!({ snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!("charts", drawn(&history, today, Range::FourWeeks));
    });
}

#[test]
fn dates_carry_their_year_where_there_are_several() {
    let today = day("2026-11-20");
    let history: History = [session(day("2024-02-29"), Some(4)), session(today, None)]
        .into_iter()
        .collect();
    let diary = Diary::new(&history, today);
    let chart = chart::pain::layout(&diary, today, Range::All);
    let ticks: Vec<&str> = chart.ticks.iter().map(|t| t.label.as_str()).collect();
    assert_eq!(ticks, ["Feb 2024", "Jul 2025", "Nov 2026"]);
    let calendar = Calendar::new(diary.first(), today, Range::All);
    assert_eq!(calendar.name(calendar.first), "29 February 2024");
    assert_eq!(chart.summary, "Pain was 4 on 1 day in all.");
}

#[test]
fn the_line_breaks_where_nothing_was_told_for_three_days() {
    let today = day(TODAY);
    let lines = |days: &str| {
        let diary = Diary::new(&diary(today, days), today);
        let chart = chart::pain::layout(&diary, today, Range::FourWeeks);
        chart.line.matches('M').count()
    };
    assert_eq!(lines("5555..5555"), 1);
    assert_eq!(lines("5555...5555"), 2);
    assert_eq!(lines("555"), 0);
    assert_eq!(lines("5555..."), 1, "it ends with the last entry");
}

#[test]
fn an_empty_history_has_an_empty_chart() {
    let diary = Diary::new(&History::default(), day(TODAY));
    let chart = chart::pain::layout(&diary, day(TODAY), Range::All);
    assert!(chart.points.is_empty() && chart.line.is_empty() && chart.band.is_none());
    assert_eq!(chart.summary, "No pain scores in all.");
}

fn numbers(path: &str) -> Vec<f64> {
    path.split(['M', 'L', 'V', 'h', ' '])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().expect("a path holds numbers"))
        .collect()
}

fn inside(x: Tenths, y: Tenths, height: u16) -> bool {
    let none = Tenths(0);
    (none..=Tenths::whole(320)).contains(&x)
        && (none..=Tenths::whole(i32::from(height))).contains(&y)
}

fn any_range() -> impl Strategy<Value = Range> {
    prop::sample::select(Range::ALL.to_vec())
}

/// Histories dense enough for lines.
fn any_diary() -> impl Strategy<Value = History> {
    "[0-9x.\\-]{0,200}".prop_map(|days| diary(day(TODAY), &days))
}

fn any_case() -> impl Strategy<Value = (History, Day)> {
    prop_oneof![
        (any_history(), any_day()),
        any_diary().prop_map(|history| (history, day(TODAY))),
    ]
}

proptest! {
    #[test]
    fn every_score_stands_in_the_table_and_between_the_points_of_its_column((history, today) in any_case(), range in any_range()) {
        let diary = Diary::new(&history, today);
        let calendar = Calendar::new(diary.first(), today, range);
        let scores = diary.scores().between(calendar.first, today);
        let chart = chart::pain::layout(&diary, today, range);
        let rows = diary.rows(calendar.first, today);
        let told: Vec<(Day, Pain)> =
            rows.iter().filter_map(|r| Some((r.entry.day, r.entry.score?))).collect();
        prop_assert_eq!(&told, scores);
        prop_assert!(rows.iter().all(|r| r.middle.is_none() || r.middle == diary.scores().middle_on(r.entry.day)));
        prop_assert!(rows.iter().is_sorted_by(|a, b| a.entry.day < b.entry.day));
        for &(day, pain) in scores {
            let y = Tenths(1860 - i32::from(pain.get()) * 172);
            let here = || chart.points.iter().filter(|p| p.x == calendar.x(day)).map(|p| p.y);
            prop_assert!(here().min().is_some_and(|top| top <= y) && here().max().is_some_and(|low| y <= low));
        }
        if calendar.days() <= 292 {
            prop_assert_eq!(chart.points.len(), scores.len(), "a column for each day");
        }
    }

    #[test]
    fn a_chart_never_holds_more_than_its_width((history, today) in any_case(), range in any_range()) {
        let diary = Diary::new(&history, today);
        let chart = chart::pain::layout(&diary, today, range);
        let minutes = chart::minutes::layout(&diary, today, range);
        prop_assert!(chart.points.len() <= 2 * 292);
        prop_assert!(chart.line.matches(['M', 'L']).count() <= 292);
        prop_assert!(minutes.bars.matches('M').count() <= 292);
        let elements = chart.grid.len() * 2 + chart.ticks.len() + chart.flags.len() + 10;
        prop_assert!(elements <= 40);
    }

    #[test]
    fn a_day_reads_the_same_as_its_row((history, today) in any_case(), range in any_range()) {
        let diary = Diary::new(&history, today);
        let calendar = Calendar::new(diary.first(), today, range);
        for row in diary.rows(calendar.first, today) {
            prop_assert_eq!(diary.on(row.entry.day, calendar.first, today), Some(row));
        }
    }

    #[test]
    fn everything_drawn_is_inside_the_box((history, today) in any_case(), range in any_range()) {
        let diary = Diary::new(&history, today);
        let pain = chart::pain::layout(&diary, today, range);
        for p in &pain.points {
            prop_assert!(inside(p.x, p.y, pain.height));
        }
        prop_assert!(pain.flags.iter().all(|f| inside(f.x, Tenths(0), 1)));
        prop_assert!(numbers(&pain.line).iter().all(|n| (0.0..=320.0).contains(n)));
        if let Some(b) = pain.band {
            prop_assert!(inside(b.x, b.y, pain.height) && inside(b.x + b.width, b.y + b.height, pain.height));
            prop_assert!(b.low < b.high && b.high <= 10);
        }
        if let Some(l) = &pain.line_label {
            prop_assert!(inside(l.x, l.y, 186));
        }
        if let Some(l) = pain.gap_label {
            prop_assert!(inside(l.x - Tenths::whole(30), l.y, 186) && inside(l.x + Tenths::whole(30), l.y, 186));
        }
        let minutes = chart::minutes::layout(&diary, today, range);
        for bar in numbers(&minutes.bars).chunks(3) {
            let [x, foot, top] = bar else { panic!("three numbers make a bar") };
            prop_assert!((24.0..=316.0).contains(x) && (14.0..*foot).contains(top));
        }
        for t in pain.ticks.iter().chain(&minutes.ticks) {
            prop_assert!(inside(t.x, Tenths(0), 1));
        }
    }

    #[test]
    fn no_sentence_is_long_or_has_decimals((history, today) in any_case()) {
        let said = sentence(&history, today);
        let all = format!("{} {} {}", said.headline, said.detail, said.note);
        for one in all.split(['.', '?']).filter(|s| !s.trim().is_empty()) {
            prop_assert!(one.split_whitespace().count() <= 20, "{}", one);
            prop_assert!(one.starts_with(' ') || one.starts_with(char::is_uppercase) || one.starts_with(char::is_numeric));
        }
        prop_assert!(!all.contains('%'));
    }

    #[test]
    fn a_history_is_ordered_and_holds_each_id_once(records in prop::collection::vec(any_record(), 0..30)) {
        let built: History = records.iter().cloned().collect();
        let mut inserted = History::default();
        for record in &records {
            inserted.insert(record.clone());
            inserted.insert(record.clone());
        }
        prop_assert_eq!(&inserted, &built);
        let sorted = built.records().is_sorted_by_key(|r| (r.at, r.id.clone()));
        prop_assert!(sorted);
        let in_months: usize = built.months().iter().map(|&m| built.in_month(m).count()).sum();
        prop_assert_eq!(in_months, built.records().len());
    }
}
