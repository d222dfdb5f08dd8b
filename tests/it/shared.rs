//! Routines that are handed on: what is written is read back, and whatever an
//! address holds becomes nothing that the app would not ask for.

use proptest::prelude::*;
use unhunch::content;
use unhunch::plan::shared::{Changed, Shared, Unreadable, decode, encode, find};
use unhunch::plan::{MOST_LINES, OwnLine, OwnRoutine, amount_of, amounts, clean_name, most_sets};
use unhunch::route::Route;

fn line(slug: &str, sets: u8, amount: u16) -> OwnLine {
    let movement = content::movement(slug).expect("it ships");
    OwnLine::of(movement, sets, amount)
}

fn routine(name: &str, lines: Vec<OwnLine>) -> OwnRoutine {
    OwnRoutine {
        id: "own-1".to_owned(),
        name: name.to_owned(),
        lines,
        edits: 0,
    }
}

fn read(code: &str) -> Shared {
    decode(code).unwrap_or_else(|why| panic!("{code:?} cannot be read: {why:?}"))
}

/// Two lines under a name with everything in it that an address has uses for.
fn good() -> OwnRoutine {
    let lines = vec![
        line("band-pull-apart", 2, 10),
        line("belly-breathing", 1, 5),
    ];
    routine("50 % more, é + ü / #1", lines)
}

#[test]
fn an_address_can_be_read_by_people() {
    let lines = vec![
        line("band-pull-apart", 2, 10),
        line("belly-breathing", 1, 5),
    ];
    assert_eq!(
        encode(&routine("My routine", lines)),
        "1,2,My+routine,band-pull-apart-2x10,belly-breathing-1x5,end"
    );
}

#[test]
fn every_shipped_movement_can_be_handed_on() {
    for movement in content::movements() {
        let own = routine("One", vec![OwnLine::new(movement)]);
        let shared = read(&encode(&own));
        assert_eq!((shared.lines, shared.changed), (own.lines, vec![]));
    }
}

#[test]
fn an_unsafe_dose_is_told_and_brought_back() {
    let shared = read("1,2,Hard,band-pull-apart-9x10,scapular-wall-slide-0x65000,end");
    let pull = content::movement("band-pull-apart").expect("it ships");
    let slide = content::movement("scapular-wall-slide").expect("it ships");
    let top = slide.ladder().last().expect("it has a ladder").dose;
    let most = amount_of(top.work);
    assert_eq!(
        shared.changed,
        [
            Changed {
                movement: pull,
                asked: Some((9, 10)),
                became: (3, 10)
            },
            Changed {
                movement: slide,
                asked: Some((0, 65000)),
                became: (1, most)
            },
        ]
    );
    assert_eq!(
        shared.lines,
        [
            line("band-pull-apart", 3, 10),
            line("scapular-wall-slide", 1, most)
        ]
    );
}

#[test]
fn a_number_beyond_all_counts_is_one_too_many() {
    let shared = read("1,1,Hard,band-pull-apart-99999999999999999999x10,end");
    assert_eq!(shared.lines, [line("band-pull-apart", 3, 10)]);
}

#[test]
fn a_line_without_an_amount_gets_the_first_one() {
    let shared = read("1,1,Soft,band-pull-apart,end");
    assert_eq!(shared.changed.len(), 1);
    assert_eq!(shared.changed[0].asked, None);
    let pull = content::movement("band-pull-apart").expect("it ships");
    assert_eq!(shared.lines, [OwnLine::new(pull)]);
}

#[test]
fn exercises_that_are_not_known_here_are_named() {
    let shared = read("1,3,New,turbo-row-2x8,belly-breathing-1x5,%E2%80%AEodd-1x1,end");
    assert_eq!(shared.unknown, ["turbo-row", "odd"]);
    assert_eq!(shared.lines, [line("belly-breathing", 1, 5)]);
}

#[test]
fn a_routine_that_is_too_long_keeps_its_first_lines() {
    let lines = vec![line("belly-breathing", 1, 5); MOST_LINES + 2];
    let shared = read(&encode(&routine("Long", lines)));
    assert_eq!((shared.lines.len(), shared.over), (MOST_LINES, 2));
    assert_eq!(shared.missing, 0);
}

#[test]
fn only_what_is_whole_is_taken_from_a_link_that_ends_too_early() {
    let code = "1,2,Mine,band-pull-apart-2x10,belly-breathing-1x5,end";
    let cut = |end: &str| {
        let at = code.find(end).expect("it is in there") + end.len();
        let shared = read(&code[..at]);
        (shared.name, shared.lines.len(), shared.missing)
    };
    let mine = || "Mine".to_owned();
    assert_eq!(cut("1,2,Mi"), ("Mi".to_owned(), 0, 2));
    // `2x1` is not `2x10`, and nobody can tell.
    assert_eq!(cut("band-pull-apart-2x1"), (mine(), 0, 2));
    assert_eq!(cut("band-pull-apart-2x10"), (mine(), 0, 2));
    assert_eq!(cut("band-pull-apart-2x10,"), (mine(), 1, 1));
    assert_eq!(cut("belly-breathing-1x5"), (mine(), 1, 1));
    assert_eq!(cut("belly-breathing-1x5,e"), (mine(), 2, 0));
}

#[test]
fn what_is_no_routine_is_refused_and_why() {
    for code in [
        "",
        "1",
        "1,",
        "1,2",
        "x,2,Mine,end",
        "1,two,Mine,end",
        "hello",
        ",,,",
        "🙂",
    ] {
        assert_eq!(decode(code), Err(Unreadable::Damaged), "{code:?}");
    }
    for code in ["2,1,Mine,belly-breathing-1x5,end", "99999999999,end"] {
        assert_eq!(decode(code), Err(Unreadable::Newer), "{code:?}");
    }
}

#[test]
fn a_link_that_was_escaped_once_more_is_read_all_the_same() {
    let code = encode(&good());
    let twice: String = code
        .bytes()
        .map(|b| match b {
            b'%' | b',' | b'+' => format!("%{b:02x}"),
            _ => char::from(b).to_string(),
        })
        .collect();
    assert_eq!(decode(&twice), decode(&code));
}

#[test]
fn names_lose_what_cannot_be_seen() {
    let shared = read("1,0,%E2%80%AEevil%00%0A+name+,end");
    assert_eq!(shared.name, "evil name");
    assert_eq!(read("1,0,,end").name, "Shared routine");
    assert_eq!(read("1,0,%E2%80%AE++,end").name, "Shared routine");
    let long = format!("1,0,{},end", "é".repeat(90));
    assert_eq!(read(&long).name, "é".repeat(40));
}

#[test]
fn the_link_is_found_in_any_text() {
    let code = "1,1,My+own,belly-breathing-1x5,end";
    for text in [
        format!("https://example.org/app/#/shared/{code}"),
        format!("My own\n1. Breathe\n\nhttp://localhost:80/#/shared/{code}\nBye"),
        format!("<https://example.org/#/shared/{code}>"),
        format!("href=\"#/shared/{code}\" and #/shared/other"),
    ] {
        assert_eq!(find(&text), Some(code), "{text}");
    }
    for text in [
        "",
        "#/shared/",
        "https://example.org/#/shared/ 1,1",
        "1,1,My,end",
    ] {
        assert_eq!(find(text), None, "{text}");
    }
}

fn any_line() -> impl Strategy<Value = OwnLine> {
    let movements: Vec<_> = content::movements().collect();
    (prop::sample::select(movements), any::<u8>(), 0..200_u16).prop_map(
        |(movement, sets, amount)| {
            let asked = OwnLine::of(movement, sets, amount);
            let dose = asked.dose(movement).expect("every ladder has a rung");
            OwnLine::of(movement, dose.sets, amount_of(dose.work))
        },
    )
}

/// Any routine that the editor can make.
fn any_legal() -> impl Strategy<Value = OwnRoutine> {
    let name = prop_oneof!["\\PC{1,60}", "[ -~]{1,40}", any::<String>()];
    let name = name.prop_map(|name| clean_name(name.trim()).trim().to_owned());
    let name = name.prop_filter("a name", |name| !name.is_empty());
    let lines = prop::collection::vec(any_line(), 1..=MOST_LINES);
    (name, lines).prop_map(|(name, lines)| routine(&name, lines))
}

/// What holds for whatever is read.
fn check(shared: &Shared) -> Result<(), TestCaseError> {
    prop_assert!(!shared.name.trim().is_empty());
    prop_assert!(shared.name.chars().count() <= 40);
    let unseen = |c: char| c.is_control() || c == '\u{202e}';
    prop_assert!(!shared.name.chars().any(unseen));
    prop_assert!(shared.lines.len() <= MOST_LINES);
    for line in &shared.lines {
        let movement = content::movement(&line.movement);
        let movement = movement.expect("only known movements are kept");
        let cap = movement.ladder().last().expect("a ladder has rungs").dose;
        let (least, most) = amounts(cap.work);
        prop_assert!((least..=most).contains(&line.amount), "{:?}", line);
        prop_assert!((1..=most_sets(movement)).contains(&line.sets), "{:?}", line);
    }
    Ok(())
}

/// Addresses that are nearly right.
fn any_code() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-z-]{0,9}-[0-9]{0,7}x[0-9]{0,7}",
        Just("band-pull-apart-9x900".to_owned()),
        Just("dead-hang-255x65535".to_owned()),
        "\\PC{0,9}",
        "%[0-9a-fA-F]{0,2}",
    ];
    let pieces = prop::collection::vec(piece, 0..50);
    (0..3_u8, any::<u16>(), pieces)
        .prop_map(|(version, count, pieces)| format!("{version},{count},{}", pieces.join(",")))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_is_written_is_read_back_whole(own in any_legal()) {
        let shared = read(&encode(&own));
        let expected = Shared {
            name: own.name,
            lines: own.lines,
            unknown: vec![],
            changed: vec![],
            over: 0,
            missing: 0,
        };
        prop_assert_eq!(shared, expected);
    }

    #[test]
    fn a_link_survives_the_address_bar_and_any_message(own in any_legal()) {
        let code = encode(&own);
        let route = Route::Shared(code.clone());
        prop_assert_eq!(Route::parse(&route.href()), Some(route.clone()));
        let text = format!("{}\nhttps://example.org/a/b/{}", own.name, route.href());
        // A name may hold such a link of its own; it is a text like any other.
        if !own.name.contains("#/shared/") {
            prop_assert_eq!(find(&text), Some(code.as_str()));
        }
        prop_assert!(code.bytes().all(|b| b.is_ascii_graphic()));
    }

    #[test]
    fn a_link_cut_anywhere_keeps_its_first_lines_and_counts_the_rest(own in any_legal()) {
        let code = encode(&own);
        for at in 0..code.len() {
            let Ok(shared) = decode(&code[..at]) else {
                prop_assert!(code[..at].matches(',').count() < 2);
                continue;
            };
            check(&shared)?;
            prop_assert_eq!(&shared.lines[..], &own.lines[..shared.lines.len()]);
            prop_assert!(shared.changed.is_empty() && shared.unknown.is_empty());
            prop_assert_eq!(shared.lines.len() + shared.missing, own.lines.len());
        }
    }

    #[test]
    fn any_text_at_all_asks_for_nothing_unsafe(text in prop_oneof![any_code(), any::<String>(), "\\PC{0,60}"]) {
        if let Ok(shared) = decode(&text) {
            check(&shared)?;
        }
        if let Some(code) = find(&text) {
            prop_assert!(!code.is_empty());
        }
    }
}
