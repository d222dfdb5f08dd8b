//! Routines of one's own: made, left half-done, copied, handed on and opened.

use unhunch::app::effect::{Effect, Focus};
use unhunch::app::model::{EditorProblem, Handed, LineButton};
use unhunch::app::msg::{EditorMsg, Msg, ShareMsg, Step};
use unhunch::app::screens::{editor, shared, today};
use unhunch::content;
use unhunch::plan::{MOST_LINES, OwnLine, Program};
use unhunch::route::Route;

use crate::journeys::person::Person;

const PULL: &str = "band-pull-apart";
const BREATHE: &str = "belly-breathing";
const SLIDE: &str = "scapular-wall-slide";

fn edit(person: &mut Person, edits: impl IntoIterator<Item = EditorMsg>) {
    for msg in edits {
        person.send(Msg::Editor(msg));
    }
}

fn added(slug: &str) -> EditorMsg {
    EditorMsg::Added(slug.to_owned())
}

fn named(name: &str) -> EditorMsg {
    EditorMsg::Named(name.to_owned())
}

/// Makes and saves a routine, and returns its id.
fn make(person: &mut Person, name: &str, slugs: &[&str]) -> String {
    person.go(Route::NewRoutine);
    edit(person, [named(name)]);
    edit(person, slugs.iter().copied().map(added));
    edit(person, [EditorMsg::Saved]);
    let own = person.model.own.iter().find(|r| r.name == name);
    own.expect("it is saved").id.clone()
}

fn slugs(lines: &[OwnLine]) -> Vec<&str> {
    lines.iter().map(|line| line.movement.as_str()).collect()
}

fn on_screen(person: &Person) -> Vec<&str> {
    slugs(&person.model.editor.lines)
}

/// The link and the text in which the routine `id` was shared.
fn handed_on(person: &mut Person, id: &str) -> (Route, String) {
    person.send(Msg::Share(ShareMsg::Tapped(id.to_owned())));
    match person.asked.last() {
        Some(Effect::ShareRoutine { text, route, .. }) => (route.clone(), text.clone()),
        other => panic!("nothing was shared: {other:?}"),
    }
}

fn shown(person: &Person) -> shared::SharedScreen {
    let found = shared::found(&person.model).expect("an address with a routine");
    shared::shared(&person.model, &found.expect("it can be read"))
}

#[test]
fn a_line_moves_down_and_up_with_its_focus_and_is_announced() {
    let mut person = Person::checked();
    person.go(Route::NewRoutine);
    edit(&mut person, [PULL, BREATHE, SLIDE].map(added));
    edit(&mut person, [EditorMsg::MovedDown(0)]);
    assert_eq!(on_screen(&person), [BREATHE, PULL, SLIDE]);
    assert_eq!(person.model.polite, "Band pull-aparts: now 2 of 3.");
    assert_eq!(person.asked.last(), Some(&Effect::Focus(Focus::Line)));
    let focus = |person: &Person| person.model.editor.focus;
    assert_eq!(focus(&person), Some((1, LineButton::Down)));
    // At the end there is no "Move down": the other button has the focus.
    edit(&mut person, [EditorMsg::MovedDown(1)]);
    assert_eq!(on_screen(&person), [BREATHE, SLIDE, PULL]);
    assert_eq!(focus(&person), Some((2, LineButton::Up)));
    edit(&mut person, [EditorMsg::MovedUp(2), EditorMsg::MovedUp(1)]);
    assert_eq!(on_screen(&person), [PULL, BREATHE, SLIDE]);
    assert_eq!(focus(&person), Some((0, LineButton::Down)));
    edit(
        &mut person,
        [EditorMsg::MovedUp(0), EditorMsg::MovedDown(2)],
    );
    assert_eq!(on_screen(&person), [PULL, BREATHE, SLIDE]);
}

#[test]
fn a_line_that_is_removed_leaves_the_focus_with_its_neighbour() {
    let mut person = Person::checked();
    person.go(Route::NewRoutine);
    edit(&mut person, [PULL, BREATHE].map(added));
    edit(&mut person, [EditorMsg::Removed(1)]);
    assert_eq!(person.model.editor.focus, Some((0, LineButton::Remove)));
    edit(&mut person, [EditorMsg::Removed(0)]);
    assert_eq!(person.asked.last(), Some(&Effect::Focus(Focus::Heading)));
}

#[test]
fn the_ends_of_what_is_safe_are_shown() {
    let mut person = Person::checked();
    person.go(Route::NewRoutine);
    for movement in content::movements() {
        edit(&mut person, [added(movement.slug().as_str())]);
        let at = person.model.editor.lines.len() - 1;
        for step in [Step::Down, Step::Up] {
            for _ in 0..100 {
                edit(
                    &mut person,
                    [EditorMsg::Sets(at, step), EditorMsg::Amount(at, step)],
                );
            }
            let screen = editor::editor(&person.model);
            let (sets, amount) = screen.lines[at].steppers.clone().expect("it is known");
            let (least, most) = (step == Step::Down, step == Step::Up);
            assert_eq!((sets.least, sets.most), (least, most), "{sets:?}");
            assert!(if most { amount.most } else { amount.least }, "{amount:?}");
        }
    }
}

#[test]
fn a_routine_has_room_for_thirty_lines_and_says_so() {
    let mut person = Person::checked();
    person.go(Route::NewRoutine);
    edit(&mut person, vec![added(BREATHE); MOST_LINES + 1]);
    assert_eq!(person.model.editor.lines.len(), MOST_LINES);
    assert_eq!(person.model.editor.problem, Some(EditorProblem::TooMany));
    let words = editor::editor(&person.model).problem.expect("it is told");
    assert!(words.contains(&MOST_LINES.to_string()));
}

#[test]
fn what_was_not_saved_is_there_when_one_comes_back() {
    let mut person = Person::checked();
    let id = make(&mut person, "Mine", &[PULL]);
    let other = make(&mut person, "Other", &[BREATHE]);
    person.go(Route::NewRoutine);
    edit(&mut person, [named("Half-done"), added(SLIDE)]);
    person.go(Route::EditRoutine(id.clone()));
    assert!(!editor::editor(&person.model).unsaved);
    edit(&mut person, [added(SLIDE)]);
    person.go(Route::EditRoutine(other));
    person.go(Route::Today);
    assert_eq!(
        today::today(&person.model).make,
        "Your new routine is not saved yet"
    );
    assert_eq!(
        person
            .model
            .own_routine(&id)
            .expect("it is saved")
            .lines
            .len(),
        1
    );

    person.go(Route::NewRoutine);
    assert_eq!(
        (person.model.editor.name.as_str(), on_screen(&person)),
        ("Half-done", vec![SLIDE])
    );
    assert!(editor::editor(&person.model).unsaved);
    person.go(Route::EditRoutine(id.clone()));
    assert_eq!(on_screen(&person), [PULL, SLIDE]);
    edit(&mut person, [EditorMsg::Saved]);
    assert!(!person.model.has_draft(&id));
    assert!(person.model.has_draft(""));
}

#[test]
fn changes_are_thrown_away_only_when_asked() {
    let mut person = Person::checked();
    let id = make(&mut person, "Mine", &[PULL]);
    person.go(Route::EditRoutine(id.clone()));
    edit(&mut person, [named("Odd"), EditorMsg::Removed(0)]);
    person.go(Route::Today);
    person.go(Route::EditRoutine(id.clone()));
    edit(&mut person, [EditorMsg::Dropped]);
    assert_eq!(
        (person.model.editor.name.as_str(), on_screen(&person)),
        ("Mine", vec![PULL])
    );
    assert!(!person.model.has_draft(&id));
    person.go(Route::NewRoutine);
    edit(&mut person, [named("Odd"), EditorMsg::Dropped]);
    assert_eq!(person.model.editor.name, "");
}

#[test]
fn a_name_holds_nothing_that_cannot_be_seen() {
    let mut person = Person::checked();
    person.go(Route::NewRoutine);
    let typed = format!("\u{202e}Mine\u{200b}\n\u{7} 👩‍⚕️ {}", "é".repeat(60));
    edit(&mut person, [named(&typed)]);
    let name = &person.model.editor.name;
    assert!(name.starts_with("Mine 👩‍⚕️ é"), "{name:?}");
    assert_eq!(name.chars().count(), 40);
}

#[test]
fn an_exercise_that_is_not_known_here_keeps_its_place_in_the_editor() {
    let mut person = Person::checked();
    let id = make(&mut person, "Mine", &[PULL, BREATHE]);
    person.model.own[0].lines[0].movement = "turbo-row".to_owned();
    person.go(Route::EditRoutine(id));
    let screen = editor::editor(&person.model);
    assert_eq!(screen.lines[0].name, "turbo-row");
    assert_eq!(screen.lines[0].steppers, None);
    edit(&mut person, [EditorMsg::Removed(1)]);
    assert_eq!(on_screen(&person), ["turbo-row"]);
}

#[test]
fn deleting_everything_takes_what_was_not_saved_too() {
    let mut person = Person::checked();
    let id = make(&mut person, "Mine", &[PULL]);
    person.go(Route::NewRoutine);
    edit(&mut person, [named("Half-done")]);
    person.go(Route::EditRoutine(id));
    person.send(Msg::DeleteConfirmed);
    assert!(!person.model.has_draft(""));
}

#[test]
fn every_shipped_routine_can_be_copied_at_the_amounts_of_today() {
    for routine in content::ROUTINES {
        let mut person = Person::checked();
        let id = routine.slug.as_str();
        let shipped = Program::shipped(routine, &person.model.person);
        edit(&mut person, [EditorMsg::Copied(id.to_owned())]);
        let own = person.model.own[0].clone();
        assert_eq!(person.model.route, Route::EditRoutine(own.id.clone()));
        assert_eq!(own.name, format!("My {}", routine.name.to_lowercase()));
        let amounts = |program: &Program| {
            let lines = program.lines().iter();
            let amounts = lines.map(|l| {
                (
                    l.movement,
                    l.dose.sets,
                    unhunch::plan::amount_of(l.dose.work),
                )
            });
            amounts.collect::<Vec<_>>()
        };
        let copied = person.model.program(&own.id).expect("it is there");
        assert_eq!(amounts(&copied), amounts(&shipped), "{id}");
        assert_eq!(person.reopened().model.own, [own]);
    }
}

#[test]
fn a_routine_handed_on_is_read_by_people_and_by_the_app() {
    let mut person = Person::checked();
    let id = make(&mut person, "Mine", &[PULL, BREATHE]);
    let (route, text) = handed_on(&mut person, &id);
    assert!(text.starts_with("Mine\nAbout "), "{text}");
    assert!(text.contains("- Band pull-aparts: 1 set of 8\n"), "{text}");
    let message = format!("{text}https://example.org/unhunch/{}", route.href());

    // Somebody else, who has never been here, pastes the whole message.
    let mut friend = Person::new();
    friend.go(Route::Shared(String::new()));
    friend.send(Msg::Share(ShareMsg::Typed(message)));
    friend.send(Msg::Share(ShareMsg::Opened));
    assert_eq!(friend.model.route, route);
    let screen = shown(&friend);
    assert_eq!((screen.name.as_str(), screen.lines.len()), ("Mine", 2));
    assert_eq!((screen.notes, screen.known), (vec![], None));
    assert!(friend.model.own.is_empty());
    assert!(
        friend.storage.touched.is_empty(),
        "{:?}",
        friend.storage.touched
    );

    friend.send(Msg::Share(ShareMsg::Saved));
    let known = shown(&friend).known.expect("it is there now");
    let friend = friend.reopened_at(Some(route));
    assert_eq!(shown(&friend).known, Some(known.clone()));
    assert_eq!(friend.model.own[0].lines, person.model.own[0].lines);
    assert!(friend.model.program(&known).is_some());
}

#[test]
fn a_shared_routine_starts_only_behind_the_check() {
    let mut friend = Person::new();
    friend.go(Route::Shared("1,1,Mine,band-pull-apart-1x8,end".to_owned()));
    friend.send(Msg::Share(ShareMsg::Saved));
    let id = friend.model.own[0].id.clone();
    friend.start(&id, 0);
    assert!(!friend.runs());
    assert_eq!(friend.model.route, Route::Symptoms);
}

#[test]
fn the_same_routine_is_kept_once() {
    let mut person = Person::checked();
    let route = Route::Shared("1,1,Mine,band-pull-apart-1x8,end".to_owned());
    person.go(route.clone());
    person.send(Msg::Share(ShareMsg::Saved));
    person.send(Msg::Share(ShareMsg::Saved));
    person.go(Route::Today);
    person.go(route);
    person.send(Msg::Share(ShareMsg::Saved));
    assert_eq!(person.model.own.len(), 1);
}

#[test]
fn what_is_left_out_of_a_shared_routine_is_told() {
    let mut person = Person::new();
    let code = "1,5,Mine,turbo-row-2x8,band-pull-apart-9x10,belly-breathing-1x0,scapular-wall-sli";
    person.go(Route::Shared(code.to_owned()));
    assert_eq!(
        shown(&person).notes,
        [
            "The link ends too early. 2 lines are missing.",
            "1 exercise is not known here: turbo-row.",
            "Band pull-aparts: 9 sets is more than this app asks for. It became 3.",
            "Belly breathing: 0 breaths is less than this app asks for. It became 1.",
        ]
    );
    assert!(person.model.own.is_empty());
}

#[test]
fn many_unknown_exercises_do_not_fill_the_page() {
    let mut person = Person::new();
    let lines = "a-1x1,b-1x1,c-1x1,d-1x1,e-1x1,f-1x1,g-1x1,,band-pull-apart";
    person.go(Route::Shared(format!("1,9,Mine,{lines},end")));
    assert_eq!(
        shown(&person).notes,
        [
            "8 exercises are not known here: a, b, c, d, e and others.",
            "Band pull-aparts: the link gives no amount. It became 1 set of 8.",
        ]
    );
    let many = vec!["belly-breathing-1x5"; MOST_LINES + 1].join(",");
    person.go(Route::Shared(format!("1,31,Mine,{many},end")));
    assert_eq!(
        shown(&person).notes,
        ["A routine has room for 30 exercises. 1 line is left out."]
    );
}

#[test]
fn a_link_without_a_routine_in_it_saves_nothing() {
    let mut person = Person::new();
    for code in [
        "nonsense",
        "1,2,Mine,turbo-row-1x1,end",
        "1,3,Mi",
        "7,1,Mine,x-1x1,end",
    ] {
        person.go(Route::Shared(code.to_owned()));
        person.send(Msg::Share(ShareMsg::Saved));
        assert!(person.model.own.is_empty(), "{code}");
        assert!(!person.runs());
    }
}

#[test]
fn a_text_without_a_link_is_told() {
    let mut person = Person::new();
    person.go(Route::Shared(String::new()));
    person.send(Msg::Share(ShareMsg::Typed("See you on Monday".to_owned())));
    person.send(Msg::Share(ShareMsg::Opened));
    assert!(person.model.sharing.not_found);
    assert_eq!(person.asked.last(), Some(&Effect::Focus(Focus::Problem)));
    person.send(Msg::Share(ShareMsg::Typed("See you".to_owned())));
    assert!(!person.model.sharing.not_found);
}

#[test]
fn where_a_browser_neither_shares_nor_copies_the_text_is_shown() {
    let mut person = Person::checked();
    person.go(Route::Session("morning".to_owned()));
    let (route, text) = handed_on(&mut person, "morning");
    assert!(route.href().starts_with("#/shared/1,2,Morning,"));
    person.send(Msg::Share(ShareMsg::Handed(Handed::ByHand(text.clone()))));
    assert_eq!(person.model.sharing.handed, Some(Handed::ByHand(text)));
    person.go(Route::Today);
    assert_eq!(person.model.sharing.handed, None);
}
